"""The program's window in a process of its own, which writes down when what was on the screen: see ``opening``.

    python -m tests.benchmarks.opening.watched_window LIBRARY SECONDS

Times are in seconds since the process was started, which the environment variable GLIMPSE_STARTED says
(``time.time()``); the result is one line of JSON on the standard output. The window is the program's own, opened
by its own ``run_window``, and closes after SECONDS.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glimpse_desktop.ui.main_window import MainWindow

_STARTED = float(os.environ["GLIMPSE_STARTED"])


def _now() -> float:
    return time.time() - _STARTED


def _process_seconds() -> float:
    spent = os.times()
    return spent.user + spent.system


class Watch:
    """Looks at the window after every turn of its loop."""

    def __init__(self, window: MainWindow, seconds: float) -> None:
        from PySide6.QtCore import QTimer

        from glimpse_desktop.ui.photos.photos_page import PhotosPage
        from tests.support.loop_meter import LoopMeter

        self.found: dict[str, object] = {"window made": _now()}
        self._window = window
        page = window.pages["photos"]
        assert isinstance(page, PhotosPage)
        self._page = page
        self._end = _now() + seconds
        self._meter = LoopMeter()
        self._meter.start()
        self._timer = QTimer(window)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        take, questions = window.sidebar.show_counts, window.sidebar.show_questions
        window.sidebar.show_counts = lambda status: (self._note("counts"), take(status))[1]  # type: ignore[method-assign]
        window.sidebar.show_questions = (  # type: ignore[method-assign]
            lambda count: (self._note("questions counted"), questions(count))[1]
        )

    def _look(self) -> None:
        if "first paint" not in self.found and self._window.windowHandle().isExposed():
            # A timer's turn comes after the paint that was asked for when the window was exposed.
            if "exposed" in self.found:
                self._note("first paint")
                self.found["CPU until first paint"] = _process_seconds()
            self._note("exposed")
        if "grid" not in self.found and len(self._page.model):
            self._note("grid")
        if "thumbnails" not in self.found and self._is_full():
            self._note("thumbnails")
            self.found["CPU until thumbnails"] = _process_seconds()
        if _now() > self._end:
            self._timer.stop()
            stalls = self._meter.stop()
            self.found["longest stall ms"] = stalls.longest
            self.found["stalls over 50 ms"] = stalls.over_50
            self.found["own work in a stall ms"] = stalls.busiest
            self.found["CPU"] = _process_seconds()
            self._window.close()

    def _is_full(self) -> bool:
        """Whether every photo in view has its picture."""
        grid, model = self._page.grid, self._page.model
        first, last = grid._visible()
        tiles = grid._thumbnails._tiles._entries
        return last > first and all(int(model.ids[index]) in tiles for index in range(first, last))

    def _note(self, what: str) -> None:
        self.found.setdefault(what, _now())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("library", type=Path)
    parser.add_argument("seconds", type=float)
    wanted = parser.parse_args()
    from glimpse_desktop.app.window import run_window
    from glimpse_desktop.cli.arguments import parse

    watches: list[Watch] = []

    def watch() -> None:
        # As late as it can be, so that nothing is imported sooner than the program does.
        from glimpse_desktop.app import session

        run = session.Session.run

        def watched(self: session.Session) -> int:
            self.shown.connect(lambda window: watches.append(Watch(window, wanted.seconds)))
            return run(self)

        session.Session.run = watched  # type: ignore[method-assign]

    watch()
    code = run_window(parse(["--library", str(wanted.library)]))
    if watches:
        sys.stdout.write(json.dumps(watches[0].found) + "\n")
    sys.exit(code)


if __name__ == "__main__":
    main()
