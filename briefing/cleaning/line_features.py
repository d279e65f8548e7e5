"""A line in, what tells whether it is an article's or its page's out: its words, runs of them, and its shape.

Words in small letters, runs of two of them, and of three Chinese characters; numbers, addresses and names of two
scripts are folded. Features of the shape begin with `#`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from briefing.language import HAN, is_han

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[a-zà-ɏ]+(?:['’][a-z]+)?|\d+(?:[.,:]\d+)*"
    rf"|[{HAN}]|[^\w\s]|[^\W\d_]",
    re.I,
)
_LENGTHS = (1, 2, 4, 8, 15, 30, 60)
_CLOSERS = "\"'”’」』）)】》 "
_TERMINAL = tuple(".!?。！？…；")
_BARS = re.compile(r"\S\s*[|｜·•/›»>]\s*\S.*[|｜·•/›»>]")
_BRACKETED = re.compile(r"[\[(（【〔{<].*[\])）】〕}>]\W*$", re.S)
_CUT = re.compile(r"(?:…|\.\.\.)\W*$")
_LONG_WORD = re.compile(r"[A-Za-z][\w'’-]{3,}")


def features(text: str, folded: Mapping[int, str]) -> set[str]:
    """The features of the line `text`; `folded` maps the code points of traditional characters to simplified ones."""
    tokens = list(_tokens(text.translate(folded)))
    return {*_runs(tokens), *_shape(text, tokens)}


def _tokens(text: str) -> Iterator[str]:
    for token in _TOKEN.findall(unicodedata.normalize("NFKC", text).lower()):
        if "://" in token or token.startswith("www."):
            yield "<url>"
        elif "@" in token and len(token) > 2:
            yield "<mail>"
        elif token[0].isdigit():
            yield "0" if len(token) < 3 else "000"
        else:
            yield token


def _runs(tokens: Sequence[str]) -> Iterator[str]:
    yield from tokens
    for one, two in zip(["^", *tokens], [*tokens, "$"], strict=True):
        yield f"{one} {two}"
    for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if is_han(one) and is_han(two) and is_han(three):
            yield one + two + three


def _shape(text: str, tokens: Sequence[str]) -> Iterator[str]:
    han = sum(map(is_han, tokens))
    size = len(tokens) - han / 2
    bucket = sum(size > most for most in _LENGTHS)
    script = "zh" if 2 * han > len(tokens) else "en"
    ended = "fin" if text.rstrip(_CLOSERS).endswith(_TERMINAL) else "open"
    yield from (
        f"#{bucket}",
        f"#{script}",
        f"#{ended} {script}",
        f"#{ended} {bucket}",
        f"#begins {_kind(text.strip())}",
    )
    letters = sum(map(str.isalnum, text)) or 1
    words = _LONG_WORD.findall(text)
    told = {
        "#digits": 5 * sum(map(str.isdigit, text)) > letters,
        "#capitals": text.isupper() and letters > 4,
        "#title case": len(words) > 1 and 5 * sum(word[0].isupper() for word in words) > 4 * len(words),
        "#bars": bool(_BARS.search(text)),
        "#bracketed": bool(_BRACKETED.match(text)),
        "#cut": bool(_CUT.search(text)),
    }
    yield from (name for name, holds in told.items() if holds)


def _kind(text: str) -> str:
    first = text[:1]
    if is_han(first):
        return "han"
    return "digit" if first.isdigit() else "upper" if first.isupper() else "lower" if first.islower() else "mark"
