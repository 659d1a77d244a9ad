"""Comparing all faces with all."""

from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.people.neighbours import nearest_of_all


def test_the_nearest_and_near_enough_of_each_across_blocks() -> None:
    rng = np.random.default_rng(1)
    vectors = rng.normal(size=(1100, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    first, second = nearest_of_all(vectors, 5, 0.7)
    similar = vectors @ vectors.T
    np.fill_diagonal(similar, -2.0)
    found = {row: set(second[first == row].tolist()) for row in range(0, 1100, 37)}
    for row, near in found.items():
        order = np.argsort(-similar[row])[:5]
        assert near == {int(i) for i in order if similar[row, i] >= 0.7}
    assert max(len(near) for near in found.values()) == 5


def test_few_and_none() -> None:
    first, second = nearest_of_all(np.zeros((0, 4), np.float32), 5, 0.5)
    assert len(first) == len(second) == 0
    first, second = nearest_of_all(np.eye(3, dtype=np.float32), 5, 0.5)
    assert len(first) == 0


def test_it_can_be_stopped() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        nearest_of_all(np.eye(3, dtype=np.float32), 5, 0.5, cancel)
