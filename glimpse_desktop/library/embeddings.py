"""Embeddings as matrices. Stored in half precision, which moves a cosine by less than 0.0001."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import PRESENT, SHOWN, SLIM_FACES, UNLABELLED

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]

_OF_PACK = """
    FROM analyses a
    CROSS JOIN faces f INDEXED BY faces_embedded ON f.analysis_id = a.id AND f.embedding IS NOT NULL
    WHERE a.pack_id = ?
"""


def encode(vector: NDArray[np.floating]) -> bytes:
    """An embedding (d,) as it is stored: little-endian float16."""
    return vector.astype("<f2").tobytes()


def ids(connection: Connection, pack: PackId) -> Ids:
    """All faces of the pack that have an embedding, shown or not, ascending."""
    found = connection.execute(f"SELECT f.id {_OF_PACK}", (pack,))
    return np.sort(np.fromiter((row[0] for row in found), np.int64))  # no list of a million tuples


def count(connection: Connection, pack: PackId) -> int:
    """How many faces of the pack have an embedding, shown or not: about 0.1 s for a million."""
    return int(connection.execute(f"SELECT count(*) {_OF_PACK}", (pack,)).fetchone()[0])


def ids_after(connection: Connection, pack: PackId, last: int) -> Ids:
    """The pack's faces with an embedding and an id greater than ``last``, ascending; quick when they are few."""
    rows = connection.execute(
        """
        SELECT f.id FROM faces f CROSS JOIN analyses a ON a.id = f.analysis_id
        WHERE f.id > ? AND a.pack_id = ? AND f.embedding IS NOT NULL ORDER BY f.id
        """,
        (last, pack),
    ).fetchall()
    return np.array(rows, dtype=np.int64).reshape(-1)


def of_faces(connection: Connection, faces: Iterable[int] | Ids) -> tuple[Ids, Vectors]:
    """``(ids (n,), vectors (n, d))`` of those of ``faces`` that have an embedding, in their order.

    They must be of one pack. Vectors are of length 1.
    """
    rows = connection.execute(
        "SELECT f.id, f.embedding FROM json_each(?) w CROSS JOIN faces f ON f.id = w.value"
        " WHERE f.embedding IS NOT NULL ORDER BY w.key",
        (ids_json(faces),),
    ).fetchall()
    return _matrix(rows)


def after(connection: Connection, pack: PackId, last: int, limit: int) -> tuple[Ids, Vectors]:
    """The next ``limit`` faces of the pack, shown or not, with ids greater than ``last``, ascending."""
    rows = connection.execute(
        """
        SELECT f.id, f.embedding FROM faces f CROSS JOIN analyses a ON a.id = f.analysis_id
        WHERE f.id > ? AND a.pack_id = ? AND f.embedding IS NOT NULL ORDER BY f.id LIMIT ?
        """,
        (last, pack, limit),
    ).fetchall()
    return _matrix(rows)


def searchable(connection: Connection, faces: Iterable[int] | Ids) -> Ids:
    """Those of ``faces`` that a search may find, in their order: shown, not ignored, not "not a face"."""
    rows = connection.execute(
        f"""
        SELECT f.id FROM json_each(?) w CROSS JOIN {SLIM_FACES} LEFT JOIN labels l ON l.face_id = f.id
        WHERE f.id = w.value AND {SHOWN} AND ifnull(l.status, 'confirmed') = 'confirmed' ORDER BY w.key
        """,
        (ids_json(faces),),
    ).fetchall()
    return np.array(rows, dtype=np.int64).reshape(-1)


def of_searchable(connection: Connection, faces: Iterable[int] | Ids) -> tuple[Ids, Vectors]:
    """As ``of_faces``, of those of ``faces`` that are ``searchable``: at once, since a search waits for it."""
    rows = connection.execute(
        f"""
        SELECT f.id, f.embedding FROM json_each(?) w CROSS JOIN faces f ON f.id = w.value
        CROSS JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
        LEFT JOIN labels l ON l.face_id = f.id
        WHERE f.embedding IS NOT NULL AND {SHOWN} AND ifnull(l.status, 'confirmed') = 'confirmed' ORDER BY w.key
        """,
        (ids_json(faces),),
    ).fetchall()
    return _matrix(rows)


def unlabelled(connection: Connection, faces: Iterable[int] | Ids) -> Ids:
    """Those of ``faces`` that are shown and about which nothing is decided, in their order."""
    rows = connection.execute(
        f"""
        SELECT f.id FROM json_each(?) w CROSS JOIN {SLIM_FACES}
        WHERE f.id = w.value AND {PRESENT} AND {UNLABELLED} ORDER BY w.key
        """,
        (ids_json(faces),),
    ).fetchall()
    return np.array(rows, dtype=np.int64).reshape(-1)


def _matrix(rows: list[tuple[int, bytes]]) -> tuple[Ids, Vectors]:
    numbers = np.fromiter((row[0] for row in rows), np.int64, len(rows))
    if not rows:
        return numbers, np.zeros((0, 0), np.float32)
    if len({len(row[1]) for row in rows}) > 1:
        raise ValueError("embeddings of different packs in one matrix")
    vectors = np.frombuffer(b"".join(row[1] for row in rows), "<f2").reshape(len(rows), -1).astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    return numbers, vectors
