"""Full speed, gently, not at all: with a clock and a battery of our own."""

from __future__ import annotations

import threading

import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.progress import CancelToken, Effort, Manners, Slowed
from glimpse_desktop.indexing import pace
from glimpse_desktop.indexing.pace import BATTERY_SECONDS, QUIET_SECONDS, Pace

FULL = (Effort.FULL, Slowed.NO)


class World:
    """What the pace looks at."""

    def __init__(self, workers: int = 4) -> None:
        self.now = 1000.0
        self.unplugged = False
        self.asked = 0
        self.cancel = CancelToken()
        self.pace = Pace(workers, clock=lambda: self.now, battery=self._battery)

    def _battery(self) -> bool:
        self.asked += 1
        return self.unplugged

    def plug(self, plugged: bool) -> None:
        self.unplugged = not plugged
        self.now += BATTERY_SECONDS
        self.pace.look_at_battery()

    def admitted(self, worked: float = 0.0) -> list[int]:
        """Which workers get another photo at once."""
        return [number for number in range(8) if self._is_admitted(number, worked)]

    def _is_admitted(self, number: int, worked: float) -> bool:
        calls = 0

        def check() -> None:
            nonlocal calls
            calls += 1
            if calls > 1:
                raise Cancelled

        try:
            self.pace.await_turn(number, worked, check)
        except Cancelled:
            return False
        return True


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits looks around more often than it would."""
    monkeypatch.setattr(pace, "_POLL_SECONDS", 0.01)


@pytest.fixture
def world() -> World:
    return World()


def test_left_alone_it_goes_at_full_speed(world: World) -> None:
    assert world.pace.state() == FULL
    assert world.admitted(worked=3.0) == [0, 1, 2, 3]


def test_gently_while_the_window_is_used_and_some_seconds_longer(world: World) -> None:
    world.pace.used()
    assert world.pace.state() == (Effort.GENTLE, Slowed.IN_USE)
    assert world.admitted() == [0, 1]
    world.now += QUIET_SECONDS - 1
    world.pace.used()
    world.now += QUIET_SECONDS - 1
    assert world.admitted() == [0, 1]
    world.now += 1
    assert world.pace.state() == FULL
    assert world.admitted() == [0, 1, 2, 3]


def test_full_speed_also_while_it_is_used_if_that_is_wanted(world: World) -> None:
    world.pace.manners = Manners(in_use=Effort.FULL)
    world.pace.used()
    assert world.pace.state() == FULL


@pytest.mark.parametrize(
    ("effort", "expected", "admitted"),
    [
        (Effort.FULL, FULL, [0, 1, 2, 3]),
        (Effort.GENTLE, (Effort.GENTLE, Slowed.ON_BATTERY), [0, 1]),
        (Effort.PAUSED, (Effort.PAUSED, Slowed.ON_BATTERY), []),
    ],
)
def test_on_battery(world: World, effort: Effort, expected: object, admitted: list[int]) -> None:
    world.pace.manners = Manners(on_battery=effort)
    world.plug(False)
    assert world.pace.state() == expected
    assert world.admitted() == admitted
    world.plug(True)
    assert world.pace.state() == FULL


def test_used_while_on_battery_at_full_speed_is_still_gentle(world: World) -> None:
    world.pace.manners = Manners(on_battery=Effort.FULL)
    world.plug(False)
    world.pace.used()
    assert world.pace.state() == (Effort.GENTLE, Slowed.IN_USE)


def test_the_battery_is_not_asked_at_every_turn(world: World) -> None:
    for _ in range(100):
        world.now += 1
        world.pace.look_at_battery()
    assert world.asked == 4


def test_somebody_who_waits_for_it_gets_it_on_battery_too(world: World) -> None:
    world.pace.manners = Manners(on_battery=Effort.PAUSED)
    world.pace.stubborn = True
    world.plug(False)
    assert world.pace.state() == (Effort.GENTLE, Slowed.ON_BATTERY)


def test_go_on_holds_until_the_machine_has_been_plugged_in_again(world: World) -> None:
    world.pace.manners = Manners(on_battery=Effort.PAUSED)
    world.plug(False)
    assert not world.pace.wait(0)
    world.pace.resume()
    assert world.pace.wait(0)
    assert world.pace.state() == (Effort.GENTLE, Slowed.ON_BATTERY)
    world.plug(False)
    assert world.pace.wait(0)
    world.plug(True)
    world.plug(False)
    assert not world.pace.wait(0)


def test_a_pause_by_hand_is_nothing_but_a_pause(world: World) -> None:
    world.pace.pause()
    world.plug(False)
    assert world.pace.state() == (Effort.PAUSED, Slowed.NO)
    assert not world.pace.wait(0) and world.admitted() == []
    world.pace.resume()
    assert world.pace.wait(0)


def test_the_last_worker_rests_between_its_photos() -> None:
    world = World(workers=1)
    world.pace.used()
    assert world.admitted(worked=0.0) == [0]
    assert world.admitted(worked=0.4) == []
    rested: list[float] = []

    def check() -> None:
        rested.append(world.now)
        world.now += 0.1

    world.pace.await_turn(0, 0.4, check)
    assert world.now - rested[0] >= 0.4 > rested[-1] - rested[0]


def test_three_workers_go_on_with_two_that_rest_a_little() -> None:
    world = World(workers=3)
    world.pace.used()
    assert world.admitted(worked=0.0) == [0, 1]
    assert world.admitted(worked=0.3) == []


def test_fewer_workers_from_now_on(world: World) -> None:
    world.pace.workers = 2
    assert world.admitted() == [0, 1]
    world.pace.workers = 0
    assert world.pace.workers == 1


def test_a_waiting_worker_goes_on_as_soon_as_it_may() -> None:
    pace = Pace(2, battery=lambda: False)
    pace.pause()
    went = threading.Event()

    def work() -> None:
        pace.await_turn(1, 0.0, lambda: None)
        went.set()

    thread = threading.Thread(target=work)
    thread.start()
    assert not went.wait(0.05)
    pace.resume()
    assert went.wait(10)
    thread.join()


def test_who_holds_the_machine_has_it_alone() -> None:
    pace = Pace(2, battery=lambda: False)
    in_hand, finish, second = threading.Event(), threading.Event(), threading.Event()

    def first_photo() -> None:
        with pace.at_work(lambda: None):
            in_hand.set()
            finish.wait(10)

    def second_photo() -> None:
        with pace.at_work(lambda: None):
            second.set()

    worker = threading.Thread(target=first_photo)
    worker.start()
    assert in_hand.wait(10)
    threading.Timer(0.05, finish.set).start()
    with pace.hold() as alone:
        assert alone and finish.is_set()
        assert pace.state() == (Effort.GENTLE, Slowed.MEASURING)
        other = threading.Thread(target=second_photo)
        other.start()
        assert not second.wait(0.05)
    assert second.wait(10)
    worker.join()
    other.join()
    assert pace.state() == FULL


def test_holding_ends_with_an_error_inside() -> None:
    pace = Pace(2, battery=lambda: False)
    with pytest.raises(Cancelled), pace.hold():
        raise Cancelled
    assert pace.state() == FULL


def test_waiting_for_a_turn_can_be_stopped(world: World) -> None:
    world.pace.pause()
    world.cancel.cancel()
    with pytest.raises(Cancelled):
        world.pace.await_turn(0, 0.0, world.cancel.check)
