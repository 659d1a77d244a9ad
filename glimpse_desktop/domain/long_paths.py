r"""Paths of more than 260 characters on Windows.

Windows takes them from programs that say in their manifest that they can, where the administrator switched that
on. Python says so, but hardly anybody has the switch. Beginning each path with ``\\?\`` does without, but every
library that opens a file would have to know. So the process itself is marked as one that can, as the runtimes of
Go (since 1.23) and Ruby do with all programs: by a bit in the process's environment block (PEB). Windows else sets
it at the start, by manifest and switch, and its path functions look at it. It is there since Windows 10 of 2017;
before that and on other systems nothing happens.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

_SINCE = (10, 0, 15063)
_FLAGS_AT = 3
"""Where the PEB has its byte of flags."""
_TAKES_LONG_PATHS = 0x80


def allow_long_paths() -> bool:
    """From now on this process opens files by paths of any length; whether that is so."""
    if sys.platform == "win32":
        return mark(sys.getwindowsversion()[:3], ctypes.WinDLL("ntdll"))
    else:  # so that mypy takes neither line for unreachable
        return True


def mark(version: tuple[int, int, int], ntdll: Any) -> bool:
    """Set the bit, on a Windows of that version (major, minor, build) with that ``ntdll``; whether it is set."""
    if version < _SINCE:
        return False
    try:
        current = ntdll.RtlGetCurrentPeb
        current.restype = ctypes.c_void_p
        address = current()
    except (AttributeError, OSError):  # something that only passes for Windows
        return False
    if not address:
        return False
    flags = ctypes.c_ubyte.from_address(address + _FLAGS_AT)
    flags.value |= _TAKES_LONG_PATHS
    return True
