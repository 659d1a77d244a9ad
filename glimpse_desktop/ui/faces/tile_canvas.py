"""A scrolling area of tiles that lays out and paints only what is seen.

No widget per tile, so ten thousand scroll like ten. ``TileView`` adds mouse and keyboard.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from glimpse_desktop.ui.faces.tile_layout import Key, Section, TileLayout
from glimpse_desktop.ui.look.theme import Font, font, tokens
from glimpse_desktop.ui.photos.id_order import IdOrder
from glimpse_desktop.ui.widgets.selection import Selection


@dataclass(frozen=True, slots=True)
class TileState:
    """How a tile is to be painted now. ``current``: the keyboard is on it."""

    selected: bool
    current: bool
    hovered: bool


class TileCanvas(QAbstractScrollArea):
    """Headed sections of tiles, some of them selected, one of them under the pointer.

    Signals:
        selection_changed(): by the person, not by ``select``.
        hovered_changed(key or None).
        scrolled(): other tiles are visible now.
    """

    spoken_as = "List"

    selection_changed = Signal()
    hovered_changed = Signal(object)
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection: Selection[Key] = Selection()
        self._sections: list[Section] = []
        self._order: IdOrder | None = None
        self._layout = TileLayout([], 1)
        self._hovered: Key | None = None
        self._bottom_room = 0
        self._tools: dict[str, QWidget] = {}
        self._by_keyboard = False
        """Whether the keyboard was used last: only then is its place worth a mark."""
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What is shown

    def set_sections(self, sections: Sequence[Section], order: IdOrder | None = None) -> None:
        """Show these; the place is kept, and of the selection what is still there.

        ``order``: all their tiles, where they are too many to be gone through.
        """
        self._sections = list(sections)
        self._order = order
        self._relayout()
        if self.selection.keep(order if order is not None else self._layout.all_keys()):
            self.selection_changed.emit()

    def sections(self) -> list[Section]:
        return list(self._sections)

    def set_bottom_room(self, height: int) -> None:
        """Something covers that much of the bottom: let the last row be scrolled clear of it."""
        if height != self._bottom_room:
            self._bottom_room = height
            self._set_range()

    def set_heading_tools(self, heading: str, tools: QWidget) -> None:
        """``tools`` stand at the right of that heading whenever a section has it, and scroll with it."""
        tools.setParent(self.viewport())
        self._tools[heading] = tools
        self._place_tools()

    def select(self, keys: Iterable[Key]) -> None:
        self.selection.set(keys)
        self.viewport().update()

    def selected_in_order(self) -> list[Key]:
        if self._order is not None:
            return sorted(self.selection.keys, key=lambda key: self._layout.index_of(key) or 0)
        return [key for key in self._layout.all_keys() if key in self.selection]

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
            self._layout.key_at(i) for i in self._layout.indexes_in(top, top + max(self.viewport().height(), 1))
        ]

    def tile_rect(self, key: Key) -> QRect | None:
        """Where the tile lies in the viewport (also when it is scrolled out), None when it isn't here."""
        index = self._layout.index_of(key)
        if index is None:
            return None
        return self._mirrored(self._layout.rect(index)).translated(0, -self.verticalScrollBar().value())

    def key_at(self, point: QPoint) -> Key | None:
        """The tile at a point of the viewport."""
        place = self._mirrored(QRect(point, QSize(1, 1))).topLeft()
        index = self._layout.index_at(place + QPoint(0, self.verticalScrollBar().value()))
        return None if index is None else self._layout.key_at(index)

    def _mirrored(self, rect: QRect) -> QRect:
        """A rectangle where one reads from right to left; the layout itself knows only left to right."""
        room = QRect(0, 0, self.viewport().width(), 1)
        return QStyle.visualRect(self.layoutDirection(), room, rect)

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

    def show_section(self, place: int) -> None:
        """Scroll so that the section stands at the top, as far as what follows it lets it."""
        self.verticalScrollBar().setValue(self._layout.section_top(place))

    # For subclasses

    def paint_tile(self, painter: QPainter, rect: QRect, key: Key, state: TileState) -> None:
        raise NotImplementedError

    def choosing(self) -> bool:
        """Whether a plain click selects instead of opening: once something is selected."""
        return len(self.selection) > 0

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._relayout()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(480, 320)

    def _relayout(self) -> None:
        self._layout = TileLayout(self._sections, self.viewport().width(), self._order)
        self._set_range()
        self._place_tools()
        self.viewport().update()
        self.scrolled.emit()

    def _set_range(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setRange(0, max(self._layout.height + self._bottom_room - height, 0))
        bar.setPageStep(max(height - 40, 1))
        bar.setSingleStep(40)

    def _place_tools(self) -> None:
        shown = set()
        if self._tools:
            top = self.verticalScrollBar().value()
            for section, rect in self._layout.headings_in(top, top + self.viewport().height()):
                tools = self._tools.get(section.heading)
                if tools is not None:
                    size = tools.sizeHint()
                    room = rect.translated(0, 4 - top)
                    corner = QPoint(room.right() - size.width(), room.center().y() - size.height() // 2)
                    tools.setGeometry(self._mirrored(QRect(corner, size)))
                    tools.show()
                    shown.add(section.heading)
        for heading, tools in self._tools.items():
            if heading not in shown:
                tools.hide()

    def _on_scrolled(self) -> None:
        self._hover(None)
        self._place_tools()
        self.viewport().update()
        self.scrolled.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.verticalScrollBar().value()
        clip = event.rect().translated(0, top).adjusted(0, -4, 0, 4)
        painter.fillRect(event.rect(), QColor(tokens().surface))
        painter.translate(0, -top)
        for section, rect in self._layout.headings_in(clip.top(), clip.bottom()):
            self._paint_heading(painter, rect, section)
        focused = self.hasFocus() and self._by_keyboard
        for index in self._layout.indexes_in(clip.top(), clip.bottom()):
            key = self._layout.key_at(index)
            state = TileState(
                key in self.selection,
                focused and key == self.selection.current,
                key == self._hovered,
            )
            self.paint_tile(painter, self._mirrored(self._layout.rect(index)), key, state)

    def _paint_heading(self, painter: QPainter, rect: QRect, section: Section) -> None:
        t = tokens()
        room = rect.adjusted(0, 8, 0, 0)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
        painter.setFont(font(Font.NORMAL, bold=True))
        painter.setPen(QColor(t.text))
        used = painter.boundingRect(room, flags, section.heading)
        painter.drawText(self._mirrored(room), flags, section.heading)
        if section.note:
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(t.muted))
            tools = self._tools.get(section.heading)
            taken = tools.sizeHint().width() + 12 if tools is not None else 0
            rest = room.adjusted(used.width() + 12, 1, -taken, 1)
            note = painter.fontMetrics().elidedText(section.note, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(self._mirrored(rest), flags, note)
