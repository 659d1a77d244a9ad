"""When somebody was seen, by years or months."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np

from glimpse_desktop.domain.person_facts import PersonFaceTable
from glimpse_desktop.people import seen


def table(
    *taken: str | None, qualities: list[float] | None = None, photos: list[int] | None = None
) -> PersonFaceTable:
    """A face for each date, best first: ids count from 1, photos from 101."""
    count = len(taken)
    seconds = [
        np.nan if day is None else datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() for day in taken
    ]
    return PersonFaceTable(
        np.arange(1, count + 1),
        np.array(photos or range(101, 101 + count), np.int64),
        np.array(qualities or np.linspace(0.9, 0.1, count), np.float64),
        np.array(seconds, np.float64),
        np.ones(count, np.int64),
    )


def test_years_each_with_the_best_face_and_the_newest_photo() -> None:
    found = seen.periods(table("2010-03-01", "2008-12-31T23:59:59", "2010-11-01", None, "1969-07-20"))
    assert [(one.year, one.month, one.face, one.newest, one.oldest, one.faces, one.photos) for one in found] == [
        (1969, None, 5, 105, 105, 1, 1),
        (2008, None, 2, 102, 102, 1, 1),
        (2010, None, 1, 103, 101, 2, 2),
    ]


def test_months_when_all_is_within_a_year() -> None:
    found = seen.periods(table("2023-12-24", "2024-02-01", "2023-12-26"))
    assert [(one.year, one.month, one.face, one.newest) for one in found] == [
        (2023, 12, 1, 103),
        (2024, 2, 2, 102),
    ]
    assert [one.months for one in seen.periods(table("2023-12-01", "2024-12-01"))] == [12, 12]


def test_two_faces_of_one_photo_are_one_photo() -> None:
    (found,) = seen.periods(table("2020-01-01", "2020-01-01", photos=[7, 7]))
    assert (found.faces, found.photos) == (2, 1)


def test_first_and_last_are_of_dated_photos() -> None:
    first, last = seen.first_and_last(table(None, "2015-01-01", "2011-01-01", None))
    assert first is not None and last is not None
    assert (first.photo, first.face, last.photo) == (103, 3, 102)
    assert seen.first_and_last(table(None)) == (None, None)
    assert seen.periods(table(None)) == () == seen.periods(table())
