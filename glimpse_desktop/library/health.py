"""Looking for damage in the database."""

from __future__ import annotations

from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.failures import sql_errors

_MOST = 20


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
    problems += [
        f"The database is damaged: {child} refers to a missing {parent}." for child, _, parent, _ in dangling
    ]
    return problems[:_MOST]
