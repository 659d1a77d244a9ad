"""Which pictures clusters are in."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.people.pictures import Pictures


@given(
    st.lists(st.sets(st.integers(0, 8), min_size=1, max_size=3), min_size=2, max_size=12),
    st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=8),
)
def test_units_are_disjoint_as_their_sets_are(sets: list[set[int]], merges: list[tuple[int, int]]) -> None:
    pictures, known = Pictures.of(sets), {unit: set(own) for unit, own in enumerate(sets)}
    for one, other in merges:
        if one != other and one in known and other in known:
            pictures.add(one, other)
            known[one] |= known.pop(other)
    for one in known:
        for other in known:
            if one != other:
                assert pictures.disjoint(one, other) == known[one].isdisjoint(known[other])


def test_most_units_need_no_set() -> None:
    pictures = Pictures(np.array([4, 4, 7, -1]), {3: {7, 9}})
    assert not pictures.disjoint(0, 1)
    assert pictures.disjoint(0, 2) and pictures.disjoint(0, 3)
    assert not pictures.disjoint(2, 3) and not pictures.disjoint(3, 2)
