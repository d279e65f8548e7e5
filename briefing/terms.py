"""Words to terms: what of a sentence counts when sentences are compared; a sentence in, its terms in order out."""

from __future__ import annotations

from functools import lru_cache

from briefing.language import is_han, words

STOP_WORDS = frozenset(
    """a about above after again against all also although always am among an and another any anyone anything
    are around as at away back be became because become becomes been before being below between both but by came can
    cannot come could did do does doing done down during each either else even ever every everyone everything few
    first for from further get gets getting give given go goes going gone got had has have having he her here hers
    herself him himself his how however i if in indeed instead into is it its itself just keep kept last least less
    let like likely made make makes many may maybe me might mine more most much must my myself near need neither
    never next no nobody none nor not nothing now of off often on once one only onto or other others our ours
    ourselves out over own per perhaps put quite rather really said same say says second see seem seems seen several
    shall she should since so some someone something soon still such take takes taken than that the their theirs
    them themselves then there therefore these they thing things third this those though through thus to together
    too toward towards two under until up upon us use used very was way ways we well went were what whatever when
    where whether which while who whole whom whose why will with within without would yes yet you your yours
    yourself it's don't doesn't isn't aren't can't won't didn't wasn't that's there's what's let's i'm you're we're
    they're""".split()
)
_STOP_PAIRS = frozenset(
    """我们 我們 你们 你們 他们 他們 这个 這個 那个 那個 一个 一個 这些 這些 那些 什么 什麼 怎么 怎麼 可以
    就是 不是 没有 沒有 但是 因为 因為 所以 如果 已经 已經 还是 還是 也是 都是 这样 這樣 自己 的是 了一
    是一 一种 一種 之一 其实 其實 进行 進行""".split()
)
_STOP_HAN = frozenset("的了是在和与與也就都而及或一不这這那有为為以对對着著地得之其于於把被让讓从從到上中下")


def stem(word: str) -> str:
    """`word` without the endings of English plurals, participles and adverbs; a light cut, not a dictionary form."""
    for ending, rest in (("'s", 1), ("’s", 1), ("ies", 2), ("ing", 4), ("edly", 4), ("ed", 4), ("ly", 4), ("es", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= rest:
            cut = word[: -len(ending)]
            return cut + "y" if ending == "ies" else cut.rstrip("e")
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1].rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word


def terms(text: str) -> list[str]:
    """The terms of `text` in order: stems of content words and, for Chinese, pairs of neighbouring characters."""
    return list(_terms(text))


@lru_cache(maxsize=4096)  # a sentence is asked for its terms some seven times
def _terms(text: str) -> tuple[str, ...]:
    found: list[str] = []
    before = ""
    for word in words(text):
        if not is_han(word):
            before = ""
            if word not in STOP_WORDS and (len(word) > 1 or word.isdigit()):
                found.append(stem(word))
            continue
        pair = before + word
        if before and pair not in _STOP_PAIRS and not (before in _STOP_HAN or word in _STOP_HAN):
            found.append(pair)
        before = word
    return tuple(found)
