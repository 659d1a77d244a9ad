from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.search.pages import FavouritesPage, SearchPage, SearchPlace
from tests.ui.conftest import Desk


@pytest.fixture
def page(desk: Desk, context: PageContext, actions: LibraryActions, qtbot: QtBot) -> SearchPage:
    for number in range(4):
        desk.draw(f"beach{number}.jpg" if number < 3 else "hill.jpg", day=18000 + number)
    desk.index()
    made = SearchPage(context, actions)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    context.background.changed.connect(made.refresh)
    return made


def _show(page: SearchPage, place: object, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.found):
        page.show_page(place)


def test_a_text_shows_what_it_finds_and_back_comes_to_the_same_photo(page: SearchPage, qtbot: QtBot) -> None:
    _show(page, "name:beach", qtbot)
    assert len(page.model) == 3
    page.views.go_to(int(page.model.ids[2]))  # type: ignore[arg-type]
    place = page.place()
    _show(page, "name:hill", qtbot)
    assert len(page.model) == 1
    _show(page, place, qtbot)
    assert page.text == "name:beach"
    assert page.views.current_id() == page.model.ids[2]


def test_nothing_found_is_said(page: SearchPage, qtbot: QtBot) -> None:
    _show(page, "name:desert", qtbot)
    assert page.empty.isVisible()
    assert page.empty.title == "Nothing found"
    went: list[object] = []
    page.context.navigator.page_wanted.connect(lambda _name, text: went.append(text))
    _show(page, "beach1 or hill", qtbot)
    button = page.empty.first_button()
    assert isinstance(button, QPushButton) and "beach1 OR hill" in button.text()
    button.click()
    assert went == ["beach1 OR hill"]


def test_a_problem_while_typing_leaves_the_photos_until_the_text_is_done(page: SearchPage, qtbot: QtBot) -> None:
    _show(page, "name:beach", qtbot)
    _show(page, SearchPlace("name:", typing=True), qtbot)
    assert page.model.problem is not None
    assert len(page.model) == 3
    with qtbot.waitSignal(page.found):
        page.settle()
    assert not len(page.model)
    assert page.empty.isVisible()


def test_a_problem_that_was_not_typed_is_said_in_place_of_photos(page: SearchPage, qtbot: QtBot) -> None:
    _show(page, "name:beach", qtbot)
    _show(page, "rating:high", qtbot)
    assert not len(page.model)
    assert page.empty.isVisible()


def test_marks_come_and_go_by_themselves(
    page: SearchPage, desk: Desk, context: PageContext, actions: LibraryActions, qtbot: QtBot
) -> None:
    favourites = FavouritesPage(context, actions)
    qtbot.addWidget(favourites)
    favourites.show()
    context.background.changed.connect(favourites.refresh)
    with qtbot.waitSignal(favourites.model.searched):
        favourites.show_page(None)
    assert favourites.empty.title == "There are no favourites yet"
    desk.workspace.favourite_photos(desk.ids()[:2], True)
    qtbot.waitUntil(lambda: len(favourites.model) == 2)
    desk.workspace.favourite_photos(desk.ids()[:1], False)
    qtbot.waitUntil(lambda: len(favourites.model) == 1, timeout=3000)


def test_an_answer_that_stays_the_same_keeps_the_selection(page: SearchPage, desk: Desk, qtbot: QtBot) -> None:
    _show(page, "name:beach", qtbot)
    page.views.setFocus()
    with qtbot.assertNotEmitted(page.model.reset), qtbot.waitSignal(page.found):
        desk.workspace.rate_photos(desk.ids()[:1], 4)


def test_a_search_for_nothing_in_an_empty_library_asks_for_a_folder(
    context: PageContext, actions: LibraryActions, qtbot: QtBot
) -> None:
    made = SearchPage(context, actions)
    qtbot.addWidget(made)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: made.empty.title.startswith("Add a folder."))
