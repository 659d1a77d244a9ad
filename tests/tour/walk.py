"""One walk through the window: one scale, one language, both schemes. ``tests.tour`` runs each as a process.

At each stop the event loop is measured while the page opens and is used, then the window is grabbed when it has
come to rest, and looked through for what nobody would ship.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from glimpse_desktop.app.session import Session
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.window_state import load_state, save_state
from glimpse_desktop.workspace.locations import Locations
from tests.support.loop_meter import LoopMeter, Stalls, turn
from tests.tour.contrast import low_contrast_in
from tests.tour.findings import Finding, findings_in
from tests.tour.painted_text import PaintedText
from tests.tour.reading import read_out, reading_in, with_keyboard

_USED_S = 0.5
"""How long a page is measured after each thing done on it."""
_REST_S = 0.15
_TURNS = 40
"""So often a window is looked at, until two looks are the same."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What came of one stop: the picture's file name, what was wrong, the longest stall in milliseconds."""

    name: str
    scheme: str
    picture: str
    findings: list[str]
    stall: float | None
    own: float | None
    """The most CPU milliseconds of the window's own thread in one turn of the loop."""


class Tour:
    """What the stops are made with."""

    def __init__(self, window: MainWindow, out: Path, prefix: str) -> None:
        self.window = window
        self.out = out
        self.prefix = prefix
        self.scheme = "light"
        self.reading = False
        """Also what a screen reader says, and Tab's order: see ``reading.with_keyboard`` for the price."""
        self.stops: list[Stop] = []
        self._meter = LoopMeter()
        self._measured: Stalls | None = None

    @property
    def workspace(self):  # type: ignore[no-untyped-def]
        return self.window.context.workspace

    def go(self, page: str, arguments: object = None) -> None:
        """Open a page, and measure."""
        self.use(lambda: self.window.open_page(page, arguments))

    def use(self, *steps: Callable[[], object], seconds: float = _USED_S) -> None:
        """Do these one after the other, some time for each, while the loop is measured."""
        self._meter.start()
        for step in steps:
            step()
            turn(seconds)
        measured = self._meter.stop()
        if self._measured is None or measured.longest > self._measured.longest:
            self._measured = measured

    def press(self, *keys: Qt.Key, on: QWidget | None = None, seconds: float = 0.15) -> None:
        """Press keys where the keyboard is, or on a widget."""
        target = on or QApplication.focusWidget() or self.window
        self.use(*(lambda key=key: QTest.keyClick(target, key) for key in keys), seconds=seconds)

    def write(self, text: str, on: QWidget) -> None:
        self.use(lambda: QTest.keyClicks(on, text, delay=30))

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        """Wait until it rests, keep a picture, look for faults. Ends the measuring of this stop."""
        widget = widget or self.window
        self._rest(widget)
        painted = PaintedText()
        with painted.watching():
            image = widget.grab().toImage()
        picture = f"{self.prefix}-{self.scheme}-{name}.png"
        image.save(str(self.out / picture))
        found: list[Finding] = findings_in(widget) + painted.findings()
        if self.reading:
            reached = with_keyboard(widget)
            heard = [str(read_out(one)) for one in reached]
            (self.out / picture).with_suffix(".txt").write_text("\n".join(heard) + "\n", encoding="utf-8")
            found += reading_in(widget, reached)
        found += low_contrast_in(widget, image, painted.written)
        measured, self._measured = self._measured, None
        self.stops.append(
            Stop(
                name,
                self.scheme,
                picture,
                [str(finding) for finding in dict.fromkeys(found)],
                None if measured is None else measured.longest,
                None if measured is None else measured.busiest,
            )
        )

    def wait(self, until: Callable[[], object], seconds: float = 20) -> bool:
        """Let the loop run until something is so; False when it did not come to it."""
        for _ in range(round(seconds / 0.05)):
            if until():
                return True
            turn(0.05)
        return False

    def opened(self, kind: type[QWidget] | None = None) -> QWidget | None:
        """The window, dialog or popup that lies over the main window now."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible() and (kind is None or isinstance(widget, kind)):
                return widget
        return None

    def close_opened(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        turn(0.1)

    def _rest(self, widget: QWidget) -> None:
        before = QImage()
        for _ in range(_TURNS):
            turn(_REST_S)
            now = widget.grab().toImage()
            if now == before:
                return
            before = now


def _crashes(locations: Locations) -> list[str]:
    """What the log says went wrong without anybody catching it."""
    logs = [path.read_text(encoding="utf-8", errors="replace") for path in locations.log_dir.glob("*.log")]
    return [part.split("\n20")[0] for log in logs for part in log.split(": not caught\n")[1:]]


def main(
    library: Path,
    out: Path,
    prefix: str,
    size: tuple[int, int],
    schemes: list[str],
    only: str,
    language: str,
    reading: bool,
) -> int:
    """Walks, and writes what came of it to ``<prefix>.json`` in ``out``."""
    from tests.tour.stops import STOPS

    app = QApplication([sys.argv[0]])
    locations = Locations.choose(library)
    state = load_state(locations.window_state)
    save_state(locations.window_state, replace(state, wishes=replace(state.wishes, language=language)))
    session = Session(app, locations, [])
    failed: list[str] = []

    def walk(window: MainWindow) -> None:
        tour = Tour(window, out, prefix)
        tour.reading = reading
        try:
            window.resize(*size)
            tour.wait(lambda: not tour.workspace.indexer.running and len(window.pages["photos"].model))  # type: ignore[attr-defined]
            for scheme in schemes:
                tour.scheme = scheme
                theme().force(scheme == "dark")
                for stop in STOPS:
                    if only and not any(word in stop.__name__ for word in only.split(",")):
                        continue
                    try:
                        stop(tour)
                    except Exception:
                        failed.append(f"{stop.__name__}: {traceback.format_exc()}")
                    tour.close_opened()
            failed.extend(_crashes(locations))
        finally:
            (out / f"{prefix}.json").write_text(
                json.dumps({"stops": [asdict(stop) for stop in tour.stops], "failed": failed}, indent=1),
                encoding="utf-8",
            )
            window.close()

    session.shown.connect(lambda window: QTimer.singleShot(0, window, lambda: walk(window)))
    code = session.run()
    return code or (1 if failed else 0)
