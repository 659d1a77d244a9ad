"""Who is in a picture, read from a packet of XMP."""

from __future__ import annotations

from collections.abc import Iterable

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.metadata import xmp_document as document
from glimpse_desktop.metadata import xmp_namespaces as names
from glimpse_desktop.metadata import xmp_regions

SAME_PLACE = 0.5
"""Intersection over union from which on two regions are about the same face."""

_EVERYWHERE = 0.99
"""Of both sides: some phones mark the whole picture as somebody's face."""


def read_people(packet: bytes, orientation: int, *, stored_size: tuple[int, int] | None = None) -> PeopleMetadata:
    """All that a packet of XMP says about people.

    ``orientation`` is the EXIF orientation (1-8) of the file that the packet belongs to: regions are written for
    the picture as stored, and come back upright. ``stored_size`` is that picture's width and height, where known:
    it tells the regions of programs that wrote them for the upright picture (see ``orientation_of_regions``).

    Raises MetadataError for what is no XMP, has definitions (DTD) or is out of bounds. Regions that make no sense
    are left out.
    """
    rdf = document.parse(packet).rdf
    regions, unplaced = _regions(rdf, orientation, stored_size)
    keywords = _texts(rdf, names.SUBJECT)
    levels = [
        *_texts(rdf, names.HIERARCHY),
        *(_with_bars(tag) for name in names.OTHER_TAGS for tag in _texts(rdf, name)),
    ]
    return PeopleMetadata(
        regions=tuple(regions),
        persons=_once([*_texts(rdf, names.PERSONS), *unplaced]),
        keywords=_once(keywords),
        hierarchical=_once(levels),
    )


def orientation_of_regions(
    rdf: document.Element,
    applied: tuple[float, float] | None,
    orientation: int,
    stored_size: tuple[float, float] | None,
) -> int | None:
    """The orientation that turns the regions of one list upright; None where nothing can tell.

    The Metadata Working Group wants the stored orientation, and ``AppliedToDimensions`` of the stored picture. But
    where those dimensions are the stored ones exchanged, the regions were drawn on another picture: on the upright
    one, by a program that turns before it writes; or on this one before somebody turned its pixels and left the
    packet as it was, with the orientation of then.
    """
    if not xmp_regions.turned_sides(applied, stored_size):
        return orientation
    if orientation >= 5:
        return 1
    before = xmp_regions.own_orientation(rdf)
    return before if before is not None and before >= 5 else None


def _regions(
    rdf: document.Element, orientation: int, stored_size: tuple[int, int] | None
) -> tuple[list[PersonRegion], list[str]]:
    """The regions, and the names of those whose place nobody can tell."""
    size = stored_size if stored_size is not None else xmp_regions.own_size(rdf)
    turn: int | None = orientation
    first: list[tuple[xmp_regions.Region, int | None]] = []
    for info in document.properties(rdf, names.REGION_INFO):
        turn = orientation_of_regions(rdf, xmp_regions.applied_size(info), orientation, size)
        first += ((region, turn) for region in xmp_regions.regions_of(info))
    # These say no dimensions. Who writes both forms writes both for the same picture.
    second = [(region, turn) for region in xmp_regions.microsoft_regions(rdf)]
    if len(first) + len(second) > xmp_regions.MOST_REGIONS:
        raise MetadataError(document.TOO_LARGE)
    found: list[PersonRegion] = []
    unplaced: list[str] = []
    for region, how in first:
        _add(region, upright_box(region, how), RegionForm.MWG, found, unplaced)
    said = len(found)
    for region, how in second:
        _add(region, upright_box(region, how), RegionForm.MICROSOFT, found, unplaced, said)
    return found, unplaced


def _add(
    region: xmp_regions.Region,
    box: Box | None,
    form: RegionForm,
    found: list[PersonRegion],
    unplaced: list[str],
    first: int = 0,
) -> None:
    """Add a person's region, unless one of the ``first`` says the same; one without a name takes its."""
    if not region.is_person or region.area is None:
        return
    if box is None or min(box.w, box.h) >= _EVERYWHERE:
        # Nonsense as a place. A name still says that somebody is in the picture, where a whole picture is given or
        # one that was turned since; numbers that are none say nothing.
        if region.name and xmp_regions.sensible(region.area.box) is not None:
            unplaced.append(region.name)
        return
    for at, other in enumerate(found[:first]):
        alike = region.name.casefold() == other.name.casefold() or not region.name or not other.name
        if alike and box.iou(other.box) >= SAME_PLACE:
            found[at] = PersonRegion(other.name or region.name, other.box, other.form)
            return
    found.append(PersonRegion(region.name, box, form))


def upright_box(region: xmp_regions.Region, orientation: int | None) -> Box | None:
    """Where a region lies on the upright picture; None for nonsense."""
    box = xmp_regions.sensible(region.area.box) if region.area is not None else None
    return box.upright(orientation) if box is not None and orientation is not None else None


def _texts(rdf: document.Element, name: str) -> list[str]:
    return [document.text(item) for value in document.properties(rdf, name) for item in document.items(value)]


def _with_bars(tag: str) -> str:
    """``People/Anna`` as ``People|Anna``."""
    return "|".join(level.strip() for level in tag.split("/"))


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
