"""Groups as a pure function of vectors, neighbours and what was said."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.ids import DecisionId, FaceId
from glimpse_desktop.library.links import Link
from glimpse_desktop.people.grouping import (
    POOR_QUALITY,
    Faces,
    Group,
    Pairs,
    group_faces,
    join_groups,
    similar_pairs,
    unique_pairs,
)
from glimpse_desktop.people.linkage import Criterion

SAME = Criterion(0.8)
A, B, C = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
NEAR_A = (1.0, 0.1, 0.0)


def faces(*rows: tuple[int, tuple[float, ...]], poor: tuple[int, ...] = ()) -> Faces:
    """Faces 10, 11, ... in these contents with these directions; ``poor`` are ids."""
    ids = np.arange(10, 10 + len(rows), dtype=np.int64)
    vectors = np.array([row[1] for row in rows], np.float32).reshape(len(rows), -1)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    qualities = np.where(np.isin(ids, poor), 0.1, 0.8).astype(np.float32)
    return Faces(ids, np.array([row[0] for row in rows], np.int64), qualities, vectors)


def everyone(ids: list[int]) -> Pairs:
    first, second = np.triu_indices(len(ids), 1)
    numbers = np.array(ids, np.int64)
    return unique_pairs(numbers[first], numbers[second])


def group(table: Faces, *links: Link) -> dict[FaceId, int]:
    return group_faces(table, everyone(table.ids.tolist()), SAME, links)


def same(decision: int, *ids: int) -> Link:
    return Link(DecisionId(decision), True, (tuple(map(FaceId, ids)), ()))


def different(decision: int, first: tuple[int, ...], second: tuple[int, ...]) -> Link:
    return Link(DecisionId(decision), False, (tuple(map(FaceId, first)), tuple(map(FaceId, second))))


def test_pairs_come_once_ascending() -> None:
    ids = np.array([1, 2, 3], np.int64)
    near = np.array([[2, 3], [1, 3], [-1, 3]], np.int64)
    similarities = np.array([[0.9, 0.4], [0.9, 0.95], [0.99, 1.0]], np.float32)
    found = similar_pairs(ids, near, similarities, 0.5)
    assert list(zip(found.first.tolist(), found.second.tolist(), strict=True)) == [(1, 2), (2, 3)]
    empty = similar_pairs(np.zeros(0, np.int64), np.zeros((0, 5), np.int64), np.zeros((0, 5), np.float32), 0.5)
    assert len(empty.first) == 0


def test_similar_faces_are_one_group_named_by_the_smallest() -> None:
    assert group(faces((1, B), (2, A), (3, A), (4, C), (5, NEAR_A))) == {11: 11, 12: 11, 14: 11}


def test_pairs_with_other_faces_do_not_count() -> None:
    table = faces((1, A), (2, A))
    assert group_faces(table, everyone([10, 99]), SAME) == {}


def test_two_faces_of_one_photo_are_two_people() -> None:
    assert group(faces((1, A), (1, NEAR_A), (2, A))) == {10: 10, 12: 10}


def test_groups_that_share_a_photo_are_not_joined() -> None:
    table = faces((1, A), (2, A), (1, NEAR_A), (3, NEAR_A))
    assert group(table) == {10: 10, 11: 10, 12: 12, 13: 12}


def test_poor_faces_join_the_best_group_but_never_found_or_bridge() -> None:
    table = faces((1, A), (2, A), (3, B), (4, B), (5, (1.0, 0.2, 0.0)), (6, C), (7, C), poor=(14, 15, 16))
    assert group(table) == {10: 10, 11: 10, 12: 12, 13: 12, 14: 10}
    assert group(faces((1, A), (2, A), poor=(11,))) == {}


def test_of_two_poor_faces_in_one_photo_the_surer_joins() -> None:
    table = faces((1, A), (2, A), (3, (1.0, 0.3, 0.0)), (3, NEAR_A), poor=(12, 13))
    assert group(table) == {10: 10, 11: 10, 13: 10}


def test_who_was_said_to_be_one_person_is_in_one_group_even_in_one_photo() -> None:
    mirror = faces((1, A), (1, B), (2, A), (3, B))
    assert group(mirror) == {10: 10, 12: 10, 11: 11, 13: 11}
    assert group(mirror, same(1, 10, 11)) == {10: 10, 11: 10, 12: 10, 13: 10}


def test_only_the_faces_move_when_their_groups_are_known_to_be_two() -> None:
    # 12 and 13 are in one photo: somebody is wrong about 11 there.
    table = faces((1, A), (2, B), (3, A), (3, B))
    assert group(table, same(1, 10, 11)) == {10: 10, 11: 10, 12: 10}


def test_poor_faces_that_are_one_person_are_a_group() -> None:
    table = faces((1, A), (2, B), poor=(10, 11))
    assert group(table, same(1, 10, 11)) == {10: 10, 11: 10}


def test_who_was_said_to_be_two_people_is_never_in_one_group() -> None:
    table = faces((1, A), (2, A), (3, A), (4, A))
    found = group(table, different(1, (10, 11), (12, 13)))
    assert found == {10: 10, 11: 10, 12: 12, 13: 12}


def test_the_latest_word_counts() -> None:
    table = faces((1, A), (2, A))
    assert group(table, same(2, 10, 11), different(1, (10,), (11,))) == {10: 10, 11: 10}
    assert group(table, different(2, (10,), (11,)), same(1, 10, 11)) == {}


links = st.lists(
    st.tuples(st.booleans(), st.sets(st.integers(10, 23), min_size=2, max_size=4), st.integers(1, 3)), max_size=4
)
rows = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from([A, B, C, NEAR_A, (0.3, 1.0, 0.1)]), st.booleans()),
    min_size=1,
    max_size=14,
)


def made(table: list[tuple[int, tuple[float, ...], bool]]) -> Faces:
    return faces(
        *((content, v) for content, v, _ in table), poor=tuple(10 + i for i, r in enumerate(table) if r[2])
    )


def said(drawn: list[tuple[bool, set[int], int]]) -> list[Link]:
    found = []
    for number, (one_person, ids, split) in enumerate(drawn):
        ordered = sorted(ids)
        cut = min(split, len(ordered) - 1)
        number = len(drawn) - number
        found.append(same(number, *ordered) if one_person else different(number, ordered[:cut], ordered[cut:]))
    return found


@settings(max_examples=120, deadline=None)
@given(rows)
def test_no_group_breaks_the_rules(table: list[tuple[int, tuple[float, ...], bool]]) -> None:
    found = group(made(table))
    members: dict[int, list[int]] = {}
    for face, number in found.items():
        members.setdefault(number, []).append(face - 10)
    for number, positions in members.items():
        contents = [table[i][0] for i in positions]
        good = [i for i in positions if not table[i][2]]
        assert len(set(contents)) == len(contents)
        assert len(good) >= 2 and min(good) == number - 10
    # Poor faces bridge nothing: without them the good ones are grouped as they are with them.
    sound = [i for i, row in enumerate(table) if not row[2]]
    without = group_faces(made(table).take(np.array(sound, np.int64)), everyone([10 + i for i in sound]), SAME)
    assert {face: number for face, number in found.items() if not table[face - 10][2]} == without
    assert POOR_QUALITY == 0.25


@settings(max_examples=150, deadline=None)
@given(rows, links)
def test_what_was_said_always_holds(
    table: list[tuple[int, tuple[float, ...], bool]], drawn: list[tuple[bool, set[int], int]]
) -> None:
    linked = said(drawn)
    found = group(made(table), *linked)
    there = set(range(10, 10 + len(table)))
    later: list[Link] = []
    for link in linked:
        clashing = any(other.same != link.same for other in later)
        first, second = ([face for face in side if face in there] for side in link.sides)
        if link.same and not clashing:
            assert len({found.get(face, -face) for face in first}) <= 1
        if not link.same and not clashing:
            assert {found.get(face, -face) for face in first}.isdisjoint(
                {found.get(face, -face) for face in second}
            )
        later.append(link)
    linked_faces = {face for link in linked if link.same for face in link.sides[0]}
    taken = [(number, table[face - 10][0]) for face, number in found.items() if face not in linked_faces]
    assert len(taken) == len(set(taken))


@settings(max_examples=80, deadline=None)
@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_pairs_does_not_matter(table: list[tuple[int, tuple[float, ...], bool]], random) -> None:  # type: ignore[no-untyped-def]
    pairs = everyone(made(table).ids.tolist())
    order = list(range(len(pairs.first)))
    random.shuffle(order)
    shuffled = Pairs(pairs.second[order], pairs.first[order])
    assert group_faces(made(table), pairs, SAME) == group_faces(made(table), shuffled, SAME)


def there(number: int, contents: set[int], *directions: tuple[float, ...], named: tuple[int, ...] = ()) -> Group:
    vectors = np.array(directions, np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Group(number, contents, vectors, faces=tuple(map(FaceId, named)))


def join(alone: Faces, groups: list[Group], *linked: Link) -> dict[FaceId, int]:
    pairs = everyone([-group.number for group in groups] + alone.ids.tolist())
    return join_groups(alone, groups, pairs, SAME, linked)


def test_a_new_face_joins_the_group_that_it_fits_best() -> None:
    groups = [there(3, {1, 2}, A, A), there(5, {3}, NEAR_A, (1.0, 0.2, 0.0))]
    assert join(faces((9, (1.0, 0.14, 0.0))), groups) == {10: 5}
    assert join(faces((9, C)), groups) == {}


def test_a_new_face_of_a_photo_that_is_in_the_group_looks_further() -> None:
    groups = [there(3, {1, 2}, A, A), there(5, {3}, NEAR_A, NEAR_A)]
    assert join(faces((3, NEAR_A)), groups) == {10: 3}


def test_a_new_face_founds_a_group_with_one_that_stood_alone() -> None:
    assert join(faces((1, A), (2, A), (3, B)), []) == {10: 10, 11: 10}
    assert join(faces((1, A), (2, A), (3, B), poor=(11,)), []) == {}


def test_a_poor_face_joins_a_group() -> None:
    assert join(faces((9, NEAR_A), poor=(10,)), [there(3, {1, 2}, A, A)]) == {10: 3}


def test_a_new_face_keeps_out_of_a_group_that_it_was_said_not_to_be() -> None:
    groups = [there(3, {1, 2}, A, A, named=(3, 4))]
    assert join(faces((9, A)), groups, different(1, (3,), (10,))) == {}


@settings(max_examples=100, deadline=None)
@given(rows, rows)
def test_joining_changes_no_group(
    before: list[tuple[int, tuple[float, ...], bool]], new: list[tuple[int, tuple[float, ...], bool]]
) -> None:
    table = made(before + new)
    old = made(before)
    grouped = group(made(before))
    numbers = sorted(set(grouped.values()))
    groups = []
    for number in numbers:
        held = np.array([i for i, face in enumerate(old.ids.tolist()) if grouped.get(face) == number])
        good = held[old.qualities[held] >= POOR_QUALITY]
        groups.append(Group(number, set(old.contents[held].tolist()), old.vectors[good]))
    alone = table.take(np.array([i for i, face in enumerate(table.ids.tolist()) if face not in grouped], np.int64))
    joined = join(alone, groups)
    assert grouped.keys().isdisjoint(joined)
    after = grouped | joined
    pictures = [(number, int(table.contents[face - 10])) for face, number in after.items()]
    assert len(pictures) == len(set(pictures))
    # Nobody's number is somebody else's.
    assert {joined[face] for face in joined if joined[face] not in numbers} <= {int(face) for face in joined}
