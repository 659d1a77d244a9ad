from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.slides import SlideShow
from glimpse_desktop.ui.viewer.viewer import Viewer
from glimpse_desktop.ui.widgets import cross_fade
from glimpse_desktop.ui.widgets.cross_fade import CrossFade
from glimpse_desktop.ui.window_state import WindowState
from tests.ui.conftest import Desk, settle


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[SlideShow]:
    """With a second of no length, on a plain widget."""
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    made = SlideShow(over, QWidget(over), lambda: True)
    made.possible = True
    made.seconds = 0  # set_seconds would not: nobody is offered that
    yield made
    over.close()


def test_it_asks_for_the_next_photo_until_it_ends(show: SlideShow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(show.toggled) as toggled:
        show.start()
    assert toggled.args == [True]
    for _ in range(2):
        with qtbot.waitSignal(show.step_wanted):
            show.restart()
    show.restart()
    assert show.stop()
    with qtbot.assertNotEmitted(show.step_wanted):
        settle(qtbot)
    assert not show.stop()


def test_it_waits_for_a_picture_that_is_not_decoded_yet(show: SlideShow, qtbot: QtBot) -> None:
    there: list[bool] = []
    show._ready = lambda: bool(there)
    show.start()
    with qtbot.assertNotEmitted(show.step_wanted):
        settle(qtbot)
        show.arrived()
    there.append(True)
    with qtbot.waitSignal(show.step_wanted):
        show.arrived()


def test_space_pauses_and_goes_on(show: SlideShow, qtbot: QtBot) -> None:
    assert not show.toggle_pause()  # Space is the viewer's while there is no show
    show.start()
    assert show.toggle_pause()
    assert show.play.accessibleName() == "Go on"
    with qtbot.assertNotEmitted(show.step_wanted):
        settle(qtbot)
    with qtbot.waitSignal(show.step_wanted):
        show.toggle_pause()
    assert show.play.accessibleName() == "Pause"


def test_it_holds_while_somebody_moves(show: SlideShow, qtbot: QtBot) -> None:
    show.start()
    show.hold(True)
    assert show.bar.isVisible()
    with qtbot.assertNotEmitted(show.step_wanted):
        settle(qtbot)
    with qtbot.waitSignal(show.step_wanted):
        show.hold(False)


def test_one_photo_is_no_show(show: SlideShow) -> None:
    show.possible = False
    show.start()
    assert not show.active


@pytest.fixture
def viewer(context: PageContext, desk: Desk, qtbot: QtBot) -> Viewer:
    for number in range(3):
        desk.draw(f"{number}.png", (0.0, 20, 20, 90), day=18000 + number)
    desk.index()
    made = Viewer(context)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    made.recall(WindowState(viewer_info=True, viewer_strip=True, slide_seconds=10))
    made.show_page((desk.ids()[1], np.array(desk.ids(), np.int64)))
    qtbot.waitUntil(lambda: len(made.canvas.faces()) == 1 and made.shown())
    return made


def test_nothing_but_the_photo_is_seen_and_everything_comes_back(viewer: Viewer, qtbot: QtBot) -> None:
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_S)
    assert viewer.slides.active
    assert viewer.panel.isHidden()
    assert viewer.strip.isHidden()
    assert viewer.canvas.rect() == viewer.rect()
    qtbot.waitUntil(viewer.top.isHidden)
    viewer.canvas.stirred.emit()
    assert viewer.slides.bar.isVisible()
    assert viewer.top.isHidden()
    assert viewer.remember(WindowState()) == WindowState(viewer_info=True, viewer_strip=True, slide_seconds=10)
    assert viewer.handle_escape()
    assert not viewer.slides.active
    assert viewer.panel.isVisible()
    assert viewer.strip.isVisible()
    assert viewer.slides.bar.isHidden()
    assert not viewer.handle_escape()


def test_it_goes_through_the_list_and_begins_anew(viewer: Viewer, desk: Desk, qtbot: QtBot) -> None:
    viewer.slides.start()
    for place in (2, 0, 1):
        viewer.slides._on_time()
        qtbot.waitUntil(lambda place=place: viewer.photo == desk.ids()[place])  # type: ignore[misc]
        assert viewer.slides._timer.isActive()


def test_keys_go_on_by_hand_change_the_pace_and_pause(viewer: Viewer, desk: Desk, qtbot: QtBot) -> None:
    viewer.slides.start()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Right)
    assert viewer.photo == desk.ids()[2]
    assert not viewer.slides.paused
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Down)
    assert viewer.slides.seconds == 5
    assert viewer.slides.pace.text() == "5 s"
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Plus)
    assert viewer.slides.paused  # whoever looks closer is not pulled away
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Space)
    assert not viewer.slides.paused
    assert viewer.photo == desk.ids()[2]


def test_it_ends_with_the_page_and_when_a_face_is_to_be_marked(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.slides.start()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_D)
    assert not viewer.slides.active
    assert viewer.canvas.editor.active
    viewer.slides.start()
    assert not viewer.canvas.editor.active
    viewer.leave_page()
    assert not viewer.slides.active


def test_the_old_photo_fades_unless_less_motion_is_wanted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    under = QWidget()
    qtbot.addWidget(under)
    under.resize(40, 40)
    under.show()
    fade = CrossFade(under)
    monkeypatch.setattr(cross_fade, "motion_wanted", lambda: True)
    fade.begin()
    assert fade.isVisible()
    assert fade.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.waitUntil(fade.isHidden)
    monkeypatch.setattr(cross_fade, "motion_wanted", lambda: False)
    fade.begin()
    assert fade.isHidden()


def test_it_can_begin_with_the_page(viewer: Viewer, desk: Desk) -> None:
    viewer.show_page((desk.ids()[0], np.array(desk.ids(), np.int64), True))
    assert viewer.slides.active and viewer.photo == desk.ids()[0]
    assert viewer.handle_escape()
    viewer.show_page((desk.ids()[0], np.array(desk.ids()[:1], np.int64), True))
    assert not viewer.slides.active  # nowhere to go
