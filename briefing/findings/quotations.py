"""Quotations: sentences in quotation marks that somebody is said to have said, with the speaker, out of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.document import Document, Quote, Sentence
from briefing.findings.lines import Shorten, is_chinese, size
from briefing.language import words
from briefing.points import KeyPoint, Quotation

_MARKS = re.compile(r'[“"]([^“”"]{12,400})[”"]|「([^「」]{8,160})」|『([^『』]{8,160})』')
_NAME = r"(?:[A-Z][\w'’.-]+(?:\s+(?:[A-Z][\w'’.-]+|of|de|van|von)){0,3}|[Tt]he\s+(?:\w+\s+)?\w+)"
_SAYS = r"(?:said|says|say|saying|asked|asks|wrote|writes|argued|argues|added|adds|put it|noted|notes|told|answer(?:ed)?|explained|replied|remarked|once said)"
_BEFORE = re.compile(
    rf"(?P<who>{_NAME})(?:['’]s)?[^.!?\"“”]{{0,60}}?(?:\b{_SAYS}\b|(?:point of view|words|view|answer|motto|saying|quote))[^\"“”.!?]{{0,30}}[,:：]?\s*$"
)
_AFTER = re.compile(rf"^[,，]?\s*(?:(?P<who>{_NAME})\s+{_SAYS}|{_SAYS}\s+(?P<whom>{_NAME}))\b")
_HAN_BEFORE = re.compile(
    r"(?P<who>[\u3400-\u9fff·]{2,12}?)(?:曾|曾经|曾經|还|還|也|就)?(?:说过|說過|说|說|表示|指出|认为|認為|写道|寫道|问|問|强调|強調)[：:，,]?\s*$"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|do|does|did|has|have|had|can|will|should|must|would|may|might|don't|isn't|it's|want|need|make|know|give)\b|n['’]t|['’](?:s|re|ll)\b",
    re.IGNORECASE,
)


def find(
    document: Document, sentences: Sequence[Sentence], _points: Sequence[KeyPoint], _shorten: Shorten
) -> list[Quotation]:
    """Quotations of five words (eight Chinese characters) or more, in reading order; words in scare quotes are none."""
    found = []
    for index, sentence in enumerate(sentences):
        block = document.blocks[sentence.span.block]
        if isinstance(block, Quote) and block.speaker:
            found.append(Quotation(sentence.text.strip('“”"「」 '), block.speaker, _point(sentence, sentence.text)))
            continue
        before = sentences[index - 1].text if index and sentences[index - 1].span.block == sentence.span.block else ""
        found += _in_sentence(sentence, before)
    return found


def _in_sentence(sentence: Sentence, before: str) -> list[Quotation]:
    found = []
    for match in _MARKS.finditer(sentence.text):
        said = next(group for group in match.groups() if group)
        speaker = _speaker(sentence.text, match, before)
        if speaker and _whole(said):
            found.append(Quotation(" ".join(said.split()), speaker, _point(sentence, said)))
    return found


def _speaker(text: str, match: re.Match[str], before: str) -> str:
    lead = text[: match.start()]
    pattern = _HAN_BEFORE if is_chinese(text) else _BEFORE
    for place in (lead, before if not lead.strip() else ""):
        named = pattern.search(place)
        if named:
            return named["who"].strip()
    after = _AFTER.match(text[match.end() :])
    return (after["who"] or after["whom"]) if after else ""


def _whole(said: str) -> bool:
    if is_chinese(said):
        return len(words(said)) >= 8
    return size(said) >= 5 and bool(_VERB.search(said)) and said.lstrip()[:1].isupper()


def _point(sentence: Sentence, said: str) -> KeyPoint:
    text = " ".join(said.split()).strip('“”"「」 ')
    edits = () if text == sentence.text else ("only the words quoted",)
    return KeyPoint(text, sentence.text, sentence.span, edits=edits, heading=sentence.heading)
