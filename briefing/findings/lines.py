"""Lines for findings: a sentence and a range of it in, a key point that says what was left out, out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from briefing.document import Document, Heading, Sentence
from briefing.language import HAN, words
from briefing.points import KeyPoint

Shorten = Callable[[Sentence], KeyPoint | None]
LIMIT, HAN_LIMIT = 18, 36  # English words and Chinese characters a line may have

_DANGLING = re.compile(
    r"^(?:this|these|those|that|they|he|she|it|his|her|their|its|such|but|and|so|or|because|however|therefore|"
    r"which|who|"
    r"then|also|the (?:former|latter|following|above))\b|^[这這那其此它他她而但并並]",
    re.IGNORECASE,
)


def whole(sentence: Sentence) -> KeyPoint | None:
    """The sentence itself where it is short and begins with no word that points elsewhere; the plainest `Shorten`."""
    text = sentence.text.strip().rstrip("。.")
    if not 4 <= size(text) <= LIMIT or _DANGLING.match(text) or text.endswith((":", "：", "?", "？")):
        return None
    return KeyPoint(text, sentence.text, sentence.span, heading=sentence.heading)


def size(text: str) -> float:
    """Words of `text`, two Chinese characters as one."""
    found = words(text)
    han = sum(1 for word in found if re.match(f"[{HAN}]", word))
    return len(found) - han + han / 2


def cut(sentence: Sentence, start: int, end: int, kept: str) -> KeyPoint:
    """The characters `start` to `end` of `sentence` as a line; `kept` names what they are ("clause", "question")."""
    raw = sentence.text[start:end]
    text = capital(" ".join(raw.split()).strip(" ,;，；、。.:："))
    edits = () if text.rstrip("?？") == sentence.text.strip(" .。?？") else (f"only the {kept}",)
    return KeyPoint(text, sentence.text, sentence.span, edits=edits, heading=sentence.heading)


def capital(text: str) -> str:
    """`text` with its first letter in upper case."""
    first = text.split(" ", 1)[0]
    return text if any(letter.isupper() for letter in first[1:]) else text[:1].upper() + text[1:]


def by_block(sentences: Sequence[Sentence]) -> dict[int, list[Sentence]]:
    """The sentences of each block that has any."""
    found: dict[int, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        found[sentence.span.block].append(sentence)
    return dict(found)


def headings(document: Document) -> list[tuple[int, int, Heading]]:
    """(block, offset in the document's text, heading) of every heading."""
    pairs = zip(document.blocks, document.starts, strict=True)
    return [(i, start, block) for i, (block, start) in enumerate(pairs) if isinstance(block, Heading)]


def section(document: Document, block: int, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences under the heading at `block`, down to the next heading of any level."""
    later = [i for i, other in enumerate(document.blocks) if i > block and isinstance(other, Heading)]
    end = later[0] if later else len(document.blocks)
    return [sentence for sentence in sentences if block < sentence.span.block < end]
