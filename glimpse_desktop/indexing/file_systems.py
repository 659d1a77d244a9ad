"""Which file systems can change without this computer's knowing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

_REMOTE = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "ncpfs", "ftp"),
        *("9p", "drvfs", "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "prl_vboxsf", "hgfs"),
        *("afs", "ceph", "glusterfs", "lustre", "beegfs", "gpfs", "ocfs2", "gfs2", "orangefs", "coda"),
        *("fuse", "macfuse", "osxfuse"),
    }
)


class Mount(NamedTuple):
    """A file system and where it is."""

    path: str
    kind: str
    options: str
    device: str = ""
    """What is mounted, as the system names it: ``/dev/sdb1``, ``server:/photos``."""


def mounts() -> list[Mount]:
    """All file systems there are now."""
    import psutil

    try:
        return [
            Mount(part.mountpoint, part.fstype, part.opts, part.device)
            for part in psutil.disk_partitions(all=True)
        ]
    except OSError:
        return []


def may_change_unseen(folder: str, mounted: Sequence[Mount]) -> bool:
    """Whether others than this computer may change something in ``folder``, or below it.

    ``mounted``: see ``mounts``. True for network drives, folders shared with a virtual machine and the like.
    """
    path = os.path.realpath(folder)
    if path.startswith("\\\\"):
        return True
    inside = [mount for mount in mounted if mount.path != path and _is_within(mount.path, path)]
    own = mount_of(path, mounted)
    return any(is_remote(mount) for mount in (own, *inside) if mount is not None)


def mount_of(path: str, mounted: Sequence[Mount]) -> Mount | None:
    """The file system that ``path``, without links, is on; None when it isn't known."""
    around = [mount for mount in mounted if _is_within(path, mount.path)]
    # Of several at one place, the last one hides the others.
    return max(enumerate(around), key=lambda item: (len(item[1].path), item[0]), default=(0, None))[1]


def is_remote(mount: Mount) -> bool:
    """Whether others than this computer may change what is on it."""
    kind = mount.kind.lower()
    # A drive in NTFS, say, is served by a program (fuseblk), but only this computer has it.
    return kind in _REMOTE or kind.startswith("fuse.") or "remote" in mount.options.split(",")


def _is_within(path: str, top: str) -> bool:
    path, top = os.path.normcase(path), os.path.normcase(top).rstrip(os.sep)
    return path == top or path.startswith(top + os.sep)
