from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.indexing.file_systems import Mount
from glimpse_desktop.indexing.watching import Surroundings
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.folders_page import FoldersPage
from tests.ui.conftest import Desk


@pytest.fixture
def page(context: PageContext, actions: LibraryActions, qtbot: QtBot) -> FoldersPage:
    made = FoldersPage(context, actions)
    qtbot.addWidget(made)
    made.resize(800, 500)
    context.background.changed.connect(made.refresh)
    made.show()
    return made


def test_without_folders_it_says_what_to_do(page: FoldersPage, qtbot: QtBot) -> None:
    page.show_page(None)
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.title == "Add a folder. Everything stays on this computer."


def test_a_folder_shows_its_name_and_count_and_opens(page: FoldersPage, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("a.jpg")
    desk.index()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.cards) == 1 and page.cards[0].row.photos == 1)
    assert page.cards[0].accessibleName() == f"{desk.photos}, 1 photo"
    with qtbot.waitSignal(page.context.navigator.page_wanted) as blocker:
        qtbot.mouseClick(page.cards[0], Qt.MouseButton.LeftButton)
    assert blocker.args == ["folder", page.cards[0].row.id]
    with qtbot.waitSignal(page.context.navigator.page_wanted):
        qtbot.keyClick(page.cards[0], Qt.Key.Key_Space)


def test_a_folder_that_is_gone_is_shown_as_such(page: FoldersPage, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("a.jpg")
    desk.index()
    shutil.rmtree(desk.photos)
    desk.index()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.cards) == 1 and not page.cards[0].row.reachable)
    assert page.cards[0].locate.isVisibleTo(page.cards[0]) and page.cards[0].locate.text() == "Locate…"


def test_taking_a_folder_out_and_adding_it_again(page: FoldersPage, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("a.jpg")
    desk.index()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.cards) == 1)
    menu = page.cards[0].more.menu()
    assert menu is not None
    with qtbot.waitSignal(page.context.navigator.offer_posted) as blocker:
        menu.actions()[-1].trigger()
    text, label, again = blocker.args
    assert "names are kept" in text
    assert label == "Add it again"
    qtbot.waitUntil(lambda: not page.cards)
    assert (desk.photos / "a.jpg").is_file()
    again()
    qtbot.waitUntil(lambda: len(page.cards) == 1)


def test_a_folder_says_how_it_is_watched(page: FoldersPage, desk: Desk, qtbot: QtBot) -> None:
    watching = desk.workspace.watching
    remote = Mount(str(desk.photos.resolve()), "nfs4", "rw")
    desk.draw("a.jpg")
    desk.index()
    page.show_page(None)

    def says(sentence: str) -> bool:
        return len(page.cards) == 1 and page.cards[0].watching.text() == sentence

    qtbot.waitUntil(lambda: says("Looked through when Glimpse starts"))
    watching.start()
    qtbot.waitUntil(lambda: says("Watched: what is new shows by itself"))
    watching.set_wanted(False)
    qtbot.waitUntil(lambda: says("Looked through when Glimpse starts"))
    watching.surroundings = Surroundings(mounts=lambda: [remote])
    watching.set_wanted(True)
    qtbot.waitUntil(lambda: says("On a network or shared drive: checked every 5 minutes"))
    desk.workspace.indexer.wait()
