"""A thin line: how much of the library is named."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.widgets.mirroring import turn_over

_HEIGHT = 4


class ProgressLine(QWidget):
    """``fraction`` 0-1 of it is drawn in the accent. Also the bar of a similarity, when it is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fraction = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def fraction(self) -> float:
        return self._fraction

    def set_fraction(self, fraction: float) -> None:
        self._fraction = min(max(fraction, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(40, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            turn_over(painter, self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - _HEIGHT) / 2
        painter.setBrush(QColor(t.outline))
        painter.drawRoundedRect(QRectF(0, top, self.width(), _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
        done = self.width() * self._fraction
        if done > 0:
            painter.setBrush(QColor(t.accent))
            painter.drawRoundedRect(QRectF(0, top, max(done, _HEIGHT), _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
