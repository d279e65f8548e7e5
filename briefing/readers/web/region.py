"""The tree of a page in, the element that holds its article out: where most of the running text is, and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from briefing.language import HAN
from briefing.readers.web.parts import is_body, reason_to_drop

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 "
    "h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul "
    "caption "
    "menu search".split()
)
_FLOW = frozenset("p h2 h3 h4 h5 h6 ul ol blockquote dl".split())
_NOTHING = frozenset("br hr script style noscript".split())
_SENTENCE = re.compile(rf"[.!?](?:\s|$|[\"”’)])|[。！？；，]|[{HAN}]{{8}}")
_SHARE = 0.75  # of the running text that the article's element must hold
_BODY_SHARE = 0.5  # where the page itself calls it the body
_LINKED = 0.4  # of the letters of a text: above it is a list of links
_RUNNING = 40  # letters of a running text; Chinese says as much in 16
_MOST_DROPPED = 0.5  # of the running text: a name that would drop so much says something else
_AROUND = 1.25  # times as much running text as its body: an article with its standfirst
_LINKS = 3


@dataclass(frozen=True, slots=True)
class _Weight:
    """How much text an element holds: all `letters`, those in links, and `running` ones in sentences outside links."""

    letters: int = 0
    linked: int = 0
    running: int = 0
    links: int = 0


class Region:
    """The article's `element` of a page, and the elements to leave out of it as `dropped`, each with the reason."""

    def __init__(self, root: Any) -> None:
        body = root.find("body")
        self._root = root if body is None else body
        self._weights: dict[Any, _Weight] = {}
        self.dropped: dict[Any, str] = {}
        total = self._weigh(self._root).running
        self._judge(self._root, _MOST_DROPPED * total)
        self._weights.clear()
        self._weigh(self._root)
        self.element = self._around(self._deepest())
        self.elements = (self.element, *self._loose())

    def _weigh(self, element: Any) -> _Weight:
        """The weight of `element` without what is dropped; that of everything in it is kept."""
        texts = [element.text or ""]
        linked = [0]
        letters = in_links = running = links = 0

        def end() -> None:
            nonlocal letters, in_links, running
            text = " ".join("".join(texts).split())
            letters += len(text)
            in_links += linked[0]
            long = len(text) >= _RUNNING or (len(text) >= _RUNNING // 2 and not text.isascii())
            if long and linked[0] <= _LINKED * len(text) and _SENTENCE.search(text):
                running += len(text) - linked[0]
            texts[:], linked[0] = [], 0

        for child in element:
            if isinstance(child.tag, str) and child not in self.dropped:
                weight = self._weigh(child)
                if child.tag in BLOCKS or _has_blocks(child):
                    end()
                    letters, in_links = letters + weight.letters, in_links + weight.linked
                    running, links = running + weight.running, links + weight.links
                else:
                    text = "".join(child.itertext())
                    texts.append(text)
                    linked[0] += len(text.strip()) if child.tag == "a" else weight.linked
                    links += weight.links + (child.tag == "a")
            texts.append(child.tail or "")
        end()
        self._weights[element] = found = _Weight(letters, in_links, running, links)
        return found

    def _judge(self, element: Any, most: float) -> None:
        """Mark what is left out below `element`: what is named so, unless it holds more than `most`, and link lists."""
        for child in element:
            if not isinstance(child.tag, str):
                continue
            weight = self._weights[child]
            reason = reason_to_drop(child)
            if not reason and child.tag in ("ul", "ol", "dl", "table", "div", "section") and _is_link_list(weight):
                reason = "links"
            if reason and weight.running <= most:
                self.dropped[child] = reason
            else:
                self._judge(child, most)

    def _deepest(self) -> Any:
        """The deepest element that holds most of the running text."""
        total = self._weights[self._root].running
        for element, weight in self._weights.items():  # deepest first, in the order of the page
            if weight.running >= _BODY_SHARE * total and is_body(element):
                return element
        element = self._root
        while (inner := next((c for c in element if self._running(c) >= _SHARE * total), None)) is not None:
            if inner.tag not in BLOCKS or inner.tag in ("p", "ul", "ol", "tbody", "table", "tr"):
                break
            element = inner
        return element

    def _around(self, body: Any) -> Any:
        """`body` with the head of its article: the element around it that has it and hardly any other running text."""
        most = _AROUND * max(self._running(body), 1) + _RUNNING
        found = body
        for above in body.iterancestors():
            if self._running(above) > most or above is self._root:
                break
            if above.tag in ("article", "main") or (
                next(body.iter("h1"), None) is None and _has_title(above, self.dropped)
            ):
                found = above
                if above.tag == "article" or _has_title(above, self.dropped):
                    break
        return found

    def _loose(self) -> list[Any]:
        """Text that goes on below the article's element without one around it: a stray end tag closed that too
        early."""
        found: list[Any] = []
        inner = self.element
        while inner is not self._root and inner is not None and inner.tag not in ("article", "main"):
            for below in inner.itersiblings():
                if below.tag in _FLOW and below not in self.dropped:
                    found.append(below)
                elif isinstance(below.tag, str) and below.tag not in _NOTHING:
                    return found
            inner = inner.getparent()
        return found

    def _running(self, element: Any) -> int:
        return self._weights[element].running if element in self._weights else 0


def _has_title(element: Any, dropped: dict[Any, str]) -> bool:
    return any(not any(above in dropped for above in head.iterancestors()) for head in element.iter("h1"))


def _has_blocks(element: Any) -> bool:
    """Whether an inline element holds elements that stand apart, as sloppy pages have it."""
    return any(isinstance(inner.tag, str) and inner.tag in BLOCKS for inner in element.iterdescendants())


def _is_link_list(weight: _Weight) -> bool:
    return weight.links >= _LINKS and weight.running == 0 and weight.linked >= 0.45 * max(weight.letters, 1)
