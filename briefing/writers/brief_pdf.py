"""A laid-out page in, the brief as a PDF of one page out, set by typst: tagged, linked, its fonts inside."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.page import Grid, Ruling, Text
from briefing.writers.files import replace_file
from briefing.writers.typesetting import families, tag, typeset_pdf

if TYPE_CHECKING:
    from briefing.page import Block, Page

# No face of the packages has them: they would come out as boxes.
_PICTURES = re.compile("[\U0001f000-\U0001faff\ufe0f\u200d\u2764] ?")


def write_brief_pdf(page: Page, path: Path) -> None:
    """Write `page` to `path` as a PDF; equal pages give equal bytes.

    Raises WriteError where the file cannot be written or a package that brings the fonts is missing.
    """
    replace_file(path, typeset_pdf("brief.typ", _data(page)))


def _data(page: Page) -> dict[str, Any]:
    """The page as the template reads it."""
    lang, region = tag(page.language)
    return {
        **{name: getattr(page, name) for name in ("title", "subject", "width", "height", "head_fill")},
        "author": [page.author] if page.author else [],
        "keywords": list(page.keywords),
        "date": [int(part) for part in page.date[:10].split("-")] if _is_day(page.date) else None,
        "lang": lang,
        "region": region,
        "columns": asdict(page.columns),
        "palette": asdict(page.theme.palette),
        "styles": asdict(page.styles),
        "faces": {"heading": families(page.pdf_heading), "body": families(page.pdf_body)},
        "head": [_block(block) for block in page.head],
        "main": [_block(block) for block in page.main],
        "side": [_block(block) for block in page.side],
        "foot_label": _block(page.foot_label) if page.foot_label else None,
        "foot": [[_block(block) for block in column] for column in page.foot],
    }


def _is_day(date: str) -> bool:
    parts = date[:10].split("-")
    return len(parts) == 3 and all(part.isdigit() for part in parts)


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Text():
            lang, region = tag(block.language)
            runs = [{**asdict(run), "text": _PICTURES.sub("", run.text)} for run in block.runs]
            return {"kind": "text", **asdict(block), "runs": runs, "lang": lang, "region": region}
        case Grid():
            rows = [[_block(cell) for cell in row] for row in block.rows]
            return {"kind": "grid", **asdict(block), "rows": rows}
        case Ruling():
            return {"kind": "ruling", **asdict(block)}
