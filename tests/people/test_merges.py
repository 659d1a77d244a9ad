"""Who counts as whom, now and before."""

from __future__ import annotations

from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.people.merges import Merges

A, B, C, D = (PersonKey(letter) for letter in "abcd")


def merges(*entries: tuple[int, PersonKey, PersonKey]) -> Merges:
    return Merges((DecisionId(entry), person, other) for entry, person, other in entries)


def test_chains_and_circles() -> None:
    one = merges((1, A, B), (2, B, C), (3, C, A))
    assert [one.root(person) for person in (A, B, C, D)] == [C, C, C, D]
    assert one.members(C) == [C, B, A] and one.members(D) == [D]
    assert one.merged() == {A, B}


def test_whoever_was_merged_twice_is_the_latter() -> None:
    one = merges((1, A, B), (2, A, C))
    assert one.root(A) == C and one.members(B) == [B] and one.members(C) == [C, A]


def test_who_was_whom_before() -> None:
    one = merges((3, A, B), (5, A, C), (7, C, D))
    assert not one.same_before(A, B, DecisionId(3))
    assert one.same_before(A, B, DecisionId(4))
    assert not one.same_before(A, B, DecisionId(6)) and one.same_before(A, C, DecisionId(6))
    assert not one.same_before(A, D, DecisionId(7)) and one.same_before(A, D, DecisionId(8))
    assert one.same_before(A, A, DecisionId(1))


def test_who_is_somebody_else_without_a_merge() -> None:
    # B and whoever is B, and nobody else.
    assert merges((1, A, B), (2, B, C)).moved_since(merges((1, A, B))) == {A, B}
    # The end is the same, but in between A was B.
    assert A in merges((1, A, B), (2, A, C)).moved_since(merges((2, A, C)))
    # Without the first, the last one closes no circle.
    assert merges((1, A, B), (2, B, A)).moved_since(merges((2, B, A))) >= {A, B}
    assert merges((1, A, B)).moved_since(merges((1, A, B))) == set()
