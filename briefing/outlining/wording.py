"""Words that name no subject, and titles that say a point."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language import length
from briefing.points import KeyPoint
from briefing.terms import terms

TITLE = 13.0  # words: two lines at 32 pt on a wide page
AMONG = 10  # most important points of an article, one of which stands for it
BRIEF = 15.0  # words of a line that one remembers
SHOUTED = 2  # words in capitals; more are a heading set in capitals, fewer may be a name
HEAD = 4  # words of a beginning
SURE = 0.65  # how likely a line that stands for an article is understood by itself
HEADLINE = 9.0  # words that a title had better not pass

_COMMON = frozenset(
    """about after again also although always among another because been before being between both cannot come could
    does doing done down during each even ever every first from give goes good great have having here into itself just
    keep know last less like look made make makes making many more most much must need needs never next often once only
    other others over part people really same said says second should show simply since some something still such take
    tell than that their them then there these they thing things think third this those through time today together
    under until upon used uses using very want well were what when where whether which while whom whose will with
    within without work would year years your ours ourselves better best able right different important become
    becomes began begin start starts started long high large small small ways way kind point points fact case means
    day days week weeks month months own new old lot getting get got back don't doesn't isn't can't won't it's let's
    one two three four five six seven eight nine ten true real actually however therefore instead rather
    percent euros dollars pounds yuan cents number numbers times somebody someone anybody anyone nobody everybody
    everyone nothing something anything asked told called wanted needed tried turned looked came went found left
    kept""".split()
)
_COMMON_HAN = frozenset(
    """
    一个 一個 一家 一次 一种 一種 不会 不同 不是 不會 不能 之后 也是 了一 什么 什麼 他们 他們 他的 以及 但是
    你们 你的 其中 出来 可以 因为 因為 如果 就是 已經 已经 很多 怎么 怎麼 我们 我們 我的 所以 时候 是一 時候
    更多 来说 沒有 没有 现在 現在 的一 的人 的时 的是 知道 第一 第三 第二 而且 自己 起来 还是 这个 这些 这样
    个月 個月 小时 小時 分钟 分鐘 年前 今年 去年 以后 以後 之後
    进行 這些 這個 這樣 通过 通過 進行 還是 那个 那些 都是 需要
    真正 其实 其實 觉得 覺得 认为 認為 应该 應該 只是 只有 然后 然後 并不 並不 一定 不再 自然
    """.split()
)


def is_common(word: str) -> bool:
    """True for words and pairs of characters that say nothing of the subject."""
    return word in _COMMON or word in _COMMON_HAN or any(mark in "的了是在和不一这這那就也都" for mark in word)


def take_title(points: Sequence[KeyPoint], *, leave: int = 1) -> tuple[str, tuple[KeyPoint, ...], KeyPoint | None]:
    """A title for `points`: of those short enough the best claim, and the points that remain.

    "" and all points where none is short enough or fewer than `leave` would remain.
    """
    if len(points) <= leave:
        return "", tuple(points), None
    fit = [p for p in points if length(p.text) <= TITLE and not is_belief(p.text) and not p.text.startswith("[")]
    if not fit:
        return "", tuple(points), None
    best = min(fit, key=lambda p: (length(p.text) > HEADLINE, leans(p.text), not is_claim(p.text), p.rank))
    return as_title(best.text), tuple(point for point in points if point is not best), best


_COUNTED = re.compile(r"^\s*(?:\d{1,2}\s*[.)、．]|[一二三四五六七八九十]{1,2}、)\s*(?=\D)")


def as_title(text: str) -> str:
    """`text` with a capital, without the number and the full stop that a title does not have."""
    text = _COUNTED.sub("", text)
    if text.isupper() and len(text.split()) > SHOUTED:
        text = text.capitalize()
    bare = text[:-1] if text.endswith((".", "。")) and not text.endswith("..") else text
    return bare[:1].upper() + bare[1:]


_CLAIM = re.compile(
    r"\b(?:must|should|needs? to|ought|never|always|cannot|can't|only|instead of|is no|are no|matters?"
    r"|(?:more|less) .{1,40} than|not .{1,60} but|the (?:key|core|essence|root|point) )\b"
    r"|[必須须应應]|不是|不能|才能|本质|本質|关键|關鍵|核心|重要",
    re.IGNORECASE,
)
_BELIEF = re.compile(
    r"\b(?:believ|think|thought|assum|expect|claim|suppos|imagin|mistak|misunderst)"
    r"|以为|以為|认为|認為|觉得|覺得|误|誤",
    re.IGNORECASE,
)
_PARTICULAR = re.compile(r"\d|\b(?:I|my|was|were|had|did)\b|去年|当时|當時")


def is_claim(text: str) -> bool:
    """True for a sentence that one can agree or disagree with: what should be, not what once was."""
    return bool(_CLAIM.search(text)) and not _PARTICULAR.search(text)


def is_belief(text: str) -> bool:
    """True for a sentence that tells what somebody believes, which said alone and large would pass for the truth."""
    return bool(_BELIEF.search(text))


_LEANING = re.compile(
    r"\b(?:it|they|them|their|he|she|him|his|her|this|these|those|such)\b|^[他她它其这這该該]|他们|他們|它们|它們",
    re.IGNORECASE,
)


def leans(text: str) -> bool:
    """True for a sentence that begins with a pronoun that points out of it; one behind a noun has that to point at."""
    return bool(_LEANING.search(" ".join(text.split()[:HEAD])))


def take_home(points: Sequence[KeyPoint], title: str = "") -> KeyPoint:
    """The point that stands for an article: of its most important the first short claim, else the first short one.

    What names the `title`'s own terms goes first.
    """
    named = set(terms(title))
    return min(
        points[:AMONG],
        key=lambda p: (
            is_belief(p.text),
            length(p.text) > BRIEF,
            p.stands < SURE,
            leans(p.text) or p.text.startswith("["),
            not named & set(terms(p.text)),
            not is_claim(p.text),
            bool(_PARTICULAR.search(p.text)),
            p.rank,
        ),
    )
