"""What several articles share and what each is about: themes with who says what, nothing said twice."""

from __future__ import annotations

from briefing.document import Document, Paragraph, Source, Span
from briefing.labels import labels
from briefing.outline import Pairs
from briefing.outlining import outline
from briefing.outlining.common import compared, said_once, themes
from briefing.points import Digest, KeyPoint

BREAD = "Our loyalty card is old. A loyalty card needs a face behind it. Bread is what people come for. Bread wins."
SHOES = "Nobody loves a loyalty card. The loyalty card of a shop is a promise. Shoes are tried on. Shoes must fit."


def article(name: str, text: str, title: str) -> Document:
    return Document(Source(name, name), title, (Paragraph(text),))


def digest(name: str, *texts: str) -> Digest:
    return Digest(tuple(KeyPoint(t, t, Span(name, 0, n, n * 50, n * 50 + 40), n) for n, t in enumerate(texts)), ())


ARTICLES = [
    (1, article("a.txt", BREAD, "Baking"), digest("a.txt", "A loyalty card needs a face behind it", "Bread wins")),
    (
        2,
        article("b.txt", SHOES, "Fitting"),
        digest("b.txt", "The loyalty card of a shop is a promise", "Shoes must fit"),
    ),
]


def test_what_two_articles_speak_of_is_a_theme_with_a_line_of_each() -> None:
    [theme] = themes(ARTICLES)
    assert theme.name == "loyalty card"
    assert [(number, point.text) for number, point in theme.voices] == [
        (1, "A loyalty card needs a face behind it"),
        (2, "The loyalty card of a shop is a promise"),
    ]


def test_each_article_is_told_by_the_words_that_the_others_hardly_use() -> None:
    [apart] = [content for content in compared(ARTICLES, labels("en")) if isinstance(content, Pairs)][-1:]
    assert [row[1].split(",")[0].casefold() for row in apart.rows] == ["bread", "shoes"]
    assert [row[0] for row in apart.rows] == ["1 · Baking", "2 · Fitting"]


def test_one_article_alone_is_compared_with_nothing() -> None:
    assert compared(ARTICLES[:1], labels("en")) == []


def test_what_one_article_has_said_another_does_not_repeat() -> None:
    first = digest("a.txt", "Every loyalty card in the drawer needs a name behind it")
    second = digest("b.txt", "A loyalty card in the drawer needs a name behind it", "Shoes must fit the foot")
    kept = said_once([first, second])
    assert [point.text for point in kept[0].points] == ["Every loyalty card in the drawer needs a name behind it"]
    assert [point.text for point in kept[1].points] == ["Shoes must fit the foot"]


def test_an_article_in_another_language_shares_nothing_but_has_its_own_words() -> None:
    chinese = Document(
        Source("c.txt", "c.txt"),
        "会员卡",
        (Paragraph("会员卡不是忠诚。会员卡只是一张卡。没有人爱会员卡。"),),
        language="zh-Hans",
    )
    documents = [*(document for _, document, _ in ARTICLES), chinese]
    digests = [*(found for _, _, found in ARTICLES), Digest((), ())]
    made = outline(documents, digests)
    [apart] = [content for content in made.sections[0].contents if isinstance(content, Pairs)][-1:]
    assert apart.rows[-1] == ("3 · 会员卡", "会员卡")  # one word, of which two characters alone are a piece
    assert len(made.sources) == 3
