"""Backups of an open library: people files in a folder of their own, verified, kept for as long as they may help.

They hold what can't be made again: all decisions, saved searches and settings. Thumbnails, faces and the search
index come back from the photos.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.backups import Backup, BackupReason, backup_of, name_of
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PersonId, PersonKey
from glimpse_desktop.domain.people_file import (
    ImportPlan,
    PeopleFileError,
    RestorePlan,
    TakenLog,
    WrittenPeopleFile,
)
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import BACKUPS, seal_for
from glimpse_desktop.library import folders, log_keeping, people_rows, saved_searches, settings
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import kept_settings
from glimpse_desktop.workspace.backup_places import BackupPlaces, told
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.log_mending import Mended, damage_left, mend_all, mend_log, mended_text
from glimpse_desktop.workspace.people_file_reading import check_people_file
from glimpse_desktop.workspace.people_file_streams import remove_left_overs
from glimpse_desktop.workspace.people_file_writing import write_people_file
from glimpse_desktop.workspace.people_import import import_people, plan_import
from glimpse_desktop.workspace.restoring import plan_restore, restore_log

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import Seal

_log = logging.getLogger(__name__)

_DONE = "backup:daily"
"""On which day the last daily backup was made, of which state of the library, and at which second since 1970."""
_HOUR = 3600.0

Tell = Callable[[Changes], Changes]


class Backups(BackupPlaces):
    """Every method blocks and is safe from any thread; those that write a backup wait for each other."""

    def __init__(
        self,
        library: Library,
        locations: Locations,
        decisions: Decisions,
        *,
        require_writing: Callable[[], None],
        replaced: Tell,
        on_mended: Callable[[str], object] = _log.error,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``replaced`` is told when the log became another one. ``clock`` gives seconds since 1970, UTC."""
        super().__init__(library, locations.backups, require_writing)
        self._decisions = decisions
        self._replaced = replaced
        self._clock = clock
        self.at_work = False
        """A backup is being made just now."""
        self.on_mended = on_mended
        """Told, on any thread, what was damaged inside the log and is mended."""

    @contextmanager
    def held(self) -> Iterator[Seal | None]:
        """Nobody makes a backup in this block, and none is half written; what they are sealed with."""
        with self._making:
            for folder in filter(None, (self._folder, self.elsewhere())):
                remove_left_overs(folder)
            yield self._seal()

    # -- making ---------------------------------------------------------------------------------------------

    def make(self, reason: BackupReason, cancel: CancelToken | None = None) -> Backup:
        """Make one, read it back, and remove those that are too many. Raises PeopleFileError, Cancelled.

        Where there is no room elsewhere, or its drive is away, the one here counts and ``trouble`` says so.
        """
        self._require_writing()
        with self._making:
            self.at_work = True
            try:
                made = self._make(reason, cancel)
            except GlimpseError as error:
                self.trouble = error
                raise
            finally:
                self.at_work = False
            self._copy_and_tell(made)
            self._prune(made.library, self._clock())
            return made

    def mend(self, cancel: CancelToken | None = None) -> None:
        """Put right what a disk damaged inside the log, from backups, or what follows from it; and tell of it.

        Raises LibraryError, Cancelled.
        """
        self._require_writing()
        with self._making:
            self._mended(mend_all(*self._to_mend(), seal=self._seal(), cancel=cancel))

    def damage_left(self) -> list[str]:
        """What is damaged in the library's file and can't be mended while it is open. Raises LibraryError."""
        self._require_writing()
        return damage_left(self._library, self._decisions, self._replaced)

    def is_due(self) -> bool:
        """Whether something changed since the last daily backup, and that was not today, or an hour ago.

        Of each day only the last one is kept: without a second one, most of what was decided on the first day, as
        a rule the busiest, would be in none until the next.
        """
        with self._library.reading() as connection:
            done = settings.get(connection, _DONE)
            state = _state(connection)
            empty = not log_keeping.extent(connection)[0] and not saved_searches.every(connection)
        day, then, at = [*(done or "").split(" "), "", ""][:3]
        # Another day, not a later one: a clock that was wrong once must not stop backups for years.
        waited = day != self._today() or (at.isdecimal() and abs(self._clock() - int(at)) >= _HOUR)
        return not empty and then != state and waited

    def has_none(self) -> bool:
        """Whether no daily backup was ever made."""
        with self._library.reading() as connection:
            return not settings.get(connection, _DONE)

    def make_daily(self, cancel: CancelToken | None = None) -> Backup | None:
        """Make one if it is due; it takes the place of an earlier one of today."""
        if not self.is_due():
            return None
        with self._library.reading() as connection:
            state = _state(connection)
        made = self.make(BackupReason.DAILY, cancel)
        note = f"{self._today()} {state} {int(self._clock())}"
        self._library.write(lambda connection: settings.put(connection, _DONE, note))
        return made

    def save_as(self, path: Path, *, replace: bool = False, cancel: CancelToken | None = None) -> Path:
        """Write a backup to any file, not sealed: whoever has it can read the names. Raises PeopleFileError."""
        if self._library.look_only is None:
            self._give_id()
        write_people_file(self._library, path, settings=True, replace=replace, cancel=cancel)
        check_people_file(path, cancel=cancel)
        return path

    def export(
        self, path: Path, *, paths: bool = True, replace: bool = False, cancel: CancelToken | None = None
    ) -> WrittenPeopleFile:
        """Write a people file, for other programs and other libraries. Raises PeopleFileError, Cancelled."""
        return write_people_file(self._library, path, paths=paths, replace=replace, cancel=cancel)

    def _make(self, reason: BackupReason, cancel: CancelToken | None) -> Backup:
        # What is damaged must not get into the newest backup, and push out those that have it sound.
        self._mended(mend_log(*self._to_mend(), seal=self._seal(), cancel=cancel))
        library = self._give_id()
        with told(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_left_overs(self._folder)
        with self._library.reading() as connection:
            _, last = log_keeping.extent(connection)
        seal = self._seal()
        path, again = None, 0
        while path is None or path.exists():
            name = name_of(library, self._clock(), reason, last, again, sealed=seal is not None)
            path, again = self._folder / name, again + 1
        written = write_people_file(self._library, path, settings=True, seal=seal, cancel=cancel)
        try:
            read = check_people_file(path, seal=seal, cancel=cancel)
            if read.sum.checksum() != written.checksum:
                raise PeopleFileError("The backup could not be read back as it was written. Is the drive damaged?")
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise
        found = backup_of(path, written.size)
        assert found is not None
        return found

    def _to_mend(self) -> tuple[Library, Decisions, list[Backup]]:
        return self._library, self._decisions, self.every()

    def _mended(self, done: tuple[Mended, Changes] | None) -> None:
        if done is not None:
            mended, changes = done
            self._replaced(changes)
            self.on_mended(mended_text(mended))

    def _give_id(self) -> str:
        with self._library.reading() as connection:
            known = log_keeping.library_id(connection)
        return known or self._library.write(log_keeping.give_id)

    def _seal(self) -> Seal | None:
        """Of a locked library: what leaves it into a file can't be read without its key."""
        return seal_for(self._library.key, BACKUPS)

    def _today(self) -> str:
        return datetime.fromtimestamp(self._clock()).date().isoformat()

    # -- putting back ---------------------------------------------------------------------------------------

    def look(self, path: Path, cancel: CancelToken | None = None) -> RestorePlan:
        """What restoring it would change. Raises PeopleFileError, Cancelled."""
        return plan_restore(self._library, path, seal=self._seal(), cancel=cancel)

    def restore(self, path: Path, cancel: CancelToken | None = None) -> tuple[TakenLog, Backup]:
        """Let everything be decided as it is in that file; the way back is the backup that is made before.

        Returns what there is now, and that backup. Raises PeopleFileError and Cancelled with nothing changed.
        """
        self._require_writing()
        check_people_file(path, seal=self._seal(), cancel=cancel)
        before = self.make(BackupReason.BEFORE_RESTORE, cancel)
        taken, changes = restore_log(self._decisions, path, seal=self._seal(), cancel=cancel)
        self._replaced(changes)
        return taken, before

    def plan_import(self, path: Path, cancel: CancelToken | None = None) -> ImportPlan:
        """What importing a people file would do. Raises PeopleFileError, Cancelled."""
        return plan_import(self._library, path, seal=self._seal(), cancel=cancel)

    def import_people(self, path: Path, cancel: CancelToken | None = None) -> tuple[TakenLog, Backup | None]:
        """Take over what the file knows and the library doesn't; the way back is the backup that is made before.

        Returns what came in, and that backup; None when there was nothing new. Raises PeopleFileError and
        Cancelled with nothing changed.
        """
        self._require_writing()
        plan = self.plan_import(path, cancel)
        if not plan.new and not plan.searches:
            return TakenLog(0, plan.forgotten), None
        before = self.make(BackupReason.BEFORE_IMPORT, cancel)
        taken, changes = import_people(self._decisions, path, seal=self._seal(), cancel=cancel)
        self._replaced(changes)
        return taken, before

    def people(self, keys: Sequence[str]) -> dict[str, PersonId]:
        """Who of these people, by the keys of a people file, is here."""
        with self._library.reading() as connection:
            found = people_rows.ids(connection, map(PersonKey, keys))
        return {str(key): person for key, person in found.items()}

    def missing_since(self) -> Backup | None:
        """The backup that knows later decisions of this library than the library itself, which must have lost
        some; None as a rule. Looks at names of files only.
        """
        with self._library.reading() as connection:
            library = log_keeping.library_id(connection)
            _, last = log_keeping.extent(connection)
        if library is None:
            return None
        own = [one for one in self.every() if one.library == library[:8] and one.last > last]
        return max(own, key=lambda one: one.last, default=None)


def _state(connection: Connection) -> str:
    """Another text whenever a backup would say something else, but for what is derived."""
    known = hashlib.sha256()
    known.update(repr(log_keeping.extent(connection)).encode())
    known.update(repr(saved_searches.every(connection)).encode("utf-8", "surrogatepass"))
    known.update(repr(kept_settings.read(connection)).encode("utf-8", "surrogatepass"))
    known.update(repr([row.path for row in folders.every(connection)]).encode("utf-8", "surrogatepass"))
    return known.hexdigest()[:16]
