"""A line of History: the faces as small round crops or the photos, what was decided, when, and the way back."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.history.model import DayHead, HistoryModel, day_text, time_text
from glimpse_desktop.ui.look.theme import Font, Radius, Space, font, tokens
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
from glimpse_desktop.ui.widgets.list_row import paint_ground
from glimpse_desktop.ui.widgets.mirroring import apart, visual
from glimpse_desktop.ui.wording import number

HEIGHT = 56
_CROP = 36
_OVERLAP = 10
_PICTURES = 4
_MORE = 44
_DIMMED = 0.45
_TIME = 64
_Index = QModelIndex | QPersistentModelIndex


class HistoryDelegate(QStyledItemDelegate):
    """Signal ``pressed(QModelIndex)``: "Undo this one" or "Do again" of a line was clicked."""

    pressed = Signal(object)

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, HistoryModel)
        line = model.lines[index.row()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(line, DayHead):
            painter.setFont(font(Font.NORMAL, bold=True))
            painter.setPen(QColor(tokens().text))
            room = rect.adjusted(Space.XL, 0, -Space.XL, -Space.S)
            painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, day_text(line.day))
        else:
            self._paint_row(painter, rect, state, line)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, row: HistoryRow) -> None:
        t = tokens()
        area = paint_ground(painter, rect, state)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        button = self.button_rect(rect, row) if hovered or selected else QRect()
        direction = painter.layoutDirection()
        begin = QStyle.visualRect(direction, rect, button).left()
        right = (begin if not button.isEmpty() else int(area.right())) - Space.M
        painter.setOpacity(_DIMMED if row.undone else 1.0)
        left = self._paint_pictures(painter, rect, row)
        painter.setOpacity(1.0)
        painter.setFont(font(Font.SMALL))
        painter.setPen(QColor(t.muted))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        at = QRect(right - _TIME, rect.top(), _TIME, rect.height())
        visual_at = QStyle.visualRect(direction, rect, at)
        painter.drawText(visual_at, middle | int(Qt.AlignmentFlag.AlignRight), time_text(row.at))
        words = QFont(font(Font.NORMAL))
        words.setStrikeOut(row.undone)
        painter.setFont(words)
        painter.setPen(QColor(t.muted if row.undone else t.text))
        room = QRect(left, rect.top(), at.left() - Space.M - left, rect.height())
        room = QStyle.visualRect(direction, rect, room)
        reason = row.reason if (hovered or selected) and button.isEmpty() else None
        if reason:
            room.setHeight(rect.height() // 2 + 2)
        text = painter.fontMetrics().elidedText(apart(row.text), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, text)
        if reason:
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(t.muted))
            room.moveTop(rect.center().y() - 2)
            text = painter.fontMetrics().elidedText(apart(reason), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, middle, text)
        if not button.isEmpty():
            self._paint_button(painter, button, row)

    def _paint_pictures(self, painter: QPainter, line: QRect, row: HistoryRow) -> int:
        """The first faces, or photos, overlapping; returns where the words begin, the same in every line."""
        t = tokens()
        direction, area = painter.layoutDirection(), QRectF(line)
        step = _CROP - _OVERLAP
        count = min(len(row.faces) or len(row.photos), _PICTURES)
        left, top = line.left() + Space.XL, line.center().y() - _CROP / 2
        for place in reversed(range(count)):
            spot = visual(direction, area, QRectF(left + place * step, top, _CROP, _CROP))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.surface))
            if row.faces:
                painter.drawEllipse(spot.adjusted(-2, -2, 2, 2))
                picture = self._thumbnails.face(row.faces[place])
                painting.paint_face(painter, spot, picture, painting.FaceState.UNKNOWN)
            else:
                painter.drawRect(spot.adjusted(-2, -2, 2, 2))
                painter.fillRect(spot, QColor(t.placeholder))
                side = round(_CROP * painter.device().devicePixelRatioF())
                photo = self._thumbnails.tile(row.photos[place], side, None)
                if photo is not None:
                    painter.drawPixmap(spot, photo, QRectF(photo.rect()))
        rest = row.face_count - count
        if rest > 0 and count:
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(t.muted))
            more = QRectF(left + (count - 1) * step + _CROP + Space.S, top, _MORE, _CROP)
            more = visual(direction, area, more)
            painter.drawText(more, Qt.AlignmentFlag.AlignVCenter, apart(f"+{number(rest)}"))
        return left + (_PICTURES - 1) * step + _CROP + _MORE + Space.M

    def button_rect(self, rect: QRect, row: HistoryRow) -> QRect:
        """Where the line's button lies, empty when it has none."""
        words = self.button_text(row)
        if not words:
            return QRect()
        width = QFontMetrics(font(Font.NORMAL)).horizontalAdvance(words) + 2 * Space.M
        at_end = QRect(rect.right() - Space.L - width, rect.center().y() - 15, width, 30)
        return QStyle.visualRect(QGuiApplication.layoutDirection(), rect, at_end)

    def button_text(self, row: HistoryRow) -> str:
        """ "Undo this one", "Do again", or "" when neither is possible."""
        if changing().why_not:
            return ""
        if row.undone:
            return self.tr("Do again") if row.reason is None else ""
        return self.tr("Undo this one") if row.undoable else ""

    def _paint_button(self, painter: QPainter, rect: QRect, row: HistoryRow) -> None:
        t = tokens()
        painter.setPen(QPen(QColor(t.border), 1))
        painter.setBrush(QColor(t.raised))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CONTROL, Radius.CONTROL)
        painter.setFont(font(Font.NORMAL))
        painter.setPen(QColor(t.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.button_text(row))

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        row = model.decision(index) if isinstance(model, HistoryModel) else None
        if (
            row is not None
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and self.button_rect(option.rect, row).contains(event.position().toPoint())
        ):
            if event.type() == QEvent.Type.MouseButtonRelease:
                self.pressed.emit(index)
            return True
        return super().editorEvent(event, model, option, index)
