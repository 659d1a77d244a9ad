"""Writing a database file anew, so that it holds nothing but what is in its tables.

What was deleted stays in a file's free room until something else needs that, and in its write-ahead log.
"""

from __future__ import annotations

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.database import Database

_TRIES = 3


def write_anew(database: Database, cancel: CancelToken | None = None) -> None:
    """Blocks as long as writing the whole file takes, twice; it needs as much room again. Reading goes on.

    Raises LibraryError, for a full disk or while somebody reads without an end, and Cancelled; the file is then as
    it was.
    """
    token = cancel or CancelToken()

    def work(connection: Connection) -> bool:
        connection.execute("COMMIT")  # VACUUM is a transaction of its own; the writer's thread has the file alone
        try:
            if database.database_key is None:
                # In memory it would be the whole library; an encrypted one is not to be on the disk in plain.
                connection.execute("PRAGMA temp_store = FILE")
            with token.ending(connection.interrupt):
                connection.execute("VACUUM")
            return any(_emptied(connection) for _ in range(_TRIES))
        finally:
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA secure_delete = OFF")  # from here on nothing has to be gone at once
            connection.execute("BEGIN IMMEDIATE")

    try:
        emptied = database.write(work)
    except LibraryError:
        token.check()
        raise
    if not emptied:
        raise LibraryError("The library is being read at this moment.")


def _emptied(connection: Connection) -> bool:
    """Whether all of the write-ahead log is in the file now, and the log is empty; waits for who reads."""
    return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
