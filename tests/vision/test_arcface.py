"""Recognisers: chips in, embeddings out."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from glimpse_desktop.vision.arcface import Recogniser

MEAN, STD, DIMENSIONS = 127.5, 128.0, 5


class Session:
    """Embeds by the means of the left half's colours and of the right half's: mirroring counts."""

    def __init__(self, fixed: int | str = "batch") -> None:
        self.fixed = fixed
        self.batches: list[int] = []

    def get_inputs(self) -> list[Any]:
        return [SimpleNamespace(shape=[self.fixed, 3, 112, 112])]

    def run(self, outputs: list[str], feed: dict[str, NDArray[np.float32]]) -> list[NDArray[np.float32]]:
        (blob,) = feed.values()
        assert blob.shape[1:] == (3, 112, 112) and blob.dtype == np.float32
        self.batches.append(len(blob))
        left, right = blob[..., :56].mean(axis=(2, 3)), blob[..., 56:].mean(axis=(2, 3))
        return [np.concatenate([left, right[:, :2]], axis=1)]


def recogniser(session: Session, batch: int = 1) -> Recogniser:
    model = SimpleNamespace(
        session=session, input_name="data", output_names=["fc1"], input_mean=MEAN, input_std=STD
    )
    return Recogniser(model, DIMENSIONS, batch=batch)


def chips(count: int) -> NDArray[np.uint8]:
    values = np.random.default_rng(0).integers(0, 256, (count, 1, 2, 3), dtype=np.uint8)
    return np.broadcast_to(values.repeat(56, axis=2), (count, 112, 112, 3))


@pytest.mark.parametrize("mirror", [True, False])
def test_the_mean_of_a_chip_and_its_mirror_image_at_length_1(mirror: bool) -> None:
    (chip,) = chips(1)
    left, right = ((chip[0, side].astype(float) - MEAN) / STD for side in (0, -1))
    wanted = np.concatenate([left, right[:2]])
    if mirror:
        wanted += np.concatenate([right, left[:2]])
    found = recogniser(Session()).embedding(chip, mirror=mirror)
    assert found is not None and found.dtype == np.float32
    assert found == pytest.approx(wanted / np.linalg.norm(wanted), abs=1e-6)


@pytest.mark.parametrize(("batch", "batches"), [(1, [2] * 5), (4, [4, 4, 2]), (32, [10])])
def test_batches_change_nothing_but_the_number_of_runs(batch: int, batches: list[int]) -> None:
    session = Session()
    many = recogniser(session, batch).embeddings(chips(5))
    assert session.batches == batches
    for one, chip in zip(many, chips(5), strict=True):
        alone = recogniser(Session()).embedding(chip)
        assert one is not None and alone is not None
        assert one == pytest.approx(alone, abs=1e-6)


def test_a_model_that_takes_one_picture_gets_one() -> None:
    session = Session(fixed=1)
    engine = recogniser(session, 8)
    assert engine.batch == 1
    assert len(engine.embeddings(chips(2))) == 2
    assert session.batches == [1, 1, 1, 1]


def test_one_in_8_bits_gets_opaque_pixels_and_their_mirror_image() -> None:
    given: list[NDArray[np.uint8]] = []

    class Bytes:
        def get_inputs(self) -> list[Any]:
            return [SimpleNamespace(name="pixels")]

        def run(self, outputs: list[str], feed: dict[str, NDArray[np.uint8]]) -> list[NDArray[np.float32]]:
            given.append(feed["pixels"].copy())
            return [feed["pixels"][:, 0, :5, 0].astype(np.float32)]

    plain = recogniser(Session())
    light = plain.with_session(Bytes())
    assert not plain.takes_bytes
    shown = chips(3)
    assert len(light.embeddings(shown)) == 3
    seen = np.concatenate(given)
    assert [len(each) for each in given] == [2, 2, 2] and seen.dtype == np.uint8
    assert np.array_equal(seen[:3, ..., :3], shown)
    assert np.array_equal(seen[3:, ..., :3], shown[:, :, ::-1])
    assert (seen[..., 3] == 255).all()


def test_no_chips_no_embeddings() -> None:
    session = Session()
    assert recogniser(session).embeddings(chips(0)) == []
    assert not session.batches


def test_what_is_of_no_use_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    made = np.array([[0.0] * 5, [np.nan, 1, 1, 1, 1], [3.0, 4, 0, 0, 0]], np.float32)
    session = Session()
    monkeypatch.setattr(session, "run", lambda outputs, feed: [made])
    nothing, broken, good = recogniser(session, 3).embeddings(chips(3), mirror=False)
    assert nothing is None and broken is None
    assert good is not None and good == pytest.approx([0.6, 0.8, 0, 0, 0])


def test_real_models_take_batches(real_pack_folder: Path) -> None:
    from glimpse_desktop.vision.insightface_pack import load_pack
    from glimpse_desktop.vision.shape import Shape

    picture = np.random.default_rng(0).integers(0, 256, (3, 112, 112, 3), dtype=np.uint8)
    single = load_pack(real_pack_folder).recogniser
    batched = load_pack(real_pack_folder, shape=Shape(workers=1, batch=4)).recogniser
    assert (single.batch, batched.batch) == (2, 4)
    for one, other in zip(single.embeddings(picture), batched.embeddings(picture), strict=True):
        assert one is not None and other is not None
        assert float(one @ other) > 0.99999
