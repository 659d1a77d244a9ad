"""What of the names in files is Glimpse's own: only that is ever taken out again, and never what others wrote."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.library.named_faces import NamedPhoto
from glimpse_desktop.library.written_names import NameList, WrittenName
from glimpse_desktop.metadata.xmp_edit import composed, writable
from glimpse_desktop.metadata.xmp_read import SAME_PLACE
from glimpse_desktop.metadata.xmp_regions import in_picture
from glimpse_desktop.metadata.xmp_write import level_of


def own_names(photo: NamedPhoto, packets: Iterable[PeopleMetadata]) -> tuple[WrittenName, ...]:
    """Of those named in ``photo``, what is Glimpse's own once they are written into ``packets``: what none of them
    said before, unless Glimpse had written that."""
    others = [_others(photo, packet) for packet in packets]
    return tuple(
        WrittenName(
            name,
            box,
            frozenset(
                kind
                for kind in NameList
                if not any(composed(_in_list(name, kind)) in one[kind] for _, one in others)
            ),
        )
        for name, box in photo.people
        if not any(_is_at(name, box, regions) for regions, _ in others)
    )


def gone_names(photo: NamedPhoto) -> PeopleMetadata:
    """Glimpse's own at places where they don't hold any more."""
    gone = [one for one in _written(photo) if not _is_at(one.name, one.box, photo.people)]
    return PeopleMetadata(
        tuple(PersonRegion(one.name, one.box, RegionForm.MWG) for one in gone),
        *(
            tuple(dict.fromkeys(_in_list(one.name, kind) for one in gone if kind in one.lists))
            for kind in (NameList.PERSONS, NameList.KEYWORDS, NameList.HIERARCHY)
        ),
    )


def _others(
    photo: NamedPhoto, packet: PeopleMetadata
) -> tuple[list[tuple[str, Box]], dict[NameList, frozenset[str]]]:
    """What of a packet isn't Glimpse's: regions, and texts by list."""
    own = _written(photo)
    ours = [(one.name, one.box) for one in own]
    regions = [(one.name, one.box) for one in packet.regions if not _is_at(one.name, one.box, ours)]
    texts = {
        NameList.PERSONS: packet.persons,
        NameList.KEYWORDS: packet.keywords,
        NameList.HIERARCHY: packet.hierarchical,
    }
    return regions, {
        kind: frozenset(map(composed, said))
        - {composed(_in_list(one.name, kind)) for one in own if kind in one.lists}
        for kind, said in texts.items()
    }


def _written(photo: NamedPhoto) -> tuple[WrittenName, ...]:
    return () if photo.written is None else photo.written.people


def _in_list(name: str, kind: NameList) -> str:
    return level_of(name) if kind is NameList.HIERARCHY else writable(name)


def _is_at(name: str, box: Box, places: Collection[tuple[str, Box]]) -> bool:
    inside = in_picture(box) or box  # in a file is what of it is in the picture
    return any(
        composed(writable(name)) == composed(writable(other))
        and inside.iou(in_picture(place) or place) >= SAME_PLACE
        for other, place in places
    )
