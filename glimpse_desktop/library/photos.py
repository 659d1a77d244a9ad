"""Photos for views: the timeline of all, and rows for those on screen."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FolderId, PersonId, PhotoId
from glimpse_desktop.domain.views import PhotoRow, Timeline
from glimpse_desktop.library import photo_marks
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import chunks, ids_json, numbers_of
from glimpse_desktop.library.shown import AUTOMATIC, NOT_SEEN, SHOWN_PHOTO, SLIM_FACES, UNLABELLED

_SECONDS_A_DAY = 86_400

_ROWS = """
    SELECT p.id, p.path, c.hash, ifnull(c.width, 0), ifnull(c.height, 0), c.taken_at, p.mtime_ns, p.size,
           c.camera, c.analysis_id IS NOT NULL AND p.stale = 0, p.problem,
           m.stars, m.favourite, m.label, m.hidden, m.turns, c.analysis_id
    FROM {wanted} p
    LEFT JOIN contents c ON c.id = p.content_id
    LEFT JOIN photo_marks m ON m.content_id = p.content_id
"""

_CONTENTS_OF_PERSON = f"""
    SELECT f.content_id FROM labels m CROSS JOIN {SLIM_FACES} WHERE f.id = m.face_id AND m.person_id = ?
    UNION ALL SELECT f.content_id FROM suggestions m CROSS JOIN {SLIM_FACES}
    WHERE f.id = m.face_id AND m.person_id = ? AND m.automatic = 1 AND {UNLABELLED}
"""
_CONTENTS_OF_GROUP = f"""
    SELECT f.content_id FROM face_groups m CROSS JOIN {SLIM_FACES}
    WHERE f.id = m.face_id AND m.group_id = ? AND {UNLABELLED} AND NOT {AUTOMATIC}
"""


def timeline(connection: Connection, folder: FolderId | None = None, person: PersonId | None = None) -> Timeline:
    """All photos, or those of a folder, or those that show a person (a group when negative); no hidden ones."""
    conditions, values = [SHOWN_PHOTO], []
    if folder is not None:
        conditions.append("p.folder_id = ?")
        values.append(int(folder))
    if person is not None:
        conditions.append(f"p.content_id IN ({_CONTENTS_OF_PERSON if person > 0 else _CONTENTS_OF_GROUP})")
        values += [abs(int(person))] * (2 if person > 0 else 1)
    ids, days, _ = _in_order(connection, " AND ".join(conditions), values, "NULL")
    return Timeline(ids, days)


def dated_ids(
    connection: Connection,
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int64]]:
    """Ids and days of all photos, hidden or not, as in the timeline, and their ``contents.id`` (0: none yet)."""
    return _in_order(connection, "p.missing = 0", [], "ifnull(p.content_id, 0)")


def _in_order(
    connection: Connection, condition: str, values: list[int], content: str
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int64]]:
    """Ids, days and ``content`` of the photos ``p`` with contents ``c``, newest first."""
    # A file's time is in UTC, what cameras write is the local clock.
    local = time.localtime().tm_gmtoff
    # One row of text, all lists in the same order: a row for each of 500,000 photos takes several times as long,
    # and keeps all other threads waiting.
    ids, taken, contents = (
        numbers_of(text)
        for text in connection.execute(
            f"""
            SELECT group_concat(p.id), group_concat(CAST(
                1000 * ifnull(c.taken_at, p.mtime_ns / 1000000000 + {local}) AS INTEGER)), group_concat({content})
            FROM photos p LEFT JOIN contents c ON c.id = p.content_id
            WHERE {condition}
            """,
            values,
        ).fetchone()
    )
    order = np.lexsort((-ids, -taken))
    days = taken[order] // (1000 * _SECONDS_A_DAY)
    limits = np.iinfo(np.int32)
    return ids[order], np.clip(days, limits.min, limits.max).astype(np.int32), contents[order[: len(contents)]]


def by_ids(connection: Connection, ids: Sequence[PhotoId]) -> list[PhotoRow]:
    """In the order asked; those that are gone are left out."""
    rows = connection.execute(
        _ROWS.format(wanted="json_each(?) w CROSS JOIN photos")
        + " WHERE p.id = w.value AND p.missing = 0 ORDER BY w.key",
        (ids_json(ids),),
    ).fetchall()
    return _with_faces(connection, rows)


def by_path(connection: Connection, path: Path) -> PhotoRow | None:
    """The photo of the file at this absolute path, None when the library has none or it is gone."""
    rows = connection.execute(
        _ROWS.format(wanted="photos") + " WHERE p.path = ? AND p.missing = 0", (os.fsencode(path),)
    ).fetchall()
    return next(iter(_with_faces(connection, rows)), None)


def paths_of_contents(connection: Connection, contents: Iterable[ContentHash]) -> dict[ContentHash, list[Path]]:
    """The files with each of these contents, by path. Contents without any are missing."""
    found: dict[ContentHash, list[Path]] = {}
    for marks, hashes in chunks(contents):
        rows = connection.execute(
            "SELECT c.hash, p.path FROM contents c JOIN photos p ON p.content_id = c.id"
            f" WHERE c.hash IN ({marks}) AND p.missing = 0 ORDER BY p.path",
            hashes,
        )
        for content, path in rows:
            found.setdefault(content, []).append(Path(os.fsdecode(path)))
    return found


def shown_of_contents(connection: Connection, contents: Iterable[ContentHash]) -> dict[ContentHash, PhotoId]:
    """One photo with each of these contents; without those that no view shows."""
    found: dict[ContentHash, PhotoId] = {}
    for marks, hashes in chunks(contents):
        rows = connection.execute(
            "SELECT c.hash, min(p.id) FROM contents c JOIN photos p ON p.content_id = c.id"
            f" WHERE c.hash IN ({marks}) AND {SHOWN_PHOTO} GROUP BY c.hash",
            hashes,
        )
        found.update((ContentHash(content), PhotoId(photo)) for content, photo in rows)
    return found


def ids_of_contents(connection: Connection, contents: Iterable[int]) -> set[PhotoId]:
    """The photos, of files that are there, with these ``contents.id``."""
    rows = connection.execute(
        "SELECT p.id FROM json_each(?) w CROSS JOIN photos p WHERE p.content_id = w.value AND p.missing = 0",
        (ids_json(contents),),
    )
    return {PhotoId(row[0]) for row in rows}


def _with_faces(connection: Connection, rows: list[tuple[Any, ...]]) -> list[PhotoRow]:
    """Count each photo's faces, without those that are none, and find the area they take."""
    analyses = {row[-1] for row in rows if row[-1] is not None}
    areas = {
        analysis: (count, Box(x0, y0, x1 - x0, y1 - y0))
        for analysis, count, x0, y0, x1, y1 in connection.execute(
            f"""
            SELECT f.analysis_id, count(*), min(f.x), min(f.y), max(f.x + f.w), max(f.y + f.h)
            FROM json_each(?) w CROSS JOIN faces f ON f.analysis_id = w.value
            WHERE NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id AND l.status IN {NOT_SEEN})
            GROUP BY f.analysis_id
            """,
            (ids_json(analyses),),
        )
    }
    result = []
    for (
        photo,
        path,
        content,
        width,
        height,
        taken,
        mtime,
        size,
        camera,
        analysed,
        problem,
        *marks,
        analysis,
    ) in rows:
        faces, focus = areas.get(analysis, (0, None))
        result.append(
            PhotoRow(
                id=PhotoId(photo),
                path=Path(os.fsdecode(path)),
                content=content,
                width=width,
                height=height,
                taken_at=taken,
                modified_at=mtime / 1e9,
                size=size,
                camera=camera,
                faces=faces,
                focus=focus,
                analysed=bool(analysed),
                problem=problem,
                marks=photo_marks.of_row(marks),
            )
        )
    return result
