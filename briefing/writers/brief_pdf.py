"""A laid-out page in, the brief as a PDF of one page out, set by typst: tagged, linked, its fonts inside.

Fonts come from packages alone, never from the machine, so the same page gives the same bytes everywhere.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import WriteError
from briefing.page import Grid, Ruling, Text
from briefing.writers.characters import sanitise
from briefing.writers.files import replace_file

if TYPE_CHECKING:
    from briefing.page import Block, Page

_FONT_PACKAGES = ("fontpkg_arimo", "font_caladea", "font_lato", "pylopdf_fonts_zh_cn")
_REGIONS = {"en": ("en", None), "zh-Hans": ("zh", "CN"), "zh-Hant": ("zh", "TW")}


def write_brief_pdf(page: Page, path: Path) -> None:
    """Write `page` to `path` as a PDF; equal pages give equal bytes.

    Raises WriteError where the file cannot be written or a package that brings the fonts is missing.
    """
    import typst

    template = files("briefing.writers").joinpath("brief.typ").read_bytes()
    made: bytes = typst.compile(
        input=template,
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=_font_folders()),
        sys_inputs={"page": json.dumps(_fit(_data(page)), ensure_ascii=False)},
        format="pdf",
        timestamp=0,
    )
    replace_file(path, made)


def _font_folders() -> list[Path]:
    folders = []
    for package in _FONT_PACKAGES:
        found = find_spec(package)
        if found is None or found.origin is None:
            raise WriteError(f"the package {package} is missing", hint="install briefing anew: it brings the fonts")
        folders.append(Path(found.origin).parent)
    return folders


def _data(page: Page) -> dict[str, Any]:
    """The page as the template reads it."""
    lang, region = _tag(page.language)
    return {
        **{name: getattr(page, name) for name in ("title", "subject", "width", "height", "head_fill")},
        "author": [page.author] if page.author else [],
        "keywords": list(page.keywords),
        "date": [int(part) for part in page.date[:10].split("-")] if _is_day(page.date) else None,
        "lang": lang,
        "region": region,
        "columns": asdict(page.columns),
        "palette": asdict(page.theme.palette),
        "styles": asdict(page.styles),
        "faces": {"heading": _family(page.pdf_heading), "body": _family(page.pdf_body)},
        "head": [_block(block) for block in page.head],
        "main": [_block(block) for block in page.main],
        "side": [_block(block) for block in page.side],
        "foot_label": _block(page.foot_label) if page.foot_label else None,
        "foot": [[_block(block) for block in column] for column in page.foot],
    }


def _fit(value: Any) -> Any:
    """`value` with every text in it fit for a document."""
    if isinstance(value, str):
        return sanitise(value)
    if isinstance(value, dict):
        return {key: _fit(item) for key, item in value.items()}
    return [_fit(item) for item in value] if isinstance(value, list | tuple) else value


def _family(face: Any) -> list[str]:
    """Families in the order in which a character is looked for; those at the end know more scripts."""
    return list(dict.fromkeys((face.latin, face.hans, "Arimo", "Noto Sans SC")))


def _is_day(date: str) -> bool:
    parts = date[:10].split("-")
    return len(parts) == 3 and all(part.isdigit() for part in parts)


def _tag(language: str) -> tuple[str, str | None]:
    return _REGIONS.get(language, (language.partition("-")[0].lower()[:3] or "en", None))


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Text():
            lang, region = _tag(block.language)
            return {"kind": "text", **asdict(block), "lang": lang, "region": region}
        case Grid():
            rows = [[_block(cell) for cell in row] for row in block.rows]
            return {"kind": "grid", **asdict(block), "rows": rows}
        case Ruling():
            return {"kind": "ruling", **asdict(block)}
