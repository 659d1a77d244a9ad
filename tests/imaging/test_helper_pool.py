from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from glimpse_desktop.domain.errors import Cancelled, PhotoError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging import helper_pool
from glimpse_desktop.imaging.helper_messages import Message
from glimpse_desktop.imaging.helper_pool import DecodeHelpers
from glimpse_desktop.imaging.helper_process import DecodeProcess
from glimpse_desktop.imaging.helper_start import UnavailableError
from glimpse_desktop.imaging.reasons import CRASHED
from tests.imaging.test_helper_process import is_gone, png

posix = pytest.mark.skipif(os.name != "posix", reason="sends signals")
OPTIONS = {"detail": 1280, "page": 0, "convert": False}


@pytest.fixture
def helpers() -> Iterator[DecodeHelpers]:
    helpers = DecodeHelpers(most_idle=2)
    yield helpers
    helpers.end()


def ask(helpers: DecodeHelpers, checkpoint: Callable[[], None] | None = None) -> Message:
    return helpers.ask("decode", OPTIONS, png(), checkpoint=checkpoint)


def idle(helpers: DecodeHelpers) -> list[int]:
    return [process.pid for _, process in helpers._idle]


def test_one_helper_answers_one_caller_after_the_other(helpers: DecodeHelpers) -> None:
    for _ in range(3):
        assert ask(helpers).header["shape"] == [6, 8, 3]
        with pytest.raises(PhotoError):
            helpers.ask("decode", OPTIONS, b"no picture")
    (pid,) = idle(helpers)
    helpers.end()
    assert idle(helpers) == []
    if sys.platform == "linux":
        assert is_gone(pid)


def test_several_threads_have_a_helper_each(helpers: DecodeHelpers) -> None:
    together = threading.Barrier(3)

    def work(number: int) -> list[int]:
        together.wait()
        data = png(8 + number, 6)
        return [helpers.ask("decode", OPTIONS, data).header["size"][0] for _ in range(20)]

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(work, range(3))) == [[8 + number] * 20 for number in range(3)]
    assert 1 <= len(idle(helpers)) <= 2  # no more are kept


class Deadly:
    """Makes helpers die of the pictures that they are given; counts them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
        self.asked: list[int] = []
        real = DecodeProcess.ask

        def ask(process: DecodeProcess, *arguments: object, **more: object) -> Message:
            self.asked.append(process.pid)
            if len(self.asked) <= times:
                if process.answers == 0:
                    real(process, "decode", OPTIONS, png())  # it came to life
                    process.answers = 0
                os.kill(process.pid, signal.SIGSEGV)
            return real(process, *arguments, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(DecodeProcess, "ask", ask)


@posix
def test_a_crash_costs_one_photo(helpers: DecodeHelpers, monkeypatch: pytest.MonkeyPatch) -> None:
    deadly = Deadly(monkeypatch, times=1)
    with pytest.raises(PhotoError, match=CRASHED):
        ask(helpers)
    assert idle(helpers) == []
    assert ask(helpers).header["kind"] == "PNG"
    assert len(set(deadly.asked)) == 2


@posix
@pytest.mark.parametrize("times", [1, 2])
def test_what_an_earlier_photo_broke_is_not_this_ones_fault(
    helpers: DecodeHelpers, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """A helper that dies after it has answered others is no verdict: the next one says whose fault it is."""
    ask(helpers)
    deadly = Deadly(monkeypatch, times)
    if times == 1:
        assert ask(helpers).header["kind"] == "PNG"
    else:
        with pytest.raises(PhotoError, match=CRASHED):
            ask(helpers)
    assert len(set(deadly.asked)) == 2


@posix
@pytest.mark.parametrize("by", ["checkpoint", "interrupt"])
def test_the_work_is_left_at_once(helpers: DecodeHelpers, by: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(helpers)
    (pid,) = idle(helpers)
    os.kill(pid, signal.SIGSTOP)  # it would take for ever
    cancel, taken, take = CancelToken(), threading.Event(), helpers._take

    def take_and_tell() -> tuple[int, DecodeProcess]:
        taken.set()
        return take()

    monkeypatch.setattr(helpers, "_take", take_and_tell)
    with ThreadPoolExecutor(1) as pool:
        asking = pool.submit(ask, helpers, cancel.check if by == "checkpoint" else None)
        taken.wait()
        if by == "checkpoint":
            cancel.cancel()
        else:
            helpers.interrupt()
        with pytest.raises(Cancelled):
            asking.result()
    assert idle(helpers) == [] and ask(helpers).header["kind"] == "PNG"


@posix
def test_who_has_a_checkpoint_decides_alone(helpers: DecodeHelpers) -> None:
    ask(helpers)
    (pid,) = idle(helpers)
    os.kill(pid, signal.SIGSTOP)
    looks = 0

    def checkpoint() -> None:
        nonlocal looks
        looks += 1
        if looks == 1:
            helpers.interrupt()
        elif looks == 3:
            os.kill(pid, signal.SIGCONT)

    assert ask(helpers, checkpoint).header["kind"] == "PNG"
    assert looks >= 3


def test_one_that_died_or_idled_for_long_is_not_asked(
    helpers: DecodeHelpers, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(helpers)
    (first,) = idle(helpers)
    monkeypatch.setattr(helper_pool, "_IDLE_SECONDS", -1.0)
    ask(helpers)
    (second,) = idle(helpers)
    assert second != first
    monkeypatch.undo()
    helpers._idle[0][1]._process.kill()
    helpers._idle[0][1]._process.wait()
    ask(helpers)
    (third,) = idle(helpers)
    assert third != second


def test_where_none_can_be_started_it_is_not_tried_with_every_photo(
    helpers: DecodeHelpers, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tried = 0

    def refuse(_: DecodeProcess) -> None:
        nonlocal tried
        tried += 1
        raise UnavailableError("the system refuses")

    with monkeypatch.context() as patched:
        patched.setattr(DecodeProcess, "__init__", refuse)
        for _ in range(3):
            with pytest.raises(UnavailableError):
                ask(helpers)
        assert tried == 2 and caplog.text.count("the system refuses") == 1
        patched.setattr(helper_pool, "_UNAVAILABLE_SECONDS", 0.0)
        helpers._unavailable_until = 0.0
        with pytest.raises(UnavailableError):
            ask(helpers)
    assert ask(helpers).header["kind"] == "PNG"  # later it may be possible


@posix
def test_one_that_is_killed_at_its_start_is_started_again(
    helpers: DecodeHelpers, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    real = DecodeProcess.__init__

    def start(process: DecodeProcess) -> None:
        real(process)
        started.append(process)
        if len(started) == 1:
            process._process.kill()

    monkeypatch.setattr(DecodeProcess, "__init__", start)
    assert ask(helpers).header["kind"] == "PNG"
    assert len(started) == 2 and not started[0].alive


def test_another_one_after_many_answers(helpers: DecodeHelpers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper_pool, "_MOST_ANSWERS", 2)
    ask(helpers)
    assert len(idle(helpers)) == 1
    ask(helpers)
    assert idle(helpers) == []


@pytest.mark.skipif(sys.platform != "linux", reason="threads have priorities of their own on Linux")
def test_background_work_and_the_viewer_have_helpers_of_their_own_priority(helpers: DecodeHelpers) -> None:
    """As many each: otherwise the viewer, after photos were indexed, would start one for every picture."""
    helpers._most_idle = 1

    def behind() -> None:
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
        ask(helpers)

    thread = threading.Thread(target=behind)
    thread.start()
    thread.join()
    (patient,) = idle(helpers)
    ask(helpers)
    (usual,) = set(idle(helpers)) - {patient}
    assert [os.getpriority(os.PRIO_PROCESS, pid) for pid in (usual, patient)] == [0, 10]
    ask(helpers)
    assert set(idle(helpers)) == {usual, patient}
