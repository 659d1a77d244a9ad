"""Keeps what is derived about the faces of contents in step with the log: reads, resolves, writes what differs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind, FaceStatement
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId, PersonKey
from glimpse_desktop.library import decision_log, labels, rejections, spots
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.labels import LabelledContent, StoredLabel
from glimpse_desktop.people.boxes import bring_together
from glimpse_desktop.people.merges import Merges
from glimpse_desktop.people.persons import ids_by_key
from glimpse_desktop.people.resolve import FoundFace, Resolution, resolve
from glimpse_desktop.people.said import Said, come_to

_CHUNK = 2000
"""Contents at once: bounds the memory when the whole library is labelled again."""


@dataclass(slots=True)
class LabelChanges:
    """What was written: contents (their rows), faces, and the people who gained or lost some.

    ``covers`` are the people whose cover may be another row now.
    """

    contents: set[int] = field(default_factory=set)
    faces: set[FaceId] = field(default_factory=set)
    people: set[PersonId] = field(default_factory=set)
    covers: set[PersonKey] = field(default_factory=set)


def label_contents(connection: Connection, contents: Iterable[int], merges: Merges) -> LabelChanges:
    """Give the shown faces of these contents what the log says of them, and all their other faces nothing."""
    changes = LabelChanges()
    wanted = sorted(set(contents))
    for start in range(0, len(wanted), _CHUNK):
        _label_chunk(connection, wanted[start : start + _CHUNK], merges, changes)
    return changes


def label_faces(
    connection: Connection, contents: Iterable[int], faces: Iterable[DecisionFace], merges: Merges
) -> LabelChanges:
    """The same, when an entry changed that only says who or what ``faces`` are, or what such entries mean for
    ``faces``. ``contents`` are theirs and those that replaced them.

    Mostly the log says nothing of a picture but who the faces found there are: then the others are left alone.
    """
    changes = LabelChanges()
    wanted = sorted(set(contents))
    by_hash: dict[ContentHash, list[DecisionFace]] = {}
    for face in faces:
        by_hash.setdefault(face.content, []).append(face)
    for start in range(0, len(wanted), _CHUNK):
        _label_spots(connection, wanted[start : start + _CHUNK], by_hash, merges, changes)
    return changes


def said_of(connection: Connection, content: int, merges: Merges) -> dict[FaceId, Said]:
    """What the log says of the faces that a content (``contents.id``) shows; kept ones must have their rows."""
    stored = labels.contents(connection, [content])
    if content not in stored:
        return {}
    one = stored[content]
    resolution = _resolve(one, _about(connection, [one.hash])[one.hash], merges)
    said = dict(resolution.faces)
    said.update((face.id, resolution.kept[face.box]) for face in one.faces if face.is_kept_by(resolution.kept))
    return said


def faces_of_people(
    connection: Connection, contents: Iterable[ContentHash], people: Collection[PersonKey], merges: Merges
) -> set[DecisionFace]:
    """Every place, of every pack and before every move, where the log has a face that is one of ``people`` now.

    ``contents`` are looked at whether the library knows them or not.
    """
    wanted = sorted(set(contents))
    found: set[DecisionFace] = set()
    for start in range(0, len(wanted), _CHUNK):
        piece = wanted[start : start + _CHUNK]
        shown = {
            one.hash: [face.box for face in one.faces if face.shown and not face.kept]
            for one in labels.contents(connection, labels.content_ids(connection, piece)).values()
        }
        for content, about in _about(connection, piece).items():
            for said in _by_face(about.statements, shown.get(content, [])):
                label = come_to(said, merges.same_before).label
                if label is not None and label.person is not None and merges.root(label.person) in people:
                    found.update(DecisionFace(one.content, one.box) for one in said)
    return found


def _by_face(statements: Sequence[FaceStatement], found: Sequence[Box]) -> Iterable[list[FaceStatement]]:
    """What is said of each face, in the order of the log."""
    if {statement.box for statement in statements}.issubset(found):
        by_box: dict[Box, list[FaceStatement]] = {}
        for statement in statements:
            if statement.kind == DecisionKind.MOVE:
                break
            by_box.setdefault(statement.box, []).append(statement)
        else:
            return by_box.values()  # as nearly always, in a hundredth of the time
    return (
        [statements[number] for number in sorted(face.statements)] for face in bring_together(statements, found)
    )


def _label_spots(
    connection: Connection,
    ids: list[int],
    faces: Mapping[ContentHash, Sequence[DecisionFace]],
    merges: Merges,
    changes: LabelChanges,
) -> None:
    about = [face for content in labels.hashes(connection, ids) for face in faces.get(content, ())]
    found, left = spots.read(connection, ids, about)
    if left:
        _label_chunk(connection, sorted(left), merges, changes)
    said: dict[FaceId, Said] = {}
    for spot in found:
        said[spot.face] = come_to(spot.statements, merges.same_before)
        _note_covers(spot.statements, changes)
    owners = {spot.face: spot.content for spot in found}
    _write_labels(connection, labels.of_faces(connection, owners), said, owners, merges, changes)
    _write_rejections(connection, said, owners, changes)


def _label_chunk(connection: Connection, ids: list[int], merges: Merges, changes: LabelChanges) -> None:
    stored = labels.contents(connection, ids)
    about = _about(connection, [content.hash for content in stored.values()])
    for one in about.values():
        _note_covers(one.statements, changes)
    said: dict[FaceId, Said] = {}
    for number, content in stored.items():
        resolution = _resolve(content, about[content.hash], merges)
        if resolution.forgotten:
            _leave_alone(connection, number, content, resolution, changes)
            # Somebody may have been named there since: that face gets a row of its own.
            resolution = _resolve(content, about[content.hash], merges)
        said.update(resolution.faces)
        said.update(_keep(connection, number, content, resolution, changes))
    owners = {face.id: number for number, content in stored.items() for face in content.faces}
    owners |= {face: number for number, content in stored.items() for face in content.added}
    before = {face: label for content in stored.values() for face, label in content.labels.items()}
    _write_labels(connection, before, said, owners, merges, changes)
    _write_rejections(connection, said, owners, changes)


def _note_covers(statements: Iterable[FaceStatement], changes: LabelChanges) -> None:
    changes.covers.update(
        statement.person
        for statement in statements
        if statement.kind == DecisionKind.COVER and statement.person is not None
    )


def _leave_alone(
    connection: Connection, number: int, content: LabelledContent, resolution: Resolution, changes: LabelChanges
) -> None:
    """Remove the rows of faces that are to be left alone: an import or a change of the file may bring some."""
    labels.remove_faces(connection, resolution.forgotten)
    changes.faces |= resolution.forgotten
    changes.contents.add(number)
    changes.people.update(
        label.person
        for face in resolution.forgotten
        if (label := content.labels.pop(face, None)) is not None and label.person is not None
    )
    content.faces = [face for face in content.faces if face.id not in resolution.forgotten]


def _keep(
    connection: Connection, number: int, content: LabelledContent, resolution: Resolution, changes: LabelChanges
) -> dict[FaceId, Said]:
    """See that there is a row for every kept face, and for no other; returns what is said of them."""
    said: dict[FaceId, Said] = {}
    missing = dict(resolution.kept)
    gone: list[FaceId] = []
    for face in content.faces:
        if face.is_kept_by(missing):
            said[face.id] = missing.pop(face.box)
        elif face.kept:
            gone.append(face.id)
            changes.faces.add(face.id)
            changes.contents.add(number)
    labels.remove_kept_faces(connection, gone)
    for box, one in missing.items():
        assert content.analysis is not None
        added = labels.add_kept_face(connection, number, content.analysis, box)
        content.added.append(added)
        said[added] = one
        changes.faces.add(added)
        changes.contents.add(number)
    return said


def _write_labels(
    connection: Connection,
    before: Mapping[FaceId, StoredLabel],
    said: Mapping[FaceId, Said],
    owners: Mapping[FaceId, int],
    merges: Merges,
    changes: LabelChanges,
) -> None:
    wanted = {face: one.label for face, one in said.items() if one.label is not None}
    people, made = ids_by_key(
        connection, {label.person for label in wanted.values() if label.person is not None}, merges
    )
    changes.covers |= made
    put: list[tuple[FaceId, StoredLabel]] = []
    for face, label in wanted.items():
        new = StoredLabel(label.status, None if label.person is None else people[label.person], label.decision)
        old = before.get(face)
        if new != old:
            put.append((face, new))
            # The same label by another entry of the log looks the same.
            if old is None or (old.status, old.person) != (new.status, new.person):
                _note(changes, owners[face], face, old, new)
    drop = [face for face in before if face not in wanted]
    for face in drop:
        _note(changes, owners[face], face, before[face], None)
    labels.remove(connection, drop)
    labels.put(connection, put)


def _write_rejections(
    connection: Connection,
    said: Mapping[FaceId, Said],
    owners: Mapping[FaceId, int],
    changes: LabelChanges,
) -> None:
    """``owners``: the content of every face that is looked at."""
    rejected = {face: one.rejected for face, one in said.items() if one.rejected}
    linked = {face: one.links for face, one in said.items() if one.links}
    rejected_before = rejections.with_entries(connection, owners)
    linked_before = rejections.links_of_faces(connection, owners)
    new = {
        face: rejected.get(face, {})
        for face in rejected.keys() | rejected_before.keys()
        if rejected.get(face) != rejected_before.get(face)
    }
    new_links = {
        face: linked.get(face, set())
        for face in linked.keys() | linked_before.keys()
        if linked.get(face) != linked_before.get(face)
    }
    rejections.replace(connection, new)
    rejections.replace_links(connection, new_links)
    for face in {*new, *new_links}:
        changes.faces.add(face)
        changes.contents.add(owners[face])


@dataclass(frozen=True, slots=True)
class _About:
    """What the log says of a content, in its order; ``own``: the contents whose boxes are right for it."""

    statements: list[FaceStatement]
    own: set[ContentHash]


def _about(connection: Connection, contents: list[ContentHash]) -> dict[ContentHash, _About]:
    """For each content what is said about it and, from before it replaced them, about its predecessors."""
    changed = labels.having_predecessors(connection, contents)
    inherited = {content: labels.predecessors(connection, content) for content in changed}
    wanted = set(contents).union(*inherited.values())
    by_content = decision_log.statements(connection, wanted)
    result: dict[ContentHash, _About] = {}
    for content in contents:
        own = by_content.get(content, [])
        before = inherited.get(content, {})
        old = [
            statement
            for predecessor, how in before.items()
            for statement in by_content.get(predecessor, ())
            if statement.decision < how.end
        ]
        everything = sorted([*own, *old], key=lambda statement: statement.decision) if old else own
        unmoved = {predecessor for predecessor, how in before.items() if how.unmoved}
        result[content] = _About(everything, {content, *unmoved})
    return result


def _resolve(content: LabelledContent, about: _About, merges: Merges) -> Resolution:
    if content.analysis is None or not about.statements:
        return Resolution()
    found = [FoundFace(face.id, face.box) for face in content.faces if face.shown and not face.kept]
    return resolve(about.own, about.statements, found, merges.same_before)


def _note(
    changes: LabelChanges, content: int, face: FaceId, old: StoredLabel | None, new: StoredLabel | None
) -> None:
    changes.contents.add(content)
    changes.faces.add(face)
    changes.people.update(label.person for label in (old, new) if label is not None and label.person is not None)
