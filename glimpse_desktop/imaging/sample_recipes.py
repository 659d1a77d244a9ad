"""The words in which the sample album is written down: a picture is cuts from sources, on a mount, with a look.

Where a face ends up is computed from the recipe, so the album and what is known of it can't differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from glimpse_desktop.domain.geometry import Box

TABLE, PORTRAIT, ASTRONAUT = "table", "portrait", "astronaut"

SOURCES: dict[str, tuple[str, str, tuple[int, int]]] = {
    TABLE: ("insightface", "data/images/t1.jpg", (1280, 886)),
    PORTRAIT: ("insightface", "data/images/Tom_Hanks_54745.png", (112, 112)),
    ASTRONAUT: ("skimage", "data/astronaut.png", (512, 512)),
}
"""A source's name to the package that carries it, its path in there, and its size in pixels (width, height)."""

FACES: dict[str, tuple[str, tuple[int, int, int, int]]] = {
    "seat 1": (TABLE, (59, 263, 169, 396)),
    "seat 2": (TABLE, (269, 147, 371, 265)),
    "seat 3": (TABLE, (465, 265, 573, 416)),
    "seat 4": (TABLE, (746, 339, 846, 481)),
    "seat 5": (TABLE, (905, 54, 1013, 204)),
    "seat 6": (TABLE, (1131, 271, 1226, 399)),
    "portrait": (PORTRAIT, (17, 8, 93, 109)),
    "astronaut": (ASTRONAUT, (181, 56, 271, 178)),
}
"""Each person's face in the source that shows it: left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a source: ``area`` is left, top, right, bottom in its pixels.

    ``tilt`` turns the source about the cut's centre before cutting, in degrees counter-clockwise; ``mirror`` swaps
    left and right after it.
    """

    source: str
    area: tuple[int, int, int, int]
    mirror: bool = False
    tilt: float = 0.0

    @property
    def size(self) -> tuple[int, int]:
        left, top, right, bottom = self.area
        return right - left, bottom - top

    @property
    def centre(self) -> tuple[float, float]:
        left, top, right, bottom = self.area
        return (left + right) / 2, (top + bottom) / 2

    def faces(self) -> Iterator[tuple[str, Box]]:
        """The people whose face is in the cut, with the face's box in fractions of the cut.

        A face that the cut's edge takes more than a little of is left out, although a detector may still find it.
        """
        (width, height), (cx, cy) = self.size, self.centre
        cos, sin = math.cos(math.radians(self.tilt)), math.sin(math.radians(self.tilt))
        for person, (source, (left, top, right, bottom)) in FACES.items():
            if source != self.source:
                continue
            dx, dy = (left + right) / 2 - cx, (top + bottom) / 2 - cy
            x = (dx * cos + dy * sin) / width + 0.5
            y = (dy * cos - dx * sin) / height + 0.5
            w, h = (right - left) / width, (bottom - top) / height
            box = Box((1 - x if self.mirror else x) - w / 2, y - h / 2, w, h)
            if box.clipped().area > 0.9 * box.area:
                yield person, box


@dataclass(frozen=True, slots=True)
class Look:
    """Light, colour and sharpness.

    ``gamma`` above 1 darkens the middle tones, ``gain`` multiplies all of them, ``colour`` 0 is black and white,
    ``warmth`` above 0 is yellower and below 0 bluer, ``blur`` is a Gaussian's radius in pixels.
    """

    gamma: float = 1.0
    gain: float = 1.0
    colour: float = 1.0
    warmth: float = 0.0
    blur: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """One file of the album: cuts side by side, each ``height`` pixels high.

    ``file`` is relative to the album, with ``/``; its suffix decides the format. ``taken`` is the local date and
    time in ISO form, empty for a picture that doesn't say. ``margin`` is the width of the mount around and between
    the cuts as a share of the height, ``mount`` its grey. ``orientation`` is the EXIF value: the pixels are stored
    turned accordingly. ``quality`` is the encoder's.
    """

    file: str
    taken: str
    height: int
    cuts: tuple[Cut, ...]
    look: Look = Look()
    margin: float = 0.0
    mount: int = 235
    orientation: int = 1
    quality: int = 90

    @property
    def border(self) -> int:
        """The mount's width in pixels."""
        return round(self.margin * self.height)

    def layout(self) -> list[tuple[int, int, int, int]]:
        """Where each cut goes in the upright picture: left, top, width, height in pixels."""
        places, left = [], self.border
        for cut in self.cuts:
            width = round(cut.size[0] * self.height / cut.size[1])
            places.append((left, self.border, width, self.height))
            left += width + self.border
        return places

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the upright picture in pixels."""
        left, _, width, height = self.layout()[-1]
        return left + width + self.border, height + 2 * self.border

    def faces(self) -> list[tuple[str, Box]]:
        """Who is in the picture and where, from left to right; boxes in fractions of the upright picture."""
        width, height = self.size
        found = []
        for cut, (left, top, w, h) in zip(self.cuts, self.layout(), strict=True):
            for person, box in cut.faces():
                x, y = (left + box.x * w) / width, (top + box.y * h) / height
                found.append((person, Box(x, y, box.w * w / width, box.h * h / height)))
        return sorted(found, key=lambda face: face[1].x)
