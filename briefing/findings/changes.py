"""Changes: a document in, every figure of which it says from what to what it went, with what it measures, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.document import Document, Sentence
from briefing.findings.clauses import clauses
from briefing.findings.figures import Figure, figures
from briefing.findings.lines import LIMIT, Shorten, capital, cut, size
from briefing.language import is_chinese
from briefing.points import Change, KeyPoint, Quantity

LABEL, WIDE = 8, 48  # words and characters of what is measured
_FROM = re.compile(
    r"(?:\bfrom\s+(?:an?\s+(?:average|median)\s+of\s+)?(?:about\s+|around\s+|nearly\s+|just\s+)?|[从從由]\s?)$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s*(?:to|to\s+(?:about|around|nearly|almost|just|over|more\s+than|only))\s*$|"
    r"[^，。；]{0,8}?(?:到了?|至|升到|降到|为|為|成)\s?$",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\s*,?\s*(?:(?:has|have|had)\s+)?(?:gone|went|goes|go|fell|falls?|fallen|dropped|drops?|rose|rises?|risen|grew|grows?|"
    r"grown|climbed|climbs?|increased|increases?|decreased|decreases?|shrank|shrinks?|shrunk|slid|sank|jumped|doubled|"
    r"halved|moved|came\s+down|went\s+up|went\s+down|was\s+cut|were\s+cut|cut|raised|lowered|shortened|improved|reduced|"
    r"got|slipped|soared|tripled|lengthened)\b[^,.;]{0,12}$",
    re.IGNORECASE,
)
_HAN_MOVES = re.compile("(?:也|就|已经|已經|则|則|都|却|卻|又|还|還|便)+$")
_NO_LABEL = re.compile(
    r"(?:后来|後來|之后|之後|现在|現在|如今|最后|最後|然后|然後|it|this|that|which|they)", re.IGNORECASE
)
_BORDER = re.compile(r"[,;:，；：。]\s*(?:and\s+|while\s+|but\s+|so\s+|而|则|則)?|\s(?:and|while)\s", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:and|while|but|so|then|the|a|an|our|their|its|his|her)\s+|[其它他她]的?|并|並|而|使|让|讓|把|将|將|可是|但是?|所以)",
    re.IGNORECASE,
)


def find(
    _document: Document, sentences: Sequence[Sentence], points: Sequence[KeyPoint], shorten: Shorten
) -> list[Change]:
    """Each change with both its figures in one unit and a label of its own, in reading order."""
    known = {point.span.sentence: point for point in points}
    return [c for s in sentences for c in _changes(s, known.get(s.span.sentence), shorten)]


def _changes(sentence: Sentence, known: KeyPoint | None, shorten: Shorten) -> Iterator[Change]:
    text = sentence.text
    if text.rstrip().endswith(("?", "？")):
        return
    for first, second in pairwise(figures(sentence, chinese=is_chinese(text))):
        between = text[first.end : second.start]
        if not (_FROM.search(text[: first.start]) and _TO.fullmatch(between)) or first.key != second.key:
            continue
        start, label = _label(text, first)
        point = _point(sentence, (start, second.end), known, shorten) if label else None
        if point:
            yield Change(label, _quantity(label, first, point), _quantity(label, second, point), point)


def _label(text: str, first: Figure) -> tuple[int, str]:
    """Where the clause starts that says what went from the one to the other, and its words for that; "" for none."""
    lead = _FROM.sub("", text[: first.start])
    borders = [match.end() for match in _BORDER.finditer(lead)]
    start = borders[-1] if borders else 0
    clause = lead[start:]
    chinese = is_chinese(text)
    bare = _HAN_MOVES.sub("", clause) if chinese else _MOVES.sub("", clause)
    if not chinese and bare == clause:
        return start, ""
    for _ in range(2):
        bare = _LEAD.sub("", bare.strip())
    good = (
        not _NO_LABEL.fullmatch(bare) and 0 < size(bare) <= LABEL and len(bare) <= WIDE and not re.search(r"\d", bare)
    )
    return start, capital(bare) if good else ""


def _point(sentence: Sentence, place: tuple[int, int], known: KeyPoint | None, shorten: Shorten) -> KeyPoint | None:
    """The shortest of what may be said that holds `place`: the sentence as a line, or a clause of it; None if long."""
    said = " ".join(sentence.text[place[0] : place[1]].split())
    lines = [line for line in (known, shorten(sentence)) if line and said.casefold() in line.text.casefold()]
    lines += [cut(sentence, start, end, "clause with the figures") for start, end in clauses(sentence.text, *place)]
    best = min(lines, key=lambda line: size(line.text))
    return best if size(best.text) <= LIMIT else None


def _quantity(label: str, figure: Figure, point: KeyPoint) -> Quantity:
    return Quantity(label, figure.value, figure.figure, "" if figure.counted else figure.unit, point)
