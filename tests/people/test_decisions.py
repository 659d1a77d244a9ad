"""Decisions, their effect on what views show, and their undo."""

from __future__ import annotations

import pytest
from library_maker import LibraryMaker, content, face, pack, unit

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.library import decision_log, faces, people_rows, photos
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions


def names(library: Library, photo: PhotoId) -> list[str | None]:
    """Who is in a photo, from left to right."""
    with library.reading() as connection:
        return [row.person_name for row in faces.of_photo(connection, photo)]


def rows(library: Library, photo: PhotoId) -> list[FaceRow]:
    with library.reading() as connection:
        return faces.of_photo(connection, photo)


def ids(library: Library, photo: PhotoId) -> list[FaceId]:
    return [row.id for row in rows(library, photo)]


def people(library: Library) -> dict[str | None, tuple[int, int]]:
    """Faces and photos of each named person."""
    with library.reading() as connection:
        return {row.name: (row.faces, row.photos) for row in people_rows.people(connection)}


def kinds(library: Library) -> list[str]:
    with library.reading() as connection:
        return [entry.kind for entry in decision_log.entries(connection)]


def person_id(library: Library, name: str) -> PersonId:
    with library.reading() as connection:
        person = people_rows.by_name(connection, name)
    assert person is not None
    return person.id


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


def test_copies_of_a_file_are_photos_of_their_own_with_the_same_faces(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    one = maker.photo("one", [face(0.1)])
    copy = maker.photo("copy", None)
    maker.library.write(
        lambda connection: connection.execute(
            "UPDATE photos SET stale = 0, content_id = (SELECT content_id FROM photos WHERE id = ?) WHERE id = ?",
            (one, copy),
        )
    )
    changes = decisions.name_faces(ids(library, copy), "Anna")
    assert changes.photos == {one, copy}
    assert names(library, one) == names(library, copy) == ["Anna"]
    assert people(library) == {"Anna": (1, 2)}
    assert [row.photo_id for row in rows(library, copy)] == [copy]


def test_a_deleted_photo_takes_its_faces_along_and_brings_them_back(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")
    maker.delete_file(photo)
    assert people(library) == {}
    maker.delete_file(photo, gone=False)
    assert people(library) == {"Anna": (1, 1)}
    # Removed with its folder and everything that was known of it, then found again under another name.
    maker.library.write(lambda connection: connection.execute("DELETE FROM photos"))
    maker.library.write(lambda connection: connection.execute("DELETE FROM contents"))
    again = maker.photo("elsewhere", [face(0.5), face(0.1)], content_of="one")
    assert names(library, again) == ["Anna", None]


def test_names_survive_another_pack(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5), face(0.8)])
    left, middle, right = ids(library, photo)
    decisions.name_faces([left], "Anna")
    decisions.name_faces([middle], "Ben")
    decisions.not_a_face([right])
    other = pack("pack-two")
    # It finds one face a little to the side, and the others not at all.
    maker.analyse(photo, "one", [face(0.12, embedding=unit(0, 1))], by=other)
    assert names(library, photo) == ["Anna", "Ben"]
    kept = rows(library, photo)[1]
    assert kept.box == face(0.5).box and not kept.has_embedding and kept.pack_id == other.id
    assert people(library) == {"Anna": (1, 1), "Ben": (1, 1)}
    decisions.name_faces([kept.id], "Cid")
    assert names(library, photo) == ["Anna", "Cid"]
    decisions.unname([kept.id])
    assert names(library, photo) == ["Anna"]
    decisions.undo()
    assert names(library, photo) == ["Anna", "Cid"]
    # Back to the first pack: the kept face goes, what was said of it stays.
    maker.analyse(photo, "one", [face(0.1), face(0.5), face(0.8)], by=pack())
    assert names(library, photo) == ["Anna", "Cid"]
    with library.reading() as connection:
        assert connection.execute("SELECT count(*) FROM faces WHERE kept = 1").fetchone() == (0,)


def test_a_changed_file_keeps_the_names_of_faces_that_are_still_there(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    left, right = ids(library, photo)
    decisions.name_faces([left], "Anna")
    decisions.name_faces([right], "Ben")
    for order in ("first the analysis", "first the succession"):
        new = f"one, {order}"
        if order == "first the analysis":
            maker.analyse(photo, new, [face(0.11)])
            library.write(lambda c, new=new: decisions.record_succession(c, content("one"), content(new)))
        else:
            library.write(lambda c, new=new: decisions.record_succession(c, content("one"), content(new)))
            maker.analyse(photo, new, [face(0.11)])
        assert names(library, photo) == ["Anna"]
    # A later change inherits through the one before; what is decided there does not go back.
    library.write(lambda c: decisions.record_succession(c, content(new), content("third")))
    maker.analyse(photo, "third", [face(0.12), face(0.5)])
    assert names(library, photo) == ["Anna", "Ben"]
    decisions.name_faces(ids(library, photo)[:1], "Cid")
    copy = maker.photo("copy", [face(0.1), face(0.5)], content_of="one")
    assert names(library, copy) == ["Anna", "Ben"]
    # What is decided about the old file from now on is about the old file.
    decisions.unname(ids(library, copy))
    assert names(library, photo) == ["Cid", "Ben"]
    for _ in range(2):
        decisions.undo()
    assert names(library, photo) == ["Anna", "Ben"]
    decisions.undo()
    assert names(library, photo) == names(library, copy) == ["Anna", None]
    before = names(library, photo)
    decisions.replay_all()
    assert names(library, photo) == before


def test_a_file_that_changes_back_and_forth_has_what_was_decided_last(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])

    def change(old: str, new: str) -> None:
        library.write(lambda c: decisions.record_succession(c, content(old), content(new)))
        maker.analyse(photo, new, [face(0.1)])

    for number, name in enumerate(["Anna", "Ben", "Cid", "Dora"]):
        decisions.name_faces(ids(library, photo), name)
        change("one" if number % 2 == 0 else "two", "two" if number % 2 == 0 else "one")
        assert names(library, photo) == [name]
    decisions.replay_all()
    assert names(library, photo) == ["Dora"]
    decisions.undo()
    assert names(library, photo) == ["Cid"]


def test_undoing_a_name_reaches_the_file_that_came_after(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")
    library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    maker.analyse(photo, "two", [face(0.1)])
    assert names(library, photo) == ["Anna"]
    changes = decisions.undo()
    assert names(library, photo) == [None] and changes.photos == {photo}
    decisions.redo()
    assert names(library, photo) == ["Anna"]


def test_succession_is_only_written_down_where_something_was_decided(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    maker.photo("one", [face(0.1)])
    assert not library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    assert not library.write(lambda c: decisions.record_succession(c, content("one"), content("one")))
    assert kinds(library) == []


def test_a_succession_is_no_step_of_undo(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")
    decisions.undo()
    library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    assert kinds(library)[-1] == DecisionKind.SUCCEED
    assert decisions.redo_text() == "Name a face Anna"
    maker.analyse(photo, "two", [face(0.1)])
    decisions.redo()
    assert names(library, photo) == ["Anna"]


def test_the_log_can_not_be_changed(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    decisions.name_faces(ids(library, maker.photo("one", [face(0.1)])), "Anna")
    for sql in (
        "DELETE FROM decisions", "UPDATE decisions SET name = 'Eve'",
        "DELETE FROM decision_faces", "UPDATE decision_faces SET x = 0",
    ):  # fmt: skip
        with pytest.raises(Exception, match="append-only"):
            library.write(lambda connection, sql=sql: connection.execute(sql))


@pytest.mark.parametrize("table", ["labels", "people", "undone", "succession"])
def test_an_emptied_table_is_noticed_and_made_again(
    library: Library, maker: LibraryMaker, decisions: Decisions, table: str
) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    assert not decisions.replay_if_wiped()
    decisions.name_faces(ids(library, photo)[:1], "Anna")
    library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    maker.analyse(photo, "two", [face(0.1), face(0.5)])
    decisions.name_faces(ids(library, photo)[1:], "Ben")
    decisions.undo()
    before = [(row.person_name, row.status) for row in rows(library, photo)]
    assert [name for name, _ in before] == ["Anna", None]

    def empty(connection: Connection) -> None:
        if table == "people":
            connection.execute("DELETE FROM labels")
        connection.execute(f"DELETE FROM {table}")

    library.write(empty)
    decisions.replay_if_wiped()
    assert [(row.person_name, row.status) for row in rows(library, photo)] == before
    with library.reading() as connection:
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() != (0,)
    assert decisions.redo_text() == "Name a face Ben"


def test_emptied_people_come_back_with_the_next_analysis(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")

    def empty(connection: Connection) -> None:
        connection.execute("DELETE FROM labels")
        connection.execute("DELETE FROM people")

    library.write(empty)
    maker.analyse(photo, "one", [face(0.1)])
    assert names(library, photo) == ["Anna"]
