from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.folder_page import FolderPage
from glimpse_desktop.ui.photos.grid_sizes import SIDES
from glimpse_desktop.ui.photos.photos_page import PhotosPage
from tests.ui.conftest import Desk

_RED = 0.0


def _shown(page: PhotosPage, context: PageContext, qtbot: QtBot) -> PhotosPage:
    header = QWidget(page)
    header.hide()
    for tool in page.tools():
        tool.setParent(header)  # as the window does; alone they would be windows of their own
    qtbot.addWidget(page)
    page.resize(800, 500)
    context.background.changed.connect(page.refresh)
    page.show()
    page.show_page(None)
    return page


@pytest.fixture
def page(context: PageContext, actions: LibraryActions, qtbot: QtBot) -> PhotosPage:
    return _shown(PhotosPage(context, actions), context, qtbot)


def test_the_first_minute_offers_a_folder_and_the_sample_pictures(
    page: PhotosPage, actions: LibraryActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.title == "Add a folder. Everything stays on this computer."
    buttons = [button for button in page.empty.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in buttons] == ["Add a folder…", "Try with sample pictures"]
    assert buttons[0].hasFocus()


def test_photos_appear_by_themselves(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.empty.isVisible)
    desk.draw("a.jpg")
    desk.index()
    qtbot.waitUntil(page.grid.isVisible)
    assert len(page.model) == 1
    assert page.grid.hasFocus()


def test_a_folder_without_photos_says_so(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    desk.index()
    qtbot.waitUntil(lambda: page.empty.title == "There are no photos in your folders yet")


def test_the_slider_and_the_wheel_agree(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    (slider,) = [tool for tool in page.tools() if isinstance(tool, QSlider)]
    slider.setValue(slider.maximum())
    assert page.grid.side == 320
    page.grid.zoom(-1)
    assert page.grid.side < 320
    assert SIDES[slider.value()] == page.grid.side


def test_f_finds_the_only_face(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("a.jpg", (_RED, 100, 60, 80))
    desk.index()
    qtbot.waitUntil(page.grid.isVisible)
    qtbot.keyClick(page.grid, Qt.Key.Key_Home)
    with qtbot.waitSignal(page.context.navigator.face_wanted) as blocker:
        qtbot.keyClick(page.grid, Qt.Key.Key_F)
    (photo,) = desk.ids()
    assert blocker.args == [desk.workspace.photo_faces(photo)[0].id]


def test_f_on_a_photo_of_several_opens_it(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("a.jpg", (_RED, 20, 60, 80), (0.5, 200, 60, 80))
    desk.index()
    qtbot.waitUntil(page.grid.isVisible)
    qtbot.keyClick(page.grid, Qt.Key.Key_Home)
    with qtbot.waitSignal(page.context.navigator.photo_wanted) as blocker:
        qtbot.keyClick(page.grid, Qt.Key.Key_F)
    assert blocker.args[0] == desk.ids()[0]


def test_f_on_a_photo_of_nobody_says_so(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("a.jpg")
    desk.index()
    qtbot.waitUntil(page.grid.isVisible)
    qtbot.keyClick(page.grid, Qt.Key.Key_Home)
    with qtbot.waitSignal(page.context.navigator.message_posted) as blocker:
        qtbot.keyClick(page.grid, Qt.Key.Key_F)
    assert blocker.args[0] == "No faces were found in this photo"


def test_a_hidden_page_catches_up_when_it_is_shown(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.empty.isVisible)
    page.hide()
    desk.draw("a.jpg")
    desk.index()
    qtbot.wait(300)
    assert len(page.model) == 0
    page.show()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.model) == 1)


def test_a_folders_page_shows_only_its_photos_and_comes_back_to_its_place(
    context: PageContext, actions: LibraryActions, desk: Desk, qtbot: QtBot
) -> None:
    other = desk.photos.parent / "other"
    other.mkdir()
    desk.draw("a.jpg", day=18000)
    desk.draw("b.jpg", day=18001)
    desk.workspace.add_folder(other, start=False)
    desk.index()
    desk.photos = other
    desk.draw("c.jpg", day=18002)
    desk.index()
    page = FolderPage(context, actions)
    _shown(page, context, qtbot)
    first = next(row for row in desk.workspace.folders() if row.path.name == "photos")
    page.show_page(first.id)
    qtbot.waitUntil(lambda: len(page.model) == 2)
    qtbot.waitUntil(lambda: page.title() == "photos")
    page.grid.go_to(desk.ids()[2])
    place = page.place()
    second = next(row for row in desk.workspace.folders() if row.path.name == "other")
    page.show_page(second.id)
    qtbot.waitUntil(lambda: len(page.model) == 1)
    page.show_page(place)
    qtbot.waitUntil(lambda: len(page.model) == 2)
    assert page.grid.current_id() == desk.ids()[2]
