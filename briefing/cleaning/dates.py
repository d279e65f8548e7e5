"""Words that name a day in, ISO 8601 out."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_SHAPES = (
    (re.compile(r"\b(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)"), "ymd"),
    (re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]"), "ymd"),
    (re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)"), "dmy"),
    (re.compile(r"(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?\s?[,，]\s?(\d{4})"), "mdy"),
    (re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I), "mdy"),
    (re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(\d{{4}})\b", re.I), "dmy"),
)
_AROUND = re.compile(
    r"(?:(?:first )?(?:published|posted|updated|last (?:updated|modified)|date"
    r"|created)(?: on| at)?|发布时间|发布于|发表于|時間|时间|日期|更新(?:时间|于)?"
    r"|發佈(?:時間|於)?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)|\d{1,2}:\d{2}(?::\d{2})?|\b(?:am|pm|utc|gmt|est|pst|cet|by|at)\b|[\s\W_]",
    re.I,
)


def find_date(text: str) -> str:
    """The first day named in `text` as YYYY-MM-DD, or ""."""
    found = _find(text)
    return found[0] if found else ""


def only_a_date(text: str) -> str:
    """The day, where `text` holds a day (with its time, weekday, "Published on") and nothing else; else ""."""
    found = _find(text) if len(text) < 80 else None
    return found[0] if found and not _AROUND.sub("", text[: found[1]] + " " + text[found[2] :]) else ""


def _find(text: str) -> tuple[str, int, int] | None:
    for shape, order in _SHAPES:
        if match := shape.search(text):
            parts = dict(zip(order, match.groups(), strict=True))
            month = parts["m"] if parts["m"].isdigit() else str(_MONTHS.index(parts["m"][:3].lower()) + 1)
            try:
                return date(int(parts["y"]), int(month), int(parts["d"])).isoformat(), match.start(), match.end()
            except ValueError:
                continue
    return None
