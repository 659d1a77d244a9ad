"""When a run measures how it runs fastest, and what changes then."""

from __future__ import annotations

import threading

import pytest

from glimpse_desktop.domain.progress import CancelToken, Effort, IndexProgress, Manners, Phase, Slowed
from glimpse_desktop.indexing import shaping as shaping_module
from glimpse_desktop.indexing.pace import Pace
from glimpse_desktop.indexing.shaping import MeasuringMoment
from glimpse_desktop.vision.shape import Shape
from tests.indexing.conftest import Bench
from tests.support.square_engine import SquareEngine, draw_photo


class Models:
    """Knows one shape until it has measured, another one afterwards."""

    def __init__(self, engines: list[SquareEngine], *, measured: bool = False) -> None:
        self.engines = engines
        self.loads = 0
        self.measures = 0
        self._measured = measured
        self.during: list[int] = []
        self.cancel: CancelToken | None = None
        self.found_out = True

    def load(self) -> SquareEngine:
        self.loads += 1
        return self.engines[min(self.measures, len(self.engines) - 1)]

    def shape(self) -> Shape:
        return Shape(1 if self.measures else 2)

    def measured(self) -> bool:
        return self._measured

    def measure(self, cancel: CancelToken) -> bool:
        before = sum(engine.analysed for engine in self.engines)
        assert not cancel.wait(0.6)
        self.during.append(sum(engine.analysed for engine in self.engines) - before)
        self.cancel = cancel
        self.measures += 1
        self._measured = True
        return self.found_out


BUSY = IndexProgress(phase=Phase.ANALYSING, total=1000, done=20)


def test_the_first_faces_come_first_and_few_photos_are_not_worth_it() -> None:
    now = [0.0]
    pace = Pace(2, battery=lambda: False)
    moment = MeasuringMoment(Models([SquareEngine()]), pace, lambda: now[0])
    assert not moment.has_come(BUSY)
    now[0] = 60.0
    assert not moment.has_come(IndexProgress(phase=Phase.ANALYSING, total=1000, done=900))
    pace.used()
    assert not moment.has_come(BUSY)
    pace.manners = Manners(in_use=Effort.FULL)
    assert moment.has_come(BUSY)
    assert not moment.has_come(BUSY)


def test_what_was_measured_before_is_not_measured_again() -> None:
    now = [0.0]
    moment = MeasuringMoment(
        Models([SquareEngine()], measured=True), Pace(2, battery=lambda: False), lambda: now[0]
    )
    moment.has_come(BUSY)
    now[0] = 60.0
    assert not moment.has_come(BUSY)


def test_a_run_measures_alone_and_goes_on_with_what_came_of_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shaping_module, "_FIRST_SECONDS", 0.0)
    monkeypatch.setattr(shaping_module, "_ENOUGH_PHOTOS", 5)
    for number in range(120):
        draw_photo(bench.photos / f"{number}.png", [(0.1, 20, 20, 60)], grey=number)
    bench.add()
    models = Models([SquareEngine(), SquareEngine()])
    heard: list[IndexProgress] = []
    pace = Pace(battery=lambda: False)
    indexer = bench.make_indexer(load=models.load, pace=pace, shaping=models)
    indexer.subscribe(heard.append)
    indexer.start()
    assert indexer.wait().faces == 120
    assert models.measures == 1 and models.loads == 2
    assert models.during == [0]
    assert models.engines[1].analysed > 0 and sum(engine.analysed for engine in models.engines) == 120
    assert pace.workers == 1
    assert any(progress.slowed is Slowed.MEASURING for progress in heard)


def test_stopping_does_not_wait_for_the_measurement(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shaping_module, "_FIRST_SECONDS", 0.0)
    monkeypatch.setattr(shaping_module, "_ENOUGH_PHOTOS", 5)
    measuring = threading.Event()

    class Slow(Models):
        def measure(self, cancel: CancelToken) -> bool:
            measuring.set()
            cancel.wait(60)
            cancel.check()
            return True

    for number in range(60):
        draw_photo(bench.photos / f"{number}.png", [(0.1, 20, 20, 60)], grey=number)
    bench.add()
    models = Slow([SquareEngine()])
    indexer = bench.make_indexer(load=models.load, pace=Pace(battery=lambda: False), shaping=models)
    indexer.start()
    assert measuring.wait(20)
    indexer.stop()
    assert models.measures == 0 and not indexer.running
