"""Duplicates on the command line: listed, planned, and moved only when told so twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import send2trash

from tests.support.scenery import save, scenery

from .conftest import Desk


@pytest.fixture
def bin_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands for the system's trash."""
    folder = tmp_path / "trash"
    folder.mkdir()
    monkeypatch.setattr(send2trash, "send2trash", lambda path: shutil.move(path, folder / Path(path).name))
    return folder


@pytest.fixture
def album(desk: Desk, bin_: Path) -> Desk:
    """A picture with a copy and a smaller version, besides the coloured squares."""
    for old in desk.photos.iterdir():
        old.unlink()
    save(scenery(1), desk.photos / "a.jpg")
    shutil.copy(desk.photos / "a.jpg", desk.photos / "a (1).jpg")
    save(scenery(1).resize((320, 240)), desk.photos / "small.jpg")
    desk.index()
    return desk


def names(answer: dict[str, list[dict[str, list[dict[str, str]]]]]) -> list[list[str]]:
    return [[Path(file["path"]).name for file in one["files"]] for one in answer["sets"]]


def test_exact_copies_are_listed_with_the_one_to_keep_first(album: Desk) -> None:
    answer = album.json("duplicates")
    assert names(answer) == [["a.jpg", "a (1).jpg"]]
    (one,) = answer["sets"]
    assert [file["keep"] for file in one["files"]] == [True, False]
    assert one["kind"] == "exact"
    size = (album.photos / "a.jpg").stat().st_size
    assert (answer["files"], answer["bytes"], one["files"][0]["bytes"]) == (1, size, size)
    assert (one["files"][0]["width"], one["files"][0]["height"]) == (640, 480)


def test_text_says_the_same(album: Desk) -> None:
    out = album("duplicates").out
    assert f"keep  {album.photos / 'a.jpg'}  640 × 480" in out
    assert out.rstrip().splitlines()[-1].startswith("1 set: 1 file could go")


def test_versions_and_scenes_have_their_options(album: Desk) -> None:
    assert names(album.json("duplicates", "--near")) == [["a.jpg", "a (1).jpg", "small.jpg"]]
    assert album.json("duplicates", "--scenes")["sets"] == []
    assert album("duplicates", "--scenes").out == "No duplicates.\n"


def test_a_plan_moves_nothing(album: Desk, bin_: Path) -> None:
    answer = album("duplicates", "--trash")
    assert answer.out.splitlines()[0] == str(album.photos / "a (1).jpg")
    assert "Nothing was moved; --trash --yes does it." in answer.out
    assert album.json("duplicates", "--trash")["moved"] == []
    assert list(bin_.iterdir()) == []
    assert (album.photos / "a (1).jpg").exists()


def test_told_twice_it_moves_all_but_the_best(album: Desk, bin_: Path) -> None:
    answer = album.json("duplicates", "--trash", "--yes")
    assert answer["moved"] == [str(album.photos / "a (1).jpg")]
    assert answer["failures"] == []
    assert [path.name for path in bin_.iterdir()] == ["a (1).jpg"]
    assert album.json("duplicates")["sets"] == []
    out = album("duplicates", "--near", "--trash", "--yes").out
    assert "1 file" in out
    assert "You can put them back from there." in out
    assert [path.name for path in album.photos.iterdir()] == ["a.jpg"]


def test_what_could_not_go_is_said_and_counts_as_failure(album: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: str) -> None:
        raise send2trash.TrashPermissionError("/mnt/.Trash")

    monkeypatch.setattr(send2trash, "send2trash", refuse)
    answer = album("duplicates", "--trash", "--yes")
    assert answer.code == 1
    assert answer.out == f"{album.photos / 'a (1).jpg'}: left where it is, its drive has no trash.\n"


@pytest.mark.parametrize(
    "words", [["--yes"], ["--scenes", "--trash"], ["--scenes", "--trash", "--yes"], ["--near", "--scenes"]]
)
def test_wrong_usage(desk: Desk, words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        desk("duplicates", *words)
    assert stopped.value.code == 2


def test_it_compares_what_was_not_compared_yet(album: Desk) -> None:
    from glimpse_desktop.library.store import Library

    library = Library.open(next(album.library.glob("*.sqlite")))
    library.write(lambda connection: [connection.execute(f"DELETE FROM {name}") for name in ("looks", "alike")])
    library.close()
    assert names(album.json("duplicates", "--near")) == [["a.jpg", "a (1).jpg", "small.jpg"]]
