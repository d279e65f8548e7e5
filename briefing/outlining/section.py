"""The section of one article: an opener, then what fits its content, in the order in which the article says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.document import Document, Heading
from briefing.labels import Labels, labels
from briefing.language import crowds, length
from briefing.outline import (
    CaseStory,
    Chart,
    Citation,
    Content,
    Opener,
    Pairs,
    Picture,
    Points,
    Section,
    Statement,
    Steps,
    Versus,
    points_of,
    words_of,
)
from briefing.outlining.forms import formed
from briefing.outlining.illustrations import Illustration, illustrations, titled
from briefing.outlining.opening import byline
from briefing.outlining.pieces import Piece, told
from briefing.outlining.wording import BRIEF, SURE, as_title, is_belief, is_claim, leans, take_home
from briefing.points import Digest, Finding, Framework, KeyPoint

SHARE = 0.28  # of the article's words that its slides show: a trainer tells the rest
LATER = 6  # ranks by which a point waits whose paragraph has a slide already
TRIES = 20  # steps in which room is given up until the titles fit as well
LEAST = 4  # points that an article shows, however short it is
REMEMBERED = 3  # points that a single article leaves for the end
LARGE = 0.7  # of the points, in the order of their worth, one of which a statement must be
AMONG = 12  # most important points from which these are taken
SLIDES = ((1, 14), (3, 10), (6, 9), (12, 6))  # up to so many articles: so many slides each
MINUTES = 1.5  # that a slide takes to be said and talked about
FRAME, COMPARED = 6, 2  # slides around the articles: cover, agenda and closing; and what several have in common
FEW_SLIDES = 4  # each of more articles than that
STATEMENTS = ((1, 5), (3, 2))  # up to so many articles: so many statements each; one each of more


@dataclass(frozen=True, slots=True)
class Body:
    """The section of an article, and the points that are left for the end of the deck."""

    section: Section
    remembered: tuple[KeyPoint, ...] = ()


def body(number: int, document: Document, digest: Digest, of: int = 1, minutes: float = 0) -> Body:
    """The slides of article `number` of as many as there are, with labels in its own language.

    A session of so many `minutes` has a slide for every minute and a half of it; 0 is as long as the articles want.
    """
    most = slides_each(of, minutes)
    said = labels(document.language)
    findings = [finding for finding in digest.findings if not _is_contents(finding, document)]
    pieces = formed(findings, digest.points, said, number, of)
    taken = {_key(point) for piece in pieces for point in piece.used}
    free = [point for point in digest.points if _key(point) not in taken]
    lead = take_home(free or digest.points, document.title) if digest.points else None
    pieces = [piece for piece in pieces if not _says_only(piece, lead)]
    rest = [point for point in free if lead is None or _key(point) != _key(lead)]
    last = _remembered(rest) if of == 1 else ((lead,) if lead else ())
    rest = [point for point in rest if point not in last]
    told_of = {point.span.block for piece in pieces for point in piece.used}
    by_news = sorted(rest, key=lambda point: point.rank + LATER * (point.span.block in told_of))
    room = SHARE * length(document.text) - sum(length(point.text) for point in {lead, *last} if point)
    chosen = _fitting(by_news, room, pieces, said, of)
    shown = illustrations(document, chosen, most)
    pieces += told([point for point in chosen if point not in [one.picture.point for one in shown]], said)
    opener = Opener(number, document.title or said.article.format(number=number), byline(document), lead)
    kept = sorted(pieces, key=_worth)[: max(most - len(shown), 0)]
    kept += _pictures(shown, [opener, *(piece.content for piece in kept)], said)
    ordered = [piece.content for piece in sorted(kept, key=lambda piece: piece.start)]
    more = tuple(point for point in rest if point not in chosen)
    return Body(Section(_name(number, document, said), (opener, *_apart(ordered)), more), last)


def _says_only(piece: Piece, lead: KeyPoint | None) -> bool:
    """True for a piece that would say the `lead` of the opener once more, and nothing else."""
    content = piece.content
    return lead is not None and isinstance(content, Statement) and _key(content.point) == _key(lead)


def _remembered(points: Sequence[KeyPoint]) -> tuple[KeyPoint, ...]:
    """What a deck of one article ends on: its first short claims that need no other sentence."""
    short = [p for p in points[:AMONG] if length(p.text) <= BRIEF and p.stands >= SURE]
    sound = [point for point in short if not leans(point.text) and not is_belief(point.text)]
    best = [point for point in sound if is_claim(point.text)][:REMEMBERED]
    return tuple(best) if len(best) == REMEMBERED else ()


def _fitting(
    points: Sequence[KeyPoint], room: float, formed_pieces: Sequence[Piece], said: Labels, of: int
) -> list[KeyPoint]:
    """The first of `points` that fit into `room` words beside what is formed already, with the titles that they get."""
    taken = sum(map(_words, formed_pieces))
    chosen: list[KeyPoint] = []
    for given_up in range(TRIES):
        words = room - taken - given_up * room / TRIES
        chosen = _chosen(points, words, LEAST - len(formed_pieces), _most_statements(of))
        if taken + sum(map(_words, told(chosen, said))) <= room:
            break
    return chosen


def _words(piece: Piece) -> float:
    """How many words a piece shows, with its title where that is the article's own and no point of the piece."""
    content = piece.content
    titled_by_itself = isinstance(content, Versus | Pairs | Steps | CaseStory | Chart) or (
        isinstance(content, Points) and content.claim is None
    )
    return words_of(content) + (length(content.title) if titled_by_itself else 0.0)


def _chosen(points: Sequence[KeyPoint], words: float, least: int, statements: int) -> list[KeyPoint]:
    """The first of `points` that are together no longer than `words`, but `least` of them.

    What somebody only believes is no statement: alone and large it would pass for the truth.
    """
    chosen: list[KeyPoint] = []
    for point in points:
        size = length(point.text)
        long = crowds(point.text)
        unfit = long and (is_belief(point.text) or not statements or point.rank > max(LARGE * len(points), LEAST))
        if unfit or (size > words and len(chosen) >= least):
            continue
        chosen.append(point)
        words -= size
        statements -= long
    return chosen


def _most_statements(of: int) -> int:
    return next((count for articles, count in STATEMENTS if of <= articles), 1)


def _pictures(shown: Sequence[Illustration], others: Sequence[Content], said: Labels) -> list[Piece]:
    """A piece for each picture, titled unlike the `others` and unlike one another where that can be."""
    titles = [content.title for content in others]
    pieces = []
    for one in shown:
        picture = titled(one, titles, said)
        titles.append(picture.title)
        pieces.append(Piece(one.start, picture))
    return pieces


def _apart(contents: Sequence[Content]) -> list[Content]:
    """`contents` with no two pictures next to each other: the second waits for the next content, or the first goes
    ahead of the one before it; where there is no other content the second is left out."""
    made: list[Content] = []
    waiting: list[Content] = []
    for content in contents:
        if isinstance(content, Picture) and made and isinstance(made[-1], Picture):
            waiting.append(content)
            continue
        made.append(content)
        if waiting and not isinstance(content, Picture):
            made.append(waiting.pop(0))
    if waiting and len(made) > 1:
        made[-2:] = [made[-1], made[-2], waiting[0]]
    return made


def _is_contents(found: Finding, document: Document) -> bool:
    """True for a row of parts that is only the article's own headings, with no name for the whole."""
    if not isinstance(found, Framework) or found.title:
        return False
    headings = {as_title(block.text).casefold() for block in document.blocks if isinstance(block, Heading)}
    named = sum(as_title(part.label).casefold() in headings for part in found.parts)
    return named * 2 > len(found.parts)


def slides_each(articles: int, minutes: float = 0) -> int:
    """How many slides each of so many articles gets at most, after its opener, in so many `minutes` (0: any)."""
    usual = next((slides for most, slides in SLIDES if articles <= most), FEW_SLIDES)
    if not minutes:
        return usual
    room = (minutes / MINUTES - FRAME - (COMPARED if articles > 1 else 0)) / articles - 1
    return max(1, min(round(room), 2 * usual))


def _worth(piece: Piece) -> tuple[int, int]:
    """Sort key: what an article shows by its form goes first, then its points by the rank of their best."""
    shown = not isinstance(piece.content, Points | Statement | Citation)
    return (0 if shown else 1, min((point.rank for point in points_of(piece.content)), default=0))


def _name(number: int, document: Document, said: Labels) -> str:
    """What the section of the article is called: its number and its title."""
    if not document.title:
        return said.article.format(number=number)
    return f"{number} · {document.title}"


def _key(point: KeyPoint) -> tuple[str, int]:
    return point.span.source, point.span.start
