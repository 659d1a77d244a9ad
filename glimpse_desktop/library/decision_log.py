"""Storage of the decision log: appending, and reading back what still counts.

An entry is live unless it is undone. Undoing is an entry of its own; the table ``undone`` is derived from those.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from glimpse_desktop.domain.decisions import (
    Actor,
    Decision,
    DecisionFace,
    DecisionKind,
    FaceStatement,
    NewDecision,
)
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, PersonKey
from glimpse_desktop.library import log_sums
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import chunks

LIVE = "NOT EXISTS (SELECT 1 FROM undone u WHERE u.decision_id = d.id)"
"""The entry ``d`` counts."""
UNDOABLE = "d.actor = 'person' AND d.kind NOT IN ('undo', 'redo')"
"""The entry ``d`` is a decision of the person."""

# The faces of an entry are written one after the other, so their rows are numbered in their order.
SIDE = """
    CASE WHEN d.kind IN ('different', 'move') THEN
        f.rowid - (SELECT min(e.rowid) FROM decision_faces e WHERE e.decision_id = d.id)
            >= iif(d.kind = 'move', 1, ifnull(json_extract(d.payload, '$.first'), 0))
    ELSE 0 END
"""
"""Of a row ``f`` of the entry ``d``: see FaceStatement.side."""


def append(connection: Connection, decision: NewDecision) -> DecisionId:
    """Add an entry to the end of the log. Its effects on derived tables are the caller's."""
    return put(connection, None, decision)


def put(connection: Connection, number: DecisionId | None, decision: NewDecision) -> DecisionId:
    """Add an entry with a number that is none of the log's yet; None: with the next one."""
    said = stored(decision)
    row = connection.execute(
        "INSERT INTO decisions (id, at, actor, kind, person, other, name, target, payload)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, *said),
    ).lastrowid
    assert row is not None
    put_faces(connection, DecisionId(row), decision)
    total = log_sums.entry_sum((row, *said), _stored_faces(decision))
    connection.execute("UPDATE decisions SET sum = ? WHERE id = ?", (total, row))
    return DecisionId(row)


def put_faces(connection: Connection, number: DecisionId, decision: NewDecision) -> None:
    """Add the faces of an entry."""
    connection.executemany(
        "INSERT INTO decision_faces (decision_id, hash, x, y, w, h) VALUES (?, ?, ?, ?, ?, ?)",
        ((number, *face) for face in _stored_faces(decision)),
    )


def sums_of(entry: Decision) -> set[int]:
    """The checksums that it may be stored with: SQLite spells the payload of one that got another number."""
    said = stored(entry)
    payloads = {said[-1], json.dumps(dict(entry.payload), sort_keys=True, separators=(",", ":"))}
    return {
        log_sums.entry_sum((entry.id, *said[:-1], payload), _stored_faces(entry))
        for payload in (payloads if entry.payload else {None})
    }


def stored(decision: NewDecision) -> tuple[Any, ...]:
    """The columns of an entry after its number."""
    payload = json.dumps(dict(decision.payload), sort_keys=True) if decision.payload else None
    about = (decision.person, decision.other, decision.name, decision.target, payload)
    return (decision.at, str(decision.actor), str(decision.kind), *about)


def _stored_faces(decision: NewDecision) -> Iterator[tuple[Any, ...]]:
    return ((face.content, *_sides(face.box)) for face in decision.faces)


def entries(connection: Connection, after: int = 0) -> Iterator[Decision]:
    """Every entry that follows ``after``, in order, live or not."""
    rows = connection.execute(
        "SELECT id, at, actor, kind, person, other, name, target, payload FROM decisions WHERE id > ? ORDER BY id",
        (after,),
    )
    for row in rows:
        yield _decision(connection, row)


def get(connection: Connection, decision: DecisionId) -> Decision | None:
    """One entry, live or not."""
    row = connection.execute(
        "SELECT id, at, actor, kind, person, other, name, target, payload FROM decisions WHERE id = ?",
        (decision,),
    ).fetchone()
    return None if row is None else _decision(connection, row)


def next_undo(connection: Connection) -> DecisionId | None:
    """The person's latest live decision, None when there is none."""
    row = connection.execute(
        f"SELECT d.id FROM decisions d WHERE {UNDOABLE} AND {LIVE} ORDER BY d.id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else DecisionId(row[0])


def next_redo(connection: Connection) -> Decision | None:
    """The last undo whose target is still undone; None without one, or when something was decided since."""
    row = connection.execute(f"""
        SELECT d.id FROM decisions d
        WHERE d.kind = 'undo' AND d.target IN (SELECT decision_id FROM undone)
          AND d.id > ifnull((SELECT d.id FROM decisions d WHERE {UNDOABLE} ORDER BY d.id DESC LIMIT 1), 0)
        ORDER BY d.id DESC LIMIT 1
    """).fetchone()
    return None if row is None else get(connection, row[0])


def next_id(connection: Connection) -> DecisionId:
    """The id that the next entry will have. Only of use inside the transaction that writes it."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'decisions'").fetchone()
    return DecisionId(1 if row is None else row[0] + 1)


def batch(connection: Connection, entry: Decision) -> list[Decision]:
    """The entries that were made together with this one as one step, in order, itself among them.

    Such entries follow each other and name the first of them as "batch" in their payload.
    """
    first = entry.payload.get("batch")
    if first is None:
        return [entry]
    found = []
    for other in entries(connection, first - 1):
        if other.payload.get("batch") != first:
            break
        found.append(other)
    return found


def is_live(connection: Connection, decision: DecisionId) -> bool:
    """Whether the entry counts."""
    return connection.execute("SELECT 1 FROM undone WHERE decision_id = ?", (decision,)).fetchone() is None


def set_undone(connection: Connection, decision: DecisionId, undone: bool) -> None:
    """Note that an entry counts no more, or counts again."""
    if undone:
        connection.execute("INSERT OR IGNORE INTO undone (decision_id) VALUES (?)", (decision,))
    else:
        connection.execute("DELETE FROM undone WHERE decision_id = ?", (decision,))


def replay_undone(connection: Connection) -> None:
    """Derive the table ``undone`` from the log."""
    connection.execute("DELETE FROM undone")
    rows = connection.execute(
        "SELECT target, kind FROM decisions WHERE kind IN ('undo', 'redo') AND target IS NOT NULL ORDER BY id"
    ).fetchall()
    last = {DecisionId(target): kind for target, kind in rows}
    connection.executemany(
        "INSERT INTO undone (decision_id) VALUES (?)",
        ((target,) for target, kind in last.items() if kind == DecisionKind.UNDO),
    )


def is_undone_wiped(connection: Connection) -> bool:
    """Whether the table ``undone`` is empty though the log's last undo or redo is an undo."""
    row = connection.execute("""
        SELECT NOT EXISTS (SELECT 1 FROM undone) AND 'undo' IS
            (SELECT kind FROM decisions WHERE kind IN ('undo', 'redo') ORDER BY id DESC LIMIT 1)
    """).fetchone()
    return bool(row[0])


def statements(connection: Connection, contents: Iterable[ContentHash]) -> dict[ContentHash, list[FaceStatement]]:
    """What live entries say about single faces of these contents, in the order of the log."""
    found: dict[ContentHash, list[FaceStatement]] = {}
    for marks, hashes in chunks(contents):
        rows = connection.execute(
            f"""
            SELECT d.id, d.kind, d.person, f.hash, f.x, f.y, f.w, f.h, {SIDE}
            FROM decision_faces f CROSS JOIN decisions d ON d.id = f.decision_id
            WHERE f.hash IN ({marks}) AND f.x IS NOT NULL AND {LIVE}
            ORDER BY d.id, f.rowid
            """,
            hashes,
        )
        for decision, kind, person, content, x, y, w, h, side in rows:
            statement = FaceStatement(decision, kind, person, content, Box(x, y, w, h), side)
            found.setdefault(content, []).append(statement)
    return found


def has_statements(connection: Connection, content: ContentHash) -> bool:
    """Whether any entry, live or not, is about faces of the content."""
    row = connection.execute(
        "SELECT 1 FROM decision_faces WHERE hash = ? AND x IS NOT NULL LIMIT 1", (content,)
    ).fetchone()
    return row is not None


def is_mentioned(connection: Connection, content: ContentHash) -> bool:
    """Whether any entry, live or not, is about the content in whatever way."""
    row = connection.execute("SELECT 1 FROM decision_faces WHERE hash = ? LIMIT 1", (content,)).fetchone()
    return row is not None


def contents_with_statements(connection: Connection) -> list[ContentHash]:
    """Every content of which any entry, live or not, is about single faces."""
    return [row[0] for row in connection.execute("SELECT DISTINCT hash FROM decision_faces WHERE x IS NOT NULL")]


def faces_naming(connection: Connection, people: Iterable[PersonKey]) -> set[DecisionFace]:
    """The faces about which entries, live or not, say something that is about these people."""
    found: set[DecisionFace] = set()
    for marks, keys in chunks(people):
        rows = connection.execute(
            "SELECT f.hash, f.x, f.y, f.w, f.h FROM decisions d JOIN decision_faces f ON f.decision_id = d.id"
            f" WHERE d.person IN ({marks})",
            keys,
        )
        found.update(DecisionFace(content, None if x is None else Box(x, y, w, h)) for content, x, y, w, h in rows)
    return found


def live_merges(connection: Connection) -> list[tuple[DecisionId, PersonKey, PersonKey]]:
    """``(entry, person, other)`` of every live merge, in order."""
    # "other IS NOT NULL" lets the small index of such entries answer.
    return connection.execute(
        "SELECT d.id, d.person, d.other FROM decisions d"
        f" WHERE d.other IS NOT NULL AND d.kind = 'merge' AND {LIVE} ORDER BY d.id"
    ).fetchall()


def names_given(connection: Connection) -> list[tuple[PersonKey, str]]:
    """``(person, name)`` of every live entry that gave a name to somebody who was renamed or merged since."""
    return connection.execute(f"""
        SELECT DISTINCT d.person, d.name FROM decisions d
        WHERE d.name IS NOT NULL AND d.kind IN ('name', 'rename') AND {LIVE} AND d.person IN (
            SELECT person FROM decisions WHERE kind = 'rename'
            UNION SELECT person FROM decisions WHERE other IS NOT NULL AND kind = 'merge')
    """).fetchall()


def live_different_persons(connection: Connection) -> list[tuple[PersonKey, PersonKey]]:
    """Pairs of people who are two, however alike, by live entries; keys as they were then.

    Somebody whose faces were split off another person is another, too.
    """
    return connection.execute(f"""
        SELECT d.person, d.other FROM decisions d
        WHERE d.other IS NOT NULL AND d.kind = 'different' AND {LIVE}
        UNION ALL
        SELECT d.person, json_extract(d.payload, '$.from') FROM decisions d
        WHERE d.kind = 'name' AND d.payload IS NOT NULL
          AND json_extract(d.payload, '$.from') <> d.person AND {LIVE}
    """).fetchall()


def last_id(connection: Connection) -> DecisionId:
    """The latest entry, 0 for an empty log."""
    return DecisionId(connection.execute("SELECT ifnull(max(id), 0) FROM decisions").fetchone()[0])


def has_merges_between(connection: Connection, after: DecisionId, last: DecisionId) -> bool:
    """Whether an entry after ``after``, up to ``last``, is a merge, or undoes or redoes one."""
    row = connection.execute(
        """
        SELECT EXISTS (
            SELECT 1 FROM decisions d LEFT JOIN decisions t ON t.id = d.target
            WHERE d.id > ? AND d.id <= ? AND 'merge' IN (d.kind, t.kind))
        """,
        (after, last),
    ).fetchone()
    return bool(row[0])


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """What the log says about one person, merges aside.

    ``first`` is the entry that first named a face so, ``first_name`` the name it made the person with. ``named``
    tells whether a live entry names a face so. ``name``, ``hidden``, ``shown`` and ``cover`` are of the latest
    live entry of that kind: the new name, and ids of the entries; None without any.
    """

    first: DecisionId
    named: bool
    first_name: str
    name: str | None
    hidden: DecisionId | None
    shown: DecisionId | None
    cover: DecisionId | None


def person_histories(connection: Connection, people: Iterable[PersonKey]) -> dict[PersonKey, PersonHistory]:
    """What the log says about each of these people; those it never names are missing.

    Every part is one look at an index, however many entries there are about somebody.
    """
    about = "FROM decisions d WHERE d.person = w.value"
    latest = {
        kind: f"(SELECT d.id {about} AND d.kind = '{kind}' AND {LIVE} ORDER BY d.id DESC LIMIT 1)"
        for kind in ("rename", "hide", "show", "cover")
    }
    rows = connection.execute(
        f"""
        SELECT p.person, p.first, p.named, p.hidden, p.shown, p.cover,
               (SELECT name FROM decisions WHERE id = p.first), (SELECT name FROM decisions WHERE id = p.renamed)
        FROM (
            SELECT w.value AS person, (SELECT min(d.id) {about} AND d.kind = 'name') AS first,
                   EXISTS (SELECT 1 {about} AND d.kind = 'name' AND {LIVE}) AS named,
                   {latest["rename"]} AS renamed, {latest["hide"]} AS hidden, {latest["show"]} AS shown,
                   {latest["cover"]} AS cover
            FROM json_each(?) w
        ) p WHERE p.first IS NOT NULL
        """,
        (json.dumps(list(people)),),
    )
    return {
        person: PersonHistory(first, bool(named), made or "", renamed, hidden, shown, cover)
        for person, first, named, hidden, shown, cover, made, renamed in rows
    }


def people_mentioned(connection: Connection) -> list[PersonKey]:
    """Every person that any entry, live or not, is about."""
    rows = connection.execute("SELECT DISTINCT person FROM decisions WHERE person IS NOT NULL AND kind = 'name'")
    return [row[0] for row in rows]


def people_covered(connection: Connection) -> list[PersonKey]:
    """Every person for whom any entry, live or not, chose a face."""
    rows = connection.execute("SELECT DISTINCT person FROM decisions WHERE person IS NOT NULL AND kind = 'cover'")
    return [row[0] for row in rows]


def name_before(connection: Connection, person: PersonKey, decision: DecisionId) -> str | None:
    """What the person was called just before an entry, by the live entries; None when not named by then."""
    row = connection.execute(
        f"""
        SELECT ifnull(
            (SELECT d.name FROM decisions d WHERE d.person = ?1 AND d.kind = 'rename' AND d.id < ?2 AND {LIVE}
             ORDER BY d.id DESC LIMIT 1),
            (SELECT d.name FROM decisions d WHERE d.person = ?1 AND d.kind = 'name' AND d.id < ?2
             ORDER BY d.id LIMIT 1))
        """,
        (person, decision),
    ).fetchone()
    return None if row[0] is None else str(row[0])


def _sides(box: Box | None) -> tuple[float | None, ...]:
    return (None,) * 4 if box is None else (box.x, box.y, box.w, box.h)


_Entry = tuple[int, float, str, str, str | None, str | None, str | None, int | None, str | None]


def _decision(connection: Connection, row: _Entry) -> Decision:
    number, at, actor, kind, person, other, name, target, payload = row
    faces = connection.execute(
        "SELECT hash, x, y, w, h FROM decision_faces WHERE decision_id = ? ORDER BY rowid", (number,)
    )
    return Decision(
        id=DecisionId(number),
        kind=kind,
        at=at,
        actor=Actor(actor),
        person=None if person is None else PersonKey(person),
        other=None if other is None else PersonKey(other),
        name=name,
        target=None if target is None else DecisionId(target),
        payload=json.loads(payload) if payload else {},
        faces=tuple(
            DecisionFace(content, None if x is None else Box(x, y, w, h)) for content, x, y, w, h in faces
        ),
    )
