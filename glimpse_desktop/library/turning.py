"""How photos are shown turned, read by themselves: pictures are made for views that have no row of the photo.

Turns are 1 to 3 quarter turns clockwise; what isn't turned is missing.
"""

from __future__ import annotations

from collections.abc import Iterable

from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json


def of_photos(connection: Connection, photos: Iterable[PhotoId]) -> dict[PhotoId, int]:
    """Those of ``photos`` that are turned."""
    rows = connection.execute(
        "SELECT p.id, m.turns FROM json_each(?) w CROSS JOIN photos p ON p.id = w.value"
        " CROSS JOIN photo_marks m ON m.content_id = p.content_id WHERE m.turns > 0",
        (ids_json(photos),),
    )
    return {PhotoId(photo): turns for photo, turns in rows}


def of_faces(connection: Connection, faces: Iterable[FaceId]) -> dict[FaceId, int]:
    """Those of ``faces`` that are on a turned photo."""
    rows = connection.execute(
        "SELECT f.id, m.turns FROM json_each(?) w CROSS JOIN faces f INDEXED BY faces_slim ON f.id = w.value"
        " CROSS JOIN photo_marks m ON m.content_id = f.content_id WHERE m.turns > 0",
        (ids_json(faces),),
    )
    return {FaceId(face): turns for face, turns in rows}


def faces_on(connection: Connection, photos: Iterable[PhotoId]) -> dict[FaceId, int]:
    """All faces on those of ``photos`` that are turned."""
    rows = connection.execute(
        "SELECT f.id, m.turns FROM json_each(?) w CROSS JOIN photos p ON p.id = w.value"
        " CROSS JOIN photo_marks m ON m.content_id = p.content_id"
        " CROSS JOIN faces f ON f.content_id = p.content_id WHERE m.turns > 0",
        (ids_json(photos),),
    )
    return {FaceId(face): turns for face, turns in rows}
