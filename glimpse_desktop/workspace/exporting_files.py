"""Files of an export: written beside, checked, and given a name that is free. Nothing is overwritten."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.exporting import ExistsError, ExportError
from glimpse_desktop.domain.file_names import same_file_key
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.lasting_files import PART_NAME, close_synced, file_digest, part_file
from glimpse_desktop.domain.progress import CancelToken

_BLOCK = 1 << 20
_NUMBERED = re.compile(r"(?P<stem>.+) \((?P<number>[0-9]{1,6})\)(?P<suffix>\.[^.]*)?", re.DOTALL)

_ENDING = ".part"
_PART = re.compile(PART_NAME + re.escape(_ENDING))
_LEFT_SECONDS = 3600.0
"""A part that nobody has written to for so long is one of an export that was killed."""

_STOPS = {
    errno.ENOSPC: marked("The disk is full."),
    errno.EDQUOT: marked("There is no more room for you on this disk."),
    errno.EROFS: marked("The disk can't be written to."),
    errno.EACCES: marked("There is no permission to write there."),
    errno.EPERM: marked("There is no permission to write there."),
    errno.ENOENT: marked("The folder is not there any more."),
    errno.ENODEV: marked("The disk is not there any more."),
    errno.EIO: marked("The disk could not be written to."),
}
_WINDOWS_FULL = 112
_IN_THE_WAY = (errno.EEXIST, errno.ENOTDIR)
_REFUSED_NAMES = (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)


class CopyError(GlimpseError):
    """One file could not be written; the message says why in a few words. Others can."""


class StopError(GlimpseError):
    """No file can be written there any more; the message is a sentence."""


@dataclass
class _Series:
    """Files of one name, numbered or not: "a.jpg", "a (2).jpg". Each is looked at once, and read at most once."""

    next: int = 1
    """The first number that may be free."""
    unseen: list[Path] = field(default_factory=list)
    unread: dict[int, list[Path]] = field(default_factory=dict)
    """By size."""
    digests: set[bytes] = field(default_factory=set)

    def has(self, size: int, digest: bytes) -> bool:
        """Whether one of the files has that content."""
        while self.unseen:
            file = self.unseen.pop()
            with suppress(OSError):
                if file.is_file():
                    self.unread.setdefault(file.stat().st_size, []).append(file)
        for file in self.unread.pop(size, ()):
            with suppress(OSError):
                self.digests.add(file_digest(file))
        return digest in self.digests


class TargetFolder:
    """One folder that is written to. Not thread-safe."""

    def __init__(self, folder: Path) -> None:
        """Makes it when it is missing. Raises StopError, CopyError."""
        with _told():
            folder.mkdir(parents=True, exist_ok=True)
            names = os.listdir(folder)  # noqa: PTH208 - names alone, of what may be many thousands
        self.folder = folder
        self._taken: set[str] = set()
        self._series: dict[str, _Series] = {}
        for name in names:
            if _PART.fullmatch(name):
                _remove_left_over(folder / name)
            else:
                self._note(name)

    def put(
        self, data: bytes, stem: str, suffix: str, times: tuple[int, int] | None, cancel: CancelToken
    ) -> Path | None:
        """Write ``data`` under a free name: ``stem`` + ``suffix``, or with a number from 2 on between them.

        None: a file of one of these names has just that content. ``times`` are those of access and change in
        nanoseconds. What can be seen there is whole and was read again. Raises StopError, CopyError, Cancelled.
        """
        digest = hashlib.sha256(data).digest()
        series = self._series.setdefault(same_file_key(stem + suffix), _Series())
        if series.has(len(data), digest):
            return None
        with _told(), part_file(self.folder, _ENDING) as (stream, part):
            for start in range(0, len(data), _BLOCK):
                cancel.check()
                stream.write(memoryview(data)[start : start + _BLOCK])
            close_synced(stream)
            if file_digest(part) != digest:
                raise CopyError("the copy is not the same as the photo")
            if times is not None:
                os.utime(part, ns=times)
            cancel.check()
            path = self._publish(part, stem, suffix, series)
        series.digests.add(digest)
        return path

    def _publish(self, part: Path, stem: str, suffix: str, series: _Series) -> Path:
        while True:
            name = f"{stem}{suffix}" if series.next == 1 else f"{stem} ({series.next}){suffix}"
            series.next += 1
            if same_file_key(name) in self._taken:
                continue
            path = self.folder / name
            try:
                # Holds the name: to rename replaces what is there on some systems.
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            except FileExistsError:  # another program made it meanwhile
                self._note(name)
                continue
            try:
                part.replace(path)
            except BaseException:
                path.unlink(missing_ok=True)
                raise
            self._taken.add(same_file_key(name))
            return path

    def _note(self, name: str) -> None:
        key = same_file_key(name)
        if key in self._taken:
            return
        self._taken.add(key)
        self._series.setdefault(key, _Series()).unseen.append(self.folder / name)
        if numbered := _NUMBERED.fullmatch(name):
            plain = same_file_key(numbered["stem"] + (numbered["suffix"] or ""))
            self._series.setdefault(plain, _Series()).unseen.append(self.folder / name)


@contextmanager
def whole_file(file: Path, replace: bool) -> Iterator[BinaryIO]:
    """Write a file that is there when the block ends, and not at all when it raises.

    Raises ExistsError at once when it is there and may not be replaced, ExportError when it can't be written.
    """
    try:
        if is_there(file) and not replace:
            raise ExistsError("{file} is there already.", file=file)
        if not file.parent.is_dir():
            raise ExportError("{folder} is not a folder.", folder=file.parent)
        with _told(), part_file(file.parent, _ENDING) as (stream, part):
            yield stream
            close_synced(stream)
            if not replace and file.exists():
                raise ExistsError("{file} is there already.", file=file)
            part.replace(file)
    except StopError as error:
        raise ExportError("{file} was not written. {error}", file=file, error=error) from error
    except CopyError as error:
        raise ExportError("{file} was not written: {error}.", file=file, error=error) from error


def is_there(path: Path) -> bool:
    """Whether there is a file or folder of that name. Raises StopError, CopyError where the system can't say."""
    if "\0" in str(path):
        raise CopyError("the disk doesn't take that name")
    with _told():
        return path.exists()


@contextmanager
def _told() -> Iterator[None]:
    """What the system says of writing, in words."""
    try:
        yield
    except RecursionError as error:  # of making a thousand folders in each other
        raise CopyError("the disk doesn't take that name") from error
    except OSError as error:
        if error.errno in _IN_THE_WAY:
            raise CopyError("a file is in the way of its folder") from error
        if error.errno in _REFUSED_NAMES:
            raise CopyError("the disk doesn't take that name") from error
        full = getattr(error, "winerror", None) == _WINDOWS_FULL
        words = _STOPS[errno.ENOSPC] if full else _STOPS.get(error.errno or 0)
        if words:
            raise StopError(words) from error
        raise StopError("It can't be written there: {reason}.", reason=error.strerror or error) from error


def _remove_left_over(part: Path) -> None:
    with suppress(OSError):
        status = part.stat()
        if time.time() - max(status.st_mtime, status.st_ctime) > _LEFT_SECONDS:  # it may have the photo's own time
            part.unlink()
