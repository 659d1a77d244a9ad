"""How a tile and a date header of the photo grid are painted."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.theme import Font, Space, Tokens, font
from glimpse_desktop.ui.timeline_layout import HEADER, MARGIN

TICK = 22
"""Side of the tick's circle."""


def month_title(year: int, month: int) -> str:
    """ "June 2019", in the language of the system."""
    name = QLocale().standaloneMonthName(month)
    return f"{name[:1].upper()}{name[1:]} {year}"


def paint_header(painter: QPainter, colours: Tokens, width: int, y: int, title: str, count: str) -> None:
    """A month's header: a strip over the whole width whose text stands above the tiles."""
    painter.fillRect(0, y, width, HEADER, QColor(colours.surface))
    bold = font(Font.NORMAL, bold=True)
    base = y + HEADER - Space.M - 1
    painter.setFont(bold)
    painter.setPen(QColor(colours.text))
    painter.drawText(MARGIN, base, title)
    x = MARGIN + QFontMetrics(bold).horizontalAdvance(title) + Space.S
    chevron = QRectF(x, base - 10, 12, 12)
    paint_icon(painter, "chevron-right", chevron, colours.muted)
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(colours.muted))
    painter.drawText(x + 12 + Space.XS, base, count)


def paint_header_edge(painter: QPainter, colours: Tokens, width: int, y: int) -> None:
    """The hairline under a header that photos slide beneath."""
    painter.fillRect(0, y, width, 1, QColor(colours.outline))


def paint_tile(
    painter: QPainter, colours: Tokens, rect: QRect, row: PhotoRow | None, pixmap: QPixmap | None
) -> None:
    """The picture; a quiet plain square until it is there; a sign and the name of a file that can't be read."""
    if pixmap is not None:
        painter.drawPixmap(rect, pixmap)
        return
    painter.fillRect(rect, QColor(colours.placeholder))
    if row is None or row.problem is None:
        return
    centre = rect.center()
    paint_icon(painter, "problems", QRectF(centre.x() - 10, centre.y() - 18, 20, 20), colours.muted)
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(colours.muted))
    room = rect.width() - 2 * Space.S
    name = painter.fontMetrics().elidedText(row.path.name, Qt.TextElideMode.ElideMiddle, room)
    text = QRect(rect.left() + Space.S, centre.y() + 6, room, 18)
    painter.drawText(text, Qt.AlignmentFlag.AlignCenter, name)


def paint_selected(painter: QPainter, colours: Tokens, rect: QRect) -> None:
    """A 3 px outline in the accent colour, parted from the picture by a hairline, and the tick."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_mitred(colours.surface, 1))
    painter.drawRect(QRectF(rect).adjusted(3.5, 3.5, -3.5, -3.5))
    painter.setPen(_mitred(colours.accent, 3))
    painter.drawRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5))
    paint_tick(painter, colours, rect, chosen=True)


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


def tick_rect(tile: QRect) -> QRect:
    """Where the tick is, and where a click toggles it."""
    return QRect(tile.right() - TICK - 7, tile.top() + 8, TICK, TICK)


def paint_tick(painter: QPainter, colours: Tokens, tile: QRect, *, chosen: bool) -> None:
    """The tick of a selected tile, or the empty circle that offers it under the pointer."""
    area = QRectF(tick_rect(tile))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#ffffff"), 1.5))
    painter.setBrush(QColor(colours.accent) if chosen else QColor(0, 0, 0, 90))
    painter.drawEllipse(area.adjusted(1, 1, -1, -1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    paint_icon(painter, "check", area.adjusted(4, 4, -4, -4), colours.on_accent if chosen else "#ffffff")


def paint_date_flag(painter: QPainter, colours: Tokens, right: int, y: int, text: str, height: int) -> None:
    """The month beside the scroll bar while it is dragged; ``y`` is where its middle wants to be."""
    bold = font(Font.NORMAL, bold=True)
    width = QFontMetrics(bold).horizontalAdvance(text) + 2 * Space.M
    top = max(Space.S, min(y - 16, height - 32 - Space.S))
    area = QRectF(right - width - Space.S, top, width, 32)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.outline), 1))
    painter.setBrush(QColor(colours.raised))
    painter.drawRoundedRect(area, 6, 6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(bold)
    painter.setPen(QColor(colours.text))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _mitred(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
