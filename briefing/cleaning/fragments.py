"""Sentences that a copy damaged — cut off in the middle, or begun twice: freed of the broken piece or left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from briefing.cleaning.blocks import note
from briefing.document import Block, Document, Dropped, ListItem, Paragraph, Quote
from briefing.language import detect_language, length, letters, split_sentences

_SHORT_WORDS = frozenset(
    "a am an and any are as at be big bit but buy by can cut day did do due end few fit for get go got had has he "
    "her him his how i if in is it its job key lay let lie long lot low man may me men met mix my new no nor not "
    "now of off old on one or our out own pay per put ran raw run saw say see set she sit six so sum tax ten the "
    "them then they this tie to too top two up us use via war was way we who why win won yet you yes ad ads ago "
    "aim air all app arm art ask bad bag bar bet box boy bus car cup dog dry ear eat ego era eye fan far fee fly "
    "fun gap gas god guy hit hot ice ill jet joy kid law led leg lip log mad map mom mud net nut odd oil pan pen "
    "pet pie pit pop pro red rid row sad sea sex shy ski sky son spy sun tea tip toe ton toy try van wet zip ok "
    "pr hr tv seo".split()
)
_STARTER = (
    r"(?:The|This|These|Those|That|It|They|We|You|He|She|Only|But|So|If|When|While|Because|However|Therefore|Finally|Then|There|Although|After|Before|"
    r"In|On|At|For|With|As|Even|Many|Most|Some|Such|Today|Now|Once|Since|What|Why|How|Not|And|Or|First|Second|Third)"
)
_CUT_WORD = re.compile(rf"\s(?<=[a-z,]\s)([a-z]{{1,9}})\s(?={_STARTER}\s[a-z])")
_OPENED = re.compile(rf"\s(?<=[a-z]\s)[\"“](?={_STARTER}\s[a-z])")
_ADJUNCT = re.compile(r",\s(?:to|in order to|so as to|so that|which|thereby|thus|whereby)\s[^,]*$")
_BARE = re.compile(r"[^\w\s-]")
_STOP = re.compile(r"[.!?][\"”’)]?\s+")
_ENDED = re.compile(r"[.!?\"”]")
_CAPITAL = re.compile(r"\s*[\"“‘(]?[A-Z]")
_ECHO = 240  # characters that a piece is compared over
_SAID = 16  # characters that nobody says twice by chance
_FEWEST_PULLED = 5  # words
_PULLED = 30  # words of a line that is pulled from the text
_PASS_ON = re.compile(r"\W*(?:click to )?tweet(?: this)?\W*$|\W*share this quote\W*$", re.I)
_MOST = 8  # broken pieces of one kind in a paragraph; more are a way of writing
_FEWEST = 8  # words that must be left of a sentence whose broken end was cut off


def fragments(document: Document) -> Document:
    """Without pieces that break off where the next sentence begins, and without whole paragraphs said twice."""
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    seen: set[str] = {document.title.casefold()}
    running = _Running(document.blocks)
    vocabulary = _Vocabulary(document)
    for block in document.blocks:
        if isinstance(block, Paragraph) and (_said_before(block.text, seen) or _is_pulled(block.text, running)):
            dropped.append(note("said before", block.text))
        elif isinstance(block, Paragraph | ListItem | Quote):
            text, gone = mend(block.text, vocabulary)
            dropped += gone
            blocks += [replace(block, text=text)] if text else []
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks), dropped=(*document.dropped, *dropped))


def mend(text: str, vocabulary: _Vocabulary) -> tuple[str, list[Dropped]]:
    """`text` without its broken pieces, and what was taken out; `vocabulary` is that of its document."""
    gone: list[Dropped] = []
    text = _without_echoes(text, gone)
    for find in (_restart, _cut_word, _opened_late):
        for _ in range(_MOST):
            if not (found := find(text, vocabulary)):
                break
            start, end = found
            text, piece = _without(text, start, end)
            gone.append(note("broken off", piece))
    return text, gone


class _Vocabulary:
    """How often each word is in a document, counted when it is asked for: most articles have nothing to look up."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def words(self) -> Counter[str]:
        return Counter(re.findall(r"[a-z]+", self._document.text.lower()))


class _Running:
    """The letters of all paragraphs of `blocks`, taken when they are asked for: most articles have nothing to
    compare."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._text = ""

    def holds(self, piece: str) -> bool:
        if not self._text:
            self._text = "\n".join(letters(block.text) for block in self._blocks if length(block.text) > _PULLED)
        return piece in self._text


def _is_pulled(text: str, running: _Running) -> bool:
    """Whether a few words between paragraphs are taken from one of them, to be passed on or to be looked at."""
    return _FEWEST_PULLED <= length(text) <= _PULLED and running.holds(letters(_PASS_ON.sub("", text)))


def _without_echoes(text: str, gone: list[Dropped]) -> str:
    """`text` without pieces that repeat words of the sentence before them and break off: `… by hand. sorted by ha
    Nobody`."""
    kept, last, folded = "", 0, text.lower()
    for stop in _STOP.finditer(text):
        start = stop.end()
        said = folded[max(last, start - _ECHO) : start]
        if start < last or folded[start : start + _SAID] not in said:
            continue
        size = _shared(folded[start : start + _ECHO], said)
        rest = text[start + size :]
        if size >= _SAID and not _ENDED.match(text[start : start + size][-1:]) and (not rest or _CAPITAL.match(rest)):
            gone.append(note("said before", text[start : start + size]))
            kept += text[last:start]
            last = start + size + len(rest) - len(rest.lstrip())
    return kept + text[last:] if gone else text


def _shared(piece: str, said: str) -> int:
    """How many characters `piece` begins with that stand together in `said`."""
    low, high = 0, len(piece)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if piece[:middle] in said else (low, middle - 1)
    return low


def _said_before(text: str, seen: set[str]) -> bool:
    key = text.casefold()
    again = key in seen and length(text) >= _FEWEST_PULLED
    seen.add(key)
    return again


def _restart(text: str, _: _Vocabulary) -> tuple[int, int] | None:
    """A piece that is begun again at once with a capital: `the so-called "plan The so-called "plan" is`."""
    for match in re.finditer(r"(?<=[\w\"”’,])\s(?=[\"“]?[A-Z])", text):
        tail = text[match.end() : match.end() + 80].split(" ")[:6]
        for size in range(min(6, len(tail)), 1, -1):
            again = " ".join(tail[:size])
            head = text[max(0, match.start() - len(again) - 6) : match.start()]
            first = " ".join(head.split(" ")[-size:])
            if first[:1].islower() and _begun_alike(first, again):
                return match.start() - len(first), match.end()
    return None


def _begun_alike(first: str, again: str) -> bool:
    """Whether two beginnings are the same words, the last perhaps cut or in another form."""
    one, two = (_BARE.sub("", part).casefold() for part in (first, again))
    short, long = sorted((one, two), key=len)
    return len(short) > 8 and long.startswith(short) and len(long) - len(short) <= 3


def _cut_word(text: str, vocabulary: _Vocabulary) -> tuple[int, int] | None:
    """The start of a word, where a sentence begins without the last one having ended: `their heads to ma Only then`."""
    for match in _CUT_WORD.finditer(text):
        if _is_cut(match[1], vocabulary.words):
            return match.start(), match.end()
    return None


def _is_cut(word: str, vocabulary: Mapping[str, int]) -> bool:
    """Whether `word` is the start of another: too short for one of its own, or said once and begun so by others."""
    if len(word) <= 3:
        return word not in _SHORT_WORDS
    return vocabulary.get(word, 0) <= 1 and any(
        len(other) > len(word) + 1 and other.startswith(word) for other in vocabulary
    )


def _opened_late(text: str, _: _Vocabulary) -> tuple[int, int] | None:
    """A mark that opens before a new sentence, follows a word and is never closed: `they never do "When making …`."""
    for match in _OPENED.finditer(text):
        inner = text[match.end() :]
        closing = re.search(r"[\"”]", inner)
        closes = (
            closing
            and not re.match(r"\w", inner[closing.end() : closing.end() + 1])
            and not inner[: closing.start()].endswith(" ")
        )
        if not closes:
            return match.start(), match.end()
    return None


def _without(text: str, start: int, end: int) -> tuple[str, str]:
    """`text` with the sentence that breaks off at `start` ended before its broken clause or, if little is left, gone;
    the next sentence begins at `end`."""
    spans = split_sentences(text[:start], detect_language(text))
    begin = spans[-1][0] if spans else 0
    sentence = text[begin:start]
    kept = ""
    if adjunct := _ADJUNCT.search(sentence):
        kept = sentence[: adjunct.start()]
    elif comma := re.search(r",\sand(?:\s\S+)?\s*$", sentence):
        kept = sentence[: comma.start()]
    kept = f"{kept.rstrip(' ,;')}. " if length(kept) >= _FEWEST else ""
    return text[:begin] + kept + text[end:].lstrip(), sentence[len(kept.rstrip(". ")) :].strip(" ,")
