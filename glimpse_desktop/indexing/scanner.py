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
from glimpse_desktop.indexing.folder_drives import FolderDrives, shifted_hours, split_unknown
from glimpse_desktop.indexing.partial_scan import PartialScan
from glimpse_desktop.indexing.removals import RemovalGuard
from glimpse_desktop.indexing.scan_request import EVERYTHING, ScanRequest
from glimpse_desktop.indexing.walk import FoundFile, Root, Unlisted, Walk
from glimpse_desktop.library import drives, scanning, unfound
from glimpse_desktop.library import folders as folder_rows
from glimpse_desktop.library.drives import KnownDrive
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
        guard: RemovalGuard | None = None,
    ) -> None:
        """``checkpoint`` is called between files and may wait (pause) or raise Cancelled.

        ``on_batch`` hears of every batch that was written, on the scanning thread. ``guard`` doubts that very many
        photos were deleted; one that goes from scan to scan remembers what was taken out lately.
        """
        self._library = library
        self._request = request
        self._checkpoint = checkpoint
        self._on_batch = on_batch
        self._follower = follower
        self._guard = guard or RemovalGuard()
        self._unlisted: list[Unlisted] = []

    def run(self) -> None:
        """Scan. Raises Cancelled (nothing is then taken for deleted) and LibraryError."""
        part = PartialScan(
            self._library,
            self._request,
            checkpoint=self._checkpoint,
            on_batch=self._on_batch,
            entering=None if self._follower is None else self._follower.entering,
            guard=self._guard,
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
        here = FolderDrives(self._library)
        away = {folder.id for folder in added if here.away(folder)}
        if self._note_away([folder.id for folder in added if folder.reachable and folder.id in away]):
            added = self._folders()
        with self._library.reading() as connection:
            newest = unfound.newest_photo(connection)
            comparer = Comparer(self._library, self._on_batch, shifted_hours(connection, added))
        roots = [Root(folder.id, os.fsdecode(folder.path)) for folder in added]
        entering = None if self._follower is None else self._follower.entering
        walk = Walk(roots, entering=entering, passed_over=away)
        batch: list[FoundFile] = []
        flushed = time.monotonic()
        for found in walk:
            self._checkpoint()
            if isinstance(found, Unlisted):
                self._unlisted.append(found)
                continue
            batch.append(found)
            if len(batch) >= BATCH_FILES or time.monotonic() - flushed >= _BATCH_SECONDS:
                comparer.compare(batch)
                batch, flushed = [], time.monotonic()
        comparer.compare(batch)
        self._checkpoint()
        self._finish(walk, [folder for folder in added if folder.id not in away], comparer, here, newest)

    def _folders(self) -> list[ScanFolder]:
        with self._library.reading() as connection:
            return scanning.folders(connection)

    def _note_away(self, folders: Sequence[FolderId]) -> bool:
        """At once, so that nobody tries photos on a drive that is unplugged while the rest is scanned."""
        if not folders:
            return False

        def write(connection: Connection) -> None:
            for folder in folders:
                folder_rows.set_reachable(connection, folder, False)

        self._library.write(write)
        self._on_batch(ScanCounts(), Changes(folders=True, problems=True))
        return True

    def _finish(
        self, walk: Walk, added: Sequence[ScanFolder], comparer: Comparer, here: FolderDrives, newest: PhotoId
    ) -> None:
        """Decide what is gone: only below folders that were there throughout, and could be listed."""
        gone: dict[FolderId, list[PhotoId]] = {}
        reachable: dict[FolderId, bool] = {}
        met: dict[FolderId, list[KnownDrive] | None] = {}
        unlisted: list[Unlisted] = []
        for folder in added:
            root, state = Root(folder.id, os.fsdecode(folder.path)), walk.states[folder.id]
            reachable[folder.id] = state.exists and not here.unmounted(folder, state) and walk.still_there(root)
            if reachable[folder.id]:
                mine = [item for item in self._unlisted if item.folder_id == folder.id]
                unseen = self._unseen(folder.id, comparer)
                gone[folder.id], away = split_unknown(unseen, mine, here.unknown(folder, walk))
                met[folder.id] = here.met(folder, walk, away)
                unlisted += mine + away
        with self._library.reading() as connection:
            doubted_before = unfound.ids(connection)
            news = {folder: [p for p in photos if p not in doubted_before] for folder, photos in gone.items()}
            believed, doubted = self._guard.believed(
                news, lambda folder: scanning.count_present(connection, folder)
            )
        problems_found = [(item.folder_id, os.fsencode(item.path), item.reason) for item in unlisted]

        def write(connection: Connection) -> Changes:
            scanning.mark_missing(connection, believed)
            unfound.hold(connection, doubted, newest)
            changed = bool(doubted)
            for folder in added:
                if folder.reachable != reachable[folder.id]:
                    folder_rows.set_reachable(connection, folder.id, reachable[folder.id])
                    changed = True
                if reachable[folder.id]:
                    drives.forget_hours(connection, folder.id)
                known = met.get(folder.id)
                if known is not None:
                    drives.replace_of(connection, folder.id, known)
            problems = scanning.replace_unreadable(connection, list(gone), problems_found)
            return Changes(
                photos=frozenset(believed),
                photo_list=bool(believed),
                people_list=bool(believed),
                folders=changed or bool(believed),
                problems=problems or bool(believed or doubted),
            )

        self._on_batch(ScanCounts(removed=len(believed)), self._library.write(write))

    def _unseen(self, folder: FolderId, comparer: Comparer) -> list[tuple[PhotoId, bytes]]:
        """The folder's photos, with their paths, that this scan did not meet."""
        result: list[tuple[PhotoId, bytes]] = []
        last = PhotoId(0)
        while True:
            self._checkpoint()
            with self._library.reading() as connection:
                rows = scanning.present_files(connection, folder, last, BATCH_FILES)
            if not rows:
                return result
            last = rows[-1][0]
            result.extend(row for row in rows if not comparer.was_seen(row[0]))
