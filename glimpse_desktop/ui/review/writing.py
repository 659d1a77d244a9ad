"""What an answer writes and how it is taken back: the part of Review that runs on the lane of decisions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId
from glimpse_desktop.domain.review import AnswerKind, Question, QuestionKind, Settled

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


_LOOK_BACK = 8
"""Undone entries that may lie above the newest one that counts; with more, undoing by name still works."""


@dataclass(frozen=True, slots=True)
class Written:
    """What an answer did, and the log's newest entry after each of its decisions."""

    settled: Settled
    decisions: tuple[DecisionId, ...]


def write_answer(
    workspace: Workspace,
    question: Question,
    kind: AnswerKind,
    name: str | None,
    person: PersonId | None,
    without: frozenset[FaceId],
) -> Written:
    """Answer for the faces that were not left out.

    Faces left out of "Is this Anna?" answered with Yes are not Anna; else nothing is said about them. Raises
    NotFoundError when the question is settled already, DecisionError, LibraryError.
    """
    asked = narrowed(question, without)
    settled = workspace.review.answer(asked, kind, name=name, person=person)
    decisions = [_newest(workspace, 1)]
    strangers = [face for face in question.faces if face in without]
    if strangers and kind is AnswerKind.YES and question.kind is QuestionKind.IS_PERSON and question.person:
        changes = workspace.reject_faces(strangers, question.person)
        settled = replace(settled, changes=settled.changes | changes)
        decisions.append(_newest(workspace, 1))
    return Written(settled, tuple(one for one in decisions if one is not None))


def narrowed(question: Question, without: frozenset[FaceId]) -> Question:
    """The same question without some of its faces. The faces of a person to compare with stay."""
    if not without:
        return question
    faces = tuple(face for face in question.faces if face not in without)
    others = question.others
    if question.kind is QuestionKind.SAME:
        others = tuple(face for face in others if face not in without)
    return replace(question, faces=faces, others=others)


def take_back(workspace: Workspace, written: Written) -> None:
    """Undo an answer's decisions, whatever else was decided since. Raises DecisionError when that can't be."""
    for decision in reversed(written.decisions):
        if _newest(workspace, _LOOK_BACK) == decision:
            workspace.undo()
        else:
            workspace.undo_entry(decision)


def _newest(workspace: Workspace, among: int) -> DecisionId | None:
    """The latest decision that counts, when it is one of so many latest ones."""
    return next((row.id for row in workspace.history(limit=among) if not row.undone), None)
