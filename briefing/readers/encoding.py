"""Bytes in, text out: the encoding is told from a mark, from the bytes, or guessed; the only user of chardet."""

from __future__ import annotations

import codecs
import re

from briefing.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252"}
_SAMPLE = 65_536  # bytes shown to the guesser
_SURE = 0.3  # chardet gives .43 to ten characters of GB18030 and under .1 to wrong guesses on Western text


def decode(data: bytes, name: str, declared: str = "") -> str:
    """`data` as text with `\\n` line ends, whatever it was written in; `declared` is an encoding the file itself names.

    Raises UnreadableError where the bytes are not text.
    """
    text = _decode(data, declared)
    if not text.strip("\ufeff \t\r\n\x00"):
        raise UnreadableError(f"{name}: no text in it")
    if len(_CONTROLS.findall(text)) > max(8, len(text) // 200) or text.count("\ufffd") > max(8, len(text) // 50):
        raise UnreadableError(f"{name}: not a text file", hint="save it as text, Markdown or HTML")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if unmarked := _unmarked_utf16(data):
        return data.decode(unmarked, "replace")
    for encoding in ("utf-8", _WIDER.get(declared.lower(), declared)):
        if encoding and (text := _strictly(data, encoding)) is not None:
            return text
    return _guess(data)


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of its ASCII characters is zero, or it reads as Chinese."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(data) % 2:
        return ""
    if even + odd < len(head) // 20:
        return next(
            (name for name in ("utf-16-le", "utf-16-be") if _reads_as_chinese(head[: len(head) & ~1], name)), ""
        )
    if odd > 8 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 8 * odd else ""


def _reads_as_chinese(data: bytes, encoding: str) -> bool:
    text = data.decode(encoding, "replace")
    marks = len(re.findall("[，。、：？的]", text))
    return marks * 60 > len(text) and len(
        re.findall("[\u3000-\u303f\u4e00-\u9fff\uff00-\uff5f\\w\\s]", text)
    ) * 10 > 9 * len(text)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _guess(data: bytes) -> str:
    almost = data.decode("utf-8", "replace")
    high = sum(byte > 127 for byte in data[:_SAMPLE])
    if almost.count("\ufffd") * 20 < high:
        return almost  # UTF-8 with a few broken bytes
    if high * 10 < len(data[:_SAMPLE]) and not _in_pairs(data[:_SAMPLE]):
        return data.decode("cp1252", "replace")
    import chardet

    found = chardet.detect(data[:_SAMPLE])
    encoding = str(found["encoding"] or "").lower()
    for candidate in (encoding if (found["confidence"] or 0) >= _SURE else "", "gb18030", encoding, "cp1252"):
        if candidate and (text := _strictly(data, _WIDER.get(candidate, candidate))) is not None:
            return text
    return data.decode(encoding if encoding in ("gb18030", "big5") else "cp1252", "replace")


def _in_pairs(data: bytes) -> bool:
    """Whether most high bytes stand next to another, as in two-byte encodings, not alone between ASCII letters."""
    runs = re.findall(rb"[\x80-\xff]+", data)
    return sum(len(run) > 1 for run in runs) * 2 > len(runs)
