from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.ui.photos.grid_selection import GridSelection


@pytest.fixture
def ten() -> GridSelection:
    selection = GridSelection()
    selection.replace(10, np.zeros(0, np.int64), None)
    return selection


def test_only_selects_one_alone(ten: GridSelection) -> None:
    ten.only(3)
    ten.only(5)
    assert ten.indices().tolist() == [5]
    assert ten.current == 5


def test_a_range_follows_its_end_and_forgets_where_it_was(ten: GridSelection) -> None:
    ten.only(4)
    ten.extend(8)
    ten.extend(2)
    assert ten.indices().tolist() == [2, 3, 4]


def test_a_range_keeps_what_was_selected_before_it_began(ten: GridSelection) -> None:
    ten.only(0)
    ten.toggle(5)
    ten.extend(7)
    assert ten.indices().tolist() == [0, 5, 6, 7]
    ten.extend(6)
    assert ten.indices().tolist() == [0, 5, 6]


def test_toggle_takes_away_again(ten: GridSelection) -> None:
    ten.toggle(1)
    ten.toggle(2)
    ten.toggle(1)
    assert ten.indices().tolist() == [2]


def test_moving_selects_nothing_but_starts_ranges(ten: GridSelection) -> None:
    ten.only(0)
    ten.move(6)
    assert ten.indices().tolist() == [0]
    ten.extend(7)
    assert ten.indices().tolist() == [0, 6, 7]


def test_everything_and_nothing(ten: GridSelection) -> None:
    ten.everything()
    assert ten.count == 10
    ten.clear()
    assert ten.count == 0


def test_a_range_without_a_beginning_begins_where_it_ends(ten: GridSelection) -> None:
    ten.extend(4)
    assert ten.indices().tolist() == [4]


def test_another_timeline_brings_its_own_selection(ten: GridSelection) -> None:
    ten.only(9)
    ten.replace(4, np.array([1, 2]), 2)
    assert ten.indices().tolist() == [1, 2]
    assert ten.current == 2
    assert 9 not in ten
