"""A PDF in, a `Document` out: its text in reading order, with headings, lists, tables and pictures as the page shows
them, without what runs along on every page.

Stages, in order: `book` and `glyphs` read words with their places, `columns` puts them in order, `running` and `notes`
take out what is no text, `flow` makes passages of lines, `titles`, `headings` and `blocks` say what each of them is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.document import Block, Document, Dropped, Paragraph, Properties, Source
from briefing.errors import UnreadableError
from briefing.hyphens import Words
from briefing.readers.pdf.blocks import Blocks
from briefing.readers.pdf.book import Book, opened
from briefing.readers.pdf.charts import with_charts
from briefing.readers.pdf.columns import arranged
from briefing.readers.pdf.fallback import paragraphs, plain_pages
from briefing.readers.pdf.flow import stream
from briefing.readers.pdf.headings import Headings
from briefing.readers.pdf.notes import without_contents, without_notes
from briefing.readers.pdf.paragraphs import Passage
from briefing.readers.pdf.quality import is_junk, is_strange
from briefing.readers.pdf.running import without_running
from briefing.readers.pdf.shapes import Grid, Page, Picture, body_size
from briefing.readers.pdf.titles import title_of
from briefing.readers.properties import believed_author, believed_title

_SHORT = 3  # characters: a line of private characters may be the mark of a list
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read_pdf(data: bytes, source: Source) -> Document:
    """The text of the file in blocks, with the title that its first pages show; in `dropped` is what runs along on the
    pages, notes and contents.

    Raises UnreadableError for a file that is damaged, has a password, or holds no text that can be read.
    """
    book = opened(data, source.name)
    if book is None:
        return _plain(data, source)
    try:
        pages: list[Page] = []
        drawn: list[Dropped] = []
        for sheet in book.sheets():
            bare, labels = with_charts(sheet)
            pages.append(arranged(bare, pages[-1].gutters if pages else ()))
            drawn += labels
        if not any(page.lines or any(isinstance(piece, Grid) for piece in page.pieces) for page in pages):
            return _plain(data, source)
        return _document(book, pages, drawn, source)
    finally:
        book.close()


def _document(book: Book, pages: Sequence[Page], drawn: Sequence[Dropped], source: Source) -> Document:
    _judge("\n".join(line.text for page in pages for line in page.lines), source)
    kept, strange = _without_strange(_without_ornaments(pages))
    kept, running = without_running(kept)
    kept, contents = without_contents(kept)
    kept, notes = without_notes(kept)
    body, words = body_size(kept), Words(line.text for page in kept for line in page.lines)
    elements = stream(kept, words)
    texts = {
        id(element): words.joined([line.text for line in (*element.lines, *element.parts)])
        for element in elements
        if isinstance(element, Passage)
    }
    stated = _stated(book)
    title = title_of(elements, texts, stated.title, body)
    mast = [Dropped("name of the paper", texts[key]) for key in title.masthead]
    elements = [element for element in elements if id(element) not in (*title.passages, *title.masthead)]
    blocks = Blocks(texts, Headings(elements, texts, body), body, book.data)
    return Document(
        source=source,
        title=title.text,
        blocks=blocks.of(elements),
        properties=stated,
        dropped=(*drawn, *strange, *mast, *running, *contents, *notes),
    )


def _stated(book: Book) -> Properties:
    made = _DATE.match(book.info("CreationDate"))
    date = "-".join(made.groups()) if made else ""
    return Properties(believed_title(book.info("Title")), believed_author(book.info("Author")), date)


def _without_ornaments(pages: Sequence[Page]) -> list[Page]:
    """`pages` without pictures that stand at the same place on several of them."""
    places = Counter(_place(piece) for page in pages for piece in page.pieces if isinstance(piece, Picture))
    gone = {
        id(piece) for page in pages for piece in page.pieces if isinstance(piece, Picture) and places[_place(piece)] > 1
    }
    return [page.without(gone) for page in pages]


def _without_strange(pages: Sequence[Page]) -> tuple[list[Page], list[Dropped]]:
    """`pages` without lines in a font that has no character map, and these."""
    gone = [line for page in pages for line in page.lines if len(line.text) > _SHORT and is_strange(line.text)]
    ids = set(map(id, gone))
    return [page.without(ids) for page in pages], [Dropped("letters that cannot be read", line.text) for line in gone]


def _place(picture: Picture) -> tuple[int, ...]:
    rect = picture.rect
    return tuple(round(side / 4) for side in (rect.left, rect.top, rect.right, rect.bottom))


def _plain(data: bytes, source: Source) -> Document:
    """What pypdf makes of a file that pdfium cannot read: paragraphs without headings or tables."""
    pages = plain_pages(data, source.name)
    if not pages:
        raise _unreadable(data, source)
    _judge("\n".join(pages), source)
    groups = [group for page in pages for group in paragraphs(page)]
    words = Words(line for group in groups for line in group)
    blocks: tuple[Block, ...] = tuple(Paragraph(words.joined(group)) for group in groups)
    return Document(source, blocks=blocks)


def _unreadable(data: bytes, source: Source) -> UnreadableError:
    book = opened(data, source.name)
    if book is None:
        return UnreadableError(f"{source.name}: damaged: no PDF program could open it", hint="save or export it again")
    book.close()
    return UnreadableError(f"{source.name}: scanned: no text layer", hint="run text recognition (OCR) on it first")


def _judge(text: str, source: Source) -> None:
    if is_junk(text):
        raise UnreadableError(
            f"{source.name}: its letters cannot be read: a font without a character map",
            hint="run text recognition (OCR) on it first",
        )


__all__ = ["read_pdf"]
