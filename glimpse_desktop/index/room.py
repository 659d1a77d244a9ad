"""Memory made ready beforehand, for a library that fills much of it while it holds Python's lock."""

from __future__ import annotations

import ctypes
import sys
import threading

taking = threading.Lock()
"""Held by whoever takes much memory, or has room made and fills it: else one would take the other's room."""

_HUGE_BYTES = 2 << 20
_MADV_HUGEPAGE = 14


def make_room(size: int) -> None:
    """Have the system give ``size`` bytes that the next one who wants so many gets. Other threads run meanwhile.

    hnswlib copies a graph of 80 MB while nothing else in Python runs. Into memory that the system has yet to give,
    page by page, that takes 70 ms and more, in which the window stands still; else 15. Where the C library hands
    back at once what is as large (see ``indexing.heap``), and outside Linux, it is of no use.

    The pages are huge ones where the system has them: a search reads all over a graph, and finding the place of
    each small page took a quarter of its time.
    """
    if sys.platform != "linux" or size <= 0:
        return
    system = ctypes.CDLL(None)
    system.malloc.restype = system.memset.restype = ctypes.c_void_p
    system.malloc.argtypes = (ctypes.c_size_t,)
    system.memset.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t)
    system.free.argtypes = (ctypes.c_void_p,)
    system.madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    if block := system.malloc(size):
        start, stop = -(-block // _HUGE_BYTES) * _HUGE_BYTES, (block + size) // _HUGE_BYTES * _HUGE_BYTES
        if start < stop:
            system.madvise(start, stop - start, _MADV_HUGEPAGE)  # refused where there are none
        system.memset(block, 0, size)
        system.free(block)
