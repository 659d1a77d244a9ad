"""The C library's heap on Linux, where glibc gives each thread one of its own.

Photos come and go in all of them, and each keeps what it once needed: a third of the memory while indexing held
nothing at all, and grew for thousands of photos. Shared by all, one heap may keep what a photo needed for the next
one. Elsewhere the system's own heap is left as it is.
"""

from __future__ import annotations

import ctypes
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_log = logging.getLogger(__name__)

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8

_KEPT_BYTES = 128 << 20
_LARGE_BYTES = 32 << 20
"""What is as large comes from the system each time and goes back there at once."""
_EVERYTHING = (1 << 31) - 1


def share_heap() -> None:
    """Let all threads share one heap, those that are to come at least, which keeps up to 128 MB for them.

    Shared, it costs no time that could be measured: what is small each thread still keeps for itself. A photo's
    pictures in memory that was just given back would cost 200 page faults and 1.5 ms each time.
    """
    _call("mallopt", _M_ARENA_MAX, 1)
    _call("mallopt", _M_TRIM_THRESHOLD, _KEPT_BYTES)
    _call("mallopt", _M_MMAP_THRESHOLD, _LARGE_BYTES)


def give_back() -> None:
    """Hand memory that isn't in use back to the system: milliseconds, for after work that took much of it."""
    _call("malloc_trim", 0)


@contextmanager
def large_blocks_stay() -> Iterator[None]:
    """Meanwhile, even what is large comes from the heap and stays there when it is given back: for much work with
    blocks of the same sizes, one after the other.
    """
    share_heap()  # in the heaps that further threads have, nothing is as large
    _call("mallopt", _M_TRIM_THRESHOLD, _EVERYTHING)
    _call("mallopt", _M_MMAP_THRESHOLD, _EVERYTHING)
    try:
        yield
    finally:
        share_heap()
        give_back()


def _call(name: str, *arguments: int) -> None:
    if sys.platform != "linux":
        return
    try:
        getattr(ctypes.CDLL(None), name)(*arguments)
    except (OSError, AttributeError) as error:  # another C library than glibc
        _log.debug("the heap stays as it is: %s", error)
