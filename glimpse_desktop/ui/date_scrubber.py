"""A scroll bar through time: years beside it, as close together as their photos are many."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QEnterEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QWidget

from glimpse_desktop.ui.theme import Font, font, tokens

_WIDTH = 58
_HANDLE = 6
_LEAST_HANDLE = 32
_EDGE = 4
"""Between the handle and the window's edge, and above and below it."""
_TICK = 8
"""How long the longest marks beside the handle are."""
_APART = 20
"""So far apart are two years that are both written."""


class DateScrubber(QScrollBar):
    """A press anywhere goes there at once, and on from there as the pointer is dragged.

    Signal ``hovered(int)``: the pointer is over the place of that value; -1: it is not here any more.
    """

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._years: list[tuple[int, str]] = []
        self._months: NDArray[np.int64] = np.zeros(0, np.int64)
        self._grip = 0
        """Where the pointer holds the handle, from its top."""
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Place in time"))

    def set_marks(self, years: Sequence[tuple[int, str]], months: NDArray[np.int64]) -> None:
        """Where years begin (values of the bar, ascending) with their names, and where months do."""
        self._years, self._months = list(years), months
        self.update()

    def handle(self) -> QRect:
        """The handle; empty when there is nothing to scroll."""
        if self.maximum() <= self.minimum():
            return QRect()
        length = self._length()
        top = self.centre_at(self.sliderPosition()) - length // 2
        line = QRect(self.width() - _EDGE - _HANDLE, top, _HANDLE, length)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), line)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_WIDTH, super().sizeHint().height())

    def _length(self) -> int:
        room = self.height() - 2 * _EDGE
        share = self.pageStep() / max(1, self.maximum() - self.minimum() + self.pageStep())
        return min(room, max(_LEAST_HANDLE, round(room * share)))

    def centre_at(self, value: int) -> int:
        """Where the middle of the handle is at a value."""
        length, room = self._length(), self.height() - 2 * _EDGE
        share = (min(value, self.maximum()) - self.minimum()) / max(1, self.maximum() - self.minimum())
        return _EDGE + length // 2 + round((room - length) * share)

    def _value_at(self, centre: int) -> int:
        length, room = self._length(), self.height() - 2 * _EDGE
        share = (centre - _EDGE - length / 2) / max(1, room - length)
        return self.minimum() + round(max(0.0, min(share, 1.0)) * (self.maximum() - self.minimum()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        colours = tokens()
        painter.fillRect(self.rect(), QColor(colours.surface))
        handle = self.handle()
        if handle.isEmpty():
            return
        busy = self.isSliderDown() or self.underMouse()
        places = [self.centre_at(value) for value, _ in self._years]
        if len(self._years) > 1:
            if busy:
                self._paint_months(painter, colours.border)
            self._paint_years(painter, places, colours.text if busy else colours.muted, colours.border)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(colours.accent if self.isSliderDown() else colours.muted if busy else colours.border)
        )
        painter.drawRoundedRect(QRectF(handle), _HANDLE / 2, _HANDLE / 2)
        painter.end()

    def _paint_months(self, painter: QPainter, colour: str) -> None:
        places = {self.centre_at(int(value)) for value in self._months[:: max(1, len(self._months) // 600)]}
        for y in places:
            self._tick(painter, y, 3, colour)

    def _paint_years(self, painter: QPainter, places: list[int], text: str, tick: str) -> None:
        small = font(Font.SMALL)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        free = 0
        for y, (_, name) in zip(places, self._years, strict=True):
            top = max(0, min(y - metrics.height() // 2, self.height() - metrics.height()))
            if top >= free:
                room = QRect(_EDGE, top, self.width() - 4 * _EDGE - _HANDLE - _TICK, metrics.height())
                painter.setPen(QColor(text))
                painter.drawText(
                    QStyle.visualRect(self.layoutDirection(), self.rect(), room),
                    Qt.AlignmentFlag.AlignCenter,
                    name,
                )
                free = top + _APART
            elif y + metrics.height() // 2 >= free - _APART + metrics.height():
                self._tick(painter, y, _TICK, tick)

    def _tick(self, painter: QPainter, y: int, length: int, colour: str) -> None:
        line = QRect(self.width() - 2 * _EDGE - _HANDLE - length, y, length, 1)
        painter.fillRect(QStyle.visualRect(self.layoutDirection(), self.rect(), line), QColor(colour))

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton or self.handle().isEmpty():
            event.ignore()
            return
        handle, y = self.handle(), event.position().toPoint().y()
        on_handle = handle.top() <= y <= handle.bottom()
        self._grip = y - handle.center().y() if on_handle else 0
        self.setSliderDown(True)
        if not on_handle:
            self.setSliderPosition(self._value_at(y))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        y = event.position().toPoint().y()
        if self.isSliderDown():
            self.setSliderPosition(self._value_at(y - self._grip))
        elif not self.handle().isEmpty():
            self.hovered.emit(self._value_at(y))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        event.accept()  # the menu of scroll bars says what a press here does anyway

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self.hovered.emit(-1)
        self.update()
