"""Helper processes for decoders: kept at hand while they are wanted, replaced when a picture was too much for one.

A decoder that crashes, hangs or takes all memory takes its helper along, and the photo in hand is said to be the
reason; this process and all other photos go on.
"""

from __future__ import annotations

import atexit
import logging
import os
import threading
import time
from collections.abc import Callable
from typing import Any

from glimpse_desktop.domain.errors import Cancelled, PhotoError
from glimpse_desktop.imaging.helper_messages import USUAL_BOUNDS, Bounds, Message
from glimpse_desktop.imaging.helper_process import DecodeProcess, EndedError
from glimpse_desktop.imaging.helper_start import UnavailableError, eagerness

__all__ = ["Bounds", "DecodeHelpers", "UnavailableError", "ask", "helpers", "interrupt"]

_log = logging.getLogger(__name__)

_IDLE_SECONDS = 120.0
"""One that had nothing to do for longer is not used any more: it will end by itself in a moment."""

_UNAVAILABLE_SECONDS = 300.0
"""Where none can be started, it isn't tried again with every photo."""

_MOST_ANSWERS = 1_000
"""After so many another one is started (0.2 s): what a library mislays of its memory comes back."""


class DecodeHelpers:
    """Safe from any thread: each request has a helper of its own, of the asking thread's priority."""

    def __init__(self, most_idle: int | None = None) -> None:
        """``most_idle``: how many of a priority are kept for the next request, one per processor by default.

        Those that worked in the background are of no use to the viewer, nor may they be in the way of its own.
        """
        self._most_idle = most_idle or os.cpu_count() or 2
        self._lock = threading.Lock()
        self._idle: list[tuple[int, DecodeProcess]] = []
        self._interruptions = 0
        self._unavailable_until = 0.0

    def ask(
        self,
        operation: str,
        options: dict[str, Any],
        data: bytes,
        *,
        bounds: Bounds = USUAL_BOUNDS,
        checkpoint: Callable[[], None] | None = None,
    ) -> Message:
        """A helper's answer on a file's bytes (see ``helper_main``).

        ``checkpoint`` is called ten times a second and may raise Cancelled. Raises Cancelled, then or, without
        a checkpoint, after ``interrupt``; PhotoError with a reason for people, where the helper says one or did
        not live to say anything; UnavailableError when none can be started.
        """
        if time.monotonic() < self._unavailable_until:
            raise UnavailableError("none could be started a moment ago")
        before = self._interruptions

        def stop() -> None:
            if checkpoint is not None:
                checkpoint()
            elif self._interruptions != before:
                raise Cancelled

        again = True
        while True:
            try:
                kind, process = self._take()
                was_used = process.answers > 0
                answer = process.ask(operation, options, data, bounds=bounds, stop=stop)
            except UnavailableError as error:
                if again:  # one that ends at its start may have had bad luck: memory was short for a moment
                    again = False
                    continue
                _log.warning("no decode helper: %s", error)
                self._unavailable_until = time.monotonic() + _UNAVAILABLE_SECONDS
                raise
            except PhotoError:
                self._put(kind, process)
                raise
            except EndedError as end:
                # What an earlier picture broke is not this one's fault.
                if end.crashed and was_used and again:
                    again = False
                    continue
                raise PhotoError(end.reason) from end
            self._put(kind, process)
            return answer

    def interrupt(self) -> None:
        """End what is being decoded, now: whoever waits for it, without a checkpoint of its own, gets Cancelled.

        Helpers that are idle stay.
        """
        self._interruptions += 1

    def end(self) -> None:
        """End those that are idle, and wait for that."""
        with self._lock:
            idle, self._idle = self._idle, []
        for _, process in idle:
            process.hang_up()
        for _, process in idle:
            process.close()

    def _take(self) -> tuple[int, DecodeProcess]:
        """A helper that nobody else has. Raises UnavailableError."""
        wanted = eagerness()
        stale: list[DecodeProcess] = []
        found: DecodeProcess | None = None
        with self._lock:
            for entry in self._idle[::-1]:
                kind, process = entry
                late = time.monotonic() - process.last_used > _IDLE_SECONDS
                if late or not process.alive:
                    stale.append(process)
                elif kind == wanted and found is None:
                    found = process
                else:
                    continue
                self._idle.remove(entry)
        for process in stale:
            process.close()
        return wanted, found or DecodeProcess()

    def _put(self, kind: int, process: DecodeProcess) -> None:
        with self._lock:
            alike = sum(idle == kind for idle, _ in self._idle)
            keeps = alike < self._most_idle and process.answers < _MOST_ANSWERS
            if keeps:
                self._idle.append((kind, process))
        if not keeps:
            process.close()


helpers = DecodeHelpers()
"""Those of this process."""

ask = helpers.ask
interrupt = helpers.interrupt
atexit.register(helpers.end)
