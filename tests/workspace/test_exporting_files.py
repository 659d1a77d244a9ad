"""Writing files of an export."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.exporting import ExistsError, ExportError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace import exporting_files
from glimpse_desktop.workspace.exporting_files import CopyError, StopError, TargetFolder, whole_file

GO = CancelToken()


def put(folder: TargetFolder, data: bytes, stem: str = "a", suffix: str = ".jpg") -> str | None:
    path = folder.put(data, stem, suffix, (10**18, 10**18), GO)
    return None if path is None else path.name


def test_another_content_gets_a_number_and_the_same_is_left_alone(tmp_path: Path) -> None:
    folder = TargetFolder(tmp_path / "new" / "one")
    assert [put(folder, data) for data in (b"1", b"2", b"1", b"3", b"2")] == [
        "a.jpg",
        "a (2).jpg",
        None,
        "a (3).jpg",
        None,
    ]
    again = TargetFolder(folder.folder)
    assert [put(again, data) for data in (b"3", b"2", b"1", b"4")] == [None, None, None, "a (4).jpg"]
    assert (folder.folder / "a (2).jpg").read_bytes() == b"2"
    assert (folder.folder / "a.jpg").stat().st_mtime_ns == 10**18


def test_names_that_differ_in_case_are_one_elsewhere(tmp_path: Path) -> None:
    folder = TargetFolder(tmp_path)
    assert [put(folder, b"1", "a", ".JPG"), put(folder, b"2", "A", ".jpg")] == ["a.JPG", "A (2).jpg"]


def test_a_gap_is_filled_and_what_comes_after_it_is_known(tmp_path: Path) -> None:
    for number, data in ((1, b"1"), (3, b"3")):
        (tmp_path / ("a.jpg" if number == 1 else f"a ({number}).jpg")).write_bytes(data)
    folder = TargetFolder(tmp_path)
    assert [put(folder, data) for data in (b"3", b"4", b"5")] == [None, "a (2).jpg", "a (4).jpg"]


def test_what_is_there_is_read_once_and_only_where_its_size_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2, 6):
        (tmp_path / f"a ({number}).jpg").write_bytes(b"x" * (number // 2))
    read: list[str] = []
    digest = exporting_files.file_digest
    monkeypatch.setattr(exporting_files, "file_digest", lambda file: (read.append(file.name), digest(file))[1])
    folder = TargetFolder(tmp_path)
    assert [put(folder, data) for data in (b"xx", b"xx", b"x", b"x")] == [None] * 4
    assert sorted(read) == [f"a ({number}).jpg" for number in range(2, 6)]
    assert put(folder, b"xxx") == "a.jpg"
    assert len(read) == 5  # the copy itself


def test_a_file_in_the_way_of_a_folder_concerns_what_goes_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(CopyError, match="in the way"):
            TargetFolder(folder)


def test_a_folder_of_that_name_is_no_copy(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert put(TargetFolder(tmp_path), b"1") == "a (2).jpg"


def test_a_file_that_comes_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    folder = TargetFolder(tmp_path)
    (tmp_path / "a.jpg").write_bytes(b"theirs")
    assert put(folder, b"1") == "a (2).jpg"
    assert (tmp_path / "a.jpg").read_bytes() == b"theirs"


def test_a_full_disk_stops_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    folder = TargetFolder(tmp_path)
    monkeypatch.setattr(exporting_files.os, "fsync", full)
    with pytest.raises(StopError, match="The disk is full"):
        put(folder, b"1")
    with pytest.raises(ExportError, match="The disk is full"), whole_file(tmp_path / "a.pdf", False) as stream:
        stream.write(b"1")
    assert not list(tmp_path.iterdir())


def test_a_copy_that_is_not_the_same_is_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting_files, "file_digest", lambda file: b"something else")
    with pytest.raises(CopyError):
        put(TargetFolder(tmp_path), b"1")
    assert not list(tmp_path.iterdir())


def test_a_failure_in_the_last_step_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: Path, to: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(StopError):
        put(TargetFolder(tmp_path), b"1")
    assert not list(tmp_path.iterdir())


def test_to_cancel_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cancel = CancelToken()
    monkeypatch.setattr(exporting_files.os, "fsync", lambda handle: cancel.cancel())
    with pytest.raises(Cancelled):
        TargetFolder(tmp_path).put(b"1", "a", ".jpg", None, cancel)
    assert not list(tmp_path.iterdir())


def test_a_name_that_the_disk_refuses_concerns_one_file(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows' limit is another one")
    folder = TargetFolder(tmp_path)
    with pytest.raises(CopyError):
        put(folder, b"1", "a" * 300)
    assert put(folder, b"1") == "a.jpg"


def test_a_whole_file_is_there_at_the_end_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    with whole_file(file, False) as stream:
        stream.write(b"1")
        assert not file.exists()
    assert list(tmp_path.iterdir()) == [file]
    with pytest.raises(ExistsError), whole_file(file, False):
        pass
    with pytest.raises(Cancelled), whole_file(file, True) as stream:
        stream.write(b"2")
        raise Cancelled
    assert file.read_bytes() == b"1"
    with whole_file(file, True) as stream:
        stream.write(b"3")
    assert file.read_bytes() == b"3"
    with pytest.raises(ExportError), whole_file(tmp_path / "nowhere" / "a.csv", False):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="there it is another error")
def test_more_folders_in_each_other_than_can_be_made_concern_one_file(tmp_path: Path) -> None:
    with pytest.raises(CopyError, match="doesn't take that name"):
        TargetFolder(tmp_path.joinpath(*"a" * 1500))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' limit is another one")
@pytest.mark.parametrize("name", ["a\0b.csv", "a" * 300 + ".csv"])
def test_a_file_that_can_not_be_called_so_is_told(tmp_path: Path, name: str) -> None:
    for replace in (False, True):
        with pytest.raises(ExportError, match="was not written"), whole_file(tmp_path / name, replace):
            pass


def test_what_a_killed_export_left_is_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, mine = ".glimpse-" + "a" * 16 + ".part", ".glimpse-mine.part"
    for name in (ours, mine):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (1, 1))  # an export at work gives its file the photo's time
    put(TargetFolder(tmp_path), b"1")
    assert sorted(file.name for file in tmp_path.iterdir()) == [ours, mine, "a.jpg"]
    monkeypatch.setattr(exporting_files, "_LEFT_SECONDS", -1.0)
    TargetFolder(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == [mine, "a.jpg"]
