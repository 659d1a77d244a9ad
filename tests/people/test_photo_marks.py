"""Marks on photos: what they are, their way back, and that they outlive whatever happens to files and tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.marks import LABELS, NO_MARKS, MarksWish, PhotoMarks
from glimpse_desktop.library import decision_log, photo_marks, photos
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face


def marks(library: Library, *ids: PhotoId) -> list[PhotoMarks]:
    with library.reading() as connection:
        return [row.marks for row in photos.by_ids(connection, ids)]


def entries(library: Library) -> list[str]:
    with library.reading() as connection:
        return [entry.kind for entry in decision_log.entries(connection)]


MARKINGS: list[tuple[str, Callable[[Decisions, list[PhotoId]], Changes], PhotoMarks, str]] = [
    ("rate", lambda d, ids: d.rate(ids, 4), PhotoMarks(stars=4), "Rate 2 photos 4 stars"),
    ("favourite", lambda d, ids: d.favourite(ids), PhotoMarks(favourite=True), "Add 2 photos to the favourites"),
    ("colour", lambda d, ids: d.label(ids, "red"), PhotoMarks(label="red"), "Label 2 photos red"),
    ("rotate", lambda d, ids: d.rotate(ids, -1), PhotoMarks(turns=3), "Turn 2 photos to the left"),
]


@pytest.mark.parametrize(("kind", "mark", "marked", "words"), MARKINGS, ids=lambda value: str(value)[:10])
def test_every_mark_is_written_down_and_can_be_undone(
    library: Library,
    maker: LibraryMaker,
    decisions: Decisions,
    kind: str,
    mark: Callable[[Decisions, list[PhotoId]], Changes],
    marked: PhotoMarks,
    words: str,
) -> None:
    one, two, other = (maker.photo(name, [face(0.1)]) for name in ("one", "two", "other"))
    assert mark(decisions, [one, two, one]) == Changes(photos=frozenset({one, two}))
    assert marks(library, one, two, other) == [marked, marked, NO_MARKS]
    assert entries(library) == [kind]
    assert decisions.undo_text() == words
    assert decisions.undo().photos == {one, two}
    assert marks(library, one, two) == [NO_MARKS, NO_MARKS]
    assert decisions.redo_text() == words
    assert decisions.redo().photos == {one, two}
    assert marks(library, one, two, other) == [marked, marked, NO_MARKS]
    (row,) = decisions.history(kind=DecisionKind(kind))
    assert row.text == words and row.undoable and row.face_count == 2


def test_marks_of_several_kinds_stand_beside_each_other(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one")
    decisions.rate([photo], 5)
    decisions.label([photo], "blue")
    decisions.favourite([photo])
    decisions.rotate([photo], 2)
    assert marks(library, photo) == [PhotoMarks(5, True, "blue", False, 2)]
    decisions.rate([photo], 0)
    decisions.label([photo], None)
    decisions.favourite([photo], False)
    decisions.rotate([photo], 2)
    assert marks(library, photo) == [NO_MARKS]
    with library.reading() as connection:
        assert connection.execute("SELECT count(*) FROM photo_marks").fetchone() == (0,), "rows only where marked"
    assert [row.text for row in decisions.history()] == [
        "Turn a photo by half",
        "Take a photo out of the favourites",
        "Take the label off a photo",
        "Take the stars off a photo",
        "Turn a photo by half",
        "Add a photo to the favourites",
        "Label a photo blue",
        "Rate a photo 5 stars",
    ]


def test_marks_are_counted_over_many_photos(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    ids = [maker.photo(name) for name in ("one", "two", "three", "four")]
    decisions.rate(ids[:2], 3)
    decisions.hide_photos(ids[2:3])
    with library.reading() as connection:
        assert photo_marks.among(connection, ids) == {
            PhotoMarks(stars=3): 2,
            PhotoMarks(hidden=True): 1,
            NO_MARKS: 1,
        }
        assert photo_marks.among(connection, []) == {}


def test_what_holds_already_is_not_written_down(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    one, two = maker.photo("one"), maker.photo("two")
    assert (
        not decisions.rate([one], 0) and not decisions.rotate([one], 4) and not decisions.favourite([one], False)
    )
    decisions.rate([one], 3)
    assert not decisions.rate([one], 3)
    assert decisions.rate([one, two], 3).photos == {two}
    assert [row.text for row in decisions.history()] == ["Rate a photo 3 stars", "Rate a photo 3 stars"]


def test_photos_turned_differently_are_turned_further_in_one_step(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    one, two, three = (maker.photo(name) for name in ("one", "two", "three"))
    decisions.rotate([two], 1)
    decisions.rotate([three], 3)
    decisions.rotate([one, two, three], 1)
    assert [one.turns for one in marks(library, one, two, three)] == [1, 2, 0]
    assert decisions.undo_text() == "Turn 3 photos to the right"
    assert decisions.undo().photos == {one, two, three}
    assert [one.turns for one in marks(library, one, two, three)] == [0, 1, 3]
    decisions.redo()
    assert [one.turns for one in marks(library, one, two, three)] == [1, 2, 0]


def test_an_earlier_mark_that_was_overruled_is_not_undone_alone(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    one, two = maker.photo("one"), maker.photo("two")
    decisions.rate([one, two], 2)
    decisions.favourite([one])
    decisions.rate([one], 4)
    later, favourite, first = decisions.history()
    assert favourite.undoable and not first.undoable
    assert first.reason is not None and "Rate a photo 4 stars" in first.reason
    with pytest.raises(DecisionError, match="Rate a photo 4 stars"):
        decisions.undo_entry(first.id)
    decisions.undo_entry(later.id)
    assert [one.stars for one in marks(library, one, two)] == [2, 2]
    decisions.undo_entry(first.id)
    assert marks(library, one, two) == [PhotoMarks(favourite=True), NO_MARKS]
    decisions.redo_entry(later.id)
    assert marks(library, one) == [PhotoMarks(stars=4, favourite=True)]


def test_wrong_values_and_photos_that_can_not_be_marked(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    read, waiting, gone = maker.photo("read"), maker.photo("waiting", None), maker.photo("gone")
    maker.delete_file(gone)
    with pytest.raises(DecisionError, match="0 to 5"):
        decisions.rate([read], 6)
    with pytest.raises(DecisionError, match="no label pink"):
        decisions.label([read], "pink")
    with pytest.raises(DecisionError, match="once they have been looked at"):
        decisions.rate([waiting], 3)
    with pytest.raises(NotFoundError):
        decisions.rate([gone], 3)
    assert entries(library) == []
    assert decisions.rate([waiting, gone, read], 3).photos == {read}
    assert marks(library, waiting, read) == [NO_MARKS, PhotoMarks(stars=3)]


def test_copies_and_moved_files_have_the_marks(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    one, copy = maker.photo("one", [face(0.1)]), maker.photo("copy", [face(0.1)], content_of="one")
    assert decisions.rate([one], 3).photos == {one, copy}
    assert marks(library, copy) == [PhotoMarks(stars=3)]
    # Both files go away with all that is known of them, and the picture turns up elsewhere.
    library.write(lambda connection: connection.execute("DELETE FROM photos"))
    library.write(lambda connection: connection.execute("DELETE FROM contents"))
    moved = maker.photo("elsewhere", [face(0.1)], content_of="one")
    assert marks(library, moved) == [PhotoMarks(stars=3)]


def test_a_changed_file_inherits_what_was_said_before(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo, other = maker.photo("one"), maker.photo("other", content_of="one")
    decisions.rate([photo], 2)
    decisions.label([photo], "green")
    library.write(lambda connection: decisions.record_succession(connection, content("one"), content("two")))
    maker.analyse(photo, "two", [])
    assert marks(library, photo, other) == [PhotoMarks(2, label="green")] * 2
    # From here on each goes its way.
    decisions.rate([other], 5)
    decisions.favourite([photo])
    assert marks(library, photo, other) == [PhotoMarks(2, True, "green"), PhotoMarks(5, False, "green")]
    library.write(lambda connection: decisions.record_succession(connection, content("two"), content("three")))
    maker.analyse(photo, "three", [])
    assert marks(library, photo) == [PhotoMarks(2, True, "green")]
    rating = decisions.history()[-1]
    assert not rating.undoable, "the other file was rated since"
    decisions.undo()
    decisions.undo()
    decisions.undo_entry(rating.id)
    assert marks(library, photo, other) == [PhotoMarks(label="green")] * 2
    assert not decisions.replay_all()


def test_a_lost_table_is_noticed(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    one, two = maker.photo("one", [face(0.1)]), maker.photo("two", [face(0.1)])
    assert not decisions.replay_if_wiped()
    decisions.rate([one], 3)
    decisions.rate([one], 0)
    assert not decisions.replay_if_wiped(), "nothing is marked any more"
    decisions.favourite([two])
    library.write(lambda connection: connection.execute("DELETE FROM photo_marks"))
    assert decisions.replay_if_wiped().photos == {two}
    assert marks(library, one, two) == [NO_MARKS, PhotoMarks(favourite=True)]


def test_no_scan_of_photos_or_log_to_mark_some(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    """What marking asks is answered by indexes, however large the library."""
    photo = maker.photo("one")
    asked: list[str] = []

    def work(connection: Connection) -> None:
        connection.set_trace_callback(asked.append)

    library.write(work)
    decisions.rate([photo], 3)
    library.write(lambda connection: connection.set_trace_callback(None))
    plans = []
    with library.reading() as connection:
        for sql in asked:
            if sql.lstrip().upper().startswith("SELECT"):
                plans += [(row[3], sql) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert any("photo_marks" in sql for _, sql in plans)
    scanned = [plan for plan, _ in plans if plan.startswith("SCAN")]
    large = ("photos", "contents", "decision_faces", "faces", "p ", "c ", "f ", "m ")
    assert not [plan for plan in scanned if plan.removeprefix("SCAN ").startswith(large)], scanned


PHOTOS = 3
chosen = st.lists(st.integers(0, PHOTOS - 1), min_size=1, max_size=PHOTOS, unique=True)
steps = st.one_of(
    st.tuples(st.just("rate"), chosen, st.integers(0, 5)),
    st.tuples(st.just("favourite"), chosen, st.booleans()),
    st.tuples(st.just("label"), chosen, st.sampled_from([None, *LABELS])),
    st.tuples(st.just("rotate"), chosen, st.integers(-2, 3)),
    st.tuples(st.just("change"), st.integers(0, PHOTOS - 1), st.none()),
    st.tuples(st.sampled_from(["undo", "redo", "wipe"]), st.none(), st.none()),
)


def after(marked: PhotoMarks, kind: str, how: object) -> PhotoMarks:
    """The mark made, said in another way than the program says it."""
    values = {
        "stars": marked.stars,
        "favourite": marked.favourite,
        "label": marked.label,
        "turns": marked.turns,
    }
    if kind == "rotate":
        values["turns"] = (marked.turns + int(str(how))) % 4
    else:
        values[{"rate": "stars"}.get(kind, kind)] = how  # type: ignore[assignment]
    return PhotoMarks(hidden=False, **values)  # type: ignore[arg-type]


@settings(max_examples=40)
@given(st.lists(steps, min_size=1, max_size=20))
def test_any_sequence_means_what_a_list_of_states_says(
    tmp_path_factory: pytest.TempPathFactory, sequence: list[tuple[str, object, object]]
) -> None:
    """Undo and redo go through states that were; replaying the log, at any time, finds each of them."""
    library = Library.open(tmp_path_factory.mktemp("marks") / "library.sqlite")
    try:
        decisions = Decisions(library)
        maker = LibraryMaker(library, decisions.relabel)
        ids = [maker.photo(str(number)) for number in range(PHOTOS)]
        states, place = [[NO_MARKS] * PHOTOS], 0
        for number, (kind, what, how) in enumerate(sequence):
            if kind == "wipe":
                library.write(lambda connection: connection.execute("DELETE FROM photo_marks"))
                decisions.replay_all()
            elif kind == "change":
                assert isinstance(what, int)
                old, new = now(library, ids[what]), content(f"change {number}")
                library.write(
                    lambda connection, old=old, new=new: decisions.record_succession(connection, old, new)
                )  # type: ignore[misc]
                maker.analyse(ids[what], f"change {number}", [])
            elif kind == "undo" and place:
                decisions.undo()
                place -= 1
            elif kind == "redo" and place < len(states) - 1:
                decisions.redo()
                place += 1
            elif kind not in ("undo", "redo"):
                assert isinstance(what, list)
                state = [after(one, kind, how) if i in what else one for i, one in enumerate(states[place])]
                done = getattr(decisions, kind)([ids[i] for i in what], how)
                assert bool(done) == (state != states[place])
                if done:
                    states[place + 1 :] = [state]
                    place += 1
            assert marks(library, *ids) == states[place], kind
        assert not decisions.replay_all()
        assert marks(library, *ids) == states[place]
    finally:
        library.close()


def now(library: Library, photo: PhotoId) -> bytes:
    with library.reading() as connection:
        return bytes(photos.by_ids(connection, [photo])[0].content or b"")


def test_several_marks_are_one_step(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    one, two = (maker.photo(name, [face(0.1)]) for name in ("one", "two"))
    decisions.rotate([one], 1)
    wish = MarksWish(stars=3, favourite=True, label="blue", hidden=True, turns=1)
    changes = decisions.mark([one, two], wish)
    assert changes.photo_list and changes.photos == {one, two}
    assert marks(library, one, two) == [PhotoMarks(3, True, "blue", True, 2), PhotoMarks(3, True, "blue", True, 1)]
    assert entries(library)[1:] == ["rate", "favourite", "colour", "hide_photo", "rotate", "rotate"]
    assert decisions.undo_text() == "Mark 2 photos"
    assert not decisions.mark([one, two], MarksWish(stars=3, label="blue"))  # all of it is so
    decisions.undo()
    assert marks(library, one, two) == [PhotoMarks(turns=1), NO_MARKS]
    decisions.redo()
    decisions.mark([two], MarksWish(label=""))
    assert marks(library, two) == [PhotoMarks(3, True, None, True, 1)]
    with pytest.raises(DecisionError):
        decisions.mark([one], MarksWish(stars=6, favourite=False))
    assert marks(library, one)[0].favourite
    assert MarksWish(hidden=False) and not MarksWish()
