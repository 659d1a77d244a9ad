"""What the decision log says about the faces of one content. Pure: the same log and faces give the same answer.

A decision names a face by the box that was on screen. Another model pack, or a new version of the file, puts its
boxes elsewhere, so boxes of one face are brought together first and then matched with the faces there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from glimpse_desktop.domain.decisions import DecisionKind, FaceStatement
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, FaceId, PersonKey
from glimpse_desktop.domain.views import FaceStatus

SAME_FACE_IOU = 0.4
"""Two boxes that overlap so much are boxes of one face: what one pack finds as two overlaps less."""
SAME_MATCH_IOU = 0.5
"""Two boxes that both overlap one found face so much are boxes of that face."""
MATCH_IOU = 0.3
"""A found face must overlap a decision's box so much to be the face that was meant."""

_EXACT = 2.0
"""In place of the IoU 1 of equal boxes, above that of boxes equal but for rounding."""


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face of the analysis that the content shows."""

    id: FaceId
    box: Box


@dataclass(frozen=True, slots=True)
class Label:
    """What is decided about a face, and by which entry. ``person`` is set when it is CONFIRMED."""

    status: FaceStatus
    person: PersonKey | None
    decision: DecisionId


@dataclass(frozen=True, slots=True)
class Resolution:
    """``kept`` are named faces that were not found: their boxes from the log, so that no name vanishes."""

    labels: dict[FaceId, Label] = field(default_factory=dict)
    kept: dict[Box, Label] = field(default_factory=dict)


def resolve(content: ContentHash, statements: Sequence[FaceStatement], faces: Sequence[FoundFace]) -> Resolution:
    """What ``statements`` mean for ``faces``.

    ``statements`` are the live ones about ``content`` and about contents it replaced, in the order of the log:
    the last one about a face holds. Statements about a replaced content hold where a face still is; a name on the
    content itself is kept even where no face was found.
    """
    if (exact := _resolve_exact(statements, faces)) is not None:
        return exact
    ordered = sorted(faces, key=lambda face: (face.box.x, face.box.y, face.box.w, face.box.h, face.id))
    clusters = _cluster(statements, [face.box for face in ordered])
    result = Resolution()
    for cluster, index in zip(clusters, _match(clusters, len(ordered)), strict=True):
        label = _label(statements[max(cluster.statements)])
        if label is None:
            continue
        if index is not None:
            result.labels[ordered[index].id] = label
        elif label.status is FaceStatus.CONFIRMED:
            own = [i for i in cluster.statements if statements[i].content == content]
            if own:
                result.kept[statements[max(own)].box] = label
    return result


def _resolve_exact(statements: Sequence[FaceStatement], faces: Sequence[FoundFace]) -> Resolution | None:
    """The same as the long way, when every statement is about a box that is there; else None."""
    last = {statement.box: statement for statement in statements}
    by_box = {face.box: face.id for face in faces}
    if len(by_box) < len(faces) or not last.keys() <= by_box.keys():
        return None
    labels = {by_box[box]: _label(statement) for box, statement in last.items()}
    return Resolution({face: label for face, label in labels.items() if label is not None})


def _label(statement: FaceStatement) -> Label | None:
    match statement.kind:
        case DecisionKind.NAME:
            return Label(FaceStatus.CONFIRMED, statement.person, statement.decision)
        case DecisionKind.IGNORE:
            return Label(FaceStatus.IGNORED, None, statement.decision)
        case DecisionKind.NOT_A_FACE:
            return Label(FaceStatus.NOT_A_FACE, None, statement.decision)
    return None


class _Cluster:
    """Boxes of one face. ``overlaps[i]`` is the best IoU of any of them with the found face ``i``."""

    def __init__(self, faces: int) -> None:
        self.boxes: list[Box] = []
        self.overlaps = [0.0] * faces
        self.statements: list[int] = []
        self.origins: set[tuple[DecisionId, ContentHash]] = set()

    def add(self, box: _DecidedBox) -> None:
        self.boxes.append(box.box)
        self.overlaps = [max(pair) for pair in zip(self.overlaps, box.overlaps, strict=True)]
        self.statements += box.statements
        self.origins |= box.origins

    def affinity(self, box: _DecidedBox) -> float:
        """How well the box fits in, 0 when it doesn't."""
        # One decision names different faces of one content, or it would have named the face once.
        if not self.origins.isdisjoint(box.origins):
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


class _DecidedBox:
    """One box of the log with everything that was said about it."""

    def __init__(self, box: Box, faces: Sequence[Box]) -> None:
        self.box = box
        self.overlaps = [_EXACT if face == box else box.iou(face) for face in faces]
        self.statements: list[int] = []
        self.origins: set[tuple[DecisionId, ContentHash]] = set()


def _best(overlaps: Sequence[float]) -> int | None:
    """The found face that fits best, None when none fits well."""
    if not overlaps:
        return None
    best = max(range(len(overlaps)), key=overlaps.__getitem__)
    return best if overlaps[best] >= SAME_FACE_IOU else None


def _cluster(statements: Sequence[FaceStatement], faces: Sequence[Box]) -> list[_Cluster]:
    boxes: dict[Box, _DecidedBox] = {}
    for number, statement in enumerate(statements):
        box = boxes.get(statement.box)
        if box is None:
            box = boxes[statement.box] = _DecidedBox(statement.box, faces)
        box.statements.append(number)
        box.origins.add((statement.decision, statement.content))
    clusters: list[_Cluster] = []
    # Boxes of faces that are still there as they were come first: about those there is no doubt.
    for box in sorted(boxes.values(), key=lambda box: _EXACT not in box.overlaps):
        fitting = [(cluster.affinity(box), -number) for number, cluster in enumerate(clusters)]
        affinity, number = max(fitting, default=(0.0, 0))
        if affinity > 0:
            clusters[-number].add(box)
        else:
            cluster = _Cluster(len(faces))
            cluster.add(box)
            clusters.append(cluster)
    return clusters


def _match(clusters: Sequence[_Cluster], faces: int) -> list[int | None]:
    """For each cluster the found face that it means, best overlap first, one to one."""
    pairs = [
        (-overlap, number, face)
        for number, cluster in enumerate(clusters)
        for face, overlap in enumerate(cluster.overlaps)
        if overlap >= MATCH_IOU
    ]
    matched: list[int | None] = [None] * len(clusters)
    taken: set[int] = set()
    for _, number, face in sorted(pairs):
        if matched[number] is None and face not in taken:
            matched[number] = face
            taken.add(face)
    return matched
