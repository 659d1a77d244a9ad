"""Putting new bytes in the place of a file so that there is always one whole file: the old one or the new one."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import re
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.lasting_files import PART_NAME, close_synced, file_digest, part_file, sync_folder
from glimpse_desktop.domain.name_files import DoubtError, NotWrittenError

_log = logging.getLogger(__name__)

_ENDING = ".names"
_PART = re.compile(PART_NAME + re.escape(_ENDING))
_ACL_AND_XATTR = 0b101
"""COPYFILE_ACL and COPYFILE_XATTR of macOS's copyfile.h."""

_FULL = marked("the disk is full")
_READ_ONLY = marked("the disk can't be written to")
_REFUSED = marked("there is no permission to write there")
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: marked("there is no more room for you on this disk"),
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.ENOENT: marked("the folder is not there any more"),
    errno.ENODEV: marked("the disk is not there any more"),
    errno.EIO: marked("the disk could not be written to"),
    errno.ENAMETOOLONG: marked("the disk doesn't take a name that long"),
    errno.EBUSY: marked("another program is using the file"),
    errno.ETXTBSY: marked("another program is using the file"),
}
_ANOTHER_OWNER = marked("the file would belong to somebody else then")
_WINDOWS_REASONS = {112: _FULL, 32: marked("another program is using the file"), 19: _REFUSED}


def replace_file(
    path: Path,
    data: bytes,
    *,
    like: Path | None = None,
    whole: bool = False,
    check: Callable[[Path], None] = lambda _: None,
) -> os.stat_result:
    """Let ``path`` hold ``data``: written beside it, synced, read again, and renamed over it.

    The new file has the mode of ``like`` (None: the one it replaces), and its owner where the system allows that.
    ``whole``: it is to pass for the one it replaces, so it has its times and extended attributes as well, and
    DoubtError is raised where the owner can't be kept. ``check`` is called with the file beside, right before the
    renaming: raises whatever speaks against it. Returns the file's state. Raises NotWrittenError. Whatever is
    raised, ``path`` is as it was, and nothing is left beside it.
    """
    require_replaceable(path)
    with told(), part_file(path.parent, _ENDING) as (stream, part):
        model = (like or path).stat()
        stream.write(data)
        close_synced(stream)
        _resemble(part, like or path, whole)
        if file_digest(part) != hashlib.sha256(data).digest():
            raise NotWrittenError("the disk did not keep what was written to it")
        check(part)
        if whole:  # reading it has changed when it was read
            os.utime(part, ns=(model.st_atime_ns, model.st_mtime_ns))
        state = part.stat()
        os.replace(part, path)  # noqa: PTH105 - tests let it fail
        try:
            sync_folder(path.parent)
        except OSError as error:  # it is written: what may be lost in a power cut is found at the next scan
            _log.warning("%s: the folder could not be synced: %s", path.parent, error)
        return state


def require_replaceable(path: Path) -> None:
    """Raises NotWrittenError where the system tells that nothing can be written beside ``path``."""
    with told():
        folder = path.parent
        status = os.statvfs(folder) if hasattr(os, "statvfs") else None
        if status is not None and status.f_flag & os.ST_RDONLY:
            raise NotWrittenError(_READ_ONLY)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise NotWrittenError(_REFUSED)


def remove_left_overs(folder: Path) -> int:
    """Remove what a kill left beside the files of a folder; how many there were. Nobody may be writing there."""
    removed = 0
    with suppress(OSError):
        for name in os.listdir(folder):  # noqa: PTH208 - names alone, of what may be many thousands
            if _PART.fullmatch(name):
                with suppress(OSError):
                    (folder / name).unlink()
                    removed += 1
    return removed


@contextmanager
def told() -> Iterator[None]:
    """What the system says of writing, as a NotWrittenError."""
    try:
        yield
    except GlimpseError:
        raise
    except OSError as error:
        words = _WINDOWS_REASONS.get(getattr(error, "winerror", None) or 0) or _REASONS.get(error.errno or 0)
        if words is not None:
            raise NotWrittenError(words) from error
        raise NotWrittenError(
            "it can't be written there: {reason}", reason=error.strerror or type(error).__name__
        ) from error
    except ValueError as error:  # a name with a NUL in it
        raise NotWrittenError("the disk doesn't take that name") from error


def require_same_owner(status: os.stat_result) -> None:
    """Raises DoubtError where the system would not let a new file have the owner of this one."""
    if (
        hasattr(os, "geteuid")
        and os.geteuid()
        and (status.st_uid != os.geteuid() or status.st_gid not in (os.getegid(), *os.getgroups()))
    ):
        raise DoubtError(_ANOTHER_OWNER)


def _resemble(part: Path, like: Path, whole: bool) -> None:
    status = like.stat()
    if hasattr(os, "chown"):
        own = part.stat()
        if (own.st_uid, own.st_gid) != (status.st_uid, status.st_gid):
            with suppress(OSError):
                os.chown(part, status.st_uid, status.st_gid)
            own = part.stat()
            if whole and (own.st_uid, own.st_gid) != (status.st_uid, status.st_gid):
                raise DoubtError(_ANOTHER_OWNER)
    mode = stat.S_IMODE(status.st_mode)
    if not whole:
        mode = mode & 0o666 | stat.S_IWUSR
    if stat.S_IMODE(part.stat().st_mode) != mode:
        with suppress(OSError):  # some drives know none
            part.chmod(mode)
    if whole:
        with suppress(OSError):  # what has to be kept is looked at below
            shutil.copystat(like, part)  # mode, times, flags; extended attributes where Python knows them
        _copy_on_macos(like, part)
        now = part.stat()
        if (stat.S_IMODE(now.st_mode), now.st_mtime_ns) != (mode, status.st_mtime_ns):
            raise DoubtError("its time or its permissions could not be kept")
    with suppress(OSError):
        handle = os.open(part, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _copy_on_macos(like: Path, part: Path) -> None:
    """Access lists and extended attributes (Finder's tags), which Python doesn't copy there."""
    if sys.platform == "darwin":
        import ctypes

        system = ctypes.CDLL(None, use_errno=True)
        if system.copyfile(os.fsencode(like), os.fsencode(part), None, ctypes.c_uint32(_ACL_AND_XATTR)) != 0:
            raise DoubtError("what the system keeps with the file could not be copied")
