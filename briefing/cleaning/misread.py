"""Text that was read in a wrong encoding, once or twice: read again in the right one; the only user of ftfy."""

from __future__ import annotations

import re

from briefing.cleaning.blocks import map_text
from briefing.cleaning.shifted import frequency
from briefing.document import Document
from briefing.language import HAN

# What UTF-8 looks like when it is read as a Western encoding: a letter with a mark, then characters that nobody types.
_WESTERN = re.compile("[ÂÃâãäåæçèéêëìíîïðñòóôõö][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ã[ƒ\x83‚]|\ufffd")
_HALF_QUOTE = re.compile("â€(?=[\\s.,;:!?)]|$)")  # the third byte of ” is not a character in cp1252 and is often lost
_HIGH = re.compile("[\xa1-\xff]{4}")  # GB18030 read as a Western encoding: two such characters for each Chinese one
_HAN_RUN = re.compile(f"[{HAN}]{{4}}")
_USUAL = 0.25  # of Chinese characters that are among the most frequent; text that is Chinese has twice as many
_RARE = 0.12
_LOST = 0.15  # of the characters: the sentences around them are left out later


def misread(document: Document) -> Document:
    """Every text as it was meant before it was read wrongly."""
    return map_text(document, read_again)


def read_again(text: str) -> str:
    """One text as it was meant; text that is right stays as it is."""
    if text.isascii():
        return text
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    if _HIGH.search(line) and _is_chinese(chinese := _recoded(line, "cp1252", "gb18030")):
        return chinese
    if _HAN_RUN.search(line) and frequency(line) < _RARE:
        chinese = line.encode("gb18030", "replace").decode("utf-8", "replace")
        return chinese if _is_chinese(chinese) else line
    if _WESTERN.search(line):
        import ftfy

        return ftfy.fix_encoding(_HALF_QUOTE.sub("”", line) if "â€œ" in line else line)
    return line


def _is_chinese(text: str) -> bool:
    """Whether hardly anything of `text` is lost and its characters are as frequent as those of Chinese text."""
    return text.count("\ufffd") <= _LOST * len(text) and frequency(text) > _USUAL


def _recoded(line: str, wrong: str, right: str) -> str:
    """`line` as it reads when its bytes in `wrong` are read as `right`; "" where they are none."""
    for encoding in (wrong, "latin-1"):
        try:
            return line.encode(encoding).decode(right)
        except UnicodeError:
            continue
    return ""
