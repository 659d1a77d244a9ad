from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.widgets.throttle import Throttle
from tests.ui.conftest import settle


def test_at_once_and_once_more_at_the_end(qapp: object, qtbot: QtBot) -> None:
    ran: list[int] = []
    parent = QObject()
    throttle = Throttle(60, lambda: ran.append(1), parent)
    for _ in range(10):
        throttle.ask()
    assert len(ran) == 1
    qtbot.waitUntil(lambda: len(ran) == 2)
    settle(qtbot, 150)
    assert len(ran) == 2


def test_asked_once_it_runs_once(qapp: object, qtbot: QtBot) -> None:
    ran: list[int] = []
    parent = QObject()
    Throttle(20, lambda: ran.append(1), parent).ask()
    settle(qtbot, 80)
    assert len(ran) == 1


def test_now_settles_what_was_asked(qapp: object, qtbot: QtBot) -> None:
    ran: list[int] = []
    parent = QObject()
    throttle = Throttle(40, lambda: ran.append(1), parent)
    throttle.ask()
    throttle.ask()
    throttle.now()
    settle(qtbot, 120)
    assert len(ran) == 2
