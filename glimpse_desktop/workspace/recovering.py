"""A library whose file is damaged or gone: put aside, made anew from the newest good backup and from what of its
decisions can still be read.

Nothing is ever deleted: the damaged file stays beside the library under another name. What is made from photos
comes back as they are analysed again.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from glimpse_desktop.domain.backups import Backup
from glimpse_desktop.domain.decisions import Decision
from glimpse_desktop.domain.errors import GlimpseError, LibraryError
from glimpse_desktop.domain.lasting_files import sync_folder
from glimpse_desktop.domain.people_file import PeopleFileFacts
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import BACKUPS, LibraryKey, seal_for
from glimpse_desktop.library import decision_note, log_keeping, salvage
from glimpse_desktop.library.connection import open_reader, wal_of
from glimpse_desktop.library.failures import DamagedDatabaseError, sql_errors
from glimpse_desktop.library.store import Library, database_key_of
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import damage_note
from glimpse_desktop.workspace.backup_places import every_backup
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.log_mending import Mended, Piecing, damage_left, from_backups, mend_all
from glimpse_desktop.workspace.people_file_reading import check_people_file, open_people_file
from glimpse_desktop.workspace.people_file_streams import file_trouble, writing
from glimpse_desktop.workspace.people_file_writing import PeopleFileWriter
from glimpse_desktop.workspace.people_import import import_people
from glimpse_desktop.workspace.restoring import restore_log

_log = logging.getLogger(__name__)

_SIDE_FILES = ("-wal", "-shm")
_MOST_AT_ONCE = 1000


class TroubleKind(StrEnum):
    DAMAGED = "damaged"
    GONE = "gone"
    """There are backups, and no library, or an empty file in its place."""


class GoneLibraryError(DamagedDatabaseError):
    """There is no library where one was."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a library that can't be opened, and what there is to repair it from.

    ``reason`` is a sentence. ``backup`` is the newest that can be read whole, None without any.
    """

    kind: TroubleKind
    reason: str
    backup: Backup | None


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a repair came to.

    ``restored`` entries came from ``backup``, ``salvaged`` more from the damaged file; ``unreadable`` ones are in
    neither, as far as anything tells of them. ``aside`` is where that file is, None where there was none.
    ``doubtful``: of entries that are in no backup and were kept though they are damaged, the person's name each.
    """

    restored: int
    salvaged: int
    unreadable: int
    backup: Backup | None
    aside: Path | None
    doubtful: tuple[str, ...] = ()


def look_before_opening(locations: Locations) -> TroubleKind | None:
    """Whether the library must not simply be opened: its file is gone though there are backups, or it was found
    damaged when it was open. Looks at names and sizes only.
    """
    if damage_note.read(locations.library_dir) is not None:
        return TroubleKind.DAMAGED
    try:
        empty = locations.database.stat().st_size == 0
    except OSError:
        empty = True
    # An empty file is a library of which nothing was written yet, where its log has what was.
    waiting = wal_of(locations.database)
    with suppress(OSError):
        empty = empty and not (locations.database.exists() and waiting.stat().st_size > 0)
    return TroubleKind.GONE if empty and every_backup(locations.backups) else None


def check_before_opening(locations: Locations) -> None:
    """Raises GoneLibraryError or DamagedDatabaseError where ``look_before_opening`` finds something."""
    match look_before_opening(locations):
        case TroubleKind.GONE:
            raise GoneLibraryError(
                "The library's file is not in {folder} any more, or empty; backups of it are there.",
                folder=locations.library_dir,
            )
        case TroubleKind.DAMAGED:
            raise DamagedDatabaseError(damage_note.read(locations.library_dir) or "")


def is_damage(error: BaseException) -> bool:
    """Whether a library could not be opened, or used, because its file is damaged."""
    return isinstance(error, DamagedDatabaseError)


def trouble(
    locations: Locations, reason: str = "", *, key: LibraryKey | None = None, cancel: CancelToken | None = None
) -> Trouble:
    """What there is to repair a library from that can't be opened. Reads backups until one is good."""
    kind = look_before_opening(locations) or TroubleKind.DAMAGED
    if not reason:
        reason = damage_note.read(locations.library_dir) or ""
    return Trouble(kind, reason, _newest_good(locations, key, cancel))


def sound(locations: Locations, *, key: LibraryKey | None = None) -> bool:
    """Whether the library opens and all of it can be read, perhaps once its indexes were made anew: the note of a
    damage may be an old one. ``mend`` does the rest.
    """
    if not locations.database.exists():
        return False
    try:
        library = Library.open(locations.database, key=key)
        try:
            return not damage_left(library, Decisions(library))
        finally:
            library.close()
    except LibraryError:
        return False


def mend(
    locations: Locations, *, key: LibraryKey | None = None, cancel: CancelToken | None = None
) -> Mended | None:
    """Put right what is damaged inside the log of a library that opens, or derived from it; None when nothing is.

    The caller has the library's lock. Raises LibraryError, Cancelled.
    """
    library = Library.open(locations.database, key=key)
    try:
        backups = every_backup(locations.backups)
        done = mend_all(library, Decisions(library), backups, seal=seal_for(key, BACKUPS), cancel=cancel)
    finally:
        library.close()
    return None if done is None else done[0]


def make_empty(locations: Locations, key: LibraryKey | None = None) -> None:
    """Begin a new library where one is gone; its backups stay. Raises LibraryError."""
    damage_note.remove(locations.library_dir)
    with suppress(OSError):  # nobody misses what was decided there
        locations.last_decision.unlink(missing_ok=True)
    Library.open(locations.database, key=key).close()


def recover(
    locations: Locations,
    *,
    key: LibraryKey | None = None,
    cancel: CancelToken | None = None,
    clock: Callable[[], float] = time.time,
) -> Recovered:
    """Put the damaged library aside and make one from the newest good backup and from what can still be read.

    The caller has the library's lock. Whoever stops it, and a failure, leave the damaged file in its place and
    nothing else. Raises LibraryError, PeopleFileError, Cancelled.
    """
    cancel = cancel or CancelToken()
    seal = seal_for(key, BACKUPS)
    backup = _newest_good(locations, key, cancel)
    if backup is None:
        _require_something(locations, key)
    stamp = _free_stamp(locations.database, clock())
    fresh = locations.library_dir / f".repairing-{stamp}.sqlite"
    saved = locations.library_dir / f"salvaged-{stamp}.json.gz{'' if seal is None else '.sealed'}"
    try:
        found, spare, doubtful = _salvage(locations, saved, backup, key, cancel)
        noted = decision_note.read(locations.last_decision)
        restored, added, last = _make(fresh, backup, saved if found.entries else None, spare, key, cancel)
        cancel.check()
        aside = _swap(fresh, locations.database, stamp)
        damage_note.remove(locations.library_dir)
        _keep_lock_twice(locations, key)
        with suppress(OSError):  # what is lost is said at the end of this
            locations.last_decision.unlink(missing_ok=True)
    finally:
        # Also what an earlier one left that was killed.
        for left in (saved, *locations.library_dir.glob(".repairing-*")):
            with suppress(OSError):
                left.unlink(missing_ok=True)
    known = {number for number, _ in spare}
    # Of those whose pages are gone altogether the damaged file says nothing, but the note beside it does.
    missing = 0 if noted is None else noted.last - last
    return Recovered(restored, added, max(missing, len(found.damaged - known)), backup, aside, doubtful)


def _make(
    fresh: Path,
    backup: Backup | None,
    saved: Path | None,
    spare: set[tuple[int, float]],
    key: LibraryKey | None,
    cancel: CancelToken,
) -> tuple[int, int, int]:
    """A new library; how many entries came from the backup, how many more from the damaged file, and the number of
    the last one.
    """
    seal = seal_for(key, BACKUPS)
    library = Library.open(fresh, key=key)
    try:
        decisions = Decisions(library)
        restored = added = 0
        if backup is not None:
            restored = restore_log(decisions, backup.path, seal=seal, cancel=cancel)[0].entries
        if saved is not None and backup is None:
            added = restore_log(decisions, saved, seal=seal, cancel=cancel)[0].entries
        elif saved is not None:
            added = import_people(decisions, saved, seal=seal, cancel=cancel, spare=spare)[0].entries
        with library.reading() as connection:
            return restored, added, decision_note.last_number(connection)
    finally:
        library.close()


def _salvage(
    locations: Locations, saved: Path, backup: Backup | None, key: LibraryKey | None, cancel: CancelToken
) -> tuple[salvage.Salvaged, set[tuple[int, float]], tuple[str, ...]]:
    """Write what can be read of the damaged log to a people file, and say which of its entries the backup has in
    sound words, and whose names those have that are damaged and nowhere else.
    """
    database = locations.database
    found = salvage.Salvaged()
    spare: set[tuple[int, float]] = set()
    names: dict[str, str] = {}
    facts = PeopleFileFacts()
    if backup is not None:
        with open_people_file(backup.path, seal=seal_for(key, BACKUPS), cancel=cancel) as file:
            spare = {(int(entry.id), entry.at) for entry in file.entries()}
        names, facts = {one.key: one.name for one in file.facts.people}, file.facts
    if not database.exists() or database.stat().st_size == 0:
        return found, spare, ()
    right = _right(locations, key, cancel)
    piecing = Piecing(names)
    doubtful = []
    database_key = None if key is None else database_key_of(key)
    with writing(saved, replace=True, seal=seal_for(key, BACKUPS)) as stream:
        writer = PeopleFileWriter(stream, PeopleFileFacts(program=facts.program, library=facts.library))
        for entry in salvage.salvage(database, found, key=database_key, cancel=cancel):
            kept = piecing.take(right.get(entry.id, entry))
            if kept is None:
                found.entries -= 1
                found.damaged.add(int(entry.id))
                continue
            writer.entry(kept)
            if entry.id in found.doubtful and entry.id not in right and (entry.id, entry.at) not in spare:
                doubtful.append(piecing.name_of(kept))
        writer.finish()
    return found, spare, tuple(doubtful)


def _right(locations: Locations, key: LibraryKey | None, cancel: CancelToken) -> dict[int, Decision]:
    """The entries that can be read and aren't as they were written, as any backup has them."""
    found = salvage.Salvaged()
    database_key = None if key is None else database_key_of(key)
    for _ in salvage.salvage(locations.database, found, key=database_key, cancel=cancel):
        pass
    return from_backups(
        found.doubtful, every_backup(locations.backups), seal=seal_for(key, BACKUPS), cancel=cancel
    )


def _library_id(database: Path, key: LibraryKey | None) -> str | None:
    """Of a damaged library, None where it can't be read."""
    try:
        connection = open_reader(database, None if key is None else database_key_of(key))
    except LibraryError:
        return None
    with closing(connection), suppress(*sql_errors()):
        return log_keeping.library_id(connection)
    return None


def _latest_first(backups: Sequence[Backup], library: str | None) -> list[Backup]:
    """The library's own first, then by what is in them: the clock may have been wrong when one was made."""
    if library is None and backups:
        library = backups[0].library
    return sorted(
        backups, key=lambda one: (one.library == (library or "")[:8], one.last, one.made_at), reverse=True
    )


def _newest_good(locations: Locations, key: LibraryKey | None, cancel: CancelToken | None) -> Backup | None:
    for one in _latest_first(every_backup(locations.backups), _library_id(locations.database, key)):
        try:
            check_people_file(one.path, seal=seal_for(key, BACKUPS), cancel=cancel)
        except GlimpseError as error:
            _log.warning("a backup can't be used: %s", error.english)
            continue
        return one
    return None


def _keep_lock_twice(locations: Locations, key: LibraryKey | None) -> None:
    """Where only the copy of the lock is left, among the backups, there are two again."""
    if key is None or locations.lock_file.exists():
        return
    from glimpse_desktop.workspace.lock_file import read_lock, write_lock

    lock = read_lock(locations)
    if lock is not None:
        write_lock(locations, lock)


def _require_something(locations: Locations, key: LibraryKey | None) -> None:
    """Raise LibraryError rather than make an empty library in place of one whose backups may still be opened."""
    if key is None and any(one.sealed for one in every_backup(locations.backups)):
        raise LibraryError(
            "The backups in {folder} are locked, and the library's lock is gone. Put the file lock.json back: "
            "it is beside copies of the backups in other folders, too. Nothing was changed.",
            folder=locations.backups,
        )
    if look_before_opening(locations) is TroubleKind.GONE:
        raise LibraryError(
            "The library's file is gone and none of its backups in {folder} can be read. Nothing was changed.",
            folder=locations.backups,
        )


def _free_stamp(database: Path, now: float) -> str:
    """The time, for names of files, and a number behind it where a damaged file has that name already."""
    stamp = time.strftime("%Y-%m-%dT%H-%M-%SZ", time.gmtime(now))
    tries = (stamp, *(f"{stamp}-{number}" for number in range(1, _MOST_AT_ONCE)))
    return next(one for one in tries if not _aside(database, one).exists())


def _aside(database: Path, stamp: str) -> Path:
    return database.with_name(f"{database.stem}-damaged-{stamp}{database.suffix}")


def _swap(fresh: Path, database: Path, stamp: str) -> Path | None:
    """Put the fresh file in the place of the damaged one, which is renamed with those beside it: they belong
    together. Returns its new path. Raises PeopleFileError with all where it was.
    """
    aside = _aside(database, stamp)
    was_there = database.exists()
    moved: list[tuple[Path, Path]] = []
    try:
        for suffix in (*_SIDE_FILES, ""):
            part = database.with_name(database.name + suffix)
            if part.exists():
                moved.append((part, part.rename(aside.with_name(aside.name + suffix))))
        fresh.replace(database)
        sync_folder(database.parent)
    except OSError as error:
        for part, there in reversed(moved):
            with suppress(OSError):
                there.replace(part)
        raise file_trouble(error, database) from error
    return aside if was_there else None
