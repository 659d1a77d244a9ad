"""Where a face's chip lies in its photo: the least-squares similarity from five landmarks to a template.

Coordinates here are continuous: the first pixel's centre is at (0.5, 0.5). InsightFace counts from pixel
centres, so its template is shifted by half a pixel.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

CHIP_SIDE = 112
"""Side in pixels of the chips that ArcFace-type recognisers take."""

ARCFACE_TEMPLATE: NDArray[np.float64] = (
    np.array([[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]])
    + 0.5
)
"""(5, 2) where ArcFace-type models expect, in a 112-pixel chip, the eye on the picture's left, the eye on its
right, the nose tip, the mouth corner on the left and the one on the right."""

DLIB_TEMPLATE: NDArray[np.float64] = np.array(
    [
        [0.8595674595992, 0.2134981538014],
        [0.6460604764104, 0.2289674387677],
        [0.1205750620789, 0.2137274526848],
        [0.3340850613712, 0.2290642403242],
        [0.4901123135679, 0.6277975316475],
    ]
) * 66.0 + np.array([23.3, 38.0])
"""(5, 2) dlib's mean face of five points: outer and inner corner of the eye on the picture's right, the same
on its left, nose base. It is laid so that the face covers the same part of a 112-pixel chip as ArcFace's."""


def similarity(source: NDArray[np.floating], target: NDArray[np.floating]) -> NDArray[np.float64]:
    """The similarity (rotation, one scale, shift; no mirror) that takes ``source`` nearest to ``target``.

    Both are (n, 2), n ≥ 2. Returns (2, 3): the same as S. Umeyama's form ("Least-squares estimation of
    transformation parameters between two point patterns", IEEE TPAMI 13(4), 1991). Raises ValueError when the
    source points coincide.
    """
    # With points of the plane as complex numbers, rotation and scale are one factor: a line fitted to them.
    src, dst = _complex(source), _complex(target)
    src_mean, dst_mean = src.mean(), dst.mean()
    src_centred = src - src_mean
    spread = float(np.vdot(src_centred, src_centred).real)
    if not math.isfinite(spread) or spread < 1e-12:
        raise ValueError("the landmarks coincide")
    factor = complex(np.vdot(src_centred, dst - dst_mean)) / spread
    shift = complex(dst_mean - factor * src_mean)
    return np.array([[factor.real, -factor.imag, shift.real], [factor.imag, factor.real, shift.imag]])


def _complex(points: NDArray[np.floating]) -> NDArray[np.complex128]:
    return np.ascontiguousarray(points, np.float64).view(np.complex128)[:, 0]


def invert(transform: NDArray[np.floating]) -> NDArray[np.float64]:
    """The inverse of a (2, 3) affine map. Raises ValueError when it has none."""
    (a, b, x), (c, d, y) = np.asarray(transform, np.float64).tolist()
    determinant = a * d - b * c
    if abs(determinant) < 1e-12:
        raise ValueError("the landmarks lie on one line")
    a, b, c, d = d / determinant, -b / determinant, -c / determinant, a / determinant
    return np.array([[a, b, -a * x - b * y], [c, d, -c * x - d * y]])


def chip_to_photo(
    landmarks_px: NDArray[np.floating], template: NDArray[np.float64] = ARCFACE_TEMPLATE
) -> NDArray[np.float64]:
    """(2, 3) mapping of chip coordinates to the photo's, for ``DecodedPhoto.sample``.

    ``landmarks_px`` is (5, 2) in pixels of the upright photo. The fit is made in the chip (landmarks to
    template, then inverted), as InsightFace does: the other way round gives another scale. Raises ValueError
    for landmarks that describe no face (all in one place).
    """
    return invert(similarity(landmarks_px, template))
