"""Going through the folders of the library's photos for what Picasa wrote there. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError, MetadataError
from glimpse_desktop.domain.file_names import same_file_key
from glimpse_desktop.domain.name_collecting import NameCollector
from glimpse_desktop.domain.people_metadata import PersonRegion, RegionForm
from glimpse_desktop.library import name_import_rows
from glimpse_desktop.library.name_import_rows import ImportPhoto
from glimpse_desktop.metadata import picasa
from glimpse_desktop.metadata.ordinary_file import unreadable
from glimpse_desktop.metadata.packets import orientation_of_regions
from glimpse_desktop.metadata.picasa import PicasaFolder
from glimpse_desktop.workspace.name_import_photos import LibraryPhotos

_CONTACTS = ("contacts.xml", "contacts/contacts.xml", "Picasa3/contacts/contacts.xml")


def look_into_picasa(photos: LibraryPhotos, contacts_at: Path | None) -> None:
    """The inis in the folders of the library's photos. ``contacts_at``: contacts.xml or a folder with it; None:
    where Picasa keeps it, if it is there.

    Raises GlimpseError when ``contacts_at`` isn't there or can't be read, Cancelled.
    """
    contacts = _contacts(contacts_at, photos.collector)
    folders = sorted({path.parent for _, path in photos.paths()})
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
    files = {name: folder / name for name in ini.photos}
    with photos.library.reading() as connection:
        known = name_import_rows.by_paths(connection, files.values())
        files.update(_other_spellings(folder, [name for name, file in files.items() if file not in known]))
        known |= name_import_rows.by_paths(connection, [file for file in files.values() if file not in known])
    named: list[tuple[ImportPhoto, Sequence[PersonRegion]]] = []
    for name, faces in ini.photos.items():
        photo = known.get(files[name])
        orientation = 1 if photo is None else _stored_orientation(photo)
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


def _stored_orientation(photo: ImportPhoto) -> int:
    """How the file's picture lies: of what decoders turn by themselves the library has nothing left to turn."""
    if photo.path.suffix.lower() in (".jpg", ".jpeg"):
        return photo.orientation
    try:
        return orientation_of_regions(photo.path, photo.orientation)
    except MetadataError:
        return photo.orientation


def _other_spellings(folder: Path, names: Iterable[str]) -> dict[str, Path]:
    """Files that are called so in another case, or with accents taken apart: Picasa lived where that makes no
    difference."""
    wanted = {same_file_key(name): name for name in names}
    if not wanted:
        return {}
    try:
        keys = {path: same_file_key(path.name) for path in folder.iterdir()}
    except OSError:
        return {}
    return {wanted[key]: path for path, key in keys.items() if key in wanted}


def _read_ini(folder: Path, collector: NameCollector) -> PicasaFolder | None:
    path: Path | None = None
    try:
        path = picasa.find_ini(folder)
        if path is None:
            folder.stat()  # raises where the folder itself isn't there, as on a drive that is away
            return None
        return picasa.read_ini(path)
    except (MetadataError, OSError) as error:
        collector.add_unread(path or folder, error)
        return None


def _contacts(at: Path | None, collector: NameCollector) -> dict[str, str]:
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
        except (MetadataError, OSError) as error:
            if at is None:  # nobody asked for it
                collector.add_unread(place, error)
                continue
            if isinstance(error, OSError):
                raise unreadable(place, error) from error
            raise GlimpseError("{file} can't be read: {reason}", file=place, reason=error) from error
        for contact, name in read.items():
            found.setdefault(contact, name)
    return found
