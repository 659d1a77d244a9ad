"""Which photo files lie below some folders: the file system only, no database.

What counts and what doesn't:

* A directory is entered once, however many links lead to it, so loops of links are harmless. Links to
  directories are followed after everything that is really there, so that a picture's path doesn't depend on the
  order of names.
* A link to a file counts when the file it leads to isn't found by itself.
* Where one root lies inside another, its files belong to the inner one, and are found once.
* Hidden files and folders and those that systems and programs keep for themselves are left out. A root itself is
  always entered: somebody asked for it.
* What can't be listed is reported, and what lies below it is unknown, not gone.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.imaging.source import SUPPORTED_SUFFIXES
from glimpse_desktop.indexing.volumes import drive_went, is_there

SYSTEM_FOLDERS = frozenset(
    {
        "$recycle.bin",
        "recycler",
        "system volume information",
        "lost+found",
        "__macosx",
        "@eadir",  # thumbnails on a Synology
        "#recycle",
        "#snapshot",
        "node_modules",
    }
)
"""Names, in lower case, of folders that hold no photos of the person's, besides those with a leading dot."""

_Identity = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Root:
    """An added folder. ``path`` is the file system's, as ``os.fsdecode`` gives it."""

    id: FolderId
    path: str


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that looks like a photo; nothing of it has been opened."""

    folder_id: FolderId
    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A folder (or, seldom, a file) that could not be looked at: what is at and below ``path`` is unknown."""

    folder_id: FolderId
    path: str
    reason: str


@dataclass(slots=True)
class RootState:
    """How a root was met. ``empty``: it exists and holds nothing at all, not even a hidden file."""

    exists: bool
    empty: bool = False
    device: int | None = None


@dataclass(frozen=True, slots=True)
class Crossing:
    """Another file system begins. ``device``: its ``st_dev``; ``empty``: there is nothing at all on it."""

    device: int
    empty: bool


Entering = Callable[[FolderId, str, bool], None]
"""Told which folder is entered, before it is listed, and whether it is a root or was reached by a link."""


@dataclass(slots=True)
class _Walk:
    entered: set[_Identity] = field(default_factory=set)
    linked_folders: list[tuple[FolderId, str]] = field(default_factory=list)
    linked_files: list[tuple[FolderId, str]] = field(default_factory=list)
    vanished: list[Unlisted] = field(default_factory=list)


class Walk:
    """One walk through all roots, or parts of them. Iterate it once; afterwards ``states`` tells how each root
    was met.
    """

    def __init__(
        self,
        roots: Sequence[Root],
        *,
        parts: Sequence[tuple[FolderId, str]] | None = None,
        entering: Entering | None = None,
        passed_over: Collection[FolderId] = (),
    ) -> None:
        """``parts``: only these folders and what is below them, each with its root; links are not followed then,
        see ``met_links``. ``passed_over``: roots that are not gone through, by nobody."""
        self._roots = sorted(roots, key=lambda root: root.id)
        self._parts = parts
        self._entering = entering
        self._passed_over = passed_over
        self.crossings: dict[tuple[FolderId, str], Crossing] = {}
        """In a walk through everything: where folders below a root are on another file system than what is around
        them, or than the root where a link leads there."""
        self.states: dict[FolderId, RootState] = {}
        self.met_links = False
        """In a walk through parts: there are links. Where they lead, only a walk through everything can tell."""

    def __iter__(self) -> Iterator[FoundFile | Unlisted]:
        walk = _Walk()
        owners: dict[_Identity, FolderId] = {}
        reachable: list[Root] = []
        for root in self._roots:
            try:
                status = Path(root.path).stat()
            except OSError as error:
                forbidden = isinstance(error, PermissionError) and not drive_went(error, root.path)
                self.states[root.id] = RootState(exists=forbidden)
                if forbidden:
                    yield Unlisted(root.id, root.path, reason_of(error))
                continue
            self.states[root.id] = RootState(stat.S_ISDIR(status.st_mode), device=status.st_dev)
            if self.states[root.id].exists:
                reachable.append(root)
                owners.setdefault(_identity(status), root.id)
        if self._parts is not None:
            there = {root.id for root in reachable}
            for folder_id, path in self._parts:
                if folder_id in there:
                    yield from self._folder(walk, folder_id, path, owners)
            yield from _back_again(walk)
            self.met_links = bool(walk.linked_folders or walk.linked_files)
            return
        for root in reachable:
            if root.id not in self._passed_over:
                yield from self._folder(walk, root.id, root.path, owners)
        while walk.linked_folders:
            # Links inside what a link leads to come in the next round.
            links, walk.linked_folders = sorted(walk.linked_folders), []
            for folder_id, path in links:
                yield from self._folder(walk, folder_id, path, owners, linked=True)
        yield from _files_through_links(walk)
        yield from _back_again(walk)

    def still_there(self, root: Root) -> bool:
        """Whether ``root`` is the same mounted folder as when the walk began."""
        state = self.states[root.id]
        return state.exists and (state.device is None or is_there(root.path, state.device))

    def _folder(
        self,
        walk: _Walk,
        folder_id: FolderId,
        top: str,
        owners: dict[_Identity, FolderId],
        *,
        linked: bool = False,
    ) -> Iterator[FoundFile | Unlisted]:
        is_whole = any(root.id == folder_id and root.path == top for root in self._roots)
        around = self.states[folder_id].device
        waiting = [(top, around)]
        while waiting:
            path, around = waiting.pop()
            try:
                identity = _identity(Path(path).stat())
                is_root = is_whole and not linked and path == top
                if identity in walk.entered or (owners.get(identity, folder_id) != folder_id):
                    continue
                if not is_root and identity in owners:
                    continue  # a link or a mount inside a root that leads back to it
                walk.entered.add(identity)
                if self._entering is not None:
                    self._entering(folder_id, path, is_root or (linked and path == top))
                entries = _entries(path)
            except (FileNotFoundError, NotADirectoryError) as error:
                # It vanished while we came: so have its photos, if it stays away.
                walk.vanished.append(Unlisted(folder_id, path, reason_of(error)))
                continue
            except OSError as error:
                if is_whole and path == top and drive_went(error, path):
                    self.states[folder_id].exists = False
                    continue
                yield Unlisted(folder_id, path, reason_of(error))
                continue
            if identity[0] != around and self._parts is None:
                self.crossings[folder_id, path] = Crossing(identity[0], not entries)
            if is_root:
                self.states[folder_id].empty = not entries
            below = []
            for entry in entries:
                try:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        if entry.name.lower() not in SYSTEM_FOLDERS and not _hidden(entry):
                            below.append(entry.path)
                    elif entry.is_symlink():
                        if entry.is_dir():
                            if entry.name.lower() not in SYSTEM_FOLDERS:
                                walk.linked_folders.append((folder_id, entry.path))
                        elif named_like_photo(entry.name) and entry.is_file():
                            walk.linked_files.append((folder_id, entry.path))
                    elif named_like_photo(entry.name) and entry.is_file(follow_symlinks=False):
                        status = entry.stat(follow_symlinks=False)
                        if not _is_hidden(status):
                            yield FoundFile(
                                folder_id, entry.path, status.st_size, within_bounds(status.st_mtime_ns)
                            )
                except FileNotFoundError:
                    continue
                except OSError as error:
                    yield Unlisted(folder_id, entry.path, reason_of(error))
            waiting.extend((name, identity[0]) for name in reversed(below))


def reason_of(error: OSError) -> str:
    """What hindered us, in words for a person."""
    if isinstance(error, PermissionError):
        return "no permission to look into it"
    return f"it could not be listed ({(error.strerror or 'unknown error').lower()})"


def within_bounds(mtime_ns: int) -> int:
    """A file's time as the library can hold it: some file systems can say ages beyond."""
    return min(max(mtime_ns, -_TIME_AT_MOST), _TIME_AT_MOST)


_TIME_AT_MOST = (1 << 63) - 1


def _back_again(walk: _Walk) -> Iterator[Unlisted]:
    """Folders that were not there when they were to be listed, and now are, or can't be looked at: a drive came
    loose for a moment."""
    for item in walk.vanished:
        try:
            if stat.S_ISDIR(Path(item.path).stat().st_mode):
                yield item
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            yield Unlisted(item.folder_id, item.path, reason_of(error))


def _files_through_links(walk: _Walk) -> Iterator[FoundFile | Unlisted]:
    seen: set[str] = set()
    for folder_id, path in sorted(walk.linked_files):
        try:
            target = os.path.realpath(path, strict=True)
            parent, name = os.path.split(target)
            looks_right = named_like_photo(name) and not name.startswith(".")
            if target in seen or (looks_right and _identity(Path(parent).stat()) in walk.entered):
                continue
            seen.add(target)
            status = Path(target).stat()
            if stat.S_ISREG(status.st_mode):
                yield FoundFile(folder_id, path, status.st_size, within_bounds(status.st_mtime_ns))
        except FileNotFoundError:
            continue
        except OSError as error:
            yield Unlisted(folder_id, path, reason_of(error))


def left_out(root: str, folder: str) -> bool:
    """Whether a walk from ``root`` does not come to ``folder``, which lies below it, by the names on the way.

    Both as the walk spells them; ``folder`` need not be there.
    """
    path = Path(root)
    for name in Path(folder[len(root) :].lstrip(os.sep)).parts:
        path /= name
        if name.startswith(".") or name.lower() in SYSTEM_FOLDERS:
            return True
        if _HAS_HIDDEN_FLAG:
            try:
                if _is_hidden(path.lstat()):
                    return True
            except OSError:
                continue
    return False


def look_at(folder_id: FolderId, path: str) -> FoundFile | None:
    """One file that is no link, as the walk would find it in its folder; None when the walk would not.

    Raises OSError: FileNotFoundError (or NotADirectoryError) when it is gone.
    """
    status = Path(path).lstat()
    name = path.rpartition(os.sep)[2]
    if name.startswith(".") or not named_like_photo(name):
        return None
    if not stat.S_ISREG(status.st_mode) or _is_hidden(status):
        return None
    return FoundFile(folder_id, path, status.st_size, within_bounds(status.st_mtime_ns))


def named_like_photo(name: str) -> bool:
    """What ``looks_like_photo`` says of a file's name, without making a Path for each of 100,000 names."""
    stem, dot, suffix = name.rpartition(".")
    return bool(stem) and dot + suffix.lower() in SUPPORTED_SUFFIXES


def _entries(path: str) -> list[os.DirEntry[str]]:
    with os.scandir(path) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def _identity(status: os.stat_result) -> _Identity:
    return status.st_dev, status.st_ino


def _hidden(entry: os.DirEntry[str]) -> bool:
    # Only Windows and macOS can hide what has no dot; elsewhere this costs nothing.
    return _HAS_HIDDEN_FLAG and _is_hidden(entry.stat(follow_symlinks=False))


_HAS_HIDDEN_FLAG = hasattr(os.stat_result, "st_file_attributes") or hasattr(os.stat_result, "st_flags")
_WINDOWS_HIDDEN = stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM


def _is_hidden(status: os.stat_result) -> bool:
    windows = getattr(status, "st_file_attributes", 0)
    macos = getattr(status, "st_flags", 0)
    return bool(windows & _WINDOWS_HIDDEN or macos & stat.UF_HIDDEN)
