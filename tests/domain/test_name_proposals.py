"""What taking over one name would mean."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.name_proposals import (
    NOBODY,
    UNDECIDED,
    Existing,
    Join,
    NameCounts,
    NameSource,
    NewPerson,
    Proposal,
    Proposals,
    proposed_choices,
)

ANNA, BEN = PersonId(1), PersonId(2)


@pytest.mark.parametrize(
    ("holder", "person", "counts"),
    [
        (UNDECIDED, None, NameCounts(named=1)),
        (UNDECIDED, ANNA, NameCounts(named=1)),
        (ANNA, ANNA, NameCounts(already=1)),
        (ANNA, BEN, NameCounts(otherwise=1)),
        (ANNA, None, NameCounts(otherwise=1)),
        (NOBODY, ANNA, NameCounts(otherwise=1)),
    ],
)
def test_one_face(holder: PersonId, person: PersonId | None, counts: NameCounts) -> None:
    assert Proposal("anna", "Anna", {FaceId(5): holder}).counts(person) == counts


def test_a_face_that_is_not_that_person_is_left_as_it_is() -> None:
    proposal = Proposal("anna", "Anna", {FaceId(5): UNDECIDED}, refused={FaceId(5): frozenset({ANNA})})
    assert proposal.counts(ANNA) == NameCounts(otherwise=1)
    assert proposal.counts(BEN) == NameCounts(named=1) == proposal.counts(None)


def test_counts_add_up() -> None:
    total = NameCounts(1, 2, 3, 4) + NameCounts(10, 20, 30, 40)
    assert total == NameCounts(11, 22, 33, 44) and total.taken == 33


def test_who_has_the_faces_is_meant_whatever_the_name() -> None:
    """As after somebody was given another name, or of "Last, First"."""
    ben = Existing(BEN, "Ben", 9)
    anna = {FaceId(1): ANNA, FaceId(2): ANNA, FaceId(3): BEN, FaceId(4): UNDECIDED, FaceId(5): NOBODY}
    assert Proposal("m", "Maier, Anna", anna).proposed() == Join(ANNA)
    assert Proposal("m", "Maier, Anna", {FaceId(1): ANNA, FaceId(4): UNDECIDED}).proposed() == NewPerson(
        "Maier, Anna"
    )
    half = {FaceId(1): ANNA, FaceId(2): ANNA, FaceId(3): BEN, FaceId(4): BEN}
    assert Proposal("m", "Maier, Anna", half).proposed() == NewPerson("Maier, Anna")
    assert Proposal("ben", "Ben", anna, same=(ben,)).proposed() == Join(BEN)  # who has the name comes first
    other, third = Existing(ANNA, "ben", 3), Existing(PersonId(3), "BEN", 3)
    assert Proposal("ben", "Ben", anna, same=(ben, other)).proposed() == Join(ANNA)
    assert Proposal("ben", "Ben", anna, same=(ben, third)).proposed() is None


def test_nobody_is_chosen_where_several_have_the_name() -> None:
    anna, other = Existing(ANNA, "Anna", 3), Existing(BEN, "anna", 1)
    names = (
        Proposal("anna", "Anna", {}, same=(anna, other)),
        Proposal("ben", "Ben", {}, same=(other,)),
        Proposal("carla", "Carla", {}),
    )
    assert proposed_choices(Proposals(NameSource.FILES, names)) == {"ben": Join(BEN), "carla": NewPerson("Carla")}
