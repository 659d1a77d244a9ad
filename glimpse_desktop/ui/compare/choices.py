"""What can be decided about two faces that are compared: one way to say it, or several to choose from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.comparison import ComparedFace, Known
from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.ui.faces.face_words import known_person
from glimpse_desktop.ui.wording import faces_text

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Choice:
    """``text`` offers it, ``said`` tells that it was done, ``decide`` does it."""

    text: str
    said: str
    decide: Callable[[], Changes]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Compare", text)


def same_choices(workspace: Workspace, one: ComparedFace, other: ComparedFace, known: Known) -> list[Choice]:
    """Ways in which they are one person; none where that is known, or a face isn't in the library."""
    left, right = one.row, other.row
    if left is None or right is None or known in (Known.SAME_FACE, Known.SAME_PERSON, Known.SAID_SAME):
        return []
    text = _tr("Same person")
    theirs, others = known_person(left), known_person(right)
    if theirs is not None and others is not None and theirs[0] != others[0]:
        (person, name), (second, second_name) = theirs, others
        named = _tr("{faces} named {name}")
        return [
            Choice(
                _tr("{other} is {name}: merge").format(other=second_name, name=name),
                _tr("{other} merged into {name}").format(other=second_name, name=name),
                lambda: workspace.merge_people(second, person),
            ),
            Choice(
                _tr("Only this face of {other} is {name}").format(other=second_name, name=name),
                named.format(faces=faces_text(1), name=name),
                lambda: workspace.split_faces([right.id], person=person),
            ),
            Choice(
                _tr("Only this face of {other} is {name}").format(other=name, name=second_name),
                named.format(faces=faces_text(1), name=second_name),
                lambda: workspace.split_faces([left.id], person=second),
            ),
        ]
    whose = theirs or others
    if whose is None:
        said = _tr("The two faces are one person")
        return [Choice(text, said, lambda: workspace.same_person([left.id], [right.id]))]
    person, name = whose
    new = [row.id for row in (left, right) if row.status is not FaceStatus.CONFIRMED]
    said = _tr("{faces} named {name}").format(faces=faces_text(len(new)), name=name)
    return [Choice(text, said, lambda: workspace.assign_faces(new, person))]


def different_choices(workspace: Workspace, one: ComparedFace, other: ComparedFace, known: Known) -> list[Choice]:
    """Ways in which they are two people; none where that is known, or a face isn't in the library."""
    left, right = one.row, other.row
    if left is None or right is None or known in (Known.SAME_FACE, Known.TWO_PEOPLE, Known.SAID_DIFFERENT):
        return []
    if known is Known.SAME_PERSON:
        name = left.person_name or ""
        return [
            _not_this(workspace, left, left, _tr("The first face is not {name}").format(name=name)),
            _not_this(workspace, right, right, _tr("The second face is not {name}").format(name=name)),
        ]
    text = _tr("Different people")
    for named, free in ((left, right), (right, left)):
        if named.status is FaceStatus.CONFIRMED:
            return [_not_this(workspace, free, named, text)]
    said = _tr("The two faces are two people")
    return [Choice(text, said, lambda: workspace.different_people([left.id], [right.id]))]


def _not_this(workspace: Workspace, face: FaceRow, named: FaceRow, text: str) -> Choice:
    said = _tr("{faces} marked as not {name}").format(faces=faces_text(1), name=named.person_name or "")
    return Choice(text, said, lambda: workspace.reject_faces([face.id], named.person_id))
