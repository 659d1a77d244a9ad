"""New libraries as a copy of one that was made before: thousands of tests begin with one."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from glimpse_desktop.library import migrate
from glimpse_desktop.library.cipher import DatabaseKey
from glimpse_desktop.library.connection import PAGE_BYTES, Connection


@contextmanager
def ready_schema() -> Iterator[None]:
    """Meanwhile the migrations of this program are carried out once, for the first new library.

    Whatever else there is to migrate (an older library, an encrypted one, other migrations) is, each time.
    """
    usual = migrate.migrations()
    carry_out = migrate.migrate
    lock = threading.Lock()
    ready = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    ready.execute(f"PRAGMA page_size = {PAGE_BYTES}")

    def copy_or_migrate(
        connection: Connection, path: Path, known: list[migrate.Migration], key: DatabaseKey | None = None
    ) -> None:
        if key is not None or known != usual:
            carry_out(connection, path, known, key)
            return
        with lock:
            if migrate.version_of(connection):
                carry_out(connection, path, known)
                return
            if not migrate.version_of(ready):
                carry_out(ready, path, known)
            ready.backup(connection)

    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(migrate, "migrate", copy_or_migrate)
            yield
    finally:
        ready.close()
