"""Judging, for one scan of everything, which added folders' drives are there, and remembering on which they are.

Also of drives that are mounted or linked to somewhere below an added folder: while one is away, what was there is
unknown, not gone.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.domain.language import marked
from glimpse_desktop.indexing.volumes import Drive, Mounted, any_there, is_another, may_be_another
from glimpse_desktop.indexing.walk import RootState, Unlisted, Walk
from glimpse_desktop.library import drives, scanning
from glimpse_desktop.library.drives import KnownDrive
from glimpse_desktop.library.scanning import Connection, ScanFolder
from glimpse_desktop.library.store import Library

DRIVE_AWAY = marked("its drive is not connected")

_SAMPLE = 50


class FolderDrives:
    """Make one when a scan of everything begins."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._mounted = Mounted()
        with library.reading() as connection:
            self._known = drives.of_folders(connection)

    def away(self, folder: ScanFolder) -> bool:
        """Whether, by what can be seen without going through it, the folder isn't there: nothing is at its place,
        or something else is."""
        if not os.path.lexists(folder.path):
            return True
        known, now = self._root(folder), self._mounted.drive(os.fsdecode(folder.path))
        if known is None or now is None or not folder.photos or not is_another(known, now):
            return False
        with self._library.reading() as connection:
            files = drives.sample(connection, folder.id, _SAMPLE)
        return bool(files) and not any_there(os.fsdecode(folder.path), files)

    def unmounted(self, folder: ScanFolder, state: RootState) -> bool:
        """Whether the folder was met as the empty one in which a drive was mounted."""
        known = self._root(folder)
        if not state.empty or not folder.photos or known is None or state.device is None:
            return False
        return may_be_another(known, self._mounted.drive_of(os.fsdecode(folder.path), state.device))

    def unknown(self, folder: ScanFolder, walk: Walk) -> list[Unlisted]:
        """The drives below the folder that are away."""
        away = []
        for known in self._below(folder):
            path = os.fsdecode(known.path)
            met = walk.crossings.get((folder.id, path))
            if met is None or (met.empty and may_be_another(known, self._mounted.drive_of(path, met.device))):
                away.append(Unlisted(folder.id, path, DRIVE_AWAY))
        return away

    def met(self, folder: ScanFolder, walk: Walk, still_away: Sequence[Unlisted]) -> list[KnownDrive] | None:
        """The drives that the folder is on now, to be remembered; None: those that are known."""
        path, state = os.fsdecode(folder.path), walk.states[folder.id]
        away = {os.fsencode(item.path) for item in still_away}
        found = {known.path: known for known in self._below(folder) if known.path in away}
        root = self._root(folder)
        if state.device is not None and not state.empty:
            root = _known(folder.path, self._mounted.drive_of(path, state.device))
        if root is not None:
            found[folder.path] = root
        for (owner, top), crossing in walk.crossings.items():
            if owner == folder.id and not crossing.empty:
                name = os.fsencode(top)
                found[name] = _known(name, self._mounted.drive_of(top, crossing.device))
        return None if found == self._known.get(folder.id, {}) else list(found.values())

    def _root(self, folder: ScanFolder) -> KnownDrive | None:
        known = self._known.get(folder.id, {}).get(folder.path)
        if known is None and folder.device is not None:
            return KnownDrive(folder.path, folder.device, None, None)
        return known

    def _below(self, folder: ScanFolder) -> list[KnownDrive]:
        return [known for path, known in self._known.get(folder.id, {}).items() if path != folder.path]


def drives_away_below(connection: Connection) -> dict[FolderId, list[str]]:
    """By folder, the places below it where another drive than the known one, or none, is mounted now."""
    mounted: Mounted | None = None
    away: dict[FolderId, list[str]] = {}
    roots = {place.path for place in scanning.places(connection)}
    for folder, known in drives.of_folders(connection).items():
        for name, drive in known.items():
            if name in roots:
                continue
            mounted = mounted or Mounted()
            now = mounted.drive(os.fsdecode(name))
            if now is None or may_be_another(drive, now):
                away.setdefault(folder, []).append(os.fsdecode(name))
    return away


def shifted_hours(connection: Connection, folders: Sequence[ScanFolder]) -> dict[FolderId, int]:
    """By how many hours the times of files in folders that were moved may differ."""
    found = {folder.id: drives.shifted_hours(connection, folder.id) for folder in folders}
    return {folder: hours for folder, hours in found.items() if hours is not None}


def is_below(path: bytes, tops: Sequence[bytes]) -> bool:
    """Whether ``path`` is one of ``tops``, or below one."""
    separator = os.fsencode(os.sep)
    return any(path == top or path.startswith(top.rstrip(separator) + separator) for top in tops)


def split_unknown(
    unseen: Sequence[tuple[PhotoId, bytes]], unlisted: Sequence[Unlisted], away: Sequence[Unlisted]
) -> tuple[list[PhotoId], list[Unlisted]]:
    """Of photos that were not met: which are gone, and which of the drives that are ``away`` have some."""
    unknown = [os.fsencode(item.path) for item in unlisted]
    tops = [os.fsencode(item.path) for item in away]
    gone = [photo for photo, path in unseen if not is_below(path, unknown) and not is_below(path, tops)]
    used = [item for item, top in zip(away, tops, strict=True) if any(is_below(path, [top]) for _, path in unseen)]
    return gone, used


def _known(path: bytes, drive: Drive) -> KnownDrive:
    mount = None if drive.mount is None else os.fsencode(drive.mount)
    return KnownDrive(path, drive.device, mount, drive.volume)
