"""Shortening an English sentence: one text in, the shorter one with a name for each deletion out; only deletions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.language import words
from briefing.summarizers.broken import is_broken
from briefing.summarizers.english_text import balanced, capital, in_list, named, self_contained
from briefing.summarizers.english_words import (
    ADVERB,
    ATTRIBUTION,
    CLOSING,
    COLON,
    CONDITION,
    CONNECTIVE,
    CONTRAST,
    ERROR,
    FACTIVE,
    HALF_DENIAL,
    HEDGE,
    INNER,
    NEGATION,
    NO_CONNECTIVE,
    POINTING,
    STANCE,
    SUBORDINATE,
    TAILS,
    TIME,
)
from briefing.summarizers.grammar import finite, is_clause, is_imperative, participle, tokens
from briefing.verbs import PASTS, PLURAL_NOUNS, STRICT_BASES, STRICT_PASTS, THIRDS

LIMIT, WISH = 18, 14  # words: at most, and from where shorter is not better
Edited = tuple[str, str]  # what is left, and the name of the deletion ("" for none)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A way to shorten: what is left, the name of the deletion; `light` where it takes no statement away."""

    text: str
    edit: str
    light: bool


# what follows the second verb shows that it is one: "and write down", "and moved the"
_JOINT = re.compile(
    r"\s+and\s+(?:then\s+|also\s+)?(\w+)\s(?=(?:the|an?|his|her|its|their|our|your|every|each|all|down|up|out|back|what|"
    r"how|why|on|from|into)\b)",
)


# a condition behind two verbs may hold for both
_REACHES_BACK = re.compile(r"\b(?:if|unless|only|when|whenever|provided|as long as|except|until|without)\b")
_PAIRED = re.compile(r"\b(?:both|either|to|and|or|than)\b")


def _verbal(word: str) -> bool:
    return word in STRICT_BASES | STRICT_PASTS | PASTS | (THIRDS - PLURAL_NOUNS)


def shorten(text: str) -> tuple[str, tuple[str, ...]]:
    """What is left of `text` and the deletions in order; stops as soon as it is short enough, or can do no more."""
    edits: list[str] = []
    for step in (
        _head(STANCE, "stance"),
        _head(CONNECTIVE, "connective"),
        _head(STANCE, "stance"),
        _head(FACTIVE, "lead-in"),
        _inner,
        _aside,
        _colon,
    ):
        for _ in range(3):
            text, edit = step(text)
            if not edit:
                break
            edits.append(edit)
    for _ in range(5):
        cut = _lighter(text) or _best(text)
        if not cut:
            break
        text = cut.text
        edits.append(cut.edit)
    return text, tuple(edits)


def opening(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without the stance or connective it opens with, and what was deleted."""
    edits: list[str] = []
    for step in (_head(STANCE, "stance"), _head(CONNECTIVE, "connective"), _head(STANCE, "stance")):
        text, edit = step(text)
        edits += [edit] if edit else []
    return text, tuple(edits)


def _best(text: str) -> _Cut | None:
    """The cut that keeps most of `text` within the limit or, where none does, the one that goes farthest."""
    size = len(words(text))
    if size <= WISH:
        return None
    cuts = [cut for cut in _cuts(text) if (cut.light or size > LIMIT) and 4 <= len(words(cut.text)) < size]
    cuts = [cut for cut in cuts if not is_broken(cut.text)]
    short = [cut for cut in cuts if len(words(cut.text)) <= LIMIT]
    if short:
        return max(short, key=lambda cut: (cut.light, len(cut.text)))
    return min(cuts, key=lambda cut: len(cut.text), default=None)


def _cuts(text: str) -> Iterator[_Cut]:
    yield from _tails(text)
    yield from _participles(text)
    yield from _middles(text)
    yield from _second_verbs(text)
    yield from _joint_verbs(text)
    yield from _clauses(text)
    yield from _openings(text)


def _head(pattern: re.Pattern[str], kind: str) -> Callable[[str], Edited]:
    def step(text: str) -> Edited:
        match = pattern.match(text)
        if not match or NO_CONNECTIVE.match(text) or len(text) - match.end() < 12:
            return text, ""
        return capital(text[match.end() :]), named(kind, match[0])

    return step


_ALSO = re.compile(r"(?<!\bbut)(?<!\bnot)(?<=[\w,])\s+(?:also|therefore)(?=\s\w)")


def _inner(text: str) -> Edited:
    match = INNER.search(text) or CLOSING.search(text) or (None if "not only" in text else _ALSO.search(text))
    if not match:
        return text, ""
    return text[: match.start()] + text[match.end() :], named("connective", match[0])


# "in most firms that I know": who it is that knows them says nothing of them
_MINE = re.compile(
    r"\s+(?:that|which|whom|whose\s\w+)?\s?\bI\s(?:have\s|had\s|\w+ly\s)?(?:ever\s)?(?:know|knew|known|see|saw|seen|meet|met|advised?|"
    r"visit(?:ed)?|work(?:ed)?\swith|talk(?:ed)?\sto|spoke\sto|spoken\sto|interviewed|studied|audited|coach(?:ed)?|"
    r"train(?:ed)?)(?:\smost)?(?:\soften)?(?=,|\s(?:is|are|was|were|has|have|had)\b)"
)


def _aside(text: str) -> Edited:
    match = re.search(r"\s*[(\[][^()\[\]]*[)\]]", text) or re.search(r"\s+[—–]\s+[^—–]{2,80}\s+[—–](?=\s)", text)
    match = match or _MINE.search(text)
    if not match or match.start() == 0 or NEGATION.search(match[0]) or CONDITION.search(match[0]):
        return text, ""
    return text[: match.start()] + text[match.end() :], named("aside", match[0])


def _colon(text: str) -> Edited:
    match = COLON.match(text)
    if not match or HEDGE.search(match[0]) or NEGATION.search(match[0]):
        return text, ""
    rest = text[match.end() :]
    if not is_clause(rest) and not is_imperative(capital(rest)):
        return text, ""
    return capital(text[match.end() :]), named("lead-in", match[0])


# a relative clause that waits for its object: "…, which gave us"
_HALF_RELATIVE = re.compile(r"\b(?:which|who|that)\s+\w+(?:\s+(?:us|them|you|him|her|me|it))?$")


def safe_tail(kept: str, cut: str) -> bool:
    """True where `cut` can go from the end of `kept` + `cut` without changing what `kept` claims.

    `kept` stands alone, says nothing that the article calls an error, and `cut` neither limits nor disowns it.
    """
    if ERROR.search(kept) or ATTRIBUTION.search(cut) or in_list(cut) or _HALF_RELATIVE.search(kept):
        return False
    if ":" in kept and "," in kept.rsplit(":", 1)[1] and not is_clause(kept.rsplit(":", 1)[1].strip()):
        return False  # the rest of a list that a colon opened
    opening = re.sub(r"^(?:and|otherwise|or else)\b", "", cut.strip(" ,;"), flags=re.IGNORECASE)
    opening = "" if opening != cut.strip(" ,;") and is_clause(opening.strip()) else " ".join(opening.split()[:3])
    if CONDITION.search(opening) or (HEDGE.search(kept) and CONTRAST.search(opening)):
        return False
    return (is_clause(kept) or is_imperative(kept)) and balanced(kept)


def _lighter(text: str) -> _Cut | None:
    """`text` without one word of emphasis, where it is only a few words too long."""
    match = ADVERB.search(text) if LIMIT < len(words(text)) <= LIMIT + 3 else None
    return _Cut(text[: match.start()] + text[match.end() :], named("emphasis", match[0]), light=True) if match else None


def _tails(text: str) -> Iterator[_Cut]:
    for pattern, kind in TAILS:
        for match in pattern.finditer(text):
            kept, cut = text[: match.start()], text[match.start() :]
            purpose = kind == "bare reason" and NEGATION.search(kept)  # "not … because": which of the two is denied?
            parts = [part.strip() for part in cut.strip(" ,").split(",")]
            goes_on = any(finite(part.split()[0]) for part in parts[1:] if part)  # ", with a queue behind, said …"
            if purpose or goes_on or (kind == "tail" and any(is_clause(part) for part in parts)):
                continue
            if kind == "other side" and kept.startswith("What "):  # half of it says nothing
                continue
            if kind == "what is denied":
                if _denied(kept, cut):
                    yield _Cut(kept, named(kind, cut), light=False)
                continue
            if safe_tail(kept, cut):
                yield _Cut(kept, named(kind, cut), light=True)


def _denied(kept: str, cut: str) -> bool:
    """True where `cut` (", not when they bribe them") only denies the like of what `kept` says, and limits nothing."""
    word = cut.strip(" ,").split()[1].lower()
    limits = word in {"when", "where", "because", "how", "what"} and not re.search(rf"\b{word}\b", kept)
    return not limits and not ERROR.search(kept) and is_clause(kept) and balanced(kept)


def _participles(text: str) -> Iterator[_Cut]:
    for match in re.finditer(r",\s+(?:thereby\s+|thus\s+|even\s+|often\s+)?(\w+ing)\b", text):
        kept, cut = text[: match.start()], text[match.start() :]
        listed = re.match(r",\s+\w+ing\s+\w+s\s+(?:and|or)\s", cut)  # "compost, hanging baskets and coffee"
        if participle(match[1].lower()) and not listed and safe_tail(kept, cut):
            yield _Cut(kept, named("tail", cut), light=True)


def _second_verbs(text: str) -> Iterator[_Cut]:
    """The second thing that one subject did: ", and thus captured …"; not the last of three."""
    for match in re.finditer(
        r",\s+and\s+(?:thus\s+|therefore\s+|also\s+|then\s+|finally\s+|ultimately\s+)?(\w+)", text
    ):
        kept, cut = text[: match.start()], text[match.start() :]
        row = any(finite(part.split()[0]) for part in kept.split(", ")[1:] if part.split())
        alone = finite(match[1]) and not row and "," not in cut[1:] and is_clause(kept)
        if alone and balanced(kept) and not ERROR.search(kept) and not CONDITION.search(cut):
            yield _Cut(kept, named("second verb", cut), light=False)


def _joint_verbs(text: str) -> Iterator[_Cut]:
    """The second of two verbs without a comma between: "set a target and write down …", said of one subject."""
    for match in _JOINT.finditer(text):
        kept, cut = text[: match.start()], text[match.start() :]
        sound = len(words(kept)) >= max(6, len(words(cut))) and "," not in text and not _PAIRED.search(kept)
        bound = ERROR.search(kept) or HEDGE.search(kept) or CONDITION.search(kept) or _REACHES_BACK.search(cut)
        if sound and not bound and _verbal(match[1].lower()) and is_clause(kept) and balanced(kept):
            yield _Cut(kept, named("second verb", cut), light=False)


def _middles(text: str) -> Iterator[_Cut]:
    """A relative clause or an apposition between the subject and its verb: "X, which …, is", "X, the …, has"."""
    for match in re.finditer(
        r",\s+(?:which|who|whose|where|the|an?|one of|itself|[A-Z][\w]+['’]s)\s[^,;:]{3,90},(?=\s+(?:also\s+|"
        r"now\s+|has\s+)?([\w']+))",
        text,
    ):
        rest = text[: match.start()] + text[match.end() :]
        relative = match[0].lstrip(", ").startswith("wh")
        proper = text[: match.start()].rsplit(maxsplit=1)[-1][:1].isupper()
        if not relative and not proper:  # "a page with ninety reviews, the last one two years old, makes …"
            continue
        if not finite(match[1]) or CONDITION.search(match[0]) or not is_clause(rest):
            continue
        if relative or text[: match.start()].count(",") <= bool(TIME.match(text) or SUBORDINATE.match(text)):
            yield _Cut(rest, named("aside", match[0]), light=True)


_DENIES = re.compile(
    r"(?:\b(?:is|are|was|were|do|does|did)(?:n['’]t|\s+not)|\bnot\s+(?:the|an?|only|just|because|by|for)|\bno\s+longer)\b"
)


def _clauses(text: str) -> Iterator[_Cut]:
    """One of two statements that are joined by ", and", ", so", ", but" or ";"."""
    for match in re.finditer(r"(?:,\s+(and|so|but|yet)\s+(?:so\s+|therefore\s+|thus\s+|then\s+)?|;\s+)", text):
        before, after = text[: match.start()], text[match.end() :]
        if not is_clause(after) or in_list(match[0] + after) or ":" in before:
            continue
        contrast = match[1] in {"but", "yet"}
        row = _series(before) and not SUBORDINATE.match(before) and not TIME.match(before)
        if not contrast and not row and safe_tail(before, match[0] + after):
            yield _Cut(before, named("second clause", match[0] + after), light=False)
        if safe_head(before, after) and (contrast or not _series(before)):
            yield _Cut(capital(after), named("first clause", before), light=contrast)
    for match in re.finditer(
        r",\s+(?=(?:the|our|your|its|their|a|an|we|you|they)\s)", text
    ):  # two statements and a comma
        before, after = text[: match.start()], text[match.end() :]
        spliced = is_clause(after.split(",")[0]) and len(words(before)) >= 8 and ":" not in before
        spliced = spliced and not _DENIES.search(before)  # "not X, Y": the second half says what is
        if spliced and not SUBORDINATE.match(before) and safe_tail(before, match[0] + after):
            yield _Cut(before, named("second clause", match[0] + after), light=False)


def _series(text: str) -> bool:
    """True where `text` is itself a row of statements ("one is …, two is …"): its last member is no claim alone."""
    return any(is_clause(part) for part in re.split(r",\s+", text)[1:])


def safe_head(cut: str, kept: str) -> bool:
    """True where `cut` can go from the start of `cut` + `kept`: no belief, condition or denial reaches into `kept`."""
    if HEDGE.search(cut) or CONDITION.search(cut) or ERROR.search(cut) or HALF_DENIAL.search(cut):
        return False
    first = tokens(kept)[:1]
    if POINTING.search(kept) or not first or (finite(first[0]) and not is_imperative(kept)):
        return False
    return self_contained(kept, split=True) and is_clause(kept) and balanced(kept) and balanced(cut)


def _openings(text: str) -> Iterator[_Cut]:
    """A reason or a concession before the statement: "Because …,", "Although …,", "As …,"."""
    time = TIME.match(text)
    if time and is_clause(text[time.end() :]) and self_contained(text[time.end() :], split=True):
        yield _Cut(capital(text[time.end() :]), named("time", time[0]), light=False)
    opening = r"(?:just as|because(?! of)|although|though|even though|whereas|since|as)\s[^,]{8,90},\s+"
    match = re.match(opening, text, re.IGNORECASE)
    if match and not re.match(r"as (?:long|soon|well|far|if|a|an)\b", text, re.IGNORECASE):
        after = text[match.end() :]
        if not in_list(after) and safe_head(match[0], after):
            yield _Cut(capital(after), named("leading clause", match[0]), light=False)
