"""What mouse and keyboard do with the grid of photos."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QToolTip, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos import grid_painting as paint
from glimpse_desktop.ui.photos.grid_canvas import GridCanvas
from glimpse_desktop.ui.photos.grid_keys import mirrored_key, moving_keys, step_for
from glimpse_desktop.ui.photos.mark_badges import heart_rect
from glimpse_desktop.ui.photos.photo_drag import PhotoDrag
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from glimpse_desktop.ui.photos.photo_words import describe, tool_tip
from glimpse_desktop.ui.photos.selection_keys import dragged_photos, selection_keys
from glimpse_desktop.ui.photos.timeline_layout import HEADER
from glimpse_desktop.ui.widgets import spoken

_HAND, _ARROW = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor


class PhotoGrid(GridCanvas):
    """The grid that a person selects in.

    Signals:
        open_photo(PhotoId): double click or Enter.
        menu_wanted(QPoint): right click or the menu key; global position. The photos it is about are selected.
        favourite_wanted(PhotoId): the heart on its tile was clicked.
    """

    open_photo = Signal(object)
    favourite_wanted = Signal(object)
    menu_wanted = Signal(QPoint)

    keys_title = QT_TRANSLATE_NOOP("PhotoGrid", "Photos")

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(context, model, parent)
        self._bindings = self._own_bindings()
        model.rows_ready.connect(self._describe_again)
        self._drag = PhotoDrag(self, context, lambda: dragged_photos(self), self._known_picture)

    def go_to(self, photo_id: PhotoId) -> None:
        """Make a photo the current one and bring it into view."""
        index = self.model.index_of(photo_id)
        if index is not None:
            self.selection.move(index)
            self._reveal(index)
            self.selection_moved()

    def clear_selection(self) -> bool:
        """Select nothing. True if something was selected."""
        had = self.selection.count > 0
        self.selection.clear()
        self.selection_moved()
        return had

    def select(self, photo_ids: Sequence[PhotoId] | NDArray[np.int64]) -> None:
        """Select exactly these; the current photo stays."""
        indices = self.model.indices_of(np.asarray(photo_ids, np.int64))
        self.selection.replace(len(self._ids), indices, self.selection.current)
        self.selection_moved()

    def refresh(self, changes: Changes) -> None:
        """The model tells what matters here."""

    def select_all(self) -> None:
        self.selection.everything()
        self.selection_moved()

    def key_bindings(self) -> list[KeyBinding]:
        """For the keyboard map: its own keys, and those that move about."""
        return [*self._bindings, *moving_keys()]

    def add_bindings(self, bindings: list[KeyBinding]) -> None:
        """More keys; they win over the grid's own."""
        self._bindings = [*bindings, *self._bindings]

    def _own_bindings(self) -> list[KeyBinding]:
        return [
            *selection_keys(self),
            KeyBinding(("Ctrl+Shift+A",), self.tr("Select all under this date"), self._toggle_current_section),
            KeyBinding(("Ctrl++", "Ctrl+="), self.tr("Larger photos"), lambda: self.zoom(1)),
            KeyBinding(("Ctrl+-",), self.tr("Smaller photos"), lambda: self.zoom(-1)),
        ]

    def _toggle_current_section(self) -> bool:
        current = self.selection.current
        if current is None:
            return False
        self._toggle_section(self._layout.section_of(current), current)
        return True

    def _toggle_section(self, section: int, current: int | None = None) -> None:
        """Select all under a date, or none of it; the keyboard is at its first photo then, or stays."""
        self.selection.toggle_all(*self.headers.photos(self._layout, section))
        if current is not None:
            self.selection.move(current)
        self.selection_moved()

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self._index_under(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if not left and event.button() != Qt.MouseButton.RightButton:
            event.ignore()  # the window goes back with the button for it
            return
        if index is None:
            section = self.headers.at(self._layout, self._top(), event.position().toPoint()) if left else None
            if section is not None:
                self._toggle_section(section)
            elif left and not event.modifiers():
                self.clear_selection()
            return
        keys = event.modifiers()
        if left and not keys and self._on_heart(index, event.position().toPoint()):
            self.favourite_wanted.emit(PhotoId(int(self._ids[index])))
            return
        on_tick = self._on_tick(index, event.position().toPoint())
        if left and keys & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend(index)
        elif left and (on_tick or keys & Qt.KeyboardModifier.ControlModifier):
            self.selection.toggle(index)
        elif index in self.selection:
            self.selection.move(index)  # of several, which may be dragged: the release decides
        else:
            self.selection.only(index)
        if left and not on_tick and index in self.selection:
            self._drag.press(event)
        self.selection_moved()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        index = self._index_under(event.position().toPoint())
        if plain and self._drag.is_pressed and index is not None and index == self.selection.current:
            self.selection.only(index)
            self.selection_moved()
        self._drag.release()
        event.accept()  # whatever is behind the grid is not to hear of it

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = event.position().toPoint()
        index = self._index_under(point)
        if index is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._on_tick(index, point) or self._on_heart(index, point):
            self.mousePressEvent(event)
        elif not event.modifiers():
            self.open_photo.emit(PhotoId(int(self._ids[index])))

    def _on_tick(self, index: int, point: QPoint) -> bool:
        return paint.tick_rect(self.tile_rect(index), mirrored=self.isRightToLeft()).contains(point)

    def _on_heart(self, index: int, point: QPoint) -> bool:
        row = self.model.row(index)
        # A photo that wasn't read yet can't be marked, and offers no heart.
        if row is None or row.content is None or paint.is_tiny(self.tile_rect(index)):
            return False
        return heart_rect(self.tile_rect(index), mirrored=self.isRightToLeft()).contains(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._drag.move(event):
            point = event.position().toPoint()
            on_header = self.headers.hover(self._layout, self._top(), point)
            self.viewport().setCursor(_HAND if on_header else _ARROW)
            self._hover(None if on_header else self._index_under(point))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self.headers.hover(self._layout, self._top(), None)
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.selection.current
            point = QPoint() if index is None else self.tile_rect(index).center()
        else:
            index, point = self._index_under(event.pos()), event.pos()
        if index is not None:
            if index not in self.selection:
                self.selection.only(index)
                self.selection_moved()
            self.menu_wanted.emit(self.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if dispatch(self._bindings, event):
            return
        current = self.selection.current
        rows = max(1, (self.viewport().height() - HEADER) // self._layout.pitch)
        key = mirrored_key(event.key()) if self.isRightToLeft() else event.key()
        target = step_for(key, current, self._layout, rows, self._visible()[0])
        if target is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend(target)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.selection.move(target)
        else:
            self.selection.only(target)
        self._reveal(target)
        self.selection_moved()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        first, end = self._visible()
        tabbed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if tabbed and self.selection.current is None and first < end:
            self.selection.move(first)
            self._describe()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._index_under(event.pos())
            row = None if index is None else self.model.row(index)
            QToolTip.showText(event.globalPos(), "" if row is None else tool_tip(row), self.viewport())
            return True
        return super().viewportEvent(event)

    def _known_picture(self, photo: PhotoId) -> QPixmap | None:
        index = self.model.index_of(photo)
        row = None if index is None else self.model.row(index)
        return None if row is None else self.picture(row)

    def selection_moved(self) -> None:
        self._describe()
        super().selection_moved()

    def _describe(self) -> None:
        spoken.tell(self, self._description())

    def _describe_again(self, items: list[int]) -> None:
        """The photo that the keyboard is on may have other stars now."""
        if self.current_id() in items:
            self._describe()

    def _description(self) -> str:
        current = self.selection.current
        if current is None:
            return ""
        return describe(self.model.row(current), current, self._layout.total, current in self.selection)
