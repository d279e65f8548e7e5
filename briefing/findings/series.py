"""Comparable quantities: a document in, each row of three or more figures of one unit out, fit for a chart.

A wrong chart is worse than none: every figure needs a label of its own, and percentages must stand in one pattern.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Document, Sentence, Span, Table
from briefing.findings.figures import Figure, figures
from briefing.findings.lines import Shorten, capital, cut, size
from briefing.language import is_chinese
from briefing.points import KeyPoint, Quantity, Series

COLUMNS = 2  # charts a table gives at most
LABEL, DONE = 7, 9  # words of a label, and of one that says what so many did
NEAR = 6  # sentences of one paragraph over which a figure of the same unit joins a row
_OF = re.compile(
    r"^(?:the\s+)?(?:\w+\s+)?(?P<measure>speed|rate|share|price|cost|number|growth|revenue|size|weight|height|"
    r"length|sales|income|"
    r"budget|turnover|spending|distance|duration|score)\s+of\s+(?P<label>.+)$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s+(?:(?:(?:is|was|are|were|had\s+been|have\s+been|has\s+been)\s+\w+(?:ed|en)\s+)?in|(?:is|was|are|were)\s+\w+ed|can\s+reach|can\s+run\s+at|could\s+reach|is|was|are|were|reach(?:es|ed)?|stands?\s+at|stood\s+at|"
    r"has|had|have|takes?|took|"
    r"costs?|weighs?|hit|grew\s+to|rose\s+to|fell\s+to|came\s+to|gets?|got|scored|runs?\s+at|spends?|spent|"
    r"earns?|earned|pays?|paid|at|with|"
    r"of|to|by|for)(?:\s+(?:about|around|nearly|almost|over|only|up\s+to|just|some|roughly|at|more\s+than|"
    r"less\s+than))*\s*$",
    re.IGNORECASE,
)
_HAN_VERB = re.compile(
    r"(?:的?(?:速度|价格|價格|占比|比例|份额|份額|销量|銷量|收入))?(?:可以)?(?:可达|可達|达到|達到|达|達|约为|"
    r"約為|约|約|为|為|是|占|佔|有|超过|超過|只有|每秒|升至|降至)+$"
)
_LEAD = re.compile(
    r"^(?:and|while|whereas|but|then|the|a|an|from|compared with|followed by|in|for|和|而|其中|分别|分別|to|"
    r"from)\s+|^(?:和|而|其中)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^\s*(?:of\s+(?:\w+\s+){1,4}?)?(?:(?:went|goes|go|flows?|flowed|is\s+spent|was\s+spent)\s+)?"
    r"(?:in|for|on|among|by|from|during|to)\s+(?P<label>[\w'’ -]{2,30}?)$",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"\b(?:fell|falls?|dropped|drops?|declined|shrank|lost|slid|down|rose|grew|gained)$|下降|下滑|减少|減少|跌",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:half|quarter|month|week|year|spring|summer|autumn|winter|second|first)\b|[年月周季]",
    re.IGNORECASE,
)
# what a share of people did: "27 percent were waiting for the next sale"
_DID = re.compile(
    r"^\s*(?P<label>(?:had|have|were|was|are|took|chose|said|named|wanted|found|bought|never|did|do|could|would)\s.{3,60})$",
    re.IGNORECASE,
)
_SCALE = re.compile(r"\s?(thousand|million|billion|trillion|[万萬亿億])$", re.IGNORECASE)
_YEAR = re.compile(r"\bin\s+(?P<year>(?:19|20)\d\d)$")
_BORDER = re.compile(
    r"\s*[,;，；、。]\s*|\s+(?:and|while|whereas|versus|against|compared with|followed by|to)\s+", re.IGNORECASE
)


def find(
    document: Document, sentences: Sequence[Sentence], _points: Sequence[KeyPoint], shorten: Shorten
) -> list[Series]:
    """Rows inside one sentence, with lone figures of the same unit nearby; and columns of tables."""
    found = [row for sentence in sentences if (row := _row(sentence, sentences, shorten))]
    return found + [
        row
        for i, block in enumerate(document.blocks)
        if isinstance(block, Table)
        for row in columns(document, i, block)
    ]


def _row(sentence: Sentence, sentences: Sequence[Sentence], shorten: Shorten) -> Series | None:
    chinese = is_chinese(sentence.text)
    own = list(figures(sentence, chinese=chinese))
    keys = {figure.key for figure in own}
    if len(own) < 3 or len(keys) != 1:
        return None
    labels = _labels(sentence.text, own)
    if not labels or any(_FALLS.search(label) for label in labels):  # a fall is no bar beside a rise
        return None
    if own[0].counted and not all(_WHEN.search(label) for label in labels):
        return None
    quantities = [_quantity(figure, label, shorten) for figure, label in zip(own, labels, strict=True)]
    if own[0].key != "%":
        quantities = _neighbours(sentence, sentences, own, shorten) + quantities
    return _in_one_scale(Series(_title(sentence.text, own[0]), own[0].unit, tuple(quantities)))


def _in_one_scale(row: Series) -> Series:
    """The row in millions where all its figures are ("155 million"): the scale belongs to the unit."""
    scales = {match[1].lower() if (match := _SCALE.search(q.figure)) else "" for q in row.quantities}
    scale = scales.pop()
    if scales or not scale:
        return row
    unit = f"{scale} {row.unit}" if scale.isascii() else f"{scale}{row.unit}"
    scaled = (
        replace(
            q, figure=(bare := _SCALE.sub("", q.figure)), value=float(bare.replace(",", "").lstrip("$€£¥")), unit=unit
        )
        for q in row.quantities
    )
    return Series(row.title, unit, tuple(scaled))


def _quantity(figure: Figure, label: str, shorten: Shorten) -> Quantity:
    text = figure.sentence.text
    point = shorten(figure.sentence)
    if not point or figure.figure not in point.text:
        start, end = _segment(text, figure)
        point = cut(figure.sentence, start, end, "figure")
    return Quantity(label, figure.value, figure.figure, figure.unit, point)


def _segment(text: str, figure: Figure) -> tuple[int, int]:
    """The range of the item of a list that holds `figure`."""
    start = max([0, text.rfind(":", 0, figure.start) + 1, text.rfind("：", 0, figure.start) + 1])
    ends = list(_BORDER.finditer(text, start))
    before = [match.end() for match in ends if match.end() <= figure.start and match[0].strip() != "to"]
    after = [match.start() for match in ends if match.start() >= figure.end and _borders(text, match)]
    begin = before[-1] if before else start
    lead = re.match(r"\s*(?:and|while|whereas|but)\s+|\s*而", text[begin:], re.IGNORECASE)
    return begin + (lead.end() if lead else 0), (after[0] if after else len(text.rstrip(" .。")))


def _borders(text: str, match: re.Match[str]) -> bool:
    """False for a "to" that leads to what the figure is for and not to the next figure."""
    return match[0].strip() != "to" or text[match.end() : match.end() + 1] in "0123456789$€£¥"


def _labels(text: str, own: Sequence[Figure]) -> list[str]:
    """A label for each figure, all from words before it or all from words behind it; none where one lacks."""
    for side in (_before, _after):
        labels = [side(text, figure) for figure in own]
        if all(labels) and len(set(labels)) == len(labels):
            return labels
    return []


def _before(text: str, figure: Figure) -> str:
    start, _ = _segment(text, figure)
    words = text[start : figure.start].strip(" (（:：")
    words = _VERB.sub("", words + " ") if not is_chinese(words) else _HAN_VERB.sub("", words)
    return _clean(words)


def _after(text: str, figure: Figure) -> str:
    _, end = _segment(text, figure)
    year = _YEAR.search(text[figure.end : end])
    match = _AFTER.match(text[figure.end : end])
    if year:
        return year["year"]
    if match:
        return _clean(match["label"])
    did = _DID.match(text[figure.end : end])
    return _clean(did["label"], DONE) if did and "%" in figure.key else ""


def _clean(words: str, longest: float = LABEL) -> str:
    words = words.strip(" ,，")
    for _ in range(2):
        words = _LEAD.sub("", words)
    of = _OF.match(words)
    words = re.sub(r"\s+the\s+(?:remaining|other|rest)$", "", of["label"] if of else words)
    words = re.sub(r"\s+(?:just|only|still|about|even|barely|nearly|almost)$", "", words)
    words = re.sub(
        r"^of\s+(?:those\s+(?:who\s+)?|the\s+|all\s+)|^(?:the|a|an|last\s+year)\s+", "", words, flags=re.IGNORECASE
    )
    words = words.strip(" ,，:：“”\"'")
    words = (
        re.sub("^因[为為]|^真正|(?:的|只|仅|僅|都|则|則)+$", "", re.sub("^真正", "", words))
        if is_chinese(words)
        else words
    )
    good = 0 < size(words) <= longest and len(words) <= longest * 7 and not re.search(r"\d{5}|[.?!？！]", words)
    return capital(words) if good else ""


def _neighbours(
    sentence: Sentence, sentences: Sequence[Sentence], own: Sequence[Figure], shorten: Shorten
) -> list[Quantity]:
    """Lone figures of the same unit in the sentences before, in the same paragraph."""
    at, found = sentence.span.sentence, []
    values = {figure.value for figure in own}
    for other in sentences:
        if not (at - NEAR <= other.span.sentence < at and other.span.block == sentence.span.block):
            continue
        alone = list(figures(other, chinese=is_chinese(other.text)))
        label = _before(other.text, alone[0]) if len(alone) == 1 and alone[0].key == own[0].key else ""
        if label and alone[0].value not in values:
            values.add(alone[0].value)
            found.append(_quantity(alone[0], label, shorten))
    return found


def _title(text: str, first: Figure) -> str:
    """What is measured in the sentence's own word ("speed"), or the heading above it, or the unit."""
    start, _ = _segment(text, first)
    of = _OF.match(_LEAD.sub("", text[start : first.start].strip()))
    if of:
        return capital(of["measure"])
    whole = _WHOLE.match(text)
    named = next((group for group in whole.groups() if group), "") if whole else ""
    return first.sentence.heading or capital(named) or capital(first.unit)


# what the figures are shares of, or what rose or fell
_WHOLE = re.compile(
    r"^在(.{2,14}?)[中里裡]，|^(?:of|among)\s+(?:the\s+|all\s+)?([\w ]{3,40}),|"
    r"^(?:the\s+)?([\w ]{3,40}?)\s+(?:rose|fell|grew|climbed|dropped|went)\b",
    re.IGNORECASE,
)


_SUM = re.compile(
    r"\s*(?:(?:grand\s+|sub)?total|all|average|mean|sum|overall)\b|\s*(?:合计|合計|总计|總計|总|總|平均|全部)",
    re.IGNORECASE,
)
_CELL = re.compile(
    r"^\s*(?P<money>[$€£¥])?\s?(?P<number>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s?(?P<unit>%|"
    r"[A-Za-z/]{1,12}|[\u3400-\u9fff]{1,4})?\s*$"
)


def columns(document: Document, index: int, table: Table) -> list[Series]:
    """The columns of figures of one unit, two at most, with the first column of the table as labels."""
    body = table.rows[1:] if table.header else table.rows
    if any(_SUM.match(row[0]) for row in body if row):
        return []  # a whole beside its parts makes a bar that says nothing
    if not 3 <= len(body) <= 12 or not all(len(row) >= 2 and row[0].strip() for row in body):
        return []
    full = [
        column
        for column in range(1, len(body[0]))
        if all(len(row) > column and _CELL.match(row[column]) for row in body)
    ]
    return [row for column in full if (row := _series(document, index, table, column))][:COLUMNS]


def _says(head: str) -> bool:
    """True for the head of a column that can be the title of a chart."""
    return size(head) >= 2


def _series(document: Document, index: int, table: Table, column: int) -> Series | None:
    body = table.rows[1:] if table.header else table.rows
    head = table.rows[0][column].strip() if table.header else ""
    offset = document.starts[index] + sum(len("\t".join(row)) + 1 for row in table.rows[: len(table.rows) - len(body)])
    quantities, units = [], set()
    for row in body:
        match = _CELL.match(row[column])
        if not match:
            return None
        text = "\t".join(row)
        unit = match["unit"] or match["money"] or ""
        units.add(unit)
        span = Span(document.source.name, index, 0, offset, offset + len(text))
        line = KeyPoint(f"{row[0].strip()}\t{row[column].strip()}", text, span, edits=("only two cells",))
        quantities.append(
            Quantity(row[0].strip(), float(match["number"].replace(",", "")), match["number"], unit, line)
        )
        offset += len(text) + 1
    bracket = re.search(r"[(（]([^()（）]+)[)）]", head)
    unit = next(iter(units)) or (bracket[1] if bracket else "")
    one = len(units) == 1 and (unit or head)
    years = all(1900 <= quantity.value <= 2100 for quantity in quantities)
    return (
        Series(head if _says(head) else table.caption or head or unit, unit, tuple(quantities))
        if one and not years
        else None
    )
