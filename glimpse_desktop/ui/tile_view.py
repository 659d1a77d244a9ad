"""A scrolling view of tiles that paints only what is seen: the base of the face view and the people's cards.

No widget per tile, so ten thousand scroll like ten. Subclasses paint a tile and say what a click means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.selection import Selection
from glimpse_desktop.ui.theme import Font, font, tokens
from glimpse_desktop.ui.tile_layout import Key, Section, TileLayout


@dataclass(frozen=True, slots=True)
class TileState:
    """How a tile is to be painted now. ``choosing``: something is selected, so a click selects."""

    selected: bool
    current: bool
    hovered: bool
    choosing: bool


class TileView(QAbstractScrollArea):
    """Headed sections of tiles with selection by mouse and keyboard.

    Signals:
        selection_changed(): by the person, not by ``select``.
        opened(key): a plain click or Return on a tile while nothing is selected.
        double_clicked(key): a double click.
        menu_wanted(key, QPoint): right click or the menu key; global position.
        hovered_changed(key or None).
        scrolled(): other tiles are visible now.
    """

    selection_changed = Signal()
    opened = Signal(object)
    double_clicked = Signal(object)
    menu_wanted = Signal(object, QPoint)
    hovered_changed = Signal(object)
    scrolled = Signal()

    keys_title = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection: Selection[Key] = Selection()
        self._sections: list[Section] = []
        self._layout = TileLayout([], 1)
        self._hovered: Key | None = None
        self._pressed: Key | None = None
        self._press_point: QPoint | None = None
        self._bindings: list[KeyBinding] = self._own_bindings()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What is shown

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these; the place is kept, and of the selection what is still there."""
        self._sections = list(sections)
        self._relayout()
        if self.selection.keep(self._layout.keys()):
            self.selection_changed.emit()

    def sections(self) -> list[Section]:
        return list(self._sections)

    def select(self, keys: Iterable[Key]) -> None:
        self.selection.set(keys)
        self.viewport().update()

    def selected_in_order(self) -> list[Key]:
        return [key for key in self._layout.keys() if key in self.selection]

    def chosen(self) -> list[Key]:
        """What a command is about: the selection, or else the tile that the keyboard or the pointer is on."""
        if len(self.selection):
            return self.selected_in_order()
        for key in (self.selection.current, self._hovered):
            if key is not None:
                return [key]
        return []

    def visible_keys(self) -> list[Key]:
        top = self.verticalScrollBar().value()
        return [
            self._layout.key_at(i)
            for i in self._layout.indexes_in(top, top + max(self.viewport().height(), 1))
        ]

    def tile_rect(self, key: Key) -> QRect | None:
        """Where the tile lies in the viewport (also when it is scrolled out), None when it isn't here."""
        index = self._layout.index_of(key)
        if index is None:
            return None
        return self._layout.rect(index).translated(0, -self.verticalScrollBar().value())

    def key_at(self, point: QPoint) -> Key | None:
        """The tile at a point of the viewport."""
        index = self._layout.index_at(point + QPoint(0, self.verticalScrollBar().value()))
        return None if index is None else self._layout.key_at(index)

    def update_tile(self, key: Key) -> None:
        rect = self.tile_rect(key)
        if rect is not None:
            self.viewport().update(rect.adjusted(-4, -4, 4, 4))

    def show_tile(self, key: Key) -> None:
        """Scroll as little as needed to see the whole tile."""
        rect = self.tile_rect(key)
        if rect is None:
            return
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            first = self._layout.index_of(key) == 0
            bar.setValue(0 if first else bar.value() + rect.top() - TileLayout.GAP)
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + TileLayout.GAP)

    # For subclasses

    def paint_tile(self, painter: QPainter, rect: QRect, key: Key, state: TileState) -> None:
        raise NotImplementedError

    def tick_rect(self, rect: QRect, key: Key) -> QRect:
        """Where in a tile's rectangle a click selects instead of opening; an empty one: nowhere."""
        return QRect()

    def describe(self, key: Key) -> str:
        """The tile in words, for a screen reader."""
        raise NotImplementedError

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

    def choosing(self) -> bool:
        """Whether a plain click selects instead of opening: once something is selected."""
        return len(self.selection) > 0

    # Keys

    def _own_bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding(("Return", "Enter"), self.tr("Open"), self._open_current),
            KeyBinding(("Space", "Ctrl+Space"), self.tr("Select or deselect"), self._toggle_current),
            KeyBinding(("Ctrl+A",), self.tr("Select all"), self.select_all),
            KeyBinding(("Esc",), self.tr("Clear the selection"), self.clear_selection),
        ]

    def select_all(self) -> bool:
        return self._selected_by_hand(set(self._layout.keys()))

    def clear_selection(self) -> bool:
        """False when nothing was selected."""
        return bool(len(self.selection)) and self._selected_by_hand(set())

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
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
            self.selection.extend(target, self._layout.keys())
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
        self.setAccessibleDescription(self.describe(key))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tabbed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if tabbed and self.selection.current is None and self._layout.count:
            visible = self.visible_keys()
            self.selection.move(visible[0] if visible else self._layout.key_at(0))
            self._announce()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        key = self.key_at(point)
        self._pressed, self._press_point = None, None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if key is None:
            self.clear_selection()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.selection.extend(key, self._layout.keys())
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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None and self._press_point is not None:
            if (point - self._press_point).manhattanLength() >= QApplication.startDragDistance():
                key, self._pressed = self._pressed, None
                self.start_drag(key)
            return
        self._hover(self.key_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        key, self._pressed = self._pressed, None
        if key is None or self.key_at(event.position().toPoint()) != key:
            return
        if self.choosing():
            self.toggle(key)
        else:
            self.opened.emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
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

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, key: Key | None) -> None:
        if key == self._hovered:
            return
        before, self._hovered = self._hovered, key
        for one in (before, key):
            if one is not None:
                self.update_tile(one)
        self.hovered_changed.emit(key)

    # Layout and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    def sizeHint(self) -> QSize:
        return QSize(480, 320)

    def _relayout(self) -> None:
        self._layout = TileLayout(self._sections, self.viewport().width())
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setRange(0, max(self._layout.height - height, 0))
        bar.setPageStep(max(height - 40, 1))
        bar.setSingleStep(40)
        self.viewport().update()
        self.scrolled.emit()

    def _on_scrolled(self) -> None:
        self._hover(None)
        self.viewport().update()
        self.scrolled.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.verticalScrollBar().value()
        clip = event.rect().translated(0, top).adjusted(0, -4, 0, 4)
        painter.fillRect(event.rect(), QColor(tokens().surface))
        painter.translate(0, -top)
        for section, rect in self._layout.headings_in(clip.top(), clip.bottom()):
            self._paint_heading(painter, rect, section)
        focused = self.hasFocus()
        choosing = self.choosing()
        for index in self._layout.indexes_in(clip.top(), clip.bottom()):
            key = self._layout.key_at(index)
            state = TileState(
                key in self.selection,
                focused and key == self.selection.current,
                key == self._hovered,
                choosing,
            )
            self.paint_tile(painter, self._layout.rect(index), key, state)

    def _paint_heading(self, painter: QPainter, rect: QRect, section: Section) -> None:
        t = tokens()
        room = rect.adjusted(0, 8, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(Font.NORMAL, bold=True))
        painter.setPen(QColor(t.text))
        used = painter.boundingRect(room, flags, section.heading)
        painter.drawText(room, flags, section.heading)
        if section.note:
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(t.muted))
            rest = room.adjusted(used.width() + 12, 1, 0, 1)
            note = painter.fontMetrics().elidedText(section.note, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, flags, note)

