"""The log as a whole: taken out, put back, in another order, and guarded all the while."""

from __future__ import annotations

import sqlite3

import pytest

from glimpse_desktop.domain.decisions import NewDecision
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import DecisionId
from glimpse_desktop.library import decision_log, log_keeping
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face


@pytest.fixture
def four(library: Library, decisions: Decisions, maker: LibraryMaker) -> Library:
    """A name, a step of two entries, and an undo of the first."""
    photo = maker.photo("a", None)
    ids = maker.analyse(photo, "a", [face(0.1), face(0.5)])
    decisions.name_faces([ids[0]], "Anna")
    decisions.name_faces([ids[1]], "Ben")
    decisions.reject(ids)
    decisions.draw(photo, Box(0.1, 0.7, 0.1, 0.1))
    decisions.undo()
    return library


def rows(library: Library) -> list[decision_log.Decision]:
    with library.reading() as connection:
        return list(decision_log.entries(connection))


def test_it_can_be_taken_out_and_put_back(four: Library) -> None:
    before = rows(four)

    def work(connection: Connection) -> None:
        log_keeping.clear_derived(connection)
        log_keeping.clear(connection)
        for entry in before:
            log_keeping.append_as(connection, entry)

    four.write(work)
    assert rows(four) == before


def test_what_entries_refer_to_moves_with_them(four: Library) -> None:
    before = rows(four)
    numbers = [int(entry.id) for entry in before]

    def work(connection: Connection) -> None:
        log_keeping.clear_derived(connection)
        log_keeping.renumber(connection, [numbers[1], numbers[0], *numbers[2:]])
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()

    four.write(work)
    after = rows(four)
    assert [entry.name for entry in after[:2]] == ["Ben", "Anna"]
    assert [entry.faces for entry in after] == [
        before[1].faces,
        before[0].faces,
        *(one.faces for one in before[2:]),
    ]

    def back_to_front(connection: Connection) -> None:
        log_keeping.renumber(connection, numbers[::-1])

    four.write(back_to_front)
    turned = {entry.at: entry for entry in rows(four)}
    undo = turned[before[-1].at]
    assert undo.id == numbers[0]
    assert undo.target == turned[next(one.at for one in before if one.id == before[-1].target)].id
    steps = [turned[entry.at].payload["batch"] for entry in before if "batch" in entry.payload]
    first = next(entry for entry in before if "batch" in entry.payload)
    assert set(steps) == {turned[first.at].id}


@pytest.mark.parametrize("statement", ["DELETE FROM decisions", "UPDATE decisions SET at = 0"])
def test_the_log_stays_guarded(four: Library, statement: str) -> None:
    def work(connection: Connection) -> None:
        log_keeping.clear_derived(connection)
        log_keeping.renumber(connection, [int(entry.id) for entry in rows(four)][::-1])
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)

    four.write(work)


def test_a_library_has_one_id_for_ever(library: Library) -> None:
    first = library.write(log_keeping.give_id)
    assert len(first) == 32
    assert library.write(lambda connection: log_keeping.give_id(connection, "other")) == first


def test_numbers_are_counted_past_what_is_gone(four: Library) -> None:
    last = int(rows(four)[-1].id)

    def work(connection: Connection) -> tuple[int, int]:
        log_keeping.clear_derived(connection)
        log_keeping.clear(connection)
        return log_keeping.extent(connection)

    assert four.write(work) == (0, last)


def test_files_and_contents_are_found_for_who_reads_the_file(four: Library, maker: LibraryMaker) -> None:
    maker.photo("copy", [face(0.1)], content_of="a")
    with four.reading() as connection:
        found = list(log_keeping.files_of_decided(connection))
        assert [(one, path) for one, _, path in found] == [
            (content("a"), b"/photos/a"),
            (content("a"), b"/photos/copy"),
        ]
        assert log_keeping.known_contents(connection, [content("a"), content("x")]) == {content("a")}
        assert [(one.name, one.faces) for one in log_keeping.people(connection)] == [("Anna", 0), ("Ben", 0)]


@pytest.mark.parametrize("how", ["renumber", "clear"])
def test_a_log_of_twice_the_length_takes_twice_the_steps(library: Library, how: str) -> None:
    """And not four times: SQLite looks for what undoes an entry whenever that moves or goes."""
    steps: list[int] = []

    def work(connection: Connection) -> None:
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        for length in (300, 600):
            log_keeping.clear(connection)
            for number in range(1, length + 1):
                log_keeping.append_as(connection, NewDecision("same", 1.0).numbered(DecisionId(number)))
            counted = 0
            connection.set_progress_handler(count, 100)
            if how == "clear":
                log_keeping.clear(connection)
            else:
                log_keeping.renumber(connection, list(range(length, 0, -1)))
            connection.set_progress_handler(None, 0)
            steps.append(counted)

    library.write(work)
    assert steps[0] > 0 and steps[1] < 3 * steps[0], steps
