"""Which question is asked, which ones come next, and the way back.

Nothing here waits. An answer is written on the lane of decisions while the next question, which was fetched
before, is already shown. Should the writing fail, the question comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.review import AnswerKind, Question, ReviewProgress, Settled
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review.writing import Written, take_back, write_answer

_AHEAD = 5
"""Questions fetched at once: a fast hand answers some before the first answer is written."""


@dataclass(slots=True, eq=False)
class _Step:
    """One step of the way back. ``written`` is set by the writing, None before it and when it failed."""

    question: Question
    kind: AnswerKind
    written: Written | None = None


class ReviewSession(QObject):
    """Signals:
    asked(): another question is asked now, or none.
    followed(): which questions come next is known; their pictures can be got.
    progressed(): ``progress`` is newer.
    settled(str): an answer was written, in words.
    said(str): anything else that happened, in words.
    """

    asked = Signal()
    followed = Signal()
    progressed = Signal()
    settled = Signal(str)
    said = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._queue: list[Question] = []
        self._done: list[_Step] = []
        self._pending: set[str] = set()
        self._returning: list[Question] = []
        """Asked again while their answers are still being taken back."""
        self._skipped: list[str] = []
        self._progress: ReviewProgress | None = None
        self._known = False
        self._asking = False
        """Whether the library is being asked what comes next."""

    # What is asked

    @property
    def question(self) -> Question | None:
        return self._queue[0] if self._queue else None

    @property
    def following(self) -> list[Question]:
        return self._queue[1:]

    @property
    def nothing_left(self) -> bool:
        """The library was asked and has no question (but skipped ones)."""
        return self._known and not self._queue and not self._pending and not self._asking

    @property
    def skipped(self) -> int:
        return len(self._skipped)

    @property
    def progress(self) -> ReviewProgress | None:
        return self._progress

    @property
    def can_go_back(self) -> bool:
        return bool(self._done)

    def refresh(self) -> None:
        """The library changed, or the page opens: find out what to ask next."""
        review, current = self._context.workspace.review, self.question
        hidden = {*self._pending, *self._skipped, *([current.id] if current is not None else ())}

        def work() -> tuple[list[Question], ReviewProgress]:
            return review.next(limit=_AHEAD, skip=hidden), review.progress()

        def failed(error: GlimpseError) -> None:
            self._asking = False
            self.said.emit(str(error))

        self._asking = True
        self._context.background.run(work, self._take, failed, owner=self, key="next")

    def check(self, changes: Changes) -> None:
        """Something was decided elsewhere: the question that is asked may be settled by it."""
        current = self.question
        if current in self._returning:
            return  # news of the answer that is being taken back; what comes next is asked for after that
        if current is not None and changes.faces.intersection(current.faces):
            workspace = self._context.workspace

            def still_open() -> bool:
                return any(row.status is FaceStatus.UNKNOWN for row in workspace.faces(current.faces))

            def then(open_: bool) -> None:
                if not open_ and self.question is current:
                    self._queue.pop(0)
                    self.asked.emit()
                self.refresh()

            self._context.background.run(still_open, then, owner=self, key="check")
        else:
            self.refresh()

    def _take(self, found: tuple[list[Question], ReviewProgress]) -> None:
        self._asking = False
        questions, self._progress = found
        current = self.question
        away = {*self._pending, *self._skipped, *([current.id] if current is not None else ())}
        self._queue[1 if current is not None else 0 :] = [one for one in questions if one.id not in away]
        known, self._known = self._known, True
        if self.question is not current or not known or (current is None and not self._queue):
            self.asked.emit()
        self.followed.emit()
        self.progressed.emit()

    # Answers

    def answer(
        self,
        kind: AnswerKind,
        *,
        name: str | None = None,
        person: PersonId | None = None,
        without: Sequence[FaceId] = (),
    ) -> None:
        """Answer the question that is asked; ``without`` are faces that were left out of it."""
        question = self.question
        if question is None:
            return
        self._queue.pop(0)
        step = _Step(question, kind)
        self._done.append(step)
        workspace = self._context.workspace
        if kind is AnswerKind.SKIP:
            self._skipped.append(question.id)
            self.said.emit(self.tr("Skipped"))
            self.refresh()
            self.asked.emit()
            return
        self._pending.add(question.id)
        self.asked.emit()

        def work() -> Settled:
            step.written = write_answer(workspace, question, kind, name, person, frozenset(without))
            return step.written.settled

        def then(settled: Settled) -> None:
            self._pending.discard(question.id)
            if step in self._done:  # else it was taken back meanwhile, and nobody wants to hear of it
                self.settled.emit(settled.text)
            self.refresh()

        def failed(error: GlimpseError) -> None:
            self._pending.discard(question.id)
            if step in self._done:
                self._done.remove(step)
                self._come_back(question, error)
            self.refresh()

        self._context.background.run(work, then, failed, owner=self, lane=Lane.DECISION)

    def _come_back(self, question: Question, error: GlimpseError) -> None:
        if isinstance(error, NotFoundError):
            self.said.emit(self.tr("That question had been settled already."))
            if not self._queue:
                self.asked.emit()
            return
        reason = str(error).rstrip(".")
        self.said.emit(self.tr("The answer could not be saved: {reason}.").format(reason=reason))
        self._queue.insert(0, question)
        self.asked.emit()

    def back(self) -> bool:
        """Undo the last answer; its question is asked again. False when there is none."""
        if not self._done:
            return False
        step = self._done.pop()
        question = step.question
        if question.id in self._skipped:
            self._skipped.remove(question.id)
        self._queue = [question, *(one for one in self._queue if one.id != question.id)]
        self.asked.emit()
        if step.kind is AnswerKind.SKIP:
            self.refresh()
            return True
        self.said.emit(self.tr("Taken back"))
        self._returning.append(question)
        workspace = self._context.workspace

        def work() -> None:
            if step.written is not None:
                take_back(workspace, step.written)

        def then(_nothing: object) -> None:
            self._returning.remove(question)
            self.refresh()

        def failed(error: GlimpseError) -> None:
            self.said.emit(str(error))
            then(None)

        self._context.background.run(work, then, failed, owner=self, lane=Lane.DECISION)
        return True

    def ask_skipped(self) -> None:
        """Ask again what was skipped."""
        self._skipped.clear()
        self._done = [step for step in self._done if step.kind is not AnswerKind.SKIP]
        self.refresh()
