"""Going through photos for the names in and beside them, and through what other programs' databases say of photos.

Nothing here changes anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.name_proposals import DescribedPhoto
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion
from glimpse_desktop.library import name_import_rows
from glimpse_desktop.library.name_import_rows import ImportPhoto
from glimpse_desktop.metadata import packets
from glimpse_desktop.workspace.name_import_matching import NameIndex, Unmatched, choose
from glimpse_desktop.workspace.name_import_photos import AT_ONCE, LibraryPhotos

_READERS = 6
"""Threads that read files: mostly they wait for the disk."""


def look_into_files(photos: LibraryPhotos) -> None:
    """The regions in every photo of the library and in the sidecars beside it. Raises Cancelled."""
    total, done = photos.count(), 0
    photos.progress(0, total, "")
    with ThreadPoolExecutor(_READERS, thread_name_prefix="names in files") as pool:
        for piece in photos.pieces():
            found = list(pool.map(_people_of, piece))
            named: list[tuple[ImportPhoto, Sequence[PersonRegion]]] = []
            for photo, people in zip(piece, found, strict=True):
                if isinstance(people, packets.UnreadPeopleError):
                    photos.collector.add_unread(people.file, people)
                else:
                    named.append((photo, people.regions))
                    photos.collector.unplaced += _unplaced(people)
            photos.collect(named)
            done += len(piece)
            photos.collector.photos = done
            photos.progress(done, max(total, done), piece[-1].path.name)


def _people_of(photo: ImportPhoto) -> PeopleMetadata | packets.UnreadPeopleError:
    try:
        return packets.people_of(photo.path, photo.orientation)
    except packets.UnreadPeopleError as error:
        return error


def _unplaced(people: PeopleMetadata) -> int:
    placed = {same_name_key(region.name) for region in people.regions}
    return sum(same_name_key(person) not in placed for person in people.persons)


def look_into_described(photos: LibraryPhotos, described: Iterable[DescribedPhoto], total: int) -> None:
    """Photos as another program knows them, with its faces. ``total``: how many faces there are about, 0 when that
    isn't known. Raises Cancelled.
    """
    index = NameIndex(photos.paths())
    stream, done = iter(described), 0
    while piece := list(islice(stream, AT_ONCE)):
        photos.cancel.check()
        candidates = [_candidates(index, one) for one in piece]
        with photos.library.reading() as connection:
            rows = name_import_rows.by_ids(connection, {photo for ids in candidates for photo in ids})
        known = {int(row.id): row for row in rows}
        named: list[tuple[ImportPhoto, Sequence[PersonRegion]]] = []
        for one, ids in zip(piece, candidates, strict=True):
            chosen = choose(one, [known[photo] for photo in ids if photo in known])
            if isinstance(chosen, Unmatched):
                photos.collector.add_elsewhere(one.regions, unsure=chosen is Unmatched.UNSURE)
            else:
                named.append((chosen, _upright(one, chosen)))
        photos.collect(named)
        photos.collector.photos += len(piece)
        done += sum(len(one.regions) for one in piece)
        if total:
            photos.progress(min(done, total), total, piece[-1].path.rpartition("/")[2])


def _candidates(index: NameIndex, one: DescribedPhoto) -> list[int]:
    names = dict.fromkeys(name for name in (one.path.rpartition("/")[2], one.first_name) if name)
    return list(dict.fromkeys(photo for name in names for photo in index.candidates(name)))


def _upright(one: DescribedPhoto, photo: ImportPhoto) -> tuple[PersonRegion, ...]:
    """The regions on the picture as Glimpse sees it: shares of sides that changed places are other shares."""
    if one.sides is None or not photo.width or not photo.height or photo.width == photo.height:
        return one.regions
    width, height = one.sides
    if (width > height) == (photo.width > photo.height) or width == height:
        return one.regions

    def measured_anew(box: Box) -> Box:
        return Box(box.x * width / height, box.y * height / width, box.w * width / height, box.h * height / width)

    return tuple(replace(region, box=measured_anew(region.box)) for region in one.regions)
