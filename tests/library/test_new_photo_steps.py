"""What a new photo takes of the database doesn't grow with the library."""

from __future__ import annotations

from collections.abc import Callable

from glimpse_desktop.library import groups
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.suggestions import StoredSuggestion, replace
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face

_STEPS = 10


def steps(library: Library, work: Callable[[], object]) -> int:
    """How many tens of SQLite's own steps the writer makes."""
    made = 0

    def count() -> int:
        nonlocal made
        made += 1
        return 0

    library.write(lambda connection: connection.set_progress_handler(count, _STEPS))
    work()
    library.write(lambda connection: connection.set_progress_handler(None, 0))
    return made


def test_a_new_photo_reads_only_what_concerns_it(library: Library) -> None:
    decisions = Decisions(library)
    maker = LibraryMaker(library, decisions.relabel)

    def more(count: int, name: str) -> None:
        photos = [maker.photo(f"{name}{number}.jpg", [face(0.1), face(0.5), face(0.8)]) for number in range(count)]
        assert photos

        def work(connection: Connection) -> None:
            ids = [
                row[0] for row in connection.execute("SELECT id FROM faces ORDER BY id DESC LIMIT ?", (3 * count,))
            ]
            groups.assign(connection, dict.fromkeys(ids[::3], ids[0]))
            replace(connection, ids[1::3], dict.fromkeys(ids[1::3], StoredSuggestion(None, False, 0.6)))

        library.write(work)
        with library.reading() as connection:
            third = connection.execute("SELECT id FROM faces ORDER BY id DESC LIMIT ?", (3 * count,)).fetchall()
        decisions.name_faces([row[0] for row in third[2::3]], f"Person {name}")

    more(3, "a")
    few = steps(library, lambda: maker.photo("new1.jpg", [face(0.2)]))
    more(150, "b")
    many = steps(library, lambda: maker.photo("new2.jpg", [face(0.2)]))
    assert many < 1.5 * few
