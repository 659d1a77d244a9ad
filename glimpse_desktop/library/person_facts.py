"""All faces of a person in a few arrays, and who else is on the same photos."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.person_facts import Companion, PersonFaceTable
from glimpse_desktop.library import people_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.shown import AUTOMATIC, SHOWN, SLIM_FACES, UNLABELLED

_OF_PERSON = f"""
    SELECT f.id, f.content_id, f.quality, c.taken_at FROM labels l CROSS JOIN {SLIM_FACES}
    WHERE f.id = l.face_id AND l.person_id = :who AND {SHOWN}
    UNION ALL
    SELECT f.id, f.content_id, f.quality, c.taken_at FROM suggestions s CROSS JOIN {SLIM_FACES}
    WHERE f.id = s.face_id AND s.person_id = :who AND s.automatic = 1 AND {UNLABELLED} AND {SHOWN}
"""
_OF_GROUP = f"""
    SELECT f.id, f.content_id, f.quality, c.taken_at FROM face_groups g CROSS JOIN {SLIM_FACES}
    WHERE f.id = g.face_id AND g.group_id = :who AND {UNLABELLED} AND NOT {AUTOMATIC} AND {SHOWN}
"""
_FILES = "FROM photos p WHERE p.content_id = m.content_id AND p.missing = 0"
_SCALE = 1_000_000
_UNDATED = -(1 << 60)

# One row of text, all lists in the same order: a row for each of 20,000 faces takes several times as long, and
# keeps all other threads waiting.
_TABLE = f"""
    SELECT group_concat(id), group_concat(photo), group_concat(CAST(quality * {_SCALE} AS INTEGER)),
           group_concat(ifnull(CAST(taken_at * 1000 AS INTEGER), {_UNDATED})), group_concat(files)
    FROM (
        SELECT m.id, m.quality, m.taken_at,
               (SELECT min(p.id) {_FILES}) AS photo, (SELECT count(*) {_FILES}) AS files
        FROM ({{members}}) m
    )
"""

_PHOTOS = f"""
    SELECT group_concat(p.id), group_concat(CAST(best * {_SCALE} AS INTEGER))
    FROM (SELECT content_id, max(quality) AS best FROM ({{members}}) GROUP BY content_id) m
    CROSS JOIN photos p WHERE p.content_id = m.content_id AND p.missing = 0
"""

# Whoever is confirmed or automatic on a face of these pictures, each once a picture, times the picture's files.
_COMPANIONS = f"""
    WITH theirs AS MATERIALIZED (
        SELECT content_id, (SELECT count(*) {_FILES}) AS files
        FROM (SELECT DISTINCT content_id FROM ({{members}})) m
    ), together AS (
        SELECT DISTINCT t.content_id, t.files, ifnull(l.person_id, s.person_id) AS person
        FROM theirs t CROSS JOIN contents c ON c.id = t.content_id
        CROSS JOIN faces f INDEXED BY faces_of_analysis ON f.analysis_id = c.analysis_id
        LEFT JOIN labels l ON l.face_id = f.id
        LEFT JOIN suggestions s ON s.face_id = f.id AND s.automatic = 1 AND l.face_id IS NULL
        WHERE ifnull(l.person_id, s.person_id) IS NOT NULL
    )
    SELECT t.person, p.name, sum(t.files) FROM together t CROSS JOIN people p ON p.id = t.person
    WHERE p.hidden = 0 AND p.id <> :who GROUP BY t.person ORDER BY 3 DESC, p.folded, p.id LIMIT :limit
"""


def table(connection: Connection, person: PersonId) -> PersonFaceTable:
    """The shown faces of a person or (negative) of a group without a name, best first."""
    row = connection.execute(_TABLE.format(members=_members(person)), {"who": abs(person)}).fetchone()
    ids, photos, qualities, taken, files = (np.fromstring(text or "", np.int64, sep=",") for text in row)
    if person < 0 and len(ids) < 2:  # a group of one is none
        ids = photos = qualities = taken = files = np.zeros(0, np.int64)
    order = np.lexsort((ids, -qualities))
    dated = np.where(taken[order] == _UNDATED, np.nan, taken[order] / 1000)
    return PersonFaceTable(ids[order], photos[order], qualities[order] / _SCALE, dated, files[order])


def photo_qualities(connection: Connection, person: PersonId) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """(m,) every photo of a person or a group, copies too, ascending, and (m,) their best face's quality on it."""
    row = connection.execute(_PHOTOS.format(members=_members(person)), {"who": abs(person)}).fetchone()
    ids, qualities = (np.fromstring(text or "", np.int64, sep=",") for text in row)
    order = np.argsort(ids)
    return ids[order], qualities[order] / _SCALE


def companions(connection: Connection, person: PersonId, limit: int) -> list[Companion]:
    """Who is on most photos together with a person or a group; people who are hidden are left out."""
    rows = connection.execute(
        _COMPANIONS.format(members=_members(person)), {"who": abs(person), "limit": limit}
    ).fetchall()
    covers = people_rows.covers(connection, [row[0] for row in rows])
    return [Companion(PersonId(who), name, photos, covers.get(PersonId(who))) for who, name, photos in rows]


def _members(person: PersonId) -> str:
    return _OF_PERSON if person > 0 else _OF_GROUP
