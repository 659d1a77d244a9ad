"""Installing a pack from a folder or a zip file: copied beside, tried out, then renamed into place."""

from __future__ import annotations

import filecmp
import lzma
import os
import re
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from glimpse_desktop.domain.errors import PackError

MAX_FILE = 2 << 30
MAX_TOTAL = 4 << 30
MAX_ENTRIES = 200
MAX_RATIO = 200
"""How much larger than its compressed form a file may be: weights hardly compress, so more is an attack."""

_KEPT = (".onnx", ".json", ".txt", ".md", ".license")
_KEPT_NAMES = ("license", "licence", "model.license", "notice", "readme")
_BLOCK = 1 << 20

Entry = tuple[str, int, Callable[[], BinaryIO]]
"""A file to install: its name inside the pack, its size in bytes, and what opens it."""


_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, ValueError)
"""What reading a damaged zip file raises, by the way its entries are packed (BZ2 has an OSError)."""


def install(source: Path, target_dir: Path, check: Callable[[Path], object]) -> Path:
    """Copy the pack in ``source`` (a folder or a zip file) into a folder of its own under ``target_dir``.

    Only models, manifests and licences are copied. ``check`` gets the copy under its final name but in a hidden
    place, and raises PackError when it is no working pack; it then never appears. Returns the installed folder.
    Raises PackError with the reason, leaving nothing behind.
    """
    name = _pack_name(source)
    target = target_dir / name
    try:
        target_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        if source.is_dir() and target.exists() and target.samefile(source):
            check(source)
            return target
        with tempfile.TemporaryDirectory(prefix=".installing-", dir=target_dir) as hidden:
            copy = Path(hidden) / name
            copy.mkdir(mode=0o700)
            if source.is_dir():
                _copy(_folder_entries(source), copy, target_dir)
            else:
                with _open_zip(source) as archive:
                    _copy(_zip_entries(archive), copy, target_dir)
            check(copy)
            _put_in_place(copy, target, check)
    except OSError as error:
        reason = error.strerror or "the disk reports an error"
        raise PackError("The pack could not be installed: {reason}.", reason=reason) from error
    return target


def _put_in_place(copy: Path, target: Path, check: Callable[[Path], object]) -> None:
    """Rename ``copy`` to ``target``; what is there gives way only if it is the same pack or doesn't work."""
    if target.exists():
        if not _same_files(copy, target):
            try:
                check(target)
            except PackError:
                pass
            else:
                raise PackError(
                    "Another pack called {folder} is installed: rename this one and try again.", folder=target.name
                )
        target.rename(copy.with_name("replaced"))
    copy.rename(target)


def _same_files(one: Path, other: Path) -> bool:
    names, others = (
        sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file()) for folder in (one, other)
    )
    return names == others and all(filecmp.cmp(one / name, other / name, shallow=False) for name in names)


def _pack_name(source: Path) -> str:
    stem = source.name if source.is_dir() else source.stem
    if not source.exists():
        raise PackError("{source} doesn't exist.", source=source)
    name = re.sub(r"[^\w.-]", "_", stem).strip("._")
    if not name:
        raise PackError("{file} is no name for a pack: rename it first.", file=source.name)
    return name[:64]


def _folder_entries(folder: Path, prefix: str = "") -> Iterator[Entry]:
    """The files to keep of a folder and of folders in it; links to folders are left out."""
    for path in sorted(folder.iterdir()):
        inside = prefix + path.name
        if path.is_dir():
            if not path.is_symlink():
                yield from _folder_entries(path, inside + "/")
        elif path.is_file() and _is_kept(inside):
            yield inside, path.stat().st_size, partial(_open_file, path)


def _open_zip(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except _DAMAGE as error:
        raise PackError("{file} is neither a folder nor a readable zip file.", file=path.name) from error


def _zip_entries(archive: zipfile.ZipFile) -> Iterator[Entry]:
    """The files to keep, once all entries are known to be harmless."""
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise PackError(
            "The zip file has {count} entries; a pack has at most {most}.", count=len(entries), most=MAX_ENTRIES
        )
    for info in entries:
        _check_entry(info)
    for info in entries:
        if not info.is_dir() and _is_kept(info.filename):
            yield info.filename, info.file_size, partial(_open_entry, archive, info)


def _open_file(path: Path) -> BinaryIO:
    return path.open("rb")


def _open_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    return cast(BinaryIO, archive.open(info))


def _check_entry(info: zipfile.ZipInfo) -> None:
    # ZipInfo cuts names at a NUL and turns the system's separator into a slash: look at what was stored.
    name = info.orig_filename
    parts = PurePosixPath(name).parts
    outside = not parts or name.startswith("/") or ".." in parts or re.search(r"[\\:\0]", name)
    if outside:
        raise PackError("The zip file is unsafe: it holds a path that leads outside the pack.")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise PackError("The zip file is unsafe: it holds a link or a device.")
    if info.flag_bits & 1:
        raise PackError("The zip file is encrypted.")
    if info.file_size > MAX_FILE:
        raise PackError("The zip file holds a file of more than 2 GiB.")
    if info.file_size > 1 << 20 and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        raise PackError("The zip file is unsafe: a file in it unpacks to an absurd size.")


def _is_kept(inside: str) -> bool:
    path = PurePosixPath(inside)
    if any(part.startswith((".", "__MACOSX")) for part in path.parts):
        return False
    return path.suffix.lower() in _KEPT or path.name.lower() in _KEPT_NAMES


def _copy(entries: Iterator[Entry], target: Path, disk: Path) -> None:
    chosen = _without_outer_folder(list(entries))
    total = sum(size for _, size, _ in chosen)
    if len(chosen) > MAX_ENTRIES or total > MAX_TOTAL or any(size > MAX_FILE for _, size, _ in chosen):
        raise PackError("The pack is too large: at most 200 files, 2 GiB each and 4 GiB together.")
    if not any(name.endswith(".onnx") for name, _, _ in chosen):
        raise PackError("There are no models in it: a pack holds .onnx files.")
    if len({name.lower() for name, _, _ in chosen}) != len(chosen):
        raise PackError("Two files in it have the same name.")
    if shutil.disk_usage(disk).free < total + (64 << 20):
        raise PackError("There is not enough room on the disk for the pack.")
    for name, size, open_source in chosen:
        destination = target / name
        destination.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with open_source() as reader, destination.open("xb") as writer:
                _copy_exactly(reader, writer, size)
        except _DAMAGE as error:
            raise PackError("The zip file is damaged.") from error
        destination.chmod(0o600)


def _without_outer_folder(entries: list[Entry]) -> list[Entry]:
    """Zip files often hold one folder with everything in it: it is taken off."""
    outer = {PurePosixPath(name).parts[0] for name, _, _ in entries}
    if len(outer) != 1 or any(len(PurePosixPath(name).parts) == 1 for name, _, _ in entries):
        return entries
    return [(str(PurePosixPath(*PurePosixPath(name).parts[1:])), size, opener) for name, size, opener in entries]


def _copy_exactly(reader: BinaryIO, writer: BinaryIO, size: int) -> None:
    """Copy ``size`` bytes; a source that has more than it claims is refused."""
    left = size
    while block := reader.read(min(_BLOCK, left + 1)):
        left -= len(block)
        if left < 0:
            raise PackError("A file in it is larger than it claims to be.")
        writer.write(block)
    if left:
        raise PackError("A file in it is shorter than it claims to be.")
    writer.flush()
    os.fsync(writer.fileno())
