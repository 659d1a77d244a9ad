"""Embeddings as rows of a matrix."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_EXACT_BYTES = 64 << 20
"""Up to here all vectors are kept as one matrix and compared with every query: a few milliseconds."""

Vectors = NDArray[np.float32]


def matrix(capacity: int, dimensions: int) -> Vectors | None:
    """Room for all vectors, None when they are too many to be compared one by one."""
    if capacity * dimensions * 4 > _EXACT_BYTES:
        return None
    return np.zeros((capacity, dimensions), np.float32)


def unit_rows(vectors: Vectors, dimensions: int) -> Vectors:
    """Rows of length 1. Raises ValueError for rows of another size, zero, or not finite."""
    if vectors.ndim != 2 or vectors.shape[1] != dimensions:
        raise ValueError(f"vectors must be (n, {dimensions}), not {vectors.shape}")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or (len(vectors) and float(lengths.min()) < 1e-6):
        raise ValueError("a vector is zero or not finite")
    return np.ascontiguousarray(vectors / lengths)
