from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.ui.photos.timeline_dates import Dates, Sections
from glimpse_desktop.ui.photos.timeline_layout import GAP, HEADER, MARGIN, TimelineLayout

_counts = st.lists(st.integers(1, 30), min_size=1, max_size=12)


def _months(counts: list[int]) -> Sections:
    """So many photos in each of some months, newest first."""
    days = [18000 - 31 * month for month, count in enumerate(counts) for _ in range(count)]
    return Dates.of(np.array(days, np.int32)).months


@given(_counts, st.integers(200, 2000), st.sampled_from([96, 160, 320]))
def test_what_lies_at_a_tile_is_that_tile(counts: list[int], width: int, side: int) -> None:
    layout = TimelineLayout(_months(counts), width, side)
    for index in range(layout.total):
        x, y = layout.position(index)
        assert layout.index_at(x, y) == index
        assert layout.index_at(x + layout.side - 1, y + layout.side - 1) == index
        assert layout.index_at(x + layout.side, y) is None or layout.columns > 1
        assert x >= MARGIN or width < side + 2 * MARGIN


@given(_counts, st.integers(200, 2000))
def test_no_two_tiles_overlap_and_all_fit(counts: list[int], width: int) -> None:
    layout = TimelineLayout(_months(counts), width, 160)
    places = [layout.position(index) for index in range(layout.total)]
    assert len(set(places)) == layout.total
    assert max(x for x, _ in places) + layout.side <= max(width - MARGIN, layout.left + layout.side)
    assert max(y for _, y in places) + layout.side <= layout.height


@given(_counts, st.integers(0, 4000), st.integers(1, 1500))
def test_visible_are_exactly_the_tiles_that_touch(counts: list[int], top: int, height: int) -> None:
    layout = TimelineLayout(_months(counts), 800, 160)
    touching = [
        index
        for index in range(layout.total)
        if layout.position(index)[1] + layout.side + GAP > top and layout.position(index)[1] < top + height
    ]
    first, last = layout.visible(top, top + height)
    assert list(range(first, last)) == touching


def test_headers_and_the_rest_of_a_row_are_no_photo() -> None:
    layout = TimelineLayout(_months([2, 3]), 1000, 160)
    assert layout.index_at(layout.left, HEADER - 1) is None
    assert layout.index_at(layout.left + 2 * layout.pitch, HEADER) is None
    assert layout.index_at(layout.left + layout.side, HEADER) is None


@given(_counts, st.integers(300, 1500), st.data())
def test_down_and_up_again_stays_in_the_column_or_at_the_end_of_a_row(
    counts: list[int], width: int, data: st.DataObject
) -> None:
    layout = TimelineLayout(_months(counts), width, 160)
    index = data.draw(st.integers(0, layout.total - 1))
    below = layout.row_step(index, 1)
    assert below == index or layout.position(below)[1] > layout.position(index)[1]
    if below != index:
        assert layout.position(below)[0] <= layout.position(index)[0]
        assert layout.position(layout.row_step(below, -1))[1] == layout.position(index)[1]


def test_a_long_step_ends_at_the_first_and_last_photo() -> None:
    layout = TimelineLayout(_months([20, 20]), 1000, 160)
    assert layout.row_step(15, 100) == 39
    assert layout.row_step(15, -100) == 0
    assert layout.row_step(2, -1) == 2


def test_nothing_is_nowhere() -> None:
    layout = TimelineLayout(Dates.of(np.zeros(0, np.int32)).days, 800, 160)
    assert layout.height == 0
    assert layout.index_at(20, 20) is None
    assert layout.visible(0, 1000) == (0, 0)


@pytest.mark.parametrize("width", [0, 50, 120])
def test_a_view_narrower_than_a_tile_has_one_column(width: int) -> None:
    layout = TimelineLayout(_months([3]), width, 160)
    assert layout.columns == 1
    assert layout.side == 160


@given(_counts, st.integers(300, 1500), st.integers(0, 1600), st.integers(-50, 5000))
def test_the_nearest_photo_is_the_one_at_the_point_if_there_is_one(
    counts: list[int], width: int, x: int, y: int
) -> None:
    layout = TimelineLayout(_months(counts), width, 160)
    nearest, there = layout.nearest(x, y), layout.index_at(x, y)
    assert nearest is not None
    assert there in (None, nearest)


def test_rows_begin_where_their_tiles_do_and_the_first_with_its_header() -> None:
    layout = TimelineLayout(_months([20, 3]), 1000, 160)
    assert layout.tops_of(np.array([0, layout.columns, 20])).tolist() == [
        0,
        layout.position(layout.columns)[1],
        int(layout.tops[1]),
    ]
