"""Marks on photos: the entries of the log that say them, and the table that is derived from those."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from glimpse_desktop.domain.ids import ContentHash, DecisionId, PhotoId
from glimpse_desktop.domain.marks import NO_MARKS, PhotoMarks
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.decision_log import LIVE
from glimpse_desktop.library.id_lists import chunks, ids_json

_KINDS = "('rate', 'favourite', 'colour', 'hide_photo', 'rotate')"
"""decisions.MARKS, as in the condition of the index ``decisions_of_photos``."""


@dataclass(frozen=True, slots=True)
class MarkStatement:
    """What one live entry, ``decision``, says about a content; ``kind`` is one of decisions.MARKS."""

    decision: DecisionId
    kind: str
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """What a photo shows, by ``contents.id``, and how it is marked so far."""

    id: int
    hash: ContentHash
    marks: PhotoMarks


def of_row(columns: Sequence[Any]) -> PhotoMarks:
    """From the columns stars, favourite, label, hidden, turns, which are all None where there is no row."""
    stars, favourite, label, hidden, turns = columns
    return NO_MARKS if stars is None else PhotoMarks(stars, bool(favourite), label, bool(hidden), turns)


def of_photos(connection: Connection, ids: Iterable[PhotoId]) -> dict[PhotoId, MarkedContent | None]:
    """Those of these photos that are there, in their order; None for one whose file was not read yet."""
    rows = connection.execute(
        """
        SELECT p.id, c.id, c.hash, m.stars, m.favourite, m.label, m.hidden, m.turns
        FROM json_each(?) w CROSS JOIN photos p ON p.id = w.value
        LEFT JOIN contents c ON c.id = p.content_id LEFT JOIN photo_marks m ON m.content_id = c.id
        WHERE p.missing = 0 ORDER BY w.key
        """,
        (ids_json(ids),),
    )
    return {
        PhotoId(photo): None if number is None else MarkedContent(number, ContentHash(content), of_row(marks))
        for photo, number, content, *marks in rows
    }


def among(connection: Connection, ids: Iterable[int]) -> dict[PhotoMarks, int]:
    """How these photos are marked, and how many of them so; those whose file was not read yet are left out."""
    rows = connection.execute(
        """
        SELECT count(*), m.stars, m.favourite, m.label, m.hidden, m.turns
        FROM json_each(?) w CROSS JOIN photos p ON p.id = w.value
        LEFT JOIN photo_marks m ON m.content_id = p.content_id
        WHERE p.missing = 0 AND p.content_id IS NOT NULL
        GROUP BY m.stars, m.favourite, m.label, m.hidden, m.turns
        """,
        (ids_json(ids),),
    )
    return {of_row(marks): count for count, *marks in rows}


def of_contents(connection: Connection, ids: Iterable[int]) -> dict[int, PhotoMarks]:
    """By ``contents.id``; those without marks are missing."""
    rows = connection.execute(
        "SELECT m.content_id, m.stars, m.favourite, m.label, m.hidden, m.turns"
        " FROM json_each(?) w CROSS JOIN photo_marks m ON m.content_id = w.value",
        (ids_json(ids),),
    )
    return {number: of_row(marks) for number, *marks in rows}


@dataclass(frozen=True, slots=True)
class Marked:
    """The contents (``contents.id``) whose marks are others now, and those that were hidden or are shown again."""

    changed: frozenset[int] = frozenset()
    hidden_or_shown: frozenset[int] = frozenset()


def put(connection: Connection, marks: Mapping[int, PhotoMarks]) -> Marked:
    """Let these contents (``contents.id``) have these marks and no others."""
    before = of_contents(connection, marks)
    changed = {number: one for number, one in marks.items() if one != before.get(number, NO_MARKS)}
    connection.executemany(
        "DELETE FROM photo_marks WHERE content_id = ?", ((number,) for number in changed.keys() & before.keys())
    )
    connection.executemany(
        "INSERT INTO photo_marks (content_id, stars, favourite, label, hidden, turns) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (number, one.stars, one.favourite, one.label, one.hidden, one.turns)
            for number, one in changed.items()
            if one
        ),
    )
    return Marked(
        frozenset(changed),
        frozenset(number for number, one in changed.items() if one.hidden != before.get(number, NO_MARKS).hidden),
    )


def hashes(connection: Connection, ids: Iterable[int]) -> dict[int, ContentHash]:
    """The contents with these ``contents.id``."""
    rows = connection.execute(
        "SELECT c.id, c.hash FROM json_each(?) w CROSS JOIN contents c ON c.id = w.value", (ids_json(ids),)
    )
    return {number: ContentHash(content) for number, content in rows}


def statements(connection: Connection, contents: Iterable[ContentHash]) -> dict[ContentHash, list[MarkStatement]]:
    """What live entries say about these contents; contents that none is about are missing."""
    found: dict[ContentHash, list[MarkStatement]] = {}
    known: dict[int, MarkStatement] = {}  # one entry is about many contents
    for marks, piece in chunks(contents):
        rows = connection.execute(
            f"""
            SELECT f.hash, d.id, d.kind, d.payload
            FROM decision_faces f CROSS JOIN decisions d ON d.id = f.decision_id
            WHERE f.hash IN ({marks}) AND f.x IS NULL AND d.kind IN {_KINDS} AND {LIVE}
            """,
            piece,
        )
        for content, number, kind, payload in rows:
            if number not in known:
                known[number] = MarkStatement(DecisionId(number), kind, json.loads(payload))
            found.setdefault(ContentHash(content), []).append(known[number])
    return found


def has_statements(connection: Connection, content: ContentHash) -> bool:
    """Whether any entry, live or not, marks the content."""
    row = connection.execute(
        "SELECT 1 FROM decision_faces f CROSS JOIN decisions d ON d.id = f.decision_id"
        f" WHERE f.hash = ? AND f.x IS NULL AND d.kind IN {_KINDS} LIMIT 1",
        (content,),
    ).fetchone()
    return row is not None


def has_any_statement(connection: Connection) -> bool:
    """Whether any photo was ever marked."""
    return bool(
        connection.execute(f"SELECT EXISTS (SELECT 1 FROM decisions WHERE kind IN {_KINDS})").fetchone()[0]
    )


def last_statement(
    connection: Connection, after: DecisionId, kind: str, contents: Iterable[ContentHash]
) -> DecisionId | None:
    """The latest live entry of this kind about one of these contents that follows ``after``."""
    found = [
        row[0]
        for marks, piece in chunks(contents)
        for row in connection.execute(
            f"""
            SELECT max(d.id) FROM decision_faces f CROSS JOIN decisions d ON d.id = f.decision_id
            WHERE f.hash IN ({marks}) AND f.decision_id > ? AND f.x IS NULL AND d.kind = ? AND {LIVE}
            """,
            (*piece, after, kind),
        )
        if row[0] is not None
    ]
    return max(found, default=None)


def contents_with_statements(connection: Connection) -> set[ContentHash]:
    """Every content that any entry, live or not, marks."""
    rows = connection.execute(
        "SELECT DISTINCT f.hash FROM decisions d CROSS JOIN decision_faces f ON f.decision_id = d.id"
        f" WHERE d.kind IN {_KINDS}"
    )
    return {ContentHash(row[0]) for row in rows}


def marked_content_ids(connection: Connection) -> list[int]:
    """The contents that have a mark."""
    return [row[0] for row in connection.execute("SELECT content_id FROM photo_marks")]


def is_wiped(connection: Connection) -> bool:
    """Whether the table is empty that can't be, by the log."""
    row = connection.execute(f"""
        SELECT NOT EXISTS (SELECT 1 FROM photo_marks) AND EXISTS (
            SELECT 1 FROM decisions d CROSS JOIN decision_faces f ON f.decision_id = d.id
            CROSS JOIN contents c ON c.hash = f.hash
            WHERE d.kind IN {_KINDS} AND {LIVE} AND (
                json_extract(d.payload, '$.stars') > 0 OR json_extract(d.payload, '$.on')
                OR json_extract(d.payload, '$.label') IS NOT NULL OR json_extract(d.payload, '$.turns') > 0)
            AND NOT EXISTS (
                SELECT 1 FROM decision_faces e JOIN decisions l ON l.id = e.decision_id
                WHERE e.hash = f.hash AND e.decision_id > f.decision_id AND l.kind = d.kind
                    AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.decision_id = l.id)))
    """).fetchone()
    return bool(row[0])
