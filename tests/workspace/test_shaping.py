"""Packs are loaded as was measured, and without the accelerator as soon as it can't be trusted."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision.measured_shapes import FILE, MeasuredShapes
from glimpse_desktop.vision.measuring import Findings, Speed
from glimpse_desktop.vision.sessions import AcceleratorError
from glimpse_desktop.vision.shape import Shape, default_shape
from glimpse_desktop.workspace import shaping
from glimpse_desktop.workspace.shaping import PackShaping
from tests.support.square_engine import SquareEngine

FAST = "OpenVINOExecutionProvider"
FAST_SHAPE = Shape(2, 1, 8, FAST)
FOUND = Findings((Speed(default_shape(), 5.0), Speed(FAST_SHAPE, 50.0)), {})


class Blind(SquareEngine):
    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        return []


class Strange(SquareEngine):
    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        flat = np.full(16, 0.25, np.float32)
        return [replace(face, embedding=flat) for face in super().analyse(photo)]


class Unfinished(SquareEngine):
    """Notes how often it was told to go on while it was finished; ``ready`` says when it is."""

    def __init__(self, ready: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self.unfinished = True
        self._ready = ready
        self.thread = ""

    def finish(self, progress: Callable[[int, int], None]) -> None:
        self.thread = threading.current_thread().name
        progress(0, 1)
        while not self._ready():
            progress(0, 1)
            time.sleep(0.001)
        self.unfinished = False


class Catalogue:
    """Loads ``fast`` where an accelerator is asked for (an exception is raised), else squares."""

    def __init__(self, cache_dir: Path) -> None:
        self.cache_dir = cache_dir
        self.fast: SquareEngine | Exception = SquareEngine()
        self.plain = SquareEngine()
        self.shapes: list[Shape | None] = []
        self.while_loading: Callable[[], None] = lambda: None
        self.on_failure: Callable[[str], object] | None = None

    def load(
        self,
        name: str,
        *,
        progress: Callable[[int, int], None],
        shape: Shape | None = None,
        on_failure: Callable[[str], object] | None = None,
        whole: bool = True,
    ) -> SquareEngine:
        assert not whole  # that would make somebody wait
        self.shapes.append(shape)
        self.while_loading()
        progress(0, 1)
        if shape is None or shape.on_cpu:
            return self.plain
        self.on_failure = on_failure
        if isinstance(self.fast, Exception):
            raise self.fast
        return self.fast


class Place:
    def __init__(self, cache_dir: Path) -> None:
        self.catalogue = Catalogue(cache_dir)
        self.allowed = True
        self.info = self.catalogue.plain.info
        self.cache_dir = cache_dir
        self.shaping = self.start()

    def start(self) -> PackShaping:
        """As after another start of the program."""
        return PackShaping(self.catalogue, lambda: self.allowed)  # type: ignore[arg-type]

    def remember(self, findings: Findings) -> None:
        MeasuredShapes(self.cache_dir).remember(self.shaping._key(self.info), findings)

    def load(self) -> SquareEngine:
        engine = self.shaping.load(self.info, "squares-1")
        assert isinstance(engine, SquareEngine)
        return engine


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(shaping, "offered", lambda: (FAST,))
    return Place(tmp_path)


def test_unmeasured_it_is_the_simple_default(place: Place) -> None:
    assert place.load() is place.catalogue.plain
    assert place.catalogue.shapes == [default_shape()] and place.shaping.shape == default_shape()
    assert place.shaping.findings(place.info) is None


def test_what_was_measured_is_used(place: Place) -> None:
    place.remember(Findings((Speed(default_shape(), 5.0), Speed(Shape(1, 2), 9.0)), {}))
    place.load()
    assert place.catalogue.shapes == [Shape(1, 2)] and place.shaping.shape == Shape(1, 2)


def test_an_accelerator_that_sees_the_same_is_used(place: Place) -> None:
    place.remember(FOUND)
    assert place.load() is place.catalogue.fast
    assert place.shaping.shape == FAST_SHAPE and place.shaping.trouble is None


def test_accelerators_can_be_forbidden(place: Place) -> None:
    place.remember(FOUND)
    place.allowed = False
    assert place.load() is place.catalogue.plain
    assert place.shaping.accelerators() == ()


@pytest.mark.parametrize(
    ("fast", "reason"),
    [
        (AcceleratorError("its driver is too old"), "its driver is too old"),
        (Blind(), "sees"),
        (Strange(), "sees"),
    ],
)
def test_one_that_cannot_be_trusted_is_left_alone_from_then_on(
    place: Place, fast: SquareEngine | Exception, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.vision.test_measuring import _probe

    monkeypatch.setattr(shaping, "make_probe", _probe)
    place.remember(FOUND)
    place.catalogue.fast = fast
    assert place.load() is place.catalogue.plain
    assert place.shaping.shape == default_shape()
    assert place.shaping.trouble is not None and reason.replace("sees", "see") in place.shaping.trouble
    place.catalogue.shapes.clear()
    place.shaping = place.start()
    assert place.load() is place.catalogue.plain
    assert place.catalogue.shapes == [default_shape()]
    found = place.shaping.findings(place.info)
    assert found is not None and FAST in found.refused


def test_one_that_fails_in_the_midst_of_work_is_noted(place: Place) -> None:
    place.remember(FOUND)
    place.load()
    assert place.catalogue.on_failure is not None
    place.catalogue.on_failure("the device was removed")
    assert place.shaping.trouble == "the device was removed"
    found = place.start().findings(place.info)
    assert found is not None and found.refused == {FAST: "the device was removed"}
    assert found.best() == default_shape()


def test_measuring_is_remembered_and_a_damaged_file_measured_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shaping, "measure", lambda *_args, **_options: FOUND)
    assert place.shaping.measure(place.info, "squares-1", CancelToken()) == FOUND
    assert place.start().findings(place.info) == FOUND
    file = place.cache_dir / FILE
    assert json.loads(file.read_text())
    file.write_text(file.read_text()[:40])
    assert place.start().findings(place.info) is None


def test_what_could_not_be_measured_is_measured_another_time(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shaping, "measure", lambda *_args, **_options: None)
    assert place.shaping.measure(place.info, "squares-1", CancelToken()) is None
    assert place.shaping.findings(place.info) is None


def test_what_is_tried_out_depends_on_the_machine(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Shape] = []

    def fake(_load: object, shapes: list[Shape], *_args: object, **_options: object) -> Findings:
        tried.extend(shapes)
        return FOUND

    monkeypatch.setattr(shaping, "measure", fake)
    monkeypatch.setattr(shaping, "processor_count", lambda: 4)
    place.shaping.measure(place.info, "squares-1", CancelToken())
    assert tried[:3] == [Shape(4), Shape(2, 2), Shape(1, 4)]
    assert {shape.provider for shape in tried[3:]} == {FAST}


def test_loading_ends_when_the_library_closes(place: Place) -> None:
    """The first time it takes long: models are converted, and made lighter."""
    place.catalogue.while_loading = place.shaping.stop
    with pytest.raises(Cancelled):
        place.load()


def test_an_engine_is_used_at_once_and_finished_meanwhile(place: Place) -> None:
    may = threading.Event()
    engine = place.catalogue.plain = Unfinished(may.is_set)
    assert place.load() is engine and engine.unfinished
    may.set()
    wait_for_threads()
    assert not engine.unfinished
    assert engine.thread == "models: the rest"


def test_closing_does_not_wait_until_it_is_finished(place: Place) -> None:
    engine = place.catalogue.plain = Unfinished(lambda: False)
    place.load()
    place.shaping.stop()
    wait_for_threads()
    assert engine.unfinished


def test_two_engines_are_finished_one_after_the_other(place: Place) -> None:
    at_it: list[Unfinished] = []

    def among_others(engine: Unfinished) -> Callable[[], bool]:
        def ready() -> bool:
            at_it.append(engine)
            return at_it.count(engine) == 20

        return ready

    engines = [Unfinished(), Unfinished()]
    for engine in engines:
        engine._ready = among_others(engine)
        place.catalogue.plain = engine
        place.load()
    wait_for_threads()
    assert sorted(map(id, at_it)) in ([*map(id, at_it)], [*map(id, at_it)][::-1])
    assert len(at_it) == 40


def test_an_engine_that_cannot_be_finished_stays_in_use(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    def fails() -> bool:
        raise OSError("no room left")

    engine = place.catalogue.plain = Unfinished(fails)
    assert place.load() is engine
    wait_for_threads()
    assert engine.unfinished
    assert "no room left" in caplog.text


def wait_for_threads() -> None:
    for thread in threading.enumerate():
        if thread.name == "models: the rest":
            thread.join()
