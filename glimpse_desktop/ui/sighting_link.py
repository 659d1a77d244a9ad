"""When somebody was seen, as a link to the photo."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.person_facts import Sighting
from glimpse_desktop.ui.date_titles import month_title
from glimpse_desktop.ui.theme import set_role


def month_of(sighting: Sighting) -> tuple[int, int]:
    """Year and month, by the picture's own clock."""
    day = datetime.fromtimestamp(sighting.taken_at, UTC)
    return day.year, day.month


class SightingLink(QPushButton):
    """Signal ``opened(PhotoId)``. Hidden while there is nothing to open."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: PhotoId | None = None
        set_role(self, "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # It must not make the window wider.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)
        self.clicked.connect(lambda: self.opened.emit(self._photo))
        self.hide()

    def show_sighting(self, sighting: Sighting | None, text: str) -> None:
        """``text`` has a {month}; the day is said on hover."""
        self._photo = None if sighting is None else sighting.photo
        self.setVisible(sighting is not None)
        if sighting is not None:
            self.setText(text.format(month=month_title(*month_of(sighting))))
            day = datetime.fromtimestamp(sighting.taken_at, UTC)
            date = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
            self.setToolTip(self.tr("{date}: open the photo").format(date=date))
