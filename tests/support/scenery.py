"""Pictures with something in them to tell apart, and what people do to copies of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Rgb = NDArray[np.uint8]

_DATE, _MAKE, _EXIF, _TAKEN = 0x0132, 0x010F, 0x8769, 0x9003


def scenery(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """A picture of soft shapes and some detail; another one for each seed."""
    random = np.random.default_rng(seed)
    layers = np.zeros((size[1], size[0], 3))
    for cells, strength in ((4, 60), (9, 30), (24, 12)):
        grid = random.normal(0, strength, (cells, cells, 3))
        layer = [
            np.asarray(Image.fromarray(grid[..., c]).resize(size, Image.Resampling.BICUBIC)) for c in range(3)
        ]
        layers += np.stack(layer, axis=2)
    return Image.fromarray(np.clip(120 + layers, 0, 255).astype(np.uint8))


def brighter(picture: Image.Image, factor: float = 1.2) -> Image.Image:
    return Image.fromarray(np.clip(np.asarray(picture) * factor, 0, 255).astype(np.uint8))


def cropped(picture: Image.Image, share: float, left: float = 0.5, top: float = 0.5) -> Image.Image:
    """``share`` of the sides cut off; ``left`` and ``top`` say how much of that on those sides."""
    width, height = picture.size
    x, y = width * share * left, height * share * top
    return picture.crop((round(x), round(y), round(x + width * (1 - share)), round(y + height * (1 - share))))


def pixels(picture: Image.Image) -> Rgb:
    return np.asarray(picture.convert("RGB"))


def save(picture: Image.Image, path: Path, *, quality: int = 92, taken: datetime | None = None) -> Path:
    """A JPEG; ``taken``: with the camera's name and the time, as a camera writes it."""
    exif = Image.Exif()
    if taken is not None:
        words = taken.strftime("%Y:%m:%d %H:%M:%S")
        exif[_DATE], exif[_MAKE] = words, "Camera"
        exif.get_ifd(_EXIF)[_TAKEN] = words
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, "JPEG", quality=quality, exif=exif.tobytes())
    return path
