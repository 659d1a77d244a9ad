"""Drives that come back elsewhere, and photos that vanish in masses: what a person is told and asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.ids import FolderId


@dataclass(frozen=True, slots=True)
class Vanished:
    """``photos`` of an added folder are no longer found, while the folder itself is there. They stay in every
    view until somebody says what became of them."""

    folder_id: FolderId
    folder: Path
    photos: int


@dataclass(frozen=True, slots=True)
class PlaceCheck:
    """How many of ``asked`` files, taken from all over a folder of the library, are ``found`` at another place.

    ``hours``: by how much the times of those found differ from what the library knows, as those of a FAT drive do
    when clocks are put forward or back.
    """

    found: int
    asked: int
    hours: int = 0

    @property
    def convincing(self) -> bool:
        """Whether the folder surely is there: 20 of its files are, or all of fewer, and most that were asked."""
        return self.found >= min(20, self.asked) and self.found * 2 >= self.asked > 0


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A folder whose drive is away seems to be at ``new``."""

    folder_id: FolderId
    old: Path
    new: Path
    check: PlaceCheck


@dataclass(frozen=True, slots=True)
class FolderMove:
    """Where an added folder was. ``at`` in seconds since 1970; not ``by_person``: its drive was recognised."""

    folder_id: FolderId
    old: Path
    new: Path
    at: float
    by_person: bool
