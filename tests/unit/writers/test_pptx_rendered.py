"""The deck as LibreOffice draws it: a new colour in the theme part reaches every slide."""

from __future__ import annotations

import pypdfium2
import pytest
from decks import DARK, LIGHT, deck, parts

from briefing.writers.package import pack
from briefing.writers.pptx.parts import build

NEW = "00FF00"  # in no palette


def colors(pdf) -> list[set[tuple[int, int, int]]]:
    document = pypdfium2.PdfDocument(str(pdf))
    try:
        return [
            {color for count, color in page.render(scale=0.5).to_pil().convert("RGB").getcolors(1 << 20) if count > 20}
            for page in document
        ]
    finally:
        document.close()


def rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_new_accent_and_page_in_the_theme_recolour_every_slide(soffice, tmp_path, palette):
    old = build(deck(palette=palette))
    files = parts(old)
    theme = files["ppt/theme/theme1.xml"].decode().replace(palette.accent, NEW).replace(palette.page, "FF00FF")
    files["ppt/theme/theme1.xml"] = theme.encode()
    before, after = tmp_path / "before.pptx", tmp_path / "after.pptx"
    before.write_bytes(old)
    after.write_bytes(pack(files))
    made = soffice.convert([before, after])
    for was, now in zip(colors(made[before]), colors(made[after]), strict=True):
        assert (rgb(palette.accent) in was, rgb(palette.page) in was) == (rgb(NEW) in now, rgb("FF00FF") in now)
        assert not {rgb(palette.accent), rgb(palette.page)} & now
    accents = [rgb(NEW) in page for page in colors(made[after])]
    assert accents == [True, True, False, False, True, False]
