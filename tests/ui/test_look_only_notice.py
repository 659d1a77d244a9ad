"""The line above the pages of a library that can only be looked at, and the window below it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.library.store import Library
from glimpse_desktop.ui import look_only_notice
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.workspace import opening
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.locked_library import NAME, fill, use_squares


@pytest.fixture
def why(monkeypatch: pytest.MonkeyPatch) -> list[LookOnly | None]:
    """Why it can't be changed, as it is found when it is looked again: the last one counts."""
    found: list[LookOnly | None] = [LookOnly.PROTECTED]
    monkeypatch.setattr(opening, "why_look_only", lambda _locations: found[-1])
    monkeypatch.setattr(look_only_notice, "_LOOK_MS", 20)
    monkeypatch.setattr(look_only_notice, "_FOLLOW_MS", 20)
    return found


@pytest.fixture
def window(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    why: list[LookOnly | None],
) -> Iterator[MainWindow]:
    use_squares(monkeypatch)
    kind = getattr(request, "param", LookOnly.PROTECTED)
    made = looking_at(Workspace.open(fill(tmp_path), writes=False, why=kind), qtbot)
    qtbot.waitUntil(lambda: len(made.page.model) > 0)  # type: ignore[attr-defined]
    yield made
    put_away(made)


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Nobody has added a folder to its library."""
    locations = Locations(tmp_path / "library", tmp_path / "cache")
    Workspace.open(locations).close()
    made = looking_at(Workspace.open(locations, writes=False, why=LookOnly.PROTECTED), qtbot)
    yield made
    put_away(made)


def looking_at(workspace: Workspace, qtbot: QtBot) -> MainWindow:
    made = MainWindow(workspace, Background())
    qtbot.addWidget(made)
    made.show()
    return made


def put_away(window: MainWindow) -> None:
    window.page.leave_page()
    window.background.close()
    window.context.workspace.close()
    changing().follow(None)


def test_it_says_why_and_the_menus_offer_no_change(window: MainWindow, qtbot: QtBot) -> None:
    assert window.notice.isVisible()
    assert window.notice.text.text() == "This library can only be looked at: its folder is write-protected."
    menus = window.menus
    qtbot.waitUntil(lambda: "“" in menus.undo.text())  # what there is to undo is still said
    off = [menus.add_folder, menus.rescan, menus.import_names, menus.undo, menus.redo]
    assert not any(action.isEnabled() for action in off)
    assert all(action.isEnabled() for action in (menus.export, menus.open_picture, menus.preferences))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.messages.isVisible() and window.messages.label.text() == window.notice.text.text()


def test_a_change_that_slips_through_is_refused_calmly(window: MainWindow, qtbot: QtBot) -> None:
    person = window.context.workspace.people()[0]
    page = window.pages["people"]
    page.decisions.rename(person, "Zoe")  # type: ignore[attr-defined]
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.label.text() == window.notice.text.text()
    window.messages.hide()
    window.library.add_folders([Path(__file__).parent])
    qtbot.waitUntil(window.messages.isVisible)
    assert window.context.workspace.people()[0].name == person.name


def test_nothing_is_begun_that_would_be_refused(empty: MainWindow, qtbot: QtBot) -> None:
    for name in ("photos", "folders"):
        empty.open_page(name)
        qtbot.waitUntil(lambda: empty.page.empty.isVisible() and bool(empty.page.empty.title))  # type: ignore[attr-defined]
        assert empty.page.empty.title == f"There are no {name} in this library yet"  # type: ignore[attr-defined]
        assert not any(one.isVisible() and one.isEnabled() for one in empty.page.findChildren(QPushButton))
    began: list[bool] = []
    empty.library.making_sample.connect(began.append)
    for begin in (empty.library.add_sample_album, lambda: empty.library.add_folders([Path(__file__).parent])):
        empty.messages.hide()
        begin()
        assert empty.messages.isVisible() and empty.messages.label.text() == empty.notice.text.text()
    assert began == []


def test_the_viewer_has_the_screen_for_itself(window: MainWindow) -> None:
    ids = window.context.workspace.timeline().ids.tolist()
    window.open_page("viewer", (ids[0], ids))
    assert not window.notice.isVisible()
    window.go_back()
    assert window.notice.isVisible()


def test_try_again(window: MainWindow, qtbot: QtBot, why: list[LookOnly | None]) -> None:
    wanted: list[bool] = []
    window.reopening_wanted.connect(lambda: wanted.append(True))
    window.notice.again.click()
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.label.text() == "Its folder is still write-protected."
    assert window.notice.again.isEnabled() and not wanted
    why.append(None)
    window.notice.again.click()
    qtbot.waitUntil(lambda: bool(wanted))


@pytest.mark.parametrize("window", [LookOnly.BUSY], indirect=True)
def test_when_another_process_is_done_nobody_has_to_ask(
    window: MainWindow, qtbot: QtBot, why: list[LookOnly | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[bool] = []
    window.reopening_wanted.connect(lambda: wanted.append(True))
    assert "another Glimpse is at work in it" in window.notice.text.text()
    why.append(LookOnly.BUSY)
    window.notice.again.click()
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.label.text() == "The other Glimpse is still at work."
    # Not while somebody types, or looks at one photo.
    field = QLineEdit("Ann", window)
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    looks: list[bool] = []
    disturbs = window.notice._disturbs

    def look() -> bool:
        looks.append(disturbs())
        return looks[-1]

    def view() -> None:
        ids = window.context.workspace.timeline().ids.tolist()
        window.open_page("viewer", (ids[0], ids))

    monkeypatch.setattr(window.notice, "_disturbs", look)
    why.append(None)
    for begin, end in ((lambda: None, field.clear), (view, window.go_back)):
        begin()
        looks.clear()
        qtbot.waitUntil(lambda: len(looks) > 1)  # the first may have begun before
        assert looks[-1] and not wanted
        looks.clear()
        end()
    qtbot.waitUntil(lambda: bool(wanted), timeout=20_000)


@pytest.mark.parametrize("window", [LookOnly.BUSY], indirect=True)
def test_what_the_other_process_changes_is_shown(
    window: MainWindow, qtbot: QtBot, why: list[LookOnly | None]
) -> None:
    why.append(LookOnly.BUSY)
    window.open_page("people")
    view = window.page.view  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: any(row.name == NAME for row in view._people.values()))
    with closing(Library.open(window.context.workspace.locations.database)) as other:
        other.write(lambda connection: connection.execute("UPDATE people SET name = 'Zoe'") and None)
    qtbot.waitUntil(lambda: any(row.name == "Zoe" for row in view._people.values()))
