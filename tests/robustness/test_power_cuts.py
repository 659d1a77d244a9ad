"""Some damage to a library in use; ``python -m tests.robustness.power_cuts`` does hundreds."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.robustness.damage import KINDS, drop, flip, mix
from tests.robustness.power_cuts import DATABASES, flip_value, make, run, strike
from tests.robustness.stand import squares


def test_whatever_is_damaged_is_said_or_made_anew(tmp_path: Path) -> None:
    figures = run(tmp_path, 14, 7)
    assert figures.faults == []
    assert figures.said and figures.harmless


def halve(path: Path, _older: Path, _chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def test_a_lost_log_is_said_and_a_damaged_database_repaired(tmp_path: Path) -> None:
    chance = random.Random(5)
    with squares():
        library = make(tmp_path / "made", chance)
        lost = strike(library, tmp_path / "lost", [DATABASES[1]], drop, chance)
        assert lost.faults == [] and lost.lost and not lost.repaired and "decisions are missing" in lost.said[0]
        cut = strike(library, tmp_path / "cut", list(DATABASES), halve, chance)
        assert cut.faults == [] and cut.repaired
        for number in range(6):
            bit = strike(library, tmp_path / f"bit {number}", [DATABASES[0]], flip_value, chance)
            assert bit.faults == []
            assert bit.said or not bit.lost
        index = [name for name in library.files() if name.startswith("index/")]
        assert len(index) > 2
        broken = strike(library, tmp_path / "index", index, flip, chance)
        assert broken.faults == [] and not broken.said and not broken.lost


@pytest.mark.parametrize("kind", KINDS)
def test_the_damage_is_one(tmp_path: Path, kind: object) -> None:
    path, older = tmp_path / "file", tmp_path / "older"
    path.write_bytes(bytes([7]) * 20_000)
    older.write_bytes(bytes([8]) * 20_000)
    assert callable(kind)
    kind(path, older, random.Random(1))
    assert not path.exists() or path.read_bytes() != bytes([7]) * 20_000
    if kind is mix:
        assert set(path.read_bytes()) <= {7, 8}
