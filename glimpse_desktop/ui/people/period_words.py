"""Years and months in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from glimpse_desktop.domain.person_facts import Period
from glimpse_desktop.people.seen import UNDATED
from glimpse_desktop.ui.photos.date_titles import month_title, year_title


def period_text(first: int, months: int) -> str:
    """ "2019" or "May 2019", for a heading; ``first`` counts months from January 1970, or is UNDATED."""
    if first == UNDATED:
        return QCoreApplication.translate("period_words", "Without a date")
    year, month = 1970 + first // 12, first % 12 + 1
    return year_title(year) if months > 1 else month_title(year, month)


def short_period_text(period: Period) -> str:
    """ "2019" or "May", to stand under a face."""
    if period.month is None:
        return year_title(period.year)
    return QLocale().standaloneMonthName(period.month, QLocale.FormatType.ShortFormat)
