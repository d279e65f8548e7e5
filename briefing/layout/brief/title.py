"""A title in, its lines and its size out: as large as two lines allow, broken by sense or else into even lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.deck import Style
    from briefing.layout.measuring import Measure

_SIZES = (38.0, 34.0, 31.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
_TWO, _THREE = 7, 4  # the sizes at which two lines are enough, and those from which on three will do
_LAST = 12.0
_WORTH = 0.8  # a title may be set so much smaller for a break by sense
_MARK = re.compile(r"[，：；？！—–]|[:;,?!](?= )")


def set_title(
    title: str, width: float, style: Callable[[float], Style], measures: Sequence[Measure], *, most: float
) -> tuple[str, float]:
    """The lines of `title`, line feeds between them, and its size, at most `most`; `style` gives that of a size."""
    steps = [*((2, size) for size in _SIZES[:_TWO]), *((3, size) for size in _SIZES[_THREE:])]
    for count, size in (step for step in steps if step[1] <= most):
        lines = _even(title, width, style(size), measures)
        if len(lines) == 1:
            return lines[0], size
        if len(lines) <= count:
            smaller = (one for one in _SIZES if size * _WORTH <= one <= size)
            parted = ((_by_sense(title, width, style(one), measures), one) for one in smaller)
            found, own = next(((pair, one) for pair, one in parted if pair), (lines, size))
            return "\n".join(found), own
    return "\n".join(_even(title, width, style(_LAST), measures)), _LAST


def _even(title: str, width: float, style: Style, measures: Sequence[Measure]) -> Sequence[str]:
    """As few lines as fit, as even as can be, in the face in which the title is wider."""
    measure = max(measures, key=lambda one: one.width(title, style))
    return measure.break_lines(title, measure.balanced(title, width, style), style)


def _by_sense(title: str, width: float, style: Style, measures: Sequence[Measure]) -> tuple[str, str] | None:
    """Two lines that part at a mark, of lengths that bear comparison; None where there are none."""
    cuts = (match.end() for match in _MARK.finditer(title))
    pairs = [(title[:cut].strip(), title[cut:].strip()) for cut in cuts]
    even = [pair for pair in pairs if min(map(len, pair)) * 3 > max(map(len, pair))]
    wide = {pair: max(one.width(line, style) for line in pair for one in measures) for pair in even}
    return min((pair for pair in even if wide[pair] <= width), key=wide.__getitem__, default=None)
