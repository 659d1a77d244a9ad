"""Which names Glimpse has written into files, which writing was begun, and which photos wait for it.

A photo's row goes by its path, as a sidecar does: it outlives the photo's row, so that names are kept in step also
after a folder was taken out of the library and came back.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, FaceId, PhotoId
from glimpse_desktop.library.connection import Connection as Connection
from glimpse_desktop.library.id_lists import ids_json


class NameList(StrEnum):
    """A list of names in a file, beside the regions."""

    PERSONS = "persons"
    """``Iptc4xmpExt:PersonInImage``."""
    KEYWORDS = "keywords"
    HIERARCHY = "hierarchy"
    """``lr:hierarchicalSubject``."""


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name that Glimpse wrote at a place, in fractions of the upright picture.

    ``lists`` are those that it was added to: in the others somebody else had it already.
    """

    name: str
    box: Box
    lists: frozenset[NameList] = frozenset(NameList)


People = tuple[WrittenName, ...]

INSIDE = "lower(substr(w.file, -4)) <> '.xmp'"
"""``WrittenNames.inside`` of a row w: then its names are in every file that has its content."""


@dataclass(frozen=True, slots=True)
class WrittenNames:
    """What was last written for a photo.

    ``people`` are Glimpse's own in ``file``, the photo itself or its sidecar; who was there before is not among
    them. ``said`` is a digest of all that was to be written, None while it is being written.
    """

    content: ContentHash
    file: Path
    people: People
    said: bytes | None

    @property
    def inside(self) -> bool:
        """Whether they are in the photo's own file; what is there may be in a sidecar as well."""
        return self.file.suffix.lower() != ".xmp"


@dataclass(frozen=True, slots=True)
class BegunWriting:
    """A writing that a kill interrupted: ``next`` is the content that the photo was to have, None: it was not to
    be written, or not yet. ``file`` is as ``begin`` has it."""

    path: Path
    file: Path
    content: ContentHash
    next: ContentHash | None


def begin(
    connection: Connection,
    path: Path,
    file: Path,
    content: ContentHash,
    people: People,
    next_content: ContentHash | None,
) -> None:
    """Names are about to be written: ``people`` are all that may be Glimpse's from now on. ``file`` is the
    sidecar, or what had names until now: not yet a photo that is going to be ``next_content``."""
    # Copies of the photo were known by its note, which will be about another content.
    connection.execute(
        f"""INSERT OR IGNORE INTO written_names (path, file, hash, people, said)
            SELECT p.path, p.path, w.hash, w.people, w.said
            FROM written_names w CROSS JOIN contents c ON c.hash = w.hash
            CROSS JOIN photos p ON p.content_id = c.id
            WHERE p.missing = 0 AND w.path = ? AND w.said IS NOT NULL AND {INSIDE}""",
        (os.fsencode(path),),
    )
    connection.execute(
        """INSERT INTO written_names (path, file, hash, people, said, next_hash) VALUES (?1, ?2, ?3, ?4, NULL, ?5)
           ON CONFLICT (path) DO UPDATE SET file = ?2, hash = ?3, people = ?4, said = NULL, next_hash = ?5""",
        (os.fsencode(path), os.fsencode(file), content, _json(people), next_content),
    )


def finish(
    connection: Connection, path: Path, file: Path, content: ContentHash, people: People, said: bytes
) -> None:
    """``people`` are in ``file``, and nothing else of Glimpse's."""
    connection.execute(
        """INSERT INTO written_names (path, file, hash, people, said) VALUES (?1, ?2, ?3, ?4, ?5)
           ON CONFLICT (path) DO UPDATE SET file = ?2, hash = ?3, people = ?4, said = ?5, next_hash = NULL""",
        (os.fsencode(path), os.fsencode(file), content, _json(people), said),
    )


def begun(connection: Connection) -> list[BegunWriting]:
    """Writings that never came to their end; quick."""
    rows = connection.execute("SELECT path, file, hash, next_hash FROM written_names WHERE said IS NULL")
    return [
        BegunWriting(
            Path(os.fsdecode(path)),
            Path(os.fsdecode(file)),
            ContentHash(content),
            None if following is None else ContentHash(following),
        )
        for path, file, content, following in rows
    ]


def give_up(connection: Connection, one: BegunWriting, *, inside: bool) -> None:
    """The writing that was begun has come to whatever it came to; ``inside``: the photo has its next content."""
    content, file = (one.next, one.path) if inside else (one.content, one.file)
    connection.execute(
        "UPDATE written_names SET said = x'', next_hash = NULL, hash = ?, file = ? WHERE path = ?",
        (content, os.fsencode(file), os.fsencode(one.path)),
    )


def put_back(connection: Connection, path: Path, written: WrittenNames | None) -> None:
    """Nothing came of the writing that was begun: what was known before (None: nothing) holds."""
    if written is None:
        connection.execute("DELETE FROM written_names WHERE path = ?", (os.fsencode(path),))
    else:
        finish(connection, path, written.file, written.content, written.people, written.said or b"")


def of_photos(connection: Connection, photos: Iterable[PhotoId]) -> dict[PhotoId, WrittenNames]:
    """What was last written for these photos; of a file that was moved or copied, what was written at its old
    place."""
    found: dict[PhotoId, WrittenNames] = {}
    wanted = ids_json(photos)
    for query in (
        f"""SELECT p.id, w.hash, iif({INSIDE}, p.path, w.file), w.people, w.said
            FROM json_each(?) i CROSS JOIN photos p ON p.id = i.value
            CROSS JOIN contents c ON c.id = p.content_id CROSS JOIN written_names w ON w.hash = c.hash
            WHERE {INSIDE} OR NOT EXISTS (SELECT 1 FROM photos q WHERE q.path = w.path AND q.missing = 0)
            ORDER BY {INSIDE}, w.path""",
        """SELECT p.id, w.hash, w.file, w.people, w.said
            FROM json_each(?) i CROSS JOIN photos p ON p.id = i.value
            CROSS JOIN written_names w ON w.path = p.path""",
    ):
        for photo, content, file, people, said in connection.execute(query, (wanted,)):
            found[PhotoId(photo)] = WrittenNames(
                ContentHash(content), Path(os.fsdecode(file)), _people(people), said
            )
    return found


def forget_name(connection: Connection, name: str) -> None:
    """Remember no more that this name was written anywhere; in the files it stays."""
    rows = connection.execute(
        "SELECT path, people FROM written_names w"
        " WHERE EXISTS (SELECT 1 FROM json_each(w.people) n WHERE n.value ->> 0 = ?)",
        (name,),
    ).fetchall()
    connection.executemany(
        "UPDATE written_names SET people = ?, said = iif(said IS NULL, NULL, x'') WHERE path = ?",
        ((_json(tuple(one for one in _people(people) if one.name != name)), path) for path, people in rows),
    )


# -- photos that wait ---------------------------------------------------------------------------------------


def queue_faces(connection: Connection, faces: Iterable[FaceId]) -> None:
    """Queue the photos of these faces."""
    connection.execute(
        "INSERT OR IGNORE INTO unwritten_names (photo_id)"
        " SELECT p.id FROM json_each(?) w CROSS JOIN faces f ON f.id = w.value"
        " CROSS JOIN photos p ON p.content_id = f.content_id",
        (ids_json(faces),),
    )


def queue_decided(connection: Connection, after: DecisionId) -> None:
    """Queue all photos that what was decided after an entry of the log may concern."""
    connection.execute(
        """
        WITH RECURSIVE
        fresh (id) AS (
            SELECT id FROM decisions WHERE id > ?1
            UNION SELECT target FROM decisions WHERE id > ?1 AND target IS NOT NULL),
        said (hash) AS (
            SELECT f.hash FROM fresh CROSS JOIN decision_faces f ON f.decision_id = fresh.id
            CROSS JOIN decisions d ON d.id = fresh.id
            WHERE d.kind NOT IN ('succeed', 'keep_all', 'rate', 'favourite', 'colour', 'rotate', 'hide_photo')
            UNION
            SELECT f.hash FROM fresh CROSS JOIN decisions d ON d.id = fresh.id
            CROSS JOIN decisions o ON o.person IN (d.person, d.other)
            CROSS JOIN decision_faces f ON f.decision_id = o.id
            WHERE d.kind IN ('rename', 'merge', 'hide', 'show')
            UNION
            SELECT s.new_hash FROM said CROSS JOIN succession s ON s.old_hash = said.hash)
        INSERT OR IGNORE INTO unwritten_names (photo_id)
            SELECT p.id FROM said CROSS JOIN contents c ON c.hash = said.hash
            CROSS JOIN photos p ON p.content_id = c.id
        """,
        (after,),
    )
    # Whom a rename concerns by other entries (those merged before) is known by who it is now.
    connection.execute(
        """
        INSERT OR IGNORE INTO unwritten_names (photo_id)
        SELECT p.id FROM (
            SELECT id FROM decisions WHERE id > ?1
            UNION SELECT target FROM decisions WHERE id > ?1 AND target IS NOT NULL) fresh
        CROSS JOIN decisions d ON d.id = fresh.id CROSS JOIN people n ON n.key IN (d.person, d.other)
        CROSS JOIN labels l ON l.person_id = n.id CROSS JOIN faces f ON f.id = l.face_id
        CROSS JOIN photos p ON p.content_id = f.content_id
        WHERE d.kind IN ('rename', 'merge', 'hide', 'show')
        """,
        (after,),
    )


def queue_written(connection: Connection) -> None:
    """Queue all photos for which anything was written, and their copies."""
    connection.execute("""
        INSERT OR IGNORE INTO unwritten_names (photo_id)
        SELECT p.id FROM written_names w CROSS JOIN photos p ON p.path = w.path
        UNION SELECT p.id FROM written_names w CROSS JOIN contents c ON c.hash = w.hash
        CROSS JOIN photos p ON p.content_id = c.id
    """)


def queued(connection: Connection, after: PhotoId, limit: int) -> list[PhotoId]:
    """The next ``limit`` photos that wait and whose files can be reached, by id, those after ``after``."""
    rows = connection.execute(
        """SELECT q.photo_id FROM unwritten_names q CROSS JOIN photos p ON p.id = q.photo_id
           CROSS JOIN folders d ON d.id = p.folder_id AND d.reachable = 1
           WHERE q.photo_id > ? AND p.missing = 0 AND p.stale = 0 ORDER BY q.photo_id LIMIT ?""",
        (after, limit),
    )
    return [PhotoId(row[0]) for row in rows]


def count_queued(connection: Connection) -> int:
    """How many photos wait."""
    return int(connection.execute("SELECT count(*) FROM unwritten_names").fetchone()[0])


def unqueue(connection: Connection, photos: Iterable[PhotoId]) -> None:
    """These photos don't wait any more."""
    connection.execute(
        "DELETE FROM unwritten_names WHERE photo_id IN (SELECT value FROM json_each(?))", (ids_json(photos),)
    )


def queue_again(connection: Connection, photos: Iterable[PhotoId]) -> set[PhotoId]:
    """Queue these photos; which of them were queued already."""
    wanted = ids_json(photos)
    rows = connection.execute(
        "SELECT photo_id FROM unwritten_names WHERE photo_id IN (SELECT value FROM json_each(?))", (wanted,)
    ).fetchall()
    connection.execute(
        "INSERT OR IGNORE INTO unwritten_names (photo_id)"
        " SELECT p.id FROM json_each(?) w CROSS JOIN photos p ON p.id = w.value",
        (wanted,),
    )
    return {PhotoId(row[0]) for row in rows}


def clear_queue(connection: Connection) -> None:
    """No photo waits any more."""
    connection.execute("DELETE FROM unwritten_names")


def _json(people: People) -> str:
    rows = [[one.name, *one.box.as_list(), sorted(one.lists)] for one in people]
    return json.dumps(rows, ensure_ascii=False)


def _people(text: str) -> People:
    return tuple(
        WrittenName(str(name), Box(x, y, w, h), frozenset(NameList(one) for one in said[0]) if said else _ALL)
        for name, x, y, w, h, *said in json.loads(text)
    )


_ALL = frozenset(NameList)
"""Of rows from before it was noted."""
