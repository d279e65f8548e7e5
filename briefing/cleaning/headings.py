"""Headings glued to the sentence after them (`2. Price VS valuePrices rise …`): set apart and written cleanly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from briefing.cleaning.blocks import is_finished
from briefing.document import Block, Document, Heading, Paragraph

# A word whose end is the next sentence's first word: `ResearchMany`, `IMCIntegrated`, `marketA`, `(CX)The`.
_GLUE = re.compile(
    r"(?=[A-Z“\"])"  # first, for it rules out most places at once
    r"(?:(?<=[a-z\d)\]?!])(?=[A-Z][a-z’']|[AI]\s)|(?<=[A-Z]{2})(?=[A-Z][a-z’']+)|(?<=[a-z\d])(?=[“\"][A-Z]))"
)
_NUMBERED = re.compile(r"(?:(?<=[.!?:;…”\"’)])|(?<=^))\s*(\d{1,2})\s?[.)、]\s?(?=[A-Z“\"])")
_PLAIN = re.compile(r"(?:(?<=[.!?…]\s)|(?<=[.!?…][”\"’)]\s)|^)(?=[A-Z])")
_VERSUS = re.compile(r"\b(?:vs\b\.?|versus\b)(?:\s+(?:vs\b\.?|versus\b))*", re.I)
_GLUED_VERSUS = re.compile(r"(?<=[A-Z]{2})VS(?=\s+VS\b)|(?<=[a-z])V[Ss](?=\s+V[Ss]\b)")
_NAMES = ("LinkedIn", "PlugIn", "AddOn", "LogIn", "SignIn", "CheckIn")  # end in a word that starts sentences
_TRIMMING = re.compile(r"^[=*◎●◆■□▌▍◇★☆▶►•·#>~]+\s*|\s*[=*◎●◆■□▌◇★☆¶~]+$|\s*[¶#]$")
_ORDINAL = re.compile(
    r"\A(?:\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)、．:：]|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s)|[(（]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[)）]、?"
    r"|[一二三四五六七八九十]{1,3}[、．.:：]|[①-⑳]|[IVX]{1,4}[.)])\s*(?=[^\s\d%])"
)
_LOOSE_NUMBER = re.compile(r"\A0?\d{1,2}\s+(?=[^\W\d])")
_LONGEST = 90  # characters of a heading
_STARTERS = frozenset(
    "A An And Almost All As At Although Because But By Companies Customers During Each Even Every Everyone First "
    "For From Generally Here How However I If Imagine In Instead It Its Last Let Let's Let’s Look Many Marketers "
    "Marketing Maybe Most My Never No Nobody Not Nothing Now Of On Once One Only Or Our Over People Perhaps "
    "Should Since So Some Sometimes Take That The Their Then There These They Think This Those Today To Too "
    "Traditional Under Unlike Until Very We What When Where Whether Which While Who Why With Without Yes Yet You "
    "Your".split()
)


def glued_headings(document: Document) -> Document:
    """Numbered headings inside paragraphs, and others that end glued to a sentence, as blocks of their own.

    Numbers must rise from 1 through the document; in every heading "vs VS", "VS" and "vs." become one "vs".
    """
    splitter = _Splitter(inner_capitals(document.text))
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            blocks += splitter.split(block.text)
        elif isinstance(block, Heading):
            blocks.append(replace(block, text=one_versus(block.text)))
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def bare_headings(document: Document) -> Document:
    """Headings without their numbers (`2. Price first`, `1.2 Price`, `三、定价`), and without the marks around them.

    A number that only a space parts from its heading goes where another heading is numbered in the same way.
    """
    loose = sum(bool(_LOOSE_NUMBER.match(block.text)) for block in document.blocks if isinstance(block, Heading))
    blocks = tuple(
        replace(block, text=bare(block.text, loose > 1)) if isinstance(block, Heading) else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def bare(text: str, with_loose: bool) -> str:
    """A heading without its number and the marks around it; `with_loose` takes a number that only a space parts."""
    rest = _ORDINAL.sub("", _TRIMMING.sub("", text), count=1)
    return (_LOOSE_NUMBER.sub("", rest, count=1) if with_loose else rest).strip() or text


def inner_capitals(text: str) -> Counter[str]:
    """How often each word with a capital inside (`YouTube`, `shopThe`) is in `text`."""
    return Counter(re.findall(r"\b[A-Za-z]+[a-z][A-Z][a-z]+\b", text))


def one_versus(text: str) -> str:
    """A heading that says "versus" once: as it is written or, where it was doubled or glued, as "vs"."""
    parted = _GLUED_VERSUS.sub(" ", text)
    return " ".join(_VERSUS.sub(lambda match: match[0] if match[0] == "versus" else "vs", parted).split())


class _Splitter:
    """Splits the paragraphs of one document in order; remembers the number that the next heading must have."""

    def __init__(self, seen: Counter[str]) -> None:
        self._seen = seen
        self._next = 1

    def split(self, text: str) -> Iterator[Block]:
        """The paragraph `text` as paragraphs and headings."""
        start = 0
        for at, body, heading in self._found(text) if _GLUE.search(text) else ():
            if at < start:
                continue
            if before := text[start:at].strip():
                yield Paragraph(before)
            yield Heading(heading, 2)
            start = body
        if rest := text[start:].strip():
            yield Paragraph(rest)

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(where a heading begins, where its body begins, the heading) for each in `text`."""
        numbered = list(_NUMBERED.finditer(text))
        for match in numbered:
            if int(match[1]) == self._next and (end := glue(text, match.end(), self._seen, numbered_head=True)):
                self._next += 1
                yield match.start(), end, one_versus(text[match.end() : end])
        if not numbered:
            for match in _PLAIN.finditer(text):
                if end := glue(text, match.start(), self._seen, numbered_head=False):
                    yield match.start(), end, one_versus(text[match.start() : end])


def glue(text: str, start: int, seen: Counter[str], *, numbered_head: bool) -> int:
    """Where the heading that begins at `start` is glued to its sentence; 0 where it is not.

    Names like YouTube look the same: a glue before a usual first word wins, one inside a word seen twice is none.
    """
    window = text[start : start + _LONGEST]
    fallback = 0
    for match in _GLUE.finditer(window):
        head = window[: match.start()]
        if re.search(r"[.!?;](?<!\bvs\.)\s", head, re.I):
            break
        word = re.match(r"[“\"]?([A-Za-z’']+)", window[match.start() :])
        follower = word[1] if word else ""
        whole = _around(window, match.start())
        if follower in _STARTERS and whole not in _NAMES and (numbered_head or len(follower) > 2):
            return start + match.start()
        if not fallback and seen[whole] < 2 and (numbered_head or _VERSUS.search(head)):
            fallback = start + match.start()
    return fallback if not is_finished(text[start:fallback]) else 0


def _around(text: str, position: int) -> str:
    """The word of `text` that `position` lies in."""
    left = re.search(r"[A-Za-z]*$", text[:position])
    right = re.match(r"[A-Za-z]*", text[position:])
    return (left[0] if left else "") + (right[0] if right else "")
