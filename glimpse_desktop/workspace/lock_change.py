"""Encrypting a library that is there, and the way back: new files beside the old, swapped when all are right.

A kill at any moment leaves the old state or the new one. First ``lock-change.json`` says that files are being
prepared; until it says that they are complete, they are thrown away. From then on the change only goes forward,
however often it is interrupted: each step can be taken again. Whoever opens the library finishes it first.
"""

from __future__ import annotations

import configparser
import json
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError, LibraryError
from glimpse_desktop.domain.lasting_files import sync_folder
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import BACKUPS, LibraryKey, Seal, SealError, seal_for
from glimpse_desktop.library.failures import DamagedDatabaseError, os_failure
from glimpse_desktop.library.store import database_key_of
from glimpse_desktop.library.thumbnails import thumbnails_key_of
from glimpse_desktop.workspace.finding import INDEX_SEAL
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock_file import LockFile, lock_copy, lock_text, write_synced

_FRESH = ".locking"
"""Ends the names of files that are being prepared."""
_OLD = ".unlocked-before"
"""And of those whose place has been taken, until they are overwritten and gone."""
_SEALED = ".sealed"
_PUBLIC = frozenset({"lock", "lock.json", "lock-change.json", "window.ini", "in hand", "last decision", "damaged"})
"""Files that say nothing of people or photos, or are seen to elsewhere."""
_UNFINISHED = (_FRESH, _OLD, ".new", ".part")
_BLOCK = 1 << 20
_SPARE_BYTES = 64 << 20
_PRIVATE_SECTIONS = ("search", "export")
"""Of the window's file: what was searched for, where photos were exported to."""

Report = Callable[[int, int], None]
"""Told how many bytes are done, and of how many."""


@dataclass(frozen=True, slots=True)
class _Change:
    """``new`` is prepared beside and takes the place of ``old``, which has the same name or another."""

    old: Path
    new: Path

    @property
    def fresh(self) -> Path:
        return self.new.with_name(self.new.name + _FRESH)

    @property
    def gone(self) -> Path:
        return self.old.with_name(self.old.name + _OLD)


def encrypt_library(
    locations: Locations, key: LibraryKey, lock: LockFile, report: Report, cancel: CancelToken
) -> None:
    """Encrypt everything, with the library closed and its writer's lock held.

    What was in plain is overwritten and deleted; a drive may keep remnants all the same. Raises LibraryError (no
    room, a damaged database, in use) and Cancelled with the library as it was.
    """
    _convert(locations, None, key, lock, report, cancel)


def decrypt_library(locations: Locations, key: LibraryKey, report: Report, cancel: CancelToken) -> None:
    """The same backwards: everything is in plain again, and the passphrase is forgotten."""
    _convert(locations, key, None, None, report, cancel)


def finish_change(locations: Locations) -> bool:
    """Finish, or undo, a change that was interrupted; the writer's lock must be held. False when there was none.

    Raises LibraryError where the files can't be touched; the next call goes on.
    """
    journal = locations.lock_change
    if not journal.exists():
        return False
    try:
        said = json.loads(journal.read_bytes())
        complete = said["complete"] is True
        locks = said["locks"] is True
        changes = [_Change(_inside(locations, old), _inside(locations, new)) for old, new in said["changes"]]
        dropped = [_inside(locations, path) for path in said["dropped"]]
    except (ValueError, KeyError, TypeError) as error:
        # It is written beside and renamed, so it can't be half of one.
        raise LibraryError("{path} is damaged.", path=journal) from error
    except OSError as error:
        raise os_failure(error, journal) from error
    try:
        if complete:
            _go_forward(locations, changes, dropped, locks)
        else:
            for change in changes:
                _remove(change.fresh)
        _remove(journal)
        sync_folder(journal.parent)
    except OSError as error:
        raise os_failure(error, Path(error.filename or journal)) from error
    return True


def _convert(
    locations: Locations,
    before: LibraryKey | None,
    after: LibraryKey | None,
    lock: LockFile | None,
    report: Report,
    cancel: CancelToken,
) -> None:
    finish_change(locations)
    changes = _changes(locations, locks=after is not None)
    total = sum(_size(change.old) for change in changes)
    _require_room(locations.library_dir, total)
    locked = [] if lock is None else [_Change(locations.lock_file, locations.lock_file)]
    if lock is not None:
        locked.append(_Change(lock_copy(locations), lock_copy(locations)))
    locks = after is not None
    _note(locations, [*changes, *locked], (), locks=locks, complete=False)
    prepared: list[_Change] = []
    dropped: list[Path] = []
    done = 0
    try:
        for change in changes:
            cancel.check()

            def tell(written: int, done: int = done) -> None:
                report(min(done + written, total), total)

            if _prepare(locations, change, before, after, tell, cancel):
                prepared.append(change)
            elif change.old.name == change.new.name:
                dropped.append(change.old)
            done += _size(change.old)
            report(done, total)
        for change in locked:
            assert lock is not None
            write_synced(change.fresh, lock_text(lock))
        cancel.check()
        for folder in {change.new.parent for change in (*changes, *locked)}:
            sync_folder(folder)
    except BaseException as error:
        finish_change(locations)
        if isinstance(error, OSError) and not isinstance(error, GlimpseError):
            raise os_failure(error, Path(error.filename or locations.library_dir)) from error
        raise
    _note(locations, [*prepared, *locked], dropped, locks=locks, complete=True)
    finish_change(locations)


def _changes(locations: Locations, *, locks: bool) -> list[_Change]:
    """Every file that says something of people or photos, as far as it is there."""
    files = [*_databases(locations), *sorted(locations.index_dir.glob("*.hnsw"))]
    found = [_Change(path, path) for path in files if path.is_file()]
    database, thumbnails = locations.database.name, locations.thumbnails.name
    for folder in (locations.library_dir, locations.backups):
        for path in sorted(folder.glob("*")):
            name = path.name
            # Whatever else is there: what was saved of a damaged library, say. Better one file too many.
            if not path.is_file() or path.is_symlink() or name in _PUBLIC or name.endswith(_UNFINISHED):
                continue
            if folder == locations.library_dir and name.startswith((database, thumbnails)):
                continue
            if locks and not name.endswith(_SEALED):
                found.append(_Change(path, path.with_name(name + _SEALED)))
            elif not locks and name.endswith(_SEALED):
                found.append(_Change(path, path.with_name(name.removesuffix(_SEALED))))
    return found


def _databases(locations: Locations) -> list[Path]:
    """The library, its thumbnails, and its copies from before an update."""
    database = locations.database
    return [database, locations.thumbnails, *sorted(database.parent.glob(f"{database.name}.v*-backup"))]


def _prepare(
    locations: Locations,
    change: _Change,
    before: LibraryKey | None,
    after: LibraryKey | None,
    tell: Callable[[int], None],
    cancel: CancelToken,
) -> bool:
    """Write the new file. False for a damaged one that can be done without: caches, and old copies."""
    # Imported here: nobody else needs SQLCipher for a library that isn't locked.
    from glimpse_desktop.library.cipher_conversion import convert_database

    _remove(change.fresh)
    try:
        if change.old not in _databases(locations):
            use = INDEX_SEAL if change.old.parent == locations.index_dir else BACKUPS
            _copy_sealed(change, seal_for(before, use), seal_for(after, use), tell, cancel)
        else:
            of = thumbnails_key_of if change.old == locations.thumbnails else database_key_of
            keys = [None if key is None else of(key) for key in (before, after)]
            convert_database(change.old, change.fresh, keys[0], keys[1], cancel=cancel, report=tell)
    except (DamagedDatabaseError, SealError):
        if change.old == locations.database:
            raise
        _remove(change.fresh)
        return False
    return True


def _copy_sealed(
    change: _Change, opens: Seal | None, seals: Seal | None, tell: Callable[[int], None], cancel: CancelToken
) -> None:
    write_synced(change.fresh, b"")
    with change.old.open("rb") as source, change.fresh.open("wb") as target:
        read = source if opens is None else opens.reader(source)
        writer = None if seals is None else seals.writer(target)
        written = 0
        while block := read.read(_BLOCK):
            cancel.check()
            if writer is None:
                target.write(block)
            else:
                writer.write(block)
            written += len(block)
            tell(written)
        if writer is not None:
            writer.finish()
        target.flush()
        os.fsync(target.fileno())


def _go_forward(locations: Locations, changes: Iterable[_Change], dropped: Iterable[Path], locks: bool) -> None:
    """Swap what is prepared with what was. May be called again after it was interrupted anywhere."""
    for change in changes:
        if change.fresh.exists():
            for beside in ("-wal", "-shm", "-journal"):
                _remove(change.old.with_name(change.old.name + beside))
            if change.old.exists():
                _replace(change.old, change.gone)
            _replace(change.fresh, change.new)
    gone = [change.gone for change in changes]
    for path in dropped:
        gone.append(_Change(path, path).gone)
        if path.exists():
            _replace(path, gone[-1])
    for folder in {path.parent for path in gone}:
        if folder.is_dir():
            sync_folder(folder)
    for path in gone:
        if path.exists():
            if locks:
                _overwrite(path)
            _remove(path)
    if locks:
        _forget_in_plain(locations)
    else:
        _remove(locations.lock_file)
        _remove(lock_copy(locations))


def _forget_in_plain(locations: Locations) -> None:
    """What else says something of people or photos: the log, what was searched for, files left by a kill."""
    folder = locations.library_dir
    left = [
        path for end in _UNFINISHED for path in (*folder.glob(f"*{end}"), *locations.index_dir.glob(f"*{end}"))
    ]
    left += [path for scratch in folder.glob("proof-*") for path in scratch.rglob("*")]  # see ``proving``
    for path in (*locations.log_dir.glob("*"), *left):
        if path.is_symlink():
            _remove(path)  # what it leads to is somebody else's
        elif path.is_file():
            _overwrite(path)
            _remove(path)
    window = configparser.ConfigParser(interpolation=None)
    try:
        window.read(locations.window_state, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        _remove(locations.window_state)  # it makes no sense to the window either
        return
    removed = [window.remove_section(section) for section in _PRIVATE_SECTIONS]
    if any(removed):
        beside = locations.window_state.with_name(locations.window_state.name + ".new")
        write_synced(beside, b"")
        with beside.open("w", encoding="utf-8") as stream:
            window.write(stream)
        _overwrite(locations.window_state)
        _replace(beside, locations.window_state)


def _overwrite(path: Path) -> None:
    """Zeros over all of it, where nobody else has the same file by another name (a backup of hard links)."""
    with path.open("r+b") as file:
        status = os.fstat(file.fileno())
        if status.st_nlink > 1:
            return
        block = bytes(_BLOCK)
        for start in range(0, status.st_size, _BLOCK):
            file.write(block[: status.st_size - start])
        file.flush()
        os.fsync(file.fileno())


def _note(
    locations: Locations, changes: Iterable[_Change], dropped: Iterable[Path], *, locks: bool, complete: bool
) -> None:
    folder = locations.library_dir

    def name(path: Path) -> str:
        return path.relative_to(folder).as_posix()

    said = {
        "complete": complete,
        "locks": locks,
        "changes": [[name(change.old), name(change.new)] for change in changes],
        "dropped": [name(path) for path in dropped],
    }
    beside = locations.lock_change.with_name(locations.lock_change.name + ".new")
    # ASCII with escapes: names that are no valid text come back as they were.
    write_synced(beside, json.dumps(said).encode("ascii"))
    _replace(beside, locations.lock_change)
    sync_folder(folder)


def _inside(locations: Locations, name: str) -> Path:
    """A file in the library's folder. Raises ValueError for any other."""
    path = Path(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError("not in the library")
    return locations.library_dir / path


def _require_room(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE_BYTES:
        raise LibraryError(
            "There is not enough room: the library is written once more beside itself, which takes {needed} MB, "
            "and {free} MB are free.",
            needed=(needed + _SPARE_BYTES) // 1_000_000,
            free=free // 1_000_000,
        )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _replace(path: Path, target: Path) -> None:
    path.replace(target)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
