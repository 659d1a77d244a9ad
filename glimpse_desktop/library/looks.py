"""What contents look like, which of them were compared, and the pairs that look alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.imaging.perceptual_hash import (
    NOTHING,
    SAME_PICTURE,
    Details,
    details_of,
    likeness,
    split_look,
)
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json


def put(connection: Connection, looks: Iterable[tuple[int, bytes]]) -> None:
    """Store looks (of ``imaging.perceptual_hash``) by ``contents.id``; they wait to be compared."""
    rows = []
    for content, look in looks:
        blank = look == NOTHING
        number, detail = (None, None) if blank else split_look(look)
        rows.append((content, number, detail, int(blank)))
    connection.executemany(
        """INSERT INTO looks (content_id, hash, detail, compared) VALUES (?1, ?2, ?3, ?4)
           ON CONFLICT (content_id) DO UPDATE SET hash = ?2, detail = ?3, compared = ?4
               WHERE hash IS NOT ?2 OR detail IS NOT ?3""",
        rows,
    )


def lacking(connection: Connection, after: int, limit: int) -> list[tuple[int, ContentHash]]:
    """Contents without a look that some photo shows: ``contents.id`` and hash, by id, those after ``after``."""
    return [
        (content, ContentHash(digest))
        for content, digest in connection.execute(
            """SELECT c.id, c.hash FROM contents c
               WHERE c.id > ? AND c.analysis_id IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM looks l WHERE l.content_id = c.id)
                 AND EXISTS (SELECT 1 FROM photos p WHERE p.content_id = c.id AND p.missing = 0)
               ORDER BY c.id LIMIT ?""",
            (after, limit),
        )
    ]


def count_lacking(connection: Connection) -> int:
    """At least as many contents as ``lacking`` lists, counted quickly."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM contents WHERE analysis_id IS NOT NULL) - (SELECT count(*) FROM looks)"
    ).fetchone()
    return max(int(row[0]), 0)


def has_uncompared(connection: Connection) -> bool:
    """Whether any look waits to be compared."""
    return connection.execute("SELECT 1 FROM looks WHERE compared = 0 LIMIT 1").fetchone() is not None


@dataclass(frozen=True, slots=True)
class LookTable:
    """All looks with something in them, as arrays of n, by ``contents.id``.

    ``ids`` int64, ``hashes`` uint64, ``fresh`` bool (not compared yet), ``taken`` float64 seconds since 1970 of
    the camera's clock (NaN where the picture doesn't say), ``cameras`` int64 (equal: the same camera's name).
    """

    ids: NDArray[np.int64]
    hashes: NDArray[np.uint64]
    fresh: NDArray[np.bool_]
    taken: NDArray[np.float64]
    cameras: NDArray[np.int64]


def table(connection: Connection) -> LookTable:
    """Everything that has to be compared, and what with."""
    rows = connection.execute(
        """SELECT l.content_id, l.hash, l.compared = 0, c.taken_at, c.camera
           FROM looks l CROSS JOIN contents c ON c.id = l.content_id
           WHERE l.hash IS NOT NULL ORDER BY l.content_id"""
    ).fetchall()
    names: dict[str | None, int] = {}
    return LookTable(
        np.array([row[0] for row in rows], np.int64),
        np.array([row[1] for row in rows], np.int64).view(np.uint64),
        np.array([row[2] for row in rows], np.bool_),
        np.array([np.nan if row[3] is None else row[3] for row in rows], np.float64),
        np.array([names.setdefault(row[4], len(names)) for row in rows], np.int64),
    )


def details(connection: Connection, contents: Sequence[int]) -> tuple[Details, NDArray[np.float64]]:
    """Details (n, 143) and shapes (n,) width by height, in the order asked. All must have a look with a detail."""
    blobs, shapes = [], []
    for detail, width, height in connection.execute(
        """SELECT l.detail, c.width, c.height
           FROM json_each(?) w CROSS JOIN looks l ON l.content_id = w.value CROSS JOIN contents c ON c.id = w.value
           ORDER BY w.key""",
        (ids_json(contents),),
    ):
        blobs.append(detail)
        shapes.append(width / height if width and height else 1.0)
    return details_of(blobs), np.array(shapes, np.float64)


def are_one_picture(connection: Connection, one: ContentHash, other: ContentHash) -> bool:
    """Whether two contents are one picture, but for size, compression and light; False when a look is missing."""
    blobs = [
        row[0]
        for row in connection.execute(
            "SELECT l.detail FROM contents c CROSS JOIN looks l ON l.content_id = c.id"
            " WHERE c.hash IN (?, ?) AND l.detail IS NOT NULL",
            (one, other),
        )
    ]
    if len(blobs) < 2:
        return False
    return bool(likeness(details_of(blobs[:1]), details_of(blobs[1:]))[0] >= SAME_PICTURE)


def shows(connection: Connection, content: ContentHash, look: bytes | None) -> bool:
    """Whether ``look`` (of ``perceptual_hash``) is of the picture that a content is; False when it isn't known."""
    row = connection.execute(
        "SELECT l.detail FROM contents c CROSS JOIN looks l ON l.content_id = c.id"
        " WHERE c.hash = ? AND l.detail IS NOT NULL",
        (content,),
    ).fetchone()
    if row is None or look is None:
        return False
    return bool(likeness(details_of([row[0]]), details_of([split_look(look)[1]]))[0] >= SAME_PICTURE)


def forget_pairs(connection: Connection, contents: Sequence[int]) -> None:
    """What was found out about an earlier look of these contents."""
    if connection.execute("SELECT 1 FROM alike LIMIT 1").fetchone() is not None:
        for column in ("content_id", "other_id"):
            connection.execute(
                f"DELETE FROM alike WHERE {column} IN (SELECT value FROM json_each(?))", (ids_json(contents),)
            )


def put_pairs(connection: Connection, pairs: Iterable[tuple[int, int, bool, float]]) -> None:
    """Pairs that look alike: two ``contents.id``, whether they only are of one scene, and how alike."""
    connection.executemany(
        """INSERT INTO alike (content_id, other_id, scene, similarity) VALUES (?1, ?2, ?3, ?4)
           ON CONFLICT DO UPDATE SET scene = ?3, similarity = ?4""",
        ((min(one, other), max(one, other), scene, likeness) for one, other, scene, likeness in pairs),
    )


def mark_compared(connection: Connection, contents: Sequence[int]) -> None:
    """These were compared with all others, and their pairs are stored."""
    connection.execute(
        "UPDATE looks SET compared = 1 WHERE content_id IN (SELECT value FROM json_each(?))", (ids_json(contents),)
    )
