"""How the list of photos whose names would be written is painted: two lines each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from glimpse_desktop.domain.name_files import NamesChange, NameTarget
from glimpse_desktop.ui.icons import SIZE, paint_icon
from glimpse_desktop.ui.look.theme import Font, Space, font, tokens
from glimpse_desktop.ui.name_files.model import NamesModel
from glimpse_desktop.ui.name_files.words import change_text, place_text, reason_text
from glimpse_desktop.ui.widgets.list_row import paint_ground
from glimpse_desktop.ui.widgets.mirroring import visual

ROW = 52
_Index = QModelIndex | QPersistentModelIndex
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
_PLACE = 0.4
"""The share of a line that says where the names go, and why there, where the rest is needed."""


class NamesDelegate(QStyledItemDelegate):
    """Paints a ``NamesModel``; mirrored where one reads from right to left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, NamesModel)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(painter, option, model.rows[index.row()])
        painter.restore()


def _paint(painter: QPainter, option: QStyleOptionViewItem, row: NamesChange) -> None:
    colours = tokens()
    area = paint_ground(painter, option.rect, option.state)
    sign = QRectF(area.left() + Space.S, area.center().y() - SIZE / 2, SIZE, SIZE)
    picture = "problems" if row.problem else "photos" if row.target is NameTarget.FILE else "name"
    paint_icon(
        painter,
        picture,
        visual(option.direction, QRectF(option.rect), sign),
        colours.danger if row.problem else colours.muted,
    )
    left = sign.right() + Space.M
    width = area.right() - Space.M - left
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(colours.muted))
    right = area.right() - Space.M

    def trailing(text: str, top: float, height: float, most: float) -> float:
        """Paint a text at the end of its line; the room that it takes there."""
        said = _elided(painter, text, most)
        if not said:
            return 0.0
        room = painter.fontMetrics().horizontalAdvance(said) + 2
        where = QRectF(right - room, top, room, height)
        painter.drawText(visual(option.direction, QRectF(option.rect), where), _TRAILING, said)
        return room + Space.M

    what = change_text(row)
    left_over = width - painter.fontMetrics().horizontalAdvance(what) - Space.M
    place = trailing(place_text(row), area.top() + 4, 22, width * _PLACE)
    reason = trailing(reason_text(row), area.top() + 25, 19, max(width * _PLACE, left_over))
    upper = QRectF(left, area.top() + 4, width - place, 22)
    lower = QRectF(left, area.top() + 25, width - reason, 19)
    what = _elided(painter, what, lower.width(), Qt.TextElideMode.ElideRight)
    painter.setPen(QColor(colours.danger if row.problem else colours.muted))
    painter.drawText(visual(option.direction, QRectF(option.rect), lower), _LEADING, what)
    painter.setFont(font(Font.NORMAL))
    painter.setPen(QColor(colours.text))
    # Set apart, so that it reads from left to right as a whole.
    name = f"\N{FIRST STRONG ISOLATE}{_elided(painter, row.path.name, upper.width())}\N{POP DIRECTIONAL ISOLATE}"
    painter.drawText(visual(option.direction, QRectF(option.rect), upper), _LEADING, name)


def _elided(
    painter: QPainter, text: str, width: float, mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle
) -> str:
    """On one line: a file name may hold a line break."""
    return painter.fontMetrics().elidedText(text.replace("\n", "⏎"), mode, int(width))
