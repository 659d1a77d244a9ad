"""Reading what can still be read of a damaged library's decision log, row by row.

SQLite gives up a whole query where it meets a damaged page. Rows that are asked for one at a time are found for as
long as the way to them is whole: the damage costs the rows of the pages that it hit, and no others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from glimpse_desktop.domain.decisions import Actor, Decision, DecisionFace
from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, PersonKey
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import log_sums
from glimpse_desktop.library.connection import Connection, open_reader
from glimpse_desktop.library.failures import sql_errors
from glimpse_desktop.library.log_sums import Written

if TYPE_CHECKING:
    from glimpse_desktop.library.cipher import DatabaseKey

T = TypeVar("T")

_FAR = 10_000
"""Numbers that are tried beyond the last one that was found, where the file can't say which is the last."""
_MOST = 20_000_000
_CHECKED = 1000


@dataclass(slots=True)
class Salvaged:
    """How much could be read: how many ``entries`` whole; ``damaged`` are the numbers of those that are there, as
    far as one can tell, and could not be read, or not whole.
    """

    entries: int = 0
    damaged: set[int] = field(default_factory=set)
    doubtful: dict[int, set[int]] = field(default_factory=dict)
    """Entries that were read and aren't as they were written: their sums, see ``log_mending.Sums``."""


def salvage(
    path: Path, found: Salvaged, *, key: DatabaseKey | None = None, cancel: CancelToken | None = None
) -> Iterator[Decision]:
    """Every entry of the log that can be read whole, in order; ``found`` is counted up. Values are as they stand
    in the file: damage may have changed those of ``found.doubtful``. Nothing for a file that isn't a database any
    more. Raises Cancelled.
    """
    cancel = cancel or CancelToken()
    try:
        connection = open_reader(path, key)
    except LibraryError:
        return
    try:
        connection.text_factory = log_sums.as_written
        summed = _try(lambda: bool(connection.execute("SELECT sum FROM decisions LIMIT 0")), False)
        columns = f"{log_sums.COLUMNS}{', sum' if summed else ''}"
        faces = _Faces(connection)
        last = _last(connection, "decisions")
        for number, row in _rows(connection, "decisions", columns, last, cancel):
            rows = None if row is None else faces.of(number)
            written = None if row is None or rows is None else Written(row[:9], row[9] if summed else None, rows)
            entry = None if written is None else entry_of(written)
            if entry is None:
                found.damaged.add(number)
            else:
                last = max(last, number)
                found.entries += 1
                if summed and written is not None and not written.sound:
                    found.doubtful[number] = written.sums
                yield entry
        # Where nothing says how many there were, those after the last that was found are no more than guesses.
        found.damaged = {number for number in found.damaged if number <= last}
    finally:
        connection.close()


def _rows(
    connection: Connection, table: str, columns: str, last: int, cancel: CancelToken
) -> Iterator[tuple[int, tuple[Any, ...] | None]]:
    """Each row with its number, up to ``last``, 0 where that isn't known; None for one that can't be read."""
    number, beyond = 0, 0
    while number < _MOST and (number < last or (last == 0 and beyond < _FAR)):
        number += 1
        if number % _CHECKED == 0:
            cancel.check()
        try:
            row = connection.execute(f"SELECT {columns} FROM {table} WHERE rowid = ?", (number,)).fetchone()
        except sql_errors():
            beyond += 1
            yield number, None
            continue
        if row is None:
            beyond += 1
        else:
            beyond = 0
            yield number, row


def _last(connection: Connection, table: str) -> int:
    """The greatest number in use, 0 where the file can't say."""
    asked = (f"SELECT max(rowid) FROM {table}", f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'")
    return max(_number(connection, sql) for sql in asked)


def _number(connection: Connection, sql: str) -> int:
    try:
        row = connection.execute(sql).fetchone()
    except sql_errors():
        return 0
    return row[0] if row is not None and isinstance(row[0], int) else 0


def _try(work: Callable[[], T], otherwise: T) -> T:
    try:
        return work()
    except sql_errors():
        return otherwise


class _Faces:
    """The faces of entries: by the index, or, where that is damaged, by reading all rows once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._all: dict[int, list[tuple[Any, ...]]] | None = None

    def of(self, number: int) -> list[tuple[Any, ...]] | None:
        """The rows of an entry; None when some are known to be lost."""
        connection = self._connection
        if self._all is None:
            try:
                return connection.execute(
                    "SELECT hash, x, y, w, h FROM decision_faces WHERE decision_id = ? ORDER BY rowid", (number,)
                ).fetchall()
            except sql_errors():
                self._all = {}
                last = _last(connection, "decision_faces")
                columns = "decision_id, hash, x, y, w, h"
                for _, row in _rows(connection, "decision_faces", columns, last, CancelToken()):
                    if row is not None and isinstance(row[0], int):
                        self._all.setdefault(row[0], []).append(row[1:])
        found = self._all.get(number, [])
        known = _try(
            lambda: connection.execute(
                "SELECT count(*) FROM decision_faces INDEXED BY decision_faces_of_decision WHERE decision_id = ?",
                (number,),
            ).fetchone()[0],
            len(found),
        )
        return found if len(found) >= known else None


def entry_of(written: Written) -> Decision | None:
    """None for values that no entry can have; what is only unlikely is left to who reads it."""
    number, at, actor, kind, person, other, name, target, payload = (
        value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if isinstance(value, str) else value
        for value in written.row
    )
    try:
        return Decision(
            id=DecisionId(int(number)),
            kind=str(kind),
            at=float(at),
            actor=Actor(actor),
            person=None if person is None else PersonKey(str(person)),
            other=None if other is None else PersonKey(str(other)),
            name=None if name is None else str(name),
            target=None if target is None else DecisionId(int(target)),
            payload=json.loads(payload) if payload else {},
            faces=tuple(
                DecisionFace(ContentHash(bytes(content)), None if x is None else Box(x, y, w, h))
                for content, x, y, w, h in written.faces
            ),
        )
    except (TypeError, ValueError, RecursionError):
        return None
