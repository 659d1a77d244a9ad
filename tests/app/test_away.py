"""The window while nobody sees it: it stays if it is wanted, tells what matters, and quits when it is to quit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from glimpse_desktop.app import notifications
from glimpse_desktop.app.away import Away
from glimpse_desktop.app.tray import Tray
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.drives import FoundPlace, PlaceCheck, Vanished
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.ui.activity.jobs import Job
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.window_state import WindowState
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    QLocale.setDefault(QLocale("en_US"))
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    background = Background()
    made = MainWindow(workspace, background)
    qtbot.addWidget(made)
    made.show()
    yield made
    background.close()
    workspace.close()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A tray that there is, as far as the program knows, and what it was told."""
    said: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "setVisible", lambda icon, shown: icon.setProperty("shown", shown))
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda icon: bool(icon.property("shown")))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, _title, text, *_: said.append(text))
    return said


def _wish(window: MainWindow, **wishes: bool) -> None:
    def change(state: WindowState) -> WindowState:
        return replace(state, wishes=replace(state.wishes, **wishes))

    window.change_state(change)


def _end(window: MainWindow, said: str = "340 photos copied") -> Job:
    job = window.background.jobs.add(Job("Exporting photos"))
    job.finish(said)
    window.background.jobs.look()
    return job


def _closes(window: MainWindow) -> list[bool]:
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    return closed


def test_without_the_wish_closing_is_closing(window: MainWindow, told: list[str]) -> None:
    away, closed = Away(window), _closes(window)
    assert not away.tray.icon.isVisible()
    window.close()
    assert closed == [True]


def test_with_it_the_window_hides_and_comes_back(window: MainWindow, told: list[str]) -> None:
    away, closed = Away(window), _closes(window)
    _wish(window, keep_working=True)
    assert away.tray.icon.isVisible()
    window.close()
    assert window.isHidden() and closed == []
    away.tray.open.trigger()
    assert window.isVisible()
    _wish(window, keep_working=False)
    assert not away.tray.icon.isVisible()


@pytest.mark.parametrize("way", ["tray", "menu"])
def test_quit_really_quits(window: MainWindow, told: list[str], way: str) -> None:
    away, closed = Away(window), _closes(window)
    _wish(window, keep_working=True)
    window.close()
    assert window.isHidden()
    ways: dict[str, Callable[[], None]] = {
        "tray": away.tray.quit.trigger,
        "menu": window.menus.quit.trigger,
    }
    ways[way]()
    assert closed == [True]


def test_where_there_is_no_tray_closing_is_closing_whatever_was_wished(window: MainWindow) -> None:
    assert not Tray.is_available()  # offscreen
    away, closed = Away(window), _closes(window)
    _wish(window, keep_working=True)
    assert not away.tray.icon.isVisible()
    window.close()
    assert closed == [True]


def test_the_menu_says_what_is_at_work_and_pauses_it(window: MainWindow, told: list[str]) -> None:
    tray = Away(window).tray
    assert tray.progress.text() == "Nothing is at work" and not tray.pause.isVisible()
    window.activity.take_progress(IndexProgress(Phase.ANALYSING, 9800, 4210, rate=12.0, seconds_left=480.0))
    assert tray.progress.text() == "4,210 of 9,800, 8 min left"
    assert tray.icon.toolTip() == "Glimpse: 4,210 of 9,800, 8 min left"
    assert (tray.pause.text(), tray.pause.isVisible()) == ("Pause", True)
    window.activity.take_progress(IndexProgress(Phase.PAUSED, 9800, 4210))
    assert (tray.progress.text(), tray.pause.text()) == ("Paused", "Go on")


def test_the_end_of_a_job_is_told_while_nobody_sees_the_window(window: MainWindow, told: list[str]) -> None:
    away = Away(window)
    _end(window)
    assert told == []  # whoever began it says it in the window
    window.hide()
    _end(window)
    assert told == ["340 photos copied"] and away.tray.icon.isVisible()
    window.show()
    assert not away.tray.icon.isVisible()


def test_what_could_not_be_told_is_said_when_somebody_looks_again(window: MainWindow, told: list[str]) -> None:
    Away(window)
    _wish(window, notify=False)
    window.hide()
    _end(window)
    assert told == [] and not window.messages.isVisible()
    window.show()
    assert window.messages.label.text() == "340 photos copied"


def test_the_end_of_a_long_run_is_told_and_that_of_a_short_one_is_not(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Away(window)
    window.hide()
    progress = window.background.progress

    def run(done: int) -> None:
        progress.emit(IndexProgress(Phase.ANALYSING, 1200, 5))
        progress.emit(IndexProgress(Phase.GROUPING, 1200, done, faces=3310))
        progress.emit(IndexProgress())

    run(1200)
    assert told == []
    monkeypatch.setattr(notifications, "_LONG_SECONDS", -1.0)
    run(700)  # it was stopped
    assert told == []
    run(1200)
    assert told == ["1,200 photos are looked at: 3,310 faces."]
    window.show()
    run(1200)
    assert window.messages.label.text() == told[0] and len(told) == 1


def test_a_folder_that_cannot_be_reached_any_more_is_told_once(
    window: MainWindow, told: list[str], qtbot: QtBot
) -> None:
    heard = Away(window).notifications
    qtbot.waitUntil(lambda: heard._unreachable is not None)
    there, gone = (FolderRow(1, Path("/p/Fotos"), 3, reachable) for reachable in (True, False))  # type: ignore[arg-type]
    heard._take_folders([there])
    heard._take_folders([gone])
    heard._take_folders([gone])
    assert window.messages.label.text() == "“Fotos” is not connected. Its photos stay in every view."
    window.messages.button.click()
    assert window.page.name == "folders"
    heard._take_folders([there])
    window.hide()
    heard._take_folders([gone])
    assert told == ["“Fotos” is not connected. Its photos stay in every view."]


def test_a_change_of_folders_is_looked_at(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    heard = Away(window).notifications
    qtbot.waitUntil(lambda: heard._unreachable == set())
    heard._unreachable = {77}
    window.background.changed.emit(Changes(folders=True))
    qtbot.waitUntil(lambda: heard._unreachable == set())


def test_questions_about_folders_are_put_once_each(window: MainWindow, told: list[str], qtbot: QtBot) -> None:
    heard = Away(window).notifications
    vanished = Vanished(FolderId(1), Path("/p/Fotos"), 12_431)
    found = FoundPlace(FolderId(2), Path("/m/a/Fotos"), Path("/m/b/Fotos"), PlaceCheck(20, 20))
    heard._take_questions(([vanished], []))
    question = "12,431 photos are no longer in “Fotos”. Were they deleted, or is a drive missing?"
    assert window.messages.label.text() == question
    window.messages.button.click()
    assert window.page.name == "problems"
    window.hide()
    heard._take_questions(([vanished], [found]))
    heard._take_questions(([vanished], [found]))
    assert told == ["“Fotos” seems to be at /m/b/Fotos now."]
    heard._take_questions(([], []))
    heard._take_questions(([vanished], []))
    assert told[1:] == [question]
