"""The page of duplicates with many sets: how long the event loop does not answer. Run by hand.

    python -m tests.benchmarks.duplicates.page_stalls [SETS]

The real window on a real library of twice as many photos, all of them exact copies; their thumbnail is one and the
same picture, decoded and scaled anew for each. Printed are how soon the first cards are there and the longest time
that the event loop did not answer while the page opened, was scrolled by its wheel and thrown about by its scroll
bar, and kept all of a set; the baseline is the same event loop, idle.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from glimpse_desktop.imaging.jpeg import encode_jpeg
from glimpse_desktop.library import folders
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.duplicates.page import DuplicatesPage
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.loop_meter import LoopMeter, turn
from tests.support.scenery import pixels, scenery


def fill(connection: Connection, sets: int) -> None:
    """``sets`` contents with two photos each."""
    folder = folders.add(connection, Path("/photos"))
    for number in range(1, sets + 1):
        connection.execute(
            "INSERT INTO contents (id, hash, width, height, taken_at) VALUES (?, ?, 4000, 3000, ?)",
            (number, hashlib.sha256(number.to_bytes(8)).digest(), 1.5e9 + number * 4),
        )
        connection.execute("INSERT INTO analyses VALUES (?1, ?1, 'pack', 1, 0)", (number,))
        connection.execute("UPDATE contents SET analysis_id = ?1 WHERE id = ?1", (number,))
        connection.execute("INSERT INTO looks (content_id, compared) VALUES (?, 1)", (number,))
        connection.executemany(
            "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale) VALUES (?, ?, ?, 5, ?, 0)",
            [
                (folder, os.fsencode(f"/photos/{number // 500}/IMG_{number}{end}.jpg"), 3_000_000 + number, number)
                for end in ("", " (1)")
            ],
        )


def wheel(page: DuplicatesPage) -> None:
    at = QPointF(400, 300)
    event = QWheelEvent(
        at,
        QPointF(page.view.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.view.viewport(), event)


def measure(window: MainWindow, sets: int) -> None:
    meter, page = LoopMeter(), window.pages["duplicates"]
    assert isinstance(page, DuplicatesPage)

    def measured(what: str, act: Callable[[], object], until: Callable[[], bool] = lambda: True) -> None:
        meter.start()
        began = time.perf_counter()
        act()
        while not until():
            turn(0.005)
        took = time.perf_counter() - began
        turn(1)
        sys.stdout.write(f"    {what:<24} {meter.stop()}; there after {took * 1000:.0f} ms\n")
        sys.stdout.flush()

    def by_wheel() -> None:
        for _ in range(200):
            wheel(page)
            turn(0.012)

    def by_bar() -> None:
        bar = page.view.verticalScrollBar()
        for place in np.random.default_rng(3).random(100):
            bar.setValue(int(place * bar.maximum()))
            turn(0.03)

    measured("idle (baseline)", lambda: None)
    measured("opening", lambda: window.open_page("duplicates"), lambda: len(page.view.sets) == sets)
    measured("wheel, 200 notches", by_wheel)
    measured("scroll bar, 100 jumps", by_bar)
    measured("keeping all of a set", lambda: page.view.keep_wanted.emit(3), lambda: len(page.view.sets) < sets)


def main() -> None:
    sets = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    app = QApplication([])
    theme()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Locations(Path(folder) / "library", Path(folder) / "cache"))
        workspace._library.write(lambda connection: fill(connection, sets))
        jpeg = encode_jpeg(pixels(scenery(1, (320, 240))))
        workspace.photo_thumbnails = lambda ids: dict.fromkeys(ids, jpeg)  # type: ignore[method-assign]
        background = Background()
        window = MainWindow(workspace, background)
        window.resize(1280, 820)
        window.show()
        turn(6)  # what the start brings with it
        measure(window, sets)
        window.close()
        background.close()
        workspace.close()
        app.processEvents()


if __name__ == "__main__":
    main()
