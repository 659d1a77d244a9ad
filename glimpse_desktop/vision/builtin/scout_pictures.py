"""Made-up pictures on which the scout learns from the detector where faces are, and 8 bits are laid and judged.

The eight faces that the program's dependencies carry, for any use, are pasted onto grounds of many kinds: warped,
blended with each other, in other light, colour and sharpness. They need not look natural; that the detector takes
them for faces is what counts. The same seed gives the same pictures.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.sample_album import load_sources
from glimpse_desktop.imaging.sample_recipes import ASTRONAUT, FACES, TABLE

Picture = NDArray[np.float32]

HEIGHT, WIDTH = 720, 960

_CUT = 160
"""Side of a face's cut-out in pixels; half of it is face."""

_ATTEMPTS = 30
"""How often a place for a face is tried in each picture; about half of them are free."""

# Sides of the pasted cut-outs: faces of 62 to 240 pixels.
_SMALLEST, _LARGEST = 125, 480


class PictureMaker:
    """An endless source of pictures with faces on them."""

    def __init__(self, seed: int) -> None:
        """Raises GlimpseError where a dependency's pictures are missing."""
        sources = {name: np.asarray(image, np.float32) for name, image in load_sources().items()}
        self._random = np.random.default_rng(seed)
        self._photos = [sources[TABLE], sources[ASTRONAUT]]
        self._faces = [_cut_out(sources[source], box) for source, box in FACES.values()]

    def draw(self) -> NDArray[np.uint8]:
        """The next picture, uint8 (HEIGHT, WIDTH, 3) RGB."""
        grounds = [self._photo, self._photo, self._noise, self._shapes, self._smooth]
        canvas = np.ascontiguousarray(grounds[self._random.integers(len(grounds))]())
        taken = np.zeros((HEIGHT, WIDTH), bool)
        for _ in range(_ATTEMPTS):
            self._paste(canvas, taken)
        return np.clip(canvas, 0, 255).astype(np.uint8)

    def draw_face(self, side: int) -> NDArray[np.uint8]:
        """One face, about upright, and as much around it: uint8 (side, side, 3) RGB, its middle half the face."""
        return np.clip(self._placed(self._lit(self._person()), side), 0, 255).astype(np.uint8)

    def _between(self, low: float, high: float) -> float:
        return float(self._random.uniform(low, high))

    def _about(self, spread: float) -> float:
        return float(self._random.normal(0, spread))

    def _chance(self, share: float) -> bool:
        return bool(self._random.random() < share)

    def _field(self, rows: int, columns: int, height: int, width: int, channels: int = 3) -> Picture:
        """Random numbers about 0 that change smoothly, (height, width, channels)."""
        values = self._random.normal(0, 1, (rows, columns, channels)).astype(np.float32)
        field: Picture = cv2.resize(values, (width, height), interpolation=cv2.INTER_CUBIC)
        return field.reshape(height, width, channels)

    def _smooth(self) -> Picture:
        """Colours that run into each other, with or without a grain."""
        colours = self._random.uniform(20, 230, (6, 8, 3)).astype(np.float32)
        canvas: Picture = cv2.resize(colours, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
        grain = self._random.standard_normal((HEIGHT, WIDTH, 1), np.float32)
        return canvas + grain * np.float32(self._between(0, 6))

    def _noise(self) -> Picture:
        """Detail of every size, as photos of grass, stone or leaves have."""
        canvas: Picture = np.zeros((HEIGHT, WIDTH, 3), np.float32)
        canvas += self._random.uniform(40, 200, 3).astype(np.float32)
        strength, columns = self._between(4, 40), 3
        while columns < WIDTH:
            detail = self._field(max(2, columns * 3 // 4), columns, HEIGHT, WIDTH)
            grey = self._between(0, 1)
            detail = grey * 1.7 * detail.mean(axis=2, keepdims=True) + (1 - grey) * detail
            canvas += np.float32(strength * self._between(0.2, 1.3)) * detail
            columns, strength = 2 * columns, 0.8 * strength
        return canvas

    def _shapes(self) -> Picture:
        """Discs, boxes and lines."""
        canvas = np.ascontiguousarray(self._smooth())
        for _ in range(int(self._random.integers(20, 120))):
            colour = tuple(self._random.uniform(0, 255, 3).tolist())
            x, y, size = (
                int(self._between(0, WIDTH)),
                int(self._between(0, HEIGHT)),
                int(math.exp(self._between(1, 5))),
            )
            width = -1 if self._chance(0.6) else 3
            kind = self._random.integers(3)
            if kind == 0:
                axes = size, int(size * self._between(0.4, 1.6))
                cv2.ellipse(canvas, (x, y), axes, self._between(0, 180), 0, 360, colour, width)
            elif kind == 1:
                corner = x + size, y + int(size * self._between(0.2, 3))
                cv2.rectangle(canvas, (x, y), corner, colour, width)
            else:
                end = x + int(self._about(2 * size)), y + int(self._about(2 * size))
                cv2.line(canvas, (x, y), end, colour, 1 + size // 12)
        return np.asarray(cv2.GaussianBlur(canvas, (0, 0), self._between(0.3, 2)), np.float32)

    def _photo(self) -> Picture:
        """A part of a photo, turned any way; some as a negative."""
        photo = self._photos[self._random.integers(len(self._photos))]
        height, width = photo.shape[:2]
        degrees = math.degrees(self._about(0.6) if self._chance(0.7) else self._between(0, 2 * math.pi))
        scale = math.exp(self._between(math.log(0.5), math.log(3)))
        middle = self._between(0.2, 0.8) * width, self._between(0.2, 0.8) * height
        turn = cv2.getRotationMatrix2D(middle, degrees, scale)
        turn[:, 2] += (WIDTH - width) / 2, (HEIGHT - height) / 2
        canvas: Picture = cv2.warpAffine(photo, turn, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REFLECT)
        if self._chance(0.5):
            canvas = canvas[:, ::-1]
        return 255 - canvas if self._chance(0.3) else canvas

    def _paste(self, canvas: Picture, taken: NDArray[np.bool_]) -> None:
        """A face somewhere, if the place is free; the picture's edges may cut it off."""
        side = int(math.exp(self._between(math.log(_SMALLEST), math.log(_LARGEST))))
        y = int(self._between(-side / 4, HEIGHT - 3 * side / 4))
        x = int(self._between(-side / 4, WIDTH - 3 * side / 4))
        top, left, bottom, right = max(y, 0), max(x, 0), min(y + side, HEIGHT), min(x + side, WIDTH)
        if taken[top:bottom, left:right].any():
            return
        taken[top:bottom, left:right] = True
        face = self._placed(self._lit(self._person()), side)
        inner = slice(top - y, bottom - y), slice(left - x, right - x)
        share, under = self._outline(side)[inner], canvas[top:bottom, left:right]
        canvas[top:bottom, left:right] = share * face[inner] + (1 - share) * under

    def _person(self) -> Picture:
        """One of the faces, or something between two of them, with other proportions."""
        face = self._someone()
        if self._chance(0.6):
            other = self._someone()
            way = self._random.integers(4)
            if way == 0:  # features of one in the light of the other
                radius = self._between(4, 20)
                face = cv2.GaussianBlur(face, (0, 0), radius) + other - cv2.GaussianBlur(other, (0, 0), radius)
            elif way == 1:  # parts of both
                share = 1 / (1 + np.exp(-3 * self._field(4, 4, _CUT, _CUT, 1)))
                face = np.asarray(share * face + (1 - share) * other, np.float32)
            else:
                amount = np.float32(self._between(0.2, 0.8))
                face = amount * face + (1 - amount) * other
        across, down = np.meshgrid(*[np.arange(_CUT, dtype=np.float32)] * 2)
        moved = np.float32(self._between(0, 4)) * self._field(5, 5, _CUT, _CUT, 2)
        warped: Picture = cv2.remap(
            face, across + moved[:, :, 0], down + moved[:, :, 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT
        )
        return warped

    def _someone(self) -> Picture:
        face = self._faces[self._random.integers(len(self._faces))]
        return np.ascontiguousarray(face[:, ::-1]) if self._chance(0.5) else face

    def _lit(self, face: Picture) -> Picture:
        """Other exposure, contrast and colours; light from one side."""
        face = np.float32(255) * (np.clip(face, 0, 255) / np.float32(255)) ** np.float32(
            math.exp(self._about(0.35))
        )
        slope = np.linspace(-1, 1, _CUT, dtype=np.float32)
        light = self._about(0.35) * slope[None, :, None] + self._about(0.35) * slope[:, None, None]
        face = face * np.exp(light).astype(np.float32)
        if self._chance(0.15):
            face = np.repeat(face.mean(axis=2, keepdims=True), 3, axis=2)
        face = (face - 128) * self._between(0.5, 1.2) + (128 + self._between(-50, 40))
        return np.asarray(face * self._random.uniform(0.88, 1.12, 3), np.float32)

    def _placed(self, face: Picture, side: int) -> Picture:
        """The face at its size: turned, sheared, sharp or not, some with a spot on it. (side, side, 3)."""
        scale = side / _CUT
        turn = cv2.getRotationMatrix2D((0, 0), self._about(14), scale)
        turn[:, :2] = np.array([[math.exp(self._about(0.1)), self._about(0.08)], [0, 1]]) @ turn[:, :2]
        turn[:, 2] = side / 2 - turn[:, :2] @ (_CUT / 2, _CUT / 2)
        if scale < 0.9:
            face = cv2.GaussianBlur(face, (0, 0), 0.4 / scale)
        face = cv2.warpAffine(face, turn, (side, side), borderMode=cv2.BORDER_REFLECT)
        if self._chance(0.25):
            face = cv2.GaussianBlur(face, (0, 0), self._between(0.5, 0.02 * side))
        if self._chance(0.25):
            face = face + np.float32(self._between(1, 10)) * self._random.standard_normal(face.shape, np.float32)
        if self._chance(0.15):
            height = int(side * self._between(0.1, 0.3))
            y, x = (int(self._between(side / 4, 7 * side / 8 - height)) for _ in range(2))
            face[y : y + height, x : x + int(height * self._between(0.5, 1))] = self._random.uniform(0, 255, 3)
        return face

    def _outline(self, side: int) -> Picture:
        """How much of the cut-out covers the ground: nearly all of its square, or an oval. (side, side, 1)."""
        if self._chance(0.6):
            inwards = np.minimum(np.arange(side), np.arange(side)[::-1]) / (self._between(0.01, 0.2) * side + 1)
            share = np.minimum.outer(np.minimum(1, inwards), np.minimum(1, inwards))
        else:
            away = np.linspace(-1, 1, side)
            oval = np.hypot(away[None] / self._between(0.55, 0.8), away[:, None] / self._between(0.7, 0.95))
            share = np.clip((1.15 - oval) / self._between(0.1, 0.4), 0, 1)
        return np.asarray(share[:, :, None], np.float32)


def _cut_out(source: Picture, box: Sequence[int]) -> Picture:
    left, top, right, bottom = box
    side = 2 * math.sqrt((right - left) * (bottom - top))
    step = side / _CUT
    place = np.array([[step, 0, (left + right - side) / 2], [0, step, (top + bottom - side) / 2]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    cut: Picture = cv2.warpAffine(source, place, (_CUT, _CUT), flags=flags, borderMode=cv2.BORDER_REFLECT)
    return cut
