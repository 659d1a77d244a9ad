"""How the table of photos looks before anything is in it: columns, rows, and what of Qt is left out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.ui.look.theme import set_role
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
    for place, column in enumerate(COLUMNS):
        header.resizeSection(place, _WIDTHS[column])


def fill(view: QTableView) -> None:
    """The column of names takes what the others leave."""
    header = view.horizontalHeader()
    rest = sum(header.sectionSize(place) for place in range(1, len(COLUMNS)))
    header.blockSignals(True)
    header.resizeSection(0, max(_LEAST_NAME, view.viewport().width() - rest))
    header.blockSignals(False)
