"""Decisions in words, for "Undo ..." and lists of what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.domain.decisions import MARKS, Decision, DecisionKind
from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.domain.language import say, say_count
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
    count = sum(len(entry.faces) for entry in entries)
    people = say_count(
        "1 person", "{n} people", len({entry.person for entry in entries if entry.person is not None})
    )
    merges = [entry for entry in entries if entry.kind == DecisionKind.MERGE]
    if merges:
        into = _name(connection, merges[0].other, merges[0].id)
        if len(merges) == 1:
            who = _name(connection, merges[0].person, merges[0].id)
        else:
            who = say_count("1 person", "{n} people", len(merges))
        if len(merges) == len(entries):
            return say("Merge {name} into {other}", name=who, other=into)
        one, many = "Merge {name} and a face into {other}", "Merge {name} and {n} faces into {other}"
        return say_count(one, many, count, name=who, other=into)
    if all("imported" in entry.payload for entry in entries):
        named = sum(len(entry.faces) for entry in entries if entry.kind == DecisionKind.NAME)
        one, many = "Take over a named face of {people}", "Take over {n} named faces of {people}"
        return say_count(one, many, named, people=people)
    if all(entry.kind == DecisionKind.REJECT for entry in entries):
        return say_count("Say who a face is not", "Say who {n} faces are not", count)
    if all(entry.payload.get("checked") for entry in entries):
        return say_count("Check a face of {people}", "Check {n} faces of {people}", count, people=people)
    if all(entry.kind == DecisionKind.NAME for entry in entries):
        return say_count("Name a face of {people}", "Name {n} faces of {people}", count, people=people)
    return say_count("Name or ignore a face", "Name or ignore {n} faces", count)


def summary_of(connection: Connection, entry: Decision) -> str:
    """What the entry did."""
    if entry.kind in MARKS:
        return summary_of_marks([entry])
    count = len(entry.faces)

    def name(person: PersonKey | None) -> str:
        return _name(connection, person, entry.id)

    match entry.kind:
        case DecisionKind.NAME:
            who = entry.name or name(entry.person)
            if entry.payload.get("checked"):
                return say_count("Check that a face is {name}", "Check that {n} faces are {name}", count, name=who)
            if "from" in entry.payload:
                before = name(PersonKey(entry.payload["from"]))
                one, many = "Move a face from {before} to {name}", "Move {n} faces from {before} to {name}"
                return say_count(one, many, count, before=before, name=who)
            return say_count("Name a face {name}", "Name {n} faces {name}", count, name=who)
        case DecisionKind.UNNAME:
            return say_count("Take the name off a face", "Take the name off {n} faces", count)
        case DecisionKind.NOT_A_FACE:
            return say_count("Mark a face as not a face", "Mark {n} faces as not faces", count)
        case DecisionKind.IGNORE:
            return say_count("Ignore a face", "Ignore {n} faces", count)
        case DecisionKind.RENAME:
            return say("Rename {before} to {name}", before=name(entry.person), name=entry.name)
        case DecisionKind.MERGE:
            return say("Merge {name} into {other}", name=name(entry.person), other=name(entry.other))
        case DecisionKind.REJECT:
            one, many = "Say that a face is not {name}", "Say that {n} faces are not {name}"
            return say_count(one, many, count, name=name(entry.person))
        case DecisionKind.SAME:
            return say_count("Say that a face is one person", "Say that {n} faces are one person", count)
        case DecisionKind.DIFFERENT:
            if entry.other is not None:
                who, other = name(entry.person), name(entry.other)
                return say("Say that {name} and {other} are two people", name=who, other=other)
            return say_count("Say that a face is two people", "Say that {n} faces are two people", count)
        case DecisionKind.HIDE:
            return say("Hide {name}", name=name(entry.person))
        case DecisionKind.SHOW:
            return say("Show {name} again", name=name(entry.person))
        case DecisionKind.COVER:
            return say("Choose a cover for {name}", name=name(entry.person))
        case DecisionKind.DRAW:
            return say_count("Draw a face", "Draw {n} faces", count)
        case DecisionKind.MOVE:
            return say("Move a face")
        case DecisionKind.KEEP_ALL:
            if count == 1:
                copies = entry.payload.get("copies", 2)
                return say_count("Keep the copy of a photo", "Keep all {n} copies of a photo", copies)
            return say_count("Keep a photo that looks alike", "Keep all of {n} photos that look alike", count)
    return entry.kind.replace("_", " ").capitalize()


def _name(connection: Connection, person: PersonKey | None, decision: DecisionId) -> str:
    """What the person was called when the decision was made."""
    if person is None:
        return say("somebody")
    before = decision_log.name_before(connection, person, decision)
    if before is not None:
        return before
    known = people_rows.by_key(connection, Merges.of_log(connection).root(person))
    return known.name if known is not None else say("somebody")
