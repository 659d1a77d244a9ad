"""What a library knows about one person beyond names and counts: when, how well, and with whom they were seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId


@dataclass(frozen=True, slots=True, eq=False)
class PersonFaceTable:
    """All faces of a person (automatic ones too) or of a group, best first: aligned arrays, cheap at 20,000 faces.

    ``faces`` and ``photos`` (n,) int64 ids (a photo that shows the face; copies share one), ``qualities`` (n,)
    float64 0-1, ``taken`` (n,) float64 seconds since 1970 of the picture's own clock, NaN where it doesn't say,
    ``files`` (n,) int64 how many photos show the face: 2 and more for copies.
    """

    faces: NDArray[np.int64]
    photos: NDArray[np.int64]
    qualities: NDArray[np.float64]
    taken: NDArray[np.float64]
    files: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.faces)

    def rows(self, wanted: NDArray[np.bool_] | NDArray[np.int64]) -> PersonFaceTable:
        """Those rows: by a mask (n,), or by their places in the order wanted."""
        return PersonFaceTable(
            self.faces[wanted], self.photos[wanted], self.qualities[wanted], self.taken[wanted], self.files[wanted]
        )


@dataclass(frozen=True, slots=True)
class Period:
    """A year or a month in which somebody was seen, with the best face of it.

    ``first`` counts its first month from January 1970, ``months`` is 12 or 1. ``newest`` and ``oldest`` are
    its latest and its earliest photo.
    """

    first: int
    months: int
    face: FaceId
    newest: PhotoId
    oldest: PhotoId
    faces: int
    photos: int

    @property
    def year(self) -> int:
        return 1970 + self.first // 12

    @property
    def month(self) -> int | None:
        """1-12; None for a whole year."""
        return self.first % 12 + 1 if self.months == 1 else None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A dated photo of somebody. ``taken_at``: seconds since 1970 of the picture's own clock."""

    taken_at: float
    photo: PhotoId
    face: FaceId


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who is on ``photos`` photos together with the person asked about."""

    person: PersonId
    name: str
    photos: int
    cover: FaceId | None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """``periods`` from the first to the last; ``first`` and ``last`` are None when no photo says when.

    ``best_face`` shows the person best, on ``best_photo``; None without faces. ``companions``: most photos first.
    """

    periods: tuple[Period, ...]
    first: Sighting | None
    last: Sighting | None
    best_face: FaceId | None
    best_photo: PhotoId | None
    companions: tuple[Companion, ...]
