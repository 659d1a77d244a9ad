"""Sending a file to the system's trash: there or not at all, nothing is ever deleted."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import marked

_REASONS = {
    errno.EACCES: marked("no permission to move it"),
    errno.EPERM: marked("no permission to move it"),
    errno.EROFS: marked("its drive can't be written to"),
    errno.ENOSPC: marked("no room for it in the trash"),
    errno.ENOENT: marked("it is not there any more"),
}


class TrashError(GlimpseError):
    """The file could not be sent to the trash and is where it was; the message says why in a few words."""


def move_to_trash(path: Path) -> None:
    """Send a file to the system's trash, from where the person can put it back. Raises TrashError."""
    # Late: a command that doesn't need it should not load it.
    from send2trash import TrashPermissionError

    try:
        if sys.platform == "win32":
            # Only this way makes sure that Windows doesn't delete what it has no recycle bin for: network drives,
            # memory sticks, files that are too large.
            from send2trash.win.modern import send2trash
        else:
            from send2trash import send2trash
    except ImportError as error:
        raise TrashError("the recycle bin can't be used: pywin32 is not installed") from error
    try:
        send2trash(str(path))
    except TrashPermissionError as error:
        raise TrashError("its drive has no trash") from error
    except Exception as error:  # beside OSError: names that can't be told to the system, pywin32's own errors
        number = getattr(error, "errno", None)
        if number == errno.ENOENT and os.path.lexists(path):
            number = None  # it isn't the file that is missing, but the person's home or the trash in it
        raise TrashError(_REASONS.get(number or 0, marked("its drive has no trash that can be used"))) from error
    if os.path.lexists(path):
        raise TrashError("the system left it where it is")
