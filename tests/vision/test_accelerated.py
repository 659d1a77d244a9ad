"""Sessions on accelerators that fail: at the first run, later, in silence, or because of the input."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from glimpse_desktop.vision.accelerated import AcceleratedSession, Failure


class FakeSession:
    """Answers ``answer``; from ``fails_from`` runs on raises instead."""

    def __init__(self, answer: float, fails_from: int | None = None) -> None:
        self.answer = answer
        self.fails_from = fails_from
        self.runs = 0

    def run(self, outputs: Sequence[str] | None, inputs: Mapping[str, Any]) -> list[Any]:
        self.runs += 1
        if self.fails_from is not None and self.runs >= self.fails_from:
            raise RuntimeError("the device was removed\nat line 12")
        return [np.full(3, self.answer, np.float32), np.arange(2)]

    def get_inputs(self) -> Any:
        return ["input"]

    def get_outputs(self) -> Any:
        return ["output"]


class Rig:
    def __init__(self, fast: FakeSession, cpu: FakeSession | None = None) -> None:
        self.fast, self.cpu = fast, cpu or FakeSession(1.0)
        self.told: list[str] = []
        self.opened = 0
        self.failure = Failure(self.told.append)

    def session(self, fast: FakeSession | None = None) -> AcceleratedSession:
        return AcceleratedSession(fast or self.fast, "FastProvider", self._open, self.failure)

    def _open(self) -> FakeSession:
        self.opened += 1
        return self.cpu


def _answer(session: AcceleratedSession) -> float:
    return float(session.run(None, {})[0][0])


def test_while_it_works_the_cpu_is_not_even_opened() -> None:
    rig = Rig(FakeSession(2.0))
    session = rig.session()
    assert [_answer(session) for _ in range(3)] == [2.0] * 3
    assert rig.opened == 0 and rig.told == []
    assert session.get_inputs() == ["input"] and session.get_outputs() == ["output"]


def test_a_failure_in_the_midst_of_a_run_is_answered_by_the_cpu_and_told_once() -> None:
    rig = Rig(FakeSession(2.0, fails_from=3))
    session = rig.session()
    assert [_answer(session) for _ in range(6)] == [2.0, 2.0, 1.0, 1.0, 1.0, 1.0]
    assert rig.told == ["FastProvider failed: the device was removed"]
    assert rig.opened == 1 and rig.fast.runs == 3


def test_all_sessions_of_an_engine_leave_the_accelerator_together() -> None:
    rig = Rig(FakeSession(2.0, fails_from=1))
    other = FakeSession(5.0)
    first, second = rig.session(), rig.session(other)
    assert _answer(second) == 5.0
    assert _answer(first) == 1.0
    assert _answer(second) == 1.0 and other.runs == 1


def test_results_that_are_no_numbers_are_not_believed() -> None:
    rig = Rig(FakeSession(float("nan")))
    assert _answer(rig.session()) == 1.0
    assert rig.told == ["FastProvider gave results that are no numbers"]


def test_an_input_that_the_cpu_can_make_nothing_of_either_is_no_failure_of_the_accelerator() -> None:
    rig = Rig(FakeSession(float("nan")), FakeSession(float("inf")))
    rig.session().run(None, {})
    broken = Rig(FakeSession(2.0, fails_from=1), FakeSession(1.0, fails_from=1))
    with pytest.raises(RuntimeError):
        broken.session().run(None, {})
    assert rig.told == broken.told == []


def test_workers_that_fail_at_once_open_one_session_and_tell_once() -> None:
    rig = Rig(FakeSession(2.0, fails_from=1))
    session = rig.session()
    answers: list[float] = []
    threads = [threading.Thread(target=lambda: answers.append(_answer(session))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [1.0] * 8
    assert rig.opened == 1 and len(rig.told) == 1


def test_a_provider_that_takes_one_at_a_time_gets_one_at_a_time() -> None:
    class Careful(FakeSession):
        inside = 0
        most = 0

        def run(self, outputs: Sequence[str] | None, inputs: Mapping[str, Any]) -> list[Any]:
            self.inside += 1
            self.most = max(self.most, self.inside)
            threading.Event().wait(0.002)
            self.inside -= 1
            return super().run(outputs, inputs)

    fast = Careful(2.0)
    session = AcceleratedSession(fast, "Fast", lambda: FakeSession(1.0), Failure(), one_at_a_time=True)
    threads = [threading.Thread(target=session.run, args=(None, {})) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert fast.most == 1 and fast.runs == 6
