"""Neighbours from pairs."""

from __future__ import annotations

import numpy as np

from glimpse_desktop.people.adjacency import Adjacency


def test_neighbours_are_known_from_both_sides_in_any_order() -> None:
    pairs = np.array([[0, 1], [0, 3], [1, 3], [4, 2]])
    for order in (slice(None), slice(None, None, -1)):
        near = Adjacency(pairs[order, 0], pairs[order, 1], 6)
        assert [sorted(near.of(unit).tolist()) for unit in range(6)] == [[1, 3], [0, 3], [4], [0, 1], [2], []]


def test_what_is_put_comes_in_the_place_of_the_pairs() -> None:
    near = Adjacency(np.array([0]), np.array([1]), 3)
    near.put(0, np.array([2, 1]))
    assert near.of(0).tolist() == [2, 1] and near.of(1).tolist() == [0]
    assert Adjacency(np.zeros(0, np.int64), np.zeros(0, np.int64), 2).of(1).tolist() == []
