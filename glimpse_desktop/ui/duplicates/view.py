"""What mouse and keyboard do with the cards of duplicates."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.duplicates.canvas import DuplicatesCanvas, Tile
from glimpse_desktop.ui.duplicates.words import head_text, tile_text
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets import spoken

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class DuplicatesView(DuplicatesCanvas):
    """Signals:
    move_wanted(int): send what is marked so to the trash, in the set at that place.
    keep_wanted(int): keep all of the set at that place.
    open_wanted(int, int): see a photo large: the place of its set and its number there.
    menu_wanted(int, int, QPoint): right click or the menu key on a photo; global position.
    """

    move_wanted = Signal(int)
    keep_wanted = Signal(int)
    open_wanted = Signal(int, int)
    menu_wanted = Signal(int, int, QPoint)

    keys_title = ""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.keys_title = self.tr("Duplicates")
        self._pressed: Tile | tuple[int, str] | None = None
        self._bindings = [
            KeyBinding(("Space",), self.tr("Keep this photo, or not"), self._toggle_current),
            KeyBinding(("K",), self.tr("Keep only this photo"), self._only_current),
            KeyBinding(("Return", "Enter"), self.tr("See it large, and the others beside it"), self._open_current),
            KeyBinding(
                ("Del", "Backspace"), self.tr("Move the others to the trash"), self._move_current, changes=True
            ),
            KeyBinding(("A",), self.tr("Keep all of this set"), self._keep_current, changes=True),
        ]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Duplicates"))

    def key_bindings(self) -> list[KeyBinding]:
        return list(self._bindings)

    def toggle(self, tile: Tile) -> None:
        """Keep a photo or not; the last one that stays can't go."""
        self.set_keeps(tile[0], self.keeps(tile[0]) ^ {self.photo(tile)})
        self._announce()

    def keep_only(self, tile: Tile) -> None:
        self.set_keeps(tile[0], frozenset({self.photo(tile)}))
        self._announce()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self._by_keyboard = True
        if self._move_about(event) or dispatch(self._bindings, event):
            event.accept()
            self.viewport().update()
        else:
            event.ignore()

    def _move_about(self, event: QKeyEvent) -> bool:
        if not self.sets or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        cards = max(self.viewport().height() // 300, 1)
        if key in _ARROWS:
            columns, rows = _ARROWS[key]
            if self.isRightToLeft():
                columns = -columns
            target = self._first_seen() if self.current is None else self._layout.step(self.current, columns, rows)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = (0 if key == Qt.Key.Key_Home else len(self.sets) - 1, 0)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            place = (self.current or self._first_seen())[0] + (cards if key == Qt.Key.Key_PageDown else -cards)
            target = (min(max(place, 0), len(self.sets) - 1), 0)
        else:
            return False
        self._go(target)
        return True

    def _first_seen(self) -> Tile:
        top = self.verticalScrollBar().value()
        return self._layout.cards_in(top + 40, top + 40).start, 0

    def _go(self, tile: Tile) -> None:
        self.current = tile
        self.show_tile(tile)
        self._announce()

    def _announce(self) -> None:
        if self.current is None or self.current[0] >= len(self.sets):
            return
        place, number = self.current
        one, photo = self.sets[place], self.photo(self.current)
        words = tile_text(self.rows.get(photo), photo in self.keeps(place), number, len(one.photos))
        spoken.tell(self, f"{head_text(one)}: {words}")

    def _toggle_current(self) -> bool:
        if self.current is None:
            return False
        self.toggle(self.current)
        return True

    def _only_current(self) -> bool:
        if self.current is None:
            return False
        self.keep_only(self.current)
        return True

    def _open_current(self) -> bool:
        if self.current is None:
            return False
        self.open_wanted.emit(*self.current)
        return True

    def _move_current(self) -> bool:
        return self.current is not None and self._move(self.current[0])

    def _keep_current(self) -> bool:
        if self.current is None or self.is_waiting(self.current[0]):
            return False
        self.keep_wanted.emit(self.current[0])
        return True

    def _move(self, place: int) -> bool:
        if self.is_waiting(place) or not self.removal(place).remove:
            return False
        self.move_wanted.emit(place)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self.sets:
            self._by_keyboard = True
            if self.current is None:
                self.current = self._first_seen()
            self._announce()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._by_keyboard = False
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            point = event.position().toPoint()
            self._pressed = self.button_at(point) or self.tile_at(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._pressed = self._pressed, None
        point = event.position().toPoint()
        if pressed is None or pressed != (self.button_at(point) or self.tile_at(point)):
            return
        place, what = pressed
        if isinstance(what, int):
            self.current = (place, what)
            self.toggle((place, what))
        elif changing().refuses():
            return
        elif what == "move":
            self._move(place)
        elif not self.is_waiting(place):
            self.keep_wanted.emit(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        tile = self.tile_at(event.position().toPoint())
        if tile is None or event.button() != Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
            return
        if self.current == tile:
            self.toggle(tile)  # takes back what the first click of the two did
        self.open_wanted.emit(*tile)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = event.position().toPoint()
        self.hover(point)
        over = self.button_at(point) or self.tile_at(point)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Leave:
            self.hover(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tile = self.tile_at(event.pos())
            row = None if tile is None else self.rows.get(self.photo(tile))
            text = changing().why_not if self.button_at(event.pos()) else "" if row is None else str(row.path)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            if self.current is not None:
                middle = self._layout.tile(*self.current).center() - QPoint(0, self.verticalScrollBar().value())
                self.menu_wanted.emit(*self.current, self.viewport().mapToGlobal(middle))
            return
        tile = self.tile_at(event.pos())
        if tile is not None:
            self.current = tile
            self.menu_wanted.emit(*tile, event.globalPos())
