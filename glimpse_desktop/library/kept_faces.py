"""Kept faces, which a decision knows and the model pack did not find: those it has yet to look at."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.faces import DetectedFace, PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId
from glimpse_desktop.library import measures
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json


@dataclass(frozen=True, slots=True)
class WaitingFace:
    """A kept face without an embedding, and one file that shows it."""

    id: FaceId
    content: ContentHash
    box: Box
    path: Path


def waiting(connection: Connection, pack: PackInfo, besides: Collection[FaceId] = ()) -> list[WaitingFace]:
    """The faces that the pack has yet to look at, those of one content together. Quick: few are ever kept."""
    rows = connection.execute(
        """
        SELECT f.id, c.hash, f.x, f.y, f.w, f.h, p.path
        FROM faces f INDEXED BY faces_to_embed
        CROSS JOIN analyses a ON a.id = f.analysis_id AND a.pack_id = ? AND a.pack_version = ?
        CROSS JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
        CROSS JOIN photos p ON p.id = (
            SELECT min(q.id) FROM photos q JOIN folders d ON d.id = q.folder_id AND d.reachable = 1
            WHERE q.content_id = c.id AND q.missing = 0)
        WHERE f.kept = 1 AND f.embedding IS NULL AND f.tried = 0
          AND f.id NOT IN (SELECT value FROM json_each(?))
        ORDER BY c.id, f.id
        """,
        (pack.id, pack.version, ids_json(besides)),
    )
    return [
        WaitingFace(FaceId(face), ContentHash(content), Box(x, y, w, h), Path(os.fsdecode(path)))
        for face, content, x, y, w, h, path in rows
    ]


def put(connection: Connection, face: FaceId, seen: DetectedFace | None) -> bool:
    """Note what the pack made of a kept face, None when nothing; False when the face is gone. Its box stays."""
    if seen is None:
        return connection.execute("UPDATE faces SET tried = 1 WHERE id = ? AND kept = 1", (face,)).rowcount > 0
    cursor = connection.execute(
        """UPDATE faces SET tried = 1, landmarks = ?, score = ?, size_px = ?, sharpness = ?, brightness = ?,
               contrast = ?, yaw = ?, pitch = ?, roll = ?, quality = ?, embedding = ?
           WHERE id = ? AND kept = 1""",
        (
            *measures.stored(seen),
            face,
        ),
    )
    return cursor.rowcount > 0
