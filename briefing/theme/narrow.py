"""The narrow page: a theme in, the same theme on a page of four to three out."""

from __future__ import annotations

from dataclasses import replace

from briefing.geometry import Rect, Shape
from briefing.theme.values import Composition, Theme

NARROW = 4 / 3  # times as wide as high
LARGE = 0.85  # of the sizes of large type that a narrow page has room for


def narrowed(theme: Theme) -> Theme:
    """`theme` on a page of its height that is four thirds as wide: everything moves together, type stays as it is but
    for the largest, and a disc stays round where it does not belong to a pattern of quarters."""
    share = theme.page.height * NARROW / theme.page.width
    if share >= 1:
        return theme
    scale = theme.scale
    return replace(
        theme,
        page=_narrow(theme.page, share),
        scale=replace(
            scale,
            cover=round(scale.cover * LARGE),
            statement=round(scale.statement * LARGE),
            quotation=round(scale.quotation * LARGE),
            number=round(scale.number * LARGE),
            section=round(scale.section * LARGE),
        ),
        cover=_recomposed(theme.cover, share),
        section=_recomposed(theme.section, share),
        loud=_recomposed(theme.loud, share),
        content=_recomposed(theme.content, share),
        footer=_narrow(theme.footer, share),
        number=_narrow(theme.number, share),
        variants=replace(theme.variants, hanging_numerals=False),  # there is no room for them left of the body
    )


def _narrow(rect: Rect, share: float) -> Rect:
    return Rect(rect.x * share, rect.y, rect.width * share, rect.height)


def _recomposed(there: Composition, share: float) -> Composition:
    tiled = any(shape.geometry == "quarter" for shape in there.shapes)
    return replace(
        there,
        title=_narrow(there.title, share),
        body=_narrow(there.body, share),
        label=_narrow(there.label, share) if there.label else None,
        shapes=tuple(_reshaped(shape, share, tiled=tiled) for shape in there.shapes),
    )


def _reshaped(shape: Shape, share: float, *, tiled: bool) -> Shape:
    """A shape at its place on the narrow page; one on its side turns around its middle, so its sides change roles."""
    rect = _narrow(shape.rect, share)
    if shape.geometry == "ellipse" and not tiled:
        height = rect.height * share
        return replace(shape, rect=Rect(rect.x, rect.y + (rect.height - height) / 2, rect.width, height))
    if shape.turn % 180:
        middle = (rect.x + rect.width / 2, rect.y + rect.height / 2)
        rect = Rect(middle[0] - rect.height / 2, middle[1] - rect.width / 2, rect.height, rect.width)
    return replace(shape, rect=rect)
