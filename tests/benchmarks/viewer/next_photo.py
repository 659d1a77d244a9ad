"""Going from photo to photo in the viewer, on photos of 24 MP: run by hand.

    python -m tests.benchmarks.viewer.next_photo [--photos N] [--side PIXELS] [--look SECONDS ...]

Photos of 6000 × 4000 with grain are written as JPEGs of about 6 MB, every third is turned. The viewer is the real
one, in a view of ``--side`` device pixels; somebody looks at each photo for so many seconds, then presses the key.

Printed for each such time: from the key to the frame with the photo's own decoded picture (median, 95 %, longest),
of how many photos the frame that comes at once has only the thumbnail, and how soon after the key the neighbour is
decoded: who looks that long never waits. Then turning: from R to the frame with the photo turned. CPU is that of
the window's thread.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import io
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.pages import Navigator, PageContext
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
from glimpse_desktop.ui.viewer.canvas import ViewerCanvas
from glimpse_desktop.ui.viewer.viewer import Viewer
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.loop_meter import turn

_WIDTH, _HEIGHT = 6000, 4000


def draw(folder: Path, count: int) -> list[Path]:
    """Photos like those of a camera in size and detail; a few are made, the others differ in their last bytes."""
    random = np.random.default_rng(1)
    made = []
    for _ in range(3):
        coarse = Image.fromarray(random.integers(20, 235, (16, 24, 3), dtype=np.uint8))
        smooth = np.asarray(coarse.resize((_WIDTH, _HEIGHT), Image.Resampling.BICUBIC), np.int16)
        grain = random.integers(-7, 8, (_HEIGHT, _WIDTH, 1), dtype=np.int16)
        stream = io.BytesIO()
        Image.fromarray((smooth + grain).clip(0, 255).astype(np.uint8)).save(stream, "JPEG", quality=88)
        made.append(stream.getvalue())
    paths = [folder / f"{number:03}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(made[number % len(made)] + bytes([number]))
    print(f"{count} photos of 24 MP, {len(made[0]) / 1e6:.1f} MB each")
    return paths


def fill(database: Path, folder: Path, paths: list[Path]) -> None:
    """A library of these photos without faces, every third turned."""
    library = Library.open(database)

    def work(connection: Connection) -> None:
        connection.execute("INSERT INTO folders (path, added_at) VALUES (?, 0)", (os.fsencode(folder),))
        for number, path in enumerate(paths, 1):
            connection.execute(
                "INSERT INTO contents (id, hash, width, height, taken_at) VALUES (?, ?, ?, ?, ?)",
                (number, bytes([number]) * 32, _WIDTH, _HEIGHT, 1e9 - number),
            )
            connection.execute(
                "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale)"
                " VALUES (1, ?, 1, 1, ?, 0)",
                (os.fsencode(path), number),
            )
            if number % 3 == 0:
                connection.execute("INSERT INTO photo_marks (content_id, turns) VALUES (?, 1)", (number,))

    library.write(work)
    library.close()


class Frames:
    """When the canvas painted last, and whether that was a decoded picture."""

    def __init__(self) -> None:
        self.count, self.at, self.sharp = 0, 0.0, False
        painted = ViewerCanvas.paintEvent

        def paint(canvas: ViewerCanvas, event: QPaintEvent) -> None:
            painted(canvas, event)
            self.count, self.at, self.sharp = self.count + 1, time.perf_counter(), canvas._picture is not None

        ViewerCanvas.paintEvent = paint  # type: ignore[method-assign]


def wait(done: Callable[[], bool], most: float = 20.0) -> None:
    end = time.perf_counter() + most
    while not done():
        if time.perf_counter() > end:
            raise SystemExit("gave up waiting")
        QApplication.processEvents()
        time.sleep(0.0005)


def said(milliseconds: list[float]) -> str:
    half, most = np.quantile(milliseconds, (0.5, 0.95))
    return f"median {half:.0f} ms, 95 % {most:.0f} ms, longest {max(milliseconds):.0f} ms"


class Scene:
    def __init__(self, workspace: Workspace, frames: Frames, side: int) -> None:
        background = Background()
        background.watch(workspace)
        loader = ThumbnailLoader(workspace, background, background)
        self.context = PageContext(workspace, background, loader, Navigator(background))
        self.frames = frames
        self.viewer = Viewer(self.context)
        background.changed.connect(self.viewer.refresh)
        self.viewer.resize(side, side * 9 // 16)
        self.viewer.show()
        self.ids = workspace.timeline().ids

    def begin(self) -> None:
        self.viewer.show_page((PhotoId(int(self.ids[0])), self.ids))
        wait(self.viewer.shown)

    def steps(self, look: float) -> None:
        waits, decoded, blurred, busy = [], [], 0, 0.0
        self.begin()
        turn(1.5)
        for place in range(1, len(self.ids)):
            following = [PhotoId(int(one)) for one in self.ids[place : place + 2]]
            count = self.frames.count
            cpu, begin = time.thread_time(), time.perf_counter()
            QTest.keyClick(self.viewer.canvas, Qt.Key.Key_Right)
            wait(lambda count=count: self.frames.count > count)  # type: ignore[misc]
            blurred += not self.frames.sharp
            wait(lambda count=count: self.frames.count > count and self.frames.sharp)  # type: ignore[misc]
            busy = max(busy, time.thread_time() - cpu)
            waits.append((self.frames.at - begin) * 1000)
            wait(lambda: all(self.viewer.ready(photo) for photo in following))  # noqa: B023
            decoded.append((time.perf_counter() - begin) * 1000)
            turn(max(look - (time.perf_counter() - begin), 0))
        print(
            f"  {look:.1f} s at each: {said(waits)}; {blurred} of {len(waits)} only blurred at first;"
            f" at most {busy * 1000:.0f} ms of CPU; the neighbour is decoded {said(decoded)} after the key"
        )

    def turns(self) -> None:
        waits = []
        self.begin()
        turn(1.0)
        for count in range(12):
            wanted, begin = (self.viewer.canvas.turns + 1) % 4, time.perf_counter()
            QTest.keyClick(self.viewer.canvas, Qt.Key.Key_R)
            wait(lambda wanted=wanted: self.viewer.canvas.turns == wanted)  # type: ignore[misc]
            painted = self.frames.count
            wait(lambda painted=painted: self.frames.count > painted)  # type: ignore[misc]
            waits.append((self.frames.at - begin) * 1000)
            turn(0.3 + count / 1000)
        print(f"  turned with R: {said(waits)}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=24)
    parser.add_argument("--side", type=int, default=2560)
    parser.add_argument("--look", type=float, nargs="*", default=[1.0, 0.5])
    arguments = parser.parse_args()
    frames = Frames()
    app = QApplication([])
    theme()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "photos"
        folder.mkdir()
        paths = draw(folder, arguments.photos)
        locations = Locations(Path(place) / "library", Path(place) / "cache")
        locations.library_dir.mkdir()
        fill(locations.database, folder, paths)
        workspace = Workspace.open(locations)
        scene = Scene(workspace, frames, arguments.side)
        for look in arguments.look:
            scene.steps(look)
        scene.turns()
        scene.viewer.close()
        scene.context.background.close()
        workspace.close()
    app.quit()


if __name__ == "__main__":
    main()
