"""What is said over a photo that is shown only as the library keeps it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from glimpse_desktop.ui.look.theme import DARK, Font, Radius, Space, font

_ABOVE_THE_END = 120
"""Where the strip of photos and the buttons come and go nothing else is."""


def paint_note(painter: QPainter, view: QRectF, text: str) -> None:
    """Draw ``text`` in the middle over the lower part of ``view``, on a ground of its own."""
    painter.save()
    painter.setFont(font(Font.NORMAL))
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    room = QRectF(0, 0, max(1.0, view.width() - 4 * Space.XL), view.height())
    words = QFontMetricsF(painter.font()).boundingRect(room, flags, text)
    ground = QRectF(0, 0, words.width() + 2 * Space.L, words.height() + 2 * Space.S)
    ground.moveCenter(view.center())
    ground.moveBottom(max(view.top() + ground.height(), view.bottom() - _ABOVE_THE_END))
    backdrop = QColor(DARK.surface)
    backdrop.setAlphaF(0.9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(backdrop)
    painter.drawRoundedRect(ground, Radius.CARD, Radius.CARD)
    painter.setPen(QColor(DARK.text))
    painter.drawText(ground, flags, text)
    painter.restore()
