"""The best face of each year, in the order of time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.person_facts import Period
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people.years_strip import YearsStrip


def years(count: int, months: int = 12) -> list[Period]:
    """From 2000 on."""
    return [
        Period(
            360 + months * n, months, FaceId(n + 1), PhotoId(100 + n), PhotoId(100 + n), faces=n + 1, photos=n + 1
        )
        for n in range(count)
    ]


@pytest.fixture
def strip(context: PageContext, qtbot: QtBot) -> YearsStrip:
    made = YearsStrip(context)
    qtbot.addWidget(made)
    made.resize(400, made.sizeHint().height())
    return made


def test_one_year_is_no_strip(strip: YearsStrip) -> None:
    strip.show_periods(years(1))
    assert strip.isHidden()
    strip.show_periods(years(2))
    assert not strip.isHidden()
    strip.show_periods(())
    assert strip.isHidden()


def test_a_click_chooses_and_hovering_says_the_year_and_how_many(strip: YearsStrip, qtbot: QtBot) -> None:
    shown = years(3)
    strip.show_periods(shown)
    strip.show()
    assert strip.words(1) == "2001: 2 photos"
    assert strip.tile(0).right() < strip.tile(1).left()
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=strip.tile(2).center())
    assert chosen.args == [shown[2]]
    assert strip.accessibleDescription() == "2002: 3 photos"
    strip.show_periods(years(3, months=1))
    assert strip.words(1) == "February 2000: 2 photos"


def test_from_right_to_left_the_keys_agree_with_what_is_seen(strip: YearsStrip, qtbot: QtBot) -> None:
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    strip.show_periods(years(3))
    strip.show()
    assert strip.tile(0).left() > strip.tile(1).right()
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert chosen.args is not None and chosen.args[0].year == 2001


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_does_not_fit_scrolls_to_the_keyboard(
    strip: YearsStrip, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    strip.setLayoutDirection(direction)
    strip.show_periods(years(40))
    strip.show()
    assert not strip.viewport().rect().contains(strip.tile(39))
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert strip.viewport().rect().adjusted(0, -1, 0, 40).contains(strip.tile(39))
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert strip.tile(0).left() >= 0
    assert strip.viewport().rect().contains(QPoint(strip.tile(0).center().x(), 5))
