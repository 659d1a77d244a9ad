"""The date headers of the grid: they stick to the top, and a click on one selects what stands under it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.photos import date_headers
from glimpse_desktop.ui.photos.date_titles import section_title
from glimpse_desktop.ui.photos.grid_selection import GridSelection
from glimpse_desktop.ui.photos.timeline_layout import HEADER, TimelineLayout
from glimpse_desktop.ui.wording import photos_text


class GridHeaders:
    """Those of one grid. ``top`` is always how far the layout is scrolled."""

    def __init__(self, grid: QAbstractScrollArea) -> None:
        self._grid = grid
        self.hovered: int | None = None
        """The section whose header the pointer is on."""

    @property
    def _view(self) -> QWidget:
        # Asked for each time: what Python keeps of it can die before it, and painting crashed.
        return self._grid.viewport()

    def area(self, layout: TimelineLayout, section: int, top: int) -> QRect:
        """Where in the viewport a header is: it stays at the top until the next section pushes it out."""
        natural = int(layout.tops[section]) - top
        y = min(max(natural, 0), int(layout.tops[section + 1]) - top - HEADER)
        return QRect(0, y, self._view.width(), HEADER)

    def paint(
        self,
        painter: QPainter,
        dirty: QRect,
        layout: TimelineLayout,
        section: int,
        top: int,
        chosen: GridSelection,
    ) -> None:
        """If it is seen in ``dirty``. The tick of one whose photos are all selected, or under the pointer."""
        area = self.area(layout, section, top)
        if not area.intersects(dirty):
            return
        every = chosen.has_all(*self.photos(layout, section))
        tick = every if every or section == self.hovered else None
        title, count = self._words(layout, section)
        date_headers.paint_header(
            painter, tokens(), area, layout.left, title, count, self._view.layoutDirection(), tick
        )
        if int(layout.tops[section]) < top:
            date_headers.paint_header_edge(painter, tokens(), area.width(), area.bottom())

    def at(self, layout: TimelineLayout, top: int, point: QPoint) -> int | None:
        """The section whose header's words are at a point of the viewport."""
        for section in layout.sections(top, top + self._view.height()):
            area = self.area(layout, section, top)
            if area.contains(point):
                words = date_headers.words_area(area, layout.left, *self._words(layout, section))
                seen = point
                if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                    seen = QPoint(area.left() + area.right() - point.x(), point.y())
                return section if words.contains(seen) else None
        return None

    def hover(self, layout: TimelineLayout, top: int, point: QPoint | None) -> bool:
        """The pointer is there, or nowhere. Whether it is on a header."""
        section = None if point is None else self.at(layout, top, point)
        if section != self.hovered:
            for one in (self.hovered, section):
                if one is not None and one < len(layout.dates):
                    self._view.update(self.area(layout, one, top))
            self.hovered = section
        return section is not None

    @staticmethod
    def photos(layout: TimelineLayout, section: int) -> tuple[int, int]:
        """The first photo of a section, and the one after its last."""
        first = int(layout.dates.firsts[section])
        return first, first + int(layout.dates.counts[section])

    @staticmethod
    def _words(layout: TimelineLayout, section: int) -> tuple[str, str]:
        return section_title(layout.dates, section), photos_text(int(layout.dates.counts[section]))
