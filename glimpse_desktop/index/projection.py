"""Fewer dimensions to find one's way in: the axes along which faces differ most."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

_WIDTHS = (128, 160, 192, 256)
_SHARE = 0.8
"""So much of the spread must be left. What else there is counts when candidates are compared in full."""
_SAMPLE = 16_384


def learn(unit: Vectors) -> Vectors:
    """(d, g) orthonormal axes for rows like ``unit`` (n, d): g is d where nothing is to be won."""
    dimensions = unit.shape[1]
    if dimensions <= _WIDTHS[0]:
        return np.eye(dimensions, dtype=np.float32)
    sample = unit[:: max(1, len(unit) // _SAMPLE)]
    spread, axes = np.linalg.eigh(sample.T @ sample)
    spread, axes = np.maximum(spread[::-1], 0), axes[:, ::-1]
    share = np.cumsum(spread) / max(float(spread.sum()), 1e-12)
    for width in _WIDTHS:
        if width < dimensions and share[width - 1] >= _SHARE:
            return np.ascontiguousarray(axes[:, :width], np.float32)
    return np.eye(dimensions, dtype=np.float32)


def project(unit: Vectors, axes: Vectors) -> Vectors:
    """(n, g) along ``axes`` (d, g)."""
    return unit if axes.shape[0] == axes.shape[1] else np.ascontiguousarray(unit @ axes)
