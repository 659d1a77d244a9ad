"""How long an event loop does not answer."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

_TICK_MS = 2


@dataclass(frozen=True)
class Stalls:
    """Gaps between two turns of the event loop, in milliseconds, over ``seconds``."""

    seconds: float
    longest: float
    p999: float
    over_16: int
    over_50: int
    over_100: int
    busiest: float
    """The most CPU milliseconds of its own thread that one turn took: nobody else is to blame for those."""

    def __str__(self) -> str:
        return (
            f"longest stall {self.longest:6.1f} ms, 99.9 % under {self.p999:5.1f} ms; over 16, 50, 100 ms: "
            f"{self.over_16}, {self.over_50}, {self.over_100} times in {self.seconds:.1f} s; "
            f"own work at most {self.busiest:.1f} ms"
        )


class LoopMeter(QObject):
    """Notes the time between the turns of this thread's event loop: a timer of 2 ms that should fire on time."""

    def __init__(self) -> None:
        super().__init__()
        self._gaps: list[float] = []
        self._last = self._begin = time.perf_counter()
        self._busiest, self._spent = 0.0, time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._gaps.clear()
        self._last = self._begin = time.perf_counter()
        self._busiest, self._spent = 0.0, time.thread_time()
        self._timer.start()

    def stop(self) -> Stalls:
        """What happened since ``start``."""
        self._tick()
        self._timer.stop()
        gaps = sorted(gap * 1000 for gap in self._gaps)
        return Stalls(
            seconds=self._last - self._begin,
            longest=gaps[-1],
            p999=gaps[min(len(gaps) - 1, int(len(gaps) * 0.999))],
            over_16=sum(gap > 16 for gap in gaps),
            over_50=sum(gap > 50 for gap in gaps),
            over_100=sum(gap > 100 for gap in gaps),
            busiest=self._busiest * 1000,
        )

    def _tick(self) -> None:
        now = time.perf_counter()
        self._gaps.append(now - self._last)
        self._last = now
        spent = time.thread_time()
        self._busiest, self._spent = max(self._busiest, spent - self._spent), spent


def turn(seconds: float) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
