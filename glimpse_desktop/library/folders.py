"""The folders that the person added."""

from __future__ import annotations

import os
import time
from pathlib import Path

from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.shown import SHOWN_PHOTO

_NEWS_SECONDS = 7 * 86_400
"""So long it is said where a folder was whose drive was recognised elsewhere."""

_COLUMNS = f"""
    SELECT f.id, f.path, f.reachable,
           (SELECT count(*) FROM photos p WHERE p.folder_id = f.id AND {SHOWN_PHOTO}),
           (SELECT iif(m.by_person = 0 AND abs(strftime('%s', 'now') - m.at) < {_NEWS_SECONDS}, m.old, NULL)
            FROM folder_moves m WHERE m.folder_id = f.id ORDER BY m.id DESC LIMIT 1)
    FROM folders f
"""


def add(connection: Connection, path: Path) -> FolderId:
    """The id of the folder at ``path``, added when it isn't there. ``path`` is absolute."""
    name = os.fsencode(path)
    connection.execute(
        "INSERT INTO folders (path, added_at) VALUES (?, ?) ON CONFLICT (path) DO NOTHING", (name, time.time())
    )
    row = connection.execute("SELECT id FROM folders WHERE path = ?", (name,)).fetchone()
    return FolderId(row[0])


def remove(connection: Connection, folder: FolderId) -> None:
    """Take a folder and its photos out of the library. Their files, and what was decided about them, stay.

    Raises NotFoundError.
    """
    if not connection.execute("DELETE FROM folders WHERE id = ?", (folder,)).rowcount:
        raise NotFoundError("The folder is not in the library.")


def every(connection: Connection) -> list[FolderRow]:
    """All folders, by path."""
    return [_row(row) for row in connection.execute(f"{_COLUMNS} ORDER BY f.path")]


def get(connection: Connection, folder: FolderId) -> FolderRow:
    """One folder. Raises NotFoundError."""
    row = connection.execute(f"{_COLUMNS} WHERE f.id = ?", (folder,)).fetchone()
    if row is None:
        raise NotFoundError("The folder is not in the library.")
    return _row(row)


def set_reachable(connection: Connection, folder: FolderId, reachable: bool) -> None:
    """Note whether the folder could be found at the last scan."""
    connection.execute("UPDATE folders SET reachable = ? WHERE id = ?", (reachable, folder))


def _row(row: tuple[int, bytes, int, int, bytes | None]) -> FolderRow:
    folder, path, reachable, photos, old = row
    came_from = None if old is None else Path(os.fsdecode(old))
    return FolderRow(FolderId(folder), Path(os.fsdecode(path)), photos, bool(reachable), came_from)
