"""Long lists over a whole timeline: its photos in another order than by date, the faces on them, their files.

Numbers are fetched as text in a few rows: a row for each of a million faces takes several times as long and keeps
all other threads waiting, and so does one text of them all while it is turned into numbers.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import NOT_SEEN, SLIM_FACES

_FEW = 20_000
"""So many photos are looked up one by one; with more, the whole table is read."""
_AT_ONCE = 50_000

_DIGITS = re.compile(r"\d+")
_MOST_DIGITS = 20
_BY = {
    PhotoColumn.NAME: "name_key(p.path)",
    PhotoColumn.FOLDER: "folder_key(p.path)",
    PhotoColumn.CAMERA: "c.camera IS NULL, c.camera COLLATE NOCASE",
    PhotoColumn.PIXELS: "ifnull(c.width * c.height, 0)",
    PhotoColumn.BYTES: "p.size",
    PhotoColumn.STARS: "ifnull(m.stars, 0), ifnull(m.favourite, 0), ifnull(m.label, '')",
}
_NEWEST = "ifnull(c.taken_at, p.mtime_ns / 1e9) DESC, p.id DESC"
SORTABLE = frozenset(_BY)
"""The columns that ``order`` knows."""


def order(connection: Connection, ids: NDArray[np.int64], column: PhotoColumn) -> NDArray[np.int64]:
    """Indices of ``ids`` (n,), smallest value of ``column`` first, equal ones newest first.

    Photos that are gone come last.
    """
    connection.create_function("name_key", 1, _name_key, deterministic=True)
    connection.create_function("folder_key", 1, _folder_key, deterministic=True)
    few = len(ids) <= _FEW
    wanted = "json_each(?) w CROSS JOIN photos p ON p.id = w.value" if few else "photos p"
    ordered = _numbers(
        connection,
        f"""
        SELECT group_concat(id) FROM (
            SELECT id, row_number() OVER () - 1 AS place FROM (
                SELECT p.id AS id FROM {wanted}
                LEFT JOIN contents c ON c.id = p.content_id
                LEFT JOIN photo_marks m ON m.content_id = p.content_id
                WHERE p.missing = 0 ORDER BY {_BY[column]}, {"w.key" if few else _NEWEST}
            )
        ) GROUP BY place / {_AT_ONCE} ORDER BY place / {_AT_ONCE}
        """,
        (ids_json(ids),) if few else (),
    )
    places = np.full(int(max(ids.max(initial=0), ordered.max(initial=0))) + 1, len(ordered), np.int64)
    places[ordered] = np.arange(len(ordered))
    result: NDArray[np.int64] = np.argsort(places[ids], kind="stable")
    return result


def _name_key(path: bytes) -> str:
    return _natural(os.fsdecode(path).rpartition(os.sep)[2])  # a Path of each would take four times as long


def _folder_key(path: bytes) -> str:
    return _natural_folder(os.fsdecode(path).rpartition(os.sep)[0])


def _natural(text: str) -> str:
    """Compares as people count: IMG_2 before IMG_10, whatever the case."""
    return _DIGITS.sub(_padded, text.casefold()).encode("utf-8", "replace").decode()


@lru_cache(maxsize=1024)
def _natural_folder(text: str) -> str:
    return _natural(text.replace(os.sep, "\x01"))  # before any letter: a folder's own folders follow it at once


def _padded(digits: re.Match[str]) -> str:
    return digits[0].rjust(_MOST_DIGITS, "0")


def faces_on(connection: Connection, ids: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The faces of the photos ``ids`` (n,) in their order: face ids (m,), and the index of each one's photo (m,).

    A face of two copies comes once, with the first of them. Without those that are none.
    """
    if len(ids) <= _FEW:
        faces, indices = _faces_of_few(connection, ids)
    else:
        faces, indices = _faces_of_many(connection, ids)
    _, firsts = np.unique(faces, return_index=True)
    firsts.sort()
    return faces[firsts], indices[firsts]


def paths(connection: Connection, ids: Iterable[PhotoId]) -> list[Path]:
    """The files of these photos in their order; those that are gone are left out."""
    rows = connection.execute(
        "SELECT p.path FROM json_each(?) w CROSS JOIN photos p"
        " WHERE p.id = w.value AND p.missing = 0 ORDER BY w.key",
        (ids_json(ids),),
    )
    return [Path(os.fsdecode(row[0])) for row in rows]


def faces_in(connection: Connection, photos: Sequence[PhotoId]) -> list[tuple[PhotoId, FaceId]]:
    """The faces of some hundred photos, in the photos' order and from left to right.

    A face of two copies comes with each. Without those that are none, and without photos that are gone.
    """
    rows = _faces_one_by_one(connection, photos, "f.x + f.w / 2, f.y, f.id")
    return [(photos[place], FaceId(face)) for face, place in rows]


def _faces_of_few(connection: Connection, ids: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    both = np.array(_faces_one_by_one(connection, ids, "f.id"), np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _faces_one_by_one(connection: Connection, ids: Iterable[int], within: str) -> list[tuple[int, int]]:
    """(face, place of its photo among ``ids``); those of one photo by ``within``."""
    return connection.execute(
        f"""
        SELECT f.id, w.key
        FROM json_each(?) w
        CROSS JOIN photos p ON p.id = w.value
        CROSS JOIN contents c ON c.id = p.content_id
        CROSS JOIN faces f ON f.analysis_id = c.analysis_id
        WHERE p.missing = 0
          AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id AND l.status IN {NOT_SEEN})
        ORDER BY w.key, {within}
        """,
        (ids_json(ids),),
    ).fetchall()


def _faces_of_many(connection: Connection, ids: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    of_photo = _pairs(
        connection,
        "SELECT p.id AS one, p.content_id AS other FROM photos p"
        " WHERE p.missing = 0 AND p.content_id IS NOT NULL AND p.id BETWEEN ? AND ?",
        "photos",
    )
    of_face = _pairs(
        connection,
        f"""
        SELECT f.id AS one, f.content_id AS other FROM {SLIM_FACES}
        WHERE f.id BETWEEN ? AND ?
          AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id AND l.status IN {NOT_SEEN})
        """,
        "faces",
    )
    contents = np.zeros(int(max(ids.max(initial=0), of_photo[0].max(initial=0))) + 1, np.int64)
    contents[of_photo[0]] = of_photo[1]
    by_content = np.argsort(of_face[1], kind="stable")
    faces, face_contents = of_face[0][by_content], of_face[1][by_content]
    wanted = contents[ids]
    starts = np.searchsorted(face_contents, wanted, "left")
    counts = np.where(wanted > 0, np.searchsorted(face_contents, wanted, "right") - starts, 0)
    indices = np.repeat(np.arange(len(ids)), counts)
    # The k-th face of a photo: where its content's faces start, and k more.
    before = np.cumsum(counts) - counts
    return faces[starts[indices] + np.arange(len(indices)) - before[indices]], indices


def _pairs(connection: Connection, sql: str, table: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The columns ``one`` and ``other`` of ``sql``, which takes a first and a last id of ``table``."""
    (last,) = connection.execute(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()
    ones, others = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for first in range(0, last + 1, _AT_ONCE):
        found = connection.execute(
            f"SELECT group_concat(one), group_concat(other) FROM ({sql})", (first, first + _AT_ONCE - 1)
        ).fetchone()
        one, other = (np.fromstring(text or "", np.int64, sep=",") for text in found)
        ones.append(one)
        others.append(other)
    return np.concatenate(ones), np.concatenate(others)


def _numbers(connection: Connection, sql: str, values: tuple[object, ...]) -> NDArray[np.int64]:
    """All the numbers in rows of comma-separated text."""
    parts = [np.fromstring(text, np.int64, sep=",") for (text,) in connection.execute(sql, values)]
    return np.concatenate([np.zeros(0, np.int64), *parts])
