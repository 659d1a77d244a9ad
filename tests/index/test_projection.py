"""Fewer dimensions: those along which faces differ."""

from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.index import projection
from glimpse_desktop.index.rows import unit_rows


def _flat(count: int, dimensions: int, real: int) -> np.ndarray:
    """Rows that vary in ``real`` hidden directions only, but for a little."""
    rng = np.random.default_rng(3)
    rows = rng.normal(size=(count, real)) @ rng.normal(size=(real, dimensions))
    return unit_rows((rows + 0.1 * rng.normal(size=rows.shape)).astype(np.float32), dimensions)


def test_few_dimensions_are_left_alone() -> None:
    rows = _flat(500, 128, 20)
    axes = projection.learn(rows)
    assert np.array_equal(axes, np.eye(128))
    assert projection.project(rows, axes) is rows


@pytest.mark.parametrize(("real", "width"), [(60, 128), (140, 128), (400, 192)])
def test_as_many_axes_as_faces_need(real: int, width: int) -> None:
    rows = _flat(3000, 512, real)
    axes = projection.learn(rows)
    assert axes.shape == (512, width) and axes.dtype == np.float32
    assert np.allclose(axes.T @ axes, np.eye(width), atol=1e-4)
    short = projection.project(rows, axes)
    assert short.shape == (3000, width)
    assert float((short**2).sum() / (rows**2).sum()) > 0.75


def test_where_nothing_is_to_be_won_all_stay() -> None:
    rng = np.random.default_rng(3)
    rows = unit_rows(rng.normal(size=(4000, 512)).astype(np.float32), 512)
    assert projection.learn(rows).shape == (512, 512)
