"""Hiding people, choosing their covers, merging them with groups, and saying that two are two."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library import decision_log, groups, links, people_rows, suggestions
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face, pack
from tests.support.people_views import first_of, ids, kinds, people, person_id


def hidden(library: Library) -> list[str]:
    with library.reading() as connection:
        rows = connection.execute("SELECT name FROM people WHERE hidden = 1 ORDER BY name").fetchall()
    return [row[0] for row in rows]


def cover(library: Library, name: str) -> FaceId | None:
    """What stands for the person in views."""
    with library.reading() as connection:
        return next(row.cover for row in people_rows.people(connection) if row.name == name)


@pytest.fixture
def anna(library: Library, maker: LibraryMaker, decisions: Decisions) -> PersonId:
    """Somebody with three faces in a photo, the right one the best."""
    photo = maker.photo("anna", [face(0.1), face(0.4), face(0.7, quality=0.9)])
    decisions.name_faces(ids(library, photo), "Anna")
    return person_id(library, "Anna")


@pytest.fixture
def ben(library: Library, maker: LibraryMaker, decisions: Decisions) -> PersonId:
    decisions.name_faces(ids(library, maker.photo("ben", [face(0.1)])), "Ben")
    return person_id(library, "Ben")


def faces_of(library: Library, name: str) -> list[FaceId]:
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT l.face_id FROM labels l JOIN people p ON p.id = l.person_id WHERE p.name = ? ORDER BY 1",
            (name,),
        ).fetchall()
    return [row[0] for row in rows]


def test_hiding_and_showing(library: Library, decisions: Decisions, anna: PersonId, ben: PersonId) -> None:
    changes = decisions.hide(anna)
    assert changes.people == {anna} and changes.people_list
    assert hidden(library) == ["Anna"]
    assert not decisions.hide(anna)
    assert decisions.undo_text() == "Hide Anna"
    decisions.show(anna)
    assert hidden(library) == [] and decisions.undo_text() == "Show Anna again"
    decisions.undo()
    assert hidden(library) == ["Anna"]
    # The latest word about anybody who is one person now holds.
    decisions.merge(anna, ben)
    assert hidden(library) == ["Ben"]
    decisions.show(ben)
    decisions.undo_entry(first_of(library, "merge"))
    assert hidden(library) == ["Anna"]
    with pytest.raises(NotFoundError):
        decisions.hide(PersonId(99))


def test_a_cover(library: Library, maker: LibraryMaker, decisions: Decisions, anna: PersonId) -> None:
    left, _, right = faces_of(library, "Anna")
    assert cover(library, "Anna") == right
    changes = decisions.set_cover(left)
    assert cover(library, "Anna") == left and changes.people == {anna} and changes.people_list
    assert decisions.undo_text() == "Choose a cover for Anna"
    assert not decisions.set_cover(left)
    # It is the same face after another analysis by this pack, and by one that misses it.
    with library.reading() as connection:
        photo = connection.execute("SELECT id FROM photos").fetchone()[0]
    for by, there in (pack(), [face(0.11), face(0.7)]), (pack("pack-two"), [face(0.7)]):
        maker.analyse(photo, "anna", there, by=by)
        assert cover(library, "Anna") == ids(library, photo)[0]
    # It only counts while it is hers.
    decisions.name_faces(ids(library, photo)[:1], "Ben")
    assert cover(library, "Anna") not in (None, ids(library, photo)[0])
    decisions.undo()
    assert cover(library, "Anna") == ids(library, photo)[0]
    decisions.undo()
    assert cover(library, "Anna") == ids(library, photo)[-1]


def test_a_cover_goes_along_with_a_merge_and_a_changed_file(
    library: Library, maker: LibraryMaker, decisions: Decisions, anna: PersonId, ben: PersonId
) -> None:
    (bens,) = faces_of(library, "Ben")
    annas = faces_of(library, "Anna")[0]
    decisions.set_cover(bens)
    decisions.set_cover(annas)
    decisions.merge(anna, ben)
    assert cover(library, "Ben") == annas  # chosen last
    decisions.undo_entry(first_of(library, "merge"))
    assert (cover(library, "Ben"), cover(library, "Anna")) == (bens, annas)
    with library.reading() as connection:
        photo = connection.execute("SELECT id FROM photos ORDER BY id").fetchone()[0]
    library.write(lambda c: decisions.record_succession(c, content("anna"), content("edited")))
    maker.analyse(photo, "edited", [face(0.11), face(0.41), face(0.71)])
    assert cover(library, "Anna") == ids(library, photo)[0] != annas


def test_whose_cover_a_face_can_be(
    library: Library, maker: LibraryMaker, decisions: Decisions, anna: PersonId
) -> None:
    one, two = ids(library, maker.photo("more", [face(0.1), face(0.4)]))
    for face_id, automatic in ((one, True), (two, False)):
        stored = {face_id: StoredSuggestion(anna, automatic, 0.5)}
        library.write(lambda c, stored=stored: suggestions.replace(c, list(stored), stored))
    decisions.set_cover(one)
    assert cover(library, "Anna") == one
    with pytest.raises(DecisionError, match="name"):
        decisions.set_cover(two)


def grouped(library: Library, maker: LibraryMaker, name: str) -> tuple[PersonId, list[FaceId]]:
    faces_ = [ids(library, maker.photo(f"{name} {i}", [face(0.1)]))[0] for i in range(2)]
    library.write(lambda c: groups.assign(c, dict.fromkeys(faces_, faces_[0])))
    return PersonId(-faces_[0]), faces_


def test_merging_groups(library: Library, maker: LibraryMaker, decisions: Decisions, anna: PersonId) -> None:
    one, faces_one = grouped(library, maker, "one")
    two, faces_two = grouped(library, maker, "two")
    three, faces_three = grouped(library, maker, "three")
    decisions.merge(one, two)
    with library.reading() as connection:
        assert [(link.same, link.sides[0]) for link in links.every(connection)] == [
            (True, (*faces_one, *faces_two))
        ]
    decisions.merge(one, anna)
    assert {*faces_one} < {*faces_of(library, "Anna")}
    decisions.merge(anna, three)  # whoever is dropped on whom: the group has no name to keep
    assert {*faces_three} < {*faces_of(library, "Anna")} and len(people(library)) == 1
    with pytest.raises(NotFoundError):
        decisions.merge(one, anna)
    with pytest.raises(NotFoundError):
        decisions.merge(anna, PersonId(99))


def test_several_become_one_in_one_step(
    library: Library, maker: LibraryMaker, decisions: Decisions, anna: PersonId, ben: PersonId
) -> None:
    decisions.name_faces(ids(library, maker.photo("carl", [face(0.1)])), "Carl")
    group, _ = grouped(library, maker, "one")
    (loose,) = ids(library, maker.photo("loose", [face(0.1)]))
    before, log = people(library), len(kinds(library))
    assert decisions.merge([ben, anna, person_id(library, "Carl"), group], anna, faces=[loose])
    assert kinds(library)[log:] == ["merge", "merge", "name"]
    assert len(faces_of(library, "Anna")) == 8 and [*people(library)] == ["Anna"]
    assert decisions.undo_text() == "Merge 2 people and 3 faces into Anna"
    decisions.undo()
    assert people(library) == before
    assert decisions.redo_text() == "Merge 2 people and 3 faces into Anna"
    decisions.redo()
    assert len(faces_of(library, "Anna")) == 8
    decisions.undo()
    decisions.undo()
    assert "Carl" not in people(library)  # the step before


def test_several_onto_a_group(
    library: Library, maker: LibraryMaker, decisions: Decisions, anna: PersonId, ben: PersonId
) -> None:
    (one, faces_one), (two, faces_two), (three, faces_three) = (
        grouped(library, maker, name) for name in ("one", "two", "three")
    )
    decisions.merge([two, three], one)
    assert kinds(library)[-1] == "same"
    with library.reading() as connection:
        assert [link.sides[0] for link in links.every(connection)] == [(*faces_one, *faces_two, *faces_three)]
    decisions.undo()
    decisions.merge([ben, two, anna], one)  # the first of them that has a name keeps it
    assert {*faces_one, *faces_two} < {*faces_of(library, "Ben")} and [*people(library)] == ["Ben"]
    decisions.undo()
    assert {*people(library)} == {"Anna", "Ben"} and len(faces_of(library, "Ben")) == 1
    with pytest.raises(NotFoundError):
        decisions.merge([PersonId(-99), PersonId(99)], anna)
    decisions.merge([PersonId(99), ben], anna)  # who is left
    assert [*people(library)] == ["Anna"]


def test_two_people_who_look_alike(library: Library, decisions: Decisions, anna: PersonId, ben: PersonId) -> None:
    def pairs() -> int:
        with library.reading() as connection:
            return len(decision_log.live_different_persons(connection))

    decisions.different_persons(anna, ben)
    assert decisions.undo_text() == "Say that Anna and Ben are two people"
    assert not decisions.different_persons(ben, anna)
    assert pairs() == 1 and kinds(library)[-1] == "different"
    decisions.undo()
    assert pairs() == 0
    with pytest.raises(DecisionError):
        decisions.different_persons(anna, anna)
