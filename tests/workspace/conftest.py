"""An empty library and something to fill it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite")
    yield library
    library.close()


@pytest.fixture
def decisions(library: Library) -> Decisions:
    return Decisions(library)


@pytest.fixture
def maker(library: Library, decisions: Decisions) -> LibraryMaker:
    return LibraryMaker(library, decisions.relabel)
