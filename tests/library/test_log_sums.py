"""Whatever is another in an entry of the log than what was written is noticed; changes that are meant are not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from glimpse_desktop.domain.decisions import Actor, Decision, DecisionFace, NewDecision
from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, PersonKey
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log, health, log_keeping, log_sums
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import content

FACES = (
    DecisionFace(content("a"), Box(0.1, -0.0, 1, 0.25)),
    DecisionFace(content("b"), None),
    DecisionFace(content("a"), Box(0.5, 0.5, 0.125, 0.25)),
)


@pytest.fixture
def three(library: Library) -> Library:
    """A library with three entries."""

    def fill(connection: Connection) -> None:
        key = PersonKey("5f" * 16)
        decision_log.append(connection, NewDecision("name", 1_700_000_000, person=key, name="Zoë 🏖", faces=FACES))
        decision_log.append(connection, NewDecision("undo", 1.5, target=DecisionId(1)))
        decision_log.append(
            connection,
            NewDecision("rotate", 2.5, Actor.PROGRAM, other=key, payload={"turns": 1, "ä": "ö"}, faces=FACES[1:2]),
        )

    library.write(fill)
    return library


def damaged(library: Library) -> list[int]:
    with library.reading() as connection:
        return log_sums.damaged(connection)


def spoil(library: Library, *statements: str) -> None:
    def change(connection: Connection) -> None:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        with log_keeping.unguarded(connection):
            for statement in statements:
                connection.execute(statement)

    library.write(change)


def test_what_was_written_is_sound(three: Library) -> None:
    assert damaged(three) == []
    with three.reading() as connection:
        assert health.log_damage(connection) == []
        for entry in list(decision_log.entries(connection)):
            (stored,) = connection.execute("SELECT sum FROM decisions WHERE id = ?", (entry.id,)).fetchone()
            assert stored in decision_log.sums_of(entry)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decisions SET name = 'Zoé 🏖' WHERE id = 1",
        "UPDATE decisions SET name = CAST(x'5a6fc3' AS TEXT) WHERE id = 1",
        "UPDATE decisions SET name = CAST(name AS BLOB) WHERE id = 1",
        "UPDATE decisions SET at = at + 1 WHERE id = 1",
        "UPDATE decisions SET actor = 'program' WHERE id = 1",
        "UPDATE decisions SET kind = 'mame' WHERE id = 1",
        "UPDATE decisions SET person = NULL WHERE id = 1",
        "UPDATE decisions SET other = person, person = NULL WHERE id = 1",
        "UPDATE decisions SET sum = sum + 1 WHERE id = 1",
        "UPDATE decisions SET sum = NULL WHERE id = 1",
        "UPDATE decisions SET payload = '{}' WHERE id = 1",
        "UPDATE decision_faces SET x = x + 1e-9 WHERE rowid = 3",
        "UPDATE decision_faces SET hash = zeroblob(32) WHERE rowid = 2",
        "UPDATE decision_faces SET x = 0, y = 0, w = 0, h = 0 WHERE rowid = 2",
        "DELETE FROM decision_faces WHERE rowid = 3",
        "UPDATE decision_faces SET rowid = 99 WHERE rowid = 1",
    ],
)
def test_whatever_is_another_is_noticed(three: Library, statement: str) -> None:
    spoil(three, statement)
    assert damaged(three) == [1]
    with three.reading() as connection:
        assert health.log_damage(connection) == ["Decision 1 is damaged: it is not as it was written."]
        assert log_sums.damaged(connection, {2, 3}) == []


def test_a_face_that_changed_hands_is_missed_by_both(three: Library) -> None:
    spoil(three, "UPDATE decision_faces SET decision_id = 3 WHERE rowid = 1")
    assert damaged(three) == [1, 3]


def test_numbers_and_targets_count(three: Library) -> None:
    moved = "UPDATE decisions SET id = 7 WHERE id = 3", "UPDATE decision_faces SET decision_id = 7 WHERE rowid = 4"
    spoil(three, "UPDATE decisions SET target = 2 WHERE id = 2", *moved)
    assert damaged(three) == [2, 7]


def test_any_bit_of_any_value(three: Library) -> None:
    """In the file itself: SQLite takes it for sound, or the entry is named."""
    with three.reading() as connection:
        rows = list(log_sums.written(connection))
    chance = random.Random(3)
    for entry in rows:
        for place, value in enumerate(entry.row):
            if isinstance(value, str):
                data = bytearray(value.encode())
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
                row = [*entry.row[:place], log_sums.as_written(bytes(data)), *entry.row[place + 1 :]]
                assert not log_sums.Written(row, entry.stored, entry.faces).sound


def test_values_that_no_entry_has(three: Library) -> None:
    spoil(three, "UPDATE decision_faces SET x = 'left' WHERE rowid = 1")
    with three.reading() as connection:
        (first, *_) = log_sums.written(connection)
    assert first.now() is None and first.sums == {first.stored}
    three.write(log_sums.seal)
    assert damaged(three) == [1]


def test_sealing_makes_sound(three: Library) -> None:
    spoil(three, "UPDATE decisions SET name = 'Anna' WHERE id = 1", "UPDATE decisions SET at = 9 WHERE id = 3")
    three.write(lambda connection: log_sums.seal(connection, {3}))
    assert damaged(three) == [1]
    three.write(log_sums.seal)
    assert damaged(three) == []


def test_moving_entries_keeps_the_sums_right_and_damage_known(three: Library) -> None:
    spoil(three, "UPDATE decisions SET at = 9 WHERE id = 3")
    three.write(lambda connection: log_keeping.renumber(connection, [3, 1, 2]))
    assert damaged(three) == [1]  # which was the third
    three.write(lambda connection: log_keeping.renumber(connection, [2, 1, 3]))
    assert damaged(three) == [2]


def test_rewriting_keeps_the_sums_right_and_damage_known(three: Library, decisions: Decisions) -> None:
    spoil(three, "UPDATE decisions SET at = 9 WHERE id = 3")

    def change(connection: Connection) -> None:
        first, _, third = decision_log.entries(connection)
        without = [
            Decision(
                id=entry.id,
                kind=entry.kind,
                at=entry.at,
                person=entry.person,
                name=entry.name,
                actor=entry.actor,
                payload=entry.payload,
                faces=entry.faces[:1],
            )
            for entry in (first, third)
        ]
        log_keeping.rewrite(connection, [DecisionId(2)], without)

    three.write(change)
    assert damaged(three) == [3]


def test_it_can_be_stopped(three: Library) -> None:
    stopped = CancelToken()
    stopped.cancel()
    with three.reading() as connection:
        with pytest.raises(Cancelled):
            log_sums.damaged(connection, cancel=stopped)
        assert connection.text_factory is str


def test_older_libraries_get_sums(tmp_path: Path) -> None:
    fixture = Path(__file__).parent / "fixtures" / "library-v9.sqlite"
    path = tmp_path / "library.sqlite"
    path.write_bytes(fixture.read_bytes())
    library = Library.open(path)
    try:
        assert damaged(library) == []
        with library.reading() as connection:
            count, summed = connection.execute("SELECT count(*), count(sum) FROM decisions").fetchone()
            assert count == summed > 10
            assert health.damage(connection) == []
    finally:
        library.close()


def test_the_form_of_the_sum_is_for_ever() -> None:
    row = (7, 1.5, "person", "name", "ab", None, "Zoë", None, None)
    faces = [(bytes(range(32)), 0.25, 0.5, 0.125, 1.0), (ContentHash(bytes(32)), None, None, None, None)]
    assert log_sums.entry_sum(row, faces) == -7142198844089385090
