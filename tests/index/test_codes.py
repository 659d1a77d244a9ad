"""A byte a number: cosines stay what they are."""

from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.index import codes
from glimpse_desktop.index.rows import unit_rows


@pytest.mark.parametrize("dimensions", [128, 512])
def test_cosines_are_right_to_a_thousandth(dimensions: int) -> None:
    rng = np.random.default_rng(1)
    rows = unit_rows(rng.normal(size=(3000, dimensions)).astype(np.float32), dimensions)
    near = unit_rows(rows + 0.6 * rng.permutation(rows), dimensions)
    stored, scales = codes.encode(rows)
    assert stored.dtype == np.int8 and np.abs(stored).max() == 127
    exact = rows @ near[7]
    for wrong in (
        codes.cosines(stored, scales, near[7]) - exact,
        codes.pair_cosines(stored, scales, near) - np.einsum("ij,ij->i", rows, near),
    ):
        assert np.abs(wrong).max() < 0.004 and wrong.std() < 0.001


def test_nothing_at_all() -> None:
    stored, scales = codes.encode(np.empty((0, 8), np.float32))
    assert stored.shape == (0, 8) and scales.shape == (0,)


def test_a_single_direction_is_exact() -> None:
    rows = np.eye(5, dtype=np.float32)
    stored, scales = codes.encode(rows)
    assert np.allclose(codes.cosines(stored, scales, rows[2]), rows[2])
