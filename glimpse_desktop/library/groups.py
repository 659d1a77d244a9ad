"""Storage of the groups of faces without a name. A group's number is the smallest face id it was founded with.

A face that gets a label keeps its row: taking the label off, or undoing it, puts the face back in its group,
unless all faces were grouped anew meanwhile. Queries leave labelled faces out. Those that are only shown as named,
because it is clear who they are, count here: they are back in their group's view as soon as it is less clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import PRESENT, SLIM_FACES, UNLABELLED

Facts = tuple[FaceId, int, float]
"""A face, its content's row, its quality."""

_GROUPED = f"""
    SELECT g.group_id, f.id AS face_id, f.content_id, f.quality
    FROM face_groups g
    CROSS JOIN {SLIM_FACES}
    WHERE f.id = g.face_id AND {UNLABELLED} AND {PRESENT}
"""


def of_faces(connection: Connection, faces: Iterable[int]) -> dict[FaceId, int]:
    """The group of each of ``faces`` that is in one; labelled ones and those not shown are in none."""
    rows = connection.execute(
        f"SELECT face_id, group_id FROM ({_GROUPED} AND f.id IN (SELECT value FROM json_each(?)))",
        (ids_json(faces),),
    )
    return {FaceId(face): group for face, group in rows}


def members(connection: Connection, groups: Iterable[int]) -> dict[int, list[Facts]]:
    """By group, its unlabelled shown faces, ascending."""
    found: dict[int, list[Facts]] = {}
    rows = connection.execute(
        f"SELECT group_id, face_id, content_id, quality FROM ({_GROUPED} AND g.group_id IN"
        " (SELECT value FROM json_each(?))) ORDER BY group_id, face_id",
        (ids_json(groups),),
    )
    for group, face, content, quality in rows:
        found.setdefault(group, []).append((FaceId(face), content, quality))
    return found


def free(connection: Connection, faces: Iterable[int]) -> list[Facts]:
    """Those of ``faces`` that are shown and have no label, ascending."""
    rows = connection.execute(
        f"SELECT f.id, f.content_id, f.quality FROM json_each(?) w CROSS JOIN {SLIM_FACES}"
        f" WHERE f.id = w.value AND {UNLABELLED} AND {PRESENT} ORDER BY f.id",
        (ids_json(faces),),
    )
    return [(FaceId(face), content, quality) for face, content, quality in rows]


def loose(connection: Connection, pack: PackId, faces: Iterable[int]) -> list[FaceId]:
    """Those of ``faces`` that are shown as this pack found them, have no label and are in no group; ascending."""
    rows = connection.execute(
        f"SELECT f.id FROM json_each(?) w CROSS JOIN {SLIM_FACES} JOIN analyses a ON a.id = f.analysis_id"
        f" WHERE f.id = w.value AND a.pack_id = ? AND {UNLABELLED} AND {PRESENT}"
        " AND NOT EXISTS (SELECT 1 FROM face_groups g WHERE g.face_id = f.id) ORDER BY f.id",
        (ids_json(faces), pack),
    )
    return [FaceId(row[0]) for row in rows]


def others(connection: Connection, faces: NDArray[np.int64]) -> list[FaceId]:
    """The faces that are in groups and not among ``faces`` (n,), with a label or without, ascending."""
    rows = connection.execute("SELECT face_id FROM face_groups")
    grouped = np.fromiter((row[0] for row in rows), np.int64)
    return [FaceId(face) for face in np.setdiff1d(grouped, faces).tolist()]


def forget(connection: Connection, faces: Iterable[int]) -> None:
    """Put these faces into no group."""
    connection.executemany("DELETE FROM face_groups WHERE face_id = ?", ((face,) for face in faces))


def forget_labelled(connection: Connection) -> None:
    """No face with a label has a group to go back to: the groups are others now."""
    connection.execute("DELETE FROM face_groups WHERE face_id IN (SELECT face_id FROM labels)")


def assign(connection: Connection, groups: Mapping[FaceId, int]) -> None:
    """Put these faces into these groups. Those that were deleted meanwhile are left out."""
    # No upsert: what it does about conflicts would hold for the statements of triggers too.
    connection.executemany("DELETE FROM face_groups WHERE face_id = ?", ((face,) for face in groups))
    connection.executemany(
        "INSERT INTO face_groups (face_id, group_id) SELECT ?1, ?2"
        " WHERE EXISTS (SELECT 1 FROM faces WHERE id = ?1)",
        groups.items(),
    )


def replace(connection: Connection, faces: Iterable[int], groups: Mapping[FaceId, int]) -> set[FaceId]:
    """Of ``faces``, put those in ``groups`` there and the others into none. Returns those that moved."""
    wanted = {FaceId(int(face)): groups.get(FaceId(int(face))) for face in faces}
    stored = dict(
        connection.execute(
            "SELECT g.face_id, g.group_id FROM json_each(?) w CROSS JOIN face_groups g ON g.face_id = w.value",
            (ids_json(wanted),),
        )
    )
    moved = {face: group for face, group in wanted.items() if stored.get(face) != group}
    connection.executemany(
        "DELETE FROM face_groups WHERE face_id = ?", ((face,) for face, group in moved.items() if group is None)
    )
    assign(connection, {face: group for face, group in moved.items() if group is not None})
    return set(moved)
