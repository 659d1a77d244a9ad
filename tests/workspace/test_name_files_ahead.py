"""What a dry run says comes true: for one file of each kind that can speak against writing into it."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from glimpse_desktop.domain.name_files import NamesWish, NameTarget
from glimpse_desktop.metadata.exiftool import version_of
from glimpse_desktop.workspace import name_files
from tests.support.export_desk import GREEN, RED
from tests.support.fake_exiftool import fake_exiftool
from tests.support.names_desk import NamesDesk, digest, names_desk
from tests.support.square_engine import draw_photo

INSIDE, BESIDE = NamesWish(into_files=True), NamesWish()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NamesDesk]:
    with names_desk(tmp_path, monkeypatch) as made:
        yield made


def insert(path: Path, piece: bytes, at: int = 2) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:at] + piece + data[at:])


def draw(path: Path, kind: str = "JPEG", **options: object) -> None:
    """As ``draw_photo`` does, in any format."""
    plain = draw_photo(path.with_suffix(".bmp"), [RED, GREEN], grey=50 + len(os.listdir(path.parent)))  # noqa: PTH208
    with Image.open(plain) as picture:
        made = picture.copy()
    plain.unlink()
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.from_pillow(made).save(path, quality=95)
    else:
        made.save(path, kind, **({"quality": 95, "subsampling": 0} if kind == "JPEG" else {}), **options)


def segment(marker: int, payload: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(payload) + 2).to_bytes(2, "big") + payload


def after_the_end(path: Path, film: bytes = b"\0\0\0\x18ftypmp42 a film") -> None:
    path.write_bytes(path.read_bytes() + film)


def broken_later(path: Path) -> None:
    """A film of two pictures, the second of which can't be decoded."""
    draw(path, "WEBP", lossless=True, save_all=True, append_images=[Image.new("RGB", (320, 240), "blue")])
    data = bytearray(path.read_bytes())
    at = data.rindex(b"VP8L") + 8
    data[at + 5 :] = b"\xff" * len(data[at + 5 :])
    path.write_bytes(data)


MADE: dict[str, tuple[Callable[[Path], object], str]] = {
    "plain.jpg": (lambda path: None, ""),
    "plain.png": (lambda path: draw(path, "PNG"), ""),
    "plain.webp": (lambda path: draw(path, "WEBP", lossless=True), ""),
    "moving.webp": (broken_later, "as it should be"),
    "film.jpg": (after_the_end, "goes on"),
    "signed.jpg": (lambda path: insert(path, segment(0xEB, b"JP a signature")), "signature"),
    "several.jpg": (lambda path: insert(path, segment(0xE2, b"MPF\0 a second picture")), "several pictures"),
    "spread.jpg": (lambda path: insert(path, segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0")), "spread"),
    "odd.jpg": (
        lambda path: insert(path, b"\0\0", 20),
        "as it should be",
    ),  # between segments: decoders don't mind
    "full.jpg": (
        lambda path: insert(path, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + big_packet())),
        "no room",
    ),
    "page.tif": (lambda path: draw(path, "TIFF"), "ExifTool"),
    "phone.heic": (lambda path: draw(path, "HEIF"), "ExifTool"),
    "new.avif": (lambda path: draw(path, "AVIF", quality=95), "left as they are"),
    "old.gif": (lambda path: draw(path, "GIF"), "left as they are"),
    "twin.jpg": (lambda path: os.link(path, path.with_name("twin.of")), "several names"),
    "kept.jpg": (lambda path: path.chmod(0o444), "write-protected"),
    "notes.jpg": (lambda path: path.with_name("notes.jpg.xmp").write_text("my notes"), ""),
    "bad.jpg": (lambda path: insert(path, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<no xmp")), "damaged"),
}


def big_packet() -> bytes:
    said = "x" * 64_500
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        f' xmlns:a="urn:a" a:a="{said}"/></rdf:RDF>'
    ).encode()


def one_of_each(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, (make, _) in MADE.items():
        path = desk.photos / name
        if path.suffix == ".jpg":
            draw(path)
        make(path)
    desk.index()
    for name in MADE:
        desk.name(name, "Anna", "Ben")
        assert desk.shown(name) == ["Anna", "Ben"], name
    # To the superuser everything is writable.
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "kept.jpg" and allowed(path, mode))


Said = dict[str, tuple[NameTarget, str, str, str]]


def foretold(desk: NamesDesk, wish: NamesWish) -> Said:
    return {
        change.path.name: (change.target, change.file.name, change.instead, change.problem)
        for change in desk.workspace.name_files.look_ahead(wish)
    }


def comes_true(desk: NamesDesk, wish: NamesWish) -> Said:
    """Write, and compare with what the dry run says before: what it says."""
    before = {name: digest(desk.photos / name) for name in desk.files()}
    said = foretold(desk, wish)
    assert {name: digest(desk.photos / name) for name in desk.files()} == before
    done = desk.workspace.name_files.write(wish)
    now = {name: digest(desk.photos / name) for name in desk.files()}
    assert {one.path.name: one.reason for one in done.failures} == {
        name: problem for name, (_, _, _, problem) in said.items() if problem
    }
    written = {name: file for name, (_, file, _, problem) in said.items() if not problem}
    assert {name for name in now if now[name] != before.get(name)} == set(written.values())
    for file in written.values():
        assert {"Anna", "Ben"} >= set(desk.names_in(file)) >= {"Anna"}, file
    inside = sum(target is NameTarget.FILE and not problem for target, _, _, problem in said.values())
    assert (done.files, done.sidecars) == (inside, len(written) - inside)
    assert done.instead == sum(bool(instead) and not problem for _, _, instead, problem in said.values())
    again = foretold(desk, wish)
    assert again == {name: one for name, one in said.items() if one[3]}
    return said


def test_into_files(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    one_of_each(desk, monkeypatch)
    said = comes_true(desk, INSIDE)
    for name, (_, why) in MADE.items():
        target, _, instead, problem = said[name]
        assert (target, why in instead, problem) == (NameTarget.SIDECAR if why else NameTarget.FILE, True, ""), (
            name
        )


def test_beside(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    one_of_each(desk, monkeypatch)
    said = comes_true(desk, BESIDE)
    assert {name for name, one in said.items() if one[3]} == {"notes.jpg"}
    assert comes_true(desk, INSIDE)["plain.jpg"][0] is NameTarget.FILE


@pytest.mark.parametrize("behaviour", ["", "wrong", "unable"])
def test_with_a_tool(desk: NamesDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, behaviour: str) -> None:
    program = shutil.which("exiftool") if not behaviour else None
    found = Path(program) if program else fake_exiftool(tmp_path, behaviour)
    monkeypatch.setattr(name_files, "usable_exiftool", lambda: (found, version_of(found)))
    one_of_each(desk, monkeypatch)
    said = comes_true(desk, INSIDE)
    assert said["plain.jpg"][0] is NameTarget.FILE and said["film.jpg"][0] is NameTarget.SIDECAR
    if program:
        assert said["page.tif"][0] is said["phone.heic"][0] is NameTarget.FILE
    elif behaviour:
        assert said["page.tif"][0] is said["phone.heic"][0] is NameTarget.SIDECAR


@pytest.mark.parametrize("wish", [INSIDE, BESIDE])
def test_a_folder_that_may_not_be_written_to(
    desk: NamesDesk, monkeypatch: pytest.MonkeyPatch, wish: NamesWish
) -> None:
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != desk.photos and allowed(path, mode))
    said = comes_true(desk, wish)
    assert {one[3] for one in said.values()} == {"there is no permission to write there"} and len(said) == 2


def test_a_sidecar_that_is_write_protected(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.workspace.name_files.write(BESIDE)
    desk.workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benjamin")
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).suffix != ".xmp" and allowed(path, mode))
    before = digest(desk.photos / "both.jpg")
    for wish in (BESIDE, INSIDE):
        said = foretold(desk, wish)
        assert "write-protected" in said["both.jpg"][3]
        assert [one.reason for one in desk.workspace.name_files.write(wish).failures][:1] == [said["both.jpg"][3]]
    assert digest(desk.photos / "both.jpg") == before


def test_a_photo_that_changed_since(desk: NamesDesk) -> None:
    data = io.BytesIO((desk.photos / "both.jpg").read_bytes())
    insert(desk.photos / "both.jpg", segment(0xFE, b"a comment"))
    assert data.getvalue() != (desk.photos / "both.jpg").read_bytes()
    said = comes_true(desk, INSIDE)
    assert said["both.jpg"][3] == "the file has changed since it was looked at"
