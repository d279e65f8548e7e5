"""Quotations: a document in, the whole sentences in it that somebody is said to have said, with the speaker, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from briefing.document import Document, Quote, Sentence
from briefing.findings.lines import Shorten, by_block, size
from briefing.language import is_chinese, words
from briefing.points import KeyPoint, Quotation

LONGEST, BACK = 60, 4  # words a slide can hold; sentences to look back for a name
_MARKS = re.compile(
    r'(?:(?<![^\s(（:：,，])"(?=\S)(?P<straight>[^"“”]{12,500}?)(?<=\S)"(?=[\s,.;:!?)”]|$)'
    r'|["“](?P<curly>[^“”"]{8,500})”|「(?P<corner>[^「」]{8,200})」|『(?P<double>[^『』]{8,200})』)'
)
_NAME = r"[A-Z][\w’'-]*[a-z](?:\s+(?:(?:de|van|von|of)\s+)?[A-Z][\w’'.-]*[a-z]){0,3}"
_ROLE = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]er|[Hh]is|[Mm]y|[Oo]ur)\s+(?:[a-z-]+\s+){0,2}[a-z-]+"
    r"(?:\s+(?:of|at|from)\s+(?:(?:one|an?|the|our)\s+)?[\w-]+(?:\s+(?:chain|company|firm|agency|bank|brand))?)?"
)
_SAYS = (
    r"(?:said|says|asked|asks|wrote|writes|argued|argues|added|adds|noted|notes|told|answers?|answered|"
    r"explained|explains|"
    r"replied|remarked|puts?\s+it|warned|warns|insists|insisted|recalls|recalled|once\s+said|likes?\s+to\s+say|"
    r"complained|admits|admitted|believes|claims|claimed|concedes|recalls|observes|observed|reports|reported|"
    r"remembers|jokes|joked|thinks|laughs|smiles|advises|advised|tells|promises|stresses|stressed|points\s+out)"
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
_LEADS = re.compile(
    r"(?:[:：]|\b(?:says?|said|asked|wrote|answer(?:ed)?|added|that|(?:puts?|told\s+\w+|told\s+\w+\s+\w+)(?:\s+it)?)"
    r"(?:,\s+(?:\w+\s+)?\w+ly)?,?)\s*$"
)
_AFTER = re.compile(
    rf"^[,，]?\s*(?:{_SAYS}\s+(?P<whom>{_NAME}|{_ROLE})|(?P<who>{_NAME}|{_ROLE}|[Hh]e|[Ss]he|[Tt]hey)\s+"
    rf"(?:\w+ly\s+|also\s+|often\s+)?{_SAYS})\b"
)
_BETWEEN = re.compile(r"^[^\"“”.!?]{3,90}[.,]\s+$")  # "…," she says. "…"
_PERSON = re.compile(
    rf"(?:\b(?:asked|told|of|by|with|like)\s+(?P<object>{_NAME})|(?P<owner>{_NAME})['’]s\b|"
    rf"(?P<subject>{_NAME})\s+{_SAYS}\b|,\s+(?P<apposed>{_NAME}),)"
)
_SIGNED = re.compile(r"\s*(?:[—–―]|\s--?)\s*(?P<who>[A-Z\u3400-\u9fff][^.!?。！？—–]{1,70})\.?$")
_GREETING = re.compile(
    r"^(?:best(?:\s+(?:wishes|regards))?|(?:kind\s+)?regards|thanks|cheers|yours(?:\s+\w+)?|warmly),\s+", re.IGNORECASE
)
_HAN_BEFORE = re.compile(
    r"(?P<who>[\u3400-\u9fff·]{1,14}?)(?:也|还|還|就|曾经|曾經|曾)?(?:说过|說過|(?:只|就)?[说說]了一句[话話]?|[说說]道|说|說|表示|指出|写道|寫道|问|"
    r"問|强调|強調|认为|認為|告诉我|告訴我|告诉记者|告訴記者|告诉我们|告訴我們|回答|坦言|补充|補充)[：:，,]?\s*$"
)
_HAN_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁"
    "任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈韦韋夏付方邹鄒熊白孟秦邱侯江尹薛闫雷龙龍陶贺賀毛郝顾顧龚龔邵万萬钱錢严嚴武戴莫孔向汤湯"
)
_HAN_PERSON = re.compile(f"[{_HAN_SURNAMES}][\u3400-\u9fff]{{1,2}}$")
# how somebody spoke, and no name: "at once stopped and said"
_HAN_MANNER = re.compile("立刻|马上|馬上|连忙|連忙|突然|忽然|赶紧|趕緊|接着|接著|[停走转轉抬低][了下过過头頭]|补|補")
_HAN_ROLE = re.compile(
    "^.{0,10}(?:店主|店长|店長|老板|老闆|创始人|創始人|经理|經理|总监|總監|负责人|負責人|首席执行官|教授|主任|编辑|編輯|记者|記者|工程师|工程師|顾问|顧問)"
    f"(?=[{_HAN_SURNAMES}][\u3400-\u9fff]{{1,2}}$)"
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
        if isinstance(block, Quote) and inside:
            marked = block.text.lstrip()[:1] in '"“「' and _in_block(block.text, start, inside, sentences)
            found += marked or [_block_quotation(block, inside, start)]
            continue
        if inside:
            found += _in_block(block.text, start, inside, sentences)
    return found


def _block_quotation(block: Quote, inside: Sequence[Sentence], start: int) -> Quotation:
    """A quotation set apart; its speaker may stand behind a dash at its end."""
    signed = _SIGNED.search(block.text) if not block.speaker else None
    said = block.text[: signed.start()] if signed else block.text
    return _quotation(
        said, _GREETING.sub("", signed["who"] if signed else block.speaker), inside, start, (0, len(said))
    )


def _in_block(text: str, start: int, inside: Sequence[Sentence], sentences: Sequence[Sentence]) -> list[Quotation]:
    """The quotations of one block; two halves with "she says" between them are one."""
    found: list[Quotation] = []
    taken = 0
    matches = list(_MARKS.finditer(text))
    for match, following in zip_longest(matches, matches[1:]):
        if match.start() < taken:
            continue
        said = _said(match)
        speaker = _speaker(text, match, said)
        if speaker is None:
            continue
        end = match.end()
        if following and _BETWEEN.match(text[end : following.start()]) and _AFTER.match(text[end:]):
            said, end = _rejoined(said, _said(following)), following.end()
        if _whole(said):
            who = speaker or _nearest(sentences, match.start() + start)
            found.append(_quotation(said, who, inside, start, (match.start(), end)))
            taken = end
    return found


def _rejoined(first: str, second: str) -> str:
    """Two halves of what somebody said: one sentence where the second goes on in lower case, else two."""
    ended = first.rstrip()[-1:] in "!?"
    mark = "" if ended else "," if second[:1].islower() else "."
    return f"{first.rstrip(' ,.')}{mark} {second}"


def _said(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


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
        return _han_name(named["who"]) if named else None
    after = _AFTER.match(text[match.end() :])
    begins = said.rstrip().endswith(".") and re.match(r"\s*(?:The|An?|One)\s", text[match.end() :])  # a new sentence
    if after and not begins and said.rstrip().endswith((",", "，", "?", "!", ".")):
        return _proper(after["who"] or after["whom"])
    if not _LEADS.search(lead):
        return None
    named = _SUBJECT.search(lead.rstrip(" :,")) or _OWNER.search(lead.rstrip(" :,"))
    if named:
        return _proper(named["who"])
    return "" if said.rstrip().endswith((".", "!")) else None


def _han_name(who: str) -> str:
    """The person of a Chinese lead: without what describes them, whom they told and how they said it; "" for "he"."""
    who = re.sub(
        "(?:[对對跟和向][我他她你][们們]?|[只便又才]|告诉我?|告訴我?|曾经?|曾經?|常|总|總|笑着?|笑著?)+$", "", who
    )
    who = who.rsplit("的", 1)[-1] if "的" in who and _HAN_PERSON.match(who.rsplit("的", 1)[-1]) else who
    who = _HAN_ROLE.sub("", who)
    if _HAN_MANNER.match(who):
        return ""
    return "" if re.fullmatch("[他她它我你][们們]?|有人|大家|很多人|這|这|那", who) else who


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
