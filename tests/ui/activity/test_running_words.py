"""Times and counts as people say them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from glimpse_desktop.ui.activity.jobs import Unit
from glimpse_desktop.ui.activity.running_words import counts_text, duration_text, rate_text, time_left


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale("en_US"))


@pytest.mark.parametrize(
    ("seconds", "left", "whole"),
    [
        (3, "Less than a minute left", "less than a minute"),
        (70, "About a minute left", "about a minute"),
        (250, "About 4 minutes left", "about 4 minutes"),
        (54.9, "Less than a minute left", "less than a minute"),
        (55, "About a minute left", "about a minute"),
        (3600, "About 60 minutes left", "about 60 minutes"),
        (9000, "About 2 hours left", "about 2 hours"),
        (5400, "About 2 hours left", "about 2 hours"),
        (86400 * 2, "About 2 days left", "about 2 days"),
        (86400 * 3, "About 3 days left", "about 3 days"),
    ],
)
def test_time_is_as_exact_as_it_is_worth(seconds: float, left: str, whole: str) -> None:
    assert time_left(seconds) == left
    assert duration_text(seconds) == whole


def test_speed_is_by_the_second_or_by_the_minute() -> None:
    assert [rate_text(rate) for rate in (12.3, 1.0, 0.5, 0.001, 0.0)] == [
        "12 a second",
        "1 a second",
        "30 a minute",
        "1 a minute",
        "",
    ]


def test_counts_say_what_they_count() -> None:
    assert counts_text(Unit.PHOTOS, 12, 3400) == "12 of 3,400 photos"
    assert counts_text(Unit.FACES, 1, 2) == "1 of 2 faces"
    assert counts_text(Unit.FILES, 1, 2) == "1 of 2 files"
    assert counts_text(Unit.PHOTOS, 1, 0) == "1 photo so far"
    assert counts_text(Unit.FILES, 7, 0) == "7 so far"
    assert counts_text(Unit.FILES, 0, 0) == counts_text(Unit.SHARE, 0, 0) == ""
    assert counts_text(Unit.SHARE, 1, 3) == "33 %"
