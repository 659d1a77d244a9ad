"""Which packs there are, in which order, and installing one into the library."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision.builtin.pack import BUILTIN_INFO
from glimpse_desktop.vision.insightface_pack import InsightFacePack
from glimpse_desktop.vision.packs import PackCatalogue
from tests.support.toy_pack import write_detector, write_pack, write_recogniser


@pytest.fixture
def places(tmp_path: Path) -> list[Path]:
    return [tmp_path / "library" / "models", tmp_path / "program" / "models", tmp_path / "home" / "models"]


@pytest.fixture
def catalogue(places: list[Path], tmp_path: Path) -> PackCatalogue:
    return PackCatalogue(places, tmp_path / "cache")


def test_without_packs_there_is_the_builtin_one(catalogue: PackCatalogue) -> None:
    assert catalogue.available() == [BUILTIN_INFO]
    assert catalogue.describe() == BUILTIN_INFO
    assert catalogue.describe("builtin") == catalogue.describe("builtin-1") == BUILTIN_INFO
    assert catalogue.broken == []


def test_order_of_preference(catalogue: PackCatalogue, places: list[Path]) -> None:
    write_pack(places[2] / "a", seed=1)
    write_pack(places[1] / "z", seed=2)
    write_pack(places[1] / "m", seed=3)
    assert [info.name for info in catalogue.available()] == ["m", "z", "a", "Built-in"]
    write_pack(places[0] / "x", seed=4)
    assert [info.name for info in catalogue.available()] == ["x", "m", "z", "a", "Built-in"]
    assert catalogue.describe().name == "x"
    assert catalogue.load().info.name == "x"


def test_the_same_pack_in_two_places_is_one(catalogue: PackCatalogue, places: list[Path]) -> None:
    write_pack(places[2] / "toy")
    shutil.copytree(places[2] / "toy", places[0] / "toy")
    first, last = catalogue.available()
    assert first.source == str((places[0] / "toy").resolve()) and last == BUILTIN_INFO


def test_chosen_by_id_name_or_folder(catalogue: PackCatalogue, places: list[Path], tmp_path: Path) -> None:
    write_pack(places[0] / "one", seed=1)
    write_pack(places[1] / "two", seed=2)
    elsewhere = write_pack(tmp_path / "elsewhere", seed=3)
    by_name = {info.name: info for info in catalogue.available()}
    assert catalogue.describe(by_name["two"].id).name == "two"
    assert catalogue.describe("two").id == by_name["two"].id
    assert catalogue.describe(str(elsewhere)).name == "elsewhere"
    assert catalogue.load(by_name["two"].id).info == by_name["two"]
    assert isinstance(catalogue.load(str(elsewhere)), InsightFacePack)


@pytest.mark.parametrize("name", ["buffalo_l", "antelopev2", "", ".", "nowhere/at all"])
def test_unknown_names_are_never_downloaded(
    catalogue: PackCatalogue, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for ask in (catalogue.describe, catalogue.load):
        with pytest.raises(PackError):
            ask(name)


def test_broken_packs_are_reported_and_passed_over(catalogue: PackCatalogue, places: list[Path]) -> None:
    (places[0] / "cut").mkdir(parents=True)
    (places[0] / "cut" / "x.onnx").write_bytes(b"not a model")
    write_detector((places[0] / "cut") / "det.onnx")
    (places[0] / "notes").mkdir()
    (places[0] / "notes" / "readme.txt").write_text("no pack and no pretence")
    (places[0] / ".installing-abc").mkdir()
    write_recogniser(places[0] / ".installing-abc" / "half.onnx")
    (places[0] / "loose.onnx").touch()
    write_pack(places[1] / "good")
    assert [info.name for info in catalogue.available()] == ["good", "Built-in"]
    (broken,) = catalogue.broken
    assert broken.path == places[0] / "cut" and "x.onnx is damaged" in broken.reason
    with pytest.raises(PackError, match="damaged"):
        catalogue.load("cut")


def test_a_pack_that_only_loading_shows_broken(catalogue: PackCatalogue, places: list[Path]) -> None:
    folder = write_pack(places[0] / "bad")
    path = folder / "w_toy.onnx"
    path.write_bytes(path.read_bytes().replace(b"AveragePool", b"AverageFool"))
    write_pack(places[1] / "good", seed=2)
    bad = catalogue.available()[0]
    assert catalogue.load().info.name == "good"
    assert [pack.path.name for pack in catalogue.broken] == ["bad"]
    with pytest.raises(PackError, match="damaged"):
        catalogue.load(bad.id)


def test_installing(catalogue: PackCatalogue, places: list[Path], tmp_path: Path) -> None:
    source = write_pack(tmp_path / "toy")
    info = catalogue.add(source)
    assert info.source == str((places[0] / "toy").resolve())
    shutil.rmtree(source)
    assert catalogue.available()[0] == info
    assert catalogue.load(info.id).info == info


def test_installing_a_zip(catalogue: PackCatalogue, tmp_path: Path) -> None:
    source = write_pack(tmp_path / "toy")
    with zipfile.ZipFile(tmp_path / "zipped.zip", "w") as archive:
        for path in source.iterdir():
            archive.write(path, f"inner/{path.name}")
    assert catalogue.add(tmp_path / "zipped.zip").name == "zipped"


@pytest.mark.parametrize("spoil", ["operator", "no recogniser", "blank embedding", "cut"])
def test_packs_that_do_not_work_are_refused(
    catalogue: PackCatalogue, places: list[Path], tmp_path: Path, spoil: str
) -> None:
    source = write_pack(tmp_path / "toy")
    path = source / "w_toy.onnx"
    if spoil == "operator":
        path.write_bytes(path.read_bytes().replace(b"AveragePool", b"AverageFool"))
    elif spoil == "no recogniser":
        path.unlink()
    elif spoil == "blank embedding":
        write_recogniser(path, factor=0.0)
    else:
        path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(PackError, match="toy"):
        catalogue.add(source)
    assert list(places[0].iterdir()) == []
    assert catalogue.available() == [BUILTIN_INFO]


def test_the_real_pack_is_installed_and_used(catalogue: PackCatalogue, real_pack_folder: Path) -> None:
    info = catalogue.add(real_pack_folder)
    assert info.dimensions == 128 and info.id.startswith("scrfd-mobilefacenet-")
    assert catalogue.load().info == info
