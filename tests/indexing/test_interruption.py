"""Nothing is lost when the indexer is killed or the disk is full."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.domain.errors import GlimpseError, LibraryError
from glimpse_desktop.indexing.run import BATCH_OUTCOMES
from glimpse_desktop.indexing.scanner import Scanner
from glimpse_desktop.library import analyses
from glimpse_desktop.library.store import Library
from tests.indexing.conftest import Bench
from tests.support.square_engine import draw_photo

REPOSITORY = Path(__file__).resolve().parents[2]

KILLED = """
import sys, time
from pathlib import Path
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.indexing.indexer import Indexer
from glimpse_desktop.library import folders
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from tests.support.square_engine import SquareEngine

class Slow(SquareEngine):
    def analyse(self, photo):
        time.sleep(0.03)
        return super().analyse(photo)

root = Path(sys.argv[1])
library = Library.open(root / "library" / "library.sqlite")
library.write(lambda connection: folders.add(connection, root / "photos"))
Indexer(
    library, ThumbnailStore.open(root / "library" / "thumbnails.sqlite"), Slow,
    on_analysed=lambda connection, contents: Changes(), on_succeeded=lambda connection, old, new: Changes(),
    on_changes=lambda changes: print(len(changes.faces), flush=True), on_idle=lambda: None,
    pack=lambda: SquareEngine().info, workers=2,
).start()
"""


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
def test_killed_in_the_middle(tmp_path: Path, bench: Bench) -> None:
    for number in range(60):
        draw_photo(bench.photos / f"{number}.jpg", [(0.0, 40, 40, 60)], grey=20 + number)
    bench.close()
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    try:
        assert process.stdout is not None
        written = 0
        while written < 12 and (line := process.stdout.readline()):
            written += int(line)
        assert written >= 12
        time.sleep(0.1)
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate()

    bench.library = Library.open(bench.library.path)
    bench.thumbnails = type(bench.thumbnails).open(tmp_path / "library" / "thumbnails.sqlite")
    assert bench.rows("PRAGMA integrity_check") == [("ok",)]
    (done,) = bench.rows("SELECT count(*) FROM analyses")[0]
    assert written <= int(str(done)) < 60
    assert bench.rows("SELECT count(*) FROM faces") == [(done,)]  # whole analyses only
    bench.indexer = bench.make_indexer()
    assert bench.index().faces == 60
    assert bench.engine.analysed == 60 - int(str(done))  # what was written is not done again


def full_disk(*_: Any) -> Any:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def test_disk_full_while_storing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(40):
        draw_photo(bench.photos / f"{number}.jpg", [(0.0, 40, 40, 60)], grey=20 + number)
    bench.add()
    real_store, stored = analyses.store, 0

    def store(*arguments: Any) -> Any:
        nonlocal stored
        stored += 1
        return real_store(*arguments) if stored <= BATCH_OUTCOMES + 4 else full_disk()  # in a later batch

    with monkeypatch.context() as patch:
        patch.setattr(analyses, "store", store)
        bench.indexer.start()
        with pytest.raises(LibraryError, match="disk is full"):
            bench.indexer.wait()
    assert "disk is full" in str(bench.indexer.error) and not bench.indexer.running
    assert bench.idles == 0
    (done,) = bench.rows("SELECT count(*) FROM analyses")[0]
    assert 0 < int(str(done)) <= BATCH_OUTCOMES + 4
    summary = bench.index()
    assert (summary.photos, summary.faces, summary.problems) == (40, 40, 0)
    assert bench.indexer.error is None


def test_disk_full_while_scanning(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    draw_photo(bench.photos / "a.jpg", [(0.0, 40, 40, 60)])
    bench.add()
    with monkeypatch.context() as patch:
        patch.setattr("glimpse_desktop.library.scanning.add_files", full_disk)
        bench.indexer.start()
        with pytest.raises(LibraryError, match="disk is full"):
            bench.indexer.wait()
    assert bench.index().faces == 1


def test_disk_full_for_thumbnails(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    draw_photo(bench.photos / "a.jpg", [(0.0, 40, 40, 60)])
    bench.add()

    def put_many(items: Any) -> None:
        raise LibraryError("The disk is full: the last change was not saved.")

    with monkeypatch.context() as patch:
        patch.setattr(bench.thumbnails, "put_many", put_many)
        bench.indexer.start()
        with pytest.raises(LibraryError, match="disk is full"):
            bench.indexer.wait()
    assert bench.rows("SELECT count(*) FROM analyses") == [(0,)]
    assert bench.index().faces == 1 and bench.thumbnails.count() == 2


def test_bug_in_the_scan_is_told_without_its_details(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bench.add()

    def stumble(self: Scanner) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(Scanner, "run", stumble)
    bench.indexer.start()
    with pytest.raises(Exception, match="unexpected error; see the log"):
        bench.indexer.wait()
    assert "ZeroDivisionError" in caplog.text


def test_damage_that_shows_in_the_end_is_told(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever for a run that could not count what it had done."""
    draw_photo(bench.photos / "a.jpg", [(0.0, 40, 40, 60)])
    bench.add()
    for error in (LibraryError("The database is damaged."), sqlite3.DatabaseError("file is not a database")):

        def fail(*_: Any, told: Exception = error) -> Any:
            raise told

        with monkeypatch.context() as patch:
            patch.setattr("glimpse_desktop.library.counts.status", fail)
            bench.indexer.start()
            with pytest.raises(GlimpseError, match=r"damaged|unexpected"):
                bench.indexer.wait()
        assert not bench.indexer.running
    assert bench.index().faces == 1
