"""How the cells of the list of photos are painted: picture and name, marks, and plain words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from glimpse_desktop.domain.marks import MOST_STARS, PhotoMarks
from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, Space, font, tokens
from glimpse_desktop.ui.photos import grid_painting
from glimpse_desktop.ui.photos.mark_icons import paint_dot, star_shape
from glimpse_desktop.ui.photos.photo_table import COLUMNS, NUMBERS, PhotoTable

_STAR = 13
_HEART = 14
_DOT = 10


class PhotoRowPainter(QStyledItemDelegate):
    """``picture`` gives a photo's picture of that side in device pixels; ``state`` says of a row whether it is
    selected, and whether the keyboard is on it.
    """

    def __init__(
        self,
        table: PhotoTable,
        picture: Callable[[PhotoRow, int], QPixmap | None],
        state: Callable[[int], tuple[bool, bool]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._picture = picture
        self._state = state

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = tokens()
        area: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        selected, current = self._state(index.row())
        painter.fillRect(area, QColor(colours.accent_soft if selected else colours.surface))
        if current:
            painter.fillRect(area.left(), area.top(), area.width(), 2, QColor(colours.accent))
            painter.fillRect(area.left(), area.bottom() - 1, area.width(), 2, QColor(colours.accent))
        else:
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(colours.outline))
        column = COLUMNS[index.column()]
        row = self._table.row(index.row())
        inner = area.adjusted(Space.S, 0, -Space.S, 0)
        if column is PhotoColumn.NAME:
            side = area.height() - 2 * Space.XS
            tile = QRect(area.left() + Space.M, area.top() + Space.XS, side, side)
            tile = QStyle.visualRect(direction, area, tile)
            ratio = painter.device().devicePixelRatioF()
            pixmap = None if row is None else self._picture(row, round(side * ratio))
            if pixmap is not None:
                painter.drawPixmap(grid_painting.fitted(tile, pixmap.width(), pixmap.height()), pixmap)
            else:
                painter.fillRect(tile, QColor(colours.placeholder))
            inner.setLeft(area.left() + Space.M + side + Space.M)
            inner = QStyle.visualRect(direction, area, inner)
        if row is None:
            return
        if column is PhotoColumn.STARS:
            _paint_marks(painter, inner, row.marks, direction)
            return
        painter.setFont(font(Font.NORMAL))
        # What is written is a file's or a person's, and runs as it does, whatever the window's own direction.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(QColor(colours.text if column in (PhotoColumn.NAME, PhotoColumn.PEOPLE) else colours.muted))
        text = self._table.text(row, column)
        middle = column in (PhotoColumn.NAME, PhotoColumn.FOLDER)
        elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        side_flag = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
        flags = QStyle.visualAlignment(direction, side_flag) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            inner,
            int(flags | Qt.AlignmentFlag.AlignAbsolute) | Qt.TextFlag.TextSingleLine,
            painter.fontMetrics().elidedText(text, elide, inner.width()),
        )

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = self._table.row(index.row())
        text = "" if row is None else self._table.text(row, COLUMNS[index.column()])
        return QSize(option.fontMetrics.horizontalAdvance(text) + 2 * Space.M, 0)


def _paint_marks(painter: QPainter, area: QRect, marks: PhotoMarks, direction: Qt.LayoutDirection) -> None:
    """Heart, stars and the label's dot, those that there are, from the start of the line."""
    colours = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x = area.left()

    def place(width: int) -> QRectF:
        nonlocal x
        spot = QRect(x, area.center().y() - width // 2, width, width)
        x += width + Space.XS
        return QRectF(QStyle.visualRect(direction, area, spot))

    if marks.favourite:
        paint_icon(painter, "heart-filled", place(_HEART), colours.text)
    for _ in range(min(marks.stars, MOST_STARS)):
        spot = place(_STAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.text))
        painter.drawPolygon(star_shape(QPointF(spot.center()), _STAR / 2))
    if marks.label is not None:
        paint_dot(painter, place(_DOT), marks.label, colours.border)
    painter.restore()
