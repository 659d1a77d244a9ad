"""What was said last holds, whatever the computer's clock said meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.library import faces, people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face

JUMPS = [
    1_700_000_000.0,
    1_900_000_000.0,  # the clock is put forward by years
    1_700_000_100.0,  # and back again
    0.0,  # an empty battery
    1_700_000_200.0,
]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite")
    yield library
    library.close()


def test_order_is_that_of_saying(library: Library) -> None:
    times = iter(JUMPS * 3)
    decisions = Decisions(library, clock=lambda: next(times))
    maker = LibraryMaker(library, decisions.relabel)
    photo = maker.photo("a.jpg", [face(0.1)])
    with library.reading() as connection:
        (row,) = faces.of_photo(connection, photo)
    decisions.name_faces([row.id], "Anna")
    with library.reading() as connection:
        (anna,) = people_rows.people(connection)
    for name in ("Annika", "Anne", "Ann"):
        decisions.rename(anna.id, name)

    def names() -> list[str]:
        with library.reading() as connection:
            return [person.name for person in people_rows.people(connection)]

    assert names() == ["Ann"]
    for name in ("Anne", "Annika", "Anna"):
        decisions.undo()
        assert names() == [name]
    decisions.redo()
    assert names() == ["Annika"]
    decisions.replay_all()
    assert names() == ["Annika"]
