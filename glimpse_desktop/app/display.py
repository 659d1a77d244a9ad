"""Whether a window can be shown at all. Qt aborts the process where it can't; this asks first."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc")

NO_DISPLAY = (
    "glimpse: there is no display here. Use instead: glimpse index FOLDER, glimpse find PHOTO, "
    "glimpse people (glimpse --help lists the rest)."
)


def why_no_window(environment: Mapping[str, str] = os.environ) -> str | None:
    """One line for the person when no window can be shown; None when one can."""
    if sys.platform in ("win32", "darwin"):
        return None
    wanted = [name.split(":")[0] for name in environment.get("QT_QPA_PLATFORM", "").split(";") if name]
    if any(name in _WITHOUT_DISPLAY for name in wanted):
        return None
    if wanted and not any(_plugins(name) for name in wanted):
        return f"glimpse: Qt has no platform {wanted[0]!r}; change the environment variable QT_QPA_PLATFORM."
    if "xcb" not in wanted and _wayland_answers(environment):
        return None
    if not environment.get("DISPLAY") or not _x_answers(environment["DISPLAY"]):
        return NO_DISPLAY
    return _missing_library()


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    # An absolute name stays what it is when joined.
    address = Path(environment.get("XDG_RUNTIME_DIR", "/run")) / name
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(str(address))
        except OSError:
            return False
    return True


def _x_answers(display: str) -> bool:
    """Whether the X server lets us in, asked through the library that Qt itself will use.

    True without that library: what is missing then is another question.
    """
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not error


def _missing_library() -> str | None:
    """What to say when Qt's X11 plugin lacks a library of the system, as on a fresh Debian."""
    for plugin in _plugins("xcb"):
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            library = str(error).split(":")[0]
            return (
                f"glimpse: Qt can't open a window because {library} is missing. On Debian and Ubuntu: "
                "apt install libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libegl1"
            )
    return None


def _plugins(platform: str) -> list[Path]:
    """The files of Qt's platform plugins of that name."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return []
    folder = Path(found.submodule_search_locations[0]) / "Qt" / "plugins" / "platforms"
    return sorted(folder.glob(f"libq{platform}*.so"))
