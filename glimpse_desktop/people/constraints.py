"""What a person said about faces without a name, as groups must respect it. Pure.

The latest word counts where two contradict each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library.links import Link


@dataclass(frozen=True, slots=True)
class Constraints:
    """``together``: sets of two faces or more that are one person, disjoint. ``sides``: by face and question (a
    decision's number), the side it is on; faces on different sides of a question are two people. No set of
    ``together`` is on both sides of a question.
    """

    together: tuple[frozenset[FaceId], ...]
    sides: Mapping[FaceId, Mapping[int, int]]

    def apart(self, one: FaceId, other: FaceId) -> bool:
        """Whether somebody said that they are two people."""
        return clash(self.sides.get(one), self.sides.get(other))


def clash(one: Mapping[int, int] | None, other: Mapping[int, int] | None) -> bool:
    """Whether two sets of sides (question to side) differ about a question."""
    return bool(one and other) and any(
        (other or {}).get(about, side) != side for about, side in (one or {}).items()
    )


def constraints(links: Iterable[Link], faces: Iterable[FaceId]) -> Constraints:
    """What ``links``, the latest first, say about ``faces``; other faces don't count.

    Of faces that are one person, each is on the sides that any of them is on.
    """
    known = set(faces)
    first: dict[FaceId, FaceId] = {}
    members: dict[FaceId, set[FaceId]] = {}
    sides: dict[FaceId, dict[int, int]] = {}

    def head(face: FaceId) -> FaceId:
        return first.setdefault(face, face)

    for link in links:
        if link.same:
            named = [face for face in link.sides[0] if face in known]
            for face in named[1:]:
                one, other = sorted((head(named[0]), head(face)))
                if one == other or clash(sides.get(one), sides.get(other)):
                    continue
                moved = members.pop(other, {other})
                members.setdefault(one, {one}).update(moved)
                first.update(dict.fromkeys(moved, one))
                sides.setdefault(one, {}).update(sides.pop(other, {}))
            continue
        asked: dict[FaceId, set[int]] = {}
        for side, of_side in enumerate(link.sides):
            for face in of_side:
                if face in known:
                    asked.setdefault(head(face), set()).add(side)
        for face, answers in asked.items():
            if len(answers) == 1:  # both sides: they were said to be one person later
                sides.setdefault(face, {})[int(link.decision)] = answers.pop()
    return Constraints(
        tuple(frozenset(faces) for _, faces in sorted(members.items())),
        {face: sides[one] for face, one in first.items() if sides.get(one)},
    )


def put_together(
    groups: dict[FaceId, int], contents: Mapping[FaceId, int], rules: Constraints
) -> dict[FaceId, int]:
    """Groups in which every set of ``together`` is in one group. Returns a new mapping; numbers may be any.

    Whole groups are joined where that puts no two people together who are known to be two: by ``rules``, or
    because ``contents`` (by face, the picture it is in) has both in one picture. Otherwise only the set moves,
    into the group among its own that has most of it, or into one of its own. ``groups`` keeps to ``rules``.
    """
    result = dict(groups)
    members: dict[int, set[FaceId]] = {}
    for face, group in groups.items():
        members.setdefault(group, set()).add(face)
    fresh = max(members, default=0) + 1
    for one_person in rules.together:
        there = Counter(result[face] for face in one_person if face in result)
        order = sorted(there, key=lambda group: (-there[group], -len(members[group]), group))
        union = one_person.union(*(members[group] for group in order))
        if _fits(union - one_person, one_person, contents, rules) and _agrees(union - one_person, contents, rules):
            target, moving = (order[0] if order else fresh), union
        else:
            fitting = [g for g in order if _fits(members[g] - one_person, one_person, contents, rules)]
            target, moving = (fitting[0] if fitting else fresh), one_person
        fresh += target == fresh
        for face in moving:
            if face in result:
                members[result[face]].discard(face)
            result[face] = target
            members.setdefault(target, set()).add(face)
    return result


def _fits(
    others: Iterable[FaceId], one_person: frozenset[FaceId], contents: Mapping[FaceId, int], rules: Constraints
) -> bool:
    """Whether ``others`` can all be the person of that set, by what is known of pairs with it."""
    pictures = {contents[face] for face in one_person}
    sides = rules.sides.get(min(one_person))
    return all(contents[face] not in pictures and not clash(sides, rules.sides.get(face)) for face in others)


def _agrees(faces: Iterable[FaceId], contents: Mapping[FaceId, int], rules: Constraints) -> bool:
    """Whether ``faces`` of several groups can be one person, by what is known of pairs of them."""
    owners: dict[int, frozenset[FaceId]] = {}
    sets: dict[FaceId, frozenset[FaceId]] = {face: one for one in rules.together for face in one}
    seen: dict[int, int] = {}
    for face in sorted(faces):
        own = sets.get(face, frozenset((face,)))
        if owners.setdefault(contents[face], own) != own:
            return False
        for about, side in (rules.sides.get(face) or {}).items():
            if seen.setdefault(about, side) != side:
                return False
    return True
