"""What the program does by itself besides looking at photos, for whoever wants to see it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChoreKind(StrEnum):
    FASTER_MODELS = "faster models"
    """The model pack works; what makes it faster on this machine is being made, once."""
    SEARCH = "search"
    """The faces of a large library are being read, or put in order anew, for the first search."""
    GROUPING = "grouping"
    """All faces without a name are put into groups anew."""
    SUGGESTING = "suggesting"
    """Every face without a name is compared with everybody who has one."""
    BACKUP = "backup"
    """Everything that was decided is written into a file of its own."""
    COMPARING = "comparing"
    """Photos are compared with each other: are they duplicates?"""
    NAMES = "names"
    """Names that were given are written into files, as the person wants it."""


@dataclass(frozen=True, slots=True)
class Chore:
    """One that is at work. ``share`` (0-1) of it is done, None when that isn't known.

    ``done`` of ``total`` photos are looked at; both are 0 where it doesn't count photos.
    """

    kind: ChoreKind
    share: float | None = None
    done: int = 0
    total: int = 0
