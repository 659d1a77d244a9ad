"""When a detector is used in 8 bits, and what is remembered of that."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision import eight_bit, scrfd
from glimpse_desktop.vision.eight_bit import lighter_session
from glimpse_desktop.vision.insightface_pack import InsightFacePack, load_pack
from glimpse_desktop.vision.pack_files import FileFacts, find_pack_files
from glimpse_desktop.vision.shape import Shape


@pytest.fixture
def facts(tmp_path: Path) -> FileFacts:
    return FileFacts(tmp_path / "facts.json")


@pytest.fixture
def fast_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine's processor is good at."""
    monkeypatch.setattr(eight_bit, "_time_share", lambda own, light: 0.4)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def light(real_pack_folder: Path, cache: Path, fast_enough: None) -> InsightFacePack:
    """The real pack with its detector in 8 bits, made for the first test that asks."""
    return load_pack(real_pack_folder, FileFacts(cache / "facts.json"), light_dir=cache)


def refuse(*_: object) -> bytes:
    raise AssertionError("made again")


def test_a_model_of_another_build_keeps_its_own(
    toy_pack: Path, tmp_path: Path, facts: FileFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_pack(toy_pack, facts, light_dir=tmp_path / "cache")
    assert not (tmp_path / "cache").exists()
    monkeypatch.setattr(eight_bit, "in_eight_bits", refuse)
    files, engine = find_pack_files(toy_pack), load_pack(toy_pack, facts, light_dir=tmp_path / "cache")
    assert not engine.detector.takes_bytes
    assert lighter_session(files.detector, engine.detector, facts, tmp_path / "cache") is None


def test_accelerators_keep_the_pack_s_own(toy_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("glimpse_desktop.vision.insightface_pack.lighter_session", lambda *a, **k: asked.append(a))
    load_pack(toy_pack)
    load_pack(toy_pack, light_dir=None, shape=Shape(workers=1))
    assert not asked
    load_pack(toy_pack, light_dir=tmp_path, shape=Shape(workers=1))
    assert len(asked) == 1


@pytest.mark.usefixtures("fast_enough")
class TestRealPack:
    def test_it_finds_the_same_faces(
        self, light: InsightFacePack, real_pack: InsightFacePack, group_photo: DecodedPhoto
    ) -> None:
        assert light.detector.takes_bytes
        assert not real_pack.detector.takes_bytes
        wanted, found = real_pack.analyse(group_photo), light.analyse(group_photo)
        assert len(wanted) == len(found) == 6
        for face in wanted:
            same = max(found, key=lambda other: other.box.iou(face.box))
            assert same.box.iou(face.box) > 0.9
            assert abs(same.score - face.score) < 0.05
            assert face.embedding is not None and same.embedding is not None
            assert float(face.embedding @ same.embedding) > 0.985

    def test_it_is_made_once(
        self, light: InsightFacePack, cache: Path, real_pack_folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(eight_bit, "in_eight_bits", refuse)
        again = load_pack(real_pack_folder, FileFacts(cache / "facts.json"), light_dir=cache)
        assert again.detector.takes_bytes

    def test_making_it_can_be_given_up_and_begun_again(
        self, real_pack_folder: Path, tmp_path: Path, facts: FileFacts
    ) -> None:
        def progress(done: int, steps: int) -> None:
            if done == 1:
                raise Cancelled

        with pytest.raises(Cancelled):
            load_pack(real_pack_folder, facts, light_dir=tmp_path, progress=progress)
        told: list[tuple[int, int]] = []
        again = load_pack(
            real_pack_folder, facts, light_dir=tmp_path, progress=lambda *so_far: told.append(so_far)
        )
        assert again.detector.takes_bytes
        assert [done for done, _ in told] == list(range(told[0][1] + 1))

    def test_a_damaged_file_is_made_again(
        self, light: InsightFacePack, cache: Path, real_pack_folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (place,) = (cache / "eight-bit").iterdir()
        whole = place.read_bytes()
        place.write_bytes(whole[:-9] + b"something")
        monkeypatch.setattr(eight_bit, "in_eight_bits", lambda *_: whole)
        again = load_pack(real_pack_folder, FileFacts(cache / "facts.json"), light_dir=cache)
        assert again.detector.takes_bytes
        assert place.read_bytes() == whole

    def test_one_that_finds_less_or_is_no_faster_is_not_used(
        self,
        light: InsightFacePack,
        real_pack: InsightFacePack,
        real_pack_folder: Path,
        cache: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        whole = next((cache / "eight-bit").iterdir()).read_bytes()
        monkeypatch.setattr(eight_bit, "in_eight_bits", lambda *_: whole)
        model = find_pack_files(real_pack_folder).detector

        def judged(number: int) -> Any:
            place = tmp_path / str(number)
            facts = FileFacts(place / "facts.json")
            first = lighter_session(model, real_pack.detector, facts, place)
            assert (place / "eight-bit").exists() == (first is not None)
            return first

        assert judged(0) is not None
        monkeypatch.setattr(eight_bit, "_time_share", lambda own, light: 0.9)
        assert judged(1) is None
        monkeypatch.setattr(eight_bit, "_time_share", lambda own, light: 0.4)
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


def test_a_full_disk_keeps_nothing_and_harms_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    eight_bit._write(tmp_path / "eight-bit" / "a.onnx", b"model")
    assert list((tmp_path / "eight-bit").iterdir()) == []
