"""The checksummed file: what goes in comes out, and nothing else does."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.errors import DamagedIndexError, GlimpseError
from glimpse_desktop.index import container

_open = os.open
ARRAYS = {
    "a": np.arange(60, dtype=np.float32).reshape(3, 20),
    "empty": np.empty((0, 4), np.int64),
    "b": np.frombuffer(b"some bytes", np.int8),
}
META = {"pack": "ä-1", "n": 3, "nested": {"x": [1.5, None]}}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "index.bin"
    container.write(path, META, ARRAYS)
    return path


def test_round_trip(file: Path) -> None:
    meta, arrays = container.read(file)
    assert meta == META
    assert list(arrays) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert arrays[name].dtype == array.dtype
        assert np.array_equal(arrays[name], array)


def test_only_the_owner_may_read_it(file: Path) -> None:
    if os.name != "posix":
        pytest.skip("file modes are POSIX")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_every_changed_byte_is_noticed(file: Path) -> None:
    good = file.read_bytes()
    for position in range(len(good)):
        bad = bytearray(good)
        bad[position] ^= 0x10
        file.write_bytes(bad)
        with pytest.raises(DamagedIndexError):
            container.read(file)


def test_every_truncation_is_noticed(file: Path) -> None:
    good = file.read_bytes()
    for length in range(len(good)):
        file.write_bytes(good[:length])
        with pytest.raises(DamagedIndexError):
            container.read(file)


def test_anything_appended_is_noticed(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\0")
    with pytest.raises(DamagedIndexError):
        container.read(file)


@pytest.mark.parametrize("content", [b"", b"GLIMPSE1", b"GLIMPSE1\xff\xff\xff\xff", b"\0" * 4096, b"text\n" * 99])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(DamagedIndexError, match="rebuilt"):
        container.read(path)


def test_a_missing_file_is_no_damage(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        container.read(tmp_path / "none")


def test_full_disk_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Buffered bytes may meet the full disk only when they are synced."""
    before = file.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(container.os, "fsync", full)
    with pytest.raises(container.IndexSaveError, match="disk is full") as caught:
        container.write(file, META, {"big": np.zeros(10_000, np.int64)})
    assert isinstance(caught.value, OSError) and isinstance(caught.value, GlimpseError)
    assert caught.value.errno == errno.ENOSPC
    assert file.read_bytes() == before
    assert [p.name for p in file.parent.iterdir()] == [file.name]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_really_full_device(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel's own ENOSPC: the part that is written beside is /dev/full."""
    before = file.read_bytes()
    monkeypatch.setattr(container.os, "open", lambda *_: _open("/dev/full", os.O_WRONLY))
    with pytest.raises(container.IndexSaveError, match="disk is full"):
        container.write(file, META, {"big": np.zeros(1_000_000, np.int64)})
    assert file.read_bytes() == before


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder").write_bytes(b"")
    with pytest.raises(container.IndexSaveError, match="is a file"):
        container.write(tmp_path / "folder" / "index.bin", META, ARRAYS)


def test_a_failed_rename_leaves_nothing_behind(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = file.read_bytes()

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(container.IndexSaveError, match="no permission"):
        container.write(file, META, {})
    assert file.read_bytes() == before
    assert [p.name for p in file.parent.iterdir()] == [file.name]


def test_a_part_left_by_a_kill_is_no_obstacle(file: Path) -> None:
    part = file.with_name(file.name + ".new")
    part.write_bytes(b"half a file")
    part.chmod(0o644)
    container.write(file, {"second": True}, {})
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert container.read(file)[0] == {"second": True}
    assert [p.name for p in file.parent.iterdir()] == [file.name]
