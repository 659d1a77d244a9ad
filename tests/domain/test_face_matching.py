"""Boxes of other programs and the faces that they are about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.face_matching import match
from glimpse_desktop.domain.geometry import Box

FACE, OTHER = Box(0.2, 0.2, 0.1, 0.1), Box(0.6, 0.2, 0.1, 0.1)
sides = st.floats(0.01, 0.5)
boxes = st.builds(Box, st.floats(0, 1), st.floats(0, 1), sides, sides)


def test_boxes_that_overlap_are_one_face() -> None:
    assert match([Box(0.61, 0.21, 0.1, 0.1), Box(0.19, 0.2, 0.1, 0.1)], [FACE, OTHER]) == [1, 0]


def test_a_much_larger_box_around_the_face_is_it_too() -> None:
    head_and_shoulders = FACE.expanded(1.0)  # nine times the area
    assert head_and_shoulders.iou(FACE) < 0.3
    assert match([head_and_shoulders], [OTHER, FACE]) == [1]
    assert match([FACE], [head_and_shoulders]) == [0]
    assert match([FACE.expanded(1.49)], [FACE]) == [0]
    assert match([FACE.expanded(1.6)], [FACE]) == [None]


def test_a_box_beside_the_face_is_another_one() -> None:
    assert match([Box(0.28, 0.2, 0.1, 0.1)], [FACE]) == [None]
    whole_picture = Box(0, 0, 1, 1)
    assert match([whole_picture], [FACE, OTHER]) == [None]


def test_no_face_is_given_twice_and_the_surest_pair_comes_first() -> None:
    better, worse = FACE, Box(0.22, 0.22, 0.1, 0.1)
    assert match([worse, better], [FACE]) == [None, 0]
    # The large box would do for both, the small one only for its own.
    wide = Box(0.15, 0.15, 0.2, 0.2)
    assert match([wide, FACE], [FACE, Box(0.21, 0.24, 0.1, 0.1)]) == [1, 0]


def test_nothing_matches_nothing() -> None:
    assert match([], [FACE]) == []
    assert match([FACE], []) == [None]
    assert match([Box(0.2, 0.2, 0.0, 0.0)], [FACE]) == [None]


@given(st.lists(boxes, max_size=6), st.lists(boxes, max_size=6), st.randoms())
def test_faces_are_given_once_whatever_the_order(mine: list[Box], faces: list[Box], random: object) -> None:
    found = match(mine, faces)
    given_away = [face for face in found if face is not None]
    assert len(given_away) == len(set(given_away))
    order = list(range(len(faces)))
    random.shuffle(order)  # type: ignore[attr-defined]
    again = match(mine, [faces[number] for number in order])
    assert sum(face is not None for face in again) == len(given_away)
