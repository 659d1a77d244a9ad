"""Which drive a folder is on, whether it is still there, and errors that mean that it is not.

A folder whose drive is away looks in many ways: it is missing, or it is the empty folder where the drive was
mounted, or somebody has put a file or another drive there, or every look at it fails.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from glimpse_desktop.domain.drives import PlaceCheck
from glimpse_desktop.indexing.file_systems import Mount, is_remote, mount_of, mounts

AWAY_ERRORS = frozenset(
    getattr(errno, name)
    for name in (
        *("ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH"),
        *("ETIMEDOUT", "ECONNABORTED", "ECONNRESET", "ESHUTDOWN", "EREMOTEIO", "ENOMEDIUM", "EREMCHG"),
    )
    if hasattr(errno, name)
)
"""These never speak of a single file."""

_AWAY_ON_WINDOWS = frozenset({21, 31, 53, 55, 59, 64, 67, 433, 1006, 1110, 1112, 1167, 1231, 1232, 1617})
"""Windows' own numbers for: not ready, not connected, no such network name, another medium, and the like."""

_TIME_SLACK_NS = 2_000_000_000
"""FAT keeps even seconds only."""
_HOUR_NS = 3_600_000_000_000
_HOURS_AT_MOST = 14
"""FAT keeps local times: summer time and other time zones shift them by whole hours."""

_BLOCK_DEVICES = "/sys/dev/block"
_UDEV = "/run/udev/data"
_BY_UUID = "/dev/disk/by-uuid"
_FOR_DRIVES = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_UUID_LINE = re.compile(r"^E:ID_FS_UUID=(\S{1,100})$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Drive:
    """What a place is on. ``mount``: where that is mounted, ``volume``: the same name wherever it is mounted; None
    where the system doesn't tell."""

    device: int
    mount: str | None
    volume: str | None


class Known(Protocol):
    """What is remembered of a place."""

    @property
    def device(self) -> int: ...
    @property
    def mount(self) -> bytes | None: ...
    @property
    def volume(self) -> str | None: ...


class FileFacts(Protocol):
    """What is remembered of a file, its path below some folder."""

    @property
    def below(self) -> bytes: ...
    @property
    def size(self) -> int: ...
    @property
    def mtime_ns(self) -> int: ...


class Mounted:
    """What was mounted at one moment; asking about many places reads it once."""

    def __init__(self) -> None:
        self.all: list[Mount] = mounts()

    def drive(self, path: str) -> Drive | None:
        """What the folder at ``path`` is on. None when it isn't there."""
        try:
            status = Path(path).stat()
        except OSError:
            return None
        return self.drive_of(path, status.st_dev)

    def drive_of(self, path: str, device: int) -> Drive:
        """``drive`` of a place whose ``st_dev`` is known."""
        mount = mount_of(os.path.realpath(path), self.all)
        return Drive(device, None if mount is None else mount.path, volume_of(mount, device))

    def local(self) -> list[Mount]:
        """File systems that may be a drive of this computer: no networks, none of the system's own."""
        return [mount for mount in self.all if _may_be_drive(mount)]


def volume_of(mount: Mount | None, device: int) -> str | None:
    """What a volume is called wherever it is mounted: the UUID that was made with it. None: not known."""
    if os.name == "nt":
        return f"serial {device:x}" if device else None
    for number in _block_devices(mount, device):
        try:
            text = Path(_UDEV, f"b{os.major(number)}:{os.minor(number)}").read_text("utf-8", "replace")
        except OSError:
            continue
        if found := _UUID_LINE.search(text):
            return f"uuid {found[1].lower()}"
    if mount is None or not mount.device.startswith("/dev/"):
        return None
    try:
        with os.scandir(_BY_UUID) as entries:
            target = os.path.realpath(mount.device)
            return next((f"uuid {e.name.lower()}" for e in entries if os.path.realpath(e.path) == target), None)
    except OSError:
        return None


def is_another(known: Known, now: Drive) -> bool:
    """Whether a place is on another drive than it was. False also where that can't be told."""
    if known.volume is not None and now.volume is not None:
        return known.volume != now.volume
    if known.mount is not None and now.mount is not None:
        return os.fsdecode(known.mount) != now.mount
    return False


def may_be_another(known: Known, now: Drive) -> bool:
    """Whether a place is not surely on the drive that it was: enough to doubt that an empty folder was emptied."""
    if known.volume is not None and known.volume == now.volume:
        return False
    return is_another(known, now) or known.device != now.device


def drive_went(error: OSError, path: str) -> bool:
    """Whether an error at ``path`` means that its drive is away, not that something is wrong with the file."""
    if getattr(error, "winerror", None) in _AWAY_ON_WINDOWS or error.errno in AWAY_ERRORS:
        return True
    return error.errno == errno.EIO and _folder_fails(str(Path(path).parent))


def is_there(path: str, device: int | None) -> bool:
    """Whether the folder at ``path`` can be looked into (or is forbidden), and is still on ``device``."""
    try:
        status = Path(path).stat()
        if not stat.S_ISDIR(status.st_mode) or status.st_dev != device:
            return False
        with os.scandir(path) as entries:
            next(entries, None)
    except OSError as error:
        return isinstance(error, PermissionError) and not drive_went(error, path)
    return True


def compare(folder: str, files: Sequence[FileFacts]) -> PlaceCheck:
    """How many of ``files`` are below ``folder``: of the same size, and of the same time but for what FAT does to
    it."""
    shifts: dict[int, int] = {}
    for file in files:
        try:
            status = Path(folder, os.fsdecode(file.below)).stat()
        except (OSError, ValueError):
            continue
        hours = hours_apart(file.mtime_ns, status.st_mtime_ns)
        if status.st_size == file.size and hours is not None:
            shifts[hours] = shifts.get(hours, 0) + 1
    if not shifts:
        return PlaceCheck(0, len(files))
    return PlaceCheck(sum(shifts.values()), len(files), max(shifts, key=lambda hours: shifts[hours]))


def hours_apart(one: int, other: int) -> int | None:
    """How many whole hours lie between two times in ns (give or take two seconds); None: anything else."""
    hours = round((other - one) / _HOUR_NS)
    near = abs(other - one - hours * _HOUR_NS) <= _TIME_SLACK_NS
    return hours if near and abs(hours) <= _HOURS_AT_MOST else None


def any_there(folder: str, files: Sequence[FileFacts]) -> bool:
    """Whether one of ``files`` is below ``folder``, whatever is in it now."""
    return any(os.path.lexists(Path(folder, os.fsdecode(file.below))) for file in files)


def _block_devices(mount: Mount | None, device: int) -> list[int]:
    """Numbers of the block device a file system is on: those with a major number of 0 are made up."""
    numbers = [device] if os.major(device) else []
    if mount is not None and mount.device.startswith("/dev/"):
        try:
            status = Path(mount.device).stat()
        except OSError:
            return numbers
        if stat.S_ISBLK(status.st_mode) and status.st_rdev:
            numbers.append(status.st_rdev)
    return numbers


def _folder_fails(path: str) -> bool:
    try:
        if _was_pulled(Path(path).stat().st_dev):
            return True
        with os.scandir(path) as entries:
            next(entries, None)
    except OSError as error:
        return error.errno == errno.EIO or error.errno in AWAY_ERRORS
    return False


def _was_pulled(device: int) -> bool:
    """Whether a block device is still mounted that the computer has no more (Linux only)."""
    if os.name == "nt" or not os.major(device) or not Path(_BLOCK_DEVICES).is_dir():
        return False
    return not Path(_BLOCK_DEVICES, f"{os.major(device)}:{os.minor(device)}").exists()


def _may_be_drive(mount: Mount) -> bool:
    if is_remote(mount):
        return False
    return os.name == "nt" or mount.device.startswith("/dev/") or mount.path.startswith(_FOR_DRIVES)
