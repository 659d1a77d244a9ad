"""Likely mistakes."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.people import audit
from glimpse_desktop.people.review import Likeness

LIKENESS = Likeness(
    Calibration(((0.14, 1e-1), (0.25, 1e-2), (0.33, 1e-3), (0.40, 1e-4), (0.46, 1e-5)), default=0.40)
)
DIMENSIONS = 128


def faces_of(seed: int, count: int, spread: float = 0.7) -> NDArray[np.float32]:
    """Faces of one made-up person: alike by about 1 / (1 + spread²)."""
    random = np.random.default_rng(seed)
    centre = random.standard_normal(DIMENSIONS)
    centre /= np.linalg.norm(centre)
    noise = random.standard_normal((count, DIMENSIONS)) / np.sqrt(DIMENSIONS)
    vectors = centre + spread * noise
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def judge(vectors: NDArray[np.float32], qualities: float | list[float] = 0.8) -> audit.Judged:
    return audit.judge(LIKENESS, vectors, np.broadcast_to(np.float32(qualities), len(vectors)))


def test_a_stranger_among_a_persons_faces_is_doubted_and_nobody_else() -> None:
    judged = judge(np.concatenate([faces_of(1, 12), faces_of(2, 1)]))
    assert int(np.argmax(judged.wrong)) == 12
    assert judged.wrong[12] > audit.DOUBTED
    assert (judged.wrong[:12] < audit.DOUBTED).all()


def test_a_person_who_looks_different_every_time_is_not_doubted_for_that() -> None:
    assert (judge(faces_of(3, 20, spread=1.1)).wrong < audit.DOUBTED).all()


def test_a_poor_face_says_little() -> None:
    vectors = np.concatenate([faces_of(1, 12), faces_of(2, 1)])
    good = judge(vectors).wrong[12]
    poor = audit.judge(LIKENESS, vectors, np.array([0.8] * 12 + [0.1], np.float32)).wrong[12]
    assert poor < good


def test_poor_faces_do_not_say_what_a_person_looks_like() -> None:
    vectors = np.concatenate([faces_of(1, 4), faces_of(2, 8)])
    judged = audit.judge(LIKENESS, vectors, np.array([0.8] * 4 + [0.1] * 8, np.float32))
    assert (judged.wrong[:4] < audit.DOUBTED).all()


def test_two_faces_that_are_nothing_alike_are_both_doubted_and_one_never_is() -> None:
    assert (judge(np.concatenate([faces_of(1, 1), faces_of(2, 1)])).wrong > audit.DOUBTED).all()
    assert judge(faces_of(1, 1)).wrong.tolist() == [0.0]
    alone = audit.judge(LIKENESS, faces_of(1, 2), np.array([0.8, 0.1], np.float32))
    assert alone.wrong[0] == 0.0


def test_two_people_who_look_like_one_are_found_and_strangers_are_not() -> None:
    twins = faces_of(5, 2, spread=0.5)
    middles = np.concatenate([twins[:1], *(faces_of(seed, 1) for seed in range(10, 40)), twins[1:]])
    found = list(audit.close_pairs(LIKENESS, middles))
    assert [(one, other) for one, other, _, _ in found] == [(0, 31)]
    _, _, similarity, chance = found[0]
    assert similarity == pytest.approx(float(twins[0] @ twins[1]), abs=1e-5) and chance >= audit.DOUBTED


def test_pairs_are_found_across_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    twins = faces_of(5, 2, spread=0.5)
    middles = np.concatenate([twins[:1], *(faces_of(seed, 1) for seed in range(10, 40)), twins[1:]])
    whole = list(audit.close_pairs(LIKENESS, middles))
    monkeypatch.setattr(audit, "_BLOCK", 7)
    assert [pair[:2] for pair in audit.close_pairs(LIKENESS, middles)] == [pair[:2] for pair in whole]


def test_more_people_must_be_more_alike_to_be_doubted() -> None:
    lowest = [audit.lowest_similarity(LIKENESS, people) for people in (2, 100, 5000)]
    assert lowest == sorted(lowest) and lowest[0] < lowest[2] < 0.7


def test_of_two_in_a_photo_the_less_alike_is_the_doubtful_one() -> None:
    assert audit.less_alike([0.3, 0.8, 0.5]) == ([0, 2], 1)
    assert audit.severity_twice(0.9) > audit.severity_twice(0.1) >= 0.5
