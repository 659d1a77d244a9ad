"""Drives for tests: folders that are said to be mounts, with volumes that have names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from glimpse_desktop.indexing import volumes
from glimpse_desktop.indexing.file_systems import Mount


class Drives:
    """What is mounted, as the program sees it. Under ``/`` is the computer's own drive."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._mounts: dict[str, Mount] = {"/": Mount("/", "ext4", "rw", "/dev/own")}
        self._volumes: dict[str, str] = {"/dev/own": "uuid own"}
        monkeypatch.setattr(volumes, "mounts", lambda: list(self._mounts.values()))
        monkeypatch.setattr(volumes, "volume_of", self._volume_of)
        monkeypatch.setattr("glimpse_desktop.workspace.folder_places.volume_of", self._volume_of)

    def plug(self, path: Path, name: str, *, volume: str | None = None) -> None:
        """A drive is mounted at ``path``; without ``volume``, the system can't tell what it is called."""
        device = f"/dev/{name}"
        self._mounts[str(path)] = Mount(str(path), "exfat", "rw", device)
        if volume is not None:
            self._volumes[device] = volume

    def mounts(self) -> list[Mount]:
        return list(self._mounts.values())

    def unplug(self, path: Path) -> None:
        del self._mounts[str(path)]

    def _volume_of(self, mount: Mount | None, device: int) -> str | None:
        return None if mount is None else self._volumes.get(mount.device)


def write_files(folder: Path, files: Mapping[str, bytes], at: int = 1_600_000_000) -> None:
    """Write files, all of one time in seconds since 1970."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (at, at))
