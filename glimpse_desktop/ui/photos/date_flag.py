"""The date beside a scrubber: of where it is dragged to, or of what lies under the pointer on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea

from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.photos.date_headers import paint_date_flag
from glimpse_desktop.ui.photos.date_scrubber import DateScrubber


class DateFlag(QObject):
    """``area`` calls ``paint`` last when it paints its viewport. ``title`` says the date at a value of the bar."""

    def __init__(self, area: QAbstractScrollArea, bar: DateScrubber, title: Callable[[int], str]) -> None:
        super().__init__(area)
        self._area = area
        self._bar = bar
        self._title = title
        self._hovered = -1
        bar.sliderPressed.connect(self._update)
        bar.sliderReleased.connect(self._update)
        bar.hovered.connect(self._hover)

    def paint(self, painter: QPainter) -> None:
        """Nothing, unless the bar is held or the pointer is on it."""
        value = self._bar.value() if self._bar.isSliderDown() else self._hovered
        title = self._title(value) if value >= 0 and not self._bar.handle().isEmpty() else ""
        if title:
            view = self._area.viewport().rect()
            # The bar may begin above the viewport, beside the titles of columns.
            y = self._bar.mapTo(self._area, QPoint(0, self._bar.centre_at(value))).y() - self._area.viewport().y()
            paint_date_flag(painter, tokens(), view, y, title, self._area.layoutDirection())

    def _hover(self, value: int) -> None:
        self._hovered = value
        self._update()

    def _update(self) -> None:
        self._area.viewport().update()
