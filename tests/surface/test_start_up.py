"""What the command line costs before it does anything: heavy packages wait until somebody needs them."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"PIL", "docx", "lxml", "markdown_it", "numpy", "nupunkt", "pptx", "rich", "sumy", "typst"}


@pytest.mark.parametrize(
    "words", [["--help"], ["generate", "--help"], ["--version"], ["themes"], ["present", "none.pptx"]]
)
def test_a_command_that_makes_nothing_loads_no_heavy_package(words: list[str]) -> None:
    code = f"import sys; from briefing.cli import main; main({words!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert not HEAVY & loaded


@pytest.mark.skipif(sys.platform == "win32", reason="needs the times of child processes")
def test_help_takes_at_most_a_fifth_of_a_second_more_than_bare_python() -> None:
    bare = min(cpu_seconds("-c", "pass") for _ in range(3))
    assert min(cpu_seconds("-m", "briefing", "--help") for _ in range(3)) - bare < 0.2


def cpu_seconds(*words: str) -> float:
    """What one run of Python costs: processor time, so that a busy machine does not fail the test."""
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, timeout=30, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
