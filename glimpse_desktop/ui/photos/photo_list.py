"""What mouse and keyboard do with the list of photos."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.list_canvas import ListCanvas
from glimpse_desktop.ui.photos.list_keys import list_keys, row_for
from glimpse_desktop.ui.photos.photo_drag import PhotoDrag
from glimpse_desktop.ui.photos.photo_model import PhotoModel


class PhotoList(ListCanvas):
    """Photos with details: the same photos as the grid's, in the order of any column. See ``PhotoView``."""

    open_photo = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(context, model, parent)
        self.keys_title = self.tr("List of photos")
        self._bindings = self._own_bindings()
        self._drag = PhotoDrag(self, context, self._dragged, self._known_picture)

    def key_bindings(self) -> list[KeyBinding]:
        """For the keyboard map: its own keys, and those that move about."""
        return [*self._bindings, *list_keys()]

    def add_bindings(self, bindings: list[KeyBinding]) -> None:
        self._bindings = [*bindings, *self._bindings]

    def _own_bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding(("Return", "Enter"), self.tr("Open"), self._open_current),
            KeyBinding(("Space", "Ctrl+Space"), self.tr("Select or deselect"), self._toggle_current),
            KeyBinding(("Ctrl+A",), self.tr("Select all"), self._select_all),
            KeyBinding(("Esc",), self.tr("Clear the selection"), self.clear_selection),
            KeyBinding(("O",), self.tr("Sort, and choose the columns"), self._menu_of_columns),
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

    def _menu_of_columns(self) -> None:
        self._columns_menu(self.horizontalHeader().mapToGlobal(QPoint(0, self.horizontalHeader().height())))

    def _place_at(self, point: QPoint) -> int | None:
        row = self.rowAt(point.y())
        return row if row >= 0 else None

    def _dragged(self) -> list[PhotoId]:
        current, photos = self.current_id(), self.selected_ids()
        if current is not None:
            with contextlib.suppress(ValueError):
                photos.remove(current)
            photos.insert(0, current)
        return photos

    def _known_picture(self, photo: PhotoId) -> QPixmap | None:
        place = self.table.order.find(int(photo))
        row = None if place is None else self.table.row(place)
        side = self.verticalHeader().defaultSectionSize() - 8
        return None if row is None else self._picture(row, round(side * self.devicePixelRatioF()))

    # Qt's events

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
