"""What SQLite's failures mean to a person."""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from glimpse_desktop.domain.errors import LibraryBusyError, LibraryError


class DamagedDatabaseError(LibraryError):
    """The file is no database, or its structure is broken."""


def sql_errors() -> tuple[type[Exception], ...]:
    """What ``except`` has to name: the errors of SQLite, and of SQLCipher where a locked library was opened."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error,) if cipher is None else (sqlite3.Error, cipher.Error)


def file_errors() -> tuple[type[Exception], ...]:
    """Those, and what the system says of files."""
    return (*sql_errors(), OSError)


_NO_TEXT = "Could not decode to UTF-8"
"""What Python's module says of a text with bytes that are none; nobody wrote such."""

_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one."""


def _text(code: int, path: Path) -> LibraryError | None:
    match code & _PRIMARY:
        case sqlite3.SQLITE_FULL:
            return LibraryError("The disk is full: the last change was not saved. Free some space and try again.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return LibraryError("{path} can't be written to: it is read-only.", path=path)
        case sqlite3.SQLITE_CANTOPEN:
            return LibraryError("{path} can't be opened.", path=path)
        case sqlite3.SQLITE_IOERR:
            return LibraryError(
                "{path} can't be read or written: the disk reports an error or is full.", path=path
            )
        case sqlite3.SQLITE_CORRUPT:
            return DamagedDatabaseError("The database {path} is damaged.", path=path)
        case sqlite3.SQLITE_NOTADB:
            return DamagedDatabaseError("{path} is not a database, or it is damaged.", path=path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryBusyError("{path} is in use by another program.", path=path)
        case sqlite3.SQLITE_TOOBIG | sqlite3.SQLITE_NOMEM:
            return LibraryError("There is not enough memory for the library.")
    return None


def explained(error: Exception, path: Path) -> Exception:
    """A LibraryError for failures a person can act on; any other error as it is, because it is a bug."""
    if isinstance(error, sql_errors()):
        code = getattr(error, "sqlite_errorcode", None)
        known = _text(code, path) if code is not None else None
        if known is not None:
            return known
        if str(error).startswith(_NO_TEXT):
            return DamagedDatabaseError("The database {path} is damaged.", path=path)
    elif isinstance(error, OSError):
        return os_failure(error, path)
    return error


def os_failure(error: OSError, path: Path) -> LibraryError:
    """The LibraryError for a file operation on ``path`` that failed."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return LibraryError("The disk is full: {path} can't be written.", path=path)
        case errno.EACCES | errno.EPERM:
            return LibraryError("There is no permission to use {path}.", path=path)
        case errno.EROFS:
            return LibraryError("{path} can't be written to: it is read-only.", path=path)
        case errno.ENOTDIR | errno.EEXIST:
            return LibraryError(
                "{path} can't be made: a part of the path is a file. Choose another folder.", path=path
            )
        case errno.EISDIR:
            return LibraryError("{path} is a folder, not a database.", path=path)
    return LibraryError("{path} can't be used: {reason}.", path=path, reason=error.strerror or error)


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Raise what ``explained`` makes of an SQLite or file error inside the block."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's own words for a damaged schema quote it
        raise DamagedDatabaseError("The database {path} is damaged.", path=path) from error
    except file_errors() as error:
        plain = explained(error, path)
        if plain is error:
            raise
        raise plain from error
