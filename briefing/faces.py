"""A face that a theme names in, the packaged face that stands for it out, and by how much the two differ.

What is drawn with packaged faces looks the same on every machine, whatever fonts it has.
"""

from __future__ import annotations

from briefing.theme import Face

_PACKAGED = {
    "arial": "Arimo",
    "arimo": "Arimo",
    "helvetica": "Arimo",
    "liberation sans": "Arimo",
    "cambria": "Caladea",
    "caladea": "Caladea",
    "georgia": "Caladea",
    "times new roman": "Caladea",
    "liberation serif": "Caladea",
    "constantia": "Caladea",
    "palatino linotype": "Caladea",
    "book antiqua": "Caladea",
    "garamond": "Caladea",
}
# By the advance widths of an English pangram. Carlito is Lato at .94; the Caladea of font-caladea, an early one, runs
# .02 em a character wider than Cambria.
_SIZES = {"calibri": 0.94, "carlito": 0.94, "times new roman": 0.95, "liberation serif": 0.95}
_TRACKING = {"cambria": -0.02, "caladea": -0.02}


def stand_in(face: Face) -> Face:
    """The packaged face for `face`; its Chinese is Noto Serif SC beside a serif, else Noto Sans SC."""
    latin = _PACKAGED.get(_key(face), "Lato")
    chinese = "Noto Serif SC" if latin == "Caladea" else "Noto Sans SC"
    return Face(latin, chinese, chinese)


def proportions(face: Face) -> tuple[float, float]:
    """The size, as a share, and the tracking, in ems, at which the Latin letters of the packaged face are as wide as
    those of `face`."""
    return _SIZES.get(_key(face), 1.0), _TRACKING.get(_key(face), 0.0)


def _key(face: Face) -> str:
    return face.latin.strip().lower()
