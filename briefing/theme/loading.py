"""Loading: the name or path of a theme in, its values out; a theme is a folder with a `theme.toml`, or such a file."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

from briefing.errors import UsageError
from briefing.geometry import Geometry, Rect, Shape
from briefing.theme.narrow import narrowed
from briefing.theme.tables import File, Table
from briefing.theme.values import ROLES, Arrangement, Composition, Face, Palette, Theme, TypeScale, Variants

PAGES = ("", "16:9", "4:3")


def available() -> list[tuple[str, str]]:
    """Name and one-line description of every theme that ships, sorted by name."""
    themes = (load(place.name) for place in sorted(folder().iterdir()) if (place / "theme.toml").is_file())
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
    return _theme(Table(values, File(str(path), text)), path)


def folder() -> Path:
    """Where the themes lie: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent.parent / "themes"
    return inside if inside.is_dir() else Path(__file__).parent.parent.parent / "themes"


def _find(name: str) -> Path:
    if re.fullmatch(r"[\w-]+", name) and (folder() / name / "theme.toml").is_file():
        return folder() / name / "theme.toml"
    given = Path(name)
    for path in (given, given / "theme.toml"):
        if path.is_file():
            return path
    known = ", ".join(place.name for place in sorted(folder().iterdir()) if (place / "theme.toml").is_file())
    raise UsageError(f"no theme called '{name}'", hint=f"known: {known}; or give the path of a theme.toml")


def _theme(top: Table, path: Path) -> Theme:
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


def _face(table: Table) -> Face:
    return Face(table.text("latin"), table.text("hans"), table.text("hant"), table.texts("fallback"))


def _composition(table: Table) -> Composition:
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
        shapes=tuple(_shape(Table(shape, table.file, f"{table.prefix}shapes[{i}].")) for i, shape in enumerate(shapes)),
    )


def _shape(table: Table) -> Shape:
    return Shape(
        geometry=table.one_of("geometry", get_args(Geometry)),
        rect=table.rect("at"),
        fill=table.one_of("fill", ("", *ROLES), ""),
        stroke=table.one_of("stroke", ("", *ROLES), ""),
        weight=table.number("weight", 0.0),
        turn=int(table.number("turn", 0.0)),
    )
