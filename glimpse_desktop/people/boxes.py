"""Which boxes of the log are boxes of one face.

A decision names a face by the box that was on screen. Another model pack puts its boxes elsewhere, so what was
decided about one face may stand at several boxes; a face that was moved leaves its boxes behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glimpse_desktop.domain.decisions import DecisionKind, FaceStatement
from glimpse_desktop.domain.face_matching import SAME_FACE_IOU
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId

SAME_MATCH_IOU = 0.5
"""Two boxes that both overlap one found face so much are boxes of that face."""
EXACT = 2.0
"""In place of the IoU 1 of equal boxes, above that of boxes equal but for rounding."""


class FaceBoxes:
    """Boxes of one face, with what was said about it.

    ``overlaps[i]`` is the best IoU of any of ``boxes`` with the found face ``i``, ``former`` the same of the boxes
    that it was moved away from (None: it never was). ``statements`` are indexes into all of the content's.
    """

    def __init__(self, faces: int) -> None:
        self.boxes: list[Box] = []
        self.overlaps = [0.0] * faces
        self.former: list[float] | None = None
        self.statements: list[int] = []
        self._origins: set[tuple[DecisionId, ContentHash]] = set()

    def add(self, box: _DecidedBox) -> None:
        self.boxes.append(box.box)
        self.overlaps = [max(pair) for pair in zip(self.overlaps, box.overlaps, strict=True)]
        self.former = _both(self.former, box.former)
        self.statements += box.statements
        self._origins |= box.origins

    def affinity(self, box: _DecidedBox) -> float:
        """How well the box fits in, 0 when it doesn't."""
        # One decision names different faces of one content, or it would have named the face once.
        if not self._origins.isdisjoint(box.origins):
            return 0.0
        mine, its = _best(self.overlaps), _best(box.overlaps)
        if mine is not None and its is not None:
            if mine != its:
                return 0.0
            if min(self.overlaps[mine], box.overlaps[its]) >= SAME_MATCH_IOU:
                return max(SAME_FACE_IOU, self._iou(box.box))
        iou = self._iou(box.box)
        return iou if iou >= SAME_FACE_IOU else 0.0

    def _iou(self, box: Box) -> float:
        return max(known.iou(box) for known in self.boxes)

    def moved_to(self, box: _DecidedBox, statement: int) -> None:
        """All that was said about this face is said about ``box`` now."""
        box.statements += [*self.statements, statement]
        box.origins |= self._origins
        box.former = _both(_both(box.former, self.former), self.overlaps)


class _DecidedBox:
    """One box of the log with everything that was said about it; ``order``: when it was first heard of."""

    def __init__(self, box: Box, faces: Sequence[Box], order: int) -> None:
        self.box = box
        self.order = order
        self.overlaps = [EXACT if face == box else box.iou(face) for face in faces]
        self.former: list[float] | None = None
        self.statements: list[int] = []
        self.origins: set[tuple[DecisionId, ContentHash]] = set()


def bring_together(statements: Sequence[FaceStatement], faces: Sequence[Box]) -> list[FaceBoxes]:
    """The faces that ``statements``, in the order of the log, are about. ``faces``: the boxes of found ones."""
    known: dict[Box, _DecidedBox] = {}

    def at(box: Box, order: int) -> _DecidedBox:
        if box not in known:
            known[box] = _DecidedBox(box, faces, order)
        return known[box]

    for number, statement in enumerate(statements):
        if statement.kind == DecisionKind.MOVE and statement.side == 1:
            continue
        box = at(statement.box, number)
        box.statements.append(number)
        box.origins.add((statement.decision, statement.content))
        if statement.kind == DecisionKind.MOVE:
            # What was known until now is what was on screen when the box was moved.
            moved = next(face for face in _together(known.values(), len(faces)) if box.box in face.boxes)
            for left in moved.boxes:
                del known[left]
            moved.moved_to(at(statements[number + 1].box, number + 1), number + 1)
    return _together(known.values(), len(faces))


def _together(boxes: Iterable[_DecidedBox], faces: int) -> list[FaceBoxes]:
    found: list[FaceBoxes] = []
    # Boxes of faces that are still there as they were come first: about those there is no doubt.
    for box in sorted(boxes, key=lambda box: (EXACT not in box.overlaps, box.order)):
        fitting = [(face.affinity(box), -number) for number, face in enumerate(found)]
        affinity, number = max(fitting, default=(0.0, 0))
        if affinity > 0:
            found[-number].add(box)
        else:
            face = FaceBoxes(faces)
            face.add(box)
            found.append(face)
    return found


def _best(overlaps: Sequence[float]) -> int | None:
    """The found face that fits best, None when none fits well."""
    if not overlaps:
        return None
    best = max(range(len(overlaps)), key=overlaps.__getitem__)
    return best if overlaps[best] >= SAME_FACE_IOU else None


def _both(one: list[float] | None, other: list[float] | None) -> list[float] | None:
    if one is None or other is None:
        return other if one is None else one
    return [max(pair) for pair in zip(one, other, strict=True)]
