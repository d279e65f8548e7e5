"""What the tests share: LibreOffice under a private profile, and one run of `briefing generate --sample`.

A test that needs a program the machine may lack asks for `soffice` or calls `require_renderer("pdftoppm")`: it is
skipped with the reason where the program is missing. With BRIEFING_REQUIRE_RENDERERS=1 every skip is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FONTS = ("Carlito", "Caladea", "Liberation Sans", "Noto Sans CJK SC")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where renderers are required; benchmarks are skipped by design."""
    report = yield
    wanted = os.environ.get("BRIEFING_REQUIRE_RENDERERS") == "1"
    by_design = hasattr(report, "wasxfail") or "benchmark" in getattr(item, "fixturenames", ())
    if report.skipped and wanted and not by_design:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"{reason} (and BRIEFING_REQUIRE_RENDERERS=1 makes a skip a failure)"
    return report


def _require(program: str) -> str:
    found = shutil.which(program)
    if not found:
        pytest.skip(f"needs {program}, which is not on this machine")
    return found


@pytest.fixture(scope="session")
def require_renderer() -> Callable[[str], str]:
    """`require_renderer(program)` is the path of the program, or skips the test with the reason."""
    return _require


@dataclass(frozen=True)
class Soffice:
    """LibreOffice without a window, with a profile of its own so that an open one does not get in the way."""

    command: str
    profile: Path
    folder: Path

    def convert(self, paths: Iterable[Path], to: str = "pdf") -> dict[Path, Path]:
        """Convert all `paths` in one call; the file made from each. Equal names in different folders are fine."""
        batch = Path(self._fresh())
        copies = {path: batch / f"{index:03}-{path.name}" for index, path in enumerate(paths)}
        for path, copy in copies.items():
            shutil.copy(path, copy)
        call = [self.command, "--headless", "--norestore", f"-env:UserInstallation={self.profile.as_uri()}"]
        call += ["--convert-to", to, "--outdir", str(batch / "made"), *map(str, copies.values())]
        done = subprocess.run(call, capture_output=True, text=True, timeout=300, check=False)
        suffix = "." + to.partition(":")[0]
        made = {path: (batch / "made" / copy.name).with_suffix(suffix) for path, copy in copies.items()}
        missing = [path.name for path, file in made.items() if not file.is_file()]
        assert not missing, f"LibreOffice made nothing of {missing}: {done.stderr[-500:]}"
        return made

    def _fresh(self) -> Path:
        folder = self.folder / f"batch-{len(list(self.folder.iterdir()))}"
        folder.mkdir()
        return folder


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> Soffice:
    """LibreOffice and metric twins of the themes' fonts: `soffice.convert([a, b])` gives `{a: a.pdf, b: b.pdf}`."""
    command = _require("soffice")
    families = subprocess.run([_require("fc-list"), ":", "family"], capture_output=True, text=True, check=True).stdout
    if missing := [font for font in FONTS if font not in families]:
        pytest.skip(f"needs the fonts {', '.join(missing)}, which are not on this machine")
    return Soffice(command, tmp_path_factory.mktemp("profile"), tmp_path_factory.mktemp("converted"))


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """`briefing("generate", "a.txt", cwd=folder)` runs the command line as a user does, outside the checkout."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    def run(*words: object, cwd: Path = elsewhere, **settings: str) -> subprocess.CompletedProcess[str]:
        call = [sys.executable, "-m", "briefing", *map(str, words)]
        environment = {**os.environ, "COLUMNS": "100", "PYTHONWARNINGS": "default", **settings}
        return subprocess.run(
            call, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
        )

    return run


@dataclass(frozen=True)
class Sample:
    """What one run of `briefing generate --sample` left: its folder and what it said."""

    folder: Path
    run: subprocess.CompletedProcess[str]

    @property
    def deck(self) -> Path:
        return self.folder / "deck.pptx"

    @property
    def brief(self) -> Path:
        return self.folder / "brief.pdf"


@pytest.fixture(scope="session")
def sample(briefing: Run, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The five files of the sample articles in the default theme, made once for all tests; do not change them."""
    folder = tmp_path_factory.mktemp("sample")
    done = briefing("generate", "--sample", "--out", folder)
    assert done.returncode == 0, done.stderr
    return Sample(folder, done)
