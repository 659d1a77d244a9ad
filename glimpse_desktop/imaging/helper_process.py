"""One helper process, started and talked to: what it answers, or why it is no more.

Bounds of memory and of the processor's time it sets itself where the system can hold them (Linux); the time by the
clock, the wish to stop and, elsewhere, the memory are watched here, by a thread that lives as long as a request.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from io import RawIOBase
from typing import Any, cast

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.helper_messages import USUAL_BOUNDS, Bounds, BrokenTalkError, Message, receive, send
from glimpse_desktop.imaging.helper_start import UnavailableError, start_helper
from glimpse_desktop.imaging.reasons import CRASHED, DAMAGED, NO_MEMORY, TOO_MUCH, TOO_SLOW

_log = logging.getLogger(__name__)

_POLL_SECONDS = 0.1
_START_SECONDS = 90.0
_ENDING_SECONDS = 2.0


class EndedError(Exception):
    """The helper is no more. ``reason``: what that says of the picture, ``crashed``: it ended by itself."""

    def __init__(self, reason: str, *, crashed: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.crashed = crashed


class DecodeProcess:
    """Not thread-safe: one caller has it at a time."""

    def __init__(self) -> None:
        """Start it, without waiting until it is ready. Raises UnavailableError."""
        self._helper = start_helper()
        self._process = self._helper.process
        self._to = cast(RawIOBase, self._process.stdin)
        self._from = cast(RawIOBase, self._process.stdout)
        self._ready = False
        self._garbled = False
        self.answers = 0
        self.last_used = time.monotonic()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(
        self,
        operation: str,
        options: dict[str, Any],
        data: bytes,
        *,
        bounds: Bounds = USUAL_BOUNDS,
        stop: Callable[[], None] | None = None,
    ) -> Message:
        """Its answer on a file's bytes (see ``helper_main``).

        ``stop`` is called ten times a second, and ends the work by raising (Cancelled). Raises that; PhotoError
        when it says that the picture can't be used; EndedError when it did not live to say anything,
        UnavailableError when it never came to life.
        """
        watch = _Watch(self._process, bounds, len(data), stop)
        with watch:
            try:
                answer = self._talk(watch, operation, options, data, bounds)
            except BrokenTalkError:
                answer = None
            except BaseException as error:  # nobody takes what it says now
                self._process.kill()
                self.close()
                if isinstance(error, MemoryError):  # ours: the pixels don't fit beside what else there is
                    raise EndedError(NO_MEMORY, crashed=False) from error
                raise
            if answer is None:
                self._await_end()
        if watch.stopped is not None:
            self.close()
            raise watch.stopped
        if answer is None:
            end = self._end(watch)
            self.close()
            raise end
        self.last_used = time.monotonic()
        self.answers += 1
        return _checked(answer)

    def hang_up(self) -> None:
        """It ends by itself; ``close`` waits for that."""
        self._to.close()

    def close(self) -> None:
        """End it, and wait for that."""
        self.hang_up()
        self._from.close()
        try:
            self._process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._helper.let_go()

    def _talk(
        self, watch: _Watch, operation: str, options: dict[str, Any], data: bytes, bounds: Bounds
    ) -> Message | None:
        """The answer, None when the helper ended."""
        if not self._ready:
            if receive(self._from) is None:
                return None
            self._ready = True
        watch.begin(0)
        send(self._to, {"operation": operation, "options": options, "bounds": asdict(bounds)}, [data])
        answer = receive(self._from)
        if answer is not None and "pixels" in answer.header:
            watch.begin(int(answer.header["pixels"]))
            answer = receive(self._from)
        return answer

    def _await_end(self) -> None:
        """It ended, or talks nonsense."""
        try:
            self._process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            self._garbled = True
            self._process.kill()
            self._process.wait()

    def _end(self, watch: _Watch) -> Exception:
        """Why it is no more."""
        code = self._process.wait()
        if watch.verdict is not None:
            return (
                EndedError(watch.verdict, crashed=False) if self._ready else UnavailableError("it does not start")
            )
        if not self._ready:
            return UnavailableError(f"it ended with {code} at its start")
        if os.name == "posix":
            if code == -signal.SIGXCPU:
                return EndedError(TOO_SLOW, crashed=False)
            if code == -signal.SIGKILL and not self._garbled:  # not by us: the system had no memory left
                return EndedError(NO_MEMORY, crashed=False)
        _log.warning("the decode helper ended with %d", code)
        return EndedError(CRASHED, crashed=True)


class _Watch:
    """Ends a process that takes too long or too much, or that nobody waits for any more."""

    def __init__(
        self, process: subprocess.Popen[bytes], bounds: Bounds, size: int, stop: Callable[[], None] | None
    ) -> None:
        self.verdict: str | None = None
        self.stopped: BaseException | None = None
        self._process = process
        self._bounds = bounds
        self._size = size
        self._stop = stop
        self._deadline = time.monotonic() + _START_SECONDS
        self._most: int | None = None
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="decode helper: watch", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def begin(self, pixels: int) -> None:
        """A picture of so many pixels (0: not known yet) is in hand from now on."""
        self._deadline = time.monotonic() + self._bounds.by_the_clock(pixels)
        self._most = self._bounds.bytes_for(pixels, self._size)

    def _run(self) -> None:
        while not self._done.wait(_POLL_SECONDS):
            try:
                if self._stop is not None:
                    self._stop()
            except BaseException as wish:
                self.stopped = wish
            if time.monotonic() > self._deadline:
                self.verdict = TOO_SLOW
            elif _must_be_weighed() and self._most is not None and _weight(self._process.pid) > self._most:
                self.verdict = TOO_MUCH
            if self.stopped is not None or self.verdict is not None:
                self._process.kill()
                return


def _checked(answer: Message) -> Message:
    """Raises PhotoError for an answer that says why there is none."""
    if "bug" in answer.header:
        _log.warning("a decoder stumbled: %s", answer.header["bug"])
        raise PhotoError(DAMAGED)
    if "error" in answer.header:
        values = answer.header.get("values")
        raise PhotoError(str(answer.header["error"]), **(values if isinstance(values, dict) else {}))
    return answer


def _must_be_weighed() -> bool:
    """Whether the system can't hold a process to its memory."""
    return sys.platform != "linux"


def _weight(pid: int) -> int:
    """Bytes of memory that a process has."""
    import psutil

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
