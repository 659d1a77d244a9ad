"""How the photo in the viewer is marked, beside it: stars, favourite, label, each a click away from another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.marks import NO_MARKS, PhotoMarks
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.look.theme import DARK, Space
from glimpse_desktop.ui.photos import mark_words, photo_keys, photo_menu
from glimpse_desktop.ui.photos.mark_icons import paint_dot
from glimpse_desktop.ui.photos.marks_summary import MarksSummary
from glimpse_desktop.ui.photos.stars_row import StarsRow
from glimpse_desktop.ui.viewer.controls import ViewerButton


class PanelMarks(QWidget):
    """Signals: ``rated(int)``, ``favoured()`` (on, or off again) and ``labelled(str | None)``."""

    rated = Signal(int)
    favoured = Signal()
    labelled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = NO_MARKS
        self.stars = StarsRow(near_black=True)
        self.stars.chosen.connect(self.rated)
        self.favourite = ViewerButton("heart", say("Favourite"), photo_keys.FAVOURITE)
        self.favourite.clicked.connect(lambda _checked=False: self.favoured.emit())
        self.label = _LabelButton("label", say("Label"))
        self.label.clicked.connect(lambda _checked=False: self._choose_label())
        changing().wanted_by(self.stars, self.favourite, self.label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self.stars)
        row.addStretch()
        row.addWidget(self.favourite)
        row.addWidget(self.label)

    def show_marks(self, marks: PhotoMarks) -> None:
        """The photo is marked so."""
        self._marks = marks
        self.stars.show_stars(marks.stars)
        if marks.favourite:
            self.favourite.show_as("heart-filled", say("No favourite any more"), photo_keys.FAVOURITE)
        else:
            self.favourite.show_as("heart", say("Favourite"), photo_keys.FAVOURITE)
        self.label.show_label(marks.label)

    def _choose_label(self) -> None:
        menu = QMenu(self)
        entries = photo_menu.fill_labels(menu, self.labelled.emit)
        photo_menu.show_labels(entries, MarksSummary.of({self._marks: 1}))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.label.mapToGlobal(QPoint(0, self.label.height())))


class _LabelButton(ViewerButton):
    """Shows the dot of the label, or the sign of labels while there is none."""

    def __init__(self, icon: str, text: str) -> None:
        self._label: str | None = None
        super().__init__(icon, text)

    def show_label(self, label: str | None) -> None:
        self._label = label
        words = say("Label") if label is None else say("Label: {colour}", colour=mark_words.label_text(label))
        self.show_as("label", words)

    def paint_sign(self, painter: QPainter, colour: str) -> None:
        if self._label is None:
            super().paint_sign(painter, colour)
            return
        side = 14.0
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_dot(painter, area, self._label, DARK.text)
