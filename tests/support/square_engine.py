"""A model pack for tests: its faces are squares drawn in strong colours, its embedding is their colour.

Deterministic and fast, yet a real detector: it finds what is in the pixels, so pictures that were turned, scaled,
cropped or edited give what their pixels say.
"""

from __future__ import annotations

import colorsys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from glimpse_desktop.domain.faces import Calibration, DetectedFace, FaceQuality, PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.photo import DecodedPhoto

Square = tuple[float, float, float, float]
"""Hue 0-1, x and y of the top left corner, side; the last three in pixels."""

DIMENSIONS = 16
_SIDE = 320


def draw_photo(path: Path, squares: list[Square], *, size: tuple[int, int] = (320, 240), grey: int = 90) -> Path:
    """A photo with a coloured square per face, in the format of ``path``'s suffix. ``grey`` tells photos apart."""
    picture = Image.new("RGB", size, (grey, grey, grey))
    pen = ImageDraw.Draw(picture)
    for hue, x, y, side in squares:
        red, green, blue = (round(255 * part) for part in colorsys.hsv_to_rgb(hue, 1.0, 1.0))
        pen.rectangle((x, y, x + side - 1, y + side - 1), fill=(red, green, blue))
    path.parent.mkdir(parents=True, exist_ok=True)
    options: dict[str, int] = {"quality": 95, "subsampling": 0} if path.suffix.lower() in (".jpg", ".jpeg") else {}
    with path.open("wb") as file:
        picture.save(file, format="JPEG" if options else path.suffix[1:].upper(), **options)
    return path


class SquareEngine:
    """Finds coloured squares. ``analysed`` counts the photos that it looked at."""

    def __init__(self, pack: str = "squares-1", version: int = 1) -> None:
        self._info = PackInfo(
            id=PackId(pack),
            version=version,
            name="Squares",
            dimensions=DIMENSIONS,
            calibration=Calibration(((0.0, 0.5), (0.5, 1e-2), (0.8, 1e-3), (0.95, 1e-6)), 0.8),
            min_face_px=8,
            licence="for tests",
            source="built-in",
        )
        self.analysed = 0

    @property
    def info(self) -> PackInfo:
        return self._info

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        """All squares, largest first."""
        self.analysed += 1
        rgb = photo.upright(_SIDE)
        height, width = rgb.shape[:2]
        hsv = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2HSV_FULL)
        strong = ((hsv[..., 1] > 128) & (hsv[..., 2] > 96)).astype(np.uint8)
        _, _, places, _ = cv2.connectedComponentsWithStats(strong)
        faces = []
        for x, y, w, h, area in places[1:]:
            if area >= 64 and area > 0.7 * w * h:
                inside = hsv[y + h // 4 : y + h - h // 4, x + w // 4 : x + w - w // 4, 0]
                box = Box(x / width, y / height, w / width, h / height)
                faces.append(_face(photo, box, float(np.median(inside)) / 255))
        return sorted(faces, key=lambda face: -face.box.area)

    def embed_at(self, photo: DecodedPhoto, box: Box) -> DetectedFace | None:
        """The square in ``box``: the colour in its middle."""
        part = box.clipped()
        if part.area == 0:
            return None
        rgb = photo.upright(_SIDE)
        height, width = rgb.shape[:2]
        x, y = part.centre
        pixel = rgb[min(int(y * height), height - 1), min(int(x * width), width - 1)] / 255
        return _face(photo, box, colorsys.rgb_to_hsv(*(float(part) for part in pixel))[0])


def _face(photo: DecodedPhoto, box: Box, hue: float) -> DetectedFace:
    size = min(box.w * photo.width, box.h * photo.height)
    places = np.array([[0.3, 0.35], [0.7, 0.35], [0.5, 0.55], [0.35, 0.75], [0.65, 0.75]])
    return DetectedFace(
        box=box,
        landmarks=np.asarray(places * (box.w, box.h) + (box.x, box.y), np.float32),
        score=0.9,
        quality=FaceQuality(0.9, 0.5, 0.5, size, 0.0, 0.0, 0.0, min(1.0, size / 100)),
        embedding=embedding_of(hue),
    )


def embedding_of(hue: float) -> NDArray[np.float32]:
    """(16,) of length 1: bumps along the circle of hues, so that like colours are alike."""
    centres = np.arange(DIMENSIONS) / DIMENSIONS
    away = np.abs((centres - hue + 0.5) % 1.0 - 0.5)
    vector = np.exp(-((away / 0.06) ** 2))
    return np.asarray(vector / np.linalg.norm(vector), np.float32)
