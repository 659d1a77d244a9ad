from __future__ import annotations

import pytest

from glimpse_desktop.domain.progress import IndexProgress, Phase, Slowed
from glimpse_desktop.indexing.tracker import ProgressTracker


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_rate_and_time_left_over_the_last_seconds() -> None:
    clock = Clock()
    tracker = ProgressTracker(clock)
    tracker.begin()
    tracker.set_phase(Phase.ANALYSING)
    tracker.set_waiting(1000)
    for _ in range(100):  # slow at first: must be forgotten
        clock.now += 1.0
        tracker.finished(1, 0, 0)
    for _ in range(300):
        clock.now += 0.1
        tracker.finished(1, 2, 0)
    now = tracker.snapshot()
    assert now.rate == 10.0
    assert now.seconds_left == pytest.approx(60.0, rel=0.05)
    assert (now.done, now.total, now.faces) == (400, 1000, 600)


def test_a_pause_does_not_count_as_slow() -> None:
    clock = Clock()
    tracker = ProgressTracker(clock)
    tracker.begin()
    tracker.set_phase(Phase.ANALYSING)
    tracker.set_waiting(100)
    for step in range(60):
        if step == 30:
            tracker.set_phase(Phase.PAUSED)
            clock.now += 8
            assert tracker.snapshot().rate == 0 and tracker.snapshot().seconds_left is None
            tracker.set_phase(Phase.ANALYSING)
        clock.now += 0.1
        tracker.finished(1, 0, 0)
    assert tracker.snapshot().rate == pytest.approx(10.0, rel=0.1)


def test_why_it_is_slow_goes_along() -> None:
    tracker = ProgressTracker(Clock())
    tracker.set_phase(Phase.ANALYSING, Slowed.IN_USE)
    assert tracker.snapshot().slowed is Slowed.IN_USE
    tracker.set_phase(Phase.PAUSED, Slowed.ON_BATTERY)
    assert tracker.snapshot().slowed is Slowed.ON_BATTERY
    tracker.set_phase(Phase.ANALYSING)
    assert tracker.snapshot().slowed is Slowed.NO


def test_stalls_show_in_the_rate() -> None:
    clock = Clock()
    tracker = ProgressTracker(clock)
    tracker.begin()
    tracker.set_phase(Phase.ANALYSING)
    for _ in range(11):
        clock.now += 0.1
        tracker.finished(1, 0, 0)
    clock.now += 9.0
    assert tracker.snapshot().rate == pytest.approx(1.0)


def test_listeners_hear_at_most_five_times_a_second_and_the_end() -> None:
    clock = Clock()
    tracker = ProgressTracker(clock)
    heard: list[IndexProgress] = []
    unsubscribe = tracker.subscribe(heard.append)
    tracker.begin()
    for _ in range(100):
        clock.now += 0.01
        tracker.finished(1, 0, 0)
        tracker.publish()
    assert 4 <= len(heard) <= 6
    tracker.finished(1, 0, 1)
    tracker.publish(force=True)
    assert heard[-1].done == 101 and heard[-1].problems == 1
    unsubscribe()
    tracker.finished(1, 0, 0)
    tracker.publish(force=True)
    assert heard[-1].done == 101


def test_a_listener_that_fails_harms_nobody(caplog: pytest.LogCaptureFixture) -> None:
    tracker = ProgressTracker(Clock())
    heard: list[IndexProgress] = []

    def fail(progress: IndexProgress) -> None:
        raise ValueError("broken")

    tracker.subscribe(fail)
    tracker.subscribe(heard.append)
    tracker.publish(force=True)
    assert len(heard) == 1 and "broken" in caplog.text


def test_done_never_exceeds_total() -> None:
    tracker = ProgressTracker(Clock())
    tracker.begin()
    tracker.set_waiting(-3)
    tracker.finished(2, 0, 0)
    assert tracker.snapshot().total == 2
