"""The screen stays on while photos are shown by themselves, by whatever way the system has for it.

Nothing leaves the computer: on Linux the desktop is asked through its own bus, a local socket, elsewhere the
system.
"""

from __future__ import annotations

import contextlib
import os
import sys

from PySide6.QtCore import QCoreApplication, QObject, QProcess
from PySide6.QtGui import QGuiApplication

_BUS = "glimpse-desktop-awake"
_CONTINUOUS, _DISPLAY_REQUIRED = 0x80000000, 0x00000002
"""Of Windows' SetThreadExecutionState."""


class Awake(QObject):
    """``hold`` and ``release`` may be called in any order; without a screen, or a way, they do nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = False
        self._helper: QProcess | None = None

    @property
    def held(self) -> bool:
        """Whether the system was asked to keep the screen on."""
        return self._held

    def hold(self) -> None:
        """Keep the screen on."""
        if self._held or QGuiApplication.platformName() in ("offscreen", "minimal"):
            return
        self._held = True
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS | _DISPLAY_REQUIRED)
        elif sys.platform == "darwin":
            self._helper = QProcess(self)
            self._helper.start("/usr/bin/caffeinate", ["-d", "-w", str(os.getpid())])
        else:
            ask_desktop()

    def release(self) -> None:
        """Let it go dark again."""
        if not self._held:
            return
        self._held = False
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS)
        elif self._helper is not None:
            self._helper.finished.connect(self._helper.deleteLater)
            self._helper.terminate()
            self._helper = None
        else:
            leave_desktop()


def ask_desktop() -> bool:
    """Tell the desktop's screen saver to wait, without waiting for it. False where there is no local bus."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS", "").startswith("unix:"):
        return False  # Qt would start one, or go over a network
    with contextlib.suppress(ImportError):
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # late: few starts need it

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        call = QDBusMessage.createMethodCall(
            "org.freedesktop.ScreenSaver",
            "/org/freedesktop/ScreenSaver",
            "org.freedesktop.ScreenSaver",
            "Inhibit",
        )
        call.setArguments([QCoreApplication.applicationName() or "Glimpse", "slide show"])
        return bus.isConnected() and bus.send(call)
    return False


def leave_desktop() -> None:
    """The connection was of this alone: what was asked through it ends with it."""
    with contextlib.suppress(ImportError):
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(_BUS)


def _tell_windows(state: int) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(state)
