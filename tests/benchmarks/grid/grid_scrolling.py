"""Opening the grid on 500,000 photos, scrolling from end to end, stopping: run by hand.

    python -m tests.benchmarks.grid.grid_scrolling [--photos N ...] [--library FOLDER ...] [--rounds N]

For ``--photos`` a library (SQLite) with that many analysed photos over twenty years is made; only its
thumbnails' JPEGs come from memory instead of the disk, eight of 320 pixels in turn, after the rows have been
looked up as ever. A ``--library`` (made by the library maker, opened as it is) has its thumbnails on the disk,
too. The window is the real one.

Printed are the CPU time that making the window takes, and the time from its start until every photo in view has
its picture; how long the event loop did not answer while that and the other pages came, while the bar was dragged
from end to end and back in small steps, while the wheel was flung, while the bar jumped about, at zooms and with
everything selected; and how long it took after each stop until every photo in view had its picture (median,
95 %, longest). The baseline is an idle event loop of the same process, just before. "own work" is CPU time of the
window's thread in one turn: other processes have no part in it. A first run, and every run where Python may not
write bytecode, also compiles Glimpse's modules, which an installed one has compiled.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import gc
import io
import os
import tempfile
import time
from collections.abc import Sequence
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
from glimpse_desktop.ui.photos.photo_grid import PhotoGrid
from glimpse_desktop.ui.photos.photos_page import PhotosPage
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


class Scene:
    """A window on a library, and what is measured on it."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.background = Background()
        self.meter = LoopMeter()
        self.meter.start()
        turn(2)
        print(f"  idle (baseline)      {self.meter.stop()}")
        begin, spent = time.perf_counter(), time.thread_time()
        self.window = MainWindow(workspace, self.background)
        print(f"  the window is made   in {(time.thread_time() - spent) * 1000:.0f} ms, before it is seen")
        self.meter.start()
        self.window.resize(1400, 900)
        self.window.show()
        page = self.window.pages["photos"]
        assert isinstance(page, PhotosPage)
        self.page, self.grid = page, page.grid
        while not self._is_full():
            turn(0.002)
        opened = time.perf_counter() - begin
        turn(1)
        # Nobody has scrolled yet: the other pages come now, as they do when the window isn't touched for moments.
        while self.window.pages.build_next():
            turn(0.01)
        # As app/window.py does after a start: garbage is looked for among what came later only.
        gc.freeze()
        gc.enable()
        print(f"  opening              {self.meter.stop()}; full of thumbnails after {opened * 1000:.0f} ms")

    def drag(self) -> None:
        """From end to end and back, as a hand drags the bar: 60 steps a second, for four seconds each way."""
        bar = self.grid.verticalScrollBar()
        self.meter.start()
        bar.setSliderDown(True)
        for place in [*np.linspace(0, 1, 240), *np.linspace(1, 0, 240)]:
            bar.setSliderPosition(int(place * bar.maximum()))
            turn(1 / 60)
        bar.setSliderDown(False)
        print(f"  bar dragged, both ways {self.meter.stop()}")

    def fling(self) -> None:
        """Twelve times, bursts of the wheel that die down, as of a touchpad."""
        self.meter.start()
        for burst in range(12):
            for notches in (1, 2, 4, 6, 6, 5, 4, 3, 2, 2, 1, 1, 1):
                wheel(self.grid, -notches if burst < 8 else notches)
                turn(0.012)
        print(f"  wheel, 12 flings     {self.meter.stop()}")

    def jump(self) -> None:
        self.meter.start()
        bar, random = self.grid.verticalScrollBar(), np.random.default_rng(3)
        for place in random.random(150):
            bar.setValue(int(place * bar.maximum()))
            turn(0.03)
        print(f"  bar, 150 jumps       {self.meter.stop()}")

    def stop_somewhere(self) -> None:
        """After jumps and short flings to places not seen before: how soon everything in view has its picture."""
        bar, random = self.grid.verticalScrollBar(), np.random.default_rng(4)
        waits = []
        for place in random.random(40):
            bar.setValue(int(place * bar.maximum()))
            for _ in range(6):
                turn(0.012)
                wheel(self.grid, -2)
            begin = time.perf_counter()
            while not self._is_full():
                turn(0.001)
            waits.append((time.perf_counter() - begin) * 1000)
        half, most = np.quantile(waits, (0.5, 0.95))
        first, last = self.grid._visible()
        print(
            f"  after a stop         all {last - first} in view have pictures after {half:.0f} ms,"
            f" 95 %: {most:.0f} ms, longest {max(waits):.0f} ms"
        )

    def rest(self) -> None:
        """Zooms, selecting everything, going to a photo."""
        self.meter.start()
        for step in (1,) * 9 + (-1,) * 9:
            wheel(self.grid, step, Qt.KeyboardModifier.ControlModifier)
            turn(0.1)
        print(f"  zoom, 18 steps       {self.meter.stop()}")
        self.meter.start()
        self.grid.select_all()
        turn(0.2)
        self.grid.clear_selection()
        self.grid.go_to(PhotoId(int(self.page.model.ids[len(self.page.model) // 2])))
        turn(0.5)
        print(f"  select all, go to    {self.meter.stop()}", flush=True)

    def close(self) -> None:
        self.background.close()
        self.workspace.close()
        self.window.close()
        self.window.deleteLater()
        turn(0.1)

    def _is_full(self) -> bool:
        """Whether every photo in view has been painted with its picture, made for this size."""
        grid = self.grid
        first, last = grid._visible()
        tiles = grid._thumbnails._tiles
        ids = self.page.model.ids[first:last].tolist()
        return (
            last > first
            and not tiles._waiting.keys() & set(ids)
            and all(item in tiles._entries and tiles._entries[item].fresh for item in ids)
        )


def measure(name: str, locations: Locations, jpegs: list[bytes] | None) -> None:
    workspace = Workspace.open(locations, pack="builtin" if jpegs else None)
    if jpegs is not None:

        def thumbnails_of(ids: Sequence[PhotoId]) -> dict[PhotoId, bytes]:
            return {row.id: jpegs[row.id % len(jpegs)] for row in workspace.photos(ids)}

        workspace.photo_thumbnails = thumbnails_of  # type: ignore[method-assign]
    print(name, flush=True)
    gc.disable()  # as app/window.py does until the window is there
    scene = Scene(workspace)
    scene.drag()
    scene.fling()
    scene.jump()
    scene.stop_somewhere()
    scene.rest()
    scene.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--photos", type=int, nargs="*", default=[])
    parser.add_argument("--library", type=Path, nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=1)
    wanted = parser.parse_args()
    app = QApplication([])
    for library in wanted.library:
        for _ in range(wanted.rounds):
            measure(str(library), Locations.choose(library), None)
    for total in wanted.photos or ([] if wanted.library else [100_000, 500_000]):
        with tempfile.TemporaryDirectory() as folder:
            locations = Locations(Path(folder), Path(folder) / "cache")
            locations.create()
            fill(locations.database, total)
            for _ in range(wanted.rounds):
                measure(f"{total:,} photos", locations, thumbnails())
    del app


if __name__ == "__main__":
    main()
