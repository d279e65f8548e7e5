"""The opening of a deck: its language, its title, cover and agenda."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.document import Document
from briefing.labels import Labels, count_word, labels
from briefing.language import HAN, words
from briefing.outline import Agenda, BigNumber, Citation, Content, Cover, Entry, Opener, Picture, Section, Statement
from briefing.outlining.common import compared, themes
from briefing.outlining.wording import as_title, is_common
from briefing.points import Digest

TERMS = 3
SHARED = 2  # a term belongs to the title when so many articles use it


def main_language(documents: Sequence[Document]) -> str:
    """The language most articles are in; of two with as many, the one with more text."""
    weights: Counter[str] = Counter()
    for document in documents:
        weights[document.language] += 1_000_000 + len(document.text)
    return max(sorted(weights), key=lambda language: weights[language])


def deck_title(documents: Sequence[Document], digests: Sequence[Digest], language: str) -> str:
    """The one article's title, or one made from the themes that several share or, failing that, their terms."""
    if len(documents) == 1:
        return documents[0].title or labels(language).untitled
    found = [theme.name for theme in themes(_of_language(documents, digests, language))]
    own = [document for document in documents if document.language == language]
    terms = found if len(found) >= SHARED else _han_terms(own) if language.startswith("zh") else _terms(own)
    said = labels(language)
    if not terms:
        return said.many_articles.format(count=count_word(len(documents), language))
    listed = said.comma.join(terms[:-1]) + said.and_ + terms[-1] if terms[1:] else terms[0]
    title = said.deck_title.format(terms=listed, count=count_word(len(documents), language))
    return title[:1].upper() + title[1:]


def _of_language(
    documents: Sequence[Document], digests: Sequence[Digest], language: str
) -> list[tuple[int, Document, Digest]]:
    """The articles that are in the deck's language, with their numbers."""
    every = zip(documents, digests, strict=True)
    return [(number, *pair) for number, pair in enumerate(every, 1) if pair[0].language == language]


def opening(
    title: str,
    documents: Sequence[Document],
    digests: Sequence[Digest],
    bodies: Sequence[Section],
    language: str,
    minutes: Sequence[int] = (),
) -> Section:
    """Cover and agenda and, for several articles, what they share and where they differ.

    `minutes` are those of each article's section, which the agenda then tells.
    """
    said = labels(language)
    number = count_word(len(documents), language)
    if len(documents) == 1:
        subtitle, entries = _author(documents[0]) or said.one_article, _parts(bodies[0], said)
    else:
        subtitle, entries = said.many_articles.format(count=number), _articles(documents, said, minutes)
    cover = Cover(title, subtitle, _dateline([document.date for document in documents]))
    contents: list[Content] = [cover, Agenda(said.agenda, tuple(entries))] if entries else [cover]
    return Section(
        said.opening,
        (*contents, *compared([(n, *pair) for n, pair in enumerate(zip(documents, digests, strict=True), 1)], said)),
    )


def _articles(documents: Sequence[Document], said: Labels, minutes: Sequence[int]) -> list[Entry]:
    """The agenda of several articles: their titles, and how long each takes where that is known."""
    times = [said.takes.format(count=count) for count in minutes] or [""] * len(documents)
    return [
        Entry(
            number,
            document.title or said.article.format(number=number),
            " · ".join(part for part in (byline(document), time) if part),
        )
        for number, (document, time) in enumerate(zip(documents, times, strict=True), 1)
    ]


def _dateline(dates: Sequence[str]) -> str:
    """The date of the articles, or their first and last; "" where one has none, which the others cannot speak for."""
    if not all(dates):
        return ""
    return min(dates) if min(dates) == max(dates) else f"{min(dates)} – {max(dates)}"


def byline(document: Document) -> str:
    """Author, site and date of an article, as far as they are known."""
    return " · ".join(part for part in (_author(document), document.date) if part)


def _author(document: Document) -> str:
    return " · ".join(part for part in (document.byline, document.site) if part)


def _parts(body: Section, said: Labels) -> list[Entry]:
    """The agenda of a single article: what its slides are about, at most six; not those that are a sentence alone."""
    titles = [content.title for content in body.contents if _names_a_part(content)]
    named = [title for title in dict.fromkeys(titles) if title not in (said.key_points, said.steps, said.framework)]
    return [Entry(number, title) for number, title in enumerate(named, 1)][:6]


def _names_a_part(content: Content) -> bool:
    """True where the title of `content` is that of a part of the article, or of points, and no sentence alone."""
    if isinstance(content, Picture):
        return content.point is not None and content.title == as_title(content.point.heading)
    return not isinstance(content, Opener | Statement | Citation | BigNumber)


def _terms(documents: Sequence[Document]) -> list[str]:
    """The content words that most articles share, most shared first, each in its most frequent form."""
    spread: Counter[str] = Counter()
    total: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for document in documents:
        found = Counter(
            word for word in words(document.text) if len(word) > 3 and word.isalpha() and not is_common(word)
        )
        for word, count in found.items():
            stem = _stem(word)
            total[stem] += count
            forms.setdefault(stem, Counter())[word] += count
        for stem in sorted({_stem(word) for word, count in found.items() if count >= SHARED}):
            spread[stem] += 1
    shared = [stem for stem in spread if spread[stem] >= SHARED]
    ranked = sorted(shared, key=lambda stem: (-spread[stem], -total[stem], stem))
    return [max(sorted(forms[stem]), key=lambda form: forms[stem][form]) for stem in ranked[:TERMS]]


def _stem(word: str) -> str:
    return re.sub(r"(?:ies|s)$", "", word) if not word.endswith("ss") else word


def _han_terms(documents: Sequence[Document]) -> list[str]:
    """The pairs of characters that most articles share, most shared first."""
    spread: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for document in documents:
        pairs = Counter(run[i : i + 2] for run in re.findall(f"[{HAN}]+", document.text) for i in range(len(run) - 1))
        total += pairs
        spread.update(sorted(pair for pair, count in pairs.items() if count >= 3 and not is_common(pair)))
    shared = [pair for pair in spread if spread[pair] >= min(SHARED, len(documents))]
    ranked = sorted(shared, key=lambda pair: (-spread[pair], -total[pair], pair))
    chosen: list[str] = []
    for pair in ranked:
        if not any(set(pair) & set(other) for other in chosen):
            chosen.append(pair)
    return chosen[:2]
