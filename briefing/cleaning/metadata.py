"""Lines that say who wrote an article, where and when: out of the text, into the document's byline, site and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.cleaning.blocks import Line, drop_lines, is_finished, lines_of
from briefing.cleaning.dates import find_date, only_a_date
from briefing.document import Document
from briefing.language import length

_NAMES = {
    "byline": r"authors?|(?:written|posted|produced|created|contributed|submitted|prepared|text|story|words) by"
    r"|作者|文|撰文|撰稿|口述|原创|原創",
    "site": r"source|via|来源|來源|出处|出處|转自|轉自|公众号|公眾號",
    "date": r"date|published(?: on| at)?|posted(?: on)?|updated(?: on)?|last (?:updated"
    r"|modified)|时间|時間|日期|发布时间|發佈時間|发布于|更新时间",
    "": r"keywords?|(?:(?:related|relevant|popular|article|post) )?tags?|categor(?:y|ies)|filed under"
    r"|(?:(?:responsible|managing|copy|web|chief) )?editors?"
    r"|(?:edited|reviewed|translated|compiled|proofread|fact[- ]checked|illustrat(?:ed|ions?)|design(?:ed)?"
    r"|uploaded|photos?) by"
    r"|image credits?|reading time|views?|reads|topics?"
    r"|关键词|關鍵詞|标签|標籤|分类|分類|编辑|編輯|责任编辑|責任編輯|责编|責編|校对|校對|审核|審核|排版|图片?"
    r"|圖片?|图源|题图|制作|策划|监制|出品|记者|記者|阅读量?|浏览(?:量|次数)?|字数|编译|翻译|譯者|美编|运营|设计|攝影|摄影|插畫|插画",
}
_NAMED = "|".join(f"(?P<f{index}>{names})" for index, names in enumerate(_NAMES.values()))
_FIELD = re.compile(
    rf"(?:(?<!\w)|(?=[图圖攝摄插]\w{{0,2}}\s?[／/]))(?:{_NAMED})\s*(?:[:：|丨｜/／]|(?<=词)\s)\s*", re.I
)
_KEYWORDS = re.compile(r"key ?words?\b\s*[:：]?\s+\S", re.I)
_BYLINE = re.compile(
    r"(?:(?:written|words|text|story|report)\s+)?by\s+((?:[A-Z][\w.'’-]*)(?:\s+(?:and|&|de|van|von|[A-Z][\w.'’-]*)){0,5})\s*(?:[,|·•–—-]\s*(.{0,60}))?",
    re.I,
)
_ROLE = re.compile(
    r"((?:[A-Z][\w.'’-]*\s+){1,3}[A-Z][\w.'’-]*)\s*[,|–—-]\s*(?:\w+\s){0,4}"
    r"(?i:correspondent|editor|reporter|writer|contributor|columnist|author|journalist|staff)\b.{0,30}|@\w{2,30}"
)
_NOBODY = re.compile(
    r"(?:user|internet|admin(?:istrator)?|unknown|anonymous|network|web(?:master)?|guest|editor(?:-in-chief)?"
    r"|editors?|staff"
    r"|the (?:editors?|team)|original|reprint(?:ed)?|collected|author|佚名|(?:网络|網絡|網路|互联网)(?:整理|转载"
    r"|轉載|综合)?|本站|未知|原创|原創"
    r"|转载|轉載|网友|網友|匿名|小编|小編|管理员|管理員)[\W\d]*",
    re.I,
)
# A blog's line under a post: `Posted by ann at 9:05 | Filed in: bread | 3 comments`.
_POSTED = re.compile(
    r"(?:posted|published|written|submitted)\s+(?:by\s+(?P<who>[\w.'’-]+(?:\s[A-Z][\w.'’-]*){0,3})\s*)?"
    r"(?:[,|·•]|(?:at|on|in)\b|filed\b|$).*",
    re.I,
)
_ROLE_ALONE = re.compile(
    r"(?:[\w&'’-]+\s){0,4}(?:correspondent|editor|reporter|writer|columnist|contributor|journalist|author"
    r"|staff)(?:,? [\w ]{2,20})?",
    re.I,
)
_PLAIN_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z]\.)?(?:\s(?:de|van|von|der|la|[A-Z][\w’'-]+)){1,3}")
_ZONE = 14  # lines at either end in which such lines stand
_LONGEST = 40  # words
_DATED = 14  # words of a line that names author, site and day without saying so
_ASIDE = re.compile(r"\s*[（(].*$")
_VALUE = re.compile(r"[\s|丨·,;]+$")


def metadata(document: Document) -> Document:
    """Meta lines taken from both ends; what the document already knows wins, names of nobody are forgotten."""
    lines = lines_of(document)
    found: dict[str, str] = {}
    reasons = [""] * len(lines)
    named, name = _bare_name(lines, document.text)
    reasons[:named] = ["about the article"] * named
    if name:
        found["byline"] = name
    for index in _ends(lines):
        told = _told(lines[index].text, at_head=index < _ZONE)
        if told is not None:
            reasons[index] = "about the article"
            for name, value in told:
                found.setdefault(name, value)
    return replace(
        drop_lines(document, reasons),
        byline=document.byline or found.get("byline", ""),
        site=document.site or found.get("site", ""),
        date=find_date(document.date) or found.get("date", ""),
    )


def _bare_name(lines: list[Line], text: str) -> tuple[int, str]:
    """How many lines at the top are an author's name and role, and the name: no word of it is ever written small."""
    first = lines[0].text if lines else ""
    if len(lines) < 2 or not lines[0].paragraph or not _PLAIN_NAME.fullmatch(first) or length(first) > 3:
        return 0, ""
    small = set(re.findall(r"\b[a-z]+\b", text))
    role = bool(_ROLE_ALONE.fullmatch(lines[1].text))
    if not role and any(word.lower() in small or text.count(word) > 1 for word in first.split()):
        return 0, ""
    above_text = role or lines[0].loose or is_meta(lines[1].text)
    return (2 if role else 1, first) if above_text else (0, "")


def is_meta(text: str) -> bool:
    """Whether the line `text` speaks of its article rather than being of it."""
    return _told(text, at_head=True) is not None


def _ends(lines: list[Line]) -> list[int]:
    return [index for index in range(len(lines)) if index < _ZONE or index >= len(lines) - _ZONE]


def _told(text: str, at_head: bool) -> list[tuple[str, str]] | None:
    """What a meta line says as (field, value) pairs, without names of nobody; None for any other line."""
    text = text.strip("()（）[]【】◎●■◆※*·• ")
    if length(text) > _LONGEST:
        return None
    if day := only_a_date(text):
        return [("date", day)]
    if at_head and _KEYWORDS.match(text):
        return []
    byline = _BYLINE.fullmatch(text)
    if byline and (text[:1].isupper() or length(text) < 8):
        return [*_somebody("byline", byline[1]), *([("date", day)] if (day := find_date(byline[2] or "")) else [])]
    if at_head and (named := _ROLE.fullmatch(text)):
        return [*_somebody("byline", named[1] or "")]
    if _FIELD.match(text):
        return list(_fields(text))
    if (posted := _POSTED.fullmatch(text)) and length(text) <= _DATED and re.search(r"\d", text):
        day = find_date(text)
        return [*_somebody("byline", posted["who"] or ""), *([("date", day)] if day else [])]
    dated = at_head and length(text) <= _DATED and not is_finished(text)
    if not dated or not (day := find_date(text)):
        return None
    name = _PLAIN_NAME.fullmatch(re.split(r"\s*[,|·•–—-]\s", text)[0])
    return [("date", day), *([("byline", name[0])] if name and not find_date(f"{name[0]} 1, 2000") else [])]


def _fields(text: str) -> Iterator[tuple[str, str]]:
    matches = list(_FIELD.finditer(text))
    for match, after in zip(matches, [*matches[1:], None], strict=False):
        name = list(_NAMES)[int((match.lastgroup or "f3")[1:])]
        value = _VALUE.sub("", text[match.end() : after.start() if after else len(text)]).strip()
        if name == "date":
            yield name, find_date(value)
        elif name:
            yield from _somebody(name, value)


def _somebody(name: str, value: str) -> Iterator[tuple[str, str]]:
    value = re.split("[，；。]", _ASIDE.sub("", value.split("  ", 1)[0].split(" - ", 1)[0]).strip(" |丨,;，；。"))[0]
    if value and length(value) <= 12 and not _NOBODY.fullmatch(value):
        yield name, value
