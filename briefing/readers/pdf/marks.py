"""What a line begins with: the mark of a list, the number of a heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(r"(?:[•·∙⋅▪▫◦●○◉◆◇■□➢➤➔→►▶▸▹✓✔✗☐☑‣⁃※*\uf000-\uf8ff\ue000-\uefff]|o(?=\s))\s*(?=\S)")
_DASH = re.compile(r"[–—―−-]\s+(?=\S)")
_NUMBER = re.compile(
    r"(?:[(（](?P<braced>\d{1,2})[)）]|(?P<plain>\d{1,2})(?:[.)、．）](?!\d)|[:：](?=\s))|(?P<round>[①-⑳]))\s*(?=\S)"
)
_LETTER = re.compile(r"(?:[(（](?P<braced>[a-z])[)）]|(?P<plain>[a-z])[.)])\s+(?=\S)")
_BARE = re.compile(r"(\d{1,2})\s+(?=\S)")
_HEADED = re.compile(
    r"(?:(?P<deep>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+|(?P<top>\d{1,2})[.)]?\s+|(?P<roman>[IVX]{1,5}|[A-H])[.)]\s+"
    r"|(?P<han>第[一二三四五六七八九十百\d]{1,4}[章节節部篇]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]、?)\s*"
    r"|(?P<word>(?:chapter|section|part|appendix)\s+(?:\d{1,2}|[IVX]{1,5}|[A-H])\s*[.:–—-]\s*))(?=\S)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a list item: the characters it takes, its number (0: a bullet), and whether it is a dash, a letter or
    a bare number, which may also be text."""

    length: int
    number: int = 0
    dash: bool = False
    letter: bool = False
    bare: bool = False


def mark_of(text: str) -> Mark | None:
    """The mark that `text` begins with, as an item of a list does."""
    if not any(map(str.isalnum, text)):
        return None  # an ornament
    if match := _BULLET.match(text):
        return Mark(match.end())
    if match := _DASH.match(text):
        return Mark(match.end(), dash=True)
    if match := _NUMBER.match(text):
        digits = match["braced"] or match["plain"]
        return Mark(match.end(), int(digits) if digits else ord(match["round"]) - ord("①") + 1)
    if match := _LETTER.match(text):
        return Mark(match.end(), ord(match["braced"] or match["plain"]) - ord("a") + 1, letter=True)
    if match := _BARE.match(text):
        return Mark(match.end(), int(match[1]), bare=True)
    return None


def unnumbered(text: str) -> tuple[str, int]:
    """A heading without its number, and how deep that is: 0 without a number, 1 for "2 Method", 2 for "2.1 Sample"."""
    match = _HEADED.match(text)
    if not match or not any(character.isalpha() for character in text[match.end() :]):
        return text, 0
    depth = 1 + match["deep"].count(".") if match["deep"] else 1
    return text[match.end() :], depth + bool(match["han"] and match["han"][0] in "(（")
