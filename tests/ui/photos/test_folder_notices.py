"""Folders that are away, that are found elsewhere, and that have lost many photos, on the pages that show them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from glimpse_desktop.indexing import removals
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.folder_places import FolderPlaceActions
from glimpse_desktop.ui.photos.folders_page import FoldersPage
from glimpse_desktop.ui.problems.page import ProblemsPage
from tests.support.drives import Drives
from tests.ui.conftest import Desk


@pytest.fixture
def drives(monkeypatch: pytest.MonkeyPatch) -> Drives:
    monkeypatch.setattr(removals, "FEW", 2)
    return Drives(monkeypatch)


@pytest.fixture
def page(context: PageContext, actions: LibraryActions, drives: Drives, desk: Desk, qtbot: QtBot) -> FoldersPage:
    """Of a library with three photos on a drive."""
    for name in "abc":
        desk.draw(f"{name}.jpg", (0.0, 20, 20, 60))
    drives.plug(desk.photos, "stick")
    desk.index()
    made = FoldersPage(context, actions)
    qtbot.addWidget(made)
    made.resize(800, 500)
    context.background.changed.connect(made.refresh)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: len(made.cards) == 1)
    return made


def replug(desk: Desk, drives: Drives, name: str) -> Path:
    place = desk.photos.parent / name
    desk.photos.rename(place)
    drives.unplug(desk.photos)
    drives.plug(place, "stick2")
    return place


def test_a_drive_that_seems_to_be_elsewhere_is_offered(
    page: FoldersPage, desk: Desk, drives: Drives, qtbot: QtBot
) -> None:
    place = replug(desk, drives, "STICK1")
    desk.index()
    qtbot.waitUntil(lambda: len(page.notices.cards) == 1)
    (card,) = page.notices.cards
    assert card.question.text() == f"“photos” seems to be at {place} now."
    qtbot.waitUntil(lambda: "Not connected" in page.cards[0].watching.text())
    use, _, locate = card.buttons
    assert [button.text() for button in card.buttons] == ["Use it", "Not now", "Locate…"]
    assert use.accessibleDescription() == card.question.text() and locate.accessibleName()
    with qtbot.waitSignal(page.context.navigator.message_posted) as said:
        qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert said.args is not None and "Of 3 photos that were looked for, 3 are there" in said.args[0]
    qtbot.waitUntil(lambda: not page.notices.cards and page.cards[0].row.path == place)
    desk.workspace.indexer.wait()


def test_not_now_puts_the_question_away(page: FoldersPage, desk: Desk, drives: Drives, qtbot: QtBot) -> None:
    replug(desk, drives, "STICK1")
    desk.index()
    qtbot.waitUntil(lambda: len(page.notices.cards) == 1)
    qtbot.mouseClick(page.notices.cards[0].buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.notices.isVisible())
    desk.workspace.indexer.wait()


def vanish(desk: Desk) -> Path:
    away = desk.photos.parent / "away"
    away.mkdir()
    for path in desk.photos.iterdir():
        shutil.move(path, away)
    desk.draw("new.jpg")
    desk.index()
    return away


@pytest.mark.parametrize(("answer", "left"), [(0, 4), (2, 1)])
def test_photos_that_vanished_are_asked_about(
    page: FoldersPage, desk: Desk, qtbot: QtBot, context: PageContext, answer: int, left: int
) -> None:
    problems = ProblemsPage(context)
    qtbot.addWidget(problems)
    context.background.changed.connect(problems.refresh)
    problems.show()
    problems.show_page(None)
    vanish(desk)
    qtbot.waitUntil(lambda: len(page.notices.cards) == 1 and problems.notices.isVisible())
    (card,) = problems.notices.cards
    assert problems.empty.title == "No other problems"
    assert card.question.text() == (
        "3 photos are no longer in “photos”. Were they deleted, or is a drive missing?"
    )
    assert desk.workspace.place_counts().problems == 1
    qtbot.mouseClick(card.buttons[answer], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.notices.cards and not problems.notices.isVisible())
    assert len(desk.ids()) == left and desk.workspace.place_counts().problems == 0


def test_a_folder_is_located_by_hand(page: FoldersPage, desk: Desk, drives: Drives, qtbot: QtBot) -> None:
    place = replug(desk, drives, "renamed on the drive")
    drives.unplug(place)
    menu = page.cards[0].more.menu()
    assert menu is not None and "Locate…" in [action.text() for action in menu.actions()]
    actions = FolderPlaceActions(page.context, page)
    row = page.cards[0].row
    actions.choose(row.id, row.path, place)
    qtbot.waitUntil(lambda: page.cards[0].row.path == place)
    desk.workspace.indexer.wait()


def test_a_place_with_none_of_its_photos_is_asked_about(
    page: FoldersPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "empty").mkdir()
    row = page.cards[0].row
    actions = FolderPlaceActions(page.context, page)
    actions.choose(row.id, row.path, tmp_path / "empty")
    qtbot.waitUntil(lambda: bool(page.findChildren(QMessageBox)))
    (box,) = page.findChildren(QMessageBox)
    assert "None of the photos of “photos”" in box.text()
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert desk.workspace.folders()[0].path == desk.photos
