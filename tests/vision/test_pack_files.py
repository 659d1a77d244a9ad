"""Telling a pack from a folder that is none, and saying why."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision.pack_files import FileFacts, find_pack_files
from tests.support.toy_pack import DIMENSIONS, write_detector, write_recogniser


def test_finds_the_two_models(toy_pack: Path) -> None:
    files = find_pack_files(toy_pack)
    assert (files.detector.name, files.recogniser.name) == ("det_toy.onnx", "w_toy.onnx")
    assert (files.manifest, files.title, files.dimensions) == (False, "toy", DIMENSIONS)
    assert files.folder.is_absolute()


def test_takes_the_first_of_each_kind_as_insightface_does(toy_pack: Path) -> None:
    write_detector(toy_pack / "a_det.onnx", seed=3)
    write_recogniser(toy_pack / "z_rec.onnx")
    write_recogniser(toy_pack / "a_other.onnx", side=96)
    write_recogniser(toy_pack / "a_landmarks.onnx", side=192)
    files = find_pack_files(toy_pack)
    assert (files.detector.name, files.recogniser.name) == ("a_det.onnx", "w_toy.onnx")


def test_a_relative_path_becomes_absolute(toy_pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare name that happens to be a folder here must never reach InsightFace as a name."""
    monkeypatch.chdir(toy_pack.parent)
    assert find_pack_files(Path("toy")).detector.is_absolute()


def _refusal(folder: Path) -> str:
    with pytest.raises(PackError) as caught:
        find_pack_files(folder)
    return str(caught.value)


def test_folders_that_are_no_packs(tmp_path: Path, toy_pack: Path) -> None:
    assert "not a folder" in _refusal(tmp_path / "none")
    file = tmp_path / "file"
    file.touch()
    assert "not a folder" in _refusal(file)
    (tmp_path / "empty").mkdir()
    assert "holds no models" in _refusal(tmp_path / "empty")


def test_lacking_a_model(tmp_path: Path, toy_pack: Path) -> None:
    (toy_pack / "w_toy.onnx").unlink()
    assert "lacks a recogniser" in _refusal(toy_pack)
    write_recogniser(toy_pack / "big.onnx", side=160)
    assert "lacks a recogniser" in _refusal(toy_pack)
    (toy_pack / "det_toy.onnx").unlink()
    assert "lacks a face detector" in _refusal(toy_pack)


def test_a_detector_without_landmarks(toy_pack: Path) -> None:
    write_detector(toy_pack / "det_toy.onnx", landmarks=False)
    assert "without landmarks" in _refusal(toy_pack)


def test_a_damaged_model_is_named(toy_pack: Path) -> None:
    path = toy_pack / "w_toy.onnx"
    path.write_bytes(path.read_bytes()[:2000])
    assert "w_toy.onnx is damaged" in _refusal(toy_pack)


def _manifest(folder: Path, **changes: object) -> dict[str, object]:
    document: dict[str, object] = {
        "manifest_version": 2,
        "model_id": "toy_m",
        "display_name": "Toy with a manifest",
        "license": "MODEL.LICENSE",
        "tasks": {
            "detection": {"file": "det_toy.onnx"},
            "recognition": {"file": "models/rec.onnx", "embedding_dimension": DIMENSIONS},
        },
    } | changes
    (folder / "models").mkdir(exist_ok=True)
    if (folder / "w_toy.onnx").exists():
        shutil.move(folder / "w_toy.onnx", folder / "models" / "rec.onnx")
    (folder / "MODEL.LICENSE").write_text("as you like")
    (folder / "manifest.json").write_text(json.dumps(document))
    return document


def test_a_manifest_names_the_models(toy_pack: Path) -> None:
    _manifest(toy_pack)
    write_detector(toy_pack / "a_other.onnx")
    files = find_pack_files(toy_pack)
    assert files.manifest and files.title == "Toy with a manifest"
    assert files.recogniser == toy_pack.resolve() / "models" / "rec.onnx"
    assert files.detector.name == "det_toy.onnx"


@pytest.mark.parametrize("version", [1, None, "2", True])
def test_other_manifests_are_ignored(toy_pack: Path, version: object) -> None:
    (toy_pack / "manifest.json").write_text(json.dumps({"manifest_version": version, "tasks": {}}))
    assert not find_pack_files(toy_pack).manifest
    (toy_pack / "manifest.json").write_text("{not json")
    assert not find_pack_files(toy_pack).manifest


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("../outside.onnx", "names no model for recognition"),
        ("/etc/outside.onnx", "names no model for recognition"),
        ("models\\rec.onnx", "names no model for recognition"),
        ("models/rec.bin", "names no model for recognition"),
        (7, "names no model for recognition"),
        ("gone.onnx", "is incomplete: gone.onnx is missing"),
    ],
)
def test_manifests_that_lead_elsewhere(toy_pack: Path, file: object, reason: str) -> None:
    write_recogniser(toy_pack.parent / "outside.onnx")
    _manifest(toy_pack, tasks={"detection": {"file": "det_toy.onnx"}, "recognition": {"file": file}})
    assert reason in _refusal(toy_pack)


def test_a_manifest_may_not_lead_out_by_a_link(toy_pack: Path) -> None:
    write_recogniser(toy_pack.parent / "outside.onnx")
    try:
        (toy_pack / "link.onnx").symlink_to(toy_pack.parent / "outside.onnx")
    except OSError:
        pytest.skip("no symbolic links here")
    _manifest(toy_pack, tasks={"detection": {"file": "det_toy.onnx"}, "recognition": {"file": "link.onnx"}})
    assert "is incomplete" in _refusal(toy_pack)


class TestFileFacts:
    def test_hashes_once(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        file, store = tmp_path / "m.onnx", tmp_path / "cache" / "facts.json"
        file.write_bytes(b"abc")
        known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        assert FileFacts(store).sha256(file) == known
        stored = json.loads(store.read_text())
        (key,) = stored
        store.write_text(json.dumps({key: {"sha256": "remembered"}}))
        assert FileFacts(store).sha256(file) == "remembered"

    def test_notices_a_change(self, tmp_path: Path) -> None:
        file = tmp_path / "m.onnx"
        file.write_bytes(b"abc")
        facts = FileFacts()
        before = facts.sha256(file)
        file.write_bytes(b"xyz")
        os.utime(file, ns=(1, 1))
        assert facts.sha256(file) != before

    @pytest.mark.parametrize("content", ["", "[]", "{broken", '{"a": 3}'])
    def test_a_spoilt_store_is_no_obstacle(self, tmp_path: Path, content: str) -> None:
        (tmp_path / "facts.json").write_text(content)
        (tmp_path / "m").write_bytes(b"abc")
        assert len(FileFacts(tmp_path / "facts.json").sha256(tmp_path / "m")) == 64

    def test_an_unwritable_store_is_no_obstacle(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert FileFacts(tmp_path / "file" / "facts.json").sha256(tmp_path / "file")

    def test_a_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(PackError, match="can't be read"):
            FileFacts().sha256(tmp_path / "none")
