"""What tells whether a Chinese line is understood by itself: a line and its place in, signals by their names out."""

from __future__ import annotations

import math
import re

from briefing.language import is_han
from briefing.summarizers.places import Place, cut_off, cut_open
from briefing.terms import terms

# one signal each, 1 where the pattern is found in the line; those that look at its beginning start with "^"
_PATTERNS = {
    "done": "[了过過]",
    "some time": "^(?:去年|今年|上个月|上個月|后来|後來|当时|當時|那|有一|前年|第[一二三四五六七八九十]|一年|半年|"
    "[^，,]{0,3}(?:年|月|天|周|週|季度|星期)(?:后|後|前|里|裡|以后|[，,]))",
    "this": "[这這那](?:个|個|些|种|種|样|樣|家|位|次|场|場|里|裡|条|條|张|張|句|件|两|兩|三|天|一)",
    "opens with this": "^[这這那其此]",
    "he": "[他她它](?!人)",
    "goes on": "^.{0,7}(?:都|也|还|還|又|再|更|才|就)",
    "we": "我们|我們|咱",
    "I": "我(?!们|們)",
    "you": "[你您]",
    "is": "是",
    "not": "不",
    "what if": "如果|只要|要是|一旦|除非|当|當|时候|時候",
    "must": "必须|必須|应该|應該|要|别|別",
    "connects": "^(?:所以|因此|可是|但|而|于是|於是|因为|因為|结果|結果|其实|其實|然后|然後|不过|不過|在于|在於|首先|"
    "其次)",
    "quoted": "[“「\"]",
    "said": "[说說问問]|告诉|告訴",
    "no subject": "^(?:把|用|被|到|改|给|給|从|從|按|来了|來了|有|没有|沒有|是|不是|在|要|再|会|會|能|可以|去|拿|寄|做|"
    "请|請|往往|已经|已經|愿意|願意|答|看|谈|談|听|聽)",
    "opens with anybody": "^(?:每|任何|所有|大多|很多|多数|多數|一般|好的|真正|品牌|顾客|顧客|客人|人|消费者|消費者|"
    "企业|企業|一个|一個|一家)",
    "opens with its subject": "^[^，,]{2,12}(?:是|在于|在於|需要|必须|必須|应该|應該)",
    "somebody": "先生|小姐|老板|老闆|[总總]|阿[\u3400-\u9fff]|老[\u3400-\u9fff]|[\u3400-\u9fff][姐姨]|店长|店長|主任|"
    "经理|經理|创始人|創辦人|店员|店員",
}  # fmt: skip
_SIGNS = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}
_STORY = re.compile('[他她](?!人)|[“「"]|[说說]|我(?!们|們)')
_CLAIM = re.compile("^(?!.*(?:[他她]|[说說])).*(?:是|必须|必須|应该|應該|不能|需要)")
_CLAUSES = re.compile("[,，;；。]")
_LATIN = re.compile("[A-Za-z]{2,}")
_POINTS = re.compile("[他她它这這那]")
_TURNS = re.compile("但|可是|可|不过|不過|然而|而|其实|其實")


def signals(text: str, place: Place) -> dict[str, float]:
    """The signals of a Chinese line by name, each about 0 to 1."""
    found = {name: float(bool(pattern.search(text))) for name, pattern in _SIGNS.items()}
    return found | _size(text, place.text) | _place(text, place)


def _size(text: str, whole: str) -> dict[str, float]:
    count = len(text)
    parts = _CLAUSES.split(text.rstrip("。"))
    return {
        "long": min(count, 50) / 50,
        "very long": max(0, min(count, 120) - 50) / 70,
        "short end": float(sum(map(is_han, parts[-1])) <= 3),
        "cut off": float(cut_off(text, whole)),
        "cut open": float(cut_open(text, whole)),
    }


def _place(text: str, place: Place) -> dict[str, float]:
    own, known = set(terms(text)), place.title | place.heading
    every, mentions = len(own) or 1, place.mentions
    headings = place.sentence.heading.lower()
    names = {name.lower() for name in _LATIN.findall(text)}
    around = mentions.around(place.number)
    return {
        "names the heading": len(place.heading & own) / (len(place.heading) or 1),
        "names the title": len(place.title & own) / (len(place.title) or 1),
        "known": len(own & known) / every,
        "opens the section": float(place.opens),
        "listed": float(place.listed),
        "early": math.exp(-8 * place.number / place.of),
        "a name": float(any(name not in headings and name not in place.title for name in names)),
        "taken up": float(bool(_POINTS.match(place.after))),
        "turned round": float(bool(_TURNS.match(place.after))),
        "just told": sum(term not in known and mentions.before(term, place.number, 4) for term in own) / every,
        "told once": sum(mentions.count(term) <= 1 for term in own) / every,
        "told often": sum(mentions.count(term) > 3 for term in own) / every,
        "in a story": sum(bool(_STORY.search(other)) for other in around) / (len(around) or 1),
        "among claims": sum(bool(_CLAIM.search(other)) for other in around) / (len(around) or 1),
        "told before": sum(
            term not in known and 2 <= mentions.count(term) <= 4 and mentions.before(term, place.number) for term in own
        ) / every,
    }  # fmt: skip


WEIGHTS = {
    "done": -0.68, "some time": -0.33, "this": -0.38, "opens with this": 0.84, "he": -0.47, "goes on": -0.54,
    "we": 0.27, "I": -1.48, "you": 0.38, "is": 0.09, "not": 0.36, "what if": 0.27, "must": 0.69, "connects": -1.59,
    "quoted": -0.42, "said": -0.25, "no subject": -0.82, "opens with anybody": 1.15, "opens with its subject": 0.57,
    "somebody": -0.52, "long": 1.99, "very long": -1.06, "short end": -0.70, "cut off": -0.48, "cut open": 0.33,
    "names the heading": 0.56, "names the title": 1.65, "known": 3.49, "opens the section": 0.37, "listed": 1.39,
    "early": -0.47, "a name": 0.51, "taken up": -0.36, "turned round": 0.32, "just told": 0.56, "told once": 0.34,
    "told often": -0.59, "in a story": -0.34, "among claims": 1.13, "told before": -1.30,
}  # fmt: skip
BIAS = -1.37
