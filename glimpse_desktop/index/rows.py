"""Embeddings as rows of length 1."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]


def unit_rows(vectors: Vectors, dimensions: int) -> Vectors:
    """Rows of length 1. Raises ValueError for rows of another size, zero, or not finite."""
    if vectors.ndim != 2 or vectors.shape[1] != dimensions:
        raise ValueError(f"vectors must be (n, {dimensions}), not {vectors.shape}")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or (len(vectors) and float(lengths.min()) < 1e-6):
        raise ValueError("a vector is zero or not finite")
    return np.ascontiguousarray(vectors / lengths)


def checked(ids: Ids, vectors: Vectors, dimensions: int) -> tuple[Ids, Vectors]:
    """Faces that are to come in: ids (n,) and rows of length 1.

    Raises ValueError as ``unit_rows``, and for ids that aren't positive, each once, one for each row.
    """
    ids = np.asarray(ids, np.int64)
    if ids.ndim != 1 or len(np.unique(ids)) != len(ids) or (len(ids) and int(ids.min()) <= 0):
        raise ValueError("face ids must be positive, each once, in one row")
    unit = unit_rows(np.asarray(vectors, np.float32), dimensions)
    if len(unit) != len(ids):
        raise ValueError(f"{len(ids)} ids but {len(unit)} vectors")
    return ids, unit


def best(ids: Ids, cosines: Vectors, k: int) -> tuple[Ids, Vectors]:
    """The ``k`` with the highest of ``cosines`` (n,), highest first; all when there are fewer."""
    if k < len(cosines):
        chosen = np.argpartition(-cosines, k - 1)[:k]
        ids, cosines = ids[chosen], cosines[chosen]
    order = np.argsort(-cosines, kind="stable")
    return ids[order], cosines[order]
