"""What a file says of itself in, what of it can be believed out: programs fill in names that nobody gave."""

from __future__ import annotations

import re

_NO_TITLE = re.compile(
    r"(?:microsoft (?:office )?(?:word|powerpoint|excel)\b.*|.*\.(?:docx?|dotx?|pdf|indd|pptx?|xlsx?|odt|rtf"
    r"|html?|txt|md|qxp|tmp)"
    r"|(?:untitled|document|dokument|word document|presentation|template|layout|print|slide|page|draft|copy|scan|无标题"
    r"|無標題|文档|文檔|新建.{0,20}文[档檔]|[\w-]*_v?\d+)[\s\d()_-]*|[\W\d_]*|https?:.*|.*_.*_.*)",
    re.I,
)
_NO_AUTHOR = re.compile(
    r"(?:python-docx|administrat(?:or|eur)|admin|user|owner|author|unknown|anonymous|root|default|guest|microsoft.*"
    r"|apple|libreoffice|windows.*|marketing|pc|hp|dell|lenovo|asus|用户|使用者|作者|[\W\d_]*|.*@.*|(?=.*\d)[\w.-]+)",
    re.I,
)
_MOST = 200  # characters


def believed_title(text: str) -> str:
    """`text` on one line, or "" where it is a file's or a program's name rather than a title."""
    line = " ".join(text.split())
    return "" if len(line) > _MOST or _NO_TITLE.fullmatch(line) else line


def believed_author(text: str) -> str:
    """`text` on one line, several names with commas, or "" where it names a program, an account or nobody."""
    line = ", ".join(part for part in (" ".join(part.split()) for part in re.split(r"[;；]", text)) if part)
    return "" if len(line) > _MOST or _NO_AUTHOR.fullmatch(line) else line
