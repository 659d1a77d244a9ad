"""Problems that a person doesn't want to see are kept out of counts until they are others."""

from __future__ import annotations

import os

import pytest

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.library import counts, problems
from glimpse_desktop.library.store import Connection, Library
from tests.support.library_maker import LibraryMaker


def _reasons(library: Library, *, with_ignored: bool = True) -> list[tuple[str, bool]]:
    with library.reading() as connection:
        rows = problems.every(connection, with_ignored=with_ignored)
        assert counts.places(connection).problems == len([row for row in rows if not row.ignored])
    return [(os.fsencode(row.path).decode("utf-8", "replace"), row.ignored) for row in rows]


def _break(library: Library, reason: str, *photos: PhotoId) -> None:
    def work(connection: Connection) -> None:
        for photo in photos:
            connection.execute("UPDATE photos SET problem = ? WHERE id = ?", (reason, photo))

    library.write(work)


def _ignore(library: Library, place: int, on: bool) -> None:
    with library.reading() as connection:
        row = problems.every(connection)[place]
    library.write(lambda connection: problems.ignore(connection, [row], on))


@pytest.fixture
def broken(library: Library, maker: LibraryMaker) -> list[PhotoId]:
    photos = [maker.photo("a", None), maker.photo("b", None)]
    _break(library, "the file is damaged", *photos)
    return photos


def test_an_ignored_problem_is_out_of_the_counts(library: Library, broken: list[PhotoId]) -> None:
    _ignore(library, 0, True)
    assert _reasons(library) == [("/photos/a", True), ("/photos/b", False)]
    assert _reasons(library, with_ignored=False) == [("/photos/b", False)]
    _ignore(library, 0, False)
    assert _reasons(library) == [("/photos/a", False), ("/photos/b", False)]


def test_the_same_file_with_another_reason_is_shown_again(library: Library, broken: list[PhotoId]) -> None:
    _ignore(library, 0, True)
    _break(library, "no permission to read it", broken[0])
    assert _reasons(library) == [("/photos/a", False), ("/photos/b", False)]


def test_what_was_mended_leaves_no_note_behind(library: Library, broken: list[PhotoId]) -> None:
    _ignore(library, 0, True)
    library.write(
        lambda connection: connection.execute("UPDATE photos SET problem = NULL WHERE id = ?", broken[:1])
    )
    _ignore(library, 0, True)  # the other one
    with library.reading() as connection:
        assert len(problems._ignored(connection)) == 1


def test_some_photos_or_all_count_as_new_again(library: Library, broken: list[PhotoId]) -> None:
    library.write(lambda connection: problems.forget(connection, broken[:1]))
    assert _reasons(library) == [("/photos/b", False)]
    assert library.write(problems.forget)
    assert _reasons(library) == []
    assert not library.write(problems.forget)


def test_other_readers_are_noted(library: Library, broken: list[PhotoId]) -> None:
    with library.reading() as connection:
        assert problems.readers(connection) is None
    assert library.write(lambda connection: problems.forget_for(connection, "2.0"))
    assert _reasons(library) == []
    with library.reading() as connection:
        assert problems.readers(connection) == "2.0"
