"""What a page says around an article — navigation, comments, adverts, notices: taken out, line by line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from briefing.cleaning.blocks import Line, drop_lines, is_finished, keep_lines, lines_of, note
from briefing.cleaning.menus import is_bar
from briefing.cleaning.page_lines import reading
from briefing.cleaning.wording import (
    ends_article,
    interrupts,
    is_call,
    is_legal,
    label_reason,
    opens_tail,
    sentence_reason,
)
from briefing.document import Block, Document, Dropped, Heading, Paragraph
from briefing.language import detect_language, length, split_sentences

_SHORT = 45  # words; a notice is hardly longer, a paragraph of an article often is
_REAL = 35  # words of a finished paragraph that cannot be part of a list of links
_TAIL_FROM = 0.35  # of the text: before it, a head of other things is a box inside the article
_GOES_ON = 0.15  # of the running text below the head of other things: it is a box inside the article
_FULL = 20  # words of a line that is surely the article's
_OUTER = 5  # sentences at either end of a paragraph among which notices stand
_LABEL = 12  # words of a label or a standfirst
_FEW = 6
_ADVERT = 32  # words of an advert
_ADVERT_LINES = 3
_PAGE_SENTENCE = 2.0  # of the reading of a sentence at the end of a paragraph of the article
_OWN = -1.5  # of the reading of a line: below it is the article's
_ASIDE = 8  # words between two notices
_POSTSCRIPT = re.compile(r"p\.?\s?s\b", re.I)
_BIOGRAPHY = re.compile(
    r"(?:[A-Z][\w’'-]+\s){1,3}(?:is|was|works as|writes)\b.{0,60}\b(?:writer|journalist|author|editor|reporter"
    r"|columnist|consultant|professor|freelance\w*|founder|head of|based in|lives in|contributor)\b"
)
_HEAD = 14  # lines
_LAST = 40  # lines among which small print is looked for
_PAGE = ("navigation", "sharing", "comments", "among navigation")
_COUNT = re.compile(r"\d{1,2}\s|\(?\d{1,2}[.)、]|[一二三四五六七八九十]{1,2}[、.]")
_ITEM = re.compile(r"[•·▪*–—-]\s|\(?\d{1,2}[.)、]")
_ONE_WORD = re.compile(r"\s*[^\s:：|｜]+\s*")


def furniture(document: Document) -> Document:
    """Without labels, notices and what follows the head of a list of other things; a label at the very end that nothing
    follows ("Key points:") goes as well. Between paragraphs of the article, list items and headings are its own."""
    lines = lines_of(document)
    body = _body(lines)
    own = [_is_own(document.blocks[line.block], line.text) and index in body for index, line in enumerate(lines)]
    reasons = [
        "" if mine else _reason(line, index in body) for index, (line, mine) in enumerate(zip(lines, own, strict=True))
    ]
    _mark_rests(lines, reasons)
    _mark_advertised(lines, reasons)
    _mark_end(lines, reasons)
    _mark_blocks(lines, reasons)
    if document.dropped or any(reasons):
        _mark_head(lines, reasons)
    _mark_foot(lines, reasons)
    _mark_tails(lines, reasons)
    _mark_between(lines, reasons)
    _mark_standfirst(lines, reasons)
    for index in reversed(range(len(lines))):
        if not reasons[index]:
            label = lines[index].text.endswith((":", "：")) and length(lines[index].text) <= _LABEL
            if not label and not isinstance(document.blocks[lines[index].block], Heading):
                break
            reasons[index] = "label without content"
    return drop_lines(document, reasons)


def notices(document: Document) -> Document:
    """Without sentences about the page in the first and the last paragraphs of the article, and without a call to
    action at the end of any."""
    lines = lines_of(document)
    kept, dropped = [], []
    for index, line in enumerate(lines):
        at_an_end = index < 3 or index >= len(lines) - 4
        text, gone = line.text, list[Dropped]()
        if line.paragraph and at_an_end:
            text, gone = _without_notices(line.text, last=index == len(lines) - 1)
        elif line.paragraph:
            text, gone = _without_call(line.text)
        dropped += gone
        if text:
            kept.append(replace(line, text=text))
    return keep_lines(document, kept, dropped)


def is_furniture(text: str) -> bool:
    """Whether the line `text` belongs to the page and not to the article."""
    return bool(
        label_reason(text) or opens_tail(text) or is_bar(text) or (length(text) <= _SHORT and sentence_reason(text))
    )


def _body(lines: Sequence[Line]) -> range:
    """The lines from the first to the last full paragraph."""
    full = [index for index, line in enumerate(lines) if _is_full(line.text)]
    return range(full[0], full[-1]) if full else range(0)


def _is_full(text: str) -> bool:
    """Whether `text` is long enough for an article's paragraph and, where a notice could be as long, is none."""
    words = length(text)
    return words >= _FULL and (words > _SHORT or not sentence_reason(text))


def _is_own(block: Block, text: str) -> bool:
    return not isinstance(block, Paragraph) or bool(_ITEM.match(text))


def _reason(line: Line, in_body: bool) -> str:
    reason = label_reason(line.text)
    if reason and in_body and _ONE_WORD.fullmatch(line.text) and reason != "rule" and not interrupts(line.text):
        return ""  # "Email" between two paragraphs is a heading
    return reason or (_notice(line.text) if length(line.text) <= _SHORT else "")


def _notice(text: str) -> str:
    """Why at least half of the sentences of `text` speak of the page; "" where fewer do."""
    reason = sentence_reason(text)
    if not reason or _POSTSCRIPT.match(text):
        return reason
    pieces = [text[start:end] for start, end in split_sentences(text, detect_language(text))]
    own = [piece for piece in pieces if not sentence_reason(piece)]
    if 2 * len(own) == len(pieces) and reason == "adverts" and sum(map(length, own)) > _LABEL:
        return ""  # the article's last words above a call to action
    return reason if 2 * len(own) <= len(pieces) else ""


def _mark_rests(lines: Sequence[Line], reasons: list[str]) -> None:
    """The rest of a notice that was wrapped: the small-lettered, short last line of its block."""
    for index in range(1, len(lines) - 1):
        line, before = lines[index], lines[index - 1]
        last = lines[index + 1].block != line.block == before.block
        wrapped = last and line.text[0].islower() and not is_finished(before.text)
        if wrapped and reasons[index - 1] and not reasons[index] and length(line.text) <= _LABEL:
            reasons[index] = reasons[index - 1] if sentence_reason(before.text) else ""


def _mark_advertised(lines: Sequence[Line], reasons: list[str]) -> None:
    """What stands below a label that announces an advert: a few short lines that may as well be the page's."""
    for index, line in enumerate(lines):
        if reasons[index] != "adverts" or length(line.text) > _FEW:
            continue
        for below in range(index + 1, min(index + 1 + _ADVERT_LINES, len(lines))):
            head = below == index + 1 and length(lines[below].text) <= _LABEL and not is_finished(lines[below].text)
            own = length(lines[below].text) > _ADVERT or (reading(lines[below].text) < _OWN and not head)
            if own or _heads(lines, below):
                break
            reasons[below] = reasons[below] or "adverts"


def _heads(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is numbered, or no sentence and stands above a paragraph of the article."""
    if _COUNT.match(lines[index].text):
        return True
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return not is_finished(lines[index].text) and length(below) >= _FULL and reading(below) < _OWN


def _mark_between(lines: Sequence[Line], reasons: list[str]) -> None:
    """A few words among navigation or comments belong to them."""
    for index in range(1, len(lines)):
        after = reasons[index + 1] if index + 1 < len(lines) else _PAGE[0]
        if not reasons[index] and reasons[index - 1] in _PAGE and after in _PAGE and length(lines[index].text) <= _FEW:
            reasons[index] = "" if is_finished(lines[index].text) else "among navigation"


def _mark_standfirst(lines: Sequence[Line], reasons: list[str]) -> None:
    """A few words at the head that come again word for word are a summary cut from the text."""
    for index, line in enumerate(lines[:3]):
        short = 2 <= length(line.text) <= _LABEL and line.paragraph and not is_finished(line.text)
        if short and not reasons[index] and any(line.text in other.text for other in lines[index + 1 :]):
            reasons[index] = "said again below"


def _may_end(text: str) -> bool:
    """Whether `text` may be the article's last words: a sentence, or an item of a list."""
    return bool(_ITEM.match(text)) or (is_finished(text) and length(text) >= _FEW)


def _mark_head(lines: Sequence[Line], reasons: list[str]) -> None:
    """Above the first paragraph short lines that are no sentence go, but for one alone that may be its heading."""
    words: Counter[int] = Counter()
    for line in lines:
        words[line.block] += int(length(line.text))
    head = list(takewhile(lambda line: words[line.block] < _FULL and length(line.text) <= _LABEL, lines[:_HEAD]))
    following = lines[len(head) : len(head) + 3]
    if len(head) == len(lines) or any(line.text[0].islower() for line in [*head, *following]):
        return
    for index, line in enumerate(head):
        heading = index == len(head) - 1 and line.loose
        if not (reasons[index] or heading or _may_end(line.text)) and line.paragraph:
            reasons[index] = "above the article"


def _mark_end(lines: Sequence[Line], reasons: list[str]) -> None:
    """From the mark under an article on, everything goes."""
    total, passed = sum(len(line.text) for line in lines), 0
    for index, line in enumerate(lines):
        if ends_article(line.text) and 2 * passed > total:
            reasons[index:] = ["below the end mark"] * (len(lines) - index)
            return
        passed += len(line.text)


def _mark_blocks(lines: Sequence[Line], reasons: list[str]) -> None:
    """The short rest of a block of lines of which half and more are the page's."""
    start = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and lines[index].block == lines[start].block:
            continue
        own = [at for at in range(start, index) if not reasons[at]]
        longest = _FULL if 3 * len(own) <= index - start else _LABEL
        if own and 2 * len(own) <= index - start and all(length(lines[at].text) <= longest for at in own):
            for at in own:
                reasons[at] = "" if is_finished(lines[at].text) else "among navigation"
        start = index


def _mark_foot(lines: Sequence[Line], reasons: list[str]) -> None:
    """Below the article's last paragraph small print goes and, where anything does, all that is no sentence."""
    foot = range(_foot(lines, reasons), len(lines))
    for index in foot:
        text = lines[index].text
        if not reasons[index] and length(text) <= 2 * _SHORT and is_legal(text):
            reasons[index] = "small print"
        elif not reasons[index] and _BIOGRAPHY.match(text) and length(text) <= _SHORT:
            reasons[index] = "about the author"
    gone = [index for index in foot if reasons[index]]
    for index in foot:
        announced = index > 0 and lines[index - 1].text.endswith((":", "：")) and not reasons[index - 1]
        if not gone or reasons[index] or not lines[index].paragraph or announced:
            continue
        between = gone[0] < index < gone[-1] and length(lines[index].text) <= _ASIDE
        if between or not _may_end(lines[index].text):
            reasons[index] = "at the foot"


def _foot(lines: Sequence[Line], reasons: Sequence[str]) -> int:
    """Where the foot begins: behind the last stretch of lines that together are as long as an article's paragraph.

    A paragraph may be one line, lines of one block, or lines with a blank one after each; it ends with a sentence.
    """
    end, gathered = 0, 0.0
    for index, line in enumerate(lines):
        small = index >= len(lines) - _LAST and length(line.text) <= 2 * _SHORT
        page = bool(reasons[index]) or (small and is_legal(line.text))
        gathered = 0.0 if page else gathered + length(line.text)
        goes_on = not page and index > 0 and not is_finished(lines[index - 1].text) and gathered > length(line.text)
        if gathered >= _FULL and is_finished(line.text) and (length(line.text) >= _FEW or goes_on):
            end = index + 1
    return end


def _mark_tails(lines: Sequence[Line], reasons: list[str]) -> None:
    """From each head of other things on, everything goes that is not a real paragraph; where the article goes on below
    it, only the few words under the head."""
    total = sum(len(line.text) for line in lines) or 1
    running = list(accumulate((_running(line) for line in reversed(lines)), initial=0.0))[::-1]
    passed, open_tail, in_box = 0, "", False
    for index, line in enumerate(lines):
        if opens_tail(line.text) and (passed > _TAIL_FROM * total or not line.paragraph):
            open_tail = "after " + line.text.strip(" :：")
            in_box = running[index + 1] > _GOES_ON * running[0]
        elif open_tail and (_is_real(line) or (in_box and not _in_box(lines, index))):
            open_tail = ""
        if open_tail and not reasons[index]:
            reasons[index] = open_tail
        passed += len(line.text)


def _running(line: Line) -> float:
    """The words of a line that is a whole sentence or more."""
    return length(line.text) if is_finished(line.text) and length(line.text) >= _LABEL else 0.0


def _in_box(lines: Sequence[Line], index: int) -> bool:
    """Whether a line below the head of a box in the text is a link in it: the first line, or another that is no
    heading."""
    line = lines[index]
    short = length(line.text) <= _FULL and not is_finished(line.text)
    return short and (opens_tail(lines[index - 1].text) or line.paragraph)


def _is_real(line: Line) -> bool:
    return length(line.text) >= _REAL and is_finished(line.text) and not sentence_reason(line.text)


def _mark_last_sentences(pieces: Sequence[str], reasons: list[str]) -> None:
    """Sentences at the very end that read like the page's: what comes next week, whom to write to."""
    for index in reversed(range(1, len(pieces))):
        if not reasons[index] and reading(pieces[index]) < _PAGE_SENTENCE:
            return
        reasons[index] = reasons[index] or "page text"


def _without_call(text: str) -> tuple[str, list[Dropped]]:
    """`text` without a call to action as its last sentence ("Book a demo.")."""
    start = max(text.rfind(mark, 0, -1) + len(mark) for mark in (". ", "! ", "? ", "。", "！", "？"))
    last = text[start:].strip()
    if not text[:start].strip() or text.rfind(last) < 1 or not is_call(last):
        return text, []
    return text[:start].rstrip(), [note("adverts", last)]


def _without_notices(text: str, last: bool) -> tuple[str, list[Dropped]]:
    """`text` without its sentences about the page and, at the very end, without a label that it ends with."""
    spans = split_sentences(text, detect_language(text))
    pieces = [text[start:end] for start, end in spans]
    outer = [*range(_OUTER), *range(max(_OUTER, len(pieces) - _OUTER), len(pieces))]
    reasons = [""] * len(pieces)
    for index in outer[: len(pieces)]:
        reasons[index] = sentence_reason(pieces[index]) if length(pieces[index]) <= _SHORT else ""
    if last:
        _mark_last_sentences(pieces, reasons)
        cut = next(
            (index for index in outer[: len(pieces)] if index and label_reason(pieces[index]) == "related"), None
        )
        reasons[cut:] = reasons[cut:] if cut is None else ["related"] * (len(pieces) - cut)
    if last and pieces and pieces[-1].endswith((":", "：")) and length(pieces[-1]) <= _LABEL:
        reasons[-1] = "label without content"
    for (start, end), reason in reversed(list(zip(spans, reasons, strict=True))):
        if reason:
            text = f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()
    return text, [note(reason, piece) for piece, reason in zip(pieces, reasons, strict=True) if reason]
