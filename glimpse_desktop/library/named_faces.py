"""Who is named where in photos: what would be written into files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.library import written_names
from glimpse_desktop.library.analyses import FileState
from glimpse_desktop.library.connection import Connection as Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import HIDDEN_CONTENTS, SLIM_FACES, UNLABELLED
from glimpse_desktop.library.written_names import INSIDE, WrittenNames


@dataclass(frozen=True, slots=True)
class NamedPhoto:
    """A photo whose file is there and looked at, and who is named in it.

    ``people``: name and box (in fractions of the upright picture) of each named face, from left to right.
    ``orientation`` is the EXIF orientation (1-8) that is applied to the decoded picture, ``size`` the width and
    height of the upright one in pixels, ``format`` one of containers.FORMATS.
    """

    id: PhotoId
    path: Path
    content: ContentHash
    file: FileState
    orientation: int
    size: tuple[int, int]
    format: str
    people: tuple[tuple[str, Box], ...]
    written: WrittenNames | None


_NAMED = f"""
    SELECT f.content_id FROM labels l CROSS JOIN people n ON n.id = l.person_id AND n.hidden = 0
    CROSS JOIN {SLIM_FACES} WHERE f.id = l.face_id AND l.status = 'confirmed'
"""
_AUTOMATIC = f"""
    SELECT f.content_id FROM suggestions s CROSS JOIN people n ON n.id = s.person_id AND n.hidden = 0
    CROSS JOIN {SLIM_FACES} WHERE f.id = s.face_id AND s.automatic = 1 AND {UNLABELLED}
"""


def photos_to_write(connection: Connection, automatic: bool) -> list[PhotoId]:
    """Every photo with somebody named in it, or with names that Glimpse wrote; by path, so folder by folder.

    ``automatic``: also those in which somebody is named so without being asked. Hidden photos are left out.
    """
    named = f"{_NAMED} UNION ALL {_AUTOMATIC}" if automatic else _NAMED
    rows = connection.execute(
        f"""
        SELECT p.id FROM photos p JOIN folders d ON d.id = p.folder_id AND d.reachable = 1
        WHERE p.missing = 0 AND p.stale = 0 AND p.content_id IS NOT NULL
          AND p.content_id NOT IN {HIDDEN_CONTENTS}
          AND (p.content_id IN ({named})
               OR EXISTS (SELECT 1 FROM written_names w WHERE w.path = p.path AND w.people <> '[]')
               OR p.content_id IN (SELECT c.id FROM written_names w JOIN contents c ON c.hash = w.hash
                                   WHERE w.people <> '[]' AND {INSIDE}))
        ORDER BY p.path
        """
    )
    return [PhotoId(row[0]) for row in rows]


def of_photos(connection: Connection, photos: Iterable[PhotoId], automatic: bool) -> list[NamedPhoto]:
    """Those of ``photos`` (some hundred) whose files are there and looked at, in the order asked."""
    photos = list(photos)
    wanted = ids_json(photos)
    people: dict[int, list[tuple[str, Box]]] = {}
    guesses = f"""
        UNION ALL
        SELECT c.id, n.name, f.x, f.y, f.w, f.h, f.id
        FROM shown c CROSS JOIN faces f ON f.analysis_id = c.analysis_id
        CROSS JOIN suggestions s ON s.face_id = f.id AND s.automatic = 1
        CROSS JOIN people n ON n.id = s.person_id AND n.hidden = 0 WHERE {UNLABELLED}
    """
    for content, name, x, y, w, h, _ in connection.execute(
        f"""
        WITH shown (id, analysis_id) AS MATERIALIZED (
            SELECT DISTINCT c.id, c.analysis_id FROM json_each(?) i CROSS JOIN photos p ON p.id = i.value
            CROSS JOIN contents c ON c.id = p.content_id)
        SELECT c.id, n.name, f.x, f.y, f.w, f.h, f.id
        FROM shown c CROSS JOIN faces f ON f.analysis_id = c.analysis_id
        CROSS JOIN labels l ON l.face_id = f.id AND l.status = 'confirmed'
        CROSS JOIN people n ON n.id = l.person_id AND n.hidden = 0
        {guesses if automatic else ""}
        ORDER BY 3, 4, 7
        """,
        (wanted,),
    ):
        people.setdefault(content, []).append((name, Box(x, y, w, h)))
    written = written_names.of_photos(connection, photos)
    rows = connection.execute(
        """
        SELECT p.id, p.path, p.size, p.mtime_ns, c.hash, c.width, c.height, c.orientation, c.format, c.id
        FROM json_each(?) i CROSS JOIN photos p ON p.id = i.value CROSS JOIN contents c ON c.id = p.content_id
        WHERE p.missing = 0 AND p.stale = 0 AND c.analysis_id IS NOT NULL ORDER BY i.key
        """,
        (wanted,),
    )
    return [
        NamedPhoto(
            PhotoId(photo),
            Path(os.fsdecode(path)),
            ContentHash(content),
            FileState(size, mtime),
            orientation,
            (width, height),
            kind or "",
            tuple(people.get(number, ())),
            written.get(PhotoId(photo)),
        )
        for photo, path, size, mtime, content, width, height, orientation, kind, number in rows
    ]
