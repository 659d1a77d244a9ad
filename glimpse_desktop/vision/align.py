"""Where a face's chip lies in its photo: the least-squares similarity from five landmarks to a template.

Coordinates here are continuous: the first pixel's centre is at (0.5, 0.5). InsightFace counts from pixel
centres, so its template is shifted by half a pixel.
"""

from __future__ import annotations

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

    Both are (n, 2), n ≥ 2. Returns (2, 3). The closed form of S. Umeyama, "Least-squares estimation of
    transformation parameters between two point patterns", IEEE TPAMI 13(4), 1991. Raises ValueError when the
    source points coincide.
    """
    src, dst = np.asarray(source, np.float64), np.asarray(target, np.float64)
    src_mean, dst_mean = src.mean(0), dst.mean(0)
    src_centred, dst_centred = src - src_mean, dst - dst_mean
    spread = float((src_centred**2).sum())
    if not np.isfinite(spread) or spread < 1e-12:
        raise ValueError("the landmarks coincide")
    u, d, vt = np.linalg.svd(dst_centred.T @ src_centred)
    sign = np.ones(2)
    if np.linalg.det(u) * np.linalg.det(vt) < 0:
        sign[1] = -1.0
    rotation = (u * sign) @ vt
    scale = float((d * sign).sum()) / spread
    result = np.empty((2, 3))
    result[:, :2] = scale * rotation
    result[:, 2] = dst_mean - result[:, :2] @ src_mean
    return result


def invert(transform: NDArray[np.floating]) -> NDArray[np.float64]:
    """The inverse of a (2, 3) affine map. Raises ValueError when it has none."""
    m = np.asarray(transform, np.float64)
    if abs(np.linalg.det(m[:, :2])) < 1e-12:
        raise ValueError("the landmarks lie on one line")
    inverse = np.empty((2, 3))
    inverse[:, :2] = np.linalg.inv(m[:, :2])
    inverse[:, 2] = -inverse[:, :2] @ m[:, 2]
    return inverse


def chip_to_photo(
    landmarks_px: NDArray[np.floating], template: NDArray[np.float64] = ARCFACE_TEMPLATE
) -> NDArray[np.float64]:
    """(2, 3) mapping of chip coordinates to the photo's, for ``DecodedPhoto.sample``.

    ``landmarks_px`` is (5, 2) in pixels of the upright photo. The fit is made in the chip (landmarks to
    template, then inverted), as InsightFace does: the other way round gives another scale. Raises ValueError
    for landmarks that describe no face (all in one place).
    """
    return invert(similarity(landmarks_px, template))
