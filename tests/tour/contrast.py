"""Whether what is written can be read: the contrast of texts with what they lie on, by WCAG 2.1, in a picture.

The ground is the most common colour around the text, the text's own colour the one farthest from it. Thin letters
do not reach their full colour at 1 ×, so this is looked at only at 2 ×, and leaves out texts on photos.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.tour.findings import Finding, describe
from tests.tour.painted_text import Written

_AA = 4.5
_LARGE_AA = 3.0
_LARGE_PX = 24
_COVERED = 1.5
"""What was painted may have been painted over since, as by a header that sticks: that leaves so little."""
_EVEN = 0.35
"""So much of the area must have one colour to be a ground and not a photo."""


def low_contrast_in(window: QWidget, image: QImage, written: list[Written]) -> list[Finding]:
    """Texts of labels, buttons and painters that AA does not allow. Disabled ones may be faint."""
    ratio = image.devicePixelRatio()
    if ratio < 2:
        return []
    pixels = _pixels(image)
    found = []
    for widget in window.findChildren(QWidget):
        if not (isinstance(widget, QLabel | QAbstractButton) and widget.text() and widget.isEnabled()):
            continue
        if not widget.isVisibleTo(window) or widget.visibleRegion().isEmpty():
            continue
        seen = widget.visibleRegion().boundingRect()
        place = QRect(widget.mapTo(window, seen.topLeft()), seen.size())
        if _covered(window, widget, place.center()):
            continue
        found += _check(pixels, QRectF(place), ratio, widget.font().pixelSize(), describe(widget))
    for text in written:
        place = QRectF(text.ink.topLeft() / ratio, text.ink.size() / ratio)
        under = window.childAt(place.center().toPoint())
        if under is not None and under.isEnabled():
            found += _check(pixels, place, ratio, round(place.height()), f'painted "{text.text[:50]}"', _COVERED)
    return found


def _covered(window: QWidget, widget: QWidget, point: QPoint) -> bool:
    """Something else lies over it there."""
    top = window.childAt(point)
    return top is not None and top is not widget and not widget.isAncestorOf(top) and not top.isAncestorOf(widget)


def _check(
    pixels: NDArray[np.uint8], place: QRectF, ratio: float, height: int, what: str, unseen: float = 1.05
) -> list[Finding]:
    left, top = max(0, int(place.left() * ratio)), max(0, int(place.top() * ratio))
    right, bottom = int(place.right() * ratio), int(place.bottom() * ratio)
    area = pixels[top:bottom, left:right].reshape(-1, 3)
    if len(area) < 200:
        return []
    colours, counts = np.unique(area, axis=0, return_counts=True)
    ground = colours[counts.argmax()]
    if counts.max() < _EVEN * len(area):
        return []
    # A text's own colour is on more than a stray pixel.
    common = colours[counts >= max(2, len(area) // 2000)]
    best = max(contrast(colour, ground) for colour in common)
    least = _LARGE_AA if height >= _LARGE_PX else _AA
    if best >= least or best < unseen:
        return []  # 1: nothing is written there (yet)
    return [Finding("contrast", f"{what}: {best:.1f} : 1")]


def contrast(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: NDArray[np.uint8]) -> float:
    share = np.asarray(colour, np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


def _pixels(image: QImage) -> NDArray[np.uint8]:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    data = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    # A copy: the bits go with the image.
    return data[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).copy()
