"""What a file can do to the process that reads it: nothing that reaches the run."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import UnreadableError
from briefing.readers import Reading

ARTICLE = (
    "A shop that asks one question a day knows its customers. It writes the answers down and reads them on Fridays."
)
READERS = """
import os, socket, subprocess, time

def dies(data, source):
    os.abort()

def sleeps(data, source):
    time.sleep(60)

def grows(data, source):
    kept = [bytearray(50_000_000) for _ in range(400)]

def calls(data, source):
    socket.create_connection(("127.0.0.1", 9))

def runs(data, source):
    subprocess.run(["true"])

def breaks(data, source):
    raise ZeroDivisionError("by nothing")

def prints(data, source):
    print("what a library prints is no answer")
    from briefing.document import Document, Paragraph
    return Document(source, blocks=(Paragraph(data.decode()),))
"""
NAMES = ("dies", "sleeps", "grows", "calls", "runs", "breaks", "prints")


@pytest.fixture
def outsiders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with readers that misbehave, each for the suffix of its name."""
    site = tmp_path / "site"
    about = site / "rough-1.0.dist-info"
    about.mkdir(parents=True)
    (site / "rough.py").write_text(READERS)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: rough\nVersion: 1.0\n")
    lines = [f".{name} = rough:{name}" for name in NAMES]
    (about / "entry_points.txt").write_text("\n".join(["[briefing.readers]", *lines, ""]))
    monkeypatch.syspath_prepend(str(site))
    return tmp_path


@pytest.fixture
def reading() -> Iterator[Reading]:
    with Reading(seconds=5) as reading:
        yield reading


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("dies", "brings its reader down"),
        ("sleeps", "longer than 5 seconds"),
        ("grows", "memory"),
        ("calls", "asks for socket"),
        ("runs", "asks for subprocess.Popen"),
        ("breaks", "ZeroDivisionError: by nothing"),
    ],
)
def test_a_reader_that_misbehaves_loses_its_file_and_no_other(
    kind: str, words: str, outsiders: Path, reading: Reading
) -> None:
    bad, good = outsiders / f"a.{kind}", outsiders / "b.md"
    bad.write_text("bad")
    good.write_text(ARTICLE)
    with pytest.raises(UnreadableError, match=words) as caught:
        reading.read(bad)
    assert caught.value.message.startswith("a.")
    assert reading.read(good).text == ARTICLE


def test_what_a_reader_prints_is_not_taken_for_its_answer(outsiders: Path, reading: Reading) -> None:
    file = outsiders / "a.prints"
    file.write_text(ARTICLE)
    assert reading.read(file).text == ARTICLE


def test_the_child_is_gone_when_the_reading_is_over(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(ARTICLE)
    with Reading() as reading:
        reading.read(file)
        child = reading._child
    assert child
    assert child.returncode is not None


def test_plain_text_needs_no_child(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLE)
    with Reading() as reading:
        reading.read(file)
        assert reading._child is None


def word_file(path: Path, document: str, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", document)
        for name, data in parts.items():
            package.writestr(name, data)
    return path


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_a_word_file_that_unpacks_to_too_much_is_refused_at_once(tmp_path: Path, reading: Reading) -> None:
    text = f"<w:document {W}><w:body><w:p><w:r><w:t>{'a' * 60_000_000}</w:t></w:r></w:p></w:body></w:document>"
    bomb = word_file(tmp_path / "bomb.docx", text)
    assert bomb.stat().st_size < 100_000
    with pytest.raises(UnreadableError, match="unpacks to more"):
        reading.read(bomb)


def test_no_entity_of_a_word_file_is_looked_up(tmp_path: Path, reading: Reading) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    text = (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document {W}><w:body><w:p><w:r>'
        f"<w:t>{ARTICLE} &x;</w:t></w:r></w:p></w:body></w:document>"
    )
    with pytest.raises(UnreadableError, match="document type"):
        reading.read(word_file(tmp_path / "a.docx", text))


@pytest.mark.parametrize("address", ["file://{}", "{}", "../{name}", "http://127.0.0.1:9/{name}", "//127.0.0.1/{name}"])
def test_no_picture_outside_is_taken_because_a_page_says_so(address: str, tmp_path: Path, reading: Reading) -> None:
    picture = tmp_path / "secret.png"
    picture.write_bytes(png(300, 200))
    folder = tmp_path / "inner"
    folder.mkdir()
    where = address.format(picture, name=picture.name)
    page = folder / "a.html"
    page.write_text(f"<article><h1>Ask once</h1><p>{ARTICLE}</p><img src='{where}' width=300 alt=''></article>")
    note = folder / "b.md"
    note.write_text(f"# Ask once\n\n{ARTICLE}\n\n![A till]({where})\n")
    for file in (page, note):
        document = reading.read(file)
        assert not any(getattr(block, "data", b"") for block in document.blocks)


def png(width: int, height: int) -> bytes:
    """The head of a PNG of this size, which is all that is looked at."""
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + size + b"\x08\x02\x00\x00\x00" + bytes(8)


def test_a_picture_that_was_saved_with_its_page_travels_with_its_caption(tmp_path: Path, reading: Reading) -> None:
    folder = tmp_path / "page_files"
    folder.mkdir()
    (folder / "till.png").write_bytes(png(300, 200))
    (folder / "dot.png").write_bytes(png(1, 1))
    page = tmp_path / "page.html"
    figure = "<figure><img src='page_files/till.png'><figcaption>The till at noon</figcaption></figure>"
    page.write_text(f"<article><h1>Ask once</h1><p>{ARTICLE}</p>{figure}<img src='page_files/dot.png'></article>")
    figures = [(block.text, len(block.data)) for block in reading.read(page).blocks if hasattr(block, "data")]
    assert figures == [("The till at noon", len(png(300, 200)))]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 30_000 + ARTICLE,
        "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + f">{ARTICLE}</p>",
        f"<p>{ARTICLE} &#1; &#xFFFF; &#99999999; \x00 \x0b</p>",
        f"<p>{ARTICLE}</p>" + "<table><tr><td>" * 2_000,
        f"<p>{ARTICLE}</p><svg>" + "<g>" * 5_000,
        "<ul><li>" * 5_000 + ARTICLE,
    ],
    ids=["deep", "attributes", "characters", "tables", "svg", "lists"],
)
def test_a_hostile_page_gives_its_article_within_seconds(page: str, tmp_path: Path, reading: Reading) -> None:
    file = tmp_path / "a.html"
    file.write_text(f"<html><body>{page}</body></html>")
    assert "one question a day" in reading.read(file).text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_pipes_loops_and_odd_names_are_one_clear_line(tmp_path: Path, reading: Reading) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    for name, words in (("pipe.md", "not a regular file"), ("loop.md", "cannot be opened")):
        with pytest.raises(UnreadableError, match=words):
            reading.read(tmp_path / name)
    odd = tmp_path / "-a\nb.md"
    odd.write_text(ARTICLE)
    assert reading.read(odd).source.name == "-a\nb.md"


def test_the_child_does_not_take_modules_from_the_folder_we_stand_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reading: Reading
) -> None:
    (tmp_path / "email.py").write_text("raise SystemExit('taken')")
    (tmp_path / "a.md").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    assert reading.read(Path("a.md")).text == ARTICLE
    assert "" not in [path for path in sys.path if path]
