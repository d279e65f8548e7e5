"""A picture of the article: as large as its proportions and the text beside it allow, never cropped or distorted.

Where the title stands above the body, the picture begins at the left edge of the page's grid, and the text stands right
of it, below it where it is very wide. Where the title stands beside the body, on a panel, the text stands below the
title. The caption is small, at the foot of the text or of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.deck import Frame, PictureFrame, Placeholder, SlideLayout, Style, TextFrame
from briefing.geometry import Rect
from briefing.layout.figures import same_words
from briefing.layout.loud import lay_out_statement
from briefing.layout.setting import (
    STEP,
    Setting,
    Sheet,
    body_style,
    fits,
    fitting,
    frame,
    label_placeholder,
    leading,
    sizes_from,
    title_placeholder,
    titled,
)
from briefing.outline import Picture, Statement
from briefing.theme import Theme

PAGE = 0.6  # of the width of the page that a picture takes at most beside a text
TEXT = 180.0  # points: the narrowest column of text beside a picture
EMS = 9.0  # of its own size that a column has at least: two or three words a line
WIDE = 2.4  # times as wide as high: from there a text stands below a picture, not beside it
LOW = 0.66  # of the height of the room that such a picture takes at most
FOOT = 0.35  # of a column of text: kept for the caption
ROW = 0.62  # of the width of a row of text below a picture: the text, the rest is for the caption
MARGIN = 110.0  # points: the narrowest column for a caption alone
TITLE = 0.55  # of the height of a title beside the body, where a text follows it
COARSEST = 1.5  # points a pixel; a picture set larger shows its pixels
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)  # of its full size at which a picture is tried, to make room for text
GAP = 10.0  # points between a picture and the caption below it
LINES = 2  # of a caption below a picture, for which room is kept
SPARE = 0.25  # ems by which a column is wider than lines of like length need, for another renderer
DESCENT = 0.21  # ems below the baseline, of Arial
OPTICAL = 0.4  # of the spare room goes above a picture that stands alone
USUAL = (1500, 1000)  # pixels: the proportions for which the layout keeps its slots


@dataclass(frozen=True, slots=True)
class _Places:
    """Where picture, text and caption stand; a `low` caption has its last line at the bottom."""

    picture: Rect
    text: Rect
    caption: Rect
    low: bool = False


def picture_layout(theme: Theme) -> SlideLayout:
    """A slot for a picture, one for a text and one for the caption."""
    content = theme.content
    title = title_placeholder(theme, content)
    if _beside_title(theme):
        title = replace(title, rect=replace(title.rect, height=title.rect.height * TITLE))
    places = next(_tried(theme, *USUAL, title.rect.bottom))
    slots = (
        title,
        *_label(theme, title),
        Placeholder(10, "picture", "Picture", places.picture, body_style(theme.scale.small, "muted"), "Picture"),
        Placeholder(
            11, "body", "Text", places.text, _text_style(theme, places.text, title.style), "What it stands for"
        ),
        Placeholder(12, "body", "Caption", places.caption, _caption_style(theme, places), "Caption"),
    )
    return SlideLayout("Picture", slots, content.shapes, content.background, content.footer_color)


def _label(theme: Theme, title: Placeholder) -> tuple[Placeholder, ...]:
    """The label; from a column left of the body, which the picture needs, it goes up to the line of the title."""
    label = label_placeholder(theme, theme.content)
    if not label or not _has_column(theme):
        return label
    size, height = title.style.size, label[0].style.leading
    y = title.rect.y + leading(size) - height - DESCENT * (size - label[0].style.size)
    return (replace(label[0], rect=replace(label[0].rect, y=y, height=height + 1)),)


def lay_out_picture(content: Picture, setting: Setting) -> list[Sheet]:
    """One slide, and one more for a point too long to stand beside a picture; a caption too long for any place is left
    to the notes."""
    layout = picture_layout(setting.theme)
    head = _head(content, setting, layout)
    point = content.point.text if content.point and not same_words(content.point.text, content.title) else ""
    caption = "" if same_words(content.caption, content.title) else content.caption
    for text, small in ((point, caption), (point, ""), ("", caption), ("", "")):
        sheet = _sheet(setting, layout, content, head, (text, small) if text else (small, ""))
        if sheet:
            break
    untold = [Statement(content.title, content.point)] if content.point and point != text else []
    return [*filter(None, [sheet]), *(made for statement in untold for made in lay_out_statement(statement, setting))]


def _head(content: Picture, setting: Setting, layout: SlideLayout) -> tuple[TextFrame, ...]:
    """Title and label, the title no higher than its lines: what it leaves is for the picture."""
    title, *label = titled(setting, layout, content.title, setting.labels.picture)
    texts = [line.text for line in title.paragraphs]
    height = setting.measure.height(texts, title.rect.width, title.style)
    if title.style.anchor == "top" and title.style.size > setting.theme.scale.label:
        title = replace(title, rect=replace(title.rect, height=min(height + 1, title.rect.height)))
    return (title, *label)


def _sheet(
    setting: Setting, layout: SlideLayout, content: Picture, head: tuple[TextFrame, ...], texts: tuple[str, str]
) -> Sheet | None:
    """The slide with `texts` (the one beside the picture and the small one) at the largest picture that leaves them
    room; None where none does."""
    theme = setting.theme
    slots = {slot.index: slot for slot in layout.placeholders}
    for places in _tried(theme, content.width, content.height, head[0].rect.bottom, alone=not any(texts)):
        beside = _set(setting, slots[11], places.text, _text_style(theme, places.text, head[0].style), texts[0])
        small = _set(setting, slots[12], places.caption, _caption_style(theme, places), texts[1])
        if beside is not None and small is not None:
            shown = _picture(theme, content, places)
            told = (*beside, shown) if _beside_title(theme) else (shown, *beside)
            return Sheet(layout, (*head, *told, *small))
    return None


def _set(setting: Setting, slot: Placeholder, rect: Rect, style: Style, text: str) -> tuple[Frame, ...] | None:
    """The frame of `text` in the largest size at which it fits `rect`; none for no text, None where it does not fit."""
    if not text:
        return ()
    if slot.name == "Caption":
        found = style if fits(setting, [text], rect, style) else None
    else:
        sizes = [size for size in sizes_from(setting.theme, style.size)[:-1] if size <= style.size]
        found = fitting(setting, [text], rect, style, sizes or [style.size])
    if not found:
        return None
    even = setting.measure.balanced(text, rect.width, found) + found.size * SPARE
    return (frame(setting, slot, [text], style=found, rect=replace(rect, width=min(even, rect.width))),)


def _picture(theme: Theme, content: Picture, places: _Places) -> PictureFrame:
    """What is clear in a picture was drawn for white paper: on a dark page it gets a light ground."""
    fill = "ink" if content.transparent and theme.palette.dark else ""
    return PictureFrame(10, "picture", places.picture, content.data, content.alt or content.shows, fill)


def _text_style(theme: Theme, rect: Rect, title: Style) -> Style:
    """A step below the title, but no larger than what gives a few words a line."""
    color = theme.content.title_color if _beside_title(theme) else theme.content.body_color
    small = theme.scale.small
    sizes = sizes_from(theme, max(round(title.size / STEP), small))
    return body_style(next((size for size in sizes if size * EMS <= rect.width), small), color)


def _caption_style(theme: Theme, places: _Places) -> Style:
    return body_style(theme.scale.label, "muted", anchor="bottom" if places.low else "top")


def _beside_title(theme: Theme) -> bool:
    """True where the title stands left of the body and not above it."""
    return theme.content.title.right <= theme.content.body.x


def _has_column(theme: Theme) -> bool:
    """True where the label has a column of its own left of title and body."""
    content = theme.content
    return content.label is not None and content.label.right <= min(content.title.x, content.body.x)


def _room(theme: Theme, below: float) -> Rect:
    """What is free below a title that ends at `below`: the body, the column of the label, what the title leaves."""
    content = theme.content
    left = content.label.x if content.label is not None and _has_column(theme) else content.body.x
    top = min(content.body.y, below + theme.gutter)
    return Rect(left, top, content.body.right - left, content.body.bottom - top)


def _tried(theme: Theme, width: int, height: int, below: float, *, alone: bool = False) -> Iterator[_Places]:
    """The places to be tried for a picture of `width` by `height` pixels, those with the largest picture first;
    `below` is where the title ends, `alone` says that no text goes with the picture."""
    room = _room(theme, below)
    for share in SHARES:
        if _beside_title(theme):
            yield _below_title(theme, width, height, share, below)
        elif alone:
            yield _centred(room, _fitted(room, width, height))
        elif width > WIDE * height:
            yield _above(room, width, height, share, theme.gutter)
        else:
            widest = min(room.width - theme.gutter - TEXT, theme.page.width * PAGE)
            picture = _fitted(replace(room, width=widest * share), width, height)
            yield _beside(room, picture, theme.gutter, picture.height)
            yield _beside(room, picture, theme.gutter, room.height)


def _fitted(room: Rect, width: int, height: int) -> Rect:
    """The largest rectangle of these proportions at the top left of `room`."""
    scale = min(room.width / width, room.height / height, COARSEST)
    return Rect(room.x, room.y, width * scale, height * scale)


def _centred(room: Rect, picture: Rect) -> _Places:
    """The picture in the middle of the room, a little high."""
    x, y = room.x + (room.width - picture.width) / 2, room.y + (room.height - picture.height) * OPTICAL
    nothing = Rect(x, y, 0.0, 0.0)
    return _Places(replace(picture, x=x, y=y), nothing, nothing)


def _beside(room: Rect, picture: Rect, gutter: float, high: float) -> _Places:
    """The text right of the picture in a column so `high`, the caption at its foot."""
    x, foot = picture.right + gutter, high * FOOT
    text = Rect(x, room.y, room.right - x, high - foot - GAP)
    return _Places(picture, text, Rect(x, text.bottom + GAP, text.width, foot), low=True)


def _above(room: Rect, width: int, height: int, share: float, gutter: float) -> _Places:
    """The text below a wide picture, the caption right of the text."""
    picture = _fitted(replace(room, height=room.height * LOW * share), width, height)
    top = picture.bottom + 2 * GAP
    text = Rect(room.x, top, room.width * ROW, room.bottom - top)
    x = text.right + gutter
    return _Places(picture, text, Rect(x, top, room.right - x, text.height))


def _below_title(theme: Theme, width: int, height: int, share: float, below: float) -> _Places:
    """The text below the title, the picture over the body; the caption right of the picture or below it."""
    title, body, gutter = theme.content.title, theme.content.body, theme.gutter
    top = below + gutter
    text = Rect(title.x, top, title.width, max(title.bottom - top, 0.0))
    picture = _fitted(replace(body, height=body.height * share), width, height)
    left = body.right - picture.right - gutter
    if left >= MARGIN:  # a tall or small picture
        return _Places(picture, text, Rect(picture.right + gutter, picture.y, left, picture.height), low=True)
    kept = body_style(theme.scale.label).leading * LINES + GAP
    picture = _fitted(replace(body, height=body.height * share - kept), width, height)
    y = picture.bottom + GAP
    return _Places(picture, text, Rect(body.x, y, picture.width, body.bottom - y))
