"""Two logs become one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.log_order import Timed, merged_order


def test_later_decisions_come_later_wherever_they_were_made() -> None:
    here = [Timed(1, 10), Timed(2, 30)]
    theirs = [Timed(1, 10), Timed(3, 20), Timed(4, 40)]
    assert merged_order(here, theirs) == [1, 3, 2, 4]


def test_at_the_same_moment_what_was_here_comes_first() -> None:
    assert merged_order([Timed(1, 10)], [Timed(2, 10)]) == [1, 2]


def test_a_step_stays_together() -> None:
    here = [Timed(1, 10, 1), Timed(2, 12, 1), Timed(3, 14, 1)]
    assert merged_order(here, [Timed(4, 11)]) == [1, 2, 3, 4]


def test_a_clock_that_was_wrong_takes_nothing_out_of_its_order() -> None:
    here = [Timed(1, 10), Timed(2, 900), Timed(3, 20)]  # the clock stood in the future, then was set right
    theirs = [Timed(1, 10), Timed(4, 15), Timed(5, 950)]
    assert merged_order(here, theirs) == [1, 4, 2, 3, 5]


def test_what_follows_a_common_entry_there_follows_it_here() -> None:
    here = [Timed(1, 900), Timed(2, 10)]
    assert merged_order(here, [Timed(2, 10), Timed(3, 11)]) == [1, 2, 3]


times = st.lists(st.floats(0, 50), max_size=12)


@given(times, times, times)
def test_each_log_keeps_its_order(common: list[float], here: list[float], there: list[float]) -> None:
    shared = [Timed(number, at) for number, at in enumerate(common)]
    own = shared + [Timed(100 + number, at) for number, at in enumerate(here)]
    theirs = shared + [Timed(200 + number, at) for number, at in enumerate(there)]
    order = merged_order(own, theirs)
    assert [one for one in order if one < 200] == [entry.number for entry in own]
    assert [one for one in order if one < 100 or one >= 200] == [entry.number for entry in theirs]
