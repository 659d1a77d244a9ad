"""One decision undone in the midst of others, and the list of what was decided."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId, PhotoId
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face, pack
from tests.support.people_views import ids, names, people, person_id


@pytest.fixture
def photo(maker: LibraryMaker) -> PhotoId:
    return maker.photo("one", [face(0.1), face(0.4), face(0.7)])


@pytest.fixture
def three(library: Library, photo: PhotoId) -> list[FaceId]:
    return ids(library, photo)


def latest(decisions: Decisions) -> DecisionId:
    return decisions.history(limit=1)[0].id


def test_one_of_the_past_is_undone_and_made_again(
    library: Library, decisions: Decisions, photo: PhotoId, three: list[FaceId]
) -> None:
    decisions.name_faces(three[:1], "Anna")
    anna = latest(decisions)
    decisions.name_faces(three[1:2], "Ben")
    decisions.ignore(three[2:])
    decisions.undo_entry(anna)
    assert names(library, photo) == [None, "Ben", None]
    with pytest.raises(DecisionError, match="undone already"):
        decisions.undo_entry(anna)
    assert decisions.redo_text() == "Name a face Anna"
    decisions.redo()
    assert names(library, photo)[0] == "Anna"
    with pytest.raises(DecisionError, match="not undone"):
        decisions.redo_entry(anna)
    decisions.undo_entry(anna)
    decisions.unname(three[1:2])  # it can't be redone any more, but made to count again
    with pytest.raises(DecisionError):
        decisions.redo()
    decisions.redo_entry(anna)
    assert names(library, photo) == ["Anna", None, None]


def test_what_a_later_decision_rests_on(
    library: Library, maker: LibraryMaker, decisions: Decisions, photo: PhotoId, three: list[FaceId]
) -> None:
    decisions.name_faces(three, "Anna")
    first = latest(decisions)
    # Boxes of one face, by another pack.
    maker.analyse(photo, "one", [face(0.11), face(0.41), face(0.71)], by=pack("pack-two"))
    decisions.not_a_face(ids(library, photo)[:1])
    for _ in range(2):
        with pytest.raises(DecisionError, match="Mark a face as not a face"):
            decisions.undo_entry(first)
        decisions.hide(person_id(library, "Anna"))  # says nothing about faces
        decisions.set_cover(ids(library, photo)[1])
    decisions.undo_entry(DecisionId(2))
    decisions.undo_entry(first)
    assert people(library) == {}


def test_what_was_decided_about_the_picture_before_it_was_edited(
    library: Library, maker: LibraryMaker, decisions: Decisions, photo: PhotoId, three: list[FaceId]
) -> None:
    decisions.name_faces(three[:1], "Anna")
    first = latest(decisions)
    library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    maker.analyse(photo, "two", [face(0.1)])
    (row,) = decisions.history()
    assert row.faces == (ids(library, photo)[0],)
    decisions.name_faces(ids(library, photo), "Ben")
    with pytest.raises(DecisionError, match="Name a face Ben"):
        decisions.undo_entry(first)


def test_only_the_latest_word_about_a_person(library: Library, decisions: Decisions, three: list[FaceId]) -> None:
    decisions.name_faces(three[:1], "Anna")
    anna = person_id(library, "Anna")
    decisions.hide(anna)
    hidden = latest(decisions)
    decisions.rename(anna, "Anne")
    renamed = latest(decisions)
    decisions.show(anna)
    decisions.rename(anna, "Anni")
    with pytest.raises(DecisionError, match="Show Anne again"):
        decisions.undo_entry(hidden)
    with pytest.raises(DecisionError, match="Rename Anne to Anni"):
        decisions.undo_entry(renamed)
    decisions.undo_entry(DecisionId(5))
    decisions.undo_entry(renamed)
    assert people(library) == {"Anna": (1, 1)}


def test_a_merge_can_always_be_undone(library: Library, decisions: Decisions, three: list[FaceId]) -> None:
    decisions.name_faces(three[:1], "Anna")
    decisions.name_faces(three[1:2], "Ben")
    decisions.merge(person_id(library, "Anna"), person_id(library, "Ben"))
    merge = latest(decisions)
    decisions.name_faces(three, "Ben")
    decisions.rename(person_id(library, "Ben"), "Benjamin")
    decisions.undo_entry(merge)
    assert people(library) == {"Benjamin": (3, 1)}
    decisions.undo_entry(DecisionId(4))
    assert people(library) == {"Anna": (1, 1), "Benjamin": (1, 1)}


def test_no_such_decision(decisions: Decisions, library: Library, three: list[FaceId]) -> None:
    decisions.name_faces(three, "Anna")
    library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    decisions.undo()
    for number in (2, 3, 99):  # the program's, an undo, nothing
        with pytest.raises(NotFoundError):
            decisions.undo_entry(DecisionId(number))
    with pytest.raises(NotFoundError):
        decisions.history(person=PersonId(99))


def test_history(library: Library, decisions: Decisions, photo: PhotoId, three: list[FaceId]) -> None:
    decisions.name_faces(three[:2], "Anna")
    anna = person_id(library, "Anna")
    decisions.name_faces(three[2:], "Ben")
    decisions.rename(anna, "Anne")
    decisions.reject(three[:1])
    decisions.draw(photo, Box(0.4, 0.6, 0.1, 0.1))
    decisions.undo()
    rows = decisions.history()
    assert [(row.text, row.face_count, row.undone, row.undoable) for row in rows] == [
        ("Draw a face", 1, True, False),
        ("Say that a face is not Anne", 1, False, True),
        ("Rename Anna to Anne", 0, False, True),
        ("Name a face Ben", 1, False, True),
        ("Name 2 faces Anna", 2, False, False),
    ]
    assert rows[-1].reason is not None and "Say that a face is not Anne" in rows[-1].reason
    assert [row.kind for row in rows] == ["draw", "reject", "rename", "name", "name"]
    assert [row.faces for row in rows] == [(), (three[0],), (), (three[2],), (three[0], three[1])]
    assert decisions.history(before=rows[1].id, limit=2) == rows[2:4]
    assert decisions.history(person=anna) == [rows[1], rows[2], rows[4]]
    decisions.merge(person_id(library, "Ben"), anna)
    assert [row.text for row in decisions.history(person=anna)] == [
        "Merge Ben into Anne",
        *(row.text for row in rows[1:]),
    ]


def test_history_shows_what_is_there_now(
    library: Library, maker: LibraryMaker, decisions: Decisions, photo: PhotoId, three: list[FaceId]
) -> None:
    decisions.not_a_face(three[:1])
    assert decisions.history()[0].faces == (three[0],)  # to be looked at, though no view shows it
    maker.analyse(photo, "one", [face(0.12), face(0.4)], by=pack("pack-two"))
    (row,) = decisions.history()
    with library.reading() as connection:
        boxes = connection.execute("SELECT x FROM faces WHERE id = ?", row.faces).fetchall()
    assert boxes == [(0.12,)]
    maker.delete_file(photo)
    assert decisions.history()[0].faces == () and decisions.history()[0].face_count == 1
