"""Brief content and a draft of how much of it goes in, in which size, in; the blocks of the page's areas out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from briefing.deck import Run
from briefing.language import HAN, detect_language, han_share
from briefing.layout.brief.content import BriefContent, Message
from briefing.layout.brief.features import Feature
from briefing.layout.measuring import glued
from briefing.outline import Entry
from briefing.page import Block, Grid, Role, Ruling, Text

BULLET = "•"
# Words of over thirty characters may break after a stroke or point, or after ten characters without one.
_ENDLESS = re.compile(rf"[^\s{HAN}\u3000-\u303f\uff00-\uffef]{{31,}}")
_PLACES = re.compile(r"[^/?&=_.\-]{0,9}[/?&=_.\-]+|[^/?&=_.\-]{10}")
FIGURES = 0.62  # the share of a table's width that labels take beside figures


@dataclass(frozen=True, slots=True)
class Draft:
    """How much of the content goes in: counts of each kind, the body size, whether messages stand under the titles of
    their articles, whether the sources stand in the side column (else in the foot), how many objectives
    and actions stand there."""

    size: float
    leads: int
    messages: int
    grouped: bool
    features: tuple[int, ...]
    questions: int
    sources: int
    aside: bool
    extras: int = 0


def paragraph(role: Role, *runs: Run, marker: str = "", before: float = 0.0, language: str = "en") -> Text:
    """A text whose numbers keep their units and whose language is that of its words, in the script of the page."""
    whole = "".join(run.text for run in runs)
    if han_share(whole) > 0.2:
        spoken = language if language.startswith("zh") else detect_language(whole, default="zh-Hans")
    else:
        spoken = "en" if language.startswith("zh") else language
    kept = tuple(replace(run, text=_breakable(glued(run.text))) for run in runs if run.text)
    return Text(role, kept, marker, before, spoken)


def _breakable(text: str) -> str:
    """`text` with places to break in words that no column holds (addresses, strings of letters)."""
    return _ENDLESS.sub(lambda match: _PLACES.sub("\\g<0>\u200b", match.group()), text)


class Areas:
    """The blocks of each area for a draft; `language` is that of the page; `tight` closes the gaps."""

    def __init__(self, content: BriefContent, language: str, *, tight: bool = False) -> None:
        self.air = 0.75 if tight else 1.0
        self.content = content
        self.language = language

    def head(self, draft: Draft, title: str) -> tuple[Text, ...]:
        """The line above the title, the title (its lines may be set already), what this is about."""
        blocks = []
        if self.content.kicker:
            blocks.append(self._text("kicker", Run("  ·  ".join(self.content.kicker))))
        blocks.append(self._text("title", Run(title), before=5))
        lead = self.content.lead[: draft.leads]
        runs = [run for text, number in lead for run in self._sentence(text, number)]
        if runs:
            blocks.append(self._text("lead", *runs, before=8))
        return tuple(blocks)

    def main(self, draft: Draft) -> tuple[Block, ...]:
        """The key messages under the titles of their articles, or one after another with the article's number."""
        kept = set(self.content.messages[: draft.messages])
        if not kept and not self.content.groups:
            return ()
        label = self._text("label", Run(self.content.labels.key_points))
        if draft.grouped:
            return (label, *self._grouped(draft, kept))
        return (label, *self._numbered(draft, kept))

    def side(self, draft: Draft, width: float) -> tuple[Block, ...]:
        """Tables, questions and, where the draft says so, sources."""
        blocks: list[Block] = []
        for feature in (self.content.features[place] for place in draft.features if place < len(self.content.features)):
            blocks += self._feature(feature, draft, width)
        blocks += self._listed(self.content.labels.objectives, self.content.objectives[: draft.extras], draft, BULLET)
        blocks += self._questions(draft)
        blocks += self._listed(self.content.labels.actions, self.content.actions[: draft.extras], draft, BULLET)
        if draft.aside and self.content.sources:
            blocks.append(self.label(self.content.labels.sources, draft))
            blocks += self.sources(draft)
        return tuple(blocks)

    def sources(self, draft: Draft) -> tuple[Text, ...]:
        """The sources that the draft shows, by number, and how many more there are."""
        shown = sorted(self._by_use(draft)[: draft.sources], key=lambda entry: entry.number)
        blocks = [self._source(entry, draft) for entry in shown]
        more = len(self.content.sources) - len(shown)
        if more and shown:
            blocks.append(self._text("source", Run(self.content.labels.more.format(count=more)), before=3))
        return tuple(blocks)

    def notes(self, draft: Draft, room: float, pitch: float = 23.0) -> tuple[Block, ...]:
        """A label and as many lines to write on as `room` takes."""
        label = self.label(self.content.labels.notes, draft)
        lines = max(1, int(room / pitch))
        return (label, Ruling(lines, room / lines))

    def _text(self, role: Role, *runs: Run, marker: str = "", before: float = 0.0) -> Text:
        return paragraph(role, *runs, marker=marker, before=before, language=self.language)

    def label(self, text: str, draft: Draft) -> Text:
        """The name of a part of the page."""
        return self._text("label", Run(text), before=draft.size * self.air * 1.6)

    def _sentence(self, text: str, number: int) -> tuple[Run, ...]:
        several = len(self.content.groups) > 1 and number
        return (Run(_stopped(text)), *([_reference(number, text)] if several else []), Run(" "))

    def _grouped(self, draft: Draft, kept: set[Message]) -> list[Text]:
        groups = self.content.groups
        if len(groups) == 1:
            return self._headed(draft, [message for message in groups[0].messages if message in kept])
        blocks: list[Text] = []
        for group in groups:
            marker = str(group.number) if group.number else ""
            blocks.append(self._article(group.title, draft, marker, group.link, first=not blocks))
            blocks += [self._message(message, draft, BULLET) for message in group.messages if message in kept]
        return blocks

    def _headed(self, draft: Draft, messages: list[Message]) -> list[Text]:
        """The messages of the only article: under its own headings, in its order, where enough of them share some."""
        shared = Counter(message.heading for message in messages if message.heading)
        headings = {heading for heading, count in shared.items() if count > 1}
        if len(headings) < 2:
            return [self._message(message, draft, BULLET) for message in messages]
        blocks = [self._message(message, draft, BULLET) for message in messages if message.heading not in headings]
        places = {heading: min(m.place for m in messages if m.heading == heading) for heading in headings}
        for heading in sorted(headings, key=lambda heading: (places[heading], heading)):
            blocks.append(self._article(heading, draft, "", "", first=not blocks))
            own = sorted((m for m in messages if m.heading == heading), key=lambda m: m.place)
            blocks += [self._message(message, draft, BULLET) for message in own]
        return blocks

    def _article(self, title: str, draft: Draft, marker: str, link: str, *, first: bool) -> Text:
        before = draft.size * self.air * (0.5 if first else 1.1)
        return self._text("article", Run(title, bold=True, link=link), marker=marker, before=before)

    def _numbered(self, draft: Draft, kept: set[Message]) -> list[Text]:
        blocks, last = [], 0
        for group in self.content.groups:
            for message in (one for one in group.messages if one in kept):
                blocks.append(self._message(message, draft, "" if group.number == last else str(group.number)))
                last = group.number
        return blocks

    def _message(self, message: Message, draft: Draft, marker: str) -> Text:
        lead = [Run(_led(message.lead), bold=True)] if message.lead else []
        role: Role = "point" if marker == BULLET else "message"
        return self._text(role, *lead, Run(message.text), marker=marker, before=draft.size * self.air * 0.36)

    def _feature(self, feature: Feature, draft: Draft, width: float) -> list[Block]:
        blocks: list[Block] = [self.label(feature.label, draft)]
        reference = replace(_reference(feature.number, feature.title or feature.text), color="accent")
        several = [reference] if feature.number and len(self.content.groups) > 1 else []
        if feature.figure:
            blocks.append(self._text("figure", Run(feature.figure, bold=True), before=2))
        if feature.text:
            blocks.append(self._text("plain", Run(feature.text), *several, before=3))
        if feature.title:
            blocks.append(self._text("caption", Run(feature.title, bold=True), *several, before=2))
        if feature.rows:
            rows = tuple(tuple(self._cell(feature, row, place) for place in range(len(row))) for row in feature.rows)
            columns = _columns(feature, width)
            blocks.append(
                Grid(columns, rows, feature.title or feature.label, feature.header, feature.figures, before=4)
            )
        return blocks

    def _cell(self, feature: Feature, row: tuple[str, ...], place: int) -> Text:
        head = feature.header and row is feature.rows[0]
        last = place == len(row) - 1
        bold = head or (feature.figures and last) or (not feature.header and not feature.figures and not last)
        color = "accent" if (head and last) or (not feature.header and bold) else ""
        return self._text("cell", Run(row[place], bold=bold, color=color or ("muted" if head else "")))

    def _listed(self, label: str, texts: tuple[str, ...], draft: Draft, marker: str) -> list[Block]:
        """Lines under their label."""
        lines = [self._text("point", Run(text), marker=marker, before=draft.size * self.air * 0.36) for text in texts]
        return [self.label(label, draft), *lines] if lines else []

    def _questions(self, draft: Draft) -> list[Block]:
        chosen = self.content.questions[: draft.questions]
        if not chosen:
            return []
        numbered = [
            self._text("question", Run(text), marker=str(place), before=draft.size * self.air * 0.4)
            for place, text in enumerate(chosen, start=1)
        ]
        return [self.label(self.content.labels.discussion, draft), *numbered]

    def _by_use(self, draft: Draft) -> list[Entry]:
        """The sources, those first that the messages on the page come from."""
        used = {message.number for message in self.content.messages[: draft.messages]}
        used |= {number for _, number in self.content.lead[: draft.leads]}
        return sorted(self.content.sources, key=lambda entry: (entry.number not in used, entry.number))

    def _source(self, entry: Entry, draft: Draft) -> Text:
        above = any(group.number == entry.number for group in self.content.groups)
        named = bool(draft.grouped and len(self.content.groups) > 1 and entry.detail and above)
        linked = "accent" if entry.link else ""
        if named:
            runs: tuple[Run, ...] = (Run(entry.detail, color=linked, link=entry.link),)
        else:
            title = _closed(entry.text) if entry.detail else entry.text
            runs = (Run(title, color=linked or "ink", link=entry.link), Run(entry.detail))
        return self._text("source", *runs, marker=str(entry.number), before=2.5)


def _reference(number: int, text: str) -> Run:
    """The number of an article after `text`, on the same line as its last word."""
    return Run(f"[{number}]" if han_share(text) > 0.2 else f"\u00a0[{number}]", bold=True)


def _led(lead: str) -> str:
    """A lead with the mark that its script puts before what follows."""
    if lead.endswith((":", "：", "?", "？", "!", "！")):
        return f"{lead} "
    return f"{lead}：" if han_share(lead) > 0.2 else f"{lead}: "


def _stopped(text: str) -> str:
    """`text` with a full stop, unless it ends with a mark of its own."""
    if text.endswith((".", "?", "!", "。", "？", "！", "…", "”", "」")):
        return text
    return f"{text}。" if han_share(text) > 0.2 else f"{text}."


def _closed(title: str) -> str:
    """A title with the mark that parts it from what follows."""
    whole = _stopped(title)
    return whole if whole.endswith("。") else f"{whole} "


def _columns(feature: Feature, width: float) -> tuple[float, ...]:
    if feature.figures:
        return (width * FIGURES, width * (1 - FIGURES))
    if not feature.header:
        return (18.0, width - 18.0)
    count = len(feature.rows[0])
    return (width / count,) * count


__all__ = ["Areas", "Draft", "paragraph"]
