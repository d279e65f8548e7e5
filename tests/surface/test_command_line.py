"""The command line as a contract: exit codes, one clear line for each error, nothing printed that can break a line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
WRITTEN = (
    "deck.pptx", "brief.docx", "brief.pdf", "facilitator.docx", "handout.pdf", "outline.md", "provenance.json",
)  # fmt: skip
FILES = set(WRITTEN)
ARTICLE = """Why a Small Bakery Answers Every Letter

A letter that is answered within a day brings the writer back to the shop. A letter that waits for a week brings a
second letter, and it is angrier. The bakery on Mill Street therefore answers before it bakes.

The answer has three parts. It repeats the complaint, it names a remedy and it gives a date. Customers forgive a burnt
loaf sooner than a vague promise.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good article, an empty file and a file of bytes that are no text."""
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    return tmp_path


def fails(done: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    """One line on stderr with every word of `words`, nothing on stdout, and the exit code."""
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("briefing: ")
    assert done.stderr.count("\n") == 1, done.stderr
    assert " — " in done.stderr, "no hint"
    for word in words:
        assert word in done.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), ["no article", "--sample"]),
        (("--colour", "red", "a.txt"), ["--colour", "--help"]),
        (("a.txt", "--theme", "dusk"), ["dusk", "paper"]),
        (("good.txt", "--summarizer", "oracle"), ["oracle", "blend", "lexrank"]),
        (("good.txt", "--theme"), ["--theme", "--help"]),
    ],
    ids=["no article", "unknown option", "unknown theme", "unknown summarizer", "option without a value"],
)
def test_wrong_usage_ends_with_2_and_a_hint(
    briefing: Run, folder: Path, words: tuple[str, ...], says: list[str]
) -> None:
    fails(briefing("generate", *words, cwd=folder), 2, *says)
    assert not (folder / "out").exists()


def test_an_unknown_command_ends_with_2_and_a_hint(briefing: Run) -> None:
    fails(briefing("summarise"), 2, "summarise", "--help")


def test_no_command_ends_with_2_and_shows_the_help(briefing: Run) -> None:
    done = briefing()
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage: briefing" in done.stderr


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "binary.txt"])
def test_an_input_that_gives_no_article_ends_with_1_and_is_named(briefing: Run, folder: Path, name: str) -> None:
    fails(briefing("generate", name, cwd=folder), 1, name)
    assert not (folder / "out" / "deck.pptx").exists()


def test_an_empty_folder_ends_with_1(briefing: Run, folder: Path) -> None:
    (folder / "nothing").mkdir()
    fails(briefing("generate", "nothing", cwd=folder), 1)


# the superuser may write into any folder, so the folder that cannot be written into is a file
@pytest.mark.parametrize("out", ["good.txt", "good.txt/deeper"])
def test_a_folder_that_cannot_be_written_ends_with_1(briefing: Run, folder: Path, out: str) -> None:
    fails(briefing("generate", "good.txt", "--out", out, cwd=folder), 1, "good.txt")
    assert (folder / "good.txt").read_text(encoding="utf-8") == ARTICLE


def test_bad_inputs_beside_a_good_one_are_skipped_and_named_with_the_reason(briefing: Run, folder: Path) -> None:
    done = briefing("generate", "missing.txt", "good.txt", "empty.txt", "binary.txt", cwd=folder)
    assert done.returncode == 0, done.stderr
    skipped = done.stderr.splitlines()
    assert [line.split(":")[0] for line in skipped] == [
        f"skipped {name}.txt" for name in ("missing", "empty", "binary")
    ]
    assert all(len(line.split(": ", 1)[1]) > 8 for line in skipped), "no reason"
    assert {path.name for path in (folder / "out").iterdir()} == FILES


def test_names_with_dashes_line_feeds_and_escapes_are_read_and_printed_safely(briefing: Run, folder: Path) -> None:
    names = ["-dash.txt", "two\nlines.txt", "red\x1b[31m.txt"]
    for name in names:
        (folder / name).write_bytes(b"")
    done = briefing("generate", "--", "good.txt", *names, cwd=folder)
    assert done.returncode == 0, done.stderr
    lines = done.stderr.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "skipped -dash.txt",
        r"skipped two\nlines.txt",
        r"skipped red\x1b[31m.txt",
    ]
    assert "\x1b" not in done.stderr


def test_the_sample_gives_five_files_and_a_quiet_stderr(sample: Any) -> None:
    folder, run = sample.folder, sample.run
    assert {path.name for path in folder.iterdir()} == FILES
    assert all(path.stat().st_size > 1000 for path in folder.iterdir())
    assert run.stderr == ""
    first, *written = run.stdout.splitlines()
    assert first.startswith("4 articles, ")
    assert written == [f"wrote {folder / name}" for name in WRITTEN]


def test_the_same_articles_give_the_same_bytes_whatever_the_hash_seed(
    briefing: Run, sample: Any, tmp_path: Path
) -> None:
    done = briefing("generate", "--sample", "--out", tmp_path, PYTHONHASHSEED="4711", TZ="Pacific/Auckland")
    assert done.returncode == 0, done.stderr
    different = [n for n in sorted(FILES) if (tmp_path / n).read_bytes() != (sample.folder / n).read_bytes()]
    assert not different


def test_sample_and_articles_together_give_both(briefing: Run, folder: Path) -> None:
    done = briefing("generate", "good.txt", "--sample", "--title", "Both", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("5 articles, ")
    assert "Both" in (folder / "out" / "outline.md").read_text(encoding="utf-8")


def test_a_run_that_fails_leaves_the_old_deck_alone(briefing: Run, folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "deck.pptx").write_bytes(b"the old deck")
    fails(briefing("generate", "empty.txt", cwd=folder), 1, "empty.txt")
    assert (folder / "out" / "deck.pptx").read_bytes() == b"the old deck"
    assert [path.name for path in (folder / "out").iterdir()] == ["deck.pptx"]


def test_every_theme_is_listed_with_a_line(briefing: Run) -> None:
    done = briefing("themes")
    assert (done.returncode, done.stderr) == (0, "")
    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert names == sorted(names)
    assert len(names) >= 3
    assert all(len(line.split(maxsplit=1)[1]) > 20 for line in done.stdout.splitlines())


def test_every_theme_is_drawn_where_asked(briefing: Run, tmp_path: Path) -> None:
    names = [line.split()[0] for line in briefing("themes").stdout.splitlines()]
    done = briefing("themes", "--preview", tmp_path / "new" / "pictures")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [f"wrote {tmp_path / 'new' / 'pictures' / name}.png" for name in names]
    assert sorted(path.stem for path in (tmp_path / "new" / "pictures").iterdir()) == names


def test_a_preview_where_nothing_can_be_written_ends_with_1(briefing: Run, folder: Path) -> None:
    fails(briefing("themes", "--preview", "good.txt", cwd=folder), 1, "good.txt")


def test_the_version_is_said(briefing: Run) -> None:
    from briefing import __version__

    assert briefing("--version").stdout == f"briefing {__version__}\n"


def test_a_reader_that_has_left_is_no_error(tmp_path: Path) -> None:
    call = [sys.executable, "-m", "briefing", "themes"]
    read, write = os.pipe()
    os.close(read)
    with subprocess.Popen(call, cwd=tmp_path, stdout=write, stderr=subprocess.PIPE) as process:
        os.close(write)
        assert process.communicate(timeout=30)[1] == b""
        assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_is_shown_progress_and_the_list_of_files_stays_clean(folder: Path) -> None:
    import pty

    terminal, inner = pty.openpty()
    call = [sys.executable, "-m", "briefing", "generate", "good.txt"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(call, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=inner) as process:
        os.close(inner)
        listed = process.communicate(timeout=60)[0].decode()
    shown = os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert "100%" in shown
    assert "\x1b" not in listed
    assert listed.count("wrote ") == len(WRITTEN)
