"""Which faces are near to which, by comparing all with all: exact, quicker than an index for some thousands."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.progress import CancelToken

_BLOCK = 512


def nearest_of_all(
    vectors: NDArray[np.float32] | NDArray[np.float16], most: int, least: float, cancel: CancelToken | None = None
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of rows ``(first, second)`` (m,) of ``vectors`` (n, d; of length 1), none with itself.

    ``second`` is among the ``most`` rows nearest to ``first``, and their cosine is at least ``least``. A pair may
    come from both sides. Raises Cancelled.
    """
    vectors = vectors.astype(np.float32, copy=False)
    firsts, seconds = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for start in range(0, len(vectors), _BLOCK):
        if cancel is not None:
            cancel.check()
        similar = vectors[start : start + _BLOCK] @ vectors.T
        rows = np.arange(len(similar))
        similar[rows, rows + start] = -2.0
        near = similar >= least
        crowded = np.flatnonzero(np.count_nonzero(near, axis=1) > most)
        if len(crowded):
            best = np.argpartition(-similar[crowded], most, axis=1)[:, :most]
            near[crowded] = False
            near[crowded[:, None], best] = True
        first, second = np.nonzero(near)
        firsts.append(first + start)
        seconds.append(second)
    return np.concatenate(firsts), np.concatenate(seconds)
