"""The grid of photos by date: where it is scrolled to, how it is painted, what it fetches.

It paints what is in view and nothing else: a timeline of 500,000 photos costs as much as one of fifty. Where
tiles lie is arithmetic (``timeline_layout``), rows and thumbnails come in the background, newest wish first.
What mouse and keyboard do with it is in ``photo_grid``.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui import grid_painting as paint
from glimpse_desktop.ui.grid_selection import GridSelection
from glimpse_desktop.ui.grid_sizes import DEFAULT_SIDE, SIDES
from glimpse_desktop.ui.mark_badges import paint_marks
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photo_model import PhotoModel, photo_ids
from glimpse_desktop.ui.theme import Space, tokens
from glimpse_desktop.ui.timeline_layout import HEADER, TimelineLayout
from glimpse_desktop.ui.wording import photos_text

_PRIORITISE_MS = 250


class GridCanvas(QAbstractScrollArea):
    """Tiles of ``model`` under sticky date headers; ``selection`` says how they are marked.

    Signals:
        selection_changed(int): how many are selected now.
        side_changed(int): another tile size was chosen; size_step_changed(int) tells which of SIDES it is.
    """

    selection_changed = Signal(int)
    side_changed = Signal(int)
    size_step_changed = Signal(int)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._thumbnails = context.thumbnails
        self.model = model
        self.selection = GridSelection()
        self._side = DEFAULT_SIDE
        self._layout = TimelineLayout(model.months, 0, self._side)
        self._ids = model.ids
        self._bottom_room = 0
        self._hovered: int | None = None
        self._dragging_bar = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photos by date"))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().sliderPressed.connect(lambda: self._drag_bar(True))
        self.verticalScrollBar().sliderReleased.connect(lambda: self._drag_bar(False))
        self._urgent = QTimer(self)
        self._urgent.setSingleShot(True)
        self._urgent.setInterval(_PRIORITISE_MS)
        self._urgent.timeout.connect(self._prioritise)
        model.reset.connect(self._take_timeline)
        model.rows_ready.connect(self._repaint_ids)
        self._thumbnails.tile_ready.connect(lambda item: self._repaint_ids([item]))

    # What the page asks

    @property
    def side(self) -> int:
        """The tile size wanted, one of SIDES."""
        return self._side

    def set_side(self, side: int, around: int | None = None) -> None:
        """Choose a tile size; the photo at viewport height ``around`` (None: the middle) stays there."""
        side = max(SIDES[0], min(side, SIDES[-1]))
        if side != self._side:
            y = self.viewport().height() // 2 if around is None else around
            held = self._held_at(y)
            self._side = side
            self._lay_out()
            self._hold(held)
            self.side_changed.emit(side)
            self.size_step_changed.emit(self.size_step())

    def zoom(self, steps: int, around: int | None = None) -> None:
        """Larger (positive) or smaller tiles."""
        self.set_side(SIDES[max(0, min(self.size_step() + steps, len(SIDES) - 1))], around)

    def size_steps(self) -> int:
        return len(SIDES)

    def size_step(self) -> int:
        return min(range(len(SIDES)), key=lambda i: abs(SIDES[i] - self._side))

    def set_size_step(self, step: int) -> None:
        self.set_side(SIDES[step])

    def set_bottom_room(self, height: int) -> None:
        """Something covers that much of the bottom: let the last row be scrolled clear of it."""
        if height != self._bottom_room:
            self._bottom_room = height
            self._set_range()

    def selected_ids(self) -> list[PhotoId]:
        return photo_ids(self._ids[self.selection.indices()])

    def current_id(self) -> PhotoId | None:
        current = self.selection.current
        return None if current is None else PhotoId(int(self._ids[current]))

    def selection_moved(self) -> None:
        """Paint and tell what is selected and current now."""
        self.viewport().update()
        self.selection_changed.emit(self.selection.count)

    # Geometry

    def tile_rect(self, index: int) -> QRect:
        """A photo's tile in viewport coordinates."""
        x, y = self._layout.position(index)
        return QRect(x, y - self._top(), self._layout.side, self._layout.side)

    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _visible(self) -> tuple[int, int]:
        return self._layout.visible(self._top(), self._top() + self.viewport().height())

    def _lay_out(self) -> None:
        self._layout = TimelineLayout(self.model.months, self.viewport().width(), self._side)
        self._set_range()
        bar = self.verticalScrollBar()
        bar.setPageStep(max(1, self.viewport().height() - HEADER))
        bar.setSingleStep(max(24, self._layout.pitch // 3))
        self.viewport().update()
        self._urgent.start()

    def _set_range(self) -> None:
        height = self._layout.height + self._bottom_room
        self.verticalScrollBar().setRange(0, max(0, height - self.viewport().height()))

    def _held_at(self, y: int) -> tuple[int, int] | None:
        """A photo near viewport height ``y`` and where its top is: what must not jump."""
        first, last = self._visible()
        if first == last:
            return None
        layout, top = self._layout, self._top()
        nearest = min(range(first, last, layout.columns), key=lambda i: abs(layout.position(i)[1] - top - y))
        return int(self._ids[nearest]), layout.position(nearest)[1] - top

    def _hold(self, held: tuple[int, int] | None) -> None:
        if held is not None:
            index = self.model.index_of(PhotoId(held[0]))
            if index is not None:
                self.verticalScrollBar().setValue(self._layout.position(index)[1] - held[1])

    def _take_timeline(self) -> None:
        # At the very top new photos simply appear; elsewhere what is looked at stays where it is.
        held = self._held_at(HEADER) if self._top() > 0 else None
        selected = self._ids[self.selection.indices()]
        current = self.current_id()
        self._ids = self.model.ids
        self.selection.replace(
            len(self._ids),
            self.model.indices_of(selected),
            None if current is None else self.model.index_of(current),
        )
        self._hovered = None
        self._lay_out()
        self._hold(held)
        self.selection_moved()

    def _reveal(self, index: int) -> None:
        _, y = self._layout.position(index)
        bar, height = self.verticalScrollBar(), self.viewport().height() - self._bottom_room
        if y - HEADER < self._top():
            bar.setValue(y - HEADER)
        elif y + self._layout.side > self._top() + height:
            bar.setValue(y + self._layout.side + Space.M - height)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        colours, layout, top = tokens(), self._layout, self._top()
        width, height = self.viewport().width(), self.viewport().height()
        dirty = event.rect()
        painter.fillRect(dirty, QColor(colours.surface))
        for section in layout.sections(top, top + height):
            for index in layout.between(section, top + dirty.top(), top + dirty.bottom() + 1):
                rect = self.tile_rect(index)
                if rect.intersects(dirty):
                    self._paint_tile(painter, index, rect)
            # The header sticks to the top until the next month pushes it out.
            natural = int(layout.tops[section]) - top
            y = min(max(natural, 0), int(layout.tops[section + 1]) - top - HEADER)
            if y < dirty.bottom() and y + HEADER > dirty.top():
                title = paint.month_title(*layout.months.year_month(section))
                count = photos_text(int(layout.months.counts[section]))
                paint.paint_header(painter, colours, width, y, title, count)
                if natural < 0:
                    paint.paint_header_edge(painter, colours, width, y + HEADER - 1)
        if self._dragging_bar and layout.total:
            bar = self.verticalScrollBar()
            y = int(height * bar.value() / max(1, bar.maximum()))
            month = paint.month_title(*layout.months.year_month(layout.section_at(top + HEADER)))
            paint.paint_date_flag(painter, colours, width, y, month, height)
        painter.end()

    def _paint_tile(self, painter: QPainter, index: int, rect: QRect) -> None:
        colours = tokens()
        row = self.model.row(index)
        pixmap = None
        if row is not None:
            side = round(rect.width() * self.devicePixelRatioF())
            pixmap = self._thumbnails.tile(row.id, side, row.focus)
        paint.paint_tile(painter, colours, rect, row, pixmap)
        hovered = index == self._hovered
        if row is not None and pixmap is not None:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            paint_marks(painter, rect, row.marks, offer=hovered and row.content is not None, mirrored=mirrored)
        selected = index in self.selection
        if selected:
            paint.paint_selected(painter, colours, rect)
        elif hovered:
            paint.paint_tick(painter, colours, rect, chosen=False)
        if index == self.selection.current and self.hasFocus():
            paint.paint_current(painter, colours, rect, selected=selected)

    def _repaint_ids(self, items: list[int]) -> None:
        first, last = self._visible()
        if len(items) > last - first:
            self.viewport().update()
            return
        for item in items:
            index = self.model.index_of(PhotoId(item))
            if index is not None and first <= index < last:
                self.viewport().update(self.tile_rect(index))

    def _prioritise(self) -> None:
        """What is on the screen and not analysed yet comes first."""
        if not self.isVisible():
            return
        first, last = self._visible()
        rows = [self.model.row(i) for i in range(first, last)]
        waiting = [PhotoId(int(self._ids[first + i])) for i, r in enumerate(rows) if r is None or _waits(r)]
        if waiting:
            workspace = self._context.workspace
            self._context.background.run(
                lambda: workspace.indexer.prioritise(waiting), owner=self, key="prioritise"
            )

    def _index_under(self, point: QPoint) -> int | None:
        if point.y() < HEADER and self._top() > 0 and self._under_sticky(point.y()):
            return None
        return self._layout.index_at(point.x(), point.y() + self._top())

    def _under_sticky(self, y: int) -> bool:
        section = self._layout.section_at(self._top())
        return section >= 0 and y < int(self._layout.tops[section + 1]) - self._top()

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            for old in (self._hovered, index):
                if old is not None:
                    self.viewport().update(self.tile_rect(old))
            self._hovered = index

    def _drag_bar(self, dragging: bool) -> None:
        self._dragging_bar = dragging
        self.viewport().update()

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        held = self._held_at(HEADER) if self._top() > 0 else None
        self._lay_out()
        self._hold(held)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self._hovered = None
        self.viewport().update()
        self._urgent.start()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(1 if event.angleDelta().y() > 0 else -1, round(event.position().y()))
            event.accept()
        else:
            super().wheelEvent(event)


def _waits(row: PhotoRow) -> bool:
    return not row.analysed and row.problem is None
