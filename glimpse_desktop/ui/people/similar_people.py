"""Who looks like this person: perhaps the same one under two names. One click asks what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces.face_chips import FaceChips
from glimpse_desktop.ui.faces.face_menu import short
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.wording import likelihood_text, similarity_text

_MOST = 4


class SimilarPeople(FaceChips):
    """Signals:
    merge_wanted(PersonId, str): they are one. different(PersonId, str): they are two.
    opened(PersonId): show that person.
    """

    merge_wanted = Signal(object, str)
    different = Signal(object, str)
    opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Looks like"), parent)
        self._name = ""

    def show_people(self, name: str, people: Sequence[tuple[NameGuess, FaceId | None]]) -> None:
        """``name`` is whose page it is; each of the others comes with the cover."""
        self._name = name
        self.set_chips([(self._guess(guess), cover) for guess, cover in people[:_MOST]])

    def menu(self, guess: NameGuess) -> QMenu:
        """What can be said about the two."""
        menu = QMenu(self)
        other, name = guess.person_id, short(guess.name)
        same = menu.addAction(
            icon("merge"), self.tr("{other} is {name}: merge").format(other=name, name=short(self._name))
        )
        same.triggered.connect(lambda: self.merge_wanted.emit(other, guess.name))
        two = menu.addAction(icon("apart"), self.tr("They are two people"))
        two.triggered.connect(lambda: self.different.emit(other, guess.name))
        changing().wanted_by(same, two)
        menu.addSeparator()
        menu.addAction(icon("person"), self.tr("See {name}").format(name=name)).triggered.connect(
            lambda: self.opened.emit(other)
        )
        return menu

    def _guess(self, guess: NameGuess) -> QPushButton:
        text = self.tr("{name} — {likelihood}")
        chip = self.chip(text.format(name=short(guess.name), likelihood=likelihood_text(guess.word)))
        chip.setToolTip(self.tr("Similarity {value}").format(value=similarity_text(guess.similarity)))
        chip.clicked.connect(lambda: self._ask(chip, guess))
        return chip

    def _ask(self, chip: QPushButton, guess: NameGuess) -> None:
        menu = self.menu(guess)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))
