"""On which drives the added folders are, and moving a folder's photos to where its drive is now."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from glimpse_desktop.domain.drives import FolderMove
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.library import settings
from glimpse_desktop.library.connection import Connection

_BETWEEN = b"//on the way//"
"""No file's path begins so."""


class KnownDrive(NamedTuple):
    """A row of ``drives``: see the migration."""

    path: bytes
    device: int
    mount: bytes | None
    volume: str | None


class SampleFile(NamedTuple):
    """A photo's file: its path below the added folder, size in bytes, time of modification in ns."""

    below: bytes
    size: int
    mtime_ns: int


def of_folders(connection: Connection) -> dict[FolderId, dict[bytes, KnownDrive]]:
    """All that is known, by folder and path."""
    found: dict[FolderId, dict[bytes, KnownDrive]] = {}
    for folder, *row in connection.execute("SELECT folder_id, path, device, mount, volume FROM drives"):
        found.setdefault(FolderId(folder), {})[row[0]] = KnownDrive(*row)
    return found


def replace_of(connection: Connection, folder: FolderId, drives: Sequence[KnownDrive]) -> None:
    """From now on the folder's photos are known to be on these."""
    connection.execute("DELETE FROM drives WHERE folder_id = ?", (folder,))
    connection.executemany(
        """INSERT INTO drives (folder_id, path, device, mount, volume)
           SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM folders WHERE id = ?1)""",
        [(folder, *drive) for drive in drives],
    )


def forget(connection: Connection, folder: FolderId) -> None:
    """Whatever is at the folder's place now is it: the next scan takes it as it is."""
    connection.execute("DELETE FROM drives WHERE folder_id = ?", (folder,))
    settings.remove(connection, f"folder_device:{folder}")


def sample(connection: Connection, folder: FolderId, count: int) -> list[SampleFile]:
    """Up to ``count`` of the folder's photos, from all over it."""
    (root,) = _path(connection, folder)
    start = _top(root)
    ids = [
        photo
        for (photo,) in connection.execute(
            "SELECT id FROM photos WHERE folder_id = ? AND missing = 0 ORDER BY id", (folder,)
        )
    ]
    chosen = ids if len(ids) <= count else [ids[place * len(ids) // count] for place in range(count)]
    files = []
    for photo in chosen:
        path, size, mtime = connection.execute(
            "SELECT path, size, mtime_ns FROM photos WHERE id = ?", (photo,)
        ).fetchone()
        if path.startswith(start):
            files.append(SampleFile(path[len(start) :], size, mtime))
    return files


def move_folder(connection: Connection, folder: FolderId, new: bytes, *, by_person: bool, hours: int = 0) -> int:
    """Let an added folder and its photos be at ``new``; returns how many photos are. Nothing is read again.

    A photo that another added folder has at its new place is that folder's. ``hours``: see ``PlaceCheck``; the
    next scan takes files whose times differ by so much for unchanged. Raises NotFoundError, and GlimpseError where
    ``new`` is an added folder.
    """
    (old,) = _path(connection, folder)
    if connection.execute("SELECT 1 FROM folders WHERE path = ? AND id <> ?", (new, folder)).fetchone():
        raise GlimpseError(
            "{new} is in the library already: take {old} out of it instead. Its names are kept.",
            new=os.fsdecode(new),
            old=os.fsdecode(old),
        )
    start, target = _top(old), _top(new)
    connection.execute("UPDATE folders SET path = ?, reachable = 1 WHERE id = ?", (new, folder))
    if new != old:
        _move_photos(connection, folder, start, target)
        for table, columns in (("unreadable", ("path",)), ("written_names", ("path", "file"))):
            for column in columns:
                connection.execute(
                    f"""UPDATE OR REPLACE {table} SET {column} = {_moved(column)}
                        WHERE {column} >= ? AND {column} < ?""",
                    (target, len(start) + 1, start, _end(start)),
                )
        connection.execute(
            "INSERT INTO folder_moves (folder_id, old, new, at, by_person) VALUES (?, ?, ?, ?, ?)",
            (folder, old, new, time.time(), by_person),
        )
    forget(connection, folder)
    settings.put(connection, _hours_key(folder), str(hours))
    row = connection.execute(
        "SELECT count(*) FROM photos WHERE folder_id = ? AND missing = 0", (folder,)
    ).fetchone()
    return int(row[0])


def shifted_hours(connection: Connection, folder: FolderId) -> int | None:
    """By how many hours the times of the folder's files may differ until a scan has gone through it."""
    value = settings.get(connection, _hours_key(folder))
    return None if value is None else int(value)


def forget_hours(connection: Connection, folder: FolderId) -> None:
    """A scan has gone through the folder."""
    settings.remove(connection, _hours_key(folder))


def moves(connection: Connection) -> list[FolderMove]:
    """All moves of folders that are in the library, newest first."""
    return [
        FolderMove(FolderId(folder), Path(os.fsdecode(old)), Path(os.fsdecode(new)), at, bool(by_person))
        for folder, old, new, at, by_person in connection.execute(
            "SELECT folder_id, old, new, at, by_person FROM folder_moves ORDER BY id DESC"
        )
    ]


def _move_photos(connection: Connection, folder: FolderId, start: bytes, target: bytes) -> None:
    # Files that are gone are in nobody's way.
    connection.execute(
        "DELETE FROM photos WHERE missing = 1 AND path >= ? AND path < ? AND folder_id <> ?",
        (target, _end(target), folder),
    )
    steps = [(start, target)]
    if start.startswith(target) or target.startswith(start):
        # One lies inside the other: no photo may come to where another one still is.
        steps = [(start, _BETWEEN), (_BETWEEN, target)]
    for old, new in steps:
        connection.execute(
            f"""UPDATE OR IGNORE photos SET path = {_moved("path")}
                WHERE folder_id = ? AND path >= ? AND path < ?""",
            (new, len(old) + 1, folder, old, _end(old)),
        )
        connection.execute(
            "DELETE FROM photos WHERE folder_id = ? AND path >= ? AND path < ?", (folder, old, _end(old))
        )


def _moved(column: str) -> str:
    """The column with another beginning: takes that, and at which byte, from 1, the rest begins."""
    return f"CAST(? || substr({column}, ?) AS BLOB)"


def _path(connection: Connection, folder: FolderId) -> tuple[bytes]:
    row: tuple[bytes] | None = connection.execute("SELECT path FROM folders WHERE id = ?", (folder,)).fetchone()
    if row is None:
        raise NotFoundError("The folder is not in the library.")
    return row


def _top(path: bytes) -> bytes:
    separator = os.fsencode(os.sep)
    return path.rstrip(separator) + separator


def _end(start: bytes) -> bytes:
    """What comes behind every path that begins with ``start``."""
    return start[:-1] + bytes([start[-1] + 1])


def _hours_key(folder: FolderId) -> str:
    return f"folder_hours:{folder}"
