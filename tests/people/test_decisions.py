"""Decisions, their effect on what views show, and their undo."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import faces, people_rows, photos
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face
from tests.support.people_views import ids, kinds, names, people, person_id, rows


def test_naming_faces(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    one = maker.photo("one", [face(0.1), face(0.5)])
    two = maker.photo("two", [face(0.3)])
    left, right = ids(library, one)
    (other,) = ids(library, two)
    changes = decisions.name_faces([left, other], "Anna")
    assert names(library, one) == ["Anna", None]
    assert names(library, two) == ["Anna"]
    assert people(library) == {"Anna": (2, 2)}
    assert changes == Changes(
        photos=frozenset({one, two}),
        faces=frozenset({left, other}),
        people=frozenset({person_id(library, "Anna")}),
        people_list=True,
    )
    assert rows(library, one)[0].status is FaceStatus.CONFIRMED
    decisions.name_faces([right], "Ben")
    assert people(library) == {"Anna": (2, 2), "Ben": (1, 1)}


def test_a_name_in_other_case_is_the_same_person(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    one, two = ids(library, maker.photo("one", [face(0.1), face(0.5)]))
    decisions.name_faces([one], "  Zoë   Straße ")
    decisions.name_faces([two], "zoe\u0308 STRASSE")
    assert people(library) == {"Zoë Straße": (2, 1)}
    three = ids(library, maker.photo("two", [face(0.1)]))
    decisions.name_faces(three, "Zoe Straße")
    assert people(library) == {"Zoë Straße": (2, 1), "Zoe Straße": (1, 1)}


@pytest.mark.parametrize("name", ["", "  \n ", "\u200b", "x" * 201, "\x00\x07"])
def test_what_is_no_name(library: Library, maker: LibraryMaker, decisions: Decisions, name: str) -> None:
    faces_there = ids(library, maker.photo("one", [face(0.1)]))
    with pytest.raises(DecisionError):
        decisions.name_faces(faces_there, name)
    assert kinds(library) == []


def test_faces_and_people_that_are_not_there(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    (known,) = ids(library, maker.photo("one", [face(0.1)]))
    with pytest.raises(NotFoundError):
        decisions.name_faces([FaceId(4711)], "Anna")
    with pytest.raises(NotFoundError):
        decisions.assign_faces([known], PersonId(4711))
    with pytest.raises(NotFoundError):
        decisions.rename(PersonId(4711), "Anna")
    with pytest.raises(NotFoundError):
        decisions.ignore([])
    assert kinds(library) == []
    decisions.name_faces([FaceId(4711), known], "Anna")  # one of them was there
    assert people(library) == {"Anna": (1, 1)}


def test_what_changes_nothing_is_not_written_down(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    there = ids(library, maker.photo("one", [face(0.1)]))
    assert not decisions.unname(there)
    decisions.name_faces(there, "Anna")
    anna = person_id(library, "anna")
    assert not decisions.name_faces(there, "ANNA")
    assert not decisions.assign_faces(there, anna)
    assert not decisions.rename(anna, "Anna ")
    assert not decisions.merge(anna, anna)
    decisions.ignore(there)
    assert not decisions.ignore(there)
    assert kinds(library) == ["name", "ignore"]


def test_taking_a_name_off(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    decisions.name_faces(ids(library, photo), "Anna")
    changes = decisions.unname(ids(library, photo)[:1])
    assert names(library, photo) == [None, "Anna"]
    assert changes.people == {person_id(library, "Anna")} and changes.people_list


def test_somebody_without_faces_is_not_listed_but_known(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Ana")
    ana = person_id(library, "Ana")
    decisions.name_faces(ids(library, photo), "Anna")
    assert people(library) == {"Anna": (1, 1)}
    with library.reading() as connection:
        assert [name for _, name in people_rows.names(connection, "an")] == ["Anna"]
    decisions.name_faces(ids(library, photo), "ana")
    assert person_id(library, "Ana") == ana


def test_not_a_face_and_ignore(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    left, right = ids(library, photo)
    decisions.not_a_face([left])
    assert ids(library, photo) == [right]
    with library.reading() as connection:
        (row,) = photos.by_ids(connection, [photo])
        assert faces.by_ids(connection, [left])[0].status is FaceStatus.NOT_A_FACE
    assert row.faces == 1
    assert row.focus is not None and row.focus.x == pytest.approx(0.5)
    decisions.ignore([right])
    assert rows(library, photo)[0].status is FaceStatus.IGNORED
    with library.reading() as connection:
        assert faces.unnamed(connection) == []
    decisions.undo()
    decisions.undo()
    assert ids(library, photo) == [left, right]
    with library.reading() as connection:
        assert len(faces.unnamed(connection)) == 2


def test_renaming(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Ana")
    ana = person_id(library, "Ana")
    changes = decisions.rename(ana, "Anna")
    assert names(library, photo) == ["Anna"]
    assert person_id(library, "Anna") == ana
    assert changes == Changes(people=frozenset({ana}), people_list=True)
    decisions.rename(ana, "ANNA")
    assert names(library, photo) == ["ANNA"]
    decisions.undo()
    decisions.undo()
    assert names(library, photo) == ["Ana"]


def test_renaming_to_a_known_name_merges_and_undo_takes_apart(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    one = maker.photo("one", [face(0.1), face(0.5)])
    two = maker.photo("two", [face(0.1)])
    decisions.name_faces(ids(library, one)[:1], "Anna")
    decisions.name_faces(ids(library, one)[1:], "Ann")
    decisions.name_faces(ids(library, two), "Ann")
    anna, ann = person_id(library, "Anna"), person_id(library, "Ann")
    changes = decisions.rename(ann, "anna")
    assert people(library) == {"Anna": (3, 2)}
    assert changes.people == {anna, ann}
    with pytest.raises(NotFoundError):
        decisions.rename(ann, "Somebody")
    decisions.name_faces(ids(library, two), "Ben")
    decisions.undo()
    decisions.undo()
    assert people(library) == {"Anna": (1, 1), "Ann": (2, 2)}
    assert (person_id(library, "Anna"), person_id(library, "Ann")) == (anna, ann)
    decisions.redo()
    assert people(library) == {"Anna": (3, 2)}


def test_merging_in_a_row_and_taking_apart(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1), face(0.4), face(0.7)])
    for number, name in enumerate(("A", "B", "C")):
        decisions.name_faces(ids(library, photo)[number : number + 1], name)
    decisions.merge(person_id(library, "A"), person_id(library, "B"))
    decisions.merge(person_id(library, "B"), person_id(library, "C"))
    assert names(library, photo) == ["C", "C", "C"]
    decisions.rename(person_id(library, "C"), "A")  # a free name again
    assert names(library, photo) == ["A", "A", "A"]
    for expected in (["C", "C", "C"], ["B", "B", "C"], ["A", "B", "C"], ["A", "B", None]):
        decisions.undo()
        assert names(library, photo) == expected


def test_undo_and_redo_of_everything(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    states = [names(library, photo)]
    steps = [
        lambda: decisions.name_faces(ids(library, photo), "Anna"),
        lambda: decisions.unname(ids(library, photo)[:1]),
        lambda: decisions.name_faces(ids(library, photo)[:1], "Ben"),
        lambda: decisions.rename(person_id(library, "Ben"), "Anna"),
        lambda: decisions.not_a_face(ids(library, photo)[1:]),
    ]
    for step in steps:
        step()
        states.append(names(library, photo))
    assert states == [
        [None, None], ["Anna", "Anna"], [None, "Anna"], ["Ben", "Anna"], ["Anna", "Anna"], ["Anna"],
    ]  # fmt: skip
    for expected in reversed(states[:-1]):
        decisions.undo()
        assert names(library, photo) == expected
    with pytest.raises(DecisionError, match="nothing to undo"):
        decisions.undo()
    with library.reading() as connection:
        assert people_rows.keys(connection) == []
    for expected in states[1:]:
        decisions.redo()
        assert names(library, photo) == expected
    with pytest.raises(DecisionError, match="nothing to redo"):
        decisions.redo()


def test_a_new_decision_ends_redo(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")
    decisions.undo()
    decisions.name_faces(ids(library, photo), "Ben")
    with pytest.raises(DecisionError, match="nothing to redo"):
        decisions.redo()
    decisions.undo()
    assert decisions.redo_text() == "Name a face Ben"
    decisions.redo()
    assert names(library, photo) == ["Ben"]


def test_what_undo_would_do_in_words(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1), face(0.4), face(0.7)])
    there = ids(library, photo)
    assert decisions.undo_text() is None and decisions.redo_text() is None
    said = []
    for step in (
        lambda: decisions.name_faces(there, "Ana"),
        lambda: decisions.rename(person_id(library, "Ana"), "Anna"),
        lambda: decisions.name_faces(there[:1], "Ben"),
        lambda: decisions.assign_faces(there[:1], person_id(library, "Anna")),
        lambda: decisions.merge(person_id(library, "Ben"), person_id(library, "Anna")),
        lambda: decisions.unname(there[:2]),
        lambda: decisions.ignore(there),
        lambda: decisions.not_a_face(there[:1]),
        lambda: decisions.not_a_face(there),
    ):
        step()
        said.append(decisions.undo_text())
    assert said == [
        "Name 3 faces Ana",
        "Rename Ana to Anna",
        "Name a face Ben",
        "Name a face Anna",
        "Merge Ben into Anna",
        "Take the name off 2 faces",
        "Ignore 3 faces",
        "Mark a face as not a face",
        "Mark 3 faces as not faces",
    ]
    undone = []
    while (text := decisions.undo_text()) is not None:
        decisions.undo()
        assert decisions.redo_text() == text
        undone.append(text)
    assert undone == said[::-1]


def test_the_log_can_not_be_changed(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    decisions.name_faces(ids(library, maker.photo("one", [face(0.1)])), "Anna")
    for sql in (
        "DELETE FROM decisions", "UPDATE decisions SET name = 'Eve'",
        "DELETE FROM decision_faces", "UPDATE decision_faces SET x = 0",
    ):  # fmt: skip
        with pytest.raises(Exception, match="append-only"):
            library.write(lambda connection, sql=sql: connection.execute(sql))
