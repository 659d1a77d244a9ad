"""What writing a photo's names would do, found out by reading its sidecar and the head of its file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.name_files import DoubtError, NamesChange, NamesWish, NameTarget, NotWrittenError
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.library.named_faces import NamedPhoto
from glimpse_desktop.metadata.embedding import require_embeddable
from glimpse_desktop.metadata.packets import embedded_packet, orientation_of_regions
from glimpse_desktop.metadata.sidecars import read_sidecar, sidecar_for
from glimpse_desktop.metadata.xmp_read import SAME_PLACE, read_people
from glimpse_desktop.metadata.xmp_write import with_people

_FORM = 1
"""Of what is written: another number, and everything is looked at once more."""
_LEFT_TO_APPLY = ("JPEG", "PNG", "WEBP")
"""Formats whose decoders leave the orientation to us: what the library has of it is the file's own."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file to write. ``before`` and ``after`` are packets; ``before`` None: there is no such sidecar."""

    target: NameTarget
    file: Path
    before: bytes | None
    after: bytes


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be done for one photo. Without ``parts`` there is nothing to write (or ``change.problem``)."""

    photo: NamedPhoto
    change: NamesChange
    parts: tuple[Part, ...]
    names: tuple[str, ...]
    """Who is named, each once: Glimpse's own names in what is written."""
    said: bytes
    """Digest of all that the files are to say."""


def names_of(photo: NamedPhoto) -> tuple[str, ...]:
    """Who is named in a photo, from left to right, each once."""
    return tuple(dict.fromkeys(name for name, _ in photo.people))


def digest_of(photo: NamedPhoto, wish: NamesWish) -> bytes:
    """Of all that the files of a photo are to say, and where."""
    said = [
        _FORM,
        wish.into_files,
        photo.orientation,
        photo.size,
        [(name, *box.as_list()) for name, box in photo.people],
    ]
    return hashlib.sha256(json.dumps(said).encode()).digest()


def is_settled(photo: NamedPhoto, wish: NamesWish) -> bool:
    """Whether just this was written before, and is there still: nothing needs to be read then."""
    written = photo.written
    if written is None:
        return not photo.people
    if written.said != digest_of(photo, wish):
        return False
    if written.file.suffix.lower() == ".xmp":
        return written.file.exists() or not written.names
    return written.content == photo.content


def prepare(photo: NamedPhoto, wish: NamesWish, tool: bool, instead: str = "") -> Prepared:
    """What writing would do for a photo; ``tool``: ExifTool is there. Never raises for what is wrong with files.

    ``instead``: why the names go beside the file although they are wanted in it.
    """
    names, said = names_of(photo), digest_of(photo, wish)
    sidecar = photo.path
    try:
        if not photo.path.exists():
            raise NotWrittenError("the file is gone")
        sidecar = sidecar_for(photo.path)
        if wish.into_files and not instead:
            try:
                require_embeddable(photo.path, tool)
                return _into_file(photo, names, said, sidecar)
            except (DoubtError, MetadataError) as error:
                instead = error.english
        return _into_sidecar(photo, names, said, sidecar, instead)
    except (NotWrittenError, MetadataError) as error:
        change = NamesChange(photo.id, photo.path, NameTarget.SIDECAR, sidecar, problem=error.english)
        return Prepared(photo, change, (), names, said)


def _into_file(photo: NamedPhoto, names: tuple[str, ...], said: bytes, sidecar: Path) -> Prepared:
    packet = embedded_packet(photo.path)
    after = _after(packet, photo, names)
    parts = []
    if after is not None and after != packet:
        parts.append(Part(NameTarget.FILE, photo.path, packet, after))
    change = _change(photo, names, NameTarget.FILE, photo.path, packet, after)
    try:
        beside = read_sidecar(sidecar)
        if beside is not None:
            # Other programs go by the sidecar first: it must not say anything else.
            following = _after(beside, photo, names)
            if following is not None and following != beside:
                parts.insert(0, Part(NameTarget.SIDECAR, sidecar, beside, following))
                in_it = _change(photo, names, NameTarget.SIDECAR, sidecar, beside, following)
                change = replace(
                    change,
                    added=_joined(change.added, in_it.added),
                    removed=_joined(change.removed, in_it.removed),
                    kept=tuple(one for one in _joined(change.kept, in_it.kept) if one not in in_it.added),
                )
    except (NotWrittenError, MetadataError):
        pass  # it is left alone, and the names are in the file
    return Prepared(photo, change, tuple(parts), names, said)


def _into_sidecar(photo: NamedPhoto, names: tuple[str, ...], said: bytes, sidecar: Path, instead: str) -> Prepared:
    beside = read_sidecar(sidecar)
    base = beside
    if beside is None:
        # A new one takes all along that the file says: programs that find a sidecar look no further.
        try:
            base = embedded_packet(photo.path)
        except MetadataError:
            base = None
    after = _after(base, photo, names)
    parts = () if after is None or after == base else (Part(NameTarget.SIDECAR, sidecar, beside, after),)
    change = replace(_change(photo, names, NameTarget.SIDECAR, sidecar, base, after), instead=instead)
    return Prepared(photo, change, parts, names, said)


def _after(packet: bytes | None, photo: NamedPhoto, names: Collection[str]) -> bytes | None:
    """The packet that is to be; None: there is none, and nothing to say. Raises MetadataError."""
    if packet is None and not names:
        return None
    people = PeopleMetadata(
        regions=tuple(PersonRegion(name, box, RegionForm.MWG) for name, box in photo.people),
        persons=tuple(names),
    )
    orientation, stored_size = _stored(photo)
    return with_people(packet, people, orientation=orientation, stored_size=stored_size, former=_gone(photo))


def _stored(photo: NamedPhoto) -> tuple[int, tuple[int, int]]:
    """The orientation that regions are written for, and width and height before it is applied."""
    orientation = photo.orientation
    if photo.format not in _LEFT_TO_APPLY:
        orientation = orientation_of_regions(photo.path, orientation)
    width, height = photo.size
    return orientation, (height, width) if orientation >= 5 else (width, height)


def _gone(photo: NamedPhoto) -> tuple[str, ...]:
    """Names that Glimpse had written at places where they don't hold any more."""
    if photo.written is None:
        return ()
    return tuple(
        dict.fromkeys(
            name
            for name, box in photo.written.people
            if not any(name == now and box.iou(there) >= SAME_PLACE for now, there in photo.people)
        )
    )


def _change(
    photo: NamedPhoto,
    names: tuple[str, ...],
    target: NameTarget,
    file: Path,
    packet: bytes | None,
    after: bytes | None,
) -> NamesChange:
    before, following = _names_in(packet, photo), _names_in(after, photo)
    removed = tuple(name for name in before if name not in following)
    return NamesChange(
        photo.id,
        photo.path,
        target,
        file,
        added=tuple(name for name in names if name not in before),
        removed=removed,
        kept=tuple(name for name in before if name not in removed),
    )


def _names_in(packet: bytes | None, photo: NamedPhoto) -> tuple[str, ...]:
    """Whom a packet names, each once."""
    if packet is None:
        return ()
    orientation, stored_size = _stored(photo)
    people = read_people(packet, orientation, stored_size=stored_size)
    return _joined(tuple(region.name for region in people.regions if region.name), people.persons)


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
