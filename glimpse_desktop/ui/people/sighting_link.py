"""When somebody was seen, as a link to the photo."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.person_facts import Sighting
from glimpse_desktop.domain.picture_clock import picture_clock
from glimpse_desktop.ui.look.theme import set_role
from glimpse_desktop.ui.photos.date_titles import month_title


def month_of(sighting: Sighting) -> tuple[int, int]:
    """Year and month, by the picture's own clock."""
    day = picture_clock(sighting.taken_at)
    return day.year, day.month


class SightingLink(QPushButton):
    """Signal ``opened(PhotoId)``. Hidden while there is nothing to open."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: PhotoId | None = None
        self._words = self._short = ""
        set_role(self, "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # It must not make the window wider.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.opened.emit(self._photo))
        self.hide()

    def show_sighting(self, sighting: Sighting | None, text: str, short: str) -> None:
        """The texts have a {month}; ``short`` is for where there is little room. The day is said on hover."""
        self._photo = None if sighting is None else sighting.photo
        self.setVisible(sighting is not None)
        if sighting is not None:
            month = month_title(*month_of(sighting))
            self._words, self._short = text.format(month=month), short.format(month=month)
            self._elide()
            self.updateGeometry()
            self.setAccessibleName(self._words)
            day = picture_clock(sighting.taken_at)
            date = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
            self.setToolTip(self.tr("{date}: open the photo").format(date=date))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for all words, however many are seen now."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self._words) <= self.width()
        words = self._words if fits else self._short
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width()))
