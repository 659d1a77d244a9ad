"""Which faces stand for everybody, as they were chosen last. Derived: see ``people/exemplars.py``.

They were chosen from all good confirmed faces of a person. A *signature* says which those were, so that nobody
needs to note when names change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PackId, PersonId
from glimpse_desktop.library.connection import Connection

_CHOICE = 1
"""Another way of choosing has another number."""
_FACTOR = 8191


class Chosen(NamedTuple):
    """``faces`` (n,) ids, ascending."""

    signature: str
    faces: NDArray[np.int64]


def signature(faces: Iterable[FaceId]) -> str:
    """What differs whenever a person's faces do."""
    known = list(faces)
    return _signature(len(known), sum(known), sum(face * (face % _FACTOR) for face in known))


def signatures(connection: Connection, pack: PackId, least_quality: float) -> dict[PersonId, str]:
    """Of everybody's confirmed faces of the pack from that quality on: as ``signature`` would say."""
    rows = connection.execute(
        f"""
        SELECT l.person_id, count(*), sum(f.id), sum(f.id * (f.id % {_FACTOR}))
        FROM labels l CROSS JOIN faces f INDEXED BY faces_slim ON f.id = l.face_id
        CROSS JOIN analyses a ON a.id = f.analysis_id AND a.pack_id = :pack
        WHERE l.person_id IS NOT NULL AND f.quality >= :least GROUP BY l.person_id
        """,
        {"pack": pack, "least": least_quality},
    )
    return {PersonId(person): _signature(*numbers) for person, *numbers in rows}


def every(connection: Connection, pack: PackId) -> dict[PersonId, Chosen]:
    """All that are kept for the pack, whether they still count or not."""
    rows = connection.execute("SELECT person_id, signature, faces FROM exemplars WHERE pack_id = ?", (pack,))
    return {PersonId(person): Chosen(said, np.frombuffer(faces, "<i8")) for person, said, faces in rows}


def put(connection: Connection, pack: PackId, chosen: Mapping[PersonId, Chosen]) -> None:
    """Keep these; people who are gone meanwhile are left out."""
    connection.executemany(
        "INSERT OR REPLACE INTO exemplars (person_id, pack_id, signature, faces)"
        " SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM people WHERE id = ?1)",
        ((person, pack, one.signature, one.faces.astype("<i8").tobytes()) for person, one in chosen.items()),
    )


def _signature(count: int, total: int, mixed: int) -> str:
    return f"{_CHOICE} {count} {total} {mixed}"
