"""The lines at the top of a document in, the one that is its title out: by what stands around it and what it shares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefing.cleaning.blocks import Line, is_finished
from briefing.cleaning.boilerplate import is_furniture
from briefing.cleaning.credits import PLAIN_NAME, is_meta
from briefing.cleaning.page_lines import reading
from briefing.cleaning.vocabulary import recurring
from briefing.document import Document, Heading
from briefing.language import is_han, length, words

LONGEST = 22  # words of a title line
TOO_LONG = 200  # characters of what is no title, whatever the page says
MASTHEAD = 8  # words
HEAD = 14  # lines among which a title can stand
_WIDEST = 120  # characters of a wrapped line
_EDGE = 0.85  # of it: a heading is often wrapped a word earlier than its text
_OFF = 1.0  # of the reading of a line: above it is the page's
_TEXT = 20  # words of lines one after another that are the article's
_TELLING = 4  # words that a title has and a masthead often lacks
_CREDITED = 2.0  # of the reading of a line above a credit: above it is a label there
_LIKELY = -0.5  # of a candidate: below it the text has no title
_LABEL = 2  # words of a button rather than a title
_SURE = 3.0  # of a candidate: below it the title that the file's properties give is rather the title
FROM_SITE = re.compile(
    r"\s+(?:from|on|at|via|[-–—|_·:»])\s+[^-–—|_]{1,40}?(?:'s|’s)?\s?\b(?:blog|site|website|journal|news|magazine"
    r"|weblog|column)$",
    re.I,
)
_TAGLINE = re.compile(r"(?:[A-Z][\w’']*\s){1,4}[—–|-]{1,2}\s(?:[a-z]|A\s)")  # a name and what it is
_SITE = re.compile(r"\s*[|｜]\s*[^|｜]{2,40}$")
_ARTICLE = re.compile(r"(?:the|an?|how|why|what|when|where|my|our|your)\s", re.I)
ISSUE = re.compile(
    r"(?:(?:issue|edition|episode|letter|vol(?:ume)?|no|newsletter)\b\.?\s*(?:no\.?\s*)?#?\d+|#\d+"
    r"|第\s?\d+\s?[期回])\s*[-–—:：|｜·]\s*(?=\S.{5})",
    re.I,
)


def headline(document: Document, lines: Sequence[Line], given: str) -> int | None:
    """The index of the line that is the title: the one that says what is `given` or, failing that, the likeliest of
    those above the text; None where the title is no line of the text."""
    if given:
        return next((index for index, line in enumerate(lines[:HEAD]) if same(line.text, given)), None)
    if stated := document.properties.title:
        named = next((index for index, line in enumerate(lines[:HEAD]) if same(line.text, stated)), None)
        if named is not None:
            return named
    candidates = list(_candidates(document, lines))
    whole = "\n".join(line.text for line in lines).lower() if candidates else ""
    ranked = sorted((-_likelihood(document, lines, index, whole), index) for index in candidates)
    if not ranked or -ranked[0][0] < (_SURE if stated else _LIKELY):
        return None
    return ranked[0][1]


def same(text: str, title: str) -> bool:
    """Whether a line says the title, or the beginning of it, or more."""
    first, second = key(text), key(title)
    return bool(first) and (
        first == second
        or (len(first) > 12 and second.startswith(first))
        or (len(second) > 12 and first.startswith(second))
    )


def key(text: str) -> str:
    """The words of a title, for comparing."""
    return "".join(words(text))


def is_masthead(line: Line) -> bool:
    """Whether a line above the title is a few words about the page."""
    return line.paragraph and length(line.text) <= MASTHEAD and not is_meta(line.text) and not is_finished(line.text)


def wrapped_rest(lines: Sequence[Line], index: int, text: str) -> str:
    """The next line, where the title at `index` breaks off near the edge of a wrapped text and goes on there.

    No word of a name or a site's name is written small elsewhere in `text`.
    """
    if index + 1 >= len(lines) or not lines[index].paragraph or lines[index].block != lines[index + 1].block:
        return ""
    line, rest = lines[index].text, lines[index + 1].text
    width = max(len(other.text) for other in lines if not other.loose)
    reach = len(line) + 1 + len(rest.split(maxsplit=1)[0])
    if width > _WIDEST or reach < _EDGE * width or length(rest) > MASTHEAD or is_finished(line) or is_finished(rest):
        return ""
    if is_meta(rest) or is_furniture(rest) or not (rest[0].islower() or (_in_capitals(line) and _in_capitals(rest))):
        return ""
    small = set(re.findall(r"\b[a-z]+\b", text))
    return rest if any(word in small for word in words(rest) if len(word) > 3) else ""


def _in_capitals(text: str) -> bool:
    long = [word for word in text.split() if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long)


def _candidates(document: Document, lines: Sequence[Line]) -> Iterator[int]:
    """The lines above the first stretch of text that may be a title."""
    gathered = 0.0
    for index, line in enumerate(lines[:HEAD]):
        text, block = line.text, document.blocks[line.block]
        if isinstance(block, Heading):
            if len(text) <= TOO_LONG:
                yield index
        elif is_meta(text) or is_furniture(text) or (index and wrapped_rest(lines, index - 1, document.text)):
            continue
        elif ISSUE.match(text) or (_reads_like_a_title(lines, index) and not (index and text[0].islower())):
            gathered = 0.0
            yield index
        elif line.paragraph and reading(text) < _OFF and (gathered := gathered + length(text)) >= _TEXT:
            return


def _likelihood(document: Document, lines: Sequence[Line], index: int, whole: str) -> float:
    line, block = lines[index], document.blocks[lines[index].block]
    bare = _SITE.sub("", line.text)
    levels = Counter(block.level for block in document.blocks if isinstance(block, Heading))
    credit = next((at for at in range(3) if index + 1 + at < len(lines) and is_meta(lines[index + 1 + at].text)), None)
    total = 2.5 * recurring(line.text, whole) - 0.15 * index
    total -= 0.8 * max(-1.0, min(4.0, reading(bare)))  # a standfirst reads more like the article than its title
    total += (
        1.0 if length(line.text) >= _TELLING else -3.0 if is_han(line.text[0]) and length(line.text) <= _LABEL else -0.5
    )
    total -= 1.5 if line.text.isupper() and length(line.text) <= _TELLING else 0.0
    total -= 1.0 if re.search("[|｜]", bare) else 0.0
    total -= 1.5 if line.text.endswith((".", "。")) and not line.text.endswith("...") else 0.0
    total += 2.0 if credit is not None and reading(bare) <= _CREDITED else 0.0
    total -= 3.0 if line.text[0].islower() else 0.0
    total += 4.0 if FROM_SITE.search(line.text) else 0.0
    total += 4.0 if ISSUE.match(line.text) else 0.0
    total -= 2.0 if _TAGLINE.match(line.text) else 0.0
    total -= 2.0 if PLAIN_NAME.fullmatch(line.text) and not _ARTICLE.match(line.text) else 0.0
    if isinstance(block, Heading):
        total += 3.0 if block.level == 1 and levels[1] == 1 else 1.0 if levels[block.level] == 1 else -1.5
    return total


def _reads_like_a_title(lines: Sequence[Line], index: int) -> bool:
    """A short line: alone, or above meta lines or a much longer line; a finished one only above meta lines."""
    line = lines[index]
    text = line.text
    if not line.paragraph or length(text) > LONGEST or len(lines) < 2 or text.endswith((",", "，", ";", ":", "：")):
        return False
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or (length(text) > MASTHEAD and not line.text.endswith("...") and _goes_on(text, after.text)):
        return False
    above_meta = is_meta(after.text)
    if text.endswith((".", "。")) and not text.endswith("..."):
        return above_meta
    return above_meta or line.loose or length(after.text) > 2 * length(text) or _in_dense_head(lines, index)


def _goes_on(text: str, after: str) -> bool:
    """Whether `after` is the rest of a wrapped line."""
    return after[0].islower() and not is_finished(text) and length(after) > MASTHEAD


def _in_dense_head(lines: Sequence[Line], index: int) -> bool:
    """Whether unfinished short lines lead from here to the first paragraph, with a meta line among them."""
    head = list(takewhile(lambda line: length(line.text) <= LONGEST and not is_finished(line.text), lines[index:HEAD]))
    return any(is_meta(line.text) for line in head)
