"""An outline in, Markdown for people out: front matter, a heading a section, a heading a slide, its content, its notes.

The kind of a slide that its content alone does not tell stands behind its title as an attribute (`{.versus}`), so that
the file can be laid out again as it is written. Text is escaped only where Markdown would read it as something else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing import outline as kinds
from briefing.labels import Labels, labels
from briefing.outline import Content, Outline, answer, points_of
from briefing.points import KeyPoint
from briefing.writers.characters import one_line
from briefing.writers.files import replace_file

_ALWAYS = re.compile(r"([\\`*\[\]<>])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")  # inside a word it is only a letter
_ENTITY = re.compile(r"&(?=#?\w+;)")
_OPENING = re.compile(r"^(#{1,6}(?=\s|$)|[+-](?=[\s+-]|$)|=|~~~|:::)")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_FIGURE = re.compile(r"-?\d+(?:,\d{3})*(?:\.\d+)?")
_CLOSING = re.compile(r"(?<=\s)(#+)$|(\{[^{}]*\})$")


def write_outline(outline: Outline, path: Path) -> None:
    """Write `outline` to `path` as UTF-8 Markdown, whole or not at all. Raises WriteError with a hint."""
    replace_file(path, markdown(outline).encode())


def markdown(outline: Outline) -> str:
    """The whole outline as Markdown; the same outline gives the same text."""
    sources = {name: number for number, name in enumerate(outline.sources, 1)}
    words = labels(outline.language)
    parts = [_front_matter(outline)]
    for section in outline.sections:
        parts.append(f"# {plain(section.name)}".rstrip())
        parts += [block for content in section.contents for block in _slide(content, sources, words)]
    return "\n\n".join(parts) + "\n"


def _front_matter(outline: Outline) -> str:
    fields = (
        ("title", outline.title),
        ("language", outline.language),
        ("date", outline.date),
        ("author", outline.author),
    )
    lines = [f"{key}: {json.dumps(one_line(value), ensure_ascii=False)}" for key, value in fields if value]
    return "\n".join(("---", *lines, "---"))


def _slide(content: Content, sources: Mapping[str, int], words: Labels) -> list[str]:
    kind, body = _KINDS[type(content)]
    heading = f"## {plain(content.title)} {kind(content) if callable(kind) else kind}".rstrip()
    return [heading, *(block for block in body(content) if block), *_notes(content, sources, words)]


def _notes(content: Content, sources: Mapping[str, int], words: Labels) -> list[str]:
    """The full sentences that the slide is made of, each with where it stands."""
    told: dict[tuple[str, int], KeyPoint] = {}
    for point in points_of(content):
        told.setdefault((point.span.source, point.span.start), point)
    notes = []
    if isinstance(content, kinds.Picture):
        number = sources.get(content.source, "")
        where = words.picture_note.format(number=number, name=content.source, picture=content.number)
        notes.append(f"{plain(content.shows)}\n*{plain(where)}*")
    if isinstance(content, kinds.Quiz):
        notes.append(plain(answer(content.item, words)))
    for point in told.values():
        number, sentence = sources.get(point.span.source, ""), point.span.sentence + 1
        where = words.source_note.format(number=number, name=point.span.source, sentence=sentence)
        notes.append(f"{plain(point.sentence)}\n*{plain(where)}*")
    return ["::: notes\n" + "\n\n".join(notes) + "\n:::"] if notes else []


def plain(text: str) -> str:
    """`text` on one line, escaped so that Markdown shows it as it is, also as a heading or at the start of a line."""
    text = _ALWAYS.sub(r"\\\1", one_line(text))
    text = _UNDERSCORE.sub(r"\\_", _ENTITY.sub(r"\\&", text)).replace("~~", r"\~\~")
    text = _OPENING.sub(r"\\\1", _NUMBERED.sub(r"\1\\", text))
    return _CLOSING.sub(r"\\\g<0>", text)


def _items(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _table(rows: Sequence[Sequence[str]]) -> str:
    """A table whose first row is its header; rows are filled up to equal length."""
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    lines = ["| " + " | ".join(cell.replace("|", r"\|") for cell in row) + " |" for row in full]
    return "\n".join((lines[0], "|" + " --- |" * width, *lines[1:]))


def _texts(points: Iterable[KeyPoint]) -> str:
    return _items(plain(point.text) for point in points)


def _named(name: str, text: str) -> str:
    """A name in bold and what is said of it."""
    return " — ".join(filter(None, (f"**{plain(name)}**" if name.strip() else "", text)))


def _cover(content: kinds.Cover) -> list[str]:
    return [plain(content.subtitle), plain(content.dateline)]


def _entries(content: kinds.Agenda | kinds.References) -> list[str]:
    made = []
    for entry in content.entries:
        name = f"[{plain(entry.text)}](<{_address(entry.link)}>)" if entry.link else plain(entry.text)
        made.append(f"{entry.number}. " + " — ".join(filter(None, (f"**{name}**", plain(entry.detail)))))
    return ["\n".join(made)]


def _address(link: str) -> str:
    return re.sub(r"[<>\\\s]", lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), one_line(link))


def _opener(content: kinds.Opener) -> list[str]:
    byline = f"*{plain(content.byline)}*" if content.byline else ""
    return [byline, plain(content.point.text) if content.point else ""]


def _points(content: kinds.Points) -> list[str]:
    leads = content.leads or ("",) * len(content.points)
    return [_items(_led(lead, point.text) for lead, point in zip(leads, content.points, strict=True))]


def _led(lead: str, text: str) -> str:
    """A text with its lead in bold: before it, or in it where it begins with the same words."""
    return (
        _lit(text, lead) if lead.strip() and text.casefold().startswith(lead.casefold()) else _named(lead, plain(text))
    )


def _lit(text: str, key: str) -> str:
    """`text` with the words `key` in bold, where they stand in it."""
    at = text.casefold().find(key.casefold()) if key.strip() else -1
    if at < 0:
        return plain(text)
    end = at + len(key)
    parts = (plain(text[:at]), f"**{plain(text[at:end])}**", plain(text[end:]))
    spaces = (" " if at and text[at - 1] == " " else "", " " if text[end : end + 1] == " " else "")
    return f"{parts[0]}{spaces[0]}{parts[1]}{spaces[1]}{parts[2]}"


def _versus(content: kinds.Versus) -> list[str]:
    left, right = _texts(content.left_points), _texts(content.right_points)
    return [f"### {plain(content.left)}", left, f"### {plain(content.right)}", right]


def _pairs(content: kinds.Pairs) -> list[str]:
    return [_table([list(map(plain, row)) for row in (content.header, *content.rows)])]


def _steps(content: kinds.Steps) -> list[str]:
    """Each label, in bold where something is said of it."""
    steps = [
        _led(step.label, step.point.text) if step.point and step.shown else plain(step.label) for step in content.steps
    ]
    if content.ordered:
        return ["\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))]
    return [_items(steps)]


def _case(content: kinds.CaseStory) -> list[str]:
    """Who as a paragraph, the acts as a numbered list, the outcomes as a plain one."""
    acts = "\n".join(f"{number}. {plain(act.text)}" for number, act in enumerate(content.acts, 1))
    return [plain(content.who.text), acts, _texts(content.outcomes)]


def _big_number(content: kinds.BigNumber) -> list[str]:
    quantity = content.quantity
    figure = f"**{plain(quantity.figure)}** {plain(quantity.unit)}".rstrip()
    return [" — ".join(filter(None, (figure, plain(quantity.label)))), plain(quantity.point.text)]


def _chart(content: kinds.Chart) -> list[str]:
    """Figures as the article writes them, the row that matters in bold; the numbers that are drawn in a column of their
    own where the figures do not tell them ("a dozen", "1.2 million")."""
    drawn = any(_number(quantity.figure) != quantity.value for quantity in content.quantities)
    rows = [["", plain(content.unit), "="][: 3 if drawn else 2]]
    for index, quantity in enumerate(content.quantities):
        row = [plain(quantity.label), plain(quantity.figure), f"{quantity.value:.15g}"][: len(rows[0])]
        rows.append([f"**{cell}**" if cell and index == content.lit else cell for cell in row])
    return [_table(rows), _texts(content.remarks)]


def _number(figure: str) -> float | None:
    digits = _FIGURE.findall(figure.replace("−", "-"))
    return float(digits[0].replace(",", "")) if len(digits) == 1 else None


def _picture(content: kinds.Picture) -> list[str]:
    """The picture where it lay; one that lay inside the article has no address."""
    address = _address(content.location).replace("(", "%28").replace(")", "%29") or "picture"
    return [
        f"![{plain(content.shows)}]({address})",
        plain(content.point.text) if content.point else "",
    ]


def _citation(content: kinds.Citation) -> list[str]:
    speaker = f"\n>\n> — {plain(content.speaker)}" if content.speaker else ""
    return [f"> {plain(content.text)}{speaker}"]


def _quiz(content: kinds.Quiz) -> list[str]:
    """The options, the right one in bold."""
    item = content.item
    return [_items(f"**{plain(o)}**" if i == item.answer else plain(o) for i, o in enumerate(item.options))]


def _answers(content: kinds.Answers) -> list[str]:
    """Each answer with its letter in bold before it."""
    letters = labels("en").letters  # the same in every language
    lines = (_named(letters[item.answer], plain(item.solution)) for item in content.items)
    return ["\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))]


def _takeaways(content: kinds.Takeaways) -> list[str]:
    """Each line with the number of its source."""
    numbers = [str(number) for number in content.numbers] or [""] * len(content.points)
    return [_items(_named(number, plain(point.text)) for number, point in zip(numbers, content.points, strict=True))]


def _opener_kind(content: kinds.Opener) -> str:
    return f'{{.opener number="{content.number}"}}'


_KINDS: dict[type, tuple[str | Callable[[Any], str], Callable[[Any], list[str]]]] = {
    kinds.Cover: ("{.cover}", _cover),
    kinds.Agenda: ("{.agenda}", _entries),
    kinds.Opener: (_opener_kind, _opener),
    kinds.Statement: ("{.statement}", lambda content: [_lit(content.point.text, content.key)]),
    kinds.Points: ("", _points),
    kinds.Versus: ("{.versus}", _versus),
    kinds.Pairs: ("", _pairs),
    kinds.Steps: ("{.steps}", _steps),
    kinds.CaseStory: ("{.case}", _case),
    kinds.BigNumber: ("{.number}", _big_number),
    kinds.Chart: ("{.chart}", _chart),
    kinds.Picture: ("{.picture}", _picture),
    kinds.Citation: ("", _citation),
    kinds.Discussion: ("{.discussion}", lambda content: [_texts(content.questions)]),
    kinds.Objectives: ("{.objectives}", lambda content: [_texts(content.points)]),
    kinds.Actions: ("{.actions}", lambda content: [_texts(content.points)]),
    kinds.Quiz: (lambda content: f'{{.quiz number="{content.number}"}}', _quiz),
    kinds.Answers: ("{.answers}", _answers),
    kinds.Takeaways: ("{.takeaways}", _takeaways),
    kinds.References: ("{.sources}", _entries),
}
