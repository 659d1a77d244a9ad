"""Names into a picture's own file: a new file beside it, checked in every way, that takes its place.

A file that isn't quite plain (several names on the disk, something after the picture, a signature, a second
picture) is left alone, with a DoubtError that says why: a sidecar can have its names.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.errors import MetadataError, PhotoError
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.domain.lasting_files import file_digest
from glimpse_desktop.domain.name_files import DoubtError, NotWrittenError
from glimpse_desktop.imaging.containers import sniff
from glimpse_desktop.imaging.source import read_photo_file
from glimpse_desktop.metadata import embedding_jpeg, embedding_png, embedding_webp
from glimpse_desktop.metadata.exiftool import ExifTool
from glimpse_desktop.metadata.packets import embedded_packet
from glimpse_desktop.metadata.replacing import replace_file, require_replaceable, require_same_owner, told
from glimpse_desktop.metadata.same_picture import require_same
from glimpse_desktop.metadata.xmp_read import read_people

_OURS: Mapping[str, Callable[[bytes, bytes], bytes]] = {
    "JPEG": embedding_jpeg.with_packet,
    "PNG": embedding_png.with_packet,
    "WEBP": embedding_webp.with_packet,
}
_SUFFIXES = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "TIFF": (".tif", ".tiff"),
    "HEIF": (".heic", ".heif", ".hif"),
}
"""By format: what such files are called, the first one as ExifTool knows it. Others (raw files are TIFFs, too)
stay as they are."""
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A photo's file after its names were put into it."""

    content: ContentHash
    size: int
    mtime_ns: int


def require_embeddable(path: Path, tool: bool) -> str:
    """The format of a file that may take names, as far as its first bytes and its name tell; quick.

    ``tool``: ExifTool is there. Raises DoubtError with what speaks against it, NotWrittenError where the file
    can't be read.
    """
    with told():
        if path.is_symlink():
            raise DoubtError("the file is a link to another place")
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise DoubtError("it is not an ordinary file")
        with path.open("rb") as file:
            kind = sniff(file.read(_HEAD))
    if status.st_nlink > 1:
        raise DoubtError("the file has several names on the disk")
    if kind is None or kind not in _SUFFIXES or path.suffix.lower() not in _SUFFIXES[kind]:
        raise DoubtError("files of this kind are left as they are")
    if kind not in _OURS and not tool:
        raise DoubtError("for files of this kind ExifTool is needed, which is not installed")
    return kind


def rehearse(path: Path, content: ContentHash, packet: bytes, *, tool: ExifTool | None) -> None:
    """Raises what ``embed`` would, but for what only writing shows. Nothing is written.

    No pixel of a JPEG is decoded for it, of which there are most: what decodes once does so again.
    """
    kind, _, data = _read(path, content, tool)
    if kind == "JPEG":
        _OURS[kind](data, packet)
    else:
        _with_packet(data, kind, packet, tool)


def embed(
    path: Path,
    content: ContentHash,
    packet: bytes,
    *,
    tool: ExifTool | None,
    before_rename: Callable[[Rewritten], None] = lambda _: None,
) -> Rewritten:
    """Put an XMP packet into the file of a photo, which has to be ``content`` still.

    Pixels, times, mode, owner and everything else in the file stay, or it isn't done. ``before_rename`` hears of
    the new content when all is ready and nothing is changed yet; it may raise. Raises DoubtError (a sidecar is
    better) and NotWrittenError; then the file is as it was.
    """
    kind, status, data = _read(path, content, tool)
    new = _with_packet(data, kind, packet, tool)
    made = ContentHash(hashlib.sha256(new).digest())

    def check(part: Path) -> None:
        before_rename(Rewritten(made, len(new), part.stat().st_mtime_ns))
        if _state(path.stat()) != _state(status) or file_digest(path) != content:
            raise NotWrittenError("another program changed the file just now")

    state = replace_file(path, new, whole=True, check=check)
    return Rewritten(made, state.st_size, state.st_mtime_ns)


def _read(path: Path, content: ContentHash, tool: ExifTool | None) -> tuple[str, os.stat_result, bytes]:
    """Format, state and bytes of a file that may be rewritten, as far as can be told before it is."""
    with told():
        status = path.stat()
    kind = require_embeddable(path, tool is not None)
    try:
        data = read_photo_file(path)
    except PhotoError as error:
        raise NotWrittenError(error.message, **error.values) from error
    if hashlib.sha256(data).digest() != content:
        raise NotWrittenError("the file has changed since it was looked at")
    if not os.access(path, os.W_OK):
        raise DoubtError("the file is write-protected")
    require_replaceable(path)
    require_same_owner(status)
    return kind, status, data


def _with_packet(data: bytes, kind: str, packet: bytes, tool: ExifTool | None) -> bytes:
    """By ExifTool where there is one, else (or where it can't) by ourselves; compared with what was before."""
    ours = _OURS[kind](data, packet) if kind in _OURS else None  # first: it refuses what isn't plain
    if tool is not None:
        try:
            return _compared(data, tool.with_packet(data, _SUFFIXES[kind][0], packet), packet)
        except DoubtError:
            if ours is None:
                raise
    assert ours is not None  # require_embeddable wants a tool for what we don't write
    return _compared(data, ours, packet)


def _compared(data: bytes, new: bytes, packet: bytes) -> bytes:
    """``new``, once it is the same picture as ``data`` and says who is in it. Raises DoubtError."""
    require_same(data, new)
    try:
        back = embedded_packet(new)
        if back is not None and read_people(back, 1) == read_people(packet, 1):
            return new
    except MetadataError as error:
        raise DoubtError("the names could not be read back") from error
    raise DoubtError("the names could not be read back")


def _state(status: os.stat_result) -> tuple[int, ...]:
    return status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev, status.st_nlink
