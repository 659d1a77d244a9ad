"""Ids and slots."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.index import directory
from glimpse_desktop.index.directory import Directory

_STEPS = st.lists(st.tuples(st.booleans(), st.sets(st.integers(1, 40), min_size=1, max_size=8)), max_size=30)


@given(steps=_STEPS, recent=st.integers(0, 6), scale=st.sampled_from([1, 7, 2**55]))
def test_it_is_a_dict(steps: list[tuple[bool, set[int]]], recent: int, scale: int) -> None:
    """Whatever comes and leaves, in whatever order, and however often all is sorted in."""
    known: dict[int, int] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(directory, "_RECENT", recent)
        held = Directory(np.empty(0, np.int64), 4)
        asked = np.arange(1, 42) * scale
        for comes, some in steps:
            ids = np.array(sorted(some), np.int64) * scale
            if comes:
                slots = held.places(ids)
                assert all(
                    known.get(i, slot) == slot for i, slot in zip(ids.tolist(), slots.tolist(), strict=True)
                )
                if slots.max() >= len(held.ids):
                    held.grow(int(slots.max()) + 3)
                held.put(ids, slots)
                known.update(zip(ids.tolist(), slots.tolist(), strict=True))
            else:
                there = sum(i in known for i in ids.tolist())
                assert sorted(held.drop(ids).tolist()) == sorted(known.pop(i) for i in ids.tolist() if i in known)
                assert held.used - held.count >= there
            assert len(set(known.values())) == len(known) == held.count
            assert all(slot < held.used for slot in known.values())
            assert (held.last_id, sorted(held.held().tolist())) == (max(known, default=0), sorted(known))
            assert held.slots(asked).tolist() == [known.get(i, -1) for i in asked.tolist()]
            assert held.contains(asked).tolist() == [i in known for i in asked.tolist()]
        again = Directory(held.ids[: held.used], len(held.ids))
        assert again.slots(asked).tolist() == [known.get(i, -1) for i in asked.tolist()]
        assert (again.count, again.last_id) == (held.count, held.last_id)


def test_slots_of_those_who_left_are_used_again() -> None:
    held = Directory(np.array([5, 6, 7, 8]), 4)
    held.drop(np.array([6, 8]))
    ids = np.array([9, 7, 10])
    slots = held.places(ids)
    held.put(ids, slots)
    assert sorted(slots.tolist()) == [1, 2, 3] and (held.used, held.count) == (4, 4)
