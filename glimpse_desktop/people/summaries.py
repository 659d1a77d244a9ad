"""Decisions in words, for "Undo ..." and lists of what was decided."""

from __future__ import annotations

from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.library import decision_log, people_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people.merges import Merges


def summary(connection: Connection, decision: DecisionId) -> str | None:
    """What the entry did, as "Name 3 faces Anna"; None for an entry that isn't in the log."""
    entry = decision_log.get(connection, decision)
    if entry is None:
        return None
    faces = "a face" if len(entry.faces) == 1 else f"{len(entry.faces)} faces"
    match entry.kind:
        case DecisionKind.NAME:
            return f"Name {faces} {_name(connection, entry.person, decision, entry.name)}"
        case DecisionKind.UNNAME:
            return f"Take the name off {faces}"
        case DecisionKind.NOT_A_FACE:
            return "Mark a face as not a face" if len(entry.faces) == 1 else f"Mark {faces} as not faces"
        case DecisionKind.IGNORE:
            return f"Ignore {faces}"
        case DecisionKind.RENAME:
            return f"Rename {_name(connection, entry.person, decision)} to {entry.name}"
        case DecisionKind.MERGE:
            person = _name(connection, entry.person, decision)
            return f"Merge {person} into {_name(connection, entry.other, decision)}"
    return entry.kind.replace("_", " ").capitalize()


def _name(connection: Connection, person: PersonKey | None, decision: DecisionId, given: str | None = None) -> str:
    """What the person was called when the decision was made."""
    if given is not None or person is None:
        return given or "somebody"
    before = decision_log.name_before(connection, person, decision)
    if before is not None:
        return before
    known = people_rows.by_key(connection, Merges.of_log(connection).root(person))
    return known.name if known is not None else "somebody"
