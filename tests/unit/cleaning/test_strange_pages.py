"""Pages of many kinds: exactly the article's words come out, in order, whatever stands around them.

A page in `pages/` marks its lines in the margin: `# ` the title, `> ` the article, two spaces what is the page's.
"""

from collections import Counter
from pathlib import Path

import pytest

from briefing.cleaning import clean
from briefing.document import Document, Heading
from briefing.language import detect_language, words
from briefing.readers import read

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.iterdir())


def lines_of(name: str) -> list[str]:
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8").split("\n")


def cleaned(lines: list[str], folder: Path) -> Document:
    """`lines` without their margin, read from a file in `folder` and cleaned."""
    file = folder / "page.txt"
    file.write_text("\n".join(line[2:] for line in lines), encoding="utf-8")
    return clean(read(file))


def marked(lines: list[str], margin: str) -> str:
    return "\n".join(line[2:] for line in lines if line.startswith(margin))


def parted(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    """What stands above the article, the article with its blank lines, what stands below."""
    own = [index for index, line in enumerate(lines) if line.startswith("> ")]
    body = [line for line in lines[own[0] : own[-1] + 1] if line.startswith("> ") or not line.strip()]
    return lines[: own[0]], body, lines[own[-1] + 1 :]


def is_chinese(lines: list[str]) -> bool:
    return detect_language("\n".join(lines)).startswith("zh")


def difference(lines: list[str], document: Document) -> tuple[Counter[str], Counter[str]]:
    """The words of the article that are missing in `document`, and the words in it that are not the article's."""
    expected, found = Counter(words(marked(lines, "> "))), Counter(words(document.text))
    return expected - found, found - expected


@pytest.mark.parametrize("name", NAMES)
def test_exactly_the_articles_words_come_out(name: str, tmp_path: Path) -> None:
    document = cleaned(lines_of(name), tmp_path)
    assert difference(lines_of(name), document) == (Counter(), Counter())


@pytest.mark.parametrize("name", NAMES)
def test_the_title_is_the_articles(name: str, tmp_path: Path) -> None:
    assert words(cleaned(lines_of(name), tmp_path).title) == words(
        marked(lines_of(name), "# ").removeprefix("Letter #27: ")
    )


@pytest.mark.parametrize("name", NAMES)
def test_another_article_in_the_same_page_comes_out_whole(name: str, tmp_path: Path) -> None:
    head, own, foot = parted(lines_of(name))
    for other in NAMES:
        body = parted(lines_of(other))[1]
        if is_chinese(body) == is_chinese(own):
            page = [*head, *body, *foot]
            assert difference(page, cleaned(page, tmp_path)) == (Counter(), Counter()), other


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("saas_cms", ["Read before you count", "Ask one question back"]),
        ("spaced_headings", ["A price is a promise", "When he breaks the rule"]),
    ],
)
def test_bare_headings_are_found(name: str, heads: list[str], tmp_path: Path) -> None:
    assert [block.text for block in cleaned(lines_of(name), tmp_path).blocks if isinstance(block, Heading)] == heads
