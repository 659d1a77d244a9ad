"""The threads of a run: each takes a photo, goes the whole way with it, and hands over what became of it."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.indexing.backlog import Backlog
from glimpse_desktop.indexing.outcomes import Outcome
from glimpse_desktop.indexing.pace import Pace
from glimpse_desktop.indexing.priority import lower_priority
from glimpse_desktop.vision.engine import FaceEngine

_WAITING_OUTCOMES = 64
"""So many outcomes may wait to be written; then the workers wait, which keeps memory flat."""

_POLL_SECONDS = 0.1


class Background:
    """Threads that end together: the first failure of any is kept for whoever started them."""

    def __init__(self, pace: Pace, cancel: CancelToken, ending: CancelToken) -> None:
        """After ``cancel`` no other photo is begun; ``ending`` is set when nobody takes in any more what is
        finished.
        """
        self.pace = pace
        self._cancel = cancel
        self._ending = ending
        self._threads: list[threading.Thread] = []
        self._failure: BaseException | None = None

    def start(self, name: str, work: Callable[[], None]) -> threading.Thread:
        """Run ``work`` in a thread of its own."""
        thread = threading.Thread(target=self._run, args=(work,), name=name)
        self._threads.append(thread)
        thread.start()
        return thread

    def checkpoint(self) -> None:
        """Wait while paused. Raises Cancelled when it is time to end."""
        while not self.pace.wait(_POLL_SECONDS):
            self._check()
        self._check()

    def await_turn(self, number: int, worked: float) -> None:
        """Wait until worker ``number`` may take a photo (see ``Pace``). Raises Cancelled."""
        self.pace.await_turn(number, worked, self._check)

    def still_wanted(self) -> None:
        """Raise Cancelled when finished work is of no use any more; doesn't wait for the end of a pause."""
        self._ending.check()

    def _check(self) -> None:
        self._cancel.check()
        self._ending.check()

    def raise_failure(self) -> None:
        """Raise what ended one of the threads, if anything did."""
        if self._failure is not None:
            raise self._failure

    def join(self) -> None:
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _run(self, work: Callable[[], None]) -> None:
        lower_priority()
        try:
            work()
        except Cancelled:
            return
        except BaseException as error:
            # Handed to the coordinating thread, which tells the person and ends the others.
            if self._failure is None:
                self._failure = error


class Outcomes:
    """What the workers hand over, a bounded queue."""

    def __init__(self) -> None:
        self._queue: queue.Queue[Outcome | None] = queue.Queue(_WAITING_OUTCOMES)

    def put(self, outcome: Outcome, still_wanted: Callable[[], None]) -> None:
        while True:
            try:
                self._queue.put(outcome, timeout=_POLL_SECONDS)
                return
            except queue.Full:
                still_wanted()

    def wake(self) -> None:
        """Something else has happened that who waits for an outcome has to look after."""
        with suppress(queue.Full):  # then nobody waits
            self._queue.put_nowait(None)

    def get(self, seconds: float) -> Outcome | None:
        """The next one, None when there is none within ``seconds`` or before somebody calls ``wake``."""
        try:
            if seconds > 0:
                return self._queue.get(timeout=seconds)
            while (outcome := self._queue.get_nowait()) is None:
                pass
            return outcome
        except queue.Empty:
            return None


def work_through(
    number: int,
    backlog: Backlog,
    engine: Callable[[], FaceEngine],
    outcomes: Outcomes,
    background: Background,
    on_current: Callable[[str], None],
) -> None:
    """What worker ``number`` (from 0) does until the backlog is closed. Raises Cancelled and LibraryError.

    ``engine`` is asked for every photo: a better one may have been loaded meanwhile.
    """
    # Late, and only here: it brings all that decodes, which has no business at the start of the window.
    from glimpse_desktop.indexing.analyse import analyse

    worked = 0.0
    while True:
        background.await_turn(number, worked)
        photo = backlog.take()
        if photo is None:
            return
        background.checkpoint()
        on_current(photo.path)
        with background.pace.at_work(background.still_wanted):
            begun = time.monotonic()
            outcome = analyse(photo, engine(), claim=backlog.claim, checkpoint=background.still_wanted)
            worked = time.monotonic() - begun
        outcomes.put(outcome, background.still_wanted)
