from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.photo_details import PhotoDetails
from glimpse_desktop.ui.faces.name_popup import NamePopup
from glimpse_desktop.ui.look.theme import DARK, theme
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer import panel as viewer_panel
from glimpse_desktop.ui.viewer.viewer import Viewer
from glimpse_desktop.ui.window_state import WindowState
from tests.ui.conftest import Desk, settle


def _expose(path: Path) -> None:
    """Say in a drawn photo's file how and where it was taken."""
    block = Image.Exif()
    block.get_ifd(0x8769)[0x8827] = 400
    block.get_ifd(0x8825).update({1: "S", 2: (33.0, 30.0, 0.0), 3: "E", 4: (8.0, 15.0, 0.0)})
    with Image.open(path) as picture:
        picture.load()
        picture.save(path, exif=block.tobytes())


@pytest.fixture
def viewer(context: PageContext, desk: Desk, qtbot: QtBot) -> Viewer:
    _expose(desk.draw("a.png", (0.0, 20, 20, 90), (0.33, 180, 30, 80), day=18001))
    desk.draw("b.png", day=18000)
    desk.index()
    ids = desk.ids()
    made = Viewer(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    made.show_page((ids[0], np.array(ids, np.int64)))
    made.canvas.setFocus()
    qtbot.waitUntil(lambda: len(made.canvas.faces()) == 2)
    return made


def _opened(viewer: Viewer, qtbot: QtBot) -> Viewer:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: viewer.panel.values().get("Format") == "PNG")
    return viewer


def test_i_opens_it_beside_the_picture_and_closes_it(viewer: Viewer, qtbot: QtBot) -> None:
    assert viewer.panel.isHidden()
    _opened(viewer, qtbot)
    assert viewer.chrome.panel.isChecked()
    assert viewer.canvas.width() == 900 - viewer_panel.WIDTH == viewer.panel.x()
    assert viewer.chrome.tools_bar.geometry().right() < viewer.panel.x()
    assert viewer.panel.name.text() == "a.png"
    assert viewer.panel.values()["ISO"] == "400"
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_I)
    assert viewer.panel.isHidden()
    assert viewer.canvas.width() == 900


def test_no_file_is_read_while_nobody_looks(viewer: Viewer, context: PageContext, qtbot: QtBot) -> None:
    with patch.object(type(context.workspace), "photo_details", return_value=PhotoDetails("PNG")) as read:
        viewer.step(1)
        qtbot.waitUntil(lambda: viewer.title() == "b.png")
        settle(qtbot)
        assert not read.called
        viewer.step(-1)
        qtbot.waitUntil(lambda: viewer.panel.name.text() == viewer.title() == "a.png")
        _opened(viewer, qtbot)
        assert read.call_count == 1
        viewer.step(1)
        qtbot.waitUntil(lambda: read.call_count == 2 and viewer.panel.name.text() == "b.png")
        viewer.step(-1)
        qtbot.waitUntil(lambda: viewer.panel.name.text() == "a.png")
        settle(qtbot)
        assert read.call_count == 2  # what was read is remembered


def test_the_place_can_be_copied(viewer: Viewer, context: PageContext, qtbot: QtBot) -> None:
    panel = _opened(viewer, qtbot).panel
    assert panel.point.text() == "-33.50000, 8.25000"
    assert panel.point.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "-33.50000, 8.25000"
    viewer.step(1)
    qtbot.waitUntil(lambda: panel.name.text() == "b.png")
    assert panel.point.isHidden()
    assert panel.people.isHidden()


def test_faces_are_found_and_named_from_there(
    viewer: Viewer, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    first, second = _opened(viewer, qtbot).panel.people.faces()
    assert first.accessibleName() == "No name yet"
    with qtbot.waitSignal(context.navigator.face_wanted) as asked:
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert asked.args == [second.row.id]
    second.setFocus()
    assert viewer.canvas.selected == second.row.id
    qtbot.keyClick(second, Qt.Key.Key_N)
    popup = viewer.findChild(NamePopup)
    assert popup is not None
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.keyClicks(popup.field, "Anna")
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert desk.workspace.faces([second.row.id])[0].person_name == "Anna"
    qtbot.waitUntil(lambda: viewer.panel.people.faces()[0].accessibleName() == "Anna")


def test_arrows_go_on_to_the_next_photo_from_a_face(viewer: Viewer, desk: Desk, qtbot: QtBot) -> None:
    face = _opened(viewer, qtbot).panel.people.faces()[0]
    qtbot.keyClick(face, Qt.Key.Key_Right)
    assert viewer.photo == desk.ids()[1]


def test_a_file_that_is_gone_leaves_what_the_library_knows(viewer: Viewer, desk: Desk, qtbot: QtBot) -> None:
    (desk.photos / "a.png").unlink()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: "the file is gone" in viewer.panel.trouble.text())
    assert viewer.panel.trouble.isVisible()
    assert set(viewer.panel.values()) >= {"Size", "On disk"}


def test_the_button_shows_the_file_in_its_folder(viewer: Viewer, desk: Desk, qtbot: QtBot) -> None:
    _opened(viewer, qtbot)
    with patch.object(viewer_panel, "show_in_folder") as shown:
        qtbot.mouseClick(viewer.panel.reveal, Qt.MouseButton.LeftButton)
    assert shown.call_args.args == (desk.photos / "a.png",)


def test_it_is_near_black_in_the_light_scheme(viewer: Viewer, qtbot: QtBot) -> None:
    theme().force(False)
    _opened(viewer, qtbot)
    picture = viewer.panel.grab().toImage()
    theme().force(None)
    assert picture.pixelColor(3, picture.height() - 3) == QColor(DARK.background)


def test_whether_it_is_open_is_remembered(viewer: Viewer) -> None:
    assert not viewer.remember(WindowState(viewer_info=True)).viewer_info
    viewer.recall(WindowState(viewer_info=True))
    assert not viewer.panel.isHidden()
    assert viewer.remember(WindowState()).viewer_info
