"""An outline and a theme in, a page out: as much as one sheet holds, by rank, in the largest size that it then allows.

Content is taken at the smallest size first; what is left of the sheet goes to larger type, to further tables, to lines
for notes and to space, in this order. Every height is that of the wider of two faces, the one named in the .docx and
the one embedded in the PDF, so that the page holds in both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.deck import Style
from briefing.layout.brief_areas import Areas, Draft
from briefing.layout.brief_content import BriefContent, brief_content
from briefing.layout.brief_style import paper_palette, pdf_face, pdf_theme, styles
from briefing.layout.measuring import Measure, measure_for
from briefing.outline import Outline
from briefing.page import SIZES, Block, Columns, Grid, Page, Paper, Ruling, Styles, Text
from briefing.theme import Theme

SMALLEST, LARGEST, STEP = 9.5, 13.5, 0.25
MARGIN, TOP, BOTTOM = 44.0, 40.0, 38.0
INSET = 12.0
GUTTER = 20.0
GAP = 14.0
RULE = 14.0  # what the rule above an open head takes
SIDE = 0.37  # the share of the side column, its insets included
# The rest is for what LibreOffice and Word do otherwise than measured (measured: up to 2 % in tables).
USED = 0.955
HEAD_MOST, FOOT_MOST = 0.32, 0.3
ASIDE_MOST = 7  # sources: more of them go to the foot
CELL_PADDING = 6.0
NOTES_FROM = 76.0
MOST_FEATURES = 3
LOOSEST = 1.8


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The measures of a sheet that do not depend on what is on it."""

    width: float
    height: float
    filled: bool

    @property
    def inner(self) -> float:
        return self.width - 2 * MARGIN

    @property
    def head(self) -> float:
        return self.inner - 2 * INSET * 1.5 if self.filled else self.inner

    @property
    def side(self) -> float:
        return round(self.inner * SIDE) - 2 * INSET

    @property
    def main(self) -> float:
        return self.inner - GUTTER - self.side - 2 * INSET

    @property
    def room(self) -> float:
        return (self.height - TOP - BOTTOM) * USED

    def foot(self, count: int) -> float:
        """The width of one of `count` columns of the foot."""
        return (self.inner - (count - 1) * GUTTER) / count


class _Fit:
    """What fits: blocks of a draft and their heights, remembered."""

    def __init__(self, content: BriefContent, theme: Theme, sheet: _Sheet, language: str) -> None:
        self.areas = Areas(content, language)
        self.content, self.theme, self.sheet = content, theme, sheet
        self.chinese = language.startswith("zh")
        self.measures = (measure_for(theme), measure_for(pdf_theme(theme)))
        self.title, self.title_size = self._title(content.title)
        self._styles: dict[float, Styles] = {}
        self._lines: dict[tuple[str, str, float, float, bool], int] = {}

    def styles(self, size: float) -> Styles:
        if size not in self._styles:
            made = styles(self.theme, size, self.title_size, filled=self.sheet.filled, chinese=self.chinese)
            self._styles[size] = made
        return self._styles[size]

    def height(self, blocks: Sequence[Block], width: float, size: float) -> float:
        """The height of blocks under one another; the space before the first counts for nothing."""
        before = sum(block.before for block in blocks[1:])
        return before + sum(self._block(block, width, self.styles(size)) for block in blocks)

    def head(self, draft: Draft) -> float:
        blocks = self.areas.head(draft, self.title)
        extra = 3 * INSET if self.sheet.filled else RULE
        return self.height(blocks, self.sheet.head, draft.size) + extra

    def main(self, draft: Draft) -> float:
        wide = self.sheet.main if self.has_side(draft) else self.sheet.inner
        return self.height(self.areas.main(draft), wide, draft.size)

    def side(self, draft: Draft) -> float:
        return self.height(self.areas.side(draft, self.sheet.side), self.sheet.side, draft.size)

    def has_side(self, draft: Draft) -> bool:
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
        return max(self.main(draft), self.side(draft)) <= self.body(draft)

    def _title(self, title: str) -> tuple[str, float]:
        """The title in lines, and its size: the largest that needs two lines, or else three at most."""
        sizes = (38, 34, 31, 28, 26, 24, 22, 20, 18, 16, 14)
        for most, size in [*((2, size) for size in sizes[:7]), *((3, size) for size in sizes[4:]), (99, 12)]:
            style = styles(self.theme, SMALLEST, size, filled=self.sheet.filled, chinese=self.chinese).title
            lines = [measure.break_lines(title, self.sheet.head, style) for measure in self.measures]
            if max(map(len, lines)) <= most:
                widest = max(self.measures, key=lambda measure: measure.width(title, style))
                return "\n".join(_by_sense(title, self.sheet.head, style, widest)), float(size)
        return title, 12.0

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
        lines = max(self._count(cell, column - CELL_PADDING, set_in) for cell, column in columns)
        return lines * set_in.cell.leading + 2 * grid.padding

    def _count(self, text: Text, width: float, set_in: Styles) -> int:
        style = set_in.style(text.role)
        bold = style.bold or any(run.bold for run in text.runs[:1])
        key = (text.role, text.text, width, style.size, bold)
        if key not in self._lines:
            breaks = (measure.break_lines(text.text, width, style, bold=bold) for measure in self.measures)
            self._lines[key] = max(len(lines) for lines in breaks)
        return self._lines[key]


_MARK = re.compile(r"[，：；？！—–]|[:;,?!](?= )")


def _by_sense(title: str, width: float, style: Style, measure: Measure) -> Sequence[str]:
    """The lines of a title: two of them part at a mark where both then fit, any number is balanced."""
    if len(measure.break_lines(title, width, style)) == 2:
        cuts = (match.end() for match in _MARK.finditer(title))
        pairs = [pair for cut in cuts if all(pair := (title[:cut].strip(), title[cut:].strip()))]
        even = [pair for pair in pairs if min(map(len, pair)) * 3 > max(map(len, pair))]
        wide = {pair: max(measure.width(line, style) for line in pair) for pair in even}
        if fitting := [pair for pair in even if wide[pair] <= width]:
            return min(fitting, key=wide.__getitem__)
    return measure.break_lines(title, measure.balanced(title, width, style), style)


def lay_out_brief(outline: Outline, theme: Theme, paper: Paper = "a4") -> Page:
    """The brief of `outline` on one sheet of `paper`: what it says is decided by rank, how large by what fits.

    Whatever the outline holds, the heights of the areas add up to less than the sheet, and no text is under 9 pt.
    """
    content = brief_content(outline)
    width, height = SIZES[paper]
    sheet = _Sheet(width, height, filled=theme.cover.background == "panel" or theme.palette.dark)
    fit = _Fit(content, theme, sheet, outline.language)
    draft = _more(fit, _larger(fit, _messages(fit, _frame(fit))))
    return _page(outline, fit, draft)


def _frame(fit: _Fit) -> Draft:
    """The draft without messages: as much of lead, tables, questions and sources as the sheet can carry."""
    content, room = fit.content, fit.sheet.room
    every = len(content.sources)
    draft = Draft(SMALLEST, len(content.lead), 0, False, (), 0, every, False)
    while draft.leads and fit.head(draft) > room * HEAD_MOST:
        draft = replace(draft, leads=draft.leads - 1)
    most = _largest(every, lambda count: fit.foot_height(replace(draft, sources=count)) <= room * FOOT_MOST)
    choices = [((0,), 3), ((0,), 2), ((), 3), ((0,), 1), ((), 2), ((), 1), ((), 0)]
    for features, questions in choices:
        for aside in (True, False) if every <= ASIDE_MOST else (False,):
            tried = replace(
                draft, features=features, questions=questions, aside=aside, sources=every if aside else most
            )
            if fit.fits(tried):
                return tried
    return replace(draft, sources=most)


def _largest(most: int, holds: Callable[[int], bool]) -> int:
    """The largest count up to `most` for which `holds` is true, by halving; 0 where none is."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def _messages(fit: _Fit, draft: Draft) -> Draft:
    """As many messages as fit, under the titles of their articles where each of these can have one at least."""
    every, articles = len(fit.content.messages), len(fit.content.groups)
    grouped = replace(draft, grouped=True, messages=min(every, articles))
    draft = replace(draft, grouped=fit.fits(grouped))
    return replace(draft, messages=_largest(every, lambda count: fit.fits(replace(draft, messages=count))))


def _larger(fit: _Fit, draft: Draft) -> Draft:
    """The same content in the largest type that it fits in; nothing grows while messages are left out."""
    if draft.messages < len(fit.content.messages):
        return draft
    steps = _largest(
        round((LARGEST - SMALLEST) / STEP), lambda count: fit.fits(replace(draft, size=SMALLEST + count * STEP))
    )
    return replace(draft, size=SMALLEST + steps * STEP)


def _more(fit: _Fit, draft: Draft) -> Draft:
    """Further tables where the side column has room; sources in the foot where the page would end half empty."""
    room = fit.body(draft) - fit.main(draft)
    below = replace(draft, aside=False)
    if draft.aside and room > NOTES_FROM and fit.fits(below):
        draft = below
    if not draft.features:
        return draft
    for place, feature in enumerate(fit.content.features):
        more = replace(draft, features=(*draft.features, place))
        # Frameworks and pairs that are not the first table are messages already.
        known = place in draft.features or feature.listed
        if not known and len(draft.features) < MOST_FEATURES and fit.fits(more):
            draft = more
    return draft


def _page(outline: Outline, fit: _Fit, draft: Draft) -> Page:
    sheet, theme = fit.sheet, fit.theme
    body = fit.body(draft)
    side = fit.areas.side(draft, sheet.side)
    wide = sheet.main if side else sheet.inner
    foot = fit.foot(draft)
    label = replace(fit.areas.label(fit.content.labels.sources, draft), before=0.0) if foot else None
    foot_height = fit.foot_height(draft)
    columns = Columns(
        left=MARGIN, top=TOP, bottom=BOTTOM, head_inset=INSET * 1.5 if sheet.filled else 0.0, side_inset=INSET,
        main=wide, gutter=GUTTER, side=sheet.side if side else 0.0, foot=sheet.foot(max(1, len(foot))),
        foot_gutter=GUTTER, head_height=fit.head(draft), body_height=body + 2 * INSET, foot_height=foot_height, gap=GAP,
    )  # fmt: skip
    return Page(
        title=fit.content.title, author=outline.author, date=outline.date, language=outline.language,
        subject=" · ".join(fit.content.kicker), width=sheet.width, height=sheet.height, columns=columns,
        theme=replace(theme, palette=paper_palette(theme.palette)),
        pdf_heading=pdf_face(theme.heading), pdf_body=pdf_face(theme.body), styles=fit.styles(draft.size),
        head=fit.areas.head(draft, fit.title), main=_filled(fit, draft, fit.areas.main(draft), wide, body),
        side=_spread(side, body - fit.height(side, sheet.side, draft.size), LOOSEST), foot_label=label, foot=foot,
        head_fill="panel" if sheet.filled else "",
    )  # fmt: skip


def _filled(fit: _Fit, draft: Draft, blocks: tuple[Block, ...], width: float, room: float) -> tuple[Block, ...]:
    """The main column, its height filled: with space between the blocks, and lines for notes where much is left."""
    left = room - fit.height(blocks, width, draft.size)
    spread = _spread(blocks, left, LOOSEST)
    left = room - fit.height(spread, width, draft.size)
    label = fit.styles(draft.size).label.leading + draft.size * 1.6
    if left < NOTES_FROM:
        return spread
    return (*spread, *fit.areas.notes(draft, left - label - 1))


def _spread(blocks: tuple[Block, ...], room: float, most: float) -> tuple[Block, ...]:
    """`blocks` with more space before each, in proportion, to take up `room`, up to `most` times what it was."""
    space = sum(block.before for block in blocks[1:])
    if not space or room <= 0:
        return blocks
    factor = min(most, 1 + room / space)
    return tuple(replace(block, before=block.before * factor) for block in blocks)
