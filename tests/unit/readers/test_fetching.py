"""Addresses that a user names are fetched, and nothing that what lies there leads to inside the network."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from briefing.document import Heading
from briefing.errors import UnreadableError
from briefing.readers import Reading, fetching, isolation

TEXT = "A shop that asks one question a day knows its customers. It writes the answers down and reads them on Fridays."
PAGE = f"""<html><head><title>Ask once | Till Notes</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ask once</h1><p>{TEXT} Café.</p><h2>Then wait</h2><p>{TEXT}</p><img src="http://127.0.0.1:9/x.png"
width="400" alt="A till"></article></body></html>"""


class Handler(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        getattr(self, f"answer_{self.path.strip('/').split('?')[0].replace('.', '_')}")()

    def answer_page(self) -> None:
        self.send("text/html; charset=iso-8859-1", PAGE.encode("latin-1"))

    def answer_gone(self) -> None:
        self.send_error(404)

    def answer_moved(self) -> None:
        self.move("/page")

    def answer_round(self) -> None:
        self.move("/round")

    def answer_elsewhere(self) -> None:
        self.move(f"http://localhost:{self.server.server_port}/page")

    def answer_numbers(self) -> None:
        self.move(f"http://2130706433:{self.server.server_port}/page")

    def answer_file(self) -> None:
        self.move("file:///etc/hostname")

    def answer_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"<p>more</p>" * 100_000)
        except OSError:
            return

    def answer_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"<")
                time.sleep(0.2)
        except OSError:
            return

    def send(self, kind: str, data: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(data)

    def move(self, place: str) -> None:
        self.send_response(302)
        self.send_header("Location", place)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    Handler.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_address_gives_its_article_and_nothing_else_is_asked_for(site: str) -> None:
    with Reading() as reading:
        document = reading.read(f"{site}/page")
    assert document.title == "Ask once"
    assert Heading("Then wait", 2) in document.blocks
    assert "Café" in document.text
    assert document.source.url == f"{site}/page"
    assert Handler.asked == ["/page"]


def test_a_redirect_within_the_host_is_followed(site: str) -> None:
    with Reading() as reading:
        assert reading.read(f"{site}/moved").source.url == f"{site}/page"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("gone", "answers 404"),
        ("round", "more than 5 times"),
        ("elsewhere", "private address"),
        ("numbers", "private address"),
        ("file", "no web page"),
    ],
)
def test_what_cannot_be_had_says_why(site: str, path: str, words: str) -> None:
    with Reading() as reading, pytest.raises(UnreadableError, match=words):
        reading.read(f"{site}/{path}")
    assert Handler.asked[0] == f"/{path}"
    assert "/page" not in Handler.asked


def test_a_body_without_end_is_cut_short(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1_000_000)
    with pytest.raises(UnreadableError, match="larger than"):
        fetching.fetch(f"{site}/endless")


def test_a_body_that_drips_is_given_up(site: str) -> None:
    begun = time.monotonic()
    with Reading(seconds=2) as reading, pytest.raises(UnreadableError, match="longer than 2 seconds"):
        reading.read(f"{site}/slow")
    assert time.monotonic() - begun < isolation.SECONDS / 4
