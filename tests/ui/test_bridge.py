from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError, PhotoError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.bridge import Background, Lane
from tests.ui.conftest import Desk, settle


def test_work_runs_elsewhere_and_its_result_comes_back_on_the_gui_thread(
    background: Background, qtbot: QtBot
) -> None:
    threads: list[object] = []
    background.run(threading.current_thread, lambda worker: threads.extend([worker, QThread.currentThread()]))
    qtbot.waitUntil(lambda: len(threads) == 2)
    app = QApplication.instance()
    assert app is not None
    assert threads[0] is not threading.main_thread()
    assert threads[1] is app.thread()


def test_a_later_run_with_the_same_key_makes_the_earlier_one_stale(background: Background, qtbot: QtBot) -> None:
    gate, results, owner = threading.Event(), list[int](), QObject()
    background.run(lambda: (gate.wait(60), 1)[1], results.append, owner=owner, key="rows")
    background.run(lambda: 2, results.append, owner=owner, key="rows")
    qtbot.waitUntil(lambda: results == [2])
    gate.set()
    settle(qtbot)
    assert results == [2]


def test_stale_work_that_has_not_begun_is_not_done(background: Background, qtbot: QtBot) -> None:
    gate, begun, owner = threading.Event(), list[int](), QObject()
    background.run(lambda: gate.wait(60), lane=Lane.DECISION)
    for number in (1, 2, 3):
        background.run(lambda number=number: begun.append(number), owner=owner, key="k", lane=Lane.DECISION)
    gate.set()
    qtbot.waitUntil(lambda: 3 in begun)
    assert begun == [3]


def test_keys_of_two_owners_are_two_keys(background: Background, qtbot: QtBot) -> None:
    results: list[int] = []
    owners = QObject(), QObject()
    background.run(lambda: 1, results.append, owner=owners[0], key="rows")
    background.run(lambda: 2, results.append, owner=owners[1], key="rows")
    qtbot.waitUntil(lambda: sorted(results) == [1, 2])


def test_forget_makes_a_run_stale(background: Background, qtbot: QtBot) -> None:
    gate, results, owner = threading.Event(), list[int](), QObject()
    background.run(lambda: (gate.wait(60), 1)[1], results.append, owner=owner, key="rows")
    background.forget(owner, "rows")
    gate.set()
    settle(qtbot)
    assert results == []


def test_a_result_for_a_destroyed_owner_is_dropped(background: Background, qtbot: QtBot) -> None:
    gate, results, owner = threading.Event(), list[int](), QObject()
    background.run(lambda: gate.wait(60), lambda _: results.append(1), owner=owner)
    owner.deleteLater()
    settle(qtbot)
    gate.set()
    settle(qtbot)
    assert results == []


def test_decisions_run_in_the_order_they_were_made(background: Background, qtbot: QtBot) -> None:
    order: list[int] = []
    for number in range(50):
        background.run(lambda number=number: order.append(number), lane=Lane.DECISION)
    qtbot.waitUntil(lambda: len(order) == 50)
    assert order == list(range(50))


def test_slow_work_does_not_hold_up_queries(background: Background, qtbot: QtBot) -> None:
    gate, results = threading.Event(), list[int]()
    for _ in range(8):
        background.run(lambda: gate.wait(60), lane=Lane.SLOW)
    background.run(lambda: 1, results.append)
    qtbot.waitUntil(lambda: results == [1])
    gate.set()


def _fail(error: BaseException) -> None:
    raise error


def test_an_error_for_the_person_goes_to_failed_or_else_to_trouble(background: Background, qtbot: QtBot) -> None:
    said: list[str] = []
    background.trouble.connect(said.append)
    background.run(
        lambda: _fail(PhotoError("the file is damaged")), failed=lambda error: said.append(f"own: {error}")
    )
    qtbot.waitUntil(lambda: said == ["own: the file is damaged"])
    background.run(lambda: _fail(PhotoError("the file is gone")))
    qtbot.waitUntil(lambda: said[1:] == ["the file is gone"])


def test_a_bug_goes_to_the_excepthook_and_lets_the_view_know(background: Background, qtbot: QtBot) -> None:
    errors: list[GlimpseError] = []
    with qtbot.captureExceptions() as caught:
        background.run(lambda: _fail(ZeroDivisionError("a bug")), failed=errors.append)
        qtbot.waitUntil(lambda: len(errors) == 1)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_cancelled_work_says_nothing(background: Background, qtbot: QtBot) -> None:
    said: list[object] = []
    background.trouble.connect(said.append)
    background.run(lambda: _fail(Cancelled()), said.append, said.append)
    settle(qtbot)
    assert said == []


def test_changes_in_quick_succession_come_merged(desk: Desk, background: Background, qtbot: QtBot) -> None:
    background.watch(desk.workspace)
    came: list[Changes] = []
    background.changed.connect(came.append)
    for number in range(200):
        desk.workspace._tell(Changes(photos=frozenset({PhotoId(number)})))
    qtbot.waitUntil(lambda: sum(len(changes.photos) for changes in came) == 200)
    assert len(came) <= 3


def test_nothing_is_delivered_after_close(qapp: QApplication, qtbot: QtBot) -> None:
    background = Background()
    gate, results = threading.Event(), list[object]()
    background.run(lambda: gate.wait(60), results.append)
    background.run(lambda: 1, results.append, lane=Lane.DECISION)
    gate.set()
    background.close()
    background.run(lambda: 2, results.append)
    settle(qtbot)
    assert results == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ui-")]


@pytest.mark.parametrize("lane", list(Lane))
def test_every_lane_delivers(background: Background, qtbot: QtBot, lane: Lane) -> None:
    results: list[str] = []
    background.run(lambda: lane.name, results.append, lane=lane)
    qtbot.waitUntil(lambda: results == [lane.name])
