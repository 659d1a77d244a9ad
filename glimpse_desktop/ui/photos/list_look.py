"""How the table of photos looks before anything is in it: columns, rows, and what of Qt is left out."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QMetaObject, QSignalBlocker, Qt, QTime
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.photos import photo_words
from glimpse_desktop.ui.photos.list_columns import ListColumns
from glimpse_desktop.ui.photos.photo_table import COLUMNS

_WIDTHS = {
    PhotoColumn.NAME: 280,
    PhotoColumn.DATE: 160,
    PhotoColumn.PEOPLE: 168,
    PhotoColumn.STARS: 112,
    PhotoColumn.FOLDER: 128,
    PhotoColumn.CAMERA: 136,
    PhotoColumn.PIXELS: 112,
    PhotoColumn.BYTES: 88,
}
_LEAST = 56
_LEAST_NAME = 200


def dress(view: QTableView, height: int) -> None:
    """Rows of ``height``, columns that can be resized, no grid, no selection of Qt's, pixelwise scrolling."""
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setFrameShape(QTableView.Shape.NoFrame)
    view.setCornerButtonEnabled(False)
    corner = QWidget()
    corner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    set_role(corner, "surface")
    view.setCornerWidget(corner)
    rows, header = view.verticalHeader(), view.horizontalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(height)
    header.setHighlightSections(False)
    header.setSectionsClickable(True)
    header.setSectionsMovable(True)
    header.setSortIndicatorShown(True)
    header.setMinimumSectionSize(_LEAST)


def show_columns(view: QTableView, columns: ListColumns) -> None:
    """Give the list these columns."""
    header = view.horizontalHeader()
    blocker = QSignalBlocker(header)
    for place, column in enumerate(columns.order):
        header.moveSection(header.visualIndex(COLUMNS.index(column)), place)
    for place, column in enumerate(COLUMNS):
        header.setSectionHidden(place, column in columns.hidden)
        header.resizeSection(place, max(_LEAST, columns.widths.get(column, usual_width(view, column))))
    blocker.unblock()
    if PhotoColumn.NAME not in columns.widths:
        fill(view)
    header.updateGeometry()
    header.viewport().update()
    view.viewport().update()
    QMetaObject.invokeMethod(view, "updateGeometries")


def columns_shown(view: QTableView) -> tuple[PhotoColumn, ...]:
    """The columns in the order that they are seen in, also those that are hidden."""
    header = view.horizontalHeader()
    return tuple(COLUMNS[header.logicalIndex(place)] for place in range(len(COLUMNS)))


def usual_width(view: QTableView, column: PhotoColumn) -> int:
    """How wide a column is at first."""
    if column is not PhotoColumn.DATE:
        return _WIDTHS[column]
    # Whatever way the language writes dates and times has room.
    sample = photo_words.short_moment(QDateTime(QDate(2028, 12, 28), QTime(22, 58)))
    return max(_WIDTHS[column], view.fontMetrics().horizontalAdvance(sample) + 3 * Space.S)


def fill(view: QTableView) -> None:
    """The column of names takes what the others leave."""
    header = view.horizontalHeader()
    rest = sum(header.sectionSize(place) for place in range(1, len(COLUMNS)))
    blocker = QSignalBlocker(header)
    header.resizeSection(0, max(_LEAST_NAME, view.viewport().width() - rest))
    blocker.unblock()
