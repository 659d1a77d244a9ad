"""Opening files that somebody else chose the name of."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from glimpse_desktop.domain.errors import GlimpseError

_AT_ONCE = 64 << 10
"""Bytes read together: the segments before a JPEG's pixels are seldom longer."""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """An ordinary file; others raise OSError before they are opened: a pipe would wait for its writer."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(f"not an ordinary file: {path}")
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    with os.fdopen(os.open(path, flags), "rb", _AT_ONCE) as file:
        yield file


def unreadable(file: Path, error: OSError) -> GlimpseError:
    """What a system's error means for somebody who chose a file."""
    return GlimpseError("{file} can't be read: {reason}.", file=file, reason=error.strerror or error)
