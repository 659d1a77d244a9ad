"""Reading a detector's outputs, against InsightFace's own reading of the same numbers."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from glimpse_desktop.vision import scrfd
from glimpse_desktop.vision.insightface_offline import import_insightface
from glimpse_desktop.vision.scrfd import Detector, Found


class _Session:
    """Answers with random scores, boxes and landmarks of the sizes that the input asks for."""

    def __init__(self, outputs: int, batched: bool = False, size: tuple[int, int] | None = None) -> None:
        self.levels = outputs // 3
        self.batched = batched
        self.size = size
        self.seen: list[np.ndarray] = []

    def get_inputs(self) -> list[SimpleNamespace]:
        shape = [1, 3, *(self.size[::-1] if self.size else ("?", "?"))]
        return [SimpleNamespace(name="input.1", shape=shape, type="tensor(float)")]

    def get_outputs(self) -> list[SimpleNamespace]:
        shape = [1, None, 1] if self.batched else [None, 1]
        return [SimpleNamespace(name=str(i), shape=shape) for i in range(3 * self.levels)]

    def get_providers(self) -> list[str]:
        return ["CPUExecutionProvider"]

    def run(self, names: list[str], given: dict[str, np.ndarray]) -> list[np.ndarray]:
        blob = given["input.1"]
        self.seen.append(blob)
        rng = np.random.default_rng(11)
        outputs = []
        for values in (1, 4, 10):
            for stride in (8, 16, 32, 64, 128)[: self.levels]:
                anchors = 2 if self.levels == 3 else 1
                count = (blob.shape[2] // stride) * (blob.shape[3] // stride) * anchors
                rows = rng.uniform(0, 1 if values == 1 else 3, (count, values)).astype(np.float32)
                outputs.append(rows[None] if self.batched else rows)
        return outputs


def _model(session: _Session) -> object:
    import_insightface()
    from insightface.model_zoo.scrfd import SCRFD

    return SCRFD(model_file=None, session=session)


@pytest.mark.parametrize(("outputs", "batched"), [(9, False), (9, True), (15, False)])
def test_reads_outputs_as_insightface_does(outputs: int, batched: bool) -> None:
    session = _Session(outputs, batched)
    model = _model(session)
    picture = np.random.default_rng(2).integers(0, 256, (256, 384, 3)).astype(np.uint8)
    scores, boxes, points = model.forward(picture[..., ::-1].copy(), 0.9)
    theirs = session.seen[-1]
    found = Detector(model).candidates(picture, 0.9)
    assert np.allclose(session.seen[-1], theirs, atol=1e-6)
    order = np.argsort(-np.vstack(scores).ravel(), kind="stable")
    assert len(found.scores) == len(order) > 20
    assert np.array_equal(found.scores, np.vstack(scores).ravel()[order])
    assert np.allclose(found.boxes, np.vstack(boxes)[order], atol=1e-3)
    assert np.allclose(found.landmarks - 0.5, np.vstack(points)[order], atol=1e-3)


def test_suppresses_as_insightface_does() -> None:
    model = _model(_Session(9))
    rng = np.random.default_rng(6)
    corner, size = rng.uniform(0, 400, (300, 2)), rng.uniform(40, 160, (300, 1))
    scores = np.sort(rng.uniform(0.5, 1, 300))[::-1].astype(np.float32)
    boxes = np.concatenate([corner, corner + size * [1, 1.2]], axis=1).astype(np.float32)
    found = Found(boxes, rng.uniform(0, 9, (300, 5, 2)).astype(np.float32), scores)
    kept = scrfd.suppress(found)
    theirs = model.nms(np.concatenate([boxes, scores[:, None]], axis=1))
    # Theirs counts a pixel more per side: on boxes of this size that tips one case in hundreds.
    assert len(set(np.searchsorted(-scores, -kept.scores)) ^ set(theirs)) <= 2
    assert 10 < len(kept.scores) < 250


def test_pads_and_never_enlarges() -> None:
    session = _Session(9)
    detector = Detector(_model(session))
    detector.candidates(np.full((50, 100, 3), 255, np.uint8))
    blob = session.seen[-1]
    assert blob.shape == (1, 3, 64, 128)
    assert np.allclose(blob[0, :, :50, :100], (255 - 127.5) / 128)
    assert np.allclose(blob[0, :, 50:], -127.5 / 128) and np.allclose(blob[0, :, :, 100:], -127.5 / 128)
    detector.candidates(np.zeros((64, 32, 3), np.uint8))
    assert session.seen[-1].shape == (1, 3, 64, 32)
    assert detector.largest is None


def test_a_model_of_one_size_gets_that_size() -> None:
    session = _Session(9, size=(640, 480))
    detector = Detector(_model(session))
    assert detector.largest == 480
    detector.candidates(np.zeros((90, 120, 3), np.uint8))
    assert session.seen[-1].shape == (1, 3, 480, 640)
    with pytest.raises(ValueError, match="too large"):
        detector.candidates(np.zeros((481, 640, 3), np.uint8))


def test_colours_are_rgb() -> None:
    session = _Session(9)
    picture = np.zeros((32, 32, 3), np.uint8)
    picture[..., 0] = 255
    Detector(_model(session)).candidates(picture)
    assert session.seen[-1][0, 0].min() > 0.9 and session.seen[-1][0, 1:].max() < -0.9


def test_joined_looks_are_sorted_and_ties_go_to_the_first() -> None:
    def found(scores: list[float], mark: float) -> Found:
        n = len(scores)
        return Found(
            np.full((n, 4), mark, np.float32), np.zeros((n, 5, 2), np.float32), np.array(scores, np.float32)
        )

    joined = scrfd.join(found([0.9, 0.5], 1), found([0.95, 0.5], 2))
    assert joined.scores.tolist() == pytest.approx([0.95, 0.9, 0.5, 0.5])
    assert joined.boxes[:, 0].tolist() == [2, 1, 1, 2]


def test_other_detectors_are_refused() -> None:
    with pytest.raises(ValueError, match="6 outputs"):
        Detector(SimpleNamespace(session=None, input_name="x", output_names=list("abcdef")))
