"""The speed that is shown: right, and calm."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from glimpse_desktop.indexing.speed import Speedometer


class Drive:
    """Feeds a speedometer, reads it five times a second as the window does, and notes what was shown."""

    def __init__(self, photos: int) -> None:
        self.meter = Speedometer()
        self.now, self.done, self.photos = 50.0, 0, photos
        self.shown: list[tuple[float, float | None]] = []

    def go(self, seconds: float, a_second: float, jitter: float = 0.0) -> None:
        chance = random.Random(3)
        end, next_photo = self.now + seconds, self.now
        while self.now < end:
            self.now += 0.05
            while next_photo <= self.now:
                self.done += 1
                self.meter.add(self.now, self.done)
                next_photo += chance.uniform(1 - jitter, 1 + jitter) / a_second
            self.shown.append(self.meter.read(self.now, self.photos - self.done))

    @property
    def rates(self) -> list[float]:
        return [rate for rate, _ in self.shown]


def test_nothing_is_said_before_it_is_known() -> None:
    drive = Drive(1000)
    drive.go(1.5, 10)
    assert set(drive.shown) == {(0.0, None)}
    drive.go(3, 10)
    rate, left = drive.shown[-1]
    assert rate == pytest.approx(10, rel=0.05) and left is None
    drive.go(8, 10)
    assert drive.shown[-1][1] == pytest.approx((1000 - drive.done) / 10, rel=0.05)


def test_it_changes_every_few_seconds_only() -> None:
    drive = Drive(100_000)
    drive.go(60, 7.3, jitter=0.9)
    changes = sum(a != b for a, b in pairwise(drive.rates))
    assert changes <= 20
    assert 6.5 < drive.rates[-1] < 8.1


def test_the_time_left_runs_down_without_jumping_about() -> None:
    drive = Drive(3000)
    drive.go(120, 10, jitter=0.9)
    left = [seconds for _, seconds in drive.shown if seconds is not None]
    rises = [b - a for a, b in pairwise(left) if b > a]
    assert len(rises) <= 1
    assert left[-1] == pytest.approx(180, rel=0.1)


def test_a_change_of_speed_is_noticed_within_its_window() -> None:
    drive = Drive(100_000)
    drive.go(40, 20)
    assert drive.rates[-1] == 20
    drive.go(24, 5)
    rate, left = drive.shown[-1]
    assert rate == pytest.approx(5, rel=0.1)
    assert left == pytest.approx((100_000 - drive.done) / 5, rel=0.2)


def test_slow_machines_have_a_speed_too() -> None:
    drive = Drive(100)
    drive.go(60, 0.1)
    assert drive.rates[-1] == pytest.approx(0.1, rel=0.4)


def test_what_was_before_a_pause_is_forgotten() -> None:
    drive = Drive(1000)
    drive.go(30, 10)
    drive.meter.reset()
    assert drive.meter.read(drive.now + 60, 500) == (0.0, None)


@pytest.mark.parametrize(("a_second", "shown"), [(0.125, 0.12), (7.0, 7.0), (26.0, 26.0)])
def test_two_digits_are_enough(a_second: float, shown: float) -> None:
    meter = Speedometer()
    meter.add(0.0, 0)
    meter.add(16.0, round(16 * a_second))
    assert meter.read(16.0, 10)[0] == pytest.approx(shown)
