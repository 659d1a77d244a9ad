"""When what was noticed is looked at: a clock that the test turns, no waiting."""

from __future__ import annotations

import threading

import pytest

from glimpse_desktop.indexing.notices import PATIENCE_SECONDS, QUIET_SECONDS, UNFINISHED_SECONDS, Notices
from glimpse_desktop.indexing.scan_request import ScanRequest


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def notices(clock: Clock) -> Notices:
    return Notices(clock)


def test_looked_at_when_it_is_quiet_and_once(notices: Notices, clock: Clock) -> None:
    notices.file("a.jpg")
    clock.now += QUIET_SECONDS * 0.7
    notices.tree("sub")
    notices.moved("b.jpg", "c.jpg")
    clock.now += QUIET_SECONDS * 0.7
    assert not notices.take()
    clock.now += QUIET_SECONDS * 0.4
    assert notices.take() == ScanRequest(
        trees=frozenset({"sub"}), files=frozenset({"a.jpg"}), moves=(("b.jpg", "c.jpg"),)
    )
    clock.now += 100
    assert not notices.take()


def test_what_goes_on_and_on_is_looked_at_now_and_then(notices: Notices, clock: Clock) -> None:
    takes = []
    for number in range(200):  # ten files a second, for twenty seconds
        notices.file(f"{number}.jpg")
        clock.now += 0.1
        if request := notices.take():
            takes.append(request)
    clock.now += QUIET_SECONDS
    takes.append(notices.take())
    assert len(takes) == pytest.approx(20 / PATIENCE_SECONDS, abs=1)
    assert sum(len(request.files) for request in takes) == 200
    assert len(frozenset().union(*(request.files for request in takes))) == 200


def test_file_that_is_being_written_is_looked_at_when_it_is_done(notices: Notices, clock: Clock) -> None:
    notices.begun("slow.jpg")
    notices.file("quick.jpg")
    clock.now += QUIET_SECONDS
    assert notices.take().files == {"quick.jpg"}
    clock.now += UNFINISHED_SECONDS / 2
    assert not notices.take()
    notices.file("slow.jpg")
    clock.now += QUIET_SECONDS
    assert notices.take().files == {"slow.jpg"}
    clock.now += UNFINISHED_SECONDS * 2
    assert not notices.take()


def test_file_whose_end_is_never_told_is_looked_at_all_the_same(notices: Notices, clock: Clock) -> None:
    notices.begun("hard link.jpg")
    clock.now += UNFINISHED_SECONDS * 0.9
    assert not notices.take()
    clock.now += UNFINISHED_SECONDS * 0.2
    assert notices.take().files == {"hard link.jpg"}


def test_everything(notices: Notices, clock: Clock) -> None:
    notices.file("a.jpg")
    notices.everything()
    clock.now += QUIET_SECONDS
    request = notices.take()
    assert request.everything and request.files == {"a.jpg"}
    notices.everything()
    notices.begun("b.jpg")
    notices.forget()
    clock.now += 100
    assert not notices.take()


def test_waiting_ends_with_a_notice_or_when_woken() -> None:
    notices = Notices()
    for act in (lambda: notices.file("a.jpg"), notices.wake):
        waiter = threading.Thread(target=notices.wait, args=(600.0,))
        waiter.start()
        act()
        waiter.join(20)
        assert not waiter.is_alive()
        notices.forget()
    notices.wake()
    notices.wait(600.0)  # woken before: not missed
