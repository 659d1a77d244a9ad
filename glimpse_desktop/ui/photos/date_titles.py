"""Days, months and years as headers of photos say them, in the language of the system."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from glimpse_desktop.ui.photos.timeline_dates import Period, Sections


def section_title(dates: Sections, section: int) -> str:
    """ "Saturday, 8 June 2019", "June 2019" or "2019"; the title of photos in another order."""
    if dates.title:
        return dates.title
    year, month, day = dates.date(section)
    if dates.period is Period.YEAR:
        return year_title(year)
    return month_title(year, month) if dates.period is Period.MONTH else day_title(year, month, day)


def month_title(year: int, month: int) -> str:
    """ "June 2019"."""
    # Standing alone a month has another form in some languages, which a pattern for dates doesn't give.
    text = QCoreApplication.translate("date_titles", "{month} {year}")
    return text.format(month=_capital(QLocale().standaloneMonthName(month)), year=year_title(year))


def year_title(year: int) -> str:
    """In the language's own digits."""
    return QLocale().toString(QDate(year, 1, 1), "yyyy")


def day_title(year: int, month: int, day: int) -> str:
    """With the weekday: "Saturday, 8 June 2019"."""
    locale, date = QLocale(), QDate(year, month, day)
    if locale.language() == QLocale.Language.C:  # a bare system says nothing about how to write dates
        return locale.toString(date, "dddd, d MMMM yyyy")
    long, weekday = locale.toString(date, QLocale.FormatType.LongFormat), locale.toString(date, "dddd")
    # Not every language's long date has the weekday, so it is asked for where it lacks.
    return _capital(long if weekday.casefold() in long.casefold() else f"{weekday}, {long}")


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
