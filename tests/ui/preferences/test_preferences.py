"""The dialog: its sections, and that what is chosen there holds in the window at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialogButtonBox, QScrollArea
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.appearance import ColoursSection, MotionSection, PhotosSection
from glimpse_desktop.ui.preferences.away import AwaySection
from glimpse_desktop.ui.preferences.folders import FoldersSection
from glimpse_desktop.ui.preferences.preferences import Preferences
from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.widgets.motion import allow_motion, motion_wanted
from glimpse_desktop.ui.window_dialogs import open_preferences, show_preferences
from tests.support.state_keeper import StateKeeper

SECTIONS = [
    "folders",
    "packs",
    "strictness",
    "work",
    "appearance",
    "names",
    "backups",
    "language",
    "privacy",
    "lock",
]


@pytest.fixture
def keeper(actions: LibraryActions) -> StateKeeper:
    return StateKeeper(actions)


@pytest.fixture
def preferences(context: PageContext, keeper: StateKeeper, qtbot: QtBot) -> Iterator[Preferences]:
    made = Preferences(context, keeper)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    theme().force(None)
    allow_motion(True)


def test_every_section_opens_and_is_made_when_it_is_looked_at(preferences: Preferences, qtbot: QtBot) -> None:
    assert list(preferences.items) == SECTIONS
    assert list(preferences.parts) == ["folders"]
    for name in SECTIONS:
        preferences.items[name].click()
        assert preferences.items[name].isChecked() and preferences.parts[name]
        assert all(part.isVisible() for part in preferences.parts[name])
    assert sum(item.isChecked() for item in preferences.items.values()) == 1


def test_sections_are_reached_by_keys(preferences: Preferences, qtbot: QtBot) -> None:
    first = preferences.items["folders"]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    second = preferences.items["packs"]
    assert QApplication.focusWidget() is second
    assert second.isChecked() and "packs" in preferences.parts
    qtbot.keyClick(second, Qt.Key.Key_End)
    assert preferences.section == SECTIONS[-1]
    qtbot.keyClick(preferences.items[SECTIONS[-1]], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in preferences.items.values()


def test_enter_is_the_button_that_has_the_keyboard_and_never_close(preferences: Preferences, qtbot: QtBot) -> None:
    preferences.open_section("folders")
    add = preferences.findChildren(FoldersSection)[0].add
    add.clicked.disconnect()
    pressed: list[bool] = []
    add.clicked.connect(lambda: pressed.append(True))
    add.setFocus()
    qtbot.keyClick(add, Qt.Key.Key_Return)
    assert pressed == [True] and preferences.isVisible()
    box = preferences.findChildren(QCheckBox)[0]
    box.setFocus()
    before = box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Enter)
    assert preferences.isVisible() and box.isChecked() == before
    close = preferences.findChildren(QDialogButtonBox)[0].buttons()[0]
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Return)
    assert not preferences.isVisible()


def test_the_window_follows_at_once_and_opens_them_once(window: MainWindow) -> None:
    window.menus.preferences.trigger()
    opened = open_preferences(window)
    show_preferences(window)
    assert isinstance(opened, Preferences) and open_preferences(window) is opened
    opened.change(tile_side=224, slide_seconds=10, whole_pictures=True, recent_searches=("anna",))
    state = window.state()
    assert (state.tile_side, state.slide_seconds, state.whole_pictures) == (224, 10, True)
    assert state.recent_searches == ("anna",)
    opened._wish(lambda wishes: replace(wishes, still=True))
    assert window.wishes.still and not motion_wanted()
    opened.close()


def test_no_section_is_wider_than_its_place(preferences: Preferences, qtbot: QtBot) -> None:
    preferences.resize(760, 480)  # what a window of 900 by 600 has room for
    for name in SECTIONS:
        preferences.open_section(name)
        qtbot.wait(20)
        scroll = preferences._pages[name]
        assert isinstance(scroll, QScrollArea)
        inside = scroll.widget()
        assert inside is not None and inside.minimumSizeHint().width() <= scroll.viewport().width(), name


def test_the_scheme_changes_at_once(preferences: Preferences, qtbot: QtBot) -> None:
    preferences.open_section("appearance")
    colours = preferences.parts["appearance"][0]
    assert isinstance(colours, ColoursSection)
    for number, dark in ((2, True), (1, False)):
        qtbot.mouseClick(colours.schemes.button(number), Qt.MouseButton.LeftButton)
        assert theme().dark is dark
    qtbot.mouseClick(colours.schemes.button(0), Qt.MouseButton.LeftButton)
    assert theme().forced is None


def _choose(box: QComboBox, place: int) -> None:
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_tiles_and_slide_shows(preferences: Preferences, keeper: StateKeeper) -> None:
    preferences.open_section("appearance")
    photos = preferences.parts["appearance"][1]
    assert isinstance(photos, PhotosSection)
    assert photos.side.currentText() == "Medium"
    _choose(photos.side, 3)
    _choose(photos.pace, 2)
    photos.whole.click()
    state = keeper.state()
    assert (state.tile_side, state.whole_pictures, state.slide_seconds) == (224, True, 10)


def test_motion_can_be_done_without(preferences: Preferences, keeper: StateKeeper) -> None:
    preferences.open_section("appearance")
    motion = preferences.parts["appearance"][2]
    assert isinstance(motion, MotionSection)
    motion.motion.button(1).click()
    assert keeper.state().wishes.still
    motion.motion.button(0).click()
    assert not keeper.state().wishes.still


def test_without_a_tray_the_reason_is_said(preferences: Preferences, keeper: StateKeeper) -> None:
    preferences.open_section("work")
    away = preferences.parts["work"][1]
    assert isinstance(away, AwaySection)
    assert not away.keep.isEnabled() and "no tray" in away.note.text()
    assert "no tray" in away.keep.accessibleDescription()
    away.notify.click()
    assert not keeper.state().wishes.notify


def test_with_a_tray_closing_can_hide(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "glimpse_desktop.ui.preferences.away.QSystemTrayIcon.isSystemTrayAvailable", staticmethod(lambda: True)
    )
    wished: list[bool] = []
    away = AwaySection(Wishes(), lambda change: wished.append(change(Wishes()).keep_working))
    qtbot.addWidget(away)
    away.keep.click()
    assert wished == [True]
