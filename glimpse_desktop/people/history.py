"""What was decided, for the list of it: in words, with faces to look at, and whether it can be undone alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from glimpse_desktop.domain.decisions import Decision, DecisionFace, DecisionKind
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, FaceId, PersonKey, PhotoId
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.library import decision_log, decision_steps, labels, photos
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people import independence
from glimpse_desktop.people.merges import Merges
from glimpse_desktop.people.resolve import MATCH_IOU
from glimpse_desktop.people.summaries import summary_of

_SHOWN = 12
"""Faces of a decision that are looked up."""
_TRIED = 48
"""Faces of a decision that are looked for: not all are in the library any more."""

_PHOTOS = 4
"""Photos of a decision that can be looked at."""

_Known = dict[ContentHash, list[tuple[FaceId, Box]]]


def rows(
    connection: Connection,
    before: DecisionId | None,
    limit: int,
    person: PersonKey | None,
    kind: DecisionKind | None = None,
) -> list[HistoryRow]:
    """The latest ``limit`` decisions before that one, latest first.

    ``person``, ``kind``: only those about that person, or of that kind.
    """
    merges = Merges.of_log(connection)
    people = None if person is None else merges.members(person)
    entries = [
        entry
        for number in decision_steps.steps(connection, before, limit, people, kind)
        if (entry := decision_log.get(connection, number)) is not None
    ]
    known = _faces(connection, {face.content for entry in entries for face in entry.faces[:_TRIED]})
    whole = {face.content for entry in entries for face in entry.faces[:_PHOTOS] if face.box is None}
    shown = photos.shown_of_contents(connection, whole)
    return [_row(connection, entry, merges, known, shown) for entry in entries]


def _row(
    connection: Connection,
    entry: Decision,
    merges: Merges,
    known: _Known,
    shown: Mapping[ContentHash, PhotoId],
) -> HistoryRow:
    undone = not decision_log.is_live(connection, entry.id)
    reason = independence.obstacle(connection, entry, merges)
    return HistoryRow(
        id=entry.id,
        at=entry.at,
        text=summary_of(connection, entry),
        faces=_shown(entry.faces[:_TRIED], known),
        face_count=len(entry.faces),
        undone=undone,
        undoable=not undone and reason is None,
        reason=reason,
        kind=entry.kind,
        photos=tuple(
            shown[face.content] for face in entry.faces[:_PHOTOS] if face.box is None and face.content in shown
        ),
    )


def _shown(faces: Sequence[DecisionFace], known: _Known) -> tuple[FaceId, ...]:
    """The rows of the first of these faces, each once."""
    found: dict[FaceId, None] = {}
    for face in faces:
        near = [
            (face.box == box, face.box.iou(box), -number)
            for number, box in known.get(face.content, ())
            if face.box is not None
        ]
        exact, overlap, number = max(near, default=(False, 0.0, 0))
        if exact or overlap >= MATCH_IOU:
            found.setdefault(FaceId(-number))
        if len(found) == _SHOWN:
            break
    return tuple(found)


def _faces(connection: Connection, contents: set[ContentHash]) -> _Known:
    """The faces that can be looked at in these contents, or else in those that replaced them."""
    known = labels.visible_faces(connection, contents)
    for lost in contents - known.keys():
        followers = labels.successors(connection, {lost})
        if len(followers) > 1:
            latest = labels.replaced_last(connection, followers)
            visible = labels.visible_faces(connection, followers)
            if visible:
                known[lost] = visible[max(visible, key=lambda content: latest.get(content, 0))]
    return known
