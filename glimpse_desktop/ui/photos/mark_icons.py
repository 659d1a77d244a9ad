"""Icons of marks that are no line drawings: dots of the label colours, and stars in the manner of a die."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPen, QPixmap, QPolygonF

from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.look.tokens import LABEL_COLOURS

_PIPS = {
    1: ((0.5, 0.5),),
    2: ((0.25, 0.52), (0.75, 0.52)),
    3: ((0.5, 0.28), (0.25, 0.73), (0.75, 0.73)),
    4: ((0.26, 0.26), (0.74, 0.26), (0.26, 0.74), (0.74, 0.74)),
    5: ((0.22, 0.22), (0.78, 0.22), (0.5, 0.5), (0.22, 0.78), (0.78, 0.78)),
}
_RADII = {1: 0.42, 2: 0.26, 3: 0.25, 4: 0.24, 5: 0.22}


def label_icon(label: str | None) -> QIcon:
    """A dot of the label's colour; an empty ring for no label."""
    return QIcon(_Dot(label))


def stars_icon(stars: int) -> QIcon:
    """So many stars, 0 to 5, in the text colour."""
    return QIcon(_Stars(stars))


def star_shape(centre: QPointF, radius: float) -> QPolygonF:
    """A five-pointed star that stands on two points."""
    points = []
    for corner in range(10):
        angle = math.pi * (corner / 5 - 0.5)
        reach = radius if corner % 2 == 0 else radius * 0.46
        points.append(centre + QPointF(math.cos(angle), math.sin(angle)) * reach)
    return QPolygonF(points)


def paint_dot(painter: QPainter, area: QRectF, label: str | None, ring: str) -> None:
    """A label's dot that fills ``area``, with a fine edge in the colour ``ring``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ring), 1))
    painter.setBrush(QColor(LABEL_COLOURS[label]) if label is not None else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))


class _Drawn(QIconEngine):
    """Draws itself at any size, in the colours of whatever scheme is in force then."""

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made


def _paint_checked(painter: QPainter, rect: QRect) -> None:
    """Behind the sign of what is chosen in a menu: these icons stand where the tick would be."""
    side = min(rect.width(), rect.height())
    centre = QRectF(rect).center()
    area = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side).adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens().accent), 1.5))
    painter.setBrush(QColor(tokens().accent_soft))
    painter.drawRoundedRect(area, 4, 4)


class _Dot(_Drawn):
    def __init__(self, label: str | None) -> None:
        super().__init__()
        self._label = label

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if state == QIcon.State.On:
            _paint_checked(painter, rect)
        side = min(rect.width(), rect.height()) * 0.62
        centre = QRectF(rect).center()
        area = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        paint_dot(painter, area, self._label, tokens().border)

    def clone(self) -> QIconEngine:
        return _Dot(self._label)


class _Stars(_Drawn):
    def __init__(self, stars: int) -> None:
        super().__init__()
        self._stars = stars

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if state == QIcon.State.On:
            _paint_checked(painter, rect)
        side = float(min(rect.width(), rect.height()))
        corner = QRectF(rect).center() - QPointF(side / 2, side / 2)
        colour = QColor(tokens().disabled if mode == QIcon.Mode.Disabled else tokens().text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._stars == 0:
            painter.setPen(QPen(colour, side * 0.075))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(star_shape(corner + QPointF(side * 0.5, side * 0.53), side * 0.4))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if state == QIcon.State.On:
            corner += QPointF(side, side) * 0.09
            side *= 0.82
        for x, y in _PIPS[self._stars]:
            painter.drawPolygon(star_shape(corner + QPointF(x * side, y * side), _RADII[self._stars] * side))

    def clone(self) -> QIconEngine:
        return _Stars(self._stars)
