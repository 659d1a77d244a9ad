"""Who is in a picture, written into a packet of XMP so that everything else in it stays."""

from __future__ import annotations

from collections.abc import Iterable

from glimpse_desktop.domain.people_metadata import PeopleMetadata
from glimpse_desktop.metadata import xmp_namespaces as names
from glimpse_desktop.metadata.xmp_document import parse
from glimpse_desktop.metadata.xmp_edit import as_bytes, change_list, fresh, writable
from glimpse_desktop.metadata.xmp_region_edit import Wanted, put_regions
from glimpse_desktop.metadata.xmp_regions import in_picture

_BLANK = b"\0 \t\r\n"
_SMALLEST_SIDE = 1e-5
"""In fractions of the picture: what six decimals can still say."""

_NOBODY = PeopleMetadata()


def with_people(
    packet: bytes | None,
    people: PeopleMetadata,
    *,
    orientation: int,
    stored_size: tuple[int, int],
    former: PeopleMetadata = _NOBODY,
) -> bytes:
    """The packet (None: a new one) with the people that Glimpse knows.

    Every region with a name is written in both forms, for the picture as stored: ``orientation`` is its file's
    EXIF orientation (1-8), ``stored_size`` its width and height before it is turned. The names, and
    ``people.persons``, become PersonInImage, keywords, and hierarchical keywords under ``People``;
    ``people.keywords`` and ``people.hierarchical`` are added as they are. What is there stays, in its order, but a
    region of a person at a place where Glimpse says who it is becomes that, and ``former``, what Glimpse had added
    before, goes: its regions where they are still, and of its lists what isn't in ``people`` and nobody's region
    says. So does, as a person and a keyword, who was at such a place by mistake and is at no other.

    Where nothing is to change, the packet comes back as it was; so writing twice gives the same bytes. Otherwise
    it is UTF-8. Raises MetadataError for a packet that can't be read: it is better left alone.
    """
    document = parse(packet) if packet is not None and packet.strip(_BLANK) else fresh()
    rdf = document.rdf
    wanted = _wanted(people, orientation)
    gone = [(writable(region.name), box) for region in former.regions if (box := in_picture(region.box))]
    put = put_regions(rdf, wanted, gone, orientation=orientation, stored_size=stored_size)
    changed = put.changed
    everybody = _once([*(region.name for region in wanted), *(writable(name) for name in people.persons)])
    # Whom a region still names stays in the lists: another program says so.
    stay = {*everybody, *put.persons}
    persons, keywords = ({*put.mistaken, *map(writable, own)} - stay for own in (former.persons, former.keywords))
    levels = {*map(level_of, put.mistaken), *map(writable, former.hierarchical)} - set(map(level_of, stay))
    lists: tuple[tuple[str, list[str], set[str]], ...] = (
        (names.PERSONS, [*everybody, *(name for name in put.unplaced if name not in persons)], persons),
        (names.SUBJECT, [*everybody, *_written(people.keywords)], keywords),
        (names.HIERARCHY, [*map(level_of, everybody), *_written(people.hierarchical)], levels),
        # Other programs keep the same in lists of their own, to which nothing is added.
        *((name, [], {level.replace("|", "/") for level in levels}) for name in names.OTHER_TAGS),
    )
    for name, add, take in lists:
        changed = change_list(rdf, name, add, take) or changed
    if packet is not None and packet.strip(_BLANK) and not changed:
        return packet
    return as_bytes(document)


def _wanted(people: PeopleMetadata, orientation: int) -> list[Wanted]:
    found = []
    for region in people.regions:
        name, box = writable(region.name), in_picture(region.box)
        if name and box is not None and min(box.w, box.h) >= _SMALLEST_SIDE:
            found.append(Wanted(name, box, box.stored(orientation)))
    return list(dict.fromkeys(found))


def level_of(name: str) -> str:
    """A person's hierarchical keyword."""
    # A bar within a name would make two levels of it.
    return f"{names.PEOPLE_ROOT}|{writable(name).replace('|', ' ').strip()}"


def _written(texts: Iterable[str]) -> list[str]:
    return [text for text in map(writable, texts) if text]


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
