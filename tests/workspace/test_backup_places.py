"""Copies of backups in another folder: whole, private, and made later where its drive was away."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from tests.workspace.test_backups import DAY, Keeper, keeper

__all__ = ["keeper"]


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    made = tmp_path / "drive"
    made.mkdir()
    return made


def test_a_drive_that_was_away_gets_the_newest_when_it_is_back(keeper: Keeper, drive: Path) -> None:
    keeper.backups.keep_elsewhere(drive)
    keeper.name("Anna")
    shutil.rmtree(drive)
    keeper.backups.make_daily()
    keeper.now += DAY
    keeper.name("Ben")
    newest = keeper.backups.make_daily()
    assert newest is not None and "plugged in" in str(keeper.backups.trouble)
    keeper.backups.trouble = None  # as after a new start
    keeper.backups.catch_up()
    assert "plugged in" in str(keeper.backups.trouble)
    drive.mkdir()
    assert not keeper.backups.is_due()  # nothing is to be backed up, and still the copy is old
    keeper.backups.catch_up()
    assert [path.name for path in drive.iterdir()] == [newest.name] and keeper.backups.trouble is None
    (drive / newest.name).write_bytes(b"mine")
    keeper.backups.catch_up()
    assert (drive / newest.name).read_bytes() == b"mine"  # it is there, and isn't copied for ever


def test_there_is_nothing_to_catch_up_with(keeper: Keeper, drive: Path) -> None:
    keeper.backups.catch_up()
    keeper.backups.keep_elsewhere(drive)
    keeper.backups.catch_up()
    assert list(drive.iterdir()) == [] and keeper.backups.trouble is None


def test_a_drive_that_refuses_to_change_modes_gets_its_copy(
    keeper: Keeper, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT and exFAT do, which most drives that can be carried have."""
    keeper.backups.keep_elsewhere(drive)
    keeper.name("Anna")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "not permitted")

    for what in ("chmod", "fchmod"):
        monkeypatch.setattr(os, what, refuse)
    monkeypatch.setattr(Path, "chmod", refuse)
    made = keeper.backups.make(BackupReason.BY_HAND)
    assert keeper.backups.trouble is None
    copy = drive / made.name
    assert copy.read_bytes() == made.path.read_bytes() and copy.stat().st_mode & 0o077 == 0


def test_a_copy_is_on_the_disk_before_it_has_its_name(
    keeper: Keeper, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper.backups.keep_elsewhere(drive)
    keeper.name("Anna")
    done: list[tuple[str, str]] = []
    sync, replace = os.fsync, Path.replace

    def synced(handle: int) -> None:
        done.append(("sync", str(Path(f"/proc/self/fd/{handle}").readlink())))
        sync(handle)

    def replaced(path: Path, target: Path) -> Path:
        done.append(("rename", str(path)))
        return replace(path, target)

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("this system doesn't say which file a handle is of")
    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    made = keeper.backups.make(BackupReason.BY_HAND)
    part = str(drive / f".{made.name}.part")
    assert [one for one in done if one[1] in (part, str(drive))] == [
        ("sync", part),
        ("rename", part),
        ("sync", str(drive)),
    ]


def test_a_full_drive_is_said_and_tried_again(
    keeper: Keeper, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper.backups.keep_elsewhere(drive)
    keeper.name("Anna")
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfileobj", _full)
        made = keeper.backups.make(BackupReason.BY_HAND)
    assert "full" in str(keeper.backups.trouble) and list(drive.iterdir()) == []
    keeper.backups.catch_up()
    assert keeper.backups.trouble is None and [path.name for path in drive.iterdir()] == [made.name]


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "full")
