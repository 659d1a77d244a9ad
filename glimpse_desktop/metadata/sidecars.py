"""XMP files beside photos: which one is a photo's, reading it, and writing it so that it is always whole."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from glimpse_desktop.domain.name_files import NotWrittenError
from glimpse_desktop.imaging.source import SUPPORTED_SUFFIXES
from glimpse_desktop.metadata.packets import sidecars_of
from glimpse_desktop.metadata.replacing import replace_file, require_replaceable, told
from glimpse_desktop.metadata.xmp_document import MOST_BYTES

SUFFIX = ".xmp"
_DEVELOPED = (".jpg", ".jpeg", ".heic", ".heif", ".hif", ".png", ".tif", ".tiff", ".webp", ".avif", ".jxl")
"""What stands beside a camera's raw file of the same name; also the other way round."""


def sidecar_for(photo: Path) -> Path:
    """The sidecar that a photo's names go to: one that is there, else ``photo.jpg.xmp``.

    ``photo.xmp`` is what programs for raw files call theirs. Where a raw file and a JPEG share that name, it is
    the raw file's, so the JPEG gets one of its own.
    """
    whole = (photo.name + SUFFIX).lower()
    for found in sidecars_of(photo):
        if found.name.lower() == whole or not _belongs_to_another(photo):
            return found
    return photo.with_name(photo.name + SUFFIX)


def read_sidecar(sidecar: Path) -> bytes | None:
    """What is in it; None where there is none. Raises NotWrittenError where it had better be left alone."""
    with told():
        try:
            status = sidecar.stat()
        except FileNotFoundError:
            if sidecar.is_symlink():
                raise NotWrittenError(
                    "its sidecar {file} is a link that leads nowhere", file=sidecar.name
                ) from None
            return None
        if not stat.S_ISREG(status.st_mode):
            raise NotWrittenError("its sidecar {file} is not an ordinary file", file=sidecar.name)
        if status.st_size > MOST_BYTES:
            raise NotWrittenError("its sidecar {file} is too large to be one", file=sidecar.name)
        return sidecar.read_bytes()


def write_sidecar(sidecar: Path, photo: Path, before: bytes | None, after: bytes) -> bool:
    """Let the sidecar hold ``after``; ``before`` is what ``read_sidecar`` gave. Whether anything was written.

    A new one has the photo's mode and owner; a link stays one, and what it leads to is written. Raises
    NotWrittenError; then it is as it was.
    """
    if before == after:
        return False

    def unchanged(_: Path) -> None:
        if read_sidecar(sidecar) != before:
            raise NotWrittenError("another program changed its sidecar just now")

    target = require_writable(sidecar)
    replace_file(target, after, like=photo if before is None else target, check=unchanged)
    return True


def require_writable(sidecar: Path) -> Path:
    """The file that writing a sidecar would write. Raises NotWrittenError where the system tells that it can't be
    written."""
    with told():
        target = Path(os.path.realpath(sidecar)) if sidecar.is_symlink() else sidecar
        if target.exists() and not os.access(target, os.W_OK):
            raise NotWrittenError("its sidecar {file} is write-protected", file=sidecar.name)
    require_replaceable(target)
    return target


def _belongs_to_another(photo: Path) -> bool:
    """Whether ``photo.xmp`` may be another picture's of the same name: a raw file's, beside its JPEG."""
    if photo.suffix.lower() not in _DEVELOPED:
        return False
    # By names alone, not by listing the folder: it may hold many thousands.
    whole, stem = os.fspath(photo), os.fspath(photo.with_suffix(""))
    return any(
        stem + spelt != whole and os.path.lexists(stem + spelt)
        for suffix in SUPPORTED_SUFFIXES
        if suffix != photo.suffix.lower()
        for spelt in (suffix, suffix.upper())
    )
