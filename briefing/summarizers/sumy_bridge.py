"""Sumy's eight algorithms behind one door: sentences in, one rating a sentence out; the only module that meets sumy."""

from __future__ import annotations

import logging
import math
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from briefing.document import Document, Heading, Sentence
from briefing.terms import STOP_WORDS, stem, terms

log = logging.getLogger(__name__)

ALGORITHMS = {
    "luhn": ("luhn", "LuhnSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}
# seconds of CPU at 5,000 sentences in one piece: 2.5 (edmundson) to over 150 (lexrank), all but one quadratic or worse;
# pieces of this size keep each algorithm linear, and the longest document under two seconds
CHUNK = {"kl": 12, "lexrank": 24, "lsa": 40, "textrank": 30, "sumbasic": 100, "reduction": 60, "luhn": 100}
WHOLE = {"kl": 100, "lexrank": 150}
WHOLE_DEFAULT = 400
_STIGMA = ("example", "instance", "perhaps", "maybe", "hardly", "click", "subscribe", "copyright", "reprint")


class _Tokenizer:
    """What sumy asks of a tokenizer; its own needs a download and loses Chinese text."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(terms(text))

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return (text,)


def rate(name: str, sentences: Sequence[Sentence], document: Document) -> list[float]:
    """One rating a sentence, higher is better, by sumy's algorithm `name`; comparable within one call only.

    Long documents are rated piece by piece, each piece on the scale 0 to 1 of the ranks in it. Twins of one text get
    one rating. Never NaN; the same under any PYTHONHASHSEED.
    """
    if len(sentences) <= WHOLE.get(name, WHOLE_DEFAULT):
        return _rate(name, [sentence.text for sentence in sentences], document)
    size = CHUNK.get(name, 500)
    pieces = [sentences[start : start + size] for start in range(0, len(sentences), size)]
    rated = (_rate(name, [sentence.text for sentence in piece], document) for piece in pieces)
    return [rating for piece in rated for rating in _by_rank(piece)]


def _by_rank(ratings: Sequence[float]) -> list[float]:
    places = {value: place for place, value in enumerate(sorted(set(ratings)))}
    return [(places[value] + 1) / len(places) for value in ratings]


def _rate(name: str, texts: Sequence[str], document: Document) -> list[float]:
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence

    tokenizer = _Tokenizer()
    unique = list(dict.fromkeys(texts))
    headings = [SumySentence(heading, tokenizer, is_heading=True) for heading in _headings(document)]
    body = [Paragraph([SumySentence(text, tokenizer)]) for text in unique]
    model = ObjectDocumentModel([Paragraph(headings), *body])
    ratings = dict.fromkeys(unique, 0.0)

    def collect(infos: Sequence[Any]) -> tuple[()]:
        ratings.update((unique[info.order], _finite(info.rating)) for info in infos)
        return ()

    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # sumy and numpy warn of short and repetitive texts; the ratings stay usable
            _summarizer(name, document)(model, collect)
    except (ValueError, ZeroDivisionError, ArithmeticError) as error:
        log.warning("%s could not rate %s: %s", name, document.source.name, error)
    return [ratings[text] for text in texts]


def _finite(value: float) -> float:
    return float(value) if math.isfinite(value) else 0.0


def _headings(document: Document) -> list[str]:
    found = [document.title, *(block.text for block in document.blocks if isinstance(block, Heading))]
    return [text for text in dict.fromkeys(found) if terms(text)]


def _summarizer(name: str, document: Document) -> Callable[..., object]:
    module, kind = ALGORITHMS[name]
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), kind)()
    if name == "edmundson":
        summarizer.bonus_words = _bonus(document)
        summarizer.stigma_words = [stem(word) for word in _STIGMA]
        summarizer.null_words = sorted(STOP_WORDS)
    if name == "lsa":
        _sort_dictionary(summarizer)
    return summarizer  # type: ignore[no-any-return]


def _bonus(document: Document) -> list[str]:
    bonus = sorted({term for heading in _headings(document) for term in terms(heading)})
    return bonus or terms(document.text)[:10] or ["-"]  # sumy raises on an empty set


def _sort_dictionary(summarizer: Any) -> None:
    """LSA numbers its rows in the order of a set, which PYTHONHASHSEED shuffles; sorted rows give one result."""

    def create(model: Any) -> dict[str, int]:
        return {word: row for row, word in enumerate(sorted(set(model.words)))}

    summarizer._create_dictionary = create
