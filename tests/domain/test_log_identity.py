"""When two entries are the same one."""

from __future__ import annotations

from dataclasses import replace

from glimpse_desktop.domain.decisions import Decision, DecisionFace, DecisionKind
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, PersonKey
from glimpse_desktop.domain.log_identity import Identities, LogSum

FACE = DecisionFace(ContentHash(b"a" * 32), Box(0.1, 0.2, 0.3, 0.4))
NAME = Decision(
    id=DecisionId(1), kind=DecisionKind.NAME, at=5.5, person=PersonKey("p"), name="Anna", faces=(FACE,)
)
UNDO = Decision(id=DecisionId(2), kind=DecisionKind.UNDO, at=6.0, target=DecisionId(1))


def identities(*entries: Decision) -> list[bytes]:
    known = Identities()
    return [known.add(entry) for entry in entries]


def test_an_entry_is_the_same_under_another_number_and_step() -> None:
    moved = replace(NAME, id=DecisionId(7), payload={"batch": 7})
    assert identities(NAME, UNDO) == identities(moved, replace(UNDO, id=DecisionId(9), target=DecisionId(7)))


def test_whatever_it_says_makes_it_another() -> None:
    others = (
        replace(NAME, at=5.6),
        replace(NAME, name="Ann"),
        replace(NAME, faces=(replace(FACE, box=Box(0.1, 0.2, 0.3, 0.5)),)),
        replace(NAME, payload={"checked": True}),
        replace(NAME, kind=DecisionKind.IGNORE),
    )
    assert len({*identities(NAME), *(identities(one)[0] for one in others)}) == 6


def test_an_undo_is_of_what_it_undoes() -> None:
    other = replace(NAME, name="Ben")
    assert identities(NAME, UNDO)[1] != identities(other, UNDO)[1]


def test_the_same_said_twice_is_two_entries_in_order() -> None:
    twice = identities(NAME, replace(NAME, id=DecisionId(2)))
    assert len(set(twice)) == 2
    assert twice == identities(NAME, replace(NAME, id=DecisionId(5)))


def test_where_somebody_is_left_out_the_same_said_twice_is_one_entry() -> None:
    known = Identities(without=True)
    first = known.add(NAME)
    assert known.add(replace(NAME, id=DecisionId(2))) == first == identities(NAME)[0] and len(known) == 1
    undo = replace(UNDO, target=DecisionId(2), id=DecisionId(3))
    assert known.add(undo) == identities(NAME, UNDO)[1]


def test_the_checksum_is_of_numbers_and_steps_too() -> None:
    sums = set()
    others = (
        replace(NAME, id=DecisionId(2)),
        replace(NAME, payload={"batch": 1}),
        UNDO,
        replace(UNDO, target=None),
    )
    for entry in (NAME, *others):
        known = LogSum()
        known.add(entry)
        sums.add(known.checksum())
        assert known.count == 1
    assert len(sums) == 5
