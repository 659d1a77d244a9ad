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
        held = Directory(np.empty(0, np.int64), 0, 4)
        free: list[int] = []
        for comes, some in steps:
            ids = np.array(sorted(some), np.int64) * scale
            if comes:
                fresh = np.array([i for i in ids.tolist() if i not in known], np.int64)
                slots = []
                for _ in fresh:
                    slots.append(free.pop() if free else len(known) + len(slots))
                if slots and max(slots) >= len(held.ids):
                    held.grow(max(slots) + 3)
                held.put(fresh, np.array(slots, np.int64))
                known.update(zip(fresh.tolist(), slots, strict=True))
            else:
                slots = [known.pop(i) for i in ids.tolist() if i in known]
                held.drop(np.array(slots, np.int64))
                free.extend(slots)
            asked = np.arange(1, 42) * scale
            assert held.slots(asked).tolist() == [known.get(i, -1) for i in asked.tolist()]
        again = Directory(held.ids, len(held.ids), len(held.ids))
        assert again.slots(asked if steps else np.empty(0, np.int64)).tolist() == (
            [known.get(i, -1) for i in asked.tolist()] if steps else []
        )
