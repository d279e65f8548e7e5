"""Lines in, one text out: hyphens at line ends undone where they only part a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.language import is_han

_HYPHENS = ("-", "\u2010", "\xad")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_HEAD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_TAIL = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*)[-\u2010\xad]$")
_OPEN = ("—", "/", "–\u2060")  # after these no space was left out
_ENOUGH, _SELDOM = 40, 0.015  # lines of a file, and the share with a hyphen below which none was made by a line end
_COUNTED = re.compile(r"[A-Z\d]")


class Words:
    """The words of a file and how they are written there, to tell a hyphen that stays from one that a line end made."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._seen: Counter[str] = Counter()
        broken, lines = False, list(lines)
        for line in lines:
            words = [word.casefold() for word in _WORD.findall(line.replace("\u2010", "-"))]
            ends_broken = line.endswith(_HYPHENS)
            self._seen.update(words[broken : len(words) - ends_broken])
            broken = ends_broken
        ends = sum(line.endswith(("-", "\u2010")) for line in lines)
        self._unbroken = len(lines) >= _ENOUGH and ends < _SELDOM * len(lines)
        for word in [word for word in self._seen if "-" in word]:
            self._seen.update(part for part in word.split("-") if len(part) > 3)

    def joined(self, lines: Sequence[str]) -> str:
        """`lines` as one text."""
        parts: list[str] = []
        for line in filter(None, map(str.strip, lines)):
            if parts:
                parts[-1] = self.end(parts[-1], line)
            parts.append(line)
        return "".join(parts).replace("\xad", "").replace("\u2010", "-")

    def end(self, text: str, line: str) -> str:
        """The line `text` as it ends where `line` follows: with a space, without its hyphen, or as it is."""
        tail, head = _TAIL.search(text[-60:]), _HEAD.match(line)
        if tail and head:
            return text[:-1] + ("-" if self._stays(tail[1], head.group(), text[-1]) else "")
        if tail or text.endswith(_OPEN):
            return text
        return text if _unspaced(text[-1]) or _unspaced(line[0]) else f"{text} "

    def _stays(self, tail: str, head: str, hyphen: str) -> bool:
        """Whether the hyphen between `tail` and `head` is one of the word."""
        if hyphen == "\xad":
            return False
        left, right = tail.casefold(), head.casefold()
        last = left.rpartition("-")[2]
        if self._seen[f"{left}-{right}"] or (last != left and self._seen[f"{last}-{right}"]):
            return True
        if self._seen[last + right]:
            return False
        if self._unbroken or _COUNTED.match(head[0]) or tail[-1].isdigit():
            return True
        return min(len(last), len(right)) > 2 and bool(self._seen[last] and self._seen[right])


def _unspaced(character: str) -> bool:
    """Whether no space stands beside `character`: Chinese, Japanese and their marks."""
    return is_han(character) or "\u3000" <= character <= "\u30ff" or "\uff00" <= character <= "\uff60"
