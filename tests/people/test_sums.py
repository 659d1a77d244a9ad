"""Sums of unit vectors, in single and in half precision."""

from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.people.sums import Sums


def unit_vectors(count: int) -> np.ndarray:
    vectors = np.random.default_rng(3).normal(size=(count, 48))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@pytest.mark.parametrize("kind", [np.float32, np.float16])
def test_sums_grow_and_are_told_however_they_are_kept(kind: type[np.floating]) -> None:
    vectors = unit_vectors(1500)
    sums = Sums(vectors.astype(kind))
    exact = vectors.astype(kind).astype(np.float64)
    members = {unit: [unit] for unit in range(len(vectors))}
    # Into chains of many, so that there is no end of sums that are not needed any more.
    for other in range(600, 1500):
        one = other % 600
        members[one] += members.pop(other)
        total = sums.add(one, other, len(members[one]))
        assert np.allclose(total, exact[members[one]].sum(axis=0), atol=2e-3)
    alive = np.array(sorted(members), np.int64)
    wanted = np.stack([exact[members[unit]].sum(axis=0) for unit in alive.tolist()])
    assert np.allclose(sums.take(alive), wanted, atol=2e-3)
    assert sums.take(alive).dtype == np.float32
    assert np.allclose(sums.one(5), wanted[5], atol=2e-3)
    assert np.allclose(sums.norms()[alive], (wanted**2).sum(axis=1), atol=2e-2)
    assert len(sums) == 1500


def test_many_faces_in_one_sum_lose_nothing_to_half_precision() -> None:
    vectors = unit_vectors(1000)
    sums = Sums(vectors.astype(np.float16))
    for other in range(1, 1000):
        sums.add(0, other, other + 1)
    exact = vectors.astype(np.float16).astype(np.float64).sum(axis=0)
    assert np.abs(sums.one(0) - exact).max() < 2e-3
