"""What mouse and keyboard do with the list of photos."""

from __future__ import annotations

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
from glimpse_desktop.ui.photos.selection_keys import dragged_photos, selection_keys


class PhotoList(ListCanvas):
    """Photos with details: the same photos as the grid's, in the order of any column. See ``PhotoView``."""

    open_photo = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(context, model, parent)
        self.keys_title = self.tr("List of photos")
        self._bindings = self._own_bindings()
        self._drag = PhotoDrag(self, context, lambda: dragged_photos(self), self._known_picture)

    def key_bindings(self) -> list[KeyBinding]:
        """For the keyboard map: its own keys, and those that move about."""
        return [*self._bindings, *list_keys()]

    def add_bindings(self, bindings: list[KeyBinding]) -> None:
        self._bindings = [*bindings, *self._bindings]

    def select_all(self) -> None:
        self.selection.everything()
        self.selection_moved()

    def _own_bindings(self) -> list[KeyBinding]:
        return [
            *selection_keys(self),
            KeyBinding(("O",), self.tr("Sort, and choose the columns"), self._menu_of_columns),
        ]

    def _menu_of_columns(self) -> None:
        self._columns_menu(self.horizontalHeader().mapToGlobal(QPoint(0, self.horizontalHeader().height())))

    def _place_at(self, point: QPoint) -> int | None:
        row = self.rowAt(point.y())
        return row if row >= 0 else None

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
        self.selection_moved()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._drag.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        place = self._place_at(event.position().toPoint())
        if plain and self._drag.is_pressed and place == self.selection.current and place is not None:
            self.selection.only(place)
            self.selection_moved()
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
            self.selection_moved()
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
        self.selection_moved()
