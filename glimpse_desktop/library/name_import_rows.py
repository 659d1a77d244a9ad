"""What importing names asks of the library: its photos piece by piece, the faces in them, everybody's name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId, PersonKey, PhotoId
from glimpse_desktop.domain.name_proposals import NOBODY, UNDECIDED, Existing, KnownFace
from glimpse_desktop.library import people_rows, rejections
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import chunks, ids_json


@dataclass(frozen=True, slots=True)
class ImportPhoto:
    """A file of the library. ``content`` None: it was not read yet.

    ``number`` is ``contents.id`` of what it shows, None while Glimpse has not looked for faces in it. ``width``
    and ``height`` are upright, 0 when unknown.
    """

    id: PhotoId
    path: Path
    size: int
    mtime_ns: int
    content: ContentHash | None
    number: int | None
    orientation: int
    width: int
    height: int
    taken_at: float | None


_COLUMNS = """
    p.id, p.path, p.size, p.mtime_ns, c.hash, CASE WHEN c.analysis_id IS NOT NULL THEN c.id END,
    ifnull(c.orientation, 1), ifnull(c.width, 0), ifnull(c.height, 0), c.taken_at
"""


def count(connection: Connection) -> int:
    """How many photos there are of files that are there."""
    return int(connection.execute("SELECT count(*) FROM photos WHERE missing = 0").fetchone()[0])


def after(connection: Connection, last: PhotoId, limit: int) -> list[ImportPhoto]:
    """The next photos by id, hidden ones too."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM photos p LEFT JOIN contents c ON c.id = p.content_id"
        " WHERE p.id > ? AND p.missing = 0 ORDER BY p.id LIMIT ?",
        (last, limit),
    )
    return [_photo(row) for row in rows]


def paths_after(connection: Connection, last: PhotoId, limit: int) -> list[tuple[PhotoId, Path]]:
    """Where the next photos by id are."""
    rows = connection.execute(
        "SELECT id, path FROM photos WHERE id > ? AND missing = 0 ORDER BY id LIMIT ?", (last, limit)
    )
    return [(PhotoId(photo), Path(os.fsdecode(path))) for photo, path in rows]


def by_ids(connection: Connection, ids: Iterable[int]) -> list[ImportPhoto]:
    """In the order asked; those that are gone are left out."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM json_each(?) w CROSS JOIN photos p ON p.id = w.value"
        " LEFT JOIN contents c ON c.id = p.content_id WHERE p.missing = 0 ORDER BY w.key",
        (ids_json(ids),),
    )
    return [_photo(row) for row in rows]


def by_paths(connection: Connection, paths: Iterable[Path]) -> dict[Path, ImportPhoto]:
    """The photos of the files at these absolute paths, spelled exactly so; others are missing."""
    found: dict[Path, ImportPhoto] = {}
    for marks, piece in chunks(os.fsencode(path) for path in paths):
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM photos p LEFT JOIN contents c ON c.id = p.content_id"
            f" WHERE p.missing = 0 AND p.path IN ({marks})",
            piece,
        )
        found.update((photo.path, photo) for photo in map(_photo, rows))
    return found


def looked_at(connection: Connection, contents: Iterable[ContentHash]) -> dict[ContentHash, int]:
    """``contents.id`` of those of ``contents`` in which Glimpse has looked for faces."""
    found: dict[ContentHash, int] = {}
    for marks, piece in chunks(contents):
        found.update(
            connection.execute(
                f"SELECT hash, id FROM contents WHERE hash IN ({marks}) AND analysis_id IS NOT NULL", piece
            )
        )
    return found


def faces_of(
    connection: Connection, contents: Iterable[int], now: Callable[[PersonKey], PersonKey] = lambda key: key
) -> dict[int, list[KnownFace]]:
    """The faces that these contents (``contents.id``) show, by content, with what was decided about each.

    ``now``: who somebody is by the merges since.
    """
    rows = connection.execute(
        """
        SELECT f.content_id, f.id, f.x, f.y, f.w, f.h, l.status, l.person_id FROM json_each(?) w
        CROSS JOIN contents c ON c.id = w.value
        CROSS JOIN faces f ON f.analysis_id = c.analysis_id
        LEFT JOIN labels l ON l.face_id = f.id ORDER BY f.id
        """,
        (ids_json(contents),),
    ).fetchall()
    refused = refusals(connection, [row[1] for row in rows], now)
    found: dict[int, list[KnownFace]] = {}
    for content, face, x, y, w, h, status, person in rows:
        holder = UNDECIDED if status is None else PersonId(person or NOBODY)
        known = KnownFace(
            FaceId(face), Box(x, y, w, h), holder, refused.get(FaceId(face), frozenset()), status == "replaced"
        )
        found.setdefault(content, []).append(known)
    return found


def refusals(
    connection: Connection, faces: Iterable[int], now: Callable[[PersonKey], PersonKey]
) -> dict[FaceId, frozenset[PersonId]]:
    """Who each of these faces is not, as was decided; those of whom nothing was said are missing."""
    said = {
        face: {now(person) for person in people} for face, people in rejections.of_faces(connection, faces).items()
    }
    ids = people_rows.ids(connection, set().union(*said.values()))
    return {
        face: frozenset(ids[person] for person in people if person in ids)
        for face, people in said.items()
        if any(person in ids for person in people)
    }


def everybody(connection: Connection) -> list[Existing]:
    """All people, hidden or without a photo that is there, with how many faces were named so."""
    rows = connection.execute(
        """
        SELECT p.id, p.name, count(l.face_id), p.cover_face FROM people p
        LEFT JOIN labels l ON l.person_id = p.id GROUP BY p.id ORDER BY p.id
        """
    ).fetchall()
    covers = people_rows.covers(connection, [row[0] for row in rows])
    return [Existing(PersonId(who), name, faces, covers.get(who, cover)) for who, name, faces, cover in rows]


def _photo(row: tuple[int, bytes, int, int, bytes | None, int | None, int, int, int, float | None]) -> ImportPhoto:
    photo, path, size, mtime_ns, content, number, orientation, width, height, taken_at = row
    return ImportPhoto(
        PhotoId(photo),
        Path(os.fsdecode(path)),
        size,
        mtime_ns,
        None if content is None else ContentHash(content),
        number,
        orientation,
        width,
        height,
        taken_at,
    )
