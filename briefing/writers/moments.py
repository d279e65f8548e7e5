"""The date of a file in, the moment that its properties state out: never that of the clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)  # any fixed one, so that the bytes repeat


def moment(date: str) -> datetime:
    """The date of an article, ISO 8601, else SOURCE_DATE_EPOCH (reproducible-builds.org), else a fixed one."""
    try:
        stated = datetime.fromisoformat(date)
    except ValueError:
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else _NO_DATE
    return stated.astimezone(UTC) if stated.tzinfo else stated.replace(tzinfo=UTC)
