"""What a scan writes down; nothing is opened or analysed here."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.indexing import scanner as scanner_module
from glimpse_desktop.indexing import walk as walk_module
from glimpse_desktop.indexing.scanner import ScanCounts, Scanner
from glimpse_desktop.library import folders
from glimpse_desktop.library.store import Connection
from tests.indexing.conftest import Bench


def go_on() -> None:
    """Never paused, never cancelled."""


def scan(bench: Bench) -> tuple[ScanCounts, Changes]:
    counts, changes = ScanCounts(), Changes()

    def on_batch(batch: ScanCounts, changed: Changes) -> None:
        nonlocal changes
        counts.add(batch)
        changes |= changed

    Scanner(bench.library, checkpoint=go_on, on_batch=on_batch).run()
    return counts, changes


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())


def reachable(bench: Bench, folder: FolderId) -> bool:
    with bench.library.reading() as connection:
        return folders.get(connection, folder).reachable


def test_counts_by_path(bench: Bench) -> None:
    make(bench.photos, "a.jpg", "b.jpg", "c.jpg")
    bench.add()
    counts, changes = scan(bench)
    assert (counts.seen, counts.added, counts.waiting) == (3, 3, 3)
    assert changes.photo_list and len(changes.photos) == 3
    (bench.photos / "a.jpg").write_bytes(b"longer than before")
    (bench.photos / "b.jpg").rename(bench.photos / "d.jpg")
    counts, _ = scan(bench)
    assert (counts.added, counts.changed, counts.unchanged, counts.removed) == (1, 1, 1, 1)
    assert counts.waiting == 1  # a.jpg waited before
    assert bench.present() == ["a.jpg", "c.jpg", "d.jpg"]


def test_nothing_is_written_when_nothing_changed(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    make(bench.photos, *(f"{number}.jpg" for number in range(50)))
    bench.add()
    scan(bench)
    changed_rows: list[int] = []
    write = bench.library.write

    def count_rows(work: Any) -> Any:
        def counted(connection: Connection) -> Any:
            before = connection.total_changes
            result = work(connection)
            changed_rows.append(connection.total_changes - before)
            return result

        return write(counted)

    monkeypatch.setattr(bench.library, "write", count_rows)
    counts, changes = scan(bench)
    assert counts.unchanged == 50 and not changes
    assert sum(changed_rows) == 0


def test_batches_are_bounded(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner_module, "BATCH_FILES", 7)
    make(bench.photos, *(f"{number:02}.jpg" for number in range(30)))
    bench.add()
    batches: list[int] = []
    Scanner(bench.library, checkpoint=go_on, on_batch=lambda counts, _: batches.append(counts.seen)).run()
    assert sum(batches) == 30 and max(batches) == 7
    shutil.rmtree(bench.photos)
    bench.photos.mkdir()
    make(bench.photos, "29.jpg")
    counts, _ = scan(bench)
    assert counts.removed == 29 and bench.present() == ["29.jpg"]


def test_missing_folder_keeps_its_photos(bench: Bench, tmp_path: Path) -> None:
    make(bench.photos, "a.jpg")
    folder = bench.add()
    scan(bench)
    bench.photos.rename(tmp_path / "unplugged")
    counts, changes = scan(bench)
    assert counts.removed == 0 and changes.folders and bench.present() == ["a.jpg"]
    assert not reachable(bench, folder)
    (tmp_path / "unplugged").rename(bench.photos)
    _, changes = scan(bench)
    assert changes.folders and reachable(bench, folder)


def test_photos_of_a_missing_folder_are_not_tried(bench: Bench, tmp_path: Path) -> None:
    make(bench.photos, "a.jpg")
    bench.add()
    scan(bench)
    bench.photos.rename(tmp_path / "unplugged")
    summary = bench.index()
    assert summary.photos == 1 and bench.problems() == {}
    assert summary.problems == 1  # the folder itself
    (tmp_path / "unplugged").rename(bench.photos)


def test_empty_mount_point_is_not_an_emptied_folder(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    make(bench.photos, "a.jpg")
    folder = bench.add()
    # While the drive is mounted, the folder is on another device than the empty folder that is left later.
    real_stat = Path.stat

    def mounted(self: Path, **options: Any) -> os.stat_result:
        status = real_stat(self, **options)
        values = list(status)
        values[2] = 4711
        return os.stat_result(values, {"st_mtime_ns": status.st_mtime_ns})

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", mounted)
        scan(bench)
    (bench.photos / "a.jpg").unlink()
    counts, _ = scan(bench)
    assert counts.removed == 0 and bench.present() == ["a.jpg"] and not reachable(bench, folder)


def test_emptied_folder_has_lost_its_photos(bench: Bench) -> None:
    make(bench.photos, "a.jpg")
    folder = bench.add()
    scan(bench)
    (bench.photos / "a.jpg").unlink()
    counts, _ = scan(bench)
    assert counts.removed == 1 and bench.present() == [] and reachable(bench, folder)


def test_folder_that_goes_away_during_the_scan(bench: Bench, tmp_path: Path) -> None:
    make(bench.photos, "a.jpg", "sub/b.jpg")
    folder = bench.add()
    scan(bench)
    (bench.photos / "new.jpg").write_bytes(b"new")
    calls = 0

    def unplug() -> None:
        nonlocal calls
        calls += 1
        if calls == 1:
            bench.photos.rename(tmp_path / "unplugged")

    Scanner(bench.library, checkpoint=unplug, on_batch=lambda *_: None).run()
    assert not reachable(bench, folder)
    assert {"a.jpg", "sub/b.jpg"} <= set(bench.present())


def test_unreadable_folder_is_a_problem_and_keeps_its_photos(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(bench.photos, "a.jpg", "locked/b.jpg", "locked/deep/c.jpg", "locked too/d.jpg")
    bench.add()
    scan(bench)
    scandir = os.scandir

    def refuse(path: str) -> Any:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(walk_module.os, "scandir", refuse)
        (bench.photos / "locked too" / "d.jpg").unlink()
        counts, changes = scan(bench)
        assert counts.removed == 1 and changes.problems
        assert bench.present() == ["a.jpg", "locked/b.jpg", "locked/deep/c.jpg"]
        assert bench.rows("SELECT path, reason FROM unreadable") == [
            (os.fsencode(bench.photos / "locked"), "no permission to look into it")
        ]
        assert not scan(bench)[1]  # told once
    _, changes = scan(bench)
    assert changes.problems and bench.rows("SELECT * FROM unreadable") == []


def test_cancelled_scan_takes_nothing_for_deleted(bench: Bench) -> None:
    make(bench.photos, "a.jpg", "b.jpg", "c.jpg")
    bench.add()
    scan(bench)
    (bench.photos / "a.jpg").unlink()

    def cancel() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Scanner(bench.library, checkpoint=cancel, on_batch=lambda *_: None).run()
    assert bench.present() == ["a.jpg", "b.jpg", "c.jpg"]


def test_folder_added_inside_another_takes_over_its_photos(bench: Bench) -> None:
    make(bench.photos, "a.jpg", "inner/b.jpg")
    outer = bench.add()
    scan(bench)
    inner = bench.add(bench.photos / "inner")
    counts, _ = scan(bench)
    assert (counts.added, counts.removed, counts.unchanged) == (0, 0, 2)
    assert bench.rows("SELECT folder_id FROM photos ORDER BY path") == [(outer,), (inner,)]
    bench.library.write(lambda connection: folders.remove(connection, inner))
    counts, _ = scan(bench)
    assert counts.added == 1 and bench.present() == ["a.jpg", "inner/b.jpg"]


def test_folder_removed_during_the_scan(bench: Bench) -> None:
    make(bench.photos, "a.jpg")
    folder = bench.add()
    removed = False

    def remove() -> None:
        nonlocal removed
        if not removed:
            removed = True
            bench.library.write(lambda connection: folders.remove(connection, folder))

    Scanner(bench.library, checkpoint=remove, on_batch=lambda *_: None).run()
    assert bench.rows("SELECT * FROM photos") == [] and bench.rows("SELECT * FROM unreadable") == []
