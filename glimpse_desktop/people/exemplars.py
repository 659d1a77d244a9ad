"""The faces that stand for a person: a few that are unlike each other and yet like many of that person's faces.

People change with the years, so no single face (and no mean of them) stands for somebody well. Faces are chosen
one by one, each time the one that brings all of the person's faces nearest to a chosen one. A face that was named
by mistake resembles few of the others and is chosen late.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MOST = 16
"""Exemplars of one person."""
MOST_LOOKED_AT = 512
"""Of so many faces of one person the exemplars are chosen."""


def sample(faces: NDArray[np.int64], most: int = MOST_LOOKED_AT) -> NDArray[np.int64]:
    """At most ``most`` of ``faces`` (ids), spread over them, ascending. Another face moves at most one of them."""
    faces = np.sort(faces)
    if len(faces) <= most:
        return faces
    shuffled = (faces.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(20)
    return np.sort(faces[np.argsort(shuffled, kind="stable")[:most]])


def choose(vectors: NDArray[np.float32], most: int = MOST) -> NDArray[np.int64]:
    """The rows of ``vectors`` (n, d; of length 1) that stand for all, at most ``most``, ascending."""
    if len(vectors) <= most:
        return np.arange(len(vectors))
    similar = np.round(vectors @ vectors.T, 5)  # so that equal faces are equal however they were multiplied
    nearest = np.full(len(vectors), -1.0, np.float32)
    chosen: list[int] = []
    for _ in range(most):
        gained = np.maximum(similar - nearest[:, None], 0.0).sum(axis=0)
        gained[chosen] = -1.0
        best = int(np.argmax(gained))
        chosen.append(best)
        nearest = np.maximum(nearest, similar[:, best])
    return np.sort(np.array(chosen, np.int64))
