"""Shortening by deletion only: a sentence in, a key point that is fit to show out, or None where none is safe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Sentence
from briefing.language import is_chinese, words
from briefing.points import KeyPoint
from briefing.summarizers import chinese, english, english_text
from briefing.summarizers.antecedents import AUTHOR, antecedent
from briefing.summarizers.broken import is_broken
from briefing.summarizers.context import hangs, pronouns_resolved
from briefing.summarizers.english_words import LEANING, META, SUBORDINATE
from briefing.summarizers.grammar import (
    CONJUNCTIONS,
    PREPOSITIONS,
    is_clause,
    is_imperative,
)

_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]ine|[Mm]e|[Mm]yself)\b")
_LOST = re.compile(r"[\u3400-\u9fff]\?|\?[\u3400-\u9fff]|\ufffd")
_GARBLED = re.compile(r"\?\s*[a-z]|\.\.\.|…|[\[\]{}<>|\\]|\(\s*\)|,,|\.\s*,")
# lines that were joined wrongly: a word twice ("the The"), or a small word with a capital in mid-sentence
_JOINED = re.compile(
    r"[a-z]{3}(?:The|This|These|That|It|In|We|You|They|Many|Most|When|If|A) |"
    r"\b(?!that|had|very|so|long|no|bye)(\w+) (?i:\1)\b|[a-z] (?:The|A|An|It|We|This|These|And|But|Of|To|In|"
    r"On|For|How|They)\b(?! [A-Z])"
)
# the end of a line that promises what has been cut: "now watches one number", "has three rules"
_PROMISES = re.compile(
    r"\b(?:one|two|three|four|five|six|only|single)\s+(?:\w+\s+)?(?:numbers?|things?|rules?|reasons?|questions?|words?|lines?|"
    r"steps?|fields?|entries|answers?|ways?|points?|parts?|ideas?|tests?|changes?|mistakes?|sentences?)$|"
    r"(?:一个|一個|两个|兩個|三个|三個|一件|两件|三件|一点|两点|三点)[\u3400-\u9fff]{0,4}$",
    re.IGNORECASE,
)
# "three things: …" of which some may have been cut
_COUNTED = re.compile(r"\b(?:two|three|four|five|six)\b[^:]*:", re.IGNORECASE)
_OPEN_END = re.compile(
    r"\b(?:of|the|a|an|to|and|or|but|with|for|at|by|from|as|that|which|than|be|"
    r"(?:is|are|was|were)\s+(?:usually|often|always|mostly|only|just|simply|probably|not))$",
    re.IGNORECASE,
)


def shorten_in_context(sentence: Sentence, before: Sequence[Sentence], author: str = AUTHOR) -> KeyPoint | None:
    """`sentence` as `shorten` has it; where it opens with a pronoun, what this stands for in brackets in its place.

    `before` are the sentences of the document before it, `author` is who says "I" in it.
    """
    alone = shorten(sentence)
    stands_for = None if alone or is_chinese(sentence.text) else antecedent(sentence, before, author)
    if not stands_for:
        return alone
    named = english_text.capital(stands_for.words)
    told = shorten(replace(sentence, text=named + sentence.text[stands_for.end :]), original=sentence.text, added=named)
    if not told or not told.text.startswith(named):
        return None
    edit = f"'{stands_for.pronoun}' is '{stands_for.words}'"
    return replace(told, text=f"[{named}]{told.text[len(named) :]}", edits=(edit, *told.edits))


def shorten(sentence: Sentence, rank: int = 0, *, original: str = "", added: str = "") -> KeyPoint | None:
    """`sentence` as a line of at most 18 English words or 36 Chinese characters, by deletion only; None where unfit.

    The text is a subsequence of the sentence, case of its first letter and final full stop aside. Nothing is cut
    below a verb of saying, believing or error, nor below a condition, nor inside a list; negations stay. With
    `original` the sentence is one whose opening was replaced by the words `added`.
    """
    whole = " ".join(sentence.text.split())
    chinese_text = is_chinese(whole)
    start = _unquote(whole).rstrip(" .。;；!！,，")
    if not start or (not chinese_text and "?" in start):
        return None
    text, edits = chinese.shorten(start) if chinese_text else english.shorten(start)
    text = english_text.capital(text.strip(" ,;，；.。"))
    good = chinese.fit(text) if chinese_text else fit(text)
    if LEANING.match(start) and re.match(r"(?:it|there)\b", text, re.IGNORECASE):
        return None
    own = text.removeprefix(added)
    if edits and _COUNTED.search(text):
        return None
    if edits and not chinese_text and _row_open(text, start):
        return None
    if _PROMISES.search(text) and not start.casefold().endswith(text[-8:].casefold()):
        return None
    if not good or _LOST.search(text) or not is_subsequence(own, " ".join((original or whole).split())):
        return None
    return KeyPoint(text, original or sentence.text, sentence.span, rank, edits, sentence.heading)


# what stands between two commas, of which the second was cut off: "belonged, for the most part"
_BETWEEN_COMMAS = re.compile(
    r",\s+(?:(?:and|but)\s+)?(?:then|" + "|".join(sorted(PREPOSITIONS)) + r")\b[^,]*$", re.IGNORECASE
)
_ONE_MORE_VERB = re.compile(r"\band\s+\w+(?:ed|s)?$")


def _row_open(text: str, whole: str) -> bool:
    """True where the end of `text` is the middle of a row or of an aside in `whole`: "two cards, a licence"."""
    at = whole.casefold().rfind(text[-12:].casefold())
    rest = whole[at + len(text[-12:]) :] if at >= 0 else ""
    if not re.match(r",|\s+and\b", rest) or not rest:
        return False
    if rest.startswith(",") and (_BETWEEN_COMMAS.search(text) or _ONE_MORE_VERB.search(text)):
        return True
    last = text.rpartition(", ")[2] if ", " in text else ""
    loose = not last or is_clause(last) or last.split(" ", 1)[0].lower() in _NO_MEMBER
    return not loose and bool(re.search(r"\b(?:and|or)\b", rest))


_NO_MEMBER = PREPOSITIONS | CONJUNCTIONS | {"which", "who", "where", "that", "not", "then", "even", "especially", "too"}


def _unquote(text: str) -> str:
    """`text` without a pair of quotation marks that wraps all of it."""
    for opening, closing in ("“”", '""', "「」"):
        inner = text[1:-1]
        if text[:1] == opening and text[-1:] == closing and opening not in inner and closing not in inner:
            return inner
    return text


def is_subsequence(short: str, long: str) -> bool:
    """True where every character of `short`, in order, is found in `long`, letter case aside."""
    rest = iter(long.casefold())
    return all(character in rest for character in short.casefold())


def fit(text: str) -> bool:
    """True where English `text` can be said to a room as it stands."""
    if not 3 <= len(words(text)) <= english.LIMIT or not _sound(text):
        return False
    if not english_text.self_contained(text) or not pronouns_resolved(text):
        return False
    if not all(is_clause(part) or is_imperative(english_text.capital(part)) for part in text.split("; ")[:-1]):
        return False  # "a finance director the finances; …": a verb that stood before is gone
    return (is_clause(text) and _main_clause(text)) or is_imperative(text) or _orders_later(text)


def _orders_later(text: str) -> bool:
    """True for an order behind a condition, a time or a place: "On day ninety, list what was decided"."""
    opens = SUBORDINATE.match(text) or text.split(" ", 1)[0].lower() in PREPOSITIONS
    return bool(opens) and any(is_imperative(english_text.capital(part)) for part in _after_commas(text))


def whole_is_fit(text: str, *, leaning: bool = False) -> bool:
    """True where a whole sentence can stand on a slide; with `leaning` it may point at the sentence before it."""
    if is_chinese(text):
        return chinese.whole_is_fit(text, leaning=leaning) and not _LOST.search(text)
    points_in = leaning or (english_text.self_contained(text) and pronouns_resolved(text))
    return _sound(text) and points_in and _says(text) and text[:1].isalnum() and not _LOST.search(text)


def _says(text: str) -> bool:
    """True where `text` or what stands behind one of its commas, colons or stops has a subject and a verb."""
    return any(is_clause(part) or is_imperative(part) for part in [text, *re.split(r"[,:;.]\s+", text)])


def _sound(text: str) -> bool:
    """True for English text that is nothing broken, no question, and not the author talking of the article or self."""
    if not english_text.balanced(text) or text.endswith((":", "-", "—")) or text[:1] in "-–—•*#:" or "?" in text:
        return False
    if is_broken(text) or _is_quotation(text) or hangs(text):
        return False
    return not any(pattern.search(text) for pattern in (_GARBLED, _JOINED, META, _FIRST_PERSON, _OPEN_END))


def _is_quotation(text: str) -> bool:
    """True where at least half of `text` is somebody's sentence in quotation marks: it makes a quotation, no line."""
    said = [match[0] for match in re.finditer(r"[“\"][^“”\"]{12,}[”\"]", text)]
    return any(len(words(part)) >= 5 for part in said) and 2 * sum(map(len, said)) >= len(text)


_MEANS = re.compile(r"that\s+(?:does|do|is|was|means|will|can)\b")  # "If five complain, that does not mean …"


def _main_clause(text: str) -> bool:
    """A sentence that opens with a subordinate clause has its main clause after a comma."""
    parts = _after_commas(text)
    said = any(is_clause(part) or is_imperative(part) or _MEANS.match(part) for part in parts)
    return not SUBORDINATE.match(text) or said


def _after_commas(text: str) -> list[str]:
    return [text[match.end() :] for match in re.finditer(r",\s*", text)]
