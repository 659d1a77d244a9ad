"""The longest time that the window does not answer while 500 photos are analysed: run by hand.

    python -m tests.benchmarks.stall.indexing_stall [--photos 500] [--limit-ms 100]

The real window on a new library, the built-in pack, copies of the sample album (each with bytes of its own, so
that each is a photo of its own), one folder. While they are analysed the grid is scrolled and pages change, as
somebody would who is waiting. The baseline is the same event loop, idle, in the same run, with nothing to do yet.
Exits with 1 when the longest stall is over the limit.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.imaging.sample_album import make_sample_album
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.photos.photos_page import PhotosPage
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.loop_meter import LoopMeter, turn


def copies(folder: Path, count: int) -> None:
    """``count`` different JPEG files with the pictures of the sample album."""
    album = folder.parent / "album"
    make_sample_album(album)
    pictures = [path.read_bytes() for path in sorted(album.rglob("*.jpg"))]
    folder.mkdir()
    for number in range(count):
        # What follows the end of a JPEG is nobody's business, but it makes another file of it.
        data = pictures[number % len(pictures)] + b"copy %06d" % number
        (folder / f"{number:04}.jpg").write_bytes(data)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=500)
    parser.add_argument("--limit-ms", type=float, default=100.0)
    words = parser.parse_args()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as root:
        copies(Path(root) / "photos", words.photos)
        locations = Locations(Path(root) / "library", Locations.choose().cache_dir)
        locations.create()
        workspace = Workspace.open(locations, pack="builtin")
        background = Background()
        window = MainWindow(workspace, background)
        window.resize(1400, 900)
        window.show()
        turn(1)
        meter = LoopMeter()
        meter.start()
        turn(5)
        print(f"idle (baseline)        {meter.stop()}", flush=True)

        latest = [IndexProgress()]
        background.progress.connect(lambda progress: latest.append(progress) or latest.pop(0))
        page = window.pages["photos"]
        assert isinstance(page, PhotosPage)
        meter.start()
        begin = time.perf_counter()
        window.library.add_folders([Path(root) / "photos"])
        steps = 0
        while not (latest[0].phase is Phase.IDLE and len(page.model) == words.photos and steps > 20):
            steps += 1
            bar = page.grid.verticalScrollBar()
            bar.setValue((bar.value() + 90) % max(1, bar.maximum()))
            if steps % 40 == 0:
                window.open_page("people" if steps % 80 else "photos")
            turn(0.1)
        stalls = meter.stop()
        seconds = time.perf_counter() - begin
        status = workspace.status()
        print(
            f"while {words.photos} index      {stalls}\n"
            f"{status.photos} photos, {status.faces} faces in {seconds:.0f} s, "
            f"{status.photos / seconds:.1f} photos a second"
        )
        window.close()
        background.close()
        workspace.close()
        window.deleteLater()
        app.processEvents()
    return 0 if stalls.longest <= words.limit_ms else 1


if __name__ == "__main__":
    sys.exit(main())
