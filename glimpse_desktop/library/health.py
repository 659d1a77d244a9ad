"""Looking for damage in the database."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from pathlib import Path

from glimpse_desktop.library import log_sums, migrate
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.failures import sql_errors

_MOST = 20
_INDEX = re.compile(r"The database is damaged: row \d+ missing from index (\S+)\.")


def damage(connection: Connection, *, thorough: bool = True) -> list[str]:
    """A sentence for each kind of damage found, at most 20; empty when the database is sound.

    ``thorough`` compares every index with its table as well, which takes several times as long.
    """
    check = "integrity_check" if thorough else "quick_check"
    try:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA {check}({_MOST})")]
        dangling = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
    except sql_errors() as error:
        return [f"The database is damaged: {error}."]
    problems = [f"The database is damaged: {line}." for line in found if line != "ok"]
    if not problems:
        problems = [
            f"The database is damaged: its table or index {name} is not as it was made."
            for name in _changed(connection)
        ]
    problems += [
        f"The database is damaged: {child} refers to a missing {parent}." for child, _, parent, _ in dangling
    ]
    return problems[:_MOST]


def only_indexes_of(connection: Connection, found: Sequence[str], tables: Collection[str]) -> bool:
    """Whether all that ``damage`` found is that values in indexes of these tables aren't those of their rows.

    An index with more entries than the table has rows is another matter: rows are missing then.
    """
    owners = dict(connection.execute("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'"))
    indexes = [match and match[1] for match in map(_INDEX.fullmatch, found)]
    # What is beyond the first may be of any kind.
    return 0 < len(found) < _MOST and all(owners.get(index) in tables for index in indexes)


def log_damage(connection: Connection) -> list[str]:
    """A sentence for each entry of the log that isn't as it was written, at most 20."""
    return [
        f"Decision {number} is damaged: it is not as it was written." for number in log_sums.damaged(connection)
    ][:_MOST]


def _changed(connection: Connection) -> list[str]:
    """Tables, indexes and triggers that a library of this version has, and this one has not, or others.

    A flipped bit in the name of a column leaves a file that SQLite takes for sound.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as sound:
        known = migrate.migrations()
        migrate.migrate(sound, Path(), known[: migrate.version_of(connection)])
        expected, found = _made(sound), _made(connection)
    return sorted(name for name, made in expected.items() if found.get(name) != made)


def _made(connection: Connection) -> dict[str, object]:
    """Everything in the schema by name: tables by their columns, since how they are written may differ."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: [tuple(column) for column in connection.execute("SELECT * FROM pragma_table_info(?)", (name,))]
        if kind == "table"
        else sql
        for kind, name, sql in rows
    }
