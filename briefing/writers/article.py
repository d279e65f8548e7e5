"""A document in, Markdown for people out: what was understood of an article, to be checked before it becomes slides."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from briefing.document import Block, Document, Figure, Heading, ListItem, Quote, Table
from briefing.writers.characters import one_line
from briefing.writers.markdown import plain


def article_markdown(document: Document) -> str:
    """`document` as Markdown: front matter, title, blocks; the same document gives the same text."""
    parts = [_front_matter(document), f"# {plain(document.title)}".rstrip(), *_blocks(document.blocks)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _front_matter(document: Document) -> str:
    fields = (
        ("title", document.title),
        ("title_made", "true" if document.title_made else ""),
        ("author", document.byline),
        ("date", document.date),
        ("site", document.site),
        ("language", _languages(document)),
        ("source", document.source.path),
        ("url", document.source.url),
        ("copies", ", ".join(source.path for source in document.copies)),
    )
    lines = [f"{key}: {json.dumps(one_line(value), ensure_ascii=False)}" for key, value in fields if value]
    return "\n".join(("---", *lines, "---"))


def _languages(document: Document) -> str:
    """The main language and, where more than a tenth of the text is in another, that as well."""
    others = [name for name, share in document.languages.items() if name != document.language and share > 0.1]
    return ", ".join([document.language, *others])


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    """The blocks as Markdown, the items of a list together."""
    items: list[str] = []
    for block in blocks:
        if isinstance(block, ListItem):
            items.append(f"{'   ' * block.level}{f'{block.number}.' if block.number else '-'} {plain(block.text)}")
            continue
        if items:
            yield "\n".join(items)
            items = []
        yield _block(block)
    if items:
        yield "\n".join(items)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * min(max(block.level, 2), 6)} {plain(block.text)}"
        case Quote():
            return f"> {plain(block.text)}" + (f"\n>\n> — {plain(block.speaker)}" if block.speaker else "")
        case Table():
            return _table(block)
        case Figure():
            return f"![{plain(block.text or block.alt)}]({one_line(block.location).replace(' ', '%20') or 'picture'})"
        case _:
            return plain(block.text)


def _table(table: Table) -> str:
    rows = [[plain(one_line(cell)).replace("|", "\\|") for cell in row] for row in table.rows]
    head, *body = rows if table.header else [[""] * len(rows[0]), *rows]
    lines = [head, ["---"] * len(head), *body]
    drawn = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{plain(table.caption)}\n\n{drawn}" if table.caption else drawn
