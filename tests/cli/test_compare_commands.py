"""``glimpse compare``."""

from __future__ import annotations

import pytest

from tests.cli.conftest import BLUE, GREEN, RED, RIGHT, Desk, square


def test_two_faces(desk: Desk) -> None:
    (red, green), (other, _) = desk.ids("0.png"), desk.ids("1.png")
    answer = desk.json("compare", red, other)
    facts = answer["comparison"]
    assert (facts["verdict"], facts["word"], facts["poor"]) == ("very likely", "very likely", [False, False])
    assert facts["cosine"] == pytest.approx(1, abs=1e-3) and facts["euclidean"] == pytest.approx(0, abs=0.05)
    assert [side["faces"][0]["face_id"] for side in answer["sides"]] == [red, other]
    assert "Very likely the same person." in desk("compare", red, other).out
    two = desk.json("compare", red, green)["comparison"]
    assert (two["verdict"], two["known"]) == ("unlikely", "one photo")
    assert desk.json("compare", red, red)["comparison"]["known"] == "same face"
    desk.json("name", red, "Anna")
    desk.json("name", other, "Ben")
    assert desk.json("compare", red, other)["comparison"]["known"] == "two people"  # in no pair, and compared


def test_two_pictures(desk: Desk) -> None:
    outside = desk.draw("outside.png", square(BLUE), square(RED, RIGHT))
    desk.json("name", desk.ids("0.png")[0], "Anna")
    answer = desk.json("compare", desk.photos / "0.png", outside)
    assert (answer["pairs"][0]["left"], answer["pairs"][0]["right"]) == (0, 1)
    assert len(answer["similarities"]) == 2 and len(answer["similarities"][0]) == 2
    assert answer["sides"][0]["faces"][0]["person"]["name"] == "Anna"
    assert answer["sides"][1]["faces"][0]["face_id"] is None
    assert "comparison" not in answer and answer["both"] == []
    alone = desk.json("compare", desk.ids("0.png")[0], outside)["comparison"]
    assert (alone["left"], alone["right"], alone["verdict"]) == (0, 1, "very likely")
    assert "2 faces in" in desk("compare", desk.photos / "0.png", outside).out
    desk.json("name", desk.ids("1.png")[0], "Anna")
    answer = desk.json("compare", desk.photos / "0.png", desk.photos / "1.png")
    assert answer["both"] == ["Anna"]
    assert answer["pairs"][0]["known"] == "same person"
    assert "On both: Anna." in desk("compare", desk.photos / "0.png", desk.photos / "1.png").out


def test_what_is_not_there_is_said(desk: Desk) -> None:
    assert "not in the library" in desk.refused("compare", "99999", "1")
    for first, second in ((1, "no{0}where.jpg"), ("no{0}where.jpg", 1)):
        assert "no{0}where.jpg: the file is gone." in desk.refused("compare", first, second)
    empty = desk.draw("empty.png")
    assert "No face" in desk.refused("compare", empty, desk.photos / "0.png")
    tiny = desk.draw("tiny.png", (GREEN, 20, 60, 16))
    facts = desk.json("compare", desk.ids("0.png")[0], tiny)["comparison"]
    assert (facts["verdict"], facts["poor"]) == ("too poor", [False, True])
    assert "hard to recognise (small)" in desk("compare", desk.ids("0.png")[0], tiny).out
