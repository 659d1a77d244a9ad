"""A picture decoded once, and everything that is made from its pixels."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, hypot, log2

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
    TIFF, BMP, GIF, HEIF, AVIF, RAW, JXL; ``orientation`` the EXIF orientation 1-8 that is being applied (1 for
    HEIF and others whose decoder applies its own). All pictures it returns are RGB, 8 bits, C-contiguous; the
    cached ones are read-only. Not thread-safe: one worker owns a photo.

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
        size = self._size(scale)
        if size not in self._cache and not self._make_from_larger(size, scale):
            self._keep(self._from_levels(size, scale))
        return self._cache[size]

    def _size(self, scale: float) -> tuple[int, int]:
        return max(1, round(self.width * scale)), max(1, round(self.height * scale))

    def _make_from_larger(self, size: tuple[int, int], scale: float) -> bool:
        """Make the upright picture from one that was made before and has twice its sides; False: there is none."""
        larger = min((made for made in self._cache if max(made) >= 1.9 * max(size)), default=None)
        if larger is None:
            return False
        picture, there = self._cache[larger], max(larger) / max(self.width, self.height)
        while there > scale:
            # Reading 2 × 2 pixels for one leaves none out as long as that has no more than twice their size.
            there = there / 2 if there / 2 > 1.01 * scale else scale
            picture = cv2.resize(picture, self._size(there), interpolation=cv2.INTER_LINEAR)
            self._keep(picture)
        return True

    def _keep(self, picture: Rgb) -> None:
        picture.flags.writeable = False
        self._cache[picture.shape[1], picture.shape[0]] = picture

    def _from_levels(self, size: tuple[int, int], scale: float) -> Rgb:
        reduction, level = self._level_for(1 / scale)
        stored_width, stored_height = self._stored_size
        # Reduced decodes round their size up: what lies beyond the picture's edge must not count.
        columns = min(level.shape[1], max(1, round(stored_width / reduction)))
        rows = min(level.shape[0], max(1, round(stored_height / reduction)))
        small = level[:rows, :columns]
        stored = size[::-1] if swaps_sides(self.orientation) else size
        if (columns, rows) != stored:
            small = cv2.resize(small, stored, interpolation=cv2.INTER_LINEAR)
        elif self.orientation == 1 and self._to_srgb is None:
            small = small.copy()
        return self._converted(turn_upright(small, self.orientation))

    def sample(self, transform: NDArray[np.float64], size: tuple[int, int]) -> Rgb:
        """A chip of ``size`` (width, height), warped from the picture.

        ``transform`` (2, 3) float64 maps continuous chip coordinates to continuous upright coordinates of the
        original: the chip's pixel (0, 0) is taken around ``transform @ [0.5, 0.5, 1]``. Pixels come from the
        level with at least one pixel per chip pixel where there is one, averaged where there are more. When
        the reduced decode would have to be enlarged by more than ``TOLERATED_ENLARGEMENT`` and the original
        has more pixels, the picture is decoded again, finer. Outside the picture: black. Raises ValueError
        for a transform that isn't finite or collapses the chip.
        """
        transform = np.asarray(transform, np.float64)
        if transform.shape != (2, 3) or not np.isfinite(transform).all():
            raise ValueError("a chip's transform has six finite numbers")
        shortest = _stretches(transform)[1]
        if shortest < 1e-6:
            raise ValueError("a chip's transform must not collapse it")
        self._refine(shortest, tolerance=TOLERATED_ENLARGEMENT)
        reduction, level = self._made_level(shortest)
        to_level = compose(self._stored_from_upright, transform) / reduction
        return self._converted(_warp(level, to_level, size))

    def crop(self, box: Box, size: int) -> Rgb:
        """A square picture of the face in ``box``, (size, size, 3).

        Centred on the box, as wide as its longer side and ``FACE_MARGIN`` on each side. It is moved and, if need
        be, made smaller to stay inside the picture, as long as the box stays in it; what still reaches over the
        edge repeats it. Enlarged when the face has fewer pixels than that.
        """
        side = self.crop_side(box)
        left = _inside(box.centre[0] * self.width, side, self.width)
        top = _inside(box.centre[1] * self.height, side, self.height)
        corners = np.array([[left, left + side], [top, top + side]])
        stored = self._stored_from_upright[:, :2] @ corners + self._stored_from_upright[:, 2:]
        reduction, level = self._made_level(side / size)
        x, y = (round(float(edge) / reduction) for edge in stored.min(axis=1))
        pixels = max(1, round(side / reduction))
        part = _part(level, x, y, pixels)
        while len(part) >= 2 * size:
            part = _halved(part)
        if len(part) != size:
            part = cv2.resize(part, (size, size), interpolation=cv2.INTER_LINEAR)
        return self._converted(np.array(turn_upright(part, self.orientation)))

    def crop_side(self, box: Box) -> float:
        """How many pixels of the original the side of ``crop``'s square takes in."""
        longest = max(box.w * self.width, box.h * self.height, 1.0)
        return max(longest, min(longest * (1 + 2 * FACE_MARGIN), self.width, self.height))

    def thumbnail(self, max_side: int = 320) -> Rgb:
        """The whole picture upright and small, for a grid: like ``upright``."""
        return self.upright(max_side)

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

    def _made_level(self, wanted: float) -> tuple[int, Rgb]:
        """Like ``_level_for`` among the levels there are: a part of one is quickly halved."""
        reduction = max((r for r in self._levels if r <= wanted), default=self._finest)
        return reduction, self._levels[reduction]

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


def _part(level: Rgb, x: int, y: int, side: int) -> Rgb:
    """The square of ``side`` pixels from (``x``, ``y``) on; beyond the level's edges these are repeated."""
    rows, columns = level.shape[:2]
    if min(x, y) >= 0 and x + side <= columns and y + side <= rows:
        return level[y : y + side, x : x + side]
    down = np.clip(np.arange(y, y + side), 0, rows - 1)
    across = np.clip(np.arange(x, x + side), 0, columns - 1)
    part: Rgb = level[down[:, None], across]
    return part


def _stretches(transform: Affine) -> tuple[float, float]:
    """How much a (2, 3) map stretches lengths at most and at least: its singular values."""
    (a, b, _), (c, d, _) = transform.tolist()
    turning, shearing = hypot(a + d, c - b), hypot(a - d, c + b)
    return (turning + shearing) / 2, abs(turning - shearing) / 2


def _warp(level: Rgb, transform: Affine, size: tuple[int, int]) -> Rgb:
    """A chip of ``size``, averaged; black outside the level.

    ``transform`` maps continuous chip coordinates to continuous coordinates of ``level``. Only the part of it that
    the chip needs is looked at: OpenCV's warp refuses sources with a side of 32,768 pixels and more.
    """
    longest, shortest = _stretches(transform)
    halvings = max(0, floor(log2(shortest) + 1e-9))
    (a, b, x), (c, d, y) = transform.tolist()
    width, height = size
    left, right = _span(x, (a * width, b * height), level.shape[1], 2 << halvings)
    top, bottom = _span(y, (c * width, d * height), level.shape[0], 2 << halvings)
    if left >= right or top >= bottom:
        return np.zeros((height, width, 3), np.uint8)
    part, made = level[top:bottom, left:right], 1
    while made < 1 << halvings and min(part.shape[:2]) >= 2:
        part, made = _halved(part), 2 * made
    # Bilinear reading takes 2 × 2 pixels: where a chip pixel spans more, read it often and average.
    times = min(max(1, ceil(longest / made - 0.25)), _SUPERSAMPLE_LIMIT)
    index = np.array([[a, b, x - left], [c, d, y - top]]) / made
    index[:, :2] /= times
    # From centres at whole numbers plus a half (ours) to centres at whole numbers (OpenCV's).
    index[:, 2] += index[:, :2] @ (0.5, 0.5) - 0.5
    # With a fourth channel, which OpenCV's quick way needs, it takes two thirds of the time.
    chip = cv2.warpAffine(
        cv2.cvtColor(part, cv2.COLOR_RGB2RGBA),
        index,
        (width * times, height * times),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
    )
    if times > 1:
        chip = cv2.resize(chip, size, interpolation=cv2.INTER_AREA)
    rgb: Rgb = cv2.cvtColor(chip, cv2.COLOR_RGBA2RGB)
    return rgb


def _span(start: float, reach: tuple[float, float], length: int, room: int) -> tuple[int, int]:
    """First and one past the last index needed by what lies between ``start`` and as far as both ``reach`` from
    it, with ``room`` to interpolate; an empty range where all of it lies beyond ``length``.
    """
    low = start + sum(min(0.0, way) for way in reach)
    high = start + sum(max(0.0, way) for way in reach)
    if high <= -1 or low >= length + 1:
        return 0, 0
    first = int(min(max(low - room, 0.0), length - 1.0))
    return first, max(ceil(min(high + room, float(length))), first + 1)
