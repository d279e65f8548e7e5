"""Markdown to the standard, with tables: a text in, a page or its tokens out; the only user of markdown-it-py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

DEEPEST = 50  # levels of nesting that are read


def page(text: str) -> str:
    """`text` as HTML, its own HTML with it."""
    return str(_parser(html=True).render(text))


def tokens(text: str, container: str) -> Sequence[Token]:
    """The tokens of `text`, in which `::: container` opens a block of that name and `:::` closes it."""
    from mdit_py_plugins.container import container_plugin

    return _parser(html=False).use(container_plugin, container).parse(text)


def _parser(*, html: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": DEEPEST, "html": html}).enable("table")
