from __future__ import annotations

from datetime import UTC, datetime

import pytest

from glimpse_desktop.domain.picture_clock import picture_clock


@pytest.mark.parametrize("year", [1, 1900, 1950, 1969, 1970, 2024, 2039, 2262, 9999])
def test_any_year(year: int) -> None:
    taken = datetime(year, 6, 1, 12, 30, 5)
    assert picture_clock(taken.replace(tzinfo=UTC).timestamp()) == taken


def test_beyond_all_years() -> None:
    assert picture_clock(1e18) == datetime.max
    assert picture_clock(-1e18) == datetime.min
