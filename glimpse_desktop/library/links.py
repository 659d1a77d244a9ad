"""What was said about faces without a name: these are one person, these are two. Derived from the log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glimpse_desktop.domain.ids import DecisionId, FaceId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json


@dataclass(frozen=True, slots=True)
class Link:
    """``same``: all of ``sides[0]`` are one person. Otherwise nobody of ``sides[0]`` is one of ``sides[1]``.

    Faces are in ascending order. Some may have got a name since, or not be shown.
    """

    decision: DecisionId
    same: bool
    sides: tuple[tuple[FaceId, ...], tuple[FaceId, ...]]


def every(connection: Connection) -> list[Link]:
    """All links, the latest decision first."""
    return _links(connection.execute("SELECT decision_id, same, side, face_id FROM links ORDER BY 1 DESC, 4"))


def decisions(connection: Connection) -> frozenset[DecisionId]:
    """The decisions that links come from."""
    return frozenset(DecisionId(row[0]) for row in connection.execute("SELECT DISTINCT decision_id FROM links"))


def about(connection: Connection, faces: Iterable[int]) -> list[Link]:
    """The links that name any of ``faces``, whole, the latest decision first."""
    rows = connection.execute(
        "SELECT l.decision_id, l.same, l.side, l.face_id FROM links l WHERE l.decision_id IN"
        " (SELECT m.decision_id FROM json_each(?) w CROSS JOIN links m ON m.face_id = w.value) ORDER BY 1 DESC, 4",
        (ids_json(faces),),
    )
    return _links(rows)


def _links(rows: Iterable[tuple[int, int, int, int]]) -> list[Link]:
    found: dict[int, tuple[bool, tuple[list[FaceId], list[FaceId]]]] = {}
    for decision, same, side, face in rows:
        found.setdefault(decision, (bool(same), ([], [])))[1][side].append(FaceId(face))
    return [
        Link(DecisionId(decision), same, (tuple(first), tuple(second)))
        for decision, (same, (first, second)) in found.items()
    ]
