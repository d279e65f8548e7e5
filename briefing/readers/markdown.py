"""Markdown in, a `Document` out: set as a page and read as one."""

from __future__ import annotations

import re
from pathlib import Path

from briefing.document import Block, Document, Dropped, Source
from briefing.readers.commonmark import page
from briefing.readers.encoding import decode
from briefing.readers.front import front_matter
from briefing.readers.pictures import beside
from briefing.readers.trees import text_tree
from briefing.readers.web import whole_body

_FOOTNOTE = re.compile(r"^\[\^[^\]\n]+\]:.*(?:\n(?:[ \t]+.*)?(?=\n[ \t]+\S)|\n[ \t]+.*)*", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\n]+\]")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|%%.*?%%", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{[<%]\s*(/?\w[\w-]*)(.*?)[>%]\}\}|\{%-?\s*(/?\w[\w-]*)(.*?)-?%\}", re.DOTALL)
_NAMED = re.compile(r"(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
_ATTRIBUTES = re.compile(r"[ \t]*\{[:.#][^{}\n]*\}[ \t]*$|[ \t]+\^[\w-]+[ \t]*$", re.MULTILINE)
_WIKI = re.compile(r"!?\[\[([^\[\]|\n]+\|)?([^\[\]\n]+)\]\]")
_CALLOUT = re.compile(r"^>[ \t]?\[!\w+\][+-]?[ \t]*(.*)\n((?:>.*\n?)*)", re.MULTILINE)
_TO_DO = re.compile(  # one or two boxes to tick are the author's own; a checklist of the article has more
    r"(?:(?<=\n\n)|\A)(?:[ \t]*[-*+][ \t]+\[[ xX-]\][^\n]*\n){1,2}(?=[ \t]*\n|\Z)"
)
_TASK = re.compile(r"^([ \t]*[-*+][ \t]+)\[[ xX-]\][ \t]+", re.MULTILINE)
_TABLE_CAPTION = re.compile(r"^(?:Table)?:[ \t]+(\S.*)$", re.MULTILINE)
_MARKED = re.compile(r"==([^=\n]+)==|~~[^~\n]+~~")
_ONLY_PICTURE = re.compile(r"<p>\s*(<img\b[^>]*>)\s*(?:</p>\s*<p>|<br ?/?>)?\s*(?:<em>([^<]{3,300})</em>)?\s*</p>")
_CODE = re.compile(r"<pre>.*?</pre>", re.DOTALL)


def read_markdown(data: bytes, source: Source) -> Document:
    """The document's blocks, with the title, author, date and site that its front matter names; notes are dropped."""
    fields, text = front_matter(decode(data, source.name))
    body, dropped = _without_notes(text)
    return Document(
        source=source,
        title=fields.get("title", ""),
        blocks=tuple(_blocks(_plain(body), source)),
        byline=fields.get("author", fields.get("authors", "")),
        date=fields.get("date", fields.get("published", "")),
        site=fields.get("site", fields.get("publisher", fields.get("publication", ""))),
        dropped=dropped,
    )


def _blocks(text: str, source: Source) -> list[Block]:
    made = _ONLY_PICTURE.sub(_figure, _CODE.sub("", page(text)))
    if not made.strip():
        return []
    return whole_body(text_tree(f"<body>{made}</body>", source.name), {}, beside(Path(source.path).parent))


def _without_notes(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """The text without footnotes and comments, and these."""
    notes = [Dropped("footnote", match[0].strip()) for match in _FOOTNOTE.finditer(text)]
    notes += [Dropped("to-do", match[0].strip()) for match in _TO_DO.finditer(text)]
    text = _TO_DO.sub("\n", text)
    notes += [Dropped("comment", match[0].strip()) for match in _COMMENT.finditer(text)]
    return _FOOTNOTE_MARK.sub("", _FOOTNOTE.sub("", _COMMENT.sub("", text))), tuple(notes)


def _plain(text: str) -> str:
    """The text in the Markdown that everybody has in common: what note apps and site generators add is undone."""
    text = _SHORTCODE.sub(_shortcode, text)
    text = _CALLOUT.sub(_called_out, text)
    text = _WIKI.sub(lambda match: match[2], _ATTRIBUTES.sub("", text))
    text = _TASK.sub(r"\1", _MARKED.sub(lambda match: match[1] or "", text))
    return _TABLE_CAPTION.sub(_captioned, text)


def _shortcode(match: re.Match[str]) -> str:
    """A figure as one; every other shortcode is the site's own."""
    if (match[1] or match[3]) not in ("figure", "image", "img"):
        return ""
    told = {key: a or b or c for key, a, b, c in _NAMED.findall(match[2] or match[4])}
    caption = told.get("caption", told.get("title", ""))
    return (
        f'\n<figure><img src="{_quoted(told.get("src", ""))}" alt="{_quoted(told.get("alt", ""))}" width="600">'
        f"<figcaption>{_quoted(caption)}</figcaption></figure>\n"
    )


def _quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _called_out(match: re.Match[str]) -> str:
    """The text of a callout as paragraphs."""
    inner = re.sub(r"^>[ \t]?", "", match[2], flags=re.MULTILINE)
    return f"\n{match[1]}\n\n{inner}\n" if match[1] else f"\n{inner}\n"


def _captioned(match: re.Match[str]) -> str:
    """A caption of a table, where the table stands beside it; else the line as it is."""
    before = match.string[: match.start()].rstrip().rpartition("\n")[2]
    after = match.string[match.end() :].lstrip().partition("\n")[0]
    if before.lstrip().startswith("|") or after.lstrip().startswith("|"):
        return f"\n<figcaption>{_quoted(match[1])}</figcaption>\n"
    return match[0]


def _figure(match: re.Match[str]) -> str:
    """A picture that stands alone, with the line in italics below it."""
    caption = f"<figcaption>{match[2]}</figcaption>" if match[2] else ""
    return f"<figure>{match[1].replace('<img', '<img width=600', 1)}{caption}</figure>"
