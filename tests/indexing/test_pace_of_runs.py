"""Whole runs that go gently, wait for a plug, or are told to go on all the same."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.progress import Effort, IndexProgress, Manners, Phase, Slowed
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.indexing import pace as pace_module
from glimpse_desktop.indexing.pace import Pace
from tests.indexing.conftest import Bench
from tests.support.square_engine import SquareEngine, draw_photo


class Counting(SquareEngine):
    """Notes how many photos it looks at at once."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._inside = 0
        self.most = 0

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        with self._lock:
            self._inside += 1
            self.most = max(self.most, self._inside)
        threading.Event().wait(0.01)
        try:
            return super().analyse(photo)
        finally:
            with self._lock:
                self._inside -= 1


class BeingFinished(SquareEngine):
    """Finished while its third photo is looked at. Whoever has one waits a little for company."""

    def __init__(self) -> None:
        super().__init__()
        self.unfinished = True
        self.most = [0, 0]
        """How many photos were looked at at once, before and after that."""
        self._changed = threading.Condition()
        self._begun = 0
        self._inside = 0

    def finish(self, progress: Callable[[int, int], None] | None = None) -> None:
        raise AssertionError("that is done by whoever loads it")

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        with self._changed:
            self._begun += 1
            self._inside += 1
            self._changed.notify_all()
            self.most[not self.unfinished] = max(self.most[not self.unfinished], self._inside)
            self.unfinished &= self._begun < 3
            if self.most[1] < 2:
                self._changed.wait_for(lambda: self._inside > 1, timeout=0.1)
            self._inside -= 1
        return super().analyse(photo)


class Power:
    """A battery in a test's hands, asked about all the time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, manners: Manners) -> None:
        monkeypatch.setattr(pace_module, "BATTERY_SECONDS", 0.0)
        self.unplugged = False
        self.pace = Pace(battery=lambda: self.unplugged)
        self.pace.manners = manners


def _photos(bench: Bench, count: int) -> None:
    for number in range(count):
        draw_photo(bench.photos / f"{number}.png", [(0.1, 20, 20, 60)], grey=number)
    bench.add()


def _heard(heard: list[IndexProgress], changed: threading.Condition, phase: Phase, slowed: Slowed) -> bool:
    with changed:
        return changed.wait_for(
            lambda: any(item.phase is phase and item.slowed is slowed for item in heard), timeout=20
        )


def test_while_the_window_is_used_half_of_the_workers_go_on(bench: Bench) -> None:
    _photos(bench, 30)
    engine = Counting()
    pace = Pace(battery=lambda: False, clock=lambda: 0.0)
    pace.used()
    indexer = bench.make_indexer(workers=4, load=lambda: engine, pace=pace)
    indexer.start()
    assert indexer.wait().faces == 30
    assert engine.most <= 2


def test_a_run_waits_for_the_plug_and_goes_on_by_itself(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    power = Power(monkeypatch, Manners(on_battery=Effort.PAUSED))
    power.unplugged = True
    _photos(bench, 6)
    heard: list[IndexProgress] = []
    changed = threading.Condition()

    def listen(progress: IndexProgress) -> None:
        with changed:
            heard.append(progress)
            changed.notify_all()

    indexer = bench.make_indexer(pace=power.pace)
    indexer.subscribe(listen)
    indexer.start()
    assert _heard(heard, changed, Phase.PAUSED, Slowed.ON_BATTERY)
    assert bench.engine.analysed <= 2 and indexer.paused
    power.unplugged = False
    assert indexer.wait().faces == 6


def test_told_to_go_on_it_goes_on_on_battery(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    power = Power(monkeypatch, Manners(on_battery=Effort.PAUSED))
    power.unplugged = True
    power.pace.look_at_battery()
    _photos(bench, 6)
    indexer = bench.make_indexer(pace=power.pace)
    indexer.start()
    assert indexer.paused
    indexer.resume()
    assert indexer.wait().faces == 6
    assert power.pace.state() == (Effort.GENTLE, Slowed.ON_BATTERY)


def test_a_run_that_waits_for_the_plug_can_be_stopped(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    power = Power(monkeypatch, Manners(on_battery=Effort.PAUSED))
    power.unplugged = True
    power.pace.look_at_battery()
    _photos(bench, 6)
    indexer = bench.make_indexer(pace=power.pace)
    indexer.start()
    indexer.stop()
    assert not indexer.running


def test_a_worker_has_nothing_to_do_while_the_engine_is_finished(bench: Bench) -> None:
    _photos(bench, 60)
    engine = BeingFinished()
    indexer = bench.make_indexer(load=lambda: engine)
    indexer.start()
    assert indexer.wait().faces == 60
    assert engine.most == [1, 2]
