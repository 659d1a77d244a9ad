"""Sets of photos of which one would do: what is found, what is asked for, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import ContentHash, PhotoId


class DuplicateKind(StrEnum):
    """EXACT: the same bytes. PICTURE: one picture, resized, compressed again or edited. SCENE: one moment."""

    EXACT = "exact"
    PICTURE = "picture"
    SCENE = "scene"


@dataclass(frozen=True, slots=True)
class DuplicateSet:
    """Photos of which one would do, the one to keep first, the others most worth keeping first.

    ``sizes`` are their files' sizes in bytes, in the same order. ``contents`` are the different ones among them.
    """

    kind: DuplicateKind
    photos: tuple[PhotoId, ...]
    sizes: tuple[int, ...]
    contents: tuple[ContentHash, ...]

    @property
    def best(self) -> PhotoId:
        """Which one to keep, as far as a program can say."""
        return self.photos[0]

    @property
    def spare_bytes(self) -> int:
        """What the others take."""
        return sum(self.sizes[1:])


@dataclass(frozen=True, slots=True)
class DuplicateProgress:
    """``busy``: photos are being compared; ``photos`` of them, ``share`` (0 to 1) of the work is done."""

    busy: bool = False
    photos: int = 0
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Removal:
    """Send ``remove`` to the trash, because ``keep`` stay."""

    keep: tuple[PhotoId, ...]
    remove: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class TrashFailure:
    """A file that was left where it is, and why."""

    photo: PhotoId
    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Trashed:
    """What went to the system's trash: photos with their paths, how many bytes, and what was left where it is."""

    moved: Mapping[PhotoId, Path] = field(default_factory=dict)
    bytes: int = 0
    failures: tuple[TrashFailure, ...] = ()
    changes: Changes = field(default_factory=Changes)
