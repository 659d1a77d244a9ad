"""The schema's versions: numbered SQL files, each applied in one transaction together with its number."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.errors import LibraryError, NewerLibraryError
from glimpse_desktop.library import log_sums
from glimpse_desktop.library.connection import Connection, make_private_file, open_plain
from glimpse_desktop.library.failures import DamagedDatabaseError, explaining, file_errors

if TYPE_CHECKING:
    from glimpse_desktop.library.cipher import DatabaseKey

APPLICATION_ID = 0x474C4D50
"""``GLMP``: what ``PRAGMA application_id`` says in a library."""

_THEN: dict[int, Callable[[Connection], None]] = {10: log_sums.seal}
"""What SQL alone can't do, in the same transaction after the migration of that version."""

_FILE = re.compile(r"(\d{4})_\w+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """``sql`` takes a library from version ``version - 1`` to ``version``."""

    version: int
    sql: str


def migrations() -> list[Migration]:
    """All migrations that this program has, in order, numbered 1, 2, 3, ... without a gap."""
    found = []
    for file in (files("glimpse_desktop.library") / "migrations").iterdir():
        match = _FILE.fullmatch(file.name)
        if match:
            found.append(Migration(int(match[1]), file.read_text(encoding="utf-8")))
    found.sort(key=lambda migration: migration.version)
    if [migration.version for migration in found] != list(range(1, len(found) + 1)):
        raise RuntimeError("the program's migrations are not numbered without a gap")
    return found


def version_of(connection: Connection) -> int:
    """The schema version, 0 for an empty file.

    Raises LibraryError for another program's database.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if application == APPLICATION_ID:
        return version
    if application == 0 and version == 0:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if not tables:
            return 0
    raise LibraryError("The file is a database of another program, not a photo library.")


def check_version(connection: Connection, known: list[Migration]) -> int:
    """The schema version; changes nothing. Raises NewerLibraryError for one that this program doesn't know."""
    version = version_of(connection)
    if version > len(known):
        raise NewerLibraryError(
            "The library was last used by a newer version of Glimpse (its format is "
            "{version}, this program knows {known}). Update Glimpse to open it; "
            "nothing was changed.",
            version=version,
            known=len(known),
        )
    return version


def backup_path(path: Path, version: int) -> Path:
    """Where the copy of a library lies that was of ``version`` before it was migrated."""
    return path.with_name(f"{path.name}.v{version}-backup")


def migrate(connection: Connection, path: Path, known: list[Migration], key: DatabaseKey | None = None) -> None:
    """Bring the library to the newest version; an existing one is copied first, see ``backup_path``.

    A migration that fails leaves the library at the version before it. Raises DamagedDatabaseError.
    """
    version = check_version(connection, known)
    if version == len(known):
        return
    if version > 0:
        # Else a migration would be blamed for it.
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise DamagedDatabaseError("The database {path} is damaged.", path=path)
        copy_database(connection, backup_path(path, version), key)
    # References between tables may dangle while a migration rebuilds them; they are checked before its commit.
    connection.execute("PRAGMA foreign_keys = OFF")
    for migration in known[version:]:
        _apply(connection, migration)
    connection.execute("PRAGMA foreign_keys = ON")


def _apply(connection: Connection, migration: Migration) -> None:
    try:
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have been faster while this one waited.
        if version_of(connection) < migration.version:
            for statement in _statements(migration.sql):
                connection.execute(statement)
            if migration.version in _THEN:
                _THEN[migration.version](connection)
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
            if broken is not None:
                raise RuntimeError(f"migration {migration.version} leaves a dangling reference in {broken[0]}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {migration.version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script in which each begins on a line of its own.

    ``executescript`` would commit the transaction that has to hold them.
    """
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def copy_database(connection: Connection, target: Path, key: DatabaseKey | None = None) -> None:
    """Copy the whole database to ``target``, replacing it, readable by the user only. Raises LibraryError.

    ``key``: the one that ``connection`` was opened with; the copy is encrypted with it, too.
    """
    unfinished = target.with_name(f"{target.name}.part")
    with explaining(target):
        unfinished.unlink(missing_ok=True)
        make_private_file(unfinished)
        try:
            copy = open_plain(unfinished, key)
            try:
                connection.backup(copy)
                # One file, whatever the mode of the original: a copy has no log beside it.
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
            _sync(unfinished)
            unfinished.replace(target)
        except file_errors():
            unfinished.unlink(missing_ok=True)
            raise


def _sync(path: Path) -> None:
    fd = os.open(path, os.O_RDWR)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
