"""The eight EXIF orientations: as a turn of an array, and as a map of coordinates.

EXIF (JEITA CP-3451, tag 0x0112) says where the stored first row and column lie when the picture is upright:
1 as stored, 2 mirrored left-right, 3 upside down, 4 mirrored top-bottom, 5 transposed, 6 to be turned a
quarter clockwise, 7 transposed over the other diagonal, 8 to be turned a quarter anticlockwise.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Rgb = NDArray[np.uint8]
"""(height, width, 3) uint8, red first."""

Affine = NDArray[np.float64]
"""(2, 3): ``[x', y'] = A[:, :2] @ [x, y] + A[:, 2]``."""


def swaps_sides(orientation: int) -> bool:
    """Whether width and height change places when the picture is turned upright."""
    return orientation >= 5


def turn_upright(stored: Rgb, orientation: int) -> Rgb:
    """``stored`` turned upright: a C-contiguous copy, or ``stored`` itself where it already is."""
    a = stored
    if orientation >= 5:
        a = a.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        a = a[:, ::-1]
    if orientation in (3, 4, 7, 8):
        a = a[::-1]
    return np.ascontiguousarray(a)


def stored_from_upright(orientation: int, width: int, height: int) -> Affine:
    """Continuous upright to continuous stored coordinates; ``width`` and ``height`` are the stored ones."""
    w, h = float(width), float(height)
    rows: dict[int, tuple[tuple[float, float, float], tuple[float, float, float]]] = {
        1: ((1, 0, 0), (0, 1, 0)),
        2: ((-1, 0, w), (0, 1, 0)),
        3: ((-1, 0, w), (0, -1, h)),
        4: ((1, 0, 0), (0, -1, h)),
        5: ((0, 1, 0), (1, 0, 0)),
        6: ((0, 1, 0), (-1, 0, h)),
        7: ((0, -1, w), (-1, 0, h)),
        8: ((0, -1, w), (1, 0, 0)),
    }
    return np.array(rows[orientation], np.float64)


def compose(outer: Affine, inner: Affine) -> Affine:
    """The map that applies ``inner`` first, then ``outer``."""
    linear = outer[:, :2] @ inner[:, :2]
    shift = outer[:, :2] @ inner[:, 2] + outer[:, 2]
    return np.column_stack([linear, shift])
