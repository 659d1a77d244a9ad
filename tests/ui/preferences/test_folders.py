"""Folders in preferences: what is there, how it is watched, out and back again."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.folders import FoldersSection
from tests.ui.conftest import Desk


def _section(context: PageContext, actions: LibraryActions, qtbot: QtBot) -> FoldersSection:
    made = FoldersSection(context, actions)
    qtbot.addWidget(made)
    made.show()
    return made


def _texts(row: QWidget) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel)]


def test_without_folders_it_says_so(context: PageContext, actions: LibraryActions, qtbot: QtBot) -> None:
    section = _section(context, actions, qtbot)
    qtbot.waitUntil(section.none.isVisible)
    assert section.back.isHidden()


def test_a_folder_says_where_it_is_and_how_it_is_watched(
    context: PageContext, actions: LibraryActions, desk: Desk, qtbot: QtBot
) -> None:
    desk.draw("a.png")
    desk.index()
    section = _section(context, actions, qtbot)
    qtbot.waitUntil(lambda: len(section.rows) == 1)
    (row,) = section.rows.values()
    assert {"photos", str(desk.photos), "1 photo", "Looked through when Glimpse starts"} <= set(_texts(row))


def test_a_folder_goes_and_comes_back(
    context: PageContext, actions: LibraryActions, desk: Desk, qtbot: QtBot
) -> None:
    desk.index()
    section = _section(context, actions, qtbot)
    qtbot.waitUntil(lambda: len(section.rows) == 1)
    (remove,) = section.removers.values()
    assert str(desk.photos) in remove.accessibleName()
    remove.click()
    qtbot.waitUntil(lambda: not section.rows)
    assert section.said.text() == "“photos” is out of the library."
    assert desk.workspace.folders() == []
    section.back.click()
    qtbot.waitUntil(lambda: len(section.rows) == 1)
    assert section.back.isHidden()
    desk.workspace.indexer.wait()
