"""Files of which there are several, and what was decided to keep."""

from __future__ import annotations

from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind, NewDecision
from glimpse_desktop.library import decision_log, duplicates
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.duplicates import Kept
from glimpse_desktop.library.store import Library
from tests.support.library_maker import LibraryMaker, content, face


def test_copies_are_contents_with_several_files(library: Library, maker: LibraryMaker) -> None:
    first = maker.photo("a.jpg", [face(0.1)])
    second = maker.photo("b.jpg", [face(0.1)], content_of="a.jpg")
    maker.photo("c.jpg")
    with library.reading() as connection:
        copied = duplicates.copied(connection)
        files = duplicates.files_of_contents(connection, copied)
    assert sorted(file.photo for file in files) == [first, second]
    assert {file.content for file in files} == {content("a.jpg")}
    assert {(file.pixels, file.size, file.described, file.named) for file in files} == {
        (12_000_000, 1000, True, 0)
    }
    maker.delete_file(second)
    with library.reading() as connection:
        assert duplicates.copied(connection) == []
        assert list(duplicates.files(connection, [first, second])) == [first]


def test_a_file_that_has_changed_since_is_not_there(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("a.jpg")
    library.write(lambda connection: connection.execute("UPDATE photos SET stale = 1"))
    with library.reading() as connection:
        assert duplicates.files(connection, [photo]) == {}


def test_kept_is_what_live_entries_say(library: Library, maker: LibraryMaker) -> None:
    for name in "abc":
        maker.photo(name)

    def decide(connection: Connection, names: str, copies: int = 0) -> int:
        return decision_log.append(
            connection,
            NewDecision(
                DecisionKind.KEEP_ALL,
                1.0,
                payload={"copies": copies} if copies else {},
                faces=tuple(DecisionFace(content(name), None) for name in names),
            ),
        )

    library.write(lambda connection: decide(connection, "a", 3))
    library.write(lambda connection: decide(connection, "a", 2))
    pair = library.write(lambda connection: decide(connection, "bc"))
    library.write(lambda connection: decide(connection, "bx"))  # x is in the library no more
    with library.reading() as connection:
        ids = {
            name: connection.execute("SELECT id FROM contents WHERE hash = ?", (content(name),)).fetchone()[0]
            for name in "abc"
        }
        assert duplicates.kept(connection) == Kept({ids["a"]: 3}, [frozenset({ids["b"], ids["c"]})])
    library.write(lambda connection: decision_log.set_undone(connection, pair, True))  # type: ignore[arg-type]
    with library.reading() as connection:
        assert duplicates.kept(connection).groups == []
