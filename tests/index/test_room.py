"""Memory that is there before it is needed, where the C library can be asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

from glimpse_desktop.index import room

_FILLED = """
import ctypes, resource
from glimpse_desktop.index.room import make_room
from glimpse_desktop.indexing.heap import large_blocks_stay
size = 80 << 20
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = (ctypes.c_size_t,)
with large_blocks_stay():
    if {ready}:
        make_room(size)
    place = libc.malloc(size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    ctypes.memset(place, 1, size)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heaps")
def test_who_fills_much_memory_next_waits_for_no_page_of_it() -> None:
    def faults(ready: bool) -> int:
        script = _FILLED.format(ready=ready)
        return int(subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.PIPE).stdout)

    if faults(False) < 1000:
        pytest.skip("another C library, or huge pages")
    assert faults(True) < 200


def test_other_systems_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(room.ctypes, "CDLL", asked.append)
    room.make_room(0)
    monkeypatch.setattr(room.sys, "platform", "darwin")
    room.make_room(1 << 20)
    assert asked == []
