from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.vision.builtin import eight_bit
from glimpse_desktop.vision.builtin.conversion import ConvertedModels, convert
from glimpse_desktop.vision.builtin.detector import FoundFace
from glimpse_desktop.vision.builtin.eight_bit import lighter_recogniser, make_lighter
from glimpse_desktop.vision.builtin.face_chip import TEMPLATE, exact_chip
from glimpse_desktop.vision.builtin.landmarks import LandmarkFinder
from glimpse_desktop.vision.builtin.pack import BuiltinEngine
from glimpse_desktop.vision.builtin.recogniser import Recogniser
from glimpse_desktop.vision.builtin.scout import STEP
from glimpse_desktop.vision.builtin.scout_pictures import PictureMaker

from .conftest import Rgb
from .test_detector import overlap

FACE = FoundFace(100, 100, 179, 179, 0.9)
UNSURE = FoundFace(400, 100, 479, 179, 0.05)


@pytest.fixture(scope="module")
def models(engine: BuiltinEngine, cache_dir: Path) -> ConvertedModels:
    return convert(cache_dir)


class Clock:
    """What the two networks that are compared take, instead of time that passes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(eight_bit.time, "thread_time", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


class Finder:
    def __init__(self, clock: Clock, seconds: float, *faces: FoundFace) -> None:
        self._clock, self._seconds, self._faces = clock, seconds, faces

    def find(self, _picture: Rgb, **_options: Any) -> Sequence[FoundFace]:
        self._clock.now += self._seconds
        return self._faces


class Describer:
    def __init__(self, clock: Clock, seconds: float, *direction: float) -> None:
        self._clock, self._seconds = clock, seconds
        self._vector = np.array(direction) / np.linalg.norm(direction)

    def embedding(self, _chip: Rgb) -> np.ndarray:
        self._clock.now += self._seconds
        return self._vector


def why_not(own: Finder, light: Finder) -> str | None:
    return eight_bit._why_not(own, light, lambda: None)  # type: ignore[arg-type]


def why_no_recogniser(own: Describer, light: Describer) -> str | None:
    chips = np.zeros((3, 150, 150, 3), np.uint8)
    return eight_bit._why_no_recogniser(own, light, chips, lambda: None)  # type: ignore[arg-type]


def test_the_same_faces_in_half_the_time_are_better(clock: Clock) -> None:
    moved = replace(FACE, left=101, right=180)
    assert why_not(Finder(clock, 2, FACE), Finder(clock, 1, moved)) is None


@pytest.mark.parametrize(
    ("faces", "seconds", "reason"),
    [
        ((), 1, "fewer faces"),
        ((replace(FACE, left=300, right=379),), 1, "fewer faces"),
        ((replace(FACE, right=199, bottom=199),), 1, "other boxes"),
        ((FACE,), 1.9, "of its time"),
    ],
)
def test_what_is_worse_is_not_used(
    clock: Clock, faces: tuple[FoundFace, ...], seconds: float, reason: str
) -> None:
    assert reason in str(why_not(Finder(clock, 2, FACE), Finder(clock, seconds, *faces)))


def test_a_face_that_was_hardly_seen_may_get_lost(clock: Clock) -> None:
    own = Finder(clock, 2, FACE, replace(FACE, left=600, right=679), UNSURE)
    light = Finder(clock, 1, FACE, replace(FACE, left=600, right=679))
    assert why_not(own, light) is None


def test_without_a_face_nothing_can_be_judged(clock: Clock) -> None:
    assert "no faces" in str(why_not(Finder(clock, 2), Finder(clock, 1)))


def test_a_recogniser_is_used_where_it_sees_the_same_in_less_time(clock: Clock) -> None:
    own = Describer(clock, 2, 1, 0)
    assert why_no_recogniser(own, Describer(clock, 1, 1, 0.01)) is None
    assert "other faces" in str(why_no_recogniser(own, Describer(clock, 1, 1, 0.1)))
    assert "other faces" in str(why_no_recogniser(own, Describer(clock, 1, np.nan, 1)))
    assert "of its time" in str(why_no_recogniser(own, Describer(clock, 1.6, 1, 0)))


@pytest.mark.parametrize("failure", [RuntimeError("the tool fails"), Cancelled()])
def test_whatever_fails_the_networks_stay_as_they_are(
    models: ConvertedModels, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def quantised(*_: object) -> bytes:
        raise failure

    monkeypatch.setattr(eight_bit, "quantised", quantised)
    attempts = (
        lambda: make_lighter(models.detector, models.scout, models.detector_options, models.detector_means),
        lambda: lighter_recogniser(models.recogniser, models.landmarks),
    )
    for attempt in attempts:
        if isinstance(failure, Cancelled):
            with pytest.raises(Cancelled):
                attempt()
        else:
            assert attempt() is None


def test_the_tool_is_shown_pictures_and_asked_for_the_right_layers(
    models: ConvertedModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The detector's first convolution and its last two stay in full precision, the recogniser's none."""
    asked: list[tuple[int, list[int], list[tuple[int, ...]]]] = []

    def quantised(graph: Any, reader: Any, types: list[str], excluded: list[str]) -> bytes:
        assert {"Conv", "Relu"} <= set(types)
        convolutions = [node.name for node in graph.graph.node if node.op_type == "Conv"]
        feeds = list(iter(reader.get_next, None))
        asked.append(
            (
                len(convolutions),
                [convolutions.index(name) for name in excluded],
                [feed["pixels"].shape for feed in feeds],
            )
        )
        raise RuntimeError("seen enough")

    monkeypatch.setattr(eight_bit, "quantised", quantised)
    monkeypatch.setattr(eight_bit, "_SHOWN", 2)
    monkeypatch.setattr(eight_bit, "_FACES_SHOWN", 8)
    assert make_lighter(models.detector, models.scout, models.detector_options, models.detector_means) is None
    assert lighter_recogniser(models.recogniser, models.landmarks) is None
    (finder, left, pictures), (recogniser, none_left, chips) = asked
    assert (finder, left) == (8, [0, 6, 7])
    assert pictures == [(360, 480, 3)] * 2
    assert (recogniser, none_left) == (29, [])
    assert chips == [(4, 150, 150, 3)] * 2


def test_the_recogniser_is_shown_upright_faces_of_many_kinds(models: ConvertedModels) -> None:
    landmarks = LandmarkFinder(models.landmarks)
    chips = eight_bit._chips(PictureMaker(1), landmarks, 6)
    assert chips.shape == (6, 150, 150, 3) and chips.dtype == np.uint8
    assert np.array_equal(chips, eight_bit._chips(PictureMaker(1), landmarks, 6))
    # The trees find eyes and nose near where a chip has them.
    found = landmarks.shapes(chips, (25, 25, 124, 124)) * 99 + 25
    assert np.abs(np.median(found, axis=0) - TEMPLATE).max() < 8
    assert len({chip.tobytes() for chip in chips}) == 6


def bits(model: bytes) -> list[int]:
    """Of each convolution's weights: 8 or 32."""
    graph = onnx.load_from_string(model).graph
    types = {tensor.name: tensor.data_type for tensor in graph.initializer}
    rounded = {
        node.output[0]: types.get(node.input[0]) for node in graph.node if node.op_type == "DequantizeLinear"
    }
    weights = (node.input[1] for node in graph.node if node.op_type == "Conv")
    return [8 if rounded.get(name) == onnx.TensorProto.INT8 else 32 for name in weights]


def made(models: ConvertedModels) -> Iterator[tuple[bytes, list[int]]]:
    if models.light:
        yield models.light.detector, [32, 8, 8, 8, 8, 8, 32, 32]
        yield models.light.scout, [32, 8, 8, 8, 32, 32]
    if models.light_recogniser:
        yield models.light_recogniser, [8] * 29


def test_what_was_made_computes_in_8_bits(models: ConvertedModels) -> None:
    for model, expected in made(models):
        assert bits(model) == expected
    assert bits(models.detector) == [32] * 8


def test_in_8_bits_the_same_faces_are_found(
    engine: BuiltinEngine, models: ConvertedModels, six_friends: Rgb
) -> None:
    """In full precision, too: the program's own way against the whole network's look at everything."""
    exact = engine.detector.detect(six_friends)
    found = engine.detector.find(six_friends, step=STEP, scouted=True)
    assert len(found) >= len(exact)
    for face in exact:
        assert max(overlap(face, other) for other in found) > 0.6


def test_in_8_bits_a_face_is_described_the_same(
    engine: BuiltinEngine, models: ConvertedModels, chips: list[Rgb]
) -> None:
    exact = Recogniser(engine.recogniser._session)
    cosines = [
        float(a @ b) for a, b in zip(exact.embeddings(chips), engine.recogniser.embeddings(chips), strict=True)
    ]
    assert min(cosines) > 0.995
    for chip in chips:
        assert np.array_equal(exact.descriptor(chip), engine.recogniser.descriptor(chip))


@pytest.fixture(scope="module")
def chips(engine: BuiltinEngine, six_friends: Rgb, astronaut: Rgb) -> list[Rgb]:
    return [chip for picture in (six_friends, astronaut) for chip in cut(engine, picture)]


def cut(engine: BuiltinEngine, picture: Rgb) -> Iterable[Rgb]:
    for face in engine.detector.find(picture, step=STEP, scouted=True):
        corners = (int(face.left), int(face.top), int(face.right), int(face.bottom))
        yield exact_chip(picture, engine.landmarks.points(picture, corners))
