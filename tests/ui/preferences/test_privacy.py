"""What is kept where, and clearing of it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences import privacy as preferences_privacy
from glimpse_desktop.ui.preferences.privacy import PrivacySection
from glimpse_desktop.ui.window_state import WindowState
from glimpse_desktop.workspace.storage import PlaceKind
from tests.support.state_keeper import StateKeeper
from tests.ui.conftest import Desk


@pytest.fixture
def keeper(actions: LibraryActions) -> StateKeeper:
    return StateKeeper(actions, WindowState(recent_searches=("anna", "2019")))


@pytest.fixture
def section(context: PageContext, keeper: StateKeeper, desk: Desk, qtbot: QtBot) -> PrivacySection:
    for number in range(6):
        desk.draw(f"{number}.png", (0.0, 20, 20, 60 + number))
    desk.index()
    made = PrivacySection(context, keeper)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: PlaceKind.THUMBNAILS in made.rows)
    return made


def test_every_place_is_listed_with_its_size(section: PrivacySection) -> None:
    assert set(section.rows) == set(PlaceKind) - {PlaceKind.SAMPLE}
    assert section.rows[PlaceKind.WINDOW].text() == "empty"
    assert section.rows[PlaceKind.DECISIONS].text().endswith("B")


def test_a_place_can_be_shown(section: PrivacySection, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    files: list[object] = []
    folders: list[object] = []
    monkeypatch.setattr(preferences_privacy, "show_in_folder", files.append)
    monkeypatch.setattr(preferences_privacy, "show_folder", folders.append)
    buttons = {button.accessibleName(): button for button in section.findChildren(preferences_privacy.QToolButton)}
    buttons["Show in folder: Thumbnails"].click()
    buttons["Show in folder: Log"].setEnabled(True)
    buttons["Show in folder: Log"].click()
    assert (files, folders) == ([desk.workspace.locations.thumbnails], [desk.workspace.locations.log_dir])


def test_thumbnails_can_be_cleared(section: PrivacySection, desk: Desk, qtbot: QtBot) -> None:
    section.thumbnails.click()
    assert not section.thumbnails.isEnabled() and section.state.text() == "Clearing…"
    qtbot.waitUntil(section.thumbnails.isEnabled)
    assert "free again" in section.state.text()
    assert desk.workspace._thumbnails.count() == 0


def test_recent_searches_can_be_forgotten(section: PrivacySection, keeper: StateKeeper) -> None:
    assert section.searches.toolTip() == "2 searches are remembered."
    section.searches.click()
    assert keeper.remembered.recent_searches == ()
    assert not section.searches.isEnabled()
