"""Storage of the groups of faces without a name. A group's number is the smallest face id it was founded with.

A face that gets a label keeps its row: taking the label off, or undoing it, puts the face back in its group.
Queries leave labelled faces out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import GROUP_MEMBERS


def of_faces(connection: Connection, faces: Iterable[int]) -> dict[FaceId, int]:
    """The group of each of ``faces`` that is in one; labelled ones and those not shown are in none."""
    rows = connection.execute(
        f"SELECT face_id, group_id FROM ({GROUP_MEMBERS} AND f.id IN (SELECT value FROM json_each(?)))",
        (ids_json(faces),),
    )
    return {FaceId(face): group for face, group in rows}


def contents(connection: Connection, groups: Iterable[int]) -> dict[int, set[int]]:
    """By group, the contents (``contents.id``) that its unlabelled shown faces are in."""
    found: dict[int, set[int]] = {}
    rows = connection.execute(
        f"SELECT group_id, content_id FROM ({GROUP_MEMBERS} AND g.group_id IN (SELECT value FROM json_each(?)))",
        (ids_json(groups),),
    )
    for group, content in rows:
        found.setdefault(group, set()).add(content)
    return found


def facts(connection: Connection, faces: Iterable[int]) -> dict[FaceId, tuple[int, float]]:
    """``(content's row, quality)`` of those of ``faces`` that are there."""
    rows = connection.execute(
        "SELECT f.id, f.content_id, f.quality FROM json_each(?) w"
        " CROSS JOIN faces f INDEXED BY faces_slim WHERE f.id = w.value",
        (ids_json(faces),),
    )
    return {FaceId(face): (content, quality) for face, content, quality in rows}


def assign(connection: Connection, groups: Mapping[FaceId, int]) -> None:
    """Put these faces into these groups. Those that were deleted meanwhile are left out."""
    connection.executemany(
        "INSERT INTO face_groups (face_id, group_id) SELECT ?1, ?2"
        " WHERE EXISTS (SELECT 1 FROM faces WHERE id = ?1)"
        " ON CONFLICT (face_id) DO UPDATE SET group_id = excluded.group_id",
        groups.items(),
    )


def replace(connection: Connection, faces: Iterable[int], groups: Mapping[FaceId, int]) -> set[FaceId]:
    """Of ``faces``, put those in ``groups`` there and the others into none. Returns those that moved."""
    wanted = {FaceId(int(face)): groups.get(FaceId(int(face))) for face in faces}
    stored = dict(connection.execute("SELECT face_id, group_id FROM face_groups"))
    moved = {face: group for face, group in wanted.items() if stored.get(face) != group}
    connection.executemany(
        "DELETE FROM face_groups WHERE face_id = ?", ((face,) for face, group in moved.items() if group is None)
    )
    assign(connection, {face: group for face, group in moved.items() if group is not None})
    return set(moved)
