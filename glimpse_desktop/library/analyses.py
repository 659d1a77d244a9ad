"""The backlog of photos that wait for an analysis, and storing what an analysis found.

The backlog is a query: photos that are there, have no problem, and whose file was not read yet or whose content
has no analysis by the chosen pack at its version. So a kill at any moment loses only what was in hand.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import DetectedFace, PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PhotoId
from glimpse_desktop.library import looks, measures
from glimpse_desktop.library.connection import Connection as Connection
from glimpse_desktop.library.id_lists import ids_json


@dataclass(frozen=True, slots=True)
class FileState:
    """A file's size in bytes and its time of modification."""

    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class WaitingPhoto:
    """A photo in the backlog.

    ``scanned`` is its file as the last scan saw it, ``content`` what was last read from it, None before the
    first time.
    """

    id: PhotoId
    path: str
    scanned: FileState
    content: ContentHash | None


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What a picture's bytes say of it. Width and height in pixels, upright."""

    width: int
    height: int
    format: str
    orientation: int
    taken_at: datetime | None
    camera: str | None
    lens: str | None
    look: bytes | None = None
    """What it looks like, see ``imaging.perceptual_hash``; None: not found out."""


_WAITING = """
    FROM photos p
    JOIN folders d ON d.id = p.folder_id AND d.reachable = 1
    LEFT JOIN contents c ON c.id = p.content_id
    WHERE p.missing = 0 AND p.problem IS NULL AND p.id NOT IN (SELECT photo_id FROM unfound)
        AND (p.stale = 1 OR NOT EXISTS (
        SELECT 1 FROM analyses a WHERE a.content_id = p.content_id AND a.pack_id = :pack
            AND a.pack_version >= :version))
"""
_WAITING_PHOTOS = f"SELECT p.id, p.path, p.size, p.mtime_ns, c.hash {_WAITING}"


def waiting(connection: Connection, pack: PackInfo, after: PhotoId, limit: int) -> list[WaitingPhoto]:
    """The next ``limit`` photos of the backlog, by id, from ``after`` (exclusive) on."""
    return _photos(
        connection.execute(
            f"{_WAITING_PHOTOS} AND p.id > :after ORDER BY p.id LIMIT :limit",
            {"pack": pack.id, "version": pack.version, "after": after, "limit": limit},
        ).fetchall()
    )


def waiting_among(connection: Connection, pack: PackInfo, photos: Sequence[PhotoId]) -> list[WaitingPhoto]:
    """Those of ``photos`` (a few hundred at most) that are in the backlog, in the same order."""
    found = _photos(
        connection.execute(
            f"{_WAITING_PHOTOS} AND p.id IN (SELECT value FROM json_each(:photos))",
            {"pack": pack.id, "version": pack.version, "photos": ids_json(photos)},
        ).fetchall()
    )
    by_id = {photo.id: photo for photo in found}
    return [by_id[photo] for photo in photos if photo in by_id]


def count_waiting(connection: Connection, pack: PackInfo) -> int:
    """How many photos are in the backlog."""
    row = connection.execute(f"SELECT count(*) {_WAITING}", {"pack": pack.id, "version": pack.version}).fetchone()
    return int(row[0])


def is_analysed(connection: Connection, content: ContentHash, pack: PackInfo) -> bool:
    """Whether the content has a finished analysis by this pack at its version."""
    return (
        connection.execute(
            """SELECT 1 FROM contents c JOIN analyses a ON a.content_id = c.id
               WHERE c.hash = ? AND a.pack_id = ? AND a.pack_version >= ?""",
            (content, pack.id, pack.version),
        ).fetchone()
        is not None
    )


def store(
    connection: Connection,
    content: ContentHash,
    pack: PackInfo,
    facts: PictureFacts,
    faces: Sequence[DetectedFace],
) -> tuple[int, list[FaceId]]:
    """Write a finished analysis; its faces are the ones shown from now on. Returns content id and face ids.

    An earlier analysis of the content by the same pack is replaced, those by other packs stay.
    """
    taken_at = None if facts.taken_at is None else facts.taken_at.replace(tzinfo=UTC).timestamp()
    (content_id,) = connection.execute(
        """INSERT INTO contents (hash, width, height, format, orientation, taken_at, camera, lens)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (hash) DO UPDATE SET width = excluded.width, height = excluded.height,
               format = excluded.format, orientation = excluded.orientation, taken_at = excluded.taken_at,
               camera = excluded.camera, lens = excluded.lens
           RETURNING id""",
        (
            content,
            facts.width,
            facts.height,
            facts.format,
            facts.orientation,
            taken_at,
            facts.camera,
            facts.lens,
        ),
    ).fetchone()
    if facts.look is not None:
        looks.put(connection, [(content_id, facts.look)])
    connection.execute("DELETE FROM analyses WHERE content_id = ? AND pack_id = ?", (content_id, pack.id))
    analysis_id = connection.execute(
        "INSERT INTO analyses (content_id, pack_id, pack_version, finished_at) VALUES (?, ?, ?, ?)",
        (content_id, pack.id, pack.version, time.time()),
    ).lastrowid
    face_ids = [_insert_face(connection, content_id, int(analysis_id or 0), face) for face in faces]
    connection.execute("UPDATE contents SET analysis_id = ? WHERE id = ?", (analysis_id, content_id))
    return content_id, face_ids


def show_analysis(connection: Connection, content: ContentHash, pack: PackInfo) -> tuple[int, bool] | None:
    """Let the content show the faces that this pack found in it.

    Returns the content's id and whether it showed others before; None when there is no such analysis.
    """
    row = connection.execute(
        """SELECT c.id, c.analysis_id, a.id FROM contents c JOIN analyses a ON a.content_id = c.id
           WHERE c.hash = ? AND a.pack_id = ? AND a.pack_version >= ?""",
        (content, pack.id, pack.version),
    ).fetchone()
    if row is None:
        return None
    content_id, shown, analysis_id = row
    if shown != analysis_id:
        connection.execute("UPDATE contents SET analysis_id = ? WHERE id = ?", (analysis_id, content_id))
    return content_id, shown != analysis_id


_UNTOUCHED = "(size = :scanned_size AND mtime_ns = :scanned_time)"
_AS_READ = "(size = :size AND mtime_ns = :time)"


def set_content(connection: Connection, photo: WaitingPhoto, content_id: int, file: FileState) -> None:
    """The photo's file, in the state ``file``, is this content.

    When a scan has meanwhile seen the file change again, it stays in the backlog.
    """
    connection.execute(
        f"""UPDATE photos SET content_id = :content, problem = NULL,
                stale = iif({_UNTOUCHED} OR {_AS_READ}, 0, 1),
                size = iif({_UNTOUCHED}, :size, size), mtime_ns = iif({_UNTOUCHED}, :time, mtime_ns)
            WHERE id = :photo""",
        {"content": content_id, **_states(photo, file)},
    )


def set_problem(connection: Connection, photo: WaitingPhoto, reason: str, file: FileState | None) -> None:
    """The photo's file can't be used in the state ``file`` (None: could not even be looked at).

    It keeps the content it had before, so that what was decided about it still holds once it is mended. When a
    scan has meanwhile seen the file change again, it stays in the backlog instead.
    """
    connection.execute(
        f"""UPDATE photos SET problem = :reason, stale = 1, size = :size, mtime_ns = :time
            WHERE id = :photo AND ({_UNTOUCHED} OR {_AS_READ})""",
        {"reason": reason, **_states(photo, file or photo.scanned)},
    )


def _states(photo: WaitingPhoto, file: FileState) -> dict[str, int]:
    return {
        "photo": photo.id,
        "scanned_size": photo.scanned.size,
        "scanned_time": photo.scanned.mtime_ns,
        "size": file.size,
        "time": file.mtime_ns,
    }


def photos_of_contents(connection: Connection, contents: Sequence[int]) -> list[PhotoId]:
    """The photos that are there and show these contents."""
    return [
        PhotoId(photo)
        for content in contents
        for (photo,) in connection.execute(
            "SELECT id FROM photos WHERE content_id = ? AND missing = 0", (content,)
        )
    ]


def boxes_and_embeddings(
    connection: Connection, content: ContentHash, pack: PackInfo
) -> list[tuple[Box, NDArray[np.float32] | None]] | None:
    """The faces that the pack (at any version) found in a content; None without an analysis by it."""
    row = connection.execute(
        """SELECT a.id FROM contents c JOIN analyses a ON a.content_id = c.id
           WHERE c.hash = ? AND a.pack_id = ?""",
        (content, pack.id),
    ).fetchone()
    if row is None:
        return None
    return [
        (Box(x, y, w, h), None if blob is None else np.frombuffer(blob, "<f2").astype(np.float32))
        for x, y, w, h, blob in connection.execute(
            "SELECT x, y, w, h, embedding FROM faces WHERE analysis_id = ? AND kept = 0", (row[0],)
        )
    ]


def _photos(rows: list[tuple[int, bytes, int, int, bytes | None]]) -> list[WaitingPhoto]:
    return [
        WaitingPhoto(
            PhotoId(photo),
            os.fsdecode(path),
            FileState(size, mtime),
            None if content is None else ContentHash(content),
        )
        for photo, path, size, mtime, content in rows
    ]


def _insert_face(connection: Connection, content_id: int, analysis_id: int, face: DetectedFace) -> FaceId:
    return FaceId(
        connection.execute(
            """INSERT INTO faces (content_id, analysis_id, x, y, w, h, landmarks, score, size_px, sharpness,
                   brightness, contrast, yaw, pitch, roll, quality, embedding)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                content_id,
                analysis_id,
                float(face.box.x),
                float(face.box.y),
                float(face.box.w),
                float(face.box.h),
                *measures.stored(face),
            ),
        ).lastrowid
        or 0
    )
