"""The window of a locked library, and noticing that nobody is there."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.app.idle import Idle
from glimpse_desktop.app.lock_window import LockWindow, Shows
from glimpse_desktop.ui.look.theme import theme


@pytest.fixture
def window(qtbot: QtBot) -> LockWindow:
    theme()
    made = LockWindow()
    qtbot.addWidget(made)
    made.ask()
    made.show()
    return made


def test_it_asks_and_keeps_nothing_of_the_answer(window: LockWindow, qtbot: QtBot) -> None:
    assert not window.open.isEnabled()
    QTest.keyClicks(window.field, "correct horse")
    assert window.field.echoMode() is QLineEdit.EchoMode.Password
    with qtbot.waitSignal(window.passphrase_given) as given:
        QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert given.args == ["correct horse"] and window.field.text() == ""


def test_wrong_ones_take_longer_each_time(window: LockWindow) -> None:
    waits = []
    for _ in range(7):
        window.refuse("That is not the passphrase of this library.")
        waits.append(window._seconds)
        assert window.state.text().startswith("That is not")
        window.field.setText("another")
        assert window.open.isEnabled() is (window._seconds == 0)
        while window._seconds:
            assert "Try again in" in window.text.text()
            window._count_down()
        assert window.open.isEnabled()
    assert waits == [0, 1, 2, 4, 8, 16, 16]


def test_return_does_nothing_while_it_waits(window: LockWindow) -> None:
    given: list[str] = []
    window.passphrase_given.connect(given.append)
    for _ in range(3):
        window.refuse("no")
    window.field.setText("again")
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert given == [] and window.field.text() == "again"


def test_work_shows_how_far_it_is_and_can_be_stopped(window: LockWindow, qtbot: QtBot) -> None:
    window.wait("Encrypting your library…", can_stop=True)
    assert window.shows is Shows.BUSY and window.field.isHidden()
    window.progress(0.5)
    assert window.bar.value() == window.bar.maximum() // 2
    with qtbot.waitSignal(window.stopped):
        window.close()  # closing stops it first
    assert window.isVisible()
    window.wait("Opening your library…")
    assert window.stop.isHidden()
    with qtbot.waitSignal(window.given_up):
        window.close()


def test_what_was_typed_can_be_seen(window: LockWindow) -> None:
    window.field.setText("words")
    window.field.reveal.setChecked(True)
    assert window.field.echoMode() is QLineEdit.EchoMode.Normal
    window.field.take()
    assert window.field.echoMode() is QLineEdit.EchoMode.Password


class _Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.wall, self.steady = 1e9, 0.0
        monkeypatch.setattr(time, "time", lambda: self.wall)
        monkeypatch.setattr(time, "monotonic", lambda: self.steady)

    def run(self, seconds: float, *, asleep: bool = False) -> None:
        self.wall += seconds
        self.steady += 0 if asleep else seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    return _Clock(monkeypatch)


@pytest.fixture
def told() -> list[bool]:
    return []


def _idle(owner: QObject, told: list[bool], minutes: int = 5, busy: bool = False) -> Idle:
    idle = Idle(minutes, lambda: busy, owner)
    idle.idle.connect(lambda: told.append(True))
    return idle


def test_nobody_there_is_noticed_after_a_while(qapp: QObject, clock: _Clock, told: list[bool]) -> None:
    owner = QObject()
    idle = _idle(owner, told)
    clock.run(299)
    idle.look()
    assert not told
    clock.run(2)
    idle.look()
    assert told


def test_use_of_any_window_counts(qtbot: QtBot, clock: _Clock, told: list[bool]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    idle = _idle(widget, told)
    widget.show()
    idle._watch(widget.windowHandle())
    clock.run(299)
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    clock.run(10)
    idle.look()
    assert not told


def test_a_computer_that_slept_is_locked_when_it_wakes_up(qapp: QObject, clock: _Clock, told: list[bool]) -> None:
    owner = QObject()
    idle = _idle(owner, told)
    clock.run(3600, asleep=True)
    idle.look()
    assert told


def test_a_clock_that_is_put_back_changes_nothing(qapp: QObject, clock: _Clock, told: list[bool]) -> None:
    owner = QObject()
    idle = _idle(owner, told)
    clock.wall -= 1e6
    clock.run(301)
    idle.look()
    assert told


@pytest.mark.parametrize(("minutes", "busy"), [(0, False), (5, True)])
def test_never_is_never_and_a_job_is_waited_for(
    qapp: QObject, clock: _Clock, told: list[bool], minutes: int, busy: bool
) -> None:
    owner = QObject()
    idle = _idle(owner, told, minutes, busy)
    clock.run(1e5)
    idle.look()
    assert not told
