from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.marks import PhotoMarks
from glimpse_desktop.ui.export.dialog import ExportDialog
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.mark_badges import heart_rect
from glimpse_desktop.ui.photos.photos_page import PhotosPage
from tests.ui.conftest import Desk


@pytest.fixture
def page(context: PageContext, actions: LibraryActions, desk: Desk, qtbot: QtBot) -> PhotosPage:
    """Twelve photos in a window that shows some of them."""
    for number in range(12):
        desk.draw(f"{number}.jpg", day=18000)
    desk.index()
    made = PhotosPage(context, actions)
    qtbot.addWidget(made)
    made.resize(560, 400)
    context.background.changed.connect(made.refresh)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: made.grid.isVisible() and made.model.row(0) is not None)
    return made


def test_the_bar_says_how_many_are_selected_how_they_are_marked_and_marks_them(
    page: PhotosPage, desk: Desk, qtbot: QtBot
) -> None:
    ids = desk.ids()
    desk.workspace.label_photos(ids[:2], "blue")
    page.grid.select(ids[:2])
    bar = page.bar
    assert bar.isVisible()
    assert bar.label.text() == "2 photos selected"
    assert bar.compare.isVisible()
    qtbot.waitUntil(lambda: bar._known.label_count("blue") == 2)
    qtbot.mouseClick(bar.stars, Qt.MouseButton.LeftButton, pos=bar.stars._centre(4).toPoint())
    bar.favourite.click()
    qtbot.waitUntil(lambda: bar.stars.stars == 4 and bar.favourite.accessibleName() == "No favourite any more")
    qtbot.waitUntil(
        lambda: (row := page.model.row(0)) is not None and row.marks == PhotoMarks(4, favourite=True, label="blue")
    )
    page.grid.select(ids[:3])
    assert not bar.compare.isVisible()
    qtbot.waitUntil(lambda: bar.stars.stars is None)
    bar.close_button.click()
    assert not bar.isVisible()
    assert page.grid.selected_ids() == []


def test_the_bar_leaves_the_photos_where_they_are_and_the_last_row_can_be_scrolled_clear_of_it(
    page: PhotosPage, desk: Desk
) -> None:
    scroll = page.grid.verticalScrollBar()
    before = scroll.maximum()
    assert before > 0
    scroll.setValue(before)
    page.grid.select(desk.ids()[:2])
    assert scroll.value() == before
    assert scroll.maximum() >= before + page.bar.height()
    page.grid.go_to(desk.ids()[-1])
    assert page.grid.tile_rect(11).bottom() < page.bar.y()
    page.grid.clear_selection()
    assert scroll.maximum() == before


def test_a_single_photo_may_be_the_first_half_of_a_double_click(
    page: PhotosPage, desk: Desk, qtbot: QtBot
) -> None:
    QApplication.setDoubleClickInterval(20)
    try:
        page.grid.select(desk.ids()[:1])
        assert not page.bar.isVisible()
        qtbot.waitUntil(page.bar.isVisible)
        assert page.bar.label.text() == "1 photo selected"
    finally:
        QApplication.setDoubleClickInterval(400)


def test_the_heart_on_a_tile_makes_a_favourite_and_selects_nothing(page: PhotosPage, qtbot: QtBot) -> None:
    tile = page.grid.tile_rect(1)
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=heart_rect(tile).center())
    qtbot.waitUntil(lambda: (row := page.model.row(1)) is not None and row.marks.favourite)
    assert page.grid.selected_ids() == []
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=tile.center())
    assert page.grid.selected_ids() == [page.model.ids[1]]


def test_a_key_marks_the_photo_that_the_keyboard_is_on(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Home)
    qtbot.keyClick(page.grid, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: (row := page.model.row(0)) is not None and row.marks.stars == 5)
    assert "5 stars" in page.grid.accessibleDescription()


def test_all_photos_of_a_page_are_exported_from_the_menu(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    said: list[object] = []
    window.navigator.message_posted.connect(lambda text, undo: said.append(text))
    window.menus.export.trigger()
    assert said == ["There are no photos to export here"]
    desk.draw("a.jpg")
    desk.draw("b.jpg")
    desk.index()
    page = window.page
    assert isinstance(page, PhotosPage)
    qtbot.waitUntil(lambda: len(page.model) == 2)
    window.menus.export.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportDialog)))
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.windowTitle() == "Export 2 photos"
    dialog.reject()


def test_in_a_narrow_window_the_bar_gives_way_and_comes_back(page: PhotosPage, desk: Desk) -> None:
    page.grid.select(desk.ids()[:2])
    for width, stars, words in ((700, True, True), (420, False, True), (300, False, False), (700, True, True)):
        page.resize(width, 400)
        bar = page.bar
        assert bar.x() >= 0
        assert bar.x() + bar.width() <= width
        assert (bar.stars.isVisible(), bar.label.isVisible()) == (stars, words)
