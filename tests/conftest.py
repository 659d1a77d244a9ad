"""What all tests share: where the reference material is, offscreen Qt, no thread left alive."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.language import language, speak
from glimpse_desktop.library import connection, store, thumbnails
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.vision.builtin.pack import load_builtin
from glimpse_desktop.workspace.lock import LibraryLock
from tests.support.library_maker import LibraryMaker
from tests.support.ready_schema import ready_schema

# Set before anything imports Qt: tests never need a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no failure: nothing is timed.
settings.register_profile("glimpse", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("glimpse")

REPOSITORY = Path(__file__).resolve().parents[1]

_PATIENCE_SECONDS = 60.0
"""How long a machine that does much else may take; a test that passes does not wait so long."""


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """File names that are no text get into logs and failures; only text passes between a run's processes."""
    return _as_text((yield))


def _as_text(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode(errors="backslashreplace").decode()
    if isinstance(value, dict):
        return {_as_text(key): _as_text(inside) for key, inside in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_as_text(inside) for inside in value)
    return value


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference pictures and models beside the checkout; skips the test where there is none."""
    folder = REPOSITORY.parent / "shared"
    if not (folder / "photos").is_dir():
        pytest.skip("the reference pictures (../shared) are not here")
    return folder


@pytest.fixture(scope="session")
def builtin_cache(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for ``XDG_CACHE_HOME`` in which the built-in pack is ready, as after Glimpse's first start.

    The pack is converted once, by the first of the processes that a run has, and kept in pytest's cache. The tests
    of the conversion have a folder of their own.
    """
    kept = Path(request.config.cache.mkdir("glimpse-models"))  # type: ignore[union-attr]
    lock = LibraryLock(kept.with_name("glimpse-models.lock"))
    lock.acquire()
    try:
        load_builtin(kept)
    finally:
        lock.release()
    folder = tmp_path_factory.mktemp("cache")
    shutil.copytree(kept, folder / "glimpse-desktop")
    return folder


@pytest.fixture(autouse=True)
def plain_english() -> Iterator[None]:
    """Every test begins in English, with numbers and dates that are the same on every machine.

    Windows that a test opened may have chosen others.
    """
    _speak_plainly()
    yield
    _speak_plainly()


def _speak_plainly() -> None:
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None:
        app = qt.QCoreApplication.instance()
        if language() != "en" and app is not None:
            from glimpse_desktop.ui.translations import Language, speak_language

            speak_language(app, Language.ENGLISH)
        qt.QLocale.setDefault(qt.QLocale.c())
    speak(None)


@pytest.fixture(autouse=True)
def no_key_is_held() -> None:
    """Qt takes Shift or Ctrl of the last key that a test sent for held until the next one: in whatever test comes
    then, rows would be added to what is selected."""
    gui = sys.modules.get("PySide6.QtGui")
    app = None if gui is None else gui.QGuiApplication
    if app is not None and app.instance() is not None and app.keyboardModifiers():
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QWidget

        QTest.keyClick(QWidget(), Qt.Key.Key_Shift)


@pytest.fixture(scope="session", autouse=True)
def no_wait_for_the_disk() -> Iterator[None]:
    """What tests in this process write is not made safe against power failing: it need not wait for fsync.

    Transactions, kills and full disks are as ever. What other processes write is written as it always is.
    """

    def prepare(database: connection.Connection, *, page_bytes: int = connection.PAGE_BYTES, **_: str) -> None:
        connection.prepare_for_writing(database, synchronous="OFF", page_bytes=page_bytes)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "prepare_for_writing", prepare)
        patch.setattr(thumbnails, "prepare_for_writing", prepare)
        patch.setattr(os, "fsync", lambda _handle: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def new_libraries_are_copies() -> Iterator[None]:
    with ready_schema():
        yield


@pytest.fixture(scope="session", autouse=True)
def patient_waiting() -> Iterator[None]:
    """What a test waits for in the window comes late on a busy machine: pytest-qt gives up after 5 s by itself."""
    with pytest.MonkeyPatch.context() as patch:
        for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
            patch.setitem(wait.__kwdefaults__, "timeout", int(_PATIENCE_SECONDS * 1000))
        yield


@pytest.fixture(autouse=True)
def no_thread_is_left_alive() -> Iterator[None]:
    """Fails a test that leaves a thread running, daemon or not."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while (left := _threads() - before) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not left, f"threads left alive: {sorted(thread.name for thread in left)}"


def _threads() -> set[threading.Thread]:
    """Running threads, without those that Python merely met (threads of Qt's own pool, which stay)."""
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    library = Library.open(tmp_path / "library.sqlite")
    yield library
    library.close()


@pytest.fixture
def decisions(library: Library) -> Decisions:
    return Decisions(library)


@pytest.fixture
def maker(library: Library, decisions: Decisions) -> LibraryMaker:
    """Fills the library as the indexer does: what was decided is derived with every analysis."""
    return LibraryMaker(library, decisions.relabel)
