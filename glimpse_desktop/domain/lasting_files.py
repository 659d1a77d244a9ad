"""What a rename needs to last through a power cut."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_REFUSALS = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF})
"""What network drives and some file systems say to syncing a folder: there it is theirs to keep the name."""


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can promise that; Windows has no such call.

    Raises OSError where the disk fails.
    """
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _REFUSALS:
            raise
