"""A laid-out page in, the brief as Markdown and as a web page out, with the words and the order of the printed one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape
from itertools import pairwise
from pathlib import Path

from briefing.deck import Run, Style
from briefing.page import Block, Grid, Page, Role, Ruling, Text
from briefing.writers.characters import one_line, sanitise
from briefing.writers.files import replace_file
from briefing.writers.markdown import plain

_HEADINGS: dict[Role, int] = {"title": 1, "label": 2, "article": 3, "caption": 4}
_ITEM = re.compile(r"- |\d+\. ")
_SAFE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_STYLE = """
@page { size: %(width)spt %(height)spt; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; color: %(ink)s; background: %(page)s; font-family: %(body)s; -webkit-print-color-adjust: exact;
  print-color-adjust: exact }
main { width: %(width)spt; min-height: %(height)spt; margin: 0 auto; padding: %(top)spt %(left)spt %(bottom)spt }
header { margin-bottom: %(gap)spt; padding: %(head)s; background: %(fill)s; border-top: %(rule)s }
.columns { display: grid; grid-template-columns: 1fr %(side)s; gap: %(gutter)spt }
aside { background: %(tint)s; padding: %(inset)spt }
footer { columns: 2; column-gap: %(gutter)spt; margin-top: %(gap)spt }
p, h1, h2, h3, h4 { margin: 0 }
.marked { display: grid; grid-template-columns: 20pt 1fr }
.marked > b:first-child { color: %(accent)s }
table { border-collapse: collapse; width: 100%% }
td, th { border-bottom: .5pt solid %(line)s; padding: 3pt 6pt 3pt 0; text-align: left; vertical-align: top }
.lines { height: 60pt; background: repeating-linear-gradient(transparent 0 22pt, %(line)s 22pt 22.5pt) }
a { color: inherit }
aside > :first-child, footer > :first-child { margin-top: 0 !important }
"""


def write_brief_markdown(page: Page, path: Path) -> None:
    """Write `page` to `path` as Markdown; equal pages give equal bytes. Raises WriteError with a hint."""
    blocks = (*page.head, *page.main, *page.side, *([page.foot_label] if page.foot_label else ()), *_foot(page))
    lines = [line for line in map(_markdown, blocks) if line]
    parts = lines[:1]
    for before, line in pairwise(lines):
        listed = _ITEM.match(before) and _ITEM.match(line)
        parts.append(("\n" if listed else "\n\n") + line)
    replace_file(path, ("".join(parts) + "\n").encode())


def write_brief_html(page: Page, path: Path) -> None:
    """Write `page` to `path` as a web page that loads nothing and prints on its paper; raises WriteError."""
    replace_file(path, _html(page).encode())


def _foot(page: Page) -> tuple[Text, ...]:
    return tuple(text for column in page.foot for text in column)


def _markdown(block: Block) -> str:
    match block:
        case Ruling():
            return ""
        case Grid(rows=rows):
            made = [[plain(cell.text).replace("|", r"\|") for cell in row] for row in rows]
            head, *body = made if block.header else [[""] * len(made[0]), *made]
            lines = (head, ["---"] * len(head), *body)
            return "\n".join(f"| {' | '.join(row)} |" for row in lines)
        case Text(role=role) if role in _HEADINGS:
            number = f"{block.marker} · " if block.marker else ""
            return f"{'#' * _HEADINGS[role]} {number}{plain(block.text)}"
        case Text(marker="•"):
            return f"- {_runs(block.runs)}"
        case Text(marker=marker):
            return f"{marker}. {_runs(block.runs)}" if marker else _runs(block.runs)


def _runs(runs: Iterable[Run]) -> str:
    """The runs of a paragraph, bold ones between stars."""
    made = []
    for run in runs:
        text = plain(run.text)
        if not text:
            made.append(" ")
            continue
        lead, tail = " " * run.text[:1].isspace(), " " * run.text[-1:].isspace()
        made.append(f"{lead}**{text}**{tail}" if run.bold else f"{lead}{text}{tail}")
    return re.sub(" +", " ", "".join(made)).strip()


def _html(page: Page) -> str:
    palette, columns = page.theme.palette, page.columns
    color = {name: f"#{palette.color(name)}" for name in ("ink", "page", "tint", "accent", "line")}
    values = color | {
        "width": page.width,
        "height": page.height,
        "top": columns.top,
        "left": columns.left,
        "bottom": columns.bottom,
        "gap": columns.gap,
        "gutter": columns.gutter,
        "inset": columns.side_inset,
        "side": f"{columns.side + 2 * columns.side_inset}pt" if page.side else "0",
        "head": f"{columns.head_inset}pt" if page.head_fill else "10pt 0 0",
        "fill": f"#{palette.color(page.head_fill)}" if page.head_fill else "none",
        "rule": "none" if page.head_fill else f"3pt solid #{palette.color('accent')}",
        "body": _family(page.theme.body.latin, page.theme.body.hans, page.theme.body.fallback),
    }
    write = _Writer(page)
    parts = (
        f'<header>{write.all(page.head)}</header><div class="columns"><section>{write.all(page.main)}</section>',
        f"<aside>{write.all(page.side)}</aside>" if page.side else "",
        "</div>",
        f"{write.block(page.foot_label)}<footer>{write.all(_foot(page))}</footer>" if page.foot_label else "",
    )
    head = f'<meta charset="utf-8"><title>{_escaped(page.title)}</title><style>{_STYLE % values}</style>'
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    top = f'<!doctype html>\n<html lang="{_escaped(page.language)}"><head>{policy}{head}</head>'
    return f"{top}<body><main>{''.join(parts)}</main></body></html>\n"


def _escaped(text: str) -> str:
    return escape(sanitise(text), quote=True)


def _family(latin: str, east: str, fallback: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in dict.fromkeys((latin, *fallback, east))) + ", sans-serif"


class _Writer:
    """Blocks of one page as elements."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def all(self, blocks: Iterable[Block]) -> str:
        return "".join(map(self.block, blocks))

    def block(self, block: Block) -> str:
        match block:
            case Ruling():
                return '<div class="lines"></div>'
            case Grid():
                return self._table(block)
            case Text():
                return self._text(block)

    def _table(self, grid: Grid) -> str:
        rows = []
        for number, row in enumerate(grid.rows):
            name = "th" if grid.header and number == 0 else "td"
            rows.append("".join(f"<{name}>{self._inline(cell)}</{name}>" for cell in row))
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        space = f"margin-top:{grid.before:.1f}pt;{self._css('cell')}"
        return f'<table style="{space}" aria-label="{_escaped(grid.alt)}">{body}</table>'

    def _text(self, text: Text) -> str:
        level = _HEADINGS.get(text.role)
        name = f"h{level}" if level else "p"
        css = f"margin-top:{text.before:.1f}pt;{self._css(text.role)}"
        inner = self._inline(text)
        if not text.marker:
            return f'<{name} style="{css}">{inner}</{name}>'
        return f'<{name} class="marked" style="{css}"><b>{_escaped(text.marker)}</b><span>{inner}</span></{name}>'

    def _inline(self, text: Text) -> str:
        return "".join(map(self._run, text.runs))

    def _run(self, run: Run) -> str:
        made = _escaped(run.text)
        if run.bold:
            made = f"<b>{made}</b>"
        if run.color:
            made = f'<span style="color:#{self.page.theme.palette.color(run.color)}">{made}</span>'
        if _SAFE.match(run.link):
            made = f'<a href="{_escaped(one_line(run.link))}" rel="noreferrer">{made}</a>'
        return made

    def _css(self, role: Role) -> str:
        style: Style = self.page.styles.style(role)
        face = self.page.theme.heading if style.face == "heading" else self.page.theme.body
        family = _family(face.latin, face.hans, face.fallback).replace('"', "")
        return (
            f"font:{'bold ' if style.bold else ''}{style.size}pt/{style.leading}pt {family};"
            f"color:#{self.page.theme.palette.color(style.color)}"
        )


FORMATS: dict[str, tuple[str, Callable[[Page, Path], None]]] = {
    "md": ("brief.md", write_brief_markdown),
    "html": ("brief.html", write_brief_html),
}
