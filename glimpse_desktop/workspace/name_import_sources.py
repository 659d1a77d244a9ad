"""Going through the sources of names: files and sidecars, Picasa's folders, what other programs' databases say.

Each takes the library a piece at a time and fills a collector, so that memory holds the names and where they are,
and nothing else of a hundred thousand files. Nothing here changes anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError, MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_collecting import NameCollector
from glimpse_desktop.domain.name_proposals import DescribedPhoto
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import name_import_rows
from glimpse_desktop.library.name_import_rows import ImportPhoto
from glimpse_desktop.library.store import Library
from glimpse_desktop.metadata import packets, picasa
from glimpse_desktop.metadata.picasa import PicasaFolder
from glimpse_desktop.people.merges import Merges
from glimpse_desktop.workspace.name_import_matching import NameIndex, Unmatched, choose

Progress = Callable[[int, int, str], None]
"""How many are done, of how many, and what is in hand."""

_AT_ONCE = 256
_PATHS_AT_ONCE = 5_000
_READERS = 6
"""Threads that read files: mostly they wait for the disk."""
_ORIGINALS = ".picasaoriginals"
"""Folders in which Picasa put pictures away that were edited."""
_CONTACTS = ("contacts.xml", "contacts/contacts.xml", "Picasa3/contacts/contacts.xml")


class LibraryPhotos:
    """The photos of a library, for one run through a source."""

    def __init__(
        self, library: Library, collector: NameCollector, progress: Progress, cancel: CancelToken
    ) -> None:
        self.library = library
        self.collector = collector
        self.progress = progress
        self.cancel = cancel

    def count(self) -> int:
        with self.library.reading() as connection:
            return name_import_rows.count(connection)

    def pieces(self) -> Iterator[list[ImportPhoto]]:
        """All photos, some at a time. Raises Cancelled."""
        last = PhotoId(0)
        while True:
            self.cancel.check()
            with self.library.reading() as connection:
                found = name_import_rows.after(connection, last, _AT_ONCE)
            if not found:
                return
            last = found[-1].id
            yield found

    def paths(self) -> Iterator[tuple[PhotoId, Path]]:
        """Where all photos are. Raises Cancelled."""
        last = PhotoId(0)
        while True:
            self.cancel.check()
            with self.library.reading() as connection:
                found = name_import_rows.paths_after(connection, last, _PATHS_AT_ONCE)
            if not found:
                return
            last = found[-1][0]
            yield from found

    def collect(self, named: Sequence[tuple[ImportPhoto, Sequence[PersonRegion]]]) -> None:
        """Give these photos and what is said of them to the collector."""
        numbers = {photo.number for photo, regions in named if regions and photo.number is not None}
        with self.library.reading() as connection:
            faces = name_import_rows.faces_of(connection, numbers, Merges.of_log(connection).root)
        for photo, regions in named:
            if photo.number is None or photo.content is None:
                self.collector.add_waiting(regions)
            else:
                self.collector.add(photo.content, regions, faces.get(photo.number, ()))


# -- files and sidecars -------------------------------------------------------------------------------------


def look_into_files(photos: LibraryPhotos) -> None:
    """The regions in every photo of the library and in the sidecars beside it. Raises Cancelled."""
    total, done = photos.count(), 0
    photos.progress(0, total, "")
    with ThreadPoolExecutor(_READERS, thread_name_prefix="names in files") as pool:
        for piece in photos.pieces():
            found = list(pool.map(_people_of, piece))
            named: list[tuple[ImportPhoto, Sequence[PersonRegion]]] = []
            for photo, people in zip(piece, found, strict=True):
                if people is None:
                    photos.collector.unread += 1
                else:
                    named.append((photo, people.regions))
                    photos.collector.unplaced += _unplaced(people)
            photos.collect(named)
            done += len(piece)
            photos.collector.photos = done
            photos.progress(done, max(total, done), piece[-1].path.name)


def _people_of(photo: ImportPhoto) -> PeopleMetadata | None:
    """None for what can't be read: that it is damaged is said elsewhere."""
    try:
        return packets.people_of(photo.path, photo.orientation)
    except (MetadataError, OSError):
        return None


def _unplaced(people: PeopleMetadata) -> int:
    placed = {same_name_key(region.name) for region in people.regions}
    return sum(same_name_key(person) not in placed for person in people.persons)


# -- Picasa -------------------------------------------------------------------------------------------------


def look_into_picasa(photos: LibraryPhotos, contacts_at: Path | None) -> None:
    """The inis in the folders of the library's photos. ``contacts_at``: contacts.xml or a folder with it; None:
    where Picasa keeps it, if it is there.

    Raises GlimpseError when ``contacts_at`` isn't there or can't be read, Cancelled.
    """
    contacts = _contacts(contacts_at)
    folders = sorted({path.parent for _, path in photos.paths() if path.parent.name != _ORIGINALS})
    everywhere: dict[str, str] = {}
    telling: list[Path] = []
    for number, folder in enumerate(folders):
        photos.cancel.check()
        photos.progress(number, 2 * len(folders), folder.name)
        ini = _read_ini(folder, photos.collector)
        if ini is not None:
            for contact, name in ini.names.items():
                everywhere.setdefault(contact, name)
            if ini.photos:
                telling.append(folder)
    for number, folder in enumerate(telling):
        photos.cancel.check()
        photos.progress(len(folders) + number, len(folders) + len(telling), folder.name)
        ini = _read_ini(folder, photos.collector)
        if ini is not None:
            _take_folder(photos, folder, ini, contacts, everywhere)


def _take_folder(
    photos: LibraryPhotos,
    folder: Path,
    ini: PicasaFolder,
    contacts: Mapping[str, str],
    everywhere: Mapping[str, str],
) -> None:
    with photos.library.reading() as connection:
        known = name_import_rows.by_paths(connection, (folder / name for name in ini.photos))
    found = {path.name: photo for path, photo in known.items()}
    if len(found) < len(ini.photos):
        for name, real in _other_spellings(folder, ini.photos.keys() - found.keys()).items():
            with photos.library.reading() as connection:
                photo = name_import_rows.by_paths(connection, [real]).get(real)
            if photo is not None:
                found[name] = photo
    named: list[tuple[ImportPhoto, Sequence[PersonRegion]]] = []
    for name, faces in ini.photos.items():
        photo = found.get(name)
        orientation = 1 if photo is None else photo.orientation
        regions = []
        for face in faces:
            contact = face.contact
            who = (
                contacts.get(contact)
                or ini.names.get(contact)
                or contacts.get(ini.online.get(contact, ""))
                or everywhere.get(contact)
            )
            if who:
                regions.append(PersonRegion(who, face.box.upright(orientation), RegionForm.PICASA_INI))
            else:
                photos.collector.unusable += 1
        if photo is None:
            photos.collector.add_elsewhere(regions)
        else:
            named.append((photo, regions))
    photos.collector.photos += len(ini.photos)
    photos.collect(named)


def unreadable(file: Path, error: OSError) -> GlimpseError:
    """What a system's error means for somebody who chose a file."""
    return GlimpseError("{file} can't be read: {reason}.", file=file, reason=error.strerror or error)


def _other_spellings(folder: Path, names: Iterable[str]) -> dict[str, Path]:
    """Files that are called so in another case: Picasa lived where that makes no difference."""
    wanted = {name.casefold(): name for name in names}
    try:
        return {wanted[path.name.casefold()]: path for path in folder.iterdir() if path.name.casefold() in wanted}
    except OSError:
        return {}


def _read_ini(folder: Path, collector: NameCollector) -> PicasaFolder | None:
    try:
        path = picasa.find_ini(folder)
        return None if path is None else picasa.read_ini(path)
    except (MetadataError, OSError):
        collector.unread += 1
        return None


def _contacts(at: Path | None) -> dict[str, str]:
    found: dict[str, str] = {}
    if at is None:
        places = picasa.usual_contacts()
    elif at.is_dir():
        places = [place for name in _CONTACTS if (place := at / name).is_file()][:1]
        if not places:
            raise GlimpseError("There is no contacts.xml in {folder}.", folder=at)
    else:
        places = [at]
    for place in places:
        try:
            read = picasa.read_contacts(place)
        except MetadataError as error:
            if at is not None:  # else nobody asked for it
                raise GlimpseError("{file} can't be read: {reason}", file=place, reason=error) from error
            continue
        except OSError as error:
            if at is not None:
                raise unreadable(place, error) from error
            continue
        for contact, name in read.items():
            found.setdefault(contact, name)
    return found


# -- databases of other programs ----------------------------------------------------------------------------


def look_into_described(photos: LibraryPhotos, described: Iterable[DescribedPhoto], total: int) -> None:
    """Photos as another program knows them, with its faces. ``total``: how many faces there are about, 0 when that
    isn't known. Raises Cancelled.
    """
    index = NameIndex(photos.paths())
    stream, done = iter(described), 0
    while piece := list(islice(stream, _AT_ONCE)):
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
