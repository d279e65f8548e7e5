"""A line or sentence in, out why it is the page's and not the article's: by classes of wording, not by site."""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType

from briefing.cleaning import wording_en, wording_zh
from briefing.language import HAN

_HAN = re.compile(f"[{HAN}]")
_LATIN_WORDS = re.compile("[a-z]+")


def _joined(rows: str) -> str:
    return "".join(row.strip() for row in rows.splitlines())


def _pattern(rows: str) -> re.Pattern[str]:
    return re.compile(_joined(rows), re.I)


class _Wording:
    """The patterns of one language; compiling them takes 15 ms."""

    def __init__(self, module: ModuleType) -> None:
        self.labels = {reason: _pattern(rows) for reason, rows in module.LABELS.items()}
        self.tail = _pattern(module.TAIL)
        self.run = re.compile(rf"(?:(?:{_joined(module.RUN)})[\s|｜·•›»>/,，、:：–—-]*){{3,}}", re.I)
        self.one = re.compile(f"{_joined(module.RUN)}|{_joined(module.SECTIONS)}", re.I)
        self.legal = _pattern(module.LEGAL)
        self.sentences = {reason: _pattern(rows) for reason, rows in module.SENTENCES.items()}


@cache
def _patterns(module: ModuleType) -> _Wording:
    return _Wording(module)


_TRIGGERS = {reason: frozenset(listed.split()) for reason, listed in wording_en.TRIGGERS.items()}
_COUNTED = re.compile(r"(?<=\w)\s*[(（]\d+[)）]$")
_RULE = re.compile(r"[\W_]+|(?:[\W_]*end[\W_]*)", re.I)
_CRUMBS = re.compile(
    r"(?:home|首页|首頁|you are here|当前位置|您的位置)\s*[:：]?\s*(?:[>›»/→][^>›»/→]{1,40}){1,6}", re.I
)
_PREFIX = re.compile(
    r"(?:<<|>>|«|»|←|→|(?:(?:previous|next|prev|older|newer)(?: post| article| entry| story)?|read (?:more|also"
    r"|next)|related(?: reading| articles?| posts?| stor(?:y|ies)| tags?)?|see also|also read|more|don[’']t miss"
    r"|recommended(?: reading| articles?| for you)?|(?:further|suggested) reading|about the authors?"
    r"|you (?:may|might)(?: also)? (?:like|enjoy)"
    r"|上一篇|下一篇|推荐|(?:推荐|推薦|相关|相關|延伸|拓展)(?:阅读|閱讀)|看更多|上一頁|下一頁)\s?[:：])\s*\S",
    re.I,
)
_ONWARD = re.compile(r"[^.!?]{2,60}\s(?:»|→|›|>>)")
# A line that says itself that it was paid for, or that it is the small print.
_MARKED = re.compile(
    r"\W*(?:advertisements?|advertorial|sponsored(?: (?:content|post|message))?|paid (?:post|content))\s*"
    r"[:\]|)）】—–-]+\s*\S|\s*[\[(]\s*(?:ads?|adverts?|promoted)\s*[\])]|\s*[\[【(（]\s*(?:广告|廣告|推广|推廣"
    r"|赞助|贊助)\s*[\]】)）]|\W*(?:广告|廣告)\s*[|｜丨]\s*\S",
    re.I,
)
_SMALL_PRINT = re.compile(
    r"\W*(?:legal )?(?:disclaimer|disclosure|copyright notice|legal notice|免责声明|免責聲明|版权声明|版權聲明"
    r"|特别声明"
    r"|声明|聲明|著作權聲明)\s*[:：]",
    re.I,
)
_CALL = 80  # characters of a call to action
_LEGAL_LEAST = 2  # different words of the law in a sentence that speaks of rights and not of its subject


def _bare(text: str) -> str:
    """`text` without the marks around it, or the count in brackets behind it."""
    start, end = 0, len(text)
    while start < end and not text[start].isalnum():
        start += 1
    if text.endswith((")", "）")) and (count := _COUNTED.search(text, start)):
        return text[start : count.start()]
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


def label_reason(text: str) -> str:
    """Why the line `text` is the page's own furniture, in whole; "" where it is not."""
    if len(text) > 160:
        return ""
    bare = _bare(_bare(text))
    if not bare:
        return "rule" if _RULE.fullmatch(text) else ""
    if _CRUMBS.fullmatch(text):
        return "navigation"
    if _PREFIX.match(text) or _ONWARD.fullmatch(text):
        return "related"
    if _MARKED.match(text):
        return "adverts"
    return next((reason for reason, pattern in _wording(text).labels.items() if pattern.fullmatch(bare)), "")


def runs_of_labels(text: str) -> bool:
    """Whether the line `text` is nothing but three and more labels one behind another ("Log in Register My basket")."""
    return len(text) <= 240 and bool(_wording(text).run.fullmatch(_COUNT.sub("", text.strip())))


def is_menu_word(text: str) -> bool:
    """Whether `text` is one label that menus are made of, though it may be a heading where it stands alone ("News")."""
    return bool(_wording(text).one.fullmatch(_bare(text)))


def is_legal(text: str) -> bool:
    """Whether `text` is small print: it says so, or has two and more words of the law ("warranty", "liable")."""
    found = {match[0].casefold() for match in _wording(text).legal.finditer(text)}
    return len(found) >= _LEGAL_LEAST or bool(_SMALL_PRINT.match(text))


_COUNT = re.compile(r"\s*[(（]\d+[)）]")
_INTERRUPTS = re.compile(
    r"advert\w*|ads?|sponsored|promoted|shares?|tweet|menu|reply|report|广告|廣告|分享|收藏|在看|点赞|赞|展开|收起"
    r"|推广",
    re.I,
)


def interrupts(text: str) -> bool:
    """Whether the one word `text` is never a heading, wherever it stands."""
    return bool(_MARKED.match(text)) or bool(_INTERRUPTS.fullmatch(_bare(text)))


_END = re.compile(
    r"\W+(?:the )?(?:ends?|fin|完|全文完|正文完)\W+|\W?(?:全文完|正文完)\W?|#{3}|-\s?30\s?-"
    r"|\W+end of (?:press )?release\W+",
    re.I,
)


def ends_article(text: str) -> bool:
    """Whether the line `text` is the mark that an author or a press office sets under an article."""
    return len(text) < 40 and bool(_END.fullmatch(text.strip()))


def opens_tail(text: str) -> bool:
    """Whether the line `text` is the head of a list of other things: related articles, comments, about the author."""
    return len(text) <= 60 and bool(_wording(text).tail.fullmatch(_bare(text)))


def sentence_reason(text: str) -> str:
    """Why the sentence `text` speaks of the page and not of the article's subject; "" where it does not."""
    if is_call(text):
        return "adverts"
    candidates = _patterns(wording_zh).sentences if _HAN.search(text) else _triggered(text)
    return next((reason for reason, pattern in candidates.items() if pattern.search(text)), "")


def is_call(text: str) -> bool:
    """Whether the sentence `text` calls readers to what the site sells or gives away ("Book a demo.")."""
    return len(text) <= _CALL and label_reason(text) == "adverts"


def _triggered(text: str) -> dict[str, re.Pattern[str]]:
    """The English classes that a word of `text` belongs to; all of them where it has a © or an address."""
    if "©" in text or "@" in text:
        return _patterns(wording_en).sentences
    found = set(_LATIN_WORDS.findall(text.lower()))
    return {
        reason: _patterns(wording_en).sentences[reason]
        for reason, triggers in _TRIGGERS.items()
        if not triggers.isdisjoint(found)
    }


def _wording(text: str) -> _Wording:
    return _patterns(wording_zh if _HAN.search(text) else wording_en)
