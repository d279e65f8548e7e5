"""An outline in, what a brief could say out: everything in the order in which it would be given up last.

Nothing here knows of sizes; `briefing.layout.brief` takes as much of it as the page holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.labels import Labels, labels
from briefing.language import is_han, length
from briefing.layout.brief.features import Feature, features_of, told
from briefing.outline import (
    Actions,
    Content,
    Cover,
    Discussion,
    Entry,
    Objectives,
    Opener,
    Outline,
    Pairs,
    References,
    Section,
    Steps,
    Takeaways,
    Versus,
    points_of,
)
from briefing.points import KeyPoint

LEAD_SENTENCES = 3
QUESTIONS = 3
ASIDE = 3  # objectives, and as many actions
# Two minutes at 230 words a minute, less what the side column takes.
WORDS = 430
NAME = 30  # words of a title or byline


@dataclass(frozen=True, slots=True)
class Message:
    """A key message: its text, after a lead in bold (may be ""); `turn` counts those of its article before it.

    `heading` is the one it stands under in the article, `place` the character at which it starts there.
    """

    text: str
    number: int = 0
    lead: str = ""
    turn: int = 0
    rank: float = 0.0
    heading: str = ""
    place: int = 0

    @property
    def words(self) -> str:
        """All that is to be read of it."""
        return f"{self.lead} {self.text}" if self.lead else self.text


@dataclass(frozen=True, slots=True)
class Group:
    """One article with its messages, most important first."""

    number: int
    title: str
    messages: tuple[Message, ...]
    link: str = ""


@dataclass(frozen=True, slots=True)
class BriefContent:
    title: str
    kicker: tuple[str, ...]
    lead: tuple[tuple[str, int], ...]
    groups: tuple[Group, ...]
    features: tuple[Feature, ...]
    questions: tuple[str, ...]
    objectives: tuple[str, ...]
    actions: tuple[str, ...]
    sources: tuple[Entry, ...]
    labels: Labels

    @property
    def messages(self) -> tuple[Message, ...]:
        """All messages, first the first of every article, then the second, …"""
        every = (message for group in self.groups for message in group.messages)
        return tuple(sorted(every, key=lambda message: message.turn))


def brief_content(outline: Outline) -> BriefContent:
    """What `outline` offers to a brief; a sentence is offered once."""
    said = labels(outline.language)
    contents = tuple(outline.contents())
    sources = tuple(entry for content in contents if isinstance(content, References) for entry in content.entries)
    articles = tuple(section for section in outline.sections if _opener(section))
    takeaways = _takeaways(contents)
    lead = _lead(articles, takeaways)
    features = sorted(features_of(_numbered(outline.sections), said), key=lambda feature: -feature.weight)
    sources = tuple(_source(entry) for entry in sources)
    links = {entry.number: entry.link for entry in sources}
    used = {text for text, _ in lead}
    groups = _groups(articles or outline.sections, takeaways, used, links, features[0].content if features else None)
    questions = [point.text for content in contents if isinstance(content, Discussion) for point in content.questions]
    return BriefContent(
        title=outline.title or said.untitled,
        kicker=_kicker(contents, len(articles) or len(sources), said),
        lead=lead,
        groups=_within(groups, WORDS),
        features=tuple(features),
        questions=tuple(dict.fromkeys(questions))[:QUESTIONS],
        objectives=_lines(contents, Objectives),
        actions=_lines(contents, Actions),
        sources=sources,
        labels=said,
    )


def _lines(contents: tuple[Content, ...], kind: type[Objectives] | type[Actions]) -> tuple[str, ...]:
    """The first lines of the contents of one kind."""
    return tuple(point.text for content in contents if isinstance(content, kind) for point in content.points)[:ASIDE]


def _source(entry: Entry) -> Entry:
    return replace(entry, text=_short(entry.text), detail=_short(entry.detail), link=_followed(entry.link))


def _short(name: str) -> str:
    """A title or byline that goes on for lines, cut after a word; one of usual length as it is."""
    if length(name) <= NAME and len(name) <= 8 * NAME:
        return name
    cut = name[: NAME * 6] if length(name) < len(name) / 3 else name[: NAME * 2]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _followed(link: str) -> str:
    """`link` where a reader may follow it from paper or screen, else ""."""
    return link if link.lower().startswith(("http://", "https://", "mailto:")) and len(link) < 2000 else ""


def _numbered(sections: tuple[Section, ...]) -> Iterator[tuple[Content, int]]:
    """Every content with the number of its article, 0 for none."""
    for section in sections:
        opener = _opener(section)
        yield from ((content, opener.number if opener else 0) for content in section.contents)


def _opener(section: Section) -> Opener | None:
    return next((content for content in section.contents if isinstance(content, Opener)), None)


def _kicker(contents: tuple[Content, ...], count: int, said: Labels) -> tuple[str, ...]:
    """Who it is for, from what, when: the cover's own lines, or the number of articles and the date."""
    cover = next((content for content in contents if isinstance(content, Cover)), None)
    made = said.one_article if count == 1 else said.many_articles.format(count=count)
    first = cover.subtitle if cover and cover.subtitle else made if count else ""
    last = cover.dateline if cover else ""
    return tuple(_short(text) for text in (first, "" if last in first else last) if text)


def _takeaways(contents: tuple[Content, ...]) -> dict[int, list[KeyPoint]]:
    """The takeaways by number of article."""
    found: dict[int, list[KeyPoint]] = {}
    for content in contents:
        if isinstance(content, Takeaways) and len(content.numbers) == len(content.points):
            for number, point in zip(content.numbers, content.points, strict=True):
                found.setdefault(number, []).append(point)
    return found


def _lead(articles: tuple[Section, ...], takeaways: dict[int, list[KeyPoint]]) -> tuple[tuple[str, int], ...]:
    """Up to three sentences that say what this is about: the first of each article, then the second, …

    An article that has one sentence in all keeps it for its messages.
    """
    rows = []
    for section in articles:
        opener = _opener(section)
        points = list(_points(section, takeaways.get(opener.number, []) if opener else []))
        if opener and len(points) > 1:
            own = [opener.point] if opener.point else []
            ranked = sorted(points, key=lambda point: point.rank)
            texts = dict.fromkeys(told(point) for point in own + ranked[:LEAD_SENTENCES])
            rows.append([(text, opener.number) for text in list(texts)[: min(LEAD_SENTENCES, len(points) - 2)]])
    turns = [row[turn] for turn in range(LEAD_SENTENCES) for row in rows if turn < len(row)]
    first = dict(reversed(turns))
    once = [(text, number) for text, number in turns if first[text] == number][:LEAD_SENTENCES]
    return tuple(sorted(dict.fromkeys(once), key=lambda item: item[1]))


def _points(section: Section, more: list[KeyPoint]) -> tuple[KeyPoint, ...]:
    """The points of a section and `more`, each text once, without questions to discuss."""
    own = [point for content in section.contents if not isinstance(content, Discussion) for point in points_of(content)]
    own += section.more
    return tuple({told(point): point for point in reversed(own + more)}.values())[::-1]


def _groups(
    sections: tuple[Section, ...],
    takeaways: dict[int, list[KeyPoint]],
    used: set[str],
    links: dict[int, str],
    featured: Content | None,
) -> tuple[Group, ...]:
    made = []
    for section in sections:
        opener = _opener(section)
        number = opener.number if opener else 0
        every = _messages(section, takeaways.get(number, []), featured)
        found = [message for message in every if message.text not in used]
        used = used | {message.text for message in found}
        messages = tuple(replace(message, number=number, turn=turn) for turn, message in enumerate(found))
        if messages or opener:
            made.append(
                Group(number, _short(opener.title if opener else section.name), messages, links.get(number, ""))
            )
    return tuple(made)


def _messages(section: Section, takeaways: list[KeyPoint], featured: Content | None) -> list[Message]:
    """What a section says, most important first; what is `featured` needs no line of its own."""
    unique: dict[str, Message] = {}
    for point in takeaways:
        unique.setdefault(told(point), replace(_message(point), rank=-1.0))
    for content in section.contents:
        for message in (*_labelled(content), *(_in_one_line(content) if content is not featured else ())):
            unique.setdefault(message.text, message)
    for point in _points(section, []):
        unique.setdefault(told(point), _message(point))
    return sorted(unique.values(), key=lambda message: message.rank)


def _message(point: KeyPoint, lead: str = "") -> Message:
    return Message(told(point), lead=lead, rank=float(point.rank), heading=point.heading, place=point.span.start)


def _labelled(content: Content) -> Iterator[Message]:
    """The points of a framework or a comparison, led by the name of the part or side they belong to."""
    named: list[tuple[str, KeyPoint]] = []
    if isinstance(content, Steps):
        named = [(step.label, step.point) for step in content.steps if step.point]
    if isinstance(content, Versus):
        named = [(content.right, point) for point in content.right_points]
        named += [(content.left, point) for point in content.left_points]
    for label, point in named:
        yield _message(point, "" if label.casefold() in point.text.casefold() else label)


def _in_one_line(content: Content) -> Iterator[Message]:
    """A framework or a table of pairs as one message that names its parts."""
    if isinstance(content, Steps):
        yield Message(_joined([step.label for step in content.steps]), lead=content.title, rank=0.5)
    if isinstance(content, Pairs):
        pairs = [" / ".join(cell for cell in row[:2] if cell) for row in content.rows]
        yield Message(_joined(pairs), lead=content.title, rank=0.5)


def _joined(parts: list[str]) -> str:
    """Parts of a line: divided as their script does it."""
    text = "".join(parts)
    return ("；" if sum(map(is_han, text)) * 3 > len(text) else "; ").join(parts)


def _within(groups: tuple[Group, ...], words: float) -> tuple[Group, ...]:
    """`groups` without the messages that would make the page longer to read than `words`; each keeps one at least."""
    order = sorted((message for group in groups for message in group.messages), key=lambda message: message.turn)
    kept: set[Message] = set()
    total = 0.0
    for message in order:
        total += length(message.words)
        if total <= words or message.turn == 0:
            kept.add(message)
    return tuple(
        Group(group.number, group.title, tuple(m for m in group.messages if m in kept), group.link) for group in groups
    )
