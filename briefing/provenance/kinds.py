"""The parts of a line in, its kind out: the source's words as they stand, shortened, a label, or made by a rule."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefing.provenance.entries import Kind, Part
from briefing.provenance.texts import holds, tokens

_SIGN = re.compile(r"[%‰$€£¥]")
_PERCENT = re.compile(r"％|per\s?cent|pct|百分", re.IGNORECASE)
_READ_OFF = ("byline", "site", "date", "file")  # fields that are written as a rule has read them


def kind_of(parts: Sequence[Part], made: Collection[str]) -> tuple[Kind, str]:
    """The kind of a line of `parts` and, where that is "rule" and the line has one part, which; `made` names the
    sources that have no title of their own."""
    told = [part for part in parts if part.made_of != "mark"]
    if any(part.made_of == "unknown" for part in parts) or not _signs_stand(parts):
        return "unsupported", ""
    if all(part.made_of in ("label", "number") for part in told):
        return "label", ""
    if any(part.made_of == "given" for part in told):
        return "rule", "given with --title"
    if len(told) > 1 or not told[0].origin:
        return "rule", "joined"
    origin = told[0].origin
    if origin.field == "title" and origin.source in made:
        return "rule", "title made from the text"
    if origin.field in _READ_OFF:
        return "rule", f"{origin.field} as it was read"
    if parts[-1].text.endswith("…") and not origin.words.endswith("…"):
        return "rule", "clipped"
    return ("extracted" if _as_it_stands(told[0]) else "shortened"), ""


def signs_in(text: str) -> frozenset[str]:
    """The signs of money and of shares in `text`."""
    return frozenset(_SIGN.findall(text))


def bear(words: str, signs: Collection[str]) -> bool:
    """True where each of `signs`, or the word for it, stands in `words`."""
    return all(sign in words or (sign == "%" and bool(_PERCENT.search(words))) for sign in signs)


def _signs_stand(parts: Sequence[Part]) -> bool:
    """True where each sign between the words of a line stands in one of its sources."""
    signs = {sign for part in parts if part.made_of == "mark" for sign in signs_in(part.text)}
    return bear(" ".join(part.origin.words for part in parts if part.origin), signs)


def _as_it_stands(part: Part) -> bool:
    """True where the words of `part` stand in its source in one piece and are no key point that leaves others out."""
    if part.origin is None:
        return False
    own, whole = tokens(part.text), tokens(part.origin.words)
    return not own or own == whole or (not part.origin.edits and holds(whole, own))
