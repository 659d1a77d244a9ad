"""Syncing a folder: done, or left to drives that refuse it; a disk that fails is not passed over."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from glimpse_desktop.domain.lasting_files import sync_folder

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows syncs no folders")


@posix_only
def test_the_folder_is_synced_and_closed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(
        os, "fsync", lambda handle: synced.append(os.path.samestat(os.fstat(handle), tmp_path.stat()))
    )
    before = len(os.listdir("/dev/fd"))  # noqa: PTH208 - its names, nothing of them
    sync_folder(tmp_path)
    assert synced == [True]
    assert len(os.listdir("/dev/fd")) == before  # noqa: PTH208


@posix_only
@pytest.mark.parametrize(("number", "passes"), [(errno.EINVAL, True), (errno.EIO, False), (errno.ENOSPC, False)])
def test_refusing_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, passes: bool
) -> None:
    def fails(_handle: int) -> None:
        raise OSError(number, "said the disk")

    monkeypatch.setattr(os, "fsync", fails)
    if passes:
        sync_folder(tmp_path)
    else:
        with pytest.raises(OSError):
            sync_folder(tmp_path)
