"""Opening SQLite files: private to the user, one kind of connection for writing and one for reading."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote

from glimpse_desktop.library.failures import explaining, os_failure

if TYPE_CHECKING:
    from glimpse_desktop.library.cipher import DatabaseKey

Connection: TypeAlias = sqlite3.Connection
"""Or one of SQLCipher, which does the same for an encrypted file."""

_BUSY_SECONDS = 30.0
PAGE_BYTES = 8192
_CACHE_KIB = 32 * 1024


def make_private_file(path: Path) -> None:
    """Create ``path``, or take it as it is, readable by the user only; its folder too where it is missing.

    SQLite gives the files beside it (``-wal``, ``-shm``) the same mode. Raises LibraryError.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(21, "is a folder")
        fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            if os.name == "posix" and stat.S_IMODE(os.fstat(fd).st_mode) & 0o077:
                os.fchmod(fd, 0o600)
        finally:
            os.close(fd)
    except OSError as error:
        raise os_failure(error, path) from error


def cannot_be_written(path: Path) -> bool:
    """Whether there is a file at ``path`` that can only be read: it lies on a read-only disk, or is somebody's."""
    return os.access(path, os.R_OK) and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def read_only_uri(path: Path) -> str:
    """SQLite's URI for reading ``path``, whatever bytes its name is made of."""
    absolute = path.absolute()
    if os.name == "nt":
        name = absolute.as_posix()
        escaped = quote(
            name if name.startswith("/") else f"/{name}", safe="/:", encoding="utf-8", errors="surrogatepass"
        )
    else:
        escaped = quote(os.fsencode(absolute))
    # Where nothing can be written readers have no place for their notes to each other, and need none. A log that
    # was left has to be read, though: then SQLite tries.
    alone = cannot_be_written(absolute) and not _has_log(absolute)
    return f"file://{escaped}?mode=ro{'&immutable=1' if alone else ''}"


def wal_of(path: Path) -> Path:
    """Where the write-ahead log of the database at ``path`` is, if it has one."""
    return path.with_name(f"{path.name}-wal")


def mark_of(path: Path) -> tuple[object, ...]:
    """Another one after somebody changed the file at ``path``, on another computer say. () where it can't be told.

    A reader to which nobody can write (``immutable``) never looks itself, and would go on to see what was.
    """
    try:
        status = path.stat()
    except OSError:
        return ()
    return status.st_ino, status.st_size, status.st_mtime_ns, _has_log(path)


def needs_order(path: Path) -> bool:
    """Whether there is a log that nobody can read before something was written: SQLite's notes on it are gone."""
    return _has_log(path) and not path.with_name(path.name + "-shm").exists()


def _has_log(path: Path) -> bool:
    try:
        return wal_of(path).stat().st_size > 0
    except OSError:
        return False


def open_plain(path: Path, key: DatabaseKey | None = None) -> Connection:
    """A connection in autocommit mode that has changed nothing yet: transactions are begun explicitly."""
    with explaining(path):
        return _connect(path.absolute(), key, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def _connect(database: object, key: DatabaseKey | None, **options: Any) -> Connection:
    if key is None:
        return sqlite3.connect(database, **options)  # type: ignore[call-overload, no-any-return]
    # Imported late: a library that isn't locked does without.
    from glimpse_desktop.library import cipher

    return cipher.connect(database, key, **options)


def prepare_for_writing(
    connection: Connection, *, synchronous: str = "FULL", page_bytes: int = PAGE_BYTES
) -> None:
    """Set a writer's modes. The page size only matters for a file that is still empty."""
    connection.execute(f"PRAGMA page_size = {page_bytes}")
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


def open_reader(path: Path, key: DatabaseKey | None = None) -> Connection:
    """A connection that can't change anything."""
    with explaining(path):
        connection = _connect(
            read_only_uri(path),
            key,
            uri=True,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        except BaseException:
            connection.close()
            raise
    return connection
