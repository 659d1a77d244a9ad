"""What rows of painted lists have alike: their ground."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from glimpse_desktop.ui.look.theme import Radius, Space, tokens


def paint_ground(painter: QPainter, whole: QRect, state: QStyle.StateFlag) -> QRectF:
    """Paint what says that a row is selected, under the pointer, or has the keyboard.

    Returns the area for what stands on it.
    """
    colours = tokens()
    area = QRectF(whole).adjusted(Space.S, 1, -Space.S, -1)
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
        painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
    return area
