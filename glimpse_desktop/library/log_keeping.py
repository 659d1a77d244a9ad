"""The decision log as a whole: kept elsewhere, put back, and what helps people to read it there.

Apart from this module nothing takes an entry out of the log, nor changes one.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager

from glimpse_desktop.domain.decisions import Decision
from glimpse_desktop.domain.ids import ContentHash, DecisionId
from glimpse_desktop.domain.log_identity import BASE, STEP
from glimpse_desktop.domain.people_file import PersonSummary
from glimpse_desktop.library import decision_log, log_sums, settings
from glimpse_desktop.library.connection import Connection as Connection

_LIBRARY = "library_id"
_GUARDED = ("decisions", "decision_faces")
_DERIVED = ("suggestions", "labels", "people", "undone", "succession", "rejections", "links", "photo_marks")
PROVABLE = (*_GUARDED, *_DERIVED)
"""The tables of which it can be told what has to be in them, without any photo."""


def append_as(connection: Connection, entry: Decision) -> None:
    """Add an entry with the number that it has, which is none of the log's yet."""
    decision_log.put(connection, entry.id, entry)


def clear(connection: Connection) -> None:
    """Take every entry out of the log. What is derived from it has to be cleared before."""
    with unguarded(connection):
        connection.execute("DELETE FROM decision_faces")
        connection.execute("DELETE FROM decisions")


def rewrite(
    connection: Connection,
    removed: Collection[DecisionId],
    changed: Iterable[Decision],
    *,
    seals_damaged: bool = False,
) -> None:
    """Take entries out of the log, and let others say something else. Forgetting somebody needs it, and mending.

    ``seals_damaged``: the changed ones count as sound, whatever they were before. What is derived from the log has
    to be made anew in the same transaction.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    gone = [(number,) for number in removed]
    changed = list(changed)
    numbers = {int(entry.id) for entry in changed}
    if not seals_damaged:
        numbers -= {*log_sums.damaged(connection, numbers)}
    with unguarded(connection):
        connection.executemany("DELETE FROM undone WHERE decision_id = ?", gone)
        connection.executemany("DELETE FROM decision_faces WHERE decision_id = ?", gone)
        connection.executemany("DELETE FROM decisions WHERE id = ?", gone)
        for entry in changed:
            # An entry's faces stay one after the other: their rows are numbered in their order.
            connection.execute("DELETE FROM decision_faces WHERE decision_id = ?", (entry.id,))
            connection.execute(
                "UPDATE decisions SET at = ?, actor = ?, kind = ?, person = ?, other = ?, name = ?, target = ?,"
                " payload = ? WHERE id = ?",
                (*decision_log.stored(entry), entry.id),
            )
            decision_log.put_faces(connection, entry.id, entry)
    log_sums.seal(connection, numbers)


def reindex(connection: Connection, tables: Iterable[str] = _GUARDED) -> None:
    """Make the indexes of the log, or of these tables, anew, of the rows that are there."""
    for table in tables:
        connection.execute(f"REINDEX {table}")


def clear_derived(connection: Connection) -> None:
    """Empty every table that is derived from the log; replaying the log fills them again."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table in _DERIVED:
        connection.execute(f"DELETE FROM {table}")


def renumber(connection: Connection, order: Sequence[int]) -> None:
    """Let the entries follow each other in this order: all numbers of the log, each once.

    They share the numbers that they have. What is derived from the log has to be cleared before.
    """
    places = sorted(order)
    moved = {old: new for old, new in zip(order, places, strict=True) if old != new}
    if not moved:
        return
    damaged = {moved.get(number, number) for number in log_sums.damaged(connection)}
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.execute("CREATE TEMP TABLE moved (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)")
    try:
        connection.executemany("INSERT INTO moved VALUES (?, ?)", moved.items())
        with unguarded(connection):
            connection.execute("""
                UPDATE decisions SET target = (SELECT new FROM moved WHERE old = target)
                WHERE target IN (SELECT old FROM moved)
            """)
            for key in (STEP, BASE):
                path = f"$.{key}"
                connection.execute(
                    """
                    UPDATE decisions SET payload = json_set(
                        payload, ?1, (SELECT new FROM moved WHERE old = json_extract(payload, ?1)))
                    WHERE payload IS NOT NULL AND json_extract(payload, ?1) IN (SELECT old FROM moved)
                    """,
                    (path,),
                )
            # Out of each other's way first: no two entries may have one number at any moment.
            for table, column in (("decision_faces", "decision_id"), ("decisions", "id")):
                connection.execute(f"""
                    UPDATE {table} SET {column} = -(SELECT new FROM moved WHERE old = {column})
                    WHERE {column} IN (SELECT old FROM moved)
                """)
                connection.execute(f"UPDATE {table} SET {column} = -{column} WHERE {column} < 0")
        # Also of entries that stayed: what they refer to may have moved.
        log_sums.seal(connection, set(places) - damaged)
    finally:
        connection.execute("DROP TABLE moved")


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """Inside, the log may be changed; the triggers that keep it append-only are taken off and put back."""
    marks = ",".join("?" * len(_GUARDED))
    triggers = connection.execute(
        f"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ({marks})", _GUARDED
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in triggers:
        connection.execute(sql)


def library_id(connection: Connection) -> str | None:
    """A random text that tells this library from others, None as long as it has none."""
    return settings.get(connection, _LIBRARY)


def give_id(connection: Connection, wanted: str | None = None) -> str:
    """The library's id; one that has none gets ``wanted``, or a new one."""
    known = library_id(connection)
    if known is None:
        known = wanted or uuid.uuid4().hex
        settings.put(connection, _LIBRARY, known)
    return known


def extent(connection: Connection) -> tuple[int, int]:
    """How many entries the log has, and the greatest number that one ever had."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM decisions),"
        " ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'decisions'), 0)"
    ).fetchone()
    return int(row[0]), int(row[1])


def people(connection: Connection) -> list[PersonSummary]:
    """Everybody with a name, by name."""
    rows = connection.execute("""
        SELECT p.key, p.name, (SELECT count(*) FROM labels l WHERE l.person_id = p.id), p.hidden
        FROM people p ORDER BY p.folded, p.name, p.key
    """)
    return [PersonSummary(key, name, faces, bool(hidden)) for key, name, faces, hidden in rows]


def files_of_decided(connection: Connection) -> Iterator[tuple[ContentHash, int, bytes]]:
    """``(content, folder, path)`` of every file, there or not, about which any entry is; by content and path."""
    rows = connection.execute("""
        SELECT c.hash, p.folder_id, p.path
        FROM (SELECT DISTINCT hash FROM decision_faces) d CROSS JOIN contents c ON c.hash = d.hash
        CROSS JOIN photos p ON p.content_id = c.id ORDER BY c.hash, p.path
    """)
    for content, folder, path in rows:
        yield ContentHash(content), int(folder), bytes(path)


def folder_paths(connection: Connection) -> list[tuple[int, bytes]]:
    """``(folder, path)`` of the added folders, by path."""
    return connection.execute("SELECT id, path FROM folders ORDER BY path").fetchall()


def known_contents(connection: Connection, wanted: Sequence[ContentHash]) -> set[ContentHash]:
    """Those of these contents that the library has a file of."""
    found: set[ContentHash] = set()
    for start in range(0, len(wanted), 500):
        piece = wanted[start : start + 500]
        marks = ",".join("?" * len(piece))
        rows = connection.execute(
            f"SELECT c.hash FROM contents c WHERE c.hash IN ({marks})"
            " AND EXISTS (SELECT 1 FROM photos p WHERE p.content_id = c.id AND p.missing = 0)",
            piece,
        )
        found.update(ContentHash(row[0]) for row in rows)
    return found
