"""What lists and walls over a whole timeline ask: another order, all faces, the files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.library import photo_listing
from glimpse_desktop.library.store import Library


class Listing:
    """The long lists of one library. Every method blocks and is safe from any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @staticmethod
    def sorts_by(column: PhotoColumn) -> bool:
        """Whether ``order`` knows the column; DATE needs no asking, it is the timeline's own."""
        return column is PhotoColumn.DATE or column in photo_listing.SORTABLE

    def order(self, ids: NDArray[np.int64], column: PhotoColumn) -> NDArray[np.int64]:
        """Indices of the photos ``ids`` (n,), smallest value of ``column`` first, equal ones newest first."""
        with self._library.reading() as connection:
            return photo_listing.order(connection, ids, column)

    def faces(self, ids: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The faces of the photos ``ids`` in their order, each once: ids, indices of their photos: (m,)."""
        with self._library.reading() as connection:
            return photo_listing.faces_on(connection, ids)

    def paths(self, ids: Sequence[PhotoId]) -> list[Path]:
        """The files of these photos in their order; those that are gone are left out."""
        with self._library.reading() as connection:
            return photo_listing.paths(connection, ids)
