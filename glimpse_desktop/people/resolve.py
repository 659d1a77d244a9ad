"""What the decision log says about the faces of one content. Pure: the same log and faces give the same answer.

Boxes of one face are brought together first (``boxes``), then matched with the faces that a pack found, and what
was said about them comes to a label and more (``said``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from glimpse_desktop.domain.decisions import DecisionKind, FaceStatement
from glimpse_desktop.domain.face_matching import SAME_FACE_IOU
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, FaceId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.people.boxes import EXACT, FaceBoxes, bring_together
from glimpse_desktop.people.said import Label, Said, SamePerson, come_to, literally_same

MATCH_IOU = 0.3
"""A found face must overlap a decision's box so much to be the face that was meant."""


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face of the analysis that the content shows."""

    id: FaceId
    box: Box


@dataclass(slots=True)
class Resolution:
    """What holds for the found faces about which something was said, and for those that were not found.

    ``kept`` are faces with a name or drawn by hand: their boxes are the log's, so that no name vanishes.
    ``forgotten`` are found faces that are to be left alone; of these nothing holds.
    """

    faces: dict[FaceId, Said] = field(default_factory=dict)
    kept: dict[Box, Said] = field(default_factory=dict)
    forgotten: set[FaceId] = field(default_factory=set)

    def leave_out_forgotten(self) -> Resolution:
        """The same, with those faces set apart about which the last word is that they are left alone."""
        self.forgotten = {face for face, said in self.faces.items() if said.forgotten}
        for face in self.forgotten:
            del self.faces[face]
        return self


def resolve(
    own: Collection[ContentHash],
    statements: Sequence[FaceStatement],
    faces: Sequence[FoundFace],
    same_person: SamePerson = literally_same,
) -> Resolution:
    """What ``statements`` mean for ``faces``.

    ``statements`` are the live ones about the content and about contents it replaced, in the order of the log;
    ``own`` are the content itself and those in which every face had the same place. A name or a drawn box on one
    of these is kept even where no face was found; what was said about others holds where a face still is. A found
    face whose box was moved away is "replaced".
    """
    if (exact := _resolve_exact(statements, faces, same_person)) is not None:
        return exact
    ordered = sorted(faces, key=lambda face: (face.box.x, face.box.y, face.box.w, face.box.h, face.id))
    decided = [
        _Decided(together, statements, own, same_person)
        for together in bring_together(statements, [face.box for face in ordered])
    ]
    matched = _match(decided)
    result = Resolution()
    for one, index in zip(decided, matched, strict=True):
        if index is not None:
            result.faces[ordered[index].id] = one.said
        elif one.place is not None and one.said.is_kept():
            result.kept[one.place] = one.said
    taken = {index for index in matched if index is not None}
    for one, index in zip(decided, matched, strict=True):
        if index is None and one.moved is not None:
            for replaced in one.replaced() - taken:
                label = Label(FaceStatus.REPLACED, None, one.moved)
                result.faces[ordered[replaced].id] = Said(label)
    return result.leave_out_forgotten()


def _resolve_exact(
    statements: Sequence[FaceStatement], faces: Sequence[FoundFace], same_person: SamePerson
) -> Resolution | None:
    """The same as the long way, when every statement is about a box that was found; else None."""
    by_box = {face.box: face.id for face in faces}
    said: dict[Box, list[FaceStatement]] = {}
    for statement in statements:
        if statement.kind == DecisionKind.FORGOTTEN and _is_empty(statement.box, by_box):
            continue  # as nearly always: what was there was never stored again
        if statement.box not in by_box or statement.kind in (DecisionKind.DRAW, DecisionKind.MOVE):
            return None
        said.setdefault(statement.box, []).append(statement)
    if len(by_box) < len(faces):
        return None
    return Resolution(
        {by_box[box]: come_to(about, same_person) for box, about in said.items()}
    ).leave_out_forgotten()


def _is_empty(place: Box, found: Iterable[Box]) -> bool:
    """Whether no found face is the one that was there."""
    return all(place.iou(box) < SAME_FACE_IOU for box in found)


class _Decided:
    """One face of the log. ``place`` is its box (None: what was said is about other pictures only).

    ``moved`` is the entry by which it was moved away from its earlier boxes, None when it never was.
    """

    def __init__(
        self,
        together: FaceBoxes,
        statements: Sequence[FaceStatement],
        own_contents: Collection[ContentHash],
        same_person: SamePerson,
    ) -> None:
        about = [statements[number] for number in sorted(together.statements)]
        own = [statement for statement in about if statement.content in own_contents]
        drawn = [statement for statement in own if _places(statement)]
        moves = [statement.decision for statement in drawn if statement.kind == DecisionKind.MOVE]
        self.said = come_to(about, same_person)
        self.place = (drawn or own)[-1].box if own else None
        self.moved: DecisionId | None = moves[-1] if moves else None
        self._drawn = bool(drawn)
        self._overlaps = together.overlaps
        self._former = together.former or [0.0] * len(together.overlaps)

    def fits(self) -> list[tuple[float, int]]:
        """``(overlap, found face)`` of the found faces that may be this one."""
        if self.moved is not None:  # it has the place that a person gave it, unless a face was found just there
            return [(fit, face) for face, fit in enumerate(self._overlaps) if fit >= EXACT]
        least = SAME_FACE_IOU if self._drawn or self.said.forgotten else MATCH_IOU
        overlaps = [max(pair) for pair in zip(self._overlaps, self._former, strict=True)]
        return [(fit, face) for face, fit in enumerate(overlaps) if fit >= least]

    def replaced(self) -> set[int]:
        """The found faces in whose place this one is."""
        faces = {face for face, fit in enumerate(self._overlaps) if fit >= SAME_FACE_IOU}
        best = max(range(len(self._former)), key=self._former.__getitem__, default=None)
        if best is not None and self._former[best] >= MATCH_IOU:
            faces.add(best)
        return faces


def _places(statement: FaceStatement) -> bool:
    """Whether it says where a face is."""
    return statement.kind == DecisionKind.DRAW or (statement.kind == DecisionKind.MOVE and statement.side == 1)


def _match(decided: Sequence[_Decided]) -> list[int | None]:
    """For each decided face the found one that it means, best overlap first, one to one."""
    pairs = [(-overlap, number, face) for number, one in enumerate(decided) for overlap, face in one.fits()]
    matched: list[int | None] = [None] * len(decided)
    taken: set[int] = set()
    for _, number, face in sorted(pairs):
        if matched[number] is None and face not in taken:
            matched[number] = face
            taken.add(face)
    return matched
