"""Similarities' meaning, refined by strangers in one photo."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.people.calibration import library_shift, shifted
from glimpse_desktop.people.thresholds import strangers_mean, strangers_spread

# Strangers with mean 0 and standard deviation 0.1.
PACK = Calibration(((0.1282, 1e-1), (0.2326, 1e-2), (0.309, 1e-3), (0.3719, 1e-4)), default=0.37)


def bell(count: int, mean: float, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(mean, 0.1, count)


def test_the_packs_points_are_taken_for_a_bell_curve() -> None:
    assert strangers_mean(PACK) == pytest.approx(0.0, abs=1e-3)
    assert strangers_spread(PACK) == pytest.approx(0.1, abs=1e-3)


@pytest.mark.parametrize("mean", [0.02, 0.05, 0.08])
def test_nothing_moves_for_what_sharing_a_photo_does(mean: float) -> None:
    assert library_shift(PACK, bell(5000, mean)) == 0.0


def test_strangers_who_are_more_alike_move_the_curve() -> None:
    assert library_shift(PACK, bell(20_000, 0.15)) == pytest.approx(0.05, abs=0.006)
    assert library_shift(PACK, bell(300, 0.15)) == pytest.approx(0.025, abs=0.01)
    assert library_shift(PACK, bell(20_000, 0.9)) == pytest.approx(0.15, abs=1e-3)


def test_less_alike_moves_it_a_little() -> None:
    assert library_shift(PACK, bell(20_000, -0.3)) == pytest.approx(-0.025, abs=1e-3)


def test_few_pairs_say_nothing() -> None:
    assert library_shift(PACK, bell(49, 0.9)) == 0.0


def test_mirrors_and_collages_are_not_strangers() -> None:
    pairs = bell(2000, 0.05)
    pairs[:60] = 0.98
    assert library_shift(PACK, pairs) == pytest.approx(0.0, abs=0.005)


@given(st.lists(st.floats(-1, 1), min_size=0, max_size=200))
def test_the_shift_is_bounded(similarities: list[float]) -> None:
    shift = library_shift(PACK, np.array(similarities))
    assert -0.0251 <= shift <= 0.1501
    moved = shifted(PACK, shift)
    assert moved.default == pytest.approx(0.37 + shift)
    assert [rate for _, rate in moved.points] == [rate for _, rate in PACK.points]
    assert list(moved.points) == sorted(moved.points)


def test_cosines_stay_cosines() -> None:
    builtin = Calibration(((0.95, 1e-1), (0.99, 1e-4)), default=0.98)
    assert shifted(builtin, 0.1).points == ((0.999, 1e-1), (0.999, 1e-4))
    assert shifted(builtin, 0.0) is builtin
