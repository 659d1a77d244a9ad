"""Names in files: what a person wants of them, what would be written where, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PhotoId


class NamesInFiles(StrEnum):
    """Whether Glimpse keeps names in files by itself."""

    OFF = "off"
    SIDECARS = "sidecars"
    """In XMP files beside the photos, which stay as they are."""
    FILES = "files"
    """Inside the photos' files where that is safe, else beside them."""


class NameTarget(StrEnum):
    """Where a photo's names go."""

    SIDECAR = "sidecar"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class NamesWish:
    """How names are to be written. ``automatic``: also those that nobody had to confirm."""

    into_files: bool = False
    automatic: bool = False


class NotWrittenError(GlimpseError):
    """Names can't be written for a photo; the message says why in a few words ("the disk is full")."""


class DoubtError(GlimpseError):
    """A photo's file had better stay as it is, and a sidecar has the names; the message says why in a few
    words."""


@dataclass(frozen=True, slots=True)
class NamesChange:
    """What writing would do, or did, for one photo. ``file`` is what is written: the photo or a sidecar."""

    photo: PhotoId
    path: Path
    target: NameTarget
    file: Path
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    """Names that Glimpse had written and that don't hold any more; others' names are never removed."""
    kept: tuple[str, ...] = ()
    """Names that are there already and stay, whoever wrote them."""
    instead: str = ""
    """Why it is a sidecar though the file was asked for; empty where it isn't."""
    problem: str = ""
    """Why nothing can be written; empty where it can."""


@dataclass(frozen=True, slots=True)
class NamesProgress:
    """``done`` of ``total`` photos; ``current`` is the file in hand."""

    done: int
    total: int
    current: str = ""


NamesListener = Callable[[NamesProgress], object]


@dataclass(frozen=True, slots=True)
class NameFailure:
    """Why a photo's names could not be written."""

    photo: PhotoId
    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class NamesWritten:
    """What became of writing. ``instead``: photos whose names went beside them though the file was asked for."""

    sidecars: int = 0
    files: int = 0
    unchanged: int = 0
    instead: int = 0
    failures: tuple[NameFailure, ...] = ()
