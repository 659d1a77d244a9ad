"""Faces that are in one photo with others: two people each, as a rule."""

from __future__ import annotations

from typing import NamedTuple

from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.shown import NOT_SEEN, PRESENT, SLIM_FACES


class Companion(NamedTuple):
    """A face in a content (its row) with other faces. ``who`` is equal for faces that are taken for one person."""

    content: int
    face: FaceId
    who: str


def companions(connection: Connection, pack: PackId, least_quality: float, contents: int) -> list[Companion]:
    """The pack's shown faces of at least that quality in contents with two of them or more, by content.

    At most so many contents: the last ones. Faces marked "not a face" and the like are left out.
    """
    rows = connection.execute(
        f"""
        WITH good AS MATERIALIZED (
            SELECT f.id, f.content_id FROM {SLIM_FACES} CROSS JOIN analyses a ON a.id = f.analysis_id
            WHERE a.pack_id = ? AND f.quality >= ? AND {PRESENT}
              AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id AND l.status IN {NOT_SEEN})
        ), crowded AS MATERIALIZED (
            SELECT content_id FROM good GROUP BY content_id HAVING count(*) > 1 ORDER BY content_id DESC LIMIT ?
        )
        SELECT good.content_id, good.id, CASE
            WHEN l.person_id IS NOT NULL THEN 'person ' || l.person_id
            WHEN g.group_id IS NOT NULL THEN 'group ' || g.group_id
            ELSE 'face ' || good.id END
        FROM good CROSS JOIN crowded USING (content_id)
        LEFT JOIN labels l ON l.face_id = good.id LEFT JOIN face_groups g ON g.face_id = good.id
        ORDER BY good.content_id, good.id
        """,
        (pack, least_quality, contents),
    )
    return [Companion(content, FaceId(face), who) for content, face, who in rows]
