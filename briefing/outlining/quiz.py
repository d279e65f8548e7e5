"""A quiz: articles with their digests in, questions with options out, each borne out by one sentence.

No answer can be read off the wording of its question, and of the options one alone is what the article says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from briefing.document import Document
from briefing.labels import Labels, labels
from briefing.language import is_han, length
from briefing.outline import QuizItem
from briefing.outlining.common import key_words
from briefing.points import Cause, Comparison, Definition, Digest, Framework, KeyPoint, Quantity, Quotation
from briefing.terms import terms
from briefing.verbs import BASES, PASTS, THIRDS

LEAST, MOST = 3, 6  # items of a quiz; fewer are none
OPTIONS = 4
AMONG = 24  # most important points of an article, in which words are left out
CLEAR = 0.35  # how likely a point is understood by itself
VOWELS = "aeiouAEIOU"
SHORT = 4  # letters of a word that is no option
PROMPT, OPTION = 30.0, 12.0  # words of a question and of an option
GAP = "____"


@dataclass(frozen=True, slots=True)
class _Choice:
    """A right answer with what else could be, before they are put in order."""

    prompt: str
    right: str
    wrong: tuple[str, ...]
    point: KeyPoint


def quiz(numbered: Sequence[tuple[Document, Digest]]) -> tuple[QuizItem, ...]:
    """The quiz on these articles, of each in turn; () where they give too little for one."""
    queues = [_sound(document, digest) for document, digest in numbered]
    turns = [choice for turn in zip_longest(*queues) for choice in turn if choice]
    items = tuple(_item(choice, place) for place, choice in enumerate(_once(turns)[:MOST]))
    return items if len(items) >= LEAST else ()


def _sound(document: Document, digest: Digest) -> list[_Choice]:
    """The choices of one article, a kind of each first, none that gives its answer away."""
    said = labels(document.language)
    kinds = (list(kind(digest, said)) for kind in _KINDS)
    turns = [choice for turn in zip_longest(*kinds) for choice in turn if choice]
    return [choice for choice in map(_told_apart, [*turns, *_left_out(document, digest, said)]) if _is_fair(choice)]


def _told_apart(choice: _Choice) -> _Choice:
    """`choice` without the wrong options that could be right as well: those that only say more or less than it."""
    right = _words(choice.right)
    wrong = tuple(option for option in choice.wrong if not (_words(option) <= right or right <= _words(option)))
    return replace(choice, wrong=wrong)


def _once(choices: Sequence[_Choice]) -> list[_Choice]:
    """Of choices on one sentence or with one answer the first."""
    seen: set[object] = set()
    kept = []
    for choice in choices:
        keys = {(choice.point.span.source, choice.point.span.start), choice.right.casefold()}
        if not keys & seen:
            kept.append(choice)
            seen |= keys
    return kept


def _is_fair(choice: _Choice) -> bool:
    """True where no word of the answer stands in the question that not all options share, the options differ in their
    words, and everything is short enough to be read in a room."""
    if not choice.wrong or length(choice.prompt) > PROMPT:
        return False
    options = [choice.right, *choice.wrong]
    if any(length(option) > OPTION for option in options):
        return False
    words = [_words(option) for option in options]
    common = set.intersection(*words)
    asked = _words(choice.prompt)
    apart = all(mine != other for index, mine in enumerate(words) for other in words[index + 1 :])
    return apart and all(words) and not (words[0] - common) & asked


def _words(text: str) -> set[str]:
    """The terms of `text`, its figures among them."""
    return set(terms(text)) | set(re.findall(r"\d[\d.,]*", text)) or {text.casefold()}


def _item(choice: _Choice, place: int) -> QuizItem:
    """The options in an order that does not tell: sorted, then turned by as many places as there were items before."""
    options = sorted({choice.right, *choice.wrong[: OPTIONS - 1]})
    turn = place % len(options)
    options = options[turn:] + options[:turn]
    return QuizItem(choice.prompt, tuple(options), options.index(choice.right), choice.point)


def _sides(digest: Digest, said: Labels) -> Iterator[_Choice]:
    """A line that one side of a comparison has, and both sides."""
    for found in (one for one in digest.findings if isinstance(one, Comparison)):
        for side, other, points in (
            (found.right, found.left, found.right_points),
            (found.left, found.right, found.left_points),
        ):
            for point in points[:1]:
                yield _Choice(said.quiz_side.format(text=_bare(point.text)), side, (other,), point)


def _pairs(digest: Digest, said: Labels) -> Iterator[_Choice]:
    """One side of a comparison, and the other sides of all."""
    found = [one for one in digest.findings if isinstance(one, Comparison)]
    if len(found) >= 3:
        for one in found:
            wrong = tuple(other.right for other in found if other is not one and other.left != one.left)
            point = KeyPoint(f"{one.left} / {one.right}", one.heading or f"{one.left} / {one.right}", one.span)
            yield _Choice(said.quiz_pair.format(left=one.left), one.right, wrong, point)


def _steps(digest: Digest, said: Labels) -> Iterator[_Choice]:
    """What comes after a step, of those that follow one another."""
    for found in (one for one in digest.findings if isinstance(one, Framework) and one.ordered):
        names = [part.label or part.point.text for part in found.parts]
        if len(set(names)) < 3 or len(set(names)) < len(names):
            continue
        for (step, after), part in zip(pairwise(names), found.parts[1:], strict=False):
            wrong = tuple(name for name in names if name not in (step, after))
            yield _Choice(said.quiz_next.format(step=_bare(step)), after, wrong, part.point)


def _speakers(digest: Digest, said: Labels) -> Iterator[_Choice]:
    found = [one for one in digest.findings if isinstance(one, Quotation) and one.speaker]
    for one in found:
        wrong = tuple(dict.fromkeys(other.speaker for other in found if other.speaker != one.speaker))
        yield _Choice(said.quiz_who.format(text=_bare(one.text)), one.speaker, wrong, one.point)


def _numbers(digest: Digest, said: Labels) -> Iterator[_Choice]:
    """A figure left out of its sentence, and others in its unit."""
    found = [one for one in digest.findings if isinstance(one, Quantity)]
    for one in found:
        text = one.point.text
        if text.count(one.figure) != 1:
            continue
        others = (other.figure for other in found if other.unit == one.unit and other.value != one.value)
        wrong = tuple(figure for figure in dict.fromkeys(others) if figure not in text)
        yield _Choice(said.quiz_number.format(text=_bare(text.replace(one.figure, GAP))), one.figure, wrong, one.point)


def _meanings(digest: Digest, said: Labels) -> Iterator[_Choice]:
    found = [one for one in digest.findings if isinstance(one, Definition)]
    for one in found:
        wrong = tuple(dict.fromkeys(other.term for other in found if other.term != one.term))
        yield _Choice(said.quiz_term.format(text=_bare(one.text)), one.term, wrong, one.point)


def _consequences(digest: Digest, said: Labels) -> Iterator[_Choice]:
    found = [one for one in digest.findings if isinstance(one, Cause)]
    for one in found:
        wrong = tuple(dict.fromkeys(other.effect for other in found if other.effect != one.effect))
        yield _Choice(said.quiz_cause.format(text=_bare(one.cause)), one.effect, wrong, one.point)


def _left_out(document: Document, digest: Digest, said: Labels) -> Iterator[_Choice]:
    """A key word left out of a point that has it once, and others that the article uses as often."""
    names = [name for word in key_words(document) if _names(word) and (name := _written(word, document.text))]
    for point in digest.points[:AMONG]:
        held = [name for name in names if _count(name, point.text)]
        whole = point.text.casefold() in point.sentence.casefold()  # what was shortened reads oddly with a gap
        if point.stands < CLEAR or not whole or len(held) != 1 or _count(held[0], point.text) > 1:
            continue
        name = held[0]
        wrong = tuple(other for other in names if not _count(other, point.sentence) and _alike(other, name))
        text = re.sub(_whole(name), GAP, point.text, flags=re.IGNORECASE)
        if re.search(rf"\b[Aa]n? {GAP}", text):  # "an" would tell that the word begins with a vowel
            wrong = tuple(other for other in wrong if (other[0] in VOWELS) == (name[0] in VOWELS))
        yield _Choice(said.quiz_word.format(text=_bare(text)), name, wrong[: OPTIONS - 1], point)


def _written(word: str, text: str) -> str:
    """`word` as the article writes it: in capitals where it never stands in small letters; "" for two words that only
    stand on two sides of a mark."""
    found = re.findall(_whole(word), text, re.IGNORECASE)
    return word if word in found else min(found, default="")


def _names(word: str) -> bool:
    """True for a word that can be one of several options: no verb, no adverb, no short one."""
    low = word.lower()
    return is_han(word[0]) or (
        len(low) >= SHORT and low not in BASES | PASTS | THIRDS and not low.endswith(("ly", "ing"))
    )


def _alike(one: str, other: str) -> bool:
    """True for words that fit the same gap: of one script, in the plural both or neither."""
    return is_han(one[0]) == is_han(other[0]) and one.endswith("s") == other.endswith("s")


def _whole(word: str) -> str:
    return re.escape(word) if is_han(word[0]) else rf"\b{re.escape(word)}\b"


def _count(word: str, text: str) -> int:
    return len(re.findall(_whole(word), text, re.IGNORECASE))


def _bare(text: str) -> str:
    return text.rstrip(".。 ")


_KINDS: tuple[Callable[[Digest, Labels], Iterator[_Choice]], ...] = (
    _sides,
    _pairs,
    _steps,
    _speakers,
    _numbers,
    _meanings,
    _consequences,
)
