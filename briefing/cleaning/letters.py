"""Letters to readers: the greeting, the small talk after it and the farewell taken out, what they are about left in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.cleaning.blocks import Line, drop_lines, lines_of
from briefing.document import Document
from briefing.language import detect_language, length, split_sentences

_HEAD = 8  # lines among which a greeting stands
_FOOT = 8  # lines among which a farewell stands
_PARAGRAPH = 20  # words of a line that goes on after the farewell
_NAME = 4  # words of a signature
_GREETING = re.compile(
    r"(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)\b[\w .’'-]{0,40}[,!:.]?|(?:亲爱的"
    r"|親愛的|各位|尊敬的)"
    r"[\w]{1,12}[，,：:！!]|(?:大家好|你好|您好|嗨|hello)[，,！!。~]*)",
    re.I,
)
_GREETING_FROM = re.compile(r"(?:greetings|hello|hi|good (?:morning|evening)) from (?:a|an|the|my)\b", re.I)
_GREETED = 40  # words of a paragraph that is no more than a greeting
_FILLED_IN = re.compile(r"(?:hi|hello|hey|dear|亲爱的|親愛的|您好|你好)\W{0,3}(?:\{\{|\*\||%%|\[(?:first )?name)", re.I)
_SMALL_TALK = re.compile(
    r"^happy (?:\w+day|new year|holidays?)\b|\b(?:it|the sun|the weather)\b.{0,20}\b(?:rain|snow|shone|sunny|cold"
    r"|warm|hot)"
    r"|\b(?:grab|pour|make) (?:yourself )?(?:a|some|your) (?:\w+ )?(?:coffee|tea|cup|cuppa|drink)\b"
    r"|^(?:thank you|thanks|many thanks)(?: so much| all| again)? (?:for|to)\b|^welcome (?:back|to)\b"
    r"|^(?:i )?hope (?:you|this)\b"
    r"|^how (?:are|was|have) you|^(?:it'?s|it has|it’s) been (?:a|an)\b|\b(?:here is|here'?s) what i\b|周末愉快"
    r"|最近(?:好|怎么样)"
    r"|天气|天氣|见字如面|見字如面|好久不见|好久不見",
    re.I,
)
_FAREWELL = re.compile(
    r"(?:until|till|see you|talk|speak|catch you)\b.{0,12}\b(?:next|soon|then|later|time|week|month|\w+day)\b.{0,12}"
    r"|(?:(?:with )?(?:best|kind|warm|kindest|warmest)(?: (?:regards|wishes))?|cheers|sincerely"
    r"|yours(?: (?:sincerely|truly|faithfully))?"
    r"|regards|best wishes|all the best|take care|have a (?:great|good|lovely) .{3,20}|happy \w+ing|(?:love"
    r"|xo+),?)[,.!]?"
    r"|(?:下周|下週|下期|下次|明天)(?:再)?(?:见|見)[。！!~]*|(?:祝好|此致|敬礼|敬禮)[，,。！!]*",
    re.I,
)


_MAIL = re.compile(
    r"(?:from|to|cc|date|sent|subject|reply-to|发件人|收件人|主题|日期|寄件人|寄件者|收件者|主旨)\s?[:：]\s*\S", re.I
)


def letters(document: Document) -> Document:
    """Without the greeting of a letter with the small talk that follows it, and without its farewell and signature."""
    lines = lines_of(document)
    reasons = [""] * len(lines)
    mail = [index for index, line in enumerate(lines[:_HEAD]) if line.paragraph and _MAIL.match(line.text)]
    if len(mail) >= 3:  # more than a coincidence of "To:" and "Date:"
        for index in mail:
            reasons[index] = "mail header"
    greeted = next((i for i, line in enumerate(lines[:_HEAD]) if line.paragraph and _is_greeting(line.text)), None)
    if greeted is not None:
        reasons[greeted] = "greeting"
        if greeted + 1 < len(lines) and _is_small_talk(lines[greeted + 1].text):
            reasons[greeted + 1] = "small talk"
    for index, line in enumerate(lines[:_HEAD]):
        if line.paragraph and _GREETING_FROM.match(line.text) and length(line.text) <= _GREETED:
            reasons[index] = reasons[index] or "greeting"
    _mark_farewell(lines, reasons)
    return drop_lines(document, reasons)


def _is_greeting(text: str) -> bool:
    if _FILLED_IN.match(text):
        return length(text) <= _PARAGRAPH
    return length(text) <= _NAME + 1 and bool(_GREETING.fullmatch(text)) and text[-1:] in ",!:，！：。."


def _is_small_talk(text: str) -> bool:
    """Whether two and more sentences of `text`, and at least half of them, are about the weather and the like."""
    pieces = [text[start:end] for start, end in split_sentences(text, detect_language(text))]
    chatty = sum(bool(_SMALL_TALK.search(piece)) for piece in pieces)
    return chatty >= 2 and 2 * chatty >= len(pieces)


def _mark_farewell(lines: Sequence[Line], reasons: list[str]) -> None:
    farewell = ""
    for index in range(max(1, len(lines) - _FOOT), len(lines)):
        reasons[index] = reasons[index] or (farewell if length(lines[index].text) < _PARAGRAPH else "")
        if lines[index].paragraph and length(lines[index].text) <= 2 * _NAME and _FAREWELL.fullmatch(lines[index].text):
            reasons[index] = farewell = "farewell"
