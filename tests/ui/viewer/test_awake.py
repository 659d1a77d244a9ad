from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.viewer import awake
from glimpse_desktop.ui.viewer.awake import Awake
from glimpse_desktop.ui.viewer.slides import SlideShow


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a desktop on Linux would hear."""
    heard: list[str] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(awake, "ask_desktop", lambda: heard.append("hold"))
    monkeypatch.setattr(awake, "leave_desktop", lambda: heard.append("release"))
    return heard


def test_a_slide_show_keeps_the_screen_on_until_it_pauses_or_ends(told: list[str], qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    show = SlideShow(over, QWidget(over), lambda: True)
    show.possible = True
    show.start()
    assert told == ["hold"]
    show.toggle_pause()
    assert told == ["hold", "release"]
    show.toggle_pause()
    show.stop()
    show.stop()
    assert told == ["hold", "release"] * 2


def test_without_a_screen_nobody_is_asked(qapp: QApplication) -> None:
    parent = QObject()
    made = Awake(parent)
    made.hold()
    assert not made.held
    made.release()


@pytest.mark.parametrize("address", ["", "tcp:host=localhost,port=1", "autolaunch:"])
def test_only_a_bus_of_this_computer_is_asked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not awake.ask_desktop()
