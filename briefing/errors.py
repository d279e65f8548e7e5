"""The errors a caller can meet: one clear line each, with a hint for somebody who has a file and a command."""

from __future__ import annotations


class BriefingError(Exception):
    """What went wrong in `message`, and in `hint` what to do about it (may be empty)."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} — {self.hint}" if self.hint else self.message


class UsageError(BriefingError):
    """The words of the call are wrong: an unknown theme, summarizer or option."""


class UnreadableError(BriefingError):
    """An input that cannot become a document; the rest of the batch goes on without it."""


class WriteError(BriefingError):
    """An output that cannot be written where it should go."""
