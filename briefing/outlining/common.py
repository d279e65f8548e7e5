"""What articles share and where they differ: documents with their points in, themes with who says what out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from briefing.document import Document, Heading
from briefing.labels import Labels
from briefing.language import HAN, crowds, is_han, length
from briefing.language import words as words_of
from briefing.outline import Content, Pairs
from briefing.outlining.wording import as_title, is_belief, is_common, leans
from briefing.points import Digest, KeyPoint
from briefing.terms import STOP_WORDS, stem, terms

LEAST, THEMES = 2, 3  # rows of the table of what is shared
ALIKE = 6  # letters in which related words begin alike
OWN = 3  # words that tell an article from the others
MOST = 8  # articles that are told apart on a slide
OFTEN = 2  # times that an article has to use a word to speak of it
PAIR = 1.6  # what a pair of words counts against a word alone: it says more
ROOM = 56.0  # words of the table of what is shared, on one slide with its header
LONGEST = 4  # Chinese characters of a word
GROWS, GROWN = 0.8, 3  # share of its places where a neighbour stands, and places at least, that make it one word
TWIN, FEWEST = 0.75, 4  # share of common terms of two lines that say the same, and terms that a line needs for that
VOICE = 13.0  # words of a line that stands in a table
_RUN = re.compile(f"[{HAN}]+")
Numbered = Sequence[tuple[int, Document, Digest]]


@dataclass(frozen=True, slots=True)
class Theme:
    """A word or two that several articles speak of, as they are mostly written, and what each says of it."""

    name: str
    voices: tuple[tuple[int, KeyPoint], ...]


def compared(numbered: Numbered, said: Labels) -> list[Content]:
    """A table of what the articles in the language of the labels share, with what two of them say of it, and one of
    what each article is about.

    Nothing where they share nothing, or where there are too many to be told apart.
    """
    if len(numbered) < 2:
        return []
    shared = themes([one for one in numbered if one[1].language == said.language])
    contents: list[Content] = []
    if len(shared) >= LEAST:
        rows = tuple((as_title(theme.name), *(_voice(*voice) for voice in theme.voices[:2])) for theme in shared)
        if sum(length(cell) for row in rows for cell in row) > ROOM:
            rows, shared = rows[:LEAST], shared[:LEAST]
        points = tuple(point for theme in shared for _, point in theme.voices[:2])
        contents.append(Pairs(said.shared, (said.theme, said.one_says, said.another_says), rows, points))
    apart = _apart(numbered, {theme.name for theme in shared}, said) if len(numbered) <= MOST else ()
    if len(apart) >= 2:
        contents.append(Pairs(said.differ, (said.one_of_them, said.speaks_of), apart))
    return contents


def _voice(number: int, point: KeyPoint) -> str:
    return f"{point.text} ({number})" if point.text.isascii() else f"{point.text}（{number}）"


def themes(numbered: Numbered) -> tuple[Theme, ...]:
    """What most articles speak of, the most shared first, each with the best point of every article on it.

    A theme has points from two articles at least, and no point stands for two themes.
    """
    ranked = sorted(_shared([document for _, document, _ in numbered]), key=lambda item: (-item[1], item[0]))
    found: list[Theme] = []
    taken: set[tuple[str, int]] = set()
    for term, _ in ranked:
        voices = [
            (number, point)
            for number, document, digest in numbered
            if (point := _says(term, document, digest, taken)) is not None
        ]
        fresh = not any(set(term) & set(_key(theme.name)) for theme in found)
        if len(voices) >= 2 and fresh:
            taken |= {(point.span.source, point.span.start) for _, point in voices[:2]}
            found.append(Theme(_name(term, [document for _, document, _ in numbered]), tuple(voices)))
        if len(found) == THEMES:
            break
    return tuple(found)


Term = tuple[str, ...]  # one stem or two; two Chinese characters or more


@lru_cache(maxsize=256)
def _counts(document: Document) -> Counter[Term]:
    """How often a document uses each word, each pair of neighbouring words, each pair of Chinese characters."""
    return Counter(term for sentence in document.sentences() for term, _ in _terms(sentence.text))


def _terms(text: str) -> Iterator[tuple[Term, str]]:
    """Every term of `text` with the words it is written in."""
    for run in _RUN.findall(text):
        yield from (((a, b), a + b) for a, b in pairwise(run) if not is_common(a + b))
    before = ""
    for word in words_of(text):
        good = word.isascii() and len(word) > 3 and word.isalpha() and word not in STOP_WORDS and not is_common(word)
        if good:
            yield (stem(word),), word
            if before:
                yield (stem(before), stem(word)), f"{before} {word}"
        before = word if good else ""


def _key(name: str) -> Term:
    return tuple(stem(word) for word in name.split()) if name.isascii() else tuple(name)


def _shared(documents: Sequence[Document]) -> list[tuple[Term, float]]:
    """The terms that two documents or more use often, with how much they are shared."""
    counts = [_counts(document) for document in documents]
    heads = [_heads(document) for document in documents]
    spread = Counter(term for count in counts for term, times in count.items() if times >= OFTEN)
    shared = []
    for term in sorted(spread):
        if spread[term] < 2:
            continue
        used = sum(min(count[term], 6) for count in counts if count[term] >= OFTEN)
        named = sum(term in head for head in heads)
        weight = PAIR if len(term) == 2 and not is_han(term[0]) else 1.0
        shared.append((term, spread[term] * weight * (1 + used / 6 + named)))
    return shared


def _heads(document: Document) -> set[Term]:
    heads = [document.title, *(block.text for block in document.blocks if isinstance(block, Heading))]
    return {term for head in heads for term, _ in _terms(head)}


def _says(term: Term, document: Document, digest: Digest, taken: set[tuple[str, int]]) -> KeyPoint | None:
    """The best line of an article on `term`, if it speaks of it often."""
    if _counts(document)[term] < OFTEN:
        return None
    fit = (
        point
        for point in digest.points
        if not crowds(point.text) and not point.text.startswith("[") and length(point.text) <= VOICE
        if (point.span.source, point.span.start) not in taken
        if term in {found for found, _ in _terms(point.text)}
    )
    return min(fit, key=lambda point: (is_belief(point.text), leans(point.text), point.rank), default=None)


def _name(term: Term, documents: Sequence[Document]) -> str:
    """The words that the articles mostly write `term` in."""
    forms = Counter(form for document in documents for found, form in _terms(document.text) if found == term)
    name = max(sorted(forms), key=lambda form: forms[form])
    return _grown(name, "\n".join(document.text for document in documents)) if is_han(name[0]) else name


def _grown(name: str, text: str) -> str:
    """Two Chinese characters that are a piece of a longer word, grown to that word: 线化 to 在线化.

    A neighbour belongs to it where it stands beside it nearly always.
    """
    for _ in range(LONGEST - len(name)):
        before = Counter(re.findall(f"([{HAN}])(?={name})", text)).most_common(1)
        behind = Counter(re.findall(f"(?<={name})([{HAN}])", text)).most_common(1)
        times = text.count(name)
        side = max(
            [*((count, 0, word) for word, count in before), *((count, 1, word) for word, count in behind)], default=None
        )
        if side is None or side[0] < GROWS * times or times < GROWN:
            break
        name = name + side[2] if side[1] else side[2] + name
    return name


def key_words(document: Document, most: int = 12) -> tuple[str, ...]:
    """The words that an article uses most often, as it mostly writes them; of words that share a part the first."""
    counts = _counts(document)
    often = sorted(
        (term for term in counts if counts[term] >= OFTEN), key=lambda term: (-counts[term] * len(term), term)
    )
    return tuple(dict.fromkeys(_name(term, [document]) for term in _unlike(often, most)))


def _unlike(ranked: Iterable[Term], most: int) -> list[Term]:
    """The first of `ranked` terms that have nothing in common, so many at most."""
    chosen: list[Term] = []
    for term in ranked:
        if len(chosen) < most and not any(_akin(term, other) for other in chosen):
            chosen.append(term)
    return chosen


def _apart(numbered: Numbered, shared: set[str], said: Labels) -> tuple[tuple[str, ...], ...]:
    """Each article with the words that it uses often and the others hardly do."""
    counts = [_counts(document) for _, document, _ in numbered]
    total: Counter[Term] = sum(counts, Counter())
    known = {part for name in shared for part in _key(name)}
    rows = []
    for (number, document, _), own in zip(numbered, counts, strict=True):
        scored = [
            (times * times / total[term] * (PAIR if len(term) == 2 and not is_han(term[0]) else 1.0), term)
            for term, times in own.items()
            if times >= OFTEN and not set(term) & known
        ]
        chosen = _unlike((term for _, term in sorted(scored, key=lambda item: (-item[0], item[1]))), OWN)
        if chosen:
            title = document.title or said.article.format(number=number)
            rows.append((f"{number} · {title}", said.comma.join(_name(term, [document]) for term in chosen)))
    return tuple(rows)


def _akin(one: Term, other: Term) -> bool:
    """True for terms that have a word in common, or one that begins alike: "strategy" and "strategic"."""
    return any(a == b or (len(a) >= ALIKE <= len(b) and a[:ALIKE] == b[:ALIKE]) for a in one for b in other)


def said_once(digests: Sequence[Digest]) -> list[Digest]:
    """`digests` without the points that an earlier article makes in nearly the same words."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    known: list[frozenset[str]] = []
    made = []
    for digest in digests:
        fresh = [(point, frozenset(terms(point.text))) for point in digest.points]
        kept = [(point, own) for point, own in fresh if not _is_known(own, holders, known)]
        made.append(replace(digest, points=tuple(point for point, _ in kept)))
        for _, own in kept:
            for term in own:
                holders[term].append(len(known))
            known.append(own)
    return made


def _is_known(own: frozenset[str], holders: Mapping[str, list[int]], known: Sequence[frozenset[str]]) -> bool:
    shared = Counter(index for term in own for index in holders.get(term, ()))
    return len(own) >= FEWEST and any(
        count >= TWIN * max(len(own), len(known[index])) for index, count in shared.items()
    )
