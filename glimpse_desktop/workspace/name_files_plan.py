"""What writing a photo's names would do, found out by reading its sidecar and the head of its file."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.name_files import DoubtError, NamesChange, NamesWish, NameTarget, NotWrittenError
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.library.named_faces import NamedPhoto
from glimpse_desktop.library.written_names import People
from glimpse_desktop.metadata import embedding
from glimpse_desktop.metadata.exiftool import ExifTool
from glimpse_desktop.metadata.packets import embedded_packet, orientation_of_regions
from glimpse_desktop.metadata.replacing import told
from glimpse_desktop.metadata.sidecars import read_sidecar, require_writable, sidecar_for
from glimpse_desktop.metadata.xmp_edit import writable
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.metadata.xmp_write import with_people
from glimpse_desktop.workspace.name_files_own import gone_names, own_names

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
    noted: Path
    """What is remembered as the place of Glimpse's names: the photo where any are in it, else its sidecar."""
    own: People
    """What of names is Glimpse's own then."""
    said: bytes
    """Digest of all that the files are to say."""


def names_of(photo: NamedPhoto) -> tuple[str, ...]:
    """Who is named in a photo, from left to right, each once."""
    return _once(name for name, _ in photo.people)


def digest_of(photo: NamedPhoto, wish: NamesWish) -> bytes:
    """Of all that the files of a photo are to say, and where."""
    said = [
        _FORM,
        _belongs_inside(photo, wish),
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
    if written.inside:
        return written.content == photo.content
    # One that stayed behind when the photo was moved says nothing about it.
    there = os.path.exists(written.file)  # noqa: PTH110 - Path.exists raises where it can't be looked at
    return (there and written.file.parent == photo.path.parent) or not photo.people


def _belongs_inside(photo: NamedPhoto, wish: NamesWish) -> bool:
    """Names that were once put into a photo stay in step there, or it would say for ever what doesn't hold."""
    return wish.into_files or _has_own_inside(photo)


def _has_own_inside(photo: NamedPhoto) -> bool:
    written = photo.written
    return written is not None and written.inside and bool(written.people)


def _of_this_file(photo: NamedPhoto, sidecar: Path) -> NamedPhoto:
    """The photo, known by its sidecar where another one has come to the place of that into which Glimpse put
    names: a camera may count from one again. Nobody asked for names in this one."""
    written = photo.written
    if written is None or not _has_own_inside(photo) or written.content == photo.content:
        return photo
    try:
        packet = embedded_packet(photo.path)
        there = () if packet is None else _names(read_people(packet, 1))
    except MetadataError:
        return photo
    own = {writable(one.name) for one in written.people}
    return photo if own.intersection(there) else replace(photo, written=replace(written, file=sidecar))


def prepare(photo: NamedPhoto, wish: NamesWish, tool: bool, instead: str = "") -> Prepared:
    """What is to be written for a photo; ``tool``: ExifTool is there. Never raises for what is wrong with files.

    ``instead``: why the names go beside the file although they are wanted in it.
    """
    sidecar = photo.path
    try:
        with told():
            if not photo.path.exists():
                raise NotWrittenError("the file is gone")
        sidecar = sidecar_for(photo.path)
        photo = _of_this_file(photo, sidecar)
        if _belongs_inside(photo, wish) and not instead:
            try:
                embedding.require_embeddable(photo.path, tool)
                return _into_file(photo, wish, sidecar)
            except (DoubtError, MetadataError) as error:
                instead = error.english
        return _into_sidecar(photo, wish, sidecar, instead)
    except (NotWrittenError, MetadataError) as error:
        change = NamesChange(photo.id, photo.path, NameTarget.SIDECAR, sidecar, problem=error.english)
        return Prepared(photo, change, (), sidecar, (), digest_of(photo, wish))


def beside_on_doubt(prepared: Prepared, wish: NamesWish, tool: bool, do: Callable[[Prepared], None]) -> Prepared:
    """``do`` what was prepared; what was done: another thing where it raises DoubtError, as the file had better
    stay as it is. Raises what else it raises."""
    try:
        do(prepared)
        return prepared
    except DoubtError as error:
        beside = prepare(prepared.photo, wish, tool, instead=error.english)
        do(beside)
        return beside


def foresee(prepared: Prepared, wish: NamesWish, tool: ExifTool | None) -> Prepared:
    """What writing will do, found out by going all the way up to it: the files are read as a whole."""

    def rehearse(one: Prepared) -> None:
        require_writable_sidecars(one)
        for part in one.parts:
            if part.target is NameTarget.FILE:
                embedding.rehearse(part.file, one.photo.content, part.after, tool=tool)

    try:
        return beside_on_doubt(prepared, wish, tool is not None, rehearse)
    except (NotWrittenError, MetadataError) as error:
        return replace(prepared, parts=(), change=replace(prepared.change, problem=error.english))


def require_writable_sidecars(prepared: Prepared) -> None:
    """Raises NotWrittenError where one that is to be written can't be: before anything is written."""
    for part in prepared.parts:
        if part.target is NameTarget.SIDECAR:
            require_writable(part.file)


def _into_file(photo: NamedPhoto, wish: NamesWish, sidecar: Path) -> Prepared:
    outlooks = [_outlook(photo, NameTarget.FILE, photo.path, embedded_packet(photo.path))]
    try:
        beside = read_sidecar(sidecar)
        if beside is not None:
            # Other programs go by the sidecar first: it must not say anything else.
            outlooks.append(_outlook(photo, NameTarget.SIDECAR, sidecar, beside))
    except (NotWrittenError, MetadataError):
        pass  # it is left alone, and the names are in the file
    return _prepared(photo, wish, outlooks)


def _into_sidecar(photo: NamedPhoto, wish: NamesWish, sidecar: Path, instead: str) -> Prepared:
    beside = read_sidecar(sidecar)
    if beside is not None:
        return _prepared(photo, wish, [_outlook(photo, NameTarget.SIDECAR, sidecar, beside)], instead)
    try:
        # A new one takes all along that the file says: programs that find a sidecar look no further.
        said = embedded_packet(photo.path)
        outlook = _outlook(photo, NameTarget.SIDECAR, sidecar, said, is_new=True)
    except MetadataError:  # but damage is no reason to have no names
        outlook = _outlook(photo, NameTarget.SIDECAR, sidecar, None)
    return _prepared(photo, wish, [outlook], instead)


@dataclass(frozen=True, slots=True)
class _Outlook:
    """What becomes of one file."""

    before: PeopleMetadata
    after: PeopleMetadata
    target: NameTarget
    file: Path
    part: Part | None


def _outlook(
    photo: NamedPhoto, target: NameTarget, file: Path, packet: bytes | None, *, is_new: bool = False
) -> _Outlook:
    """``is_new``: the packet is the photo's, for a sidecar that isn't there yet. Raises MetadataError."""
    orientation, size = _stored(photo)

    def read(packet: bytes | None) -> PeopleMetadata:
        return PeopleMetadata() if packet is None else read_people(packet, orientation, stored_size=size)

    after = packet
    if packet is not None or photo.people:
        regions = tuple(PersonRegion(name, box, RegionForm.MWG) for name, box in photo.people)
        people = PeopleMetadata(regions, persons=names_of(photo))
        after = with_people(packet, people, orientation=orientation, stored_size=size, former=gone_names(photo))
    part = None if after is None or after == packet else Part(target, file, None if is_new else packet, after)
    return _Outlook(read(packet), read(after), target, file, part)


def _prepared(photo: NamedPhoto, wish: NamesWish, outlooks: Sequence[_Outlook], instead: str = "") -> Prepared:
    """``outlooks``: of the file that has the names, then of what must not contradict it."""
    said, names = [(_names(one.before), _names(one.after)) for one in outlooks], names_of(photo)
    added = tuple(name for name in names if any(name not in before for before, _ in said))
    removed = _once(name for before, after in said for name in before if name not in after)
    kept = _once(name for before, after in said for name in before if name in after and name not in added)
    target, file = outlooks[0].target, outlooks[0].file
    change = NamesChange(photo.id, photo.path, target, file, added, removed, kept, instead)
    parts = tuple(one.part for one in outlooks if one.part is not None)
    own = own_names(photo, [one.before for one in outlooks])
    if photo.written is not None and _has_own_inside(photo) and target is NameTarget.SIDECAR:
        # What is in the photo can't be changed now; it is still there, and still Glimpse's.
        file, own = photo.path, tuple(dict.fromkeys((*photo.written.people, *own)))
    return Prepared(photo, change, parts, file, own, digest_of(photo, wish))


def _names(people: PeopleMetadata) -> tuple[str, ...]:
    """Whom a packet names."""
    return _once((*(region.name for region in people.regions if region.name), *people.persons))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _stored(photo: NamedPhoto) -> tuple[int, tuple[int, int]]:
    """The orientation that regions are written for, and width and height before it is applied."""
    orientation = photo.orientation
    if photo.format not in _LEFT_TO_APPLY:
        orientation = orientation_of_regions(photo.path, orientation)
    width, height = photo.size
    return orientation, (height, width) if orientation >= 5 else (width, height)
