"""When somebody was seen: the years, or the months of one, with the best face of each. Plain arithmetic."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.person_facts import Period, PersonFaceTable, Sighting

UNDATED = np.iinfo(np.int64).min
"""The period of a face whose photo doesn't say when it was taken."""
_YEAR = 12


def months_of(table: PersonFaceTable) -> NDArray[np.int64]:
    """(n,) months since January 1970 in which each face was taken, UNDATED where that isn't known."""
    dated = ~np.isnan(table.taken)
    found = np.full(len(table), UNDATED, np.int64)
    seconds = np.floor(table.taken[dated]).astype("datetime64[s]")
    found[dated] = seconds.astype("datetime64[M]").astype(np.int64)
    return found


def starts_of(table: PersonFaceTable) -> tuple[NDArray[np.int64], int]:
    """(n,) the first month of the period that each face is in, UNDATED as in ``months_of``; and a period's months.

    Periods are years, or months where everything was taken within a year.
    """
    months = months_of(table)
    dated = months != UNDATED
    if not dated.any() or np.ptp(months[dated]) < _YEAR:
        return months, 1
    return np.where(dated, months // _YEAR * _YEAR, UNDATED), _YEAR


def periods(table: PersonFaceTable) -> tuple[Period, ...]:
    """From the first to the last; faces without a date are in none."""
    starts, length = starts_of(table)
    found = []
    for start in np.unique(starts[starts != UNDATED]).tolist():
        own = table.rows(starts == start)  # still best first
        _, once = np.unique(own.photos, return_index=True)
        by_time = np.lexsort((own.photos, own.taken))
        found.append(
            Period(
                first=start,
                months=length,
                face=FaceId(int(own.faces[0])),
                newest=PhotoId(int(own.photos[by_time[-1]])),
                oldest=PhotoId(int(own.photos[by_time[0]])),
                faces=len(own),
                photos=int(own.files[once].sum()),
            )
        )
    return tuple(found)


def first_and_last(table: PersonFaceTable) -> tuple[Sighting | None, Sighting | None]:
    """The earliest and the latest dated photo."""
    dated = table.rows(~np.isnan(table.taken))
    if not len(dated):
        return None, None
    order = np.lexsort((dated.photos, dated.taken))
    return _sighting(dated, int(order[0])), _sighting(dated, int(order[-1]))


def _sighting(table: PersonFaceTable, place: int) -> Sighting:
    photo, face = PhotoId(int(table.photos[place])), FaceId(int(table.faces[place]))
    return Sighting(float(table.taken[place]), photo, face)
