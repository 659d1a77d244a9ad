"""What a library says about photos of which anything was decided, to be compared with another library."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.domain.marks import NO_MARKS, PhotoMarks
from glimpse_desktop.library import photo_marks
from glimpse_desktop.library.connection import Connection as Connection


@dataclass(frozen=True, slots=True)
class DecidedFace:
    """``status`` is a FaceStatus, ``person`` a key, ``name`` that person's; ``kept``: no pack found the face."""

    box: Box
    status: str
    person: str | None
    name: str | None
    kept: bool


@dataclass(frozen=True, slots=True)
class DecidedPhoto:
    """Everything that was decided about one content."""

    faces: tuple[DecidedFace, ...]
    marks: PhotoMarks


def decided_contents(connection: Connection) -> list[ContentHash]:
    """Every content with a file that is not known to be missing, that has a decided face or a mark, or of which
    the log says anything: tables that are derived may lack what they should have.
    """
    rows = connection.execute("""
        SELECT c.hash FROM (
            SELECT f.content_id AS id FROM labels l CROSS JOIN faces f ON f.id = l.face_id
            UNION SELECT content_id FROM photo_marks
            UNION SELECT said.id FROM decision_faces e CROSS JOIN contents said ON said.hash = e.hash
        ) d CROSS JOIN contents c ON c.id = d.id
        WHERE EXISTS (SELECT 1 FROM photos p WHERE p.content_id = c.id AND p.missing = 0)
        ORDER BY c.hash
    """)
    return [ContentHash(row[0]) for row in rows]


def files(connection: Connection, content: ContentHash) -> list[Path]:
    """Where the content is, as far as is known."""
    rows = connection.execute(
        "SELECT p.path FROM contents c JOIN photos p ON p.content_id = c.id"
        " WHERE c.hash = ? AND p.missing = 0 ORDER BY p.path",
        (content,),
    )
    return [Path(os.fsdecode(row[0])) for row in rows]


def decided(connection: Connection, content: ContentHash) -> DecidedPhoto:
    """What is decided about a content and the faces that it shows; without those that another box stands for."""
    row = connection.execute("SELECT id FROM contents WHERE hash = ?", (content,)).fetchone()
    if row is None:
        return DecidedPhoto((), NO_MARKS)
    rows = connection.execute(
        """
        SELECT f.x, f.y, f.w, f.h, l.status, p.key, p.name, f.kept
        FROM contents c CROSS JOIN faces f ON f.content_id = c.id AND f.analysis_id = c.analysis_id
        CROSS JOIN labels l ON l.face_id = f.id LEFT JOIN people p ON p.id = l.person_id
        WHERE c.id = ? AND l.status <> 'replaced' ORDER BY f.x, f.y, f.id
        """,
        row,
    )
    faces = tuple(
        DecidedFace(Box(x, y, w, h), status, key, name, bool(kept)) for x, y, w, h, status, key, name, kept in rows
    )
    return DecidedPhoto(faces, photo_marks.of_contents(connection, [row[0]]).get(row[0], NO_MARKS))


def people(connection: Connection) -> set[tuple[str, str, bool]]:
    """``(key, name, hidden)`` of everybody."""
    rows = connection.execute("SELECT key, name, hidden FROM people")
    return {(key, name, bool(hidden)) for key, name, hidden in rows}
