from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.keyboard_map import KeyboardMap
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.window_state import WindowState
from glimpse_desktop.workspace.workspace import Workspace
from tests.ui.conftest import Desk

_RED = 0.0


@pytest.fixture
def anna(window: MainWindow, desk: Desk, qtbot: QtBot) -> MainWindow:
    """The window on a library in which a red face is called Anna."""
    for number in range(3):
        desk.draw(f"{number}.jpg", (_RED, 60 + number, 60, 80), day=18000 + number)
    desk.index()
    faces = [desk.workspace.photo_faces(photo)[0].id for photo in desk.ids()]
    desk.workspace.name_faces(faces, "Anna & Ben")
    qtbot.waitUntil(lambda: window.menus.undo.isEnabled())
    return window


def test_it_opens_on_the_photos(window: MainWindow) -> None:
    assert window.page.name == "photos"
    assert window.sidebar.photos.isChecked()
    assert window.header.title.text() == "Photos"
    assert not window.menus.back.isEnabled()


@pytest.mark.parametrize("name", ["people", "folders", "problems"])
def test_every_place_can_be_reached_and_left(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.menus.places[name].trigger()
    assert window.page.name == name
    window.menus.back.trigger()
    assert window.page.name == "photos"
    assert not window.menus.back.isEnabled()


def test_escape_goes_back_exactly_where_you_were(anna: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(anna.pages["photos"].model) == 3)  # type: ignore[attr-defined]
    photo = desk.ids()[1]
    anna.navigator.open_photo(photo, desk.ids())
    assert anna.page.name == "viewer"
    assert not anna.header.isVisible()
    assert not anna.sidebar.isVisible()
    (person,) = desk.workspace.people()
    anna.navigator.show_person(person.id)
    assert anna.page.name == "person"
    assert anna.sidebar.people.isChecked()
    anna.navigator.find_face(desk.workspace.photo_faces(photo)[0].id)
    assert anna.page.name == "find"
    for name in ("person", "viewer", "photos"):
        anna.go_back()
        assert anna.page.name == name
    assert anna.header.isVisible()


def test_escape_first_ends_the_message_then_the_selection_then_goes_back(anna: MainWindow, qtbot: QtBot) -> None:
    anna.open_page("folders")
    anna.navigator.message("Something")
    assert anna.messages.isVisible()
    qtbot.keyClick(anna, Qt.Key.Key_Escape)
    assert anna.page.name == "folders"
    qtbot.waitUntil(lambda: not anna.messages.isVisible())
    qtbot.keyClick(anna, Qt.Key.Key_Escape)
    assert anna.page.name == "photos"
    anna.menus.full_screen.trigger()
    qtbot.waitUntil(anna.isFullScreen)
    qtbot.keyClick(anna, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not anna.isFullScreen())


def test_undo_and_redo_say_what_and_do_it(anna: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Anna && Ben" in anna.menus.undo.text())
    anna.menus.undo.trigger()
    qtbot.waitUntil(lambda: not desk.workspace.people())
    qtbot.waitUntil(lambda: anna.messages.label.text().startswith("Undone: "))
    qtbot.waitUntil(anna.menus.redo.isEnabled)
    anna.menus.redo.trigger()
    qtbot.waitUntil(lambda: [p.name for p in desk.workspace.people()] == ["Anna & Ben"])
    qtbot.waitUntil(lambda: not anna.menus.redo.isEnabled())
    desk.workspace.rate_photos(desk.ids()[:1], 4)
    qtbot.waitUntil(lambda: "4 stars" in anna.menus.undo.text())


def test_a_message_with_undo_undoes(anna: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    anna.navigator.message("Named 3 faces Anna", undo=True)
    assert anna.messages.button.text() == "Undo"
    qtbot.mouseClick(anna.messages.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.workspace.people())


def test_counts_follow_the_library(anna: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: anna.sidebar.photos.accessibleName() == "Photos, 3")
    qtbot.waitUntil(lambda: anna.sidebar.people.accessibleName() == "People, 1")
    qtbot.waitUntil(lambda: anna.sidebar.folders.accessibleName() == "Folders, 1")


def _enters(window: MainWindow, mime: QMimeData) -> bool:
    """Whether the window would take it."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    with warnings.catch_warnings():
        # Qt means these to be made by itself alone.
        warnings.simplefilter("ignore", DeprecationWarning)
        event = QDragEnterEvent(QPoint(300, 300), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def _drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, left = QPointF(300, 300), Qt.MouseButton.LeftButton
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    assert _enters(window, mime)
    QApplication.sendEvent(window, QDropEvent(where, copy, mime, left, none))


def test_a_dropped_folder_is_added(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("a.jpg")
    _drop(window, desk.photos)
    qtbot.waitUntil(lambda: [row.path for row in desk.workspace.folders()] == [desk.photos])
    qtbot.waitUntil(lambda: window.messages.label.text() == "Added “photos”")
    qtbot.waitUntil(lambda: len(desk.ids()) == 1)


def test_a_dropped_picture_is_a_question(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    _drop(window, desk.draw("a.jpg", (_RED, 100, 60, 80)))
    qtbot.waitUntil(lambda: window.page.name == "find")
    assert desk.workspace.folders() == []


def test_what_is_no_file_is_not_taken(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("a name")
    assert not _enters(window, mime)


def test_the_window_remembers_how_it_was(
    window: MainWindow, make_workspace: Callable[[], Workspace], background: Background, qtbot: QtBot
) -> None:
    window.menus.sidebar.setChecked(False)
    window.sidebar.folders.set_unfolded(True)
    window.pages["photos"].grid.set_side(256)  # type: ignore[attr-defined]
    window.resize(760, 500)  # the offscreen screen is 800 x 600
    state = window.state()
    again = MainWindow(window.context.workspace, background, state)
    qtbot.addWidget(again)
    again.show()
    assert not again.sidebar.isVisible()
    assert replace(again.state(), geometry=b"") == WindowState(b"", False, 256, True, None)
    assert again.size() == window.size()


def test_every_control_has_a_name(anna: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    photo = desk.ids()[0]
    face = desk.workspace.photo_faces(photo)[0]
    (folder,), (person,) = desk.workspace.folders(), desk.workspace.people()
    arguments = {"folder": folder.id, "person": person.id, "find": face.id, "viewer": (photo, desk.ids())}
    for name in anna.pages:
        anna.open_page(name, arguments.get(name))
        qtbot.wait(150)
        for button in anna.findChildren(QAbstractButton):
            if button.isVisible() and not button.objectName().startswith("qt_"):
                assert button.accessibleName() or button.text(), (name, button, button.toolTip())


@pytest.mark.parametrize("size", [(720, 480), (900, 600), (1400, 900)])
@pytest.mark.parametrize("dark", [False, True])
def test_no_label_is_cut_off(anna: MainWindow, qtbot: QtBot, size: tuple[int, int], dark: bool) -> None:
    theme().force(dark)
    anna.resize(*size)
    for name in ("photos", "people", "folders", "problems"):
        anna.open_page(name)
        qtbot.wait(60)
        for label in anna.findChildren(QLabel):
            if label.isVisible() and type(label) is QLabel and not label.wordWrap() and label.text():
                assert label.width() >= label.sizeHint().width(), (name, label.text())
    theme().force(None)


def test_the_keyboard_map_lists_the_windows_and_the_views_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.keyboard.trigger()
    dialog = next(d for d in window.findChildren(QDialog) if isinstance(d, KeyboardMap))
    wanted = {"Ctrl+Z", "Undo", "Photos", "Find who is in the photo", "Select or deselect"}
    qtbot.waitUntil(lambda: wanted <= {label.text() for label in dialog.findChildren(QLabel)})
    dialog.close()


def test_trouble_is_said_calmly(window: MainWindow, qtbot: QtBot) -> None:
    window.library.add_folders([Path("/nowhere/at/all")])
    qtbot.waitUntil(lambda: window.messages.isVisible())
    assert window.messages.label.text() == "There is no folder /nowhere/at/all."


def test_another_start_brings_it_to_the_front_with_its_folders(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.showMinimized()
    window.raise_with([desk.photos])
    assert not window.isMinimized()
    qtbot.waitUntil(lambda: len(desk.workspace.folders()) == 1)


def test_a_window_closed_while_it_works_leaves_nothing_behind(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    for number in range(20):
        desk.draw(f"{number}.jpg", (_RED, 60, 60, 80))
    desk.workspace.add_folder(desk.photos)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert isinstance(window, QWidget)


def test_the_order_of_people_is_remembered(desk: Desk, background: Background, qtbot: QtBot) -> None:
    window = MainWindow(desk.workspace, background, WindowState(people_order="name", hidden_people=True))
    qtbot.addWidget(window)
    assert (window.state().people_order, window.state().hidden_people) == ("name", True)


def test_a_folder_that_was_moved_and_added_again_can_be_taken_out(
    desk: Desk, actions: LibraryActions, context: PageContext, qtbot: QtBot
) -> None:
    desk.draw("a.png", (0.0, 20, 20, 90))
    desk.index()
    (old,) = desk.workspace.folders()
    new = old.path.with_name("elsewhere")
    old.path.rename(new)
    offered: list[tuple[str, str, Callable[[], None]]] = []
    context.navigator.offer_posted.connect(lambda *offer: offered.append(offer))
    actions.add_folders([new])
    qtbot.waitUntil(lambda: len(offered) == 1)
    text, _, take_out = offered[0]
    assert str(old.path) in text and "not there any more" in text
    take_out()
    qtbot.waitUntil(lambda: [row.path for row in desk.workspace.folders()] == [new])
