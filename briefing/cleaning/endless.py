"""Words without an end — base64, one letter held down: out before any pattern has to walk through them."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.cleaning.blocks import map_text, note
from briefing.document import Document

LONGEST = 400  # characters; the longest address that means anything to a reader is shorter
# Scripts that write without spaces: Thai to Khmer, Chinese, Japanese and Korean with their marks and wide forms.
_UNSPACED = r"\u0e00-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\uffef"
# The look-behind keeps it linear: a run is tried from its first character only.
_ENDLESS = re.compile(rf"(?<![^\s{_UNSPACED}])[^\s{_UNSPACED}]{{{LONGEST + 1},}}|(\w)\1{{{LONGEST},}}")


def endless_words(document: Document) -> Document:
    """Without runs of more than 400 characters that no space parts, and without one character 400 times and more."""
    found: list[str] = []

    def without(text: str) -> str:
        found.extend(match[0] for match in _ENDLESS.finditer(text))
        return _ENDLESS.sub(" ", text)

    changed = map_text(document, without) if max(map(len, _texts(document)), default=0) > LONGEST else document
    return replace(changed, dropped=(*document.dropped, *(note("endless word", word) for word in found)))


def _texts(document: Document) -> list[str]:
    return [document.title, document.byline, *(block.text for block in document.blocks)]
