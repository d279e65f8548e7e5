"""Themes: values only — page, palette, faces, type scale, spacing, and where each family of slides puts things.

A theme is a folder with a `theme.toml`, or such a file by path. Lengths are points; colours are `#RRGGBB`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from briefing.errors import UsageError
from briefing.geometry import Geometry, Rect, Shape

Role = Literal["page", "ink", "muted", "line", "tint", "panel", "on_panel", "accent", "second", "third"]
Arrangement = Literal["rows", "columns", "cards"]
ROLES: tuple[str, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, each "RRGGBB".

    `page` and `ink` are ground and text; `muted` is quiet text on the page; `line` hairlines; `tint` a soft fill that
    takes ink and muted; `panel` a strong fill that takes `on_panel`; `accent`, `second` and `third` are text and
    graphics on the page, and fills that take `page` as their text.
    """

    page: str
    ink: str
    muted: str
    line: str
    tint: str
    panel: str
    on_panel: str
    accent: str
    second: str
    third: str

    def color(self, role: str) -> str:
        """The "RRGGBB" of a role."""
        return str(getattr(self, role))

    @property
    def dark(self) -> bool:
        """True where the page is darker than the ink."""
        return sum(bytes.fromhex(self.page)) < sum(bytes.fromhex(self.ink))


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface: the name written into the deck for Latin text and for East Asian text (simplified, traditional),
    and the faces to take, in order, where the first is not at hand."""

    latin: str
    hans: str
    hant: str
    fallback: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Sizes in points, largest first in use: see the layouts for which takes which. Nothing is set below `label`,
    but the footer."""

    cover: float
    statement: float
    quotation: float
    number: float
    section: float
    title: float
    body: float
    small: float
    label: float
    footer: float


@dataclass(frozen=True, slots=True)
class Composition:
    """Where one family of slides has its title, its body and its label (the small line that names the section; None
    for no label), on which ground, with which decoration; `footer_color` is that of the folio on this ground."""

    title: Rect
    body: Rect
    background: str = "page"
    title_color: str = "ink"
    body_color: str = "ink"
    label: Rect | None = None
    label_color: str = "muted"
    footer_color: str = "muted"
    title_anchor: Literal["top", "middle", "bottom"] = "top"
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class Variants:
    """How items stand: in rows between hairlines, in columns under a rule, or on cards; the corners of cards and
    whether they have a coloured `edge`; whether numerals hang left of the body (where there must be room for them) or
    stand in it."""

    points: Arrangement = "rows"
    steps: Arrangement = "rows"
    corner: Literal["rect", "round"] = "rect"
    hanging_numerals: bool = False
    edge: Literal["", "top", "left"] = ""


@dataclass(frozen=True, slots=True)
class Theme:
    name: str
    description: str
    page: Rect
    palette: Palette
    heading: Face
    body: Face
    scale: TypeScale
    heading_bold: bool
    gutter: float
    cover: Composition
    section: Composition
    loud: Composition
    content: Composition
    footer: Rect
    number: Rect
    variants: Variants
    transition: Literal["", "fade", "push"] = ""


PAGES = ("", "16:9", "4:3")
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


def available() -> list[tuple[str, str]]:
    """Name and one-line description of every theme that ships, sorted by name."""
    themes = (load(folder.name) for folder in sorted(_folder().iterdir()) if (folder / "theme.toml").is_file())
    return [(theme.name, theme.description) for theme in themes]


def load(name: str, page: str = "") -> Theme:
    """The theme that ships as `name`, or the one at that path (a `theme.toml`, or a folder that holds one).

    `page` is "4:3" for a narrow page, "" for the theme's own. Raises UsageError that names the known themes, or the
    file and the key that is wrong.
    """
    if page not in PAGES:
        raise UsageError(f"no page called '{page}'", hint=f"known: {', '.join(filter(None, PAGES))}")
    own = _load(name)
    return narrowed(own) if page == "4:3" else own


def _load(name: str) -> Theme:
    path = _find(name)
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path}: not valid TOML: {error}", hint="see themes/paper/theme.toml for the shape"
        ) from error
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}", hint="is the theme readable?") from error
    return _theme(_Table(values, _File(str(path), text)), path)


def _folder() -> Path:
    """Where the themes lie: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "themes"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "themes"


def _find(name: str) -> Path:
    if re.fullmatch(r"[\w-]+", name) and (_folder() / name / "theme.toml").is_file():
        return _folder() / name / "theme.toml"
    given = Path(name)
    for path in (given, given / "theme.toml"):
        if path.is_file():
            return path
    known = ", ".join(folder.name for folder in sorted(_folder().iterdir()) if (folder / "theme.toml").is_file())
    raise UsageError(f"no theme called '{name}'", hint=f"known: {known}; or give the path of a theme.toml")


@dataclass(frozen=True, slots=True)
class _File:
    """The file of a theme, by its path, with its text."""

    path: str
    text: str

    def place(self, key: str) -> str:
        """The path with the line that `key` ("palette.ink", "cover.shapes[2].fill") stands on, or that of its table."""
        *tables, name = key.split(".")
        number, found, inside = 0, 0, not tables
        for number, line in enumerate(self.text.splitlines(), 1):
            header = re.match(r"\s*\[+\s*([\w.-]+)\s*\]", line)
            if header:
                inside = header[1] == ".".join(tables) or (bool(tables) and header[1] == tables[0].partition("[")[0])
                found = found or (number if inside else 0)
            elif inside and re.match(
                rf"\s*(?:{re.escape(name)}|{re.escape((tables or [name])[-1].partition('[')[0])})\s*=", line
            ):
                return f"{self.path}, line {number}"
        return f"{self.path}, line {found}" if found else self.path


class _Table:
    """A table of the file that knows its own key, so that every complaint can name the place."""

    def __init__(self, values: Mapping[str, Any], file: _File, prefix: str = "") -> None:
        self.values, self.file, self.prefix = values, file, prefix

    def fail(self, key: str, want: str) -> UsageError:
        found = self.values.get(key, "nothing")
        return UsageError(
            f"{self.file.place(self.prefix + key)}: {self.prefix}{key} should be {want}, found {found!r}",
            hint="see the themes that ship",
        )

    def table(self, key: str) -> _Table:
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.fail(key, "a table")
        return _Table(value, self.file, f"{self.prefix}{key}.")

    def text(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.fail(key, "a text")
        return value

    def number(self, key: str, default: float | None = None) -> float:
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise self.fail(key, "a number, 0 or more")
        return float(value)

    def flag(self, key: str, default: bool) -> bool:
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.fail(key, "true or false")
        return value

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None = None) -> Any:
        value = self.values.get(key, default)
        if value not in choices:
            raise self.fail(key, f"one of {', '.join(repr(choice) for choice in choices)}")
        return value

    def rect(self, key: str) -> Rect:
        value = self.values.get(key)
        if not (isinstance(value, list) and len(value) == 4 and all(isinstance(v, int | float) for v in value)):
            raise self.fail(key, "[x, y, width, height] in points")
        return Rect(*(float(v) for v in value))

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise self.fail(key, "a list of texts")
        return tuple(value)

    def color(self, key: str) -> str:
        value = self.text(key)
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
            raise self.fail(key, "a colour such as '#1F1B16'")
        return value[1:].upper()


def _theme(top: _Table, path: Path) -> Theme:
    fonts, variants, footer = top.table("fonts"), top.table("variants"), top.table("footer")
    page = top.table("page")
    return Theme(
        name=top.text("name", path.parent.name),
        description=top.text("description", ""),
        page=Rect(0.0, 0.0, page.number("width"), page.number("height")),
        palette=Palette(**{role: top.table("palette").color(role) for role in ROLES}),
        heading=_face(fonts.table("heading")),
        body=_face(fonts.table("body")),
        scale=TypeScale(**{name: top.table("type").number(name) for name in TypeScale.__dataclass_fields__}),
        heading_bold=fonts.flag("heading_bold", default=False),
        gutter=page.number("gutter", 24.0),
        cover=_composition(top.table("cover")),
        section=_composition(top.table("section")),
        loud=_composition(top.table("loud")),
        content=_composition(top.table("content")),
        footer=footer.rect("text"),
        number=footer.rect("number"),
        variants=Variants(
            points=variants.one_of("points", get_args(Arrangement), "rows"),
            steps=variants.one_of("steps", get_args(Arrangement), "rows"),
            corner=variants.one_of("corner", ("rect", "round"), "rect"),
            hanging_numerals=variants.flag("hanging_numerals", default=False),
            edge=variants.one_of("edge", ("", "top", "left"), ""),
        ),
        transition=top.one_of("transition", ("", "fade", "push"), ""),
    )


def _face(table: _Table) -> Face:
    return Face(table.text("latin"), table.text("hans"), table.text("hant"), table.texts("fallback"))


def _composition(table: _Table) -> Composition:
    shapes = table.values.get("shapes", [])
    if not isinstance(shapes, list):
        raise table.fail("shapes", "a list of shapes")
    return Composition(
        title=table.rect("title"),
        body=table.rect("body"),
        background=table.one_of("background", ROLES, "page"),
        title_color=table.one_of("title_color", ROLES, "ink"),
        body_color=table.one_of("body_color", ROLES, "ink"),
        label=table.rect("label") if "label" in table.values else None,
        label_color=table.one_of("label_color", ROLES, "muted"),
        footer_color=table.one_of("footer_color", ROLES, "muted"),
        title_anchor=table.one_of("title_anchor", ("top", "middle", "bottom"), "top"),
        shapes=tuple(
            _shape(_Table(shape, table.file, f"{table.prefix}shapes[{i}].")) for i, shape in enumerate(shapes)
        ),
    )


def _shape(table: _Table) -> Shape:
    return Shape(
        geometry=table.one_of("geometry", get_args(Geometry)),
        rect=table.rect("at"),
        fill=table.one_of("fill", ("", *ROLES), ""),
        stroke=table.one_of("stroke", ("", *ROLES), ""),
        weight=table.number("weight", 0.0),
        turn=int(table.number("turn", 0.0)),
    )
