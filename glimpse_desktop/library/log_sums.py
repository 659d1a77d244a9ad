"""A checksum of each entry of the decision log, with its faces, beside it in the same row.

SQLite notices where a file's structure is broken, not where a bit inside a value is another: a letter of a name, a
side of a box. The sums do. They are BLAKE2b, 64 bits, over number, time, words and faces in their order, each
value as SQLite stores it; 64 bits are enough to prove that a row that was found somewhere is one that was written.
Nobody who means harm is kept out by them.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json

Row = Sequence[Any]

COLUMNS = "id, at, actor, kind, person, other, name, target, payload"
"""Of an entry, in the order in which ``entry_sum`` takes them."""
_FACE_COLUMNS = "hash, x, y, w, h"

_HEAD = struct.Struct("<qdq")
_BOX = struct.Struct("<32s4d")
_NO_BOX = b"\0"
_CHECKED = 500


def entry_sum(row: Row, faces: Iterable[Row]) -> int:
    """The sum of an entry: ``row`` are its COLUMNS, ``faces`` (hash, x, y, w, h) of its faces
    in their order.

    Texts may have been read with "surrogateescape". Raises ValueError for values that no entry has.
    """
    number, at, actor, kind, person, other, name, target, payload = row
    said: list[bytes] = []
    try:
        # + 0.0: SQLite knows no negative zero.
        said.append(_HEAD.pack(number, at + 0.0, -1 if target is None else target))
        for text in (actor, kind, person, other, name, payload):
            if text is None:
                said.append(b"-")
            else:
                data = text.encode("utf-8", "surrogateescape")
                said.append(b"%d:" % len(data))
                said.append(data)
        for content, x, y, w, h in faces:
            if x is y is w is h is None:
                said.append(content + _NO_BOX)
            else:
                said.append(_BOX.pack(content, x + 0.0, y + 0.0, w + 0.0, h + 0.0))
    except (struct.error, AttributeError, TypeError, OverflowError) as error:
        raise ValueError("no entry of the log has such values") from error
    return int.from_bytes(blake2b(b"".join(said), digest_size=8).digest(), "little", signed=True)


class Written(NamedTuple):
    """An entry as it stands in the file, sound or not: COLUMNS, the stored sum, (hash, x, y, w, h) of each face.

    Bytes of texts that are no UTF-8 are there as "surrogateescape" puts them.
    """

    row: Row
    stored: int | None
    faces: Sequence[Row]

    def now(self) -> int | None:
        """The sum of the values that are there; None where no entry has such."""
        try:
            return entry_sum(self.row, self.faces)
        except ValueError:
            return None

    @property
    def sums(self) -> set[int]:
        """The stored one and that of the values."""
        return {one for one in (self.stored, self.now()) if one is not None}

    @property
    def sound(self) -> bool:
        """Whether it is as it was written."""
        return self.stored is not None and self.stored == self.now()


def written(connection: Connection, among: Collection[int] | None = None) -> Iterator[Written]:
    """Entries as they stand in the file, in order; ``among`` these, or all. To be gone through at once: meanwhile
    the connection reads texts in another way.
    """
    which, values = "", tuple[str, ...]()
    if among is not None:
        which, values = "WHERE {} IN (SELECT value FROM json_each(?))", (ids_json(sorted(among)),)
    usual = connection.text_factory
    connection.text_factory = as_written
    try:
        rows = connection.execute(f"SELECT {COLUMNS}, sum FROM decisions {which.format('id')} ORDER BY id", values)
        faces = connection.execute(
            f"SELECT decision_id, {_FACE_COLUMNS} FROM decision_faces {which.format('decision_id')}"
            " ORDER BY decision_id, rowid",
            values,
        )
        face = faces.fetchone()
        for row in rows:
            mine = []
            # Numbers come first; what is none any more belongs to nobody.
            while face is not None and isinstance(face[0], int | float) and face[0] <= row[0]:
                if face[0] == row[0]:
                    mine.append(face[1:])
                face = faces.fetchone()
            yield Written(row[:9], row[9], mine)
    finally:
        connection.text_factory = usual


def as_written(data: bytes) -> str:
    """For ``text_factory``: damaged letters may be no UTF-8, and reading them must not be what fails."""
    return data.decode("utf-8", "surrogateescape")


def damaged(
    connection: Connection, among: Collection[int] | None = None, cancel: CancelToken | None = None
) -> list[int]:
    """The numbers of entries that aren't as they were written, in order; ``among`` these, or of the whole log.

    20,000 entries take 0.16 s. Raises Cancelled.
    """
    found = []
    for place, entry in enumerate(written(connection, among)):
        if cancel is not None and place % _CHECKED == 0:
            cancel.check()
        if not entry.sound:
            found.append(entry.row[0])
    return found


def seal(connection: Connection, numbers: Collection[int] | None = None) -> None:
    """From now on these entries, or all, are sound as they are; but for those with values that no entry has."""
    sums = [
        (now, entry.row[0])
        for entry in written(connection, numbers)
        if (now := entry.now()) is not None and now != entry.stored
    ]
    connection.executemany("UPDATE decisions SET sum = ? WHERE id = ?", sums)
