"""Frameworks: wholes of labelled parts — announced by number in a sentence, or a list of labels — out of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.document import Document, ListItem, Paragraph, Sentence
from briefing.findings.lines import LIMIT, Shorten, capital, cut, is_chinese, size
from briefing.points import Framework, KeyPoint, Part

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6,
            "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}  # fmt: skip
_KINDS = (
    "points|steps|stages|pillars|principles|factors|elements|parts|ways|things|keys|rules|habits|levers|phases|components|"
    "dimensions|aspects|reasons|trends|strategies|tactics|mistakes|lessons|questions|pieces|layers|levels|tasks|roles|areas|"
    "conditions|goals|ingredients|traits|types|kinds|moves|priorities|drivers|jobs|forces|tests|words|ideas|qualities"
)
_ANNOUNCED = re.compile(
    rf"\b(?P<number>two|three|four|five|six|"
    rf"[2-6])\s+(?:[\w-]+\s+){{0,3}}?(?P<kind>{_KINDS})\b[^:.;]{{0,60}}?(?::|—|–)\s*",
    re.IGNORECASE,
)
_HAN_ANNOUNCED = re.compile(
    r"(?P<number>[两兩二三四五六2-6])(?:个|個|大|种|種|项|項|步|点|點|层|層|条|條)[^，。：:]{0,12}[：:]\s*"
)
_LABEL = re.compile(r"(?P<label>[^:：.。?？!！–—]{2,40}?)\s*(?:[:：]|\s[–—-]\s|\.\s(?=[A-Z]))\s*")
_PREDICATE = re.compile(
    r"^(?P<label>.{2,40}?)\s+(?:is|are|means|must|should|comes|needs?)\b|^(?P<han>[^是为為]{2,10})(?:是|为|為)"
)


def find(
    document: Document, sentences: Sequence[Sentence], _points: Sequence[KeyPoint], shorten: Shorten
) -> list[Framework]:
    """Lists inside a sentence whose number of items is the one announced, and list items that begin with a label."""
    inline = [framework for sentence in sentences if (framework := _inline(sentence))]
    return inline + [row for run in _runs(document) if (row := _labelled(document, run, sentences, shorten))]


def _runs(document: Document) -> list[list[int]]:
    """The indices of list items that follow one another, list by list."""
    runs: list[list[int]] = [[]]
    for index, block in enumerate(document.blocks):
        if not isinstance(block, ListItem) or block.number == 1:
            runs.append([])
        if isinstance(block, ListItem):
            runs[-1].append(index)
    return runs


def _labelled(
    document: Document, run: Sequence[int], sentences: Sequence[Sentence], shorten: Shorten
) -> Framework | None:
    """ "Price: what …", "Place: where …": three to six items, each with a short label before its colon or dash."""
    if not 3 <= len(run) <= 6 or not run[0]:
        return None
    above = [sentence for sentence in sentences if sentence.span.block == run[0] - 1]
    head = document.blocks[run[0] - 1]
    parts = [_item(document, index, sentences, shorten) for index in run]
    if not above or not isinstance(head, Paragraph) or not all(parts):
        return None
    title = above[-1].heading or document.title
    first = document.blocks[run[0]]
    ordered = isinstance(first, ListItem) and first.number > 0
    announced = cut(above[-1], 0, len(above[-1].text), "announcement")
    return Framework(title, tuple(part for part in parts if part), announced, ordered)


def _item(document: Document, index: int, sentences: Sequence[Sentence], shorten: Shorten) -> Part | None:
    match = _LABEL.match(document.blocks[index].text)
    inside = [sentence for sentence in sentences if sentence.span.block == index]
    if not match or not inside or inside[0].text.rstrip().endswith(("?", "？")):
        return None
    start = match.end() - (inside[0].span.start - document.starts[index])
    fit = next((point for sentence in inside[1:] if (point := shorten(sentence))), None)
    own = start < len(inside[0].text) and size(inside[0].text[start:]) <= LIMIT
    point = cut(inside[0], start, len(inside[0].text), "text of the item") if own else fit
    return Part(capital(match["label"].strip()), point) if point else None


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
