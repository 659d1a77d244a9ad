"""A pack's detector in 8 bits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision import eight_bit_detector, eight_bit_recogniser, scrfd
from glimpse_desktop.vision.eight_bit import lighter_session
from glimpse_desktop.vision.eight_bit_detector import DETECTOR_STEPS, detector_in_eight_bits, detector_recipe
from glimpse_desktop.vision.eight_bit_graph import PIXELS
from glimpse_desktop.vision.eight_bit_recogniser import RECOGNISER_STEPS
from glimpse_desktop.vision.insightface_pack import InsightFacePack, load_pack
from glimpse_desktop.vision.pack_files import FileFacts, find_pack_files
from glimpse_desktop.vision.sessions import open_session
from glimpse_desktop.vision.shape import Shape
from tests.support.toy_network import MEAN, STD, pictures, write_network


@pytest.fixture
def fast_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine's processor is good at."""
    for module in (eight_bit_detector, eight_bit_recogniser):
        monkeypatch.setattr(module, "time_share", lambda own, light: 0.4)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def light(real_pack_folder: Path, cache: Path, fast_enough: None) -> InsightFacePack:
    """The real pack with its models in 8 bits, made for the first test that asks."""
    return load_pack(real_pack_folder, FileFacts(cache / "facts.json"), light_dir=cache)


def test_it_computes_the_same_from_bytes(tmp_path: Path) -> None:
    path = tmp_path / "network.onnx"
    write_network(path)
    session = open_session(detector_in_eight_bits(path, pictures(), MEAN, STD))
    picture = pictures(4)[-1]
    blob = ((picture.astype(np.float32) - MEAN) / STD).transpose(2, 0, 1)[None]
    opaque = np.concatenate([picture, np.full((64, 96, 1), 255, np.uint8)], axis=2)[None]
    wanted = open_session(path).run(None, {"image": blob})
    found = session.run(["score", "box"], {PIXELS: opaque})
    for name, a, b in zip(("score", "box"), wanted, found, strict=True):
        assert a.shape == b.shape
        # A head's channels swapped would be far off.
        assert np.abs(a - b).mean() < 0.02 * np.abs(a).max(), name


def test_layers_between_are_whole_numbers_and_the_last_ones_are_not(tmp_path: Path) -> None:
    path = tmp_path / "network.onnx"
    write_network(path)
    model = onnx.load_model_from_string(detector_in_eight_bits(path, pictures(), MEAN, STD))
    convolutions = [node for node in model.graph.node if node.op_type == "Conv"]
    makers = {output: node for node in model.graph.node for output in node.output}
    assert len(convolutions) == 3, "score and box are made by one"
    rounded = [
        makers[node.input[1]].op_type == "DequantizeLinear" if node.input[1] in makers else False
        for node in convolutions
    ]
    assert rounded == [True, True, False]
    names = {tensor.name for tensor in model.graph.initializer}
    assert names <= {name for node in model.graph.node for name in node.input}, "no weights left behind"


def test_accelerators_keep_the_pack_s_own(toy_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("glimpse_desktop.vision.insightface_pack.lighter_session", lambda *a, **k: asked.append(a))
    load_pack(toy_pack)
    load_pack(toy_pack, light_dir=None, shape=Shape(workers=1))
    assert not asked
    load_pack(toy_pack, light_dir=tmp_path, shape=Shape(workers=1))
    assert len(asked) == 2, "the detector's and the recogniser's"


@pytest.mark.usefixtures("fast_enough")
class TestRealPack:
    def test_it_finds_the_same_faces(
        self, light: InsightFacePack, real_pack: InsightFacePack, group_photo: DecodedPhoto
    ) -> None:
        assert light.detector.takes_bytes and light.recogniser.takes_bytes
        assert not real_pack.detector.takes_bytes and not real_pack.recogniser.takes_bytes
        assert light.recogniser.batch == real_pack.recogniser.batch == 2
        wanted, found = real_pack.analyse(group_photo), light.analyse(group_photo)
        assert len(wanted) == len(found) == 6
        for face in wanted:
            same = max(found, key=lambda other: other.box.iou(face.box))
            assert same.box.iou(face.box) > 0.9
            assert abs(same.score - face.score) < 0.05
            assert face.embedding is not None and same.embedding is not None
            assert float(face.embedding @ same.embedding) > 0.985

    def test_they_are_made_once_and_told_of(
        self, light: InsightFacePack, cache: Path, real_pack_folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> bytes:
            raise AssertionError("made again")

        monkeypatch.setattr(eight_bit_detector, "detector_in_eight_bits", refuse)
        monkeypatch.setattr(eight_bit_recogniser, "recogniser_in_eight_bits", refuse)
        told: list[tuple[int, int]] = []
        again = load_pack(
            real_pack_folder,
            FileFacts(cache / "facts.json"),
            light_dir=cache,
            progress=lambda *so_far: told.append(so_far),
        )
        assert again.detector.takes_bytes and again.recogniser.takes_bytes
        assert not told

    def test_both_are_steps_of_one_work(
        self,
        light: InsightFacePack,
        cache: Path,
        tmp_path: Path,
        real_pack_folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        files = find_pack_files(real_pack_folder)
        for kind, model in (("detector", files.detector), ("recogniser", files.recogniser)):
            whole = (cache / "eight-bit" / f"{FileFacts().sha256(model)[:32]}.onnx").read_bytes()
            monkeypatch.setattr(
                f"glimpse_desktop.vision.eight_bit_{kind}.{kind}_in_eight_bits",
                lambda _model, pictures, *_, whole=whole: list(pictures) and whole,
            )
        told: list[tuple[int, int]] = []
        load_pack(real_pack_folder, FileFacts(), light_dir=tmp_path, progress=lambda *so_far: told.append(so_far))
        steps = DETECTOR_STEPS + RECOGNISER_STEPS
        assert sorted(set(told)) == [(done, steps) for done in range(steps + 1)]
        assert told == sorted(told)

    def test_one_that_finds_less_or_is_no_faster_is_not_used(
        self,
        light: InsightFacePack,
        real_pack: InsightFacePack,
        real_pack_folder: Path,
        cache: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        model = find_pack_files(real_pack_folder).detector
        whole = (cache / "eight-bit" / f"{FileFacts().sha256(model)[:32]}.onnx").read_bytes()
        monkeypatch.setattr(eight_bit_detector, "detector_in_eight_bits", lambda *_: whole)
        recipe = detector_recipe(model, real_pack.detector)

        def judged(number: int) -> Any:
            place = tmp_path / str(number)
            facts = FileFacts(place / "facts.json")
            first = lighter_session(model, recipe, facts, place)
            assert (place / "eight-bit").exists() == (first is not None)
            return first

        assert judged(0) is not None
        monkeypatch.setattr(eight_bit_detector, "time_share", lambda own, light: 0.9)
        assert judged(1) is None
        monkeypatch.setattr(eight_bit_detector, "time_share", lambda own, light: 0.4)
        see = scrfd.Detector.candidates

        def blind(self: scrfd.Detector, picture: np.ndarray, threshold: float = 0.5) -> scrfd.Found:
            return see(self, picture, 0.99 if self.takes_bytes else threshold)

        monkeypatch.setattr(scrfd.Detector, "candidates", blind)
        assert judged(2) is None

        def shifted(self: scrfd.Detector, picture: np.ndarray, threshold: float = 0.5) -> scrfd.Found:
            found = see(self, picture, threshold)
            return scrfd.Found(found.boxes, found.landmarks + 4 * self.takes_bytes, found.scores)

        monkeypatch.setattr(scrfd.Detector, "candidates", shifted)
        assert judged(3) is None
