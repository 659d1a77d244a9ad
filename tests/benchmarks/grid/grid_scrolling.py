"""Opening the grid on 100,000 and 500,000 photos and scrolling through it: run by hand.

    python -m tests.benchmarks.grid.grid_scrolling [PHOTOS ...]

A real library (SQLite) with that many analysed photos over twenty years, the real window. Only the thumbnails'
JPEGs come from memory instead of the disk: eight of 320 pixels in turn. Printed are the time from the start of the
window to the first thumbnails on it, and the longest time that the event loop did not answer while it opened, was
scrolled by wheel steps, thrown about by its scroll bar, zoomed, and had everything selected; the baseline is an
idle event loop of the same process.
"""

# ruff: noqa: T201
from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.photo_grid import PhotoGrid
from glimpse_desktop.ui.photos_page import PhotosPage
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.loop_meter import LoopMeter, turn

_DAYS = 7300


def fill(database: Path, total: int) -> None:
    """A library of ``total`` photos, one face on every second one."""
    library = Library.open(database)
    random = np.random.default_rng(1)
    taken = random.integers(0, _DAYS * 86400, total) + 1_000_000_000

    def work(connection: Connection) -> None:
        connection.execute("INSERT INTO folders (path, added_at) VALUES (?, 0)", (b"/photos",))
        connection.executemany(
            "INSERT INTO contents (id, hash, width, height, taken_at) VALUES (?, ?, 4000, 3000, ?)",
            ((i, random.bytes(32), float(taken[i - 1])) for i in range(1, total + 1)),
        )
        connection.executemany(
            "INSERT INTO analyses (id, content_id, pack_id, pack_version, finished_at)"
            " VALUES (?1, ?1, 'builtin-1', 1, 0)",
            ((i,) for i in range(1, total + 1)),
        )
        connection.execute("UPDATE contents SET analysis_id = id")
        connection.executemany(
            "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale) VALUES (1, ?1, 1, ?2, ?2, 0)",
            ((b"/photos/IMG_%06d.jpg" % i, i) for i in range(1, total + 1)),
        )
        connection.executemany(
            "INSERT INTO faces (content_id, analysis_id, x, y, w, h, score, quality)"
            " VALUES (?1, ?1, 0.6, 0.2, 0.1, 0.15, 0.9, 0.5)",
            ((i,) for i in range(1, total + 1, 2)),
        )

    library.write(work)
    library.close()


def thumbnails() -> list[bytes]:
    """Eight JPEGs like photos: smooth colour and grain."""
    random = np.random.default_rng(2)
    made = []
    for _ in range(8):
        coarse = Image.fromarray(random.integers(30, 220, (6, 8, 3), dtype=np.uint8)).resize(
            (320, 240), Image.Resampling.BICUBIC
        )
        grain = np.asarray(coarse, np.float32) + random.normal(0, 6, (240, 320, 1))
        stream = io.BytesIO()
        Image.fromarray(grain.clip(0, 255).astype(np.uint8)).save(stream, "JPEG", quality=80)
        made.append(stream.getvalue())
    return made


def wheel(grid: PhotoGrid, steps: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel by ``steps`` notches (negative: towards older photos)."""
    at = QPointF(400, 300)
    event = QWheelEvent(
        at,
        QPointF(grid.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), event)


def measure(app: QApplication, total: int) -> None:
    jpegs = thumbnails()
    meter = LoopMeter()
    with tempfile.TemporaryDirectory() as folder:
        locations = Locations(Path(folder), Path(folder) / "cache")
        locations.create()
        fill(locations.database, total)
        workspace = Workspace.open(locations, pack="builtin")
        workspace.photo_thumbnails = lambda ids: {i: jpegs[i % 8] for i in ids}  # type: ignore[method-assign]
        background = Background()
        print(f"{total:,} photos")
        meter.start()
        turn(2)
        print(f"  idle (baseline)      {meter.stop()}")

        meter.start()
        begin = time.perf_counter()
        window = MainWindow(workspace, background)
        window.resize(1400, 900)
        window.show()
        page = window.pages["photos"]
        assert isinstance(page, PhotosPage)
        grid = page.grid
        while not (len(page.model) and grid._thumbnails._tiles._entries):
            turn(0.005)
        opened = time.perf_counter() - begin
        turn(1)
        print(f"  opening              {meter.stop()}; first thumbnails after {opened * 1000:.0f} ms")

        meter.start()
        for _ in range(400):
            wheel(grid, -1)
            turn(0.012)
        print(f"  wheel, 400 notches   {meter.stop()}")

        meter.start()
        bar, random = grid.verticalScrollBar(), np.random.default_rng(3)
        for place in random.random(150):
            bar.setValue(int(place * bar.maximum()))
            turn(0.03)
        print(f"  scroll bar, 150 jumps {meter.stop()}")

        meter.start()
        for step in (1,) * 9 + (-1,) * 9:
            wheel(grid, step, Qt.KeyboardModifier.ControlModifier)
            turn(0.1)
        print(f"  zoom, 18 steps       {meter.stop()}")

        meter.start()
        grid.select_all()
        turn(0.2)
        grid.clear_selection()
        grid.go_to(PhotoId(int(page.model.ids[total // 2])))
        turn(0.5)
        print(f"  select all, go to    {meter.stop()}", flush=True)
        background.close()
        workspace.close()
        window.close()
        window.deleteLater()
        turn(0.1)


def main() -> None:
    app = QApplication([])
    for total in [int(word) for word in sys.argv[1:]] or [100_000, 500_000]:
        measure(app, total)


if __name__ == "__main__":
    main()
