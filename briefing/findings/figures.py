"""Figures in running text: a sentence in, every number with a unit out; years, dates and list numbers are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.document import Sentence

_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "bn": 1e9,
    "百": 1e2,
    "千": 1e3,
    "万": 1e4,
    "萬": 1e4,
    "百万": 1e6,
    "百萬": 1e6,
    "千万": 1e7,
    "千萬": 1e7,
    "亿": 1e8,
    "億": 1e8,
    "十亿": 1e9,
    "十億": 1e9,
    "万亿": 1e12,
    "萬億": 1e12,
}
_MEASURES = (
    r"(?:kilo|centi|milli)?met(?:er|re)s?|km|kilomet(?:er|re)s?|miles?|feet|inches|kg|kilograms?|grams?|tons?|"
    r"tonnes?|lit(?:er|re)s?|"
    r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|dollars?|euros?|pounds?|yuan|cents|degrees|points"
)
_UNIT = (
    rf"%|％|per ?cent(?:age points?)?|percent|percentage points?|(?:{_MEASURES})(?:\s+(?:per|a|an)\s+\w+|"
    rf"/\w+)?|km/h|m/s|mph"
)
_HAN_UNIT = (
    r"%|％|个百分点|個百分點|美元|欧元|歐元|人民币|日元|元|米|公里|千米|公斤|吨|噸|秒|分钟|分鐘|小时|"
    r"小時|天|周|个月|個月|年|人次|人|家|倍|名|位|件|个|個|次|款|篇|种|種|岁|歲"
)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?<![\w.,/\-#:.])(?P<money>[$€£¥]|US\$|"
    rf"RMB\s)?\s?(?P<number>{_NUMBER})(?![\d:/])(?:\s?(?P<scale>thousand|million|billion|trillion|bn|[km](?=\b)))?"
    rf"(?:\s?-?(?P<unit>{_UNIT})(?![A-Za-z]))?",
    re.IGNORECASE,
)
_HAN_FIGURE = re.compile(
    rf"(?<![A-Za-z0-9.,/\-#:])(?P<money>[$€£¥￥])?(?P<number>{_NUMBER})(?![\d:/年月日号])\s?(?P<scale>万亿|萬億|"
    rf"十亿|十億|千万|千萬|百万|百萬|[万萬亿億千百])?(?:多|余|餘)?"
    rf"\s?(?P<unit>{_HAN_UNIT})?(?!(?:月|日|号|號))"
)
_FOLLOWING = re.compile(r"(?:\s+[a-z][a-z'’-]+){1,4}")
_STOP = re.compile(
    r"\b(?:of|in|on|at|by|for|with|to|and|or|the|a|is|are|was|were|has|had|as|this|his|its|times|than|from|into|who|which|that|per|our|their|more|less|now|spoke|rose|fell)\b"
)
_PRETEXT = re.compile(
    r"(?:[A-Z]\w*\s|Vol\.?\s|No\.?\s|page\s|chapter\s|version\s|figure\s|table\s|step\s|top\s|\d\s?[-–]\s?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its unit; `start` and `end` are its place in the text of `sentence`; `counted` for "accounts"."""

    value: float
    figure: str
    unit: str
    start: int
    end: int
    sentence: Sentence
    counted: bool = False

    @property
    def key(self) -> str:
        """The unit in one spelling, to compare by."""
        unit = self.unit.lower().replace("metre", "meter").replace("％", "%").replace("percentage", "percent")
        unit = "%" if unit in {"percent", "per cent"} else unit
        return re.sub(r"s\b", "", unit)


def figures(sentence: Sentence, *, chinese: bool) -> Iterator[Figure]:
    """Every figure of `sentence` that has a unit, currency or counted noun, in order."""
    pattern = _HAN_FIGURE if chinese else _FIGURE
    before: Figure | None = None
    for match in pattern.finditer(sentence.text):
        figure = _figure(match, sentence, chinese=chinese) or _elliptic(match, sentence, before)
        if figure:
            yield figure
            before = figure


def _elliptic(match: re.Match[str], sentence: Sentence, before: Figure | None) -> Figure | None:
    """A figure that takes its unit from the one before it: "12 million euros in 2019, 15 million in 2020"."""
    scale = match["scale"] or ""
    if not before or match["unit"] or match["money"]:
        return None
    if before.counted:  # "4,100 pieces in the first half, 7,300 in the second"
        if scale or not _SAME_IN.match(sentence.text[match.end() :]):
            return None
        end = match.end("number")
    elif scale and before.figure.lower().endswith(scale.lower()):
        end = match.end("scale")
    else:
        return None
    value = float(match["number"].replace(",", "")) * _SCALES.get(scale.lower(), 1)
    written = sentence.text[match.start() : end].strip()
    return Figure(value, written, before.unit, match.start(), end, sentence, before.counted)


_SAME_IN = re.compile(r"\s+in\s+(?:the\s+(?:first|second|third|fourth|last|next)|(?:19|20)\d\d)\b")


def _figure(match: re.Match[str], sentence: Sentence, *, chinese: bool) -> Figure | None:
    scale, money, unit, end = match["scale"] or "", match["money"] or "", match["unit"] or "", match.end()
    value = float(match["number"].replace(",", "")) * _SCALES.get(scale.lower(), 1)
    counted = False
    if not unit and not money and not chinese:
        unit, counted = _counted(sentence.text[match.end() :]), True
        end = match.end() + sentence.text[match.end() :].find(unit) + len(unit)
    if not (unit or money) or _no_figure(match, sentence.text, unit, money, value):
        return None
    figure = sentence.text[match.start() : match.end("scale") if scale else match.end("number")].strip()
    return Figure(value, figure, (unit or money).strip(), match.start(), end, sentence, counted)


def _counted(text: str) -> str:
    """The plural noun with its adjectives that a number counts: "certified business accounts"; "" for none."""
    following = _FOLLOWING.match(text)
    words = following[0].split() if following else []
    stop = next((i for i, word in enumerate(words) if _STOP.fullmatch(word)), len(words))
    plural = [i for i, word in enumerate(words[:stop]) if len(word) > 3 and re.search(r"(?:[^su]|[^s]e)s$", word)]
    many = [i for i, word in enumerate(words[:stop]) if word in {"people", "women", "men", "children"}]
    last = max(plural + many, default=-1)
    return " ".join(words[: last + 1])


def _no_figure(match: re.Match[str], text: str, unit: str, money: str, value: float) -> bool:
    """True for a year, a version ("Marketing 3.0"), a page or list number."""
    plain = not money and not match["scale"] and "," not in match["number"]
    if plain and 1900 <= value <= 2100 and unit not in {"%", "％"} and "per" not in unit and "米" not in unit:
        return True
    return bool(_PRETEXT.search(text[max(0, match.start() - 12) : match.start()])) and not (unit or money)
