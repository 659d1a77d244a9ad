"""Photo files as the scan meets them: what is known of them, and writing down what has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glimpse_desktop.domain.ids import FolderId, PackId, PhotoId
from glimpse_desktop.library import settings
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


def mark_missing(connection: Connection, photos: Sequence[PhotoId]) -> None:
    """The files are gone: out of every view. What is known and was decided about their contents stays."""
    connection.executemany("UPDATE photos SET missing = 1 WHERE id = ?", [(photo,) for photo in photos])


def remember_device(connection: Connection, folder: FolderId, device: int) -> None:
    """Note which file system the folder's photos are on, to tell an emptied folder from an unmounted one."""
    settings.put(connection, _device_key(folder), str(device))


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


def _device_key(folder: FolderId) -> str:
    return f"folder_device:{folder}"


def _device(connection: Connection, folder: FolderId) -> int | None:
    value = settings.get(connection, _device_key(folder))
    return int(value) if value else None
