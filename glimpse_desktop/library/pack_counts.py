"""What each model pack has seen of a library, and what another one would have to see again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, PackId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json


@dataclass(frozen=True, slots=True)
class NamedPhoto:
    """One file of a content, and the boxes of the faces in it that a person named."""

    content: ContentHash
    path: Path
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class NamedFaces:
    """Faces that a person named, and how many people these are."""

    faces: int
    people: int


def seen(connection: Connection) -> dict[PackId, int]:
    """How many contents each pack has looked at."""
    return {
        PackId(pack): count
        for pack, count in connection.execute("SELECT pack_id, count(*) FROM analyses GROUP BY pack_id")
    }


def named_by_others(connection: Connection, pack: PackInfo) -> NamedFaces:
    """The named faces of contents that show another pack's (or an older version's) faces."""
    faces, people = connection.execute(
        """SELECT count(*), count(DISTINCT l.person_id)
           FROM labels l JOIN faces f ON f.id = l.face_id
           JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
           JOIN analyses a ON a.id = c.analysis_id
           WHERE l.status = 'confirmed' AND l.person_id IS NOT NULL
             AND NOT (a.pack_id = ? AND a.pack_version >= ?)""",
        (pack.id, pack.version),
    ).fetchone()
    return NamedFaces(faces, people)


def faces_a_photo(connection: Connection) -> float:
    """How many faces a photo of this library has, on average; 0 while none was looked at."""
    faces, photos = connection.execute(
        "SELECT (SELECT count(*) FROM faces), (SELECT count(*) FROM analyses)"
    ).fetchone()
    return faces / photos if photos else 0.0


def some_photos(connection: Connection, count: int) -> list[NamedPhoto]:
    """Up to ``count`` photos from all over the library, those with named faces first."""
    named = [
        row[0]
        for row in connection.execute(
            """SELECT DISTINCT f.content_id FROM labels l JOIN faces f ON f.id = l.face_id
               JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
               WHERE l.status = 'confirmed' AND l.person_id IS NOT NULL ORDER BY f.content_id"""
        )
    ]
    chosen = _spread(named, count)
    if len(chosen) < count:
        there = {*chosen}
        others = [
            row[0] for row in connection.execute("SELECT id FROM contents ORDER BY id") if row[0] not in there
        ]
        chosen += _spread(others, count - len(chosen))
    rows = connection.execute(
        """SELECT c.id, c.hash, p.path FROM json_each(?) w JOIN contents c ON c.id = w.value
           JOIN photos p ON p.id = (
               SELECT min(q.id) FROM photos q JOIN folders d ON d.id = q.folder_id AND d.reachable = 1
               WHERE q.content_id = c.id AND q.missing = 0 AND q.problem IS NULL) ORDER BY w.key""",
        (ids_json(chosen),),
    ).fetchall()
    return [
        NamedPhoto(ContentHash(digest), Path(os.fsdecode(path)), _boxes(connection, content))
        for content, digest, path in rows
    ]


def _boxes(connection: Connection, content: int) -> tuple[Box, ...]:
    return tuple(
        Box(*row)
        for row in connection.execute(
            """SELECT f.x, f.y, f.w, f.h FROM faces f JOIN labels l ON l.face_id = f.id
               JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
               WHERE c.id = ? AND l.status = 'confirmed' AND l.person_id IS NOT NULL ORDER BY f.id""",
            (content,),
        )
    )


def _spread(ids: list[int], count: int) -> list[int]:
    """``count`` of them at equal distances, all of them where there are no more."""
    if len(ids) <= count:
        return ids
    return [ids[place * len(ids) // count] for place in range(count)]
