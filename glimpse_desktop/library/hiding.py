"""Whom it concerns when photos are hidden or shown again. What hides them is in ``shown``."""

from __future__ import annotations

from collections.abc import Iterable

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json

_OWNERS = """
    SELECT f.id, l.person_id, s.person_id, -g.group_id
    FROM json_each(?) w CROSS JOIN contents c ON c.id = w.value
    CROSS JOIN faces f ON f.analysis_id = c.analysis_id
    LEFT JOIN labels l ON l.face_id = f.id
    LEFT JOIN suggestions s ON s.face_id = f.id
    LEFT JOIN face_groups g ON g.face_id = f.id
"""


def shown_by(connection: Connection, contents: Iterable[int]) -> tuple[set[FaceId], set[PersonId]]:
    """The faces of these contents (``contents.id``), and the people and groups (negative) that they may be of."""
    faces: set[FaceId] = set()
    owners: set[PersonId] = set()
    for face, *whose in connection.execute(_OWNERS, (ids_json(contents),)):
        faces.add(FaceId(face))
        owners.update(PersonId(owner) for owner in whose if owner is not None)
    return faces, owners
