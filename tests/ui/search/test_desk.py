from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.search.pages import SearchPage
from glimpse_desktop.ui.search.save_card import SaveCard
from glimpse_desktop.ui.sidebar import SidebarItem
from tests.ui.conftest import Desk


@pytest.fixture
def window(desk: Desk, window: MainWindow, qtbot: QtBot) -> MainWindow:
    for number in range(3):
        desk.draw(f"{'beach' if number else 'hill'}{number}.jpg", day=18000 + number)
    desk.index()
    qtbot.waitUntil(lambda: len(window._photos.model) == 3)
    window.activateWindow()
    return window


def _search(window: MainWindow, text: str, count: int, qtbot: QtBot) -> SearchPage:
    qtbot.keyClicks(window.search.field.row.edit, text)
    qtbot.waitUntil(lambda: isinstance(window.page, SearchPage) and len(window.page.model) == count)
    assert isinstance(window.page, SearchPage)
    return window.page


def test_typing_opens_the_results_keeps_the_keyboard_and_back_leaves_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.menus.search.trigger()
    edit = window.search.field.row.edit
    assert edit.hasFocus()
    _search(window, "name:be", 2, qtbot)
    assert edit.hasFocus()
    _search(window, "ach1", 1, qtbot)
    qtbot.waitUntil(lambda: window.search.field.tools.count.text() == "1 photo")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert window.state().recent_searches == ("name:beach1",)
    window.search.field.tools.clear_button.click()
    qtbot.waitUntil(lambda: len(window.page.model) == 3)  # type: ignore[attr-defined]
    window.grab()  # without a search all photos are painted
    _search(window, "name:beach1", 1, qtbot)
    window.open_page("people")
    assert window.search.field.text() == ""
    window.go_back()
    assert window.search.field.text() == "name:beach1"
    window.go_back()
    assert (window.page.name, window.search.field.text()) == ("photos", "")


def test_the_slash_key_comes_to_the_field_from_the_photos_and_escape_goes_back(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    grid = window._photos.views.grid
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    qtbot.keyClick(grid, Qt.Key.Key_Slash)
    edit = window.search.field.row.edit
    assert edit.hasFocus()
    assert edit.text() == ""
    edit.setText("")
    window.search.field._quiet = True
    window.search.field._hide()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert grid.hasFocus()
    desk.workspace.favourite_photos(desk.ids()[:2], True)
    qtbot.waitUntil(lambda: "2" in window.sidebar.favourites.accessibleName(), timeout=3000)


def test_a_search_is_kept_lit_removed_and_brought_back(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.open_page("search", "name:beach")
    qtbot.waitUntil(lambda: window.search.field.tools.save_button.isVisible())
    window.search.field.tools.save_button.click()
    card = window.findChild(SaveCard)
    name = card.findChild(QLineEdit)
    assert name.text() == "File name: beach"
    name.setText("Sea")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.sidebar.saved.isVisible())
    qtbot.waitUntil(lambda: window.header.title.text() == "Sea")
    (entry,) = [item for item in window.sidebar.findChildren(SidebarItem) if item.text() == "Sea"]
    # The news of it may come before the answer, with which it unfolds.
    qtbot.waitUntil(lambda: entry.isVisible() and entry.isChecked())
    window.sidebar.saved.set_unfolded(False)
    assert window.sidebar.saved.isChecked()
    window.open_page("people")
    entry.click()
    assert window.page.name == "search"
    window.search.saved.remove("Sea")
    qtbot.waitUntil(lambda: not window.sidebar.saved.isVisible())
    qtbot.waitUntil(window.messages.button.isVisible)
    window.messages.button.click()
    qtbot.waitUntil(lambda: desk.workspace.searching.saved() == {"Sea": "name:beach"})


def test_searches_for_somebody_who_was_forgotten_are_not_offered_again(window: MainWindow) -> None:
    window.search.field.recent[:] = ['person:"Anna Berg"', "name:anna", "beach"]
    window.search.refresh(Changes(searches=True, forgotten=frozenset({"Anna Berg"})))
    assert window.state().recent_searches == ("name:anna", "beach")
