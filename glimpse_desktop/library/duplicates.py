"""Photos of which there are several: exact copies, pairs that look alike, and which of them were told apart."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.decision_log import LIVE
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import HIDDEN_CONTENTS

THERE = f"p.missing = 0 AND p.stale = 0 AND p.content_id NOT IN {HIDDEN_CONTENTS}"
"""The photo ``p`` has a file whose content is known, and isn't hidden."""


@dataclass(frozen=True, slots=True)
class DuplicateFile:
    """A file that may be one too many, with what speaks for keeping it.

    ``size`` in bytes and ``mtime_ns`` are those of the file when its content was read. ``named`` counts the faces
    on it that have a name. ``described``: it carries the camera or the date that cameras write.
    """

    photo: PhotoId
    path_text: str
    content_id: int
    content: ContentHash
    size: int
    mtime_ns: int
    pixels: int
    named: int
    described: bool

    @property
    def path(self) -> Path:
        """Made when it is asked for: of a hundred thousand files only a few are touched."""
        return Path(self.path_text)


_RAW = "(SELECT ifnull(c.format, '') = 'RAW' FROM contents c WHERE c.id = {})"
_BOTH_RAW_OR_NONE = f"{_RAW} = {_RAW}"


def copied(connection: Connection) -> list[int]:
    """``contents.id`` of every content that several files have, or had before they changed."""
    # Answered by an index alone: whether the files have changed since is in their rows.
    rows = connection.execute(
        "SELECT content_id FROM photos WHERE content_id IS NOT NULL AND missing = 0"
        f" AND content_id NOT IN {HIDDEN_CONTENTS} GROUP BY content_id HAVING count(*) > 1"
    )
    return [row[0] for row in rows]


def alike(connection: Connection, scene: bool) -> list[tuple[int, int, float]]:
    """Pairs of contents that files still show and that look alike: two ``contents.id`` and how alike.

    A RAW and what was developed from it look alike and are no duplicates: neither can stand for the other.
    """
    same_kind = _BOTH_RAW_OR_NONE.format("a.content_id", "a.other_id")
    there = f"EXISTS (SELECT 1 FROM photos p WHERE p.content_id = {{}} AND {THERE})"
    return connection.execute(
        f"""SELECT a.content_id, a.other_id, a.similarity FROM alike a
            WHERE a.scene = ? AND {same_kind}
              AND {there.format("a.content_id")} AND {there.format("a.other_id")}""",
        (int(scene),),
    ).fetchall()


def beside(connection: Connection, content: int) -> set[int]:
    """The contents that look like this one, a RAW only like other RAWs (see ``alike``)."""
    rows = connection.execute(
        f"""SELECT other_id FROM alike WHERE content_id = ?1 AND {_BOTH_RAW_OR_NONE.format("?1", "other_id")}
            UNION
            SELECT content_id FROM alike WHERE other_id = ?1 AND {_BOTH_RAW_OR_NONE.format("content_id", "?1")}""",
        (content,),
    )
    return {row[0] for row in rows}


_FILES = """
    SELECT p.id, p.path, p.content_id, c.hash, p.size, p.mtime_ns, c.width * c.height,
           (SELECT count(*) FROM faces f JOIN labels l ON l.face_id = f.id
            WHERE f.analysis_id = c.analysis_id AND l.person_id IS NOT NULL),
           c.taken_at IS NOT NULL OR c.camera IS NOT NULL
    FROM json_each(?) w CROSS JOIN photos p ON {wanted} CROSS JOIN contents c ON c.id = p.content_id
    WHERE {there}
"""


def files_of_contents(connection: Connection, contents: Iterable[int]) -> list[DuplicateFile]:
    """Every file with one of these ``contents.id``."""
    return _files(connection, "p.content_id = w.value", contents)


def files(connection: Connection, photos: Iterable[PhotoId]) -> dict[PhotoId, DuplicateFile]:
    """Those of ``photos`` whose files are there."""
    return {file.photo: file for file in _files(connection, "p.id = w.value", photos)}


def _files(connection: Connection, wanted: str, numbers: Iterable[int]) -> list[DuplicateFile]:
    rows = connection.execute(_FILES.format(wanted=wanted, there=THERE), (ids_json(numbers),))
    return [
        DuplicateFile(
            PhotoId(photo),
            os.fsdecode(path),
            content_id,
            ContentHash(content),
            size,
            mtime,
            pixels,
            named,
            bool(described),
        )
        for photo, path, content_id, content, size, mtime, pixels, named, described in rows
    ]


@dataclass(frozen=True, slots=True)
class Kept:
    """What was decided to keep: ``copies`` of single contents, ``groups`` of contents that are no duplicates."""

    copies: dict[int, int]
    groups: list[frozenset[int]]


def kept(connection: Connection) -> Kept:
    """From the live entries of the log, by ``contents.id``."""
    entries: dict[int, tuple[set[int], int]] = {}
    for decision, payload, content in connection.execute(
        # Also of files that were written anew since with the same picture in them: names were put into them.
        f"""WITH RECURSIVE said (decision, hash) AS (
                SELECT d.id, f.hash FROM decisions d JOIN decision_faces f ON f.decision_id = d.id
                WHERE d.kind = 'keep_all' AND {LIVE}
                UNION
                SELECT k.decision, s.new_hash FROM said k CROSS JOIN succession s ON s.old_hash = k.hash
                CROSS JOIN decisions d ON d.id = s.decision_id
                WHERE s.decision_id > k.decision AND json_extract(d.payload, '$.unmoved'))
            SELECT d.id, d.payload, c.id FROM said k CROSS JOIN decisions d ON d.id = k.decision
            CROSS JOIN contents c ON c.hash = k.hash ORDER BY d.id"""
    ):
        copies = int(json.loads(payload).get("copies", 0)) if payload else 0
        entries.setdefault(decision, (set(), copies))[0].add(content)
    result = Kept({}, [])
    for contents, copies in entries.values():
        if copies:
            for content in contents:
                result.copies[content] = max(copies, result.copies.get(content, 0))
        elif len(contents) > 1:
            result.groups.append(frozenset(contents))
    return result
