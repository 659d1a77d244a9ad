"""How much of the machine other programs have."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

Counter = Callable[[], float]


def _machine_seconds() -> float:
    """Seconds that all processors together have worked for anybody, since the machine was started."""
    import psutil

    times = psutil.cpu_times()
    # Not every system tells all of these apart; what guests and interrupts take is part of one of them or little.
    return sum(getattr(times, kind, 0.0) for kind in ("user", "system", "nice", "steal"))


def watch_others(
    *,
    machine: Counter = _machine_seconds,
    ours: Counter = time.process_time,
    clock: Counter = time.monotonic,
    processors: int | None = None,
) -> Callable[[], float]:
    """Begin to watch; the result tells which share of all processors, 0-1, other programs have had since."""
    count = processors or os.cpu_count() or 1
    begun = machine(), ours(), clock()

    def share() -> float:
        seconds = max(clock() - begun[2], 1e-3)
        others = (machine() - begun[0]) - (ours() - begun[1])
        return min(1.0, max(0.0, others / (seconds * count)))

    return share
