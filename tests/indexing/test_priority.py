"""Standing back, on each system in its own way."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from types import SimpleNamespace

import pytest

from glimpse_desktop.indexing import priority


def _in_a_thread() -> None:
    thread = threading.Thread(target=priority.lower_priority)
    thread.start()
    thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="threads have a niceness of their own on Linux only")
def test_only_this_thread_gets_nicer() -> None:
    found: list[int] = []

    def work() -> None:
        priority.lower_priority()
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [10]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before


class _Function:
    """Stands in for a function of the system's."""

    def __init__(self, result: int) -> None:
        self.result = result
        self.calls: list[tuple[object, ...]] = []
        self.restype: object = None
        self.argtypes: object = None

    def __call__(self, *values: object) -> int:
        self.calls.append(values)
        return self.result


@pytest.mark.parametrize("result", [1, 0])
def test_windows_lowers_the_thread_by_a_step(monkeypatch: pytest.MonkeyPatch, result: int) -> None:
    kernel = SimpleNamespace(GetCurrentThread=_Function(-2), SetThreadPriority=_Function(result))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(priority.sys, "platform", "win32")
    _in_a_thread()
    assert kernel.SetThreadPriority.calls == [(-2, -1)]


@pytest.mark.parametrize("result", [0, 22])
def test_macos_calls_it_utility_work(monkeypatch: pytest.MonkeyPatch, result: int) -> None:
    set_class = _Function(result)
    monkeypatch.setattr(
        priority.ctypes, "CDLL", lambda _name: SimpleNamespace(pthread_set_qos_class_self_np=set_class)
    )
    monkeypatch.setattr(priority.sys, "platform", "darwin")
    _in_a_thread()
    assert set_class.calls == [(0x11, 0)]


def test_a_system_that_has_none_of_it_goes_on_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(priority.ctypes, "CDLL", lambda _name: SimpleNamespace())
    monkeypatch.setattr(priority.sys, "platform", "darwin")
    priority.lower_priority()
