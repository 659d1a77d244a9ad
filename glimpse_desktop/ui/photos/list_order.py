"""The order of the rows of a list of photos: read in the background, and where in it years begin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.date_titles import section_title, year_title
from glimpse_desktop.ui.photos.id_order import IdOrder
from glimpse_desktop.ui.photos.photo_model import PhotoModel

_LARGEST_FIRST = frozenset({PhotoColumn.DATE, PhotoColumn.STARS, PhotoColumn.PIXELS, PhotoColumn.BYTES})


@dataclass(frozen=True, slots=True)
class Sorting:
    """``down``: the largest value, the newest photo, first."""

    column: PhotoColumn = PhotoColumn.DATE
    down: bool = True


class ListOrder(QObject):
    """Signal ``ready(IdOrder)``: the rows are in that order from now on."""

    ready = Signal(object)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QObject) -> None:
        super().__init__(parent)
        self._background = context.background
        self._listing = context.workspace.listing
        self._model = model
        self.sorting = Sorting()

    def sort_by(self, column: PhotoColumn) -> bool:
        """By a column; by the same one again: the other way round. False when there is no order by it."""
        if not self.sorts_by(column):
            return False
        down = not self.sorting.down if column is self.sorting.column else column in _LARGEST_FIRST
        self.sorting = Sorting(column, down)
        self.arrange()
        return True

    def sorts_by(self, column: PhotoColumn) -> bool:
        """Whether there is an order by a column."""
        return self._listing.sorts_by(column)

    def arrange(self) -> None:
        """Read the order anew."""
        sorting, listing, ids = self.sorting, self._listing, self._model.ids

        def work() -> IdOrder:
            if sorting.column is PhotoColumn.DATE:
                order = IdOrder(ids)
                return order if sorting.down else order.reversed()
            order = IdOrder(ids[listing.order(ids, sorting.column)])
            return order.reversed() if sorting.down else order

        self._background.run(work, self.ready.emit, owner=self, key="order")

    # Time, as long as the rows are in its order

    def years(self, rows: int) -> list[tuple[int, str]]:
        """The rows that years begin with, and their names. ``rows``: how many there are."""
        dates = self._model.dates.years
        if not self._in_time(rows):
            return []
        names = [year_title(dates.date(year)[0]) for year in range(len(dates))]
        firsts = self._placed(dates.firsts, dates.counts, rows).tolist()
        return list(zip(firsts, names if self.sorting.down else names[::-1], strict=True))

    def months(self, rows: int) -> NDArray[np.int64]:
        """The rows that months begin with."""
        dates = self._model.dates.months
        return self._placed(dates.firsts, dates.counts, rows) if self._in_time(rows) else np.zeros(0, np.int64)

    def title(self, place: int, rows: int) -> str:
        """The month of a row."""
        if not self._in_time(rows):
            return ""
        place = min(place, rows - 1)
        dates, index = self._model.dates.months, place if self.sorting.down else rows - 1 - place
        return section_title(dates, dates.of_photo(index))

    def _in_time(self, rows: int) -> bool:
        by_time = self.sorting.column is PhotoColumn.DATE and not self._model.dates.titled
        return by_time and 0 < rows == len(self._model.ids)

    def _placed(self, firsts: NDArray[np.int64], counts: NDArray[np.int64], rows: int) -> NDArray[np.int64]:
        return firsts if self.sorting.down else (rows - firsts - counts)[::-1]
