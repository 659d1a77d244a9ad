"""The grid of photos by date: where it is scrolled to, how it is painted, what it fetches.

It paints what is in view and nothing else: a timeline of 500,000 photos costs as much as one of fifty. Where
tiles lie is arithmetic (``timeline_layout``), rows and thumbnails come in the background, newest wish first.
What mouse and keyboard do with it is in ``photo_grid``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.look.theme import Space, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos import grid_painting as paint
from glimpse_desktop.ui.photos.date_flag import DateFlag
from glimpse_desktop.ui.photos.date_scrubber import DateScrubber
from glimpse_desktop.ui.photos.date_titles import section_title, year_title
from glimpse_desktop.ui.photos.grid_headers import GridHeaders
from glimpse_desktop.ui.photos.grid_selection import GridSelection
from glimpse_desktop.ui.photos.grid_sizes import DEFAULT_SIDE, SIDES, nearest_step, period_of
from glimpse_desktop.ui.photos.grid_zoom import ZoomGestures
from glimpse_desktop.ui.photos.id_order import next_left
from glimpse_desktop.ui.photos.mark_badges import paint_marks
from glimpse_desktop.ui.photos.photo_model import PhotoModel, photo_ids
from glimpse_desktop.ui.photos.timeline_layout import HEADER, TimelineLayout

_PRIORITISE_MS = 250


@dataclass(frozen=True, slots=True)
class _Held:
    """A photo that stays where it is while all others find new places.

    ``y`` is a height in the viewport, ``share`` how far down its tile that is: 0 to 1; beyond, the tile was
    only near.
    """

    photo: int
    y: int
    share: float


class GridCanvas(QAbstractScrollArea):
    """Tiles of ``model`` under sticky date headers; ``selection`` says how they are marked.

    Signals:
        selection_changed(int): how many are selected now.
        side_changed(int): another tile size was chosen; size_step_changed(int) tells which of SIDES it is.
    """

    spoken_as = "List"

    selection_changed = Signal(int)
    side_changed = Signal(int)
    size_step_changed = Signal(int)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zooming = ZoomGestures(self)
        self._context = context
        self._thumbnails = context.thumbnails
        self.model = model
        self.selection = GridSelection()
        self._side = DEFAULT_SIDE
        self._whole = False
        self._layout = TimelineLayout(model.dates.by(period_of(self._side)), 0, self._side)
        self._ids = model.ids
        self._bottom_room = 0
        self._hovered: int | None = None
        self.headers = GridHeaders(self)
        self._zoomed: tuple[QPoint | None, int, _Held | None] | None = None
        """Where it was zoomed last, how far it was scrolled then, and the photo that stayed."""
        self._pinched = (QPoint(), DEFAULT_SIDE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.scrubber = DateScrubber()
        self.setVerticalScrollBar(self.scrubber)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photos by date"))
        self.viewport().setMouseTracking(True)
        self._date_flag = DateFlag(self, self.scrubber, self._flag_title)
        self._zooming.stepped.connect(self.zoom)
        self._zooming.scaling.connect(self._begin_pinch)
        self._zooming.scaled.connect(self._pinch)
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

    def set_side(self, side: int, around: QPoint | None = None) -> None:
        """Choose a tile size; the photo at ``around`` in the viewport (None: in the middle) stays there."""
        side = max(SIDES[0], min(side, SIDES[-1]))
        if side != self._side:
            # Zooming on at the same point goes on from the same photo, or what was rounded would add up.
            if self._zoomed is not None and self._zoomed[:2] == (around, self._top()):
                held = self._zoomed[2]
            else:
                held = self._held_at(self.viewport().rect().center() if around is None else around)
            self._side = side
            self._lay_out()
            self._hold(held)
            self._zoomed = (around, self._top(), held)
            self.side_changed.emit(side)
            self.size_step_changed.emit(self.size_step())

    def zoom(self, steps: int, around: QPoint | None = None) -> None:
        """Larger (positive) or smaller tiles, so many steps that can be seen."""
        way, dates = (1 if steps > 0 else -1), self.model.dates
        step, layout = self.size_step(), self._layout
        for _ in range(abs(steps)):
            before = layout
            while 0 <= step + way < len(SIDES) and layout.looks_like(before):
                step += way
                side = SIDES[step]
                layout = TimelineLayout(dates.by(period_of(side)), self.viewport().width(), side)
        self.set_side(SIDES[step], around)

    def set_whole(self, whole: bool) -> None:
        """Whether tiles show whole pictures instead of squares."""
        if whole != self._whole:
            self._whole = whole
            self.viewport().update()

    def size_steps(self) -> int:
        return len(SIDES)

    def size_step(self) -> int:
        return nearest_step(self._side)

    def set_size_step(self, step: int) -> None:
        self.set_side(SIDES[step])

    def set_bottom_room(self, height: int) -> None:
        """Something covers that much of the bottom: let the last row be scrolled clear of it."""
        if height != self._bottom_room:
            self._bottom_room = height
            self._set_range()

    def selected_array(self) -> NDArray[np.int64]:
        return self._ids[self.selection.indices()]

    def selected_ids(self) -> list[PhotoId]:
        return photo_ids(self.selected_array())

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
        return QRect(self._mirrored(x, self._layout.side), y - self._top(), self._layout.side, self._layout.side)

    def _mirrored(self, x: int, width: int = 1) -> int:
        """Where something lies that is ``width`` wide; the layout itself knows only left to right."""
        return self.viewport().width() - x - width if self.isRightToLeft() else x

    def _top(self) -> int:
        return self.scrubber.value()

    def _visible(self) -> tuple[int, int]:
        return self._layout.visible(self._top(), self._top() + self.viewport().height())

    def _lay_out(self) -> None:
        dates = self.model.dates
        layout = TimelineLayout(dates.by(period_of(self._side)), self.viewport().width(), self._side)
        self._layout = layout
        self._set_range()
        bar = self.scrubber
        bar.setPageStep(max(1, self.viewport().height() - HEADER))
        bar.setSingleStep(max(24, layout.pitch // 3))
        years = [] if dates.titled else layout.tops_of(dates.years.firsts).tolist()
        names = [year_title(dates.years.date(year)[0]) for year in range(len(years))]
        bar.set_marks(list(zip(years, names, strict=True)), layout.tops_of(dates.months.firsts))
        self.viewport().update()
        self._urgent.start()

    def _set_range(self) -> None:
        height = self._layout.height + self._bottom_room
        self.scrubber.setRange(0, max(0, height - self.viewport().height()))

    def _held_at(self, point: QPoint) -> _Held | None:
        """The photo near a point of the viewport, which must not jump."""
        index = self._layout.nearest(self._mirrored(point.x()), point.y() + self._top())
        if index is None:
            return None
        top = self._layout.position(index)[1] - self._top()
        return _Held(int(self._ids[index]), point.y(), (point.y() - top) / self._layout.pitch)

    def _hold(self, held: _Held | None) -> None:
        index = None if held is None else self.model.index_of(PhotoId(held.photo))
        if held is not None and index is not None:
            share = max(0.0, min(held.share, 1.0))
            beside = (held.share - share) * self._layout.pitch
            top = self._layout.position(index)[1]
            self.scrubber.setValue(round(top + share * self._layout.pitch + beside - held.y))

    def _take_timeline(self) -> None:
        # At the very top new photos simply appear; elsewhere what is looked at stays where it is.
        held = self._held_at(QPoint(0, HEADER)) if self._top() > 0 else None
        selected = self._ids[self.selection.indices()]
        before, place, current = self._ids, self.selection.current, self.current_id()
        self._ids = self.model.ids
        index, left = None if current is None else self.model.index_of(current), self.model.indices_of(selected)
        if place is None or index is not None or not self.model.continues:
            self.selection.replace(len(self._ids), left, index)
        else:
            heir = next_left(before, place, self.model.has)
            self.selection.went(len(self._ids), left, None if heir is None else self.model.index_of(PhotoId(heir)))
        self._hovered = self.headers.hovered = None
        self._lay_out()
        self._hold(held)
        self.selection_moved()

    def _reveal(self, index: int) -> None:
        _, y = self._layout.position(index)
        bar, height = self.scrubber, self.viewport().height() - self._bottom_room
        if y - HEADER < self._top():
            bar.setValue(y - HEADER)
        elif y + self._layout.side > self._top() + height:
            bar.setValue(y + self._layout.side + Space.M - height)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        colours, layout, top = tokens(), self._layout, self._top()
        view, dirty = self.viewport().rect(), event.rect()
        painter.fillRect(dirty, QColor(colours.surface))
        for section in layout.sections(top, top + view.height()):
            self._paint_tiles(painter, section, dirty)
            self.headers.paint(painter, dirty, layout, section, top, self.selection)
        self._date_flag.paint(painter)
        painter.end()

    def _paint_tiles(self, painter: QPainter, section: int, dirty: QRect) -> None:
        layout, top = self._layout, self._top()
        first, start = int(layout.dates.firsts[section]), int(layout.tops[section]) + HEADER - top
        for index in layout.between(section, top + dirty.top(), top + dirty.bottom() + 1):
            row, column = divmod(index - first, layout.columns)
            x = self._mirrored(layout.left + column * layout.pitch, layout.side)
            rect = QRect(x, start + row * layout.pitch, layout.side, layout.side)
            if rect.intersects(dirty):
                self._paint_tile(painter, index, rect)

    def _flag_title(self, value: int) -> str:
        index = self._layout.nearest(self._layout.left, value + HEADER)
        months = self.model.dates.months
        return "" if index is None else section_title(months, months.of_photo(index))

    def _paint_tile(self, painter: QPainter, index: int, rect: QRect) -> None:
        colours = tokens()
        row = self.model.row(index)
        pixmap = None if row is None else self.picture(row)
        paint.paint_tile(painter, colours, rect, row, pixmap)
        hovered = index == self._hovered
        mirrored = self.isRightToLeft()
        if row is not None and pixmap is not None and not paint.is_tiny(rect):
            paint_marks(painter, rect, row.marks, offer=hovered and row.content is not None, mirrored=mirrored)
        selected = index in self.selection
        if selected:
            paint.paint_selected(painter, colours, rect, mirrored=mirrored)
        elif hovered:
            paint.paint_tick(painter, colours, rect, chosen=False, mirrored=mirrored)
        if index == self.selection.current and self.hasFocus():
            paint.paint_current(painter, colours, rect, selected=selected)

    def picture(self, row: PhotoRow) -> QPixmap | None:
        """A photo as its tile shows it, if that is here already."""
        side = round(self._layout.side * self.devicePixelRatioF())
        return self._thumbnails.tile(row.id, side, row.focus, whole=self._whole)

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
        return self._layout.index_at(self._mirrored(point.x()), point.y() + self._top())

    def _under_sticky(self, y: int) -> bool:
        section = self._layout.section_at(self._top())
        return section >= 0 and y < int(self._layout.tops[section + 1]) - self._top()

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            for old in (self._hovered, index):
                if old is not None:
                    self.viewport().update(self.tile_rect(old))
            self._hovered = index

    def _begin_pinch(self, point: QPoint) -> None:
        self._pinched = (point, self._side)

    def _pinch(self, factor: float) -> None:
        point, side = self._pinched
        self.set_side(SIDES[nearest_step(side * factor)], point)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        held = self._held_at(QPoint(0, HEADER)) if self._top() > 0 else None
        self._lay_out()
        self._hold(held)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self._hovered = self.headers.hovered = None
        self.viewport().update()
        self._urgent.start()


def _waits(row: PhotoRow) -> bool:
    return not row.analysed and row.problem is None
