"""The library: opening its database in the newest schema version, reading from it, writing to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Self

from glimpse_desktop.domain.errors import LibraryBusyError, LibraryError
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.library import migrate
from glimpse_desktop.library.connection import (
    PAGE_BYTES,
    cannot_be_written,
    make_private_file,
    needs_order,
    open_plain,
    open_reader,
    prepare_for_writing,
)
from glimpse_desktop.library.connection import Connection as Connection
from glimpse_desktop.library.database import Database
from glimpse_desktop.library.failures import DamagedDatabaseError, explaining

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import LibraryKey
    from glimpse_desktop.library.cipher import DatabaseKey


class Library(Database):
    """An open library. See ``Database`` for ``write``, ``submit``, ``reading`` and ``close``."""

    key: LibraryKey | None = None
    """What a locked library is encrypted with."""

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        migrates: bool = True,
        key: LibraryKey | None = None,
        look_only: LookOnly | None = None,
    ) -> Self:
        """Open the database file at ``path``, made when it is missing, migrated when it is older.

        ``key``: of a locked library, whose file is encrypted.
        ``migrates`` False is for a process that does not own the library: another one, of an older version, may
        be using it, so an older library is refused with LibraryBusyError; with LibraryError where it can't be
        written to. ``look_only``: why nothing is ever written to it, not even what SQLite writes by itself.
        Raises NewerLibraryError, and LibraryError for a file that is no library or is damaged, a folder in its
        place, missing permissions, and a full disk.
        """
        path = Path(path).absolute()
        known = migrate.migrations()
        database_key = None if key is None else database_key_of(key)
        protected = not migrates and cannot_be_written(path)
        if protected and needs_order(path):
            raise LibraryError(
                "The library in {folder} was not closed properly, and can't be put in order: nothing can be"
                " written there. Copy the folder to another place and open it there.",
                folder=path.parent,
            )
        looks_only = protected or look_only in (LookOnly.PROTECTED, LookOnly.BUSY)
        if looks_only:
            connection = open_reader(path, database_key)
        else:
            make_private_file(path)
            connection = open_plain(path, database_key)
        try:
            with explaining(path):
                version = migrate.check_version(connection, known)
                if protected and version < len(known):
                    raise LibraryError(
                        "The library in {folder} is of an older version of Glimpse, and can't be brought up to"
                        " date: nothing can be written there. Copy the folder to another place and open it there.",
                        folder=path.parent,
                    )
                if not migrates and (looks_only or version) and version < len(known):
                    raise LibraryBusyError(
                        "The library is of an older version of Glimpse. Open it once in the window, or index it, "
                        "to bring it up to date."
                    )
                if not looks_only:
                    prepare_for_writing(connection)
                    migrate.migrate(connection, path, known, database_key)
            library = cls(path, connection, database_key)
            library.key = key
            library.look_only = look_only
            return library
        except DamagedDatabaseError as error:
            connection.close()
            raise _damaged(error) from error
        except BaseException:
            connection.close()
            raise


def database_key_of(key: LibraryKey) -> DatabaseKey:
    """What the database of a locked library is opened with."""
    from glimpse_desktop.library.cipher import DatabaseKey

    return DatabaseKey.of(key, "library database", PAGE_BYTES)


def _damaged(reason: DamagedDatabaseError) -> DamagedDatabaseError:
    return DamagedDatabaseError(
        "{reason} Glimpse can make the library anew, of its newest backup and of what can still be read: start "
        "its window, or type glimpse verify --repair.",
        reason=reason,
    )
