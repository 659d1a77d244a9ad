"""Comparing files as they were found with their rows, a batch at a time, and writing down what differs.

A file whose size and time of modification are those in the library is left alone: it isn't even opened.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.imaging.reasons import (
    DISK_FAILED,
    NO_MEMORY,
    NO_PERMISSION,
    NOT_READ,
    STILL_WRITTEN,
    UNEXPECTED,
)
from glimpse_desktop.indexing.volumes import hours_apart
from glimpse_desktop.indexing.walk import FoundFile
from glimpse_desktop.library import scanning, unfound
from glimpse_desktop.library.scanning import Connection, KnownFile, NewFile, SeenFile
from glimpse_desktop.library.store import Library

PASSING_PROBLEMS = frozenset({NO_PERMISSION, DISK_FAILED, NOT_READ, NO_MEMORY, STILL_WRITTEN, UNEXPECTED})
"""Reasons that may go away while the file stays as it is: such photos are tried again at every scan."""


@dataclass(slots=True)
class ScanCounts:
    """By path: a file that was moved or renamed is one removed and one added (its analysis is kept).

    ``waiting`` is by how many the backlog grew.
    """

    seen: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    waiting: int = 0

    def add(self, other: ScanCounts) -> None:
        self.seen += other.seen
        self.added += other.added
        self.changed += other.changed
        self.unchanged += other.unchanged
        self.removed += other.removed
        self.waiting += other.waiting


BatchListener = Callable[[ScanCounts, Changes], None]


@dataclass(slots=True)
class _Comparison:
    counts: ScanCounts = field(default_factory=ScanCounts)
    new: list[NewFile] = field(default_factory=list)
    seen: list[SeenFile] = field(default_factory=list)
    photos: set[PhotoId] = field(default_factory=set)


class Comparer:
    """Compares for one scan, and remembers which photos it has met: one bit each."""

    def __init__(
        self, library: Library, on_batch: BatchListener, shifted: Mapping[FolderId, int] | None = None
    ) -> None:
        """``on_batch`` hears of every batch that was written, on the scanning thread. ``shifted``: by how many
        hours the times of files in some folders differ from what is known, unchanged as the files are."""
        self._library = library
        self._on_batch = on_batch
        self._shifted = shifted or {}
        self._seen = bytearray()
        with library.reading() as connection:
            self._unfound = unfound.ids(connection)

    def compare(self, found: Sequence[FoundFile]) -> None:
        """Write down what is new or has changed among ``found`` (a few thousand at most)."""
        if not found:
            return
        with self._library.reading() as connection:
            known = scanning.known_files(connection, [os.fsencode(file.path) for file in found])
        result = _Comparison(ScanCounts(seen=len(found)))
        for file in found:
            _compare_file(file, known.get(os.fsencode(file.path)), result, self._shifted.get(file.folder_id))
        back = {row.id for row in known.values()} & self._unfound
        new_ids: list[PhotoId] = []
        if result.new or result.seen or back:

            def write(connection: Connection) -> None:
                scanning.update_files(connection, result.seen)
                unfound.found(connection, back)
                new_ids.extend(scanning.add_files(connection, result.new))

            self._library.write(write)
        result.counts.waiting += len(new_ids)
        for photo in (*(row.id for row in known.values()), *new_ids):
            self._mark_seen(photo)
        self._on_batch(
            result.counts,
            Changes(
                photos=frozenset({*result.photos, *new_ids}),
                photo_list=bool(new_ids or result.seen),
                people_list=bool(result.photos),
                folders=bool(back),
                problems=bool(result.seen or back),
            ),
        )

    def was_seen(self, photo: PhotoId) -> bool:
        """Whether the photo's file was among those compared."""
        place = photo >> 3
        return place < len(self._seen) and bool(self._seen[place] >> (photo & 7) & 1)

    def _mark_seen(self, photo: PhotoId) -> None:
        place = photo >> 3
        if place >= len(self._seen):
            self._seen.extend(bytes(max(place + 1 - len(self._seen), 4096)))
        self._seen[place] |= 1 << (photo & 7)


def _compare_file(file: FoundFile, known: KnownFile | None, result: _Comparison, shifted: int | None) -> None:
    if known is None:
        result.new.append(NewFile(file.folder_id, os.fsencode(file.path), file.size, file.mtime_ns))
        result.counts.added += 1
        return
    changed = (file.size, file.mtime_ns) != (known.size, known.mtime_ns)
    shifts = changed and shifted is not None and _only_shifted(file, known, shifted)
    changed = changed and not shifts
    retried = known.problem in PASSING_PROBLEMS
    if known.missing:
        result.counts.added += 1
    elif changed:
        result.counts.changed += 1
    else:
        result.counts.unchanged += 1
    if not (changed or shifts or retried or known.missing or file.folder_id != known.folder_id):
        return
    result.seen.append(SeenFile(known.id, file.folder_id, file.size, file.mtime_ns, changed or retried))
    result.photos.add(known.id)
    was_waiting = known.stale and not known.missing and known.problem is None
    if (changed or retried or known.stale) and not was_waiting:
        result.counts.waiting += 1


def _only_shifted(file: FoundFile, known: KnownFile, hours: int) -> bool:
    return file.size == known.size and hours_apart(known.mtime_ns, file.mtime_ns) == hours
