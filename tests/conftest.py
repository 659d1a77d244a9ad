"""What all tests share: where the reference material is, offscreen Qt, no thread left alive."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker

# Set before anything imports Qt: tests never need a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

REPOSITORY = Path(__file__).resolve().parents[1]

_PATIENCE_SECONDS = 5.0


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference pictures and models beside the checkout; skips the test where there is none."""
    folder = REPOSITORY.parent / "shared"
    if not (folder / "photos").is_dir():
        pytest.skip("the reference pictures (../shared) are not here")
    return folder


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
