from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.photos.date_scrubber import DateScrubber

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qapp: QApplication, qtbot: QtBot) -> DateScrubber:
    theme()
    made = DateScrubber()
    qtbot.addWidget(made)
    made.resize(made.sizeHint().width(), 500)
    made.setRange(0, 10_000)
    made.setPageStep(500)
    made.show()
    return made


def test_a_press_goes_there_and_the_pointer_drags_on(bar: DateScrubber, qtbot: QtBot) -> None:
    held: list[bool] = []
    bar.sliderPressed.connect(lambda: held.append(True))
    bar.sliderReleased.connect(lambda: held.append(False))
    qtbot.mousePress(bar, _LEFT, pos=QPoint(20, 250))
    assert abs(bar.value() - 5000) < 50
    qtbot.mouseMove(bar, QPoint(20, 499))
    assert bar.value() == 10_000
    qtbot.mouseRelease(bar, _LEFT, pos=QPoint(20, 499))
    assert held == [True, False]


def test_the_handle_is_held_where_it_was_taken(bar: DateScrubber, qtbot: QtBot) -> None:
    bar.setValue(5000)
    spot = bar.handle().topLeft() + QPoint(2, 3)
    qtbot.mousePress(bar, _LEFT, pos=spot)
    assert bar.value() == 5000
    qtbot.mouseRelease(bar, _LEFT, pos=spot)


def test_years_stand_where_their_photos_are_and_never_on_each_other(bar: DateScrubber) -> None:
    years = [(value, str(2026 - place)) for place, value in enumerate([0, 50, 100, 5000, 9900, 10_000])]
    bar.set_marks(years, np.array([0, 20, 40], np.int64))
    marks = bar._placed()
    assert [name for _, name in marks.names] == ["2026", "2023", "2022"]
    assert len(marks.years) == 3
    tops = [room.top() for room, _ in marks.names]
    assert all(later - earlier >= 20 for earlier, later in pairwise(tops))
    assert all(bar.rect().contains(room) for room, _ in marks.names)


def test_it_is_mirrored_where_one_reads_from_the_right(bar: DateScrubber) -> None:
    assert bar.handle().left() > bar.width() / 2
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert bar.handle().right() < bar.width() / 2


def test_without_anything_to_scroll_there_is_nothing_to_hold(bar: DateScrubber) -> None:
    bar.setRange(0, 0)
    assert bar.handle().isEmpty()


def test_months_of_decades_have_marks_where_the_bar_would_be(bar: DateScrubber) -> None:
    months = np.sort(np.random.default_rng(1).integers(0, 10_000, 400))
    bar.set_marks([(0, "2026"), (9000, "2025")], months)
    assert [mark.top() for mark in bar._placed().months] == sorted({bar.centre_at(value) for value in months})
    bar.setRange(0, 0)
    assert {mark.top() for mark in bar._placed().months} == {bar.centre_at(0)}, "nothing to scroll"
