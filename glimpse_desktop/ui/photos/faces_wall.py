"""The faces of a timeline's photos and nothing else, in the same order: a wall of any number of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.ui.faces import face_painting
from glimpse_desktop.ui.faces.face_view import SIZES, FaceSection, FaceView
from glimpse_desktop.ui.faces.tile_layout import Key, TileLayout
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos import date_headers
from glimpse_desktop.ui.photos.date_flag import DateFlag
from glimpse_desktop.ui.photos.date_scrubber import DateScrubber
from glimpse_desktop.ui.photos.date_titles import section_title, year_title
from glimpse_desktop.ui.photos.id_order import NO_IDS, IdOrder, IdSlice
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from glimpse_desktop.ui.photos.timeline_dates import NO_DATES, Sections
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.throttle import Throttle
from glimpse_desktop.ui.wording import faces_text

_RELOAD_MS = 1000
_NEIGHBOURS = 500
"""So many faces before and after one the viewer goes through when it is opened from here."""
_MOST_SELECTED = 5000
"""What is offered for selected faces needs the rows of all of them."""


@dataclass(frozen=True, slots=True)
class _Wall:
    """``order``: the m faces; ``photos`` (m,) the index of each one's photo in ``ids`` (n,), which were the
    timeline; ``firsts`` (k + 1,): which faces the months of ``dates`` begin with, and the end.
    """

    order: IdOrder
    photos: NDArray[np.int64]
    ids: NDArray[np.int64]
    dates: Sections
    firsts: NDArray[np.int64]


_NOTHING = _Wall(NO_IDS, np.zeros(0, np.int64), np.zeros(0, np.int64), NO_DATES.months, np.zeros(1, np.int64))


class FacesWall(QWidget):
    """See ``PhotoView`` for its signals. Faces are selected here, not photos: they have a bar of their own."""

    open_photo = Signal(object)
    selection_changed = Signal(int)
    menu_wanted = Signal(QPoint)
    size_step_changed = Signal(int)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._wall = _NOTHING
        self._loaded = False
        self._stale = True
        self._wanted: PhotoId | None = None
        self.view = _WallView(context)
        self.view.gestures.show_bar()
        self.empty = EmptyState()
        self._parts = QStackedLayout(self)
        for part in (self.view, self.empty):
            self._parts.addWidget(part)
        self.setFocusProxy(self.view)
        self._reload = Throttle(_RELOAD_MS, self._load, self)
        self.view.size_changed.connect(lambda size: self.size_step_changed.emit(SIZES.index(size)))
        self.view.arranged.connect(self._mark_years)
        model.reset.connect(self._timeline_changed)

    # What the page asks

    def selected_array(self) -> NDArray[np.int64]:
        """None: what is selected here are faces."""
        return np.zeros(0, np.int64)

    def selected_ids(self) -> list[PhotoId]:
        """None, too."""
        return []

    def current_id(self) -> PhotoId | None:
        """The photo of the face that the keyboard is on."""
        place = self._wall.order.find(self.view.selection.current)
        return None if place is None else PhotoId(int(self._wall.ids[self._wall.photos[place]]))

    def go_to(self, photo_id: PhotoId) -> None:
        """To its first face, or, without any, to that of the next photo that has some."""
        index = self._model.index_of(photo_id)
        if index is None or not self._loaded:
            self._wanted = photo_id
            return
        place = int(np.searchsorted(self._wall.photos, index))
        if len(self._wall.order):
            face = self._wall.order[min(place, len(self._wall.order) - 1)]
            self.view.selection.move(face)
            self.view.show_tile(face)
            self.view.viewport().update()

    def select(self, photo_ids: Sequence[PhotoId] | NDArray[np.int64]) -> None:
        """Photos can't be selected here."""

    def clear_selection(self) -> bool:
        return self.view.clear_selection()

    def refresh(self, changes: Changes) -> None:
        self.view.refresh(changes)
        if changes.faces or changes.photos:
            self._timeline_changed()

    def add_bindings(self, bindings: list[KeyBinding]) -> None:
        self.view.add_bindings(bindings)

    def size_steps(self) -> int:
        return len(SIZES)

    def size_step(self) -> int:
        return SIZES.index(self.view.face_size)

    def set_size_step(self, step: int) -> None:
        self.view.set_face_size(SIZES[step])

    def set_bottom_room(self, height: int) -> None:
        """The bar of selected photos never comes here, that of faces makes its own room."""

    # Loading

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._stale:
            self._load()

    def _timeline_changed(self) -> None:
        self._stale = True
        if self.isVisible() and len(self._wall.order):
            self._reload.ask()
        elif self.isVisible():
            self._reload.now()  # the first faces are not kept waiting

    def _load(self) -> None:
        self._stale = False
        listing, ids, months = self._context.workspace.listing, self._model.ids, self._model.dates.months
        before = self._wall

        def work() -> _Wall | None:
            faces, photos = listing.faces(ids)
            same = np.array_equal(faces, before.order.ids) and np.array_equal(ids, before.ids)
            firsts = np.searchsorted(photos, np.append(months.firsts, len(ids)))
            return None if same else _Wall(IdOrder(faces), photos, ids, months, firsts)

        self._context.background.run(work, self._take, owner=self, key="faces")

    def _take(self, wall: _Wall | None) -> None:
        self._loaded = True
        if wall is not None:
            self._wall = wall
            held = self.view.at_top()
            self.view.show_many(self._sections(wall), wall.order)
            self.view.hold(held)
        if len(self._wall.order):
            self._parts.setCurrentWidget(self.view)
        elif len(self._model):
            self.empty.say(
                "view-faces",
                self.tr("There are no faces in these photos"),
                self.tr("Faces appear here as soon as they are found."),
            )
            self._parts.setCurrentWidget(self.empty)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.go_to(wanted)

    def _sections(self, wall: _Wall) -> list[FaceSection]:
        sections = []
        for month, (first, last) in enumerate(zip(wall.firsts[:-1], wall.firsts[1:], strict=True)):
            if last > first:
                faces: Sequence[FaceId] = IdSlice(wall.order, int(first), int(last))  # type: ignore[assignment]
                title = section_title(wall.dates, month)
                sections.append(FaceSection(title, faces, faces_text(int(last - first))))
        return sections

    def _mark_years(self) -> None:
        """Years and months beside the bar, where their first faces are."""
        wall = self._wall
        filled = np.flatnonzero(np.diff(wall.firsts))
        tops = [self.view.section_top(place) for place in range(len(filled))]
        years: list[tuple[int, str]] = []
        for top, month in zip(tops, filled, strict=True):
            name = year_title(wall.dates.date(int(month))[0])
            if not wall.dates.title and (not years or years[-1][1] != name):
                years.append((top, name))
        self.view.mark(years, tops, [section_title(wall.dates, int(month)) for month in filled])


class _WallView(FaceView):
    """A face view with the scrubber. Signal ``arranged()``: its sections have other places now."""

    arranged = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, size=face_painting.MEDIUM)
        self._tops: list[int] = []
        self._titles: list[str] = []
        self.scrubber = DateScrubber()
        self.setVerticalScrollBar(self.scrubber)
        self.scrubber.valueChanged.connect(self._on_scrolled)
        self._flag = DateFlag(self, self.scrubber, self._flag_title)

    @property
    def face_size(self) -> int:
        """The faces' diameter."""
        return self._size

    def face_ids(self) -> list[FaceId]:
        """Those near the current one: the viewer goes through their photos."""
        order = self._face_order or NO_IDS
        place = order.find(self.selection.current) or 0
        return [FaceId(face) for face in order[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]]

    def select_all(self) -> bool:
        if len(self._face_order or ()) > _MOST_SELECTED:
            self._context.navigator.message(
                self.tr("These are too many faces to select them all. Choose a folder or search for fewer photos.")
            )
            return True
        return super().select_all()

    def section_top(self, place: int) -> int:
        return self._layout.section_top(place)

    def at_top(self) -> tuple[Key, int] | None:
        """The first face in view and how high it stands; None at the very top, where new ones simply appear."""
        keys = self.visible_keys() if self.scrubber.value() > 0 else []
        rect = self.tile_rect(keys[0]) if keys else None
        return None if rect is None else (keys[0], rect.top())

    def hold(self, held: tuple[Key, int] | None) -> None:
        """Scroll so that this face stands there again, if it is still here."""
        rect = None if held is None else self.tile_rect(held[0])
        if held is not None and rect is not None:
            self.scrubber.setValue(self.scrubber.value() + rect.top() - held[1])

    def mark(self, years: Sequence[tuple[int, str]], tops: list[int], titles: list[str]) -> None:
        """Where years begin, where sections do, and what the flag says of those."""
        self._tops, self._titles = tops, titles
        self.scrubber.set_marks(years, np.array(tops, np.int64))

    def _relayout(self) -> None:
        super()._relayout()
        self.arranged.emit()

    def key_at(self, point: QPoint) -> Key | None:
        """The face at a point of the viewport; none beneath the heading that sticks there."""
        stuck = self._stuck()
        return None if stuck is not None and point.y() <= stuck[1].bottom() else super().key_at(point)

    def show_tile(self, key: Key) -> None:
        """Scroll as little as needed to see the whole face, clear of the heading at the top."""
        super().show_tile(key)
        rect, bar = self.tile_rect(key), self.scrubber
        if rect is not None and rect.top() < TileLayout.HEADING:
            bar.setValue(bar.value() + rect.top() - TileLayout.HEADING)

    def _stuck(self) -> tuple[int, QRect] | None:
        """The section whose heading is scrolled out, and where in the viewport it stays; None where none is.

        The next one pushes it out.
        """
        top = self.scrubber.value()
        place = int(np.searchsorted(self._tops, top, side="right")) - 1
        if place < 0 or self._tops[place] == top:
            return None
        following = self._tops[place + 1] - top if place + 1 < len(self._tops) else TileLayout.HEADING
        y = min(0, following - TileLayout.HEADING)
        return place, QRect(0, y, self.viewport().width(), TileLayout.HEADING)

    def _flag_title(self, value: int) -> str:
        place = int(np.searchsorted(self._tops, value, side="right")) - 1
        return self._titles[max(0, place)] if self._titles else ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        stuck = self._stuck()
        if stuck is not None:
            place, area = stuck
            painter.fillRect(area, QColor(tokens().surface))
            margin = TileLayout.MARGIN
            self._paint_heading(painter, area.adjusted(margin, 0, -margin, 0), self.sections()[place])
            date_headers.paint_header_edge(painter, tokens(), area.width(), area.bottom())
        self._flag.paint(painter)
        painter.end()
