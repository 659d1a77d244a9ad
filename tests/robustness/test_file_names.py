"""Photos whose names nobody would choose are found, shown, named, exported, and get their sidecars."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.exporting import Export, Layout
from glimpse_desktop.domain.name_files import NamesWish
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.workspace.exporting import export_photos, photos_to_export
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.stand import squares
from tests.support.command_line import CommandLine, capturing
from tests.support.square_engine import SquareEngine, draw_photo

NAMES = {
    "bytes that are no text": b"\xff\xfe caf\xe9.jpg",
    "composed": unicodedata.normalize("NFC", "Zoë Ångström.jpg").encode(),
    "decomposed": unicodedata.normalize("NFD", "Zoë Ångström.jpg").encode(),
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈.jpg".encode(),
    "newline": b"two\nlines\r\t.jpg",
    "escape": b"\x1b[31mred\x07.jpg",
    "right to left": "\u202egpj.exe\u202c جمال.jpg".encode(),
    "leading dash": b"--delete.jpg",
    "leading dot is hidden": b"..jpg.jpg",
    "trailing dots": b"dots....jpg",
    "spaces": b"  two  .jpg",
    "quotes": b"'\"`$(rm -rf ~)`\"'.jpg",
    "percent": b"%s %n %00 &#0; {name}.jpg",
    "backslash": b"C:\\photos\\con.jpg",
    "device": b"con.jpg",
    "longest": b"x" * 251 + b".jpg",
    "longest in another script": "é".encode() * 125 + b"y.jpg",
}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse most of these names")


@pytest.fixture
def engine() -> Iterator[SquareEngine]:
    with squares() as engine:
        yield engine


@pytest.fixture
def photos(tmp_path: Path, engine: SquareEngine) -> Path:
    """One photo of somebody for each name, in a folder whose name is none either."""
    folder = tmp_path / os.fsdecode(b"photos \xfc\n")
    folder.mkdir()
    plain = tmp_path / "plain.jpg"
    for number, name in enumerate(NAMES.values()):
        draw_photo(plain, [(0.0, 40, 40, 60)], grey=20 + 5 * number)
        plain.replace(folder / os.fsdecode(name))
    return folder


def test_everything_is_done_with_them(tmp_path: Path, photos: Path) -> None:
    visible = [name for name in NAMES.values() if not name.startswith(b".")]
    workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    try:
        workspace.add_folder(photos, start=False)
        summary = workspace.index_and_wait(CancelToken())
        assert (summary.photos, summary.faces, summary.problems) == (len(visible), len(visible), 0)
        ids = workspace.timeline().ids.tolist()
        rows = workspace.photos(ids)
        assert sorted(os.fsencode(row.path.name) for row in rows) == sorted(visible)
        assert len(workspace.photo_thumbnails(ids)) == len(visible)
        assert all(workspace.photo_by_path(row.path) == row for row in rows)
        assert all(workspace.picture(row.id).size for row in rows)
        faces = [face.id for faces in workspace.faces_in(ids).values() for face in faces]
        workspace.name_faces(faces, "Anna")
        for layout in Layout:
            done = export_photos(workspace, Export(photos_to_export(workspace), tmp_path / layout, layout))
            assert not done.failures and done.stopped is None and len(done.written) == len(visible)
            assert all(path.exists() for path in done.written)
        written = workspace.name_files.write(NamesWish())
        failed = {os.fsencode(one.path.name): one.reason for one in written.failures}
        assert set(failed) == {name for name in visible if len(name) > 251}
        assert all("name that long" in reason for reason in failed.values())
        for row in rows:
            if os.fsencode(row.path.name) not in failed:
                packet = row.path.with_name(row.path.name + ".xmp").read_bytes()
                assert [region.name for region in read_people(packet, 1).regions] == ["Anna"]
        # A second look finds nothing new, and no sidecar among the photos.
        again = workspace.index_and_wait(CancelToken())
        assert (again.photos, again.added, again.changed, again.removed) == (len(visible), 0, 0, 0)
    finally:
        workspace.close()


def test_the_command_line_says_them_in_text_and_json(
    tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = CommandLine(tmp_path / "library", capturing(capsys))
    line.json("index", photos)
    (photos / os.fsdecode(b"broken \xff\n\x1b[2J.jpg")).write_bytes(b"no picture")
    line.json("index", photos)
    out = line("problems", "--json").out
    out.encode("ascii")
    (problem,) = json.loads(out)["problems"]
    assert os.fsencode(problem["path"]).endswith(b"/broken \xff\n\x1b[2J.jpg")
    for words in (["problems"], ["folders"], ["status"], ["search", "name:jpg"]):
        answer = line(*words)
        assert answer.code == 0, answer.err
        # Nothing in a name is a command to the terminal, nor makes a line of its own.
        assert "\x1b" not in answer.out and "\x07" not in answer.out, answer.out
        answer.out.encode()
    first = next(row for row in NAMES.values() if row.startswith(b"--"))
    faces = line.json("faces", photos / os.fsdecode(first))["faces"]
    assert len(faces) == 1


def test_paths_longer_than_the_system_takes(tmp_path: Path, engine: SquareEngine) -> None:
    """What lies too deep can't be opened by its path; that is said, and the rest is there."""
    root = tmp_path / "photos"
    draw_photo(root / "near.jpg", [(0.0, 40, 40, 60)])
    data = (root / "near.jpg").read_bytes()
    here = os.open(root, os.O_RDONLY)
    try:
        for depth in range(20):
            os.mkdir("d" * 250, dir_fd=here)
            below = os.open("d" * 250, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
            with os.fdopen(os.open(f"{depth}.jpg", os.O_WRONLY | os.O_CREAT, 0o600, dir_fd=here), "wb") as file:
                file.write(data + bytes(depth + 1))
    finally:
        os.close(here)
    workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    try:
        workspace.add_folder(root, start=False)
        summary = workspace.index_and_wait(CancelToken())
        reachable = sum(1 for depth in range(20) if len(str(root)) + 251 * (depth + 1) + 8 < 4096)
        assert 10 < summary.photos - 1 <= reachable + 1
        assert summary.faces >= summary.photos - 1
        assert any("too long" in row.reason for row in workspace.problems())
    finally:
        workspace.close()
        _remove(root)


def _remove(root: Path) -> None:
    """``shutil`` goes by paths, too."""
    here = [os.open(root, os.O_RDONLY)]
    while True:
        try:
            here.append(os.open("d" * 250, os.O_RDONLY, dir_fd=here[-1]))
        except FileNotFoundError:
            break
    for fd in reversed(here):
        for name in os.listdir(fd):  # noqa: PTH208 - of a folder that has no path
            (os.rmdir if name.startswith("d" * 250) else os.unlink)(name, dir_fd=fd)
        os.close(fd)
