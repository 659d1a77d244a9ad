"""Storing and reading back entries of the log."""

from __future__ import annotations

from glimpse_desktop.domain.decisions import Actor, DecisionFace, DecisionKind, NewDecision
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.library import decision_log, labels
from glimpse_desktop.library.store import Connection, Library
from tests.support.library_maker import content

ANNA, BEN = PersonKey("a" * 32), PersonKey("b" * 32)
BOX = Box(0.1, 0.2, 1 / 3, 0.1 + 0.2)


def entry(kind: str, **fields: object) -> NewDecision:
    return NewDecision(kind, 1000.5, **fields)  # type: ignore[arg-type]


def append(library: Library, *new: NewDecision) -> list[DecisionId]:
    """Append entries and note what undo and redo say."""

    def work(connection: Connection) -> list[DecisionId]:
        numbers = []
        for one in new:
            numbers.append(decision_log.append(connection, one))
            if one.target is not None:
                decision_log.set_undone(connection, one.target, one.kind == DecisionKind.UNDO)
        return numbers

    return library.write(work)


def test_an_entry_comes_back_as_it_was(library: Library) -> None:
    written = NewDecision(
        "merge",
        1234.5,
        actor=Actor.PROGRAM,
        person=ANNA,
        other=BEN,
        name="Zoë 📷",
        payload={"why": ["a", 1], "ä": None},
        faces=(DecisionFace(content("one"), BOX), DecisionFace(content("two"), None)),
    )
    first, second = append(library, written, entry("ignore", target=None))
    with library.reading() as connection:
        read = decision_log.get(connection, first)
        assert read is not None
        assert (read.kind, read.at, read.actor, read.person, read.other) == ("merge", 1234.5, "program", ANNA, BEN)
        assert (read.name, read.payload, read.faces) == (written.name, written.payload, written.faces)
        assert [one.id for one in decision_log.entries(connection)] == [first, second]
        assert [one.id for one in decision_log.entries(connection, first)] == [second]
        assert decision_log.get(connection, DecisionId(99)) is None


def test_what_can_be_undone_and_redone(library: Library) -> None:
    def possible() -> tuple[int | None, int | None]:
        with library.reading() as connection:
            undone = decision_log.next_redo(connection)
            return decision_log.next_undo(connection), None if undone is None else undone.target

    assert possible() == (None, None)
    one, two = append(library, entry("ignore"), entry("rename"))
    append(library, entry("succeed", actor=Actor.PROGRAM))
    assert possible() == (two, None)
    append(library, entry("undo", target=two))
    assert possible() == (one, two)
    append(library, entry("undo", target=one))
    assert possible() == (None, one)
    append(library, entry("redo", target=one))
    assert possible() == (one, two)
    append(library, entry("redo", target=two))
    assert possible() == (two, None)
    append(library, entry("undo", target=two))
    (three,) = append(library, entry("ignore"))
    assert possible() == (three, None)
    append(library, entry("undo", target=three))
    assert possible() == (one, three)


def test_undone_is_derived_from_the_log(library: Library) -> None:
    one, two, three = append(library, entry("ignore"), entry("ignore"), entry("ignore"))
    append(library, *(entry("undo", target=number) for number in (three, two, one)), entry("redo", target=one))

    def undone(connection: Connection) -> set[int]:
        return {row[0] for row in connection.execute("SELECT decision_id FROM undone")}

    with library.reading() as connection:
        assert undone(connection) == {two, three}
    library.write(lambda connection: connection.execute("DELETE FROM undone"))
    library.write(decision_log.replay_undone)
    with library.reading() as connection:
        assert undone(connection) == {two, three}


def test_only_live_statements_about_faces_count(library: Library) -> None:
    face, whole = DecisionFace(content("one"), BOX), DecisionFace(content("one"), None)
    one, two, three = append(
        library,
        entry("name", person=ANNA, name="Anna", faces=(face, whole)),
        entry("ignore", faces=(face, DecisionFace(content("two"), BOX))),
        entry("unname", faces=(face,)),
    )
    append(library, entry("undo", target=two))
    with library.reading() as connection:
        found = decision_log.statements(connection, [content("one"), content("two"), content("three")])
        everything = decision_log.contents_with_statements(connection)
    assert [(said.decision, said.kind, said.person, said.box) for said in found[content("one")]] == [
        (one, "name", ANNA, BOX),
        (three, "unname", None, BOX),
    ]
    assert list(found) == [content("one")]
    assert set(everything) == {content("one"), content("two")}


def test_a_persons_history(library: Library) -> None:
    one, two, three = append(
        library,
        entry("name", person=ANNA, name="Ana"),
        entry("rename", person=ANNA, name="Anna"),
        entry("name", person=ANNA),
    )
    with library.reading() as connection:
        history = decision_log.person_histories(connection, [ANNA, BEN])[ANNA]
        assert decision_log.name_before(connection, ANNA, two) == "Ana"
        assert decision_log.name_before(connection, ANNA, one) is None
    assert (history.first, history.named, history.first_name, history.name) == (one, True, "Ana", "Anna")
    append(library, *(entry("undo", target=number) for number in (three, two, one)))
    with library.reading() as connection:
        histories = decision_log.person_histories(connection, [ANNA, BEN])
    assert BEN not in histories
    assert (histories[ANNA].named, histories[ANNA].first_name, histories[ANNA].name) == (False, "Ana", None)


def test_lists_longer_than_sqlite_takes_at_once(library: Library) -> None:
    contents = [content(str(number)) for number in range(40_000)]
    append(library, entry("ignore", faces=(DecisionFace(contents[-1], BOX),)))
    with library.reading() as connection:
        assert list(decision_log.statements(connection, contents)) == [contents[-1]]
        assert labels.shown_faces(connection, range(300_000)) == {}  # type: ignore[arg-type]
