"""Transcripts: stamps, stage directions and speakers' names out; questions become headings, answers paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.cleaning.blocks import Line, drop_lines, keep_lines, lines_of, map_text, note
from briefing.document import Block, Document, Dropped, Heading, Paragraph
from briefing.language import HAN, detect_language, length, split_sentences

_STAMP = r"(?:\d{1,2}:)?\d{1,2}:\d{2}"
_STAMP_ALONE = re.compile(rf"[\[(（【]?\s*{_STAMP}(?:\s*[-–—>]+\s*{_STAMP})?\s*[\])）】]?")
_STAMP_BEFORE = re.compile(
    rf"^(?:[\[(（【]\s*{_STAMP}\s*[\])）】]|{_STAMP}(?=\s+[A-Z{HAN}][^:：]{{0,30}}[:：]))\s*", re.M
)
_BRACKETED = re.compile(r"[\[(（【][^\[\]()（）【】]{3,60}[\])）】]")
_STAMPED_NAME = re.compile(
    rf"[\[(]?{_STAMP}[\])]?\s+((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){{0,2}}|[{HAN}·]{{2,6}})\s*[:：]?"
)
_OPENING = re.compile(r"[\[(（【]")  # there is nothing to look for without one
_STAMP_INSIDE = re.compile(rf"\s*\[\s*{_STAMP}\s*\]")
_STAGE = re.compile(
    r"\s*[\[(（【](?:laugh\w*|both laugh\w*|music\b[^\])]{0,20}|\w+ music|applause|pause|crosstalk|inaudible|chuckl\w*"
    r"|sigh\w*|笑|笑声|笑聲|大笑|音乐|音樂|掌声|掌聲)[\])）】](?=\W|$)",
    re.I,
)
_HEADER = re.compile(
    r".{0,60}\btranscripts?\b.{0,20}(?:auto\w*|machine|generated|edited|below|follows)\b.{0,40}"
    r"|.{0,40}\b(?:episode|ep\.?)\s*#?\d+\b.{0,10}\btranscript\W*|(?:full |episode )?transcript\W*"
    r"|(?:文字稿|逐字稿)\W*",
    re.I,
)
_TOP = 6  # lines among which a transcript says that it is one
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}"
_TURN = re.compile(
    rf"({_NAME}|[{HAN}·]{{1,6}}|《[^》]{{1,16}}》|“[^”]{{1,16}}”)\s?(?:[\[(（]?{_STAMP}[\])）]?\s?)?[:：]\s*(?=\S)"
)
_LEAST = 4  # turns that make a conversation
_TURNS = 2  # of each party
_QUESTION = 20  # words of a question that is a heading
_WHOLE = 32  # words of all that is said around one
_ASKS = 0.5  # share of the turns with a question of the one who asks


@dataclass(frozen=True, slots=True)
class _Turn:
    who: str
    words: str
    asks: bool


def stamps(document: Document) -> Document:
    """Without the stamps of a recording, stage directions ("[music]") and the line that calls it a transcript."""
    document = _named(document)
    lines = lines_of(document)
    reasons = [
        "stamp"
        if line.paragraph and _STAMP_ALONE.fullmatch(line.text)
        else "transcript"
        if index < _TOP and line.paragraph and _HEADER.fullmatch(line.text)
        else ""
        for index, line in enumerate(lines)
    ]
    document = drop_lines(document, reasons)
    return map_text(document, _unstamped)


def _unstamped(text: str) -> str:
    text = _STAMP_BEFORE.sub("", text)
    return _STAGE.sub("", _STAMP_INSIDE.sub("", text)) if _OPENING.search(text) else text


def _named(document: Document) -> Document:
    """`document` with the name on a stamped line of its own ("00:14 Vera Lund") before the words below it."""
    lines = lines_of(document)
    names = [_STAMPED_NAME.fullmatch(line.text) if line.paragraph else None for line in lines]
    if sum(map(bool, names)) < _TURNS:
        return document
    kept: list[Line] = []
    for line, above, own in zip(lines, [None, *names], names, strict=False):
        if not own and not (line.paragraph and _BRACKETED.fullmatch(line.text)):
            kept.append(replace(line, text=f"{above[1]}: {line.text}") if above and line.paragraph else line)
    return keep_lines(document, kept)


def speakers(document: Document) -> Document:
    """Answers without the name before them; a short question of the one who asks as a heading, the rest of what he
    says dropped. Where nobody mostly asks, or fewer than two speak twice, nothing changes."""
    labels = [_label(match) if (match := _match(block)) else "" for block in document.blocks]
    whole = _whole_names([label for label in labels if label])
    turns = [_turn(block, whole) for block in document.blocks]
    asker = _asker([turn for turn in turns if turn])
    if not asker:
        return _spoken_alone(document, turns)
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    for block, turn in zip(document.blocks, turns, strict=True):
        if not turn:
            blocks.append(block)
        elif turn.who != asker:
            blocks.append(Paragraph(turn.words))
        else:
            question = _question(turn.words)
            blocks += [Heading(question, 2)] if question else []
            dropped += [] if question == turn.words else [note("interviewer", turn.words)]
    return replace(document, blocks=tuple(blocks), dropped=(*document.dropped, *dropped))


def _spoken_alone(document: Document, turns: Sequence[_Turn | None]) -> Document:
    """`document` without the name before what one speaker alone says, again and again."""
    names = {turn.who for turn in turns if turn}
    if len(names) != 1 or sum(map(bool, turns)) < _LEAST:
        return document
    blocks = [Paragraph(turn.words) if turn else block for block, turn in zip(document.blocks, turns, strict=True)]
    return replace(document, blocks=tuple(blocks))


def _match(block: Block) -> re.Match[str] | None:
    """The speaker's name at the start of a paragraph, or of a question that was taken for a heading."""
    return _TURN.match(block.text) if isinstance(block, Paragraph | Heading) else None


def _label(match: re.Match[str]) -> str:
    return match[1].rstrip("0123456789")  # Q1, Q2


def _turn(block: Block, whole: Mapping[str, str]) -> _Turn | None:
    match = _match(block)
    if not match:
        return None
    words = block.text[match.end() :]
    return _Turn(whole[_label(match)], words, bool(re.search(r"[?？]", words)))


def _whole_names(labels: Sequence[str]) -> dict[str, str]:
    """Each label with the longest label that it is the first name, the last name or the initials of."""
    full = sorted(set(labels), key=lambda label: (-len(label.split()), label))
    return {label: next(name for name in full if name == label or _is_short_for(label, name)) for label in labels}


def _is_short_for(label: str, name: str) -> bool:
    parts = name.split()
    return len(parts) > 1 and label.replace(".", "") in (parts[0], parts[-1], "".join(part[0] for part in parts))


def _asker(turns: Sequence[_Turn]) -> str:
    """Who asks in at least half of his turns and more often than anyone else; "" where no conversation is held."""
    parties = {name: [turn for turn in turns if turn.who == name] for name in sorted({turn.who for turn in turns})}
    real = {name: own for name, own in parties.items() if len(own) >= _TURNS}
    if len(real) < 2 or len(turns) < _LEAST:
        return ""
    shares = {name: sum(turn.asks for turn in own) / len(own) for name, own in real.items()}
    first, second = sorted(shares, key=lambda name: (-shares[name], name))[:2]
    return first if shares[first] >= _ASKS and shares[first] > shares[second] else ""


def _question(words: str) -> str:
    """What the one who asks says, where he asks and it is short enough for a heading, else the last of its sentences
    that asks; "" where that is too long as well, or where he does not ask."""
    pieces = [words[start:end] for start, end in split_sentences(words, detect_language(words))]
    asked = [piece for piece in pieces if piece.rstrip("\"'”’」』").endswith(("?", "？"))]
    if asked and length(words) <= _WHOLE:
        return words
    return asked[-1] if asked and length(asked[-1]) <= _QUESTION else ""
