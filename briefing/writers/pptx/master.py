"""A theme and its slide layouts in, master and layouts out, with real placeholders, text styles and decoration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.deck import Line, Placeholder, Run, SlideLayout, Style
from briefing.theme import Theme
from briefing.writers.pptx.roles import color, color_map
from briefing.writers.pptx.scripts import Tongue
from briefing.writers.pptx.shapes import background, decoration, ground, inner, placeholder, transform, tree
from briefing.writers.pptx.text import Voice, body, level, paragraphs
from briefing.writers.pptx.xml import root, tag

FOOTER_INDEX, NUMBER_INDEX = 1011, 1012  # above every index that a layout gives its own placeholders
_PLAIN = Voice(Tongue("en-US", "zh-CN"), {})
_PROMPTS = {
    "title": "The point of this slide, as a sentence",
    "subtitle": "What stands under it",
    "body": "Text",
    "table": "Table",
    "chart": "Chart",
    "picture": "Picture",
}


def footers(layout: SlideLayout, theme: Theme) -> tuple[Placeholder, ...]:
    """The footer and the number of a layout: its own, or where the theme has them; none where `footer_color` is ""."""
    own = tuple(slot for slot in layout.placeholders if slot.kind in ("footer", "number"))
    if own or not layout.footer_color:
        return own
    return _running(theme, layout.footer_color, FOOTER_INDEX, NUMBER_INDEX)


def _running(theme: Theme, color: str, footer: int, number: int) -> tuple[Placeholder, Placeholder]:
    """Footer and number where the theme has them, the number set towards the edge of the page."""
    size = theme.scale.footer
    style = Style(size, size * 1.2, color=color, anchor="middle")
    outside = replace(style, align="right" if theme.number.x > theme.page.width / 2 else "left")
    return (
        Placeholder(footer, "footer", "Footer", theme.footer, style),
        Placeholder(number, "number", "Slide number", theme.number, outside),
    )


def layout_part(layout: SlideLayout, theme: Theme) -> bytes:
    """One slide layout."""
    slots = [slot for slot in layout.placeholders if slot.kind not in ("footer", "number")]
    drawn = [decoration(shape, number) for number, shape in enumerate(layout.shapes, 2)]
    held = [_slot(number, slot, theme) for number, slot in enumerate(slots, 2 + len(drawn))]
    start = 2 + len(drawn) + len(held)
    running = [_slot(number, slot, theme) for number, slot in enumerate(footers(layout, theme), start)]
    page = tag("p:cSld", background(layout.background), tree(*drawn, *held, *running), name=layout.name)
    return root("p:sldLayout", page, inherit_colors(), preserve="1", userDrawn="1")


def inherit_colors() -> str:
    """The colours of the master, unchanged."""
    return tag("p:clrMapOvr", tag("a:masterClrMapping"))


def _slot(number: int, slot: Placeholder, theme: Theme) -> str:
    cards = theme.variants.corner == "round"
    style = slot.style
    properties = (transform(slot.rect), *ground(slot.rect, style, rounded_corners=cards))
    levels = tag("a:lstStyle", level(style), *_deeper(style, theme))
    text = (body(style, inset=inner(style, rounded_corners=cards)), levels, _prompt(slot))
    return placeholder(number, slot, properties, text, prompt=bool(slot.prompt))


def _prompt(slot: Placeholder) -> str:
    if slot.kind == "number":
        return tag("a:p", number_field("‹#›"))
    words = slot.prompt or _PROMPTS.get(slot.kind, "")
    return paragraphs((Line((Run(words),) if words else ()),), slot.style, _PLAIN)


def number_field(text: str) -> str:
    """The field that shows the number of the slide; `text` is what it shows until it is next worked out."""
    # LibreOffice sets running text in a serif unless the run itself names the face.
    properties = tag("a:rPr", tag("a:latin", typeface="+mn-lt"), lang="en-US")
    return tag("a:fld", properties, tag("a:t", text), id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type="slidenum")


def _deeper(style: Style, theme: Theme) -> list[str]:
    """Levels two to five for what a person may add: smaller, with bullets, each a step further in."""
    size = min(style.size, max(theme.scale.small, theme.scale.label))
    leading = style.leading / style.size * size
    deep = replace(style, size=size, leading=leading, marker="bullet", indent=size, bold=False)
    return [level(deep, number=number, shift=size * (number - 2)) for number in range(2, 6)]


def master_part(theme: Theme, layouts: Sequence[str]) -> bytes:
    """The slide master; `layouts` are the relationships of its layouts, in their order."""
    title, text = _title_style(theme), _body_style(theme)
    slots = (
        Placeholder(0, "title", "Title", theme.content.title, title, "The point of this slide, as a sentence"),
        Placeholder(1, "body", "Text", theme.content.body, text, "Text"),
        *_running(theme, theme.content.footer_color, 3, 4),
    )
    page = tag("p:cSld", background("page"), tree(*(_slot(n, slot, theme) for n, slot in enumerate(slots, 2))))
    # Ids of masters and layouts share one range, from 2^31 on.
    ids = (tag("p:sldLayoutId", id=2**31 + n, **{"r:id": relation}) for n, relation in enumerate(layouts, 1))
    styles = tag(
        "p:txStyles",
        tag("p:titleStyle", level(title)),
        tag("p:bodyStyle", *_levels(text, theme)),
        tag("p:otherStyle", *_levels(replace(text, marker="", indent=0.0), theme)),
    )
    listed = tag("p:sldLayoutIdLst", *ids)
    return root("p:sldMaster", page, color_map(theme.palette), listed, styles, _guides(theme), preserve="1")


def _guides(theme: Theme) -> str:
    """The edges of title and body as guides, for whoever adds to a slide; they show when guides are switched on."""
    title, text = theme.content.title, theme.content.body
    made: list[str] = []
    for upright, places in ((True, {title.x, text.x, text.right}), (False, {title.y, text.y, text.bottom})):
        for place in sorted(places):
            orient = None if upright else "horz"
            hue = tag("p15:clr", color("accent"))
            made.append(tag("p15:guide", hue, id=len(made) + 1, orient=orient, pos=round(place * 8), userDrawn="1"))
    listed = tag("p15:sldGuideLst", *made, **{"xmlns:p15": "http://schemas.microsoft.com/office/powerpoint/2012/main"})
    return tag("p:extLst", tag("p:ext", listed, uri="{27BBF7A9-308A-43DC-89C8-2F10F3537804}"))


def _levels(style: Style, theme: Theme) -> tuple[str, ...]:
    return (level(style), *_deeper(style, theme))


def _title_style(theme: Theme) -> Style:
    size, place = theme.scale.title, theme.content
    return Style(size, size * 1.15, "heading", place.title_color, theme.heading_bold, anchor=place.title_anchor)


def _body_style(theme: Theme) -> Style:
    size = theme.scale.body
    return Style(size, size * 1.3, color=theme.content.body_color, gap=size * 0.5, marker="bullet", indent=size)


def default_text(language: str) -> str:
    """The style of text outside placeholders, for what a person adds; `language` is a tag such as "en-US"."""
    spoken = tag("a:defPPr", tag("a:defRPr", lang=language))
    return tag("p:defaultTextStyle", spoken, level(Style(18, 18 * 1.25)))
