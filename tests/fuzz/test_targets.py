"""What reads strangers' bytes: reads good ones, and says plainly what is wrong with damaged ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.mutations import damaged
from tests.fuzz.targets import TARGETS, Target
from tests.fuzz.trying import complaint

each_target = pytest.mark.parametrize("target", [pytest.param(one, id=name) for name, one in TARGETS.items()])
_INPUTS = 60


@each_target
def test_undamaged_bytes_are_read(target: Target, tmp_path: Path) -> None:
    seeds = target.seeds()
    assert seeds
    for number, data in enumerate(seeds):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert target.read(data, folder)


@each_target
def test_damaged_bytes_raise_nothing_but_a_plain_sentence(target: Target) -> None:
    for number, data in enumerate(damaged(target.seeds(), _INPUTS, seed=11)):
        error = complaint(target, data)
        assert error is None, f"input {number} of seed 11: {error!r}"


def test_a_target_that_raises_anything_else_is_found() -> None:
    def wrong(data: bytes, _folder: Path) -> object:
        return data[10_000]

    assert isinstance(complaint(Target(wrong, lambda: []), b"short"), IndexError)
