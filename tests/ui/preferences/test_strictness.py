"""The one control of how alike faces must be: kept, heeded, and said what came of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import DecisionError
from glimpse_desktop.library import groups
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.strictness import StrictnessSection
from tests.ui.conftest import Desk


@pytest.fixture
def section(context: PageContext, qtbot: QtBot) -> StrictnessSection:
    made = StrictnessSection(context)
    qtbot.addWidget(made)
    made.show()
    return made


def test_strict_to_loose_is_kept_in_the_library(section: StrictnessSection, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(section.slider.isEnabled)
    assert section.slider.value() == 0
    section.slider.setFocus()
    qtbot.keyClick(section.slider, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: desk.workspace.strictness() == -1.0)
    qtbot.waitUntil(lambda: section.state.text() == "The groups stay as they are.")
    qtbot.keyClick(section.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: desk.workspace.strictness() == 1.0)


def test_grouping_again_says_what_came_of_it(section: StrictnessSection, desk: Desk, qtbot: QtBot) -> None:
    for number in range(3):
        desk.draw(f"{number}.png", (0.0, 20, 20, 90 + number))
    desk.index()
    (group,) = desk.workspace.groups()
    desk.workspace._library.write(
        lambda connection: groups.replace(connection, desk.workspace.person_face_ids(group.id), {})
    )
    assert not desk.workspace.groups()
    qtbot.mouseClick(section.again, Qt.MouseButton.LeftButton)
    assert not section.again.isEnabled()
    assert section.state.text() == "Grouping the faces without a name…"
    qtbot.waitUntil(section.again.isEnabled)
    assert section.state.text() == "3 faces moved. Groups without a name now: 1"
    assert [row.faces for row in desk.workspace.groups()] == [3]


def test_grouping_again_that_fails_says_why(
    section: StrictnessSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise DecisionError("This library was opened only to look at it.")

    monkeypatch.setattr(desk.workspace, "regroup", refuse)
    section.again.click()
    qtbot.waitUntil(section.again.isEnabled)
    assert section.state.text() == "This library was opened only to look at it."


def test_strictness_shows_what_the_library_says(context: PageContext, desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.set_strictness(-0.5)
    section = StrictnessSection(context)
    qtbot.addWidget(section)
    qtbot.waitUntil(section.slider.isEnabled)
    assert section.slider.value() == section.slider.maximum() // 2
