"""What to do on Monday: articles with their digests in, the lines that tell somebody to do something out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefing.document import Document
from briefing.language import is_chinese, length
from briefing.points import Digest, Framework, KeyPoint
from briefing.verbs import IMPERATIVES

LEAST, MOST = 2, 5  # actions of a session; fewer are none
LONGEST = 14.0  # words of an action
SHORTEST = 3.0
EACH = 3  # of one article

_NO_ACTION = frozenset("do don't look imagine suppose think remember understand know consider see".split())
_HAN = re.compile(
    r"^(?:先|把|别|別|不要|让|讓|给|給|用|每[天周週月]|找|问|問|写|寫|记|記|列|挑|选|選|留|请|請|取消|停|改)[^，。：]{2,}"
)
_HAN_PAST = re.compile("[了过過]|他们|他們|我们|我們|的(?:是|人|店)$")


def actions(numbered: Sequence[tuple[Document, Digest]]) -> tuple[KeyPoint, ...]:
    """The actions that these articles ask for, the first of each in turn, then their second."""
    turns = zip_longest(*(list(_of(digest))[:EACH] for _, digest in numbered))
    found = {point.text.casefold(): point for turn in turns for point in turn if point}
    return tuple(found.values())[:MOST] if len(found) >= LEAST else ()


def _of(digest: Digest) -> Iterator[KeyPoint]:
    """The steps of what to do, then what its points ask for."""
    for framework in (one for one in digest.findings if isinstance(one, Framework)):
        for part in framework.parts:
            if part.label and _asks(part.label):
                yield replace(part.point, text=part.label)
    yield from (point for point in digest.points if _asks(point.text))


def _asks(text: str) -> bool:
    """True for a short line that tells its reader to do something."""
    if not SHORTEST <= length(text) <= LONGEST or text.endswith(("?", "？")):
        return False
    if is_chinese(text):
        return bool(_HAN.match(text)) and not _HAN_PAST.search(text)
    first, _, rest = text.partition(" ")
    return first.casefold() in IMPERATIVES - _NO_ACTION and bool(rest) and not rest.startswith(("is ", "are ", "was "))
