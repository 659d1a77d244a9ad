"""Leaving the processor to the person's own work."""

from __future__ import annotations

import ctypes
import logging
import os
import sys
import threading

_log = logging.getLogger(__name__)

_NICENESS = 10
_BELOW_NORMAL = -1
_UTILITY = 0x11


def lower_priority() -> None:
    """Let the current thread stand back behind everything that somebody waits for; its reading and writing, too,
    where the system has that.

    Only by a step: a thread that is kept from running at all keeps the window waiting whenever it has Python's
    lock. That is why it is neither Windows' background mode nor macOS' background class. On Linux the order in
    which the disk is used follows from the niceness.
    """
    try:
        if sys.platform == "linux":
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
        elif sys.platform == "win32":
            _lower_on_windows()
        elif sys.platform == "darwin":
            _lower_on_macos()
    except (OSError, AttributeError) as error:
        _log.debug("the priority stays as it is: %s", error)


def _lower_on_windows() -> None:
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.GetCurrentThread.restype = ctypes.c_void_p
    kernel.SetThreadPriority.argtypes = (ctypes.c_void_p, ctypes.c_int)
    if not kernel.SetThreadPriority(kernel.GetCurrentThread(), _BELOW_NORMAL):
        raise OSError("SetThreadPriority failed")


def _lower_on_macos() -> None:
    system = ctypes.CDLL(None)
    system.pthread_set_qos_class_self_np.argtypes = (ctypes.c_uint, ctypes.c_int)
    if system.pthread_set_qos_class_self_np(_UTILITY, 0) != 0:
        raise OSError("pthread_set_qos_class_self_np failed")
