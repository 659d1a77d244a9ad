"""The decision log as a list of what was decided: pages of it, and what came later about the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, PersonKey
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.decision_log import LIVE, UNDOABLE
from glimpse_desktop.library.id_lists import chunks, ids_json


def steps(
    connection: Connection,
    before: DecisionId | None,
    limit: int,
    people: Sequence[PersonKey] | None = None,
    kind: str | None = None,
) -> list[DecisionId]:
    """The latest ``limit`` decisions of the person with an id below ``before``, latest first, live or not.

    ``people``: only those about one of them; ``kind``: only those of that kind. Undo and redo are no decisions.
    """
    rows: list[tuple[int]] = []
    for part, keys in (
        [("", None)]
        if people is None
        else [(part, key) for key in people for part in ("AND d.person = ?", "AND d.other = ?")]
    ):
        rows += connection.execute(
            f"SELECT d.id FROM decisions d WHERE (?1 IS NULL OR d.id < ?1) AND {UNDOABLE}"
            f" AND (?3 IS NULL OR d.kind = ?3) {part.replace('?', '?4')} ORDER BY d.id DESC LIMIT ?2",
            (before, limit, kind, *([] if keys is None else [keys])),
        ).fetchall()
    return [DecisionId(number) for number in sorted({row[0] for row in rows}, reverse=True)[:limit]]


def statements_after(
    connection: Connection, decision: DecisionId, contents: Iterable[ContentHash], kinds: Collection[str]
) -> Iterator[tuple[DecisionId, ContentHash, Box]]:
    """What live entries of the person of these kinds that follow ``decision`` are about, of these contents."""
    allowed = ",".join("?" * len(kinds))
    for marks, hashes in chunks(contents):
        rows = connection.execute(
            f"""
            SELECT d.id, f.hash, f.x, f.y, f.w, f.h
            FROM decision_faces f CROSS JOIN decisions d ON d.id = f.decision_id
            WHERE f.hash IN ({marks}) AND f.decision_id > ? AND f.x IS NOT NULL AND d.actor = 'person'
              AND d.kind IN ({allowed}) AND {LIVE}
            """,
            (*hashes, decision, *kinds),
        )
        for number, content, x, y, w, h in rows:
            yield DecisionId(number), content, Box(x, y, w, h)


def placed(connection: Connection, content: ContentHash, box: Box) -> DecisionId | None:
    """The latest live entry that put a face into exactly this box, by drawing or moving it; None when none did."""
    row = connection.execute(
        f"""
        SELECT max(d.id) FROM decision_faces f CROSS JOIN decisions d ON d.id = f.decision_id
        WHERE f.hash = ? AND f.x = ? AND f.y = ? AND f.w = ? AND f.h = ? AND d.kind IN ('draw', 'move') AND {LIVE}
          AND (d.kind = 'draw' OR f.rowid = (SELECT max(rowid) FROM decision_faces WHERE decision_id = d.id))
        """,
        (content, box.x, box.y, box.w, box.h),
    ).fetchone()
    return None if row[0] is None else DecisionId(row[0])


def last_about(
    connection: Connection, decision: DecisionId, people: Iterable[PersonKey], kinds: Collection[str]
) -> DecisionId | None:
    """The latest live entry of these kinds about one of ``people`` that follows ``decision``."""
    found = [
        row[0]
        for person in people
        for kind in kinds
        for row in connection.execute(
            f"SELECT d.id FROM decisions d WHERE d.person = ? AND d.kind = ? AND d.id > ? AND {LIVE}"
            " ORDER BY d.id DESC LIMIT 1",
            (person, kind, decision),
        )
    ]
    return max(found, default=None)


def checked(connection: Connection, decisions: Iterable[DecisionId]) -> set[DecisionId]:
    """Those of ``decisions`` that say that a name was looked at and is right."""
    rows = connection.execute(
        "SELECT d.id FROM json_each(?) w CROSS JOIN decisions d ON d.id = w.value"
        " WHERE json_extract(d.payload, '$.checked')",
        (ids_json(decisions),),
    )
    return {DecisionId(row[0]) for row in rows}
