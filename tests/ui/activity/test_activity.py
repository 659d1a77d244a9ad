from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.progress import Effort, IndexProgress, Manners, Phase, Slowed
from glimpse_desktop.ui.activity.activity import Activity
from glimpse_desktop.ui.pages import PageContext
from tests.ui.conftest import Desk, settle


@pytest.fixture
def activity(context: PageContext, qtbot: QtBot) -> Activity:
    QLocale.setDefault(QLocale("en_US"))
    made = Activity(context)
    qtbot.addWidget(made)
    settle(qtbot)
    return made


def _analysing(**values: float | str) -> IndexProgress:
    return IndexProgress(phase=Phase.ANALYSING, **values)  # type: ignore[arg-type]


def test_it_is_not_seen_while_nothing_works(activity: Activity) -> None:
    activity.show_progress(IndexProgress())
    assert not activity.isVisibleTo(activity.parentWidget())


def test_it_says_how_far_and_how_fast(activity: Activity) -> None:
    activity.show_progress(_analysing(total=9800, done=4210, rate=12.3, seconds_left=480, current="/p/IMG_1.jpg"))
    assert activity.counts.text() == "4,210 of 9,800"
    assert activity.pace.text() == "12 a second" and activity.left.text() == "8 min left"
    assert activity.toolTip() == "/p/IMG_1.jpg"
    assert "4,210 of 9,800" in activity.accessibleDescription()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(3, "5 s left"), (42, "40 s left"), (70, "1 min left"), (3600, "60 min left"), (9000, "2 h left")],
)
def test_time_left_is_as_exact_as_it_is_worth(activity: Activity, seconds: float, words: str) -> None:
    activity.show_progress(_analysing(total=10, done=1, rate=0.5, seconds_left=seconds))
    assert activity.pace.text() == "30 a minute" and activity.left.text() == words


def test_what_is_not_known_yet_keeps_its_place(activity: Activity) -> None:
    activity.show_progress(_analysing(total=10, done=1))
    unknown = activity.sizeHint().height()
    assert activity.pace.text() == activity.left.text() == ""
    activity.show_progress(_analysing(total=10, done=1, rate=0.5, seconds_left=100))
    assert activity.sizeHint().height() == unknown


def test_on_battery_it_says_so_for_as_long_as_that_lasts(activity: Activity) -> None:
    busy = _analysing(total=10, done=1, rate=0.5, current="/p/IMG_1.jpg")
    activity.show_progress(replace(busy, slowed=Slowed.ON_BATTERY))
    assert activity.reason.text() == "On battery: gently" and not activity.reason.isHidden()
    assert "On battery: gently" in activity.accessibleDescription()
    activity.show_progress(busy)
    assert activity.reason.isHidden() and activity.toolTip() == "/p/IMG_1.jpg"


def test_using_the_window_moves_nothing_in_it(activity: Activity) -> None:
    busy = _analysing(total=10, done=1, rate=0.5)
    activity.show_progress(busy)
    before = activity.counts.text(), activity.pace.text(), activity.sizeHint()
    activity.show_progress(replace(busy, slowed=Slowed.IN_USE))
    assert (activity.counts.text(), activity.pace.text(), activity.sizeHint()) == before
    assert activity.toolTip() == "Gently while you use Glimpse"


def test_a_pause_for_the_batterys_sake_can_be_ended(activity: Activity, desk: Desk, qtbot: QtBot) -> None:
    pace = desk.workspace.indexer.pace
    pace.manners = Manners(on_battery=Effort.PAUSED)
    pace._battery = lambda: True
    pace.look_at_battery()
    assert desk.workspace.indexer.paused
    activity.show_progress(IndexProgress(phase=Phase.PAUSED, total=10, done=1, slowed=Slowed.ON_BATTERY))
    assert activity.pace.text() == "Paused on battery" and activity.reason.isHidden()
    assert activity.button.accessibleName() == "Go on"
    qtbot.mouseClick(activity.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.workspace.indexer.paused)
    assert pace.state() == (Effort.GENTLE, Slowed.ON_BATTERY)


def test_scanning_says_what_it_found(activity: Activity) -> None:
    activity.show_progress(IndexProgress(phase=Phase.SCANNING, scanned=1234))
    assert activity.counts.text() == "Looking for photos…"
    assert activity.pace.text() == "1,234 photos so far"


def test_the_button_pauses_and_goes_on(activity: Activity, desk: Desk, qtbot: QtBot) -> None:
    activity.show_progress(_analysing(total=10, done=1))
    assert activity.button.accessibleName() == "Pause"
    qtbot.mouseClick(activity.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.workspace.indexer.paused)
    activity.show_progress(IndexProgress(phase=Phase.PAUSED, total=10, done=1))
    assert activity.button.accessibleName() == "Go on"
    assert activity.pace.text() == "Paused"
    qtbot.mouseClick(activity.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.workspace.indexer.paused)


def test_stop_ends_the_run_and_a_later_one_does_the_rest(activity: Activity, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("one.png", (0.0, 40, 40, 60))
    desk.workspace.indexer.pause()
    desk.workspace.add_folder(desk.photos)
    activity.show_progress(IndexProgress(phase=Phase.PAUSED, total=1))
    assert activity.stop_button.accessibleName() == "Stop"
    qtbot.mouseClick(activity.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.workspace.indexer.running and not desk.workspace.indexer.paused)
    assert desk.workspace.status().faces == 0
    desk.index()
    assert desk.workspace.status().faces == 1


def test_what_is_done_in_a_moment_is_not_spoken_of(activity: Activity, qtbot: QtBot) -> None:
    for _ in range(5):  # photos that come one by one
        activity.show_progress(IndexProgress(Phase.SCANNING))
        activity.show_progress(IndexProgress(Phase.ANALYSING, total=1))
        assert activity.isHidden()
        activity.show_progress(IndexProgress(Phase.IDLE))
    settle(qtbot, 900)
    assert activity.isHidden()
    activity.show_progress(IndexProgress(Phase.ANALYSING, total=100))
    qtbot.waitUntil(lambda: not activity.isHidden())
    activity.show_progress(IndexProgress(Phase.IDLE))
    assert activity.isHidden()
    activity.show_progress(IndexProgress(Phase.PAUSED, total=100))
    assert not activity.isHidden()
