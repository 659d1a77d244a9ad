"""A library that is looked at while another process is at work in it: it is opened again when that one is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.app import opening as openings
from glimpse_desktop.app.logs import stop_logging
from glimpse_desktop.app.session import Session
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.workspace import lock_care, opening
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from tests.support.locked_library import CHEAP, fill, use_squares


@pytest.fixture
def locations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Locations:
    use_squares(monkeypatch)
    monkeypatch.setattr(opening, "_A_LITTLE", 0.01)
    return fill(tmp_path)


@pytest.fixture
def held(locations: Locations) -> Iterator[LibraryLock]:
    """Another process has the library."""
    other = LibraryLock(locations.lock)
    assert other.try_acquire()
    yield other
    other.release()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Whom another window was asked for."""
    found: list[Path] = []
    monkeypatch.setattr(openings, "hand_over", lambda library, _folders: bool(found.append(library)))
    return found


@pytest.fixture
def session(locations: Locations, held: LibraryLock, asked: list[Path], qtbot: QtBot) -> Iterator[Session]:
    """Its window is there, and looks at the library."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Session(app, locations, [])
    with qtbot.waitSignal(made.shown):
        made._opening.begin()
    assert made.window is not None and made.window.context.workspace.look_only is LookOnly.BUSY
    yield made
    made._close()
    stop_logging()
    changing().follow(None)


def test_another_window_comes_at_the_same_place(session: Session, held: LibraryLock, qtbot: QtBot) -> None:
    first = session.window
    assert isinstance(first, MainWindow)
    first.open_page("people")
    held.release()
    with qtbot.waitSignal(session.shown):
        first.notice.again.click()
    now = session.window
    assert now is not None and now is not first and now.isVisible()
    assert now.context.workspace.look_only is None and now.page.name == "people"
    assert not now.notice.isVisible() and changing().why_not == ""


def test_whoever_was_quicker_is_not_taken_for_another_window(
    session: Session, asked: list[Path], qtbot: QtBot
) -> None:
    """This one listens for others itself: it would wait for its own answer, and the window with it."""
    first, before = session.window, len(asked)
    assert first is not None and before
    with qtbot.waitSignal(session.shown):
        first.reopening_wanted.emit()
    assert session.window is not None and session.window.context.workspace.look_only is LookOnly.BUSY
    assert len(asked) == before


def test_nothing_is_seen_of_a_library_that_was_locked_meanwhile(
    session: Session, locations: Locations, held: LibraryLock, qtbot: QtBot
) -> None:
    first = session.window
    assert first is not None
    held.release()
    lock_care.set_lock(locations, "words", lambda *_: None, CancelToken(), cost=CHEAP)
    gone: list[bool] = []
    first.destroyed.connect(lambda: gone.append(True))
    first.reopening_wanted.emit()
    qtbot.waitUntil(lambda: bool(gone))
    assert session.window is None
    key = lock_care.library_key(locations, "words")
    with qtbot.waitSignal(session.shown):
        session._reopen(key, "")
    assert session.window is not None and session.window.context.workspace.key is not None
