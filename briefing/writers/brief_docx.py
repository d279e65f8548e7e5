"""A laid-out page in, the brief as a Word document of one page out: real styles, theme fonts and colours, real lists.

The columns are cells of a table without lines, which Word and LibreOffice keep in place and which text can be typed
into. The package is written part by part, so that equal pages give equal bytes and nothing foreign is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.writers.brief_docx_body import Body, link_id, tags
from briefing.writers.brief_docx_styles import NAMESPACE, numbering_part, spaced, styles_part, w
from briefing.writers.characters import one_line
from briefing.writers.files import replace_file
from briefing.writers.moments import moment
from briefing.writers.package import CONTENT_TYPES, pack
from briefing.writers.pptx.themes import theme_part
from briefing.writers.pptx.xml import tag

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.page import Page

_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_PARTS = ("styles", "numbering", "settings", "fontTable")


def write_brief_docx(page: Page, path: Path) -> None:
    """Write `page` to `path` as a Word document; equal pages give equal bytes. Raises WriteError with a hint."""
    replace_file(path, pack(_package(page)))


def _package(page: Page) -> dict[str, bytes]:
    latin, east = tags(page.language, page.language)
    body = Body(page)
    content = body.xml()
    spaces = f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}/relationships">'
    parts = {
        CONTENT_TYPES: _content_types(),
        "_rels/.rels": _relationships(
            (
                ("officeDocument", "word/document.xml"),
                ("extended-properties", "docProps/app.xml"),
            ),
            core=True,
        ),
        "docProps/core.xml": _core(page),
        "docProps/app.xml": tag("Properties", tag("Application", "briefing"), xmlns=f"{_OFFICE}/extended-properties"),
        "word/document.xml": f"{spaces}{content}</w:document>",
        "word/_rels/document.xml.rels": _relationships(
            (*((name, f"{name}.xml") for name in _PARTS), ("theme", "theme/theme1.xml")), links=body.links
        ),
        "word/styles.xml": styles_part(page, latin, east),
        "word/numbering.xml": numbering_part(page),
        "word/settings.xml": _settings(latin, east),
        "word/fontTable.xml": f'<w:fonts xmlns:w="{NAMESPACE}"/>',
    }
    made = {name: (_HEADER + part).encode() for name, part in parts.items()}
    return {**made, "word/theme/theme1.xml": theme_part(page.theme, page.language)}


def _content_types() -> str:
    overrides = {f"/word/{name}.xml": _TYPE.format(name) for name in _PARTS}
    overrides |= {
        "/word/document.xml": _TYPE.format("document.main"),
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    defaults = (
        tag("Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml"),
        tag("Default", Extension="xml", ContentType="application/xml"),
    )
    stated = (tag("Override", PartName=name, ContentType=kind) for name, kind in sorted(overrides.items()))
    return tag("Types", *defaults, *stated, xmlns=f"{_PACKAGE}/content-types")


def _relationships(targets: tuple[tuple[str, str], ...], *, core: bool = False, links: list[str] | None = None) -> str:
    stated = [
        tag("Relationship", Id=f"rId{number}", Type=f"{_OFFICE}/relationships/{kind}", Target=target)
        for number, (kind, target) in enumerate(targets, start=1)
    ]
    if core:
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        stated.append(tag("Relationship", Id="rIdCore", Type=kind, Target="docProps/core.xml"))
    for number, link in enumerate(links or (), start=1):
        kind = f"{_OFFICE}/relationships/hyperlink"
        stated.append(tag("Relationship", Id=link_id(number), Type=kind, Target=_address(link), TargetMode="External"))
    return tag("Relationships", *stated, xmlns=f"{_PACKAGE}/relationships")


def _address(link: str) -> str:
    """A link as a relationship may hold it: without white space, which Word takes for damage."""
    return "%20".join(link.split())


def _settings(latin: str, east: str) -> str:
    names = ("bg1", "light1"), ("t1", "dark1"), ("bg2", "light2"), ("t2", "dark2")
    accents = ((f"accent{number}", f"accent{number}") for number in range(1, 7))
    mapping = dict((*names, *accents, ("hyperlink", "hyperlink"), ("followedHyperlink", "followedHyperlink")))
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val="15")
    parts = (w("zoom", percent=100), w("compat", mode), w("themeFontLang", val=latin, eastAsia=east))
    return spaced(w("settings", *parts, w("clrSchemeMapping", **mapping)))


def _core(page: Page) -> str:
    stamp = moment(page.date).strftime("%Y-%m-%dT%H:%M:%SZ")
    latin, east = tags(page.language, page.language)
    texts = (
        ("dc:title", page.title),
        ("dc:subject", page.subject),
        ("dc:creator", page.author),
        ("cp:keywords", "; ".join(page.keywords)),
        ("dc:language", east if page.language.startswith("zh") else latin),
        ("cp:lastModifiedBy", page.author),
    )
    stated = [tag(name, _escaped(text)) for name, text in texts if text.strip()]
    dates = [tag(f"dcterms:{name}", stamp, **{"xsi:type": "dcterms:W3CDTF"}) for name in ("created", "modified")]
    spaces = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    return tag("cp:coreProperties", *stated, *dates, **spaces)


def _escaped(text: str) -> str:
    return one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
