import os
import socket
import threading
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging import source
from glimpse_desktop.imaging.source import SUPPORTED_SUFFIXES, looks_like_photo, read_photo_file

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


@pytest.mark.parametrize("name", ["a.jpg", "A.JPEG", "b.HeIc", "c.tif", "..gif.avif", "emoji 🦊\n.webp"])
def test_photos_by_name(name: str) -> None:
    assert looks_like_photo(Path("folder") / name)


@pytest.mark.parametrize("name", ["a.txt", "jpg", ".jpg", "a.jpg.part", "a.mp4", "a.", "sound.raw"])
def test_no_photos_by_name(name: str) -> None:
    assert not looks_like_photo(Path("folder.jpg") / name)


def test_suffixes_are_lower_case_with_their_dot() -> None:
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in SUPPORTED_SUFFIXES)


@pytest.mark.parametrize("name", ["plain.jpg", "emoji 🦊 and\nnewline.jpg"])
def test_reads_the_bytes(tmp_path: Path, name: str) -> None:
    if os.name == "nt" and "\n" in name:
        pytest.skip("Windows has no newlines in names")
    content = os.urandom(200_000)
    (tmp_path / name).write_bytes(content)
    assert read_photo_file(tmp_path / name) == content


def reason(path: Path) -> str:
    with pytest.raises(PhotoError) as caught:
        read_photo_file(path)
    return str(caught.value)


def test_gone(tmp_path: Path) -> None:
    assert reason(tmp_path / "never.jpg") == "the file is gone"
    (tmp_path / "file").touch()
    assert reason(tmp_path / "file" / "inside.jpg") == "the file is gone"
    assert reason(tmp_path / "nul\0.jpg") == "the file is gone"


def test_gone_between_looking_and_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"x")
    really_open = os.open

    def vanish(*args: object, **kwargs: object) -> int:
        path.unlink()
        return really_open(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(source.os, "open", vanish)
    assert reason(path) == "the file is gone"


def test_empty(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    assert reason(tmp_path / "a.jpg") == "the file is empty"


def test_too_large(tmp_path: Path) -> None:
    with (tmp_path / "a.tif").open("wb") as file:
        file.truncate(source.FILE_LIMIT + 1)  # sparse: takes no space
    assert reason(tmp_path / "a.tif") == "the file is too large to be a photo: more than 1 GB"


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "FILE_LIMIT", 100)
    (tmp_path / "a.jpg").write_bytes(bytes(100))
    assert len(read_photo_file(tmp_path / "a.jpg")) == 100
    real = os.fstat

    class Before:
        def __init__(self, status: os.stat_result) -> None:
            self.st_mode, self.st_size = status.st_mode, 50

    (tmp_path / "a.jpg").write_bytes(bytes(101))
    monkeypatch.setattr(source.os, "fstat", lambda fd: Before(real(fd)))
    assert "too large" in reason(tmp_path / "a.jpg")


@posix
def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"x")
    if os.geteuid() == 0:  # root may read everything: let the system call say no

        def refuse(*args: object, **kwargs: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(source.os, "open", refuse)
    else:
        path.chmod(0)
    assert reason(path) == "no permission to read it"


@posix
def test_what_is_no_ordinary_file_never_blocks(tmp_path: Path) -> None:
    """A pipe without a writer would block whoever opens it."""
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "device.jpg").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        os_path = os.path.relpath(tmp_path / "socket.jpg")
        listener.bind(os_path)
        reasons: list[str] = []

        def read_all() -> None:
            for name in ("pipe.jpg", "folder.jpg", "device.jpg", "socket.jpg"):
                reasons.append(reason(tmp_path / name))

        thread = threading.Thread(target=read_all, daemon=True)
        thread.start()
        thread.join(10)
        assert not thread.is_alive(), "it waits for the pipe"
    assert reasons == ["it is not an ordinary file"] * 4


@posix
def test_a_pipe_put_in_the_place_of_a_photo_never_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was an ordinary file when it was looked at, and is a pipe without a writer when it is opened."""
    (tmp_path / "photo.jpg").write_bytes(b"x")
    ordinary = (tmp_path / "photo.jpg").stat()
    os.mkfifo(tmp_path / "pipe.jpg")
    monkeypatch.setattr(source.Path, "stat", lambda *args, **kwargs: ordinary)
    reasons: list[str] = []
    thread = threading.Thread(target=lambda: reasons.append(reason(tmp_path / "pipe.jpg")), daemon=True)
    thread.start()
    thread.join(10)
    monkeypatch.undo()
    if thread.is_alive():
        os.close(os.open(tmp_path / "pipe.jpg", os.O_WRONLY))  # lets it go
    assert reasons == ["it is not an ordinary file"]


@posix
def test_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").symlink_to(tmp_path / "a.jpg")
    assert reason(tmp_path / "a.jpg") == "the link leads nowhere"
