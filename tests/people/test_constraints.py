"""What was said about faces without a name."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.ids import DecisionId, FaceId
from glimpse_desktop.library.links import Link
from glimpse_desktop.people.constraints import Constraints, clash, constraints, put_together


def faces(*numbers: int) -> list[FaceId]:
    return [FaceId(number) for number in numbers]


def same(decision: int, *ids: int) -> Link:
    return Link(DecisionId(decision), True, (tuple(faces(*ids)), ()))


def different(decision: int, first: list[int], second: list[int]) -> Link:
    return Link(DecisionId(decision), False, (tuple(faces(*first)), tuple(faces(*second))))


def together(rules: Constraints) -> list[set[int]]:
    return [set(map(int, one)) for one in rules.together]


def test_sides_clash_only_about_the_same_question() -> None:
    assert clash({1: 0}, {1: 1})
    assert not clash({1: 0}, {2: 1, 1: 0})
    assert not clash(None, {1: 0})


def test_who_is_one_person_passes_on() -> None:
    rules = constraints([same(2, 1, 2), same(1, 2, 3), same(0, 7, 8)], faces(1, 2, 3, 7))
    assert together(rules) == [{1, 2, 3}]
    rules = constraints([same(3, 1, 2), different(2, [2], [5])], faces(1, 2, 5))
    assert rules.apart(FaceId(1), FaceId(5))
    assert not rules.apart(FaceId(1), FaceId(2))


def test_a_later_word_wins() -> None:
    rules = constraints([different(2, [1], [2]), same(1, 1, 2, 3)], faces(1, 2, 3))
    assert together(rules) == [{1, 3}]
    assert rules.apart(FaceId(3), FaceId(2))
    rules = constraints([same(2, 1, 2), different(1, [1, 4], [2])], faces(1, 2, 4))
    assert together(rules) == [{1, 2}]
    assert not rules.apart(FaceId(1), FaceId(2))


def test_groups_are_joined_whole_where_nothing_speaks_against_it() -> None:
    groups = dict.fromkeys(faces(1, 2), 1) | dict.fromkeys(faces(3, 4), 3)
    pictures = {face: int(face) for face in groups}
    rules = constraints([same(1, 1, 3)], groups)
    assert len(set(put_together(groups, pictures, rules).values())) == 1
    # 2 and 4 are in one picture: only the two that were named go together.
    found = put_together(groups, pictures | {FaceId(4): 2}, rules)
    assert found[FaceId(1)] == found[FaceId(3)] == found[FaceId(2)] != found[FaceId(4)]


def test_a_set_that_fits_nowhere_is_a_group_of_its_own() -> None:
    groups = dict.fromkeys(faces(1, 2), 1) | dict.fromkeys(faces(3, 4), 3)
    pictures = {FaceId(1): 1, FaceId(2): 2, FaceId(3): 2, FaceId(4): 1}
    found = put_together(groups, pictures, constraints([same(1, 1, 3)], groups))
    assert found[FaceId(1)] == found[FaceId(3)]
    assert len({found[FaceId(1)], found[FaceId(2)], found[FaceId(4)]}) == 3


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.booleans(), st.sets(st.integers(1, 8), min_size=2, max_size=4)), max_size=5),
    st.dictionaries(st.integers(1, 8).map(FaceId), st.integers(1, 3), max_size=8),
    st.lists(st.integers(1, 12), min_size=8, max_size=8),
)
def test_sets_end_in_one_group_and_nobody_who_is_apart(
    drawn: list[tuple[bool, set[int]]], groups: dict[FaceId, int], contents: list[int]
) -> None:
    links = [
        same(9 - i, *sorted(ids)) if one else different(9 - i, sorted(ids)[:1], sorted(ids)[1:])
        for i, (one, ids) in enumerate(drawn)
    ]
    everyone = faces(*range(1, 9))
    rules = constraints(links, everyone)
    pictures = {face: contents[face - 1] for face in everyone}
    linked = {face for one in rules.together for face in one}
    # What comes in keeps to the rules: faces that don't are taken out.
    proper: dict[FaceId, int] = {}
    for face, group in groups.items():
        others = [other for other, its in proper.items() if its == group]
        if all(pictures[face] != pictures[o] and not rules.apart(face, o) for o in others):
            proper[face] = group
    found = put_together(proper, pictures, rules)
    for one in rules.together:
        assert len({found[face] for face in one}) == 1
    for face in found:
        for other in found:
            if face < other and found[face] == found[other]:
                assert not rules.apart(face, other)
                assert pictures[face] != pictures[other] or {face, other} <= linked
