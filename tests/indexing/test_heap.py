"""Asking the C library to keep less memory, where it can be asked."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace

import pytest

from glimpse_desktop.indexing import heap

_HEAPS = """
import ctypes, threading
from glimpse_desktop.indexing import heap
if {shared}:
    heap.share_heap()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = (ctypes.c_size_t,)
together = threading.Barrier(4)
def work():
    together.wait()
    for _ in range(100):
        libc.malloc(5000)
    together.wait()
threads = [threading.Thread(target=work) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc.malloc_stats()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heaps")
def test_threads_share_one_heap() -> None:
    def heaps(shared: bool) -> int:
        script = _HEAPS.format(shared=shared)
        done = subprocess.run([sys.executable, "-c", script], check=True, stderr=subprocess.PIPE, text=True)
        return done.stderr.count("Arena")

    own = heaps(False)
    if own < 2:
        pytest.skip("another C library, or told so from outside")
    assert heaps(True) == 1


_AGAIN = """
import ctypes, resource
from glimpse_desktop.indexing import heap
if {kept}:
    heap.share_heap()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = (ctypes.c_size_t,)
libc.free.argtypes = (ctypes.c_void_p,)
before = 0
for turn in range(4):
    if turn == 2:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for size in (4 << 20, 9 << 20, 18 << 20):
        places = [libc.malloc(size), libc.malloc(size)]
        for place in places:
            ctypes.memset(place, 1, size)
        for place in places:
            libc.free(place)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heaps")
def test_what_a_photo_needed_is_kept_for_the_next_one() -> None:
    def faults(kept: bool) -> int:
        script = _AGAIN.format(kept=kept)
        return int(subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.PIPE).stdout)

    if faults(False) < 1000:
        pytest.skip("another C library, or told so from outside")
    assert faults(True) < 200


@pytest.mark.parametrize("ask", [heap.share_heap, heap.give_back])
def test_a_c_library_that_cannot_do_it_is_left_alone(ask: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heap.ctypes, "CDLL", lambda _name: SimpleNamespace())
    assert callable(ask)
    ask()


def test_other_systems_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(heap.ctypes, "CDLL", asked.append)
    monkeypatch.setattr(heap.sys, "platform", "darwin")
    heap.share_heap()
    heap.give_back()
    with heap.large_blocks_stay():
        pass
    assert asked == []
