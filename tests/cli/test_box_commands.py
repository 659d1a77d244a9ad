"""Boxes drawn and moved, on coloured squares."""

from __future__ import annotations

from .conftest import Desk


def test_drawn_box_is_a_face_that_can_be_found(desk: Desk) -> None:
    """Grey is what the squares' pack overlooks, and takes for red when it is told to look."""
    (drawn,) = desk.json("draw", desk.photos / "blue.png", 0.6, 0.3, 0.25, 0.3, "--name", "Anna")["faces"]
    assert drawn["drawn"]
    assert drawn["person"]["name"] == "Anna"
    assert drawn["box"] == [0.6, 0.3, 0.25, 0.3]
    assert desk.ids("blue.png")[1] == drawn["face_id"]
    # It is compared with others at once.
    reds = {desk.ids(f"{number}.png")[0] for number in range(3)}
    assert {match["face_id"] for match in desk.json("find", drawn["face_id"])["matches"]} == reds
    desk.json("undo")
    assert desk.names() == {}
    assert len(desk.ids("blue.png")) == 2
    desk.json("undo")
    assert len(desk.ids("blue.png")) == 1


def test_box_where_no_face_was_said_to_be_is_a_face_again(desk: Desk) -> None:
    face = desk.json("faces", desk.photos / "blue.png")["faces"][0]
    desk.json("not-a-face", face["id"])
    assert desk.ids("blue.png") == []
    answer = desk.json("draw", desk.photos / "blue.png", *face["box"], "--name", "Anna")
    assert desk.names() == {"Anna": [answer["faces"][0]["face_id"]]}
    assert desk.json("faces", desk.photos / "blue.png")["faces"][0]["box"] == face["box"]


def test_box_over_a_found_face_is_that_face(desk: Desk) -> None:
    (blue,) = desk.ids("blue.png")
    box = desk.json("faces", desk.photos / "blue.png")["faces"][0]["box"]
    answer = desk.json("draw", desk.photos / "blue.png", *box, "--name", "Anna")
    assert [face["face_id"] for face in answer["faces"]] == [blue]
    assert desk.names() == {"Anna": [blue]}


def test_moved_face_keeps_its_name(desk: Desk) -> None:
    (blue,) = desk.ids("blue.png")
    desk.json("name", blue, "Anna")
    (moved,) = desk.json("move", blue, 0.3, 0.1, 0.2, 0.3)["faces"]
    assert moved["box"] == [0.3, 0.1, 0.2, 0.3]
    assert moved["person"]["name"] == "Anna"
    assert desk.ids("blue.png") == [moved["face_id"]]
    desk.json("undo")
    assert desk.names() == {"Anna": desk.ids("blue.png")}
    assert desk.ids("blue.png") == [blue]


def test_only_photos_of_the_library_are_drawn_on(desk: Desk) -> None:
    assert "not a photo of this library" in desk.refused("draw", "nowhere.jpg", 0.1, 0.1, 0.1, 0.1)
    assert "99999 is not in the library" in desk.refused("move", 99999, 0.1, 0.1, 0.1, 0.1)


def test_box_outside_the_picture_is_refused(desk: Desk) -> None:
    assert desk.refused("draw", desk.photos / "blue.png", 1, 1, 0.2, 0.2)
    assert desk.json("history")["decisions"] == []


def test_red_is_not_blue(desk: Desk) -> None:
    """A box is looked at where it is: over the red face it is like the other red ones."""
    red = desk.ids("0.png")[0]
    box = desk.json("faces", desk.photos / "0.png")["faces"][0]["box"]
    (moved,) = desk.json("move", red, box[0] + 0.02, box[1] + 0.02, box[2], box[3])["faces"]
    found = [match["face_id"] for match in desk.json("find", moved["face_id"])["matches"]]
    assert set(found[:2]) == {desk.ids("1.png")[0], desk.ids("2.png")[0]}
