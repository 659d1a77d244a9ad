"""Forgetting a person for good: what that means before it is done, and what remains after.

"Forget" takes a person out of everything that Glimpse keeps. What it can't reach, or isn't Glimpse's, is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.face_matching import OVERLAP
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.names import fold


class ForgetStep(StrEnum):
    """What is being done."""

    DECISIONS = "decisions"
    FILES = "files"
    BACKUPS = "backups"
    PICTURES = "pictures"
    SEARCH = "search"
    TIDYING = "tidying"
    """The library's files are written anew, so that nothing is left between what they hold."""


ForgetListener = Callable[[ForgetStep, int, int], object]
"""Hears of every step: which, how much of it is done, and of how much (0: not known)."""


@dataclass(frozen=True, slots=True)
class ForgetPlan:
    """What forgetting a person would mean; nothing is changed yet.

    ``faces`` are confirmed ones, ``automatic`` those shown as named that nobody confirmed: both go. ``resembling``
    faces are only thought to be of that person: they stay, without a name. ``files`` are those, photos or
    sidecars, into which Glimpse wrote one of ``names``; ``backups`` will be rewritten, ``unreachable`` can't be.
    ``shared``: somebody else has the name, too, and keeps it.
    """

    person: PersonId
    name: str
    names: tuple[str, ...]
    faces: int
    automatic: int
    resembling: int
    photos: int
    decisions: int
    searches: tuple[str, ...]
    files: tuple[Path, ...]
    backups: int
    unreachable: tuple[Path, ...]
    shared: bool


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done. ``cleaned`` files have lost the name; it still stands in ``files_left``, which Glimpse wrote.

    ``backups_left`` could not be rewritten, nor folders of backups that are away; ``kept_aside`` are damaged
    copies of the library, from repairs. ``untidied``: why the library's files could not be written anew, or empty;
    it is tried again at the next start.
    """

    name: str
    faces: int
    decisions: int
    backups: int
    cleaned: int
    files_left: tuple[Path, ...]
    backups_left: tuple[Path, ...]
    kept_aside: tuple[Path, ...]
    untidied: str = ""
    changes: Changes = field(default_factory=Changes)

    @property
    def remains(self) -> bool:
        """Whether anything that Glimpse knows of still holds the person."""
        return bool(self.files_left or self.backups_left or self.kept_aside)


def hit(places: Sequence[Box], found: Sequence[Box]) -> set[int]:
    """Which of the faces that were ``found`` in a picture are those of ``places``, which are to be left alone.

    As strict as telling whose a face is: every pair that overlaps well, or shares its centre. A face in a place is
    worth less than a person who comes back; still, a neighbour who is farther from the place than the face that
    was meant stays.
    """
    pairs = sorted(
        (-near, place, face)
        for place, box in enumerate(places)
        for face, other in enumerate(found)
        if (near := nearness(box, other)) > 0
    )
    hits: set[int] = set()
    settled: set[int] = set()
    for near, place, face in pairs:
        if place not in settled or -near >= SURELY:
            settled.add(place)
            hits.add(face)
    return hits


SURELY = 0.4
"""Two faces that one detector finds never overlap so much: whatever does is the face itself."""
_CENTRED = 1e-3
"""Boxes that only share their centres, one around the face and one around the head, are the worst match."""


def nearness(one: Box, other: Box) -> float:
    """How much speaks for their being boxes of one face: 0 for nothing, SURELY to 1 for certain."""
    overlap = one.iou(other)
    if overlap >= OVERLAP:
        return overlap
    return _CENTRED + overlap if _holds(one, other.centre) and _holds(other, one.centre) else 0.0


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.x <= point[0] <= box.x + box.w and box.y <= point[1] <= box.y + box.h


def mentions(text: str, name: str) -> bool:
    """Whether a text has all words of the name one after the other, whatever case, accents and marks."""
    return f" {fold(name)} " in f" {fold(text)} "
