"""An outline and a theme in, a page out: as much as one sheet holds, by rank, in the largest size that it then allows.

Content is taken at the smallest size first; what is left of the sheet goes to larger type, to further tables, to lines
for notes and to space, in this order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.faces import stand_in
from briefing.layout.brief.areas import Draft
from briefing.layout.brief.content import brief_content
from briefing.layout.brief.fit import BOTTOM, GAP, GUTTER, INSET, MARGIN, TOP, Fit, Sheet
from briefing.layout.brief.style import paper_palette
from briefing.outline import Outline
from briefing.page import SIZES, Block, Columns, Page
from briefing.theme import Theme

SMALLEST, LARGEST, STEP = 9.5, 13.5, 0.25
HEAD_MOST, FOOT_MOST = 0.32, 0.3
ASIDE_MOST = 7  # sources: more of them go to the foot
NOTES_FROM = 110.0  # a label and three lines
MOST_FEATURES = 3
LOOSEST = 1.8


def lay_out_brief(outline: Outline, theme: Theme, paper: str = "a4") -> Page:
    """The brief of `outline` on one sheet of `paper`: what it says is decided by rank, how large by what fits.

    Whatever the outline holds, the heights of the areas add up to less than the sheet, and no text is under 9 pt.
    """
    content = brief_content(outline)
    width, height = SIZES[paper]
    sheet = Sheet(width, height, filled=theme.cover.background == "panel" or theme.palette.dark)
    fit = Fit(content, theme, sheet, outline.language)
    draft = _drafted(fit)
    if draft.messages < len(content.messages):
        fit = Fit(content, theme, sheet, outline.language, tight=True)
        draft = _drafted(fit)
    return _page(outline, fit, draft)


def _drafted(fit: Fit) -> Draft:
    return _more(fit, _below(fit, _larger(fit, _messages(fit, _with_extras(fit, _frame(fit))))))


def _with_extras(fit: Fit, draft: Draft) -> Draft:
    """Objectives and actions beside the messages, as many as the side column has room for; the sources make room."""
    most = max(len(fit.content.objectives), len(fit.content.actions))
    tried = [draft, replace(draft, aside=False)] if draft.aside else [draft]
    made = [
        replace(one, extras=_largest(most, lambda count, one=one: fit.fits(replace(one, extras=count))))  # type: ignore[misc]
        for one in tried
        if fit.fits(one)
    ]
    return max(made, key=lambda one: one.extras, default=draft)


def _frame(fit: Fit) -> Draft:
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


def _messages(fit: Fit, draft: Draft) -> Draft:
    """As many messages as fit, under the titles of their articles where each of these can have one at least."""
    every, articles = len(fit.content.messages), len(fit.content.groups)
    grouped = replace(draft, grouped=True, messages=min(every, articles))
    draft = replace(draft, grouped=fit.fits(grouped))
    return replace(draft, messages=_largest(every, lambda count: fit.fits(replace(draft, messages=count))))


def _larger(fit: Fit, draft: Draft) -> Draft:
    """The same content in the largest type that it fits in; nothing grows while messages are left out."""
    if draft.messages < len(fit.content.messages):
        return draft
    steps = _largest(
        round((LARGEST - SMALLEST) / STEP), lambda count: fit.fits(replace(draft, size=SMALLEST + count * STEP))
    )
    return replace(draft, size=SMALLEST + steps * STEP)


def _below(fit: Fit, draft: Draft) -> Draft:
    """The sources in the foot, and larger type, where the page would end half empty."""
    below = replace(draft, aside=False)
    if draft.aside and fit.body(draft) - fit.main(draft) > NOTES_FROM and fit.fits(below):
        return _larger(fit, below)
    return draft


def _more(fit: Fit, draft: Draft) -> Draft:
    """Further tables and figures where the side column has room."""
    if not draft.features:
        return draft
    for place, feature in enumerate(fit.content.features):
        more = replace(draft, features=(*draft.features, place))
        shown = [fit.content.features[one] for one in draft.features]
        # Frameworks and pairs that are not the first table are messages already; one comparison an article is enough.
        compared = feature.header and any(one.header and one.number == feature.number for one in shown)
        said = feature.text and any(message.text in feature.text for message in fit.content.messages[: draft.messages])
        known = place in draft.features or feature.listed or compared or said
        if not known and len(draft.features) < MOST_FEATURES and fit.fits(more):
            draft = more
    return draft


def _page(outline: Outline, fit: Fit, draft: Draft) -> Page:
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
        pdf_heading=stand_in(theme.heading), pdf_body=stand_in(theme.body), styles=fit.styles(draft.size),
        head=fit.areas.head(draft, fit.title), main=_filled(fit, draft, fit.areas.main(draft), wide, body),
        side=_spread(side, body - fit.height(side, sheet.side, draft.size), LOOSEST), foot_label=label, foot=foot,
        head_fill="panel" if sheet.filled else "",
    )  # fmt: skip


def _filled(fit: Fit, draft: Draft, blocks: tuple[Block, ...], width: float, room: float) -> tuple[Block, ...]:
    """The main column, its height filled: with space between the blocks, and lines for notes where much is left."""
    left = room - fit.height(blocks, width, draft.size)
    spread = _spread(blocks, left, LOOSEST)
    left = room - fit.height(spread, width, draft.size)
    label = fit.styles(draft.size).label.leading + draft.size * 1.6
    if left < NOTES_FROM:
        return spread
    return (*spread, *fit.areas.notes(draft, left - label - 1))


def _spread(blocks: tuple[Block, ...], room: float, most: float) -> tuple[Block, ...]:
    """`blocks` with `room` more space between them, up to `most` times what it was; wide gaps get more."""
    space = sum(block.before for block in blocks[1:])
    squares = sum(block.before**2 for block in blocks[1:])
    if not space or room <= 0:
        return blocks
    extra = min(room, space * (most - 1)) / squares
    return tuple(replace(block, before=block.before + extra * block.before**2) for block in blocks)
