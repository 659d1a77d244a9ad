"""The list under a name field: people whose names match, and the offer of a new person."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.ui.look.theme import Font, Radius, font, set_role, tokens
from glimpse_desktop.ui.widgets.floating_list import floating_list
from glimpse_desktop.ui.widgets.mirroring import apart

_ROW = 32
_DATA = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``person`` None offers ``name`` as a new person. ``note`` is said quietly at the right."""

    person: PersonId | None
    name: str
    label: str
    note: str


class NameSuggestions(QFrame):
    """Floats over the window below its field and never takes the focus from it.

    Signal ``picked(Suggestion)``: clicked.
    """

    picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        set_role(self, "bar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = floating_list(self.tr("Matching names"))
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setItemDelegate(_SuggestionDelegate(self._list))
        self._list.itemClicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._list)
        self.hide()

    def show_all(self, suggestions: list[Suggestion]) -> None:
        """Show these under the field; none hides the list."""
        self._list.clear()
        for suggestion in suggestions:
            item = QListWidgetItem(suggestion.label)
            item.setData(_DATA, suggestion)
            item.setSizeHint(QSize(10, _ROW))
            self._list.addItem(item)
        if not suggestions:
            self.hide()
            return
        self._place(len(suggestions))
        self.show()
        self.raise_()

    def current(self) -> Suggestion | None:
        item = self._list.currentItem()
        if item is None or not self.isVisible():
            return None
        found = item.data(_DATA)
        return found if isinstance(found, Suggestion) else None

    def move_current(self, step: int) -> None:
        """Up or down, from nothing to the first or the last, and round."""
        rows = self._list.count()
        if rows == 0:
            return
        row = self._list.currentRow()
        row = (0 if step > 0 else rows - 1) if row < 0 else (row + step) % rows
        self._list.setCurrentRow(row)

    def _place(self, rows: int) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        height = rows * _ROW + 10
        top = below.y()
        if top + height > window.height():
            above = self._field.mapTo(window, QPoint(0, 0)).y() - height - 4
            if above >= 0:
                top = above
        width = min(max(self._field.width(), 220), window.width() - 16)
        left = max(min(below.x(), window.width() - width - 8), 8)
        self.setGeometry(QRect(left, top, width, height))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        found = item.data(_DATA)
        if isinstance(found, Suggestion):
            self.picked.emit(found)


class _SuggestionDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        suggestion = index.data(_DATA)
        if not isinstance(suggestion, Suggestion):
            return
        t = tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent_soft))
            painter.drawRoundedRect(rect, Radius.CONTROL, Radius.CONTROL)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(rect, Radius.CONTROL, Radius.CONTROL)
        room = rect.adjusted(8, 0, -8, 0)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(Font.SMALL))
        note = painter.fontMetrics().horizontalAdvance(suggestion.note)
        painter.setPen(QColor(t.muted))
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignRight, suggestion.note)
        painter.setFont(font(Font.NORMAL))
        painter.setPen(QColor(t.text if suggestion.person is not None else t.accent))
        room.setRight(room.right() - note - (8 if note else 0))
        label = painter.fontMetrics().elidedText(
            apart(suggestion.label), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignLeft, label)
        painter.restore()
