"""Storage of suggestions: whom faces without a label resemble. Derived; replaced when what they rest on changes.

A suggestion only counts while its face has no label: every reader leaves the others out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import SHOWN, SLIM_FACES, UNLABELLED

_VISIBLE = 0.00015
"""A smaller difference of cosines is none."""


@dataclass(frozen=True, slots=True)
class StoredSuggestion:
    """A row without its face. ``person`` None: somebody whose faces are ignored. Similarities are cosines."""

    person: PersonId | None
    automatic: bool
    similarity: float
    runner_up: PersonId | None = None
    runner_up_similarity: float | None = None


def of_faces(connection: Connection, faces: Iterable[int]) -> dict[FaceId, StoredSuggestion]:
    """The suggestions of those of ``faces`` that have one and no label."""
    return _rows(connection, faces, "WHERE NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = s.face_id)")


def of_person(connection: Connection, person: PersonId) -> list[FaceId]:
    """The shown faces that are suggested to be this person and not automatically so, surest first."""
    rows = connection.execute(
        f"""
        SELECT f.id FROM suggestions s CROSS JOIN {SLIM_FACES}
        WHERE f.id = s.face_id AND s.person_id = ? AND s.automatic = 0 AND {UNLABELLED} AND {SHOWN}
        ORDER BY s.similarity DESC, f.id
        """,
        (person,),
    )
    return [FaceId(row[0]) for row in rows]


def every_face(connection: Connection) -> set[FaceId]:
    """All faces with a row."""
    return {FaceId(row[0]) for row in connection.execute("SELECT face_id FROM suggestions")}


def replace(
    connection: Connection, faces: Iterable[int], wanted: Mapping[FaceId, StoredSuggestion]
) -> dict[FaceId, tuple[StoredSuggestion | None, StoredSuggestion | None]]:
    """Of ``faces``, give those in ``wanted`` that suggestion and the others none.

    Faces that were deleted meanwhile or have a label get none. Returns what there was and is now where it differs.
    """
    chosen = dict.fromkeys(FaceId(int(face)) for face in faces)
    free = {
        row[0]
        for row in connection.execute(
            f"SELECT f.id FROM json_each(?) w CROSS JOIN faces f ON f.id = w.value WHERE {UNLABELLED}",
            (ids_json(chosen),),
        )
    }
    stored = _rows(connection, chosen)
    changed: dict[FaceId, tuple[StoredSuggestion | None, StoredSuggestion | None]] = {}
    for face in chosen:
        new = wanted.get(face) if face in free else None
        old = stored.get(face)
        if not _same(old, new):
            changed[face] = old, new
    connection.executemany(
        "DELETE FROM suggestions WHERE face_id = ?", ((face,) for face, (_, new) in changed.items() if new is None)
    )
    connection.executemany(
        "INSERT INTO suggestions (face_id, person_id, automatic, similarity, runner_up, runner_up_similarity)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (face_id) DO UPDATE SET person_id = excluded.person_id,"
        " automatic = excluded.automatic, similarity = excluded.similarity, runner_up = excluded.runner_up,"
        " runner_up_similarity = excluded.runner_up_similarity",
        (
            (face, new.person, new.automatic, new.similarity, new.runner_up, new.runner_up_similarity)
            for face, (_, new) in changed.items()
            if new is not None
        ),
    )
    return changed


def _same(one: StoredSuggestion | None, other: StoredSuggestion | None) -> bool:
    """Whether nobody would see a difference: the last digit of a similarity depends on how it was computed."""
    if one is None or other is None:
        return one is other
    return (
        (one.person, one.automatic, one.runner_up) == (other.person, other.automatic, other.runner_up)
        and abs(one.similarity - other.similarity) < _VISIBLE
        and abs((one.runner_up_similarity or 0.0) - (other.runner_up_similarity or 0.0)) < _VISIBLE
    )


def _rows(connection: Connection, faces: Iterable[int], condition: str = "") -> dict[FaceId, StoredSuggestion]:
    rows = connection.execute(
        "SELECT s.face_id, s.person_id, s.automatic, s.similarity, s.runner_up, s.runner_up_similarity"
        f" FROM json_each(?) w CROSS JOIN suggestions s ON s.face_id = w.value {condition}",
        (ids_json(faces),),
    )
    return {
        FaceId(face): StoredSuggestion(person, bool(automatic), similarity, runner_up, runner_up_similarity)
        for face, person, automatic, similarity, runner_up, runner_up_similarity in rows
    }
