"""Keeping the C library's heap small on Linux, where glibc gives each thread one of its own.

Photos come and go in all of them, and each keeps what it once needed: a third of the memory while indexing held
nothing at all, and grew for thousands of photos. Elsewhere the system's own heap is left as it is.
"""

from __future__ import annotations

import ctypes
import logging
import sys

_log = logging.getLogger(__name__)

_M_ARENA_MAX = -8


def share_heap() -> None:
    """Let all threads share one heap, those that are to come at least. Costs no time that could be measured:
    what is small each thread still keeps for itself, and the models and large pictures don't come from there.
    """
    _call("mallopt", _M_ARENA_MAX, 1)


def give_back() -> None:
    """Hand memory that isn't in use back to the system: milliseconds, for after work that took much of it."""
    _call("malloc_trim", 0)


def _call(name: str, *arguments: int) -> None:
    if sys.platform != "linux":
        return
    try:
        getattr(ctypes.CDLL(None), name)(*arguments)
    except (OSError, AttributeError) as error:  # another C library than glibc
        _log.debug("the heap stays as it is: %s", error)
