"""Can one decision be taken back, or made again, while everything decided later stays as it is?"""

from __future__ import annotations

from collections.abc import Iterable

from glimpse_desktop.domain.decisions import MARKS, Decision, DecisionKind
from glimpse_desktop.domain.face_matching import SAME_FACE_IOU
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId
from glimpse_desktop.domain.language import say
from glimpse_desktop.library import decision_log, decision_steps, labels, photo_marks
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people.merges import Merges
from glimpse_desktop.people.summaries import summary

_ABOUT_PEOPLE = {
    DecisionKind.RENAME: (DecisionKind.RENAME,),
    DecisionKind.HIDE: (DecisionKind.HIDE, DecisionKind.SHOW),
    DecisionKind.SHOW: (DecisionKind.HIDE, DecisionKind.SHOW),
    DecisionKind.COVER: (DecisionKind.COVER,),
}
"""Of these the latest about a person holds."""

_ABOUT_FACES = (
    DecisionKind.NAME,
    DecisionKind.UNNAME,
    DecisionKind.NOT_A_FACE,
    DecisionKind.IGNORE,
    DecisionKind.REJECT,
    DecisionKind.DRAW,
    DecisionKind.MOVE,
)
"""Of these the order matters to a face. What else is said of faces stands beside it."""


def obstacle(connection: Connection, entry: Decision, merges: Merges) -> str | None:
    """Why the entry can't be undone (or redone) by itself, in words; None when it can."""
    base: DecisionId | None = entry.payload.get("base")
    if base is not None and not any(decision_log.is_live(connection, one) for one in (entry.id, base)):
        return say(
            "The face is not where it was then. Do \u201c{decision}\u201d again first.",
            decision=summary(connection, base),
        )
    later: DecisionId | None = None
    kinds = _ABOUT_PEOPLE.get(DecisionKind(entry.kind))
    if kinds is not None and entry.person is not None:
        members = merges.members(merges.root(entry.person))
        later = decision_steps.last_about(connection, entry.id, members, kinds)
    elif entry.kind in _ABOUT_FACES:
        later = _later_about_faces(connection, entry)
    elif entry.kind in MARKS:
        contents = labels.successors(connection, {face.content for face in entry.faces})
        later = photo_marks.last_statement(connection, entry.id, entry.kind, contents)
    if later is None:
        return None
    said = summary(connection, later) or say("something else")
    return say("It was decided otherwise since: \u201c{decision}\u201d. Undo that first.", decision=said)


def _later_about_faces(connection: Connection, entry: Decision) -> DecisionId | None:
    """The latest live entry after this one that is about one of its faces."""
    boxes: dict[ContentHash, list[Box]] = {}
    for face in entry.faces:
        if face.box is not None:
            boxes.setdefault(face.content, []).append(face.box)
    lines = _lines(connection, boxes)
    found = [
        decision
        for decision, content, box in decision_steps.statements_after(connection, entry.id, lines, _ABOUT_FACES)
        if any(box == known or box.iou(known) >= SAME_FACE_IOU for old in lines[content] for known in boxes[old])
    ]
    return max(found, default=None)


def _lines(connection: Connection, contents: Iterable[ContentHash]) -> dict[ContentHash, list[ContentHash]]:
    """For each content that may carry on one of ``contents``, itself included: which of them."""
    lines: dict[ContentHash, list[ContentHash]] = {}
    wanted = list(contents)
    if labels.successors(connection, wanted) == set(wanted):
        return {content: [content] for content in wanted}
    for content in wanted:
        for successor in labels.successors(connection, {content}):
            lines.setdefault(successor, []).append(content)
    return lines
