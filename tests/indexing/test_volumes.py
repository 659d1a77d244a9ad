from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NamedTuple

import pytest

from glimpse_desktop.indexing import volumes
from glimpse_desktop.indexing.file_systems import Mount
from glimpse_desktop.indexing.volumes import Drive, Mounted
from glimpse_desktop.library.drives import KnownDrive, SampleFile
from tests.support.drives import write_files


class Pulled(NamedTuple):
    """An error with a number, as a system raises it."""

    number: int

    def error(self) -> OSError:
        return OSError(self.number, os.strerror(self.number))


@pytest.mark.parametrize("number", [errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN])
def test_errors_of_drives(number: int, tmp_path: Path) -> None:
    assert volumes.drive_went(Pulled(number).error(), str(tmp_path / "a.jpg"))


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ELOOP])
def test_errors_of_files(number: int, tmp_path: Path) -> None:
    assert not volumes.drive_went(Pulled(number).error(), str(tmp_path / "a.jpg"))


def test_an_unreadable_spot_is_the_files_but_in_a_folder_that_fails_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = Pulled(errno.EIO).error()
    assert not volumes.drive_went(error, str(tmp_path / "a.jpg"))

    def fail(path: str) -> None:
        raise error

    monkeypatch.setattr(volumes.os, "scandir", fail)
    assert volumes.drive_went(error, str(tmp_path / "a.jpg"))


@pytest.mark.skipif(os.name == "nt", reason="Linux's block devices")
def test_a_block_device_that_is_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volumes, "_BLOCK_DEVICES", str(tmp_path))
    device = os.makedev(8, 17)
    assert volumes._was_pulled(device) and not volumes._was_pulled(os.makedev(0, 40))
    (tmp_path / "8:17").mkdir()
    assert not volumes._was_pulled(device)
    monkeypatch.setattr(volumes, "_BLOCK_DEVICES", str(tmp_path / "none"))
    assert not volumes._was_pulled(os.makedev(8, 18))


@pytest.mark.skipif(os.name == "nt", reason="the system's own numbers are enough there")
def test_volume_is_read_from_what_the_system_knows_of_devices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(volumes, "_UDEV", str(tmp_path))
    monkeypatch.setattr(volumes, "_BY_UUID", str(tmp_path / "by-uuid"))
    device = os.makedev(8, 17)
    assert volumes.volume_of(None, device) is None
    (tmp_path / "b8:17").write_text("E:ID_FS_TYPE=vfat\nE:ID_FS_UUID=AB12-34CD\nE:ID_FS_UUID_ENC=x\n")
    assert volumes.volume_of(None, device) == "uuid ab12-34cd"
    (tmp_path / "by-uuid").mkdir()
    target = tmp_path / "sdb1"
    target.touch()
    (tmp_path / "by-uuid" / "1111-2222").symlink_to(target)
    monkeypatch.setattr(volumes.os.path, "realpath", lambda path: str(Path(path).resolve()))
    mount = Mount("/media/x", "vfat", "rw", str(target))
    monkeypatch.setattr(volumes.Mounted, "__init__", lambda self: None)
    assert volumes.volume_of(mount, 0) is None  # a device is below /dev
    assert volumes.volume_of(Mount("/srv", "nfs", "rw", "server:/x"), 0) is None


def test_another_drive() -> None:
    known = KnownDrive(b"/m/a/p", 7, b"/m/a", "uuid 1")
    assert not volumes.is_another(known, Drive(9, "/m/b", "uuid 1"))
    assert volumes.is_another(known, Drive(7, "/m/a", "uuid 2"))
    assert volumes.is_another(known, Drive(7, "/", None))
    assert not volumes.is_another(known, Drive(9, "/m/a", None))
    assert volumes.may_be_another(known, Drive(9, "/m/a", None))
    assert not volumes.may_be_another(known, Drive(9, "/m/b", "uuid 1"))


def test_what_fat_does_to_times() -> None:
    hour = 3_600_000_000_000
    at = 1_600_000_001_300_000_000
    assert volumes.hours_apart(at, 1_600_000_000_000_000_000) == 0
    assert volumes.hours_apart(at, at + hour - 1_300_000_000) == 1
    assert volumes.hours_apart(at, at - 2 * hour) == -2
    assert volumes.hours_apart(at, at + hour // 2) is None
    assert volumes.hours_apart(at, at + 20 * hour) is None


def test_compare_counts_files_that_are_the_same(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.jpg": b"one", "sub/b.jpg": b"two", "c.jpg": b"other"}, at=1_600_003_600)
    at = 1_600_000_000_000_000_000
    files = [SampleFile(b"a.jpg", 3, at), SampleFile(b"sub/b.jpg", 3, at), SampleFile(b"c.jpg", 3, at)]
    check = volumes.compare(str(tmp_path), files)
    assert (check.found, check.asked, check.hours) == (2, 3, 1) and not check.convincing
    assert volumes.compare(str(tmp_path), files[:2]).convincing
    assert not volumes.compare(str(tmp_path / "none"), []).convincing


def test_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    device = tmp_path.stat().st_dev
    assert volumes.is_there(str(tmp_path), device)
    assert not volumes.is_there(str(tmp_path), device + 1)
    assert not volumes.is_there(str(tmp_path / "none"), device)

    def fail(path: str) -> None:
        raise Pulled(errno.EIO).error()

    monkeypatch.setattr(volumes.os, "scandir", fail)
    assert not volumes.is_there(str(tmp_path), device)


def test_networks_are_no_drives_to_look_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        volumes,
        "mounts",
        lambda: [
            Mount("/proc", "proc", "rw", "proc"),
            Mount("/srv", "nfs4", "rw", "server:/x"),
            Mount("/home", "ext4", "rw", "/dev/sda2"),
            Mount("/media/ann/STICK", "fuseblk", "rw", "stick"),
        ],
    )
    assert [mount.path for mount in Mounted().local()] == ["/home", "/media/ann/STICK"]
