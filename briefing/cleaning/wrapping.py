"""Lines in, paragraphs, headings and list items out: wrapped lines are joined, even with a blank line after each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.cleaning.blocks import is_finished, note
from briefing.cleaning.characters import without_gaps
from briefing.cleaning.headings import glue, inner_capitals
from briefing.cleaning.lists import rising_marks
from briefing.cleaning.quotes import is_credit
from briefing.document import Block, Document, Figure, Heading, ListItem, Paragraph, Quote
from briefing.hyphens import Words
from briefing.language import HAN, length

_WIDEST = 200  # characters of a wrapped line; longer lines are paragraphs
_BULLET = re.compile(rf"(?:[•·▪◦●○◆■□➢➤►▶✓✔*‣–—-]\s+(?=\S)|[👉🔹🔸🔺✅☑➡⭐📌]\s*(?=\S)|[．‧·•●■◆▪]\s?(?=[{HAN}「“]))")
_SIGNED_HEAD = re.compile(
    r"(?:[=]{2,3}|[*]{2,3}|[~]{2,3}|[◎■◆▌▍◇◼●★☆【])\s*(.{2,60}?)\s*(?:[=]{2,3}|[*]{2,3}|[~]{2,3}|】)?"
)
_LONGEST_CREDIT = 90  # characters
_NUMBER = re.compile(r"(?:[(（](\d{1,2})[)）]|(\d{1,2})\s?(?:[.)、．）]|[,，:：](?=\s))|([①-⑳])|(0\d)(?=\s))\s*(?=\D)")
_HAN_NUMBER = re.compile(r"(?:[(（]([一二三四五六七八九十]{1,3})[)）]、?|([一二三四五六七八九十]{1,3})[、．])\s*")
_MARKDOWN_HEAD = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
_BRACKET_HEAD = re.compile(r"[【\[]\s*([^【】\[\]]{2,40})\s*[】\]]$")
_RULED = re.compile(r"[-=*~_—]{2,}\s*\w")  # a notice set apart by rules before and behind it
_RULE_ENDS = (" --", " ---", " ==", " ===", " **", " ***", " ~~", " ~~~", " __", " ___", " ——")
_FRAGMENT = re.compile(r"[\W_]*$")
_STRAY_END = re.compile(r"[.!?。！？…”’」』）)\"]{1,3}$")
_CONTINUES = re.compile(r"[a-z,.;:)\]}”’，。；：、）】》」』]")
_BREAKS_OFF = re.compile(
    r"(?:[,，、\-–—(（/&+]|\b(?:a|an|the|of|in|on|to|for|and|or|but|with|by|at|from|as|is|are|was|were|be|that|which|their|its|his|her|our|your|my))$",
    re.I,
)
_END = 8  # characters: the longest of those words, and what stands before it
_CJK = rf"{HAN}，。；：、！？（）《》【】「」『』"
_NO_SPACE = re.compile(f"[{_CJK}].|.[{_CJK}]")
# Headings that count: `Step 3: Ask`, `Lesson two — Wait`, `第三步：试一试`.
_COUNTED = re.compile(
    r"(?:step|part|tip|rule|lesson|mistake|reason|stage|phase|week|day|habit|principle|law|myth|trend|question|chapter|point|idea"
    r"|case|example|secret|key|no\.?)\s(?:\d{1,2}|one|two|three|four|five|six|seven)\s*[:.)–—-]\s*\S|第[一二三四五六七八九十\d]{1,3}[步点招章条課课][：:、，\s]\S",
    re.I,
)
_STEP = re.compile(
    r"(?:(?:step|步骤|步驟)\s?(\d{1,2})\s?[:：.)、–—-]|第([一二三四五六七八九十]{1,3}|\d{1,2})步\s?[:：、，])\s*(?=\S)",
    re.I,
)
_KINSOKU = 4  # characters: marks that may not begin a line, and figures, end Chinese lines early
_LONGER = 1.6  # times the usual length of a wrapped line
_BARE = 0.5  # of it: a line that ends before has room for the next word, so it was meant to end
_LEAD = 8  # words of an item's lead
_SMALL = 4  # letters below which a word needs no capital in a heading


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    after_blank: bool


def wrapped_lines(document: Document) -> Document:
    """Paragraphs as their author meant them; every other block on one line; fragments without a letter are dropped."""
    blocks: list[Block] = []
    run: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            run.append(block)
            continue
        blocks += _paragraphs(run)
        run = []
        if isinstance(block, Heading | ListItem | Quote):
            whole = _led if isinstance(block, ListItem) else join
            blocks.append(replace(block, text=whole(block.text.split("\n"))))
        else:
            blocks.append(block)
    blocks += _paragraphs(run)
    kept = tuple(block for block in blocks if isinstance(block, Figure) or not _FRAGMENT.match(block.text))
    gone = [note("no words", block.text) for block in blocks if block.text.strip() and _FRAGMENT.match(block.text)]
    return replace(document, blocks=kept, dropped=(*document.dropped, *gone))


def join(lines: Sequence[str], words: Words | None = None) -> str:
    """Lines as one: a space between two, none beside Chinese; a word that a line end cut is whole again, as far as
    `words`, those of its text, tell (without them `well-` `known` keeps its hyphen)."""
    text = ""
    for line in filter(None, (line.strip() for line in lines)):
        if not text:
            text = line
        elif line[0] in ",;" and text[-1] in ",;":
            text += line[1:]
        elif words and _hyphenated(text, line):
            text = words.end(text, line) + line
        elif _NO_SPACE.match(text[-1:] + line[:1]) or line[0] in ",.;:)" or _hyphenated(text, line):
            text += line
        else:
            text += f" {line}"
    return text


def _led(lines: Sequence[str]) -> str:
    """The lines of a list item as one: a colon between a bare lead and what it leads to (`Ask once` `Then write`)."""
    lead, rest = lines[0].strip(), join(lines[1:])
    bare = lead[-1:].isalpha() and length(lead) <= _LEAD and length(rest) > length(lead) and not rest[0].islower()
    mark = "：" if _NO_SPACE.match(lead[-1:] + rest[:1]) else ":"
    return join([lead + mark, rest]) if bare else join(lines)


def _hyphenated(text: str, line: str) -> bool:
    return text[-1] == "-" and text[-2:-1].isalpha() and line[0].isalpha()


def _paragraphs(run: Sequence[Paragraph]) -> list[Block]:
    lines = [
        _Line(text.strip(), not position)
        for paragraph in run
        for position, text in enumerate(filter(str.strip, paragraph.text.split("\n")))
    ]
    if not lines:
        return []
    width = _wrap_width(lines)
    spaced = _spaced_width(lines)
    groups: list[list[str]] = [[lines[0].text]]
    recased = _Recased(lines) if spaced else None
    cut = any(_hyphenated(a.text, b.text) for a, b in pairwise(lines))
    words = Words(line.text for line in lines) if cut else None
    for previous, line in pairwise(lines):
        if _joins(previous, line, groups[-1], width, spaced):
            groups[-1].append(recased.continued(previous.text, line.text) if recased else line.text)
        else:
            groups.append([line.text])
    return list(_classified(_unglued([without_gaps(join(group, words)) for group in groups]), spaced))


def _unglued(texts: Sequence[str]) -> list[str]:
    """`texts` with numbered headings that are glued to their paragraph (`2. Price vs. valueThe shop …`) set apart."""
    seen = inner_capitals("\n".join(texts))
    parted: list[str] = []
    for text in texts:
        match = _NUMBER.match(text)
        at = glue(text, match.end(), seen, numbered_head=True) if match and len(rising_marks(text)) < 2 else 0
        parted += [text[:at], text[at:]] if at and length(text[at:]) > length(text[:at]) else [text]
    return parted


class _Recased:
    """The small letters of lines that were each given a capital, as some translators do to every line they are fed."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        pairs = [b.text for a, b in pairwise(lines) if not is_finished(a.text)]
        self._all_capital = sum(text[0].isupper() for text in pairs) * 3 >= 2 * len(pairs)
        self._small = set(re.findall(r"(?<![.!?] )\b[a-z]+\b", " ".join(line.text for line in lines)))

    def continued(self, previous: str, line: str) -> str:
        """`line` as it goes on from the unfinished `previous`: small where the text has its first word so elsewhere,
        without a last word of `previous` that it repeats."""
        first, _, rest = line.partition(" ")
        if (
            not self._all_capital
            or is_finished(previous)
            or first.rstrip(",;").lower() not in self._small
            or first == "I"
        ):
            return line
        last = previous.rsplit(maxsplit=1)[-1]
        return rest if last.lower() == first.lower() else first.lower() + line[len(first) :]


def _wrap_width(lines: Sequence[_Line]) -> int:
    """The width at which lines that follow one another were wrapped; 0 where they were not."""
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if not b.after_blank]
    width = max((len(a) for a, _ in pairs), default=0)
    if not pairs or width > _WIDEST:
        return 0
    full = [a for a, b in pairs if _is_full(a, b, width)]
    broken = sum(not is_finished(a) for a in full)
    return width if len(full) * 2 >= len(pairs) and broken * 2 >= len(full) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next word would not have fitted at the end of `line`."""
    first = _KINSOKU if _NO_SPACE.match(f"x{following[0]}") else len(following.split(maxsplit=1)[0]) + 1
    return len(line) + first > width


def _spaced_width(lines: Sequence[_Line]) -> int:
    """The usual length of a wrapped line where a blank line stands after every one of them; else 0.

    Then many lines alone break off unfinished, and few lines are much longer than those.
    """
    alone = [a.text for a, b in pairwise(lines) if a.after_blank and b.after_blank and length(a.text) >= 8]
    broken = sorted(len(text) for text in alone if not is_finished(text))
    if len(broken) < 3 or len(broken) * 5 < len(alone):
        return 0
    width = broken[len(broken) // 2]
    return width if 3 * sum(len(text) > _LONGER * width for text in alone) <= len(alone) else 0


def _joins(previous: _Line, line: _Line, group: Sequence[str], width: int, spaced: int) -> bool:
    finished = is_finished(previous.text) or previous.text.endswith((":", "："))
    if _starts_item(line.text) and (finished or line.after_blank or _starts_item(group[0])):
        return False
    if not finished and _STRAY_END.match(line.text):
        return True
    if (
        _RULED.match(line.text)
        or previous.text.endswith(_RULE_ENDS)
        or _own_line(line.text)
        or _own_line(previous.text)
        or _FRAGMENT.match(line.text)
    ):
        return False
    continues = bool(_CONTINUES.match(line.text)) or bool(_BREAKS_OFF.search(previous.text[-_END:]))
    if not line.after_blank and width:
        return _is_full(previous.text, line.text, width) or (not finished and continues)
    if finished:
        return bool(re.match(r"[,，;；、]", line.text))
    starts_low = bool(_CONTINUES.match(line.text))
    if continues and length(previous.text) >= (3 if starts_low or not line.after_blank else 10):
        return True
    if not line.after_blank or not spaced or line.text.startswith(("This ", "These ")):
        return False
    bare = len(group) == 1 and len(previous.text) < _BARE * spaced and line.text[0].isupper()
    return len(group) > 1 or (length(previous.text) >= 8 and not bare)


def _starts_item(text: str) -> bool:
    return bool(_is_numbered(text) or _STEP.match(text))


def _is_numbered(text: str) -> bool:
    return bool(_BULLET.match(text) or _NUMBER.match(text) or _HAN_NUMBER.match(text))


def _own_line(text: str) -> bool:
    return bool(_MARKDOWN_HEAD.match(text) or _BRACKET_HEAD.match(text) or (len(text) > 2 and _FRAGMENT.match(text)))


def _classified(texts: Sequence[str], spaced: int) -> Iterator[Block]:
    number = 0  # of the list item before, 0 where there was none
    for index, text in enumerate(texts):
        after = texts[index + 1] if index + 1 < len(texts) else ""
        before = texts[index - 1] if index else ""
        if is_credit(text, before):
            yield Paragraph(text)
            continue
        block = _block(text, before, after, spaced, number)
        number = block.number if isinstance(block, ListItem) and not _STEP.match(text) else 0
        yield block


def _block(text: str, before: str, after: str, spaced: int, last_number: int) -> Block:
    if match := _MARKDOWN_HEAD.match(text):
        return Heading(match[2], len(match[1]))
    if match := _BRACKET_HEAD.match(text):
        return Heading(match[1].strip(), 2)
    if (
        len(text) <= _LONGEST_CREDIT
        and (match := _SIGNED_HEAD.fullmatch(text))
        and _stands_above(match[1], before, after)
    ):
        return Heading(match[1].strip(), 2)
    if match := _BULLET.match(text):
        return ListItem(text[match.end() :])
    match = _NUMBER.match(text) or _HAN_NUMBER.match(text)
    if match and len(rising_marks(text)) < 2:
        rest, number = text[match.end() :], _ordinal(next(filter(None, match.groups())))
        follows = last_number > 0 and number == last_number + 1
        if not follows and _is_short_head(rest) and after and not _is_numbered(after) and length(after) > length(rest):
            return Heading(rest, 2)
        return ListItem(rest, number)
    step = _STEP.match(text)
    if step and (_STEP.match(before) or _STEP.match(after)):  # with a paragraph between them they are headings
        return ListItem(text[step.end() :], _ordinal(step[1] or step[2]))
    counted = _COUNTED.match(text) and after and _is_short_head(text) and length(after) > length(text)
    return Heading(text, 2) if counted or _is_heading(text, before, after, spaced) else Paragraph(text)


def _stands_above(text: str, before: str, after: str) -> bool:
    """Whether a line with a sign before it is a heading, not the item of a list: a longer text without one follows."""
    alone = not any(_SIGNED_HEAD.fullmatch(other) or _BULLET.match(other) for other in (before, after))
    return alone and _is_short_head(text) and not is_finished(text) and length(after) > 1.5 * length(text)


def _is_short_head(text: str) -> bool:
    return length(text) <= 12 and not text.endswith((".", "。", ";", "；", ",", "，", ":", "："))


def _is_heading(text: str, before: str, after: str, spaced: int) -> bool:
    """A short unfinished line of capitals (or of Chinese without a mark) between finished text and longer text."""
    if not after or not _is_short_head(text) or is_finished(text) or length(after) <= length(text) or len(text) < 2:
        return False
    if before and not is_finished(before) and not before.endswith((":", "：")) and length(before) > 12:
        return False
    if (
        len(re.findall(r"[,，]", text)) > (0 if spaced else 1)
        or re.search(r"[;；。]", text)
        or re.match(r"[a-z\W]", text)
    ):
        return False
    big = [word for word in text.split() if len(word) >= _SMALL and word[0].isalpha()]
    capital = sum(word[0].isupper() for word in big) * 5 >= 3 * len(big)
    if spaced and len(text) < _BARE * spaced and length(text) <= 8 and (not before or is_finished(before)):
        return True
    return capital if spaced else length(text) <= 10 or capital


def _ordinal(mark: str) -> int:
    if mark.isdigit() and mark.isascii():
        return int(mark)
    if "①" <= mark <= "⑳":
        return ord(mark) - ord("①") + 1
    digits = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
    tens, _, ones = mark.rpartition("十")
    return (digits.get(tens, 1) * 10 if "十" in mark else 0) + digits.get(ones, 0)
