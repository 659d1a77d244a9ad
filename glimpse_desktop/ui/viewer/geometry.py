"""Where a picture lies in the viewer: fit, zoom about a point, pan. Plain arithmetic.

Fractions and sizes are those of the picture as it is seen, turned; boxes are on the upright one, as everywhere.
Lengths are device-independent pixels of the view; ``scale`` is how many of them a pixel of the picture takes.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from glimpse_desktop.domain.geometry import Box

MOST = 8.0
"""Largest scale: beyond it there is nothing to see but squares."""

FIT_MOST = 2.0
"""A small picture is enlarged to fit the view only so far."""


class PictureGeometry:
    """A picture of ``picture`` pixels in a view. It fits the view until it is zoomed."""

    def __init__(self) -> None:
        self._picture = QSizeF(1, 1)
        self._view = QSizeF(1, 1)
        self._ratio = 1.0
        self.turns = 0
        """By how many quarter turns clockwise the picture is seen turned."""
        self._scale: float | None = None
        """None: fits, whatever becomes of the view."""
        self._centre = QPointF(0.5, 0.5)
        """The point of the picture, in fractions, in the middle of the view."""

    def set_picture(self, picture: QSizeF, turns: int = 0) -> None:
        """Another picture, or the same turned: it fits. ``picture`` is its size as it is seen."""
        self.turns = turns
        self._picture = QSizeF(max(picture.width(), 1), max(picture.height(), 1))
        self.fit()

    def set_view(self, view: QSizeF, ratio: float) -> None:
        """``ratio`` is the screen's: at 100 % a pixel of the picture is a pixel of the screen."""
        self._view = QSizeF(max(view.width(), 1), max(view.height(), 1))
        self._ratio = ratio
        self._confine()

    @property
    def picture(self) -> QSizeF:
        """The picture's size in its own pixels."""
        return QSizeF(self._picture)

    @property
    def fits(self) -> bool:
        return self._scale is None

    @property
    def full(self) -> float:
        """The scale of 100 %."""
        return 1 / self._ratio

    @property
    def scale(self) -> float:
        return self._fit_scale() if self._scale is None else self._scale

    def fit(self) -> None:
        self._scale = None
        self._centre = QPointF(0.5, 0.5)

    def zoom_to(self, scale: float, at: QPointF) -> None:
        """Zoom so that what lies at a point of the view stays there. As small as fitting, it fits again."""
        smallest = min(self._fit_scale(), self.full)
        scale = min(max(scale, smallest), MOST * self.full)
        if abs(scale - self._fit_scale()) < 1e-3 * scale:
            self.fit()
            return
        spot = self.fraction_at(at)
        self._scale = scale
        width, height = self._picture.width() * scale, self._picture.height() * scale
        self._centre = QPointF(
            spot.x() - (at.x() - self._view.width() / 2) / width,
            spot.y() - (at.y() - self._view.height() / 2) / height,
        )
        self._confine()

    def pan(self, by: QPointF) -> None:
        """Move the picture by so much of the view."""
        if self._scale is None:
            return
        self._centre -= QPointF(
            by.x() / (self._picture.width() * self._scale), by.y() / (self._picture.height() * self._scale)
        )
        self._confine()

    def rect(self) -> QRectF:
        """The whole picture in the view's coordinates."""
        width, height = self._picture.width() * self.scale, self._picture.height() * self.scale
        left = self._view.width() / 2 - self._centre.x() * width
        top = self._view.height() / 2 - self._centre.y() * height
        return QRectF(left, top, width, height)

    def seen(self, box: Box) -> Box:
        """A box of the upright picture on the one that is seen."""
        return box.turned(self.turns)

    def upright(self, box: Box) -> Box:
        """A box of the picture that is seen on the upright one."""
        return box.turned(-self.turns)

    def box_rect(self, box: Box) -> QRectF:
        """Where a box of the upright picture is in the view."""
        return self.seen_rect(self.seen(box))

    def seen_rect(self, box: Box) -> QRectF:
        """Where a box of the picture that is seen is in the view."""
        rect = self.rect()
        return QRectF(
            rect.left() + box.x * rect.width(),
            rect.top() + box.y * rect.height(),
            box.w * rect.width(),
            box.h * rect.height(),
        )

    def fraction_at(self, point: QPointF) -> QPointF:
        """Which point of the picture, in fractions of it, lies at a point of the view."""
        rect = self.rect()
        return QPointF((point.x() - rect.left()) / rect.width(), (point.y() - rect.top()) / rect.height())

    def _fit_scale(self) -> float:
        by_width = self._view.width() / self._picture.width()
        by_height = self._view.height() / self._picture.height()
        return min(by_width, by_height, FIT_MOST)

    def _confine(self) -> None:
        """No further than the picture's edge; a side that is shorter than the view stays centred."""
        if self._scale is None:
            return

        def held(centre: float, length: float, view: float) -> float:
            half = view / 2 / length
            return 0.5 if half >= 0.5 else min(max(centre, half), 1 - half)

        self._centre = QPointF(
            held(self._centre.x(), self._picture.width() * self._scale, self._view.width()),
            held(self._centre.y(), self._picture.height() * self._scale, self._view.height()),
        )
