from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.photo_menus import PhotoMenus
from glimpse_desktop.ui.photos.view_choice import ViewMode
from tests.ui.conftest import Desk


def _texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menu_bar_has_what_the_photos_have(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    for number in range(2):
        desk.draw(f"{number}.jpg", day=18000 + number)
    desk.index()
    page = window._photos
    qtbot.waitUntil(lambda: len(page.model) == 2)
    menus = window.findChild(PhotoMenus)
    menu = window.menus.photo_menu
    page.views.clear_selection()
    page.views.go_to(desk.ids()[1])
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert "Open" in _texts(menu)
    (favourite,) = [action for action in menu.actions() if action.text() == "Favourite"]
    assert favourite.shortcut() == QKeySequence(".")
    menu.close()
    assert favourite.shortcut().isEmpty()
    favourite.trigger()
    qtbot.waitUntil(lambda: [row.marks.favourite for row in desk.workspace.photos(desk.ids())] == [False, True])

    window.menus.view_menu.aboutToShow.emit()
    assert menus.modes[ViewMode.GRID].isChecked() and menus.modes[ViewMode.LIST].isEnabled()
    menus.modes[ViewMode.LIST].trigger()
    menus.whole.trigger()
    assert (page.views.mode, page.views.choice.whole) == (ViewMode.LIST, True)

    window.open_page("history")
    menu.aboutToShow.emit()
    assert _texts(menu) == ["&No photo is chosen"]
    window.menus.view_menu.aboutToShow.emit()
    assert not menus.whole.isEnabled()
