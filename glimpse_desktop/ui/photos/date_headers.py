"""How the headers of a timeline and the flag beside its scroll bar are painted, mirrored where text runs so."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, Radius, Space, Tokens, font
from glimpse_desktop.ui.widgets.mirroring import visual_rect

_FLAG = 32
_TICK = 20


def paint_header(
    painter: QPainter,
    colours: Tokens,
    area: QRect,
    left: int,
    title: str,
    count: str,
    direction: Qt.LayoutDirection,
    tick: bool | None = None,
) -> None:
    """A strip over the whole width whose title and, quieter, count stand above the tiles, from ``left`` on.

    ``tick``: all under it is selected, or (False) a click selects it.
    """
    painter.fillRect(area, QColor(colours.surface))
    bold, small = font(Font.NORMAL, bold=True), font(Font.SMALL)
    wide = QFontMetrics(bold).horizontalAdvance(title)
    line = QRect(left, area.bottom() - Space.M - 19, wide, 22)
    painter.setFont(bold)
    painter.setPen(QColor(colours.text))
    flags = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(visual_rect(direction, area, line), flags, title)
    line.setLeft(line.right() + Space.M)
    line.setWidth(QFontMetrics(small).horizontalAdvance(count) + 1)
    painter.setFont(small)
    painter.setPen(QColor(colours.muted))
    painter.drawText(visual_rect(direction, area, line.translated(0, 1)), flags, count)
    if tick is not None:
        circle = QRect(line.right() + Space.M, line.center().y() - _TICK // 2, _TICK, _TICK)
        place = QRectF(visual_rect(direction, area, circle))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if tick else colours.muted), 1.5))
        painter.setBrush(QColor(colours.accent) if tick else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        paint_icon(painter, "check", place.adjusted(4, 4, -4, -4), colours.on_accent if tick else colours.muted)


def words_area(area: QRect, left: int, title: str, count: str) -> QRect:
    """Where title, count and tick of a header are, as if one read from left to right."""
    wide = QFontMetrics(font(Font.NORMAL, bold=True)).horizontalAdvance(title)
    wide += Space.M + QFontMetrics(font(Font.SMALL)).horizontalAdvance(count) + Space.M + _TICK
    return QRect(left, area.bottom() - Space.M - 19, wide + Space.XS, 22)


def paint_header_edge(painter: QPainter, colours: Tokens, width: int, y: int) -> None:
    """The hairline under a header that photos slide beneath."""
    painter.fillRect(0, y, width, 1, QColor(colours.outline))


def paint_date_flag(
    painter: QPainter, colours: Tokens, view: QRect, y: int, text: str, direction: Qt.LayoutDirection
) -> None:
    """The date beside the scroll bar, at the end of the line; ``y`` is where its middle wants to be."""
    bold = font(Font.NORMAL, bold=True)
    width = QFontMetrics(bold).horizontalAdvance(text) + 2 * Space.M
    top = max(Space.S, min(y - _FLAG // 2, view.height() - _FLAG - Space.S))
    place = visual_rect(direction, view, QRect(view.right() - width - Space.S, top, width, _FLAG))
    area = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.border), 1))
    painter.setBrush(QColor(colours.raised))
    painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setFont(bold)
    painter.setPen(QColor(colours.text))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
