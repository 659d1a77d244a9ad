"""Boxes that a person draws: faces that were missed, and boxes that are in the wrong place."""

from __future__ import annotations

import math

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.face_matching import SAME_FACE_IOU
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import decision_steps, labels
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people.log_writer import LogWriter, shown_faces

_LEAST_SIDE = 0.001
"""Of the picture's side: smaller boxes are slips of the mouse."""


class BoxDecisions(LogWriter):
    """Decisions about where faces are."""

    def draw(self, photo: PhotoId, box: Box) -> tuple[FaceId, Changes]:
        """There is a face in this box. Returns the face, which is a known one where there is one already.

        Raises DecisionError for a box that can't be one, NotFoundError for a photo that isn't there or was not
        looked at yet.
        """
        drawn = _checked(box)

        def work(connection: Connection) -> tuple[FaceId, Changes]:
            shown = labels.shown_content(connection, photo)
            if shown is None:
                raise NotFoundError("This photo is not in the library, or was not looked at yet.")
            content, content_hash = shown
            there = _face_at(connection, content, drawn)
            if there is not None:
                return there, Changes()
            changes = self._decide(connection, DecisionKind.DRAW, faces=(DecisionFace(content_hash, drawn),))
            return _required(_face_at(connection, content, drawn, least=0.0)), changes

        return self._library.write(work)

    def move(self, face: FaceId, box: Box) -> tuple[FaceId, Changes]:
        """This face is in that box. All that was decided about it goes along. Returns the face that is there now.

        Raises DecisionError for a box that can't be one or is another face's, NotFoundError.
        """
        target = _checked(box)

        def work(connection: Connection) -> tuple[FaceId, Changes]:
            (one,) = shown_faces(connection, [face])
            if one.label is not None and one.label.status == FaceStatus.NOT_A_FACE:
                raise NotFoundError("This is marked as not a face.")
            if one.face.box == target:
                return face, Changes()
            (content,) = labels.content_ids(connection, [one.face.content])
            if _face_at(connection, content, target, besides=face) is not None:
                raise DecisionError("There is another face in that place.")
            after = DecisionFace(one.face.content, target)
            assert one.face.box is not None  # faces that are shown have one
            base = decision_steps.placed(connection, one.face.content, one.face.box)
            payload = {} if base is None else {"base": base}
            changes = self._decide(connection, DecisionKind.MOVE, faces=(one.face, after), payload=payload)
            return _required(_face_at(connection, content, target, least=0.0)), changes

        return self._library.write(work)


def _checked(box: Box) -> Box:
    """The part of the box inside the picture. Raises DecisionError."""
    if all(map(math.isfinite, (box.x, box.y, box.w, box.h))):
        inside = box.clipped()
        if min(inside.w, inside.h) >= _LEAST_SIDE:
            within = min(box.x, box.y) >= 0 and max(box.x + box.w, box.y + box.h) <= 1
            return box if within else inside  # cutting would round the sides
    raise DecisionError("A face needs a box with some part of the picture in it.")


def _face_at(
    connection: Connection,
    content: int,
    box: Box,
    *,
    besides: FaceId | None = None,
    least: float = SAME_FACE_IOU,
) -> FaceId | None:
    """The visible face that is in this box, with that overlap at least; None when there is none."""
    known = labels.contents(connection, [content])[content]
    gone = (FaceStatus.NOT_A_FACE, FaceStatus.REPLACED)
    visible = [
        (box == face.box, box.iou(face.box), -face.id)
        for face in known.faces
        if face.shown
        and face.id != besides
        and (face.id not in known.labels or known.labels[face.id].status not in gone)
    ]
    exact, overlap, number = max(visible, default=(False, 0.0, 0))
    return FaceId(-number) if exact or (overlap > 0 and overlap >= least) else None


def _required(face: FaceId | None) -> FaceId:
    assert face is not None, "a drawn box has a face"
    return face
