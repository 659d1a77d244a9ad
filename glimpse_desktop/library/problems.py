"""Photos and folders that could not be read."""

from __future__ import annotations

import os
from pathlib import Path

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import ProblemRow
from glimpse_desktop.library.connection import Connection


def every(connection: Connection) -> list[ProblemRow]:
    """Folders that are gone, folders that could not be listed, then photos; each by path."""
    rows = connection.execute("""
        SELECT 0, path, 'the folder can''t be found', NULL FROM folders WHERE reachable = 0
        UNION ALL SELECT 1, path, reason, NULL FROM unreadable
        UNION ALL SELECT 2, path, problem, id FROM photos WHERE problem IS NOT NULL AND missing = 0
        ORDER BY 1, 2
    """)
    return [
        ProblemRow(Path(os.fsdecode(path)), reason, None if photo is None else PhotoId(photo))
        for _, path, reason, photo in rows
    ]


def count(connection: Connection) -> int:
    """How many rows ``every`` has."""
    row = connection.execute("""
        SELECT (SELECT count(*) FROM folders WHERE reachable = 0) + (SELECT count(*) FROM unreadable)
             + (SELECT count(*) FROM photos WHERE problem IS NOT NULL AND missing = 0)
    """).fetchone()
    return int(row[0])


def forget(connection: Connection) -> None:
    """Photos with a problem count as new files again: the next run tries each once more."""
    connection.execute("UPDATE photos SET problem = NULL, stale = 1 WHERE problem IS NOT NULL AND missing = 0")
