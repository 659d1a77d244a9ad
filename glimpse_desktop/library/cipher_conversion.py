"""A database written anew beside itself: encrypted, or not any more. And compared, value by value."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from glimpse_desktop.domain.errors import LibraryBusyError, LibraryError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import cipher
from glimpse_desktop.library.cipher import DatabaseKey
from glimpse_desktop.library.connection import Connection, make_private_file
from glimpse_desktop.library.failures import DamagedDatabaseError, explained, explaining, sql_errors

_STEPS = 200_000
"""How often, in steps of SQLite's machine, somebody may stop it or see how far it is: some times a second."""


def convert_database(
    source: Path,
    target: Path,
    source_key: DatabaseKey | None,
    target_key: DatabaseKey | None,
    *,
    cancel: CancelToken,
    report: Callable[[int], None],
) -> None:
    """Write all of ``source`` to the new file ``target``, on disk and compared when this returns.

    A key is None where the file isn't encrypted. ``source`` keeps what is in it; its write-ahead log is worked in.
    ``report`` is told how many bytes are written. Raises Cancelled, LibraryError (a damaged file, one
    in use by another process, a full disk); ``target`` must then be thrown away.
    """
    make_private_file(target)
    # SQLCipher opens both kinds. What sqlite3 closes in the same process would let go of its locks.
    connection = cipher.connect(source, source_key, isolation_level=None, timeout=5.0)
    try:
        with cancel.ending(connection.interrupt), explaining(source):
            try:
                _write(connection, target, source_key, target_key, report)
            except sql_errors():
                cancel.check()
                raise
            cancel.check()
    finally:
        with contextlib.suppress(*sql_errors()):
            connection.close()
    with explaining(target), target.open("rb+") as file:
        os.fsync(file.fileno())


def _write(
    connection: Connection,
    target: Path,
    source_key: DatabaseKey | None,
    target_key: DatabaseKey | None,
    report: Callable[[int], None],
) -> None:
    def watch() -> int:
        report(target.stat().st_size)
        return 0

    connection.execute("PRAGMA temp_store = MEMORY")
    mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise LibraryBusyError("The library is in use by another program. Close it and try again.")
    damage = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if damage != "ok":
        raise DamagedDatabaseError("The database is damaged: {reason}.", reason=damage)
    page_bytes = int(connection.execute("PRAGMA page_size").fetchone()[0])
    literal = "''" if target_key is None else target_key.literal
    connection.execute(f"ATTACH DATABASE ? AS fresh KEY {literal}", (os.fspath(target),))
    if target_key is None:
        connection.execute(f"PRAGMA fresh.page_size = {page_bytes}")
    else:
        connection.execute(f"PRAGMA fresh.cipher_page_size = {target_key.page_bytes}")
    # Nobody looks at it before all of it is there and synced.
    connection.execute("PRAGMA fresh.journal_mode = OFF")
    connection.execute("PRAGMA fresh.synchronous = OFF")
    connection.set_progress_handler(watch, _STEPS)
    _export(connection)
    for pragma in ("user_version", "application_id"):
        value = int(connection.execute(f"PRAGMA main.{pragma}").fetchone()[0])
        connection.execute(f"PRAGMA fresh.{pragma} = {value}")
    different = _different(connection)
    if different is not None:
        raise LibraryError(
            "The library could not be copied exactly ({table}). Nothing was changed.", table=different
        )
    connection.set_progress_handler(None, 0)
    connection.execute("DETACH DATABASE fresh")


def _export(connection: Connection) -> None:
    try:
        connection.execute("SELECT sqlcipher_export('fresh')")
    except sql_errors() as error:
        if explained(error, Path()) is not error:
            raise
        # Being a function, it has no code for what went wrong inside it, a full disk for example.
        raise LibraryError("The library could not be written once more: {reason}.", reason=error) from error


def _different(connection: Connection) -> str | None:
    """What isn't the same in ``main`` and ``fresh``; None when everything is."""
    schema = "SELECT type, name, tbl_name, sql FROM {}.sqlite_schema"
    if _either_way(connection, schema):
        return "sqlite_schema"
    damage = connection.execute("PRAGMA fresh.integrity_check(1)").fetchone()[0]
    if damage != "ok":
        return str(damage)
    tables = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    for (table,) in tables.fetchall():
        if _table_differs(connection, table):
            return str(table)
    return None


def _table_differs(connection: Connection, table: str) -> bool:
    name = _quoted(table)
    counts = [
        connection.execute(f"SELECT count(*) FROM {side}.{name}").fetchone()[0] for side in ("main", "fresh")
    ]
    if counts[0] != counts[1]:
        return True
    columns = connection.execute(f"PRAGMA main.table_info({name})").fetchall()
    keys = [_quoted(column[1]) for column in columns if column[5]]
    if not keys:
        # Small ones: their rows have no number of their own that would be kept.
        return _either_way(connection, f"SELECT * FROM {{}}.{name}")
    joined = " AND ".join(f"a.{key} = b.{key}" for key in keys)
    same = " AND ".join(f"a.{_quoted(column[1])} IS b.{_quoted(column[1])}" for column in columns)
    found = connection.execute(
        f"SELECT count(*) FROM main.{name} AS a JOIN fresh.{name} AS b ON {joined} WHERE {same}"
    ).fetchone()[0]
    return bool(found != counts[0])


def _either_way(connection: Connection, query: str) -> bool:
    """Whether one side has rows that the other has not."""
    main, fresh = query.format("main"), query.format("fresh")
    missing = f"SELECT 1 FROM ({main} EXCEPT {fresh}) LIMIT 1"
    extra = f"SELECT 1 FROM ({fresh} EXCEPT {main}) LIMIT 1"
    return any(connection.execute(one).fetchone() is not None for one in (missing, extra))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
