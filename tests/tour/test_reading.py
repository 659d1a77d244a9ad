"""What the tour hears: it finds each kind of fault, and nothing where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.widgets import spoken
from tests.support.tab_presses import reached_by_tab
from tests.tour.reading import read_out, reading_in


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    spoken.install()
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    QVBoxLayout(made)
    return made


def _faults(window: QWidget, *widgets: QWidget) -> list[str]:
    for widget in widgets:
        window.layout().addWidget(widget)  # type: ignore[union-attr]
    window.show()
    return [finding.kind for finding in reading_in(window, reached_by_tab(window))]


def test_a_window_that_can_be_understood(window: QWidget) -> None:
    label, field = QLabel("&Name"), QLineEdit()
    label.setBuddy(field)
    assert _faults(window, label, field, QPushButton("&Close")) == []
    assert read_out(field).name == "Name"


@pytest.mark.parametrize("name", ["", "…", "find-face", "{count} photos", "<b>Photos</b>", "photo_id"])
def test_a_name_that_is_none(window: QWidget, name: str) -> None:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(name)
    assert _faults(window, button) == ["unread"]


def test_what_is_painted_must_say_what_it_is(window: QWidget) -> None:
    area = _Painted()
    area.setAccessibleName("Photos")
    assert _faults(window, area) == ["unread"]
    area.hide()
    listed = _Listed()
    listed.setAccessibleName("Photos")
    assert _faults(window, listed) == []


def test_tab_that_jumps_back(window: QWidget) -> None:
    first, second, third = (QPushButton(text) for text in ("one", "two", "three"))
    assert _faults(window, first, second, third) == []
    QWidget.setTabOrder(third, second)
    assert _faults(window) == ["order"]


class _Painted(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class _Listed(_Painted):
    spoken_as = "List"
