from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.look.theme import theme, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.date_titles import section_title
from glimpse_desktop.ui.photos.grid_painting import tick_rect
from glimpse_desktop.ui.photos.photo_grid import PhotoGrid
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from tests.ui.conftest import Desk

_LEFT = Qt.MouseButton.LeftButton
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_RED, _GREEN = 0.0, 0.33


@pytest.fixture
def grid(desk: Desk, context: PageContext, qtbot: QtBot) -> PhotoGrid:
    """Forty photos in two months, newest first; a red face in the newest, at its right edge."""
    for number in range(40):
        face = [(_RED, 240, 100, 70)] if number == 39 else []
        desk.draw(f"{number:02}.jpg", *face, day=18000 + number)
    desk.index()
    theme().force(False)
    model = PhotoModel(context, context.background)
    context.background.changed.connect(model.refresh)
    made = PhotoGrid(context, model)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    with qtbot.waitSignal(model.reset):
        model.show()
    made.setFocus()
    return made


def _id(grid: PhotoGrid, index: int) -> PhotoId:
    return PhotoId(int(grid.model.ids[index]))


def _click(
    qtbot: QtBot, grid: PhotoGrid, index: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(grid.viewport(), _LEFT, keys, grid.tile_rect(index).center())


def test_thumbnails_appear_cropped_towards_the_faces(grid: PhotoGrid, qtbot: QtBot) -> None:
    def has_red() -> bool:
        image = grid.viewport().grab(grid.tile_rect(0)).toImage()
        side = image.width()
        colour = image.pixelColor(round(side * 0.8), round(side * 0.55))
        return colour.red() > 180 and colour.green() < 90

    qtbot.waitUntil(has_red)


def test_until_a_thumbnail_is_there_its_place_is_quiet(grid: PhotoGrid) -> None:
    image = grid.viewport().grab(grid.tile_rect(3)).toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == tokens().placeholder


def test_arrows_go_through_the_photos(grid: PhotoGrid, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(grid, key)
    assert grid.current_id() == _id(grid, 2)
    assert grid.selected_ids() == [_id(grid, 2)]
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.current_id() == _id(grid, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    below = grid.selection.current
    assert below is not None
    assert grid.tile_rect(below).left() == grid.tile_rect(1).left()
    assert grid.tile_rect(below).top() > grid.tile_rect(1).top()


def test_home_and_end_bring_the_photo_into_view(grid: PhotoGrid, qtbot: QtBot) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.current_id() == _id(grid, 39)
    assert grid.viewport().rect().contains(grid.tile_rect(39))
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.verticalScrollBar().value() == 0


def test_shift_selects_a_range_and_ctrl_single_ones(grid: PhotoGrid, qtbot: QtBot) -> None:
    _click(qtbot, grid, 1)
    _click(qtbot, grid, 4, _SHIFT)
    assert grid.selected_ids() == [_id(grid, i) for i in (1, 2, 3, 4)]
    _click(qtbot, grid, 2, _CTRL)
    assert grid.selected_ids() == [_id(grid, i) for i in (1, 3, 4)]
    qtbot.keyClick(grid, Qt.Key.Key_Right, _SHIFT)
    assert _id(grid, 3) in grid.selected_ids()


def test_a_click_on_the_tick_adds_to_the_selection(grid: PhotoGrid, qtbot: QtBot) -> None:
    _click(qtbot, grid, 0)
    qtbot.mouseClick(grid.viewport(), _LEFT, pos=tick_rect(grid.tile_rect(2)).center())
    assert grid.selected_ids() == [_id(grid, 0), _id(grid, 2)]


def test_select_all_and_none(grid: PhotoGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.selection_changed) as blocker:
        qtbot.keyClick(grid, Qt.Key.Key_A, _CTRL)
    assert blocker.args == [40]
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.selected_ids() == []


def test_a_click_beside_the_photos_selects_nothing(grid: PhotoGrid, qtbot: QtBot) -> None:
    _click(qtbot, grid, 0)
    qtbot.mouseClick(grid.viewport(), _LEFT, pos=QPoint(5, 10))
    assert grid.selected_ids() == []


def test_enter_and_double_click_open(grid: PhotoGrid, qtbot: QtBot) -> None:
    opened: list[PhotoId] = []
    grid.open_photo.connect(opened.append)
    _click(qtbot, grid, 3)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.mouseDClick(grid.viewport(), _LEFT, pos=grid.tile_rect(5).center())
    assert opened == [_id(grid, 3), _id(grid, 5)]


def _ctrl_wheel(grid: PhotoGrid, y: int, up: bool) -> None:
    _ctrl_wheel_at(grid, QPoint(100, y), up)


def _ctrl_wheel_at(grid: PhotoGrid, spot: QPoint, up: bool) -> None:
    at = QPointF(spot)
    event = QWheelEvent(
        at,
        QPointF(grid.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 if up else -120),
        Qt.MouseButton.NoButton,
        _CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), event)


def test_ctrl_and_wheel_change_the_size_and_what_is_under_the_pointer_stays(grid: PhotoGrid, qtbot: QtBot) -> None:
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    first, last = grid._visible()
    middle = (first + last) // 2
    y = grid.tile_rect(middle).top()
    row = [i for i in range(first, last) if grid.tile_rect(i).top() == y]
    before = grid.tile_rect(middle).width()
    _ctrl_wheel(grid, y, up=False)
    assert grid.tile_rect(middle).width() < before
    assert any(abs(grid.tile_rect(i).top() - y) <= before for i in row)
    for _ in range(20):
        _ctrl_wheel(grid, y, up=True)
    assert grid.side == 320
    for _ in range(20):
        _ctrl_wheel(grid, y, up=False)
    assert grid.side == 32


def test_out_to_the_years_and_back_the_photo_under_the_pointer_is_the_same(grid: PhotoGrid) -> None:
    spot = grid.tile_rect(9).center()
    titles = set()
    for up in [False] * 8 + [True] * 8:
        _ctrl_wheel_at(grid, spot, up=up)
        titles.add(section_title(grid._layout.dates, 0))
    assert titles == {"2019", "May 2019"}
    assert grid.tile_rect(9).top() <= spot.y() <= grid.tile_rect(9).bottom()
    for _ in range(20):
        _ctrl_wheel_at(grid, spot, up=True)
    assert section_title(grid._layout.dates, 0) == "Thursday, 23 May 2019"


def test_whole_pictures_are_not_cut(grid: PhotoGrid, qtbot: QtBot) -> None:
    grid.set_whole(True)

    def whole() -> bool:
        row = grid.model.row(0)
        picture = None if row is None else grid.picture(row)
        return picture is not None and picture.width() > picture.height()

    grid.viewport().repaint()
    qtbot.waitUntil(whole)


def test_it_is_mirrored_where_one_reads_from_the_right(grid: PhotoGrid, qtbot: QtBot) -> None:
    left = grid.tile_rect(0).left()
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert grid.tile_rect(0).left() > left
    _click(qtbot, grid, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.current_id() == _id(grid, 1)
    assert grid.tile_rect(1).right() < grid.tile_rect(0).left()


def test_new_photos_above_do_not_move_what_is_looked_at(grid: PhotoGrid, desk: Desk, qtbot: QtBot) -> None:
    grid.verticalScrollBar().setValue(400)
    _click(qtbot, grid, grid._visible()[1] - 1)
    current = grid.current_id()
    assert current is not None
    index = grid.model.index_of(current)
    assert index is not None
    top = grid.tile_rect(index).top()
    for number in range(12):
        desk.draw(f"new{number}.jpg", day=18200)
    desk.index()
    qtbot.waitUntil(lambda: len(grid.model) == 52)
    now = grid.model.index_of(current)
    assert now == index + 12
    assert abs(grid.tile_rect(now).top() - top) <= 2
    assert grid.current_id() == current
    assert grid.selected_ids() == [current]


def test_what_is_on_the_screen_and_waits_is_analysed_first(
    grid: PhotoGrid, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[PhotoId] = []
    monkeypatch.setattr(desk.workspace.indexer, "prioritise", lambda ids: asked.extend(ids))
    grid.model._rows.clear()
    monkeypatch.setattr(desk.workspace, "photos", lambda ids: [])
    grid.verticalScrollBar().setValue(300)
    qtbot.waitUntil(lambda: bool(asked))
    first, last = grid._visible()
    assert asked[: last - first] == [_id(grid, i) for i in range(first, last)]


def test_the_current_photo_is_told_to_screen_readers(grid: PhotoGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.model.rows_ready):
        grid.viewport().repaint()
    _click(qtbot, grid, 0)
    assert grid.accessibleName() == "Photos by date"
    words = grid.accessibleDescription()
    assert "39.jpg" in words
    assert "1 face" in words
    assert "selected" in words
    assert "1 of 40" in words


def test_the_header_sticks_and_covers_what_is_beneath(grid: PhotoGrid) -> None:
    grid.verticalScrollBar().setValue(120)
    image = grid.viewport().grab().toImage()
    under = next(i for i in range(*grid._visible()) if grid.tile_rect(i).top() < 20)
    spot = QPoint(grid.tile_rect(under).center().x(), 6)
    assert image.pixelColor(spot).name() == tokens().surface
    assert grid._index_under(spot) is None


def test_the_photo_after_a_hidden_one_is_current_and_selected_in_its_stead(
    context: PageContext, desk: Desk, qtbot: QtBot
) -> None:
    for number in range(4):
        desk.draw(f"{number}.jpg", (_RED, 20 + 30 * number, 20, 60), day=18000 + number)
    desk.index()
    model = PhotoModel(context, context.background)
    context.background.changed.connect(model.refresh)
    grid = PhotoGrid(context, model)
    qtbot.addWidget(grid)
    grid.resize(700, 500)
    grid.show()
    with qtbot.waitSignal(model.reset):
        model.show()
    ids = [_id(grid, index) for index in range(4)]
    _click(qtbot, grid, 1)
    desk.workspace.hide_photos([ids[1]])
    qtbot.waitUntil(lambda: len(grid.model) == 3)
    assert grid.current_id() == ids[2]
    assert grid.selected_ids() == [ids[2]]
    grid.clear_selection()
    grid.go_to(ids[3])
    desk.workspace.hide_photos([ids[3]])
    qtbot.waitUntil(lambda: len(grid.model) == 2)
    assert grid.current_id() == ids[2]
    assert grid.selected_ids() == []


def test_a_date_selects_what_is_under_it(grid: PhotoGrid, qtbot: QtBot) -> None:
    counts = grid.model.dates.months.counts.tolist()
    words = grid.headers.area(grid._layout, 0, 0).topLeft() + QPoint(grid._layout.left + 10, 30)
    _click(qtbot, grid, 39)
    qtbot.mouseClick(grid.viewport(), _LEFT, pos=words)
    assert grid.selected_ids() == [*(_id(grid, index) for index in range(counts[0])), _id(grid, 39)]
    qtbot.mouseClick(grid.viewport(), _LEFT, pos=words)
    assert grid.selected_ids() == [_id(grid, 39)]
    grid.go_to(_id(grid, counts[0]))
    qtbot.keyClick(grid, Qt.Key.Key_A, _CTRL | _SHIFT)
    assert grid.selection.count == counts[1]
    assert grid.current_id() == _id(grid, counts[0])
    beside = QPoint(grid.viewport().width() - 5, words.y())
    grid.verticalScrollBar().setValue(0)
    qtbot.mouseClick(grid.viewport(), _LEFT, pos=beside)
    assert grid.selected_ids() == []
