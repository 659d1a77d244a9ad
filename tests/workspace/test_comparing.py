"""When two pictures can be one, and which can be of one scene."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from glimpse_desktop.library.looks import LookTable
from glimpse_desktop.workspace.comparing import SCENE_SECONDS, dates_agree, scene_candidates

NOON = 1_590_000_000.0
UNKNOWN = float("nan")


@pytest.mark.parametrize(
    ("other", "agree"),
    [
        (NOON, True),
        (NOON + 0.4, True),
        (NOON + 1, False),
        (NOON + 60, False),
        (NOON + 2 * 3600, True),
        (NOON - 5.75 * 3600, True),
        (NOON + 2 * 3600 + 20, False),
        (NOON + 72 * 3600, False),
        (UNKNOWN, True),
    ],
)
def test_dates_agree_where_only_the_time_zone_differs(other: float, agree: bool) -> None:
    one, two = np.array([NOON, UNKNOWN]), np.array([other, other])
    assert dates_agree(one, two).tolist() == [agree, True]
    assert dates_agree(two, one).tolist() == [agree, True]


def table(taken: list[float], cameras: list[int] | None = None, fresh: list[int] | None = None) -> LookTable:
    count = len(taken)
    new: NDArray[np.bool_] = np.ones(count, np.bool_)
    if fresh is not None:
        new = np.isin(np.arange(count), fresh)
    return LookTable(
        np.arange(1, count + 1),
        np.zeros(count, np.uint64),
        new,
        np.array(taken),
        np.array(cameras or [0] * count),
    )


def pairs(made: LookTable) -> set[tuple[int, ...]]:
    return {tuple(pair) for pair in scene_candidates(made).tolist()}


def test_a_scene_is_of_one_camera_within_seconds() -> None:
    far = NOON + SCENE_SECONDS + 1
    assert pairs(table([far, NOON, NOON + 3, UNKNOWN])) == {(0, 2), (1, 2)}
    assert pairs(table([NOON, NOON + 1, NOON + 2], cameras=[1, 2, 1])) == {(0, 2)}
    assert pairs(table([])) == pairs(table([NOON])) == pairs(table([UNKNOWN, UNKNOWN])) == set()


def test_only_pairs_with_a_new_one_are_asked_for() -> None:
    assert pairs(table([NOON, NOON + 1, NOON + 2], fresh=[2])) == {(0, 2), (1, 2)}


def test_a_clock_that_stood_still_does_not_pair_each_with_each() -> None:
    assert len(scene_candidates(table([NOON] * 2000))) < 2000 * 30
