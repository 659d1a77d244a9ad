"""Well-known ways to group faces, each as a function of the matrix of all cosines and a threshold."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Labels = NDArray[np.int64]
_ROUNDS = 20
_CORE = 3


def connected_components(similar: Matrix, threshold: float) -> Labels:
    """Whoever is reached over pairs with at least the threshold."""
    first, second = np.nonzero(np.triu(similar >= threshold, 1))
    return _components(len(similar), first, second)


def chinese_whispers(similar: Matrix, threshold: float) -> Labels:
    """C. Biemann, "Chinese whispers", TextGraphs 2006: each takes the label that weighs most around it."""
    near = [np.flatnonzero(row) for row in (similar >= threshold) & ~np.eye(len(similar), dtype=np.bool_)]
    labels = np.arange(len(similar))
    random = np.random.default_rng(0)
    for _ in range(_ROUNDS):
        before = labels.copy()
        for node in random.permutation(len(similar)):
            if len(near[node]):
                labels[node] = np.bincount(labels[near[node]], weights=similar[node, near[node]]).argmax()
        if (labels == before).all():
            break
    return labels


def dbscan(similar: Matrix, threshold: float) -> Labels:
    """M. Ester et al., "A density-based algorithm for discovering clusters", KDD 1996; three make a core.

    A core of two would be connected components. Faces that belong to no core are alone.
    """
    near = similar >= threshold
    core = near.sum(axis=1) >= _CORE
    first, second = np.nonzero(np.triu(near & core[:, None] & core[None, :], 1))
    labels = _components(len(similar), first, second)
    for node in np.flatnonzero(~core):
        around = np.flatnonzero(near[node] & core)
        if len(around):
            labels[node] = labels[around[similar[node, around].argmax()]]
    return labels


def average_linkage(similar: Matrix) -> Callable[[float], Labels]:
    """The labels at a threshold, of the tree that joins the clusters with the highest mean cosine.

    By chains of nearest neighbours: F. Murtagh, "A survey of recent advances in hierarchical clustering
    algorithms", The Computer Journal 26(4), 1983.
    """
    means = similar.astype(np.float64)
    np.fill_diagonal(means, -np.inf)
    sizes = np.ones(len(means))
    alive = np.ones(len(means), np.bool_)
    joins: list[tuple[float, int, int]] = []
    chain: list[int] = []
    while len(joins) < len(means) - 1:
        if not chain:
            chain.append(int(np.flatnonzero(alive)[0]))
        end = chain[-1]
        nearest = int(means[end].argmax())
        if len(chain) > 1 and means[end, chain[-2]] >= means[end, nearest]:
            nearest = chain[-2]
        if len(chain) < 2 or nearest != chain[-2]:
            chain.append(nearest)
            continue
        del chain[-2:]
        joins.append((float(means[end, nearest]), end, nearest))
        merged = (sizes[end] * means[end] + sizes[nearest] * means[nearest]) / (sizes[end] + sizes[nearest])
        sizes[end] += sizes[nearest]
        alive[nearest] = False
        means[end], means[:, end] = merged, merged
        means[nearest], means[:, nearest] = -np.inf, -np.inf
        means[end, end] = -np.inf

    def cut(threshold: float) -> Labels:
        kept = [(one, other) for value, one, other in joins if value >= threshold]
        pairs = np.array(kept, np.int64).reshape(-1, 2)
        return _components(len(similar), pairs[:, 0], pairs[:, 1])

    return cut


def _components(count: int, first: Labels, second: Labels) -> Labels:
    root = list(range(count))

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        root[find(other)] = find(one)
    return np.array([find(node) for node in range(count)], np.int64)
