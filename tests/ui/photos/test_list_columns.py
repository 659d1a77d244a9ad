from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.list_columns import ListColumns, read_columns
from glimpse_desktop.ui.photos.list_look import columns_shown
from glimpse_desktop.ui.photos.list_order import Sorting
from glimpse_desktop.ui.photos.photo_list import PhotoList
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from glimpse_desktop.ui.photos.photo_table import COLUMNS
from glimpse_desktop.ui.photos.view_choice import ViewChoice
from glimpse_desktop.ui.window_state import WindowState

C = PhotoColumn


def test_what_was_chosen_is_read_again() -> None:
    chosen = ListColumns(
        (*COLUMNS[1:], COLUMNS[0]), frozenset({C.CAMERA}), {C.DATE: 300}, Sorting(C.BYTES, down=False)
    )
    assert read_columns(chosen.text()) == chosen
    assert ListColumns().text() == ""
    assert read_columns("") == ListColumns()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[1]",
        '{"order": 3, "hidden": "name", "widths": [1], "sort": []}',
        '{"order": [null, "moon"], "hidden": ["name"], "widths": {"date": -1, "name": "x"}, "sort": "moon"}',
    ],
)
def test_nonsense_is_what_it_was_at_first(text: str) -> None:
    assert read_columns(text) == ListColumns()


@pytest.fixture
def made(context: PageContext, qtbot: QtBot) -> PhotoList:
    view = PhotoList(context, PhotoModel(context, context.background))
    qtbot.addWidget(view)
    view.resize(1200, 300)
    view.show()
    return view


def _chosen(context: PageContext) -> ListColumns:
    return read_columns(ViewChoice.of(context.navigator).columns)


def test_widths_order_and_sorting_are_remembered(made: PhotoList, context: PageContext, qtbot: QtBot) -> None:
    header = made.horizontalHeader()
    header.resizeSection(COLUMNS.index(C.DATE), 222)
    header.moveSection(0, 2)
    made.sort_by(C.BYTES)
    kept = ViewChoice.of(context.navigator).remember(WindowState()).photo_columns
    other = PhotoList(context, PhotoModel(context, context.background))
    qtbot.addWidget(other)
    for view in (made, other):
        assert view.horizontalHeader().sectionSize(COLUMNS.index(C.DATE)) == 222
        assert columns_shown(view)[:3] == (COLUMNS[1], COLUMNS[2], COLUMNS[0])
        assert view.order.sorting == Sorting(C.BYTES, down=True)
    assert read_columns(kept) == _chosen(context)


def test_a_column_is_left_out_and_all_come_back(made: PhotoList, context: PageContext) -> None:
    def choose(text: str) -> None:
        menu = made.columns_menu()
        next(action for action in menu.actions() if action.text() == text).trigger()
        menu.close()

    camera = COLUMNS.index(C.CAMERA)
    choose("Camera")
    assert made.isColumnHidden(camera)
    assert _chosen(context).hidden == {C.CAMERA}
    made.horizontalHeader().resizeSection(0, 500)
    choose("Columns as they were at first")
    assert not made.isColumnHidden(camera)
    assert _chosen(context) == ListColumns()


def test_the_start_brings_what_was_chosen(made: PhotoList, context: PageContext) -> None:
    kept = replace(ListColumns(), hidden=frozenset({C.PIXELS}), sorting=Sorting(C.NAME, down=False))
    ViewChoice.of(context.navigator).recall(WindowState(photo_columns=kept.text()))
    assert made.isColumnHidden(COLUMNS.index(C.PIXELS))
    assert made.order.sorting.column is C.NAME
