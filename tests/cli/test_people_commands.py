"""The commands about who is who, on coloured squares."""

from __future__ import annotations

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.dated import take

from .conftest import RED, Desk, square


def groups(desk: Desk) -> list[tuple[int, list[int]]]:
    return [
        (person["id"], sorted(face["face_id"] for face in person["faces"]))
        for person in desk.json("people")["people"]
        if person["name"] is None
    ]


def reds(desk: Desk) -> list[int]:
    return sorted(desk.ids(f"{number}.png")[0] for number in range(3))


def greens(desk: Desk) -> list[int]:
    return sorted(desk.ids(f"{number}.png")[1] for number in range(3))


def test_group_is_named_by_its_number(desk: Desk) -> None:
    listed = dict(groups(desk))
    assert sorted(listed.values()) == sorted([reds(desk), greens(desk)])
    (red,) = [number for number, faces in listed.items() if faces == reds(desk)]
    assert red < 0
    answer = desk.json("name", red, "Anna")
    assert sorted(face["face_id"] for face in answer["faces"]) == reds(desk)
    assert desk.names() == {"Anna": reds(desk)}
    assert len(groups(desk)) == 1


def test_name_or_number_finds_a_person(desk: Desk) -> None:
    red, green = reds(desk), greens(desk)
    desk.json("name", *red, "Anna")
    (anna,) = [p["id"] for p in desk.json("people")["people"] if p["name"]]
    desk.json("name", green[0], anna)
    assert desk.names() == {"Anna": sorted([*red, green[0]])}
    assert desk.json("people", "anna")["person"]["id"] == anna
    assert desk.json("people", anna)["person"]["name"] == "Anna"
    assert "Nobody is called Ben" in desk.refused("merge", "Ben", "Anna")
    assert "no person 99999" in desk.refused("rename", "99999", "Ben")
    assert "no group -99999" in desk.refused("merge", "-99999", "Anna")


def test_two_of_one_name_are_told_apart_by_number(desk: Desk) -> None:
    red, green = reds(desk), greens(desk)
    desk.json("name", *red, "Anna")
    desk.json("split", "Anna", red[0], "--name", "anna", "--new")
    annas = [p["id"] for p in desk.json("people")["people"] if p["name"]]
    assert len(annas) == 2
    for words in (["name", green[0], "Anna"], ["people", "ANNA"], ["merge", "Anna", annas[0]]):
        message = desk.refused(*words)
        assert "2 people" in message
        assert all(str(number) in message for number in annas)
    desk.json("merge", *annas)
    assert [p["id"] for p in desk.json("people")["people"] if p["name"]] == [annas[1]]


def test_faces_must_be_there(desk: Desk) -> None:
    assert "99999 is not in the library" in desk.refused("name", reds(desk)[0], 99999, "Anna")
    assert "no group -99999" in desk.refused("ignore", -99999)
    assert desk.names() == {}


def test_split_takes_only_that_persons_faces(desk: Desk) -> None:
    desk.json("name", *reds(desk), "Anna")
    assert "not one of Anna" in desk.refused("split", "Anna", greens(desk)[0], "--name", "Ben")
    desk.json("split", "Anna", reds(desk)[0], "--name", "Ben")
    desk.json("split", "Anna", reds(desk)[1], "--to", "Ben")
    assert desk.names() == {"Anna": [reds(desk)[2]], "Ben": reds(desk)[:2]}


def test_group_splits(desk: Desk) -> None:
    (red,) = [number for number, faces in groups(desk) if faces == reds(desk)]
    assert "nobody is left" in desk.refused("split", red, *reds(desk))
    desk.json("split", red, reds(desk)[0])
    assert not [faces for _, faces in groups(desk) if set(reds(desk)) <= set(faces)]
    desk.json("undo")
    assert [faces for _, faces in groups(desk) if faces == reds(desk)]


def test_group_and_person_merge_whichever_way_it_is_said(desk: Desk) -> None:
    desk.json("name", *greens(desk), "Anna")
    ((red, _),) = groups(desk)
    desk.json("merge", "Anna", red)
    assert desk.names() == {"Anna": sorted([*reds(desk), *greens(desk)])}
    assert "are the same" in desk.refused("merge", "Anna", "anna")


def test_suggestions_are_confirmed_and_rejected(desk: Desk) -> None:
    red = reds(desk)
    desk.json("name", red[0], "Anna")
    about = desk.json("people", "Anna")["person"]
    shown = {face["face_id"]: face for face in about["faces"] + about["suggested"]}
    assert shown.keys() == set(red)
    assert shown[red[1]]["suggestion"]["person"]["name"] == "Anna"
    desk.json("confirm", red[2])
    assert desk.names() == {"Anna": [red[0], red[2]]}
    desk.json("reject", red[1])
    about = desk.json("people", "Anna")["person"]
    assert red[1] not in {face["face_id"] for face in about["faces"] + about["suggested"]}
    assert "Nothing is suggested" in desk.refused("confirm", "--person", "Anna")
    assert desk.refused("confirm", greens(desk)[0])
    desk.json("undo")
    desk.json("undo")
    desk.json("confirm", "--person", "Anna")
    assert desk.names() == {"Anna": red}


def test_rejection_weighs_against_twins(desk: Desk) -> None:
    """Where one of two faces that are alike is not Anna, the other isn't offered as Anna either."""
    red = reds(desk)
    desk.json("name", red[0], "Anna")
    desk.json("reject", red[1])
    about = desk.json("people", "Anna")["person"]
    assert [face["face_id"] for face in about["faces"] + about["suggested"]] == [red[0]]
    desk.json("undo")
    about = desk.json("people", "Anna")["person"]
    assert {face["face_id"] for face in about["faces"] + about["suggested"]} == set(red)


def test_new_photo_is_recognised_when_the_command_is_done(desk: Desk) -> None:
    desk.json("name", *reds(desk), "Anna")
    for number in range(5):
        desk.draw(f"new{number}.png", square(RED, 30.0 + number))
    desk.index()
    about = desk.json("people", "Anna")["person"]
    new = {desk.ids(f"new{number}.png")[0] for number in range(5)}
    assert new <= {face["face_id"] for face in about["faces"] + about["suggested"]}
    assert about["automatic"] + about["unsure"] == 5


def test_rejecting_by_name_is_for_any_face(desk: Desk) -> None:
    red, green = reds(desk), greens(desk)
    desk.json("name", green[0], "Ben")
    desk.json("reject", *red, "--person", "Ben")
    desk.json("name", red[0], "Ben")  # the person may still say otherwise
    assert desk.names() == {"Ben": sorted([red[0], green[0]])}


def test_hidden_people_are_listed_only_when_asked_for(desk: Desk) -> None:
    desk.json("name", *reds(desk), "Anna")
    desk.json("ignore", "--person", "Anna")
    assert [p for p in desk.json("people")["people"] if p["name"]] == []
    (anna,) = [p for p in desk.json("people", "--hidden")["people"] if p["name"]]
    assert anna["hidden"]
    assert "hidden" in desk("people", "Anna").out
    desk.json("ignore", "--person", "Anna", "--show")
    assert [p["name"] for p in desk.json("people")["people"] if p["name"]] == ["Anna"]


def test_ignoring_a_group_ignores_its_faces(desk: Desk) -> None:
    (red,) = [number for number, faces in groups(desk) if faces == reds(desk)]
    desk.json("ignore", "--person", red)
    assert [face["status"] for face in desk.json("faces", desk.photos / "0.png")["faces"]] == [
        "ignored",
        "unknown",
    ]


def test_cover_and_rename(desk: Desk) -> None:
    red = reds(desk)
    desk.json("name", *red, "Anna")
    for face in red:
        desk.json("cover", face)
        assert desk.json("people", "Anna")["person"]["cover"] == face
    desk.json("rename", "Anna", "Ben")
    assert desk.names() == {"Ben": red}
    assert desk.refused("rename", "Anna", "Cid")


def test_what_holds_already_is_said(desk: Desk) -> None:
    red = reds(desk)
    desk.json("name", red[0], "Anna")
    assert desk.json("name", red[0], "Anna")["decision"] is None
    desk.json("ignore", red[1])
    assert desk("ignore", red[1]).out == "That is so already.\n"


def test_text_says_who_is_automatic_and_who_is_unsure(desk: Desk) -> None:
    desk.json("name", reds(desk)[0], "Anna")
    out = desk("people").out
    assert "Anna: " in out
    assert "automatic" in out or "unsure" in out
    assert "(no name yet): 3 faces" in out
    assert "Anna" in desk("faces", desk.photos / "1.png").out


def test_all_about_a_person(desk: Desk) -> None:
    desk.json("name", *reds(desk), "Anna")
    desk.json("name", *greens(desk), "Ben")
    first = [desk.ids(f"{number}.png")[0] for number in range(3)]
    days = zip(first, ("2010-05-06", "2012-01-01", "2012-03-04"), strict=True)
    opened = Workspace.open(Locations.choose(desk.library))
    take(opened, {FaceId(face): day for face, day in days})
    opened.close()
    about = desk.json("people", "Anna")["person"]
    assert about["first_seen"] == {
        "at": "2010-05-06T00:00:00",
        "photo": str(desk.photos / "0.png"),
        "face_id": first[0],
    }
    assert about["last_seen"]["photo"] == str(desk.photos / "2.png")
    assert [(one["year"], one["month"], one["photos"]) for one in about["years"]] == [
        (2010, None, 1),
        (2012, None, 2),
    ]
    assert [(one["name"], one["photos"]) for one in about["with"]] == [("Ben", 3)]
    assert about["best_face"] in reds(desk) and about["best_photo"]
    said = desk("people", "Anna").out
    assert "First seen 2010-05-06: " in said
    assert "Photos: 2010 1, 2012 2" in said
    assert "Most often with: Ben (3 photos)" in said
