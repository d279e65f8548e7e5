"""What a slide is: a slide as it is written in, its contents out, by the kind that it names or else by what it holds.

A slide that holds more than one kind of slide can show becomes several, in its order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefing.document import Span
from briefing.labels import Labels
from briefing.outline import (
    Actions,
    Agenda,
    Answers,
    BigNumber,
    CaseStory,
    Chart,
    Citation,
    Content,
    Cover,
    Discussion,
    Entry,
    Objectives,
    Opener,
    Pairs,
    Points,
    Quiz,
    QuizItem,
    References,
    Statement,
    Step,
    Steps,
    Takeaways,
    Versus,
)
from briefing.points import KeyPoint, Quantity
from briefing.readers.slides.blocks import Block, Grid, Image, Items, Paragraph, Quoted, SlideText, Under, Words

_FIGURE = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_UNIT = re.compile(r"\s*(%|‰|[$€£¥￥]|[^\W\d_]{0,12})\s*")
_DASH = re.compile(r"\s+[—–-]\s+")
_SIGNED = re.compile(r"^[—–―]\s*|^--?\s+")
_ASKS = ("?", "？")
BARS = (2, 12)  # rows of a table from which and up to which it is a chart
MOST_STEPS = 6
REMARKS = 3  # lines below a chart


@dataclass(slots=True)
class Origin:
    """Where the words of an outline are from: a file, and how many lines of it have been taken."""

    name: str
    labels: Labels
    taken: int = field(default=0)

    def point(self, text: str, heading: str = "") -> KeyPoint:
        """`text` as a point with a place of its own."""
        self.taken += 1
        return KeyPoint(text, text, Span(self.name, 0, self.taken, self.taken, self.taken + 1), heading=heading)

    def points(self, words: Iterable[Words]) -> tuple[KeyPoint, ...]:
        """A point for each of `words`."""
        return tuple(self.point(one.text) for one in words)


def contents(slide: SlideText, origin: Origin) -> list[Content]:
    """The contents of `slide`: one in most cases, none only for one that holds nothing and has no title."""
    named = _NAMED.get(slide.kind)
    if named:
        return [named(slide, origin)]
    found = _by_blocks(slide, origin)
    if found or not slide.title.text:
        return found
    return [Statement("", origin.point(slide.title.text))]


def _by_blocks(slide: SlideText, origin: Origin) -> list[Content]:
    """What the blocks of a slide without a kind make, those that belong together as one."""
    if len(_sides(slide.blocks)) == 2:
        return [_versus(slide, origin)]
    found: list[Content] = []
    loose: list[Words] = []  # paragraphs and items that wait for those after them
    only = sum(not isinstance(block, Image) for block in slide.blocks) == 1
    for block in slide.blocks:
        match block:
            case Items(items, ordered) if ordered or _all_ask(items):
                found += _flushed(loose, slide, origin)
                found.append(_numbered(slide, items, origin))
            case Items(items):
                loose += items
            case Paragraph(words) if only:
                found.append(Statement(slide.title.text, origin.point(words.text), words.strong))
            case Paragraph(words):
                loose.append(words)
            case Under(words):
                loose.append(replace(words, strong=words.text))
            case Grid(rows) if rows[1:]:
                found += _flushed(loose, slide, origin)
                found.append(_table(slide, rows, origin))
            case Quoted(paragraphs):
                found += _flushed(loose, slide, origin)
                found.append(_citation(slide, paragraphs, origin))
            case _:
                pass
    return _ended(found, loose, slide, origin)


def _ended(found: list[Content], loose: list[Words], slide: SlideText, origin: Origin) -> list[Content]:
    """All contents, with the words that still wait: a few behind a chart are said of it."""
    last = found[-1] if found else None
    if isinstance(last, Chart) and 0 < len(loose) <= REMARKS:
        return [*found[:-1], replace(last, remarks=origin.points(loose))]
    return [*found, *_flushed(loose, slide, origin)]


def _flushed(loose: list[Words], slide: SlideText, origin: Origin) -> list[Content]:
    """The words that wait, as points; none are left in `loose`."""
    words, loose[:] = tuple(loose), []
    return [_points(slide, words, origin)] if words else []


def _all_ask(items: Sequence[Words]) -> bool:
    return bool(items) and all(item.text.endswith(_ASKS) for item in items)


def _points(slide: SlideText, words: Sequence[Words], origin: Origin) -> Content:
    """Points, with the bold words that they begin with as their leads."""
    title = slide.title.text or origin.labels.key_points
    parted = [_parted(item) for item in words]
    leads = tuple(lead for lead, _ in parted)
    return Points(title, origin.points(Words(text) for _, text in parted), leads=leads if any(leads) else ())


def _parted(words: Words) -> tuple[str, str]:
    """The lead and the text: what stands behind a dash after the lead, or all of it where the lead is its beginning."""
    rest = words.text[len(words.lead) :]
    dash = _DASH.match(rest)
    if words.lead and dash:
        return words.lead, rest[dash.end() :]
    return words.lead, words.text


def _numbered(slide: SlideText, items: Sequence[Words], origin: Origin) -> Content:
    """Questions where all ask something, steps where they are few, else points."""
    if _all_ask(items):
        return Discussion(slide.title.text or origin.labels.discussion, origin.points(items))
    if len(items) > MOST_STEPS:
        return _points(slide, items, origin)
    return _steps(slide, items, origin, ordered=True)


def _steps(slide: SlideText, items: Sequence[Words], origin: Origin, *, ordered: bool) -> Steps:
    steps = []
    for item in items:
        lead, text = _parted(item)
        steps.append(Step(lead or text, origin.point(text) if lead else None))
    title = slide.title.text or (origin.labels.steps if ordered else origin.labels.framework)
    return Steps(title, tuple(steps), ordered)


def _table(slide: SlideText, rows: Sequence[Sequence[Words]], origin: Origin) -> Content:
    """A chart where the second of two columns holds nothing but figures of one unit; else a table."""
    chart = _chart(slide, rows, origin)
    if chart:
        return chart
    header, *body = rows
    texts = tuple(tuple(cell.text for cell in row) for row in body)
    return Pairs(slide.title.text or origin.labels.figures, tuple(cell.text for cell in header), texts)


def _chart(slide: SlideText, rows: Sequence[Sequence[Words]], origin: Origin) -> Chart | None:
    """The chart of a table: labels, figures as written and, in a third column called "=", the numbers to draw."""
    header, *body = rows
    drawn = len(header) == 3 and header[2].text == "="
    fit = (len(header) == 2 or drawn) and BARS[0] <= len(body) <= BARS[1]
    if not fit or any(len(row) != len(header) for row in body):
        return None
    figures = [_figure(row[1].text) for row in body]
    units = {unit for figure in figures if figure for unit in [figure[1]] if unit}
    values = [_figure(row[2].text) for row in body] if drawn else figures
    if not all(values) or (len(units) > 1 and not drawn):
        return None
    unit = header[1].text
    quantities = tuple(
        Quantity(row[0].text, value[0], row[1].text, unit, origin.point(f"{row[0].text}: {row[1].text}"))
        for row, value in zip(body, values, strict=True)
        if value
    )
    strong = [index for index, row in enumerate(body) if row[0].strong]
    lit = strong[0] if len(strong) == 1 else max(range(len(quantities)), key=lambda i: quantities[i].value)
    return Chart(slide.title.text or origin.labels.figures, unit, quantities, lit)


def _figure(text: str) -> tuple[float, str] | None:
    """The number of `text` and its unit, None where it is not one number with at most a unit beside it."""
    match = _FIGURE.search(text)
    if not match:
        return None
    before, after = text[: match.start()], text[match.end() :]
    if not (_UNIT.fullmatch(before) and _UNIT.fullmatch(after)) or (before.strip() and after.strip()):
        return None
    return float(match[0].replace(",", "").replace("−", "-")), (before + after).strip()


def _citation(slide: SlideText, paragraphs: Sequence[Words], origin: Origin) -> Citation:
    """A quotation whose last paragraph, where it begins with a dash, is its speaker."""
    texts = [paragraph.text for paragraph in paragraphs]
    signed = len(texts) > 1 and _SIGNED.match(texts[-1])
    speaker = _SIGNED.sub("", texts.pop()) if signed else ""
    said = " ".join(texts).strip('“”"「」')
    return Citation(slide.title.text or origin.labels.quotation, said, speaker, origin.point(said))


def _sides(blocks: Sequence[Block]) -> list[tuple[str, tuple[Words, ...]]]:
    """The headings below that of the slide, each with the items and paragraphs under it."""
    sides: list[tuple[str, tuple[Words, ...]]] = []
    for block in blocks:
        if isinstance(block, Under):
            sides.append((block.words.text, ()))
        elif sides and isinstance(block, Items | Paragraph):
            own = block.items if isinstance(block, Items) else (block.words,)
            sides[-1] = (sides[-1][0], (*sides[-1][1], *own))
        else:
            return []
    return sides


def _versus(slide: SlideText, origin: Origin) -> Content:
    sides = _sides(slide.blocks)
    if len(sides) != 2:
        return _points(slide, _all_words(slide.blocks), origin)
    (left, of_left), (right, of_right) = sides
    title = slide.title.text or f"{left} / {right}"
    return Versus(title, left, right, origin.points(of_left), origin.points(of_right))


def _all_words(blocks: Iterable[Block]) -> list[Words]:
    """The words of all blocks that have any, in order."""
    found: list[Words] = []
    for block in blocks:
        match block:
            case Items(items):
                found += items
            case Paragraph(words) | Under(words):
                found.append(words)
            case Quoted(paragraphs):
                found += paragraphs
            case Grid(rows):
                found += [Words(" · ".join(cell.text for cell in row if cell.text)) for row in rows]
            case _:
                pass
    return found


def _cover(slide: SlideText, _origin: Origin) -> Content:
    said = [words.text for words in _all_words(slide.blocks)]
    return Cover(slide.title.text, *said[:1], **({"dateline": said[1]} if len(said) > 1 else {}))


def _entries(slide: SlideText) -> tuple[Entry, ...]:
    found = []
    for number, words in enumerate(_all_words(slide.blocks), 1):
        lead, detail = _parted(words)
        found.append(Entry(number, lead or words.text, detail if lead and detail != words.text else "", words.link))
    return tuple(found)


def _opener(slide: SlideText, origin: Origin) -> Content:
    """The article's number, its byline where a paragraph is in italics or the first of two, and what it is about."""
    said = [words.text for words in _all_words(slide.blocks)]
    number = slide.attributes.get("number", "0")
    byline = said.pop(0) if len(said) > 1 else ""
    point = origin.point(" ".join(said)) if said else None
    return Opener(int(number) if number.isdigit() else 0, slide.title.text, byline, point)


def _statement(slide: SlideText, origin: Origin) -> Content:
    words = _all_words(slide.blocks)
    text = " ".join(one.text for one in words) or slide.title.text
    return Statement(slide.title.text if words else "", origin.point(text), words[0].strong if words else "")


def _case(slide: SlideText, origin: Origin) -> Content:
    """Who in paragraphs, what they did as a numbered list, what came of it as a plain one; else only points."""
    who = [block.words.text for block in slide.blocks if isinstance(block, Paragraph)]
    acts = [item for block in slide.blocks if isinstance(block, Items) and block.ordered for item in block.items]
    outcomes = [
        item for block in slide.blocks if isinstance(block, Items) and not block.ordered for item in block.items
    ]
    if not (who and acts and outcomes):
        return _points(slide, _all_words(slide.blocks), origin)
    title = slide.title.text or origin.labels.case
    return CaseStory(title, origin.point(" ".join(who)), origin.points(acts), origin.points(outcomes))


def _big_number(slide: SlideText, origin: Origin) -> Content:
    """The figure in bold, its unit and behind a dash what it measures; then the sentence that it stands in."""
    words = _all_words(slide.blocks) or [Words(slide.title.text)]
    figure = words[0].lead or words[0].text
    unit, _, label = words[0].text[len(figure) :].partition(" — ")
    said = " ".join(one.text for one in words[1:]) or slide.title.text
    found = _figure(figure)
    return BigNumber(
        slide.title.text or said,
        Quantity(label.strip() or said, found[0] if found else 0.0, figure, unit.strip(), origin.point(said)),
    )


def _quiz(slide: SlideText, origin: Origin) -> Content:
    """A question with its options, the one in bold right; points where there are no two to four, or none is right."""
    options = _all_words(slide.blocks)
    right = [index for index, words in enumerate(options) if words.strong == words.text]
    if not 2 <= len(options) <= len(origin.labels.letters) or len(right) != 1 or not slide.title.text:
        return _points(slide, options, origin)
    number = slide.attributes.get("number", "1")
    texts = tuple(words.text for words in options)
    item = QuizItem(slide.title.text, texts, right[0], origin.point(texts[right[0]]))
    return Quiz(slide.title.text, int(number) if number.isdecimal() else 1, item)


def _answers(slide: SlideText, origin: Origin) -> Content:
    """The answers to a quiz, each behind its letter in bold; points where one has none."""
    letters = origin.labels.letters
    parted = [_parted(words) for words in _all_words(slide.blocks)]
    if not parted or any(lead not in letters for lead, _ in parted):
        return _points(slide, _all_words(slide.blocks), origin)
    items = (
        QuizItem("", ("",) * letters.index(lead) + (text,), letters.index(lead), origin.point(text))
        for lead, text in parted
    )
    return Answers(slide.title.text or origin.labels.answers, tuple(items))


def _takeaways(slide: SlideText, origin: Origin) -> Content:
    parted = [_parted(words) for words in _all_words(slide.blocks)]
    numbers = tuple(int(lead) for lead, _ in parted if lead.isdigit())
    whole = len(numbers) == len(parted)
    points = origin.points(Words(text) for _, text in parted)
    return Takeaways(slide.title.text or origin.labels.takeaways, points, numbers if whole else ())


def _charted(slide: SlideText, origin: Origin) -> Content:
    grids = [block for block in slide.blocks if isinstance(block, Grid)]
    return _table(slide, grids[0].rows, origin) if grids else _points(slide, _all_words(slide.blocks), origin)


_NAMED: dict[str, Callable[[SlideText, Origin], Content]] = {
    "cover": _cover,
    "agenda": lambda slide, origin: Agenda(slide.title.text or origin.labels.agenda, _entries(slide)),
    "opener": _opener,
    "statement": _statement,
    "versus": _versus,
    "steps": lambda slide, origin: _steps(
        slide,
        _all_words(slide.blocks),
        origin,
        ordered=any(isinstance(block, Items) and block.ordered for block in slide.blocks),
    ),
    "case": _case,
    "number": _big_number,
    "chart": _charted,
    "discussion": lambda slide, origin: Discussion(
        slide.title.text or origin.labels.discussion, origin.points(_all_words(slide.blocks))
    ),
    "objectives": lambda slide, origin: Objectives(
        slide.title.text or origin.labels.objectives, origin.points(_all_words(slide.blocks))
    ),
    "actions": lambda slide, origin: Actions(
        slide.title.text or origin.labels.actions, origin.points(_all_words(slide.blocks))
    ),
    "quiz": _quiz,
    "answers": _answers,
    "takeaways": _takeaways,
    "sources": lambda slide, origin: References(slide.title.text or origin.labels.sources, _entries(slide)),
}
