"""The deck: every content of the outline through the layout of its kind, then numbers, footers and notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from briefing import outline as kinds
from briefing.deck import Deck, DeckSection, Slide, SlideLayout
from briefing.labels import labels
from briefing.language import detect_language, length
from briefing.layout.cases import case_layout, lay_out_case
from briefing.layout.charts import chart_layout, lay_out_chart, remarked_layout, share_layout
from briefing.layout.figures import lay_out_number, number_layout
from briefing.layout.items import Item, Kind, lay_out_items, layout
from briefing.layout.lists import lay_out_agenda, lay_out_references, list_layout
from briefing.layout.loud import citation_layout, lay_out_citation, lay_out_statement, statement_layout
from briefing.layout.measuring import measure_for
from briefing.layout.opening import cover_layout, lay_out_cover, lay_out_opener, section_layout
from briefing.layout.pictures import lay_out_picture, picture_layout
from briefing.layout.setting import Setting, Sheet, body_style
from briefing.layout.titling import told_apart
from briefing.layout.versus import lay_out_pairs, lay_out_versus, pairs_layout, versus_layout
from briefing.outline import Content, Outline, answer, points_of
from briefing.theme import Theme

LED = 4.0  # words before a colon that lead a point
_LEAD = re.compile(r"([^:：,，.。;；]{1,40}[:：])\s*\S")
FOOTER = 0.95  # of its frame that a footer takes
LOOSE = " ,;:，；：、—-"  # what no shortened footer ends with


def lay_out(outline: Outline, theme: Theme) -> Deck:
    """The whole deck: no text overflows its frame, nothing is cut, every slide has a title of its own."""
    setting = Setting(theme, measure_for(theme), labels(outline.language))
    sections, sheets = [], []
    for section in outline.sections:
        stated = (*section.notes, *[""] * len(section.contents))
        own = _spoken(section, setting)
        made = [
            (sheet, notes or _notes(content, outline, setting), section.name)
            for content, notes in zip(section.contents, stated, strict=False)
            for sheet in _sheets(content, outline, own)
        ]
        sheets += made
        sections.append(DeckSection(section.name, len(made)))
    titled = told_apart([(sheet, name) for sheet, _, name in sheets], setting)
    slides = [
        Slide(sheet.layout.name, sheet.frames, notes, number, _footer(name, outline, setting))
        for number, (sheet, (_, notes, name)) in enumerate(zip(titled, sheets, strict=True), 1)
    ]
    return Deck(
        title=outline.title,
        author=outline.author or "briefing",
        date=outline.date,
        language=outline.language,
        theme=theme,
        layouts=_layouts(theme, (sheet.layout for sheet, _, _ in sheets)),
        slides=tuple(slides),
        sections=tuple(section for section in sections if section.count),
        subject=next((content.subtitle for content in outline.contents() if isinstance(content, kinds.Cover)), ""),
    )


def _spoken(section: kinds.Section, setting: Setting) -> Setting:
    """`setting` with labels in the language that an article's section is in."""
    texts = [point.text for content in section.contents for point in points_of(content)]
    if not texts or not any(isinstance(content, kinds.Opener) for content in section.contents):
        return setting
    return replace(setting, labels=labels(detect_language(" ".join(texts), default=setting.labels.language)))


def _points(content: kinds.Points, setting: Setting) -> list[Sheet]:
    leads = content.leads or _own_leads([point.text for point in content.points])
    items = [Item(point.text, lead) for point, lead in zip(content.points, leads, strict=True)]
    return lay_out_items(setting, _kind(setting.theme, "Points"), content.title, setting.labels.key_points, items)


def _own_leads(texts: Sequence[str]) -> tuple[str, ...]:
    """The few words before a colon that texts begin with, where at least half of them do: they are set off."""
    found = tuple(match[1] if (match := _LEAD.match(text)) and length(match[1]) <= LED else "" for text in texts)
    return found if 2 * sum(map(bool, found)) >= len(found) else ("",) * len(found)


def _steps(content: kinds.Steps, setting: Setting) -> list[Sheet]:
    label = setting.labels.steps if content.ordered else setting.labels.framework
    items = [
        Item(step.point.text, step.label, number=number)
        if step.point and step.shown and step.point.text.casefold() != step.label.casefold()
        else Item(step.label or (step.point.text if step.point else ""), number=number)
        for number, step in enumerate(content.steps, 1)
    ]
    items = [replace(item, lead="") if item.cut_open else item for item in items]
    kind = replace(_kind(setting.theme, "Steps"), ordered=content.ordered)
    return lay_out_items(setting, kind, content.title, label, items)


def _discussion(content: kinds.Discussion, setting: Setting) -> list[Sheet]:
    items = [Item(question.text, number=number) for number, question in enumerate(content.questions, 1)]
    return lay_out_items(setting, _kind(setting.theme, "Questions"), content.title, setting.labels.questions, items)


def _takeaways(content: kinds.Takeaways, setting: Setting) -> list[Sheet]:
    numbers = content.numbers or tuple(range(1, len(content.points) + 1))
    items = [Item(point.text, number=number) for point, number in zip(content.points, numbers, strict=True)]
    return lay_out_items(setting, _kind(setting.theme, "Takeaways"), content.title, setting.labels.takeaways, items)


def _objectives(content: kinds.Objectives, setting: Setting) -> list[Sheet]:
    items = [Item(point.text) for point in content.points]
    return lay_out_items(setting, _kind(setting.theme, "Objectives"), content.title, "", items)


def _actions(content: kinds.Actions, setting: Setting) -> list[Sheet]:
    items = [Item(point.text, number=number) for number, point in enumerate(content.points, 1)]
    return lay_out_items(setting, _kind(setting.theme, "Actions"), content.title, "", items)


def _quiz(content: kinds.Quiz, setting: Setting) -> list[Sheet]:
    """The question as the title, the options on cards, each with its letter."""
    item = content.item
    options = [
        Item(option, letter, apart=True) for letter, option in zip(setting.labels.letters, item.options, strict=False)
    ]
    return lay_out_items(setting, _kind(setting.theme, "Quiz"), content.title, setting.labels.quiz, options)


def _answers(content: kinds.Answers, setting: Setting) -> list[Sheet]:
    items = [Item(answer(item, setting.labels), number=number) for number, item in enumerate(content.items, 1)]
    return lay_out_items(setting, _kind(setting.theme, "Answers"), content.title, setting.labels.quiz, items)


def _kind(theme: Theme, name: str) -> Kind:
    """How many items a slide of this kind takes at most, and how they stand: questions with more room than points."""
    most, arrangement = {
        "Points": (5, theme.variants.points),
        "Steps": (6, theme.variants.steps),
        "Questions": (5, "rows"),
        "Takeaways": (6, "rows"),
        "Objectives": (5, "rows"),
        "Actions": (5, "rows"),
        "Quiz": (4, "cards"),
        "Answers": (6, "rows"),
    }[name]
    return Kind(name, most, arrangement, numbered=name in ("Questions", "Takeaways", "Answers", "Actions"))


LAYOUTS: dict[type, Callable[[Any, Setting], list[Sheet]]] = {
    kinds.Cover: lay_out_cover,
    kinds.Agenda: lay_out_agenda,
    kinds.Opener: lay_out_opener,
    kinds.Statement: lay_out_statement,
    kinds.Points: _points,
    kinds.Versus: lay_out_versus,
    kinds.Pairs: lay_out_pairs,
    kinds.Steps: _steps,
    kinds.CaseStory: lay_out_case,
    kinds.BigNumber: lay_out_number,
    kinds.Chart: lay_out_chart,
    kinds.Picture: lay_out_picture,
    kinds.Citation: lay_out_citation,
    kinds.Discussion: _discussion,
    kinds.Objectives: _objectives,
    kinds.Actions: _actions,
    kinds.Quiz: _quiz,
    kinds.Answers: _answers,
    kinds.Takeaways: _takeaways,
    kinds.References: lay_out_references,
}


def _sheets(content: Content, outline: Outline, setting: Setting) -> list[Sheet]:
    """The slides of one content; an opener that would repeat the cover is only its sentence."""
    first = next(outline.contents())
    if isinstance(content, kinds.Opener) and isinstance(first, kinds.Cover) and content.title == first.title:
        return lay_out_statement(kinds.Statement(setting.labels.about, content.point), setting) if content.point else []
    return LAYOUTS[type(content)](content, setting)


def _layouts(theme: Theme, used: Iterable[SlideLayout]) -> tuple[SlideLayout, ...]:
    """The layouts of the master: one of every kind for whoever adds a slide, and every count of items in use.

    A deck without pictures has no slide layout for them.
    """
    kinds_of_layout = (
        cover_layout(theme),
        layout(theme, Kind("Agenda", 6, "rows", numbered=True), 5),
        layout(theme, _kind(theme, "Objectives"), 3),
        section_layout(theme),
        statement_layout(theme),
        layout(theme, _kind(theme, "Points"), 3),
        versus_layout(theme),
        pairs_layout(theme),
        layout(theme, _kind(theme, "Steps"), 4),
        case_layout(theme),
        number_layout(theme),
        chart_layout(theme),
        remarked_layout(theme),
        share_layout(theme),
        picture_layout(theme),
        citation_layout(theme),
        layout(theme, _kind(theme, "Questions"), 3),
        layout(theme, _kind(theme, "Quiz"), 4),
        layout(theme, _kind(theme, "Answers"), 3),
        layout(theme, _kind(theme, "Takeaways"), 3),
        layout(theme, _kind(theme, "Actions"), 3),
        list_layout(theme, "Sources"),
    )
    always = (made for made in kinds_of_layout if made.name not in ("Picture", "Chart with text"))
    known = {made.name: made for made in (*always, *used)}
    order = {made.name.split()[0]: place for place, made in enumerate(kinds_of_layout)}
    return tuple(sorted(known.values(), key=lambda made: (order[made.name.split()[0]], made.name)))


def _footer(section: str, outline: Outline, setting: Setting) -> str:
    """The name of the section, or else of the deck, as much of it as the footer has room for."""
    style = body_style(setting.theme.scale.footer)
    room = setting.theme.footer.width * FOOTER
    text = " ".join((section or outline.title).split())
    if setting.measure.width(text, style) <= room:
        return text
    end = next(end for end in range(len(text), 0, -1) if setting.measure.width(f"{text[:end]}…", style) <= room)
    whole = text[:end].rpartition(" ")[0] if " " in text[:end] else ""
    return f"{(whole if len(whole) > end / 2 else text[:end]).rstrip(LOOSE)}…"


def _notes(content: Content, outline: Outline, setting: Setting) -> str:
    """What to say: the full source sentences with where they stand; for a slide without any, what it shows."""
    numbers = {name: number for number, name in enumerate(outline.sources, 1)}
    notes, said = [], set()
    if isinstance(content, kinds.Picture):
        where = setting.labels.picture_note.format(
            number=numbers.get(content.source, ""), name=content.source, picture=content.number
        )
        notes.append(f"{content.shows}\n[{where}]")
    if isinstance(content, kinds.Quiz):
        notes.append(answer(content.item, setting.labels))
    for point in points_of(content):
        if (point.span.source, point.span.start) in said:
            continue
        said.add((point.span.source, point.span.start))
        where = setting.labels.source_note.format(
            number=numbers.get(point.span.source, ""), name=point.span.source, sentence=point.span.sentence + 1
        )
        notes.append(f"{point.sentence}\n[{where}]" if point.span.source in numbers else point.sentence)
    return "\n".join(notes) or _remark(content, outline)


def _remark(content: Content, outline: Outline) -> str:
    match content:
        case kinds.Agenda() | kinds.References():
            return "\n".join(f"{entry.number}. {entry.text} {entry.detail}".strip() for entry in content.entries)
        case kinds.Cover():
            return "\n".join(text for text in (content.title, content.subtitle, content.dateline) if text)
        case _:
            return str(getattr(content, "title", outline.title))
