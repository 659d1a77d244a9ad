"""Joining the most alike, as a function of vectors."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.people.linkage import Criterion, Linkage

Ints = np.ndarray


def circle(*degrees: float) -> np.ndarray:
    """Vectors of length 1 in a plane."""
    turned = np.radians(degrees)
    return np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)


def everyone(count: int) -> tuple[Ints, Ints]:
    first, second = np.triu_indices(count, 1)
    return first.astype(np.int64), second.astype(np.int64)


def link(vectors: np.ndarray, same: float, **options: object) -> list[int]:
    linkage = Linkage(
        vectors.copy(),
        np.ones(len(vectors), np.int64),
        [{i} for i in range(len(vectors))],
        Criterion(same),
        **options,  # type: ignore[arg-type]
    )
    linkage.join(*everyone(len(vectors)))
    return linkage.clusters().tolist()


def test_a_criterion_counts_from_the_strangers() -> None:
    criterion = Criterion(0.9, 0.8)
    assert criterion.scaled(0.8) == 0.0
    assert criterion.scaled(1.0) == pytest.approx(1.0)
    assert 0.8 < criterion.floor < 0.9


def test_two_faces_join_from_the_similarity_on() -> None:
    vectors = circle(0, 60)
    assert link(vectors, 0.499) == [0, 0]
    assert link(vectors, 0.501) == [0, 1]


def test_a_chain_does_not_join_its_ends() -> None:
    # Each is like the next, the ends not at all: single linkage would take them all.
    assert link(circle(0, 50, 102, 153, 207), math.cos(math.radians(55))) == [0, 0, 2, 2, 4]


def test_how_alike_clusters_are_is_between_average_and_centroid_linkage() -> None:
    vectors = circle(0, 40, 80, 120)
    linkage = Linkage(vectors.copy(), np.ones(4, np.int64), [{i} for i in range(4)], Criterion(0.7))
    linkage.join(np.array([0, 2]), np.array([1, 3]))
    assert linkage.clusters().tolist() == [0, 0, 2, 2]
    similar = vectors @ vectors.T
    average = similar[:2, 2:].mean()
    centroid = average / math.sqrt(similar[:2, :2].mean() * similar[2:, 2:].mean())
    assert linkage.likeness(0, np.array([2]))[0] == pytest.approx(math.sqrt(average * centroid), abs=1e-5)
    assert average < math.sqrt(average * centroid) < centroid


def test_where_strangers_lie_does_not_matter() -> None:
    # The same directions with a common part of cosine 0.84 added, as the built-in pack's faces have.
    rng = np.random.default_rng(3)
    centres = rng.normal(size=(12, 32))
    plain = np.repeat(centres, 5, axis=0) + 0.8 * rng.normal(size=(60, 32))
    plain /= np.linalg.norm(plain, axis=1, keepdims=True)
    common = np.sqrt(0.84) * np.eye(33)[:1].repeat(60, axis=0)
    common[:, 1:] += np.sqrt(0.16) * plain
    linked = []
    for vectors, criterion in ((plain, Criterion(0.5)), (common, Criterion(0.84 + 0.16 * 0.5, 0.84))):
        linkage = Linkage(vectors.astype(np.float32), np.ones(60, np.int64), [{i} for i in range(60)], criterion)
        linkage.join(*everyone(60))
        linked.append(linkage.clusters().tolist())
    assert linked[0] == linked[1]
    assert 1 < len(set(linked[0])) < 60


def test_faces_that_share_a_photo_stay_apart() -> None:
    linkage = Linkage(circle(0, 1, 2), np.ones(3, np.int64), [{1}, {2}, {1}], Criterion(0.5))
    linkage.join(*everyone(3))
    assert linkage.clusters().tolist() == [0, 0, 2] or linkage.clusters().tolist() == [0, 1, 1]


def test_sides_stay_apart_and_pass_on() -> None:
    # 0 and 2 are two people; 1 is like both, 0 more.
    found = link(circle(0, 1, 3), 0.5, sides={0: {7: 0}, 2: {7: 1}})
    assert found == [0, 0, 2]


def test_idle_units_take_no_part_even_beside_large_clusters() -> None:
    vectors = circle(*([0.0] * 30), 1.0)
    idle = np.arange(31) == 30
    assert link(vectors, 0.5, idle=idle) == [0] * 30 + [30]


def test_settled_clusters_are_never_joined_and_take_others_in() -> None:
    found = link(circle(0, 5, 2), 0.5, settled=np.array([True, True, False]))
    assert found in ([0, 1, 0], [0, 1, 1])


def test_an_admitted_unit_changes_no_likeness_but_bars_its_photo() -> None:
    linkage = Linkage(circle(0, 2, 60, 62), np.ones(4, np.int64), [{1}, {2}, {3}, {3}], Criterion(0.9))
    linkage.join(np.array([0]), np.array([1]))
    before = linkage.likeness(3, np.array([0]))
    assert linkage.admit(2, 0)
    assert linkage.cluster(2) == 0
    assert not linkage.admit(3, 0)
    assert linkage.likeness(3, np.array([0])) == before


def test_large_clusters_find_one_another_without_being_neighbours() -> None:
    vectors = circle(*([0.0] * 30), *([30.0] * 3))
    linkage = Linkage(vectors, np.ones(33, np.int64), [{i} for i in range(33)], Criterion(0.8))
    first, second = everyone(33)
    near = (first < 30) == (second < 30)
    linkage.join(first[near], second[near])
    assert set(linkage.clusters().tolist()) == {0}


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 25), st.floats(0.1, 0.9), st.integers(0, 10_000))
def test_what_is_left_apart_is_not_alike_enough(count: int, same: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    vectors = rng.normal(size=(count, 3)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    pictures = rng.integers(0, 20, count).tolist()
    linkage = Linkage(vectors, np.ones(count, np.int64), [{p} for p in pictures], Criterion(same))
    linkage.join(*everyone(count))
    clusters = linkage.clusters()
    for one in np.unique(clusters):
        held = [pictures[i] for i in np.flatnonzero(clusters == one)]
        assert len(held) == len(set(held))
        others = np.array(
            [o for o in np.unique(clusters) if o > one and not linkage.apart(int(one), int(o))], np.int64
        )
        assert (linkage.likeness(int(one), others) < same + 1e-6).all()


def test_unclear_faces_must_be_more_alike_unless_one_is_clear() -> None:
    criterion = Criterion(0.5, 0.0, 0.1)
    assert criterion.doubt(np.array([1.0, 0.6, 0.5, 0.35])) == pytest.approx([0.0, 0.0, 0.08, 0.2])
    vectors = circle(0, 50)  # their cosine is 0.64
    found = {}
    for qualities in ((0.3, 0.3), (0.3, 0.4), (0.45, 0.3), (0.7, 0.3)):
        linkage = Linkage(
            vectors.copy(), np.ones(2, np.int64), [{1}, {2}], criterion, qualities=np.array(qualities)
        )
        linkage.join(*everyone(2))
        found[qualities] = linkage.clusters().tolist() == [0, 0]
    assert found == {(0.3, 0.3): False, (0.3, 0.4): False, (0.45, 0.3): True, (0.7, 0.3): True}


def test_a_cluster_is_as_clear_as_its_faces_are_on_average() -> None:
    # Alone, the clear face would take in the third one; with the unclear one it is no measure any more.
    vectors = circle(0, 1, 55)
    criterion = Criterion(0.5, 0.0, 0.1)
    qualities = np.array([0.7, 0.3, 0.3])
    linkage = Linkage(vectors, np.ones(3, np.int64), [{1}, {2}, {3}], criterion, qualities=qualities)
    alone = linkage.likeness(2, np.array([0]))[0]
    linkage.join(np.array([0]), np.array([1]))
    together = linkage.likeness(2, np.array([0]))[0]
    assert alone == pytest.approx(0.5736, abs=1e-3)
    assert together == pytest.approx(0.58 - 0.08, abs=0.005)
