"""What dialogs of a file with decisions have in common: looking, doing, and what goes wrong at either."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.people_file import PeopleFileError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.file_dialog import FileDialog

Make = Callable[[Callable[[CancelToken], bool]], FileDialog]


@pytest.fixture
def make(context: PageContext, qtbot: QtBot) -> Make:
    window = QWidget()
    qtbot.addWidget(window)

    def made(look: Callable[[CancelToken], bool]) -> FileDialog:
        dialog = FileDialog(context, "Title", "Do it", "Shall it be?", window)
        dialog.say_way_back("There is one.")
        dialog.look("Reading", "Looking…", look, lambda found: dialog.show_plan(["A line."], worth_it=found))
        dialog.open()
        return dialog

    return made


def test_nothing_can_be_done_before_it_is_known_what(make: Make, qtbot: QtBot) -> None:
    go = threading.Event()
    dialog = make(lambda _cancel: go.wait(30))
    assert dialog.text.text() == "Looking…" and not dialog.go.isEnabled()
    go.set()
    qtbot.waitUntil(lambda: dialog.go.isEnabled())
    assert dialog.text.text() == "A line." and dialog.way_back.isVisible()
    dialog.reject()


def test_what_would_change_nothing_can_only_be_closed(make: Make, qtbot: QtBot) -> None:
    dialog = make(lambda _cancel: False)
    qtbot.waitUntil(lambda: dialog.go.isHidden())
    assert dialog.cancel.text() == "Close" and dialog.way_back.isHidden()
    dialog.reject()


def test_leaving_ends_the_look(make: Make, qtbot: QtBot) -> None:
    ended = threading.Event()

    def look(cancel: CancelToken) -> bool:
        cancel.wait(30)
        if cancel.cancelled:
            ended.set()
        return True

    dialog = make(look)
    dialog.reject()
    assert ended.wait(30)


def test_what_goes_wrong_is_said_and_can_be_tried_again(make: Make, qtbot: QtBot) -> None:
    dialog = make(lambda _cancel: True)
    qtbot.waitUntil(lambda: dialog.go.isEnabled())
    go, done = threading.Event(), list[int]()

    def work() -> int:
        go.wait(30)
        if not done:
            done.append(0)
            raise PeopleFileError("The disk is full.")
        return 7

    dialog.carry_out("Doing", "Doing it…", work, done.append)
    assert not dialog.go.isEnabled()
    dialog.reject()
    assert dialog.isVisible()  # it can't be given up half-way
    go.set()
    qtbot.waitUntil(lambda: dialog.state.text() == "The disk is full.")
    assert dialog.go.isEnabled() and dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        dialog.carry_out("Doing", "Doing it…", work, done.append)
    assert done == [0, 7]
