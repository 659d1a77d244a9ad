"""Choosing a shape: what is tried, what is refused, what wins. Engines of known speed, a clock of our own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from glimpse_desktop.domain.errors import Cancelled, PackError
from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging.jpeg import encode_jpeg
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision.measuring import Findings, Speed, candidates, measure
from glimpse_desktop.vision.probe import Probe, make_probe, why_different
from glimpse_desktop.vision.shape import Shape
from tests.support.square_engine import SquareEngine

FAST = "FastExecutionProvider"


def _probe() -> Probe:
    picture = np.full((240, 320, 3), 90, np.uint8)
    picture[40:120, 40:120] = (255, 0, 0)
    picture[100:180, 200:280] = (0, 0, 255)
    return Probe(encode_jpeg(picture, quality=95), (Box(40 / 320, 40 / 240, 80 / 320, 80 / 240),))


class Clock:
    """Every thread has a time of its own, which only its engine moves: no thread waits for another."""

    def __init__(self) -> None:
        self._local = threading.local()

    def __call__(self) -> float:
        return float(getattr(self._local, "now", 0.0))

    def move(self, seconds: float) -> None:
        self._local.now = self() + seconds


class Timed(SquareEngine):
    def __init__(self, clock: Clock, seconds: float) -> None:
        super().__init__()
        self._clock = clock
        self._seconds = seconds

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        self._clock.move(self._seconds)
        return super().analyse(photo)


class Wrong(Timed):
    """Describes all faces alike."""

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        return [self._spoilt(face) for face in super().analyse(photo)]

    def _spoilt(self, face: DetectedFace) -> DetectedFace:
        return replace(face, embedding=np.full(16, 0.25, np.float32))


def _measure(
    load: Callable[[Shape, Callable[[str], object]], SquareEngine],
    shapes: list[Shape],
    *,
    clock: Callable[[], float],
    budget: float = 1000,
    others: float = 0.0,
) -> Findings | None:
    """While other programs have that share of the machine."""
    return measure(
        load, shapes, _probe(), cancel=CancelToken(), budget=budget, clock=clock, watch=lambda: lambda: others
    )


class Machine:
    """Loads engines that take so many seconds a photo; asked for other shapes, refuses."""

    def __init__(self, seconds: dict[Shape, float], kind: type[Timed] = Timed) -> None:
        self.clock = Clock()
        self._seconds = seconds
        self._kind = kind
        self.loaded: list[Shape] = []

    def load(self, shape: Shape, _told: Callable[[str], object]) -> Timed:
        self.loaded.append(shape)
        if shape not in self._seconds:
            raise PackError(f"{shape.provider} is not there")
        kind = Timed if shape.on_cpu else self._kind
        return kind(self.clock, self._seconds[shape])

    def measure(self, shapes: list[Shape]) -> Findings:
        found = _measure(self.load, shapes, budget=1000, clock=self.clock)
        assert found is not None
        return found


def test_candidates_are_few_and_the_default_is_first() -> None:
    assert candidates(1, []) == [Shape(1)]
    assert candidates(2, []) == [Shape(2), Shape(1, 2)]
    assert candidates(8, []) == [Shape(8), Shape(4, 2), Shape(1, 8)]
    assert candidates(4, [FAST])[3:] == [Shape(4, 1, batch, FAST) for batch in (1, 8, 32)]


def test_the_default_stays_unless_something_is_clearly_faster() -> None:
    slow, fast = Shape(2), Shape(1, 2)
    near = Machine({slow: 0.2, fast: 0.095}).measure([slow, fast])
    assert near.best() == slow
    assert near.speeds[0].photos == pytest.approx(10)
    far = Machine({slow: 0.2, fast: 0.05}).measure([slow, fast])
    assert far.best() == fast
    assert far.speeds[1].photos == pytest.approx(20)


def test_nothing_measured_says_nothing() -> None:
    assert Findings((), {}).best() is None


def test_an_accelerator_that_is_not_there_is_refused_once() -> None:
    shapes = candidates(2, [FAST])
    machine = Machine({Shape(2): 0.1, Shape(1, 2): 0.1})
    found = machine.measure(shapes)
    assert found.refused == {FAST: f"{FAST} is not there"}
    assert found.best() == Shape(2)
    assert sum(shape.provider == FAST for shape in machine.loaded) == 1


def test_an_accelerator_wins_when_it_is_faster_and_sees_the_same() -> None:
    shapes = candidates(2, [FAST])
    seconds = {Shape(2): 0.1, Shape(1, 2): 0.1, **dict(zip(shapes[2:], (0.05, 0.03, 0.02), strict=True))}
    found = Machine(seconds).measure(shapes)
    assert found.best() == Shape(2, 1, 32, FAST)
    assert not found.refused


def test_an_accelerator_that_sees_something_else_is_refused_however_fast_it_is() -> None:
    shapes = candidates(2, [FAST])
    seconds = {Shape(2): 0.1, Shape(1, 2): 0.1, **dict.fromkeys(shapes[2:], 0.001)}
    found = Machine(seconds, Wrong).measure(shapes)
    assert "does not see what the processor sees" in found.refused[FAST]
    assert found.best() == Shape(2)
    assert all(speed.shape.on_cpu for speed in found.speeds)


def test_one_that_fails_while_it_is_measured_is_refused() -> None:
    fast = Shape(2, provider=FAST)

    def load(shape: Shape, told: Callable[[str], object]) -> SquareEngine:
        if not shape.on_cpu:
            told("it was unplugged")
        return Timed(clock, 0.1 if shape.on_cpu else 0.001)

    clock = Clock()
    found = _measure(load, [Shape(2), fast], clock=clock)
    assert found is not None
    assert found.refused == {FAST: "it was unplugged"} and found.best() == Shape(2)


def test_a_lucky_moment_does_not_decide() -> None:
    """Faster the first time only, because another program stood still."""
    slow, lucky = Shape(2), Shape(1, 2)
    times = [0.01, 0.2]
    clock = Clock()

    def load(shape: Shape, _told: Callable[[str], object]) -> SquareEngine:
        return Timed(clock, 0.1 if shape == slow else times.pop(0))

    found = _measure(load, [slow, lucky], clock=clock)
    assert not times and found is not None
    assert found.best() == slow


def test_time_is_bounded_and_it_can_be_stopped() -> None:
    machine = Machine(dict.fromkeys(candidates(8, []), 3.0))
    found = _measure(machine.load, candidates(8, []), budget=1, clock=machine.clock)
    assert found is not None
    assert [speed.shape for speed in found.speeds] == [Shape(8)]
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        measure(machine.load, [Shape(8)], _probe(), cancel=cancel, clock=time.monotonic)


def test_beside_busy_programs_it_says_nothing() -> None:
    machine = Machine({Shape(2): 0.1, Shape(1, 2): 0.01})
    assert _measure(machine.load, [Shape(2), Shape(1, 2)], clock=machine.clock, others=0.5) is None
    assert machine.loaded == [Shape(2)]


def test_the_probe_is_a_photo_with_six_faces_as_large_as_a_telephone_takes() -> None:
    probe = make_probe()
    assert probe == make_probe()
    assert len(probe.boxes) == 6 and len(probe.data) > 100_000


def test_engines_that_see_the_same_do_not_differ() -> None:
    assert why_different(SquareEngine(), SquareEngine(), _probe()) is None


def test_engines_that_miss_add_or_describe_otherwise_differ() -> None:
    class Blind(SquareEngine):
        def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
            return super().analyse(photo)[:1]

    class Shifted(SquareEngine):
        def embed_at(self, photo: DecodedPhoto, box: Box) -> DetectedFace | None:
            return super().embed_at(photo, Box(0.7, 0.5, 0.1, 0.1))

    assert why_different(Blind(), SquareEngine(), _probe()) == "it misses a face"
    assert why_different(SquareEngine(), Blind(), _probe()) == "it sees a face where there is none"
    assert why_different(Shifted(), SquareEngine(), _probe()) == "it describes a face otherwise"


def test_speeds_are_kept_with_their_shapes() -> None:
    findings = Findings((Speed(Shape(2), 1.0), Speed(Shape(1, 2), 1.25)), {})
    assert findings.best() == Shape(1, 2)
