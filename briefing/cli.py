"""The command line: words and files in, exit codes and lines for people out. The only module that prints or exits."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO, cast

import typer
from typer.main import get_command

from briefing import __version__
from briefing.errors import BriefingError, UsageError

if TYPE_CHECKING:
    from logging import LogRecord

    from briefing.pipeline import Skipped

SHOWN = 120  # characters of a text that was dropped; --json gives all of it

app = typer.Typer(
    add_completion=False, rich_markup_mode=None, help="Articles in, a PowerPoint deck and a one-page brief out."
)
# The parser's own error for wrong words: typer carries it and gives it no public name.
_WrongWords = cast("type[Exception]", typer.BadParameter.__mro__[1])


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
) -> None:
    if version:
        _say(f"briefing {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        for line in context.get_help().splitlines():
            _say(line, sys.stderr)
        raise typer.Exit(2)


@app.command()
def generate(  # noqa: PLR0913, PLR0917 (each option of the command is a parameter)
    articles: Annotated[
        list[str] | None, typer.Argument(metavar="ARTICLE", help="Articles: files, folders of them, http(s) addresses.")
    ] = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the files go; made if it is not there.")] = Path(
        "out"
    ),
    theme: Annotated[
        str, typer.Option(metavar="NAME|PATH", help="A theme by name (see `briefing themes`) or a theme.toml.")
    ] = "paper",
    page: Annotated[str, typer.Option(metavar="16:9|4:3", help="The shape of the slides.")] = "16:9",
    title: Annotated[
        str, typer.Option(metavar="TEXT", help="The title on the cover; made from the articles if left out.")
    ] = "",
    summarizer: Annotated[
        str, typer.Option(metavar="NAME", help="What ranks the sentences; an unknown name lists the known ones.")
    ] = "blend",
    minutes: Annotated[
        int, typer.Option(metavar="N", min=0, help="How long the session is; 0 is as long as the articles want.")
    ] = 0,
    purpose: Annotated[
        str, typer.Option("--for", metavar="training|briefing", help="With objectives and a quiz, or without.")
    ] = "training",
    paper: Annotated[str, typer.Option(metavar="a4|letter", help="The paper of the brief.")] = "a4",
    formats: Annotated[
        str, typer.Option(metavar="md,html", help="Further formats of the brief, divided by commas.")
    ] = "",
    sample: Annotated[bool, typer.Option("--sample", help="Add the sample articles that come with briefing.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell what was odd on the way.")] = False,
) -> None:
    """Make a deck and a one-page brief from articles.

    Writes deck.pptx, brief.docx, brief.pdf, outline.md and provenance.json, and for a training facilitator.docx and
    handout.pdf.
    """
    from briefing import pipeline, samples

    given: list[str | Path] = [*(articles or []), *(samples.paths() if sample else [])]
    if not given:
        raise UsageError("no article given", hint="name files or folders, or try it with --sample")
    _listen(verbose)
    with _progress() as tell:
        result = pipeline.generate(
            given, out, theme=theme, page=page, title=title, summarizer=summarizer, minutes=minutes, purpose=purpose,
            paper=paper.lower(), formats=_listed(formats), progress=tell,
        )  # fmt: skip
    _tell_skipped(result.skipped)
    _say(f"{_count(result.articles, 'article')}, {_count(result.slides, 'slide')}")
    for path in result.written:
        _say(f"wrote {path}")


def _listed(text: str) -> list[str]:
    """The names in a list that is divided by commas."""
    return [name.strip().lower() for name in text.split(",") if name.strip()]


@app.command()
def render(
    outline: Annotated[
        Path, typer.Argument(metavar="OUTLINE.md", help="Slides in Markdown; outline.md is such a file.")
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the deck goes; made if it is not there.")] = Path(
        "out"
    ),
    theme: Annotated[
        str, typer.Option(metavar="NAME|PATH", help="A theme by name (see `briefing themes`) or a theme.toml.")
    ] = "paper",
    page: Annotated[str, typer.Option(metavar="16:9|4:3", help="The shape of the slides.")] = "16:9",
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell what was odd on the way.")] = False,
) -> None:
    """Make a deck from slides in Markdown, as they are written.

    Writes deck.pptx.
    """
    from briefing import rendering

    _listen(verbose)
    with _progress() as tell:
        result = rendering.render(outline, out, theme=theme, page=page, progress=tell)
    _say(_count(result.slides, "slide"))
    for path in result.written:
        _say(f"wrote {path}")


@app.command()
def read(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Articles: files, folders of them, http(s) addresses.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON, the report included, in place of Markdown.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell what was odd on the way.")] = False,
) -> None:
    """Show what is understood of articles, as Markdown, and report what was dropped and why (on stderr)."""
    from briefing import pipeline, writers

    _listen(verbose)
    with _progress() as tell:
        documents, skipped = pipeline.read(articles, tell)
    if as_json:
        _write(writers.articles_json(documents, [(skip.name, skip.reason) for skip in skipped]))
        return
    for document in documents:
        _write(writers.article_markdown(document) + "\n")
        for entry in document.dropped:
            _say(f"dropped from {document.source.name}: {entry.reason}: {_shortened(entry.text)}", sys.stderr)
    _tell_skipped(skipped)


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()} … ({len(text)} characters)"


def _tell_skipped(skipped: Sequence[Skipped]) -> None:
    for skip in skipped:
        reason = skip.reason.removeprefix(f"{skip.name}: ").removeprefix(f"{Path(skip.name).name}: ")
        _say(f"skipped {skip.name}: {reason}", sys.stderr)


@app.command()
def verify(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A folder that generate has written in.")] = Path(
        "out"
    ),
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell what was odd on the way.")] = False,
) -> None:
    """Check that every line of a deck and its brief still stands in its articles, and say which does not and why."""
    from briefing import verification

    _listen(verbose)
    with _progress() as tell:
        verdict = verification.verify(folder, progress=tell)
    for failure in verdict.failures:
        _say(str(failure), sys.stderr)
    if verdict.failures:
        count = _count(len(verdict.failures), "failure")
        raise BriefingError(f"{folder}: {count} in {_count(verdict.lines, 'line')}", hint="each is named above")
    _say(str(verdict))


@app.command()
def themes(
    preview: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Draw the sample slides in every theme: a picture each, in DIR.")
    ] = None,
) -> None:
    """List the themes, a line each."""
    from briefing.theme import available

    if preview:
        return _draw(preview)
    lines = available()
    width = max(len(name) for name, _ in lines)
    for name, description in lines:
        _say(f"{name:<{width}}  {description}")
    return None


def _draw(folder: Path) -> None:
    from briefing import pipeline

    _listen(False)
    with _progress() as tell:
        written = pipeline.preview(folder, progress=tell)
    for path in written:
        _say(f"wrote {path}")


@app.command()
def present(
    deck: Annotated[Path, typer.Argument(metavar="[DECK]", help="A deck, or the folder it lies in.")] = Path(
        "out/deck.pptx"
    ),
) -> None:
    """Open a deck as a show, with what this machine has."""
    from briefing import presenter

    path = presenter.find_deck(deck)
    program, show = presenter.find_program()
    _say(f"showing {path} with {program}; Esc ends the show")
    show(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line on `arguments` (those of the process if None) and return the exit code: 0 done, 1 not done,
    2 wrong usage, 130 interrupted."""
    _accept_any_name()
    try:
        return get_command(app)(args=arguments, prog_name="briefing", standalone_mode=False) or 0
    except _WrongWords as error:
        return _complain(_wrong_words(error), 2)
    except UsageError as error:
        return _complain(error, 2)
    except BriefingError as error:
        return _complain(error, 1)
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except Exception as error:  # nobody with a file and a command is served by a traceback
        return _complain(_fault(error), 1)


def _complain(error: BriefingError, code: int) -> int:
    _say(f"briefing: {error}", sys.stderr)
    return code


def _wrong_words(error: Exception) -> UsageError:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "briefing"
    message = str(getattr(error, "format_message", error.__str__)()).strip().rstrip(".")
    return UsageError(message[:1].lower() + message[1:], hint=f"see {command} --help")


def _fault(error: Exception) -> BriefingError:
    import logging

    logging.getLogger("briefing").info("where it happened", exc_info=error)
    return BriefingError(
        f"stopped by a fault in briefing ({type(error).__name__}: {error})", hint="--verbose says where"
    )


def _say(text: str, stream: TextIO | None = None) -> None:
    """Print `text` as one line that no file name can break or steer; a reader who has left is no error."""
    stream = stream or sys.stdout
    try:
        print(_printable(text), file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(text: str) -> None:
    """Print `text` of many lines, without control characters that could steer a terminal."""
    try:
        for line in text.splitlines():
            print("".join(c if c.isprintable() or c == "\t" else " " for c in line), flush=False)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _printable(text: str) -> str:
    """`text` with line feeds, control characters and bytes that are no text written as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _accept_any_name() -> None:
    """Let a stream whose encoding lacks a character show an escape for it instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _listen(verbose: bool) -> None:
    """Show warnings, of the log and of Python, on stderr; without `verbose` keep them quiet."""
    import logging

    logging.captureWarnings(True)
    handler = logging.StreamHandler() if verbose else logging.NullHandler()
    handler.addFilter(_one_line)
    logging.basicConfig(format="%(levelname)s: %(message)s", level=logging.WARNING, handlers=[handler])
    if verbose:
        logging.getLogger("briefing").setLevel(logging.INFO)


def _one_line(record: LogRecord) -> bool:
    record.msg, record.args = _printable(record.getMessage().strip()), ()
    return True


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None] | None]:
    """A bar on a terminal that takes (stage, done, of); None where stderr is not one."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda stage, done, of: bar.update(task, description=stage, completed=done, total=of)
