"""The indexer's progress on a terminal: counts, rate, time left and the current file."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TextIO

from glimpse_desktop.domain.progress import IndexProgress, Phase

_REDRAW_SECONDS = 0.1
_LOG_SECONDS = 10.0
_BAR_WIDTH = 24


class ProgressBar:
    """Redraws one line on a terminal; where stderr is no terminal, says where it is every ten seconds."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._terminal = self._stream.isatty()
        self._last = 0.0
        self._drawn = False

    def __call__(self, progress: IndexProgress) -> None:
        now = time.monotonic()
        wait = _REDRAW_SECONDS if self._terminal else _LOG_SECONDS
        if now - self._last < wait or progress.phase is Phase.IDLE:
            return
        if self._last == 0.0 and not self._terminal:
            self._last = now  # a run of a few seconds needs no log line
            return
        self._last = now
        line = describe(progress)
        if self._terminal:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write("\r" + line[:width].ljust(width))
            self._drawn = True
        else:
            self._stream.write(line + "\n")
        self._stream.flush()

    def finish(self) -> None:
        """Leave the terminal's line empty for what comes next."""
        if self._drawn:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write("\r" + " " * width + "\r")
            self._stream.flush()


def describe(progress: IndexProgress) -> str:
    """One line: ``[#####-----] 420/980  11.2/s  0:50 left  1,204 faces  2 problems  IMG_2041.jpg``."""
    if progress.phase is Phase.SCANNING:
        return f"Looking for photos: {progress.scanned:,}"
    if progress.phase is Phase.GROUPING:
        return "Grouping faces"
    filled = round(_BAR_WIDTH * progress.done / progress.total) if progress.total else 0
    parts = [f"[{'#' * filled}{'-' * (_BAR_WIDTH - filled)}] {progress.done:,}/{progress.total:,}"]
    if progress.rate:
        parts.append(f"{progress.rate:.1f}/s")
    if progress.seconds_left is not None:
        parts.append(f"{clock(progress.seconds_left)} left")
    parts.append(f"{progress.faces:,} faces")
    if progress.problems:
        parts.append(f"{progress.problems:,} problems")
    if progress.current:
        name = progress.current.replace("\\", "/").rsplit("/", 1)[-1]
        parts.append("".join(c if c.isprintable() else "?" for c in name))
    return "  ".join(parts)


def clock(seconds: float) -> str:
    """``m:ss``, or ``h:mm:ss`` from an hour on."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{secs:02}" if hours else f"{minutes}:{secs:02}"
