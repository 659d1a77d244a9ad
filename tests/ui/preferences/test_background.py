"""Preferences of background work: they show what holds, and hold at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.progress import BackgroundWork, Effort, Manners
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.background import BackgroundSection
from glimpse_desktop.vision.measuring import Findings, Speed
from glimpse_desktop.vision.shape import Shape, default_shape
from glimpse_desktop.workspace.models import MachineReport
from tests.ui.conftest import Desk, settle

CUDA = "CUDAExecutionProvider"


@pytest.fixture
def section(context: PageContext, qtbot: QtBot) -> Callable[[], BackgroundSection]:
    def make() -> BackgroundSection:
        made = BackgroundSection(context)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: made.in_use.buttons[0].isEnabled())
        settle(qtbot)
        return made

    return make


def _checked(buttons: list[QAbstractButton]) -> list[str]:
    return [button.text() for button in buttons if button.isChecked()]


def test_gently_is_usual(section: Callable[[], BackgroundSection]) -> None:
    shown = section()
    assert _checked(shown.in_use.buttons) == _checked(shown.on_battery.buttons) == ["Gently"]


def test_a_choice_holds_at_once_and_stays(
    section: Callable[[], BackgroundSection], desk: Desk, qtbot: QtBot
) -> None:
    shown = section()
    qtbot.mouseClick(shown.in_use.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shown.on_battery.buttons[2], Qt.MouseButton.LeftButton)
    wanted = Manners(Effort.FULL, Effort.PAUSED)
    qtbot.waitUntil(lambda: desk.workspace.indexer.pace.manners == wanted)
    qtbot.waitUntil(lambda: desk.workspace.work.wanted() == BackgroundWork(wanted))
    again = section()
    assert _checked(again.in_use.buttons) == ["Full speed"]
    assert _checked(again.on_battery.buttons) == ["Pause"]


def test_without_a_graphics_processor_there_is_nothing_to_choose(
    section: Callable[[], BackgroundSection],
) -> None:
    shown = section()
    assert shown.accelerated.isHidden() and shown.state.isHidden()


@pytest.mark.parametrize(
    ("shape", "refused", "words"),
    [
        (Shape(2, 1, 8, CUDA), {}, "In use: NVIDIA graphics processor (CUDA)."),
        (default_shape(), {CUDA: "its driver is too old"}, "is not used: its driver is too old"),
        (default_shape(), {}, ""),
    ],
)
def test_where_there_is_one_it_says_whether_it_is_used(
    section: Callable[[], BackgroundSection],
    desk: Desk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    shape: Shape,
    refused: dict[str, str],
    words: str,
) -> None:
    report = MachineReport(2, (CUDA,), Findings((Speed(default_shape(), 5.0),), refused), shape)
    monkeypatch.setattr(desk.workspace.work, "machine", lambda: report)
    shown = section()
    qtbot.waitUntil(lambda: not shown.accelerated.isHidden())
    assert shown.accelerated.isChecked() and words in shown.state.text()
    qtbot.mouseClick(shown.accelerated, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.workspace.work.wanted().accelerated)


def test_screen_readers_hear_the_question_with_every_answer(section: Callable[[], BackgroundSection]) -> None:
    shown = section()
    assert shown.on_battery.buttons[2].accessibleName() == "On battery: Pause"
