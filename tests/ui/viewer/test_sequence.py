"""Going through photos in the viewer while some are hidden."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.viewer import Viewer
from tests.ui.conftest import Desk


@pytest.fixture
def ids(desk: Desk) -> list[PhotoId]:
    for number in range(3):
        desk.draw(f"{number}.png", (0.0, 20 + 40 * number, 20, 60), day=18000 + number)
    desk.index()
    return desk.ids()


@pytest.fixture
def viewer(context: PageContext, ids: list[PhotoId], qtbot: QtBot) -> Viewer:
    made = Viewer(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    return made


def _shown(viewer: Viewer) -> list[PhotoId]:
    place = viewer.place()
    assert isinstance(place, tuple)
    return list(map(PhotoId, place[1].tolist()))


def test_a_hidden_photo_makes_way_for_the_next_and_undo_brings_it_back(
    viewer: Viewer, ids: list[PhotoId], desk: Desk, qtbot: QtBot
) -> None:
    viewer.show_page((ids[1], ids))
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: viewer.photo == ids[2])
    assert _shown(viewer) == [ids[0], ids[2]]
    assert not viewer.chrome.next.isEnabled()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: viewer.photo == ids[0])  # the last one leaves: the one before it
    for photo, there in ((ids[2], [ids[0], ids[2]]), (ids[1], ids)):
        desk.workspace.undo()
        qtbot.waitUntil(lambda photo=photo: viewer.photo == photo)  # type: ignore[misc]
        assert _shown(viewer) == there


def test_who_has_gone_on_already_stays_where_they_are(viewer: Viewer, ids: list[PhotoId], qtbot: QtBot) -> None:
    viewer.show_page((ids[0], ids))
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_H)
    viewer.step(1)
    qtbot.waitUntil(lambda: _shown(viewer) == ids[1:])
    assert viewer.photo == ids[1]
    assert not viewer.chrome.previous.isEnabled()


def test_copies_leave_together(viewer: Viewer, ids: list[PhotoId], desk: Desk, qtbot: QtBot) -> None:
    first = desk.workspace.photos(ids[:1])[0].path
    shutil.copy(first, first.with_name("copy.png"))
    desk.index()
    everything = desk.ids()
    (copy,) = set(everything) - set(ids)
    viewer.show_page((ids[0], [ids[0], copy, ids[1]]))
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: _shown(viewer) == [ids[1]])
    desk.workspace.undo()
    qtbot.waitUntil(lambda: _shown(viewer) == [ids[0], copy, ids[1]])


def test_hiding_the_only_photo_goes_back(
    viewer: Viewer, ids: list[PhotoId], context: PageContext, qtbot: QtBot
) -> None:
    viewer.show_page((ids[0], ids[:1]))
    with qtbot.waitSignal(context.navigator.back_wanted):
        qtbot.keyClick(viewer.canvas, Qt.Key.Key_H)


def test_showing_the_only_photo_again_stays_at_it(
    viewer: Viewer, ids: list[PhotoId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    desk.workspace.hide_photos(ids[:1])
    viewer.show_page((ids[0], ids[:1]))
    with (
        qtbot.assertNotEmitted(context.navigator.back_wanted),
        qtbot.waitSignal(viewer.photo_actions.hid) as hid,
    ):
        qtbot.keyClick(viewer.canvas, Qt.Key.Key_H)
    assert hid.args == [ids[:1], False]
    assert viewer.photo == ids[0]


def test_a_photo_that_cannot_be_shown_keeps_its_name_on_the_screen(
    viewer: Viewer, ids: list[PhotoId], desk: Desk, qtbot: QtBot
) -> None:
    desk.workspace.photos(ids[:1])[0].path.unlink()
    viewer.show_page((ids[0], ids))
    qtbot.waitUntil(lambda: bool(viewer.canvas.message()))
    viewer._rest.timeout.emit()
    assert not viewer.chrome.top.isHidden()
    viewer.step(1)
    qtbot.waitUntil(lambda: viewer.shown())
    assert viewer._rest.isActive()  # and goes when there is a picture again
