"""``glimpse export``: copies, contact sheets and lists of faces."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PIL import Image

from .conftest import Desk


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_all_photos_are_copied_once(desk: Desk, out: Path) -> None:
    answer = desk.json("export", out, "--all")
    assert names(out) == ["0.png", "1.png", "2.png", "blue.png"]
    assert sorted(Path(path).name for path in answer["written"]) == names(out)
    assert (answer["already"], answer["failures"], answer["stopped"]) == (0, [], None)
    text = desk("export", out, "--all").out
    assert text == f"0 photos, 0 bytes, copied to {out}. 4 photos had been there before.\n"


def test_a_person_s_photos_with_names_from_a_pattern(desk: Desk, out: Path) -> None:
    desk.json("name", *(desk.ids(f"{number}.png")[0] for number in range(3)), "Anna")
    desk.json("export", out, "--person", "anna", "--pattern", "{people}/{name}")
    assert {Path(name).name for name in names(out)} == {"0.png", "1.png", "2.png"}
    assert all(name.startswith("Anna") for name in names(out))


def test_a_group_s_photos(desk: Desk, out: Path) -> None:
    group = desk.json("people")["groups"][0]["id"] if "groups" in desk.json("people") else None
    if group is None:
        group = next(row["id"] for row in desk.json("people")["people"] if row["id"] < 0)
    desk.json("export", out, "--person", group)
    assert names(out) == ["0.png", "1.png", "2.png"]


def test_what_a_search_finds(desk: Desk, out: Path) -> None:
    desk.json("export", out, "--flat", "--search", "name:blue")
    assert names(out) == ["blue.png"]
    assert "No photo is like that" in desk.refused("export", out, "--search", "name:nowhere")
    assert "^" in desk.refused("export", out, "--search", "rating:many")
    assert names(out) == ["blue.png"]


def test_chosen_photos_smaller(desk: Desk, out: Path) -> None:
    desk.json("export", out, "--max-side", 100, "--quality", 80, "--flat", "--photos", desk.photos / "blue.png")
    assert names(out) == ["blue.jpg"]
    with Image.open(out / "blue.jpg") as picture:
        assert (picture.format, picture.size) == ("JPEG", (100, 75))


def test_into_the_library_only_when_it_is_said_twice(desk: Desk) -> None:
    words = ["export", desk.photos / "again", "--photos", desk.photos / "blue.png"]
    assert "--yes" in desk.refused(*words)
    assert not (desk.photos / "again").exists()
    assert len(desk.json(*words, "--yes")["written"]) == 1


def test_what_cannot_be_read_is_said_and_no_failure_of_the_command(desk: Desk, out: Path) -> None:
    (desk.photos / "0.png").unlink()
    answer = desk("export", out, "--all")
    assert answer.code == 0
    assert "0.png: left out, the file is gone." in answer.out.splitlines()


def test_a_full_disk_is_said_and_a_failure(desk: Desk, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from glimpse_desktop.workspace import exporting_files

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exporting_files.os, "fsync", full)
    answer = desk("export", out, "--all")
    assert answer.code == 1
    assert "Stopped: The disk is full. 4 photos left; the same command goes on from here." in answer.out


def test_a_contact_sheet(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    answer = desk.json("export", "--sheet", file, "--rows", 1, "--columns", 2, "--caption", "people")
    assert (answer["file"], answer["photos"], answer["pages"]) == (str(file), 4, 2)
    assert file.read_bytes().startswith(b"%PDF-")
    assert "--yes" in desk.refused("export", "--sheet", file)
    assert desk("export", "--sheet", file, "--yes").out == f"4 photos on 1 page: {file}\n"


def test_lists_of_faces(desk: Desk, tmp_path: Path) -> None:
    desk.json("name", desk.ids("blue.png")[0], "Ben")
    answer = desk.json("export", "--faces", tmp_path / "faces.csv")
    assert (answer["photos"], answer["faces"]) == (4, 7)
    with (tmp_path / "faces.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == 7
    text = desk("export", "--faces", tmp_path / "faces.json", "--person", "Ben").out
    assert text == f"1 face in 1 photo: {tmp_path / 'faces.json'}\n"
    assert json.loads((tmp_path / "faces.json").read_text())["people"][0]["name"] == "Ben"


def test_what_is_not_there_is_said(desk: Desk, out: Path, tmp_path: Path) -> None:
    assert "is not in the library" in desk.refused("export", out, "--photos", tmp_path / "no.jpg")
    assert "Nobody is called" in desk.refused("export", out, "--person", "Nobody")
    assert "{who}" in desk.refused("export", out, "--all", "--pattern", "{who}")
    assert not out.exists()


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["out"],
        ["out", "--sheet", "a.pdf", "--all"],
        ["--sheet", "a.pdf", "--faces", "a.csv"],
        ["out", "--all", "--person", "Anna"],
        ["out", "--all", "--flat", "--pattern", "{date}"],
        ["--faces", "a.csv", "--flat"],
        ["--sheet", "a.pdf", "--max-side", "100"],
        ["out", "--all", "--max-side", "0"],
        ["out", "--all", "--quality", "101"],
        ["--sheet", "a.pdf", "--rows", "21"],
    ],
)
def test_wrong_usage_is_told(words: list[str], desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        desk("export", *words)
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
