from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.photo_columns import PhotoColumn
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photo_list import PhotoList
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from glimpse_desktop.ui.photos.photo_table import COLUMNS
from tests.ui.conftest import Desk

_LEFT = Qt.MouseButton.LeftButton
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_RED = 0.0


@pytest.fixture
def shown(desk: Desk, context: PageContext, qtbot: QtBot) -> PhotoList:
    """Six photos of two years, newest first: f, e, d, c, b, a; a face on the newest."""
    for number, name in enumerate("abcdef"):
        face = [(_RED, 100, 60, 80)] if name == "f" else []
        desk.draw(f"{name}.jpg", *face, day=17900 + 20 * number)
    desk.index()
    model = PhotoModel(context, context.background)
    context.background.changed.connect(model.refresh)
    made = PhotoList(context, model)
    context.background.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    model.show()
    qtbot.waitUntil(lambda: len(made.table.order) == 6)
    qtbot.waitUntil(lambda: made.table.row(5) is not None)
    made.setFocus()
    return made


def _names(view: PhotoList) -> list[str]:
    return [_cell(view, place, PhotoColumn.NAME)[:1] for place in range(len(view.table.order))]


def _cell(view: PhotoList, place: int, column: PhotoColumn) -> str:
    return str(view.table.data(view.table.index(place, COLUMNS.index(column))))


def _at(view: PhotoList, place: int) -> QPoint:
    return view.visualRect(view.table.index(place, 0)).center()


def test_rows_tell_what_is_known_of_the_photos(shown: PhotoList, desk: Desk, qtbot: QtBot) -> None:
    assert _names(shown) == list("fedcba")
    assert _cell(shown, 1, PhotoColumn.FOLDER) == "photos"
    assert "×" in _cell(shown, 1, PhotoColumn.PIXELS)
    assert _cell(shown, 1, PhotoColumn.BYTES).endswith("kB")
    assert _cell(shown, 1, PhotoColumn.DATE) == "2019-03-25"
    assert _cell(shown, 1, PhotoColumn.PEOPLE) == ""
    assert _cell(shown, 0, PhotoColumn.PEOPLE) == "1 face"
    desk.workspace.name_faces([desk.workspace.photo_faces(desk.ids()[0])[0].id], "Anna")
    qtbot.waitUntil(lambda: _cell(shown, 0, PhotoColumn.PEOPLE) == "Anna")
    desk.workspace.rate_photos([desk.ids()[0]], 4)
    qtbot.waitUntil(lambda: _cell(shown, 0, PhotoColumn.STARS) == "4 stars")


def test_a_click_on_a_columns_title_sorts_and_another_turns_it_round(shown: PhotoList, qtbot: QtBot) -> None:
    qtbot.mouseClick(shown.viewport(), _LEFT, pos=_at(shown, 4))  # b
    shown.horizontalHeader().sectionClicked.emit(COLUMNS.index(PhotoColumn.NAME))
    qtbot.waitUntil(lambda: _names(shown) == list("abcdef"))
    assert shown.selection.indices().tolist() == [1]
    assert shown.scrubber._years == []
    shown.sort_by(PhotoColumn.NAME)
    qtbot.waitUntil(lambda: _names(shown) == list("fedcba"))
    shown.sort_by(PhotoColumn.DATE)
    shown.sort_by(PhotoColumn.DATE)
    qtbot.waitUntil(lambda: _names(shown) == list("abcdef"))
    assert [name for _, name in shown.scrubber._years] == ["2019"]
    assert shown.selected_ids() == [shown.current_id()]


def test_there_is_no_order_by_people(shown: PhotoList) -> None:
    shown.sort_by(PhotoColumn.PEOPLE)
    assert shown.order.sorting.column is PhotoColumn.DATE


def test_selecting_is_as_in_the_grid(shown: PhotoList, qtbot: QtBot) -> None:
    counts: list[int] = []
    shown.selection_changed.connect(counts.append)
    qtbot.mouseClick(shown.viewport(), _LEFT, pos=_at(shown, 1))
    qtbot.mouseClick(shown.viewport(), _LEFT, _SHIFT, pos=_at(shown, 3))
    qtbot.mouseClick(shown.viewport(), _LEFT, _CTRL, pos=_at(shown, 2))
    assert shown.selection.indices().tolist() == [1, 3]
    assert counts[-1] == 2
    qtbot.keyClick(shown, Qt.Key.Key_End)
    assert shown.selection.indices().tolist() == [5]
    qtbot.keyClick(shown, Qt.Key.Key_Up, _SHIFT)
    qtbot.keyClick(shown, Qt.Key.Key_Home, _CTRL)
    assert shown.selection.indices().tolist() == [4, 5]
    assert shown.selection.current == 0
    qtbot.keyClick(shown, Qt.Key.Key_A, _CTRL)
    assert len(shown.selected_ids()) == 6
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.selected_ids() == []


def test_enter_and_double_click_open_and_the_row_is_described(shown: PhotoList, desk: Desk, qtbot: QtBot) -> None:
    opened: list[int] = []
    shown.open_photo.connect(opened.append)
    shown.go_to(desk.ids()[2])
    assert "d.jpg" in shown.accessibleDescription()
    assert "3 of 6" in shown.accessibleDescription()
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    qtbot.mouseDClick(shown.viewport(), _LEFT, pos=_at(shown, 0))
    assert opened == [desk.ids()[2], desk.ids()[0]]


def test_a_photo_that_is_not_there_yet_is_gone_to_when_it_is(
    desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    for name in "abc":
        desk.draw(f"{name}.jpg")
    desk.index()
    model = PhotoModel(context, context.background)
    view = PhotoList(context, model)
    qtbot.addWidget(view)
    view.go_to(desk.ids()[1])
    view.select([desk.ids()[2]])
    view.show()
    model.show()
    qtbot.waitUntil(lambda: view.current_id() == desk.ids()[1])
    assert view.selected_ids() == [desk.ids()[2]]


def test_new_photos_do_not_move_what_is_looked_at(shown: PhotoList, desk: Desk, qtbot: QtBot) -> None:
    shown.resize(1000, 180)
    shown.scrubber.setValue(110)
    top = shown.table.order[2]
    for name in "xyz":
        desk.draw(f"{name}.jpg", day=18100)
    desk.index()
    qtbot.waitUntil(lambda: len(shown.table.order) == 9)
    assert shown.table.order[5] == top
    assert shown.scrubber.value() == 110 + 3 * 48


def test_rows_can_be_higher_and_lower(shown: PhotoList) -> None:
    steps: list[int] = []
    shown.size_step_changed.connect(steps.append)
    shown.set_size_step(2)
    assert steps == [2]
    assert shown.rowHeight(0) == 72
