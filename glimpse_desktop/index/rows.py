"""Embeddings as rows of length 1."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


def unit_rows(vectors: Vectors, dimensions: int) -> Vectors:
    """Rows of length 1. Raises ValueError for rows of another size, zero, or not finite."""
    if vectors.ndim != 2 or vectors.shape[1] != dimensions:
        raise ValueError(f"vectors must be (n, {dimensions}), not {vectors.shape}")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or (len(vectors) and float(lengths.min()) < 1e-6):
        raise ValueError("a vector is zero or not finite")
    return np.ascontiguousarray(vectors / lengths)


def best(ids: NDArray[np.int64], cosines: Vectors, k: int) -> tuple[NDArray[np.int64], Vectors]:
    """The ``k`` with the highest of ``cosines`` (n,), highest first; all when there are fewer."""
    if k < len(cosines):
        chosen = np.argpartition(-cosines, k - 1)[:k]
        ids, cosines = ids[chosen], cosines[chosen]
    order = np.argsort(-cosines, kind="stable")
    return ids[order], cosines[order]
