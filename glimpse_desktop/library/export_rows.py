"""Which faces are in many photos at once."""

from __future__ import annotations

from collections.abc import Iterable

from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import NOT_SEEN


def faces_in(connection: Connection, photos: Iterable[PhotoId]) -> list[tuple[PhotoId, FaceId]]:
    """In the photos' order and from left to right; a face of two copies comes with each.

    Without those that are none or that another box stands for, and without photos that are gone.
    """
    rows = connection.execute(
        f"""
        SELECT p.id, f.id
        FROM json_each(?) w
        CROSS JOIN photos p ON p.id = w.value
        CROSS JOIN contents c ON c.id = p.content_id
        CROSS JOIN faces f ON f.analysis_id = c.analysis_id
        WHERE p.missing = 0
          AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id AND l.status IN {NOT_SEEN})
        ORDER BY w.key, f.x + f.w / 2, f.y, f.id
        """,
        (ids_json(photos),),
    )
    return [(PhotoId(photo), FaceId(face)) for photo, face in rows]
