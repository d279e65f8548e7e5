"""A light reading of an English clause: which words are verbs that can carry it, whether it has a subject of its own.

No dictionary and no model: closed word classes, a few hundred common verbs, endings. It is meant to say "no" when in
doubt, since a clause that is let through is shown to a room.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.verbs import (
    BASES,
    IMPERATIVES,
    NOUNS_IN_ING,
    PASTS,
    PLURAL_NOUNS,
    STRICT_BASES,
    STRICT_PASTS,
    THIRDS,
)

TOKEN = re.compile(r"[^\W_]+(?:['’.&/\-][^\W_]+)*%?|[^\w\s]", re.UNICODE)

AUXILIARIES = frozenset(
    """is are was were am has have had do does did can could will would shall should may might must cannot
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't
    mustn't needn't ain't""".split()
)
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
_SUBJECTS = frozenset("i you he she it we they who nobody everyone everybody someone people nothing everything".split())
_SHORT = re.compile(r"^(?:i|you|he|she|it|we|they|that|there|who|what|here|let)['’](?:s|re|m|ve|ll|d)$")
_SINGULAR = frozenset("series news species means".split())  # an "s" at their end makes no plural
DETERMINERS = frozenset(
    """a an the this that these those my your his her its our their some any no every each all both either neither
    another much many more most few less several such what which whose""".split()
)
PREPOSITIONS = frozenset(
    """of in on at by for with from to into onto about against among around between during over through
    throughout toward towards under upon within without across along amid behind below beneath beside beyond despite
    except near off onto outside past per since than till until up via versus vs like as""".split()
)
CONJUNCTIONS = frozenset("and or but nor so yet because although though while whereas if unless when whenever".split())


def tokens(text: str) -> list[str]:
    """Words and single punctuation marks of `text`, as written."""
    return TOKEN.findall(text)


def is_word(token: str) -> bool:
    """True for a word or number, False for a punctuation mark."""
    return token[:1].isalnum()


def participle(token: str) -> bool:
    """True for an -ing form of a verb ("making"), False for a noun in -ing ("marketing")."""
    return token.endswith("ing") and len(token) > 4 and token not in NOUNS_IN_ING


# verbs that take a clause without "that": in "a question that shows the enquiry was read" there are two
_SAYING = frozenset(
    "shows show says say thinks think knows know believes believe means mean proves prove feels feel".split()
)
_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred".split()
)
OPENERS = frozenset("if when whenever because although though while whereas since unless once after before as".split())
SUBORDINATORS = frozenset(
    "that which who whose where because if when whenever while although though whether unless".split()
) | {"what", "how", "why", "once", "until", "whereas", "since"}


def finite_verb(found: Sequence[str]) -> int:
    """The index of the first verb of a main clause, one that has a subject before it; -1 where there is none.

    A word like "that", "which" or "if" takes the next verb for itself; what stands in brackets does not count.
    """
    low = [token.lower().replace("’", "'") for token in found]
    owed = depth = 0
    for i, token in enumerate(low):
        depth += (token in "([") - (token in ")]") if token else 0
        if depth:
            continue
        if token == "," and owed and low[0] in OPENERS and low[i - 1] in THIRDS | PASTS | BASES:
            owed -= 1  # "when a reader buys, she …": the verb at the end of the first clause is its own
        elif token in SUBORDINATORS and not (token == "that" and _pointing(low, i)):
            owed += 1
        elif _carries(low, i):
            if not owed:
                return i
            owed -= not (token in _SAYING and low[i + 1 : i + 2] and low[i + 1] in DETERMINERS)
    return -1


def finite(token: str) -> bool:
    """True for a word that can be the finite verb of a third person: "is", "has", "makes", "took"."""
    low = token.lower()
    return low in AUXILIARIES or low in THIRDS or low in STRICT_PASTS or low in PASTS


def _pointing(low: Sequence[str], i: int) -> bool:
    """ "that" as a pointing word: at the start, after a preposition, or before a verb that follows at once."""
    return i == 0 or low[i - 1] in PREPOSITIONS


def _carries(low: Sequence[str], i: int) -> bool:
    token, before = low[i], _before(low, i)
    if _SHORT.match(token):
        return True
    if not before or not is_word(token) or (before == "to" and token not in BE - {"be"}):
        return False  # but "a recording that nobody listens to is …"
    if token in AUXILIARIES:
        return _has_subject(low, i)
    if before in {"which", "that"} and i > 1:  # the verb of a relative clause
        return token in THIRDS | STRICT_PASTS | PASTS | BASES
    if before in _COUNTS or before[:1].isdigit():  # "the eleven offers"
        return False
    if before in DETERMINERS or before in PREPOSITIONS or before in BE or before in AUXILIARIES:
        return before in {"this", "that", "all", "some", "many", "most", "few"} and token in THIRDS | STRICT_PASTS
    if low[i - 1] == "," and token in PASTS and token not in STRICT_PASTS:  # ", compared with the rest"
        return False
    return _has_subject(low, i) and _inflected(low, i, before)


def _inflected(low: Sequence[str], i: int, before: str) -> bool:
    token, after = low[i], low[i + 1] if i + 1 < len(low) else ""
    if token in STRICT_PASTS:
        return True
    if token in PASTS or (
        token.endswith("ed") and len(token) > 4 and low[i - 1] == before and not before.endswith("ly")
    ):
        by = low[i + 2][:1].isdigit() or low[i + 2] in {"half", "about", "nearly"} if len(low) > i + 2 else False
        agent = after == "and" or (after == "by" and not by)  # "fell by 3 percent" has none
        return not agent and (before in _SUBJECTS or not _participle_follows(low, i))
    if token in THIRDS and (after in {"", ","} or participle(before)):
        return False
    if token in THIRDS or (token.endswith(("izes", "ises", "ifies")) and len(token) > 6):
        one = before.endswith(("ss", "us", "is", "'s")) or before in _SINGULAR
        return not before.endswith("s") or one or token not in PLURAL_NOUNS
    if token in STRICT_BASES and not any(
        word in AUXILIARIES or word in {"to", "let"} for word in low[max(0, i - 3) : i]
    ):
        return low[i - 1] == before
    return token in BASES and low[i - 1] == before and _plural(low, i, before) and after not in {"of", ",", ""}


def _participle_follows(low: Sequence[str], i: int) -> bool:
    """True where an auxiliary comes right after the noun phrase: "the accounts opened last year were …"."""
    rest = low[i + 1 : i + 7]
    ends = {",", "and", "but", "that", "because", "which"}
    stop = next((k for k, token in enumerate(rest) if token in ends), len(rest))
    return any(token in AUXILIARIES for token in rest[:stop])


def _plural(low: Sequence[str], i: int, before: str) -> bool:
    adverbs = {"often", "always", "never", "also", "still", "now", "all", "just", "only", "simply", "really"}
    if (before.endswith("ly") or before in adverbs) and i > 1:
        before = low[i - 2]
        if before == "," and "," in low[: i - 2]:  # "the accounts, most of the time, just play"
            before = low[len(low[: i - 2]) - 1 - list(reversed(low[: i - 2])).index(",") - 1]
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is", "'s"))
    return plural or before in {"you", "we", "they", "i", "people", "who", "children", "women", "men", "both", "media"}


def _before(low: Sequence[str], i: int) -> str:
    return next((token for token in reversed(low[:i]) if is_word(token)), "")


def _has_subject(low: Sequence[str], i: int) -> bool:
    """A noun or pronoun stands somewhere before the verb."""
    loose = (
        PREPOSITIONS | CONJUNCTIONS | (DETERMINERS - {"that", "this", "these", "those", "all", "both", "most", "many"})
    )
    return any(
        is_word(token) and token not in loose and not (token.endswith("ly") and len(token) > 5) for token in low[:i]
    ) or (i > 0 and low[i - 1] in {"some", "few", "each", "what"})


def is_imperative(text: str) -> bool:
    """True where `text` tells somebody to do something: "Ask every customer why"."""
    found = [token.lower().replace("’", "'") for token in tokens(text)[:3]]
    if len(found) < 2 or not is_word(found[1]):
        return False
    if found[0] not in IMPERATIVES:
        return found[0] in BASES and found[1] in _OBJECTS and text[:1].isupper()
    if found[1] == "and":
        return found[-1] in BASES
    return found[1] not in AUXILIARIES | (PREPOSITIONS - _AFTER_ORDER) | {"or", "us"}


# what follows an order given with a verb that is also a noun: "list what was decided", "stock the shelf"
_OBJECTS = frozenset("the a an what how who whether them every each all your both these those any".split())
# prepositions that may follow a verb at once: "answer within one day", "sell before the season"
_AFTER_ORDER = frozenset("on in for with to at about within after before by without like from into up through".split())


def is_clause(text: str) -> bool:
    """True where `text` has a subject and a finite verb of its own and does not begin or end with a loose word."""
    found = tokens(text)
    at = finite_verb(found)
    if not found:
        return False
    first = found[0].lower()
    if first in {"which", "who", "whom", "whose", "that", "than", "to", "and", "or", "then"} and not _purpose(found):
        return False
    low = [token.lower().replace("’", "'") for token in found]
    if first in _ADVERBS and len(low) > 1 and finite(low[1]):  # "still brings in": the subject stands elsewhere
        return False
    whole = at < len(found) - 1 or low[-1] in _INTRANSITIVE
    return at > 0 and whole and not _loose_end(low)


_ADVERBS = frozenset("still also then even now never often always only just soon therefore thus finally".split())
# verbs that say something at the end of a sentence: "the order mattered"
_INTRANSITIVE = frozenset(
    """matters mattered works worked fails failed wins won counts counted helps helped pays grows grew lasts lasted
    sells sold rises rose falls fell disappears disappeared changes changed differs suffers suffered leaves
    left""".split()
)


# words that are complete at the end of a clause: "walked on", "costs less"
_ENDINGS = frozenset("on in up about off all his more less most much many few both each either another".split())


def _loose_end(low: Sequence[str]) -> bool:
    """True where the last word waits for another one; a verb may end "how large it is" and "than it could"."""
    if low[-1] in AUXILIARIES:
        return not {"how", "what", "who", "where", "than", "as", "because"} & set(low[:-1])
    return low[-1] in (PREPOSITIONS | DETERMINERS) - _ENDINGS - {"this", "that"}


def _purpose(found: Sequence[str]) -> bool:
    return found[0] == "To" and "," in found
