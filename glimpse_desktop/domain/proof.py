"""What came of making a library anew from photos and log, and comparing it with the one there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class DifferenceKind(StrEnum):
    GONE = "gone"
    """The photo's file is not there: what was decided about it holds when it comes back."""
    CHANGED = "changed"
    """The file has other bytes now; the next look at the folders takes that in."""
    UNREADABLE = "unreadable"
    KEPT = "kept"
    """A face is not found any more; its name is there all the same, in its place."""
    DIFFERS = "differs"
    """Something was decided otherwise by the new library, or not at all: that must not be."""


@dataclass(frozen=True, slots=True)
class Difference:
    """``path`` None: not about a photo. ``text`` says what it is, in English, for ``say_again``."""

    kind: DifferenceKind
    path: Path | None
    text: str


@dataclass(frozen=True, slots=True)
class Proof:
    """``photos`` of the library's ``of`` with decisions were to be looked at again, ``away`` of which could not.

    The others have ``faces`` decided faces, of which ``same`` came out just so. ``entries`` of the log went
    through a people file. ``people`` were compared.
    """

    photos: int
    of: int
    faces: int
    same: int
    people: int
    entries: int
    differences: tuple[Difference, ...]
    away: int = 0

    @property
    def compared(self) -> int:
        """So many photos were looked at again and compared."""
        return self.photos - self.away

    @property
    def proven(self) -> bool:
        """Nothing that is there to be compared came out otherwise."""
        return all(one.kind is not DifferenceKind.DIFFERS for one in self.differences)


ProofListener = Callable[[int, int], None]
"""Told how many photos are done, of how many."""
