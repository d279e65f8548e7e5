"""Frameworks: wholes of labelled parts — counted out in a sentence, a list, headings or paragraphs — of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.document import Document, Sentence
from briefing.findings.lines import LIMIT, Shorten, capital, cut, headings, size
from briefing.findings.rows import Item, Row, rank, rows
from briefing.language import is_chinese, words
from briefing.points import Framework, KeyPoint, Part

BRIEF = 12  # words of a part that need not be fewer
LONG = 24  # words of a part that cannot be shortened
LABEL, HAN_LABEL = 7, 18  # English words and Chinese characters a label may have
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6,
            "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}  # fmt: skip
_KINDS = (
    "points|steps|stages|pillars|principles|factors|elements|parts|ways|things|keys|rules|habits|levers|phases|components|"
    "dimensions|aspects|reasons|trends|strategies|tactics|mistakes|lessons|questions|pieces|layers|levels|tasks|roles|areas|"
    "conditions|goals|ingredients|traits|types|kinds|moves|priorities|drivers|jobs|forces|tests|words|ideas|qualities|"
    "differences|changes|shifts|measures|actions"
)
_COUNTED = rf"\b(?P<number>two|three|four|five|six|[2-6])\s+(?:[\w-]+\s+){{0,3}}?(?P<kind>{_KINDS})\b"
_ANNOUNCED = re.compile(rf"{_COUNTED}[^:.;]{{0,60}}?(?::|—|–)\s*", re.IGNORECASE)
_ANY = re.compile(_COUNTED, re.IGNORECASE)
_HAN_COUNTED = r"(?P<number>[两兩二三四五六2-6])(?:个|個|大|种|種|项|項|步|点|點|层|層|条|條|件)"
_HAN_ANNOUNCED = re.compile(_HAN_COUNTED + r"[^，。：:]{0,12}[：:]\s*")
_HAN_ANY = re.compile(_HAN_COUNTED + r"(?P<kind>[^，。：:、的是]{0,4})")
_LABEL = re.compile(r"(?P<label>[^:：.。?？!！–—,，]{2,50}?)\s*(?:[:：]|\s[–—-]\s|[.。](?:\s|$))\s*")
_PREDICATE = re.compile(
    r"^(?P<label>.{2,40}?)\s+(?:is|are|means|must|should|comes|needs?)\b|^(?P<han>[^是为為]{2,10})(?:是|为|為)"
)
_SUBJECT = re.compile(
    r"^(?:they|we|you|one)\s+(?!(?:are|were|is|was|have|had|do|did|can|could|will|would|should)\b)", re.IGNORECASE
)
# what may follow a label that is the head of a longer clause
_BORDER = re.compile(
    r"(?=,\s|;\s|\s(?:and|or|but|because|so|who|which|that|when|while|before|after|until|if|to|from|for|in|on|at|with|"
    r"without|within|by|into|next|next to|than|instead|rather|right|as soon)\b)"
)
_STATED = re.compile(r"^(?:the|a|an|this|that|these|it|there|you|we|they|i|if|when|because|in|on|at)\b", re.IGNORECASE)
# what others do or think: the part itself says the opposite
_FOIL = re.compile(
    r"^(?:many|most|some)\s\w+\s(?:recommend|think|believe|assume|say|suppose|fear|imagine|argue)\b|.{0,8}[以认認][为為]",
    re.IGNORECASE,
)
_HAN_REST = re.compile("(?:才|就|却|卻|而|都|也|不要|不是|还|還|再|则|則|是)")
_REASON = re.compile(r"(?:because|since|so that|in order|as|although|even if|where|which|who)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[，；。：,;]")


def find(
    document: Document, sentences: Sequence[Sentence], points: Sequence[KeyPoint], shorten: Shorten
) -> list[Framework]:
    """Lists inside a sentence whose number of items is the one announced, and rows whose parts all have a label."""
    known = {point.span.sentence: point for point in points}
    inline = [_elaborated(found, sentences, known, shorten) for s in sentences if (found := _inline(s))]
    taken = {part.point.span.sentence for framework in inline for part in framework.parts}
    counted = [found for row in rows(document, sentences) if (found := _counted(document, row, known, shorten))]
    return inline + [one for one in counted if not any(part.point.span.sentence in taken for part in one.parts)]


def _counted(document: Document, row: Row, known: dict[int, KeyPoint], shorten: Shorten) -> Framework | None:
    parts = [_part(item, known, shorten) for item in row.items]
    good = [part for part in parts if part]
    named = [part.label.casefold() or part.point.text.casefold() for part in good]
    if len(good) < len(parts) or len(set(named)) < len(named):
        return None
    title = row.heading if row.heading and headings(document) else _count(row)
    return Framework(title, tuple(good), _announcement(row), row.ordered)


def _count(row: Row) -> str:
    """ "Three habits", where the sentence above the row says so."""
    above = row.above.text if row.above else ""
    match = (_HAN_ANY if is_chinese(above) else _ANY).search(above)
    if not match or _NUMBERS[match["number"].lower()] != len(row.items):
        return ""
    return capital(re.split("[,，;；:：]", match[0])[0].strip())


def _announcement(row: Row) -> KeyPoint:
    first = row.items[0]
    if row.above and (row.listed or _count(row)):
        return cut(row.above, 0, len(row.above.text), "announcement")
    return cut(first.sentences[0], first.start, len(first.sentences[0].text), "first part")


def _part(item: Item, known: dict[int, KeyPoint], shorten: Shorten) -> Part | None:
    """A label and what is said of it: the item's own words where the label is only their head, else the best line."""
    first, rest = item.sentences[0], item.sentences[1:]
    if item.label:
        best = _best(item.sentences, known, shorten)
        return Part(capital(item.label.strip(" .。:：")), best) if best and size(item.label) <= LABEL + 3 else None
    label, end = _head(first.text[item.start :])
    if not label:
        own = _own(first, item.start, item.start, known, shorten)
        return Part("", own) if own else None
    remainder = first.text[item.start + end :].strip(" ,.:;，。：；–—-")
    if _HAN_REST.match(remainder):  # "讓居民當主人，不要當工作人員" is one card, not a label and a rest
        label, remainder = first.text[item.start :].rstrip(" 。；"), ""
    best = _best(rest, known, shorten)
    if not remainder:
        return Part(label, best or cut(first, item.start, len(first.text), "text of the item"))
    own = _own(first, item.start, item.start + end, known, shorten)
    if own and own.text == label and not _REASON.match(remainder):  # what was cut off is what the label leaves to say
        own = (
            cut(first, item.start + end, len(first.text), "text behind the label") if size(remainder) <= LIMIT else None
        )
    point = own or best
    if point and label.casefold().startswith(point.text.casefold()):  # "Answer the ugliest one, the": too long a label
        label = point.text
    return Part(label, point) if point else None


def _head(text: str) -> tuple[str, int]:
    """The label that `text` begins with and where it ends; "" where there is none."""
    bare = text.rstrip(" .。;；!！")
    if is_chinese(text):
        return _han_head(bare)
    named = _LABEL.match(text)
    if named and size(named["label"]) <= LABEL:
        subject = _SUBJECT.match(named["label"])
        return capital(named["label"][subject.end() if subject else 0 :].strip(" ,")), named.end()
    subject = _SUBJECT.match(bare)
    start = subject.end() if subject else 0
    if not subject and _STATED.match(bare):
        return "", 0
    if size(bare[start:]) <= LABEL:
        return capital(bare[start:]), len(bare)
    ends = [start + match.start() for match in _BORDER.finditer(bare[start:])]
    fits = [end for end in ends if 3 <= size(bare[start:end]) <= LABEL]
    return (capital(bare[start : fits[-1]].strip(" ,")), fits[-1]) if fits else ("", 0)


def _han_head(text: str) -> tuple[str, int]:
    match = _CLAUSE_END.search(text)
    end = match.start() if match else len(text)
    return (text[:end], end + 1) if 2 <= len(words(text[:end])) <= HAN_LABEL else ("", 0)


def _own(first: Sentence, start: int, end: int, known: dict[int, KeyPoint], shorten: Shorten) -> KeyPoint | None:
    """What the item itself says: what follows its label and colon, else all of it, else as much as is fit to show."""
    text = first.text
    labelled = text[:end].rstrip().endswith((":", "：", ".", "–", "—", "-")) or is_chinese(text)
    begin = end if labelled else start
    subject = _SUBJECT.match(text[begin:])
    begin += subject.end() if subject else 0
    if size(text[begin:]) > BRIEF and not labelled:
        tight = _tight(first, begin, shorten)
        if tight:
            return tight
    if size(text[begin:]) <= LIMIT:
        return cut(first, begin, len(text), "text of the item")
    point = shorten(replace(first, text=capital(text[start:])))
    if point:
        return replace(point, sentence=first.text)
    passage = known.get(first.span.sentence)
    return passage if passage and passage.sentence == first.text and size(passage.text) <= LONG else None


def _tight(first: Sentence, begin: int, shorten: Shorten) -> KeyPoint | None:
    """The item in fewer words: an order as it is, what somebody did with a subject put before it for the while."""
    said = first.text[begin:].strip()
    for subject in ("", "People "):
        text = subject + said[:1].lower() + said[1:] if subject else capital(said)
        point = shorten(replace(first, text=text))
        if point and point.text.startswith(subject) and size(point.text) <= size(said):
            return replace(point, text=capital(point.text.removeprefix(subject)), sentence=first.text)
    return None


def _best(candidates: Iterable[Sentence], known: dict[int, KeyPoint], shorten: Shorten) -> KeyPoint | None:
    """The key point of highest rank among `candidates` or, where none is one, the first fit line."""
    row = [s for s in candidates if not ("?" in s.text or "？" in s.text or _FOIL.match(s.text))]
    found = [known[s.span.sentence] for s in row if s.span.sentence in known]
    short = [point for point in found if size(point.text) <= LIMIT]
    if short:
        return min(short, key=lambda point: point.rank)
    line = next((point for sentence in row if (point := shorten(sentence))), None)
    return line or next((point for point in found if size(point.text) <= LONG), None)


def _inline(sentence: Sentence) -> Framework | None:
    pattern = _HAN_ANNOUNCED if is_chinese(sentence.text) else _ANNOUNCED
    match = pattern.search(sentence.text)
    if not match:
        return None
    wanted = _NUMBERS[match["number"].lower()]
    ranges = _items(sentence.text, match.end())
    if len(ranges) != wanted or any(size(sentence.text[a:b]) > 14 for a, b in ranges):
        return None
    parts = tuple(Part(_label(sentence.text[a:b]), cut(sentence, a, b, "clause")) for a, b in ranges)
    title = _title(sentence.text[match.start() : match.end()])
    ordered = bool(re.search(r"steps|stages|phases|步|阶段|階段", match[0], re.IGNORECASE))
    return Framework(title, parts, cut(sentence, 0, match.end(), "announcement"), ordered)


def _elaborated(
    framework: Framework, sentences: Sequence[Sentence], known: dict[int, KeyPoint], shorten: Shorten
) -> Framework:
    """Each part with the best line of a later sentence that names it at its start, where there is one."""
    later = [s for s in sentences if s.span.sentence > framework.point.span.sentence]
    parts = []
    for part in framework.parts:
        best = _best(_elaborating(later, part.label), known, shorten)
        parts.append(Part(part.label, best) if best else part)
    return replace(framework, parts=tuple(parts))


def _elaborating(later: Sequence[Sentence], label: str) -> list[Sentence]:
    """Sentences that begin with the whole label; else the one behind an ordinal that names part of it."""
    naming = [s for s in later if _names(s.text, label)]
    if naming:
        return naming
    content = {word for word in words(label) if len(word) > 3}
    return [
        after
        for before, after in pairwise(later)
        if rank(before.text) and size(before.text) <= 8 and content & set(words(before.text))
    ][:1]


def _names(text: str, label: str) -> bool:
    """True where `text` begins with all the words of `label`, an article or ordinal aside."""
    own = words(label)
    begins = [word for word in words(text) if word not in {"the", "a", "an", "first", "second", "third", "finally"}]
    return begins[: len(own)] == own and len(begins) >= len(own) + 3


def _items(text: str, start: int) -> list[tuple[int, int]]:
    """The ranges of the items of a list that begins at `start`, its "and" left out."""
    body = text[start:].rstrip(" .。;；!！")
    border = (
        r"\s*[;；]\s*(?:and\s+)?"
        if re.search("[;；]", body)
        else r"\s*(?:,\s+(?:and\s+)?|\s+and\s+|[、，]|"
        r"和|以及)\s*"
    )
    ranges, at = [], start
    for match in re.finditer(border, body, re.IGNORECASE):
        ranges.append((at, start + match.start()))
        at = start + match.end()
    ranges.append((at, start + len(body)))
    return [(a, b) for a, b in ranges if b > a]


def _label(item: str) -> str:
    match = _PREDICATE.match(item)
    label = (match["label"] or match["han"]) if match else item
    label = re.sub(r"^(?:the|a|an)\s+", "", label.strip(), flags=re.IGNORECASE)
    return capital(label.strip(" ,.;，。；"))


def _title(announced: str) -> str:
    return capital(re.split(r"\s+(?:in|for|that|which|of|to|are|is)\s|[:：—–]", announced)[0].strip())
