"""Which places and people of another log are those that were forgotten here."""

from __future__ import annotations

from glimpse_desktop.domain.decisions import Decision, DecisionFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.people.forgotten_elsewhere import _Joined, _Places
from tests.people.test_forgetting_log import entry, place
from tests.support.library_maker import content

HERS = place("one")


def places(*shown: Box) -> _Places:
    noted: list[Decision] = [entry(1, "forgotten", HERS)]
    return _Places(noted, lambda _: shown)


def test_a_box_that_overlaps_a_little_is_a_neighbours_where_one_is_shown() -> None:
    beside = place("one", 0.15)  # a third of both together
    assert beside in places() and HERS in places(Box(0.1, 0.1, 0.1, 0.1))
    assert beside not in places(Box(0.15, 0.1, 0.1, 0.1))
    assert place("one", 0.3) not in places() and place("two") not in places()
    assert DecisionFace(content("one"), None) not in places()


def test_what_was_left_is_no_place_any_more_and_pictures_that_are_one_share_theirs() -> None:
    found = places()
    found.same_picture(content("one"), content("two"))
    found.same_picture(content("zero"), content("one"))
    assert place("two") in found and place("zero") in found
    found.leave([HERS])
    assert place("two") not in found and HERS not in found


def test_whatever_is_joined_is_one() -> None:
    joined: _Joined[int] = _Joined()
    for number in range(6):
        joined.add(number)
    joined.join(1, 2)
    joined.join(2, 3)
    joined.join(1, 3)
    joined.join(4, 5)
    assert sorted(map(sorted, joined.groups())) == [[0], [1, 2, 3], [4, 5]]
