from __future__ import annotations

from pathlib import Path

import pytest

from glimpse_desktop.indexing.file_systems import Mount, may_change_unseen, mounts

_MOUNTS = [
    Mount("/", "ext4", "rw"),
    Mount("/home", "btrfs", "rw"),
    Mount("/home/anna/nas", "nfs4", "rw"),
    Mount("/home/anna/cloud", "fuse.rclone", "rw"),
    Mount("/media/stick", "fuseblk", "rw"),
    Mount("/mnt/twice", "nfs", "rw"),
    Mount("/mnt/twice", "ext4", "rw"),
    Mount("/srv", "cifs", "rw"),
    Mount("/srv/local", "xfs", "rw"),
    Mount("/z", "NTFS", "rw,remote"),
]


@pytest.mark.parametrize(
    ("folder", "unseen"),
    [
        ("/photos", False),
        ("/home/bert/photos", False),
        ("/home/anna/nas/photos", True),
        ("/home/anna/nasty", False),
        ("/home/anna/cloud", True),
        ("/home/anna", True),  # a part of it
        ("/media/stick/DCIM", False),  # NTFS, served by a program of this computer
        ("/mnt/twice/x", False),  # the last one hides the first
        ("/srv/photos", True),
        ("/srv/local/photos", False),
        ("/z/photos", True),
        ("\\\\server\\photos", True),
    ],
)
def test_who_may_change_it(folder: str, unseen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.realpath", lambda path: path)
    assert may_change_unseen(folder, _MOUNTS) is unseen


def test_follows_links_and_knows_this_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "nas").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nas")
    real = str((tmp_path / "nas").resolve())
    assert may_change_unseen(str(tmp_path / "link"), [Mount("/", "ext4", "rw"), Mount(real, "nfs", "rw")])
    assert mounts() and all(mount.path for mount in mounts())

    def fail(**_: object) -> None:
        raise OSError("no such file")

    monkeypatch.setattr("psutil.disk_partitions", fail)
    assert mounts() == [] and not may_change_unseen(str(tmp_path), [])
