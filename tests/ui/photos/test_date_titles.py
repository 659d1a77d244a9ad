from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from glimpse_desktop.ui.photos.date_titles import section_title
from glimpse_desktop.ui.photos.timeline_dates import Dates

_JUNE_8 = Dates.of(np.array([18055], np.int32))


@pytest.mark.parametrize(
    ("locale", "day", "month"),
    [
        ("C", "Saturday, 8 June 2019", "June 2019"),
        ("en_US", "Saturday, June 8, 2019", "June 2019"),
        ("de", "Samstag, 8. Juni 2019", "Juni 2019"),
        ("ru", "Суббота, 8 июня 2019", "Июнь 2019"),
    ],
)
def test_headers_are_said_in_the_persons_language(qapp: QApplication, locale: str, day: str, month: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert section_title(_JUNE_8.days, 0).startswith(day)
        assert section_title(_JUNE_8.months, 0) == month
        assert section_title(_JUNE_8.years, 0) == "2019"
    finally:
        QLocale.setDefault(before)
