"""Groups as a pure function of neighbour lists."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.people.grouping import (
    POOR_QUALITY,
    Faces,
    Pairs,
    Surroundings,
    group_faces,
    join_groups,
    similar_pairs,
)


def faces(*contents: int, poor: tuple[int, ...] = ()) -> Faces:
    """Faces 10, 11, ... in these contents; ``poor`` are ids."""
    ids = np.arange(10, 10 + len(contents), dtype=np.int64)
    qualities = np.where(np.isin(ids, poor), 0.1, 0.8).astype(np.float32)
    return Faces(ids, np.array(contents, np.int64), qualities)


def pairs(*rows: tuple[int, int, float]) -> Pairs:
    ordered = sorted(rows, key=lambda row: -row[2])
    first, second, near = zip(*ordered, strict=True) if ordered else ((), (), ())
    return Pairs(np.array(first, np.int64), np.array(second, np.int64), np.array(near, np.float32))


def test_pairs_come_once_most_similar_first() -> None:
    ids = np.array([1, 2, 3], np.int64)
    near = np.array([[2, 3], [1, 3], [-1, 3]], np.int64)
    similarities = np.array([[0.9, 0.4], [0.9, 0.95], [0.99, 1.0]], np.float32)
    found = similar_pairs(ids, near, similarities, 0.5)
    assert list(zip(found.first.tolist(), found.second.tolist(), strict=True)) == [(2, 3), (1, 2)]
    empty = similar_pairs(np.zeros(0, np.int64), np.zeros((0, 5), np.int64), np.zeros((0, 5), np.float32), 0.5)
    assert len(empty.first) == 0


def test_similar_faces_are_one_group_named_by_the_smallest() -> None:
    found = group_faces(faces(1, 2, 3, 4, 5), pairs((11, 12, 0.9), (12, 14, 0.8), (10, 99, 0.99)))
    assert found == {11: 11, 12: 11, 14: 11}


def test_two_faces_of_one_photo_are_two_people() -> None:
    # 10 and 11 are in one photo; 12 resembles both, 10 more.
    found = group_faces(faces(1, 1, 2), pairs((10, 12, 0.9), (11, 12, 0.8), (10, 11, 0.99)))
    assert found == {10: 10, 12: 10}


def test_groups_that_share_a_photo_are_not_joined() -> None:
    found = group_faces(faces(1, 2, 1, 3), pairs((10, 11, 0.9), (12, 13, 0.85), (11, 13, 0.8)))
    assert found == {10: 10, 11: 10, 12: 12, 13: 12}


def test_poor_faces_join_but_never_found_or_bridge() -> None:
    table = faces(1, 2, 3, 4, 5, 6, poor=(14, 15))
    good = [(10, 11, 0.9), (12, 13, 0.9)]
    # 14 is like both groups, 15 only like 14.
    found = group_faces(table, pairs(*good, (11, 14, 0.85), (12, 14, 0.95), (14, 15, 0.99)))
    assert found == {10: 10, 11: 10, 12: 12, 13: 12, 14: 12}
    assert group_faces(table, pairs((10, 14, 0.99), (14, 15, 0.99))) == {}


def test_a_poor_face_of_the_same_photo_does_not_join() -> None:
    table = faces(1, 2, 2, 3, poor=(12,))
    assert group_faces(table, pairs((10, 11, 0.9), (10, 12, 0.95), (12, 13, 0.9))) == {10: 10, 11: 10}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=1, max_size=14),
    st.lists(st.tuples(st.integers(0, 13), st.integers(0, 13), st.floats(0, 1, width=32)), max_size=40),
)
def test_no_group_breaks_the_rules(table: list[tuple[int, bool]], near: list[tuple[int, int, float]]) -> None:
    made = faces(*(content for content, _ in table), poor=tuple(10 + i for i, row in enumerate(table) if row[1]))
    rows = [(10 + a, 10 + b, s) for a, b, s in near if a < b < len(table)]
    found = group_faces(made, pairs(*rows))
    members: dict[int, list[int]] = {}
    for face, group in found.items():
        members.setdefault(group, []).append(face - 10)
    for group, positions in members.items():
        contents = [table[i][0] for i in positions]
        good = [i for i in positions if not table[i][1]]
        assert len(set(contents)) == len(contents)
        assert len(good) >= 2 and min(good) == group - 10
    assert POOR_QUALITY == 0.25


def around(groups: dict[int, int], contents: dict[int, set[int]], table: Faces) -> Surroundings:
    facts = {
        FaceId(int(i)): (int(c), float(q))
        for i, c, q in zip(table.ids, table.contents, table.qualities, strict=True)
    }
    return Surroundings(facts, {FaceId(face): group for face, group in groups.items()}, contents)


def join(new: list[int], near: Pairs, surroundings: Surroundings) -> dict[FaceId, int]:
    return join_groups([FaceId(face) for face in new], near, surroundings)


def test_a_new_face_joins_the_most_similar_group() -> None:
    there = around({10: 10, 11: 10, 12: 12}, {10: {1, 2}, 12: {3}}, faces(1, 2, 3, 4))
    assert join([13], pairs((10, 13, 0.8), (12, 13, 0.9)), there) == {13: 12}


def test_a_new_face_of_a_photo_that_is_in_the_group_looks_further() -> None:
    there = around({10: 10, 11: 10, 12: 12}, {10: {1, 2}, 12: {3}}, faces(1, 2, 3, 3))
    assert join([13], pairs((10, 13, 0.8), (12, 13, 0.9)), there) == {13: 10}


def test_a_new_face_founds_a_group_with_one_that_stood_alone() -> None:
    there = around({}, {}, faces(1, 2, 3))
    assert join([11, 12], pairs((10, 11, 0.9), (11, 12, 0.8)), there) == {10: 10, 11: 10, 12: 10}
    poor = around({}, {}, faces(1, 2, 3, poor=(11,)))
    assert join([11, 12], pairs((10, 11, 0.9), (11, 12, 0.8)), poor) == {}


def test_labelled_neighbours_do_not_count() -> None:
    there = around({}, {}, faces(1, 2))
    assert join([11], pairs((11, 12, 0.9)), there) == {}


def test_no_group_that_is_there_is_changed() -> None:
    there = around({10: 10, 11: 11}, {10: {1}, 11: {2}}, faces(1, 2, 3))
    assert join([12], pairs((10, 11, 0.99), (10, 12, 0.9), (11, 12, 0.8)), there) == {12: 10}
