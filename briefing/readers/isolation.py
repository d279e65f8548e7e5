"""Inputs in, documents out, by way of a child process that may be killed: no file can hold up or harm the run.

A request is a line of JSON to the child, its answer a line of JSON back; `worker.py` is the other side.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Timer
from types import TracebackType
from typing import Any

from briefing.document import Document
from briefing.errors import UnreadableError
from briefing.interchange import from_values
from briefing.readers.files import head
from briefing.readers.formats import format_of
from briefing.readers.parsing import read, reader_of
from briefing.readers.text import read_text

log = logging.getLogger(__name__)

SECONDS = 60.0  # for one input: a report of 300 pages takes a tenth of it
_WORKER = (sys.executable, "-P", "-m", "briefing.readers.worker")  # -P: no module of the folder we stand in


class Reading:
    """A stretch of reading, as a context manager; one child process serves it, and another one once that is lost."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._child: Popen[bytes] | None = None

    def __enter__(self) -> Reading:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def read(self, given: str | Path) -> Document:
        """The document that the file or address `given` holds, dirt included; plain text is read in this process.

        Raises UnreadableError for what cannot become a document, takes longer than the seconds that this reading gives
        one input, or brings its process down.
        """
        if isinstance(given, Path) and _is_plain_text(given):
            return read(given)
        return from_values(self._ask({"path" if isinstance(given, Path) else "address": str(given)}, _short(given)))

    def _ask(self, request: dict[str, str], name: str) -> dict[str, Any]:
        child = self._child = self._child or _started()
        late = Timer(self._seconds, child.kill)
        late.start()
        try:
            answer = _exchanged(child, json.dumps(request))
        finally:
            timely = late.is_alive()
            late.cancel()
        if not answer:
            self._end()
            message, hint = _lost(name, self._seconds, timely)
            raise UnreadableError(message, hint=hint)
        for warning in answer["warnings"]:
            log.warning("%s", warning)
        if "error" in answer:
            raise UnreadableError(answer["error"], hint=answer["hint"])
        document: dict[str, Any] = answer["document"]
        return document

    def _end(self) -> None:
        if self._child:
            self._child.kill()
            self._child.communicate()
            self._child = None


def _is_plain_text(path: Path) -> bool:
    """Whether the file is read as plain text, which nothing in it can make costly."""
    data = head(path)
    if data.startswith(b"PK"):
        return False  # the beginning of a package does not tell of what kind
    return reader_of(format_of(data, path.suffix, path.name)) is read_text


def _started() -> Popen[bytes]:
    paths = [path for path in sys.path if path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    # A session of its own: Ctrl-C reaches this process, which ends the child.
    return Popen(_WORKER, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment, start_new_session=True)


def _exchanged(child: Popen[bytes], request: str) -> dict[str, Any]:
    """The answer to `request`; {} where the child ended before it gave one."""
    assert child.stdin
    assert child.stdout
    try:
        child.stdin.write(request.encode("ascii") + b"\n")
        child.stdin.flush()
        line = child.stdout.readline()
    except BrokenPipeError:
        return {}
    answer: dict[str, Any] = json.loads(line) if line.endswith(b"\n") else {}
    return answer


def _lost(name: str, seconds: float, timely: bool) -> tuple[str, str]:
    """The message and hint for an input whose process came down."""
    if not timely:
        return f"{name}: takes longer than {seconds:.0f} seconds to read", "save the article alone, or as text"
    return f"{name}: cannot be read: it brings its reader down", "save it again, or as text"


def _short(given: str | Path) -> str:
    return given.name if isinstance(given, Path) else given
