"""Entries of the decision log that are still in a damaged write-ahead log.

SQLite reads such a log up to the first frame whose checksum is wrong, and overwrites the rest with the next thing
that is written. An entry beyond can be taken from there without doubt: its own checksum proves that it is one that
was written (``log_sums``), and a whole commit frame behind it that it was confirmed. Nothing else is looked for:
no other table can be proven, and what they hold comes back from the photos. In a locked library pages are
encrypted, and what is lost there stays lost.

Source of the layouts: https://www.sqlite.org/fileformat2.html
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from glimpse_desktop.library.log_sums import Written

_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_MAGIC = 0x377F0682
"""The last bit says in which order of bytes checksums are made."""
_PAGE_SIZES = {1 << power for power in range(9, 17)}
_MOST_BYTES = 2 << 30
_LEAF = 0x0D
_ENTRY_COLUMNS, _FACE_COLUMNS = 10, 6
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


Rows = list[tuple[int, tuple[Any, ...]]]
"""``(rowid, values)`` each."""


def entries_beyond(path: Path, after: int) -> list[Written]:
    """The entries with greater numbers than ``after`` in the write-ahead log at ``path``, proven and in order.

    None where the file isn't there, can't be read, or has no whole header.
    """
    entries: dict[int, list[Written]] = {}
    faces: dict[int, dict[int, tuple[Any, ...]]] = {}
    for number, row in _newest_rows(path):
        if len(row) == _FACE_COLUMNS:
            faces.setdefault(row[0], {})[number] = (row[1], *map(_real, row[2:]))
        elif number > after:
            entries.setdefault(number, []).append(Written((number, _real(row[1]), *row[2:9]), row[9], ()))
    found = []
    for number, versions in sorted(entries.items()):
        mine = [face for _, face in sorted(faces.get(number, {}).items())]
        found += [one for row in versions if (one := row._replace(faces=mine)).sound][-1:]
    return found


def _newest_rows(path: Path) -> Rows:
    """What may be rows of the log on the latest of each page that a transaction had brought to its end.

    Of an older one not: an entry that isn't there any more was taken out.
    """
    pages: dict[int, Rows] = {}
    waiting: dict[int, Rows] = {}
    try:
        for frame in _frames(path):
            waiting[frame.number] = list(_rows(frame.page))
            if frame.commits:
                pages |= waiting
                waiting.clear()
    except OSError:
        return []
    return [row for rows in pages.values() for row in rows]


class _Frame(NamedTuple):
    """A page and its number. ``commits``: it ends a transaction, and is as it was written."""

    number: int
    page: bytes
    commits: bool


def _frames(path: Path) -> Iterator[_Frame]:
    """Those of what was last begun in the file; older ones lie behind them."""
    with path.open("rb") as file:
        head = file.read(_HEADER.size)
        if len(head) < _HEADER.size:
            return
        magic, _, size, _, *salt, first, second = _HEADER.unpack(head)
        if magic & ~1 != _MAGIC or size not in _PAGE_SIZES:
            return
        order = ">" if magic & 1 else "<"
        before = (first, second)
        while file.tell() < _MOST_BYTES:
            head, page = file.read(_FRAME.size), file.read(size)
            if len(page) < size:
                return
            number, commit, *mine, first, second = _FRAME.unpack(head)
            whole = mine == salt
            commits = bool(whole and commit) and _checksum(order, before, head[:8] + page) == (first, second)
            # A wrong salt is damage, or the beginning of what is older: that has nothing later in it.
            if whole:
                yield _Frame(number, page, commits)
            before = (first, second)


def _checksum(order: str, before: tuple[int, int], data: bytes) -> tuple[int, int]:
    first, second = before
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for one, two in zip(words, words, strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + two + first) & 0xFFFFFFFF
    return first, second


def _rows(page: bytes) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """``(rowid, values)`` of what may be rows of the log on a page of any table, as far as they are whole."""
    if page[0] != _LEAF:
        return
    (count,) = struct.unpack_from(">H", page, 3)
    if 8 + 2 * count > len(page):
        return
    for start in struct.unpack_from(f">{count}H", page, 8):
        try:
            length, place = _varint(page, start)
            number, place = _varint(page, place)
            values = _values(page[place : place + length], length)
        except (IndexError, ValueError, struct.error):
            continue
        if values is not None:
            yield number, values


def _values(record: bytes, length: int) -> tuple[Any, ...] | None:
    """None for what is no row of the log, or goes on on another page."""
    if len(record) < length:
        return None
    end, place = _varint(record, 0)
    types = []
    while place < end:
        kind, place = _varint(record, place)
        types.append(kind)
    if not (_is_entry(types) or _is_face(types)):
        return None
    values: list[Any] = []
    for kind in types:
        value, place = _value(record, kind, place)
        values.append(value)
    return tuple(values)


def _is_entry(types: list[int]) -> bool:
    return len(types) == _ENTRY_COLUMNS and types[0] == 0 and types[2] > 13 and types[3] > 13


def _is_face(types: list[int]) -> bool:
    return len(types) == _FACE_COLUMNS and types[1] == 12 + 2 * 32


def _value(record: bytes, kind: int, place: int) -> tuple[Any, int]:
    if kind in (0, 8, 9):
        return (None, 0, 1)[max(0, kind - 7)], place
    if kind == 7:
        return struct.unpack_from(">d", record, place)[0], place + 8
    if kind in _INTEGER_BYTES:
        end = place + _INTEGER_BYTES[kind]
        return int.from_bytes(record[place:end], "big", signed=True), end
    if kind < 12:
        raise ValueError("no such kind of value")
    end = place + (kind - 12) // 2
    if end > len(record):
        raise ValueError("it is cut off")
    data = record[place:end]
    return (data.decode("utf-8", "surrogateescape") if kind % 2 else data), end


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for step in range(9):
        byte = data[place + step]
        if step == 8:
            return value << 8 | byte, place + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + step + 1
    raise AssertionError("nine bytes at most")


def _real(value: object) -> object:
    """Whole numbers are stored as such in columns of others, too."""
    return float(value) if isinstance(value, int) else value
