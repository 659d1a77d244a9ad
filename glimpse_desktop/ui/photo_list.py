"""Photos as a list with details: the same photos as the grid's, in the order of any column."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QTableView, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui import list_look
from glimpse_desktop.ui.date_flag import DateFlag
from glimpse_desktop.ui.date_scrubber import DateScrubber
from glimpse_desktop.ui.grid_selection import GridSelection
from glimpse_desktop.ui.id_order import IdOrder
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.list_keys import list_keys, row_for
from glimpse_desktop.ui.list_order import ListOrder
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photo_drag import PhotoDrag
from glimpse_desktop.ui.photo_list_painting import PhotoRowPainter
from glimpse_desktop.ui.photo_model import PhotoModel, photo_ids
from glimpse_desktop.ui.photo_table import COLUMNS, PhotoTable
from glimpse_desktop.ui.photo_words import describe

HEIGHTS = (32, 48, 72)
"""Of a row, in device-independent pixels."""


class PhotoList(QTableView):
    """See ``PhotoView`` for its signals.

    Selecting is the grid's own (``GridSelection``): Qt's asks about every row when all are selected.
    """

    open_photo = Signal(object)
    selection_changed = Signal(int)
    menu_wanted = Signal(QPoint)
    size_step_changed = Signal(int)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._bottom_room = 0
        self._wanted: PhotoId | None = None
        """Where to go once the rows are there."""
        self._to_select: Sequence[PhotoId] = ()
        """What to select then."""
        self._stale = True
        self._sized_by_hand = False
        self.keys_title = self.tr("List of photos")
        self.selection = GridSelection()
        self.table = PhotoTable(context, model, self)
        self.order = ListOrder(context, model, self)
        self._bindings = self._own_bindings()
        self._drag = PhotoDrag(self, context, self._dragged, self._known_picture)
        self._build()
        self.flag = DateFlag(self, self.scrubber, self._flag_title)
        self.order.ready.connect(self._take_order)
        model.reset.connect(self._timeline_changed)
        context.thumbnails.tile_ready.connect(self._picture_ready)

    def _build(self) -> None:
        self.scrubber = DateScrubber()
        self.setVerticalScrollBar(self.scrubber)
        self.setModel(self.table)
        self.setItemDelegate(PhotoRowPainter(self.table, self._picture, self._state_of, self))
        self.setAccessibleName(self.tr("List of photos"))
        self.horizontalHeader().setAccessibleName(self.tr("Columns"))
        list_look.dress(self, HEIGHTS[1])
        self.horizontalHeader().sectionClicked.connect(lambda place: self.sort_by(COLUMNS[place]))
        self.horizontalHeader().sectionResized.connect(self._resized)
        self._show_sorting()

    # What the page asks

    def selected_ids(self) -> list[PhotoId]:
        return photo_ids(self.table.order.ids[self.selection.indices()])

    def current_id(self) -> PhotoId | None:
        current = self.selection.current
        return None if current is None else PhotoId(self.table.order[current])

    def go_to(self, photo_id: PhotoId) -> None:
        """Make a photo the current one and bring it into view."""
        place = self.table.order.find(int(photo_id))
        if place is None:
            self._wanted = photo_id
            return
        self.selection.move(place)
        self._reveal(place)
        self._moved()

    def select(self, photo_ids: Sequence[PhotoId]) -> None:
        """Select exactly these; the current photo stays."""
        self._to_select = photo_ids if self._stale or not len(self.table.order) else ()
        places = self.table.order.places_of(np.asarray(photo_ids, np.int64))
        self.selection.replace(len(self.table.order), places, self.selection.current)
        self._moved()

    def clear_selection(self) -> bool:
        had = self.selection.count > 0
        self.selection.clear()
        self._moved()
        return had

    def refresh(self, changes: Changes) -> None:
        self.table.refresh(changes)
        if self.order.sorting.column is PhotoColumn.STARS and changes.photos:
            self._timeline_changed()

    def key_bindings(self) -> list[KeyBinding]:
        """For the keyboard map: its own keys, and those that move about."""
        return [*self._bindings, *list_keys()]

    def add_bindings(self, bindings: list[KeyBinding]) -> None:
        self._bindings = [*bindings, *self._bindings]

    def size_steps(self) -> int:
        return len(HEIGHTS)

    def size_step(self) -> int:
        return HEIGHTS.index(self.verticalHeader().defaultSectionSize())

    def set_size_step(self, step: int) -> None:
        if step != self.size_step():
            current = self.currentIndex()
            self.verticalHeader().setDefaultSectionSize(HEIGHTS[step])
            if current.isValid():
                self.scrollTo(current)
            self._mark_years()
            self.size_step_changed.emit(step)

    def set_bottom_room(self, height: int) -> None:
        if height != self._bottom_room:
            self._bottom_room = height
            self.updateGeometries()

    # Order

    def sort_by(self, column: PhotoColumn) -> None:
        """Put the rows in the order of a column; the same one again: the other way round."""
        self.order.sort_by(column)
        self._show_sorting()

    def _timeline_changed(self) -> None:
        """Read the order anew as soon as it is seen."""
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._stale:
            self._stale = False
            self.order.arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._catch_up()

    def _take_order(self, order: IdOrder) -> None:
        selected = self.table.order.ids[self.selection.indices()]
        if self._to_select and len(order):
            selected, self._to_select = np.asarray(self._to_select, np.int64), ()
        current = self.current_id()
        top = self.verticalScrollBar().value()
        self.table.show(order)
        place = None if current is None else order.find(int(current))
        self.selection.replace(len(order), order.places_of(selected), place)
        self._mark_years()
        self.updateGeometries()
        if self._wanted is not None and order.find(int(self._wanted)) is not None:
            wanted, self._wanted = self._wanted, None
            self.go_to(wanted)
        elif place is not None:
            self._reveal(place)
        else:
            self.verticalScrollBar().setValue(top)
        self._moved()

    def _show_sorting(self) -> None:
        sorting = self.order.sorting
        order = Qt.SortOrder.DescendingOrder if sorting.down else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(sorting.column), order)

    def _mark_years(self) -> None:
        """Years beside the bar, as long as the rows are in the order of time."""
        height, rows = self.verticalHeader().defaultSectionSize(), len(self.table.order)
        years = [(first * height, name) for first, name in self.order.years(rows)]
        self.scrubber.set_marks(years, self.order.months(rows) * height)

    def _flag_title(self, value: int) -> str:
        return self.order.title(value // self.verticalHeader().defaultSectionSize(), len(self.table.order))

    # Selecting and moving

    def _own_bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding(("Return", "Enter"), self.tr("Open"), self._open_current),
            KeyBinding(("Space", "Ctrl+Space"), self.tr("Select or deselect"), self._toggle_current),
            KeyBinding(("Ctrl+A",), self.tr("Select all"), self._select_all),
            KeyBinding(("Esc",), self.tr("Clear the selection"), self.clear_selection),
        ]

    def _open_current(self) -> bool:
        current = self.current_id()
        if current is not None:
            self.open_photo.emit(current)
        return current is not None

    def _toggle_current(self) -> bool:
        if self.selection.current is None:
            return False
        self.selection.toggle(self.selection.current)
        self._moved()
        return True

    def _select_all(self) -> None:
        self.selection.everything()
        self._moved()

    def _moved(self) -> None:
        """Paint and tell what is selected and current now."""
        current, total = self.selection.current, len(self.table.order)
        if current is not None and current < total:
            row = self.table.row(current)
            self.setAccessibleDescription(describe(row, current, total, current in self.selection))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            index = self.table.index(current, max(0, self.currentIndex().column()))
            if index != self.currentIndex():
                flag = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(index, flag)
        self.viewport().update()
        self.selection_changed.emit(self.selection.count)

    def _reveal(self, place: int) -> None:
        """Scroll as little as needed to see a row clear of what covers the bottom."""
        height, bar = self.verticalHeader().defaultSectionSize(), self.scrubber
        room = self.viewport().height() - self._bottom_room
        if place * height < bar.value():
            bar.setValue(place * height)
        elif (place + 1) * height > bar.value() + room:
            bar.setValue((place + 1) * height - room)

    def _place_at(self, point: QPoint) -> int | None:
        row = self.rowAt(point.y())
        return row if row >= 0 else None

    def _state_of(self, place: int) -> tuple[bool, bool]:
        return place in self.selection, place == self.selection.current and self.hasFocus()

    # Pictures

    def _picture(self, row: PhotoRow, side: int) -> QPixmap | None:
        return self._context.thumbnails.tile(row.id, side, row.focus)

    def _picture_ready(self, photo: int) -> None:
        place = self.table.order.find(photo) if self.isVisible() else None
        if place is not None:
            self.update(self.table.index(place, 0))

    def _dragged(self) -> list[PhotoId]:
        current = self.current_id()
        others = [photo for photo in self.selected_ids() if photo != current]
        return others if current is None else [current, *others]

    def _known_picture(self, photo: PhotoId) -> QPixmap | None:
        place = self.table.order.find(int(photo))
        row = None if place is None else self.table.row(place)
        side = self.verticalHeader().defaultSectionSize() - 8
        return None if row is None else self._picture(row, round(side * self.devicePixelRatioF()))

    # Qt's events

    def updateGeometries(self) -> None:  # noqa: N802
        super().updateGeometries()
        if self._bottom_room and self.scrubber.maximum() >= 0:
            rows = len(self.table.order) * self.verticalHeader().defaultSectionSize()
            self.scrubber.setMaximum(max(0, rows + self._bottom_room - self.viewport().height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.flag.paint(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if not self._sized_by_hand:
            list_look.fill(self)

    def _resized(self, place: int, old: int, new: int) -> None:
        self._sized_by_hand = self._sized_by_hand or self.isVisible()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = event.position().toPoint()
        place, left = self._place_at(point), event.button() == Qt.MouseButton.LeftButton
        if not left and event.button() != Qt.MouseButton.RightButton:
            event.ignore()  # the window goes back with the button for it
            return
        keys = event.modifiers()
        if place is None:
            if left and not keys:
                self.clear_selection()
            return
        if left and keys & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend(place)
        elif left and keys & Qt.KeyboardModifier.ControlModifier:
            self.selection.toggle(place)
        elif place in self.selection:
            self.selection.move(place)  # of several, which may be dragged: the release decides
        else:
            self.selection.only(place)
        if left and place in self.selection:
            self._drag.press(event)
        self._moved()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._drag.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        place = self._place_at(event.position().toPoint())
        if plain and self._drag.is_pressed and place == self.selection.current and place is not None:
            self.selection.only(place)
            self._moved()
        self._drag.release()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = self._place_at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self.open_photo.emit(PhotoId(self.table.order[place]))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.selection.current
            index = QModelIndex() if place is None else self.table.index(place, 0)
            point = self.visualRect(index).center()
        else:
            place, point = self._place_at(event.pos()), event.pos()
        if place is None:
            return
        if place not in self.selection:
            self.selection.only(place)
            self._moved()
        self.menu_wanted.emit(self.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if dispatch(self._bindings, event):
            return
        height = self.verticalHeader().defaultSectionSize()
        page, top = max(1, self.viewport().height() // height - 1), self.scrubber.value() // height
        place = row_for(event.key(), self.selection.current, len(self.table.order), page, top)
        if place is None:
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend(place)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.selection.move(place)
        else:
            self.selection.only(place)
        self._reveal(place)
        self._moved()
