"""Which faces stand for a person."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from glimpse_desktop.people import exemplars


def around(centre: int, count: int, seed: int, spread: float = 0.1) -> NDArray[np.float32]:
    """Vectors near one axis of eight."""
    vectors = np.eye(8, dtype=np.float32)[centre] + np.random.default_rng(seed).normal(0, spread, (count, 8))
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def test_few_faces_all_stand_for_somebody() -> None:
    assert exemplars.choose(around(0, 5, 1)).tolist() == [0, 1, 2, 3, 4]
    assert exemplars.choose(np.zeros((0, 0), np.float32)).tolist() == []


def test_every_look_has_an_exemplar() -> None:
    looks = [around(look, count, look) for look, count in ((0, 60), (1, 25), (2, 15))]
    chosen = exemplars.choose(np.concatenate(looks), most=4)
    assert len(chosen) == 4
    assert {int(np.searchsorted([60, 85, 100], row, side="right")) for row in chosen} == {0, 1, 2}


def test_a_face_named_by_mistake_is_not_chosen_before_the_persons_own_looks() -> None:
    own = np.concatenate([around(look, 20, look) for look in range(4)])
    chosen = exemplars.choose(np.concatenate([own, around(7, 1, 9)]), most=4)
    assert 80 not in chosen


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=60, unique=True), st.integers(1, 40), st.integers())
def test_another_face_moves_at_most_one_of_a_sample(faces: list[int], most: int, new: int) -> None:
    before = exemplars.sample(np.array(faces, np.int64), most)
    assert len(before) == min(most, len(faces)) and set(before.tolist()) <= set(faces)
    assert before.tolist() == sorted(before.tolist())
    after = exemplars.sample(np.array([*faces, 10**9 + 1 + abs(new) % 10**9], np.int64), most)
    assert len(set(before.tolist()) - set(after.tolist())) <= 1
