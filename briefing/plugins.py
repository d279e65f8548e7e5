"""Named parts of the pipeline: the built-in ones from a dict, others by entry point."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import entry_points
from typing import Any

from briefing.errors import UsageError


def known(group: str, builtins: Mapping[str, object]) -> list[str]:
    """The names that `find` answers to, sorted."""
    return sorted({*builtins, *(entry.name for entry in entry_points(group=f"briefing.{group}"))})


def find(group: str, builtins: Mapping[str, Any], name: str) -> Any:
    """The part called `name` of `group` ("summarizers", "readers", …); a built-in one wins over an outsider.

    Raises UsageError, with the known names, where there is none.
    """
    if name in builtins:
        return builtins[name]
    for entry in entry_points(group=f"briefing.{group}", name=name):
        return entry.load()
    raise UsageError(
        f"no {group.removesuffix('s')} called '{name}'", hint=f"known: {', '.join(known(group, builtins))}"
    )
