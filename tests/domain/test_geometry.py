from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.geometry import Box

_share = st.floats(0, 1)
_boxes = st.builds(Box, _share, _share, _share, _share)


def test_a_box_at_the_left_is_at_the_top_once_the_picture_is_turned_right() -> None:
    box = Box(0.1, 0.2, 0.3, 0.05)
    assert box.turned(1).as_list() == [0.75, 0.1, 0.05, 0.3]
    assert box.turned(2).as_list() == [0.6, 0.75, 0.3, 0.05]
    assert box.turned(3).as_list() == [0.2, 0.6, 0.05, 0.3]
    assert box.turned(0) == box.turned(4) == box


@settings(max_examples=40)
@given(_boxes, st.integers(-5, 5), st.integers(-5, 5))
def test_turns_add_up_and_can_be_taken_back(box: Box, one: int, other: int) -> None:
    assert box.turned(one).turned(other).as_list() == pytest.approx(box.turned(one + other).as_list(), abs=2e-6)
    assert box.turned(one).turned(-one).as_list() == pytest.approx(box.as_list(), abs=2e-6)
    assert box.turned(one).area == pytest.approx(box.area)


@settings(max_examples=40)
@given(_boxes, st.integers(1, 8))
def test_a_stored_box_comes_back_from_upright(box: Box, orientation: int) -> None:
    assert box.upright(orientation).stored(orientation).as_list() == pytest.approx(box.as_list(), abs=2e-6)
    assert box.stored(orientation).upright(orientation).as_list() == pytest.approx(box.as_list(), abs=2e-6)


def test_orientations_are_turns_and_mirrors() -> None:
    box = Box(0.1, 0.2, 0.3, 0.05)
    for orientation, turns in ((1, 0), (3, 2), (6, 1), (8, 3)):
        assert box.upright(orientation).as_list() == box.turned(turns).as_list()
    assert box.upright(2).as_list() == [0.6, 0.2, 0.3, 0.05]
    assert box.upright(4).as_list() == [0.1, 0.75, 0.3, 0.05]
    assert box.upright(5).as_list() == [0.2, 0.1, 0.05, 0.3]
    assert box.upright(7).as_list() == [0.75, 0.6, 0.05, 0.3]
