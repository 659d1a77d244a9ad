"""The menu of a list's columns: what its rows are sorted by, and which columns are seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.ui.photos.list_columns import ListColumns


def columns_menu(
    parent: QWidget,
    columns: ListColumns,
    titles: dict[PhotoColumn, str],
    sortable: Callable[[PhotoColumn], bool],
    sort: Callable[[PhotoColumn], None],
    show: Callable[[PhotoColumn, bool], None],
    reset: Callable[[], None],
) -> QMenu:
    """For the columns as they are. ``sort`` by a column, by the same one again the other way round; ``show`` one
    or don't; ``reset`` them all to what they were at first."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    by = menu.addMenu(_tr("Sort by"))
    group = QActionGroup(by)
    for column in columns.order:
        if sortable(column):
            action = by.addAction(titles[column], partial(_sort, sort, column, columns))
            action.setCheckable(True)
            action.setChecked(column is columns.sorting.column)
            group.addAction(action)
    by.addSeparator()
    by.addAction(_tr("The other way round"), partial(sort, columns.sorting.column))
    menu.addSeparator()
    for column in columns.order:
        action = menu.addAction(titles[column])
        action.setCheckable(True)
        action.setChecked(column not in columns.hidden)
        action.setEnabled(column is not PhotoColumn.NAME)
        action.toggled.connect(partial(show, column))
    menu.addSeparator()
    menu.addAction(_tr("Columns as they were at first"), reset)
    return menu


def _sort(sort: Callable[[PhotoColumn], None], column: PhotoColumn, columns: ListColumns) -> None:
    if column is not columns.sorting.column:
        sort(column)


def _tr(text: str) -> str:
    return QCoreApplication.translate("list_menu", text)
