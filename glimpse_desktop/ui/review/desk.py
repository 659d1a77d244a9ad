"""The questions: one after the other on the same spot, answered by key or by mouse."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.review import AnswerKind, Question, QuestionKind
from glimpse_desktop.domain.views import FaceRow, NameGuess
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.faces.face_actions import FaceActions
from glimpse_desktop.ui.faces.name_popup import NamePopup
from glimpse_desktop.ui.find.similarity_scale import SimilarityScale
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review import words as review_words
from glimpse_desktop.ui.review.answers import GUESSES, AnswerBar
from glimpse_desktop.ui.review.question import QuestionView
from glimpse_desktop.ui.review.session import ReviewSession
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.progress_line import ProgressLine
from glimpse_desktop.ui.widgets.said_line import SaidLine


class ReviewDesk(QWidget):
    """Asks, takes answers, says what they settled."""

    spoken_as = "Form"

    keys_title = ""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._indexing = False
        self._guessed: dict[FaceId, list[NameGuess]] = {}
        self._missed = Changes()
        """What happened while the page was not seen."""
        self._popup: NamePopup | None = None
        self.keys_title = self.tr("Review")
        self.session = ReviewSession(context, self)
        self.decisions = FaceActions(context, self)
        self.line = ProgressLine()
        self.line_text = QLabel()
        set_role(self.line_text, "small")
        self.view = QuestionView(context)
        self.answers = AnswerBar(context)
        self.said = SaidLine()
        self.empty = EmptyState()
        self._build()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bindings = self._own_bindings()
        self._connect()

    def _build(self) -> None:
        asking = QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.view, 1)
        column.addWidget(self.answers)
        column.addWidget(self.said)
        self.stack = QStackedWidget()
        for widget in (QWidget(), asking, self.empty):
            self.stack.addWidget(widget)
        top = QHBoxLayout()
        top.setContentsMargins(Space.XL, Space.XS, Space.XL, 0)
        top.setSpacing(Space.M)
        top.addWidget(self.line, 1)
        top.addWidget(self.line_text)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.S)
        whole.addLayout(top)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        session, answers, view = self.session, self.answers, self.view
        session.asked.connect(self._ask)
        session.followed.connect(self._look_ahead)
        session.progressed.connect(self._show_progress)
        session.settled.connect(self._say_settled)
        session.said.connect(self.said.say)
        self.said.undo_wanted.connect(session.back)
        answers.answered.connect(self.answer)
        answers.named.connect(lambda name: self._name(name, None))
        answers.picked.connect(lambda person, name: self._name(name, person))
        answers.back_wanted.connect(session.back)
        answers.naming_ended.connect(self.setFocus)
        view.face_clicked.connect(self._context.navigator.find_face)
        view.photo_wanted.connect(self._open_photo)
        view.menu_wanted.connect(self._show_menu)
        self._context.background.progress.connect(self._take_progress)

    def _own_bindings(self) -> list[KeyBinding]:
        def answers(kind: AnswerKind) -> KeyBinding:
            keys, text = {
                AnswerKind.YES: (("Y",), self.tr("Yes")),
                AnswerKind.NO: (("N",), self.tr("No")),
                AnswerKind.IGNORE: (("I",), self.tr("Ignore these faces")),
                AnswerKind.NOT_A_FACE: (("Del", "Backspace"), self.tr("Not a face")),
                AnswerKind.SKIP: (("Right",), self.tr("Skip")),
            }[kind]
            return KeyBinding(keys, text, lambda: self.answer(kind), changes=kind is not AnswerKind.SKIP)

        guesses = [
            KeyBinding((str(place + 1),), self.tr("Take a guess"), partial(self._guess, place), changes=True)
            for place in range(GUESSES)
        ]
        return [
            answers(AnswerKind.YES),
            answers(AnswerKind.NO),
            KeyBinding(("S",), self.tr("Someone else: type a name"), self._start_naming, changes=True),
            answers(AnswerKind.IGNORE),
            answers(AnswerKind.NOT_A_FACE),
            answers(AnswerKind.SKIP),
            KeyBinding(("Z",), self.tr("Back: undo the last answer"), self.session.back),
            *guesses,
        ]

    # The page's life

    def enter(self) -> None:
        """It comes into view."""
        background, workspace = self._context.background, self._context.workspace
        background.run(workspace.calibration, self._take_calibration, key="calibration")
        missed, self._missed = self._missed, Changes()
        self.session.check(missed)
        self.setFocus()

    def leave(self) -> None:
        self.view.dismiss()
        self.answers.stop_naming()
        self._dismiss_popup()

    def refresh(self, changes: Changes) -> None:
        self.view.refresh(changes)
        if changes.faces or changes.people or changes.people_list:
            self._guessed.clear()
            if self.isVisible():
                self.session.check(changes)
            else:
                self._missed |= changes

    # Questions

    def _ask(self) -> None:
        question = self.session.question
        self.view.dismiss()
        self._dismiss_popup()
        self.answers.set_back(self.session.can_go_back)
        if question is None:
            self._show_empty()
            return
        had_focus = self.answers.naming or self.answers.isAncestorOf(self.focusWidget() or self)
        self.view.ask(question)
        self.answers.ask(question)
        self._offer_guesses(question)
        self.stack.setCurrentIndex(1)
        self.setAccessibleName(f"{self.view.sentence.text()} {self.view.settles.text()}")
        if had_focus and self.isVisible():
            self.setFocus()

    def _look_ahead(self) -> None:
        self.view.prefetch(self.session.following[:2])
        for question in self.session.following[:1]:
            self._offer_guesses(question)
        if self.session.question is None:
            self._show_empty()

    def _offer_guesses(self, question: Question) -> None:
        """Whom a face may be is looked up before anybody asks."""
        face, workspace = question.faces[0], self._context.workspace
        if face in self._guessed:
            self._take_guesses(face, self._guessed[face])
            return

        def then(guesses: list[NameGuess]) -> None:
            self._take_guesses(face, guesses)

        self._context.background.run(
            lambda: workspace.name_guesses(face, limit=GUESSES + 1),
            then,
            lambda _error: None,
            owner=self,
            lane=Lane.SEARCH,
        )

    def _take_guesses(self, face: FaceId, guesses: list[NameGuess]) -> None:
        self._guessed[face] = guesses
        current = self.session.question
        if current is not None and current.faces[0] == face:
            self.answers.set_guesses(guesses)

    def _take_calibration(self, calibration: Calibration) -> None:
        self.view.set_scale(SimilarityScale(calibration))

    def _show_progress(self) -> None:
        progress = self.session.progress
        if progress is not None:
            self.line.setVisible(progress.faces > 0)
            self.line.set_fraction(progress.settled / progress.faces if progress.faces else 0.0)
            self.line_text.setText(review_words.progress_text(progress) if progress.faces else "")
            self.line.setAccessibleName(self.line_text.text())

    # Answers

    def answer(self, kind: AnswerKind) -> bool:
        question = self.session.question
        yes_no = kind in (AnswerKind.YES, AnswerKind.NO)
        if question is None or (yes_no and question.kind is QuestionKind.WHO):
            return False
        without = self.view.left_out()
        if self._empty_but(question, without):
            self.said.say(self.tr("All faces are left out of this question."))
            return True
        self.session.answer(kind, without=without)
        return True

    def _name(self, name: str, person: PersonId | None) -> None:
        question = self.session.question
        if question is not None:
            without = self.view.left_out()
            if not self._empty_but(question, without):
                self.session.answer(AnswerKind.NAME, name=name, person=person, without=without)

    def _empty_but(self, question: Question, without: list[FaceId]) -> bool:
        return set(question.faces) <= set(without)

    def _start_naming(self) -> bool:
        if self.session.question is None:
            return False
        self.answers.start_naming()
        return True

    def _guess(self, place: int) -> bool:
        return self.session.question is not None and self.answers.pick_guess(place)

    def _say_settled(self, text: str) -> None:
        self.said.say(text, undo=True)

    # Faces

    def _open_photo(self, face: FaceId) -> None:
        rows = self.view.rows.known([face])
        if rows:
            self.decisions.open_photo(rows[0], [])

    def _show_menu(self, face: FaceId, place: QPoint) -> None:
        rows = self.view.rows.known([face])
        if not rows:
            return
        menu = self.decisions.menu(self, rows, lambda: self._name_one(rows[0]), [])
        if self.view.can_leave_out(face):
            out = face in self.view.left_out()
            text = self.tr("Put back into the question") if out else self.tr("Leave out of the question")
            action = menu.addAction(icon("close"), text)
            action.triggered.connect(lambda _checked=False: self.view.leave_out(face))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _name_one(self, row: FaceRow) -> None:
        self._dismiss_popup()
        rect = self.view.face_rect(row.id)
        self._popup = NamePopup(self._context, self.decisions, [row.id], self.view, rect)
        self._popup.set_return_focus(self)

    def _dismiss_popup(self) -> None:
        if self._popup is not None and self._popup.is_open():
            self._popup.dismiss()
        self._popup = None

    # Nothing to ask

    def _take_progress(self, progress: IndexProgress) -> None:
        indexing = progress.phase != Phase.IDLE
        if indexing != self._indexing:
            self._indexing = indexing
            if self.session.question is None and self.isVisible():
                self.session.refresh()

    def _show_empty(self) -> None:
        session, navigator = self.session, self._context.navigator
        if not session.nothing_left:
            return  # what was answered last stays in sight until the next question is here
        progress = session.progress
        if session.skipped:
            text = say_count("You skipped one question.", "You skipped {n} questions.", session.skipped)
            self.empty.say(
                "check", self.tr("Nothing else to ask"), text, ((self.tr("Ask again"), session.ask_skipped),)
            )
        elif self._indexing:
            self.empty.say(
                "clock",
                self.tr("Nothing to ask yet"),
                self.tr("Faces are still being looked for. Questions come by themselves."),
            )
        elif progress is None or not progress.faces:
            self.empty.say(
                "people", self.tr("Nothing to ask"), self.tr("Add photos with people, and the questions begin.")
            )
        else:
            self.empty.say(
                "check",
                self.tr("Nothing to ask"),
                self.tr("Every face that can be told has a name, or is one of a kind."),
                ((self.tr("Show people"), lambda: navigator.show_page("people")),),
            )
        self.stack.setCurrentIndex(2)

    # Keys

    def key_bindings(self) -> list[KeyBinding]:
        return list(self._bindings)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not dispatch(self._bindings, event):
            event.ignore()
