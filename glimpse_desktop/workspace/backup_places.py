"""Where backups of a library are: in its own folder, and a copy of each in another one, on another drive say."""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from glimpse_desktop.domain.backups import Backup, backup_of, too_many
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError
from glimpse_desktop.domain.file_names import typed_path
from glimpse_desktop.domain.lasting_files import close_synced, file_digest, sync_folder
from glimpse_desktop.domain.people_file import PeopleFileError
from glimpse_desktop.library import log_keeping, settings
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace.lock_file import copy_lock
from glimpse_desktop.workspace.people_file_streams import file_trouble, remove_left_overs

_log = logging.getLogger(__name__)

_ELSEWHERE = "backup:folder"


class BackupPlaces:
    """``trouble``: why the last backup could not be made, or is not in the other folder; None when it is."""

    def __init__(self, library: Library, folder: Path, require_writing: Callable[[], None]) -> None:
        self._library = library
        self._folder = folder
        self._require_writing = require_writing
        self._making = threading.Lock()
        self.trouble: GlimpseError | None = None

    @property
    def folder(self) -> Path:
        """Where every backup is."""
        return self._folder

    def elsewhere(self) -> Path | None:
        """The folder that has a copy of each backup; None when there is none."""
        with self._library.reading() as connection:
            kept = settings.get(connection, _ELSEWHERE)
        return Path(kept) if kept else None

    def keep_elsewhere(self, folder: Path | None) -> None:
        """Have a copy of each backup there, from now on. Raises PeopleFileError where nothing can be written."""
        self._require_writing()
        if folder is None:
            self._library.write(lambda connection: settings.remove(connection, _ELSEWHERE))
            self.trouble = None
            return
        folder = folder.absolute()
        with told(folder):
            if not folder.is_dir():
                raise PeopleFileError("{folder} is not a folder, or its drive is not there.", folder=folder)
            probe = folder / ".glimpse-backup-test"
            probe.write_bytes(b"")
            probe.unlink()
        self._library.write(lambda connection: settings.put(connection, _ELSEWHERE, str(folder)))

    def catch_up(self) -> None:
        """Copy the newest backup where it is still missing: the drive was away when it was made, or full.

        ``trouble`` says whether it still is.
        """
        with self._library.reading() as connection:
            library = log_keeping.library_id(connection)
        folder, newest = self.elsewhere(), next(iter(every_backup(self._folder, library)), None)
        if folder is None or newest is None or (folder / newest.name).exists():
            return
        with self._making:
            self._copy_and_tell(newest)

    def own(self, backups: Iterable[Backup]) -> list[Backup]:
        """Those that are of this library: a folder may have those of others, too."""
        with self._library.reading() as connection:
            library = log_keeping.library_id(connection)
        return [one for one in backups if library is not None and one.library == library[:8]]

    def every(self) -> list[Backup]:
        """All there are, here and elsewhere, newest first; one that is in both folders once.

        Those of other libraries in the same folder are among them: a new computer gets its names back from there.
        """
        found = {one.name: one for one in _in(self.elsewhere())}
        found.update((one.name, one) for one in _in(self._folder))
        return _newest_first(found.values())

    def find(self, name: str) -> Path:
        """A backup by its name, or any file by its path. Raises NotFoundError."""
        for one in self.every():
            if one.name == name:
                return one.path
        path = typed_path(name).absolute()
        if path.is_file():
            return path
        raise NotFoundError("There is no backup and no file called {name}.", name=name)

    def files(self) -> list[Backup]:
        """Every file there is of this library's, the copies elsewhere, too."""
        return [*_in(self._folder), *self.own(_in(self.elsewhere()))]

    def _copy_and_tell(self, made: Backup) -> None:
        self.trouble = None
        try:
            self._copy(made)
        except PeopleFileError as error:
            self.trouble = error

    def _copy(self, made: Backup) -> None:
        folder = self.elsewhere()
        if folder is None:
            return
        target = folder / made.name
        with told(folder):
            if not folder.is_dir():
                raise PeopleFileError(
                    "The backup is in the library's folder only: {folder} is not there. Is the drive plugged in?",
                    folder=folder,
                )
            remove_left_overs(folder, made.library[:8])
            part = target.with_name(f".{target.name}.part")
            # Its mode from the first: drives that are made for all systems refuse to change one.
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            try:
                with os.fdopen(os.open(part, flags, 0o600), "wb") as copy, made.path.open("rb") as source:
                    shutil.copyfileobj(source, copy)
                    close_synced(copy)
                if file_digest(part) != file_digest(made.path):
                    raise PeopleFileError("The copy in {folder} is not the same as the backup.", folder=folder)
                part.replace(target)
                sync_folder(folder)
                if made.sealed:
                    copy_lock(self._folder, folder)
            finally:
                part.unlink(missing_ok=True)

    def _prune(self, library: str, now: float) -> None:
        for folder in (self._folder, self.elsewhere()):
            for one in too_many(_in(folder, library), now):
                try:
                    one.path.unlink(missing_ok=True)
                except OSError as error:
                    _log.warning("an old backup could not be removed: %s", error)


def every_backup(folder: Path, library: str | None = None) -> list[Backup]:
    """The backups in a folder, newest first; none where there is no such folder. ``library``: of that one only."""
    return _newest_first(_in(folder, library))


def _newest_first(backups: Iterable[Backup]) -> list[Backup]:
    return sorted(backups, key=lambda one: (one.made_at, one.name), reverse=True)


def _in(folder: Path | None, library: str | None = None) -> Iterator[Backup]:
    if folder is None:
        return
    try:
        files = [(path, path.stat().st_size) for path in folder.iterdir() if path.is_file()]
    except OSError:
        return
    for path, size in files:
        found = backup_of(path, size)
        if found is not None and (library is None or found.library == library[:8]):
            yield found


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What the system says in this block is said in words: PeopleFileError."""
    try:
        yield
    except OSError as error:
        raise file_trouble(error, path) from error
