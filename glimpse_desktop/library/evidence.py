"""What suggestions rest on: faces with names, ignored ones, those who somebody is not, and the faces to ask about.

Photos whose files are gone count as well: what was said about them stays true, and a drive may be unplugged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PackId, PersonId, PersonKey
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import UNLABELLED

Ids = NDArray[np.int64]

_OF_PACK = "CROSS JOIN analyses a ON a.id = f.analysis_id AND a.pack_id = :pack"
_SHOWN = "CROSS JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id"


@dataclass(slots=True)
class FaceFacts:
    """A shown face without a label, by the pack in use. ``content`` is the row of its picture."""

    id: FaceId
    content: int
    quality: float


@dataclass(slots=True)
class Surroundings:
    """Of some contents: ``faces`` to ask about, in ascending order, and all ``other_faces``.

    ``named``: by content, the people who are confirmed on faces of it.
    """

    faces: list[FaceFacts] = field(default_factory=list)
    other_faces: list[FaceId] = field(default_factory=list)
    named: dict[int, set[PersonId]] = field(default_factory=dict)


def confirmed(
    connection: Connection, pack: PackId, least_quality: float, people: Collection[int] | None = None
) -> dict[PersonId, list[FaceId]]:
    """The good confirmed faces of the pack, by person; ``people`` None: of everybody."""
    among = "" if people is None else "AND l.person_id IN (SELECT value FROM json_each(:people))"
    rows = connection.execute(
        f"""
        SELECT l.person_id, f.id
        FROM labels l CROSS JOIN faces f INDEXED BY faces_slim ON f.id = l.face_id {_OF_PACK}
        WHERE l.person_id IS NOT NULL {among} AND f.quality >= :least
        """,
        {"pack": pack, "least": least_quality, "people": ids_json(people or ())},
    )
    found: dict[PersonId, list[FaceId]] = {}
    for person, face in rows:
        found.setdefault(PersonId(person), []).append(FaceId(face))
    return found


def ignored(
    connection: Connection, pack: PackId, least_quality: float, faces: Collection[int] | None = None
) -> set[FaceId]:
    """Those of ``faces`` (None: all) that are good ignored faces of the pack."""
    among = "" if faces is None else "AND l.face_id IN (SELECT value FROM json_each(:faces))"
    rows = connection.execute(
        f"""
        SELECT f.id FROM labels l CROSS JOIN faces f INDEXED BY faces_slim ON f.id = l.face_id {_OF_PACK}
        WHERE l.status = 'ignored' {among} AND f.quality >= :least
        """,
        {"pack": pack, "least": least_quality, "faces": ids_json(faces or ())},
    )
    return {FaceId(row[0]) for row in rows}


def rejected(
    connection: Connection, pack: PackId, least_quality: float, faces: Collection[int] | None = None
) -> dict[FaceId, set[PersonKey]]:
    """Of ``faces`` (None: all), those good ones of the pack that somebody is not, with their keys in the log."""
    among = "" if faces is None else "AND r.face_id IN (SELECT value FROM json_each(:faces))"
    rows = connection.execute(
        f"""
        SELECT r.face_id, r.person
        FROM rejections r CROSS JOIN faces f INDEXED BY faces_slim ON f.id = r.face_id {_OF_PACK}
        WHERE f.quality >= :least {among}
        """,
        {"pack": pack, "least": least_quality, "faces": ids_json(faces or ())},
    )
    found: dict[FaceId, set[PersonKey]] = {}
    for face, person in rows:
        found.setdefault(FaceId(face), set()).add(PersonKey(person))
    return found


def of_pack(connection: Connection, pack: PackId, faces: Iterable[int]) -> list[FaceId]:
    """Those of ``faces`` that are of the pack."""
    rows = connection.execute(
        "SELECT f.id FROM json_each(:faces) w CROSS JOIN faces f INDEXED BY faces_slim ON f.id = w.value"
        f" {_OF_PACK}",
        {"pack": pack, "faces": ids_json(faces)},
    )
    return [FaceId(row[0]) for row in rows]


def contents_of(connection: Connection, faces: Iterable[int], *, labelled: bool = True) -> set[int]:
    """The contents (``contents.id``) of those of ``faces`` that are there; ``labelled`` False: without a label."""
    rows = connection.execute(
        "SELECT f.content_id FROM json_each(?) w CROSS JOIN faces f INDEXED BY faces_slim"
        f" WHERE f.id = w.value {'' if labelled else f'AND {UNLABELLED}'}",
        (ids_json(faces),),
    )
    return {row[0] for row in rows}


def contents_to_ask(connection: Connection, pack: PackId) -> list[int]:
    """Every content that shows faces of the pack without a label, ascending."""
    rows = connection.execute(
        f"""
        SELECT DISTINCT f.content_id FROM faces f INDEXED BY faces_slim {_SHOWN} {_OF_PACK} WHERE {UNLABELLED}
        """,
        {"pack": pack},
    )
    return sorted(row[0] for row in rows)


def surroundings(connection: Connection, pack: PackId, contents: Iterable[int]) -> Surroundings:
    """The pack's faces in these contents that are shown, have an embedding and no label; and who else is there."""
    found = Surroundings()
    rows = connection.execute(
        """
        SELECT f.id, f.content_id, f.quality, l.person_id,
               a.id IS NOT NULL AND l.face_id IS NULL AND f.embedding IS NOT NULL
        FROM json_each(:contents) w CROSS JOIN faces f ON f.content_id = w.value
        LEFT JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
        LEFT JOIN analyses a ON a.id = c.analysis_id AND a.pack_id = :pack
        LEFT JOIN labels l ON l.face_id = f.id
        ORDER BY f.id
        """,
        {"pack": pack, "contents": ids_json(contents)},
    )
    for face, content, quality, person, asked in rows:
        if asked:
            found.faces.append(FaceFacts(FaceId(face), content, quality))
        else:
            found.other_faces.append(FaceId(face))
        if person is not None:
            found.named.setdefault(content, set()).add(PersonId(person))
    return found


def people_of(connection: Connection, faces: Iterable[int]) -> dict[FaceId, PersonId]:
    """Who those of ``faces`` that are confirmed are."""
    rows = connection.execute(
        "SELECT l.face_id, l.person_id FROM json_each(?) w CROSS JOIN labels l ON l.face_id = w.value"
        " WHERE l.person_id IS NOT NULL",
        (ids_json(faces),),
    )
    return {FaceId(face): PersonId(person) for face, person in rows}


def stale(connection: Connection, pack: PackId) -> list[FaceId]:
    """Faces with a suggestion that are none of the pack, not shown any more, or have a label by now."""
    rows = connection.execute(
        """
        SELECT s.face_id FROM suggestions s CROSS JOIN faces f INDEXED BY faces_slim ON f.id = s.face_id
        WHERE NOT EXISTS (SELECT 1 FROM contents c JOIN analyses a ON a.id = c.analysis_id
                          WHERE c.id = f.content_id AND a.id = f.analysis_id AND a.pack_id = ?)
            OR EXISTS (SELECT 1 FROM labels l WHERE l.face_id = s.face_id)
        """,
        (pack,),
    )
    return [FaceId(row[0]) for row in rows]


def people(connection: Connection) -> set[PersonId]:
    """Everybody there is."""
    return {PersonId(row[0]) for row in connection.execute("SELECT id FROM people")}


def last_face(connection: Connection) -> int:
    """The highest number of a face, 0 for none."""
    return int(connection.execute("SELECT ifnull(max(id), 0) FROM faces").fetchone()[0])


def named_people(connection: Connection) -> int:
    """How many people there are."""
    return int(connection.execute("SELECT count(*) FROM people").fetchone()[0])
