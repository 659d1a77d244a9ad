from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.ui.photos.timeline_dates import Dates, Period, Sections


def _dates(sections: Sections) -> list[tuple[int, int, int]]:
    return [sections.date(i) for i in range(len(sections))]


def test_photos_are_cut_where_the_day_the_month_and_the_year_change() -> None:
    # 2019-06-30 twice, 2019-06-01, 2019-05-31, 2018-06-15
    dates = Dates.of(np.array([18077, 18077, 18048, 18047, 17697], np.int32))
    assert _dates(dates.days) == [(2019, 6, 30), (2019, 6, 1), (2019, 5, 31), (2018, 6, 15)]
    assert dates.days.firsts.tolist() == [0, 2, 3, 4]
    assert dates.days.counts.tolist() == [2, 1, 1, 1]
    assert _dates(dates.months) == [(2019, 6, 1), (2019, 5, 1), (2018, 6, 1)]
    assert dates.months.counts.tolist() == [3, 1, 1]
    assert _dates(dates.years) == [(2019, 1, 1), (2018, 1, 1)]
    assert dates.years.firsts.tolist() == [0, 4]
    assert dates.years.counts.tolist() == [4, 1]


def test_days_before_1970_belong_to_their_months() -> None:
    months = Dates.of(np.array([-1, -31, -32], np.int32)).months
    assert _dates(months) == [(1969, 12, 1), (1969, 11, 1)]
    assert months.counts.tolist() == [2, 1]


def test_no_photos_have_no_dates() -> None:
    dates = Dates.of(np.zeros(0, np.int32))
    assert [len(dates.by(period)) for period in Period] == [0, 0, 0]


@given(st.lists(st.integers(-40_000, 40_000), max_size=40))
def test_every_photo_lies_in_one_section_of_its_own_date(days: list[int]) -> None:
    ordered = np.sort(np.array(days, np.int32))[::-1]
    for period in Period:
        sections = Dates.of(ordered).by(period)
        assert sections.counts.sum() == len(days)
        units = ordered.astype("datetime64[D]").astype(f"datetime64[{period.value}]").astype(np.int64)
        assert np.repeat(sections.units, sections.counts).tolist() == units.tolist()
