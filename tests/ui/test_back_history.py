from __future__ import annotations

from glimpse_desktop.ui.back_history import History, Stop


def test_back_goes_the_way_that_was_come() -> None:
    history = History()
    history.leave("photos", None)
    history.leave("find", 7)
    assert history.back() == Stop("find", 7)
    assert history.back() == Stop("photos", None)
    assert history.back() is None


def test_the_same_place_twice_is_one_stop() -> None:
    history = History()
    history.leave("find", 7)
    history.leave("find", 7)
    assert len(history) == 1


def test_it_does_not_grow_for_ever() -> None:
    history = History()
    for number in range(1000):
        history.leave("find", number)
    assert len(history) <= 100
    assert history.back() == Stop("find", 999)
