"""Lines that say who wrote an article, where and when: out of the text, into the document's byline, site and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.cleaning.blocks import Line, drop_lines, lines_of, note
from briefing.cleaning.credits import PLAIN_NAME, is_meta, is_name, told
from briefing.cleaning.dates import find_date, only_a_date
from briefing.document import Document, Paragraph, Table
from briefing.language import length

_ROLE_ALONE = re.compile(
    r"(?:[\w&'’-]+\s){0,4}(?:correspondent|editor|reporter|writer|columnist|contributor|journalist|author"
    r"|staff)(?:,? [\w ]{2,20})?",
    re.I,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATELINE = re.compile(
    rf"[A-Z][A-Z .'’&-]{{2,30}}(?:,\s[A-Z][\w. ]{{1,20}})?\s?(?:,|\("
    rf"|[-–—])\s?(?:(?i:{_MONTH})\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s(?i:{_MONTH})\s\d{{4}})\)?"
    r"\s?(?:[/(][\w .&-]{2,40}[/)]\s?)?[-–—:]+\s?(?=\S)"
    r"|[【（(]?[\u4e00-\u9fff·]{2,12}[,，]?\s?(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?(?:[\u4e00-\u9fff]{0,4}[电電讯訊])?[】）)]?\s?[-–—]{1,3}\s?(?=\S)"
    r"|[（(【][\u4e00-\u9fff]{1,10}(?:记者|記者)?[\u4e00-\u9fff／/、 ]{0,16}\d{1,2}\s?日(?:电|電|讯|訊|報導"
    r"|报道)[)）】]\s?(?=\S)"
)
_ZONE = 14  # lines at either end in which such lines stand
_TABLES = 8  # blocks among which the table of a draft stands
_TEXT = 40  # words of a line that is the article's


def metadata(document: Document) -> Document:
    """Meta lines taken from both ends; what the document already knows wins, names of nobody are forgotten."""
    lines = lines_of(document)
    found: dict[str, str] = {}
    signed = next((index for index, line in enumerate(lines[:_ZONE]) if length(line.text) >= _TEXT), _ZONE)
    reasons = [""] * len(lines)
    named, name = _bare_name(lines, document.text)
    reasons[:named] = ["about the article"] * named
    if name:
        found["byline"] = name
    for index in _ends(lines):
        credit = told(lines[index].text, at_head=index < _ZONE)
        if credit is not None:
            reasons[index] = "about the article"
            for name, value in credit:
                found.setdefault("signed" if name == "byline" and index < signed else name, value)
    for index in range(min(_ZONE, len(lines) - 1)):
        if is_name(lines[index].text) and only_a_date(lines[index + 1].text) and not reasons[index]:
            reasons[index] = "about the article"
            found.setdefault("signed", lines[index].text)
    for field, value in _tabled(document):
        found.setdefault("signed" if field == "byline" else field, value)
    bare = _without_dateline(drop_lines(document, reasons), found)
    return replace(
        bare,
        byline=found.get("signed", "") or document.byline or found.get("byline", "") or document.properties.author,
        site=document.site or found.get("site", ""),
        date=find_date(document.date) or found.get("date", "") or find_date(document.properties.date),
    )


def _tabled(document: Document) -> Iterator[tuple[str, str]]:
    """What the rows of a table at the head say of the document: "Author", "Issue date"."""
    for block in document.blocks[:_TABLES]:
        for row in block.rows if isinstance(block, Table) else ():
            if len(row) == 2 and all(row):
                yield from told(f"{row[0]}: {row[1]}", at_head=True) or ()


def _without_dateline(document: Document, found: dict[str, str]) -> Document:
    """`document` without the place and day before the first words of a press release; the day is `found`."""
    for index, block in enumerate(document.blocks[:_ZONE]):
        match = _DATELINE.match(block.text) if isinstance(block, Paragraph) else None
        if match:
            if day := find_date(match[0]):
                found.setdefault("date", day)
            rest = Paragraph(block.text[match.end() :])
            blocks = (*document.blocks[:index], rest, *document.blocks[index + 1 :])
            return replace(document, blocks=blocks, dropped=(*document.dropped, note("dateline", match[0])))
    return document


def _bare_name(lines: list[Line], text: str) -> tuple[int, str]:
    """How many lines at the top are an author's name and role, and the name: no word of it is ever written small."""
    first = lines[0].text if lines else ""
    if len(lines) < 2 or not lines[0].paragraph or not PLAIN_NAME.fullmatch(first) or length(first) > 3:
        return 0, ""
    small = set(re.findall(r"\b[a-z]+\b", text))
    role = bool(_ROLE_ALONE.fullmatch(lines[1].text))
    if not role and any(word.lower() in small or text.count(word) > 1 for word in first.split()):
        return 0, ""
    above_text = role or lines[0].loose or is_meta(lines[1].text)
    return (2 if role else 1, first) if above_text else (0, "")


def _ends(lines: list[Line]) -> list[int]:
    return [index for index in range(len(lines)) if index < _ZONE or index >= len(lines) - _ZONE]
