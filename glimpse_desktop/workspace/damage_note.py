"""A note beside the library that says that it is damaged, for the next start: only that can repair it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_NAME = "damaged"
_LONGEST = 2000


def write(library_dir: Path, reason: str) -> None:
    """Leave the note; where nothing can be written there is none."""
    with suppress(OSError):
        (library_dir / _NAME).write_text(reason[:_LONGEST], "utf-8")


def read(library_dir: Path) -> str | None:
    """What it says, None where there is none."""
    try:
        return (library_dir / _NAME).read_text("utf-8", "replace")[:_LONGEST] or None
    except OSError:
        return None


def remove(library_dir: Path) -> None:
    """It is repaired, or was no damage."""
    with suppress(OSError):
        (library_dir / _NAME).unlink(missing_ok=True)
