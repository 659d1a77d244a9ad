"""Faces for views."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from glimpse_desktop.domain.faces import FaceQuality
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PackId, PersonId, PhotoId
from glimpse_desktop.domain.views import FaceRow, FaceStatus, Suggestion
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.measures import landmarks_of
from glimpse_desktop.library.shown import (
    AUTOMATIC,
    GROUP_MEMBERS,
    HIDDEN_CONTENTS,
    NOT_SEEN,
    PRESENT,
    SHOWN,
    SLIM_FACES,
    UNLABELLED,
)
from glimpse_desktop.library.tallies import LIVING, not_kept

_BY_IDS = """
    SELECT f.id, p.id, p.path, c.hash, f.x, f.y, f.w, f.h, f.landmarks, f.score,
           f.sharpness, f.brightness, f.contrast, f.size_px, f.yaw, f.pitch, f.roll, f.quality,
           a.pack_id, f.embedding IS NOT NULL, f.kept, l.status, l.person_id, person.name,
           CASE WHEN l.face_id IS NULL THEN s.face_id END, s.person_id, alike.name, s.automatic, s.similarity,
           next.name, s.runner_up_similarity,
           CASE WHEN l.face_id IS NULL AND ifnull(s.automatic, 0) = 0 THEN g.group_id END
    FROM json_each(?) w
    CROSS JOIN faces f ON f.id = w.value
    CROSS JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
    CROSS JOIN analyses a ON a.id = f.analysis_id
    CROSS JOIN photos p
        ON p.id = (SELECT min(q.id) FROM photos q WHERE q.content_id = c.id AND q.missing = 0)
    LEFT JOIN labels l ON l.face_id = f.id
    LEFT JOIN people person ON person.id = l.person_id
    LEFT JOIN suggestions s ON s.face_id = f.id
    LEFT JOIN people alike ON alike.id = s.person_id
    LEFT JOIN people next ON next.id = s.runner_up
    LEFT JOIN face_groups g ON g.face_id = f.id
    {wanted} ORDER BY w.key
"""


def by_ids(connection: Connection, ids: Iterable[FaceId], *, hidden: bool = True) -> list[FaceRow]:
    """In the order asked; those that are not shown are left out. ``word`` of a suggestion is empty here.

    ``hidden``: also those on hidden photos. Lists have none of them; whoever looks at such a photo asks for them.
    """
    wanted = "" if hidden else f"WHERE c.id NOT IN {HIDDEN_CONTENTS}"
    rows = connection.execute(_BY_IDS.format(wanted=wanted), (ids_json(ids),)).fetchall()
    groups = _living_groups(connection, {row[-1] for row in rows if row[-1] is not None})
    return [_row(row, groups) for row in rows]


def of_photo(connection: Connection, photo: PhotoId) -> list[FaceRow]:
    """The faces in a photo from left to right, without those that are none or that another box stands for."""
    rows = connection.execute(
        f"""
        SELECT f.id, p.path FROM photos p
        CROSS JOIN contents c ON c.id = p.content_id
        CROSS JOIN faces f ON f.analysis_id = c.analysis_id
        WHERE p.id = ? AND p.missing = 0
          AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id AND l.status IN {NOT_SEEN})
        ORDER BY f.x + f.w / 2, f.y, f.id
        """,
        (photo,),
    ).fetchall()
    if not rows:
        return []
    path = Path(os.fsdecode(rows[0][1]))
    # Another file with the same content may come first among the photos that show these faces.
    found = by_ids(connection, [FaceId(row[0]) for row in rows])
    return [replace(face, photo_id=photo, path=path) for face in found]


def ids_of_person(connection: Connection, person: PersonId) -> list[FaceId]:
    """The shown faces of a person (automatic ones too), or (negative) of a group without a name, best first."""
    if person > 0:
        rows = connection.execute(
            f"""
            SELECT f.id, f.quality FROM labels l CROSS JOIN {SLIM_FACES}
            WHERE f.id = l.face_id AND l.person_id = ?1 AND {SHOWN}
            UNION ALL
            SELECT f.id, f.quality FROM suggestions s CROSS JOIN {SLIM_FACES}
            WHERE f.id = s.face_id AND s.person_id = ?1 AND s.automatic = 1 AND {UNLABELLED} AND {SHOWN}
            ORDER BY 2 DESC, 1
            """,
            (person,),
        )
    else:
        rows = connection.execute(f"{GROUP_MEMBERS} AND g.group_id = ? ORDER BY f.quality DESC, f.id", (-person,))
    found = [FaceId(row[0 if person > 0 else 1]) for row in rows]
    return found if person > 0 or len(found) > 1 else []


def of_person(connection: Connection, person: PersonId) -> list[FaceRow]:
    """The shown faces of a person (automatic ones too), or (negative) of a group without a name, best first."""
    return by_ids(connection, ids_of_person(connection, person))


def photos_of(connection: Connection, ids: Iterable[FaceId]) -> list[PhotoId]:
    """The photos of the faces in the faces' order, each once; faces that are not shown have none."""
    rows = connection.execute(
        f"""
        SELECT (SELECT min(q.id) FROM photos q WHERE q.content_id = f.content_id AND q.missing = 0)
        FROM json_each(?) w CROSS JOIN {SLIM_FACES}
        WHERE f.id = w.value AND c.id NOT IN {HIDDEN_CONTENTS} ORDER BY w.key
        """,
        (ids_json(ids),),
    )
    return [PhotoId(photo) for photo in dict.fromkeys(row[0] for row in rows) if photo is not None]


def unnamed(connection: Connection, offset: int = 0, limit: int = 500) -> list[FaceRow]:
    """Shown faces with neither label nor group nor automatic name, best first."""
    rows = connection.execute(
        f"""
        SELECT f.id FROM {SLIM_FACES}
        WHERE NOT EXISTS (SELECT 1 FROM face_groups g WHERE g.face_id = f.id AND g.group_id IN ({LIVING}))
            AND {UNLABELLED} AND NOT {AUTOMATIC} AND {SHOWN}
        ORDER BY f.quality DESC, f.id LIMIT :limit OFFSET :offset
        """,
        {"living": ids_json(not_kept(connection)), "limit": limit, "offset": offset},
    )
    return by_ids(connection, [FaceId(row[0]) for row in rows])


def unlabelled(connection: Connection, pack: PackId) -> Iterator[tuple[FaceId, int, float]]:
    """``(face, content's row, quality)`` of each shown face of the pack with an embedding and no label, by id."""
    return iter(
        connection.execute(
            f"""
            SELECT f.id, f.content_id, f.quality
            FROM analyses a
            CROSS JOIN faces e INDEXED BY faces_embedded ON e.analysis_id = a.id AND e.embedding IS NOT NULL
            CROSS JOIN {SLIM_FACES}
            WHERE a.pack_id = ? AND f.id = e.id AND {UNLABELLED} AND {PRESENT} ORDER BY f.id
            """,
            (pack,),
        )
    )


def _living_groups(connection: Connection, groups: set[int]) -> set[int]:
    """Those of ``groups`` that still have two faces or more."""
    if not groups:
        return set()
    rows = connection.execute(
        f"SELECT group_id FROM ({GROUP_MEMBERS} AND g.group_id IN (SELECT value FROM json_each(?)))"
        " GROUP BY group_id HAVING count(*) > 1",
        (ids_json(groups),),
    )
    return {row[0] for row in rows}


def _row(row: Sequence[Any], groups: set[int]) -> FaceRow:
    (face, photo, path, content, x, y, w, h, landmarks, score, *measures) = row
    (*measured, pack, embedded, kept, status, person, name) = measures[:-8]
    (suggested, alike, alike_name, automatic, similarity, runner_up, runner_up_similarity, group) = measures[-8:]
    return FaceRow(
        id=FaceId(face),
        photo_id=PhotoId(photo),
        path=Path(os.fsdecode(path)),
        content=content,
        box=Box(x, y, w, h),
        landmarks=None if landmarks is None else landmarks_of(landmarks),
        score=score,
        quality=None if any(value is None for value in measured) else FaceQuality(*measured),
        pack_id=PackId(pack),
        has_embedding=bool(embedded),
        status=FaceStatus(status or FaceStatus.UNKNOWN),
        person_id=None if person is None else PersonId(person),
        person_name=name,
        group_id=PersonId(-group) if group in groups else None,
        suggestion=None
        if suggested is None
        else Suggestion(
            person_id=None if alike is None else PersonId(alike),
            name=alike_name or "",
            automatic=bool(automatic),
            similarity=similarity,
            word="",
            runner_up=runner_up,
            runner_up_similarity=runner_up_similarity,
        ),
        drawn=bool(kept),
    )
