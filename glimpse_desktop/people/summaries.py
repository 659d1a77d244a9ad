"""Decisions in words, for "Undo ..." and lists of what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.domain.decisions import MARKS, Decision, DecisionKind
from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.library import decision_log, people_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people.mark_summaries import summary_of_marks
from glimpse_desktop.people.merges import Merges


def summary(connection: Connection, decision: DecisionId) -> str | None:
    """What the entry did, as "Name 3 faces Anna"; None for an entry that isn't in the log."""
    entry = decision_log.get(connection, decision)
    return None if entry is None else summary_of(connection, entry)


def summary_of_step(connection: Connection, entries: Sequence[Decision]) -> str | None:
    """What entries did that are one step; None for none."""
    if not entries:
        return None
    if len(entries) == 1:
        return summary_of(connection, entries[0])
    if entries[0].kind in MARKS:
        return summary_of_marks(entries)
    faces = _faces(sum(len(entry.faces) for entry in entries))
    people = len({entry.person for entry in entries if entry.person is not None})
    merges = [entry for entry in entries if entry.kind == DecisionKind.MERGE]
    if merges:
        into = _name(connection, merges[0].other, merges[0].id)
        who = _name(connection, merges[0].person, merges[0].id) if len(merges) == 1 else f"{len(merges)} people"
        return f"Merge {who}{f' and {faces}' if len(merges) < len(entries) else ''} into {into}"
    if all(entry.kind == DecisionKind.REJECT for entry in entries):
        return f"Say who {faces} are not"
    if all(entry.payload.get("checked") for entry in entries):
        return f"Check {faces} of {people} people"
    if all(entry.kind == DecisionKind.NAME for entry in entries):
        return f"Name {faces} of {people} people"
    return f"Name or ignore {faces}"


def summary_of(connection: Connection, entry: Decision) -> str:
    """What the entry did."""
    if entry.kind in MARKS:
        return summary_of_marks([entry])
    faces = _faces(len(entry.faces))
    are = "is" if len(entry.faces) == 1 else "are"

    def name(person: PersonKey | None) -> str:
        return _name(connection, person, entry.id)

    match entry.kind:
        case DecisionKind.NAME:
            who = entry.name or name(entry.person)
            if entry.payload.get("checked"):
                return f"Check that {faces} {are} {who}"
            if "from" in entry.payload:
                return f"Move {faces} from {name(PersonKey(entry.payload['from']))} to {who}"
            return f"Name {faces} {who}"
        case DecisionKind.UNNAME:
            return f"Take the name off {faces}"
        case DecisionKind.NOT_A_FACE:
            return "Mark a face as not a face" if len(entry.faces) == 1 else f"Mark {faces} as not faces"
        case DecisionKind.IGNORE:
            return f"Ignore {faces}"
        case DecisionKind.RENAME:
            return f"Rename {name(entry.person)} to {entry.name}"
        case DecisionKind.MERGE:
            return f"Merge {name(entry.person)} into {name(entry.other)}"
        case DecisionKind.REJECT:
            return f"Say that {faces} {are} not {name(entry.person)}"
        case DecisionKind.SAME:
            return f"Say that {faces} are one person"
        case DecisionKind.DIFFERENT:
            if entry.other is not None:
                return f"Say that {name(entry.person)} and {name(entry.other)} are two people"
            return f"Say that {faces} are two people"
        case DecisionKind.HIDE:
            return f"Hide {name(entry.person)}"
        case DecisionKind.SHOW:
            return f"Show {name(entry.person)} again"
        case DecisionKind.COVER:
            return f"Choose a cover for {name(entry.person)}"
        case DecisionKind.DRAW:
            return "Draw a face"
        case DecisionKind.MOVE:
            return "Move a face"
        case DecisionKind.KEEP_ALL:
            if len(entry.faces) == 1:
                return f"Keep all {entry.payload.get('copies', 2)} copies of a photo"
            return f"Keep all of {len(entry.faces)} photos that look alike"
    return entry.kind.replace("_", " ").capitalize()


def _faces(count: int) -> str:
    return "a face" if count == 1 else f"{count} faces"


def _name(connection: Connection, person: PersonKey | None, decision: DecisionId) -> str:
    """What the person was called when the decision was made."""
    if person is None:
        return "somebody"
    before = decision_log.name_before(connection, person, decision)
    if before is not None:
        return before
    known = people_rows.by_key(connection, Merges.of_log(connection).root(person))
    return known.name if known is not None else "somebody"
