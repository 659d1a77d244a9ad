"""What questions are worth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.people import review
from glimpse_desktop.people.review import Candidate, Experience, Likeness

MEASURED = Calibration(((0.1, 1e-1), (0.2, 1e-2), (0.3, 1e-3), (0.4, 1e-4)), default=0.35)


def candidate(unit: int, faces: int = 1, chance: float = 0.9, contents: tuple[int, ...] = ()) -> Candidate:
    return Candidate(unit, faces, chance, 0.5, contents or (unit,))


@given(st.floats(-1, 1), st.floats(0, 0.5), st.integers(1, 100_000))
def test_more_alike_is_likelier_and_more_strangers_make_it_less_so(at: float, more: float, people: int) -> None:
    likeness = Likeness(MEASURED)
    assert likeness.weight(at + more, people) >= likeness.weight(at, people)
    assert likeness.weight(at, people + 1) <= likeness.weight(at, people)


def test_strangers_are_counted_beyond_what_was_measured() -> None:
    likeness = Likeness(MEASURED)
    # A decade every 0.1, so ten times as few strangers there.
    assert likeness.strangers(0.35) == pytest.approx(10 * likeness.strangers(0.45))
    assert likeness.strangers(0.75) == pytest.approx(10 * likeness.strangers(0.85))


def test_a_pack_without_measurements_still_orders() -> None:
    likeness = Likeness(Calibration(((0.3, 1e-3),), default=0.3))
    assert likeness.weight(0.5, 10) > likeness.weight(0.3, 10) > likeness.weight(0.1, 10)


def test_two_likely_people_share_the_chance() -> None:
    alone = review.chances({"anna": 9.0})
    shared = review.chances({"anna": 9.0, "ben": 9.0})
    assert alone["anna"] == pytest.approx(0.9)
    assert shared["anna"] == shared["ben"] == pytest.approx(9 / 19)


def test_likely_groups_are_asked_about_together_while_all_are_likely() -> None:
    sure = [candidate(i, chance=0.95) for i in range(30)]
    chosen = review.together(sure)
    assert 10 <= len(chosen) <= 14  # 0.95 ** 13 is just above a half
    assert [one.unit for one in chosen] == sorted(one.unit for one in chosen)


def test_an_unlikely_one_is_asked_about_alone() -> None:
    assert [one.unit for one in review.together([candidate(1, 5, 0.5), candidate(2, 1, 0.99)])] == [1]
    assert [one.unit for one in review.together([candidate(1, 5, 0.9), candidate(2, 1, 0.5)])] == [1]


def test_two_of_one_picture_are_never_asked_about_together() -> None:
    chosen = review.together([candidate(1, contents=(7,)), candidate(2, contents=(7,)), candidate(3)])
    assert len({content for one in chosen for content in one.contents}) == len(chosen) == 2


def test_no_more_than_one_look_takes_in() -> None:
    chosen = review.together([candidate(i, 25, 0.999) for i in range(5)])
    assert sum(one.faces for one in chosen) <= review.MOST_FACES
    # A large group is asked about however large it is.
    assert review.together([candidate(1, 1000)])[0].faces == 1000


def test_worth_grows_with_faces_and_chance() -> None:
    assert review.worth_of_yes([candidate(1, 10, 0.9)]) == pytest.approx(9.0)
    assert review.worth_of_yes([candidate(1, 10, 0.9)]) > review.worth_of_name(10) > review.worth_of_name(5)
    assert review.worth_of_yes([candidate(1, 1, 0.9)]) > review.worth_of_name(1)


def test_experience_moves_chances_to_what_they_turn_out_to_be() -> None:
    experience = Experience(grouped=100, alone=100)
    begin = experience.factor

    def chance() -> float:
        return review.chances({"anna": 10 * experience.factor})["anna"]

    for _ in range(200):
        experience.note(chance(), right=False)
    assert experience.factor < begin and chance() < 0.1
    for _ in range(400):
        experience.note(chance(), right=True)
    assert chance() > 0.5


def test_experience_begins_with_how_many_faces_are_alone() -> None:
    assert Experience(1000, 10).factor > Experience(10, 1000).factor
    assert Experience(0, 0).factor > 0


def test_who_is_there_often_is_expected_more_often() -> None:
    assert review.frequency(1) == review.frequency(4) == 1.0
    assert review.frequency(400) == 100.0
