"""A picture decoded once, and everything that is made from its pixels."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, log2

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.orientation import (
    Affine,
    Rgb,
    compose,
    stored_from_upright,
    swaps_sides,
    turn_upright,
)

Loader = Callable[[int], Rgb]
"""Decodes the stored picture reduced by 1, 2, 4 or 8: pixel i covers r*i to r*(i+1) of the original."""

FACE_MARGIN = 0.3
"""What a face's thumbnail shows around its box, as a share of the box's longer side, on each side."""

TOLERATED_ENLARGEMENT = 1.5
"""A chip that would enlarge the reduced decode by more than this is worth a finer one (see ``sample``).

Measured on 50 faces with a MobileFaceNet of 112 pixels, half-size decode against the original: enlarged 1.5
times the embedding's mean cosine with the original's is .992, twice .971, 2.5 times .929, 3.3 times .815.
"""

FINER_DECODE_LIMIT = 100_000_000
"""Pixels that a finer decode for the sake of small faces may have; above that they make do with fewer."""

_SUPERSAMPLE_LIMIT = 8


class DecodedPhoto:
    """A picture decoded once, seen upright whatever its stored orientation.

    ``width`` and ``height`` are those of the upright original in pixels, ``format`` one of JPEG, PNG, WEBP,
    TIFF, BMP, GIF, HEIF, AVIF; ``orientation`` the EXIF orientation 1-8 that is being applied (1 for HEIF,
    whose decoder applies its own). All pictures it returns are RGB, 8 bits, C-contiguous; the cached ones are
    read-only. Not thread-safe: one worker owns a photo.

    Inside is a pyramid of the picture in *stored* orientation: level r has pixels that are averages of r × r
    original ones, r a power of two. It starts at the reduction that ``decode`` chose and is completed
    downwards by halving and, seldom, upwards by decoding again.
    """

    def __init__(
        self,
        load: Loader,
        *,
        reduction: int,
        stored_size: tuple[int, int],
        orientation: int = 1,
        format: str = "PNG",
        to_srgb: Callable[[Rgb], Rgb] | None = None,
    ) -> None:
        """Decode at ``reduction``.

        ``stored_size`` is (width, height) of the original as stored; ``to_srgb`` converts colours of what is
        handed out (a small picture, never the large one). Raises what ``load`` raises.
        """
        stored_width, stored_height = stored_size
        self._stored_size = stored_size
        self._load = load
        self._finest = reduction
        self._levels: dict[int, Rgb] = {reduction: load(reduction)}
        self._to_srgb = to_srgb
        self._cache: dict[tuple[int, int], Rgb] = {}
        self._stored_from_upright = stored_from_upright(orientation, stored_width, stored_height)
        self.orientation = orientation
        self.format = format
        swapped = swaps_sides(orientation)
        self.width = stored_height if swapped else stored_width
        self.height = stored_width if swapped else stored_height

    @classmethod
    def from_array(cls, rgb: Rgb, *, orientation: int = 1) -> DecodedPhoto:
        """A photo of pixels that are already there, (h, w, 3) uint8 RGB in stored orientation."""
        height, width = rgb.shape[:2]
        return cls(lambda _: rgb, reduction=1, stored_size=(width, height), orientation=orientation)

    def upright(self, max_side: int) -> Rgb:
        """The whole picture upright with its longer side at most ``max_side`` pixels; never enlarged.

        (h, w, 3), averaged by area. Cached by size and read-only. A fraction of its sides is the same
        fraction of the original's sides (exact to half a pixel of the level it was made from).
        """
        if max_side < 1:
            raise ValueError("a picture has at least one pixel")
        scale = min(1.0, max_side / max(self.width, self.height))
        scale = min(scale, 1 / self._refine(1 / scale, tolerance=1.0))
        stored_width, stored_height = self._stored_size
        size = max(1, round(stored_width * scale)), max(1, round(stored_height * scale))
        if size not in self._cache:
            reduction, level = self._level_for(1 / scale)
            # Reduced decodes round their size up: what lies beyond the picture's edge must not count.
            columns = min(level.shape[1], max(1, round(stored_width / reduction)))
            rows = min(level.shape[0], max(1, round(stored_height / reduction)))
            small = level[:rows, :columns]
            if (columns, rows) != size:
                small = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)
            elif self.orientation == 1 and self._to_srgb is None:
                small = small.copy()
            result = self._converted(turn_upright(small, self.orientation))
            result.flags.writeable = False
            self._cache[size] = result
        return self._cache[size]

    def sample(self, transform: NDArray[np.float64], size: tuple[int, int]) -> Rgb:
        """A chip of ``size`` (width, height), warped from the picture.

        ``transform`` (2, 3) float64 maps continuous chip coordinates to continuous upright coordinates of the
        original: the chip's pixel (0, 0) is taken around ``transform @ [0.5, 0.5, 1]``. Pixels come from the
        level with at least one pixel per chip pixel where there is one, averaged where there are more. When
        the reduced decode would have to be enlarged by more than ``TOLERATED_ENLARGEMENT`` and the original
        has more pixels, the picture is decoded again, finer. Outside the picture: black. Raises ValueError
        for a transform that isn't finite or collapses the chip.
        """
        return self._warp(np.asarray(transform, np.float64), size, refine=True, border=cv2.BORDER_CONSTANT)

    def crop(self, box: Box, size: int) -> Rgb:
        """A square picture of the face in ``box``, (size, size, 3).

        Centred on the box, as wide as its longer side and ``FACE_MARGIN`` on each side. It is moved and, if need
        be, made smaller to stay inside the picture, as long as the box stays in it; what still reaches over the
        edge repeats it. Enlarged when the face has fewer pixels than that.
        """
        side = self.crop_side(box)
        step = side / size
        left = _inside(box.centre[0] * self.width, side, self.width)
        top = _inside(box.centre[1] * self.height, side, self.height)
        transform = np.array([[step, 0, left], [0, step, top]])
        return self._warp(transform, (size, size), refine=False, border=cv2.BORDER_REPLICATE)

    def crop_side(self, box: Box) -> float:
        """How many pixels of the original the side of ``crop``'s square takes in."""
        longest = max(box.w * self.width, box.h * self.height, 1.0)
        return max(longest, min(longest * (1 + 2 * FACE_MARGIN), self.width, self.height))

    def thumbnail(self, max_side: int = 320) -> Rgb:
        """The whole picture upright and small, for a grid: like ``upright``."""
        return self.upright(max_side)

    def _warp(self, transform: Affine, size: tuple[int, int], *, refine: bool, border: int) -> Rgb:
        if transform.shape != (2, 3) or not np.isfinite(transform).all():
            raise ValueError("a chip's transform has six finite numbers")
        spread = np.linalg.svd(transform[:, :2], compute_uv=False)
        if spread[1] < 1e-6:
            raise ValueError("a chip's transform must not collapse it")
        if refine:
            self._refine(float(spread[1]), tolerance=TOLERATED_ENLARGEMENT)
        reduction, level = self._level_for(float(spread[1]))
        # Bilinear reading takes 2 × 2 pixels: where a chip pixel spans more, read it often and average.
        times = min(max(1, ceil(float(spread[0]) / reduction - 0.25)), _SUPERSAMPLE_LIMIT)
        width, height = size[0] * times, size[1] * times
        to_level = compose(self._stored_from_upright, transform) / reduction
        to_level[:, :2] /= times
        chip = _warp_level(level, to_level, (width, height), border)
        if times > 1:
            chip = cv2.resize(chip, size, interpolation=cv2.INTER_AREA)
        return self._converted(chip)

    def _refine(self, wanted: float, *, tolerance: float) -> float:
        """Decode finer if no level has a pixel per ``wanted`` original pixels; the reduction there is then.

        Returns the largest scale denominator that can be served without enlarging: ``wanted``, or the finest
        level's reduction where that is coarser.
        """
        if self._finest > wanted * tolerance:
            finer = self._finest
            while finer > 1 and finer > wanted * tolerance and self._may_decode(finer // 2):
                finer //= 2
            if finer < self._finest:
                self._levels[finer] = self._load(finer)
                self._finest = finer
        return max(wanted, float(self._finest))

    def _may_decode(self, reduction: int) -> bool:
        width, height = self._stored_size
        return width * height <= FINER_DECODE_LIMIT * reduction * reduction

    def _level_for(self, wanted: float) -> tuple[int, Rgb]:
        """The coarsest level whose pixels are at most ``wanted`` original pixels wide (else the finest)."""
        target = max(self._finest, 2 ** floor(log2(max(wanted, 1.0)) + 1e-9))
        reduction = max(r for r in self._levels if r <= target)
        level = self._levels[reduction]
        while reduction < target and min(level.shape[:2]) >= 2:
            level = _halved(level)
            reduction *= 2
            self._levels[reduction] = level
        return reduction, level

    def _converted(self, rgb: Rgb) -> Rgb:
        return self._to_srgb(rgb) if self._to_srgb is not None else rgb


def _inside(centre: float, side: float, length: int) -> float:
    """Where a stretch of ``side`` around ``centre`` begins when it is to lie in 0 to ``length``, if it can."""
    return min(max(centre - side / 2, min(0.0, length - side)), max(0.0, length - side))


def _halved(level: Rgb) -> Rgb:
    """Averages of 2 × 2 pixels; an odd last row or column is left out, so that pixels stay where they are."""
    height, width = level.shape[0] // 2, level.shape[1] // 2
    even = level[: 2 * height, : 2 * width]
    halved: Rgb = cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA)
    return halved


def _warp_level(level: Rgb, transform: Affine, size: tuple[int, int], border: int) -> Rgb:
    """``transform`` maps continuous chip coordinates to continuous coordinates of ``level``.

    Only the part of the level that the chip needs is handed to OpenCV, which refuses sources with a side of
    32,768 pixels and more.
    """
    width, height = size
    corners = np.array([[0, width, 0, width], [0, 0, height, height]], np.float64)
    reached = transform[:, :2] @ corners + transform[:, 2:]
    rows, columns = level.shape[:2]
    left, right = _span(reached[0], columns)
    top, bottom = _span(reached[1], rows)
    if border == cv2.BORDER_CONSTANT and _misses(reached, columns, rows):
        return np.zeros((height, width, 3), np.uint8)
    # From centres at whole numbers plus a half (ours) to centres at whole numbers (OpenCV's).
    index = transform.copy()
    index[:, 2] += index[:, :2] @ (0.5, 0.5) - 0.5 - (left, top)
    chip: Rgb = cv2.warpAffine(
        level[top:bottom, left:right],
        index,
        (width, height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=border,
        borderValue=(0, 0, 0),
    )
    return chip


def _span(reached: NDArray[np.float64], length: int) -> tuple[int, int]:
    """First and one past the last index that ``reached`` needs, at least one, with room to interpolate."""
    low = min(max(float(reached.min()) - 2, 0.0), length - 1.0)
    high = min(max(float(reached.max()) + 2, 1.0), float(length))
    return int(low), max(ceil(high), int(low) + 1)


def _misses(reached: NDArray[np.float64], columns: int, rows: int) -> bool:
    x, y = reached
    return bool(x.max() <= -1 or y.max() <= -1 or x.min() >= columns + 1 or y.min() >= rows + 1)
