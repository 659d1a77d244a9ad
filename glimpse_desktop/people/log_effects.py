"""What an entry of the log changes in the derived tables, and deriving them all from the whole log.

Both ways give the same tables: an entry only decides *which* people and contents are looked at again, and each of
them is always derived from all of the log.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import MARKS, Decision, DecisionKind, NewDecision
from glimpse_desktop.domain.ids import ContentHash, PersonKey
from glimpse_desktop.library import decision_log, hiding, labels, people_rows, photo_marks, photos, rejections
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.photo_marks import Marked
from glimpse_desktop.people import covers, marking, persons
from glimpse_desktop.people.labelling import LabelChanges, label_contents, label_faces
from glimpse_desktop.people.merges import Merges
from glimpse_desktop.people.persons import PeopleUpdate

K = TypeVar("K", int, PersonKey)

Piece = Callable[[Connection, Merges], Changes]
"""Derives a part of the tables again; given the merges of now."""

TOGETHER = frozenset({DecisionKind.DRAW, DecisionKind.NAME})
"""The kinds whose entries take effect together in a fraction of the time that one after the other takes."""


def decide(connection: Connection, new: NewDecision, before: Merges) -> Changes:
    """Append an entry about faces or people and bring the derived tables in step.

    ``before`` are the merges so far.
    """
    decision_log.append(connection, new)
    return _take_effect(connection, new, before)


def decide_together(connection: Connection, entries: Sequence[NewDecision], merges: Merges) -> Changes:
    """Append entries of TOGETHER and bring the derived tables in step, once for all of them.

    ``merges`` are the merges so far. No entries: nothing happens.
    """
    for entry in entries:
        decision_log.append(connection, entry)
    return _take_effect_together(connection, entries, merges)


def set_undone_together(
    connection: Connection, steps: Sequence[tuple[Decision, NewDecision]], merges: Merges
) -> Changes:
    """``set_undone`` of entries of TOGETHER, each with the one that undoes or redoes it, once for all of them."""
    for target, entry in steps:
        decision_log.append(connection, entry)
        decision_log.set_undone(connection, target.id, entry.kind == DecisionKind.UNDO)
    return _take_effect_together(connection, [target for target, _ in steps], merges)


def _take_effect_together(connection: Connection, entries: Sequence[NewDecision], merges: Merges) -> Changes:
    if not entries:
        return Changes()
    assert all(entry.kind in TOGETHER for entry in entries)
    touched = {entry.person for entry in entries if entry.person is not None}
    touched |= {merges.root(person) for person in touched}
    update = persons.refresh(connection, touched, merges)
    # Of pictures with a drawn face any other may be meant; of the others only those that are named.
    drawn = {face.content for entry in entries if entry.kind == DecisionKind.DRAW for face in entry.faces}
    written = label_contents(connection, _content_ids(connection, drawn), merges)
    faces = {face for entry in entries for face in entry.faces if face.content not in drawn}
    contents = _content_ids(connection, {face.content for face in faces})
    others = label_faces(connection, contents, faces, merges)
    written.contents |= others.contents
    written.faces |= others.faces
    written.people |= others.people
    written.covers |= others.covers | touched
    return _finish(connection, written, update, merges) or _only_said(connection, touched)


def set_undone(connection: Connection, target: Decision, entry: NewDecision, before: Merges) -> Changes:
    """Append ``entry``, an undo or redo of ``target``, and bring the derived tables in step."""
    decision_log.append(connection, entry)
    decision_log.set_undone(connection, target.id, entry.kind == DecisionKind.UNDO)
    return _take_effect(connection, target, before)


def succeed(
    connection: Connection, new: NewDecision, old: ContentHash, current: ContentHash, merges: Merges
) -> Changes:
    """Append the entry that says that ``current`` replaced ``old``."""
    decision = decision_log.append(connection, new)
    labels.add_succession(connection, old, current, decision)
    return relabel(connection, _content_ids(connection, {current}), merges)


def relabel(connection: Connection, contents: Iterable[int], merges: Merges) -> Changes:
    """Derive what is known of these contents (``contents.id``) and their faces again: they are new or shown."""
    contents = list(contents)
    written = label_contents(connection, contents, merges)
    marked = marking.mark_contents(connection, contents)
    return _finish(connection, written, PeopleUpdate(), merges) | _marked(connection, marked)


def rewritten(connection: Connection, people: Iterable[PersonKey], contents: set[ContentHash]) -> Changes:
    """Entries were taken out of the log, or say less: bring the derived tables in step.

    They were about these people, or about faces in ``contents``. What others are by merges must be as before.
    """
    merges = Merges.of_log(connection)
    touched = {*people}
    touched |= {merges.root(person) for person in touched}
    update = persons.refresh(connection, touched, merges)
    written = label_contents(connection, _content_ids(connection, contents), merges)
    written.covers |= touched
    return _finish(connection, written, update, merges)


def replay(connection: Connection) -> Changes:
    """Derive every table from the log."""
    replay_what_counts(connection)
    merges = Merges.of_log(connection)
    changes = Changes()
    for piece in replay_pieces(connection, sys.maxsize):
        changes |= piece(connection, merges)
    return changes


def replay_what_counts(connection: Connection) -> None:
    """The beginning of ``replay``: which entries are undone, and which pictures replaced others."""
    decision_log.replay_undone(connection)
    labels.replay_succession(connection)


def replay_pieces(connection: Connection, size: int) -> list[Piece]:
    """The rest of it, for so many photos or people at a time; to be done in this order, each in a transaction of
    its own if need be. Changes nothing yet.
    """
    contents = {
        *_content_ids(connection, set(decision_log.contents_with_statements(connection))),
        *labels.labelled_content_ids(connection),
        *rejections.noted_contents(connection),
    }
    covered = {*decision_log.people_covered(connection), *people_rows.covered(connection)}
    people = {*decision_log.people_mentioned(connection), *people_rows.keys(connection), *covered}
    marked = {
        *_content_ids(connection, photo_marks.contents_with_statements(connection)),
        *photo_marks.marked_content_ids(connection),
    }

    def replay_people(connection: Connection, merges: Merges, keys: Sequence[PersonKey]) -> Changes:
        update = persons.refresh(connection, keys, merges)
        return _finish(connection, LabelChanges(covers=covered.intersection(keys)), update, merges)

    # People last: nobody is removed whom a label still needs.
    return [
        *(partial(_replay_contents, contents=part) for part in _parts(contents, size)),
        *(partial(replay_people, keys=part) for part in _parts(people, size)),
        *(partial(_replay_marks, contents=part) for part in _parts(marked, size)),
    ]


def _replay_contents(connection: Connection, merges: Merges, contents: Sequence[int]) -> Changes:
    return _finish(connection, label_contents(connection, contents, merges), PeopleUpdate(), merges)


def _replay_marks(connection: Connection, _merges: Merges, contents: Sequence[int]) -> Changes:
    return _marked(connection, marking.mark_contents(connection, contents))


def _parts(wanted: Iterable[K], size: int) -> Iterator[list[K]]:
    ordered = sorted(wanted)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))


def is_wiped(connection: Connection) -> bool:
    """Whether a derived table is empty that can't be, by the log: somebody deleted it."""
    return (
        decision_log.is_undone_wiped(connection) or labels.is_wiped(connection) or photo_marks.is_wiped(connection)
    )


def _take_effect(connection: Connection, entry: NewDecision, before: Merges) -> Changes:
    if entry.kind == DecisionKind.KEEP_ALL:
        return Changes(duplicates=True)  # read from the log itself, whenever duplicates are listed
    if entry.kind in MARKS:
        contents = _content_ids(connection, {face.content for face in entry.faces})
        marked = marking.mark_contents(connection, contents)
        # All of them: History is another, whatever the marks are now.
        return _marked(connection, Marked(frozenset(contents), marked.hidden_or_shown))
    after = Merges.of_log(connection) if entry.kind == DecisionKind.MERGE else before
    moved = after.moved_since(before) if entry.kind == DecisionKind.MERGE else set()
    touched = {person for person in (entry.person, entry.other) if person is not None} | moved
    touched |= {merges.root(person) for merges in (before, after) for person in touched}
    faces = {*entry.faces, *(decision_log.faces_naming(connection, moved) if moved else ())}
    contents = _content_ids(connection, {face.content for face in faces})
    update = persons.refresh(connection, touched, after)
    if entry.kind in (DecisionKind.DRAW, DecisionKind.MOVE):  # any other face of the picture may be meant then
        written = label_contents(connection, contents, after)
    else:
        written = label_faces(connection, contents, faces, after)
    if entry.kind in (DecisionKind.MERGE, DecisionKind.COVER, DecisionKind.NAME):
        written.covers |= touched
    return _finish(connection, written, update, after) or _only_said(connection, touched)


def _only_said(connection: Connection, people: Iterable[PersonKey]) -> Changes:
    """A name was checked, two people were told apart: no row says so, and still History, what undo would undo and
    the list of likely mistakes are others now."""
    return Changes(people=frozenset(people_rows.ids(connection, people).values()))


def _marked(connection: Connection, marked: Marked) -> Changes:
    changes = Changes(photos=frozenset(photos.ids_of_contents(connection, marked.changed)))
    if not marked.hidden_or_shown:
        return changes
    faces, people = hiding.shown_by(connection, marked.hidden_or_shown)
    return changes | Changes(
        faces=frozenset(faces),
        people=frozenset(people),
        photo_list=True,
        people_list=bool(faces),
        folders=True,  # they say how many photos they have
        duplicates=True,
    )


def _content_ids(connection: Connection, hashes: set[ContentHash]) -> list[int]:
    return labels.content_ids(connection, labels.successors(connection, hashes))


def _finish(connection: Connection, written: LabelChanges, update: PeopleUpdate, merges: Merges) -> Changes:
    update.changed |= persons.remove_gone(connection, update)
    update.changed |= covers.refresh(connection, written.covers, merges)
    return Changes(
        photos=frozenset(photos.ids_of_contents(connection, written.contents)),
        faces=frozenset(written.faces),
        people=frozenset(written.people | update.changed),
        people_list=bool(written.faces or update.changed),
    )
