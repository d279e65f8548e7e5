"""Parts: what of an English sentence that makes no line can be said alone; a sentence in, its statements as lines out.

"An in-house team answers the same day and costs less; in the companies where I could compare the books, it saved 22
percent" is too long for a line, and its first statement is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.document import Sentence
from briefing.language import is_chinese
from briefing.points import KeyPoint
from briefing.summarizers.english import safe_head, safe_tail
from briefing.summarizers.english_text import capital
from briefing.summarizers.shortening import shorten

_BORDER = re.compile(r";\s+|:\s+|,\s+(?:and|so)\s+")
# a half that needs the other one: "offer one thing and he asks whether; offer three …", "not in the shop; …"
_HALF = re.compile(r"\b(?:not|n['’]t|no|never|less|neither|one|two|three|other|whether|which)\b", re.IGNORECASE)


def parts(sentence: Sentence) -> list[KeyPoint]:
    """The statements of `sentence` that stand alone as lines, in its order; none of a Chinese one, or of a list.

    Nothing goes that conditions, denies or disowns what is left, nor one half of a pair.
    """
    text = " ".join(sentence.text.split()).rstrip(" .")
    if is_chinese(text) or "?" in text:
        return []
    made = (shorten(replace(sentence, text=capital(kept)), original=sentence.text) for kept in _statements(text))
    return [replace(line, edits=("only one statement of the sentence", *line.edits)) for line in made if line]


def _statements(text: str) -> Iterator[str]:
    borders = list(_BORDER.finditer(text))
    starts = [0, *(border.end() for border in borders)]
    ends = [*(border.start() for border in borders), len(text)]
    for start, end in zip(starts, ends, strict=True):
        head, kept, tail = text[:start], text[start:end], text[end:]
        if kept == text or tail.startswith(":"):  # a colon promises what follows it
            continue
        if (head and not safe_head(head, kept)) or (tail and not safe_tail(kept, tail)):
            continue
        quoted = kept.startswith(('"', "“"))
        pair = head.endswith("; ") or tail.startswith(";")
        alike = tail.removeprefix(";").split()[:1] == kept.lower().split()[:1]
        if not quoted and not (pair and (alike or _HALF.search(kept))):
            yield kept
