"""Decisions that SQLite gave up with a damaged write-ahead log, put back into the log of decisions."""

from __future__ import annotations

from glimpse_desktop.domain.decisions import Decision, DecisionKind
from glimpse_desktop.library import decision_log, decision_note, log_keeping, salvage, wal_salvage
from glimpse_desktop.library.connection import wal_of
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.forgetting_log import PRINTS, LogWithout, fingerprint
from glimpse_desktop.workspace.log_mending import Piecing


def find_again(library: Library) -> int:
    """Put back the entries that a damaged write-ahead log still has; returns how many.

    Before anything else is written. Raises LibraryError.
    """
    with library.reading() as connection:
        last = decision_note.last_number(connection)
        found = [salvage.entry_of(one) for one in wal_salvage.entries_beyond(wal_of(library.path), last)]
        if not found:
            return 0
        piecing = Piecing({})
        for entry in decision_log.entries(connection):
            piecing.take(entry)
    entries = [taken for entry in found if entry is not None and (taken := piecing.take(entry)) is not None]

    def put(connection: Connection) -> None:
        for entry in entries:
            log_keeping.append_as(connection, entry)

    if entries:
        library.write(put)  # alone: whatever else is damaged, they are in the log from now on
        Decisions(library).rewrite(lambda connection: _forget_again(connection, entries))
    return len(entries)


def _forget_again(connection: Connection, entries: list[Decision]) -> None:
    """Whoever was forgotten by these entries is in the log again with what SQLite went back to: take them out."""
    for mark in (one for one in entries if one.kind == DecisionKind.FORGOTTEN):
        prints = set(mark.payload.get(PRINTS, ()))
        people = [key for key in decision_log.people_mentioned(connection) if fingerprint(key) in prints]
        without = LogWithout(people, frozenset(mark.faces))
        before = [entry for entry in decision_log.entries(connection) if entry.id < mark.id]
        told = [(entry, without.take(entry)) for entry in before]
        removed = [entry.id for entry, kept in told if kept is None]
        log_keeping.rewrite(
            connection, removed, [kept for entry, kept in told if kept is not None and kept != entry]
        )
