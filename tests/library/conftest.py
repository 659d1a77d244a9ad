"""Something to fill the empty library with, storage only: no decision is carried out."""

from __future__ import annotations

import pytest

from glimpse_desktop.library.store import Library
from tests.support.library_maker import LibraryMaker


@pytest.fixture
def maker(library: Library) -> LibraryMaker:
    return LibraryMaker(library)
