"""Photos as the rows of a table: what each column says, told only of rows that are looked at."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.language import say_again, say_list
from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.id_order import NO_IDS, IdOrder
from glimpse_desktop.ui.photos.mark_words import marks_text
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from glimpse_desktop.ui.photos.photo_people import PhotoPeople
from glimpse_desktop.ui.photos.photo_words import faces, file_day, taken, tool_tip, when
from glimpse_desktop.ui.wording import measure_text

COLUMNS = (
    PhotoColumn.NAME,
    PhotoColumn.DATE,
    PhotoColumn.PEOPLE,
    PhotoColumn.STARS,
    PhotoColumn.FOLDER,
    PhotoColumn.CAMERA,
    PhotoColumn.PIXELS,
    PhotoColumn.BYTES,
)
"""From the start of the line."""
NUMBERS = frozenset({PhotoColumn.PIXELS, PhotoColumn.BYTES})
"""Columns that are read from their ends."""

_Index = QModelIndex | QPersistentModelIndex


class PhotoTable(QAbstractTableModel):
    """The photos of ``model`` in an order of their own, see ``show``.

    Every row's ``data`` is text; pictures and marks are painted by the view, from ``row``.
    """

    def __init__(self, context: PageContext, model: PhotoModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._people = PhotoPeople(context, self)
        self.order: IdOrder = NO_IDS
        model.rows_ready.connect(self._changed)
        self._people.ready.connect(self._changed)

    def show(self, order: IdOrder) -> None:
        """These photos from the top to the bottom."""
        self.beginResetModel()
        self.order = order
        self.endResetModel()

    def refresh(self, changes: Changes) -> None:
        self._people.refresh(changes)

    def row(self, place: int) -> PhotoRow | None:
        """The photo of a row; None, and fetched, when it isn't known yet."""
        index = self._model.index_of(PhotoId(self.order[place]))
        return None if index is None else self._model.row(index)

    def people(self, photo: PhotoId) -> list[tuple[PersonId, str]] | None:
        """Who is on a photo; None, and fetched, when it isn't known yet."""
        return self._people.get(photo)

    def _changed(self, items: list[int]) -> None:
        places = self.order.places_of(np.array(items, np.int64))
        if len(places):
            first, last = self.index(int(places[0]), 0), self.index(int(places[-1]), len(COLUMNS) - 1)
            self.dataChanged.emit(first, last)

    # Qt's model

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.titles()[COLUMNS[section]]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if COLUMNS[section] in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.row(index.row())
        if row is None:
            return ""
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        return self.text(row, column)

    def _tip(self, row: PhotoRow, column: PhotoColumn) -> str:
        if column is PhotoColumn.NAME:
            return tool_tip(row)
        return when(row) if column is PhotoColumn.DATE else self.text(row, column)

    def text(self, row: PhotoRow, column: PhotoColumn) -> str:
        """What a column says of a photo."""
        locale = QLocale()
        match column:
            case PhotoColumn.NAME:
                return row.path.name
            case PhotoColumn.DATE:
                return taken(row) or file_day(row)
            case PhotoColumn.PEOPLE:
                return self._people_text(row)
            case PhotoColumn.STARS:
                return marks_text(row.marks)
            case PhotoColumn.FOLDER:
                return row.path.parent.name or str(row.path.parent)
            case PhotoColumn.CAMERA:
                return row.camera or ""
            case PhotoColumn.PIXELS:
                return measure_text(row.width, row.height) if row.width else ""
            case PhotoColumn.BYTES:
                return locale.formattedDataSize(row.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)

    def _people_text(self, row: PhotoRow) -> str:
        named = self._people.get(row.id) if row.faces else []
        if named:
            return say_list(name for _, name in named)
        return faces(row.faces) if row.faces else say_again(row.problem or "")

    def titles(self) -> dict[PhotoColumn, str]:
        """What each column is called."""
        return {
            PhotoColumn.NAME: self.tr("Name"),
            PhotoColumn.DATE: self.tr("Date"),
            PhotoColumn.PEOPLE: self.tr("People"),
            PhotoColumn.STARS: self.tr("Rating"),
            PhotoColumn.FOLDER: self.tr("Folder"),
            PhotoColumn.CAMERA: self.tr("Camera"),
            PhotoColumn.PIXELS: self.tr("Pixels"),
            PhotoColumn.BYTES: self.tr("File size"),
        }
