"""pdfium, which draws PDF pages in Chromium: opening a file, and its C interface as `raw`. pypdfium2 is met here."""

from __future__ import annotations

from pypdfium2 import PdfDocument, PdfiumError, raw

__all__ = ["PdfDocument", "PdfiumError", "raw"]
