"""The scrolled column of cards of duplicates: which photos of each set stay, and painting those in view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.duplicates import DuplicateSet, Removal
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.duplicates.layout import DuplicatesLayout
from glimpse_desktop.ui.duplicates.painting import CardPainter, CardState
from glimpse_desktop.ui.look.theme import Space, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photo_rows import PhotoRows

Tile = tuple[int, int]
"""The place of a set and the number of a photo in it."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Sets with what finding one's way among them needs: made off the window's thread, for there may be many.

    ``places`` tell where the set of these photos is, ``counts`` (n,) how many photos each has.
    """

    sets: list[DuplicateSet]
    places: dict[tuple[PhotoId, ...], int]
    counts: NDArray[np.int64]

    @classmethod
    def of(cls, sets: Sequence[DuplicateSet]) -> Shelf:
        return cls(
            list(sets),
            {one.photos: place for place, one in enumerate(sets)},
            np.array([len(one.photos) for one in sets], np.int64),
        )


class DuplicatesCanvas(QAbstractScrollArea):
    """Signal ``marks_changed()``: other photos stay now."""

    spoken_as = "List"

    marks_changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf.of([])
        self.rows = PhotoRows(context, self)
        self.painter = CardPainter(context.thumbnails)
        self.current: Tile | None = None
        self._keeps: dict[tuple[PhotoId, ...], frozenset[PhotoId]] = {}
        """What the person chose, by the photos of a set; of all others the best stays."""
        self._waiting: set[tuple[PhotoId, ...]] = set()
        self._layout = DuplicatesLayout([], 1)
        self._hovered: Tile | None = None
        self._hot: tuple[int, str] | None = None
        """The button under the pointer: the place of its set, "keep" or "move"."""
        self._by_keyboard = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.rows.ready.connect(self.viewport().update)
        context.thumbnails.photo_ready.connect(lambda _photo: self.viewport().update())

    # What is shown

    @property
    def sets(self) -> list[DuplicateSet]:
        """Not to be changed."""
        return self._shelf.sets

    def show_shelf(self, shelf: Shelf) -> None:
        """Show these. What was marked stays marked, and what was in view stays there."""
        first, offset = self._first_in_view()
        before, places = self.sets, shelf.places
        at = None if self.current is None else before[self.current[0]].photos
        last = self.current
        self._shelf = shelf
        self._keeps = {photos: keeps for photos, keeps in self._keeps.items() if photos in places}
        self._waiting &= places.keys()
        self._hovered, self._hot = None, None
        if at is not None and last is not None:
            place = places.get(at, min(last[0], len(self.sets) - 1))
            self.current = (place, last[1] if at in places else 0) if place >= 0 else None
        self._relayout()
        if first is not None:
            # What was first in view may be gone: then what came after it.
            left = (places.get(before[place].photos) for place in range(first, len(before)))
            following = next((place for place in left if place is not None), None)
            if following is not None:
                self.verticalScrollBar().setValue(self._layout.card(following).top() - offset)

    def to_top(self) -> None:
        self.current = None
        self.verticalScrollBar().setValue(0)

    def refresh(self, changes: Changes) -> None:
        self.rows.refresh(changes)

    def keeps(self, place: int) -> frozenset[PhotoId]:
        """Which photos of a set stay."""
        one = self.sets[place]
        return self._keeps.get(one.photos, frozenset({one.best}))

    def set_keeps(self, place: int, keeps: frozenset[PhotoId]) -> None:
        """At least one photo of a set stays, so an empty set of them changes nothing."""
        if keeps and self.sets[place].photos not in self._waiting:
            self._keeps[self.sets[place].photos] = keeps
            self.viewport().update()
            self.marks_changed.emit()

    def removal(self, place: int) -> Removal:
        """What the marks of a set mean."""
        keeps = self.keeps(place)
        photos = self.sets[place].photos
        return Removal(
            tuple(photo for photo in photos if photo in keeps), tuple(one for one in photos if one not in keeps)
        )

    def set_waiting(self, one: DuplicateSet, waiting: bool) -> None:
        """Its files are being moved: nothing else can be done with it meanwhile."""
        (self._waiting.add if waiting else self._waiting.discard)(one.photos)
        self.viewport().update()

    def is_waiting(self, place: int) -> bool:
        return self.sets[place].photos in self._waiting

    def photo(self, tile: Tile) -> PhotoId:
        return self.sets[tile[0]].photos[tile[1]]

    def show_tile(self, tile: Tile) -> None:
        """Scroll as little as needed to see a tile, and the head of its card where it is in the first row."""
        rect = self._layout.tile(*tile)
        if tile[1] < self._layout.columns:
            rect.setTop(self._layout.card(tile[0]).top() - Space.S)
        bar = self.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(rect.top())
        elif rect.bottom() > bar.value() + self.viewport().height():
            bar.setValue(rect.bottom() - self.viewport().height() + Space.L)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(640, 400)

    # What is under a point of the viewport

    def tile_at(self, point: QPoint) -> Tile | None:
        return self._layout.tile_at(self._content(point))

    def button_at(self, point: QPoint) -> tuple[int, str] | None:
        """The place of the set and "keep" or "move"."""
        content = self._content(point)
        place = self._layout.card_at(content.y())
        if place is None:
            return None
        card, one, keeps = self._layout.card(place), self.sets[place], self.keeps(place)
        if self.painter.keep_rect(card, one, keeps).contains(content):
            return place, "keep"
        if self.painter.move_rect(card, one, keeps).contains(content):
            return place, "move"
        return None

    def hover(self, point: QPoint | None) -> None:
        """The pointer is there, or nowhere."""
        tile = None if point is None else self.tile_at(point)
        hot = None if point is None else self.button_at(point)
        if (tile, hot) != (self._hovered, self._hot):
            self._hovered, self._hot = tile, hot
            self.viewport().update()

    def _content(self, point: QPoint) -> QPoint:
        return point + QPoint(0, self.verticalScrollBar().value())

    # Layout and painting

    def _first_in_view(self) -> tuple[int | None, int]:
        """The first set in view, None at the very top, and how far below the top its card begins."""
        top = self.verticalScrollBar().value()
        if top == 0 or not self.sets:
            return None, 0
        first = self._layout.cards_in(top, top).start
        return first, self._layout.card(first).top() - top

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        anchor = self._layout.cards_in(self.verticalScrollBar().value(), self.verticalScrollBar().value())
        self._relayout()
        if len(anchor) and self.verticalScrollBar().value() > 0:
            self.verticalScrollBar().setValue(self._layout.card(anchor.start).top() - Space.M)

    def _relayout(self) -> None:
        self._layout = DuplicatesLayout(self._shelf.counts, self.viewport().width(), mirrored=self.isRightToLeft())
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self._layout.height - height, 0))
        bar.setPageStep(max(height - 40, 1))
        bar.setSingleStep(40)
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self.hover(None)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(tokens().surface))
        top = self.verticalScrollBar().value()
        painter.translate(0, -top)
        for place in self._layout.cards_in(top + event.rect().top(), top + event.rect().bottom()):
            self._paint_card(painter, place, top + event.rect().top(), top + event.rect().bottom())

    def _paint_card(self, painter: QPainter, place: int, top: int, bottom: int) -> None:
        one = self.sets[place]
        seen = [
            number
            for number in range(len(one.photos))
            if (rect := self._layout.tile(place, number)).bottom() >= top and rect.top() <= bottom
        ]
        wanted = [one.best, *(one.photos[number] for number in seen)]
        rows = {photo: row for photo in wanted if (row := self.rows.get(photo)) is not None}
        focused = self.hasFocus() and self._by_keyboard
        state = CardState(
            keeps=self.keeps(place),
            rows=rows,
            current=self.current[1] if focused and self.current is not None and self.current[0] == place else None,
            hovered=self._hovered[1] if self._hovered is not None and self._hovered[0] == place else None,
            hot=self._hot[1] if self._hot is not None and self._hot[0] == place else "",
            waiting=one.photos in self._waiting,
        )
        self.painter.paint_card(painter, self._layout.card(place), one, state)
        best = rows.get(one.best)
        pixels = best.width * best.height if best is not None else 0
        for number in seen:
            tile = self._layout.tile(place, number)
            self.painter.paint_tile(painter, tile, one.photos[number], number, state, pixels)
