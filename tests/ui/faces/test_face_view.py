from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.ui.faces.face_view import FaceSection, FaceView
from glimpse_desktop.ui.faces.name_popup import NamePopup
from glimpse_desktop.ui.pages import PageContext
from tests.ui.conftest import Desk, settle

RED, GREEN = 0.0, 0.33


@pytest.fixture
def faces(desk: Desk) -> list[FaceId]:
    """Six faces in three photos."""
    for number in range(3):
        desk.draw(f"{number}.png", (RED, 20, 20, 90), (GREEN, 180, 30, 80), day=18000 + number)
    desk.index()
    return [row.id for photo in desk.ids() for row in desk.workspace.photo_faces(photo)]


@pytest.fixture
def view(context: PageContext, faces: list[FaceId], qtbot: QtBot) -> FaceView:
    made = FaceView(context)
    qtbot.addWidget(made)
    made.resize(500, 400)
    context.background.changed.connect(made.refresh)
    made.show_faces([FaceSection("First", faces[:4]), FaceSection("Second", faces[4:])])
    made.show()
    qtbot.waitUntil(lambda: len(made.rows.known(faces)) == len(faces))
    return made


def _place(view: FaceView, face: FaceId) -> QPoint:
    rect = view.tile_rect(face)
    assert rect is not None
    return rect.center()


def _click(
    qtbot: QtBot, view: FaceView, face: FaceId, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, _place(view, face))


def test_a_click_finds_the_person(view: FaceView, faces: list[FaceId], context: PageContext, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.navigator.face_wanted) as asked:
        _click(qtbot, view, faces[1])
    assert asked.args == [faces[1]]


def test_a_double_click_opens_the_photo_and_finds_nobody(
    view: FaceView, faces: list[FaceId], context: PageContext, qtbot: QtBot
) -> None:
    found: list[object] = []
    context.navigator.face_wanted.connect(found.append)
    row = view.rows.known([faces[2]])[0]
    with qtbot.waitSignal(context.navigator.photo_wanted) as asked:
        _click(qtbot, view, faces[2])
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_place(view, faces[2]))
    assert asked.args is not None
    assert asked.args[0] == row.photo_id
    assert len(asked.args[1]) == 3  # each photo once
    settle(qtbot, 400)
    assert not found


def test_with_control_and_shift_a_click_selects(view: FaceView, faces: list[FaceId], qtbot: QtBot) -> None:
    _click(qtbot, view, faces[0], Qt.KeyboardModifier.ControlModifier)
    _click(qtbot, view, faces[4], Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_in_order() == faces[:5]
    _click(qtbot, view, faces[1])  # something is selected: a plain click takes out and puts in
    assert faces[1] not in view.selection
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert len(view.selection) == 0


def test_the_keyboard_moves_selects_and_finds(
    view: FaceView, faces: list[FaceId], context: PageContext, qtbot: QtBot
) -> None:
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.selection.current == faces[1]
    assert "No name yet" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_in_order() == faces[1:3]
    with qtbot.waitSignal(context.navigator.face_wanted) as asked:
        qtbot.keyClick(view, Qt.Key.Key_F)
    assert asked.args == [faces[2]]
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_in_order() == faces


def test_n_names_all_that_are_selected_and_the_ring_follows(
    view: FaceView, faces: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    _click(qtbot, view, faces[0], Qt.KeyboardModifier.ControlModifier)
    _click(qtbot, view, faces[2], Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_N)
    popup = view.window().findChild(NamePopup)
    assert popup is not None
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClicks(popup.field, "Anna")
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert said.args == ["2 faces named Anna", True]
    qtbot.waitUntil(lambda: view.rows.known([faces[0]])[0].status is FaceStatus.CONFIRMED)
    assert [row.person_name for row in desk.workspace.faces(faces[:3])] == ["Anna", None, "Anna"]


def test_del_says_it_is_not_a_face_and_undo_takes_it_back(
    view: FaceView, faces: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    _click(qtbot, view, faces[3], Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert said.args == ["Marked as not a face", True]
    photo = desk.workspace.faces([faces[2]])[0].photo_id
    assert faces[3] not in [row.id for row in desk.workspace.photo_faces(photo)]
    desk.workspace.undo()
    assert faces[3] in [row.id for row in desk.workspace.photo_faces(photo)]


def test_the_menu_offers_what_fits_the_face(view: FaceView, faces: list[FaceId], desk: Desk, qtbot: QtBot) -> None:
    def texts(of: list[FaceId]) -> list[str]:
        rows = desk.workspace.faces(of)
        menu = view.gestures.actions.menu(view, rows, lambda: None, [])
        found = [action.text() for action in menu.actions() if action.text()]
        menu.deleteLater()
        return found

    assert texts(faces[:1]) == [
        "Find this person",
        "Compare with another face…",
        "Name…",
        "Not a face",
        "Ignore",
        "Open photo",
        "Show in folder",
    ]
    desk.workspace.name_faces(faces[:1], "Ben")
    assert "Take name off" in texts(faces[:1])
    assert "All photos of Ben" in texts(faces[:1])
    assert texts(faces[:2]) == ["Compare", "Not Ben", "Move to…", "Take name off", "Not a face", "Ignore"]


def test_only_what_is_seen_is_fetched(context: PageContext, faces: list[FaceId], qtbot: QtBot) -> None:
    view = FaceView(context)
    qtbot.addWidget(view)
    view.resize(400, 300)
    many = [*faces, *(FaceId(number) for number in range(10_000, 60_000))]
    view.show_faces([FaceSection("", many)])
    view.show()
    qtbot.waitUntil(lambda: len(view.rows.known(faces)) == len(faces))
    assert len(view.visible_keys()) < 50
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.visible_keys()[-1] == many[-1]


def test_a_popup_closes_when_the_person_goes_elsewhere(view: FaceView, faces: list[FaceId], qtbot: QtBot) -> None:
    view.activateWindow()
    _click(qtbot, view, faces[0], Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_N)
    popup = view.window().findChild(NamePopup)
    assert popup is not None
    qtbot.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.is_open()
    qtbot.waitUntil(lambda: QApplication.focusWidget() in (view, None))
