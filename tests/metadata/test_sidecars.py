"""Which sidecar is a photo's, and writing it whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from glimpse_desktop.domain.name_files import NotWrittenError
from glimpse_desktop.metadata import replacing
from glimpse_desktop.metadata.sidecars import read_sidecar, sidecar_for, write_sidecar


def folder_of(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).write_bytes(b"x")
    return folder / names[0]


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("a.jpg",), "a.jpg.xmp"),
        (("a.jpg", "a.xmp"), "a.xmp"),
        (("a.JPG", "a.XMP"), "a.XMP"),
        (("a.jpg", "a.xmp", "a.jpg.xmp"), "a.jpg.xmp"),
        (("a.jpg", "a.xmp", "a.cr2"), "a.jpg.xmp"),  # it is the raw file's
        (("a.cr2", "a.xmp", "a.jpg"), "a.xmp"),
        (("a.png", "a.xmp", "a.jpg"), "a.png.xmp"),
        (("a.b.jpg", "a.xmp"), "a.b.jpg.xmp"),
    ],
)
def test_which_one(tmp_path: Path, names: tuple[str, ...], wanted: str) -> None:
    assert sidecar_for(folder_of(tmp_path, *names)) == tmp_path / wanted


def test_a_new_one_has_the_mode_of_the_photo(tmp_path: Path) -> None:
    photo = folder_of(tmp_path, "a.jpg")
    photo.chmod(0o740)
    sidecar = sidecar_for(photo)
    assert read_sidecar(sidecar) is None
    assert write_sidecar(sidecar, photo, None, b"<x/>")
    assert (sidecar.read_bytes(), sidecar.stat().st_mode & 0o777) == (b"<x/>", 0o640)
    state = sidecar.stat()
    assert not write_sidecar(sidecar, photo, b"<x/>", b"<x/>")
    assert sidecar.stat() == state
    sidecar.chmod(0o600)
    write_sidecar(sidecar, photo, b"<x/>", b"<y/>")
    assert sidecar.stat().st_mode & 0o777 == 0o600


def test_a_drive_that_knows_no_modes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = folder_of(tmp_path, "a.jpg")
    photo.chmod(0o600)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chmod", refuse)
    assert write_sidecar(sidecar_for(photo), photo, None, b"<x/>")


def test_a_link_stays_one(tmp_path: Path) -> None:
    photo = folder_of(tmp_path, "a.jpg", "kept elsewhere.xmp")
    sidecar = tmp_path / "a.jpg.xmp"
    sidecar.symlink_to(tmp_path / "kept elsewhere.xmp")
    write_sidecar(sidecar, photo, b"x", b"y")
    assert sidecar.is_symlink() and (tmp_path / "kept elsewhere.xmp").read_bytes() == b"y"
    (tmp_path / "kept elsewhere.xmp").unlink()
    with pytest.raises(NotWrittenError, match="leads nowhere"):
        read_sidecar(sidecar)


def test_a_change_by_somebody_else_is_not_lost(tmp_path: Path) -> None:
    photo, sidecar = folder_of(tmp_path, "a.jpg"), tmp_path / "a.jpg.xmp"
    sidecar.write_bytes(b"theirs")
    for before in (None, b"ours"):
        with pytest.raises(NotWrittenError, match="another program"):
            write_sidecar(sidecar, photo, before, b"new")
    assert sidecar.read_bytes() == b"theirs"
    assert len(list(tmp_path.iterdir())) == 2


def test_what_can_be_no_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.jpg.xmp").mkdir()
    with pytest.raises(NotWrittenError, match="not an ordinary file"):
        read_sidecar(tmp_path / "a.jpg.xmp")
    with (tmp_path / "b.jpg.xmp").open("wb") as file:
        file.truncate((16 << 20) + 1)
    with pytest.raises(NotWrittenError, match="too large"):
        read_sidecar(tmp_path / "b.jpg.xmp")


@pytest.mark.parametrize(
    ("number", "words"), [(28, "disk is full"), (30, "can't be written to"), (13, "no permission")]
)
def test_what_the_system_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    photo = folder_of(tmp_path, "a.jpg")

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(replacing.os, "fsync", refuse)
    with pytest.raises(NotWrittenError, match=words):
        write_sidecar(tmp_path / "a.jpg.xmp", photo, None, b"<x/>")
    assert [path.name for path in tmp_path.iterdir()] == ["a.jpg"]


@pytest.mark.skipif(os.name == "nt", reason="names of bytes")
def test_names_of_any_bytes(tmp_path: Path) -> None:
    photo = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe -o '\n.jpg"))
    photo.write_bytes(b"x")
    write_sidecar(sidecar_for(photo), photo, None, b"<x/>")
    assert os.fsencode(sidecar_for(photo)).endswith(b"\xff\xfe -o '\n.jpg.xmp")


def test_a_folder_that_can_not_be_synced_has_the_sidecar_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = folder_of(tmp_path, "a.jpg")

    def fail(_: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(replacing, "sync_folder", fail)
    sidecar = sidecar_for(photo)
    assert write_sidecar(sidecar, photo, None, b"<x/>") and sidecar.read_bytes() == b"<x/>"
