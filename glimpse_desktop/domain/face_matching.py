"""Which boxes are of one face, and which face that Glimpse knows another program's box is about.

Programs draw faces in their own sizes: from eyes to chin, the whole head, or half of the shoulders. So two boxes
are of one face when they overlap well, or else when each has its centre in the other and neither dwarfs the other.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from glimpse_desktop.domain.geometry import Box

SAME_FACE_IOU = 0.4
"""Two boxes that overlap so much are boxes of one face: what one pack finds as two overlaps less."""
OVERLAP = 0.3
"""Intersection over union from which on a box that another program drew is about a face."""
MOST_TIMES_LARGER = 16.0
"""By area: four times as wide and high. A box around head and shoulders is about nine times the face in it."""

_APART = 2.0
"""A pair that only shares its centre is worse than any that overlaps well (whose cost is below 1)."""


def match(boxes: Sequence[Box], faces: Sequence[Box]) -> list[int | None]:
    """For each of ``boxes`` the index of its face, or None; no face twice, the surest pairs first.

    All in fractions of the same upright picture. The order of neither list matters but for perfect ties.
    """
    pairs = [
        (cost, number, face)
        for number, box in enumerate(boxes)
        for face, other in enumerate(faces)
        if (cost := _cost(box, other)) is not None
    ]
    found: list[int | None] = [None] * len(boxes)
    taken: set[int] = set()
    for _, number, face in sorted(pairs):
        if found[number] is None and face not in taken:
            found[number] = face
            taken.add(face)
    return found


def _cost(box: Box, face: Box) -> float | None:
    """How doubtful it is that they are one face, from 0; None when they aren't."""
    overlap = box.iou(face)
    if overlap >= OVERLAP:
        return 1 - overlap
    if not (_holds(box, face.centre) and _holds(face, box.centre)):
        return None
    small, large = sorted((box.area, face.area))
    if small <= 0 or large > small * MOST_TIMES_LARGER:
        return None
    apart = math.dist(box.centre, face.centre) / math.sqrt(small)
    return _APART + apart


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.x <= point[0] <= box.x + box.w and box.y <= point[1] <= box.y + box.h
