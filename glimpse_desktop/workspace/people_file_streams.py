"""The bytes of people files: written whole or not at all, private, compressed and sealed as wanted."""

from __future__ import annotations

import codecs
import errno
import gzip
import io
import os
import secrets
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.lasting_files import sync_folder
from glimpse_desktop.domain.people_file import MOST_BYTES, PeopleFileError

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from glimpse_desktop.domain.sealing import Seal

GZIP = ".gz"
_GZIP_MAGIC = b"\x1f\x8b"
_SEAL_MAGIC = b"GLSTRM"
_LEVEL = 6

_REASONS = {
    errno.ENOSPC: marked("The disk is full."),
    errno.EDQUOT: marked("There is no more room for you on this disk."),
    errno.EROFS: marked("The disk can't be written to."),
    errno.EACCES: marked("There is no permission to use it."),
    errno.EPERM: marked("There is no permission to use it."),
    errno.ENOENT: marked("It is not there."),
    errno.ENODEV: marked("The drive is not there."),
    errno.EIO: marked("The drive could not be read or written."),
    errno.EISDIR: marked("It is a folder."),
}


def file_trouble(error: OSError, path: Path) -> PeopleFileError:
    """What the system says of a file, in words."""
    known = _REASONS.get(error.errno or 0)
    if known is not None:
        return PeopleFileError("{path} can't be used. {reason}", path=path, reason=PeopleFileError(known))
    return PeopleFileError("{path} can't be used: {reason}.", path=path, reason=error.strerror or error)


@contextmanager
def writing(path: Path, *, replace: bool, seal: Seal | None = None) -> Iterator[BinaryIO]:
    """Write a file that is there, whole and on the disk, when the block ends, and not at all when it raises.

    Readable by the user only. Compressed where its name ends in .gz, or .gz and another suffix; sealed with
    ``seal``. With ``replace`` it takes the place of what is there. Raises PeopleFileError.
    """
    try:
        if not replace and path.exists():
            raise PeopleFileError("{path} is there already.", path=path)
        part = path.with_name(f".glimpse-{secrets.token_hex(8)}.part")
        fd = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except (OSError, ValueError) as error:
        raise _trouble(error, path) from error
    try:
        with os.fdopen(fd, "wb") as file:
            with ExitStack() as closing:
                yield _writer(file, path, seal, closing)
            file.flush()
            os.fsync(file.fileno())
        if not replace and path.exists():
            raise PeopleFileError("{path} is there already.", path=path)
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise file_trouble(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def remove_left_overs(folder: Path, beginning: str = "") -> None:
    """Remove what a kill left of files that were being written there. Nobody may be writing there, or nobody else
    files whose names begin like that.
    """
    with suppress(OSError):
        for part in folder.glob(f".glimpse-{beginning}*.part"):
            with suppress(OSError):
                part.unlink()


def _writer(file: BinaryIO, path: Path, seal: Seal | None, closing: ExitStack) -> BinaryIO:
    target = file
    if seal is not None:
        sealed = seal.writer(file)
        closing.callback(sealed.finish)
        target = cast(BinaryIO, closing.enter_context(io.BufferedWriter(_Sealed(sealed.write), 1 << 16)))
    if GZIP in path.suffixes[-2:]:
        # No time and no name inside: the same log makes the same file.
        zipped = gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=target, mtime=0)
        target = cast(BinaryIO, closing.enter_context(zipped))
    return target


class _Sealed(io.RawIOBase):
    """What is written goes to a SealingWriter."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        super().__init__()
        self._put = write

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer, /) -> int:
        piece = bytes(data)
        self._put(piece)
        return len(piece)


@contextmanager
def reading(path: Path, seal: Seal | None = None) -> Iterator[TextOfFile]:
    """The text of a people file, compressed or not, sealed or not: by its bytes, whatever its name.

    Raises PeopleFileError also for what the block reads: damaged, no UTF-8, too large, sealed by another library.
    """
    try:
        with ExitStack() as closing:
            file: BinaryIO = closing.enter_context(path.open("rb"))
            if file.read(len(_SEAL_MAGIC)) == _SEAL_MAGIC:
                file.seek(0)
                if seal is None:
                    raise PeopleFileError(
                        "{path} is locked: only the library that it was made from, unlocked, can read it.",
                        path=path,
                    )
                file = seal.reader(file)
            else:
                file.seek(0)
            if cast(io.BufferedReader, file).peek(2)[:2] == _GZIP_MAGIC:
                file = cast(BinaryIO, closing.enter_context(gzip.GzipFile(fileobj=file, mode="rb")))
            yield TextOfFile(file)
    except (EOFError, zlib.error, gzip.BadGzipFile, UnicodeDecodeError) as error:
        raise PeopleFileError("{path} is damaged, or no people file.", path=path) from error
    except (OSError, ValueError) as error:
        raise _trouble(error, path) from error
    except PeopleFileError:
        raise
    except GlimpseError as error:  # the seal is broken
        raise PeopleFileError("{path} can't be read. {reason}", path=path, reason=error) from error


class TextOfFile:
    """Reads UTF-8, with or without a mark at its start, up to the largest size that is allowed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._bytes = 0

    def read(self, size: int) -> str:
        """Up to so many characters; "" at the end."""
        while True:
            data = self._file.read(size)
            self._bytes += len(data)
            if self._bytes > MOST_BYTES:
                raise PeopleFileError("The file is too large for a people file.")
            text = self._decoder.decode(data, final=not data)
            if text or not data:
                return text


def _trouble(error: OSError | ValueError, path: Path) -> PeopleFileError:
    if isinstance(error, OSError):
        return file_trouble(error, path)
    return PeopleFileError("{path} can't be used: {reason}.", path=path, reason=error)
