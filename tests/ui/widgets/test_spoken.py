"""What a screen reader learns of widgets that paint themselves."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.widgets import spoken


class _Painted(QWidget):
    spoken_as = "List"


class _Entry(QAbstractButton):
    spoken_as = "PageTab"
    folds, unfolded = True, False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        pass


@pytest.fixture(autouse=True)
def installed(qtbot: QtBot) -> None:
    spoken.install()


def test_a_painted_widget_says_what_it_is_and_where_one_is(qtbot: QtBot) -> None:
    widget = _Painted()
    qtbot.addWidget(widget)
    widget.setAccessibleName("Photos")
    spoken.tell(widget, "2 of 200")
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Photos"
    assert interface.text(QAccessible.Text.Description) == "2 of 200"


def test_only_news_are_announced_and_only_with_the_keyboard(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(spoken, "announce", lambda _widget, words: said.append(words))
    widget = _Painted()
    qtbot.addWidget(widget)
    focused = False
    monkeypatch.setattr(widget, "hasFocus", lambda: focused)
    spoken.tell(widget, "1 of 200")
    assert said == []
    focused = True
    spoken.tell(widget, "1 of 200")
    assert said == []
    spoken.tell(widget, "2 of 200")
    assert said == ["2 of 200"]


def test_an_entry_says_whether_it_is_open_and_folded_and_can_be_pressed(qtbot: QtBot) -> None:
    entry = _Entry()
    qtbot.addWidget(entry)
    entry.setText("Fol&ders")
    entry.setCheckable(True)
    interface = QAccessible.queryAccessibleInterface(entry)
    assert interface.text(QAccessible.Text.Name) == "Folders"
    state = interface.state()
    assert (state.selectable, state.selected, state.expandable, state.collapsed) == (1, 0, 1, 1)
    actions = interface.actionInterface()
    with qtbot.waitSignal(entry.clicked):
        actions.doAction(actions.pressAction())
    assert interface.state().selected


def test_one_of_several_says_which_is_chosen(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setText("Grid")
    button.setCheckable(True)
    spoken.speak_as(button, "RadioButton")
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.role() == QAccessible.Role.RadioButton
    assert not interface.state().checked
    button.setChecked(True)
    assert interface.state().checked
