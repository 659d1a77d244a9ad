"""A scan of the files and folders that are said to have changed, and of nothing else.

It judges a file as a scan of everything would. Where it can't (links, drives that came or went), it leaves it to
that: ``run`` says so.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.indexing.comparing import BatchListener, Comparer, ScanCounts
from glimpse_desktop.indexing.folder_drives import DRIVE_AWAY, drives_away_below
from glimpse_desktop.indexing.removals import RemovalGuard
from glimpse_desktop.indexing.scan_request import ScanRequest
from glimpse_desktop.indexing.walk import Entering, FoundFile, Root, Unlisted, Walk, left_out, look_at
from glimpse_desktop.library import scanning, unfound
from glimpse_desktop.library.scanning import Connection, MovedFile, Place
from glimpse_desktop.library.store import Library

_BATCH_FILES = 2000


class PartialScan:
    """Use once: ``run``."""

    def __init__(
        self,
        library: Library,
        request: ScanRequest,
        *,
        checkpoint: Callable[[], None],
        on_batch: BatchListener,
        entering: Entering | None = None,
        guard: RemovalGuard | None = None,
    ) -> None:
        """See ``Scanner``."""
        self._library = library
        self._request = request
        self._checkpoint = checkpoint
        self._on_batch = on_batch
        self._entering = entering
        self._comparer = Comparer(library, on_batch)
        self._roots: list[Root] = []
        self._devices: dict[FolderId, int] = {}
        self._guard = guard or RemovalGuard()
        self._newest = PhotoId(0)
        self._gone: dict[PhotoId, FolderId] = {}

    def run(self) -> bool:
        """Scan. False: it takes a scan of everything to tell (what was done so far is right, not all).

        Raises Cancelled (nothing more is then taken for deleted) and LibraryError.
        """
        with self._library.reading() as connection:
            places = scanning.places(connection)
            self._newest = unfound.newest_photo(connection)
        if not self._are_as_they_were(places):
            return False
        self._move()  # whatever else there is to do: it saves reading those files
        if self._request.everything:
            return False
        trees = self._trees()
        if trees is None or not self._look_at_files(self._request.files, trees):
            return False
        if not self._walk(trees):
            return False
        self._checkpoint()
        return self._note_gone()

    def _are_as_they_were(self, places: Sequence[Place]) -> bool:
        """Whether every added folder is where and what it was at the last scan of everything."""
        for place in places:
            path = os.fsdecode(place.path)
            device = _device(path)
            # On another device than its photos, it is the empty place where a drive was mounted.
            is_there = device is not None and place.device in (None, device)
            if is_there != place.reachable:
                return False
            self._roots.append(Root(place.id, path))
            if is_there and device is not None:
                self._devices[place.id] = device
        self._roots.sort(key=lambda root: -len(root.path))
        return True

    def _owner(self, path: str) -> Root | None:
        """The innermost added folder that ``path`` is, or is in; None when that folder isn't there."""
        owner = next((root for root in self._roots if _is_within(path, root.path)), None)
        return owner if owner is not None and owner.id in self._devices else None

    def _trees(self) -> list[tuple[FolderId, str]] | None:
        """The folders to walk through, each once. None: one of them is a link."""
        wanted = {root.path for root in self._roots if root.id in self._request.folders}
        wanted |= self._request.trees
        trees: list[tuple[FolderId, str]] = []
        for path in sorted(wanted):
            owner = self._owner(path)
            if owner is None or (trees and _is_within(path, trees[-1][1]) and trees[-1][0] == owner.id):
                continue
            if path != owner.path and left_out(owner.path, path):
                continue
            if path != owner.path and Path(path).is_symlink():
                return None
            trees.append((owner.id, path))
        return trees

    # -- moved files --------------------------------------------------------------------------------------------

    def _move(self) -> None:
        """Let photos follow their files, where the file at the new place is surely the one that was at the old."""
        for old, new in self._request.moves:
            self._checkpoint()
            owner = self._owner(new)
            if owner is None or os.path.lexists(old) or left_out(owner.path, new):
                continue
            with self._library.reading() as connection:
                rows = scanning.settled_files(connection, os.fsencode(old))
            moved: list[MovedFile] = []
            for row in rows:
                target = new + os.fsdecode(row.path)[len(old) :]
                folder = self._owner(target)
                try:
                    found = None if folder is None else look_at(folder.id, target)
                except OSError:
                    continue
                if found is not None and (found.size, found.mtime_ns) == (row.size, row.mtime_ns):
                    moved.append(MovedFile(row.id, found.folder_id, os.fsencode(target)))
            if moved:
                self._write_moves(moved)

    def _write_moves(self, moved: Sequence[MovedFile]) -> None:
        photos = self._library.write(lambda connection: scanning.move_files(connection, moved))
        count = len(photos)
        self._on_batch(
            ScanCounts(added=count, removed=count),
            Changes(photos=frozenset(photos), photo_list=bool(photos), folders=bool(photos)),
        )

    # -- files and folders --------------------------------------------------------------------------------------

    def _look_at_files(self, paths: Iterable[str], trees: list[tuple[FolderId, str]]) -> bool:
        """Compare single files; what turns out to be a folder is added to ``trees``."""
        found: list[FoundFile] = []
        gone: list[str] = []
        for path in sorted(paths):
            self._checkpoint()
            owner = self._owner(path)
            if owner is None or left_out(owner.path, path.rpartition(os.sep)[0]):
                continue
            try:
                mode = Path(path).lstat().st_mode
                if stat.S_ISLNK(mode):
                    return False
                if stat.S_ISDIR(mode):
                    trees.append((owner.id, path))
                    continue
                file = look_at(owner.id, path)
            except (FileNotFoundError, NotADirectoryError):
                gone.append(path)
                continue
            except OSError:
                continue  # it can't be known now; the next scan of everything lists it
            if file is None:
                gone.append(path)
            else:
                found.append(file)
            if len(found) >= _BATCH_FILES:
                self._comparer.compare(found)
                found = []
        self._comparer.compare(found)
        for start in range(0, len(gone), _BATCH_FILES):
            with self._library.reading() as connection:
                names = [os.fsencode(path) for path in gone[start : start + _BATCH_FILES]]
                known = scanning.known_files(connection, names)
            self._gone.update({row.id: row.folder_id for row in known.values() if not row.missing})
        return True

    def _walk(self, trees: Sequence[tuple[FolderId, str]]) -> bool:
        if not trees:
            return True
        walk = Walk(self._roots, parts=trees, entering=self._entering)
        unlisted: list[Unlisted] = []
        batch: list[FoundFile] = []
        for found in walk:
            self._checkpoint()
            if isinstance(found, Unlisted):
                unlisted.append(found)
                continue
            batch.append(found)
            if len(batch) >= _BATCH_FILES:
                self._comparer.compare(batch)
                batch = []
        self._comparer.compare(batch)
        if walk.met_links:
            return False
        unlisted += self._drives_away(trees)
        unknown = [item.path for item in unlisted]
        for folder, top in trees:
            with self._library.reading() as connection:
                rows = scanning.present_below(connection, folder, os.fsencode(top))
            for photo, name in rows:
                path = os.fsdecode(name)
                if not self._comparer.was_seen(photo) and not any(_is_within(path, place) for place in unknown):
                    self._gone[photo] = folder
        self._note_unlisted(trees, unlisted)
        return True

    def _drives_away(self, trees: Sequence[tuple[FolderId, str]]) -> list[Unlisted]:
        """Where, in ``trees``, drives with photos were."""
        with self._library.reading() as connection:
            return [
                Unlisted(folder, path, DRIVE_AWAY)
                for folder, paths in drives_away_below(connection).items()
                for path in paths
                if any(_is_within(path, top) for _, top in trees)
                and scanning.present_below(connection, folder, os.fsencode(path))
            ]

    def _note_unlisted(self, trees: Sequence[tuple[FolderId, str]], unlisted: Sequence[Unlisted]) -> None:
        tops = [os.fsencode(path) for _, path in trees]
        found = [(item.folder_id, os.fsencode(item.path), item.reason) for item in unlisted]
        with self._library.reading() as connection:
            if not found and not scanning.has_unreadable(connection):
                return
        if self._library.write(lambda connection: scanning.replace_unreadable_below(connection, tops, found)):
            self._on_batch(ScanCounts(), Changes(problems=True))

    def _note_gone(self) -> bool:
        """Take out what is gone, if its added folder is still there. False when one is not."""
        if not self._gone:
            return True
        folders = set(self._gone.values())
        there = [root for root in self._roots if root.id in folders]
        if any(_device(root.path) != self._devices.get(root.id) for root in there):
            return False
        gone = self._by_folder()
        if not any(gone.values()):
            return True
        with self._library.reading() as connection:
            believed, doubted = self._guard.believed(
                gone, lambda folder: scanning.count_present(connection, folder)
            )

        def write(connection: Connection) -> None:
            scanning.mark_missing(connection, believed)
            unfound.hold(connection, doubted, self._newest)

        self._library.write(write)
        self._on_batch(
            ScanCounts(removed=len(believed)),
            Changes(
                photos=frozenset(believed),
                photo_list=bool(believed),
                people_list=bool(believed),
                folders=True,
                problems=True,
            ),
        )
        return True

    def _by_folder(self) -> dict[FolderId, list[PhotoId]]:
        """What is gone and was not before, without what lies on a drive below an added folder that is away."""
        with self._library.reading() as connection:
            known = unfound.ids(connection)
            tops = {
                folder: [os.fsencode(path) for path in paths]
                for folder, paths in drives_away_below(connection).items()
            }
            away = {
                photo
                for folder, paths in tops.items()
                for top in paths
                for photo, _ in scanning.present_below(connection, folder, top)
            }
        gone: dict[FolderId, list[PhotoId]] = {}
        for photo in sorted(self._gone.keys() - known - away):
            gone.setdefault(self._gone[photo], []).append(photo)
        return gone


def _is_within(path: str, top: str) -> bool:
    return path == top or path.startswith(top.rstrip(os.sep) + os.sep)


def _device(path: str) -> int | None:
    """The file system of a folder, None when there is no folder."""
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_dev if stat.S_ISDIR(status.st_mode) else None
