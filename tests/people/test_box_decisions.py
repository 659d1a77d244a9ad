"""Faces that a person drew, and boxes that were moved, through other packs, decisions, undo and changed files."""

from __future__ import annotations

import math

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face, pack
from tests.support.people_views import ids, kinds, names, person_id

DRAWN = Box(0.4, 0.6, 0.1, 0.12)
LEFT, RIGHT = face(0.1).box, face(0.7).box


@pytest.fixture
def photo(maker: LibraryMaker) -> PhotoId:
    """With faces on the left and on the right."""
    return maker.photo("one", [face(0.1), face(0.7)])


def boxes(library: Library, photo: PhotoId) -> list[Box]:
    """The boxes that views show, from left to right."""
    with library.reading() as connection:
        rows = connection.execute(
            """SELECT f.x, f.y, f.w, f.h FROM photos p JOIN contents c ON c.id = p.content_id
               JOIN faces f ON f.analysis_id = c.analysis_id LEFT JOIN labels l ON l.face_id = f.id
               WHERE p.id = ? AND ifnull(l.status, '') NOT IN ('not_a_face', 'replaced') ORDER BY f.x""",
            (photo,),
        ).fetchall()
    return [Box(*row) for row in rows]


def test_drawing_a_face(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    drawn, changes = decisions.draw(photo, DRAWN)
    assert boxes(library, photo) == [LEFT, DRAWN, RIGHT]
    assert changes.faces == {drawn} and changes.photos == {photo}
    assert decisions.undo_text() == "Draw a face"
    assert decisions.draw(photo, DRAWN) == (drawn, Changes()) and kinds(library) == ["draw"]
    decisions.undo()
    assert boxes(library, photo) == [LEFT, RIGHT]
    decisions.redo()
    assert boxes(library, photo) == [LEFT, DRAWN, RIGHT]


def test_a_drawn_face_is_there_with_and_without_a_name(
    library: Library, maker: LibraryMaker, decisions: Decisions, photo: PhotoId
) -> None:
    drawn, _ = decisions.draw(photo, DRAWN)
    decisions.name_faces([drawn], "Anna")
    maker.analyse(photo, "one", [face(0.1), face(0.7)], by=pack("pack-two"))
    assert names(library, photo) == [None, "Anna", None]
    decisions.unname(ids(library, photo)[1:2])
    assert boxes(library, photo) == [LEFT, DRAWN, RIGHT]
    decisions.reject(ids(library, photo)[1:2], person_id(library, "Anna"))
    decisions.ignore(ids(library, photo)[1:2])
    assert boxes(library, photo) == [LEFT, DRAWN, RIGHT]
    decisions.not_a_face(ids(library, photo)[1:2])
    assert boxes(library, photo) == [LEFT, RIGHT]
    decisions.undo()
    assert boxes(library, photo) == [LEFT, DRAWN, RIGHT]
    # A pack that finds it after all has its own box for it.
    better = face(0.41, 0.61)
    maker.analyse(photo, "one", [better], by=pack("pack-three"))
    assert boxes(library, photo) == [better.box]


def test_drawing_where_a_face_is_known(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    left, _ = ids(library, photo)
    found, changes = decisions.draw(photo, Box(0.11, 0.21, 0.1, 0.1))
    assert found == left and not changes and kinds(library) == []
    decisions.not_a_face([left])
    found, _ = decisions.draw(photo, Box(0.11, 0.21, 0.1, 0.1))  # it is one after all
    assert found == left and boxes(library, photo) == [LEFT, RIGHT]


def test_moving_a_found_face(library: Library, maker: LibraryMaker, decisions: Decisions, photo: PhotoId) -> None:
    left, _ = ids(library, photo)
    decisions.name_faces([left], "Anna")
    larger = Box(0.08, 0.18, 0.14, 0.15)
    moved, changes = decisions.move(left, larger)
    assert boxes(library, photo) == [larger, RIGHT] and names(library, photo) == ["Anna", None]
    assert {left, moved} <= changes.faces and left != moved and decisions.undo_text() == "Move a face"
    with pytest.raises(NotFoundError):
        decisions.name_faces([left], "Ben")  # the moved one stands for it
    decisions.name_faces([moved], "Ben")
    # Whatever other packs find there, the person's box holds.
    maker.analyse(photo, "one", [face(0.11), face(0.7)], by=pack("pack-two"))
    assert boxes(library, photo) == [larger, RIGHT] and names(library, photo) == ["Ben", None]
    maker.analyse(photo, "one", [], by=pack("pack-three"))
    assert boxes(library, photo) == [larger] and names(library, photo) == ["Ben"]
    maker.analyse(photo, "one", [face(0.1), face(0.7)], by=pack())
    # Just where it was found, it is the found face again.
    back, _ = decisions.move(ids(library, photo)[0], LEFT)
    assert boxes(library, photo) == [LEFT, RIGHT] and names(library, photo) == ["Ben", None]
    with library.reading() as connection:
        assert connection.execute("SELECT kept FROM faces WHERE id = ?", (back,)).fetchone() == (0,)
    for expected in (larger, larger, LEFT):
        decisions.undo()
        assert boxes(library, photo)[0] == expected


def test_moving_far_and_drawing_where_it_was(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    left, _ = ids(library, photo)
    decisions.name_faces([left], "Anna")
    moved, _ = decisions.move(left, DRAWN)
    assert boxes(library, photo) == [DRAWN, RIGHT] and names(library, photo) == ["Anna", None]
    further = Box(0.5, 0.6, 0.1, 0.1)
    again, _ = decisions.move(moved, further)
    assert boxes(library, photo) == [further, RIGHT]
    # There is somebody else where it was.
    there, _ = decisions.draw(photo, LEFT)
    assert there == left and boxes(library, photo) == [LEFT, further, RIGHT]
    decisions.name_faces([there], "Ben")
    assert names(library, photo) == ["Ben", "Anna", None]
    with pytest.raises(DecisionError, match="another face"):
        decisions.move(again, RIGHT)
    assert decisions.move(again, further) == (again, Changes())


def test_a_move_is_not_made_again_before_the_one_it_began_with(
    library: Library, decisions: Decisions, photo: PhotoId
) -> None:
    left = ids(library, photo)[0]
    there, _ = decisions.move(left, Box(0.25, 0.5, 0.1, 0.1))
    decisions.move(there, Box(0.4, 0.8, 0.1, 0.1))
    second, first = (row.id for row in decisions.history())
    decisions.undo_entry(second)
    decisions.undo_entry(first)
    with pytest.raises(DecisionError, match="not where it was then"):
        decisions.redo_entry(second)
    assert boxes(library, photo) == [LEFT, RIGHT]
    decisions.redo_entry(first)
    decisions.redo_entry(second)
    assert boxes(library, photo) == [Box(0.4, 0.8, 0.1, 0.1), RIGHT]


def test_no_face_at_all(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    left, _ = ids(library, photo)
    moved, _ = decisions.move(left, Box(0.11, 0.2, 0.12, 0.1))
    decisions.not_a_face([moved])
    assert boxes(library, photo) == [RIGHT]  # neither the moved box nor the one it replaced
    decisions.undo()
    decisions.undo()
    assert boxes(library, photo) == [LEFT, RIGHT]


@pytest.mark.parametrize(
    "box",
    [Box(0.2, 0.2, 0.0, 0.1), Box(1.2, 0.2, 0.1, 0.1), Box(0.1, 0.1, -0.1, 0.1), Box(0.1, math.nan, 0.1, 0.1)],
)
def test_what_is_no_box(library: Library, decisions: Decisions, photo: PhotoId, box: Box) -> None:
    with pytest.raises(DecisionError):
        decisions.draw(photo, box)
    with pytest.raises(DecisionError):
        decisions.move(ids(library, photo)[0], box)
    assert kinds(library) == []


def test_a_box_over_the_edge_is_cut(library: Library, decisions: Decisions, photo: PhotoId) -> None:
    decisions.draw(photo, Box(-0.05, 0.95, 0.1, 0.2))
    drawn = boxes(library, photo)[0]
    assert (drawn.x, drawn.y, drawn.w, drawn.h) == pytest.approx((0.0, 0.95, 0.05, 0.05))


def test_photos_and_faces_that_are_not_there(
    library: Library, maker: LibraryMaker, decisions: Decisions, photo: PhotoId
) -> None:
    waiting = maker.photo("not looked at", None)
    maker.delete_file(photo)
    for missing in (PhotoId(99), waiting, photo):
        with pytest.raises(NotFoundError):
            decisions.draw(missing, DRAWN)
    with pytest.raises(NotFoundError):
        decisions.move(FaceId(99), DRAWN)


def test_boxes_and_kept_names_when_a_file_is_saved_again(
    library: Library, maker: LibraryMaker, decisions: Decisions, photo: PhotoId
) -> None:
    decisions.name_faces([decisions.draw(photo, DRAWN)[0]], "Anna")

    def change(old: str, new: str, there: list[float]) -> None:
        """As the indexer does it: the new content is stored before it succeeds the old one."""
        maker.photo(f"copy of {new}", [face(x) for x in there], content_of=new)
        library.write(lambda c: decisions.record_succession(c, content(old), content(new)))
        maker.analyse(photo, new, [face(x) for x in there])

    change("one", "with a rating", [0.1, 0.7])  # everything is in its place: so is what was drawn
    assert names(library, photo) == [None, "Anna", None]
    decisions.replay_all()
    assert names(library, photo) == [None, "Anna", None]
    change("with a rating", "cropped", [0.12, 0.8])  # what is where the box was is anybody's guess
    assert names(library, photo) == [None, None]
