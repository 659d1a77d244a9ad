"""The square picture of an upright, centred face that the recogniser was trained on.

``chip_transform`` says where a chip lies; ``exact_chip`` cuts it as dlib does, to the pixel, from a whole picture.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.vision.align import similarity

Float64 = NDArray[np.float64]

CHIP_SIDE = 150
_PADDING = 0.25
# dlib's mean positions of the five points in a chip without padding, in fractions of its side.
_MEAN_POINTS = np.array(
    [
        (0.8595674595992, 0.2134981538014),
        (0.6460604764104, 0.2289674387677),
        (0.1205750620789, 0.2137274526848),
        (0.3340850613712, 0.2290642403242),
        (0.4901123135679, 0.6277975316475),
    ]
)


TEMPLATE = (_MEAN_POINTS + _PADDING) / (1 + 2 * _PADDING) * CHIP_SIDE
"""(5, 2) where the five points belong in a chip, pixels."""


def chip_transform(landmarks: NDArray[np.floating]) -> Float64:
    """(2, 3) mapping of chip coordinates to those of the picture that ``landmarks`` (5, 2) are in.

    The fit is made in the picture (template to landmarks), as dlib does: the other way round gives another scale.
    Raises ValueError for landmarks that are not numbers.
    """
    return similarity(TEMPLATE, landmarks)


def exact_chip(rgb: NDArray[np.uint8], landmarks: NDArray[np.integer]) -> NDArray[np.uint8]:
    """dlib's ``get_face_chip`` with size 150 and padding 0.25: uint8 (150, 150, 3) from uint8 (h, w, 3).

    ``landmarks`` (5, 2) in pixels. A chip pixel is black unless all four neighbours it is made of exist.
    """
    transform = chip_transform(landmarks.astype(np.float64))
    angle = math.atan2(transform[1, 0], transform[0, 0])
    scale = math.hypot(transform[0, 0], transform[1, 0])
    centre = transform @ (CHIP_SIDE / 2, CHIP_SIDE / 2, 1)
    # Inclusive corners: a box of width w goes from -(w-1)/2 to (w-1)/2.
    half = (CHIP_SIDE * scale - 1) / 2
    rectangle = np.array([centre - half, centre + half])

    halvings, grow = 0, 2.0
    smaller = _halved_points(rectangle)
    while _area(smaller) > CHIP_SIDE**2:
        smaller = _halved_points(smaller)
        halvings += 1
        grow = grow * 2 + 2
    corners = _turned_corners(rectangle, angle)
    height, width = rgb.shape[:2]
    low = np.floor(np.maximum(corners.min(axis=0) - grow, 0) + 0.5).astype(int)
    high = np.floor(np.minimum(corners.max(axis=0) + grow, (width - 1, height - 1)) + 0.5).astype(int)
    if (high < low).any():
        return np.zeros((CHIP_SIDE, CHIP_SIDE, 3), np.uint8)
    source = rgb[low[1] : high[1] + 1, low[0] : high[0] + 1]
    rectangle = rectangle - low
    while _area(_halved_points(rectangle)) > CHIP_SIDE**2:
        source = _halved(source)
        rectangle = _halved_points(rectangle)
    top_left, top_right, bottom_left = _turned_corners(rectangle, angle)[:3]
    steps = np.arange(CHIP_SIDE) / (CHIP_SIDE - 1)
    places = (
        top_left + steps[None, :, None] * (top_right - top_left) + steps[:, None, None] * (bottom_left - top_left)
    )
    return _sampled(source, places)


def _halved_points(points: Float64) -> Float64:
    return points / 2 - (1.25, 0.75)


def _area(rectangle: Float64) -> float:
    width, height = np.maximum(rectangle[1] - rectangle[0] + 1, 0)
    return float(width * height)


def _turned_corners(rectangle: Float64, angle: float) -> Float64:
    """Top left, top right, bottom left and bottom right, turned about the rectangle's centre."""
    (left, top), (right, bottom) = rectangle
    centre = rectangle.mean(axis=0)
    corners = np.array([(left, top), (right, top), (left, bottom), (right, bottom)]) - centre
    cos, sin = math.cos(angle), math.sin(angle)
    turned: Float64 = corners @ np.array([[cos, sin], [-sin, cos]]) + centre
    return turned


def _halved(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Every second pixel of the picture smoothed by [1 4 6 4 1], without its border, truncated to 8 bits."""
    height, width = picture.shape[:2]
    if height <= 8 or width <= 8:
        return np.zeros((0, 0, 3), np.uint8)
    kernel = np.array([1, 4, 6, 4, 1], np.float32)
    # Sums stay below 2^24, so float32 is exact here.
    smooth = cv2.sepFilter2D(picture, cv2.CV_32F, kernel, kernel)
    rows, columns = (height - 3) // 2, (width - 3) // 2
    picked = smooth[2 : 2 + 2 * rows : 2, 2 : 2 + 2 * columns : 2]
    truncated: NDArray[np.uint8] = (picked.astype(np.int32) // 256).astype(np.uint8)
    return truncated


def _sampled(picture: NDArray[np.uint8], places: Float64) -> NDArray[np.uint8]:
    """Bilinear, truncated; black where a neighbour is missing. ``places`` (h, w, 2) as x, y."""
    height, width = picture.shape[:2]
    chip = np.zeros((*places.shape[:2], 3), np.uint8)
    corner = np.floor(places).astype(np.intp)
    x, y = corner[..., 0], corner[..., 1]
    inside = (x >= 0) & (y >= 0) & (x + 1 < width) & (y + 1 < height)
    x, y = x[inside], y[inside]
    across, down = (places[inside] - corner[inside]).T[:, :, None]
    above = (1 - across) * picture[y, x] + across * picture[y, x + 1]
    below = (1 - across) * picture[y + 1, x] + across * picture[y + 1, x + 1]
    chip[inside] = ((1 - down) * above + down * below).astype(np.uint8)
    return chip
