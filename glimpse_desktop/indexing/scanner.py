"""Comparing what lies on the disk with what the library knows, a batch at a time.

A file whose size and time of modification are those in the library is left alone: it isn't even opened. One pass
over 100,000 unchanged files writes nothing; which photos were seen is kept as one bit each.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.indexing.walk import FoundFile, Root, Unlisted, Walk
from glimpse_desktop.library import folders as folder_rows
from glimpse_desktop.library import scanning
from glimpse_desktop.library.scanning import Connection, KnownFile, NewFile, ScanFolder, SeenFile
from glimpse_desktop.library.store import Library

BATCH_FILES = 2000
_BATCH_SECONDS = 0.5

PASSING_PROBLEMS = frozenset(
    {
        "no permission to read it",
        "the disk could not read it",
        "the file could not be read",
        "there is not enough memory for this picture",
        "the file is still being written",
        "an unexpected error; see the log",
    }
)
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


class Scanner:
    """One scan of all added folders. Use once."""

    def __init__(self, library: Library, *, checkpoint: Callable[[], None], on_batch: BatchListener) -> None:
        """``checkpoint`` is called between files and may wait (pause) or raise Cancelled.

        ``on_batch`` hears of every batch that was written, on the scanning thread.
        """
        self._library = library
        self._checkpoint = checkpoint
        self._on_batch = on_batch
        self._seen = bytearray()
        self._unlisted: list[Unlisted] = []

    def run(self) -> None:
        """Scan. Raises Cancelled (nothing is then taken for deleted) and LibraryError."""
        added = self._folders()
        if self._note_absent(added):
            added = self._folders()
        roots = [Root(folder.id, os.fsdecode(folder.path)) for folder in added]
        walk = Walk(roots)
        batch: list[FoundFile] = []
        flushed = time.monotonic()
        for found in walk:
            self._checkpoint()
            if isinstance(found, Unlisted):
                self._unlisted.append(found)
                continue
            batch.append(found)
            if len(batch) >= BATCH_FILES or time.monotonic() - flushed >= _BATCH_SECONDS:
                self._compare(batch)
                batch, flushed = [], time.monotonic()
        self._compare(batch)
        self._checkpoint()
        self._finish(walk, roots, added)

    def _folders(self) -> list[ScanFolder]:
        with self._library.reading() as connection:
            return scanning.folders(connection)

    def _note_absent(self, added: Sequence[ScanFolder]) -> bool:
        """At once, so that nobody tries photos on a drive that is unplugged while the rest is scanned."""
        absent = [folder.id for folder in added if folder.reachable and not os.path.lexists(folder.path)]
        if not absent:
            return False

        def write(connection: Connection) -> None:
            for folder in absent:
                folder_rows.set_reachable(connection, folder, False)

        self._library.write(write)
        self._on_batch(ScanCounts(), Changes(folders=True, problems=True))
        return True

    def _compare(self, found: Sequence[FoundFile]) -> None:
        if not found:
            return
        with self._library.reading() as connection:
            known = scanning.known_files(connection, [os.fsencode(file.path) for file in found])
        result = _Comparison(ScanCounts(seen=len(found)))
        for file in found:
            _compare_file(file, known.get(os.fsencode(file.path)), result)
        new_ids: list[PhotoId] = []
        if result.new or result.seen:

            def write(connection: Connection) -> None:
                scanning.update_files(connection, result.seen)
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
                problems=bool(result.seen),
            ),
        )

    def _finish(self, walk: Walk, roots: Sequence[Root], added: Sequence[ScanFolder]) -> None:
        """Decide what is gone: only below folders that were there throughout, and could be listed."""
        counts = ScanCounts()
        gone: list[PhotoId] = []
        scanned: list[FolderId] = []
        reachable: dict[FolderId, bool] = {}
        for root, folder in zip(roots, added, strict=True):
            state = walk.states[root.id]
            unmounted = state.empty and folder.photos > 0 and folder.device not in (None, state.device)
            reachable[root.id] = state.exists and not unmounted and walk.still_there(root)
            if reachable[root.id]:
                scanned.append(root.id)
                gone.extend(self._unseen(root.id))
        unlisted = [(item.folder_id, os.fsencode(item.path), item.reason) for item in self._unlisted]
        counts.removed = len(gone)

        def write(connection: Connection) -> Changes:
            scanning.mark_missing(connection, gone)
            folders_changed = False
            for folder in added:
                if folder.reachable != reachable[folder.id]:
                    folder_rows.set_reachable(connection, folder.id, reachable[folder.id])
                    folders_changed = True
                device = walk.states[folder.id].device
                holds_photos = reachable[folder.id] and not walk.states[folder.id].empty
                if holds_photos and device is not None and device != folder.device:
                    scanning.remember_device(connection, folder.id, device)
            problems = scanning.replace_unreadable(connection, scanned, unlisted)
            return Changes(
                photos=frozenset(gone),
                photo_list=bool(gone),
                people_list=bool(gone),
                folders=folders_changed or bool(gone),
                problems=problems or bool(gone),
            )

        self._on_batch(counts, self._library.write(write))

    def _unseen(self, folder: FolderId) -> list[PhotoId]:
        """The folder's photos that this scan did not meet, without those it can't know about."""
        unknown = [os.fsencode(item.path) for item in self._unlisted]
        separator = os.fsencode(os.sep)
        result: list[PhotoId] = []
        last = PhotoId(0)
        while True:
            self._checkpoint()
            with self._library.reading() as connection:
                rows = scanning.present_files(connection, folder, last, BATCH_FILES)
            if not rows:
                return result
            last = rows[-1][0]
            for photo, path in rows:
                if self._was_seen(photo):
                    continue
                if not any(path == top or path.startswith(top.rstrip(separator) + separator) for top in unknown):
                    result.append(photo)

    def _mark_seen(self, photo: PhotoId) -> None:
        place = photo >> 3
        if place >= len(self._seen):
            self._seen.extend(bytes(max(place + 1 - len(self._seen), 4096)))
        self._seen[place] |= 1 << (photo & 7)

    def _was_seen(self, photo: PhotoId) -> bool:
        place = photo >> 3
        return place < len(self._seen) and bool(self._seen[place] >> (photo & 7) & 1)


def _compare_file(file: FoundFile, known: KnownFile | None, result: _Comparison) -> None:
    if known is None:
        result.new.append(NewFile(file.folder_id, os.fsencode(file.path), file.size, file.mtime_ns))
        result.counts.added += 1
        return
    changed = (file.size, file.mtime_ns) != (known.size, known.mtime_ns)
    retried = known.problem in PASSING_PROBLEMS
    if known.missing:
        result.counts.added += 1
    elif changed:
        result.counts.changed += 1
    else:
        result.counts.unchanged += 1
    if not (changed or retried or known.missing or file.folder_id != known.folder_id):
        return
    result.seen.append(SeenFile(known.id, file.folder_id, file.size, file.mtime_ns, changed or retried))
    result.photos.add(known.id)
    was_waiting = known.stale and not known.missing and known.problem is None
    if (changed or retried or known.stale) and not was_waiting:
        result.counts.waiting += 1
