"""The areas of a laid-out page in, the body of its Word document out: paragraphs and tables, all of it to be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language import han_share
from briefing.page import Grid, Ruling, Text
from briefing.writers.brief_docx_styles import HANG, LISTS, NAMES, border, color, fonts, shade, twips, w
from briefing.writers.pptx.xml import escape, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.deck import Run
    from briefing.page import Block, Page

_TAGS = {"en": "en-US", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
_EDGES = ("top", "left", "bottom", "right")


def tags(language: str, page: str) -> tuple[str, str]:
    """The tags of Latin and of East Asian text in a paragraph of `language` on a page of the language `page`."""
    east = next((_TAGS[one] for one in (language, page) if one in _TAGS and one != "en"), "zh-CN")
    return ("en-US" if language.startswith("zh") else _TAGS.get(language, language)), east


class Body:
    """The body of one page; `links` are the addresses it leads to, in order of their relationship."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.links: list[str] = []

    def xml(self) -> str:
        """The whole body: head, the two columns, foot, and the size of the paper."""
        page = self.page
        columns = page.columns
        parts = [self._head(), self._space(columns.gap), self._columns()]
        if page.foot_label:
            parts += [self._space(columns.gap), self._text(page.foot_label), self._foot()]
        parts += [self._space(1.0), self._section()]
        return w("body", *parts)

    def _section(self) -> str:
        page, columns = self.page, self.page.columns
        sides = {"left": twips(columns.left), "right": twips(columns.left)}
        margins = w(
            "pgMar", top=twips(columns.top), bottom=twips(columns.bottom), **sides, header=0, footer=0, gutter=0
        )
        return w("sectPr", w("pgSz", w=twips(page.width), h=twips(page.height)), margins)

    def _head(self) -> str:
        page = self.page
        if not page.head_fill:
            return self._area(page.head, rule=True)
        width = page.width - 2 * page.columns.left
        cell = self._cell(page.head, width, fill=page.head_fill, insets=(page.columns.head_inset,) * 4)
        return self._layout((width,), [cell])

    def _columns(self) -> str:
        page, columns = self.page, self.page.columns
        inset = columns.side_inset
        if not page.side:
            main = self._cell(page.main, columns.main, insets=(inset, 0.0, inset, 0.0))
            return self._layout((columns.main,), [main], columns.body_height)
        widths = (columns.main, columns.gutter, columns.side + 2 * inset)
        cells = [
            self._cell(page.main, widths[0], insets=(inset, 0.0, inset, 0.0)),
            self._cell((), widths[1]),
            self._cell(page.side, widths[2], fill="tint", insets=(inset,) * 4),
        ]
        return self._layout(widths, cells, columns.body_height)

    def _foot(self) -> str:
        """The columns of the foot; the gutter is a margin of every cell but the last."""
        columns = self.page.columns
        last = len(self.page.foot) - 1
        gutters = [0.0 if place == last else columns.foot_gutter for place in range(last + 1)]
        widths = tuple(columns.foot + gutter for gutter in gutters)
        cells = [
            self._cell(area, width, insets=(3.0, 0.0, 0.0, gutter))
            for area, width, gutter in zip(self.page.foot, widths, gutters, strict=True)
        ]
        return self._layout(widths, cells)

    def _layout(self, widths: Sequence[float], cells: Sequence[str], height: float = 0.0) -> str:
        """A table without lines that only puts its cells beside each other."""
        row = w("trPr", w("cantSplit"), w("trHeight", val=twips(height), hRule="atLeast"))
        properties = w(
            "tblPr", w("tblW", w=twips(sum(widths)), type="dxa"), w("tblInd", w=0, type="dxa"),
            w("tblLayout", type="fixed"),
        )  # fmt: skip
        return w("tbl", properties, _grid(widths), w("tr", row, *cells))

    def _cell(
        self, blocks: Sequence[Block], width: float, *, fill: str = "", insets: Sequence[float] = (0.0,) * 4
    ) -> str:
        margins = w("tcMar", *(w(edge, w=twips(inset), type="dxa") for edge, inset in zip(_EDGES, insets, strict=True)))
        shading = shade(self.page, fill) if fill else ""
        properties = w("tcPr", w("tcW", w=twips(width), type="dxa"), shading, margins)
        return w("tc", properties, self._area(blocks))

    def _area(self, blocks: Sequence[Block], *, rule: bool = False) -> str:
        """Blocks one under another; a cell must end with a paragraph."""
        parts = [self._block(block, first=not place, rule=rule and not place) for place, block in enumerate(blocks)]
        if not blocks or not isinstance(blocks[-1], Text):
            parts.append(self._space(1.0))
        return "".join(parts)

    def _block(self, block: Block, *, first: bool, rule: bool) -> str:
        match block:
            case Text():
                return self._text(block, first=first, rule=rule)
            case Grid():
                return self._space(block.before) + self._table(block)
            case Ruling():
                return self._space(block.before) + self._ruling(block)

    def _space(self, height: float) -> str:
        """An empty paragraph of that height; nothing for none."""
        if height <= 0:
            return ""
        spacing = w("spacing", before=0, after=0, line=twips(height), lineRule="exact")
        return w("p", w("pPr", spacing, w("rPr", w("sz", val=2))))

    def _text(self, text: Text, *, first: bool = False, rule: bool = False, right: bool = False) -> str:
        style = self.page.styles.style(text.role)
        properties = [w("pStyle", val=NAMES[text.role][0])]
        listed = text.role in LISTS
        if rule:
            properties.append(w("pBdr", border(self.page, "top", "accent", 3.0, 9.0)))
        before = 0.0 if first else text.before
        properties.append(w("spacing", before=twips(before)))
        if style.indent and not listed:
            left = 0 if text.role == "article" and not text.marker else twips(style.indent)
            properties.append(w("ind", left=left, hanging=twips(style.indent) if text.marker else 0))
        if right:
            properties.append(w("jc", val="right"))
        marker = [] if listed or not text.marker else [self._marker(text)]
        return w("p", w("pPr", *properties), *marker, *(self._run(run, text) for run in text.runs))

    def _marker(self, text: Text) -> str:
        look = w("rPr", w("b"), w("bCs"), color(self.page, "accent"))
        return w("r", look, w("t", escape(text.marker)), w("tab"))

    def _run(self, run: Run, text: Text) -> str:
        latin, east = tags(text.language, self.page.language)
        style = self.page.styles.style(text.role)
        look = [w("rStyle", val="Hyperlink")] if run.link else []
        if han_share(text.text) > 0.5:  # else quotation marks and dashes are set in the Latin face
            look.append(fonts(style.face, hint="eastAsia"))
        look += [w("b"), w("bCs")] if run.bold and not style.bold else []
        look += [color(self.page, run.color or style.color)] if run.color or run.link else []
        look.append(w("lang", val=latin, eastAsia=east))
        words = w("br").join(tag("w:t", escape(part), **{"xml:space": "preserve"}) for part in run.text.split("\n"))
        made = w("r", w("rPr", *look), words)
        if not run.link:
            return made
        self.links.append(run.link)
        return tag("w:hyperlink", made, **{"r:id": link_id(len(self.links)), "w:history": "1"})

    def _table(self, grid: Grid) -> str:
        look = w("tblLook", val="0420" if grid.header else "0400", firstRow=int(grid.header), noVBand=1, noHBand=1)
        properties = w(
            "tblPr", w("tblStyle", val="BriefTable"), w("tblW", w=twips(sum(grid.columns)), type="dxa"),
            w("tblInd", w=0, type="dxa"), w("tblLayout", type="fixed"), look, w("tblCaption", val=grid.alt),
        )  # fmt: skip
        rows = [self._row(grid, place) for place in range(len(grid.rows))]
        return w("tbl", properties, _grid(grid.columns), *rows)

    def _row(self, grid: Grid, place: int) -> str:
        head = [w("tblHeader")] if grid.header and place == 0 else []
        last = len(grid.columns) - 1
        cells = [
            w("tc", w("tcPr", w("tcW", w=twips(width), type="dxa")),
              self._text(cell, first=True, right=grid.figures and column == last))
            for column, (cell, width) in enumerate(zip(grid.rows[place], grid.columns, strict=True))
        ]  # fmt: skip
        return w("tr", w("trPr", w("cantSplit"), *head), *cells)

    def _ruling(self, ruling: Ruling) -> str:
        """Lines to write on, as rows of an empty table: borders of equal paragraphs would merge into one."""
        page = self.page
        width = page.columns.main
        lines = w("tblBorders", border(page, "bottom", "line", 0.5), border(page, "insideH", "line", 0.5))
        properties = w(
            "tblPr", w("tblW", w=twips(width), type="dxa"), w("tblInd", w=0, type="dxa"), lines,
            w("tblLayout", type="fixed"),
        )  # fmt: skip
        height = w("trPr", w("trHeight", val=twips(ruling.pitch), hRule="exact"))
        row = w("tr", height, w("tc", w("tcPr", w("tcW", w=twips(width), type="dxa")), self._space(HANG)))
        return w("tbl", properties, _grid((width,)), *(row for _ in range(ruling.count)))


def link_id(number: int) -> str:
    """The relationship of the link with that number, counted from 1."""
    return f"rIdLink{number}"


def _grid(widths: Sequence[float]) -> str:
    return w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths))
