from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.views import FolderRow, PlaceCounts
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.sidebar import Sidebar, SidebarItem

_FOLDERS = [
    FolderRow(FolderId(1), Path("/home/anna/Pictures"), 8120, True),
    FolderRow(FolderId(2), Path("/media/usb"), 3, False),
]


@pytest.fixture
def sidebar(context: PageContext, qtbot: QtBot) -> Sidebar:
    QLocale.setDefault(QLocale("en_US"))
    made = Sidebar(context)
    qtbot.addWidget(made)
    made.resize(220, 600)
    made.show()
    made.show_folders(_FOLDERS)
    return made


def _children(sidebar: Sidebar) -> list[SidebarItem]:
    return [item for item in sidebar.findChildren(SidebarItem) if item.text() in ("Pictures", "usb")]


def test_a_click_chooses_a_page_but_lights_nothing_by_itself(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.page_chosen) as blocker:
        qtbot.mouseClick(sidebar.people, Qt.MouseButton.LeftButton)
    assert blocker.args == ["people", None]
    assert not sidebar.people.isChecked()
    sidebar.light("people")
    assert sidebar.people.isChecked()


def test_the_keyboard_goes_up_and_down_and_enters(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.photos.setFocus()
    qtbot.keyClick(sidebar.photos, Qt.Key.Key_Down)
    assert sidebar.favourites.hasFocus()
    with qtbot.waitSignal(sidebar.page_chosen) as blocker:
        qtbot.keyClick(sidebar.favourites, Qt.Key.Key_Return)
    assert blocker.args == ["favourites", None]


def test_folders_unfold_by_chevron_and_by_key(sidebar: Sidebar, qtbot: QtBot) -> None:
    assert not any(child.isVisible() for child in _children(sidebar))
    chevron = QPoint(sidebar.folders.width() - 20, 15)
    qtbot.mouseClick(sidebar.folders, Qt.MouseButton.LeftButton, pos=chevron)
    assert all(child.isVisible() for child in _children(sidebar))
    qtbot.keyClick(sidebar.folders, Qt.Key.Key_Left)
    assert not any(child.isVisible() for child in _children(sidebar))


def test_a_folder_shows_its_photos_and_is_lit(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.folders.set_unfolded(True)
    pictures, usb = _children(sidebar)
    with qtbot.waitSignal(sidebar.page_chosen) as blocker:
        qtbot.mouseClick(usb, Qt.MouseButton.LeftButton)
    assert blocker.args == ["folder", 2]
    sidebar.light("folders", 2)
    assert usb.isChecked()
    assert not pictures.isChecked()
    assert not sidebar.folders.isChecked()
    sidebar.folders.set_unfolded(False)
    sidebar.light("folders", 2)
    assert sidebar.folders.isChecked()


def test_counts_are_told_and_spoken(sidebar: Sidebar) -> None:
    sidebar.show_counts(PlaceCounts(photos=9800, people=12, groups=0, problems=0, folders=2))
    assert sidebar.photos.accessibleName() == "Photos, 9,800"
    assert sidebar.problems.accessibleName() == "Problems"


def test_other_counts_keep_the_folders_as_they_are(sidebar: Sidebar) -> None:
    before = _children(sidebar)
    assert not sidebar.show_folders([FolderRow(row.id, row.path, row.photos + 1, True) for row in _FOLDERS])
    assert _children(sidebar) == before
    assert before[1].accessibleName() == "usb, 4"


def test_without_folders_there_is_nothing_to_unfold(sidebar: Sidebar, qtbot: QtBot) -> None:
    assert sidebar.show_folders([])
    with qtbot.assertNotEmitted(sidebar.folders.fold_toggled):
        qtbot.keyClick(sidebar.folders, Qt.Key.Key_Right)
