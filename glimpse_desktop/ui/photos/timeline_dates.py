"""A timeline cut into days, months and years, by arithmetic: half a million photos take a few milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray


class Period(Enum):
    """What the photos under one header have in common. The value is numpy's unit of time."""

    DAY = "D"
    MONTH = "M"
    YEAR = "Y"


@dataclass(frozen=True, slots=True)
class Sections:
    """The timeline cut wherever another day, month or year begins.

    ``firsts`` (m,) int64 index of each section's first photo, ``counts`` (m,) how many they are, ``units`` (m,)
    days, months or years since 1970. A unit occurs twice where undated photos follow the dated ones.
    ``title`` stands over photos that are not in the order of time, and are one section.
    """

    period: Period
    firsts: NDArray[np.int64]
    counts: NDArray[np.int64]
    units: NDArray[np.int64]
    title: str = ""

    def __len__(self) -> int:
        return len(self.firsts)

    def of_photo(self, index: int) -> int:
        """The section of the photo at that index of the timeline."""
        return int(np.searchsorted(self.firsts, index, side="right")) - 1

    def date(self, section: int) -> tuple[int, int, int]:
        """Year, month (1-12) and day on which a section's period begins."""
        day = np.datetime64(int(self.units[section]), self.period.value).astype("datetime64[D]")
        year, month, day_of_month = str(day).rsplit("-", 2)
        return int(year), int(month), int(day_of_month)


@dataclass(frozen=True, slots=True)
class Dates:
    """One timeline, cut in three ways."""

    days: Sections
    months: Sections
    years: Sections

    @classmethod
    def of(cls, days: NDArray[np.int32]) -> Dates:
        """``days`` (n,) since 1970-01-01 in the order of the timeline."""
        firsts = _starts(days)
        by_day = Sections(Period.DAY, firsts, np.diff(firsts, append=len(days)), days[firsts].astype(np.int64))
        return cls(by_day, _joined(by_day, Period.MONTH), _joined(by_day, Period.YEAR))

    @classmethod
    def together(cls, count: int, title: str) -> Dates:
        """So many photos in an order that has nothing to do with time."""
        if not count:
            return NO_DATES
        first = np.zeros(1, np.int64)
        parts = [Sections(period, first, np.array([count], np.int64), first, title) for period in Period]
        return cls(*parts)

    @property
    def titled(self) -> bool:
        """Whether the photos are not in the order of time."""
        return bool(self.years.title)

    def by(self, period: Period) -> Sections:
        return {Period.DAY: self.days, Period.MONTH: self.months, Period.YEAR: self.years}[period]


def _joined(days: Sections, period: Period) -> Sections:
    """The days put together to longer periods."""
    units = days.units.astype("datetime64[D]").astype(f"datetime64[{period.value}]").astype(np.int64)
    starts = _starts(units)
    firsts = days.firsts[starts]
    total = int(days.firsts[-1] + days.counts[-1]) if len(days) else 0
    return Sections(period, firsts, np.diff(firsts, append=total), units[starts])


def _starts(values: NDArray[np.int32] | NDArray[np.int64]) -> NDArray[np.int64]:
    """Where a value differs from the one before it, the first included."""
    if not len(values):
        return np.zeros(0, np.int64)
    return np.concatenate(([0], np.flatnonzero(values[1:] != values[:-1]) + 1)).astype(np.int64)


NO_DATES = Dates.of(np.zeros(0, np.int32))
