from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from glimpse_desktop.domain.errors import Cancelled, PhotoError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging import helper_process, helper_start
from glimpse_desktop.imaging.helper_messages import Bounds, Message
from glimpse_desktop.imaging.helper_process import DecodeProcess, EndedError
from glimpse_desktop.imaging.helper_start import UnavailableError
from glimpse_desktop.imaging.reasons import CRASHED, DAMAGED, NO_MEMORY, TOO_MUCH, TOO_SLOW

REPOSITORY = Path(__file__).resolve().parents[2]

posix = pytest.mark.skipif(os.name != "posix", reason="sends signals")
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def png(width: int = 8, height: int = 6) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), (200, 100, 50)).save(out, "PNG", compress_level=1)
    return out.getvalue()


def ask(process: DecodeProcess, data: bytes, **more: object) -> Message:
    options = {"detail": 1280, "page": 0, "convert": False}
    return process.ask("decode", options, data, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def kept() -> Iterator[list[DecodeProcess]]:
    """The one that tests use after each other, as long as it lives."""
    kept: list[DecodeProcess] = []
    yield kept
    for process in kept:
        process.close()
        assert not process.alive


@pytest.fixture
def process(kept: list[DecodeProcess]) -> DecodeProcess:
    if not kept or not kept[-1].alive:
        kept.append(DecodeProcess())
    return kept[-1]


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True


class Asking(threading.Thread):
    """Asks in a thread of its own, of a helper that stands still."""

    def __init__(self, process: DecodeProcess, **more: object) -> None:
        super().__init__(name="asking")
        self._process, self._more = process, more
        self.error: BaseException | None = None
        ask(process, png())  # from now on it is ready
        os.kill(process.pid, signal.SIGSTOP)
        self.start()

    def run(self) -> None:
        try:
            ask(self._process, png(), **self._more)
        except BaseException as error:
            self.error = error


def test_pixels_come_back_and_more_can_be_asked(process: DecodeProcess) -> None:
    before = process.answers
    for _ in range(2):
        answer = ask(process, png())
        assert (answer.header["kind"], answer.header["size"], answer.header["shape"]) == ("PNG", [8, 6], [6, 8, 3])
        assert np.array_equal(answer.rows[0].reshape(6, 8, 3), np.full((6, 8, 3), (200, 100, 50)))
    assert process.answers == before + 2


def test_a_reason_comes_back_with_its_values(process: DecodeProcess) -> None:
    with pytest.raises(PhotoError, match="damaged or incomplete"):
        ask(process, png(600, 400)[:-300])
    with pytest.raises(PhotoError, match="not a picture"):
        ask(process, b"no picture")
    out = io.BytesIO()
    Image.new("RGB", (8, 6)).save(out, "BMP")
    huge = bytearray(out.getvalue())
    huge[18:26] = (60_000).to_bytes(4, "little") * 2
    with pytest.raises(PhotoError) as error:
        ask(process, bytes(huge))
    assert error.value.values == {"number": "3,600"} and "3,600 megapixels" in str(error.value)
    assert process.alive


def test_what_stumbles_in_the_helper_is_damage(process: DecodeProcess, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(PhotoError, match=DAMAGED):
        process.ask("decode", {"detail": "no number", "page": 0, "convert": False}, png())
    assert "TypeError" in caplog.text and process.alive


@posix
@pytest.mark.parametrize(
    ("with_signal", "reason", "crashed"),
    [(signal.SIGSEGV, CRASHED, True), (signal.SIGKILL, NO_MEMORY, False), (signal.SIGXCPU, TOO_SLOW, False)],
)
def test_a_helper_that_dies(process: DecodeProcess, with_signal: int, reason: str, crashed: bool) -> None:
    """A crash; the system's answer to a lack of memory; and to too much time of the processor."""
    asking = Asking(process)
    os.kill(process.pid, with_signal)
    os.kill(process.pid, signal.SIGCONT)
    asking.join()
    assert isinstance(asking.error, EndedError)
    assert (asking.error.reason, asking.error.crashed) == (reason, crashed)


@posix
def test_a_helper_that_hangs(process: DecodeProcess) -> None:
    asking = Asking(process, bounds=Bounds(seconds=0.05, seconds_a_megapixel=0, patience=1))
    asking.join()
    assert isinstance(asking.error, EndedError)
    assert (asking.error.reason, asking.error.crashed) == (TOO_SLOW, False)
    assert not process.alive


@posix
def test_a_helper_that_nobody_waits_for_any_more(process: DecodeProcess) -> None:
    cancel = CancelToken()
    asking = Asking(process, stop=cancel.check)
    cancel.cancel()
    asking.join()
    assert isinstance(asking.error, Cancelled)
    assert not process.alive


def test_an_answer_that_nobody_takes_ends_it(process: DecodeProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody presses Ctrl+C in a terminal: the next question must not get the answer to this one."""
    ask(process, png())

    def receive(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(helper_process, "receive", receive)
    with pytest.raises(KeyboardInterrupt):
        ask(process, png())
    assert not process.alive


@linux
def test_memory_is_bounded_by_the_size_of_the_picture(process: DecodeProcess) -> None:
    large = png(3000, 2000)
    with pytest.raises(PhotoError, match=TOO_MUCH):
        ask(process, large, bounds=Bounds(memory=1 << 20, memory_a_pixel=1))
    assert process.alive
    assert ask(process, large).header["shape"] == [2000, 3000, 3]  # the next one has bounds of its own


def test_memory_is_watched_where_the_system_does_not_bound_it(
    process: DecodeProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(process, png())
    monkeypatch.setattr(helper_process, "_must_be_weighed", lambda: True)
    monkeypatch.setattr(helper_process, "_POLL_SECONDS", 0.001)
    monkeypatch.setattr(Bounds, "bytes_for", lambda *_: 1 << 20)
    with pytest.raises(EndedError) as end:
        ask(process, png(4000, 3000))
    assert (end.value.reason, end.value.crashed) == (TOO_MUCH, False)


@linux
def test_the_system_holds_it_to_its_bounds(process: DecodeProcess) -> None:
    ask(process, png(1000, 1000), bounds=Bounds(seconds=40, seconds_a_megapixel=100))
    rows = (line.split("  ") for line in Path(f"/proc/{process.pid}/limits").read_text().splitlines())
    limits = {row[0]: next(word for word in row[1:] if word).strip() for row in rows}
    assert limits["Max core file size"] == limits["Max file size"] == "0"
    assert 140 <= int(limits["Max cpu time"]) < 160


def test_a_program_that_can_not_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(helper_start, "command", lambda: [str(tmp_path / "nothing")])
    with pytest.raises(UnavailableError):
        DecodeProcess()
    monkeypatch.setattr(helper_start, "command", lambda: [sys.executable, "-S", "-c", "raise SystemExit(3)"])
    process = DecodeProcess()
    with pytest.raises(UnavailableError, match="3"):
        ask(process, png())
    talk = "import sys; sys.stdout.write('nonsense'); sys.stdout.close(); sys.stdin.read()"
    monkeypatch.setattr(helper_start, "command", lambda: [sys.executable, "-S", "-c", talk])
    monkeypatch.setattr(helper_process, "_ENDING_SECONDS", 0.1)
    process = DecodeProcess()
    with pytest.raises(UnavailableError):
        ask(process, png())
    assert not process.alive


PARENT = """
import sys, time
from tests.imaging.test_helper_process import DecodeProcess, ask, png
process = DecodeProcess()
ask(process, png())
print(process.pid, flush=True)
time.sleep(600)
"""


@linux
def test_no_orphan_is_left_when_we_are_killed() -> None:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, cwd=REPOSITORY, env=environment
    )
    assert parent.stdout is not None
    helper = int(parent.stdout.readline())
    assert not is_gone(helper)
    parent.kill()
    parent.communicate()
    wait_until(lambda: is_gone(helper))
