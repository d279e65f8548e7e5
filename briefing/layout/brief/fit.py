"""Content, a theme and a sheet of paper in, what fits on it out: heights of areas, for any draft of the page.

Every height is that of the wider of two faces, the one named in the .docx and the one embedded in the PDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.deck import Style
from briefing.layout.brief.areas import Areas, Draft
from briefing.layout.brief.content import BriefContent
from briefing.layout.brief.style import LEAST, pdf_theme, styles
from briefing.layout.brief.title import set_title
from briefing.layout.measuring import measure_for
from briefing.page import Block, Grid, Ruling, Styles, Text
from briefing.theme import Theme

MARGIN, TOP, BOTTOM = 44.0, 40.0, 38.0
INSET = 12.0
GUTTER = 20.0
GAP = 14.0
TIGHT_TITLE = 22.0
RULE = 14.0  # what the rule above an open head takes
SIDE = 0.37  # the share of the side column, its insets included
# The rest is for what LibreOffice and Word do otherwise than measured (measured: up to 2 % in tables).
USED = 0.96


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of a sheet that do not depend on what is on it."""

    width: float
    height: float
    filled: bool

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def head(self) -> float:
        """The width of text in the head."""
        return self.inner - 2 * INSET * 1.5 if self.filled else self.inner

    @property
    def side(self) -> float:
        """The width of text in the side column."""
        return round(self.inner * SIDE) - 2 * INSET

    @property
    def main(self) -> float:
        """The width of text beside the side column."""
        return self.inner - GUTTER - self.side - 2 * INSET

    @property
    def room(self) -> float:
        """The height that the areas may take."""
        return (self.height - TOP - BOTTOM) * USED

    def foot(self, count: int) -> float:
        """The width of one of `count` columns of the foot."""
        return (self.inner - (count - 1) * GUTTER) / count


class Fit:
    """What fits: blocks of a draft and their heights, remembered."""

    def __init__(
        self, content: BriefContent, theme: Theme, sheet: Sheet, language: str, *, tight: bool = False
    ) -> None:
        self.areas = Areas(content, language, tight=tight)
        self.tight = tight
        self.content, self.theme, self.sheet = content, theme, sheet
        self.chinese = language.startswith("zh")
        self.measures = (measure_for(theme), measure_for(pdf_theme(theme)))
        self.title, self.title_size = set_title(
            content.title, sheet.head, self._title_style, self.measures, most=TIGHT_TITLE if tight else 99.0
        )
        self._styles: dict[float, Styles] = {}
        self._lines: dict[tuple[str, str, float, float, bool], int] = {}

    def styles(self, size: float) -> Styles:
        """How every role is set where body text has `size`."""
        if size not in self._styles:
            self._styles[size] = self._styles_of(size, self.title_size)
        return self._styles[size]

    def height(self, blocks: Sequence[Block], width: float, size: float) -> float:
        """The height of blocks under one another; the space before the first counts for nothing."""
        before = sum(block.before for block in blocks[1:])
        return before + sum(self._block(block, width, self.styles(size)) for block in blocks)

    def head(self, draft: Draft) -> float:
        """The height of the head, its insets included."""
        blocks = self.areas.head(draft, self.title)
        extra = 3 * INSET if self.sheet.filled else RULE
        return self.height(blocks, self.sheet.head, draft.size) + extra

    def main(self, draft: Draft) -> float:
        """The height of the key messages."""
        wide = self.sheet.main if self.has_side(draft) else self.sheet.inner
        return self.height(self.areas.main(draft), wide, draft.size)

    def side(self, draft: Draft) -> float:
        """The height of the side column, without its insets."""
        return self.height(self.areas.side(draft, self.sheet.side), self.sheet.side, draft.size)

    def has_side(self, draft: Draft) -> bool:
        """True where the side column has something in it."""
        return bool(self.areas.side(draft, self.sheet.side))

    def foot(self, draft: Draft) -> tuple[tuple[Text, ...], ...]:
        """The sources in two or three columns of about the same height; empty where they stand in the side column."""
        if draft.aside or not self.content.sources:
            return ()
        blocks = self.areas.sources(draft)
        count = 1 if len(blocks) < 2 else 2 if len(blocks) <= 8 else 3
        heights = [self.height((block,), self.sheet.foot(count), draft.size) + block.before for block in blocks]
        target, columns, used = sum(heights) / count, [[]], 0.0  # type: tuple[float, list[list[Text]], float]
        for block, height in zip(blocks, heights, strict=True):
            if len(columns) < count and used + height / 2 > target * len(columns):
                columns.append([])
            columns[-1].append(block)
            used += height
        return tuple(tuple(column) for column in columns)

    def foot_height(self, draft: Draft) -> float:
        """The height of the foot with its label; 0.0 for none."""
        columns = self.foot(draft)
        if not columns:
            return 0.0
        width = self.sheet.foot(len(columns))
        label = self.styles(draft.size).label.leading + 3
        return label + max(self.height(column, width, draft.size) for column in columns)

    def body(self, draft: Draft) -> float:
        """The room between head and foot, for text."""
        foot = self.foot_height(draft)
        return self.sheet.room - self.head(draft) - GAP - 2 * INSET - (foot + GAP if foot else 0.0)

    def fits(self, draft: Draft) -> bool:
        """True where both columns end above the foot."""
        return max(self.main(draft), self.side(draft)) <= self.body(draft)

    def _title_style(self, size: float) -> Style:
        return self._styles_of(LEAST, size).title

    def _styles_of(self, size: float, title: float) -> Styles:
        look = {"filled": self.sheet.filled, "chinese": self.chinese, "tight": self.tight}
        return styles(self.theme, size, title, **look)

    def _block(self, block: Block, width: float, set_in: Styles) -> float:
        if isinstance(block, Ruling):
            return block.count * block.pitch
        if isinstance(block, Grid):
            rows = (self._row(row, block, set_in) for row in block.rows)
            return sum(rows) + len(block.rows) + 1
        style = set_in.style(block.role)
        return self._count(block, width - style.indent, set_in) * style.leading

    def _row(self, row: tuple[Text, ...], grid: Grid, set_in: Styles) -> float:
        columns = zip(row, grid.columns, strict=True)
        lines = max(self._count(cell, column - 2 * grid.padding, set_in) for cell, column in columns)
        return lines * set_in.cell.leading + 2 * grid.padding

    def _count(self, text: Text, width: float, set_in: Styles) -> int:
        style = set_in.style(text.role)
        bold = style.bold or any(run.bold for run in text.runs[:1])
        key = (text.role, text.text, width, style.size, bold)
        if key not in self._lines:
            breaks = (measure.break_lines(text.text, width, style, bold=bold) for measure in self.measures)
            self._lines[key] = max(len(lines) for lines in breaks)
        return self._lines[key]
