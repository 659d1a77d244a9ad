"""Who looks like this person: perhaps the same one under two names. One click asks what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QMenu, QPushButton, QSizePolicy, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui import face_painting as painting
from glimpse_desktop.ui.face_menu import short
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.theme import Space, set_role
from glimpse_desktop.ui.wording import likelihood_text, similarity_text

_FACE = 24
_MOST = 4


class SimilarPeople(QWidget):
    """Signals:
    merge_wanted(PersonId, str): they are one. different(PersonId, str): they are two.
    opened(PersonId): show that person.
    """

    merge_wanted = Signal(object, str)
    different = Signal(object, str)
    opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._name = ""
        self.chips: list[QPushButton] = []
        self._covers: dict[FaceId, QPushButton] = {}
        self._label = QLabel(self.tr("Looks like"))
        set_role(self._label, "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self._row.addWidget(self._label)
        self._row.addStretch()
        # Chips that don't fit are hidden; they must not make the window wider.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        context.thumbnails.face_ready.connect(self._on_face)
        self.hide()

    def show_people(self, name: str, people: Sequence[tuple[NameGuess, FaceId | None]]) -> None:
        """``name`` is whose page it is; each of the others comes with the cover."""
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._name = name
        self._covers.clear()
        self.chips = [self._chip(guess, cover) for guess, cover in people[:_MOST]]
        for place, chip in enumerate(self.chips):
            self._row.insertWidget(1 + place, chip)
        self.setVisible(bool(self.chips))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self._label.sizeHint().width()
        for chip in self.chips:
            left += Space.S + chip.sizeHint().width()
            chip.setVisible(left <= self.width() or chip is self.chips[0])

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
        menu.addSeparator()
        menu.addAction(icon("person"), self.tr("See {name}").format(name=name)).triggered.connect(
            lambda: self.opened.emit(other)
        )
        return menu

    def _chip(self, guess: NameGuess, cover: FaceId | None) -> QPushButton:
        chip = QPushButton(f" {short(guess.name)} — {likelihood_text(guess.word)}")
        set_role(chip, "chip")
        chip.setIconSize(QSize(_FACE, _FACE))
        chip.setToolTip(self.tr("Similarity {value}").format(value=similarity_text(guess.similarity)))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(lambda: self._ask(chip, guess))
        if cover is not None:
            self._covers[cover] = chip
            self._dress(chip, self._context.thumbnails.face(cover))
        return chip

    def _ask(self, chip: QPushButton, guess: NameGuess) -> None:
        menu = self.menu(guess)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _on_face(self, face: int) -> None:
        chip = self._covers.get(FaceId(face))
        if chip is not None:
            self._dress(chip, self._context.thumbnails.face(FaceId(face)))

    def _dress(self, chip: QPushButton, picture: QPixmap | None) -> None:
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(_FACE * ratio), round(_FACE * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.paint_face(painter, QRectF(0, 0, _FACE, _FACE), picture, painting.FaceState.UNKNOWN)
        painter.end()
        chip.setIcon(QIcon(made))
