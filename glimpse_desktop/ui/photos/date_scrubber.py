"""A scroll bar through time: years beside it, as close together as their photos are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QEnterEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from glimpse_desktop.ui.look.theme import Font, font, tokens
from glimpse_desktop.ui.widgets.mirroring import visual_rect

_HANDLE = 6
_LEAST_HANDLE = 32
_EDGE = 4
"""Between the handle and the window's edge, and above and below it."""
_TICK = 8
"""How long the longest marks beside the handle are."""
_APART = 20
"""So far apart are two years that are both written."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """Names of years and where they stand, short lines for years without room for a name, and for months.

    ``measures``: what they were worked out for.
    """

    measures: tuple[object, ...]
    names: list[tuple[QRect, str]]
    years: list[QRect]
    months: list[QRect]


class DateScrubber(QScrollBar):
    """A press anywhere goes there at once, and on from there as the pointer is dragged.

    Signal ``hovered(int)``: the pointer is over the place of that value; -1: it is not here any more.
    """

    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._years: list[tuple[int, str]] = []
        self._months: NDArray[np.int64] = np.zeros(0, np.int64)
        self._marks: _Marks | None = None
        self._grip = 0
        """Where the pointer holds the handle, from its top."""
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Place in time"))

    def set_marks(self, years: Sequence[tuple[int, str]], months: NDArray[np.int64]) -> None:
        """Where years begin (values of the bar, ascending) with their names, and where months do."""
        self._years, self._months = list(years), months
        self._marks = None
        self.update()

    def handle(self) -> QRect:
        """The handle; empty when there is nothing to scroll."""
        if self.maximum() <= self.minimum():
            return QRect()
        length = self._length()
        top = self.centre_at(self.sliderPosition()) - length // 2
        line = QRect(self.width() - _EDGE - _HANDLE, top, _HANDLE, length)
        return visual_rect(self.layoutDirection(), self.rect(), line)

    def sizeHint(self) -> QSize:  # noqa: N802
        year = QFontMetrics(font(Font.SMALL)).horizontalAdvance("0000")  # as wide as any: figures are alike
        return QSize(year + _TICK + _HANDLE + 5 * _EDGE, super().sizeHint().height())

    def _length(self) -> int:
        room = self.height() - 2 * _EDGE
        share = self.pageStep() / max(1, self.maximum() - self.minimum() + self.pageStep())
        return min(room, max(_LEAST_HANDLE, round(room * share)))

    def centre_at(self, value: int) -> int:
        """Where the middle of the handle is at a value."""
        return int(self._centres_at(np.array([value]))[0])

    def _centres_at(self, values: NDArray[np.int64]) -> NDArray[np.int64]:
        """The same for hundreds of values."""
        length, room = self._length(), self.height() - 2 * _EDGE
        shares = (np.minimum(values, self.maximum()) - self.minimum()) / max(1, self.maximum() - self.minimum())
        return _EDGE + length // 2 + np.rint((room - length) * shares).astype(np.int64)

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
        if len(self._years) > 1:
            marks = self._placed()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.border))
            painter.drawRects(marks.years + (marks.months if busy else []))
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(colours.text if busy else colours.muted))
            for room, name in marks.names:
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(colours.accent if self.isSliderDown() else colours.muted if busy else colours.border)
        )
        painter.drawRoundedRect(QRectF(handle), _HANDLE / 2, _HANDLE / 2)
        painter.end()

    def _placed(self) -> _Marks:
        """Where everything is written, worked out anew only when something about that has changed."""
        measures = (self.rect(), self.maximum(), self.pageStep(), self.layoutDirection())
        if self._marks is None or self._marks.measures != measures:
            self._marks = self._place(measures)
        return self._marks

    def _place(self, measures: tuple[object, ...]) -> _Marks:
        height = QFontMetrics(font(Font.SMALL)).height()
        names, years, free = [], [], 0
        for value, name in self._years:
            y = self.centre_at(value)
            top = max(0, min(y - height // 2, self.height() - height))
            if top >= free:
                room = QRect(_EDGE, top, self.width() - 4 * _EDGE - _HANDLE - _TICK, height)
                names.append((visual_rect(self.layoutDirection(), self.rect(), room), name))
                free = top + _APART
            else:
                years.append(self._tick(y, _TICK))
        # More than there are pixels would lie on each other.
        places = np.unique(self._centres_at(self._months[:: 1 + len(self._months) // 600]))
        mark = self._tick(0, 3)
        return _Marks(measures, names, years, [mark.translated(0, y) for y in places.tolist()])

    def _tick(self, y: int, length: int) -> QRect:
        line = QRect(self.width() - 2 * _EDGE - _HANDLE - length, y, length, 1)
        return visual_rect(self.layoutDirection(), self.rect(), line)

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
