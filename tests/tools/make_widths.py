"""Fonts on this machine in, `briefing/layout/widths.json` out: the advance widths for measuring.

Run by hand, and only to add a face or characters; needs fontTools, font-lato, font-caladea and, from Debian,
fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-liberation2, fonts-dejavu and fonts-dejavu-extra:

    python tests/tools/make_widths.py [FOLDER_OF_FONTS]
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import font_caladea
import font_lato
from fontTools.ttLib import TTFont

STYLES = ("regular", "bold", "italic", "bolditalic")
FACES = {
    "carlito": ("crosextra/Carlito", ("Regular", "Bold", "Italic", "BoldItalic")),
    "cambria": ("crosextra/Caladea", ("Regular", "Bold", "Italic", "BoldItalic")),
    "lato": (f"{Path(font_lato.__file__).parent}/files/Lato", ("Regular", "Bold", "Italic", "BoldItalic")),
    # The package's Caladea is 2 to 5 % wider than Debian's, which has the widths of Cambria.
    "caladea": (f"{Path(font_caladea.__file__).parent}/files/Caladea", ("Regular", "Bold", "Italic", "BoldItalic")),
    "sans": ("liberation2/LiberationSans", ("Regular", "Bold", "Italic", "BoldItalic")),
    "serif": ("liberation2/LiberationSerif", ("Regular", "Bold", "Italic", "BoldItalic")),
    "widesans": ("dejavu/DejaVuSans", ("", "Bold", "Oblique", "BoldOblique")),
    "wideserif": ("dejavu/DejaVuSerif", ("", "Bold", "Italic", "BoldItalic")),
}
RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x17F),  # Latin-1, Latin Extended-A
    (0x384, 0x3CE),  # Greek
    (0x400, 0x45F),  # Cyrillic
    (0x1E80, 0x1E9E),
    (0x2010, 0x2044),  # dashes, quotation marks, bullets
    (0x2070, 0x208E),  # superscripts, subscripts
    (0x20A0, 0x20BF),  # currencies
)
SINGLE = "ƒǎǐǒǔǚșțȘȚ℃ℓ№™Ωℯ←↑→↓↔⇒∂∆∏∑−√∞∫≈≠≤≥■□▪▲►▼◄◊○●★☆✓✔✗"


def characters() -> str:
    listed = [chr(code) for first, last in RANGES for code in range(first, last + 1)]
    return "".join(sorted({*listed, *SINGLE}))


def widths(font: TTFont, spare: TTFont, text: str) -> list[int]:
    """Thousandths of an em, rounded up; what `font` lacks is taken from `spare`, or 0."""
    row = []
    for character in text:
        source = next((one for one in (font, spare) if ord(character) in one.getBestCmap()), None)
        advance = source["hmtx"][source.getBestCmap()[ord(character)]][0] / source["head"].unitsPerEm if source else 0
        row.append(math.ceil(advance * 1000))
    return row


def line_height(font: TTFont) -> float:
    head = font["hhea"]
    return round((head.ascent - head.descent + head.lineGap) / font["head"].unitsPerEm, 3)


def main(folder: Path, target: Path) -> None:
    text = characters()
    faces: dict[str, dict[str, object]] = {}
    for name, (stem, suffixes) in FACES.items():
        face: dict[str, object] = {}
        for style, suffix, spare in zip(STYLES, suffixes, FACES["widesans"][1], strict=True):
            font = TTFont(folder / f"{stem}{'-' if suffix else ''}{suffix}.ttf")
            other = TTFont(folder / f"dejavu/DejaVuSans{'-' if spare else ''}{spare}.ttf")
            face[style] = widths(font, other, text)
            face.setdefault("line", line_height(font))
        faces[name] = face
    target.write_text(
        json.dumps({"characters": text, "faces": faces}, ensure_ascii=False, separators=(",", ":")) + "\n"
    )


if __name__ == "__main__":
    fonts = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype")
    main(fonts, Path(__file__).parents[2] / "briefing/layout/widths.json")
