from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.library import folders, problems, scanning, unfound
from glimpse_desktop.library.scanning import NewFile
from glimpse_desktop.library.store import Library

ONE, TWO = FolderId(1), FolderId(2)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two folders of three photos each, 1 to 3 and 4 to 6."""
    library = Library.open(tmp_path / "library.sqlite")

    def write(connection: scanning.Connection) -> None:
        for name in ("one", "two"):
            folder = folders.add(connection, tmp_path / name)
            paths = (f"{tmp_path}/{name}/{number}.jpg".encode() for number in range(3))
            scanning.add_files(connection, [NewFile(folder, path, 1, 1) for path in paths])

    library.write(write)
    yield library
    library.close()


def hold(library: Library, *photos: int) -> None:
    def write(connection: scanning.Connection) -> None:
        unfound.hold(connection, [PhotoId(photo) for photo in photos], PhotoId(6))
        unfound.settle(connection)

    library.write(write)


def present(library: Library) -> list[int]:
    with library.reading() as connection:
        return [row[0] for row in connection.execute("SELECT id FROM photos WHERE missing = 0 ORDER BY id")]


def asked(library: Library) -> list[tuple[int, int]]:
    with library.reading() as connection:
        return [(one.folder_id, one.photos) for one in unfound.vanished(connection)]


def test_asked_by_folder_until_it_is_answered(library: Library) -> None:
    hold(library, 1, 2, 4)
    assert asked(library) == [(ONE, 2), (TWO, 1)]
    with library.reading() as connection:
        assert problems.count(connection) == 2
    assert library.write(lambda c: unfound.keep(c, TWO)) == 1
    assert asked(library) == [(ONE, 2)] and len(present(library)) == 6
    assert library.write(lambda c: unfound.accept(c, ONE)) == [1, 2]
    assert asked(library) == [] and present(library) == [3, 4, 5, 6]
    hold(library, 4)  # once more: it was said to stay
    assert asked(library) == []
    assert library.write(lambda c: unfound.accept(c)) == [4]


def test_not_asked_about_a_folder_that_is_away(library: Library) -> None:
    hold(library, 1, 4)
    library.write(lambda c: folders.set_reachable(c, ONE, False))
    assert asked(library) == [(TWO, 1)]
    with library.reading() as connection:
        assert unfound.is_away(connection, PhotoId(1)) and not unfound.is_away(connection, PhotoId(4))
        assert unfound.is_unfound(connection, PhotoId(4)) and not unfound.is_unfound(connection, PhotoId(5))


def test_found_again_taken_out_or_removed_with_its_folder(library: Library) -> None:
    hold(library, 1, 2, 4)
    assert library.write(lambda c: unfound.found(c, [PhotoId(1), PhotoId(6)]))
    assert not library.write(lambda c: unfound.found(c, [PhotoId(6)]))
    library.write(lambda c: scanning.mark_missing(c, [PhotoId(2)]))
    assert asked(library) == [(TWO, 1)]
    library.write(lambda c: folders.remove(c, TWO))
    with library.reading() as connection:
        assert unfound.ids(connection) == set() and not unfound.has_news(connection)


def test_moved_is_what_came_since_with_the_same_content(library: Library) -> None:
    def write(connection: scanning.Connection) -> None:
        connection.execute("INSERT INTO contents (id, hash) VALUES (1, zeroblob(32)), (2, randomblob(32))")
        connection.execute("UPDATE photos SET content_id = 1, stale = 0 WHERE id IN (1, 5)")
        connection.execute("UPDATE photos SET content_id = 2, stale = 0 WHERE id = 2")
        unfound.hold(connection, [PhotoId(1), PhotoId(2)], PhotoId(6))
        new = NewFile(TWO, b"/new.jpg", 1, 1)
        scanning.add_files(connection, [new])
        connection.execute("UPDATE photos SET content_id = 2, stale = 0 WHERE path = ?", (new.path,))

    library.write(write)
    # Photo 5 is a copy that had been there before.
    assert library.write(unfound.settle) == [2]
    assert asked(library) == [(ONE, 1)]
