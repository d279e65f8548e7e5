"""Chinese text that lost bytes (`轉?；朔浅6嗟墓Ψ?，`): sentences damaged by it are left out, a question mark stays one."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.cleaning.blocks import note
from briefing.document import Block, Document, Heading, ListItem, Paragraph, Quote
from briefing.language import HAN, detect_language

_STOP = re.compile(r"[。！？!…]+[”’」』）)\"]*|；|(?<=[吗嗎呢么麼])\?|\?(?=\s|$)")
# A mark that stands for a lost character: before another mark, or inside a word without a question around it.
_LOST = re.compile(rf"(?<=[{HAN}Α-ω])[?�](?=[，。；：、！）”,;])|(?<=[{HAN}])�|�(?=[{HAN}])")
_INNER = re.compile(rf"(?<=[{HAN}])\?(?=[{HAN}])")
_ASKS = re.compile(r"什么|什麼|甚麼|为何|為何|吗|嗎|呢|如何|怎|哪|谁|誰|几|幾|多少|是否|能否|可否|难道|難道|何|不是|没有|吧|要不要|会不会|會不會")


def lost_characters(document: Document) -> Document:
    """Without the sentences in which characters were lost; what stands whole before a lost full stop is kept."""
    if not document.language.startswith("zh") and not detect_language(document.text).startswith("zh"):
        return document
    blocks: list[Block] = []
    dropped: list[str] = []
    for block in document.blocks:
        if not isinstance(block, Paragraph | ListItem | Quote | Heading) or not _damaged(block.text):
            blocks.append(block)
            continue
        text, gone = _undamaged(block.text)
        dropped += gone
        blocks += [replace(block, text=text)] if text else []
    return replace(document, blocks=tuple(blocks), dropped=(*document.dropped, *dropped))


def _damaged(text: str) -> bool:
    return bool(_LOST.search(text)) or any(_is_lost(text, match) for match in _INNER.finditer(text))


def _is_lost(text: str, match: re.Match[str]) -> bool:
    """Whether a `?` between characters stands for a lost one: nothing before it in the sentence asks."""
    before = re.split(r"[。！？!；]", text[max(0, match.start() - 60) : match.start()])[-1]
    return not _ASKS.search(before)


def _undamaged(text: str) -> tuple[str, list[str]]:
    kept, dropped = [], []
    for sentence in _sentences(text):
        if not _damaged(sentence):
            kept.append(sentence)
            continue
        head, tail = _head(sentence)
        kept.append(head)
        dropped.append(note("characters lost", tail))
    return "".join(kept).strip(), dropped


def _sentences(text: str) -> list[str]:
    """Pieces of `text` that end where a sentence surely ends; a damaged mark ends none."""
    pieces, last = [], 0
    for match in _STOP.finditer(text):
        if match[0] == "；" and text[match.start() - 1] == "?":
            continue
        pieces.append(text[last : match.end()])
        last = match.end()
    return [*pieces, text[last:]] if text[last:] else pieces


# 。 is A1A3 in GB2312; with A1 lost as `?`, A3 becomes the first byte of a full-width mark: `?；`, `?！`, `?，`.
_LOST_STOP = re.compile(rf"(?<=[{HAN}])\?[；！，：](?=[{HAN}])")


def _head(sentence: str) -> tuple[str, str]:
    """What stands whole before a full stop that was lost with the pairing of the bytes behind it, and the rest."""
    stop = _LOST_STOP.search(sentence)
    first = _LOST.search(sentence)
    if stop and first and stop.start() == first.start() and _shifted(sentence[stop.end() :]):
        return sentence[: stop.start()] + "。", sentence[stop.start() :]
    return "", sentence


def _shifted(text: str) -> bool:
    """Whether `text` begins with bytes paired one off: pairing them the other way gives commoner characters."""
    garbage = re.split(r"[?，。,]", text)[0]
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in garbage)
    data = wide.encode("gb18030", "ignore")
    other = data[1:-1].decode("gb18030", "ignore")
    return _commonness(other) > _commonness(garbage)


# The hundred most used characters of modern Chinese, simplified: they make up two fifths of any text.
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实常"
)


def _commonness(text: str) -> float:
    return sum(character in _COMMON for character in text) / len(text) if text else 0.0
