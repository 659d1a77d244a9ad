"""Decisions that were on disk and are not any more: noticed when a library is opened, and said."""

from __future__ import annotations

import logging
import time

from glimpse_desktop.domain.decisions import Decision, DecisionKind
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.library import decision_log, decision_note, log_keeping, salvage, wal_salvage
from glimpse_desktop.library.connection import wal_of
from glimpse_desktop.library.decision_note import DecisionNote, LostDecisions
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.forgetting_log import PRINTS, LogWithout, fingerprint
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.log_mending import Piecing

_log = logging.getLogger(__name__)


def look_for_lost_decisions(library: Library, locations: Locations, *, writes: bool) -> LostDecisions | None:
    """What the library lacks of what had been decided in it. ``writes``: from now on note what is decided, so it
    is said once.
    """
    with library.reading() as connection:
        lost = decision_note.lost(locations.last_decision, connection)
    if lost is not None:
        _log.error("%d decisions are missing that were on disk", lost.count)
    if lost is not None and not writes:
        library.keep_log()
    # Before anything is written: that would be written over what can still be read.
    if lost is not None and writes and library.key is None:
        again = _find_again(library)
        _log.error("%d of them were found in the damaged log of what was written last", again)
        lost = LostDecisions(lost.count - again, lost.at) if again < lost.count else None
    if writes:
        note = DecisionNote(locations.last_decision)
        library.after_commit = note.follow
        library.write(lambda _: None)
    return lost


def _find_again(library: Library) -> int:
    """Put back the entries that a damaged write-ahead log still has; returns how many."""
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


def lost_text(lost: LostDecisions) -> str:
    """What to tell the person."""
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(lost.at))
    return say_count(
        "The disk did not keep everything: 1 decision of {when} is missing. Look at who is named since then.",
        "The disk did not keep everything: {n} decisions are missing, the last one of {when}. Look at who is named"
        " since then.",
        lost.count,
        when=when,
    )
