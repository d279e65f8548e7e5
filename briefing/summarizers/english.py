"""Shortening an English sentence: one text in, the shorter one with a name for each deletion out; nothing is reworded."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.language import words
from briefing.summarizers.grammar import is_clause, participle, tokens

LIMIT, WISH = 18, 14  # words: at most, and from where shorter is not better
Edited = tuple[str, str]  # what is left, and the name of the deletion ("" for none)

_CONNECTIVE = re.compile(
    r"""^(?:
    (?:in\ fact|indeed|of\ course|however|therefore|thus|hence|moreover|furthermore|in\ addition|additionally|besides|
    also|finally|lastly|last\ but\ not\ least|first|firstly|second|secondly|third|thirdly|fourth|fourthly|first\ of\ all|
    to\ begin\ with|to\ start\ with|next|then|meanwhile|at\ the\ same\ time|similarly|likewise|as\ a\ result|
    consequently|accordingly|as\ a\ consequence|for\ this\ reason|for\ example|for\ instance|in\ other\ words|
    that\ is(?:\ to\ say)?|in\ short|in\ brief|in\ conclusion|in\ summary|overall|to\ sum\ up|all\ in\ all|basically|
    essentially|fundamentally|ultimately|obviously|clearly|naturally|unfortunately|fortunately|sadly|luckily|
    surprisingly|interestingly|importantly|more\ importantly|most\ importantly|above\ all|after\ all|actually|
    in\ reality|in\ general|generally|generally\ speaking|needless\ to\ say|as\ we\ all\ know|as\ you\ know|
    as\ we\ know|simply\ put|put\ simply|to\ put\ it\ simply|in\ a\ word|on\ the\ other\ hand|on\ the\ one\ hand|
    by\ contrast|in\ contrast|instead|still|nevertheless|nonetheless|even\ so|that\ said|in\ any\ case|anyway|well|yes|
    so|but|and|again|indeed|as\ mentioned(?:\ above|\ earlier)?|as\ noted(?:\ above|\ earlier)?|in\ particular|
    specifically|remember|to\ be\ honest|frankly|in\ my\ opinion|in\ my\ view)\s*,\s*
    |(?:so|but|and|yet|therefore|thus|hence|moreover|indeed|finally|or)\s+(?=\w)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_CONNECTIVE = re.compile(
    r"^(?:so (?:far|much|many|long|called|that)|yet another|so-|and/or|finally (?:a|the))\b", re.IGNORECASE
)
_FACTIVE = re.compile(
    r"""^(?:it\ is\ (?:an?\ )?(?:indisputable\ fact|fact|clear|obvious|evident|true|undeniable|no\ secret|well\ known|
    worth\ noting|important\ to\ note|important\ to\ remember)\ that|there\ is\ no\ (?:doubt|question)\ that|
    (?:the\ (?:simple\ )?(?:fact|truth|reality)\ is|this\ means|that\ means|which\ means)\ that|
    (?:the\ (?:simple\ )?(?:fact|truth|reality)\ is),?)\s+(?=\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_COLON = re.compile(
    r"^[^:;,]*\b(?:lesson|result|conclusion|rule|answer|point|bottom line|truth|fact|reality|finding|message|consequence|"
    r"upshot|clear|simple|plain|principle|advice|takeaway)\b[^:;]*:\s+",
    re.IGNORECASE,
)
# what gives a claim its standing: nothing below these is ever shown without them
HEDGE = re.compile(
    r"""\b(?:believ\w*|think\w*|thought|assum\w*|suppos\w*|claim\w*|argu\w*|said|say|says|saying|suggest\w*|insist\w*|
    imagin\w*|pretend\w*|mistak\w*|mistook|wrong\w*|misunderst\w*|misconcept\w*|myth|myths|illusion\w*|fallac\w*|hope\w*|
    hoping|fear\w*|doubt\w*|deny|denies|denied|reckon\w*|expect\w*|predict\w*|seem\w*|appear\w*|allege\w*|supposedly|
    allegedly|wish\w*|feel|feels|felt|consider\w*|convinced|opinion\w*|told|tell|tells|rumou?r\w*|tempt\w*|naive|
    whether|guess\w*|report\w*|according|so-called|used\ to|imply|implies|fail\w*|refus\w*|stop\w*|would|might|could)\b""",
    re.IGNORECASE | re.VERBOSE,
)
CONDITION = re.compile(
    r"""\b(?:if|unless|only|when|whenever|until|once|provided|providing|except|as\ long\ as|so\ long\ as|in\ case|
    otherwise|without|before|after|assuming|given\ that|whatever|however\ much|no\ matter|even|at\ least|at\ most)\b""",
    re.IGNORECASE | re.VERBOSE,
)
NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|cannot|hardly|rarely|seldom|barely|without|few|little|far from)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_LIST = re.compile(r",[^,;:]{1,60}(?:,[^,;:]{1,60})*,?\s+(?:and|or|as well as)\b|\b\w+, \w+\b(?=,)")


def shorten(text: str) -> tuple[str, tuple[str, ...]]:
    """What is left of `text` and the deletions in order; stops as soon as it is short enough, or can do no more."""
    edits: list[str] = []
    for step in _ALWAYS:
        text, edit = _repeat(step, text, edits)
    for step in _WHEN_LONG:
        if len(words(text)) <= WISH:
            break
        text, edit = step(text)
        if edit:
            edits.append(edit)
    return text, tuple(edits)


def _repeat(step: Callable[[str], Edited], text: str, edits: list[str]) -> Edited:
    for _ in range(3):
        text, edit = step(text)
        if not edit:
            break
        edits.append(edit)
    return text, ""


def named(kind: str, cut: str) -> str:
    """The name of a deletion: its kind and, quoted and in brief, the words that went."""
    cut = " ".join(cut.split())
    return f"{kind} '{cut if len(cut) <= 60 else cut[:57] + '…'}'"


def _head(pattern: re.Pattern[str], kind: str) -> Callable[[str], Edited]:
    def step(text: str) -> Edited:
        match = pattern.match(text)
        if not match or _NOT_CONNECTIVE.match(text) or len(text) - match.end() < 12:
            return text, ""
        return capital(text[match.end() :]), named(kind, match[0])

    return step


def capital(text: str) -> str:
    """`text` with its first letter in upper case, unless the word is written with a capital inside (iPad)."""
    first = text.split(" ", 1)[0]
    return text if any(letter.isupper() for letter in first[1:]) else text[:1].upper() + text[1:]


def _aside(text: str) -> Edited:
    match = re.search(r"\s*[(\[][^()\[\]]*[)\]]", text) or re.search(r"\s+[—–]\s+[^—–]{2,80}\s+[—–](?=\s)", text)
    if (
        not match
        or match.start() == 0
        or HEDGE.search(match[0])
        or NEGATION.search(match[0])
        or CONDITION.search(match[0])
    ):
        return text, ""
    return text[: match.start()] + text[match.end() :], named("aside", match[0])


def _inner_connective(text: str) -> Edited:
    match = re.search(
        r",\s+(?:however|therefore|of course|in fact|indeed|for example|for instance|after all|moreover|in turn|"
        r"in other words|on the other hand|as a result)(?=,)",
        text,
        re.IGNORECASE,
    )
    if not match:
        return text, ""
    end = match.end() + 1  # the closing comma goes too
    return text[: match.start()] + text[end:], named("connective", match[0].strip(", "))


def _colon(text: str) -> Edited:
    match = _COLON.match(text)
    if not match or HEDGE.search(match[0]) or NEGATION.search(match[0]) or not is_clause(text[match.end() :]):
        return text, ""
    return capital(text[match.end() :]), named("lead-in", match[0])


def _tail(pattern: str, kind: str) -> Callable[[str], Edited]:
    compiled = re.compile(pattern, re.IGNORECASE)

    def step(text: str) -> Edited:
        for match in compiled.finditer(text):
            kept, cut = text[: match.start()], text[match.start() :]
            if safe_cut(kept, cut):
                return kept, named(kind, cut.strip(" ,"))
        return text, ""

    return step


def safe_cut(kept: str, cut: str) -> bool:
    """True where `cut` can go from the end of `kept` + `cut` without changing what `kept` claims."""
    if CONDITION.search(cut) or HEDGE.search(kept) or in_list(kept, cut):
        return False
    return is_clause(kept) and balanced(kept) and len(words(kept)) >= 4


def in_list(kept: str, cut: str) -> bool:
    """True where the border between `kept` and `cut` lies inside a list: items before it, "and" or "or" after it."""
    if not re.search(r"\b(?:and|or)\b", cut) and "," not in cut.strip(" ,"):
        return False
    before = kept.rsplit(",", 1)[-1]
    first = re.split(r",|\band\b|\bor\b", cut.strip(" ,"))[0]
    return len(words(first)) <= 4 and ("," in kept or len(words(before)) > 0) and not is_clause(cut.strip(" ,"))


def balanced(text: str) -> bool:
    """True where every quotation mark and bracket of `text` has its partner."""
    pairs = ("“”", "()", "[]", "「」", "『』", "《》", "（）")
    return text.count('"') % 2 == 0 and all(text.count(pair[0]) == text.count(pair[1]) for pair in pairs)


def _participle_tail(text: str) -> Edited:
    for match in re.finditer(r",\s+(?:thereby\s+|thus\s+)?(\w+ing)\b", text):
        kept, cut = text[: match.start()], text[match.start() :]
        if participle(match[1].lower()) and safe_cut(kept, cut) and not NEGATION.search(kept):
            return kept, named("tail", cut.strip(" ,"))
    return text, ""


def _second_clause(text: str) -> Edited:
    """The part before or after ", and", ", so", ", but" or ";" where each is a clause of its own."""
    for match in re.finditer(r"(?:,\s+(and|so|but|yet)\s+(?:so\s+|therefore\s+|thus\s+)?|;\s+)", text):
        before, after = text[: match.start()], text[match.end() :]
        if HEDGE.search(text) or CONDITION.search(text) or not (is_clause(before) and is_clause(after)):
            continue
        contrast = match[1] in {"but", "yet"}
        if contrast or (before.count(",") and len(words(after)) >= 6 and len(words(before)) > LIMIT):
            if self_contained(after):
                return capital(after), named("first clause", before)
        elif balanced(before) and len(words(before)) >= 5:
            return before, named("second clause", match[0] + after)
    return text, ""


def _first_clause(text: str) -> Edited:
    """Drop a leading reason or concession: "Because …,", "Although …,", "As …,"."""
    match = re.match(
        r"(?:because|although|though|even though|while|whereas|since|as)\s[^,]{8,90},\s+", text, re.IGNORECASE
    )
    if not match or CONDITION.search(match[0]) or text.lower().startswith(("as long", "as soon", "as well", "as far")):
        return text, ""
    after = text[match.end() :]
    if in_list(match[0].rstrip(", "), after) or not (is_clause(after) and self_contained(after)):
        return text, ""
    return capital(after), named("leading clause", match[0])


DANGLING = re.compile(
    r"""^(?:this|these|those|that|they|he|she|his|her|their|its|such|both|another|others|the\ (?:former|latter|same|above|
    following|other)|here|then|also|too|therefore|on\ the\ contrary|conversely|otherwise|it(?!\ (?:is|takes|was|pays|
    costs)\b[^,.;]*\b(?:to|that|not\ enough)\b)|it's|they're|that's|there(?!['’]s|\ (?:is|are|was|were|will|has|have|can)\b)|which|
    who|whom|whose|where|what|why|how|or|nor|and|but|yet|so|because|than|rather|as\ for|in\ this|in\ that|at\ this|at\ that|
    for\ this|for\ that|with\ this|like\ this|from\ this|such|not\ only|just\ as|to\ (?:do|achieve)\ (?:this|that|so)|
    one\ (?:is|of\ them)|some\ of\ (?:them|these)|either|neither|the\ reason\ is|the\ result\ is)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def self_contained(text: str) -> bool:
    """True where `text` does not begin with a word that points at an earlier sentence."""
    return not DANGLING.match(text.lstrip("\"“'‘"))


_ALWAYS: tuple[Callable[[str], Edited], ...] = (
    _head(_CONNECTIVE, "connective"),
    _head(_FACTIVE, "lead-in"),
    _inner_connective,
    _aside,
    _colon,
)
_WHEN_LONG: tuple[Callable[[str], Edited], ...] = (
    _tail(
        r",\s+(?:such as|including|like|for example|for instance|e\.g\.|especially|particularly|namely)\s[^,]*",
        "examples",
    ),
    _tail(r",\s+(?:which|who|whose|where)\s", "clause"),
    _tail(r",\s+(?:because|since|although|though|while|whereas|even though|so that|as)\s", "clause"),
    _participle_tail,
    _second_clause,
    _first_clause,
    _tail(r",?\s+(?:rather than|instead of|as well as|in order to)\s", "tail"),
    _tail(r"\s+(?:because|although|whereas)\s", "clause"),
    _tail(r"\s+(?:such as|including)\s", "examples"),
    _tail(r",\s+(?:resulting|leading|meaning|thanks|due|along|together|with|from|in|by|through)\s", "tail"),
)


def words_of(text: str) -> list[str]:
    return [token for token in tokens(text) if token[:1].isalnum()]
