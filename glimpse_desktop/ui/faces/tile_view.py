"""Tiles with selection by mouse and keyboard: the base of the face view and of the people's cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from glimpse_desktop.ui.faces.tile_canvas import TileCanvas, TileState
from glimpse_desktop.ui.faces.tile_layout import Key, Section, TileLayout
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.widgets import spoken

__all__ = ["Key", "Section", "TileState", "TileView"]


class TileView(TileCanvas):
    """A canvas of tiles that a person can select, open and drag. Subclasses paint a tile and describe it.

    Signals:
        clicked(key): a plain click on a tile while nothing is selected.
        opened(key): Return on a tile.
        double_clicked(key): a double click.
        menu_wanted(key, QPoint): right click or the menu key; global position.
    """

    clicked = Signal(object)
    opened = Signal(object)
    double_clicked = Signal(object)
    menu_wanted = Signal(object, QPoint)

    keys_title = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: Key | None = None
        self._press_point: QPoint | None = None
        self._bindings: list[KeyBinding] = self._own_bindings()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # For subclasses

    def describe(self, key: Key) -> str:
        """The tile in words, for a screen reader."""
        raise NotImplementedError

    def tick_rect(self, rect: QRect, key: Key) -> QRect:
        """Where in a tile's rectangle a click selects instead of opening; an empty one: nowhere."""
        return QRect()

    def pressed_inside(self, key: Key, point: QPoint) -> bool:
        """A plain press at a viewport point: True when the subclass took it (an editor on a card)."""
        return False

    def start_drag(self, key: Key) -> None:
        """The tile is dragged."""

    def key_bindings(self) -> list[KeyBinding]:
        return list(self._bindings)

    def add_bindings(self, bindings: Sequence[KeyBinding]) -> None:
        """Keys beyond selecting and moving; later ones win over earlier ones."""
        self._bindings = [*bindings, *self._bindings]

    def drop_key(self, keys: str) -> None:
        """This key means nothing here: it goes on to the page."""
        self._bindings = [binding for binding in self._bindings if keys not in binding.keys]

    # Keys

    def _own_bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding(("Return", "Enter"), self.tr("Open"), self._open_current),
            KeyBinding(("Space", "Ctrl+Space"), self.tr("Select or deselect"), self._toggle_current),
            KeyBinding(("Ctrl+A",), self.tr("Select all"), self.select_all),
            KeyBinding(("Esc",), self.tr("Clear the selection"), self.clear_selection),
        ]

    def select_all(self) -> bool:
        return self._selected_by_hand(set(self._layout.all_keys()))

    def clear_selection(self) -> bool:
        """False when nothing was selected."""
        return bool(len(self.selection)) and self._selected_by_hand(set())

    def go_on(self) -> None:
        """The keyboard goes to the next tile of the section, to the one before at its end."""
        current = self.selection.current
        for section in self._sections if current is not None else ():
            keys = section.keys
            if current in keys:
                place = keys.index(current)
                if len(keys) > 1:
                    self.selection.move(keys[place + 1 if place + 1 < len(keys) else place - 1])
                    self.viewport().update()
                    self._announce()
                return

    def _selected_by_hand(self, keys: set[Key]) -> bool:
        self.selection.set(keys)
        self.viewport().update()
        self.selection_changed.emit()
        return True

    def _open_current(self) -> bool:
        if self.selection.current is None:
            return False
        self.opened.emit(self.selection.current)
        return True

    def _toggle_current(self) -> bool:
        if self.selection.current is None:
            return False
        self.toggle(self.selection.current)
        return True

    def toggle(self, key: Key) -> None:
        self.selection.toggle(key)
        self.viewport().update()
        self.selection_changed.emit()
        self._announce()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self._by_keyboard = True
        if self._arrow(event) or dispatch(self._bindings, event):
            event.accept()
        else:
            event.ignore()

    def _arrow(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        if self._layout.count == 0:
            return False
        current = self.selection.current
        index = self._layout.index_of(current) if current is not None else None
        rows = max(self.viewport().height() // max(self._row_height(index or 0), 1), 1)
        sideways = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: (-sideways, 0),
            Qt.Key.Key_Right: (sideways, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_PageUp: (0, -rows),
            Qt.Key.Key_PageDown: (0, rows),
            Qt.Key.Key_Home: (-self._layout.count, 0),
            Qt.Key.Key_End: (self._layout.count, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        target = self._layout.key_at(0 if index is None else self._layout.step(index, *step))
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend(target, self._layout.all_keys())
            self.selection_changed.emit()
        else:
            self.selection.move(target)
        self.show_tile(target)
        self.viewport().update()
        self._announce()
        return True

    def _row_height(self, index: int) -> int:
        return self._layout.rect(index).height() + TileLayout.GAP

    def _announce(self) -> None:
        key = self.selection.current
        if key is None:
            return
        spoken.tell(self, self.describe(key))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        tabbed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = self._by_keyboard or tabbed
        if tabbed and self.selection.current is None and self._layout.count:
            visible = self.visible_keys()
            self.selection.move(visible[0] if visible else self._layout.key_at(0))
            self._announce()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = event.position().toPoint()
        key = self.key_at(point)
        self._by_keyboard = False
        self._pressed, self._press_point = None, None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if key is None:
            self.clear_selection()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend(key, self._layout.all_keys())
            self.viewport().update()
            self.selection_changed.emit()
        elif self._selects(event, key, point):
            self.toggle(key)
        elif not self.pressed_inside(key, point):
            self._pressed, self._press_point = key, point
            self.selection.move(key)
            self.update_tile(key)

    def _selects(self, event: QMouseEvent, key: Key, point: QPoint) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return True
        rect = self.tile_rect(key)
        return rect is not None and self.tick_rect(rect, key).contains(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = event.position().toPoint()
        if self._pressed is not None and self._press_point is not None:
            if (point - self._press_point).manhattanLength() >= QApplication.startDragDistance():
                key, self._pressed = self._pressed, None
                self.start_drag(key)
            return
        self._hover(self.key_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        key, self._pressed = self._pressed, None
        if key is None or self.key_at(event.position().toPoint()) != key:
            return
        if self.choosing():
            self.toggle(key)
        else:
            self.clicked.emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        key = self.key_at(event.position().toPoint())
        rect = None if key is None else self.tile_rect(key)
        if key is None or rect is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.tick_rect(rect, key).contains(event.position().toPoint()) or event.modifiers():
            self.mousePressEvent(event)
            return
        if self.choosing() or key in self.selection:
            self.toggle(key)  # takes back what the first click of the two did
        self.double_clicked.emit(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            key = self.selection.current
            rect = None if key is None else self.tile_rect(key)
            if key is not None and rect is not None:
                self.menu_wanted.emit(key, self.viewport().mapToGlobal(rect.center()))
            return
        key = self.key_at(event.pos())
        if key is None:
            return
        if key not in self.selection:
            if len(self.selection):
                self._selected_by_hand(set())
            self.selection.move(key)
            self.viewport().update()
        self.menu_wanted.emit(key, event.globalPos())
