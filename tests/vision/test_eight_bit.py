"""When a model is used in 8 bits, and what is remembered of that, whatever kind of model it is."""

from __future__ import annotations

import errno
import os
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.imaging.sample_pictures import PICTURES
from glimpse_desktop.vision.eight_bit import Recipe, Step, drawn, lighter_session, time_share
from glimpse_desktop.vision.pack_files import FileFacts
from tests.support.toy_pack import write_recogniser


class Kitchen:
    """Recipes that note how often they are followed: what they make is another working model."""

    def __init__(self, folder: Path) -> None:
        self.model = folder / "model.onnx"
        write_recogniser(self.model)
        other = folder / "other.onnx"
        write_recogniser(other, factor=0.5)
        self.product = other.read_bytes()
        self.made = 0
        self.against: str | None = None
        self.facts = FileFacts(folder / "facts.json")
        self.cache = folder / "cache"
        self.recipe = Recipe("toy", 1, 3, self._make, self._why_not)

    def _make(self, step: Step) -> bytes:
        self.made += 1
        step()
        step()
        return self.product

    def _why_not(self, session: Any, step: Step) -> str | None:
        step()
        assert session.get_inputs()
        return self.against

    def session(self, **options: Any) -> Any:
        return lighter_session(self.model, self.recipe, self.facts, self.cache, **options)

    @property
    def kept(self) -> list[bytes]:
        return [path.read_bytes() for path in sorted((self.cache / "eight-bit").glob("*"))]


@pytest.fixture
def kitchen(tmp_path: Path) -> Kitchen:
    return Kitchen(tmp_path)


def test_it_is_made_once(kitchen: Kitchen) -> None:
    assert kitchen.session() is not None
    assert kitchen.kept == [kitchen.product]
    kitchen.facts = FileFacts(kitchen.model.with_name("facts.json"))  # as in the next start
    assert kitchen.session() is not None
    assert kitchen.made == 1


def test_another_version_or_kind_makes_its_own(kitchen: Kitchen) -> None:
    kitchen.session()
    kitchen.recipe = replace(kitchen.recipe, version=2)
    kitchen.session()
    kitchen.recipe = replace(kitchen.recipe, kind="other")
    kitchen.session()
    assert kitchen.made == 3


def test_what_speaks_against_it_is_remembered(kitchen: Kitchen) -> None:
    kitchen.against = "it is slow"
    assert kitchen.session() is None
    assert kitchen.kept == []
    kitchen.against = None
    assert kitchen.session() is None
    assert kitchen.made == 1


def test_one_that_cannot_be_made_keeps_its_own(kitchen: Kitchen) -> None:
    def fail(step: Step) -> bytes:
        raise RuntimeError("of another build")

    good = kitchen.recipe
    kitchen.recipe = replace(good, make=fail)
    assert kitchen.session() is None
    kitchen.recipe = good
    assert kitchen.session() is None, "it isn't tried at each start"
    assert kitchen.made == 0


def test_a_model_that_cannot_be_opened_keeps_its_own(kitchen: Kitchen) -> None:
    kitchen.product = b"no model"
    assert kitchen.session() is None
    assert kitchen.kept == []


def test_making_it_can_be_given_up_and_begun_again(kitchen: Kitchen) -> None:
    def progress(done: int, steps: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        kitchen.session(progress=progress)
    told: list[tuple[int, int]] = []
    assert kitchen.session(progress=lambda *so_far: told.append(so_far)) is not None
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    told.clear()
    kitchen.session(progress=lambda *so_far: told.append(so_far))
    assert not told, "nothing is made, so there is nothing to tell"


def test_a_damaged_file_is_made_again(kitchen: Kitchen) -> None:
    kitchen.session()
    (place,) = (kitchen.cache / "eight-bit").iterdir()
    place.write_bytes(kitchen.product[:-9] + b"something")
    assert kitchen.session() is not None
    assert kitchen.made == 2
    assert kitchen.kept == [kitchen.product]


def test_a_full_disk_keeps_nothing_and_harms_nobody(kitchen: Kitchen, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        assert kitchen.session() is not None
    assert kitchen.kept == []


def test_what_a_killed_process_left_is_removed(kitchen: Kitchen) -> None:
    folder = kitchen.cache / "eight-bit"
    folder.mkdir(parents=True)
    left, being_written = folder / "a.onnx.123.new", folder / "b.onnx.456.new"
    left.write_bytes(b"half")
    being_written.write_bytes(b"half")
    os.utime(left, (time.time() - 3600,) * 2)
    kitchen.session()
    assert not left.exists()
    assert being_written.exists()


def test_pictures_come_one_a_step() -> None:
    steps: list[int] = []
    pictures = drawn(list(PICTURES[:2]), lambda: steps.append(len(steps)))
    first = next(pictures)
    assert steps == [0]
    assert first.ndim == 3 and first.shape[2] == 3
    assert len(list(pictures)) == 1
    assert steps == [0, 1]


def test_the_share_is_that_of_the_lighter_one() -> None:
    def work(rounds: int) -> None:
        sum(range(rounds))

    assert time_share(lambda: work(400_000), lambda: work(4_000)) < 0.5
