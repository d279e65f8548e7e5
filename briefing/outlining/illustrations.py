"""A document and its free points in, the pictures that its section shows out, each with the point it goes with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from briefing.document import Document, Figure, Heading
from briefing.labels import Labels
from briefing.language import HAN, crowds, is_chinese, length
from briefing.language import words as words_of
from briefing.outline import Picture
from briefing.outlining.wording import TITLE, as_title, is_belief, is_common, leans
from briefing.pixels import Upright, pixels, upright
from briefing.points import KeyPoint

SHOWN = 2  # pictures of one article at most
SHARE = 4  # of so many slides one may be a picture
NEAR = 3  # blocks between a picture and the sentence it goes with: farther off the text has moved on
KIN = 2  # words that a caption and a sentence share from which they speak of one thing
_MADE = re.compile(r"\s*Description automatically generated.*", re.DOTALL)
_UNTOLD = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|heic|tiff?|bmp|svg)|(?:picture|image|photo|img|figure|[图圖][片像]?|照片)\s*\d*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture without its title: where its passage begins, the heading it stands under, what it is."""

    start: int
    heading: str
    picture: Picture


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a figure stands: its block, its character, the heading above it, its number among the pictures."""

    figure: Figure
    block: int
    start: int
    heading: str
    number: int


def illustrations(document: Document, points: Sequence[KeyPoint], slides: int) -> tuple[Illustration, ...]:
    """The pictures to show among so many `slides`, in the article's order: those with a caption first, then the larger.

    Each takes one of `points` where one stands near; no two take the same. A picture that cannot be opened is left out.
    """
    most = min(SHOWN, max(1, slides // SHARE))
    opened = ((place, upright(place.figure.data, _name(place, document))) for place in _in_turn(document))
    chosen = islice(((place, picture) for place, picture in opened if picture), most)
    made: list[Illustration] = []
    for place, picture in sorted(chosen, key=lambda pair: pair[0].start):
        taken = [one.picture.point for one in made]
        point = _beside(place, [point for point in points if point not in taken])
        made.append(_illustration(place, picture, point, document))
    return tuple(made)


def _in_turn(document: Document) -> list[_Place]:
    """The figures that can be shown, each picture once, in the order in which they are taken."""
    once = {place.figure.data: place for place in reversed(list(_places(document)))}
    return sorted(once.values(), key=lambda place: (not place.figure.text, -pixels(place.figure.data), place.start))


def _places(document: Document) -> Iterator[_Place]:
    heading, number = "", 0
    for index, (block, start) in enumerate(zip(document.blocks, document.starts, strict=True)):
        heading = block.text if isinstance(block, Heading) else heading
        if isinstance(block, Figure):
            number += 1
            if block.data:
                yield _Place(block, index, start, heading, number)


def _name(place: _Place, document: Document) -> str:
    return f"{document.source.name}, {place.figure.location or f'picture {place.number}'}"


def _illustration(place: _Place, picture: Upright, point: KeyPoint | None, document: Document) -> Illustration:
    figure = place.figure
    caption = " ".join(figure.text.split())
    content = Picture(
        "",
        caption,
        _described(figure) or caption,
        picture.data,
        picture.width,
        picture.height,
        point,
        figure.location,
        document.source.name,
        place.number,
        picture.transparent,
    )
    return Illustration(point.span.start if point else place.start, point.heading if point else place.heading, content)


def _described(figure: Figure) -> str:
    """What the article's page says that the picture shows; "" where that is a file name, "picture" or nothing."""
    alt = _MADE.sub("", " ".join(figure.alt.split()))
    return "" if _UNTOLD.fullmatch(alt) else alt


def _beside(place: _Place, points: Iterable[KeyPoint]) -> KeyPoint | None:
    """The point near the picture that shares most words with its caption, else the nearest under the same heading.

    None of what somebody only believes, which beside a picture would pass for the truth, and none that is too long for
    a line of a list.
    """
    told = _terms(f"{place.figure.text} {place.figure.alt}")
    ranked = []
    for point in points:
        shared = len(told & _terms(point.sentence))
        kin = shared if shared >= KIN else 0
        if abs(point.span.block - place.block) > NEAR or not (kin or point.heading == place.heading):
            continue
        if not is_belief(point.text) and not crowds(point.text):
            away = max(point.span.start - place.start, place.start - point.span.end)
            ranked.append((-kin, leans(point.text), away, point.rank, point))
    return min(ranked, key=lambda entry: entry[:-1])[-1] if ranked else None


def _terms(text: str) -> frozenset[str]:
    """The words that say what a text is about: those that are not common, or in Chinese pairs of characters."""
    if is_chinese(text):
        runs = re.findall(f"[{HAN}]+", text)
        return frozenset(pair for run in runs for pair in map("".join, pairwise(run)) if not is_common(pair))
    return frozenset(word.removesuffix("s") for word in words_of(text) if len(word) > 3 and not is_common(word))


def titled(illustration: Illustration, titles: Collection[str], said: Labels) -> Picture:
    """The picture under a title that is not among `titles`, where the article gives one.

    That is the heading over it, else its point, else its caption, of those that are short; else the kind of slide.
    """
    picture = illustration.picture
    found = [illustration.heading] if length(illustration.heading) <= TITLE else []
    found += [picture.point.text] if picture.point and not crowds(picture.point.text) else []
    found += [picture.caption] if not crowds(picture.caption) else []
    known = [as_title(text) for text in found if text]
    new = [title for title in known if title not in titles]
    return replace(picture, title=(new or known or [said.picture])[0])
