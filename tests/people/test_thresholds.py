"""Similarities that decisions rest on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.people.thresholds import similarity_at, thresholds

PACK = Calibration(
    points=((0.1, 1e-1), (0.2, 1e-2), (0.3, 1e-3), (0.4, 1e-4), (0.5, 1e-5), (0.6, 1e-6)), default=0.4
)


@pytest.mark.parametrize(
    ("rate", "similarity"), [(1e-3, 0.3), (1e-6, 0.6), (1e-8, 0.8), (1e-20, 1.0), (1.0, 0.0), (10**-3.5, 0.35)]
)
def test_rates_beyond_those_measured_go_on_straight(rate: float, similarity: float) -> None:
    assert similarity_at(PACK, rate) == pytest.approx(similarity)


def test_a_calibration_of_one_point_holds_it() -> None:
    assert similarity_at(Calibration(points=((0.4, 1e-4),), default=0.4), 1e-7) == 0.4


@given(st.integers(0, 10**7), st.floats(-1, 1), st.floats(-1, 1))
def test_stricter_is_never_less_alike(faces: int, one: float, other: float) -> None:
    strict, loose = thresholds(PACK, faces, min(one, other)), thresholds(PACK, faces, max(one, other))
    assert strict.same >= loose.same
    assert strict.suggest >= loose.suggest
    assert strict.automatic >= loose.automatic
    assert loose.automatic >= loose.suggest
    assert strict.margin == loose.margin > 0


@given(st.floats(-1, 1))
def test_more_faces_must_be_more_alike(strictness: float) -> None:
    found = [thresholds(PACK, faces, strictness).same for faces in (0, 100, 5_000, 20_000, 10**6)]
    assert found == sorted(found)
    assert found[1] < found[3]


def test_a_library_of_a_few_hundred_takes_the_packs_own_mark() -> None:
    assert thresholds(PACK, 300).same == pytest.approx(PACK.default)
    assert thresholds(PACK, 3_000).same == pytest.approx(PACK.default + 0.1)


def test_strangers_are_below_whatever_counts_as_the_same() -> None:
    steep = Calibration(points=((0.1, 1e-1), (0.9, 1e-2)), default=0.0)
    found = thresholds(steep, 10, 1)
    assert found.strangers < found.same < 1.0


def test_the_ends_of_the_control_are_a_step_away_and_hold() -> None:
    assert thresholds(PACK, 100, 1).same == pytest.approx(thresholds(PACK, 100).same - 0.1301, abs=1e-4)
    assert thresholds(PACK, 100, -1).same == pytest.approx(thresholds(PACK, 100).same + 0.1301, abs=1e-4)
    assert thresholds(PACK, 100, -7) == thresholds(PACK, 100, -1)
