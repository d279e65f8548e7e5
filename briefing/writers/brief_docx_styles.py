"""A laid-out page in, the styles and lists of its Word document out: every role of the page is a real, named style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.writers.pptx.xml import tag

if TYPE_CHECKING:
    from briefing.deck import Style
    from briefing.page import Page, Role

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Role to style: its id, its name in Word's list, the level in the navigation pane.
NAMES: dict[Role, tuple[str, str, int | None]] = {
    "kicker": ("Subtitle", "Subtitle", None),
    "title": ("Title", "Title", None),
    "lead": ("Lead", "Lead", None),
    "label": ("Heading1", "heading 1", 0),
    "article": ("Heading2", "heading 2", 1),
    "point": ("ListBullet", "List Bullet", None),
    "message": ("KeyMessage", "Key Message", None),
    "plain": ("BodyText", "Body Text", None),
    "question": ("ListNumber", "List Number", None),
    "caption": ("Caption", "caption", None),
    "cell": ("TableText", "Table Text", None),
    "figure": ("Figure", "Figure", None),
    "source": ("Source", "Source", None),
}
BULLETS, NUMBERS = 1, 2
HANG = 10.0  # how far a bullet hangs before its text
_OWN = {"Lead", "KeyMessage", "TableText", "Figure", "Source"}
LISTS: dict[Role, int] = {"point": BULLETS, "question": NUMBERS}
_COLORS = {
    "ink": "text1",
    "page": "background1",
    "tint": "background2",
    "panel": "text2",
    "accent": "accent1",
    "second": "accent2",
    "third": "accent3",
    "muted": "accent4",
    "line": "accent5",
    "on_panel": "accent6",
}


def w(name: str, /, *children: str, **attributes: str | float | None) -> str:
    """An element of WordprocessingML; a number among the attributes is rounded."""
    values = {
        f"w:{key}": str(round(value)) if isinstance(value, float | int) else value for key, value in attributes.items()
    }
    return tag(f"w:{name}", *children, **values)


def spaced(root: str) -> str:
    """A root element with the namespace that its content uses."""
    return root.replace(">", f' xmlns:w="{NAMESPACE}">', 1)


def twips(points: float) -> int:
    """A length in twentieths of a point."""
    return round(points * 20)


def color(page: Page, role: str) -> str:
    """The colour of text: the slot of the theme, and the value it has there for programs that know no themes."""
    return w("color", val=page.theme.palette.color(role), themeColor=_COLORS[role])


def shade(page: Page, role: str) -> str:
    """The fill of a cell."""
    return w("shd", val="clear", color="auto", fill=page.theme.palette.color(role), themeFill=_COLORS[role])


def border(page: Page, edge: str, role: str, weight: float, space: float = 0.0) -> str:
    """A line of `weight` points at an edge, `space` points from the text."""
    value = page.theme.palette.color(role)
    return w(edge, val="single", sz=weight * 8, space=space, color=value, themeColor=_COLORS[role])


def fonts(face: str, hint: str | None = None) -> str:
    """The typefaces of a run by script, as slots of the theme."""
    kind = "major" if face == "heading" else "minor"
    names = {"asciiTheme": f"{kind}HAnsi", "hAnsiTheme": f"{kind}HAnsi", "eastAsiaTheme": f"{kind}EastAsia"}
    return w("rFonts", hint=hint, **names, cstheme=f"{kind}Bidi")


def styles_part(page: Page, latin: str, east: str) -> str:
    """All styles of the document; `latin` and `east` are the languages of text that says nothing of its own."""
    plain = page.styles.plain
    run = w("rPr", fonts("body"), _size(plain), w("lang", val=latin, eastAsia=east, bidi="ar-SA"))
    paragraph = w("pPr", _spacing(plain))
    defaults = w("docDefaults", w("rPrDefault", run), w("pPrDefault", paragraph))
    own = [_style(page, role, number) for number, role in enumerate(NAMES, start=1)]
    return spaced(w("styles", defaults, *_basic(page), *own, _table(page)))


def _basic(page: Page) -> list[str]:
    """The styles that Word expects in any document."""
    none = w("tblCellMar", *(w(edge, w=0, type="dxa") for edge in ("top", "left", "bottom", "right")))
    return [
        w("style", w("name", val="Normal"), w("qFormat"), w("rPr", color(page, "ink")), type="paragraph", default="1",
          styleId="Normal"),
        w("style", w("name", val="Default Paragraph Font"), w("semiHidden"), type="character", default="1",
          styleId="DefaultParagraphFont"),
        w("style", w("name", val="Hyperlink"), w("basedOn", val="DefaultParagraphFont"), type="character",
          styleId="Hyperlink"),
        w("style", w("name", val="Normal Table"), w("semiHidden"), w("tblPr", w("tblInd", w=0, type="dxa"), none),
          type="table", default="1", styleId="TableNormal"),
        w("style", w("name", val="No List"), w("semiHidden"), type="numbering", default="1", styleId="NoList"),
    ]  # fmt: skip


def _size(style: Style) -> str:
    return "".join(w(name, val=round(style.size * 2)) for name in ("sz", "szCs"))


def _spacing(style: Style) -> str:
    return w("spacing", before=0, after=0, line=twips(style.leading), lineRule="exact")


def _style(page: Page, role: Role, priority: int) -> str:
    style = page.styles.style(role)
    ident, name, level = NAMES[role]
    paragraph = [w("keepNext")] if level is not None else []
    if role in LISTS:
        paragraph.append(w("numPr", w("numId", val=LISTS[role])))
    paragraph.append(_spacing(style))
    if style.indent:
        hang = HANG if role == "point" else style.indent
        tabs = w("tabs", w("tab", val="left", pos=twips(style.indent)))
        paragraph.insert(-1, tabs)
        paragraph.append(w("ind", left=twips(style.indent), hanging=twips(hang)))
    if level is not None:
        paragraph.append(w("outlineLvl", val=level))
    bold = w("b") + w("bCs") if style.bold else ""
    run = w("rPr", fonts(style.face), bold, color(page, style.color), _size(style))
    return w(
        "style", w("name", val=name), w("basedOn", val="Normal"), w("uiPriority", val=priority), w("qFormat"),
        w("pPr", *paragraph), run, type="paragraph", styleId=ident,
        customStyle="1" if ident in _OWN else None,
    )  # fmt: skip


def _table(page: Page) -> str:
    """The style of tables: hairlines between rows, a rule in the accent above, the first row in bold."""
    lines = (
        border(page, "top", "accent", 1.0)
        + border(page, "bottom", "muted", 0.5)
        + border(page, "insideH", "muted", 0.5)
    )
    margins = w(
        "tblCellMar", w("top", w=60, type="dxa"), w("left", w=0, type="dxa"), w("bottom", w=60, type="dxa"),
        w("right", w=120, type="dxa"),
    )  # fmt: skip
    first = w("tblStylePr", w("rPr", w("b"), w("bCs")), type="firstRow")
    return w(
        "style", w("name", val="Brief Table"), w("basedOn", val="TableNormal"), w("qFormat"),
        w("tblPr", w("tblBorders", lines), margins), first, type="table", styleId="BriefTable", customStyle="1",
    )  # fmt: skip


def numbering_part(page: Page) -> str:
    """The two lists: bullets for points, numbers for questions, both in the accent."""
    bullet = _level(page, "bullet", "•", page.styles.point, HANG)
    number = _level(page, "decimal", "%1", page.styles.question, page.styles.question.indent)
    kinds = [
        w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=ident)
        for ident, level in ((BULLETS, bullet), (NUMBERS, number))
    ]
    used = [w("num", w("abstractNumId", val=ident), numId=ident) for ident in (BULLETS, NUMBERS)]
    return spaced(w("numbering", *kinds, *used))


def _level(page: Page, kind: str, text: str, style: Style, hang: float) -> str:
    name = "ListBullet" if kind == "bullet" else "ListNumber"
    return w(
        "lvl", w("start", val=1), w("numFmt", val=kind), w("pStyle", val=name), w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("tabs", w("tab", val="num", pos=twips(style.indent))),
          w("ind", left=twips(style.indent), hanging=twips(hang))),
        w("rPr", w("b"), color(page, "accent")), ilvl=0,
    )  # fmt: skip
