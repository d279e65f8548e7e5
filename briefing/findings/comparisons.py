"""Comparisons: headings that set one thing against another in, the two sides with what the section says of each out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.document import Document, ListItem, Paragraph, Sentence, Span
from briefing.findings.lines import Shorten, headings, section
from briefing.language import words
from briefing.points import Comparison, KeyPoint

MOST = 4  # points a side
COMMON = 0.4  # share of a section's sentences from which a word tells no side
CLEAR = 3  # words of old and new that the sections must have in favour of the first sides before these go last
NEAR = 7  # sentences that a pair without a heading may speak for
_NUMBER = re.compile(
    r"^\s*(?:\(?\d{1,2}[.)、．:：]|[一二三四五六七八九十]{1,2}[、.．]|第[一二三四五六七八九十][，,、：:\s])\s*"
)
_SMALL = frozenset("of to the an and or by in on at for with as is be not no it its your our their".split())
_STEP = re.compile(r"^(?:step|stage|phase)\s+\d|^第[一二三四五六]步", re.IGNORECASE)
_TAIL = re.compile(r"\s*[:：?？—–|].*$")
_VERSUS = re.compile(
    r"^(?P<a>.+?)\s*(?:\bvs\b\.?|\bversus\b|[\s]v\.\s|对比|對比|对阵|對陣)\s*(?P<b>.+)$", re.IGNORECASE
)
_HAN_AND = re.compile(
    r"^(?P<a>[^与與和]{1,12})[与與和](?P<b>[^与與和的]{1,12})(?:的?(?:区别|區別|差别|差別|之争|之爭|比较|比較|"
    r"不同|对比|對比))$"
)
_FROM_TO = re.compile(
    r"^(?:(?:\w+[ ]){0,3}?from\s+(?P<a>.+?)\s+to\s+(?P<b>.+)|(?:从|從|由)(?P<c>.+?)(?:到|走向|转向|轉向)(?P<d>.+))$",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"^(?P<b>.+?),?\s+(?:instead of|rather than|(?<=,\s)not|over)\s+(?P<a>.+)$", re.IGNORECASE)
_NOT_BUT = re.compile(
    r"^(?:not\s+(?P<a>.+?),?\s+but\s+(?P<b>.+)|(?:不是|并非|並非)(?P<c>.+?)[，,]?(?:而是)(?P<d>.+))$", re.IGNORECASE
)
_ANNOUNCED = re.compile(
    r"^(?:(?:first|second|third|fourth|fifth|next|finally|last)(?:ly)?,?\s+from\s+(?P<a>[^,;:]{3,40}?)\s+to\s+"
    r"(?P<b>[^,;:]{3,40})|第?[一二三四五六][是，、,：:]\s*[从從由](?P<c>[^，。；]{2,12}?)(?:到|走向|转向|轉向)(?P<d>[^，。；]{2,12}))$",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:in the past|traditional\w*|earl(?:y|ier)|used to|formerly|outdated|no longer|old|years ago|recent years|"
    r"one-way|previously|futile|bombing|less effective|was|were)\b|过去|過去|以前|传统|傳統|早期|曾经|"
    r"曾經|不再|从前|從前|老路",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:now|nowadays|today\w*|new|modern|need to|must|should|better|more willing|instead|it is necessary|"
    r"key|future|"
    r"becomes? possible|effective)\b|现在|現在|如今|今天|未来|未來|必须|必須|应该|應該|需要|新",
    re.IGNORECASE,
)


_WHEREAS = re.compile(r"^(?P<a>[^;:]{12,140}?),?\s+(?:whereas|while)\s+(?P<b>[^;:]{12,140})$", re.IGNORECASE)
_SHIFTS = (
    re.compile(
        r"\b(?:no longer\s+(?:\w+\s+)?|not\s+(?!only|just|merely|because))(?P<a>[^,;:.]{3,44}?),?\s+but\s+"
        r"(?P<b>[^,;:.]{3,50})$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:move[sd]?|went|gone|goes|shift(?:s|ed)?|change[sd]?|turn(?:s|ed)?|switch(?:es|ed)?)\s+from\s+"
        r"(?P<a>[^,;:.]{3,44}?)\s+to\s+(?P<b>[^,;:.]{3,50})$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bbetween\s+(?:being\s+)?(?P<a>an?\s[^,;:.]{3,44}?)\s+and\s+(?:being\s+)?(?P<b>an?\s[^,;:.]{3,44})$",
        re.IGNORECASE,
    ),
    re.compile(r"\bless\s+(?P<a>an?\s[^,;:.]{3,40}?)\s+than\s+(?P<b>an?\s[^,;:.]{3,40})$", re.IGNORECASE),
    re.compile(
        r"不(?:是|在于?|在於?|靠)(?P<a>[^，,。；：:“”「」]{2,14})[，,]?而(?:是|在于?|在於?|靠)(?P<b>[^，,。；：:“”「」]{2,16})(?=[，,。；]|$)"
    ),
    re.compile(r"(?<!不)是(?P<b>[^，,。；：:“”「」是]{2,14})[，,]不是(?P<a>[^，,。；：:“”「」]{2,16})(?=[，,。；]|$)"),
    re.compile(
        r"[从從由](?P<a>[^，,。；\d]{2,12}?)(?:转向|轉向|变成|變成|走向|[挪移搬转轉换換走]?到)(?P<b>[^，,。；\d]{2,12})(?=[，,。；]|$)"
    ),
)
_AMOUNT = re.compile(
    r"\d|百分|[一二两兩三四五六七八九十半]成|[零一二三四五六七八九十百千万點点]{2,}|^了|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"nineteen|twenty|thirty|forty|fifty|hundred|another|other)\b",
    re.IGNORECASE,
)
SHIFTS = 5  # of an article at most, the points that are worth most
_NOUN = re.compile(
    r"(?P<noun>(?:an?|the|every|each|most|good|bad|old|new)\s+(?:[\w'’-]+\s+){0,2}?[\w'’-]+)\s+"
    r"(?:is|are|was|were|has|have|had|can|will|must|\w{3,}s|\w{3,}ed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A heading that names two sides; `fixed` where its wording says that the second is argued for."""

    first: str
    second: str
    heading: str
    block: int
    span: Span
    fixed: bool


def find(
    document: Document, sentences: Sequence[Sentence], points: Sequence[KeyPoint], shorten: Shorten
) -> list[Comparison]:
    """One comparison for each heading that names two sides, in reading order."""
    heads = [(block, start, head.text) for block, start, head in headings(document)] + _lines(document)
    pairs = [pair for block, start, head in sorted(heads) if (pair := _pair(document, block, start, head))]
    ends = [*(pair.block for pair in pairs), len(document.blocks)][1:]
    bodies = [
        [sentence for sentence in section(document, pair.block, sentences) if sentence.span.block < end]
        for pair, end in zip(pairs, ends, strict=bool(pairs))
    ]
    free = [i for i, pair in enumerate(pairs) if not pair.fixed]
    leans = [_lean(pairs[i], bodies[i]) for i in free]
    argued = sum(leans) >= CLEAR and sum(lean > 0 for lean in leans) > len(leans) / 2
    found = []
    for pair, body in zip(pairs, bodies, strict=True):
        swap = not pair.fixed and argued
        left, right = (pair.second, pair.first) if swap else (pair.first, pair.second)
        found.append(_comparison(pair, left, right, body, points, shorten))
    found += _announced(sentences, points, shorten) + _within(sentences, shorten)
    named = {comparison.span.sentence for comparison in found}
    found += _shifts([point for point in points if point.span.sentence not in named])
    return sorted(found, key=lambda comparison: comparison.span.start)


def _within(sentences: Sequence[Sentence], shorten: Shorten) -> list[Comparison]:
    """Sentences of two statements that set their subjects against each other: "A survey counts …, whereas an …"."""
    found = []
    for sentence in sentences:
        match = _WHEREAS.match(" ".join(sentence.text.split()).rstrip(" ."))
        if not match:
            continue
        left, right = (shorten(replace(sentence, text=_stated(match[side]))) for side in ("a", "b"))
        names = [_subject(match[side]) for side in ("a", "b")]
        if left and right and all(names) and names[0].casefold() != names[1].casefold():
            found.append(_opposed(sentence, (names[0], left), (names[1], right)))
    return found


def _opposed(sentence: Sentence, one: tuple[str, KeyPoint], other: tuple[str, KeyPoint]) -> Comparison:
    """The comparison of two named sides that are halves of one sentence."""
    left, right = (
        replace(point, sentence=sentence.text, edits=(*point.edits, "one side")) for point in (one[1], other[1])
    )
    return Comparison(one[0], other[0], sentence.span, "", (left,), (right,))


def _shifts(points: Sequence[KeyPoint]) -> list[Comparison]:
    """Points that set one thing in the place of another: "We no longer count leads but answered questions"."""
    found = []
    for point in points:
        match = next((match for pattern in _SHIFTS if (match := pattern.search(point.text))), None)
        left, right = (_label(match["a"]), _label(match["b"])) if match else ("", "")
        if left and right and not _AMOUNT.search(f"{left} {right}") and left.casefold() != right.casefold():
            found.append(Comparison(left, right, point.span, "", points=(point,)))
    return found[:SHIFTS]


def _stated(side: str) -> str:
    return side[:1].upper() + side[1:]


def _subject(side: str) -> str:
    """The noun that one side begins with, "" where that is none of four words at most."""
    match = _NOUN.match(side)
    return _label(match["noun"]) if match else ""


def _announced(sentences: Sequence[Sentence], points: Sequence[KeyPoint], shorten: Shorten) -> list[Comparison]:
    """Sentences that are nothing but a pair: "Second, from fixed prices to fair prices.", with what follows each."""
    starts = [(i, match) for i, s in enumerate(sentences) if (match := _ANNOUNCED.match(s.text.strip(" .。")))]
    found = []
    for number, (i, match) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else i + NEAR
        body = [s for s in sentences[i + 1 : end] if s.heading == sentences[i].heading]
        left, right = _label(match["a"] or match["c"]), _label(match["b"] or match["d"])
        if left and right:
            span, text = sentences[i].span, sentences[i].text
            pair = _Pair(left, right, text.strip(" .。"), span.block, span, fixed=True)
            found.append(_comparison(pair, left, right, body, points, shorten))
    return found


def _lines(document: Document) -> list[tuple[int, int, str]]:
    """Short paragraphs that are headings by their wording alone: "A vs. B" on a line of its own."""
    blocks = zip(document.blocks, document.starts, strict=True)
    return [
        (index, start, block.text)
        for index, (block, start) in enumerate(blocks)
        if isinstance(block, Paragraph | ListItem)
        and len(words(block.text)) <= 12
        and _VERSUS.match(block.text)
        and not block.text.rstrip().endswith((".", "。", "!", "?", "？", ","))
    ]


def _pair(document: Document, block: int, start: int, heading: str) -> _Pair | None:
    if _STEP.match(heading):
        return None
    text = _NUMBER.sub("", heading)
    for text_ in (_TAIL.sub("", text), re.split("[:：]", text)[-1].strip(), text):
        found = sides(text_)
        if found:
            first, second, fixed = found
            span = Span(document.source.name, block, 0, start, start + len(heading))
            return _Pair(first, second, text_.strip(), block, span, fixed)
    return None


def sides(text: str) -> tuple[str, str, bool] | None:
    """The two sides that `text` names, and whether its wording argues for the second; None where it names none."""
    for pattern, fixed in ((_VERSUS, False), (_HAN_AND, False), (_NOT_BUT, True), (_FROM_TO, True), (_INSTEAD, True)):
        match = pattern.match(text)
        if not match:
            continue
        groups = match.groupdict()
        first, second = _label(groups["a"] or groups.get("c") or ""), _label(groups["b"] or groups.get("d") or "")
        if first and second and first.lower() != second.lower():
            return first, second, fixed
    return None


def _label(text: str) -> str:
    """A clean label of one to six words, "" where the text is none."""
    text = text.strip(" .,:;!?，。：；！？「」“”\"'*#")
    text = re.sub(
        r"^(?:(?:thereby|only|just|merely|simply|really|always)\s+|(?:the|a|an)\s+)+", "", text, flags=re.IGNORECASE
    )
    if not 1 <= len(words(text)) <= 12 or len(text) > 44 or len(text.split()) > 6:
        return ""
    return _bracketed(text[:1].upper() + text[1:])


def _bracketed(label: str) -> str:
    """A short form behind the words that it stands for, in brackets: "Customer Experience CX"."""
    match = re.fullmatch(r"(?P<first>\w)\w* (?P<second>\w+)(?: \w+)* (?P<short>[A-Z]{2,5})", label)
    if not match or match["short"][0] != match["first"] or match["short"][1].lower() not in match["second"].lower():
        return label
    return f"{label[: match.start('short')]}({match['short']})"


def names(label: str, other: str) -> set[str]:
    """The words that name one side and not the other, with the short form in brackets."""
    own, foreign = set(_keys(label)), set(_keys(other))
    return (own - foreign) or own


def _telling(keys: set[str], body: Sequence[Sentence]) -> set[str]:
    """The names that tell one side: without those that most of the section has, unless nothing is left."""
    common = {key for key in keys if sum(key in _keys(s.text) for s in body) > max(2, COMMON * len(body))}
    return (keys - common) or keys


def _keys(label: str) -> list[str]:
    found = words(label)
    return [
        word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
        for word in found
        if (len(word) > 1 and word not in _SMALL) or not word.isascii()
    ]


def _mentions(text: str, keys: set[str]) -> int:
    found = set(_keys(text))
    return (
        len(found & keys)
        if all(key.isascii() for key in keys)
        else sum(key in text for key in keys) // max(1, len(keys))
    )


def _lean(pair: _Pair, body: Sequence[Sentence]) -> int:
    """Above 0 where the section speaks of the first side as the new one, below 0 where of the second."""
    first, second = names(pair.first, pair.second), names(pair.second, pair.first)
    score = 0
    for sentence in body:
        a, b = _mentions(sentence.text, first), _mentions(sentence.text, second)
        if bool(a) == bool(b):
            continue
        tone = len(_NEW.findall(sentence.text)) - len(_OLD.findall(sentence.text))
        score += tone if a else -tone
    return score


def _comparison(
    pair: _Pair, left: str, right: str, body: Sequence[Sentence], points: Sequence[KeyPoint], shorten: Shorten
) -> Comparison:
    ranked = _ranked(body, points, shorten)
    keys = _telling(names(left, right), body), _telling(names(right, left), body)
    parted: tuple[list[KeyPoint], list[KeyPoint], list[KeyPoint]] = ([], [], [])
    for point in ranked:
        parted[_side(point, *keys)].append(point)
    return Comparison(left, right, pair.span, pair.heading, *(tuple(side[:MOST]) for side in parted))


def _ranked(body: Sequence[Sentence], points: Sequence[KeyPoint], shorten: Shorten) -> list[KeyPoint]:
    """The key points of the section by rank, then lines from its other sentences."""
    numbers = {sentence.span.sentence for sentence in body}
    ranked = sorted((point for point in points if point.span.sentence in numbers), key=lambda point: point.rank)
    known = {point.span.sentence for point in ranked}
    rest = (shorten(sentence) for sentence in body if sentence.span.sentence not in known)
    return ranked + [point for point in rest if point]


def _side(point: KeyPoint, left: set[str], right: set[str]) -> int:
    a, b = _mentions(point.text, left), _mentions(point.text, right)
    if bool(a) != bool(b):
        return 0 if a else 1
    old, new = len(_OLD.findall(point.text)), len(_NEW.findall(point.text))
    if a or old == new or (old and new):
        return 2
    return 0 if old > new else 1
