from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.widgets.message_bar import MessageBar


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    theme()
    made = QWidget()
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_something_and_fades(page: QWidget, qtbot: QtBot) -> None:
    bar = MessageBar(page)
    assert not bar.isVisible()
    bar.say("Named 3 faces Anna")
    assert bar.isVisible()
    assert not bar.button.isVisible()
    bar.dismiss()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_its_button_acts_once_and_ends_it(page: QWidget, qtbot: QtBot) -> None:
    bar, done = MessageBar(page), list[str]()
    bar.say("Removed", "Undo", lambda: done.append("undone"))
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_new_message_stays_although_the_old_one_was_fading(page: QWidget, qtbot: QtBot) -> None:
    bar = MessageBar(page)
    bar.say("one")
    bar.dismiss()
    bar.say("two")
    qtbot.wait(300)
    assert bar.isVisible()
    assert bar.label.text() == "two"


@pytest.mark.parametrize("width", [320, 800])
def test_a_long_message_stays_inside(page: QWidget, qtbot: QtBot, width: int) -> None:
    page.resize(width, 400)
    bar = MessageBar(page)
    bar.say("“A folder with quite a long name” is out of the library. " * 3, "Add it again", lambda: None)
    assert page.rect().contains(bar.geometry())
    page.resize(width + 100, 300)
    qtbot.wait(20)
    assert page.rect().contains(bar.geometry())


def test_it_keeps_clear_of_another_bar(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    bar = MessageBar(parent)
    parent.show()
    bar.say("Done")
    before = bar.geometry().bottom()
    bar.keep_clear(60)
    assert bar.geometry().bottom() == before - 60
    bar.keep_clear(0)
    assert bar.geometry().bottom() == before
