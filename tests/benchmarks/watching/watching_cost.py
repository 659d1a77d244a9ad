"""What watching costs while nothing happens, and what one change costs: run by hand.

    python tests/benchmarks/watching/watching_cost.py [--files 100000] [--folders 2000] [--idle 60] [--where DIR]

Makes that many files of one byte, and measures in CPU time of the whole process (the machine may be busy):

* a scan of everything, with and without watching, in turns; the difference is what it takes to begin watching;
* the same for watchdog's own observer of a whole tree, for comparison;
* memory, and CPU time over ``--idle`` seconds in which nothing happens;
* a new file, and a folder of files that is renamed: from the change until the library has it, without analysis,
  beside a scan of everything.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

from glimpse_desktop.indexing.scan_request import EVERYTHING, ScanRequest
from glimpse_desktop.indexing.scanner import Scanner
from glimpse_desktop.indexing.watching import WatchedFolder, Watcher
from glimpse_desktop.library import folders, scanning
from glimpse_desktop.library.store import Library

_ROUNDS = 3


def make_files(top: Path, files: int, count: int) -> None:
    for number in range(count):
        folder = top / f"{number // 50:03}" / f"{number:05}"
        folder.mkdir(parents=True)
        for place in range(number * files // count, (number + 1) * files // count):
            (folder / f"IMG_{place:07}.jpg").write_bytes(b"x")


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of all threads of this process."""
    started = time.process_time()
    work()
    return time.process_time() - started


def memory() -> float:
    """Resident, in MB."""
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 1e6


class Desk:
    """A library whose scans the benchmark runs itself."""

    def __init__(self, place: Path) -> None:
        self.photos = place / "photos"
        self.library = Library.open(place / "library.sqlite")
        self.watcher: Watcher | None = None
        self.scans = 0

    def scan(self, request: ScanRequest = EVERYTHING) -> None:
        self.scans += 1
        Scanner(
            self.library, request, checkpoint=lambda: None, on_batch=lambda *_: None, follower=self.watcher
        ).run()

    def watch(self) -> None:
        self.watcher = Watcher(self._folders, self.scan, lambda: None, busy=lambda: False)
        self.watcher.start()

    def unwatch(self) -> None:
        if self.watcher is not None:
            self.watcher.stop()
            self.watcher = None

    def watched(self) -> int:
        assert self.watcher is not None and self.watcher._notifier is not None
        return len(self.watcher._notifier.watched())

    def present(self, name: str) -> bool:
        with self.library.reading() as connection:
            row = connection.execute(
                "SELECT 1 FROM photos WHERE missing = 0 AND path = ?", (os.fsencode(self.photos / name),)
            ).fetchone()
        return row is not None

    def _folders(self) -> list[WatchedFolder]:
        with self.library.reading() as connection:
            places = scanning.places(connection)
        return [WatchedFolder(place.id, os.fsdecode(place.path), place.reachable) for place in places]


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def beginning(desk: Desk) -> None:
    bare, watched = [], []
    before = memory()
    for _ in range(_ROUNDS):
        bare.append(cpu(desk.scan))
        desk.watch()
        watched.append(cpu(desk.scan))
        count, grown = desk.watched(), memory() - before
        desk.unwatch()
    difference = min(watched) - min(bare)
    say(
        f"scan of everything: {min(bare):.2f} s CPU; beginning to watch {count:,} folders on the way: "
        f"+{max(difference, 0):.2f} s ({min(watched) / min(bare):.2f} ×), {grown:.1f} MB"
    )
    tree = []
    for _ in range(_ROUNDS):
        observer = Observer()
        observer.schedule(FileSystemEventHandler(), str(desk.photos), recursive=True)
        tree.append(cpu(observer.start))
        observer.stop()
        observer.join()
    say(f"watchdog's observer of the whole tree: {min(tree):.2f} s CPU, besides a scan")


def idling(desk: Desk, seconds: float) -> None:
    used = cpu(lambda: time.sleep(seconds))
    say(f"nothing happens: {60 * used / seconds:.3f} s CPU a minute ({100 * used / seconds:.3f} % of a core)")


def changes(desk: Desk) -> None:
    full = min(cpu(desk.scan) for _ in range(_ROUNDS))

    def until(name: str, act: Callable[[], object]) -> tuple[float, float]:
        started = time.monotonic()

        def work() -> None:
            act()
            while not desk.present(name):
                time.sleep(0.05)

        used = cpu(work)
        return used, time.monotonic() - started

    used, seconds = until("000/00000/new.jpg", lambda: (desk.photos / "000/00000/new.jpg").write_bytes(b"new"))
    say(f"a new file: {1e3 * used:.0f} ms CPU with this loop's looking, known after {seconds:.2f} s")
    part = ScanRequest(files=frozenset({str(desk.photos / "000/00000/new.jpg")}))
    one = min(cpu(lambda: desk.scan(part)) for _ in range(5))
    say(f"  its scan alone: {1e3 * one:.2f} ms CPU, {full / one:,.0f} × less than a scan of everything")

    def read(connection: scanning.Connection) -> None:  # as if all photos had been read
        connection.execute("INSERT INTO contents (hash) VALUES (?)", (bytes(32),))
        connection.execute("UPDATE photos SET stale = 0, content_id = (SELECT max(id) FROM contents)")

    desk.library.write(read)
    old, new = desk.photos / "000" / "00001", desk.photos / "000" / "renamed"
    name = next(iter(old.iterdir())).name
    count = sum(1 for _ in old.iterdir())
    used, seconds = until(f"000/renamed/{name}", lambda: old.rename(new))
    with desk.library.reading() as connection:
        (stale,) = connection.execute("SELECT count(*) FROM photos WHERE missing = 0 AND stale = 1").fetchone()
    say(f"a folder of {count} photos renamed: known after {seconds:.2f} s, photos to be read again: {stale}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--folders", type=int, default=2_000)
    parser.add_argument("--idle", type=float, default=60.0, help="seconds")
    parser.add_argument("--where", type=Path, help="where to make the files (a temporary folder)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.where) as temporary:
        desk = Desk(Path(temporary))
        desk.photos.mkdir()
        make_files(desk.photos, options.files, options.folders)
        desk.library.write(lambda connection: folders.add(connection, desk.photos))
        try:
            desk.scan()
            beginning(desk)
            desk.watch()
            desk.scan()
            idling(desk, options.idle)
            changes(desk)
        finally:
            desk.unwatch()
            desk.library.close()


if __name__ == "__main__":
    main()
