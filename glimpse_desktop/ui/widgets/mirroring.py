"""Painting where one may read from right to left: what Qt's layouts do by themselves, for painted widgets."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QLabel

_FROM_LEFT, _FROM_RIGHT, _POP = "\u202a", "\u202b", "\u202c"
"""Embeddings, not isolates: many fonts lack those, and the letters of another font make the line higher."""


def reads_from_right() -> bool:
    """Whether the window is in a language that is written from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def visual(direction: Qt.LayoutDirection, area: QRectF, rect: QRectF) -> QRectF:
    """``rect`` inside ``area`` as it lies in ``direction``: QStyle.visualRect for rectangles of floats."""
    if direction != Qt.LayoutDirection.RightToLeft:
        return rect
    return QRectF(area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height())


def visual_rect(direction: Qt.LayoutDirection, area: QRect, rect: QRect) -> QRect:
    """QStyle.visualRect, for what is there from the start: QStyle's hundreds of names take 9 ms to come."""
    if direction != Qt.LayoutDirection.RightToLeft:
        return rect
    return QRect(area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height())


def turn_over(painter: QPainter, width: float) -> None:
    """From now on x counts from the right edge of something ``width`` wide. Not for text and photos."""
    painter.translate(width, 0)
    painter.scale(-1, 1)


def margins(beginning: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins from where lines begin to where they end: Qt's layouts leave left and right as they are."""
    if reads_from_right():
        beginning, end = end, beginning
    return QMargins(beginning, top, end, bottom)


def line_up(label: QLabel) -> None:
    """Its text begins where lines begin in the window, also when it is a name or a path in other letters."""
    if reads_from_right():
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment((label.alignment() & Qt.AlignmentFlag.AlignVertical_Mask) | side)


@lru_cache(maxsize=4096)
def _embedded(text: str, from_right: bool) -> str:
    if not from_right:
        first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
        return text if first == "L" else f"{_FROM_RIGHT}{text}{_POP}"
    # A sentence in the window's language may begin with a name in Latin letters.
    own = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
    return f"{_FROM_RIGHT if own else _FROM_LEFT}{text}{_POP}"


def apart(text: str) -> str:
    """A name, path or number that keeps its own direction, whatever stands around it, even when it is shortened.

    For painting only: it adds characters that are not seen.
    """
    return _embedded(text, reads_from_right()) if text else text
