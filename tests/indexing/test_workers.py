"""What the threads of a run hand to each other, and that nobody waits for nothing."""

from __future__ import annotations

import queue
import threading

import pytest

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.indexing import run
from glimpse_desktop.indexing.outcomes import Gone, Outcome
from glimpse_desktop.indexing.workers import Outcomes
from glimpse_desktop.library.analyses import FileState, WaitingPhoto
from tests.indexing.conftest import Bench
from tests.support.square_engine import draw_photo

LONG = 60.0


def gone(number: int) -> Gone:
    return Gone(WaitingPhoto(PhotoId(number), f"/{number}.jpg", FileState(1, 1), None))


def test_outcomes_come_in_order_and_none_when_there_is_none() -> None:
    outcomes = Outcomes()
    for number in (1, 2):
        outcomes.put(gone(number), lambda: None)
    assert [outcomes.get(LONG), outcomes.get(0)] == [gone(1), gone(2)]
    assert outcomes.get(0) is None and outcomes.get(0.001) is None


def test_who_waits_is_woken_and_no_outcome_is_lost() -> None:
    outcomes = Outcomes()
    threading.Timer(0.01, outcomes.wake).start()
    assert outcomes.get(LONG) is None
    outcomes.wake()
    outcomes.put(gone(1), lambda: None)
    outcomes.wake()
    assert outcomes.get(0) == gone(1)  # whoever only collects what is left isn't told
    assert outcomes.get(0) is None


def test_where_much_is_waiting_nobody_needs_to_be_woken() -> None:
    outcomes = Outcomes()
    outcomes._queue = queue.Queue(1)
    outcomes.put(gone(1), lambda: None)
    outcomes.wake()
    assert outcomes.get(LONG) == gone(1)


def test_a_run_never_waits_in_vain(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither for the end of a scan nor for outcomes: a new photo appears at once."""
    in_vain: list[float] = []

    class Patient(Outcomes):
        def get(self, seconds: float) -> Outcome | None:
            if seconds <= 0:
                return super().get(seconds)
            try:
                return self._queue.get(timeout=LONG)
            except queue.Empty:
                in_vain.append(seconds)
                return None

    monkeypatch.setattr(run, "Outcomes", Patient)
    bench.add()
    bench.index()
    for number in range(3):
        draw_photo(bench.photos / f"{number}.jpg", [(0.3 * number, 40, 40, 60)])
        assert bench.index().photos == number + 1
    assert not in_vain
