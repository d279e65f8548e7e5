"""The title: found on the page, freed of its site's name and of a cut end, or made from the article's own words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from briefing.cleaning.blocks import Line, keep_lines, lines_of, note
from briefing.cleaning.credits import is_meta
from briefing.cleaning.headings import bare
from briefing.cleaning.headline import FROM_SITE, ISSUE, TOO_LONG, headline, is_masthead, key, wrapped_rest
from briefing.cleaning.page_lines import reading
from briefing.document import Document, Heading
from briefing.language import detect_language, length, words

_PAGE = 1.0  # of the reading of a line above the title
_CUT = 60  # characters of a title made of words that are no words
_SUFFIX = re.compile(r"(?:\s+[-–—|·»]\s*|\s*[|_｜]\s*|\s*[-—]{2,}\s*)([^-–—|_｜·»]{2,40})$")
_CUT_END = re.compile(r"\s*(?:\.{2,}|…+)$")
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
    given = tidy_title(document.title, document.site) if len(document.title) <= TOO_LONG else ""
    index = None if document.title_made else headline(document, lines, given)
    if index is None:
        return replace(document, title=given or tidy_title(document.properties.title, document.site))
    rest = wrapped_rest(lines, index, document.text)
    text = f"{lines[index].text} {rest}".strip()
    if given and rest and key(text) != key(given):
        rest, text = "", lines[index].text
    chosen = text if not given or (len(key(text)) > len(key(given)) and not _CUT_END.search(text)) else given
    above = [line for line in lines[:index] if is_masthead(line) or _is_page(line)]
    below = lines[index + 2 if rest else index + 1 :]
    kept = [line for line in [*lines[:index], *below] if line not in above]
    dropped = [note("above the title", line.text) for line in above]
    return replace(keep_lines(document, kept, dropped), title=tidy_title(bare(chosen, False), document.site))


def _is_page(line: Line) -> bool:
    return line.paragraph and reading(line.text) > _PAGE and not is_meta(line.text)


def made_title(document: Document) -> Document:
    """A title in the article's own words where it has none, marked as made; a title with its end cut off is trimmed."""
    if document.title:
        return replace(document, title=_repaired(document.title, document))
    if document.blocks and isinstance(document.blocks[0], Heading) and _from_headings(document):
        return replace(document, title=document.blocks[0].text, blocks=document.blocks[1:])
    made = _announced(document) or _from_headings(document) or _recurring(document) or _opening(document)
    made = made if len(made) <= TOO_LONG else made[:_CUT]
    return replace(document, title=_capital(_ARTICLE.sub("", made)), title_made=True) if made else document


def tidy_title(text: str, site: str = "") -> str:
    """A page title without the name of its site."""
    text = ISSUE.sub("", " ".join(text.split()), count=1)
    text = FROM_SITE.sub("", text) if len(FROM_SITE.sub("", text).split()) >= 2 else text
    while suffix := _SUFFIX.search(text):
        rest = text[: suffix.start()]
        named = site and key(suffix[1]) in key(site) + " " + key(suffix[1].removesuffix(site))
        if not rest or not (named or (length(rest) >= 3 and length(suffix[1]) <= 4)):
            break
        text = rest
    return text.strip()


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
