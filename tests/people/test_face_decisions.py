"""Who faces are not, whom the program rightly suggested, who was split off, and which faces belong together."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import audit_rows, faces, links, suggestions
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face, pack
from tests.support.people_views import first_of, ids, kinds, names, people, person_id


@pytest.fixture
def three(library: Library, maker: LibraryMaker) -> list[FaceId]:
    """The faces of a photo."""
    return ids(library, maker.photo("three", [face(0.1), face(0.4), face(0.7)]))


def suggest(library: Library, faces: list[FaceId], person: PersonId | None, automatic: bool = False) -> None:
    stored = dict.fromkeys(faces, StoredSuggestion(person, automatic, 0.5))
    library.write(lambda connection: suggestions.replace(connection, faces, stored))


def rejected(library: Library) -> dict[FaceId, set[str]]:
    """Who faces are not, by the names that made them known."""
    with library.reading() as connection:
        rows_ = connection.execute(
            "SELECT r.face_id, d.name FROM rejections r JOIN decisions d"
            " ON d.person = r.person AND d.kind = 'name' AND d.name IS NOT NULL"
        ).fetchall()
    found: dict[FaceId, set[str]] = {}
    for face_id, name in rows_:
        found.setdefault(face_id, set()).add(name)
    return found


def test_a_rejected_name_goes_and_the_rejection_stays(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    left, right = ids(library, photo)
    decisions.name_faces([left, right], "Anna")
    changes = decisions.reject([left])
    assert names(library, photo) == [None, "Anna"]
    assert rejected(library) == {left: {"Anna"}}
    assert changes.faces == {left} and changes.people == {person_id(library, "Anna")} and changes.people_list
    decisions.undo()
    assert names(library, photo) == ["Anna", "Anna"] and not rejected(library)
    decisions.redo()
    # Another analysis, by this pack or another one, changes nothing about it.
    for by in (pack(), pack("pack-two")):
        maker.analyse(photo, "one", [face(0.11), face(0.5)], by=by)
        assert rejected(library) == {ids(library, photo)[0]: {"Anna"}}
        assert names(library, photo) == [None, "Anna"]
    # Whoever names it so all the same has thought better of it.
    decisions.name_faces(ids(library, photo)[:1], "Anna")
    assert not rejected(library)


def test_rejecting_somebody_else_leaves_the_name(
    library: Library, three: list[FaceId], decisions: Decisions
) -> None:
    decisions.name_faces(three[:1], "Anna")
    decisions.name_faces(three[1:2], "Ben")
    decisions.reject(three, person_id(library, "Anna"))
    assert rejected(library) == {one: {"Anna"} for one in three}
    assert people(library) == {"Ben": (1, 1)}
    # Said once is enough.
    assert not decisions.reject(three, person_id(library, "Anna"))
    decisions.name_faces(three[:1], "Ben")
    assert rejected(library)[three[0]] == {"Anna"}


def test_each_is_not_whom_it_is_shown_as(library: Library, three: list[FaceId], decisions: Decisions) -> None:
    decisions.name_faces(three[:1], "Anna")
    decisions.name_faces(three[1:2], "Ben")
    suggest(library, three[2:], person_id(library, "Ben"))
    decisions.reject(three)
    assert rejected(library) == {three[0]: {"Anna"}, three[1]: {"Ben"}, three[2]: {"Ben"}}
    assert decisions.undo_text() == "Say who 3 faces are not"
    decisions.undo()  # both entries are one step
    assert people(library) == {"Anna": (1, 1), "Ben": (1, 1)} and not rejected(library)
    assert decisions.redo_text() == "Say who 3 faces are not"
    decisions.redo()
    assert len(rejected(library)) == 3
    with pytest.raises(DecisionError):
        decisions.redo()
    library.write(lambda connection: connection.execute("DELETE FROM suggestions"))
    with pytest.raises(NotFoundError, match="Nobody"):
        decisions.reject(three)


def test_a_rejection_follows_merges(library: Library, three: list[FaceId], decisions: Decisions) -> None:
    decisions.name_faces(three[:1], "Anna")
    decisions.name_faces(three[1:2], "Ben")
    anna, ben = person_id(library, "Anna"), person_id(library, "Ben")
    decisions.merge(anna, ben)
    decisions.reject(three[:1], ben)  # Anna is Ben by now, so her face goes
    assert people(library) == {"Ben": (1, 1)}
    decisions.undo_entry(first_of(library, "merge"))
    # Without the merge it was said about Ben only.
    assert people(library) == {"Anna": (1, 1), "Ben": (1, 1)}
    assert rejected(library) == {three[0]: {"Ben"}}


def test_confirming_suggestions_of_several_people_is_one_step(
    library: Library, maker: LibraryMaker, decisions: Decisions, three: list[FaceId]
) -> None:
    more = ids(library, maker.photo("more", [face(0.1), face(0.4)]))
    decisions.name_faces(more[:1], "Anna")
    decisions.name_faces(more[1:], "Ben")
    suggest(library, three[:1], person_id(library, "Anna"))
    suggest(library, three[1:2], person_id(library, "Ben"), automatic=True)
    suggest(library, three[2:], None)
    decisions.confirm([*three, *more])
    assert people(library) == {"Anna": (2, 2), "Ben": (2, 2)}
    with library.reading() as connection:
        found = [row.status for row in faces.by_ids(connection, three)]
    assert found == [FaceStatus.CONFIRMED, FaceStatus.CONFIRMED, FaceStatus.IGNORED]
    assert decisions.undo_text() == "Name or ignore 3 faces"
    decisions.undo()
    assert people(library) == {"Anna": (1, 1), "Ben": (2, 2)}  # one is automatic
    decisions.undo()
    assert people(library) == {"Anna": (1, 1)}
    decisions.redo()
    decisions.redo()
    assert people(library) == {"Anna": (2, 2), "Ben": (2, 2)}
    with pytest.raises(NotFoundError, match="suggested"):
        decisions.confirm(three)


def test_splitting(library: Library, three: list[FaceId], decisions: Decisions) -> None:
    decisions.name_faces(three, "Anna")
    first = person_id(library, "Anna")
    decisions.split(three[:1], "Ben")
    assert people(library) == {"Anna": (2, 1), "Ben": (1, 1)}
    assert decisions.undo_text() == "Move a face from Anna to Ben"
    decisions.split(three[1:2], "anna", new=True)  # another Anna
    with library.reading() as connection:
        everybody = connection.execute("SELECT name FROM people ORDER BY id").fetchall()
    assert [name for (name,) in everybody] == ["Anna", "Ben", "anna"]
    decisions.split(three[1:2], person=first)
    assert people(library) == {"Anna": (2, 1), "Ben": (1, 1)}
    decisions.split(three[1:2])
    assert rejected(library) == {three[1]: {"Anna"}}
    with pytest.raises(DecisionError, match="name"):
        decisions.split(three[1:2], new=True)
    with pytest.raises(DecisionError, match="empty"):
        decisions.split(three[1:2], " ")


def test_checking_a_name(library: Library, three: list[FaceId], decisions: Decisions) -> None:
    decisions.name_faces(three[:2], "Anna")
    decisions.check(three)
    assert decisions.undo_text() == "Check that 2 faces are Anna"
    assert kinds(library) == ["name", "name"] and people(library) == {"Anna": (2, 1)}
    assert not decisions.check(three[:2])  # that is known
    with library.reading() as connection:
        checked = connection.execute(
            "SELECT count(*) FROM labels l JOIN decisions d ON d.id = l.decision_id"
            " WHERE json_extract(d.payload, '$.checked')"
        ).fetchone()
    assert checked == (2,)
    decisions.undo()
    assert people(library) == {"Anna": (2, 1)}
    with pytest.raises(NotFoundError, match="name"):
        decisions.check(three[2:])


def test_a_checked_name_stays_checked_when_others_get_it(
    library: Library, three: list[FaceId], decisions: Decisions
) -> None:
    decisions.name_faces(three[:2], "Anna")
    decisions.check(three[:1])
    decisions.name_faces(three, "Anna")
    with library.reading() as connection:
        checked = {row.face for row in audit_rows.named_faces(connection) if row.checked}
    assert checked == {three[0]} and set(people(library)) == {"Anna"}


def test_faces_that_are_one_person_or_two(library: Library, three: list[FaceId], decisions: Decisions) -> None:
    one, two, three_ = three
    changes = decisions.same([one], [two])
    assert changes.faces == {one, two}
    assert decisions.undo_text() == "Say that 2 faces are one person"
    decisions.different([one, two], [three_])
    assert decisions.undo_text() == "Say that 3 faces are two people"
    with library.reading() as connection:
        assert [(link.same, link.sides) for link in links.every(connection)] == [
            (False, ((one, two), (three_,))),
            (True, ((one, two), ())),
        ]
    assert not decisions.same([two], [one]) and not decisions.different([three_], [one])
    decisions.undo()
    with library.reading() as connection:
        assert [link.same for link in links.every(connection)] == [True]
    with pytest.raises(DecisionError):
        decisions.different([one], [one, two])
    with pytest.raises(DecisionError):
        decisions.same([one], [])


def test_faces_that_vanished(
    library: Library, maker: LibraryMaker, decisions: Decisions, three: list[FaceId]
) -> None:
    decisions.name_faces(three, "Anna")
    anna = person_id(library, "Anna")
    with library.reading() as connection:
        photo = connection.execute("SELECT id FROM photos").fetchone()[0]
    maker.analyse(photo, "three", [face(0.1), face(0.4), face(0.7)], by=pack("pack-two"))
    before = kinds(library)
    for work in (
        lambda: decisions.reject(three), lambda: decisions.reject(three, anna), lambda: decisions.confirm(three),
        lambda: decisions.split(three, "Ben"), lambda: decisions.check(three),
        lambda: decisions.same(three[:1], three[1:]), lambda: decisions.different(three[:1], three[1:]),
        lambda: decisions.set_cover(three[0]), lambda: decisions.reject(ids(library, photo), PersonId(99)),
    ):  # fmt: skip
        with pytest.raises(NotFoundError):
            work()
    assert kinds(library) == before
