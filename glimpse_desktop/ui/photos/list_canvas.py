"""The list of photos: the order of its rows, where it is scrolled to, how it is painted.

What mouse and keyboard do with it is in ``photo_list``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos import list_look
from glimpse_desktop.ui.photos.date_flag import DateFlag
from glimpse_desktop.ui.photos.date_scrubber import DateScrubber
from glimpse_desktop.ui.photos.grid_selection import GridSelection
from glimpse_desktop.ui.photos.id_order import IdOrder, next_left
from glimpse_desktop.ui.photos.list_columns import ListColumns, read_columns
from glimpse_desktop.ui.photos.list_menu import columns_menu
from glimpse_desktop.ui.photos.list_order import ListOrder
from glimpse_desktop.ui.photos.photo_list_painting import PhotoRowPainter
from glimpse_desktop.ui.photos.photo_model import PhotoModel, photo_ids
from glimpse_desktop.ui.photos.photo_table import COLUMNS, PhotoTable
from glimpse_desktop.ui.photos.photo_words import describe
from glimpse_desktop.ui.photos.view_choice import ViewChoice
from glimpse_desktop.ui.widgets import spoken

HEIGHTS = (32, 48, 72)
"""Of a row, in device-independent pixels."""


class ListCanvas(QTableView):
    """The photos of ``model`` as rows; ``selection`` says how they are marked.

    Selecting is the grid's own (``GridSelection``): Qt's asks about every row when all are selected.

    Signals:
        selection_changed(int): how many are selected now.
        size_step_changed(int): rows have another of HEIGHTS now.
    """

    selection_changed = Signal(int)
    size_step_changed = Signal(int)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._bottom_room = 0
        self._wanted: PhotoId | None = None
        """Where to go once the rows are there."""
        self._to_select: Sequence[PhotoId] | NDArray[np.int64] = ()
        """What to select then."""
        self._stale = True
        self._sorted = False
        """Somebody asked for the order that comes next."""
        self._choice = ViewChoice.of(context.navigator)
        self._columns = read_columns(self._choice.columns)
        self.selection = GridSelection()
        self.table = PhotoTable(context, model, self)
        self.order = ListOrder(context, model, self)
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
        header = self.horizontalHeader()
        header.sectionClicked.connect(lambda place: self.sort_by(COLUMNS[place]))
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(
            lambda *_: self._change(replace(self._columns, order=list_look.columns_shown(self)))
        )
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda point: self._columns_menu(header.mapToGlobal(point)))
        list_look.show_columns(self, self._columns)
        self.order.sorting = self._columns.sorting
        self._show_sorting()
        self._choice.columns_changed.connect(self._follow_columns)

    # What the page asks

    def selected_array(self) -> NDArray[np.int64]:
        return self.table.order.ids[self.selection.indices()]

    def selected_ids(self) -> list[PhotoId]:
        return photo_ids(self.selected_array())

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
        self.selection_moved()

    def select(self, photo_ids: Sequence[PhotoId] | NDArray[np.int64]) -> None:
        """Select exactly these; the current photo stays."""
        self._to_select = photo_ids if self._stale or not len(self.table.order) else ()
        places = self.table.order.places_of(np.asarray(photo_ids, np.int64))
        self.selection.replace(len(self.table.order), places, self.selection.current)
        self.selection_moved()

    def clear_selection(self) -> bool:
        had = self.selection.count > 0
        self.selection.clear()
        self.selection_moved()
        return had

    def refresh(self, changes: Changes) -> None:
        self.table.refresh(changes)
        if self.order.sorting.column is PhotoColumn.STARS and changes.photos:
            self._stale = True  # not now: a row that is being rated would run away

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
        self._sorted = self.order.sort_by(column)
        self._show_sorting()
        self._change(replace(self._columns, sorting=self.order.sorting))

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
        if len(self._to_select) and len(order):
            selected, self._to_select = np.asarray(self._to_select, np.int64), ()
        before, was = self.table.order.ids, self.selection.current
        current, held = self.current_id(), self._at_top()
        self.table.show(order)
        place = None if current is None else order.find(int(current))
        if was is None or place is not None or not self._model.continues:
            self.selection.replace(len(order), order.places_of(selected), place)
        else:
            heir = next_left(before, was, order.has)
            self.selection.went(len(order), order.places_of(selected), order.find(heir))
        self._mark_years()
        self.updateGeometries()
        if self._wanted is not None and order.find(int(self._wanted)) is not None:
            wanted, self._wanted = self._wanted, None
            self.go_to(wanted)
        elif not self._sorted:
            self._hold(held)
        elif place is not None:
            self._reveal(place)
        else:
            self.scrubber.setValue(0)
        self._sorted = False
        self.selection_moved()

    def _at_top(self) -> tuple[int, int] | None:
        """The photo of the first row in view and how far it is scrolled out; None at the very top."""
        place, beyond = divmod(self.scrubber.value(), self.verticalHeader().defaultSectionSize())
        return (
            (self.table.order[place], beyond)
            if self.scrubber.value() > 0 and place < len(self.table.order)
            else None
        )

    def _hold(self, held: tuple[int, int] | None) -> None:
        """What is looked at stays where it is; at the very top new photos simply appear."""
        place = None if held is None else self.table.order.find(held[0])
        if held is not None and place is not None:
            self.scrubber.setValue(place * self.verticalHeader().defaultSectionSize() + held[1])
        elif held is None:
            self.scrubber.setValue(0)

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

    def selection_moved(self) -> None:
        """Paint and tell what is selected and current now."""
        current, total = self.selection.current, len(self.table.order)
        if current is not None and current < total:
            row = self.table.row(current)
            spoken.tell(self, describe(row, current, total, current in self.selection))
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

    def _state_of(self, place: int) -> tuple[bool, bool]:
        return place in self.selection, place == self.selection.current and self.hasFocus()

    # Pictures

    def _picture(self, row: PhotoRow, side: int) -> QPixmap | None:
        return self._context.thumbnails.tile(row.id, side, row.focus)

    def _picture_ready(self, photo: int) -> None:
        place = self.table.order.find(photo) if self.isVisible() else None
        if place is not None:
            self.update(self.table.index(place, 0))

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
        if PhotoColumn.NAME not in self._columns.widths:
            list_look.fill(self)

    # Columns: the same in all lists of the window

    def _resized(self, place: int, old: int, new: int) -> None:
        if self.isVisible() and new:
            self._change(replace(self._columns, widths={**self._columns.widths, COLUMNS[place]: new}))

    def _change(self, columns: ListColumns) -> None:
        self._columns = columns
        self._choice.set_columns(columns.text())

    def _follow_columns(self, text: str) -> None:
        """They were changed: here, in another list, or in the last start."""
        if text == self._columns.text():
            return
        self._columns = read_columns(text)
        list_look.show_columns(self, self._columns)
        if self.order.sorting != self._columns.sorting:
            self.order.sorting = self._columns.sorting
            self._show_sorting()
            self._timeline_changed()

    def columns_menu(self) -> QMenu:
        """What the rows are sorted by, and which columns are seen."""

        def show(column: PhotoColumn, on: bool) -> None:
            hidden = self._columns.hidden - {column} if on else self._columns.hidden | {column}
            self._follow_columns(replace(self._columns, hidden=hidden).text())
            self._change(self._columns)

        def reset() -> None:
            self._follow_columns(ListColumns(sorting=self._columns.sorting).text())
            self._change(self._columns)

        titles, sortable = self.table.titles(), self.order.sorts_by
        return columns_menu(self, self._columns, titles, sortable, self.sort_by, show, reset)

    def _columns_menu(self, place: QPoint) -> None:
        self.columns_menu().popup(place)
