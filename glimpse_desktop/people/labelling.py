"""Keeps the labels of contents in step with the log: reads, resolves, writes what differs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from glimpse_desktop.domain.decisions import FaceStatement
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId
from glimpse_desktop.library import decision_log, labels
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.labels import LabelledContent, StoredLabel
from glimpse_desktop.people.persons import Merges, ids_by_key
from glimpse_desktop.people.resolve import FoundFace, Resolution, resolve

_CHUNK = 2000
"""Contents at once: bounds the memory when the whole library is labelled again."""


@dataclass(slots=True)
class LabelChanges:
    """What was written: contents (their rows), faces, and the people who gained or lost some."""

    contents: set[int] = field(default_factory=set)
    faces: set[FaceId] = field(default_factory=set)
    people: set[PersonId] = field(default_factory=set)


def label_contents(connection: Connection, contents: Iterable[int], merges: Merges) -> LabelChanges:
    """Give the shown faces of these contents the labels that the log says, and all their other faces none."""
    changes = LabelChanges()
    wanted = sorted(set(contents))
    for start in range(0, len(wanted), _CHUNK):
        _label_chunk(connection, wanted[start : start + _CHUNK], merges, changes)
    return changes


def _label_chunk(connection: Connection, ids: list[int], merges: Merges, changes: LabelChanges) -> None:
    stored = labels.contents(connection, ids)
    statements = _statements(connection, [content.hash for content in stored.values()])
    resolved = {number: _resolve(content, statements.get(content.hash, [])) for number, content in stored.items()}
    people = ids_by_key(
        connection,
        {
            label.person
            for resolution in resolved.values()
            for label in (*resolution.labels.values(), *resolution.kept.values())
            if label.person is not None
        },
        merges,
    )
    put: list[tuple[FaceId, StoredLabel]] = []
    drop: list[FaceId] = []
    drop_faces: list[FaceId] = []
    for number, content in stored.items():
        resolution = resolved[number]
        wanted = dict(resolution.labels)
        kept = dict(resolution.kept)
        for face in content.faces:
            if not face.kept:
                continue
            if face.shown and face.box in kept:
                wanted[face.id] = kept.pop(face.box)
            else:
                drop_faces.append(face.id)
                changes.faces.add(face.id)
                changes.contents.add(number)
        for box, label in kept.items():
            assert content.analysis is not None
            wanted[labels.add_kept_face(connection, number, content.analysis, box)] = label
        for face_id, label in wanted.items():
            person = None if label.person is None else people[label.person]
            new = StoredLabel(label.status, person, label.decision)
            old = content.labels.get(face_id)
            if new == old:
                continue
            put.append((face_id, new))
            # The same label by another entry of the log looks the same.
            if old is None or (old.status, old.person) != (new.status, new.person):
                _note(changes, number, face_id, old, new)
        for face_id, old in content.labels.items():
            if face_id not in wanted:
                drop.append(face_id)
                _note(changes, number, face_id, old, None)
    labels.remove(connection, drop)
    labels.remove_kept_faces(connection, drop_faces)
    labels.put(connection, put)


def _resolve(content: LabelledContent, statements: list[FaceStatement]) -> Resolution:
    if content.analysis is None or not statements:
        return Resolution()
    found = [FoundFace(face.id, face.box) for face in content.faces if face.shown and not face.kept]
    return resolve(content.hash, statements, found)


def _statements(connection: Connection, contents: list[ContentHash]) -> dict[ContentHash, list[FaceStatement]]:
    """For each content what the log says about it and, from before it replaced them, about its predecessors."""
    changed = labels.having_predecessors(connection, contents)
    inherited = {content: labels.predecessors(connection, content) for content in changed}
    wanted = set(contents).union(*inherited.values())
    by_content = decision_log.statements(connection, wanted)
    result: dict[ContentHash, list[FaceStatement]] = {}
    for content in contents:
        own = by_content.get(content, [])
        old = [
            statement
            for predecessor, end in inherited.get(content, {}).items()
            for statement in by_content.get(predecessor, ())
            if statement.decision < end
        ]
        result[content] = sorted([*own, *old], key=lambda statement: statement.decision) if old else own
    return result


def _note(
    changes: LabelChanges, content: int, face: FaceId, old: StoredLabel | None, new: StoredLabel | None
) -> None:
    changes.contents.add(content)
    changes.faces.add(face)
    changes.people.update(label.person for label in (old, new) if label is not None and label.person is not None)
