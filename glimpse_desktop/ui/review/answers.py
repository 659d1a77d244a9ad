"""The answers to a question: buttons with their keys, and the name field in their place when it is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.review import AnswerKind, Question, QuestionKind
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces.name_field import NameField
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review.key_button import KeyButton
from glimpse_desktop.ui.wording import likelihood_text, similarity_text

GUESSES = 3
_FIELD = 260


class AnswerBar(QWidget):
    """Signals:
    answered(AnswerKind): a button without a name.
    named(str): a name was typed. picked(PersonId, str): a person was chosen.
    back_wanted(): the last answer is to be taken back.
    naming_ended(): the name field closed; the page takes the focus back.
    """

    answered = Signal(object)
    named = Signal(str)
    picked = Signal(object, str)
    back_wanted = Signal()
    naming_ended = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._guesses: tuple[NameGuess, ...] = ()
        self.yes = KeyButton(self.tr("Yes"), "Y", "primary")
        self.no = KeyButton(self.tr("No"), "N")
        self.someone = KeyButton(self.tr("Someone else…"), "S")
        self.ignore = KeyButton(self.tr("Ignore"), "I", "quiet")
        self.not_a_face = KeyButton(self.tr("Not a face"), "Del", "quiet")
        self.skip = KeyButton(self.tr("Skip"), "→", "quiet")
        self.back = KeyButton(self.tr("Back"), "Z", "quiet")
        self.field = NameField(context)
        self.field.setMinimumWidth(180)
        self.field.setMaximumWidth(_FIELD)
        self.field.setMinimumHeight(38)
        self.field.setPlaceholderText(self.tr("Type a name"))
        self._hint = QLabel(self.tr("Esc cancels"))
        set_role(self._hint, "small")
        self.chips = [KeyButton("", str(place + 1), "chip") for place in range(GUESSES)]
        changing().wanted_by(self.yes, self.no, self.someone, self.ignore, self.not_a_face, *self.chips)
        self._build()
        for button, kind in (
            (self.yes, AnswerKind.YES),
            (self.no, AnswerKind.NO),
            (self.ignore, AnswerKind.IGNORE),
            (self.not_a_face, AnswerKind.NOT_A_FACE),
            (self.skip, AnswerKind.SKIP),
        ):
            button.clicked.connect(lambda _checked=False, kind=kind: self.answered.emit(kind))
        self.someone.clicked.connect(self.start_naming)
        self.back.clicked.connect(self.back_wanted)
        self.field.named.connect(self._on_named)
        self.field.picked.connect(self._on_picked)
        self.field.cancelled.connect(self.stop_naming)
        for place, chip in enumerate(self.chips):
            chip.clicked.connect(lambda _checked=False, place=place: self.pick_guess(place))

    def _build(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for line, widgets in (
            (upper, [self.yes, self.no, self.someone, self.field, *self.chips, self._hint]),
            (lower, [self.ignore, self.not_a_face, self.skip, self.back]),
        ):
            line.setSpacing(Space.S)
            line.addStretch()
            for widget in widgets:
                line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, 0, Space.XL, 0)
        column.setSpacing(Space.S)
        column.addLayout(upper)
        column.addLayout(lower)
        self._upper = upper
        self.field.hide()

    # What can be answered

    @property
    def naming(self) -> bool:
        """Whether the name field is open."""
        return not self.field.isHidden()

    def ask(self, question: Question) -> None:
        """Show the answers to this question."""
        self._question = question
        self._guesses = ()
        self._close_field()
        who = question.kind is QuestionKind.WHO
        self.someone.say(
            self.tr("Name…")
            if who
            else self.tr("Yes, and name…")
            if question.kind is QuestionKind.SAME
            else self.tr("Someone else…")
        )
        set_role(self.someone, "primary" if who else "")
        self._show()

    def set_guesses(self, guesses: Sequence[NameGuess]) -> None:
        """Whom the faces may be: offered for "Who is this?" and beside the name field."""
        asked = self._question.person if self._question is not None else None
        self._guesses = tuple(guess for guess in guesses if guess.person_id != asked)[:GUESSES]
        self._show()

    def set_back(self, possible: bool) -> None:
        self.back.setEnabled(possible)

    def start_naming(self) -> None:
        """Open the name field in place of the answers."""
        self.field.clear()
        self.field.show()
        self._show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def stop_naming(self) -> None:
        if self.naming:
            self._close_field()
            self._show()
            self.naming_ended.emit()

    def pick_guess(self, place: int) -> bool:
        """Take the guess at a place; False when it isn't offered."""
        if place >= len(self._guesses) or self.chips[place].isHidden():
            return False
        guess = self._guesses[place]
        self._on_picked(guess.person_id, guess.name)
        return True

    def _close_field(self) -> None:
        # The focus would go to the next button; the page wants it.
        self.field.hide()

    def _show(self) -> None:
        who = self._question is not None and self._question.kind is QuestionKind.WHO
        naming = self.naming
        self.yes.setVisible(not naming and not who)
        self.no.setVisible(not naming and not who)
        self.someone.setVisible(not naming)
        self._hint.setVisible(naming)
        offered = self._guesses if naming or who else ()
        room = self.width() - 2 * Space.XL
        used = (_FIELD + self._hint.sizeHint().width()) if naming else self.someone.sizeHint().width()
        for place, chip in enumerate(self.chips):
            guess = offered[place] if place < len(offered) else None
            if guess is not None:
                name = guess.name if len(guess.name) <= 18 else guess.name[:17] + "…"
                chip.say(self.tr("{name} — {word}").format(name=name, word=likelihood_text(guess.word)))
                chip.setToolTip(self.tr("Similarity {value}").format(value=similarity_text(guess.similarity)))
                used += chip.sizeHint().width() + Space.S
            chip.setVisible(guess is not None and used <= room)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._show()

    def _on_named(self, name: str) -> None:
        self._close_field()
        self.named.emit(name)
        self.naming_ended.emit()

    def _on_picked(self, person: PersonId, name: str) -> None:
        self._close_field()
        self.picked.emit(person, name)
        self.naming_ended.emit()
