"""`briefing present`: which deck, in which program, and what it says where there is none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.presenter import keynote, powerpoint

Run = Callable[..., subprocess.CompletedProcess[str]]
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux, where LibreOffice is the only program")

# stands in for LibreOffice: writes down what it was called with and what the file that it was given holds
PROGRAM = """#!/bin/sh
for word; do last=$word; done
printf '%s\\n' "$@" > "$RECORD"
cat "$last" >> "$RECORD"
exec sh -c "$AFTER"
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a deck, a lock file that a crash left beside it, and a program called soffice in `bin`."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "deck.pptx").write_bytes(b"a deck")
    (tmp_path / "out" / ".~lock.deck.pptx#").write_bytes(b"stale")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "soffice"
    program.write_text(PROGRAM, encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


def settings(desk: Path, after: str = "true") -> dict[str, str]:
    return {
        "PATH": f"{desk / 'bin'}:/usr/bin:/bin",
        "DISPLAY": ":9",
        "WAYLAND_DISPLAY": "",
        "RECORD": str(desk / "record"),
        "AFTER": after,
    }


@linux
@pytest.mark.parametrize("words", [(), ("out",), ("out/deck.pptx",)], ids=["left out", "a folder", "a file"])
def test_the_deck_is_shown_as_a_copy_under_a_profile_of_its_own(
    briefing: Run, desk: Path, words: tuple[str, ...]
) -> None:
    done = briefing("present", *words, cwd=desk, **settings(desk))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("showing out/deck.pptx with LibreOffice Impress")
    profile, *switches, shown, content = (desk / "record").read_text(encoding="utf-8").split("\n")
    assert profile.startswith("-env:UserInstallation=file:///")
    assert "--show" in switches
    assert Path(shown).parent != desk / "out"
    assert content == "a deck"
    assert not Path(shown).exists(), "the copy was left behind"


@linux
def test_a_program_that_fails_ends_with_1_and_its_last_words(briefing: Run, desk: Path) -> None:
    done = briefing("present", cwd=desk, **settings(desk, after="echo no fonts >&2; exit 77"))
    assert done.returncode == 1
    assert "no fonts" in done.stderr
    assert done.stderr.count("\n") == 1


@linux
def test_no_program_ends_with_1_and_says_what_to_install(briefing: Run, desk: Path) -> None:
    done = briefing("present", cwd=desk, **{**settings(desk), "PATH": str(desk)})
    assert (done.returncode, done.stdout) == (1, "")
    assert "LibreOffice" in done.stderr
    assert "PowerPoint" in done.stderr


@linux
def test_no_screen_ends_with_1_and_says_so(briefing: Run, desk: Path) -> None:
    done = briefing("present", cwd=desk, **{**settings(desk), "DISPLAY": ""})
    assert done.returncode == 1
    assert "no screen" in done.stderr


@pytest.mark.parametrize("name", ["none.pptx", "."])
def test_no_deck_ends_with_1_and_says_how_to_make_one(briefing: Run, tmp_path: Path, name: str) -> None:
    done = briefing("present", name, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "briefing generate" in done.stderr


@linux
def test_an_interrupt_ends_with_130_and_no_traceback(desk: Path) -> None:
    environment = {**os.environ, **settings(desk, after="touch $RECORD.on; exec sleep 20")}
    call = [sys.executable, "-m", "briefing", "present"]
    with subprocess.Popen(call, cwd=desk, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        for _ in range(200):
            if (desk / "record.on").exists():
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=30)[1].decode()
    assert process.returncode == 130
    assert said == ""


def test_powerpoint_on_windows_is_asked_for_the_show(tmp_path: Path) -> None:
    deck = tmp_path / "a deck.pptx"
    assert powerpoint.on_windows(Path("POWERPNT.EXE"), deck) == ["POWERPNT.EXE", "/S", str(deck)]


def test_a_mac_is_given_the_path_as_an_argument_and_never_inside_the_script(tmp_path: Path) -> None:
    deck = tmp_path / '"quoted".pptx'
    for call, program in ((powerpoint.on_mac(deck), "Microsoft PowerPoint"), (keynote.on_mac(deck), "Keynote")):
        assert call[0] == "osascript"
        assert program in call[2]
        assert str(deck) not in call[2]
        assert call[3] == str(deck)
