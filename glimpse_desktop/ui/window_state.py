"""What the window remembers from one start to the next, in a file in the library's own folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from glimpse_desktop.ui.grid_canvas import DEFAULT_SIDE, SIDES


@dataclass(frozen=True, slots=True)
class WindowState:
    """``geometry`` as Qt saves it (empty: never saved). ``dark`` None follows the system."""

    geometry: bytes = b""
    sidebar: bool = True
    tile_side: int = DEFAULT_SIDE
    folders_unfolded: bool = False
    dark: bool | None = None


def load_state(path: Path) -> WindowState:
    """What was saved, with defaults for what is missing or senseless. Reads the disk."""
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    geometry = settings.value("window/geometry")
    side = _number(settings.value("photos/side"), DEFAULT_SIDE)
    appearance = settings.value("window/appearance")
    return WindowState(
        geometry=bytes(geometry.data()) if isinstance(geometry, QByteArray) else b"",
        sidebar=_text(settings.value("window/sidebar")) != "false",
        tile_side=min(SIDES, key=lambda known: abs(known - side)),
        folders_unfolded=_text(settings.value("sidebar/folders")) == "true",
        dark={"dark": True, "light": False}.get(str(appearance)),
    )


def save_state(path: Path, state: WindowState) -> None:
    """Writes the disk. A window that can't remember its place still works, so nothing is raised."""
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    settings.setValue("window/geometry", QByteArray(state.geometry))
    settings.setValue("window/sidebar", state.sidebar)
    settings.setValue("photos/side", state.tile_side)
    settings.setValue("sidebar/folders", state.folders_unfolded)
    appearance = "system" if state.dark is None else "dark" if state.dark else "light"
    settings.setValue("window/appearance", appearance)
    settings.sync()


def _text(value: object) -> str:
    # Within one process QSettings may give back a bool; from a file it gives text.
    return str(value).lower()


def _number(value: object, default: int) -> int:
    try:
        return int(str(value))
    except ValueError:
        return default
