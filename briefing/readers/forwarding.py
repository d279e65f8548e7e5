"""A mail with other mails in it in, the one with the article out: what was forwarded, or the answer above its
quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Block, Document, Dropped, Paragraph, Properties
from briefing.language import length

_FIELD = re.compile(
    r"\*?(from|to|cc|bcc|date|sent|subject|reply-to|von|an|gesendet|betreff|发件人|收件人|抄送|主题|日期|发送时间|寄件人"
    r"|寄件者|收件者|收件人|副本|主旨|傳送)\s?\*?[:：]\s*\*?\s*(.*)",
    re.I,
)
_RULE = re.compile(
    r"[-—_=\s]*(?:begin )?(?:forwarded message|original message|weitergeleitete nachricht|转发(?:邮件|的邮件)?"
    r"|轉寄(?:郵件)?"
    r"|原始邮件|原始郵件)[:：]?[-—_=\s]*",
    re.I,
)
_WROTE = re.compile(r".{0,120}\b(?:wrote|schrieb|a écrit)\s*:|.{0,80}(?:写道|寫道)\s*[:：]", re.I | re.S)
_QUOTED = re.compile(r"\s*>")
_ADDRESS = re.compile(r"\s*[<(\[]?[\w.+-]+@[\w.-]+[>)\]]?|[\"“”]")
_TAGS = re.compile(
    r"^(?:\s*(?:re|fwd?|aw|wg|tr|回复|回覆|答复|答覆|转发|轉發|轉寄)\s?[:：]|\s*\[[^\]]{1,30}\])+\s*", re.I
)
_HEADS = 3  # fields that make the head of a mail
_SPAN = 9  # lines that they stand in
_LEAST = 60  # words below the head of a forwarded mail that are its article


def own_words(document: Document) -> Document:
    """`document` with only the mail that holds the article, and with that one's title, author and date.

    Below the head of a forwarded mail stands the article; below "… wrote:" and behind ">" stand older mails.
    """
    lines = _lines(document.blocks)
    head = _forwarded(lines)
    if head:
        first, last = head
        found = _fields(lines[first:last])
        document = _with(document, lines, range(last, len(lines)), "covering letter")
        sender = re.split(r"\s*[<(\[]", found.get("from", ""))[0]
        stated = document.properties
        stated = Properties(
            title=untagged(found.get("subject", "")) or stated.title,
            author=_ADDRESS.sub("", sender).strip() or stated.author,
        )
        document = replace(document, properties=stated, date=found.get("date", "") or document.date)
        lines = _lines(document.blocks)
    return _with(document, lines, range(_answered(lines)), "older mail")


def untagged(subject: str) -> str:
    """A subject without what mail programs and lists put before it: "Re:", "Fwd:", "[news]"."""
    return _TAGS.sub("", subject)


_Line = tuple[int, str]  # the block's index, the text


def _lines(blocks: Sequence[Block]) -> list[_Line]:
    return [
        (index, text)
        for index, block in enumerate(blocks)
        for text in (block.text.split("\n") if isinstance(block, Paragraph) else [block.text])
    ]


def _forwarded(lines: Sequence[_Line]) -> tuple[int, int] | None:
    """(first, end) of the head of a forwarded mail that much text follows."""
    for index in range(len(lines)):
        if not _RULE.fullmatch(lines[index][1]) and not _FIELD.match(lines[index][1].strip()):
            continue
        window = [
            position
            for position in range(index, min(index + _SPAN, len(lines)))
            if _FIELD.match(lines[position][1].strip())
        ]
        if len(window) < _HEADS:
            continue
        below = lines[window[-1] + 1 :]
        if sum(length(text) for _, text in below if not _QUOTED.match(text)) >= _LEAST:
            return index, window[-1] + 1
    return None


def _fields(lines: Sequence[_Line]) -> dict[str, str]:
    names = {
        "von": "from",
        "发件人": "from",
        "寄件人": "from",
        "寄件者": "from",
        "betreff": "subject",
        "主题": "subject",
        "主旨": "subject",
    }
    names |= {"sent": "date", "gesendet": "date", "日期": "date", "发送时间": "date", "傳送": "date"}
    found: dict[str, str] = {}
    for _, text in lines:
        if match := _FIELD.match(text.strip()):
            name = match[1].lower()
            found.setdefault(names.get(name, name), match[2].strip())
    return found


def _answered(lines: Sequence[_Line]) -> int:
    """How many lines stand above the older mails that an answer carries along."""
    for index, (_, text) in enumerate(lines):
        quoted = index + 1 < len(lines) and _QUOTED.match(lines[index + 1][1])
        follows = "\n".join(following for _, following in lines[index : index + 2])
        if index and ((_RULE.fullmatch(text) and text.strip(" -—_=")) or (quoted and _WROTE.fullmatch(text.strip()))):
            return index
        if index and _WROTE.fullmatch(text.strip()) and re.search(r"\d{4}|\d{1,2}:\d{2}", follows):
            return index
    return len(lines)


def _with(document: Document, lines: Sequence[_Line], kept: range, reason: str) -> Document:
    """`document` with the lines in `kept` that are not quoted; the others are told."""
    own = [index for index in kept if not _QUOTED.match(lines[index][1])]
    if len(own) == len(lines) or not own:
        return document
    texts: dict[int, list[str]] = {}
    for index in own:
        texts.setdefault(lines[index][0], []).append(lines[index][1])
    blocks = tuple(
        Paragraph("\n".join(texts[index])) if isinstance(block, Paragraph) else block
        for index, block in enumerate(document.blocks)
        if index in texts
    )
    gone = tuple(Dropped(reason, lines[index][1].strip()) for index in range(len(lines)) if index not in set(own))
    return replace(document, blocks=blocks, dropped=(*document.dropped, *(entry for entry in gone if entry.text)))
