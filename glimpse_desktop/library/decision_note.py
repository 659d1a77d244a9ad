"""A note beside the library of the last decision that was on disk: so that it is noticed when some went with a log
that was lost.

SQLite takes a write-ahead log that is missing, cut off or damaged for one that ends sooner, and says nothing. What
was decided lately is missing then, while everything else is in order. The note is written after each commit,
without waiting for the disk: it never is ahead of what was confirmed, and may be behind after a power cut, which
is no harm.
"""

from __future__ import annotations

import logging
import os
import re
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.failures import sql_errors

_log = logging.getLogger(__name__)

_LENGTH = 64
_LINE = re.compile(rb"(last decision (\d{1,18}) at (\d{1,12}) )([0-9a-f]{8}) *\n")


@dataclass(frozen=True, slots=True)
class Noted:
    """The number of the last decision, and when it was noted, in seconds since 1970, UTC."""

    last: int
    at: float


@dataclass(frozen=True, slots=True)
class LostDecisions:
    """So many of the last decisions, until then, were on disk and are not any more."""

    count: int
    at: float


def read(path: Path) -> Noted | None:
    """What the note says; None where there is none, or none that is whole."""
    try:
        with path.open("rb") as file:
            found = _LINE.fullmatch(file.read(_LENGTH + 1))
    except OSError:
        return None
    if found is None or found[4] != _checksum(found[1]):
        return None
    return Noted(int(found[2]), float(found[3]))


def lost(path: Path, connection: Connection) -> LostDecisions | None:
    """How many decisions the library has less than the note knows. ``connection`` has not read anything yet."""
    noted = read(path)  # first: another process may be deciding, and notes what it has written
    last = last_number(connection)
    return None if noted is None or noted.last <= last else LostDecisions(noted.last - last, noted.at)


def last_number(connection: Connection) -> int:
    """The number of the last decision there ever was; 0 for none."""
    row = connection.execute(
        "SELECT max(ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'decisions'), 0),"
        " ifnull((SELECT max(id) FROM decisions), 0))"
    ).fetchone()
    return int(row[0])


class DecisionNote:
    """Keeps the note of an open library: give ``follow`` to its ``after_commit``. On a full disk it lags
    behind.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """``clock`` gives seconds since 1970, UTC."""
        self._path = path
        self._clock = clock
        self._known = -1

    def follow(self, connection: Connection) -> None:
        """Something was written: note the last decision if it is another. Raises nothing of files and SQL."""
        try:
            last = last_number(connection)
        except sql_errors() as error:  # damage, which whoever reads decisions hears of
            _log.warning("the last decision is not noted: %s", error)
            return
        if last == self._known:
            return
        said = b"last decision %d at %d " % (last, max(0, int(self._clock())))
        line = (said + _checksum(said)).ljust(_LENGTH - 1) + b"\n"
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        try:
            fd = os.open(self._path, flags, 0o600)
            try:
                os.write(fd, line)  # over the old one, which is as long: there is never less than a whole one
                os.ftruncate(fd, _LENGTH)
            finally:
                os.close(fd)
        except OSError as error:
            _log.warning("the last decision is not noted: %s", error)
        self._known = last


def _checksum(said: bytes) -> bytes:
    return b"%08x" % zlib.crc32(said)
