"""Times in German and Arabic mean what they mean in English."""

from __future__ import annotations

from datetime import date

import pytest

from glimpse_desktop.domain import date_words
from glimpse_desktop.domain.language import Catalogue, speak
from glimpse_desktop.domain.natural_dates import period, span

TODAY = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("phrase", "english"),
    [
        ("Sommer 2019", "summer 2019"),
        ("im Sommer 2019", "summer 2019"),
        ("letzten Dezember", "last december"),
        ("letztes Wochenende", "last weekend"),
        ("vor 3 Wochen", "3 weeks ago"),
        ("vor einem Jahr", "1 year ago"),
        ("vor zwei Monaten", "2 months ago"),
        ("die letzten drei Wochen", "last 3 weeks"),
        ("vorgestern", "2 days ago"),
        ("gestern", "yesterday"),
        ("heuer", "this year"),
        ("letzten Samstag", "last saturday"),
        ("12. März 2019", "12 march 2019"),
        ("Okt. 2018", "october 2018"),
        ("Weihnachten 2020", "christmas 2020"),
        ("1990er", "1990s"),
        ("Frühjahr", "spring"),
        ("صيف 2019", "summer 2019"),
        ("صيف ٢٠١٩", "summer 2019"),
        ("صيف عام 2019", "summer 2019"),
        ("الصيف الماضي", "last summer"),
        ("ديسمبر الماضي", "last december"),
        ("كانون الأول 2018", "december 2018"),
        ("أيار ٢٠٢٠", "may 2020"),
        ("قبل 3 أسابيع", "3 weeks ago"),
        ("قبل ثلاثة أشهر", "3 months ago"),
        ("قبل أسبوعين", "2 weeks ago"),
        ("قبل سنة", "1 year ago"),
        ("منذ ٥ أيام", "5 days ago"),
        ("آخر 3 أسابيع", "last 3 weeks"),
        ("اليوم", "today"),
        ("أمس", "yesterday"),
        ("هذا الشهر", "this month"),
        ("السنة الماضية", "last year"),
        ("يوم الجمعة الماضي", "last friday"),
        ("نهاية الأسبوع الماضي", "last weekend"),
        ("عيد الميلاد 2020", "christmas 2020"),
        ("12 مارس 2019", "12 march 2019"),
        ("die 90er Jahre", "1990s"),
        ("Anfang 2020", "early 2020"),
        ("Mitte Juni 2019", "mid june 2019"),
        ("Herbst letzten Jahres", "autumn of last year"),
        ("Ende letzten Jahres", "late last year"),
        ("vorletzte Woche", "2 weeks ago"),
        ("Ostern 2019", "easter 2019"),
        ("Silvester 2019", "new year's eve 2019"),
        ("التسعينيات", "1990s"),
        ("أواخر 2019", "late 2019"),
        ("شتاء العام الماضي", "winter of last year"),
        ("السنة قبل الماضية", "2 years ago"),
        ("ليلة رأس السنة 2019", "new year's eve 2019"),
        ("رأس السنة 2020", "new year 2020"),
    ],
)
def test_it_means_the_same(phrase: str, english: str) -> None:
    expected = period(english, TODAY)
    assert expected is not None
    assert period(phrase, TODAY) == expected


@pytest.mark.parametrize(
    "phrase", ["Anna", "Sommer mit Anna", "letzten", "vor", "آنا", "صورة 2019", "und", "der", ""]
)
def test_what_is_no_time(phrase: str) -> None:
    assert period(phrase, TODAY) is None


def test_ranges() -> None:
    assert span("Juni 2019..August 2019", TODAY) == span("june 2019..august 2019", TODAY)
    assert span("von Juni bis August 2019", TODAY) == span("june 2019..august 2019", TODAY)
    assert span("من 2019 إلى 2021", TODAY) == span("2019..2021", TODAY)


def test_capital_letters_and_days_by_figures_are_the_languages_own() -> None:
    assert date_words.written("last december") == "Last December"
    assert date_words.written("letzten sommer") == "Letzten sommer"
    assert period("12/6/2019", TODAY) is None
    try:
        speak(Catalogue("de", {}, {}))
        assert date_words.written("letzten sommer") == "Letzten Sommer"
        assert date_words.written("vor 3 jahren") == "Vor 3 Jahren"
        speak(Catalogue("ar", {}, {}))
        assert period("12/6/2019", TODAY) == (date(2019, 6, 12), date(2019, 6, 13))
    finally:
        speak(None)


@pytest.mark.parametrize("language", ["de", "ar"])
def test_all_that_is_offered_is_understood(language: str) -> None:
    assert date_words.phrases() == ()
    speak(Catalogue(language, {}, {}))
    try:
        offered = date_words.phrases()
    finally:
        speak(None)
    assert len(offered) > 20
    assert [phrase for phrase in offered if period(phrase, TODAY) is None] == []
