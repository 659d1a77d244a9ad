from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.ui.photos.id_order import IdOrder, IdSlice, next_left

_ids = st.lists(st.integers(1, 60), unique=True, max_size=20)


@given(_ids, st.booleans())
def test_it_finds_what_a_list_finds(ids: list[int], backwards: bool) -> None:
    order = IdOrder(np.array(ids, np.int64))
    if backwards:
        order, ids = order.reversed(), ids[::-1]
    assert list(order) == ids
    assert [order.find(value) for value in range(62)] == [
        ids.index(value) if value in ids else None for value in range(62)
    ]
    wanted = np.array([5, 61, 7], np.int64)
    assert order.places_of(wanted).tolist() == sorted(ids.index(value) for value in (5, 7) if value in ids)


def test_a_slice_is_a_sequence_of_its_own() -> None:
    part = IdSlice(IdOrder(np.array([9, 4, 7, 1], np.int64)), 1, 3)
    assert list(part) == [4, 7]
    assert part[-1] == 7
    assert part[:1] == [4]
    assert part.index(7) == 1
    assert 9 not in part
    with pytest.raises(ValueError, match="9"):
        part.index(9)
    with pytest.raises(IndexError):
        part[2]


def test_whoever_is_behind_follows_when_one_has_gone() -> None:
    before = np.array([9, 4, 7, 1], np.int64)

    def left(*ids: int) -> IdOrder:
        return IdOrder(np.array(ids, np.int64))

    assert next_left(before, 1, left(9, 7, 1).has) == 7
    assert next_left(before, 1, left(9, 1).has) == 1
    assert next_left(before, 3, left(9, 4).has) == 4
    assert next_left(before, 3, left().has) is None
