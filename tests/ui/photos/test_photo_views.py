from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from glimpse_desktop.ui.photos.photo_views import PhotoViews
from glimpse_desktop.ui.photos.view_choice import ViewChoice, ViewMode
from glimpse_desktop.ui.photos.view_switch import ViewSwitch, WholeSwitch
from glimpse_desktop.ui.window_state import WindowState
from tests.ui.conftest import Desk


def _views(context: PageContext, qtbot: QtBot) -> PhotoViews:
    model = PhotoModel(context, context.background)
    made = PhotoViews(context, model)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    model.show()
    qtbot.waitUntil(lambda: len(model) > 0)
    return made


def test_another_view_shows_the_same_photo_and_selection(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    for name in "abcd":
        desk.draw(f"{name}.jpg", (0.0, 100, 60, 80))
    desk.index()
    views = _views(context, qtbot)
    ids = desk.ids()
    views.grid.select([ids[1], ids[2]])
    views.go_to(ids[2])
    views.take_focus()
    qtbot.keyClick(views.grid, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert views.mode is ViewMode.LIST
    qtbot.waitUntil(lambda: views.current_id() == ids[2])
    assert views.selected_ids() == [ids[1], ids[2]]
    views.go_to(ids[1])
    views.choice.set_mode(ViewMode.FACES)
    qtbot.waitUntil(lambda: views.current_id() == ids[1])
    assert views.selected_ids() == []
    views.choice.set_mode(ViewMode.GRID)
    assert views.current_id() == ids[1]
    assert views.selected_ids() == [ids[1], ids[2]]


def test_all_pages_of_a_window_look_alike_and_it_is_remembered(
    desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    desk.draw("a.jpg")
    desk.index()
    one, other = _views(context, qtbot), _views(context, qtbot)
    choice = ViewChoice.of(context.navigator)
    choice.recall(WindowState(tile_side=96, photo_view="list", whole_pictures=True))
    choice.recall(WindowState())  # another page, built later
    assert one.mode is other.mode is ViewMode.LIST
    assert one.grid.side == other.grid.side == 96
    one.grid.set_side(256)
    assert other.grid.side == 256
    assert choice.remember(WindowState()) == WindowState(tile_side=256, photo_view="list", whole_pictures=True)


def test_the_switches_follow_the_choice_and_make_it(context: PageContext, qtbot: QtBot) -> None:
    choice = ViewChoice.of(context.navigator)
    switch, whole = ViewSwitch(choice), WholeSwitch(choice)
    qtbot.addWidget(switch)
    qtbot.addWidget(whole)
    buttons = switch._buttons
    assert [button.isChecked() for button in buttons.values()] == [True, False, False]
    qtbot.mouseClick(buttons[ViewMode.FACES], Qt.MouseButton.LeftButton)
    assert choice.mode is ViewMode.FACES
    choice.set_mode(ViewMode.LIST)
    assert [button.isChecked() for button in buttons.values()] == [False, True, False]
    qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    assert choice.whole
    assert all(button.accessibleName() and button.toolTip() for button in [*buttons.values(), whole])
