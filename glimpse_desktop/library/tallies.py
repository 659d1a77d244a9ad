"""How many faces and photos each person and each group without a name has.

Counting them all takes a while in a large library, so counts are kept: the table ``tallies`` has them, and
triggers note in ``untallied`` whose are not right any more. Those are counted when somebody asks, until
``refresh`` keeps theirs, too.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import astuple, dataclass
from typing import NamedTuple

from glimpse_desktop.domain.faces import POOR_QUALITY
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import AUTOMATIC, HIDDEN_CONTENTS, SHOWN_CONTENTS, SLIM_FACES, UNLABELLED

_AMONG = "IN (SELECT value FROM json_each(:owners))"
SINGLE = 1
"""A group of so many faces is none."""
_MANY = 500
"""From so many owners on, all photos are counted rather than each content's."""

# Members are ``sure`` when confirmed (2) or automatic (1); the rest is only suggested.
_OF_PEOPLE = f"""
    SELECT l.person_id AS owner, f.content_id, f.quality, f.id AS face_id, 2 AS sure, 0 AS unsure
    FROM labels l CROSS JOIN {SLIM_FACES} WHERE f.id = l.face_id AND l.person_id {_AMONG}
    UNION ALL
    SELECT s.person_id, f.content_id, f.quality, f.id, s.automatic, 1 - s.automatic
    FROM suggestions s CROSS JOIN {SLIM_FACES} WHERE f.id = s.face_id AND s.person_id {_AMONG} AND {UNLABELLED}
"""
_OF_GROUPS = f"""
    SELECT -g.group_id AS owner, f.content_id, f.quality, f.id AS face_id, 2 AS sure,
           EXISTS (SELECT 1 FROM suggestions s WHERE s.face_id = f.id) AS unsure
    FROM face_groups g CROSS JOIN {SLIM_FACES}
    WHERE f.id = g.face_id AND g.group_id {_AMONG} AND {UNLABELLED} AND NOT {AUTOMATIC}
"""
# The best face and how good it is in one number, so that one max() finds it: poor ones after all others, then
# confirmed before automatic, by quality, the smaller id. Those that are only suggested come last.
_ID_BITS = 40
_ALL_IDS = (1 << _ID_BITS) - 1
_GOOD = f"CASE WHEN sure > 0 AND quality >= {POOR_QUALITY} THEN 2 ELSE 0 END"
_RANK = f"(CAST(({_GOOD} + sure + quality) * 1000000 AS INTEGER) << {_ID_BITS}) | ({_ALL_IDS} - face_id)"
_COUNTED = f"""
    WITH members AS ({{members}}), {{shown}}
    SELECT owner, sum(faces), sum(automatic), sum(unsure), sum(CASE WHEN faces THEN files ELSE 0 END),
           max(rank), max(CASE WHEN faces THEN c.taken_at END)
    FROM (
        SELECT owner, content_id, sum(sure > 0) AS faces, sum(sure = 1) AS automatic, sum(unsure) AS unsure,
               max({_RANK}) AS rank
        FROM members GROUP BY owner, content_id
    )
    CROSS JOIN shown USING (content_id) CROSS JOIN contents c ON c.id = content_id
    GROUP BY owner
"""
_ALL_SHOWN = f"shown AS MATERIALIZED ({SHOWN_CONTENTS})"
_THEIRS_SHOWN = f"""
    shown AS MATERIALIZED (
        SELECT content_id,
               (SELECT count(*) FROM photos p WHERE p.content_id = m.content_id AND p.missing = 0) AS files
        FROM (SELECT DISTINCT content_id FROM members) m
        WHERE files > 0 AND m.content_id NOT IN {HIDDEN_CONTENTS}
    )
"""

LIVING = f"""
    SELECT -owner FROM tallies
    WHERE owner < 0 AND faces > {SINGLE} AND owner NOT IN (SELECT owner FROM untallied)
    UNION ALL SELECT value FROM json_each(:living)
"""
"""The groups of at least two shown faces without a name. ``:living`` are those of ``not_kept``, as JSON."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of shown faces and of the files that show them.

    Of a person: ``faces`` confirmed and automatic ones, ``unsure`` those besides that are only suggested. Of a
    group: ``unsure`` are those of its ``faces`` that somebody is suggested for. ``best`` is the best face (a
    confirmed one if one is good enough), ``newest`` the latest time a photo was taken, None when none says.
    """

    faces: int
    automatic: int
    unsure: int
    photos: int
    best: FaceId
    newest: float | None


class Totals(NamedTuple):
    """``people`` without hidden ones; ``named`` faces of everybody, automatic ones too; groups of at least two."""

    people: int
    named: int
    groups: int


def of_people(connection: Connection, people: Collection[int] | None = None) -> dict[int, Tally]:
    """By person, those with shown faces; ``people`` None: everybody."""
    if people is not None:
        return _wanted(connection, people)
    return _all(connection, "owner > 0")


def of_groups(connection: Connection, groups: Collection[int] | None = None) -> dict[int, Tally]:
    """By group's number (positive), those with shown faces without a name; ``groups`` None: all."""
    if groups is not None:
        found = _wanted(connection, [-group for group in groups])
    else:
        found = _all(connection, "owner < 0")
    return {-owner: tally for owner, tally in found.items()}


def totals(connection: Connection) -> Totals:
    """Of everybody together, from the counts that are kept: far sooner than counting all faces."""
    kept = connection.execute(f"""
        SELECT count(*) FILTER (WHERE t.owner > 0 AND t.faces > 0 AND p.hidden = 0),
               ifnull(sum(t.faces) FILTER (WHERE t.owner > 0), 0),
               count(*) FILTER (WHERE t.owner < 0 AND t.faces > {SINGLE})
        FROM tallies t LEFT JOIN people p ON p.id = t.owner
        WHERE t.owner NOT IN (SELECT owner FROM untallied)
    """).fetchone()
    waiting = dict(
        connection.execute("SELECT u.owner, p.hidden FROM untallied u LEFT JOIN people p ON p.id = u.owner")
    )
    people, named, groups = kept
    for owner, tally in counted(connection, waiting.keys()).items():
        people += owner > 0 and tally.faces > 0 and waiting[owner] == 0
        named += tally.faces if owner > 0 else 0
        groups += owner < 0 and tally.faces > SINGLE
    return Totals(people, named, groups)


def not_kept(connection: Connection) -> dict[int, Tally]:
    """The groups of at least two whose counts are not kept, counted now: LIVING needs them."""
    waiting = [-row[0] for row in connection.execute("SELECT owner FROM untallied WHERE owner < 0")]
    return {group: tally for group, tally in of_groups(connection, waiting).items() if tally.faces > SINGLE}


def refresh(connection: Connection, most: int | None = None) -> int:
    """Keep the counts of those whose are not right any more, at most so many; returns how many those were."""
    rows = connection.execute("SELECT owner FROM untallied LIMIT ?", (-1 if most is None else most,))
    owners = [row[0] for row in rows]
    if owners:
        now = counted(connection, owners)
        there = (ids_json(owners),)
        connection.execute("DELETE FROM tallies WHERE owner IN (SELECT value FROM json_each(?))", there)
        connection.executemany(
            "INSERT INTO tallies (owner, faces, automatic, unsure, photos, best, newest)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((owner, *astuple(tally)) for owner, tally in now.items()),
        )
        connection.execute("DELETE FROM untallied WHERE owner IN (SELECT value FROM json_each(?))", there)
    return len(owners)


def is_behind(connection: Connection) -> bool:
    """Whether there is anything to ``refresh``."""
    return connection.execute("SELECT 1 FROM untallied LIMIT 1").fetchone() is not None


def _wanted(connection: Connection, owners: Collection[int]) -> dict[int, Tally]:
    there = ids_json(owners)
    rows = connection.execute("SELECT u.owner FROM json_each(?) w JOIN untallied u ON u.owner = w.value", (there,))
    waiting = [row[0] for row in rows]
    kept = connection.execute(
        "SELECT owner, faces, automatic, unsure, photos, best, newest FROM json_each(?) w"
        " JOIN tallies t ON t.owner = w.value WHERE owner NOT IN (SELECT owner FROM untallied)",
        (there,),
    )
    return {owner: Tally(*values) for owner, *values in kept} | counted(connection, waiting)


def _all(connection: Connection, condition: str) -> dict[int, Tally]:
    rows = connection.execute(
        "SELECT owner, faces, automatic, unsure, photos, best, newest FROM tallies"
        f" WHERE {condition} AND owner NOT IN (SELECT owner FROM untallied)"
    )
    kept = {owner: Tally(*values) for owner, *values in rows}
    waiting = [row[0] for row in connection.execute(f"SELECT owner FROM untallied WHERE {condition}")]
    return kept | counted(connection, waiting)


def counted(connection: Connection, owners: Collection[int]) -> dict[int, Tally]:
    """By owner (a person, or minus a group's number), as they are at this moment, kept or not."""
    people, groups = [owner for owner in owners if owner > 0], [-owner for owner in owners if owner < 0]
    found: dict[int, Tally] = {}
    for members, theirs in ((_OF_PEOPLE, people), (_OF_GROUPS, groups)):
        if not theirs:
            continue
        sql = _COUNTED.format(members=members, shown=_THEIRS_SHOWN if len(theirs) < _MANY else _ALL_SHOWN)
        for owner, faces, automatic, unsure, photos, rank, newest in connection.execute(
            sql, {"owners": ids_json(theirs)}
        ):
            best = FaceId(_ALL_IDS - (rank & _ALL_IDS))
            found[owner] = Tally(faces, automatic, unsure, photos, best, newest)
    return found
