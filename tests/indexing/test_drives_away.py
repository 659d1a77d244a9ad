"""Scans of folders whose drives are away, and of folders that lost very many photos at once."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.indexing import removals, volumes
from glimpse_desktop.indexing import walk as walk_module
from glimpse_desktop.indexing.scan_request import ScanRequest
from glimpse_desktop.indexing.scanner import ScanCounts, Scanner
from glimpse_desktop.library import unfound
from tests.indexing.conftest import Bench
from tests.support.drives import Drives, write_files
from tests.support.square_engine import draw_photo

MANY = 130


@pytest.fixture
def drives(monkeypatch: pytest.MonkeyPatch) -> Drives:
    return Drives(monkeypatch)


def scan(bench: Bench, request: ScanRequest | None = None) -> tuple[ScanCounts, Changes]:
    counts, changes = ScanCounts(), Changes()

    def hear(more: ScanCounts, changed: Changes) -> None:
        nonlocal changes
        counts.add(more)
        changes |= changed

    wanted = request or ScanRequest(everything=True)
    Scanner(bench.library, wanted, checkpoint=lambda: None, on_batch=hear).run()
    return counts, changes


def fill(folder: Path, count: int = 3) -> list[str]:
    names = [f"{number:03}.jpg" for number in range(count)]
    write_files(folder, {name: name.encode() for name in names})
    return names


def is_reachable(bench: Bench) -> bool:
    return bench.rows("SELECT reachable FROM folders") == [(1,)]


def held(bench: Bench) -> int:
    return len(bench.rows("SELECT photo_id FROM unfound"))


def test_file_in_an_empty_mount_point_doesnt_make_it_the_drive(bench: Bench, drives: Drives) -> None:
    drives.plug(bench.photos, "stick", volume="uuid 1")
    names = fill(bench.photos)
    bench.add()
    scan(bench)
    drives.unplug(bench.photos)
    shutil.rmtree(bench.photos)
    fill(bench.photos / "backup")  # a program has written to where its drive should have been
    counts, changes = scan(bench)
    assert (counts.added, counts.removed) == (0, 0) and changes.folders
    assert bench.present() == names and not is_reachable(bench)
    assert not scan(bench)[1]
    shutil.rmtree(bench.photos)
    fill(bench.photos)
    drives.plug(bench.photos, "other-socket", volume="uuid 1")
    scan(bench)
    assert is_reachable(bench) and bench.present() == names


def test_another_drive_at_the_same_place_is_left_alone(bench: Bench, drives: Drives) -> None:
    drives.plug(bench.photos, "stick", volume="uuid 1")
    names = fill(bench.photos)
    bench.add()
    scan(bench)
    shutil.rmtree(bench.photos)
    fill(bench.photos / "others")
    drives.plug(bench.photos, "stick", volume="uuid 2")
    scan(bench)
    assert not is_reachable(bench) and bench.present() == names


def test_a_drive_that_was_copied_to_another_is_taken_for_it(bench: Bench, drives: Drives) -> None:
    drives.plug(bench.photos, "stick", volume="uuid 1")
    fill(bench.photos)
    bench.add()
    scan(bench)
    drives.plug(bench.photos, "new", volume="uuid 2")
    (bench.photos / "002.jpg").unlink()
    assert scan(bench)[0].removed == 1 and is_reachable(bench)


def test_emptied_folder_on_the_same_drive_was_emptied(bench: Bench, drives: Drives) -> None:
    drives.plug(bench.photos, "stick", volume="uuid 1")
    fill(bench.photos)
    bench.add()
    scan(bench)
    shutil.rmtree(bench.photos)
    bench.photos.mkdir()
    assert scan(bench)[0].removed == 3 and is_reachable(bench)


def test_bind_mount_that_is_gone_has_the_same_device(bench: Bench, drives: Drives) -> None:
    drives.plug(bench.photos, "bound")
    fill(bench.photos)
    bench.add()
    scan(bench)
    drives.unplug(bench.photos)
    shutil.rmtree(bench.photos)
    bench.photos.mkdir()
    assert scan(bench)[0].removed == 0 and not is_reachable(bench)


def test_drive_that_comes_loose_for_a_moment_takes_no_photo_along(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is back, at the same place and with the same number, before the scan has come to its end."""
    fill(bench.photos / "one", 5)
    fill(bench.photos / "two", 6)
    bench.add()
    scan(bench)
    scandir = os.scandir

    def gone(path: str) -> Any:
        if Path(path).name == "two":
            raise FileNotFoundError(errno.ENOENT, "No such file or directory")
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(walk_module.os, "scandir", gone)
        assert scan(bench)[0].removed == 0
        assert scan(bench, ScanRequest(trees=frozenset({str(bench.photos)})))[0].removed == 0
    assert len(bench.present()) == 11
    assert scan(bench)[0].removed == 0
    assert bench.rows("SELECT path FROM unreadable") == []


@pytest.mark.parametrize("number", [errno.EIO, errno.ENODEV, errno.ESTALE, errno.ENOTCONN])
def test_folder_that_fails_is_away(bench: Bench, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    names = fill(bench.photos)
    bench.add()
    scan(bench)

    def fail(path: str) -> Any:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(walk_module.os, "scandir", fail)
        scan(bench)
    assert not is_reachable(bench) and bench.present() == names
    assert bench.rows("SELECT * FROM unreadable") == []
    scan(bench)
    assert is_reachable(bench)


def test_drive_that_begins_to_fail_in_the_middle(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(bench.photos, {f"{folder}/a.jpg": b"x" for folder in "abcdef"})
    bench.add()
    scan(bench)
    scandir, listed = os.scandir, 0

    def fail(path: str) -> Any:
        nonlocal listed
        listed += 1
        if listed > 3:
            raise OSError(errno.EIO, "Input/output error")
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(walk_module.os, "scandir", fail)
        patch.setattr(volumes.os, "scandir", fail)
        counts, _ = scan(bench)
    assert counts.removed == 0 and len(bench.present()) == 6
    assert not is_reachable(bench) and bench.rows("SELECT * FROM unreadable") == []


def test_drive_below_an_added_folder(bench: Bench, drives: Drives, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = bench.photos / "trips" / "stick"
    fill(inner, MANY)
    write_files(bench.photos, {"own.jpg": b"own", "trips/b.jpg": b"b"})
    bench.add()
    drives.plug(inner, "stick", volume="uuid 1")
    real = Path.stat

    def other_device(self: Path, **options: Any) -> os.stat_result:
        status = real(self, **options)
        if self != inner or not (inner / "000.jpg").exists():
            return status
        values = list(status)
        values[2] = 4711
        return os.stat_result(values, {"st_mtime_ns": status.st_mtime_ns})

    monkeypatch.setattr(Path, "stat", other_device)
    scan(bench)
    assert not scan(bench)[1]
    drives.unplug(inner)
    inner.rename(bench.photos.parent / "unplugged")
    inner.mkdir()
    tree = ScanRequest(trees=frozenset({str(inner)}))
    for request in (tree, ScanRequest(everything=True), tree):
        assert scan(bench, request)[0].removed == 0
        assert len(bench.present()) == MANY + 2 and is_reachable(bench) and held(bench) == 0
    assert bench.rows("SELECT path, reason FROM unreadable") == [
        (os.fsencode(inner), "its drive is not connected")
    ]
    inner.rmdir()
    scan(bench)
    assert len(bench.present()) == MANY + 2
    (bench.photos.parent / "unplugged").rename(inner)
    drives.plug(inner, "stick", volume="uuid 1")
    scan(bench)
    assert bench.rows("SELECT * FROM unreadable") == []
    (inner / "001.jpg").rename(inner / "renamed.jpg")
    assert scan(bench)[0].removed == 1


@pytest.mark.parametrize("whole", [True, False])
def test_very_many_gone_at_once_stay_until_they_are_found_or_asked_about(bench: Bench, whole: bool) -> None:
    names = fill(bench.photos / "sub", MANY)
    write_files(bench.photos, {"stays.jpg": b"stays"})
    bench.add()
    scan(bench)
    (bench.photos / "sub").rename(bench.photos.parent / "elsewhere")
    request = ScanRequest(everything=whole, trees=frozenset({str(bench.photos / "sub")}))
    counts, changes = scan(bench, request)
    assert counts.removed == 0 and changes.problems and changes.folders and not changes.people_list
    assert len(bench.present()) == MANY + 1 and held(bench) == MANY
    counts, changes = scan(bench, request)
    assert counts.removed == 0 and not changes  # known
    with bench.library.reading() as connection:
        assert unfound.vanished(connection) == []  # not before the run is over
    bench.library.write(unfound.settle)
    with bench.library.reading() as connection:
        (asked,) = unfound.vanished(connection)
    assert (asked.folder, asked.photos) == (bench.photos, MANY)
    (bench.photos / "stays.jpg").unlink()
    assert scan(bench)[0].removed == 1  # one is one, whatever else is asked
    (bench.photos.parent / "elsewhere").rename(bench.photos / "sub")
    counts, changes = scan(bench)
    assert changes.folders and held(bench) == 0
    assert bench.present() == [f"sub/{name}" for name in names]


def test_photos_that_vanished_are_not_tried_and_are_no_problems(bench: Bench) -> None:
    fill(bench.photos / "sub", MANY)
    draw_photo(bench.photos / "a.jpg", [])
    bench.add()
    scan(bench)
    shutil.rmtree(bench.photos / "sub")
    summary = bench.index()
    assert summary.photos == MANY + 1 and bench.problems() == {} and held(bench) == MANY


def test_photos_found_elsewhere_with_the_same_content_are_not_asked_about(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(removals, "FEW", 2)
    for number in range(5):
        draw_photo(bench.photos / f"{number}.png", [(0.0, 8 * number, 8, 40)])
    bench.add()
    bench.index()
    other = bench.photos.parent / "other"
    other.mkdir()
    for path in list(bench.photos.iterdir())[1:]:
        path.rename(other / path.name)
    bench.add(other)
    bench.index()
    assert held(bench) == 4 and len(bench.present()) == 9
    assert len(bench.library.write(unfound.settle)) == 4
    assert held(bench) == 0 and len(bench.present()) == 5


def test_drive_unplugged_while_photos_are_analysed(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every read fails with an error of the drive, though its files seem to be there."""
    for number in range(30):
        draw_photo(bench.photos / f"{number}.png", [])
    bench.add()

    def fail(path: Path) -> bytes:
        raise OSError(errno.ENODEV, "No such device")

    with monkeypatch.context() as patch:
        patch.setattr("glimpse_desktop.indexing.analyse.read_photo_file", fail)
        bench.index()
    assert bench.problems() == {} and len(bench.present()) == 30
    bench.index()
    assert bench.rows("SELECT count(*) FROM photos WHERE content_id IS NULL") == [(0,)]


def test_times_beyond_all_bounds_are_kept_within_them(bench: Bench) -> None:
    fill(bench.photos)
    os.utime(bench.photos / "000.jpg", ns=(0, (1 << 33) * 10**9))
    os.utime(bench.photos / "001.jpg", ns=(0, -(1 << 31) * 10**9))
    bench.add()
    assert scan(bench)[0].added == 3
    assert not scan(bench)[1]
    assert walk_module.within_bounds(1 << 70) == (1 << 63) - 1
    assert walk_module.within_bounds(-(1 << 70)) == -(1 << 63) + 1
