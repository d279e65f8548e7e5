"""What another package adds by entry point, as the README shows it, is found and used."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

MODULE = """
import logging
import warnings
from briefing.document import Document, Paragraph

def read_shout(data, source):
    logging.getLogger("my_package").warning("%s shouts", source.name)
    warnings.warn("and it is long", RuntimeWarning)
    return Document(source, title="A whispered title", blocks=(Paragraph(data.decode().replace("!", ".")),))

def rate_by_position(sentences, document):
    return [-float(number) for number, _ in enumerate(sentences)]
"""
SHOUTED = """The shop on Mill Street opens at noon! The baker starts his work at ten! Warm bread sells better than
cold bread! Most customers come on foot! The queue never reaches the corner!"""
ENTRY_POINTS = """[briefing.readers]
.shout = my_package:read_shout

[briefing.summarizers]
first = my_package:rate_by_position
"""


@pytest.fixture
def outsider(tmp_path: Path) -> Path:
    """A folder in which a package is installed that adds a reader and a summarizer."""
    site = tmp_path / "site"
    (site / "my_package-1.dist-info").mkdir(parents=True)
    (site / "my_package.py").write_text(MODULE, encoding="utf-8")
    (site / "my_package-1.dist-info" / "METADATA").write_text("Name: my_package\nVersion: 1\n", encoding="utf-8")
    (site / "my_package-1.dist-info" / "entry_points.txt").write_text(ENTRY_POINTS, encoding="utf-8")
    return site


def test_a_reader_and_a_summarizer_from_outside_make_a_deck(briefing: Run, outsider: Path, tmp_path: Path) -> None:
    (tmp_path / "a.shout").write_text(SHOUTED, encoding="utf-8")
    done = briefing("generate", "a.shout", "--summarizer", "first", cwd=tmp_path, PYTHONPATH=str(outsider))
    assert done.returncode == 0, done.stderr
    outline = (tmp_path / "out" / "outline.md").read_text(encoding="utf-8")
    assert "A whispered title" in outline
    assert "The shop on Mill Street opens at noon" in outline


def test_a_summarizer_from_outside_is_among_the_known_ones(briefing: Run, outsider: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The shop opens at noon.", encoding="utf-8")
    done = briefing("generate", "a.txt", "--summarizer", "oracle", cwd=tmp_path, PYTHONPATH=str(outsider))
    assert done.returncode == 2
    assert "edmundson, first, kl" in done.stderr


@pytest.mark.parametrize("switch", ["--verbose", "-v"])
def test_warnings_are_shown_only_to_those_who_ask(briefing: Run, outsider: Path, tmp_path: Path, switch: str) -> None:
    name = "red\x1b[31m.shout"
    (tmp_path / name).write_text(SHOUTED, encoding="utf-8")
    quiet = briefing("generate", name, cwd=tmp_path, PYTHONPATH=str(outsider))
    assert (quiet.returncode, quiet.stderr) == (0, "")
    told = briefing("generate", name, switch, cwd=tmp_path, PYTHONPATH=str(outsider)).stderr
    assert r"WARNING: red\x1b[31m.shout shouts" in told.splitlines()
    assert "RuntimeWarning: and it is long" in told
    assert "\x1b" not in told
