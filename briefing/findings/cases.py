"""Cases: a document in, the stories of one actor out — who, what they did in order, what came of it.

A story is told in one piece: somebody is introduced, acts in the sentences that follow, and then something has changed.
Where the whole article is about them it may take all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.document import Document, Sentence
from briefing.findings.actors import Actor, act, introduced
from briefing.findings.figures import figures
from briefing.findings.lines import Shorten, cut, size
from briefing.language import is_chinese
from briefing.points import Case, KeyPoint
from briefing.verbs import PASTS

REACH, PAUSE = 14, 4  # sentences that a story takes at most, and those without an act after which it is over
EARLY = 12  # sentences within which somebody is introduced whom the whole article is about
WHOLE = 4  # sentences that name somebody, from which the article is about them
SOON = 2  # of these behind a single act
ACTS, OUTCOMES = 4, 2  # lines on a slide
WHO, LINE, HAN_LINE = 20, 20, 18  # words of a line, two Chinese characters as one

_MOVED = re.compile(
    r"\b(?:rose|grew|fell|dropped|climbed|doubled|tripled|quadrupled|halved|increased|shrank|jumped|gained|won|sold|earned|"
    r"saved|brought\s+in|reached|went\s+(?:from|up|down|back)|came\s+back|returned|renewed|recovered|cost|"
    r"now|paid\s+(?:for\s+itself|off)|worked|stopped|(?:is|was|were|are)\s+(?:up|down|back|sold\s+out|full|selling|taking))\b",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"\b(?:doubled|tripled|quadrupled|halved|sold\s+out|paid\s+for\s+itself|by\s+(?:a\s+)?(?:half|third|quarter)|"
    r"(?:one|two|half|a\s+third|a\s+quarter)\s+(?:in|of)|(?:lower|higher|fewer|more|less)\s+than)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"^(?:(?:and|but|so)\s+)?(?:(?:within|after|by|since|in|over)\s+(?:the\s+|that\s+|its\s+|her\s+|his\s+|their\s+)?"
    r"(?:\w+\s+){0,4}?(?:days?|weeks?|months?|years?|quarters?|seasons?|spring|summer|autumn|winter|christmas|easter|"
    r"launch|then|end|\d{4})\b|(?:as\s+a|the)\s+result\b|today\b|now\b|"
    r"(?:\w+\s+){1,3}(?:days?|weeks?|months?|years?|quarters?|seasons?)\s+(?:later|on)\b|since\s+then\b)|\bnow\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(r"(?:an?|any|every|each|it|this|that|these|those|what)\s|每", re.IGNORECASE)
_SO = re.compile(r"(?:as\s+a\s+result|today|now|since\s+then)\b|the\s+result\s+was", re.IGNORECASE)
_HAN_SO = re.compile("结果[，,]?|結果[，,]?|如今|现在|現在")
_BE = re.compile(r"\b(?:was|were|had|is|are|has)\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:will|would|could|should|might|may|plans?\s+to|hopes?\s+to|wants?\s+to|not\s+yet|if|cost\s+\w*\s*[$€£]?\d)\b",
    re.IGNORECASE,
)
_HAN_MOVED = re.compile(
    "[涨漲升增][到至了加长長]|[降减減跌缩縮]到?了?|翻了?[一二两兩三]?[倍番]|多了|少了|少多了|回来了|回來了|占了?|超过|超過|达到|達到|"
    "[卖賣]出|[卖賣]光|[卖賣][断斷]|排队|排隊|排着|复购|復購|回头客|回頭客|回购|回購|盈利|赚|賺|成[为為]了|扭亏|扭虧|满座|滿座|"
    "坐满|坐滿|结余|補租|流失|添了|进了|進了|撤走|新增|补满|補滿|上门|上門|不用"
)
_HAN_LATER = re.compile(
    "^(?:[^，,。]{0,8}(?:[年月天周週季]|星期)(?:[之以]?[后後]|下来|下來|不到|内|內|里|裡|底|过去|過去)|结果|結果|如今|现在|現在|"
    "到[^，,]{1,8}(?:[时時天]|底|末)|[^，,。]{0,6}(?:当年|當年|今年|去年|次年|第二年|年底|那年)|从那以后|從那以後|最后|最後|"
    "试销期|試銷期|随后|隨後)"
)
_HAN_PLAN = re.compile("如果|假如|将会|將會|应该|應該|可能|打算|准备|準備|[？?]$")
_TAIL = re.compile(
    r",\s(?:so|which|who|and|but|because|since|while|where|as|with|on)\b|\s(?:so\s+that|because|in\s+order\s+to|rather\s+than)\b|"
    r"[;:]\s|\s[–—]\s|\sthat\s(?=could|would|was|were|had|people)|\sand\s(?=(?P<verb>[a-z]+)\s)"
)
_HAN_TAIL = re.compile("[，；,;：:]")
_BOUND = re.compile(
    r"\b(?:unless|except|only\s+if|until|not\b|never|nobody|but)\b|而是|但|却|卻|除非|除了|才", re.IGNORECASE
)


@dataclass(slots=True)
class _Run:
    """Acts in a row and what came of them."""

    acts: list[KeyPoint] = field(default_factory=list)
    outcomes: list[KeyPoint] = field(default_factory=list)
    own: bool = False

    @property
    def told(self) -> bool:
        return bool(self.own and self.outcomes)


@dataclass(slots=True)
class _Story:
    """What has been read of a story: whom it is about, and each run of acts with its outcomes."""

    actor: Actor
    known: dict[int, KeyPoint]
    shorten: Shorten
    runs: list[_Run] = field(default_factory=lambda: [_Run()])
    still: int = 0

    def take(self, sentence: Sentence) -> None:
        """Take a sentence: as an outcome where something has changed, else as an act."""
        line = None
        run = self.runs[-1]
        done = act(sentence.text, self.actor)
        near = self.still <= (PAUSE if len(run.acts) > 1 else SOON)
        if run.acts and near and _came_of_it(sentence, acted=bool(done)):
            line = _line(sentence, 0, self)
            run.outcomes += [line] if line else []
        elif done and (line := _line(sentence, done.start, self)):
            if run.outcomes:
                self.runs.append(run := _Run())
            run.acts.append(line)
            run.own = run.own or done.own
        self.still = 0 if line else self.still + 1

    def best(self) -> _Run | None:
        """The run that tells most, of like ones the last: attempts that failed come first."""
        told = [run for run in self.runs if run.told]
        return max(reversed(told), key=lambda run: len(run.acts[:ACTS]) + len(run.outcomes[:OUTCOMES]), default=None)


def find(document: Document, sentences: Sequence[Sentence], points: Sequence[KeyPoint], shorten: Shorten) -> list[Case]:
    """Every story with its actor, at least one act and an outcome behind it, each sentence in one story at most."""
    known = {point.span.sentence: point for point in points}
    found: list[Case] = []
    free = 0
    for index, sentence in enumerate(sentences):
        actor = introduced(sentence.text) if index >= free else None
        if not actor:
            continue
        story = _Story(actor, known, shorten)
        whole = index < EARLY and _about(actor, document, sentences)
        _read(story, sentences[index + 1 :], whole=whole)
        who = _who(sentence, story)
        run = story.best()
        if who and run:
            found.append(Case(actor.name, who, tuple(run.acts[-ACTS:]), _best(run.outcomes, OUTCOMES)))
            free = run.outcomes[-1].span.sentence + 1
    return found


def _about(actor: Actor, document: Document, sentences: Sequence[Sentence]) -> bool:
    """True where the whole document is about `actor`: its title names them, or many of its sentences do."""
    if not actor.called:
        return False
    named = sum(bool(re.search(actor.called, sentence.text)) for sentence in sentences)
    return bool(re.search(actor.called, document.title)) or named >= WHOLE


def _read(story: _Story, sentences: Sequence[Sentence], *, whole: bool) -> None:
    """Read the sentences after the first, to the end of the story or, where it is the `whole` article, of that."""
    for sentence in sentences if whole else sentences[:REACH]:
        if not whole and (story.still > PAUSE or _another(sentence, story.actor)):
            return
        story.take(sentence)


def _another(sentence: Sentence, actor: Actor) -> bool:
    """True where `sentence` begins the story of somebody else."""
    other = introduced(sentence.text)
    return bool(other and other.name and not (actor.called and re.search(actor.called, sentence.text)))


def _came_of_it(sentence: Sentence, *, acted: bool) -> bool:
    """Whether something has changed in `sentence`; what somebody did there must have a figure and a verb for it."""
    text = sentence.text
    chinese = is_chinese(text)
    if (
        (_HAN_PLAN if chinese else _PLAN).search(text)
        or _GENERAL.match(text)
        or text.rstrip('”"」').endswith(("?", "？"))
    ):
        return False
    moved = bool((_HAN_MOVED if chinese else _MOVED).search(text))
    later = bool((_HAN_LATER if chinese else _LATER).search(text))
    counted = any(True for _ in figures(sentence, chinese=chinese))
    if acted:
        return moved and later
    if chinese:
        return (moved and (later or counted)) or (later and counted) or bool(_HAN_SO.match(text))
    past = bool(_BE.search(text)) or any(word in PASTS for word in text.split())
    return past and ((moved and later) or counted or bool(_SURE.search(text)) or bool(_SO.match(text)))


def _best(lines: Sequence[KeyPoint], most: int) -> tuple[KeyPoint, ...]:
    """The most important of `lines`, in their order; those that no key point is made of come last."""
    ranked = sorted(range(len(lines)), key=lambda i: (lines[i].rank, i))[:most]
    return tuple(lines[i] for i in sorted(ranked))


def _who(sentence: Sentence, story: _Story) -> KeyPoint | None:
    """The sentence that introduces the actor, where it is short; else shortened around them, else only their name and
    what they are."""
    actor = story.actor
    if size(sentence.text) <= WHO and not actor.told:
        return cut(sentence, 0, len(sentence.text), "actor")
    shortened = None if actor.told else story.known.get(sentence.span.sentence) or story.shorten(sentence)
    if shortened and (actor.name or actor.noun) in shortened.text and size(shortened.text) <= WHO:
        return shortened
    ends = [match.start() for match in _HAN_TAIL.finditer(sentence.text) if match.start() >= actor.end]
    fits = [end for end in ends if size(sentence.text[:end]) <= WHO] if is_chinese(sentence.text) else []
    if fits:
        return cut(sentence, 0, fits[-1], "actor")
    named = sentence.text[actor.start : actor.end]
    return cut(sentence, actor.start, actor.end, "actor") if size(named) <= WHO and named != actor.name else None


def _line(sentence: Sentence, start: int, story: _Story) -> KeyPoint | None:
    """What `sentence` says from `start` on: all of it where it is short, else its key point, else its first clauses."""
    text = sentence.text[start:]
    own = story.known.get(sentence.span.sentence)
    rank = own.rank if own else len(story.known)
    most = HAN_LINE if is_chinese(text) else LINE
    if size(text) <= most:
        return _ranked(cut(sentence, start, len(sentence.text), "act"), rank)
    own = own or (None if start else story.shorten(sentence))
    if own and "[" not in own.text and not start:
        return own
    ends = [match.start() for match in (_HAN_TAIL if is_chinese(text) else _TAIL).finditer(text) if _parts(match)]
    fits = [end for end in ends if size(text[:end]) <= most and not _BOUND.search(text[end:])]
    if not fits or size(text[: fits[-1]]) < 4:
        return None
    return _ranked(cut(sentence, start, start + fits[-1], "act"), rank)


def _parts(match: re.Match[str]) -> bool:
    """True for a border of clauses: an "and" only where another act follows."""
    verb = match.groupdict().get("verb")
    return verb is None or verb in PASTS


def _ranked(line: KeyPoint, rank: int) -> KeyPoint:
    return KeyPoint(line.text, line.sentence, line.span, rank, line.edits, line.heading)
