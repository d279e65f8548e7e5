"""Chinese text that lost bytes (`他們?；朔浅6嗟墓Ψ?，`): damaged sentences go, a mark that asks stays."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.cleaning.blocks import note
from briefing.cleaning.shifted import looks_shifted
from briefing.document import Block, Document, Dropped, Heading, ListItem, Paragraph, Quote
from briefing.language import HAN, detect_language

_STOP = re.compile(r"[。！？!…]+[”’」』）)\"]*|；|(?<=[吗嗎呢么麼])\?|\?(?=\s|$)")
# A mark that stands for a lost character: before another mark, or inside a word without a question around it.
_LOST = re.compile(
    rf"(?<=[{HAN}Α-ω])[?�](?=[，。；：、！）”,;])|(?<=[{HAN}])�|�(?=[{HAN}])|(?<=[{HAN}])\?(?=[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{{1,6}}\))"
)
_INNER = re.compile(rf"(?<=[{HAN}])\?(?=[{HAN}])")
_ASKS = re.compile(
    r"什么|什麼|甚麼|为何|為何|吗|嗎|呢|如何|怎|哪|谁|誰|几|幾|多少|是否|能否|可否|难道|難道|何|不是|没有|吧|要不要|会不会|會不會"
)


def lost_characters(document: Document) -> Document:
    """Without the sentences in which characters were lost; what stands whole before a lost full stop is kept."""
    if not document.language.startswith("zh") and not detect_language(document.text).startswith("zh"):
        return document
    blocks: list[Block] = []
    dropped: list[Dropped] = []
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


def _undamaged(text: str) -> tuple[str, list[Dropped]]:
    kept: list[str] = []
    dropped: list[Dropped] = []
    for sentence in _sentences(text):
        if not _damaged(sentence):
            kept.append(sentence)
            continue
        head = _whole_head(sentence)
        kept.append(head)
        dropped.append(note("characters lost", sentence[len(head.rstrip("。")) :]))
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


# 。 is A1A3 in GB2312; with A1 lost as `?`, A3 becomes the first byte of a full-width mark.
_LOST_STOP = re.compile(rf"(?<=[{HAN}])\?[；！，：;!,:](?=[{HAN}])")
_WHOLE = re.compile(rf"(.*[，,])(?P<same>[{HAN}]{{2}})[^，,]*[，,](?P=same)[^，,]*$", re.DOTALL)
_TURNS = re.compile("[都才就也則则卻却但不]")


def _whole_head(sentence: str) -> str:
    """What stands whole before the damage, ended with a full stop; "" where cutting there could change what is said.

    It stands whole before a full stop that was lost, and before a clause that begins as the one before it does, when
    what follows turns nothing round.
    """
    first = _LOST.search(sentence)
    stop = _LOST_STOP.search(sentence)
    if first and stop and stop.start() == first.start() and looks_shifted(sentence[stop.end() :]):
        return sentence[: stop.start()] + "。"
    comma = max(sentence.rfind("，", 0, first.start()), sentence.rfind(",", 0, first.start())) if first else -1
    if comma > 0 and first and _WHOLE.match(sentence[: first.start()]) and not _TURNS.search(sentence[first.start() :]):
        return sentence[:comma] + "。"
    return ""
