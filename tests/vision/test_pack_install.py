"""Installing packs: what is safe and works gets in, whole; anything else leaves nothing behind."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision import pack_install
from glimpse_desktop.vision.pack_install import install
from tests.support.toy_pack import write_pack


def _fine(folder: Path) -> None:
    assert any(folder.glob("*.onnx"))


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "library" / "models"


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def _pack_files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _refused(source: Path, models: Path, reason: str, check: Callable[[Path], object] = _fine) -> None:
    before = sorted(models.rglob("*")) if models.exists() else []
    with pytest.raises(PackError, match=reason):
        install(source, models, check)
    assert (sorted(models.rglob("*")) if models.exists() else []) == before


def test_from_a_folder(toy_pack: Path, models: Path) -> None:
    (toy_pack / "LICENSE").write_text("as you like")
    (toy_pack / "run_me.py").write_text("raise SystemExit")
    (toy_pack / ".hidden.onnx").write_text("x")
    installed = install(toy_pack, models, _fine)
    assert installed == models / "toy"
    assert sorted(p.name for p in installed.iterdir()) == ["LICENSE", "det_toy.onnx", "w_toy.onnx"]
    assert (installed / "w_toy.onnx").read_bytes() == (toy_pack / "w_toy.onnx").read_bytes()
    assert [p.name for p in models.iterdir()] == ["toy"]
    if os.name == "posix":
        assert stat.S_IMODE(installed.stat().st_mode) == 0o700
        assert stat.S_IMODE((installed / "w_toy.onnx").stat().st_mode) == 0o600


@pytest.mark.parametrize("prefix", ["", "buffalo_x/"])
def test_from_a_zip_with_or_without_a_folder_around(
    toy_pack: Path, tmp_path: Path, models: Path, prefix: str
) -> None:
    files = {prefix + name: content for name, content in _pack_files(toy_pack).items()}
    files |= {"__MACOSX/._x.onnx": b"junk", prefix + "readme.txt": b"hello", prefix + "script.sh": b"rm"}
    installed = install(_zip(tmp_path / "my pack.zip", files), models, _fine)
    assert installed == models / "my_pack"
    assert sorted(p.name for p in installed.iterdir()) == ["det_toy.onnx", "readme.txt", "w_toy.onnx"]


def test_the_check_sees_the_copy_under_its_name(toy_pack: Path, models: Path) -> None:
    seen = []
    install(toy_pack, models, lambda folder: seen.append((folder.name, folder.parent.parent == models)))
    assert seen == [("toy", True)]


def test_what_fails_the_check_never_appears(toy_pack: Path, models: Path) -> None:
    def broken(folder: Path) -> None:
        raise PackError("it doesn't work")

    _refused(toy_pack, models, "it doesn't work", broken)
    assert list(models.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "../evil.onnx",
        "/etc/evil.onnx",
        "a/../../evil.onnx",
        "C:\\evil.onnx",
        "a\\..\\evil.onnx",
        "x:evil.onnx",
        "..",
    ],
)
def test_zip_paths_that_lead_outside(toy_pack: Path, tmp_path: Path, models: Path, name: str) -> None:
    source = _zip(tmp_path / "evil.zip", {**_pack_files(toy_pack), name: b"evil"})
    _refused(source, models, "unsafe")
    assert not list(tmp_path.rglob("evil.onnx"))


def test_zip_names_cut_at_a_nul(toy_pack: Path, tmp_path: Path, models: Path) -> None:
    source = _zip(tmp_path / "n.zip", {**_pack_files(toy_pack), "a.onnxQ../../x": b"evil"})
    source.write_bytes(source.read_bytes().replace(b"a.onnxQ..", b"a.onnx\0.."))
    _refused(source, models, "unsafe")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_zip_links_and_devices(toy_pack: Path, tmp_path: Path, models: Path, kind: int) -> None:
    source = _zip(tmp_path / "link.zip", _pack_files(toy_pack))
    with zipfile.ZipFile(source, "a") as archive:
        info = zipfile.ZipInfo("secret.txt")
        info.create_system = 3
        info.external_attr = (kind | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    _refused(source, models, "link or a device")


def test_zip_bombs(toy_pack: Path, tmp_path: Path, models: Path) -> None:
    source = _zip(tmp_path / "bomb.zip", {**_pack_files(toy_pack), "bomb.onnx": b"\0" * (8 << 20)})
    _refused(source, models, "absurd size")


def test_zip_with_too_many_entries(toy_pack: Path, tmp_path: Path, models: Path) -> None:
    files = {**_pack_files(toy_pack), **{f"{i}.txt": b"" for i in range(250)}}
    _refused(_zip(tmp_path / "many.zip", files), models, "252 entries")


def test_sizes_have_limits(toy_pack: Path, tmp_path: Path, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = _zip(tmp_path / "large.zip", _pack_files(toy_pack))
    monkeypatch.setattr(pack_install, "MAX_FILE", 1000)
    _refused(source, models, "more than 2 GiB")
    _refused(toy_pack, models, "too large")
    monkeypatch.setattr(pack_install, "MAX_FILE", 1 << 30)
    monkeypatch.setattr(pack_install, "MAX_TOTAL", 1000)
    _refused(source, models, "too large")


def _with_claimed_size(source: Path, name: bytes, size: int) -> None:
    """Set an entry's uncompressed size in the central directory, which is what readers trust."""
    data = bytearray(source.read_bytes())
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(name))
    struct.pack_into("<I", data, at + 24, size)
    source.write_bytes(data)


@pytest.mark.parametrize("change", [-10, 10])
def test_zip_entries_that_lie_about_their_size(toy_pack: Path, tmp_path: Path, models: Path, change: int) -> None:
    source = _zip(tmp_path / "liar.zip", _pack_files(toy_pack))
    true = (toy_pack / "w_toy.onnx").stat().st_size
    _with_claimed_size(source, b"w_toy.onnx", true + change)
    _refused(source, models, r"damaged|claims to be")


def test_a_damaged_zip(toy_pack: Path, tmp_path: Path, models: Path) -> None:
    source = _zip(tmp_path / "d.zip", _pack_files(toy_pack))
    good = source.read_bytes()
    middle = bytearray(good)
    middle[400:450] = bytes(50)
    source.write_bytes(middle)
    _refused(source, models, "damaged")
    source.write_bytes(good[: len(good) // 2])
    _refused(source, models, "neither a folder nor a readable zip")


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\3\4 not really"])
def test_files_that_are_no_zip(tmp_path: Path, models: Path, content: bytes) -> None:
    source = tmp_path / "x.zip"
    source.write_bytes(content)
    _refused(source, models, "neither a folder nor a readable zip")


def test_an_encrypted_zip(toy_pack: Path, tmp_path: Path, models: Path) -> None:
    source = _zip(tmp_path / "e.zip", _pack_files(toy_pack))
    data = bytearray(source.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    source.write_bytes(data)
    _refused(source, models, "encrypted")


def test_nothing_there(tmp_path: Path, models: Path) -> None:
    _refused(tmp_path / "none.zip", models, "doesn't exist")
    (tmp_path / "empty").mkdir()
    _refused(tmp_path / "empty", models, "no models in it")
    _refused(_zip(tmp_path / "text.zip", {"a.txt": b"x"}), models, "no models in it")
    _refused(_zip(tmp_path / "bare.zip", {}), models, "no models in it")


def test_names_that_differ_only_in_case(toy_pack: Path, tmp_path: Path, models: Path) -> None:
    files = {**_pack_files(toy_pack), "W_TOY.onnx": b"x"}
    _refused(_zip(tmp_path / "case.zip", files), models, "same name")


def test_installing_twice_changes_nothing(toy_pack: Path, models: Path) -> None:
    first = install(toy_pack, models, _fine)
    assert install(toy_pack, models, _fine) == first
    assert install(first, models, _fine) == first  # the installed folder itself
    assert [p.name for p in models.iterdir()] == ["toy"]


def test_another_pack_of_the_name_is_not_overwritten(tmp_path: Path, toy_pack: Path, models: Path) -> None:
    first = install(toy_pack, models, _fine)
    before = _pack_files(first)
    other = write_pack(tmp_path / "elsewhere" / "toy", seed=5)
    _refused(other, models, "Another pack called toy")
    assert _pack_files(first) == before


def test_a_broken_pack_of_the_name_gives_way(tmp_path: Path, toy_pack: Path, models: Path) -> None:
    (models / "toy").mkdir(parents=True)
    (models / "toy" / "half.onnx").write_bytes(b"cut o")

    def check(folder: Path) -> None:
        if not (folder / "w_toy.onnx").exists():
            raise PackError("broken")

    installed = install(toy_pack, models, check)
    assert sorted(p.name for p in installed.iterdir()) == ["det_toy.onnx", "w_toy.onnx"]
    assert [p.name for p in models.iterdir()] == ["toy"]


def test_a_full_disk(toy_pack: Path, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(pack_install.os, "fsync", full)
        _refused(toy_pack, models, "could not be installed: No space left")
    usage = shutil.disk_usage(toy_pack)
    monkeypatch.setattr(pack_install.shutil, "disk_usage", lambda _: usage._replace(free=1000))
    _refused(toy_pack, models, "not enough room")


def test_a_models_folder_that_is_a_file(toy_pack: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PackError, match="could not be installed"):
        install(toy_pack, tmp_path / "file", _fine)


def test_links_in_a_folder(toy_pack: Path, tmp_path: Path, models: Path) -> None:
    """Files are copied whatever links lead to them; a link to a folder is not followed."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "more.onnx").write_bytes(b"x")
    shutil.move(toy_pack / "w_toy.onnx", tmp_path / "weights")
    try:
        (toy_pack / "w_toy.onnx").symlink_to(tmp_path / "weights")
        (toy_pack / "loop").symlink_to(toy_pack)
        (toy_pack / "out").symlink_to(tmp_path / "outside")
    except OSError:
        pytest.skip("no symbolic links here")
    installed = install(toy_pack, models, _fine)
    assert sorted(p.name for p in installed.rglob("*")) == ["det_toy.onnx", "w_toy.onnx"]
    assert not (installed / "w_toy.onnx").is_symlink()
