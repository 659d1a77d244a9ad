"""The list under the search field: what may be typed, and what is wrong with what was."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, Radius, Space, font, set_role, tokens
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
from glimpse_desktop.ui.search.offers import Offer
from glimpse_desktop.ui.widgets.click_elsewhere import ClickElsewhere
from glimpse_desktop.ui.widgets.floating_list import floating_list
from glimpse_desktop.ui.widgets.mirroring import apart

_ROW = 34
_HEADING = 28
_DATA = int(Qt.ItemDataRole.UserRole)
_FACE = 26
_WIDEST = 760


class SearchPopup(QFrame):
    """Floats over the window below the field and never takes the focus from it.

    Signals: ``picked(Offer)``: clicked. ``left()``: somebody clicked beside it and the field.
    """

    picked = Signal(object)
    left = Signal()

    def __init__(self, field: QWidget, thumbnails: ThumbnailLoader) -> None:
        super().__init__(field.window())
        self._field = field
        ClickElsewhere(self, field).clicked.connect(self.left)
        set_role(self, "bar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._problem = QLabel()
        set_role(self._problem, "muted")
        self._problem.setWordWrap(True)
        self._problem.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        self._problem.hide()
        self._list = floating_list(self.tr("What may be searched for"))
        self._list.setItemDelegate(_OfferDelegate(self._list, thumbnails))
        self._list.itemClicked.connect(self._on_clicked)
        thumbnails.face_ready.connect(lambda _face: self._list.viewport().update())
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        column.setSpacing(0)
        column.addWidget(self._problem)
        column.addWidget(self._list)
        self.hide()

    def show_offers(self, offers: list[Offer]) -> None:
        """Show these."""
        self._list.clear()
        for offer in offers:
            item = QListWidgetItem(offer.words)
            item.setData(_DATA, offer)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.words}, {offer.note}".rstrip(", "))
            item.setSizeHint(QSize(10, _ROW if offer.icon else _HEADING))
            if not offer.icon:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(item)
        self._appear()

    def show_problem(self, message: str) -> None:
        """A sentence above the list; "" takes it away."""
        if message and message != self._problem.text():
            self._announce(message)
        self._problem.setText(message)
        self._problem.setVisible(bool(message))
        self._appear()

    def offers(self) -> list[Offer]:
        """Those that are shown, headings left out."""
        return [offer for row in range(self._list.count()) if (offer := self._offer(row)).icon]

    def current(self) -> Offer | None:
        """The one that the arrow keys are on."""
        row = self._list.currentRow()
        return self._offer(row) if row >= 0 and self.isVisible() else None

    def move_current(self, step: int) -> None:
        """Up or down, from nothing to the first or the last, and round."""
        rows = [row for row in range(self._list.count()) if self._offer(row).icon]
        if not rows:
            return
        at = self._list.currentRow()
        place = rows.index(at) + step if at in rows else (0 if step > 0 else -1)
        self._list.setCurrentRow(rows[place % len(rows)])
        self._list.scrollToItem(self._list.currentItem())
        self._announce(self._list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))

    def _announce(self, text: str) -> None:
        """To screen readers: the keyboard stays in the field, so nothing else would say it."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # hundreds of values: not at the start

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _appear(self) -> None:
        if not self._list.count() and not self._problem.text():
            self.hide()
            return
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Below the field, inside the window."""
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        below = self._field.mapTo(window, QPoint(0, self._field.height() + Space.XS))
        width = min(max(self._field.width(), 320), _WIDEST, window.width() - 2 * Space.S)
        left = below.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += self._field.width() - width
        left = max(min(left, window.width() - width - Space.S), Space.S)
        edges = 2 * Space.XS + 2
        height = edges + sum(self._list.item(row).sizeHint().height() for row in range(self._list.count()))
        if self._problem.text():
            height += self._problem.heightForWidth(width - edges)
        self._list.setVisible(self._list.count() > 0)
        height = min(height, window.height() - below.y() - Space.S)
        self.setGeometry(QRect(left, below.y(), width, height))

    def _offer(self, row: int) -> Offer:
        found = self._list.item(row).data(_DATA)
        assert isinstance(found, Offer)
        return found

    def _on_clicked(self, item: QListWidgetItem) -> None:
        found = item.data(_DATA)
        if isinstance(found, Offer) and found.icon:
            self.picked.emit(found)


class _OfferDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget, thumbnails: ThumbnailLoader) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offer = index.data(_DATA)
        if not isinstance(offer, Offer):
            return
        t = tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(direction)
        room = rect.adjusted(Space.S, 0, -Space.S, 0)
        sides = Qt.AlignmentFlag.AlignVCenter
        if not offer.icon:
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(t.muted))
            painter.drawText(room.adjusted(0, 6, 0, 0), sides, offer.words)
            painter.restore()
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent_soft if chosen else t.hover))
            painter.drawRoundedRect(rect, Radius.CONTROL, Radius.CONTROL)
        picture = QRect(room.left(), room.center().y() - _FACE // 2 + 1, _FACE, _FACE)
        picture = QStyle.visualRect(direction, room, picture)
        face = None if offer.face is None else self._thumbnails.face(offer.face)
        if face is not None:
            painting.paint_face(painter, QRectF(picture), face, painting.FaceState.UNKNOWN)
        else:
            spot = QRectF(0, 0, 16, 16)
            spot.moveCenter(QRectF(picture).center())
            paint_icon(painter, offer.icon, spot, t.accent if chosen else t.muted)
        room = QStyle.visualRect(direction, room, room.adjusted(_FACE + Space.S, 0, 0, 0))
        painter.setFont(font(Font.NORMAL))
        needed = painter.fontMetrics().horizontalAdvance(offer.words)
        words = painter.fontMetrics().elidedText(apart(offer.words), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(t.text))
        painter.drawText(room, sides, words)
        left = room.width() - needed - Space.L
        if offer.note and left > 4 * Space.L:
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(t.muted))
            note = painter.fontMetrics().elidedText(offer.note, Qt.TextElideMode.ElideRight, left)
            painter.drawText(room, sides | Qt.AlignmentFlag.AlignRight, note)  # mirrored with the painter
        painter.restore()
