"""What holds for the project as a whole: its README is true, its dependencies have reasons, nothing lies about."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import typer

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
TOP_LEVEL = {"pyproject.toml", "README.md", "briefing", "themes", "tests", "out", "LICENSE", "CHANGELOG.md"}
BUILT = {"build", "dist", "__pycache__"}


def blocks(language: str) -> list[str]:
    """The fenced code of one language in the README, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def commands() -> dict[str, Any]:
    from briefing.cli import app

    return dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def options() -> Iterator[tuple[str, str]]:
    """(command, option) for every option of every command, by its longest name."""
    for name, command in commands().items():
        for parameter in command.params:
            if names := [word for word in parameter.opts if word.startswith("-")]:
                yield name, max(names, key=len)


def test_every_command_has_a_section_in_the_readme() -> None:
    missing = [name for name in commands() if f"### briefing {name}\n" not in README]
    assert not missing


def test_every_option_is_documented_in_the_section_of_its_command() -> None:
    missing = []
    for command, option in options():
        section = README.split(f"### briefing {command}\n")[1].split("\n### ")[0]
        if f"`{option}" not in section:
            missing.append(f"{command} {option}")
    assert not missing


def test_every_summarizer_and_every_theme_is_named_in_the_readme() -> None:
    from briefing.summarizers import SUMMARIZERS
    from briefing.theme import available

    names = [*SUMMARIZERS, *(name for name, _ in available())]
    assert not [name for name in names if f"`{name}`" not in README]


def test_the_line_of_every_theme_in_the_readme_is_its_own() -> None:
    from briefing.theme import available

    assert not [name for name, line in available() if f"| `{name}` | {line} |" not in README]


def test_the_readme_shows_a_picture_that_exists() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures, "the README shows no deck"
    assert not [picture for picture in pictures if not (ROOT / picture).is_file()]


def test_every_link_inside_the_project_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert not [link for link in links if not (ROOT / link).exists()]


def test_every_command_line_in_the_readme_is_understood() -> None:
    lines = [line for block in blocks("sh")[2:] for line in block.splitlines()]
    assert lines
    for line in lines:
        program, name, *words = shlex.split(line)
        assert program == "briefing"
        commands()[name].make_context(name, words)


def test_the_readme_sets_up_and_runs_in_one_command_each() -> None:
    run, test = blocks("sh")[:2]
    for command in (run, test):
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
        assert command.count("\n") == 1
    assert run.rstrip().endswith("&& .venv/bin/briefing generate --sample")
    assert test.rstrip().endswith("&& .venv/bin/python -m pytest")


def test_ci_runs_the_commands_of_the_readme_and_refuses_skips() -> None:
    assert 'bash -euo pipefail -c "$(fenced sh 1)"' in CI
    assert 'bash -euo pipefail -c "$(fenced sh 2)"' in CI
    assert "export BRIEFING_REQUIRE_RENDERERS=1" in CI
    for check in ("ruff check", "ruff format --check", "mypy --strict", "lint-imports", "build --wheel"):
        assert check in CI


def test_the_python_in_the_readme_runs(tmp_path: Path) -> None:
    from briefing import samples

    (tmp_path / "clippings").mkdir()
    (tmp_path / "notes.md").write_bytes(samples.paths()[1].read_bytes())
    (tmp_path / "clippings" / "fair.txt").write_bytes(samples.paths()[2].read_bytes())
    call = [sys.executable, "-c", blocks("python")[0]]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "from 2 articles" in done.stdout


def test_every_dependency_has_its_reason_beside_it() -> None:
    declared = tomllib.loads(PYPROJECT)["project"]["dependencies"]
    bare = [name for name in declared if not re.search(rf'"{re.escape(name)}",\s+# .{{10,}}', PYPROJECT)]
    assert not bare


def test_nothing_else_lies_at_the_top_level() -> None:
    names = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} - BUILT
    assert {name for name in names if not name.endswith(".egg-info")} == TOP_LEVEL


def test_the_benchmarks_of_every_stage_exist() -> None:
    text = (ROOT / "tests" / "benchmarks" / "test_speed.py").read_text(encoding="utf-8")
    pipeline = (ROOT / "briefing" / "pipeline.py").read_text(encoding="utf-8")
    called = set(
        re.findall(r"\b(?:readers|cleaning|summarizers|findings|outlining|layout|provenance|writers)\.\w+\(", pipeline)
    )
    checks = {
        "summarizers.check(",
        "outlining.check(",
        "layout.check(",
        "writers.check(",
        "readers.expand(",
        "provenance.Listed(",
        "provenance.recorded(",
    }
    assert not [call for call in sorted(called - checks) if call.removesuffix("(") not in text]


@pytest.mark.parametrize("place", ["briefing", "themes", "tests", ".ci", "README.md", "pyproject.toml"])
def test_no_file_holds_a_path_of_the_machine_it_was_written_on(place: str) -> None:
    top = ROOT / place
    files = (
        [top]
        if top.is_file()
        else [path for path in top.rglob("*") if path.suffix in {".py", ".md", ".toml", ".txt", ""}]
    )
    pattern = re.compile(rf"{re.escape(str(ROOT))}\b|(?<![\w.])/(?:home|root|Users)/\w")
    found = [
        str(path)
        for path in files
        if path.is_file() and pattern.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not found


def test_the_import_contract_holds() -> None:
    pytest.importorskip("importlinter")
    call = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout


def test_the_walk_through_names_every_module() -> None:
    text = (ROOT / "briefing" / "README.md").read_text(encoding="utf-8")
    modules = [path for path in (ROOT / "briefing").rglob("*.py") if path.name != "__init__.py"]
    assert not [str(path.relative_to(ROOT)) for path in modules if f"`{path.name}`" not in text]


@cache
def imported() -> dict[str, set[str]]:
    """Each package from outside that the project imports, and the modules that do."""
    used: dict[str, set[str]] = {}
    for path in sorted((ROOT / "briefing").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for top in {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"briefing", ""}:
                used.setdefault(top, set()).add(str(path.relative_to(ROOT)))
    return used


def declared() -> set[str]:
    return {re.split(r"[<>=~! \[]", name)[0] for name in tomllib.loads(PYPROJECT)["project"]["dependencies"]}


def test_every_package_that_is_imported_is_declared() -> None:
    owners = packages_distributions()
    missing = {name: places for name, places in imported().items() if not set(owners.get(name, [])) & declared()}
    assert not missing


def test_every_package_that_is_declared_is_used() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "briefing").rglob("*.py")))
    owned = [(owner, name) for name, owners in packages_distributions().items() for owner in owners]
    used = {owner for owner, name in owned if name in imported() or f'"{name}"' in source}
    assert declared() - used <= {"numpy"}, "numpy is there for sumy, which needs it and does not require it"


def test_each_package_from_outside_is_met_in_one_module() -> None:
    assert not {name: places for name, places in imported().items() if len(places) > 1}


def test_only_the_command_line_prints_or_exits() -> None:
    allowed = {ROOT / "briefing" / name for name in ("cli.py", "__main__.py")}
    loud = {"print", "input", "sys.exit", "sys.stdout", "sys.stderr"}
    for path in sorted(set((ROOT / "briefing").rglob("*.py")) - allowed):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        names = {ast.unparse(node) for node in nodes if isinstance(node, ast.Name | ast.Attribute)}
        assert not names & loud, path
