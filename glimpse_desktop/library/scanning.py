"""Photo files as the scan meets them: what is known of them, and writing down what has changed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glimpse_desktop.domain.ids import FolderId, PackId, PhotoId
from glimpse_desktop.library import settings, unfound
from glimpse_desktop.library.connection import Connection as Connection


class KnownFile(NamedTuple):
    """A row of ``photos``, as far as the scan compares it."""

    id: PhotoId
    folder_id: FolderId
    size: int
    mtime_ns: int
    stale: bool
    missing: bool
    problem: str | None


class NewFile(NamedTuple):
    folder_id: FolderId
    path: bytes
    size: int
    mtime_ns: int


class SeenFile(NamedTuple):
    """A known file that differs from its row. ``changed``: its bytes may be others."""

    id: PhotoId
    folder_id: FolderId
    size: int
    mtime_ns: int
    changed: bool


@dataclass(frozen=True, slots=True)
class ScanFolder:
    """An added folder. ``device`` is that of the last scan that found photos in it (None: never)."""

    id: FolderId
    path: bytes
    reachable: bool
    device: int | None
    photos: int


class Place(NamedTuple):
    """An added folder without its count. ``device``: see ``ScanFolder``."""

    id: FolderId
    path: bytes
    reachable: bool
    device: int | None


class SettledFile(NamedTuple):
    """A photo whose content is known as its file is now."""

    id: PhotoId
    path: bytes
    size: int
    mtime_ns: int


class MovedFile(NamedTuple):
    """A photo whose file is at ``path`` now."""

    id: PhotoId
    folder_id: FolderId
    path: bytes


def places(connection: Connection) -> list[Place]:
    """All added folders, uncounted: soon read, however many photos there are."""
    rows = connection.execute("SELECT id, path, reachable FROM folders ORDER BY id").fetchall()
    return [Place(FolderId(row[0]), row[1], bool(row[2]), _device(connection, FolderId(row[0]))) for row in rows]


def folders(connection: Connection) -> list[ScanFolder]:
    """All added folders, in the order they were added."""
    return [
        ScanFolder(FolderId(row[0]), row[1], bool(row[2]), _device(connection, FolderId(row[0])), row[3])
        for row in connection.execute(
            """SELECT f.id, f.path, f.reachable,
                      (SELECT count(*) FROM photos p WHERE p.folder_id = f.id AND p.missing = 0)
               FROM folders f ORDER BY f.id"""
        ).fetchall()
    ]


def known_files(connection: Connection, paths: Sequence[bytes]) -> dict[bytes, KnownFile]:
    """The rows of those of ``paths`` (a few thousand at most) that have one."""
    places = ",".join("?" * len(paths))
    return {
        path: KnownFile(PhotoId(photo), FolderId(folder), size, mtime, bool(stale), bool(missing), problem)
        for path, photo, folder, size, mtime, stale, missing, problem in connection.execute(
            f"""SELECT path, id, folder_id, size, mtime_ns, stale, missing, problem
                FROM photos WHERE path IN ({places})""",
            paths,
        )
    }


def add_files(connection: Connection, files: Sequence[NewFile]) -> list[PhotoId]:
    """New photos, waiting to be read; their ids. Files of folders that were removed meanwhile are left out."""
    added = []
    for file in files:
        row = connection.execute(
            """INSERT INTO photos (folder_id, path, size, mtime_ns)
               SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM folders WHERE id = ?1)
               ON CONFLICT (path) DO NOTHING RETURNING id""",
            file,
        ).fetchone()
        if row is not None:
            added.append(PhotoId(row[0]))
    return added


def update_files(connection: Connection, files: Sequence[SeenFile]) -> None:
    """Known files that are there (again). A changed one waits to be read, and its old problem is forgotten;
    until then it keeps its content."""
    connection.executemany(
        """UPDATE photos SET folder_id = ?2, size = ?3, mtime_ns = ?4, missing = 0,
                  stale = iif(?5, 1, stale), problem = iif(?5, NULL, problem)
           WHERE id = ?1 AND EXISTS (SELECT 1 FROM folders WHERE id = ?2)""",
        files,
    )


def present_files(
    connection: Connection, folder: FolderId, after: PhotoId, limit: int
) -> list[tuple[PhotoId, bytes]]:
    """The next ``limit`` photos of a folder that are not missing, by id, from ``after`` (exclusive) on."""
    return [
        (PhotoId(photo), path)
        for photo, path in connection.execute(
            """SELECT id, path FROM photos WHERE folder_id = ? AND missing = 0 AND id > ?
               ORDER BY id LIMIT ?""",
            (folder, after, limit),
        )
    ]


def present_below(connection: Connection, folder: FolderId, top: bytes) -> list[tuple[PhotoId, bytes]]:
    """The photos of an added folder at or below the path ``top`` that are not missing."""
    return [
        (PhotoId(photo), path)
        for photo, path in connection.execute(
            f"SELECT id, path FROM photos WHERE {_BELOW} AND folder_id = ? AND missing = 0",
            (*_below(top), folder),
        )
    ]


def settled_files(connection: Connection, top: bytes) -> list[SettledFile]:
    """The photos at or below the path ``top`` that were read as their files are."""
    return [
        SettledFile(PhotoId(photo), path, size, mtime)
        for photo, path, size, mtime in connection.execute(
            f"""SELECT id, path, size, mtime_ns FROM photos
                WHERE {_BELOW} AND missing = 0 AND stale = 0 AND content_id IS NOT NULL""",
            _below(top),
        )
    ]


def move_files(connection: Connection, files: Sequence[MovedFile]) -> list[PhotoId]:
    """Let photos be where their files are now. Those whose new place is taken stay; returns the others."""
    moved = []
    for photo, folder, path in files:
        row = connection.execute(
            """UPDATE OR IGNORE photos SET path = ?3, folder_id = ?2
               WHERE id = ?1 AND missing = 0 AND EXISTS (SELECT 1 FROM folders WHERE id = ?2) RETURNING id""",
            (photo, folder, path),
        ).fetchone()
        if row is not None:
            moved.append(photo)
    return moved


def mark_missing(connection: Connection, photos: Sequence[PhotoId]) -> None:
    """The files are gone: out of every view. What is known and was decided about their contents stays."""
    unfound.take_out(connection, photos)


def count_present(connection: Connection, folder: FolderId) -> int:
    """How many photos of a folder are not missing."""
    row = connection.execute(
        "SELECT count(*) FROM photos WHERE folder_id = ? AND missing = 0", (folder,)
    ).fetchone()
    return int(row[0])


def replace_unreadable(
    connection: Connection, folders_scanned: Sequence[FolderId], found: Sequence[tuple[FolderId, bytes, str]]
) -> bool:
    """Write down what could not be listed below the scanned folders. True when that is news."""
    scanned = set(folders_scanned)
    before = {
        (folder, path, reason)
        for folder, path, reason in connection.execute("SELECT folder_id, path, reason FROM unreadable")
        if folder in scanned
    }
    if before == set(found):
        return False
    connection.executemany("DELETE FROM unreadable WHERE folder_id = ?", [(folder,) for folder in scanned])
    connection.executemany(
        """INSERT OR REPLACE INTO unreadable (folder_id, path, reason)
           SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM folders WHERE id = ?1)""",
        found,
    )
    return True


def has_unreadable(connection: Connection) -> bool:
    """Whether there are folders that could not be listed."""
    return connection.execute("SELECT 1 FROM unreadable LIMIT 1").fetchone() is not None


def replace_unreadable_below(
    connection: Connection, tops: Sequence[bytes], found: Sequence[tuple[FolderId, bytes, str]]
) -> bool:
    """As ``replace_unreadable``, of what lies at and below some paths."""
    before = {
        row
        for top in tops
        for row in connection.execute(
            f"SELECT folder_id, path, reason FROM unreadable WHERE {_BELOW}", _below(top)
        )
    }
    if before == set(found):
        return False
    connection.executemany("DELETE FROM unreadable WHERE path = ?", [(path,) for _, path, _ in before])
    connection.executemany(
        """INSERT OR REPLACE INTO unreadable (folder_id, path, reason)
           SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM folders WHERE id = ?1)""",
        found,
    )
    return True


def show_pack(connection: Connection, pack: PackId) -> list[int]:
    """Let every content that this pack has looked at show its faces. Returns the ids of those that did not yet."""
    return [
        content
        for (content,) in connection.execute(
            """UPDATE contents SET analysis_id = a.id FROM analyses a
               WHERE a.content_id = contents.id AND a.pack_id = ? AND contents.analysis_id IS NOT a.id
               RETURNING contents.id""",
            (pack,),
        ).fetchall()
    ]


_BELOW = "(path = ? OR (path > ? AND path < ?))"


def _below(top: bytes) -> tuple[bytes, bytes, bytes]:
    """Values for ``_BELOW``: ``top`` itself, and the range of all paths that go on behind its separator."""
    separator = os.fsencode(os.sep)
    start = top.rstrip(separator) + separator
    return top, start, start[:-1] + bytes([start[-1] + 1])


def _device(connection: Connection, folder: FolderId) -> int | None:
    row = connection.execute(
        "SELECT d.device FROM drives d JOIN folders f ON f.id = d.folder_id AND f.path = d.path WHERE f.id = ?",
        (folder,),
    ).fetchone()
    # Until a scan has looked, what an earlier version has remembered.
    value = row[0] if row else settings.get(connection, f"folder_device:{folder}")
    return int(value) if value else None
