"""Names of another program as decisions: what they change, what they leave, and taking them back."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.name_proposals import NameCounts, Place, TakenNames
from glimpse_desktop.library import decision_log, name_import_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.import_decisions import ImportDecisions, NamedPlaces
from tests.support.library_maker import LibraryMaker, content, face, pack
from tests.support.people_views import ids, kinds, names, people, person_id

PLACE = Box(0.4, 0.6, 0.1, 0.12)


@pytest.fixture
def photo(maker: LibraryMaker) -> PhotoId:
    """With faces on the left and on the right."""
    return maker.photo("one", [face(0.1), face(0.7)])


def named(name: str, *faces: FaceId, at: tuple[Place, ...] = (), person: PersonId | None = None) -> NamedPlaces:
    return NamedPlaces(person, name, faces, at)


def take(decisions: Decisions, wanted: list[NamedPlaces], source: str) -> tuple[TakenNames, Changes]:
    return ImportDecisions.beside(decisions).take_names(wanted, source)


def place(box: Box = PLACE, of: str = "one") -> Place:
    return Place(content(of), box)


def test_faces_are_named_and_drawn_in_one_step(
    library: Library, decisions: Decisions, maker: LibraryMaker, photo: PhotoId
) -> None:
    other = maker.photo("two", [face(0.3)])
    left, right = ids(library, photo)
    wanted = [named("Anna", left, *ids(library, other), at=(place(),)), named("Ben", right)]
    taken, changes = take(decisions, wanted, "picasa")
    assert taken == TakenNames(2, NameCounts(named=3, drawn=1))
    assert names(library, photo) == ["Anna", "Anna", "Ben"] and names(library, other) == ["Anna"]
    assert people(library) == {"Anna": (3, 2), "Ben": (1, 1)}
    assert changes.photos == {photo, other} and changes.people_list
    assert kinds(library) == ["draw", "name", "name"]
    assert decisions.undo_text() == "Take over 4 named faces of 2 people"
    decisions.undo()
    assert names(library, photo) == [None, None] and people(library) == {}
    decisions.redo()
    assert names(library, photo) == ["Anna", "Anna", "Ben"]


def test_each_person_can_be_taken_back_alone(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    left, right = ids(library, photo)
    take(decisions, [named("Anna", left), named("Ben", right)], "digikam")
    row = next(row for row in decisions.history() if "Anna" in row.text)
    assert row.undoable
    decisions.undo_entry(row.id)
    assert names(library, photo) == [None, "Ben"]


def test_what_was_decided_stays(library: Library, decisions: Decisions, maker: LibraryMaker) -> None:
    photo = maker.photo("many", [face(0.1), face(0.3), face(0.5), face(0.7), face(0.9, side=0.05)])
    one, two, three, four, five = ids(library, photo)
    decisions.name_faces([one], "Anna")
    decisions.name_faces([two], "Ben")
    decisions.ignore([three])
    anna = person_id(library, "Anna")
    decisions.reject([four], anna)
    before = names(library, photo)
    wanted = named("Anna", one, two, three, four, five, person=anna)
    taken, _ = take(decisions, [wanted], "files")
    assert taken == TakenNames(1, NameCounts(named=1, already=1, otherwise=3))
    assert names(library, photo) == [*before[:4], "Anna"]


def test_taking_the_same_again_writes_nothing(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    left, _ = ids(library, photo)
    take(decisions, [named("Anna", left, at=(place(),))], "files")
    log = kinds(library)
    anna = person_id(library, "Anna")
    taken, changes = take(decisions, [named("Anna", left, at=(place(),), person=anna)], "files")
    assert taken == TakenNames(0, NameCounts(already=2)) and changes == Changes()
    assert kinds(library) == log


def test_a_place_where_a_face_was_found_since_names_that_one(
    library: Library, decisions: Decisions, photo: PhotoId
) -> None:
    _, right = ids(library, photo)
    near = Box(0.11, 0.21, 0.1, 0.1)
    taken, _ = take(decisions, [named("Anna", at=(place(near),))], "files")
    assert taken.counts == NameCounts(named=1)
    assert names(library, photo) == ["Anna", None] and kinds(library) == ["name"]
    decisions.not_a_face([right])
    taken, _ = take(decisions, [named("Ben", at=(place(face(0.7).box),))], "files")
    assert taken.counts == NameCounts(otherwise=1)
    assert names(library, photo) == ["Anna"]


def test_a_face_at_two_of_the_places_is_named_once(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    left, _ = ids(library, photo)
    wanted = named("Anna", left, left, at=(place(Box(0.11, 0.21, 0.1, 0.1)), place(Box(0.1, 0.19, 0.1, 0.1))))
    taken, _ = take(decisions, [wanted], "files")
    assert taken.counts == NameCounts(named=1)
    with library.reading() as connection:
        (entry,) = decision_log.entries(connection)
    assert len(entry.faces) == 1


def test_what_is_gone_is_counted(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    wanted = named("Anna", FaceId(999), at=(place(of="never seen"),))
    taken, _ = take(decisions, [wanted], "files")
    assert taken == TakenNames(0, NameCounts(), gone=2)
    assert kinds(library) == []


def test_two_people_at_one_place_are_not_drawn_twice(
    library: Library, decisions: Decisions, photo: PhotoId
) -> None:
    taken, _ = take(decisions, [named("Anna", at=(place(),)), named("Ben", at=(place(),))], "files")
    assert taken.counts == NameCounts(drawn=1, otherwise=1)
    assert names(library, photo) == [None, "Anna", None]


def test_a_new_person_is_new_even_where_somebody_has_that_name(
    library: Library, decisions: Decisions, photo: PhotoId
) -> None:
    left, right = ids(library, photo)
    decisions.name_faces([left], "Anna")
    take(decisions, [named("Anna", right)], "files")
    with library.reading() as connection:
        keys = {entry.person for entry in decision_log.entries(connection)}
    assert len(keys) == 2 and names(library, photo) == ["Anna", "Anna"]


def test_nothing_is_taken_over_when_something_is_wrong(
    library: Library, decisions: Decisions, photo: PhotoId
) -> None:
    left, right = ids(library, photo)
    with pytest.raises(DecisionError):
        take(decisions, [named("Anna", left), named("  ", right)], "files")
    with pytest.raises(NotFoundError):
        take(decisions, [named("Anna", left), named("Ben", right, person=PersonId(77))], "files")
    assert kinds(library) == [] and names(library, photo) == [None, None]


def test_everything_is_the_same_when_it_is_derived_again(
    library: Library, decisions: Decisions, maker: LibraryMaker, photo: PhotoId
) -> None:
    left, right = ids(library, photo)
    decisions.name_faces([right], "Ben")
    places = (place(), place(Box(0.4, 0.2, 0.1, 0.1)))
    take(decisions, [named("Anna", left, at=places)], "immich")
    before = names(library, photo)
    assert before == ["Anna", "Anna", "Anna", "Ben"]
    decisions.replay_all()
    assert names(library, photo) == before
    # Another pack that finds one of the drawn faces and misses another one.
    maker.analyse(photo, "one", [face(0.1), face(0.4, 0.2)], by=pack("pack-two"))
    assert sorted(str(name) for name in names(library, photo)) == ["Anna", "Anna", "Anna", "Ben"]


def test_a_drawn_face_can_be_moved_and_that_be_undone(
    library: Library, decisions: Decisions, photo: PhotoId
) -> None:
    """A move notes which entry had put the face there: here it is one of many faces of that entry."""
    places = (place(), place(Box(0.4, 0.2, 0.1, 0.1)))
    take(decisions, [named("Anna", at=places)], "immich")
    first = next(one for one in ids(library, photo) if names(library, photo)[ids(library, photo).index(one)])
    decisions.move(first, Box(0.5, 0.42, 0.1, 0.1))
    with library.reading() as connection:
        move = [entry for entry in decision_log.entries(connection) if entry.kind == DecisionKind.MOVE][-1]
        drawn = next(entry for entry in decision_log.entries(connection) if entry.kind == DecisionKind.DRAW)
    assert move.payload["base"] == drawn.id
    decisions.undo()
    assert names(library, photo).count("Anna") == 2


def test_merged_people_take_what_is_theirs(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    left, right = ids(library, photo)
    decisions.name_faces([left], "Ann")
    decisions.reject([right], person_id(library, "Ann"))
    decisions.name_faces([right], "Anna")
    decisions.unname([right])
    decisions.name_faces([left], "Anna")
    anna = person_id(library, "Anna")
    taken, _ = take(decisions, [named("Ann", left, right, person=anna)], "files")
    assert taken.counts.already == 1


# -- whatever order -----------------------------------------------------------------------------------------

SPOTS = [0.02, 0.18, 0.34, 0.5, 0.66, 0.82]
"""Where faces may be; those at the first three are found by the pack."""
steps = st.lists(
    st.one_of(
        st.tuples(
            st.just("take"),
            st.lists(
                st.tuples(st.sampled_from("AB"), st.sampled_from(["one", "two"]), st.integers(0, 5)), max_size=6
            ),
        ),
        st.tuples(st.sampled_from(["name", "ignore", "not_a_face", "unname"]), st.integers(0, 7)),
        st.tuples(st.sampled_from(["undo", "redo", "analyse"]), st.integers(0, 1)),
    ),
    min_size=2,
    max_size=9,
)


def tables(library: Library) -> list[list[tuple[object, ...]]]:
    """Everything derived about faces and people, by value."""
    queries = (
        "SELECT p.id, p.key, p.name, f.x FROM people p LEFT JOIN faces f ON f.id = p.cover_face ORDER BY p.id",
        """SELECT c.hash, f.x, f.y, f.kept, l.status, l.person_id, l.decision_id FROM faces f
           JOIN contents c ON c.id = f.content_id LEFT JOIN labels l ON l.face_id = f.id ORDER BY 1, 2, 3, 4""",
        "SELECT decision_id FROM undone ORDER BY 1",
    )
    with library.reading() as connection:
        return [connection.execute(sql).fetchall() for sql in queries]


@settings(max_examples=25)
@given(steps)
def test_whatever_is_taken_and_undone_is_what_the_log_says(does: list[tuple[str, Any]]) -> None:
    """Taking and undoing many entries at once derives the same as going through the log from its beginning."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite")
        try:
            decisions = Decisions(library)
            maker = LibraryMaker(library, decisions.relabel)
            photos = {name: maker.photo(name, [face(x) for x in SPOTS[:3]]) for name in ("one", "two")}
            for kind, what in does:
                _do(kind, what, library, decisions, maker, photos)
            before = tables(library)
            decisions.replay_all()
            assert tables(library) == before
        finally:
            library.close()


def _do(
    kind: str,
    what: Any,
    library: Library,
    decisions: Decisions,
    maker: LibraryMaker,
    photos: dict[str, PhotoId],
) -> None:
    try:
        if kind == "take":
            by_name: dict[str, list[Place]] = {}
            for name, photo, spot in what:
                by_name.setdefault(name, []).append(Place(content(photo), face(SPOTS[spot]).box))
            with library.reading() as connection:
                known = {row.name: row.id for row in name_import_rows.everybody(connection)}
            wanted = [NamedPlaces(known.get(name), name, (), tuple(places)) for name, places in by_name.items()]
            take(decisions, wanted, "files")
        elif kind == "analyse":
            maker.analyse(photos["one"], "one", [face(x) for x in SPOTS[what : what + 3]], by=pack(f"pack-{what}"))
        elif kind in ("undo", "redo"):
            getattr(decisions, kind)()
        else:
            faces = [one for photo in photos.values() for one in ids(library, photo)][what : what + 1]
            if kind == "name":
                decisions.name_faces(faces, "A")
            else:
                getattr(decisions, kind)(faces)
    except (DecisionError, NotFoundError):
        return  # nothing to undo, nobody there any more
