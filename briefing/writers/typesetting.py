"""A typst template and its data in, a PDF or pictures out. Typst is met here alone.

Fonts come from packages alone, never from the machine, so the same data give the same bytes everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from briefing.errors import WriteError
from briefing.theme import Face
from briefing.writers.characters import sanitise

_FONT_PACKAGES = ("fontpkg_arimo", "font_caladea", "font_lato", "pylopdf_fonts_zh_cn")
_REGIONS = {"en": ("en", None), "zh-Hans": ("zh", "CN"), "zh-Hant": ("zh", "TW")}


def typeset_pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF that `template` (the name of a file beside this one) makes of `data`, which it reads as JSON from
    `sys.inputs.data`. Raises WriteError where a package that brings the fonts is missing."""
    return _compile(template, data, format="pdf", timestamp=0)[0]


def typeset_pictures(template: str, data: Mapping[str, Any], ppi: float) -> list[bytes]:
    """The pages that `template` makes of `data`, each a PNG at `ppi` pixels an inch; raises as `typeset_pdf`."""
    return _compile(template, data, format="png", ppi=ppi)


def _compile(template: str, data: Mapping[str, Any], **how: Any) -> list[bytes]:
    import typst

    made = typst.compile(
        input=files("briefing.writers").joinpath(template).read_bytes(),
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(_fit(dict(data)), ensure_ascii=False)},
        **how,
    )
    return made if isinstance(made, list) else [made]


@lru_cache(maxsize=1)
def _fonts() -> Any:
    import typst

    folders = []
    for package in _FONT_PACKAGES:
        found = find_spec(package)
        if found is None or found.origin is None:
            raise WriteError(f"the package {package} is missing", hint="install briefing anew: it brings the fonts")
        folders.append(Path(found.origin).parent)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def families(face: Face) -> list[str]:
    """Families in the order in which a character is looked for; those at the end know more scripts."""
    return list(dict.fromkeys((face.latin, face.hans, "Arimo", "Noto Sans SC")))


def tag(language: str) -> tuple[str, str | None]:
    """A language tag as typst takes it: language and region."""
    return _REGIONS.get(language, (language.partition("-")[0].lower()[:3] or "en", None))


def _fit(value: Any) -> Any:
    """`value` with every text in it fit for a document."""
    if isinstance(value, str):
        return sanitise(value)
    if isinstance(value, dict):
        return {key: _fit(item) for key, item in value.items()}
    return [_fit(item) for item in value] if isinstance(value, list | tuple) else value
