"""Quotations: a document in, the whole sentences in it that somebody is said to have said, with the speaker, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Document, Quote, Sentence
from briefing.findings.lines import Shorten, by_block, is_chinese, size
from briefing.language import words
from briefing.points import KeyPoint, Quotation

LONGEST, BACK = 60, 4  # words a slide can hold; sentences to look back for a name
_MARKS = re.compile(
    r'(?:(?<![^\s(（:：,，])"(?=\S)(?P<straight>[^"“”]{12,500}?)(?<=\S)"(?=[\s,.;:!?)”]|$)'
    r'|["“](?P<curly>[^“”"]{8,500})”|「(?P<corner>[^「」]{8,200})」|『(?P<double>[^『』]{8,200})』)'
)
_NAME = r"[A-Z][\w’'-]*[a-z](?:\s+(?:(?:de|van|von|of)\s+)?[A-Z][\w’'.-]*[a-z]){0,3}"
_ROLE = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]er|[Hh]is|[Mm]y|[Oo]ur)\s+(?:[a-z-]+\s+){0,2}[a-z-]+"
_SAYS = (
    r"(?:said|says|asked|asks|wrote|writes|argued|argues|added|adds|noted|notes|told|answers?|answered|"
    r"explained|explains|"
    r"replied|remarked|put\s+it|warned|warns|insists|insisted|recalls|recalled|once\s+said|likes?\s+to\s+say|"
    r"complained)"
)
_WORDS = (
    r"(?:point\s+of\s+view|words|view|motto|answer|advice|saying|maxim|line|rule|sentence|remark|"
    r"principle|warning|reply)"
)
_SUBJECT = re.compile(
    rf"(?P<who>{_NAME}|{_ROLE}|\b[Hh]e|\b[Ss]he)(?:,[^,]+,)?\s+(?:\w+ly\s+|once\s+|also\s+|"
    rf"often\s+)?{_SAYS}\b[^.!?:]*$"
)
_OWNER = re.compile(rf"(?P<who>{_NAME}|[Hh]is|[Hh]er)(?:['’]s)?\s+(?:\w+\s+)?{_WORDS}\b[^.!?:]*$")
_LEADS = re.compile(r"(?:[:：]|\b(?:says?|said|asked|wrote|answer(?:ed)?|added|that),?)\s*$")
_AFTER = re.compile(rf"^[,，]?\s*(?:{_SAYS}\s+(?P<whom>{_NAME}|{_ROLE})|(?P<who>{_NAME}|{_ROLE})\s+{_SAYS})\b")
_PERSON = re.compile(
    rf"(?:\b(?:asked|told|of|by|with|like)\s+(?P<object>{_NAME})|(?P<owner>{_NAME})['’]s\b|"
    rf"(?P<subject>{_NAME})\s+{_SAYS}\b)"
)
_HAN_BEFORE = re.compile(
    r"(?P<who>[\u3400-\u9fff·]{2,14}?)(?:也|还|還|就|曾经|曾經|曾)?(?:说过|說過|说|說|表示|指出|写道|寫道|问|"
    r"問|强调|強調|认为|認為)[：:，,]?\s*$"
)
_NOBODY = frozenset(
    """He She It They There Then Someone Back This That When While But And So In On At As For If The A An One
    Many Most Some We I You However Now Today Although Because After Before Marketing Internet""".split()
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|do|does|did|has|have|had|can|cannot|will|should|must|would|may|might|want|need|make|"
    r"makes|know|give|"
    r"\w+ed|take|buy|never|always)\b|n['’]t\b|['’](?:s|re|ll)\b",
    re.IGNORECASE,
)


def find(
    document: Document, sentences: Sequence[Sentence], _points: Sequence[KeyPoint], _shorten: Shorten
) -> list[Quotation]:
    """Quotations of five words (eight Chinese characters) or more, in reading order; words in scare quotes are none."""
    found, blocks = [], by_block(sentences)
    for index, (block, start) in enumerate(zip(document.blocks, document.starts, strict=True)):
        inside = blocks.get(index, [])
        if isinstance(block, Quote) and block.speaker and inside:
            found.append(_quotation(block.text, block.speaker, inside, start, (0, len(block.text))))
            continue
        for match in _MARKS.finditer(block.text) if inside else ():
            said = next(group for group in match.groups() if group)
            speaker = _speaker(block.text, match, said)
            if speaker is not None and _whole(said):
                found.append(
                    _quotation(said, speaker or _nearest(sentences, match.start() + start), inside, start, match.span())
                )
    return found


def _quotation(said: str, speaker: str, inside: Sequence[Sentence], offset: int, place: tuple[int, int]) -> Quotation:
    """The quotation with the sentences that it runs through as its source."""
    through = [s for s in inside if s.span.start < offset + place[1] and s.span.end > offset + place[0]] or inside[:1]
    text = " ".join(said.split()).strip('“”"「」『』 ').rstrip(",，")
    span = replace(through[0].span, end=through[-1].span.end)
    source = " ".join(sentence.text for sentence in through)
    edits = () if text == source else ("only the words quoted",)
    return Quotation(text, speaker, KeyPoint(text, source, span, edits=edits, heading=through[0].heading))


def _whole(said: str) -> bool:
    if is_chinese(said):
        return len(words(said)) >= 8
    start = said.lstrip("'‘ ")[:1]
    return 5 <= size(said) <= LONGEST and (bool(_VERB.search(said)) or said.rstrip()[-1] in ".!,") and start.isupper()


def _speaker(text: str, match: re.Match[str], said: str) -> str | None:
    """Who is named beside the quotation, "" where somebody speaks who is not named there, None where nobody speaks."""
    lead = text[max(0, match.start() - 160) : match.start()]
    lead = re.split(r"(?<=[.!?。！？])[”\"’]?\s+", lead)[-1]
    if is_chinese(text):
        named = _HAN_BEFORE.search(re.split("[。！？，,]", lead)[-1])
        return re.sub("(?:[对對跟和向]我们?|告诉我?|告訴我?)$", "", named["who"]) if named else None
    after = _AFTER.match(text[match.end() :])
    if after and said.rstrip().endswith((",", "，", "?", "!", ".")):
        return _proper(after["who"] or after["whom"])
    if not _LEADS.search(lead):
        return None
    named = _SUBJECT.search(lead.rstrip(" :,")) or _OWNER.search(lead.rstrip(" :,"))
    if named:
        return _proper(named["who"])
    return "" if lead.rstrip().endswith((":", "：")) and said.rstrip().endswith((".", "!")) else None


def _proper(who: str) -> str:
    """The name or role with a capital, "" for a pronoun or a word that is no name."""
    who = re.sub(r"['’]s$", "", who)
    if who.split()[-1] in {"and", "or", "of", "to", "the", "a", "that", "in", "for", "with"}:
        return ""
    first = who.split()[0]
    if first in {"he", "she", "his", "her"} or (who in _NOBODY):
        return ""
    if first in _NOBODY and first not in {"The", "A", "An", "One"}:
        return _proper(" ".join(who.split()[1:])) if len(who.split()) > 1 else ""
    return who[:1].upper() + who[1:]


def _nearest(sentences: Sequence[Sentence], place: int) -> str:
    """The last person named in the few sentences before `place`, "" where there is none."""
    before = [sentence for sentence in sentences if sentence.span.end <= place + 1][-BACK:]
    for sentence in reversed(before):
        bare = re.sub(r"[\"“][^\"“”]*[\"”]", " ", sentence.text)
        names = [_proper(next(group for group in match.groups() if group)) for match in _PERSON.finditer(bare)]
        for name in reversed(names):
            if name and name.split()[0] not in _NOBODY:
                return name
    return ""
