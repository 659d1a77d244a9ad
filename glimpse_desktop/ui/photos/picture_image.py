"""Arrays of pixels as Qt images: on a worker thread, so that the window only has to show them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QTransform


def image_of(rgb: NDArray[np.uint8]) -> QImage:
    """A QImage of its own from (height, width, 3) RGB, in the format that paints fastest."""
    pixels = np.ascontiguousarray(rgb)
    height, width = pixels.shape[:2]
    # The conversion copies, so the image outlives the array.
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def turned(image: QImage, turns: int) -> QImage:
    """The image turned by so many quarter turns clockwise."""
    return image.transformed(QTransform().rotate(90 * (turns % 4))) if turns % 4 else image
