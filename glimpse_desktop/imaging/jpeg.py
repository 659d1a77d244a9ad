"""Thumbnails as JPEG: 0.3 ms and 4 to 12 KB for 320 pixels.

WebP makes them a sixth smaller at the same likeness in five times the time, a third smaller in ten times.
"""

from __future__ import annotations

import numpy as np

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.orientation import Rgb


def encode_jpeg(rgb: Rgb, quality: int = 72) -> bytes:
    """``rgb`` (h, w, 3) uint8 as a baseline JPEG file; ``quality`` 1-100.

    With Huffman tables of its own: 6 % smaller, of a face's small picture 10 %.
    """
    options = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_OPTIMIZE, 1]
    done, encoded = cv2.imencode(".jpg", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), options)
    if not done:
        raise ValueError(f"a picture of shape {rgb.shape} can't be a JPEG")
    return bytes(encoded.tobytes())


def decode_jpeg(data: bytes) -> Rgb:
    """What ``encode_jpeg`` made, (h, w, 3) uint8 RGB. Raises PhotoError when it isn't whole."""
    rgb = None
    if data:
        rgb = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR_RGB | cv2.IMREAD_IGNORE_ORIENTATION)
    if rgb is None:
        raise PhotoError("the thumbnail is damaged")
    result: Rgb = rgb
    return result
