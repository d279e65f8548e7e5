"""The brief as Markdown and as a web page: every word of the page, nothing loaded, nothing of an article as markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing import layout, pipeline, samples, theme
from briefing.deck import Run
from briefing.page import Grid, Page, Text
from briefing.writers.brief_text import write_brief_html, write_brief_markdown

NAMES = [name for name, _ in theme.available()]
HOSTILE = [
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]><svg onload=alert(1)>",
    "&lt;b&gt; & <!-- -->",
    "\x00\x1b \ud800 {{7*7}} ${1} `x`",
    'a" style="background:url(https://x.example)',
]


@pytest.fixture(scope="module", params=NAMES)
def page(request: pytest.FixtureRequest) -> Page:
    outline = pipeline.outlined(pipeline.read(samples.paths())[0])
    return layout.lay_out_brief(outline, theme.load(request.param))


class Reader(HTMLParser):
    """The words of a page, its elements and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.tags, self.attributes, self.inside = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.inside.append(tag)

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data):
        if "style" not in self.inside and "title" not in self.inside:
            self.words.append(data)


def shown(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def texts(page: Page) -> list[str]:
    blocks = [*page.head, *page.main, *page.side, *(text for column in page.foot for text in column)]
    cells = [cell for block in blocks if isinstance(block, Grid) for row in block.rows for cell in row]
    return [block.text for block in (*blocks, *cells) if isinstance(block, Text)]


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def test_both_have_every_word_of_the_page(page: Page, tmp_path: Path) -> None:
    write_brief_html(page, tmp_path / "brief.html")
    write_brief_markdown(page, tmp_path / "brief.md")
    web = letters("".join(shown(tmp_path / "brief.html").words))
    text = letters((tmp_path / "brief.md").read_text(encoding="utf-8"))
    assert all(letters(one) in web for one in texts(page))
    assert all(letters(one) in text for one in texts(page))


def test_the_web_page_loads_nothing_and_says_its_language_and_paper(page: Page, tmp_path: Path) -> None:
    write_brief_html(page, tmp_path / "brief.html")
    reader = shown(tmp_path / "brief.html")
    assert not set(reader.tags) & {"script", "link", "img", "iframe", "object"}
    assert all(value.startswith(("http", "mailto:")) for name, value in reader.attributes if name == "href")
    text = (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert f'lang="{page.language}"' in text
    assert f"size: {page.width}pt {page.height}pt" in text


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_never_markup(page: Page, words: str, tmp_path: Path) -> None:
    hostile = replace(
        page,
        title=words,
        main=(Text("point", (Run(words, link="javascript:alert(1)"), Run(words, bold=True)), "•"),),
        side=(Grid((50.0,), ((Text("cell", (Run(words),)),),), words),),
    )
    write_brief_html(hostile, tmp_path / "brief.html")
    reader = shown(tmp_path / "brief.html")
    assert not set(reader.tags) & {"script", "img", "svg", "b1"}
    assert not [name for name, _ in reader.attributes if name.startswith("on")]
    assert not [value for name, value in reader.attributes if name == "href" and "javascript" in value]


def test_equal_pages_give_equal_bytes(page: Page, tmp_path: Path) -> None:
    for name, write in (("a.html", write_brief_html), ("a.md", write_brief_markdown)):
        write(page, tmp_path / name)
        first = (tmp_path / name).read_bytes()
        write(page, tmp_path / name)
        assert (tmp_path / name).read_bytes() == first
