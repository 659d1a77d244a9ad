"""How a tile of the photo grid is painted."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, Space, Tokens, font
from glimpse_desktop.ui.widgets.mirroring import apart

TICK = 22
"""Side of the tick's circle."""
_TINY = 64
"""Smaller tiles have no room for anything but their picture."""


def is_tiny(tile: QRect) -> bool:
    """Whether nothing fits on the tile beside its picture."""
    return tile.width() < _TINY


def paint_tile(
    painter: QPainter, colours: Tokens, rect: QRect, row: PhotoRow | None, pixmap: QPixmap | None
) -> None:
    """The picture; a quiet plain square until it is there; a sign and the name of a file that can't be read."""
    if pixmap is not None:
        painter.drawPixmap(fitted(rect, pixmap.width(), pixmap.height()), pixmap)
        return
    painter.fillRect(rect, QColor(colours.placeholder))
    if row is None or row.problem is None:
        return
    centre = rect.center()
    paint_icon(painter, "problems", QRectF(centre.x() - 10, centre.y() - 18, 20, 20), colours.muted)
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(colours.muted))
    room = rect.width() - 2 * Space.S
    name = painter.fontMetrics().elidedText(apart(row.path.name), Qt.TextElideMode.ElideMiddle, room)
    text = QRect(rect.left() + Space.S, centre.y() + 6, room, 18)
    painter.drawText(text, Qt.AlignmentFlag.AlignCenter, name)


def fitted(rect: QRect, width: int, height: int) -> QRect:
    """Where a picture of that shape lies in the middle of a tile; a square one fills it."""
    if width == height:
        return rect
    size = QSize(width, height).scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(rect.topLeft(), size)
    place.moveCenter(rect.center())
    return place


def paint_selected(painter: QPainter, colours: Tokens, rect: QRect, *, mirrored: bool = False) -> None:
    """A 3 px outline in the accent colour, parted from the picture by a hairline, and the tick."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_mitred(colours.surface, 1))
    painter.drawRect(QRectF(rect).adjusted(3.5, 3.5, -3.5, -3.5))
    painter.setPen(_mitred(colours.accent, 3))
    painter.drawRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5))
    paint_tick(painter, colours, rect, chosen=True, mirrored=mirrored)


def paint_current(painter: QPainter, colours: Tokens, rect: QRect, *, selected: bool) -> None:
    """Where the keyboard is: a line in the text colour beside one in the surface colour, seen on any picture."""
    inset = 4.0 if selected else 0.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    area = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    line = 1 if selected else 2
    painter.setPen(_mitred(colours.surface, 2 * line))
    painter.drawRect(area.adjusted(line, line, -line, -line))
    painter.setPen(_mitred(colours.text, line))
    painter.drawRect(area.adjusted(line / 2, line / 2, -line / 2, -line / 2))


def tick_rect(tile: QRect, *, mirrored: bool = False) -> QRect:
    """Where the tick is, and where a click toggles it. Empty on a tiny tile.

    ``mirrored``: at the left, where one reads from right to left.
    """
    if is_tiny(tile):
        return QRect()
    return QRect(tile.left() + 8 if mirrored else tile.right() - TICK - 7, tile.top() + 8, TICK, TICK)


def paint_tick(painter: QPainter, colours: Tokens, tile: QRect, *, chosen: bool, mirrored: bool = False) -> None:
    """The tick of a selected tile, or the empty circle that offers it under the pointer. A tiny one has none."""
    if is_tiny(tile):
        return
    area = QRectF(tick_rect(tile, mirrored=mirrored))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#ffffff"), 1.5))
    painter.setBrush(QColor(colours.accent) if chosen else QColor(0, 0, 0, 90))
    painter.drawEllipse(area.adjusted(1, 1, -1, -1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    paint_icon(painter, "check", area.adjusted(4, 4, -4, -4), colours.on_accent if chosen else "#ffffff")


@lru_cache(maxsize=16)
def _mitred(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
