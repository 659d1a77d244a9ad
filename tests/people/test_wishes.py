"""What clusters would join with, in order."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.people import wishes
from glimpse_desktop.people.wishes import Line, Wishes

PAIRS = st.lists(
    st.tuples(st.sampled_from([0.5, 0.6, 0.7]), st.integers(0, 9), st.integers(10, 19), st.booleans()), max_size=30
)


@settings(max_examples=50)
@given(PAIRS, st.integers(1, 4))
def test_a_line_comes_most_alike_first_and_then_by_number(
    pairs: list[tuple[float, int, int, bool]], block: int
) -> None:
    before, wishes._BLOCK = wishes._BLOCK, block
    try:
        ones = [high if turned else low for _, low, high, turned in pairs]
        others = [low if turned else high for _, low, high, turned in pairs]
        likeness = np.array([one[0] for one in pairs], np.float64)
        line = Line(likeness, np.array(ones, np.int64), np.array(others, np.int64))
        found = []
        while line:
            first = line.first
            found.append(line.pop())
            assert found[-1] == first
    finally:
        wishes._BLOCK = before
    assert found == sorted((-value, low, high) for value, low, high, _ in pairs)


def test_wishes_of_a_cluster_come_in_the_same_order() -> None:
    others = np.array([1, 3, 8, 9])
    more = Wishes(5, 2, np.array([0.6, 0.9, 0.6, 0.9]), others, np.array([10, 30, 80, 90]))
    assert more.version == 2
    found = []
    while (one := more.pop()) is not None:
        found.append(one)
    assert found == [((-0.9, 3, 5), 30), ((-0.9, 5, 9), 90), ((-0.6, 1, 5), 10), ((-0.6, 5, 8), 80)]
