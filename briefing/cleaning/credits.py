"""A line in, out what it says of its article — who wrote it, where, when — or that it is no such line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.cleaning.blocks import is_finished
from briefing.cleaning.dates import find_date, only_a_date
from briefing.language import HAN, length

_NAMES = {
    "byline": r"authors?|words(?=\s?:)|speaker|interview(?:er|ed by)?|(?:thread|topic) starter"
    r"|(?:written|posted|produced|created|contributed|submitted|prepared|text|story|words|interview) by"
    r"|(?:撰|采访|採訪|访谈|訪談)?文字?|作者|撰文|撰稿|口述|记者|記者|原创|原創|主笔|主筆|采写|採寫"
    r"|(?:采访|採訪|访谈|訪談|專訪|专访)(?:整理|撰文|／撰文)?|整理",
    "site": r"source|via|(?:first|originally) (?:published|appeared) (?:in|on)"
    r"|来源|來源|出处|出處|转自|轉自|公众号|公眾號|原载|原載|首发|首發",
    "date": r"(?:start|release|publication|publish)?[ -]?(?:date|time)"
    r"|(?:recorded|published|posted|updated|last (?:updated|modified))(?: on| at)?"
    r"|时间|時間|日期|发布时间|發佈時間|發布時間|发布于|發佈於|发布|發布|更新时间|刊登日期|发表(?:时间|于)?|發表(?:時間|於)?",
    "": r"keywords?|(?:(?:related|relevant|popular|article|post) )?tags?|categor(?:y|ies)|filed under"
    r"|(?:(?:responsible|managing|copy|web|chief) )?editors?"
    r"|(?:edited|reviewed|translated|compiled|proofread|fact[- ]checked|illustrat(?:ed|ions?)|design(?:ed)?"
    r"|uploaded|photos?) by"
    r"|image credits?|reading time|views?|reads|topics?"
    r"|关键词|關鍵詞|标签|標籤|分类|分類|编辑|編輯|责任编辑|責任編輯|责编|責編|校对|校對|审核|審核|排版|图片?"
    r"|圖片?|图源|题图|制作|策划|监制|出品|阅读(?:量|数|次数)?|閱讀(?:量|數|次數|人數)?|浏览(?:量|次数)?|瀏覽(?:量|次數|人次)?|点击|點閱(?:率|數)?|字数|字數|字号|字號|字体|字體|编号|編號|编译|翻译|譯者|美编|运营|设计|攝影|摄影|插畫|插画",
}
_NAMED = "|".join(f"(?P<f{index}>{names})" for index, names in enumerate(_NAMES.values()))
_FIELD = re.compile(
    rf"(?:(?<!\w)|(?=[图圖攝摄插]\w{{0,2}}\s?[／/]))(?:{_NAMED})\s*(?:[:：|丨｜/／]|(?<=词)\s)\s*", re.I
)
_KEYWORDS = re.compile(r"key ?words?\b\s*[:：]?\s+\S", re.I)
_BYLINE = re.compile(
    r"(?:(?:written|words|text|story|report)\s+)?by\s+((?:[A-Z][\w.'’-]*)(?:\s+(?:and|&|de|van|von|[A-Z][\w.'’-]*)){0,5})\s*(?:(?:[,|·•–—-]\s*|(?<=\s)(?=\d{1,2}\s[A-Z]|[A-Z][a-z]{2,8}\s\d{1,2},))(.{0,60}))?",
    re.I,
)
_ROLE = re.compile(
    r"((?:[A-Z][\w.'’-]*\s+){1,3}[A-Z][\w.'’-]*)\s*[,|–—-]\s*(?:\w+\s){0,4}"
    r"(?i:correspondent|editor|reporter|writer|contributor|columnist|author|journalist|staff)\b.{0,30}|@\w{2,30}"
)
_NOBODY = re.compile(
    r"(?:user|internet|admin(?:istrator)?|unknown|anonymous\w*|network(?: arrangement)?|web(?:master)?"
    r"|guest|editor(?:-in-chief)?"
    r"|editors?|staff"
    r"|the (?:editors?|team)|original|reprint(?:ed)?|collected|author|佚名|(?:网络|網絡|網路|互联网)(?:整理|转载"
    r"|轉載|综合)?|本站|未知|原创|原創"
    r"|转载|轉載|网友|網友|匿名|小编|小編|管理员|管理員|发布于|發佈於|发表于|發表於)[\W\d]*",
    re.I,
)
# A blog's line under a post: `Posted by ann at 9:05 | Filed in: bread | 3 comments`.
_POSTED = re.compile(
    r"(?:posted|published|written|submitted)\s+(?:by\s+(?P<who>[\w.'’-]+(?:\s[A-Z][\w.'’-]*){0,3})\s*)?"
    r"(?:[,|·•]|(?:at|on|in)\b|filed\b|$).*",
    re.I,
)
PLAIN_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z]\.)?(?:\s(?:de|van|von|der|la|[A-Z][\w’'-]+)){1,3}")
_ACCOUNT = re.compile(r"(?:原创|原創)\s+([\u4e00-\u9fff·]{2,4})\s+([\u4e00-\u9fffA-Za-z0-9]{2,16})\s+(?=\d{4})")
_SIGNED = re.compile(r"\bby\s+((?:[A-Z][\w.'’-]*)(?:\s+(?:de|van|von|[A-Z][\w.'’-]*)){1,3})")
_HAN_NAME = re.compile(f"[{HAN}]{{2,4}}")
_NAME_AND_DAY = re.compile(r"([\u4e00-\u9fff]{2,4})[\s，,|｜·/]{1,3}(?=\d{4})")
_UNMARKED = re.compile(
    r"(?i:words|text|story|interview|report)\s+(?P<latin>(?:[A-Z][\w.’'-]+\s?){2,4})"
    r"|(?:采访整理|采访|採訪|撰文|文字|口述|采写)\s+(?P<han>[\u4e00-\u9fff]{2,4})"
)
_PARTS = re.compile(r"\s*[|｜·•丨]\s*|\s{2,}|\s[–—-]\s|．(?=\D)")
_READ = re.compile(
    r"(?:about |approx\.? |a |约|大约|閱讀時間|阅读时间|reading time:?)*\s*\W?[\d一二三四五六七八九十半]+[\s-]*"
    r"(?:min(?:ute)?s?|分钟|分鐘|分|words|字|views?|次|shares?|人)\W*(?:read|to read|阅读|閱讀|左右)?.{0,12}",
    re.I,
)
_LONGEST = 40  # words
_DATED = 14  # words of a line that names author, site and day without saying so
_PART = 8  # words of a part of such a line
_ASIDE = re.compile(r"\s*[（(].*$")
_VALUE = re.compile(r"[\s|丨·,;/／–—-]+$")
_VALUE_END = re.compile(
    r"\s*[|｜丨·•・/／]\s*(?=\W|$)|\s*[|｜丨·•・/／]\s|\s\[|\s{2,}|[\s，,]+(?=\d{4}(?!\d)|\d{1,2}[月./-]|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:阅读|閱讀|浏览|瀏覽|字号|字號|点击|發佈|发布)\w?)|[，；。]|\s-\s|\s(?=[\u4e00-\u9fff]{2,4}[:：/／])"
)


def is_name(text: str) -> bool:
    """Whether `text` is nothing but somebody's name: two to four words in capitals, or two to four Chinese
    characters."""
    return bool(PLAIN_NAME.fullmatch(text) or _HAN_NAME.fullmatch(text))


def is_meta(text: str) -> bool:
    """Whether the line `text` speaks of its article rather than being of it."""
    return told(text, at_head=True) is not None


def told(text: str, at_head: bool) -> list[tuple[str, str]] | None:
    """What the line `text` says as (field, value) pairs, field "byline", "site" or "date", without names of nobody;
    None for a line that is no credit."""
    text = text.strip("()（）[]【】◎●■◆※*·• ")
    if length(text) > _LONGEST:
        return None
    if day := only_a_date(text):
        return [("date", day)]
    if at_head and _KEYWORDS.match(text):
        return []
    if account := _ACCOUNT.match(text):
        return [("byline", account[1]), ("site", account[2]), *_day(text[account.end() :])]
    if (
        (both := _NAME_AND_DAY.match(text))
        and not _NOBODY.fullmatch(both[1])
        and length(text) <= _DATED
        and (day := find_date(text))
    ):
        return [("byline", both[1]), ("date", day)]
    whole = _told_whole(text, at_head)
    return _told_in_parts(text) if whole is None and at_head else whole


def _told_whole(text: str, at_head: bool) -> list[tuple[str, str]] | None:
    byline = _BYLINE.fullmatch(text)
    if byline and (text[:1].isupper() or length(text) < 8):
        return [*_somebody("byline", byline[1]), *_day(byline[2] or "")]
    if at_head and (named := _ROLE.fullmatch(text)):
        return [*_somebody("byline", named[1] or "")]
    if _FIELD.match(text):
        pairs = list(_fields(text))
        return pairs if any(field == "date" for field, _ in pairs) else [*pairs, *_day(text)]
    if (posted := _POSTED.fullmatch(text)) and length(text) <= _DATED and re.search(r"\d", text):
        who = _SIGNED.search(text)
        return [*_somebody("byline", posted["who"] or (who[1] if who else "")), *_day(text)]
    dated = at_head and length(text) <= _DATED and not is_finished(text)
    if not dated or not (day := find_date(text)):
        return None
    first = re.split(r"\s*[,|·•–—-]\s", text)[0]
    name = None if _UNMARKED.match(first) else PLAIN_NAME.fullmatch(first)
    rest = [] if name else _told_in_parts(text) or []
    own = [("byline", name[0])] if name and not find_date(f"{name[0]} 1, 2000") else []
    return [("date", day), *own, *(pair for pair in rest if pair[0] != "date")]


def _told_in_parts(text: str) -> list[tuple[str, str]] | None:
    """What a line says of which every part is a credit, a name, a count or a few words, and one at least a credit."""
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    if is_finished(text) or any(length(part) > _PART and not _FIELD.search(part) for part in parts):
        return None
    found: list[tuple[str, str]] = []
    for part in parts:
        if day := find_date(part):
            found.append(("date", day))
        if name := _UNMARKED.fullmatch(part):
            found += _somebody("byline", name["latin"] or name["han"])
        elif _FIELD.search(part):
            found += _fields(part)
        elif byline := _BYLINE.fullmatch(part):
            found += _somebody("byline", byline[1])
    counted = any(_READ.fullmatch(part) for part in parts)
    names = [part for part in parts if len(parts) > 1 and PLAIN_NAME.fullmatch(part)]
    if counted and names and not any(field == "byline" for field, _ in found):
        found += _somebody("byline", names[0])
    return found or ([] if counted and len(text) < 60 else None)


def _day(text: str) -> list[tuple[str, str]]:
    return [("date", day)] if (day := find_date(text)) else []


def _fields(text: str) -> Iterator[tuple[str, str]]:
    matches = list(_FIELD.finditer(text))
    for match, after in zip(matches, [*matches[1:], None], strict=False):
        name = list(_NAMES)[int((match.lastgroup or "f3")[1:])]
        value = _VALUE.sub("", text[match.end() : after.start() if after else len(text)]).strip()
        if name == "date" or (name == "byline" and find_date(value)):
            yield "date", find_date(value)
        if name in ("byline", "site"):
            yield from _somebody(name, value)


def _somebody(name: str, value: str) -> Iterator[tuple[str, str]]:
    value = _VALUE_END.split(_ASIDE.sub("", value).strip(" |丨,;，；。/／"))[0].strip()
    if value and length(value) <= 12 and not _NOBODY.fullmatch(value):
        yield name, value
