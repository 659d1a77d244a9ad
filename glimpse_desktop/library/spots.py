"""What the log says of single faces, read without resolving everything that was said about their pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind, FaceStatement
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.decision_log import LIVE, SIDE
from glimpse_desktop.library.id_lists import ids_json


@dataclass(frozen=True, slots=True)
class Spot:
    """A found face with the live statements about its box, in the order of the log; ``content``: contents.id."""

    face: FaceId
    content: int
    statements: list[FaceStatement]


_PLACING = frozenset({str(DecisionKind.DRAW), str(DecisionKind.MOVE), str(DecisionKind.FORGOTTEN)})
_Place = tuple[int, float, float, float, float]
"""``contents.id`` and a box."""


def read(
    connection: Connection, contents: Iterable[int], faces: Collection[DecisionFace]
) -> tuple[list[Spot], set[int]]:
    """The faces found in the boxes of ``faces``, which are in ``contents``; and the contents it can't be said of.

    Those are the ones where what is said about one face may depend on what is said about others: a box, of
    ``faces`` or of a live statement, is not exactly that of one found face, or was drawn or moved, or the picture
    replaced another.
    """
    wanted = ids_json(contents)
    hashes, left = _hashes(connection, wanted)
    numbers = {content: number for number, content in hashes.items()}
    places: set[_Place] = set()
    for face in faces:
        number, box = numbers.get(face.content), face.box
        if number is not None and box is not None:
            places.add((number, box.x, box.y, box.w, box.h))
        elif number is not None:
            left.add(number)
    left |= hashes.keys() - {place[0] for place in places}  # one that replaced the picture of a face
    found = _found(connection, wanted, left)
    left |= {place[0] for place in places - found.keys()}
    said = _said(connection, wanted, hashes, found, places, left)
    spots = [Spot(found[place], place[0], said.get(place, [])) for place in sorted(places) if place[0] not in left]
    return spots, left


def _hashes(connection: Connection, wanted: str) -> tuple[dict[int, ContentHash], set[int]]:
    """By ``contents.id``; and those that replaced another."""
    rows = connection.execute(
        "SELECT c.id, c.hash, EXISTS (SELECT 1 FROM succession s WHERE s.new_hash = c.hash)"
        " FROM json_each(?) w CROSS JOIN contents c ON c.id = w.value",
        (wanted,),
    ).fetchall()
    return {row[0]: row[1] for row in rows}, {row[0] for row in rows if row[2]}


def _found(connection: Connection, wanted: str, left: set[int]) -> dict[_Place, FaceId]:
    """The faces that the contents show. Notes in ``left`` who has a kept face, or two in one box."""
    kept = connection.execute(
        "SELECT w.value FROM json_each(?) w WHERE EXISTS"
        " (SELECT 1 FROM faces f INDEXED BY faces_kept WHERE f.content_id = w.value AND f.kept = 1)",
        (wanted,),
    )
    left.update(row[0] for row in kept)
    rows = connection.execute(
        """
        SELECT f.content_id, f.x, f.y, f.w, f.h, f.id FROM json_each(?) w
        CROSS JOIN contents c ON c.id = w.value
        CROSS JOIN faces f ON f.content_id = c.id AND f.analysis_id = c.analysis_id
        """,
        (wanted,),
    ).fetchall()
    found = {row[:5]: row[5] for row in rows}
    if len(found) < len(rows):
        left.update(row[0] for row in rows if found[row[:5]] != row[5])
    return found


def _said(
    connection: Connection,
    wanted: str,
    hashes: Mapping[int, ContentHash],
    found: Mapping[_Place, FaceId],
    places: Collection[_Place],
    left: set[int],
) -> dict[_Place, list[FaceStatement]]:
    """What is said about ``places``. Notes in ``left`` of whom something isn't simply about a found face."""
    rows = connection.execute(
        f"""
        SELECT c.id, f.x, f.y, f.w, f.h, d.id, f.rowid, d.kind, d.person, {SIDE}
        FROM json_each(?) w CROSS JOIN contents c ON c.id = w.value
        CROSS JOIN decision_faces f ON f.hash = c.hash CROSS JOIN decisions d ON d.id = f.decision_id
        WHERE f.x IS NOT NULL AND {LIVE}
        """,
        (wanted,),
    )
    chosen = []
    for row in rows:
        place = row[:5]
        if place not in found or row[7] in _PLACING:
            left.add(place[0])
        elif place in places:
            chosen.append(row)
    said: dict[_Place, list[FaceStatement]] = {}
    for content, x, y, w, h, decision, _, kind, person, side in sorted(chosen, key=lambda row: row[5:7]):
        statement = FaceStatement(decision, kind, person, hashes[content], Box(x, y, w, h), side)
        said.setdefault((content, x, y, w, h), []).append(statement)
    return said
