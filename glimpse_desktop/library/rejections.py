"""Who faces are not, and which faces are one person or two: storage of what the log says besides labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonKey
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json

Rejections = Mapping[PersonKey, DecisionId]
"""Who a face is not, by keys as the log has them: whoever reads them maps merged people to who they are now."""


@dataclass(frozen=True, slots=True)
class FaceLink:
    """A face's part in a SAME (``same``, side 0) or DIFFERENT entry."""

    decision: DecisionId
    side: int
    same: bool


def of_faces(connection: Connection, faces: Iterable[int]) -> dict[FaceId, set[PersonKey]]:
    """Who each of ``faces`` is not; those about which nothing of the kind was said are missing."""
    found: dict[FaceId, set[PersonKey]] = {}
    for face, person in connection.execute(
        "SELECT r.face_id, r.person FROM json_each(?) w CROSS JOIN rejections r ON r.face_id = w.value",
        (ids_json(faces),),
    ):
        found.setdefault(FaceId(face), set()).add(PersonKey(person))
    return found


def with_entries(connection: Connection, faces: Iterable[int]) -> dict[FaceId, dict[PersonKey, DecisionId]]:
    """``of_faces``, and by which entry."""
    found: dict[FaceId, dict[PersonKey, DecisionId]] = {}
    for face, person, decision in connection.execute(
        "SELECT r.face_id, r.person, r.decision_id FROM json_each(?) w"
        " CROSS JOIN rejections r ON r.face_id = w.value",
        (ids_json(faces),),
    ):
        found.setdefault(FaceId(face), {})[PersonKey(person)] = DecisionId(decision)
    return found


def links_of_faces(connection: Connection, faces: Iterable[int]) -> dict[FaceId, set[FaceLink]]:
    """The links of those of ``faces`` that have any."""
    found: dict[FaceId, set[FaceLink]] = {}
    for face, decision, side, same in connection.execute(
        "SELECT l.face_id, l.decision_id, l.side, l.same FROM json_each(?) w"
        " CROSS JOIN links l ON l.face_id = w.value",
        (ids_json(faces),),
    ):
        found.setdefault(FaceId(face), set()).add(FaceLink(DecisionId(decision), side, bool(same)))
    return found


def replace(connection: Connection, wanted: Mapping[FaceId, Rejections]) -> None:
    """Note who each of these faces is not, in place of what was noted."""
    connection.executemany("DELETE FROM rejections WHERE face_id = ?", ((face,) for face in wanted))
    connection.executemany(
        "INSERT INTO rejections (face_id, person, decision_id) VALUES (?, ?, ?)",
        ((face, person, decision) for face, people in wanted.items() for person, decision in people.items()),
    )
    # At once, and not when suggestions are looked at again: nobody must see the face offered once more.
    connection.executemany(
        "DELETE FROM suggestions WHERE face_id = ? AND person_id = (SELECT id FROM people WHERE key = ?)",
        ((face, person) for face, people in wanted.items() for person in people),
    )


def replace_links(connection: Connection, wanted: Mapping[FaceId, Iterable[FaceLink]]) -> None:
    """Note the links of each of these faces, in place of what was noted."""
    connection.executemany("DELETE FROM links WHERE face_id = ?", ((face,) for face in wanted))
    connection.executemany(
        "INSERT INTO links (decision_id, face_id, side, same) VALUES (?, ?, ?, ?)",
        ((link.decision, face, link.side, link.same) for face, links in wanted.items() for link in links),
    )


def noted_contents(connection: Connection) -> list[int]:
    """The contents (``contents.id``) with a rejection or a link."""
    rows = connection.execute(
        "SELECT f.content_id FROM rejections r JOIN faces f ON f.id = r.face_id"
        " UNION SELECT f.content_id FROM links l JOIN faces f ON f.id = l.face_id"
    )
    return [row[0] for row in rows]
