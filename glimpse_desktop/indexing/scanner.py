"""Bringing the library in line with what lies on the disk: new, changed and deleted files.

One pass over 100,000 unchanged files opens none and writes nothing. What is asked for may be a part only (see
``partial_scan``): a changed file is then looked at by itself.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.indexing.comparing import PASSING_PROBLEMS as PASSING_PROBLEMS
from glimpse_desktop.indexing.comparing import BatchListener, Comparer
from glimpse_desktop.indexing.comparing import ScanCounts as ScanCounts
from glimpse_desktop.indexing.partial_scan import PartialScan
from glimpse_desktop.indexing.scan_request import EVERYTHING, ScanRequest
from glimpse_desktop.indexing.walk import FoundFile, Root, Unlisted, Walk
from glimpse_desktop.library import folders as folder_rows
from glimpse_desktop.library import scanning
from glimpse_desktop.library.scanning import Connection, ScanFolder
from glimpse_desktop.library.store import Library

BATCH_FILES = 2000
_BATCH_SECONDS = 0.5


class Follower(Protocol):
    """Hears which folders scans go through, on the scanning thread: to notice what happens in them afterwards."""

    def scan_begins(self) -> None:
        """A scan of everything begins."""

    def entering(self, folder: FolderId, path: str, top: bool) -> None:
        """The folder at ``path`` is going to be listed. ``top``: it is an added one, or was reached by a link."""

    def scan_ended(self) -> None:
        """The scan of everything came to its end: folders that were not entered are none any more."""


class Scanner:
    """One scan of the added folders, or of parts of them. Use once."""

    def __init__(
        self,
        library: Library,
        request: ScanRequest = EVERYTHING,
        *,
        checkpoint: Callable[[], None],
        on_batch: BatchListener,
        follower: Follower | None = None,
    ) -> None:
        """``checkpoint`` is called between files and may wait (pause) or raise Cancelled.

        ``on_batch`` hears of every batch that was written, on the scanning thread.
        """
        self._library = library
        self._request = request
        self._checkpoint = checkpoint
        self._on_batch = on_batch
        self._follower = follower
        self._comparer = Comparer(library, on_batch)
        self._unlisted: list[Unlisted] = []

    def run(self) -> None:
        """Scan. Raises Cancelled (nothing is then taken for deleted) and LibraryError."""
        part = PartialScan(
            self._library,
            self._request,
            checkpoint=self._checkpoint,
            on_batch=self._on_batch,
            entering=None if self._follower is None else self._follower.entering,
        )
        if part.run():
            return
        if self._follower is not None:
            self._follower.scan_begins()
        self._scan_everything()
        if self._follower is not None:
            self._follower.scan_ended()

    def _scan_everything(self) -> None:
        added = self._folders()
        if self._note_absent(added):
            added = self._folders()
        roots = [Root(folder.id, os.fsdecode(folder.path)) for folder in added]
        walk = Walk(roots, entering=None if self._follower is None else self._follower.entering)
        batch: list[FoundFile] = []
        flushed = time.monotonic()
        for found in walk:
            self._checkpoint()
            if isinstance(found, Unlisted):
                self._unlisted.append(found)
                continue
            batch.append(found)
            if len(batch) >= BATCH_FILES or time.monotonic() - flushed >= _BATCH_SECONDS:
                self._comparer.compare(batch)
                batch, flushed = [], time.monotonic()
        self._comparer.compare(batch)
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
                if self._comparer.was_seen(photo):
                    continue
                if not any(path == top or path.startswith(top.rstrip(separator) + separator) for top in unknown):
                    result.append(photo)
