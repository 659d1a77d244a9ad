"""Boxes and orientations on the upright picture, in fractions of its sides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in fractions of the upright picture: ``x`` and ``y`` are its top left corner.

    Detectors may place an edge slightly outside the picture, so values are not confined to 0-1.
    """

    x: float
    y: float
    w: float
    h: float

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    @property
    def area(self) -> float:
        return max(self.w, 0.0) * max(self.h, 0.0)

    def iou(self, other: Box) -> float:
        """Intersection over union with ``other``, 0-1; 0 when either is empty."""
        w = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        h = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        if w <= 0 or h <= 0:
            return 0.0
        inside = w * h
        return inside / (self.area + other.area - inside)

    def clipped(self) -> Box:
        """The part of the box inside the picture (possibly empty)."""
        x0, y0 = min(max(self.x, 0.0), 1.0), min(max(self.y, 0.0), 1.0)
        x1, y1 = min(max(self.x + self.w, 0.0), 1.0), min(max(self.y + self.h, 0.0), 1.0)
        return Box(x0, y0, x1 - x0, y1 - y0)

    def expanded(self, margin: float) -> Box:
        """Grown by ``margin`` times its own width and height on each side."""
        return Box(
            self.x - margin * self.w,
            self.y - margin * self.h,
            self.w * (1 + 2 * margin),
            self.h * (1 + 2 * margin),
        )

    def turned(self, turns: int) -> Box:
        """Where it lies once the picture is turned by so many quarter turns clockwise, in fractions of that."""
        match turns % 4:
            case 1:
                return Box(1 - self.y - self.h, self.x, self.h, self.w)
            case 2:
                return Box(1 - self.x - self.w, 1 - self.y - self.h, self.w, self.h)
            case 3:
                return Box(self.y, 1 - self.x - self.w, self.h, self.w)
        return self

    def upright(self, orientation: int) -> Box:
        """Of a box on the picture as stored: where it lies once that is turned upright (EXIF orientation 1-8)."""
        box = Box(self.y, self.x, self.h, self.w) if orientation >= 5 else self
        return box._mirrored(orientation)

    def stored(self, orientation: int) -> Box:
        """Of a box on the upright picture: where it lies on the picture as stored (EXIF orientation 1-8)."""
        box = self._mirrored(orientation)
        return Box(box.y, box.x, box.h, box.w) if orientation >= 5 else box

    def _mirrored(self, orientation: int) -> Box:
        x = 1 - self.x - self.w if orientation in (2, 3, 6, 7) else self.x
        y = 1 - self.y - self.h if orientation in (3, 4, 7, 8) else self.y
        return Box(x, y, self.w, self.h)

    def as_list(self) -> list[float]:
        """``[x, y, w, h]`` rounded to six decimals, for JSON."""
        return [round(v, 6) for v in (self.x, self.y, self.w, self.h)]
