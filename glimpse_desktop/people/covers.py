"""Which face stands for a person: the latest one that was chosen, found again like any face that the log names."""

from __future__ import annotations

from collections.abc import Iterable

from glimpse_desktop.domain.decisions import Decision
from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId, PersonKey
from glimpse_desktop.library import decision_log, labels, people_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people import labelling
from glimpse_desktop.people.merges import Merges


def refresh(connection: Connection, people: Iterable[PersonKey], merges: Merges) -> set[PersonId]:
    """Bring the covers of whoever ``people`` are now in step with the log and the labels; returns who has another.

    The face need not be that person's any more: whoever reads it looks.
    """
    members = {root: merges.members(root) for root in {merges.root(person) for person in people}}
    histories = decision_log.person_histories(
        connection, {member for group in members.values() for member in group}
    )
    changed: set[PersonId] = set()
    for root, group in sorted(members.items()):
        chosen = [
            history.cover
            for history in map(histories.get, group)
            if history is not None and history.cover is not None
        ]
        person = people_rows.set_cover(
            connection, root, _face(connection, max(chosen), merges) if chosen else None
        )
        if person is not None:
            changed.add(person)
    return changed


def _face(connection: Connection, decision: DecisionId, merges: Merges) -> FaceId | None:
    """The face that the entry is about, in the picture itself or in the latest one that replaced it."""
    entry = decision_log.get(connection, decision)
    if entry is None or not entry.faces:
        return None
    return next(iter(_candidates(connection, entry, merges)), None)


def _candidates(connection: Connection, entry: Decision, merges: Merges) -> Iterable[FaceId]:
    hashes = labels.successors(connection, {entry.faces[0].content})
    latest = labels.replaced_last(connection, hashes)
    for content in sorted(hashes, key=lambda content: (latest.get(content, 0), content), reverse=True):
        for number in labels.content_ids(connection, [content]):
            for face, said in labelling.said_of(connection, number, merges).items():
                if entry.id in said.covers:
                    yield face
