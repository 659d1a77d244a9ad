from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import DecisionError, PackError
from glimpse_desktop.library import groups
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences import Preferences
from glimpse_desktop.ui.theme import theme
from tests.ui.conftest import Desk


@pytest.fixture
def preferences(context: PageContext, qtbot: QtBot) -> Iterator[Preferences]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Preferences(context, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    yield made
    theme().force(None)


def test_the_scheme_changes_at_once(preferences: Preferences, qtbot: QtBot) -> None:
    for number, dark in ((2, True), (1, False)):
        qtbot.mouseClick(preferences.schemes.button(number), Qt.MouseButton.LeftButton)
        assert theme().dark is dark
    qtbot.mouseClick(preferences.schemes.button(0), Qt.MouseButton.LeftButton)
    assert theme().forced is None


def test_the_packs_there_are_with_the_one_in_use_ticked(preferences: Preferences, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(preferences.packs.group.buttons()) == 1)
    button = preferences.packs.group.buttons()[0]
    assert button.isChecked()
    assert button.text() == "Squares"
    assert "for tests" in button.accessibleDescription()


def test_a_pack_that_is_refused_says_why(
    preferences: Preferences, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object) -> None:
        raise PackError("This is not a model pack: it has no detector.")

    monkeypatch.setattr(desk.workspace, "add_pack", refuse)
    preferences.packs.install(desk.photos)
    assert not preferences.packs.install_button.isEnabled()
    qtbot.waitUntil(lambda: preferences.packs.state.text() == "This is not a model pack: it has no detector.")
    assert preferences.packs.install_button.isEnabled()


def test_strict_to_loose_is_kept_in_the_library(preferences: Preferences, desk: Desk, qtbot: QtBot) -> None:
    section = preferences.strictness
    qtbot.waitUntil(section.slider.isEnabled)
    assert section.slider.value() == 0
    section.slider.setFocus()
    qtbot.keyClick(section.slider, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: desk.workspace.strictness() == -1.0)
    qtbot.waitUntil(lambda: section.state.text() == "The groups stay as they are.")
    qtbot.keyClick(section.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: desk.workspace.strictness() == 1.0)


def test_grouping_again_says_what_came_of_it(preferences: Preferences, desk: Desk, qtbot: QtBot) -> None:
    for number in range(3):
        desk.draw(f"{number}.png", (0.0, 20, 20, 90 + number))
    desk.index()
    (group,) = desk.workspace.groups()
    section = preferences.strictness
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
    preferences: Preferences, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise DecisionError("This library was opened only to look at it.")

    section = preferences.strictness
    monkeypatch.setattr(desk.workspace, "regroup", refuse)
    section.again.click()
    qtbot.waitUntil(section.again.isEnabled)
    assert section.state.text() == "This library was opened only to look at it."


def test_strictness_shows_what_the_library_says(context: PageContext, desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.set_strictness(-0.5)
    window = QWidget()
    qtbot.addWidget(window)
    section = Preferences(context, window).strictness
    qtbot.waitUntil(section.slider.isEnabled)
    assert section.slider.value() == section.slider.maximum() // 2


def test_new_photos_are_noticed_unless_it_is_switched_off(
    preferences: Preferences, desk: Desk, qtbot: QtBot
) -> None:
    desk.workspace.watching.start()
    section = preferences.watching
    qtbot.waitUntil(section.wanted.isEnabled)
    assert section.wanted.isChecked() and desk.workspace.watching.wanted()
    section.wanted.click()
    qtbot.waitUntil(lambda: not desk.workspace.watching.wanted() and desk.workspace.indexer.follower is None)
    section.wanted.click()
    qtbot.waitUntil(lambda: desk.workspace.watching.wanted() and desk.workspace.indexer.follower is not None)
    desk.workspace.indexer.wait()
