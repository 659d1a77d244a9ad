from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.ui.faces.face_painting import MEDIUM
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.face_strip import FaceStrip
from glimpse_desktop.ui.pages import PageContext
from tests.ui.conftest import Desk

RED = 0.0


@pytest.fixture
def faces(desk: Desk) -> list[FaceId]:
    for number in range(8):
        desk.draw(f"{number}.png", (RED, 20, 20, 90))
    desk.index()
    return [row.id for photo in desk.ids() for row in desk.workspace.photo_faces(photo)]


@pytest.fixture
def strip(context: PageContext, faces: list[FaceId], qtbot: QtBot) -> FaceStrip:
    made = FaceStrip(context, FaceRows(context, context.background))
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show_faces(faces, MEDIUM, 2, choosing=True)
    made.show()
    qtbot.waitExposed(made)
    return made


def _click(strip: FaceStrip, face: FaceId, qtbot: QtBot) -> None:
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.face_rect(face).center())


def test_rows_of_about_the_same_length(strip: FaceStrip, faces: list[FaceId]) -> None:
    tops = [strip.face_rect(face).top() for face in faces]
    assert sorted({tops.count(top) for top in tops}) == [4]
    assert strip.heightForWidth(500) == strip.face_rect(faces[-1]).bottom() + 1


def test_what_does_not_fit_is_behind_a_number(strip: FaceStrip, faces: list[FaceId], qtbot: QtBot) -> None:
    strip.resize(300, 200)
    strip.show_faces(faces, MEDIUM, 1, choosing=True)
    assert strip.fitting(300) == 2
    assert strip.face_rect(faces[2]).isEmpty()
    rest = strip.face_rect(faces[1]).center() + QPoint(strip.face_rect(faces[1]).width() + 6, 0)
    with qtbot.waitSignal(strip.all_wanted):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=rest)
    strip.show_faces(faces, MEDIUM, None, choosing=True)
    assert strip.fitting(300) == 8


def test_a_click_leaves_a_face_out_and_takes_it_back(strip: FaceStrip, faces: list[FaceId], qtbot: QtBot) -> None:
    _click(strip, faces[3], qtbot)
    assert strip.left_out() == {faces[3]}
    _click(strip, faces[3], qtbot)
    assert strip.left_out() == frozenset()


def test_a_double_click_opens_and_leaves_nothing_out(strip: FaceStrip, faces: list[FaceId], qtbot: QtBot) -> None:
    place = strip.face_rect(faces[2]).center()
    with qtbot.waitSignal(strip.double_clicked) as opened:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [faces[2]]
    assert strip.left_out() == frozenset()


def test_a_face_that_is_only_shown_is_clicked(strip: FaceStrip, faces: list[FaceId], qtbot: QtBot) -> None:
    strip.show_faces(faces[:2], MEDIUM)
    with qtbot.waitSignal(strip.clicked) as clicked:
        _click(strip, faces[1], qtbot)
    assert clicked.args == [faces[1]]
    assert strip.left_out() == frozenset()


def test_the_keyboard_reaches_every_face(strip: FaceStrip, faces: list[FaceId], qtbot: QtBot) -> None:
    strip.activateWindow()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(strip.hasFocus)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(strip, key)
    assert strip.left_out() == {faces[5]}


def test_other_faces_start_with_none_left_out(strip: FaceStrip, faces: list[FaceId]) -> None:
    strip.toggle(faces[0])
    strip.show_faces(faces, MEDIUM, 1, choosing=True)
    assert strip.left_out() == {faces[0]}
    strip.show_faces(faces[:3], MEDIUM, 1, choosing=True)
    assert strip.left_out() == frozenset()
