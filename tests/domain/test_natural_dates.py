"""Times as people say them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.natural_dates import PHRASES, period, span

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("today", "2026-11-18", "2026-11-18"),
        ("Yesterday", "2026-11-17", "2026-11-17"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-06", "2019-06-01", "2019-06-30"),
        ("2019-6-2", "2019-06-02", "2019-06-02"),
        ("2.6.2019", "2019-06-02", "2019-06-02"),
        ("1990s", "1990-01-01", "1999-12-31"),
        ("June 2019", "2019-06-01", "2019-06-30"),
        ("2019 june", "2019-06-01", "2019-06-30"),
        ("Sept. 2019", "2019-09-01", "2019-09-30"),
        ("12 June 2019", "2019-06-12", "2019-06-12"),
        ("June 12th, 2019", "2019-06-12", "2019-06-12"),
        ("12. june 2019", "2019-06-12", "2019-06-12"),
        ("29 February", "2024-02-29", "2024-02-29"),
        ("12 June", "2026-06-12", "2026-06-12"),
        ("24 December", "2025-12-24", "2025-12-24"),
        ("June", "2026-06-01", "2026-06-30"),
        ("December", "2025-12-01", "2025-12-31"),
        ("last December", "2025-12-01", "2025-12-31"),
        ("last November", "2025-11-01", "2025-11-30"),
        ("last October", "2026-10-01", "2026-10-31"),
        ("this November", "2026-11-01", "2026-11-30"),
        ("summer 2019", "2019-06-01", "2019-08-31"),
        ("in the summer of 2019", "2019-06-01", "2019-08-31"),
        ("winter 2019", "2019-12-01", "2020-02-29"),
        ("fall 2019", "2019-09-01", "2019-11-30"),
        ("summer", "2026-06-01", "2026-08-31"),
        ("last summer", "2026-06-01", "2026-08-31"),
        ("last autumn", "2025-09-01", "2025-11-30"),
        ("this autumn", "2026-09-01", "2026-11-30"),
        ("last winter", "2025-12-01", "2026-02-28"),
        ("Christmas 2019", "2019-12-24", "2019-12-26"),
        ("last christmas", "2025-12-24", "2025-12-26"),
        ("this week", "2026-11-16", "2026-11-22"),
        ("last week", "2026-11-09", "2026-11-15"),
        ("3 weeks ago", "2026-10-26", "2026-11-01"),
        ("last weekend", "2026-11-14", "2026-11-15"),
        ("this weekend", "2026-11-21", "2026-11-22"),
        ("last friday", "2026-11-13", "2026-11-13"),
        ("last wednesday", "2026-11-11", "2026-11-11"),
        ("this wednesday", "2026-11-18", "2026-11-18"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("a month ago", "2026-10-01", "2026-10-31"),
        ("11 months ago", "2025-12-01", "2025-12-31"),
        ("two years ago", "2024-01-01", "2024-12-31"),
        ("5 days ago", "2026-11-13", "2026-11-13"),
        ("last 7 days", "2026-11-12", "2026-11-18"),
        ("past 2 weeks", "2026-11-05", "2026-11-18"),
        ("last 3 months", "2026-08-19", "2026-11-18"),
        ("90s", "1990-01-01", "1999-12-31"),
        ("the 20s", "2020-01-01", "2029-12-31"),
        ("2019/6/12", "2019-06-12", "2019-06-12"),
        ("early 2020", "2020-01-01", "2020-04-30"),
        ("end of 2019", "2019-09-01", "2019-12-31"),
        ("mid June 2019", "2019-06-11", "2019-06-20"),
        ("summer of last year", "2025-06-01", "2025-08-31"),
        ("the week before last", "2026-11-02", "2026-11-08"),
        ("Easter 2019", "2019-04-19", "2019-04-22"),
        ("Easter 2038", "2038-04-23", "2038-04-26"),
        ("last Easter", "2026-04-03", "2026-04-06"),
        ("Christmas Eve 2021", "2021-12-24", "2021-12-24"),
        ("New Year's Eve 2019", "2019-12-31", "2019-12-31"),
        ("New Year 2020", "2020-01-01", "2020-01-01"),
    ],
)
def test_periods(phrase: str, first: str, last: str) -> None:
    found = period(phrase, WEDNESDAY)
    assert found is not None
    assert (found[0].isoformat(), date.fromordinal(found[1].toordinal() - 1).isoformat()) == (first, last)


@pytest.mark.parametrize(
    "phrase",
    [
        *("", "someday", "1234", "12345", "31 June 2019", "30 February", "2019-13", "0000-01-01", "12/06/2019"),
        *("last 0 days", "last", "june june", "2019 2020", "summer winter", "1 2 june", "9999", "٩٩٩٩", "ma"),
        *("last 99999 years", "early", "middle of yesterday", "end of nothing", "1 to 2", "june to foo"),
    ],
)
def test_what_is_no_date(phrase: str) -> None:
    assert period(phrase, WEDNESDAY) is None


def test_ranges() -> None:
    assert span("2019..2020", WEDNESDAY) == (date(2019, 1, 1), date(2021, 1, 1))
    assert span("2019-06..August 2019", WEDNESDAY) == (date(2019, 6, 1), date(2019, 9, 1))
    assert span("2020..2019", WEDNESDAY) == (date(2019, 1, 1), date(2021, 1, 1))
    assert span("2019..", WEDNESDAY) == (date(2019, 1, 1), None)
    assert span("..yesterday", WEDNESDAY) == (None, WEDNESDAY)
    assert span("2019 to 2021", WEDNESDAY) == (date(2019, 1, 1), date(2022, 1, 1))
    assert span("from June to August 2019", WEDNESDAY) == (date(2019, 6, 1), date(2019, 9, 1))
    assert span("2021 to 2019", WEDNESDAY) is None
    assert span("..", WEDNESDAY) is None
    assert span("2019..foo", WEDNESDAY) is None


def test_winter_is_one_while_it_lasts() -> None:
    assert period("this winter", date(2026, 1, 15)) == (date(2025, 12, 1), date(2026, 3, 1))
    assert period("last winter", date(2026, 1, 15)) == (date(2024, 12, 1), date(2025, 3, 1))
    assert period("winter", date(2026, 1, 15)) == (date(2025, 12, 1), date(2026, 3, 1))


@given(st.dates(date(1900, 1, 1), date(2150, 12, 31)), st.sampled_from(PHRASES))
def test_every_phrase_that_is_offered_is_a_time_on_every_day(today: date, phrase: str) -> None:
    found = period(phrase, today)
    assert found is not None and found[0] < found[1]
    if phrase.startswith("last"):
        assert found[1] <= today


@pytest.mark.parametrize("today", [date.min, date.max])
def test_there_are_days_on_which_nothing_is_over_yet_or_nothing_follows(today: date) -> None:
    for phrase in (
        *PHRASES,
        "5000 weeks ago",
        "1 year ago",
        "last 4999 months",
        "الشتاء الماضي",
        "letzten Winter",
    ):
        span(phrase, today)
    assert span("last winter", date.min) is None
