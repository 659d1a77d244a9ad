"""``glimpse write-names``: what it writes, lists and refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from glimpse_desktop.cli.arguments import parse
from glimpse_desktop.cli.write_names_answers import written_text
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_files import NameFailure, NamesWritten
from glimpse_desktop.metadata.packets import people_of

from .conftest import Desk


@pytest.fixture(autouse=True)
def anna(desk: Desk) -> None:
    desk.json("name", desk.ids("0.png")[0], "Anna")


def beside(desk: Desk) -> list[str]:
    return sorted(path.name for path in desk.photos.glob("*.xmp"))


def test_beside_the_photos(desk: Desk) -> None:
    dry = desk.json("write-names", "--all", "--dry-run")["changes"]
    assert [(Path(one["path"]).name, one["target"], one["added"]) for one in dry] == [
        ("0.png", "sidecar", ["Anna"])
    ]
    text = desk("write-names", "--all", "--dry-run").out
    assert f"{desk.photos / '0.png.xmp'}: +Anna\n" in text and "would change for 1 photo" in text
    assert beside(desk) == []
    assert desk.json("write-names", desk.photos / "0.png")["sidecars"] == 1
    assert beside(desk) == ["0.png.xmp"]
    assert "1 photo had them already" in desk("write-names", "--person", "anna").out


def test_into_the_files_with_automatic_names(desk: Desk) -> None:
    done = desk.json("write-names", "--all", "--into-files", "--automatic")
    assert done["files"] >= 1 and done["failures"] == [] and beside(desk) == []
    assert [region.name for region in people_of(desk.photos / "0.png", 1).regions] == ["Anna"]
    summary = desk.json("index")
    assert (summary["changed"], summary["added"]) == (0, 0)


def test_what_can_not_be_written(desk: Desk) -> None:
    (desk.photos / "0.png.xmp").write_text("notes")
    answer = desk("write-names", "--all")
    assert answer.code == 1 and "left as it is" in answer.out
    assert "nothing can be written" in desk("write-names", "--all", "--dry-run").out


def test_what_became_of_it_is_said_as_it_was() -> None:
    assert written_text(NamesWritten()) == "No names had to be written."
    failed = NameFailure(PhotoId(1), Path("a.jpg"), "the disk is full")
    assert written_text(NamesWritten(failures=(failed,))) == "a.jpg: left as it is, the disk is full."
    said = written_text(NamesWritten(sidecars=1, files=1_200, unchanged=2, instead=1))
    assert said.splitlines() == [
        "Names were written into 1,200 photos and beside 1 photo.",
        "1 file had better stay as it is, and the names are beside.",
        "2 photos had them already.",
    ]


def test_a_photo_by_a_way_around(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk.photos.parent / "elsewhere").mkdir()
    monkeypatch.chdir(desk.photos.parent / "elsewhere")
    assert desk.json("write-names", f"../{desk.photos.name}/0.png")["sidecars"] == 1


def test_which_photos(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is not in the library" in desk.refused("write-names", desk.photos / "other.png")
    for words in ([], ["--all", "a.jpg"], ["--all", "--person", "Anna"]):
        with pytest.raises(SystemExit):
            parse(["write-names", *words])
        assert "which photos?" in capsys.readouterr().err
