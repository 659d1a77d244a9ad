"""The indexer's progress on a terminal: counts, rate, time left and the current file."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TextIO

from glimpse_desktop.domain.progress import IndexProgress, Phase, Slowed

_REDRAW_SECONDS = 0.1
_LOG_SECONDS = 10.0
_BAR_WIDTH = 24
_REASONS = {
    Slowed.ON_BATTERY: "On battery, gently: ",
    Slowed.MEASURING: "Measuring what is fastest here: ",
}


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
    """One line: ``[#####-----] 420/980  11 photos a second  about 50 s left  1,204 faces  IMG_2041.jpg``.

    Why it isn't faster comes before the counts: ``On battery, gently: [###``.
    """
    if progress.phase is Phase.SCANNING:
        return f"Looking for photos: {progress.scanned:,}"
    if progress.phase is Phase.GROUPING:
        return "Grouping faces"
    filled = round(_BAR_WIDTH * progress.done / progress.total) if progress.total else 0
    bar = f"[{'#' * filled}{'-' * (_BAR_WIDTH - filled)}] {progress.done:,}/{progress.total:,}"
    if progress.phase is Phase.PAUSED:
        return f"{'Paused on battery' if progress.slowed is Slowed.ON_BATTERY else 'Paused'}: {bar}"
    parts = [_REASONS.get(progress.slowed, "") + bar]
    if progress.rate:
        parts.append(speed_text(progress.rate))
    if progress.seconds_left is not None:
        parts.append(left_text(progress.seconds_left))
    parts.append(f"{progress.faces:,} faces")
    if progress.problems:
        parts.append(f"{progress.problems:,} problems")
    if progress.current:
        name = progress.current.replace("\\", "/").rsplit("/", 1)[-1]
        parts.append("".join(c if c.isprintable() else "?" for c in name))
    return "  ".join(parts)


def speed_text(rate: float) -> str:
    """ "11 photos a second", "42 photos a minute"; ``rate`` is photos a second, above 0."""
    if rate >= 1:
        return f"{rate:,.0f} photo{'' if round(rate) == 1 else 's'} a second"
    a_minute = max(1, round(rate * 60))
    return f"{a_minute} photo{'' if a_minute == 1 else 's'} a minute"


def left_text(seconds: float) -> str:
    """ "about 50 s left", "about 3 min left", "about 2 h left"."""
    if seconds < 55:
        return f"about {max(5, 5 * round(seconds / 5))} s left"
    minutes = max(1, round(seconds / 60))
    return f"about {minutes} min left" if minutes < 90 else f"about {round(minutes / 60)} h left"
