"""The window's start: display, Qt, another instance, library, window; and the way back at the end.

Nothing here imports OpenCV before the QApplication exists, so that it never decides where Qt finds its plugins.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import logging
import os
import signal
import socket
import sys
from pathlib import Path
from types import FrameType

from glimpse_desktop import __version__
from glimpse_desktop.app.display import why_no_window
from glimpse_desktop.workspace.locations import Locations

_log = logging.getLogger(__name__)

_STARTED_MS = 1000
"""Until so long after the window is there nothing is searched for garbage: a start makes next to none, and going
through all modules again and again takes an eighth of it.
"""
_LOADED_MS = 10_000
"""What is in memory so long after the start (modules, pages, what is known of all faces) stays there. From then on
the search for garbage, during which nothing else runs, leaves it out: going through it takes over 100 ms.
"""


def run_window(arguments: argparse.Namespace) -> int:
    """Open the window on ``arguments.library`` (None: the usual place) and stay until it is closed.

    ``folders`` of the arguments are added, ``sample`` adds the album of sample pictures, ``pack`` goes before the
    library's own choice. Returns the exit code: 0, or 1 when there can be no window.
    """
    refusal = why_no_window()
    if refusal is not None:
        sys.stderr.write(refusal + "\n")
        return 1
    gc.disable()
    # A plugin path that some other library left in the environment must not decide which plugins Qt loads.
    os.environ.pop("QT_QPA_PLATFORM_PLUGIN_PATH", None)
    # Before PySide6, which from then on reads the source of every module that is imported: a seventh of a start.
    importlib.import_module("glimpse_desktop.workspace.opening")
    from PySide6.QtCore import QTimer

    from glimpse_desktop.app.application import Application
    from glimpse_desktop.app.session import Session

    locations = Locations.choose(arguments.library)
    folders = [Path(folder).absolute() for folder in arguments.folders]
    app = Application([sys.argv[0]])
    app.setApplicationName("glimpse-desktop")
    app.setApplicationDisplayName("Glimpse")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("glimpse-desktop")
    session = Session(app, locations, folders, sample=arguments.sample, pack=arguments.pack)
    # Of a window that goes before, when its library is locked, nothing is kept.
    session.shown.connect(lambda window: QTimer.singleShot(_STARTED_MS, window, _started))
    session.shown.connect(lambda window: QTimer.singleShot(_LOADED_MS, window, gc.freeze))
    with _Interrupts(app.quit):
        code = session.run()
    return code


def _started() -> None:
    gc.freeze()
    gc.enable()


class _Interrupts:
    """Ctrl+C in the terminal, and a polite kill, close the window the ordinary way.

    Python runs signal handlers only when it runs at all; a socket wakes Qt's loop, which then does.
    """

    def __init__(self, quit_: object) -> None:
        self._quit = quit_
        self._previous: dict[int, object] = {}

    def __enter__(self) -> None:
        from PySide6.QtCore import QSocketNotifier

        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._drain)
        signal.set_wakeup_fd(self._writer.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            self._previous[number] = signal.signal(number, self._handle)

    def __exit__(self, *_: object) -> None:
        signal.set_wakeup_fd(-1)
        for number, handler in self._previous.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _drain(self) -> None:
        try:
            self._reader.recv(64)
        except BlockingIOError:
            return

    def _handle(self, number: int, frame: FrameType | None) -> None:
        assert callable(self._quit)
        self._quit()
