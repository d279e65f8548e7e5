"""Rows of parts that a document counts out: numbered lists and headings, paragraphs and sentences with ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.document import Document, Heading, ListItem, Paragraph, Sentence
from briefing.findings.comparisons import sides
from briefing.findings.lines import headings, section

LEAST, MOST = 3, 6
REACH = 12  # sentences that may lie between two ordinals of one row
_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_HAN = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_LAST = -1
ASIDE = 2  # sentences from one of a row of parallels to the next: one may stand between them
_GOES_ON = re.compile(
    r"^(?:(?:then|next|after that|finally|first|only then|instead|so|and),?\s+)?(they|she|he)\s+(?!(?:are|were|is|was|"
    r"have|had|has|do|did|can|could|will|would|should|may|might|know|knew|think|thought|say|said|feel|felt|want|"
    r"believe|never|not)\b)|^(?:然后|然後|接着|接著|随后|隨後|最后|最後|首先|后来|後來|于是|於是)?[，,]?([他她][们們]?)(?=[^的，没沒不叫说說问問姓是有想])",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\s*(?:\w+ed|began|built|bought|brought|chose|cut|gave|kept|laid|let|made|paid|put|ran|sent|set|sold|spent|stood|"
    r"stopped|taught|took|went|wrote)\b|[^，。]{1,12}[了掉到成]",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"^(?:(?:and|but)\s+)?(?:(?:the\s+)?(?P<word>first|second|third|fourth|fifth|sixth)(?:ly)?(?:\s+of\s+all)?"
    r"(?:\s+(?:point|rule|step|reason|habit|lesson|principle|thing|task)(?:\s+is(?:\s+to)?)?)?(?:,\s+|:\s+|(?<=is)\s+|(?<=to)\s+)"
    r"|(?P<begin>(?:to\s+(?:begin|start)\s+with),\s+)"
    r"|(?P<last>(?:finally|lastly|last\s+but\s+not\s+least|last\s+of\s+all),\s+)"
    r"|第(?P<han>[一二三四五六])(?:步|点|點|条|條|个|個|件事|招)?(?:是|要)?[，,、：:]\s*"
    r"|(?P<start>首先)[，,、：:]?\s*|(?P<next>其次)[，,、：:]?\s*|(?P<then>再次|再者)[，,：:]?\s*"
    r"|(?P<end>最后|最後)[，,、：:]\s*)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^\s*(?:(?:step|stage|phase|rule|habit|tip|lesson|principle)\s+(?P<digit>[1-6])\s*[:.)—–-]\s*|"
    r"(?P<plain>[1-6])\s*[.)、．:：]\s*|第?(?P<han>[一二三四五六])(?:步|招|点|點|条|條)?\s*[、，,：:.．]\s*)(?P<label>\S.*)$",
    re.IGNORECASE,
)
_STEPS = re.compile(r"\b(?:steps?|stages?|phases?)\b|步|阶段|階段", re.IGNORECASE)
_FROM_TO = re.compile(r"from\s.+?\sto\s|[从從由].+?[到走转轉]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One part: the sentences that speak of it, where in the first its own words begin, a label where it has one."""

    sentences: tuple[Sentence, ...]
    start: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Parts in order; `above` is the sentence before them (`listed`: right above), `heading` what they stand under."""

    items: tuple[Item, ...]
    above: Sentence | None
    heading: str = ""
    ordered: bool = True
    listed: bool = False


def rows(document: Document, sentences: Sequence[Sentence]) -> list[Row]:
    """Every row of three to six parts; a row of questions or of pairs ("A versus B") is none."""
    found = [*_lists(document, sentences), *_titled(document, sentences), *_ordinals(sentences)]
    taken = {s.span.sentence for row in found for item in row.items for s in item.sentences}
    found += _parallel([sentence for sentence in sentences if sentence.span.sentence not in taken])
    return [row for row in found if LEAST <= len(row.items) <= MOST and not any(_asks(item) for item in row.items)]


def _parallel(sentences: Sequence[Sentence]) -> Iterator[Row]:
    """Sentences near one another that go on with one pronoun ("They …. They …. They …."): what somebody did or does."""
    run: list[int] = []
    pronoun = ""
    for index, sentence in enumerate(sentences):
        match = _GOES_ON.match(sentence.text)
        word = next((group.lower() for group in match.groups() if group), "") if match else ""
        near = bool(run) and sentences[run[-1]].heading == sentence.heading
        near = near and sentence.span.sentence - sentences[run[-1]].span.sentence <= ASIDE
        if word and near and word == pronoun:
            run.append(index)
            continue
        if near and not word and index - run[-1] <= ASIDE - 1:
            continue
        yield from _of_one(sentences, run)
        run, pronoun = ([index], word) if word else ([], "")
    yield from _of_one(sentences, run)


def _of_one(sentences: Sequence[Sentence], run: Sequence[int]) -> Iterator[Row]:
    if len(run) < LEAST:
        return
    items = []
    for index in run:
        match = _GOES_ON.match(sentences[index].text)
        items.append(Item((sentences[index],), match.end() if match else 0))
    before = sentences[run[0] - 1] if run[0] else None
    near = before if before and before.heading == sentences[run[0]].heading else None
    done = sum(bool(_DONE.match(item.sentences[0].text[item.start :])) for item in items)
    yield Row(tuple(items), near, sentences[run[0]].heading, ordered=2 * done > len(items))


def _asks(item: Item) -> bool:
    return item.sentences[0].text.rstrip().endswith(("?", "？")) and not item.label


def _lists(document: Document, sentences: Sequence[Sentence]) -> Iterator[Row]:
    """Numbered lists, and bullets under a line that announces them."""
    for run in _runs(document):
        items = [Item(tuple(s for s in sentences if s.span.block == block)) for block in run]
        head = document.blocks[run[0] - 1] if run[0] else None
        above = [s for s in sentences if s.span.block == run[0] - 1]
        first = document.blocks[run[0]]
        ordered = isinstance(first, ListItem) and first.number > 0
        announced = isinstance(head, Paragraph) and bool(above)
        if not all(item.sentences for item in items) or not (announced or (ordered and isinstance(head, Heading))):
            continue
        yield Row(tuple(items), above[-1] if above else None, items[0].sentences[0].heading, ordered, announced)


def _runs(document: Document) -> list[list[int]]:
    """The indices of list items that follow one another, list by list."""
    runs: list[list[int]] = []
    for index, block in enumerate(document.blocks):
        if not isinstance(block, ListItem) or block.level:
            continue
        if runs and runs[-1][-1] == index - 1 and block.number != 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _titled(document: Document, sentences: Sequence[Sentence]) -> Iterator[Row]:
    """Headings that count: "Step 1: …", "二、…"."""
    items: list[Item] = []
    for block, _, head in headings(document):
        match = _NUMBERED.match(head.text)
        number = _number(match) if match else 0
        body = tuple(section(document, block, sentences))
        if number == 1:
            if items:
                yield Row(tuple(items), _before(sentences, items[0]), "")
            items = []
        if match and number == len(items) + 1 and body and (match["digit"] or not sides(match["label"])):
            items.append(Item(body, 0, match["label"].strip()))
    if items:
        yield Row(tuple(items), _before(sentences, items[0]), "")


def _number(match: re.Match[str]) -> int:
    return int(match["digit"] or match["plain"] or _HAN[match["han"]])


def _before(sentences: Sequence[Sentence], item: Item) -> Sentence | None:
    at = item.sentences[0].span.sentence
    return sentences[at - 1] if at else None


def _ordinals(sentences: Sequence[Sentence]) -> Iterator[Row]:
    """Sentences that begin with "First, … Second, … Finally, …", each with what is said until the next."""
    run: list[int] = []
    for index, sentence in enumerate(sentences):
        place = rank(sentence.text)
        if place == 1:
            yield from _row(sentences, run)
            run = [index]
        elif run and place in {len(run) + 1, _LAST} and _near(sentences[run[-1]], sentence):
            run.append(index)
    yield from _row(sentences, run)


def _near(before: Sentence, sentence: Sentence) -> bool:
    return sentence.heading == before.heading and sentence.span.sentence - before.span.sentence <= REACH


def rank(text: str) -> int:
    """Which place the ordinal gives that `text` begins with: 1 to 6, -1 for the last, 0 for none."""
    match = _ORDINAL.match(text)
    if not match or _FROM_TO.match(text[match.end() :]):
        return 0
    if match["word"]:
        return _WORDS[match["word"].lower()]
    if match["han"]:
        return _HAN[match["han"]]
    if match["last"] or match["end"]:
        return _LAST
    return 2 if match["next"] else 3 if match["then"] else 1


def _row(sentences: Sequence[Sentence], run: Sequence[int]) -> Iterator[Row]:
    if len(run) < LEAST:
        return
    items = []
    for index, following in zip(run, [*run[1:], len(sentences)], strict=True):
        block = sentences[index].span.block
        body = tuple(s for s in sentences[index:following] if s.span.block == block)
        match = _ORDINAL.match(body[0].text)
        items.append(Item(body, match.end() if match else 0))
    first = sentences[run[0]]
    before = sentences[run[0] - 1] if run[0] else None
    near = before if before and before.heading == first.heading else None
    yield Row(tuple(items), near, first.heading, ordered=bool(_STEPS.search(first.text[:5])))
