"""``glimpse mark``, on coloured squares."""

from __future__ import annotations

import pytest

from glimpse_desktop.cli.arguments import parse

from .conftest import Desk

UNMARKED = {"stars": 0, "favourite": False, "label": None, "hidden": False, "turns": 0}


def marks(desk: Desk, name: str) -> dict[str, object]:
    (photo,) = desk.json("mark", desk.photos / name)["photos"]
    assert photo["path"] == str(desk.photos / name)
    return {key: photo[key] for key in UNMARKED}


def test_photos_are_marked_and_unmarked(desk: Desk) -> None:
    answer = desk.json(
        "mark", desk.photos / "0.png", desk.photos / "1.png",
        "--stars", 4, "--favourite", "yes", "--label", "red", "--rotate", "left",
    )  # fmt: skip
    assert [one["text"] for one in answer["decisions"]] == [
        "Rate 2 photos 4 stars",
        "Add 2 photos to the favourites",
        "Label 2 photos red",
        "Turn 2 photos to the left",
    ]
    marked = {"stars": 4, "favourite": True, "label": "red", "hidden": False, "turns": 3}
    assert marks(desk, "0.png") == marks(desk, "1.png") == marked
    assert marks(desk, "2.png") == UNMARKED
    assert desk.json("mark", desk.photos / "0.png", "--stars", 4)["decisions"] == []
    desk.json("mark", desk.photos / "0.png", "--stars", 0, "--favourite", "no", "--label", "none")
    assert marks(desk, "0.png") == {**UNMARKED, "turns": 3}
    assert desk.json("undo")["undone"] == "Mark a photo"
    assert desk.json("undo")["undone"] == "Mark 2 photos"  # all of it in one step
    assert marks(desk, "0.png") == marks(desk, "1.png") == UNMARKED


def test_hidden_photos_are_only_found_when_they_are_asked_for(desk: Desk) -> None:
    desk.json("mark", desk.photos / "1.png", "--hide")
    assert marks(desk, "1.png") == {**UNMARKED, "hidden": True}
    hidden = desk.json("search", "is:hidden")["photos"]
    assert [photo["path"] for photo in hidden] == [str(desk.photos / "1.png")]
    total = desk.json("status")["photos"]
    desk.json("mark", desk.photos / "1.png", "--show")
    assert desk.json("status")["photos"] == total + 1
    assert desk.json("search", "is:hidden")["photos"] == []


def test_marks_move_with_the_file_and_stay_when_all_is_made_again(desk: Desk) -> None:
    desk.json("mark", desk.photos / "0.png", "--stars", 5)
    (desk.photos / "0.png").rename(desk.photos / "best.png")
    desk.index()
    assert marks(desk, "best.png") == {**UNMARKED, "stars": 5}
    desk.json("rebuild-index")
    assert marks(desk, "best.png") == {**UNMARKED, "stars": 5}


def test_only_photos_of_the_library_that_can_be_read_are_marked(desk: Desk) -> None:
    (desk.photos / "broken.png").write_bytes(b"not a picture")
    desk.index()
    known = desk.photos / "0.png"
    assert "not a photo of this library" in desk.refused("mark", known, "nowhere.jpg", "--stars", 3)
    assert "broken.png" in desk.refused("mark", known, desk.photos / "broken.png", "--stars", 3)
    assert marks(desk, "0.png") == UNMARKED


@pytest.mark.parametrize(
    "words",
    [["--stars", "6"], ["--favourite", "perhaps"], ["--label", "pink"], ["--rotate", "90"], ["--hide", "--show"]],
)
def test_wrong_marks_are_wrong_usage(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(["mark", "a.jpg", *words])
    assert stopped.value.code == 2
