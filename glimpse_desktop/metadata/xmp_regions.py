"""Regions of a picture as XMP says them: MWG's (centre and size) and Microsoft's (top left corner and size)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.metadata.xmp_document import TOO_LARGE, Element, Field, field, fields, items, properties, text
from glimpse_desktop.metadata.xmp_namespaces import (
    APPLIED_TO,
    MP_INFO,
    MP_LIST,
    MP_NAME,
    MP_RECTANGLE,
    REGION_AREA,
    REGION_LIST,
    REGION_NAME,
    REGION_TYPE,
    TIFF,
    named,
)

MOST_REGIONS = 2000
"""In one picture, of both kinds together."""

_SLACK = 1e-4
"""By which a rounded number may pass a side of the picture."""
_LARGEST_FACE = 2.0
"""In pictures: beyond that no detector's box is of a face."""

_SAME_SHAPE = 0.02
"""Relative difference of two ratios of width to height that count as one: resized pictures are rounded."""


@dataclass(frozen=True, slots=True)
class Area:
    """Where a region lies, as it is written: not yet checked, not yet turned."""

    box: Box
    """In fractions of the picture that the numbers are about; points have no width and height."""
    in_pixels: bool
    diameter: float | None = None
    """Of a circle, as a fraction of the picture's shorter side."""


@dataclass(frozen=True, slots=True)
class Region:
    """One region of a list."""

    node: Field
    """Its item in the list."""
    name: str
    is_person: bool
    """Of type Face, or without a type: no pet, focus point or bar code."""
    area: Area | None
    """None where it says none, or no numbers."""


def regions_of(info: Field) -> list[Region]:
    """The regions of one ``mwg-rs:Regions``, in order. Raises MetadataError for more than ``MOST_REGIONS``."""
    size = applied_size(info)
    found = []
    for node in _bounded(field(info, REGION_LIST)):
        kind = text(field(node, REGION_TYPE)).casefold()
        found.append(
            Region(
                node, text(field(node, REGION_NAME)), kind in ("", "face"), _area(field(node, REGION_AREA), size)
            )
        )
    return found


def microsoft_regions(rdf: Element) -> Iterator[Region]:
    """Every region of ``MP:RegionInfo``, in order. Raises MetadataError as ``regions_of`` does."""
    for info in properties(rdf, MP_INFO):
        yield from microsoft_regions_of(info)


def microsoft_regions_of(info: Field) -> list[Region]:
    """The regions of one ``MP:RegionInfo``. Raises MetadataError as ``regions_of`` does."""
    found = []
    for node in _bounded(field(info, MP_LIST)):
        numbers = [_number(part) for part in text(field(node, MP_RECTANGLE)).split(",")]
        x, y, w, h = numbers if len(numbers) == 4 else [None] * 4
        area = None
        if x is not None and y is not None and w is not None and h is not None:
            area = Area(Box(x, y, w, h), in_pixels=False)
        found.append(Region(node, text(field(node, MP_NAME)), True, area))
    return found


def applied_size(info: Field) -> tuple[float, float] | None:
    """``AppliedToDimensions``: width and height of the picture that the regions were drawn on."""
    size = _parts(field(info, APPLIED_TO))
    width, height = _number(size.get("w", "")), _number(size.get("h", ""))
    return (width, height) if width and height and width > 0 and height > 0 else None


def own_size(rdf: Element) -> tuple[float, float] | None:
    """Width and height of the stored picture, where the packet says them itself (``tiff:ImageWidth``)."""
    width = _number(text(next(properties(rdf, named(TIFF, "ImageWidth")), None)))
    height = _number(text(next(properties(rdf, named(TIFF, "ImageLength")), None)))
    return (width, height) if width and height and width > 0 and height > 0 else None


def own_orientation(rdf: Element) -> int | None:
    """``tiff:Orientation`` of the packet, 1-8."""
    value = text(next(properties(rdf, named(TIFF, "Orientation")), None))
    return int(value) if value in tuple("12345678") else None


def turned_sides(applied: tuple[float, float] | None, stored: tuple[float, float] | None) -> bool:
    """Whether the regions were drawn on a picture whose sides are the stored ones, exchanged."""
    if applied is None or stored is None:
        return False
    ratio, other = applied[0] / applied[1], stored[0] / stored[1]
    return not _alike(ratio, other) and _alike(ratio, 1 / other)


def in_picture(box: Box) -> Box | None:
    """The part of Glimpse's own box in the picture; None where it is no place: outside, empty, no number.

    A face that fills the picture has a box that is larger than it. In foreign metadata that is a sign of other
    units: see ``sensible``.
    """
    x, y = box.centre
    if not (0 < box.w <= _LARGEST_FACE and 0 < box.h <= _LARGEST_FACE and 0 <= x <= 1 and 0 <= y <= 1):
        return sensible(box)
    return sensible(box.clipped())


def sensible(box: Box) -> Box | None:
    """The part of a box in the picture; None where it is no place: outside, empty, larger than the picture."""
    numbers = (box.x, box.y, box.w, box.h)
    if not all(math.isfinite(number) for number in numbers):
        return None
    x, y = box.centre
    inside = -_SLACK <= x <= 1 + _SLACK and -_SLACK <= y <= 1 + _SLACK
    if not inside or not 0 < box.w <= 1 + _SLACK or not 0 < box.h <= 1 + _SLACK:
        return None
    if box.x >= 0 and box.y >= 0 and box.x + box.w <= 1 and box.y + box.h <= 1:
        return box
    part = box.clipped()
    return part if part.w > 0 and part.h > 0 else None


def _bounded(listed: Field | None) -> list[Field]:
    nodes = items(listed) if listed is not None else []
    if len(nodes) > MOST_REGIONS:
        raise MetadataError(TOO_LARGE)
    return nodes


def _alike(ratio: float, other: float) -> bool:
    return abs(ratio - other) <= _SAME_SHAPE * other


def _area(value: Field | None, size: tuple[float, float] | None) -> Area | None:
    parts = _parts(value)
    x, y = _number(parts.get("x", "")), _number(parts.get("y", ""))
    if x is None or y is None:
        return None
    in_pixels = parts.get("unit", "").casefold().startswith("pixel")
    across, down = size if size is not None else (1.0, 1.0)
    if in_pixels:
        if size is None:
            return None
        x, y = x / across, y / down
    diameter = _number(parts.get("d", ""))
    if diameter is not None:
        # A circle's diameter is a fraction of the shorter side, so that it is round on any picture.
        diameter = diameter / min(across, down) if in_pixels else diameter
        pixels = diameter * min(across, down)
        w, h = pixels / across, pixels / down
    else:
        w, h = _number(parts.get("w", "")) or 0.0, _number(parts.get("h", "")) or 0.0
        if in_pixels:
            w, h = w / across, h / down
    return Area(Box(x - w / 2, y - h / 2, w, h), in_pixels, diameter)


def _parts(value: Field | None) -> dict[str, str]:
    """A structure's texts by their local names: writers disagree about the namespace of an area's parts."""
    if value is None:
        return {}
    return {name.rpartition("}")[2]: text(part) for name, part in fields(value)}


def _number(written: str) -> float | None:
    try:
        number = float(written.strip().replace(",", ".")) if len(written) <= 40 else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None
