"""A photo in words: its tooltip, and what a screen reader says of a tile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from glimpse_desktop.domain.language import say_again, say_list
from glimpse_desktop.domain.picture_clock import picture_clock
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.photos.mark_words import marks_text
from glimpse_desktop.ui.wording import faces_text, measure_text


def taken(row: PhotoRow) -> str:
    """When it was taken, in the system's way; "" when the picture doesn't say."""
    moment = _moment(row)
    return "" if moment is None else short_moment(moment)


def short_moment(moment: QDateTime) -> str:
    """A day and a time in the system's way."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:  # a bare system says nothing about how to write dates
        return moment.toString("yyyy-MM-dd HH:mm")
    return locale.toString(moment, QLocale.FormatType.ShortFormat)


def file_day(row: PhotoRow) -> str:
    """The day that stands for a photo which doesn't say when it was taken: that of its file."""
    day = QDateTime.fromSecsSinceEpoch(int(row.modified_at)).date()
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return day.toString("yyyy-MM-dd")
    return locale.toString(day, QLocale.FormatType.ShortFormat)


def when(row: PhotoRow) -> str:
    """When it was taken, or the day of its file, which is said."""
    return taken(row) or _tr("{date} (date of the file)").format(date=file_day(row))


def taken_in_full(row: PhotoRow) -> str:
    """The same with the weekday: "Sunday, 14 July 2019, 18:03"."""
    moment = _moment(row)
    if moment is None:
        return ""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return locale.toString(moment, "dddd, yyyy-MM-dd, HH:mm")
    # Not every language's long date has the weekday, so it is asked for where it lacks.
    date = locale.toString(moment.date(), QLocale.FormatType.LongFormat)
    weekday = locale.toString(moment.date(), "dddd")
    time = locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    parts = [date, time] if weekday.casefold() in date.casefold() else [weekday, date, time]
    return say_list(parts)


def _moment(row: PhotoRow) -> QDateTime | None:
    if row.taken_at is None:
        return None
    # taken_at is the camera's own clock counted as if it were UTC: it is shown as it stands, in no time zone.
    clock = picture_clock(row.taken_at)
    return QDateTime.fromString(clock.isoformat(timespec="seconds"), Qt.DateFormat.ISODate)


def faces(count: int) -> str:
    """ "no faces", "1 face", "6 faces"."""
    if count == 0:
        return _tr("no faces")
    return faces_text(count)


def tool_tip(row: PhotoRow) -> str:
    """Name, date, size and faces, or why it can't be shown, one per line."""
    lines = [row.path.name]
    if row.problem:
        lines.append(say_again(row.problem))
    else:
        lines.append(when(row))
        if row.width:
            lines.append(measure_text(row.width, row.height))
        lines.append(faces(row.faces) if row.analysed else _tr("waiting to be looked at"))
    return "\n".join(lines)


def describe(row: PhotoRow | None, index: int, total: int, selected: bool) -> str:
    """A tile for a screen reader: "IMG_1.jpg, 5/6/19 14:02, 2 faces, 4 stars, selected, 3 of 214"."""
    parts: list[str] = []
    if row is not None:
        parts.append(row.path.name)
        parts.append(taken(row))
        parts.append(say_again(row.problem) if row.problem else (faces(row.faces) if row.analysed else ""))
        parts.append(marks_text(row.marks))
    parts.append(_tr("selected") if selected else "")
    place = _tr("{place} of {total}")
    parts.append(place.format(place=QLocale().toString(index + 1), total=QLocale().toString(total)))
    return say_list(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("photo_words", text)
