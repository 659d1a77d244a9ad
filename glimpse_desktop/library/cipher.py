"""Encrypted databases: SQLCipher, which is SQLite with each page encrypted (AES-256-CBC) and signed
(HMAC-SHA512).

Imported when a locked library is opened. Its module is one like ``sqlite3`` with classes of its own: what it
raises is caught by ``failures.sql_errors``. Never open a file with both: on POSIX systems a process loses its
locks on a file when any part of it closes that file.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from typing import Any, cast

from sqlcipher3 import dbapi2

from glimpse_desktop.domain.sealing import LibraryKey


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """``raw``: 32 bytes that need no stretching; ``page_bytes``: how large the file's pages are, which only who
    knows it can find out.
    """

    raw: bytes = field(repr=False)
    page_bytes: int

    @classmethod
    def of(cls, key: LibraryKey, use: str, page_bytes: int) -> DatabaseKey:
        """The key of the database for one ``use``."""
        return cls(key.for_use(use), page_bytes)

    @property
    def literal(self) -> str:
        """As SQL says it."""
        return f"\"x'{self.raw.hex()}'\""


def connect(database: object, key: DatabaseKey | None, **options: Any) -> sqlite3.Connection:
    """As ``sqlite3.connect`` with the same options; without a key for a file that isn't encrypted."""
    connection = dbapi2.connect(database, **options)
    try:
        # It would write to stderr, in words of its own, what is raised as an error anyway.
        connection.execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            connection.execute(f"PRAGMA key = {key.literal}")
            connection.execute(f"PRAGMA cipher_page_size = {key.page_bytes}")
    except BaseException:
        connection.close()
        raise
    return cast(sqlite3.Connection, connection)
