"""The child process of a reading: requests on standard input, answers on standard output, a line of JSON each.

It may use so much memory and time and no more, opens no connection unless a request names an address, and starts no
other program, whatever the input that it reads says.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path
from typing import Any

from briefing.document import Document
from briefing.errors import BriefingError
from briefing.interchange import to_values
from briefing.readers.isolation import SECONDS
from briefing.readers.parsing import parse, read

MEMORY = 1 << 30  # bytes of address space: a report of 300 pages takes a third of it
_REFUSED = (
    "socket.connect",
    "socket.getaddrinfo",
    "socket.bind",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.fork",
)


class _Heard(logging.Handler):
    """Keeps the warnings of one request."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


class _Guard:
    """Refuses what no reader may do; `online` is true while an address that the user named is fetched."""

    def __init__(self) -> None:
        self.online = False

    def __call__(self, event: str, _: tuple[Any, ...]) -> None:
        if event in _REFUSED and not (self.online and event.startswith("socket.")):
            raise PermissionError(f"an input asks for {event}")


def main() -> None:
    """Answer requests until standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    _hold_memory()
    guard, heard = _Guard(), _Heard()
    sys.addaudithook(guard)
    logging.captureWarnings(True)
    logging.getLogger().addHandler(heard)
    for line in sys.stdin.buffer:
        _end_late()
        heard.messages = []
        answer = _answer(json.loads(line), guard)
        answers.write(json.dumps({**answer, "warnings": heard.messages}).encode("ascii") + b"\n")
        answers.flush()


def _answer(request: dict[str, str], guard: _Guard) -> dict[str, Any]:
    name = Path(request["path"]).name if "path" in request else request["address"]
    try:
        document = read(Path(request["path"])) if "path" in request else _fetched(request["address"], guard)
    except BriefingError as error:
        return {"error": error.message, "hint": error.hint}
    except MemoryError:
        return {"error": f"{name}: takes more memory to read than an article may", "hint": "save the article alone"}
    except Exception as error:  # a damaged file may break any library; the others of the run go on
        return {
            "error": f"{name}: cannot be read ({type(error).__name__}: {error})",
            "hint": "save it again, or as text",
        }
    return {"document": to_values(document)}


def _fetched(address: str, guard: _Guard) -> Document:
    from briefing.readers.fetching import fetch

    guard.online = True
    try:
        data, suffix, source = fetch(address)
    finally:
        guard.online = False
    return parse(data, suffix, source)


def _hold_memory() -> None:
    """Bound the address space, where the system can."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass


def _end_late() -> None:
    """End by the system's own clock if the parent is no longer there to do it, where the system can."""
    try:
        import signal

        signal.alarm(int(2 * SECONDS))
    except (ImportError, AttributeError):
        pass


if __name__ == "__main__":
    main()
