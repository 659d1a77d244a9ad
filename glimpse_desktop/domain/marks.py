"""What a person marked a photo with."""

from __future__ import annotations

from dataclasses import dataclass

LABELS = ("red", "yellow", "green", "blue", "purple")
"""The colours that a photo may be labelled with, in the order in which they are offered."""
MOST_STARS = 5


@dataclass(frozen=True, slots=True)
class PhotoMarks:
    """The marks of one content; as it comes, those of a photo without any.

    ``stars`` is 0 (not rated) to 5, ``label`` one of LABELS or None, ``turns`` 0 to 3 quarter turns clockwise by
    which the upright picture is shown turned.
    """

    stars: int = 0
    favourite: bool = False
    label: str | None = None
    hidden: bool = False
    turns: int = 0

    def __bool__(self) -> bool:
        """Whether anything is marked."""
        return self != NO_MARKS


NO_MARKS = PhotoMarks()


@dataclass(frozen=True, slots=True)
class MarksWish:
    """How photos are to be marked; None, and 0 turns, leave that as it is.

    ``label`` is one of LABELS, or "" for none. ``turns``: so many quarter turns further, clockwise.
    """

    stars: int | None = None
    favourite: bool | None = None
    label: str | None = None
    hidden: bool | None = None
    turns: int = 0

    def __bool__(self) -> bool:
        """Whether anything is to be marked."""
        return self != MarksWish()
