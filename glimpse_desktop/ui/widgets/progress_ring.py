"""A small ring that fills as work goes on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from glimpse_desktop.ui.icons import SIZE
from glimpse_desktop.ui.look.theme import tokens


class ProgressRing(QWidget):
    """Filled clockwise; ``set_share(None)`` when the end isn't known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self.setFixedSize(QSize(SIZE, SIZE))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_share(self, share: float | None) -> None:
        """0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(QPen(QColor(colours.outline), 3))
        painter.drawEllipse(area)
        pen = QPen(QColor(colours.accent), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        # Qt counts sixteenths of a degree, anticlockwise from three o'clock.
        share = 0.25 if self._share is None else max(0.02, min(self._share, 1.0))
        painter.drawArc(area, 90 * 16, -round(share * 360 * 16))
        painter.end()
