from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.marks import NO_MARKS, PhotoMarks
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.key_bindings import dispatch
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.marks_summary import MarksSummary
from glimpse_desktop.ui.photos.photo_actions import PhotoActions
from tests.ui.conftest import Desk, heard

Said = list[object]


class _Photos:
    """Actions on whatever is chosen, and what was said of them."""

    def __init__(self, context: PageContext, desk: Desk, owner: QWidget) -> None:
        self.desk = desk
        self.owner = owner
        self.chosen: list[PhotoId] = []
        self.said: Said = []
        context.navigator.message_posted.connect(lambda text, undo: self.said.append((text, undo)))
        self.actions = PhotoActions(context, owner, lambda: self.chosen)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
        return dispatch(self.actions.bindings(), QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers))

    def marks(self) -> list[PhotoMarks]:
        """Of all photos, by name."""
        rows = self.desk.workspace.photos(self.desk.ids())
        return [row.marks for row in sorted(rows, key=lambda row: row.path.name)]

    def menu(self, qtbot: QtBot) -> dict[str, QAction]:
        """Every entry by its words, once the marks were read."""
        menu = QMenu(self.owner)
        self.actions.fill(menu, self.chosen)
        done: Said = []
        self.actions.read_marks(self.chosen, self.owner, done.append)
        heard(done, qtbot)
        qtbot.wait(5)
        found: dict[str, QAction] = {}
        for action in menu.actions():
            found[action.text()] = action
            inside = action.menu()
            if isinstance(inside, QMenu):
                found |= {entry.text(): entry for entry in inside.actions()}
        return found


@pytest.fixture
def photos(context: PageContext, desk: Desk, qtbot: QtBot) -> _Photos:
    desk.draw("a.jpg")
    desk.draw("b.jpg")
    desk.index()
    owner = QWidget()
    qtbot.addWidget(owner)
    made = _Photos(context, desk, owner)
    made.chosen = sorted(desk.ids(), key=lambda photo: desk.workspace.photos([photo])[0].path.name)
    return made


def test_a_key_marks_what_is_chosen_and_it_is_said_with_a_way_back(photos: _Photos, qtbot: QtBot) -> None:
    assert photos.press(Qt.Key.Key_4)
    heard(photos.said, qtbot)
    assert photos.said == [("2 photos have 4 stars now", True)]
    assert photos.marks() == [PhotoMarks(stars=4)] * 2
    del photos.chosen[1]
    assert photos.press(Qt.Key.Key_0)
    assert photos.press(Qt.Key.Key_6)
    assert photos.press(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    heard(photos.said, qtbot, 4)
    assert [text for text, _ in photos.said[1:]] == [  # type: ignore[misc, has-type]
        "The photo has no stars now", "The photo is labelled red now", "The photo is turned to the left"
    ]  # fmt: skip
    assert photos.marks() == [PhotoMarks(label="red", turns=3), PhotoMarks(stars=4)]


def test_what_some_have_is_switched_on_for_all_and_then_off(photos: _Photos, qtbot: QtBot) -> None:
    photos.desk.workspace.favourite_photos(photos.chosen[:1])
    photos.press(Qt.Key.Key_Period)
    photos.press(Qt.Key.Key_Period)
    heard(photos.said, qtbot, 2)
    assert photos.said == [("2 photos are favourites now", True), ("2 photos are no favourites any more", True)]
    assert photos.marks() == [NO_MARKS] * 2
    photos.press(Qt.Key.Key_7)
    photos.press(Qt.Key.Key_7)
    heard(photos.said, qtbot, 4)
    assert photos.marks() == [NO_MARKS] * 2
    photos.press(Qt.Key.Key_H)
    heard(photos.said, qtbot, 5)
    assert all(row.marks.hidden for row in photos.desk.workspace.photos(photos.chosen))
    photos.press(Qt.Key.Key_H)
    heard(photos.said, qtbot, 6)
    assert photos.said[4:] == [("2 photos are hidden", True), ("2 photos are shown again", True)]


def test_what_changes_nothing_offers_no_way_back(photos: _Photos, qtbot: QtBot) -> None:
    photos.press(Qt.Key.Key_0)
    heard(photos.said, qtbot)
    assert photos.said == [("2 photos have no stars now", False)]


def test_without_a_photo_keys_go_on_to_others(photos: _Photos) -> None:
    photos.chosen = []
    assert not photos.press(Qt.Key.Key_4)


def test_the_files_are_copied_for_other_programs(photos: _Photos, qtbot: QtBot) -> None:
    photos.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    heard(photos.said, qtbot)
    copied = QGuiApplication.clipboard().mimeData()
    assert [Path(url.toLocalFile()).name for url in copied.urls()] == ["a.jpg", "b.jpg"]
    lines = bytes(copied.data("x-special/gnome-copied-files").data()).decode().split("\n")
    assert lines == ["copy", *(url.toString() for url in copied.urls())]


def test_the_menu_shows_what_all_are_and_counts_what_some_are(photos: _Photos, qtbot: QtBot) -> None:
    workspace = photos.desk.workspace
    workspace.rate_photos(photos.chosen, 3)
    workspace.label_photos(photos.chosen[:1], "green")
    menu = photos.menu(qtbot)
    assert menu["3 stars"].isChecked()
    assert not menu["1 star"].isChecked()
    assert menu["Green (1 of 2 photos)"].isCheckable()
    assert not menu["Green (1 of 2 photos)"].isChecked()
    assert "Compare" in menu
    assert "Show in folder" not in menu
    menu["Green (1 of 2 photos)"].trigger()
    heard(photos.said, qtbot)
    assert [marks.label for marks in photos.marks()] == ["green", "green"]


def test_hidden_photos_are_offered_to_be_shown_again(photos: _Photos, qtbot: QtBot) -> None:
    photos.desk.workspace.hide_photos(photos.chosen)
    assert "Show again" in photos.menu(qtbot)


def test_two_photos_are_compared(photos: _Photos, context: PageContext, qtbot: QtBot) -> None:
    menu = photos.menu(qtbot)
    with qtbot.waitSignal(context.navigator.page_wanted) as blocker:
        menu["Compare"].trigger()
    assert blocker.args == ["compare", ComparePair.of_photos(*photos.chosen)]


def test_a_photo_opens_in_another_program_or_it_is_said_why_not(
    photos: _Photos, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    photos.actions.open_outside(photos.chosen[:1])
    heard(photos.said, qtbot)
    assert photos.said == [("No program opens a.jpg.", False)]


def test_a_summary_counts_each_mark() -> None:
    known = MarksSummary.of({PhotoMarks(stars=2, favourite=True): 3, PhotoMarks(stars=2, label="red"): 1})
    assert (known.photos, known.favourites, known.common_stars, known.label_count("red")) == (4, 3, 2, 1)
    assert known.all(known.stars[2])
    assert not known.all(known.favourites)
    assert MarksSummary.of({}).common_stars is None
