"""Painting where one may read from right to left: what Qt's layouts do by themselves, for painted widgets."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter

_FIRST_STRONG, _POP = "\u2068", "\u2069"


def reads_from_right() -> bool:
    """Whether the window is in a language that is written from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def visual(direction: Qt.LayoutDirection, area: QRectF, rect: QRectF) -> QRectF:
    """``rect`` inside ``area`` as it lies in ``direction``: QStyle.visualRect for rectangles of floats."""
    if direction != Qt.LayoutDirection.RightToLeft:
        return rect
    return QRectF(area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height())


def turn_over(painter: QPainter, width: float) -> None:
    """From now on x counts from the right edge of something ``width`` wide. Not for text and photos."""
    painter.translate(width, 0)
    painter.scale(-1, 1)


def apart(text: str) -> str:
    """A name, path or number that keeps its own direction, whatever stands around it, even when it is shortened.

    For painting only: it adds characters that are not seen.
    """
    if text and (reads_from_right() or not text.isascii()):
        return f"{_FIRST_STRONG}{text}{_POP}"
    return text
