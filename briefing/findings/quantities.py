"""Single figures worth a slide of their own: a document in, each number with its unit and what it measures out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.document import Document, Sentence
from briefing.findings.clauses import clauses
from briefing.findings.figures import Figure, figures
from briefing.findings.lines import LIMIT, Shorten, capital, size
from briefing.language import is_chinese
from briefing.points import KeyPoint, Quantity

MOST = 6  # a document; a page of nothing but numbers strikes nobody
_END = re.compile(
    r"[,.;:!?()，。；：！？（）]|\s(?:and|but|or|which|that|who|is|are|was|were|has|have|had|can|will|while|"
    r"because)\s"
)
_RHETORIC = re.compile(r"\b(?:I|believe|99|100)\b|24[/小]|百分百")
_DURATION = re.compile(r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|[年月周天]")
_POINTING = re.compile(
    r"(?:the|this|that|these|those|their|its|his|her|them|it|our|my)\b|[其他她它这這那]", re.IGNORECASE
)
_FROM = re.compile(r"(?:\bfrom\s+|[从從由]\s?)$", re.IGNORECASE)
_WEAK = re.compile(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|times|points)\b(?: (?:ago|later|old))?|"
    r"[次个個款篇种種位名件天周年月岁歲]|个月|個月|小时|小時|分钟|分鐘",
    re.IGNORECASE,
)


def find(
    _document: Document, sentences: Sequence[Sentence], points: Sequence[KeyPoint], shorten: Shorten
) -> list[Quantity]:
    """The striking figures of a document, at most one a sentence; shares, money and large counts, no small change."""
    known = {point.span.sentence: point for point in points}
    found = []
    for sentence in sentences:
        for figure in figures(sentence, chinese=is_chinese(sentence.text)):
            quantity = _quantity(figure, known.get(sentence.span.sentence), shorten) if _striking(figure) else None
            if quantity:
                found.append(quantity)
                break
    return found[:MOST]


def _striking(figure: Figure) -> bool:
    if _FROM.search(figure.sentence.text[: figure.start]):  # of a change, the figure that it led to
        return False
    around = figure.sentence.text[max(0, figure.start - 25) : figure.end + 3]
    if _RHETORIC.search(around) or figure.sentence.text.rstrip().endswith(("?", "？")):
        return False
    if figure.unit in {"%", "％", "$", "€", "£", "¥", "￥"} or "cent" in figure.unit.lower() or "元" in figure.unit:
        return True
    if _WEAK.fullmatch(figure.unit):
        return False
    return figure.value >= (100 if figure.counted else 10)


def _quantity(figure: Figure, point: KeyPoint | None, shorten: Shorten) -> Quantity | None:
    shown = next((line for line in _lines(figure, point, shorten) if figure.figure in line.text), None)
    if not shown:
        return None
    unit = "" if figure.counted else figure.unit
    return Quantity(_label(figure) or shown.text, figure.value, figure.figure, unit, shown)


def _lines(figure: Figure, point: KeyPoint | None, shorten: Shorten) -> Iterator[KeyPoint]:
    """The key point, the sentence as a line, then its clauses with the figure in them, the shortest first."""
    if point and size(point.text) <= LIMIT:
        yield point
    line = shorten(figure.sentence)
    if line:
        yield line
    text = figure.sentence.text
    for start, end in clauses(text, figure.start, figure.end):
        clause = shorten(replace(figure.sentence, text=capital(text[start:end])))
        if clause:
            yield replace(clause, sentence=text, edits=(*clause.edits, "only the clause with the figure"))


def _label(figure: Figure) -> str:
    """What the figure counts ("certified accounts") or is a share of ("subscribers"), "" for neither."""
    text = figure.sentence.text
    if figure.counted:
        of = re.match(r"\s+(?:of|on|in|from)\s", text[figure.end :])
        return capital(figure.unit + (_behind(text, figure.end) if of else ""))
    behind = re.match(r"\s*(?:of\s+|的)(?=\S)", text[figure.end :])
    if not behind or _DURATION.search(figure.unit):
        return ""
    label = _behind(text, figure.end + behind.end()).strip()
    return "" if _POINTING.match(label) else capital(label)


def _behind(text: str, start: int) -> str:
    end = _END.search(text, start)
    words = text[start : end.start() if end else len(text)].rstrip().split(" ")
    return " ".join(words[:7]) if len(words) <= 8 else ""
