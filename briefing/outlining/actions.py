"""What to do on Monday: articles with their digests in, the lines that tell somebody to do something out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefing.document import Document
from briefing.language import is_chinese, length
from briefing.points import Digest, Framework, KeyPoint, Part
from briefing.verbs import IMPERATIVES

LEAST, MOST = 2, 5  # actions of a session; fewer are none
LONGEST = 14.0  # words of an action
SHORTEST = 3.0
EACH = 3  # of one article

_NO_ACTION = frozenset("do don't look imagine suppose think remember understand know consider see".split())
_HAN = re.compile(
    r"^(?:先|把|别|別|不要|让|讓|给|給|用|每[天周週月]|找|问(?!题)|問(?!題)|写|寫|记|記|列|挑|选|選|留|请|請|取消|停|改)[^，。：]{2,}"
)
_HAN_PAST = re.compile("[了过過]|他们|他們|我们|我們|的(?:是|人|店)$")


def actions(numbered: Sequence[tuple[Document, Digest]]) -> tuple[KeyPoint, ...]:
    """The actions that these articles ask for, the first of each in turn, then their second."""
    turns = zip_longest(*(_once(_of(digest))[:EACH] for _, digest in numbered))
    found = [point for turn in turns for point in turn if point][:MOST]
    return tuple(found) if len(found) >= LEAST else ()


def _once(points: Iterable[KeyPoint]) -> list[KeyPoint]:
    """The points but those that begin as one before them does, or that one goes on from."""
    kept: list[KeyPoint] = []
    for point in points:
        text = point.text.casefold()
        if not any(text.startswith(one.text.casefold()) or one.text.casefold().startswith(text) for one in kept):
            kept.append(point)
    return kept


def _of(digest: Digest) -> Iterator[KeyPoint]:
    """The steps of what to do, then what its points ask for."""
    for framework in (one for one in digest.findings if isinstance(one, Framework)):
        for part in framework.parts:
            text = part.point.text if _is_cut(part) else part.label
            if text and _asks(text):
                yield replace(part.point, text=text)
    yield from (point for point in digest.points if _asks(point.text))


def _is_cut(part: Part) -> bool:
    """True where the label is only the beginning of a clause that the text of the part goes on with."""
    if not part.label:
        return True
    behind = part.point.sentence.casefold().partition(part.label.casefold())[2]
    return behind.lstrip()[:1].isalnum()


def _asks(text: str) -> bool:
    """True for a short line that tells its reader to do something."""
    if not SHORTEST <= length(text) <= LONGEST or text.endswith(("?", "？")):
        return False
    if is_chinese(text):
        return bool(_HAN.match(text)) and not _HAN_PAST.search(text)
    first, _, rest = text.partition(" ")
    return first.casefold() in IMPERATIVES - _NO_ACTION and bool(rest) and not rest.startswith(("is ", "are ", "was "))
