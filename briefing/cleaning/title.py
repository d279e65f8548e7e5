"""The title: found on the page, freed of its site's name and of a cut end, or made from the article's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from briefing.cleaning.blocks import Line, is_finished, keep_lines, lines_of, note
from briefing.cleaning.boilerplate import is_furniture
from briefing.cleaning.credits import is_meta
from briefing.cleaning.page_lines import reading
from briefing.document import Document, Heading
from briefing.language import detect_language, length, words

_LONGEST = 22  # words of a title line
_TOO_LONG = 200  # characters of what is no title, whatever the page says
_CUT = 60  # characters of a title made of words that are no words
_WIDEST = 120  # characters of a wrapped line
_EDGE = 0.85  # of it: a heading is often wrapped a word earlier than its text
_TELLING = 4  # words that a title has and a masthead often lacks
_PAGE = 0.5  # of a line's reading as a page's: above it another one is rather the title
_MASTHEAD = 8  # words
_HEAD = 12  # lines among which a title can stand
_FROM_SITE = re.compile(
    r"\s+(?:from|on|at|via|[-–—|_·:»])\s+[^-–—|_]{1,40}?(?:'s|’s)?\s?\b(?:blog|site|website|journal|news|magazine"
    r"|weblog|column)$",
    re.I,
)
_SUFFIX = re.compile(r"(?:\s+[-–—|·»]\s*|\s*[|_｜]\s*|\s*[-—]{2,}\s*)([^-–—|_｜·»]{2,40})$")
_ISSUE = re.compile(
    r"(?:(?:issue|edition|episode|letter|vol(?:ume)?|no|newsletter)\b\.?\s*(?:no\.?\s*)?#?\d+|#\d+"
    r"|第\s?\d+\s?[期回])\s*[-–—:：|｜·]\s*(?=\S.{5})",
    re.I,
)
_CUT_END = re.compile(r"\s*(?:\.{2,}|…+)$")
_CUT_SHORT = re.compile(r"(?:\.{3}|…)")
_DANGLING = re.compile(
    r"[\s,;:–—-]+(?:a|an|the|in|on|of|to|for|and|or|but|with|without|by|at|from|as|is|are|was|be|that|which|how"
    r"|why|when|if|not|no|than|"
    r"into|about|over|under|after|before|between|against|through|per|every|each|more|most|can|will|should|must|has"
    r"|have|its?|your|our|their|this)$",
    re.I,
)
_ANNOUNCED = re.compile(
    r"\b(?:take a (?:closer )?look at|look at|talk about|discuss|explain(?:s)?"
    r"|explores?|introduces?|share(?:s)? with you|is about|guide to|focus(?:es)? on)\s+"
    r"((?:how|why|what|the|some|a|an|\w+)\s[^.!?;:,]{6,90})[.!?]",
    re.I,
)
_ANNOUNCED_HAN = re.compile(
    r"(?:谈谈|談談|聊聊|说说|說說|讲讲|看看|分享|介绍|介紹|探讨|探討)(?:一下)?([^，。！？；：]{4,20})"
)
_ARTICLE = re.compile(r"^(?:the|an?)\s+(?=\S+\s)", re.I)
_FUNCTION = frozenset(
    "a an the and or but of in on to for with by at from as is are was were be been it its this that these those "
    "they their we our you your he she his her i my not no so if than then there here what which who how why when "
    "where will would can could should may might do does did has have had all any some more most very also just "
    "only about into out up down over such each other one".split()
)


def title(document: Document) -> Document:
    """The title that the reader found or, failing that, the first level-1 heading or first short line, out of the text;
    a masthead above it is dropped."""
    lines = lines_of(document)
    given = tidy_title(document.title, document.site) if len(document.title) <= _TOO_LONG else ""
    index = None if document.title_made else _title_line(document, lines, given)
    if index is None:
        return replace(document, title=given)
    rest = _wrapped_rest(lines, index, document.text)
    text = f"{lines[index].text} {rest}".strip()
    if given and rest and _key(text) != _key(given):
        rest, text = "", lines[index].text
    chosen = text if not given or (len(_key(text)) > len(_key(given)) and not _CUT_END.search(text)) else given
    above = [line for line in lines[:index] if _is_masthead(line)]
    below = lines[index + 2 if rest else index + 1 :]
    kept = [line for line in [*lines[:index], *below] if line not in above]
    dropped = [note("above the title", line.text) for line in above]
    return replace(keep_lines(document, kept, dropped), title=tidy_title(chosen, document.site))


def made_title(document: Document) -> Document:
    """A title in the article's own words where it has none, marked as made; a title with its end cut off is trimmed."""
    if document.title:
        return replace(document, title=_repaired(document.title, document))
    made = _announced(document) or _from_headings(document) or _recurring(document) or _opening(document)
    made = made if len(made) <= _TOO_LONG else made[:_CUT]
    return replace(document, title=_capital(_ARTICLE.sub("", made)), title_made=True) if made else document


def tidy_title(text: str, site: str = "") -> str:
    """A page title without the name of its site."""
    text = _ISSUE.sub("", " ".join(text.split()), count=1)
    text = _FROM_SITE.sub("", text) if len(_FROM_SITE.sub("", text).split()) >= 2 else text
    while suffix := _SUFFIX.search(text):
        rest = text[: suffix.start()]
        named = site and _key(suffix[1]) in _key(site) + " " + _key(suffix[1].removesuffix(site))
        if not rest or not (named or (length(rest) >= 3 and length(suffix[1]) <= 4)):
            break
        text = rest
    return text.strip()


def _title_line(document: Document, lines: Sequence[Line], given: str) -> int | None:
    """Where the title stands: what was given, a first heading, the line above the byline or the first line."""
    candidates = []
    for index, line in enumerate(lines[:_HEAD]):
        block = document.blocks[line.block]
        if given:
            if _same(line.text, given):
                return index
        elif isinstance(block, Heading):
            if (block.level == 1 or index == 0) and len(line.text) <= _TOO_LONG:
                return index
        elif not is_furniture(line.text) and not is_meta(line.text):
            if _reads_like_a_title(lines, index):
                candidates.append(index)
            elif not _is_masthead(line):
                break
    if issue := next(
        (index for index, line in enumerate(lines[:_HEAD]) if _ISSUE.match(line.text) and not given), None
    ):
        return issue
    telling = [
        index
        for index in candidates
        if length(lines[index].text) >= _TELLING and "|" not in tidy_title(lines[index].text)
    ]
    ranked = [*telling, *(index for index in candidates if index not in telling)]
    own = [index for index in ranked if reading(lines[index].text) <= _PAGE]
    return next(iter([*own, *ranked]), None)


def _wrapped_rest(lines: Sequence[Line], index: int, text: str) -> str:
    """The next line, where the title at `index` breaks off near the edge of a wrapped text and goes on there.

    No word of a name or a site's name is written small elsewhere in `text`.
    """
    if index + 1 >= len(lines) or not lines[index].paragraph or lines[index].block != lines[index + 1].block:
        return ""
    line, rest = lines[index].text, lines[index + 1].text
    width = max(len(other.text) for other in lines if not other.loose)
    reach = len(line) + 1 + len(rest.split(maxsplit=1)[0])
    if width > _WIDEST or reach < _EDGE * width or length(rest) > _MASTHEAD or is_finished(line) or is_finished(rest):
        return ""
    if is_meta(rest) or is_furniture(rest) or not (rest[0].islower() or (_in_capitals(line) and _in_capitals(rest))):
        return ""
    small = set(re.findall(r"\b[a-z]+\b", text))
    return rest if any(word in small for word in words(rest) if len(word) > 3) else ""


def _in_capitals(text: str) -> bool:
    long = [word for word in text.split() if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long)


def _is_masthead(line: Line) -> bool:
    return line.paragraph and length(line.text) <= _MASTHEAD and not is_meta(line.text) and not is_finished(line.text)


def _reads_like_a_title(lines: Sequence[Line], index: int) -> bool:
    """A short line: alone, or above meta lines or a much longer line; a finished one only above meta lines."""
    line = lines[index]
    text = line.text
    if not line.paragraph or length(text) > _LONGEST or len(lines) < 2 or text.endswith((",", "，", ";", ":", "：")):
        return False
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or (length(text) > _MASTHEAD and not line.text.endswith("...") and _goes_on(text, after.text)):
        return False
    above_meta = is_meta(after.text)
    if text.endswith((".", "。")) and not text.endswith("..."):
        return above_meta
    return above_meta or line.loose or length(after.text) > 2 * length(text) or _in_dense_head(lines, index)


def _goes_on(text: str, after: str) -> bool:
    """Whether `after` is the rest of a wrapped line."""
    return after[0].islower() and not is_finished(text) and length(after) > _MASTHEAD


def _in_dense_head(lines: Sequence[Line], index: int) -> bool:
    """Whether unfinished short lines lead from here to the first paragraph, with a meta line among them."""
    head = list(
        takewhile(lambda line: length(line.text) <= _LONGEST and not is_finished(line.text), lines[index:_HEAD])
    )
    return any(is_meta(line.text) for line in head)


def _same(text: str, title_text: str) -> bool:
    first, second = _key(text), _key(title_text)
    return bool(first) and (
        first == second
        or (len(first) > 12 and second.startswith(first))
        or (len(second) > 12 and first.startswith(second))
    )


def _key(text: str) -> str:
    return "".join(words(text))


def _repaired(text: str, document: Document) -> str:
    """A cut title made whole from a heading or sentence that begins with it, else cut back to its last full phrase."""
    text = tidy_title(text, document.site)
    if not _CUT_END.search(text):
        return text
    stem = _CUT_END.sub("", text)
    wholes = [block.text for block in document.blocks if isinstance(block, Heading)]
    wholes += [sentence.text.rstrip(".。") for sentence in document.sentences()[:40]]
    for whole in wholes:
        if whole.lower().startswith(stem.lower()) and length(whole) <= 16:
            return whole
    while (shorter := _DANGLING.sub("", stem)) != stem:
        stem = shorter
    return stem


def _announced(document: Document) -> str:
    """What the opening says the article is about ("let us look at the changes in …")."""
    opening = document.text[:3000]
    pattern, limit = (_ANNOUNCED_HAN, 20) if document.language.startswith("zh") else (_ANNOUNCED, 10)
    for match in pattern.finditer(opening):
        phrase = match[1].strip(" ,")
        if pattern is _ANNOUNCED_HAN or 3 <= len(phrase.split()) <= limit:
            return _capital(phrase)
    return ""


def _from_headings(document: Document) -> str:
    """The word pair that most headings share, or the only heading."""
    heads = [block.text for block in document.blocks if isinstance(block, Heading)]
    return heads[0] if len(heads) == 1 and 2 <= length(heads[0]) <= 10 else ""


def _recurring(document: Document) -> str:
    """The phrase of two to four words that comes back most, where one comes back often enough to be the subject."""
    if document.language.startswith("zh"):
        return ""
    counts: Counter[str] = Counter()
    for sentence in document.sentences():
        tokens = words(sentence.text)
        for size in (4, 3, 2):
            grams = {tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1)}
            counts.update(
                " ".join(gram) for gram in sorted(grams) if gram[0] not in _FUNCTION and gram[-1] not in _FUNCTION
            )
    best = max(counts.items(), key=lambda item: (item[1] * len(item[0].split()), item[0]), default=("", 0))
    return _capital(_as_written(best[0], document)) if best[1] >= 3 else ""


def _opening(document: Document) -> str:
    """The first sentence, or as much of it as stands before its first break."""
    sentences = document.sentences()
    for sentence in sentences[:5]:
        if length(sentence.text) <= 10:
            return sentence.text.rstrip(".。")
    for sentence in sentences[:3]:
        clause = re.split(r"[,;:—，；：]", sentence.text)[0].strip()
        if 3 <= length(clause) <= 12:
            return clause
    first = sentences[0].text if sentences else document.text.split("\n")[0]
    if detect_language(first).startswith("zh"):
        return first[:18]
    stem = " ".join(first.split()[:9])
    while (shorter := _DANGLING.sub("", stem)) != stem:
        stem = shorter
    return stem


def _as_written(phrase: str, document: Document) -> str:
    match = re.search(r"\W+".join(map(re.escape, phrase.split())), document.text, re.I)
    return match[0] if match else phrase


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
