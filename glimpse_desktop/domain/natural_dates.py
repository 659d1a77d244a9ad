"""Times as people say them: "summer 2019", "last December", "3 weeks ago"; for northern seasons.

English is read here; what ``date_words`` puts into English is understood as well, whatever the window speaks.

Weeks begin on Monday; a weekend is the Saturday and Sunday that end one. Seasons are the meteorological ones:
spring begins in March, winter in December, and a winter belongs to the year that it begins in ("winter 2019" ends
in February 2020). "last" is always the latest one that is over, "this" the one that is now; "3 weeks ago" is the
whole calendar week three before this one, "last 3 weeks" the 21 days up to today. A month or day without a year is
the latest that has begun. "early 2019" is its first third, "90s" are the 1990s, "Easter" is Good Friday to Monday.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta

from glimpse_desktop.domain.date_words import in_english

Period = tuple[date, date]
"""The first day, and the first day after it."""

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_TO = re.compile(r"\s+(?:to|until|till|bis|إلى|الى|حتى)\s+")
"""Between the two ends of a range, in any language."""
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_UNITS = ("day", "week", "weekend", "month", "year")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6} | {
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
"""A bare number outside is no year."""
_MOST_AGO = 5000

PHRASES = (
    "today",
    "yesterday",
    "this week",
    "last week",
    "last weekend",
    "this month",
    "last month",
    "this year",
    "last year",
    *(f"{which} {season}" for which in ("this", "last") for season in ("spring", "summer", "autumn", "winter")),
    *(f"last {month.capitalize()}" for month in _MONTHS),
)
"""What may be offered to somebody who types."""


def span(phrase: str, today: date) -> tuple[date | None, date | None] | None:
    """A period or a range of two (``2019..2020``, open at one end: ``2019..``), None for what is no date.

    The first day and the first day after it; None: no limit on that side.
    """
    if ".." not in phrase:
        return period(phrase, today) or _from_to(phrase.casefold(), today)
    first, _, last = phrase.partition("..")
    sides = [period(side, today) if side.strip() else None for side in (first, last)]
    if not any(sides) or any(
        side is None and text.strip() for side, text in zip(sides, (first, last), strict=True)
    ):
        return None
    begin, end = sides
    if begin and end and begin[0] > end[0]:
        begin, end = end, begin
    return begin[0] if begin else None, end[1] if end else None


def period(phrase: str, today: date) -> Period | None:
    """The time that ``phrase`` means on the day ``today``, None for what is no date."""
    text = " ".join(phrase.casefold().replace(",", " ").split())
    found = _in_english(text, today)
    if found is not None or not phrase:
        return found
    others = (_in_english(english, today) for english in in_english(phrase))
    return next((other for other in others if other is not None), None)


def _from_to(text: str, today: date) -> Period | None:
    """ "2019 to 2021", "from June to August 2019": the year may be said once, at the end."""
    sides = _TO.split(text.strip().removeprefix("from "))
    if len(sides) != 2:
        return None
    first, last = sides
    end = period(last, today)
    year = re.search(r"\d{4}$", last)
    begin = (year and not re.search(r"\d{4}", first) and period(f"{first} {year[0]}", today)) or period(
        first, today
    )
    return (begin[0], end[1]) if begin and end and begin[0] < end[1] else None


def _in_english(text: str, today: date) -> Period | None:
    for reading in (_relative, _ago, _numeric, _written, _season, _part, _of_a_year):
        try:
            found = reading(text, today)
        except (ValueError, OverflowError):  # the 31st of June; thousands of years ago
            continue
        if found is not None:
            return found
    return None


def _relative(text: str, today: date) -> Period | None:
    if text in ("today", "yesterday"):
        return _days(today - timedelta(text == "yesterday"))
    which, _, what = text.partition(" ")
    if which not in ("this", "last", "previous"):
        return None
    back = which != "this"
    month = _index(_MONTHS, what)
    if what in _DAYS:
        behind = (today.weekday() - _DAYS.index(what)) % 7
        monday = today - timedelta(today.weekday())
        return _days(today - timedelta(behind or 7) if back else monday + timedelta(_DAYS.index(what)))
    if month is not None:
        return _latest_over(lambda year: _month(year, month), today) if back else _month(today.year, month)
    if what in _SEASONS:
        if back:
            return _latest_over(lambda year: _season_of(what, year), today)
        running = [_season_of(what, year) for year in (today.year - 1, today.year)]
        return running[0] if running[0][0] <= today < running[0][1] else running[1]
    feast = _FEASTS.get(what.replace("'", "").replace("years", "year").replace(" ", "_"))
    if feast is not None:
        return _latest_over(feast, today) if back else feast(today.year)
    return _unit(what, int(back), today) if what in _UNITS else None


def _ago(text: str, today: date) -> Period | None:
    count = rf"(\d{{1,4}}|{'|'.join(_COUNTS)})"
    if found := re.fullmatch(rf"{count} (day|week|weekend|month|year)s? ago", text, re.ASCII):
        return _unit(found[2], _count(found[1]), today)
    if found := re.fullmatch(rf"(?:last|past) {count} (day|week|month|year)s?", text, re.ASCII):
        number, tomorrow = _count(found[1]), today + timedelta(1)
        if not number:
            return None
        if found[2] in ("day", "week"):
            return tomorrow - timedelta(number * (7 if found[2] == "week" else 1)), tomorrow
        months = number * (12 if found[2] == "year" else 1)
        return _same_day(tomorrow, months), tomorrow
    return None


def _numeric(text: str, today: date) -> Period | None:
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text, re.ASCII):
        return _days(date(int(found[1]), int(found[2]), int(found[3])))
    if found := re.fullmatch(r"(\d{4})/(\d{1,2})/(\d{1,2})", text, re.ASCII):
        return _days(date(int(found[1]), int(found[2]), int(found[3])))
    if found := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text, re.ASCII):
        return _days(date(int(found[3]), int(found[2]), int(found[1])))
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})", text, re.ASCII):
        return _month(int(found[1]), int(found[2]))
    if re.fullmatch(r"\d{4}", text, re.ASCII) and _FIRST_YEAR <= int(text) <= _LAST_YEAR:
        return _years(int(text), 1)
    if (found := re.fullmatch(r"(?:the )?(\d{3}0)s", text, re.ASCII)) and int(found[1]) >= _FIRST_YEAR:
        return _years(int(found[1]), 10)
    if found := re.fullmatch(r"(?:the )?(\d0)s", text, re.ASCII):
        return _years((1900 if int(found[1]) >= 30 else 2000) + int(found[1]), 10)
    return None


def _written(text: str, today: date) -> Period | None:
    """Months by name, with or without a day and a year, in either order."""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    words = [word for word in text.split() if word not in ("of", "the")]
    for word in words:
        number = re.fullmatch(r"(\d{1,4})(?:\.|st|nd|rd|th)?", word, re.ASCII)
        if number is None:
            if month is not None or (month := _index(_MONTHS, word)) is None:
                return None
        elif len(number[1]) == 4 and year is None:
            year = int(word)
        elif len(number[1]) <= 2 and day is None:
            day = int(number[1])
        else:
            return None
    if month is None:
        return None
    known = month
    if day is None:
        return _month(year, known) if year else _latest_begun(lambda y: _month(y, known), today)
    date_day = day
    if year:
        return _days(date(year, known, date_day))
    return _latest_begun(lambda y: _days(date(y, known, date_day)), today)


def _season(text: str, today: date) -> Period | None:
    for feast in ("new year's eve", "new years eve", "christmas eve", "new year's day", "new year"):
        text = text.replace(feast, feast.replace("'", "").replace("years", "year").replace(" ", "_"))
    words = [word for word in text.split() if word not in ("in", "of", "the", "at", "on")]
    names = [word for word in words if word in _SEASONS or word in _FEASTS]
    years = [int(word) for word in words if re.fullmatch(r"\d{4}", word, re.ASCII)]
    if len(names) != 1 or len(names) + len(years) != len(words) or len(years) > 1:
        return None

    def of(year: int) -> Period:
        return _FEASTS[names[0]](year) if names[0] in _FEASTS else _season_of(names[0], year)

    return of(years[0]) if years else _latest_begun(of, today)


def _part(text: str, today: date) -> Period | None:
    """ "early 2019", "mid June", "end of last year": the first, second and last third of it."""
    text = re.sub(r"^(?:the )?(beginning|start|middle|end) of (?:the )?", r"\1 ", text)
    which, _, what = text.replace("mid-", "mid ").partition(" ")
    third = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}.get(which)
    whole = _in_english(what, today) if third is not None and what else None
    if whole is None or third is None:
        return None
    first, end = whole
    if (end - first).days < 28:
        return None
    if first.day == end.day == 1 and first.year != end.year and first.month == end.month:
        months = (end.year - first.year) * 4
        starts = [_month(first.year + months * n // 12, months * n % 12 + 1)[0] for n in range(3)]
    else:
        starts = [first + timedelta((end - first).days * n // 3) for n in range(3)]
    return starts[third], [*starts, end][third + 1]


def _of_a_year(text: str, today: date) -> Period | None:
    """ "summer of last year", "Christmas this year", "the year before last"."""
    if found := re.fullmatch(r"(?:the )?(day|week|weekend|month|year) before last", text):
        return _unit(found[1], 2, today)
    found = re.fullmatch(r"(.+?) (?:of )?(last|this) year", text)
    return _in_english(f"{found[1]} {today.year - (found[2] == 'last')}", today) if found else None


def _unit(unit: str, back: int, today: date) -> Period:
    """The day, week, weekend, month or year so many before the one that is now."""
    monday = today - timedelta(today.weekday() + 7 * back)
    match unit:
        case "day":
            return _days(today - timedelta(back))
        case "week":
            return _days(monday, 7)
        case "weekend":
            return _days(monday + timedelta(5), 2)
        case "month":
            months = today.year * 12 + today.month - 1 - back
            return _month(months // 12, months % 12 + 1)
    return _years(today.year - back, 1)


def _latest_over(of: Callable[[int], Period], today: date) -> Period:
    for year in range(today.year, 0, -1):
        found = of(year)
        if found[1] <= today:
            return found
    raise ValueError("there was none yet")


def _latest_begun(of: Callable[[int], Period], today: date) -> Period:
    for year in range(
        today.year, max(today.year - 9, 0), -1
    ):  # the 29th of February is there every 8 years at least
        try:
            found = of(year)
        except ValueError:
            continue
        if found[0] <= today:
            return found
    raise ValueError("there is no such day")


def _days(first: date, count: int = 1) -> Period:
    return first, first + timedelta(count)


def _years(first: int, count: int) -> Period:
    return date(first, 1, 1), date(first + count, 1, 1)


def _month(year: int, month: int) -> Period:
    if not 1 <= year < MAXYEAR:
        raise ValueError("there is no such year")
    return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)


def _season_of(name: str, year: int) -> Period:
    first = _SEASONS[name]
    last = first + 2
    return date(year, first, 1), _month(year + (last > 12), (last - 1) % 12 + 1)[1]


def _christmas(year: int) -> Period:
    return _days(date(year, 12, 24), 3)


def _easter(year: int) -> Period:
    """Good Friday to Easter Monday, by the reckoning of the Gregorian calendar."""
    century, golden = year // 100, year % 19
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    sunday = date(year, 3, 28) + timedelta(moon - weekday)
    return _days(sunday - timedelta(2), 4)


_FEASTS: dict[str, Callable[[int], Period]] = {
    "christmas": _christmas,
    "christmas_eve": lambda year: _days(date(year, 12, 24)),
    "new_year": lambda year: _days(date(year, 1, 1)),
    "new_year_day": lambda year: _days(date(year, 1, 1)),
    "new_year_eve": lambda year: _days(date(year, 12, 31)),
    "easter": _easter,
}


def _same_day(day: date, months_back: int) -> date:
    """The same day of a month before, or that month's last."""
    months = day.year * 12 + day.month - 1 - months_back
    first, end = _month(months // 12, months % 12 + 1)
    return min(first + timedelta(day.day - 1), end - timedelta(1))


def _count(word: str) -> int:
    return min(_COUNTS.get(word) or int(word), _MOST_AGO)


def _index(names: list[str], word: str) -> int | None:
    """The number, from 1, of the name that ``word`` is or abbreviates with three letters or more."""
    word = word.removesuffix(".")
    return next((n for n, name in enumerate(names, 1) if len(word) >= 3 and name.startswith(word)), None)
