"""Leaving the processor to the person's own work."""

from __future__ import annotations

import os
import sys
import threading

_NICENESS = 10


def lower_priority() -> None:
    """Let the current thread stand back behind everything that somebody waits for.

    Only Linux gives each thread a niceness of its own; elsewhere this does nothing, because it would slow down
    the window too.
    """
    if sys.platform == "linux":
        try:
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
        except OSError:
            return
