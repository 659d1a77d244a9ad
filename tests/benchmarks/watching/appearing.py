"""From a file that appears to a photo in the window with its faces, and what a burst of files costs: run by hand.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/watching/appearing.py [--photos DIR] [--library-photos 200]
        [--burst 500] [--pause 0.03] [--pack DIR]

Opens the whole window (with the built-in pack, unless another is given) on a folder of pictures, each of which is
made different from all others by a comment behind its end. Then:

* single files are copied into it: until the photo is in the grid, and until its faces are found. The bound is the
  time that the analysis of such a picture takes by itself, in the same run, with nothing else going on;
* a burst is copied, ``--pause`` seconds after each other and each in four pieces: how many scans and analyses that
  makes, and how long after the last file all are in the grid and analysed.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.indexing import run as run_module
from glimpse_desktop.indexing import workers as workers_module
from glimpse_desktop.indexing.scanner import Scanner
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.photos.photos_page import PhotosPage
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace

_SINGLE = 8
_REST_SECONDS = 1.5
"""Between single files: the grid takes new photos in at most once a second."""


class Counted:
    """How many scans and analyses there were."""

    def __init__(self) -> None:
        self.scans = 0
        self.analyses = 0
        analyse = workers_module.analyse

        class CountedScanner(Scanner):
            def run(inner) -> None:  # noqa: N805
                self.scans += 1
                super().run()

        def counted(*arguments: object, **options: object) -> object:
            self.analyses += 1
            return analyse(*arguments, **options)  # type: ignore[arg-type]

        run_module.Scanner = CountedScanner  # type: ignore[misc,attr-defined]
        workers_module.analyse = counted  # type: ignore[assignment,attr-defined]


class Pictures:
    """Pictures of a folder, each time with other bytes."""

    def __init__(self, folder: Path) -> None:
        self._bytes = [path.read_bytes() for path in sorted(folder.rglob("*.jpg"))]
        self._numbers = itertools.count()

    def next(self) -> bytes:
        number = next(self._numbers)
        return self._bytes[number % len(self._bytes)] + number.to_bytes(4, "big")


class Stage:
    """The window on a library, and the folder that it watches."""

    def __init__(self, workspace: Workspace, photos: Path, app: QApplication) -> None:
        self.workspace = workspace
        self.photos = photos
        self.app = app
        self.background = Background()
        self.window = MainWindow(workspace, self.background)
        self.window.show()
        page = self.window.pages["photos"]
        assert isinstance(page, PhotosPage)
        self.model = page.model

    def turn(self, done: Callable[[], bool], seconds: float = 600.0) -> float:
        """Run the window until ``done``; returns how long it took."""
        started = time.monotonic()
        while not done():
            self.app.processEvents()
            time.sleep(0.004)
            if time.monotonic() - started > seconds:
                raise TimeoutError
        return time.monotonic() - started

    def photo(self, path: Path) -> PhotoId | None:
        row = self.workspace.photo_by_path(path)
        return None if row is None else row.id

    def in_grid(self, path: Path) -> bool:
        photo = self.photo(path)
        return photo is not None and self.model.index_of(photo) is not None

    def analysed(self, path: Path) -> bool:
        row = self.workspace.photo_by_path(path)
        return row is not None and row.analysed and bool(self.workspace.photo_thumbnails([row.id]))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def singles(stage: Stage, pictures: Pictures, counted: Counted) -> None:
    shown, found = [], []
    scans, analyses = counted.scans, counted.analyses
    for number in range(_SINGLE):
        stage.turn(lambda: not stage.workspace.indexer.running)
        rested = time.monotonic() + _REST_SECONDS
        stage.turn(lambda rested=rested: time.monotonic() > rested)
        path = stage.photos / f"single {number}.jpg"
        path.write_bytes(pictures.next())
        first = stage.turn(lambda path=path: stage.in_grid(path))
        shown.append(first)
        found.append(first + stage.turn(lambda path=path: stage.analysed(path)))
    say(
        f"a new file: in the grid after {statistics.median(shown):.2f} s (longest {max(shown):.2f}), faces found "
        f"after {statistics.median(found):.2f} s (longest {max(found):.2f}); "
        f"{counted.scans - scans} scans and {counted.analyses - analyses} analyses for {_SINGLE} files"
    )


def bare(stage: Stage, pictures: Pictures) -> None:
    """The analysis alone: asked for by hand, without waiting for quiet."""
    path = stage.photos.parent / "bare.jpg"
    times = []
    engine = stage.workspace._models.engine()
    for _ in range(5):
        path.write_bytes(pictures.next())
        started = time.monotonic()
        engine.analyse(decode(path.read_bytes(), detail=1280))
        times.append(time.monotonic() - started)
    say(f"reading, decoding and looking at one such picture alone: {statistics.median(times):.2f} s")


def burst(stage: Stage, pictures: Pictures, counted: Counted, count: int, pause: float) -> None:
    stage.turn(lambda: not stage.workspace.indexer.running)
    scans, analyses = counted.scans, counted.analyses
    folder = stage.photos / "burst"
    folder.mkdir()

    def copy() -> None:
        for number in range(count):
            data = pictures.next()
            with (folder / f"{number:04}.jpg").open("wb") as file:
                for start in range(0, len(data), len(data) // 4 + 1):
                    file.write(data[start : start + len(data) // 4 + 1])
                    file.flush()
                    time.sleep(pause / 4)

    copier = threading.Thread(target=copy)
    started = time.monotonic()
    copier.start()
    stage.turn(lambda: not copier.is_alive())
    copied = time.monotonic()
    last = folder / f"{count - 1:04}.jpg"
    stage.turn(lambda: stage.in_grid(last))
    shown = time.monotonic() - copied
    stage.turn(lambda: not stage.workspace.indexer.running and stage.workspace.status().waiting == 0)
    say(
        f"{count} files copied in {copied - started:.0f} s: {counted.scans - scans} scans, "
        f"{counted.analyses - analyses} analyses; all in the grid {shown:.1f} s after the last, "
        f"all analysed {time.monotonic() - copied:.1f} s after it"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = Path(__file__).resolve().parents[4] / "shared" / "photos" / "lfw100"
    parser.add_argument("--photos", type=Path, default=shared, help="a folder of JPEGs")
    parser.add_argument("--library-photos", type=int, default=200, help="photos that are there before")
    parser.add_argument("--burst", type=int, default=500)
    parser.add_argument("--pause", type=float, default=0.03, help="seconds that each file of the burst takes")
    parser.add_argument("--pack", help="a model pack's folder")
    options = parser.parse_args()
    counted = Counted()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme()
    place = Path(tempfile.mkdtemp())
    photos = place / "photos"
    photos.mkdir()
    pictures = Pictures(options.photos)
    for number in range(options.library_photos):
        (photos / f"{number:06}.jpg").write_bytes(pictures.next())
    workspace = Workspace.open(Locations(place / "library", Locations.choose().cache_dir), pack=options.pack)
    stage = Stage(workspace, photos, app)
    try:
        workspace.watching.start()
        workspace.add_folder(photos)
        stage.turn(lambda: not workspace.indexer.running and workspace.status().waiting == 0)
        bare(stage, pictures)
        singles(stage, pictures, counted)
        burst(stage, pictures, counted, options.burst, options.pause)
    finally:
        stage.window.close()
        stage.background.close()
        workspace.close()
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
