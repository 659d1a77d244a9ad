"""What the Audit knows of named faces."""

from __future__ import annotations

from typing import NamedTuple

from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.shown import SHOWN, SLIM_FACES, UNLABELLED


class NamedFace(NamedTuple):
    """A shown face of a person who isn't hidden.

    ``content`` is ``contents.id``. ``checked``: somebody was asked about it and said that it is right.
    """

    person: int
    face: int
    content: int
    quality: float
    automatic: int
    checked: int


def named_faces(connection: Connection) -> list[NamedFace]:
    """All of them, by person and face."""
    rows = connection.execute(f"""
        SELECT l.person_id, f.id, f.content_id, f.quality, 0,
               ifnull(json_extract(d.payload, '$.checked'), 0)
        FROM labels l CROSS JOIN {SLIM_FACES}
        CROSS JOIN people person ON person.id = l.person_id AND person.hidden = 0
        LEFT JOIN decisions d ON d.id = l.decision_id
        WHERE f.id = l.face_id AND {SHOWN}
        UNION ALL
        SELECT s.person_id, f.id, f.content_id, f.quality, 1, 0
        FROM suggestions s CROSS JOIN {SLIM_FACES}
        CROSS JOIN people person ON person.id = s.person_id AND person.hidden = 0
        WHERE f.id = s.face_id AND s.automatic = 1 AND {UNLABELLED} AND {SHOWN}
        ORDER BY 1, 2
    """)
    return [NamedFace._make(row) for row in rows]
