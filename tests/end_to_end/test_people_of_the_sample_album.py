"""Who is who on the sample album, through the built-in pack: what runs everywhere."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

from .conftest import Glimpse

HOUSEWARMING, WINTER, BIRTHDAY = (
    "2016 Housewarming/DSC_0141.jpg",
    "2017 Winter/IMG_1743.jpg",
    "2021 Birthday/DSC_3314.jpg",
)


def person(glimpse: Glimpse, name: str) -> dict[str, Any]:
    found: dict[str, Any] = glimpse.json("people", name)["person"]
    return found


def shown(glimpse: Glimpse, name: str) -> set[int]:
    """The faces that are shown as that person or suggested to be."""
    about = person(glimpse, name)
    return {face["face_id"] for face in (*about["faces"], *about["suggested"])}


def confirmed(glimpse: Glimpse) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for row in glimpse.json("people", "--hidden")["people"]:
        sure = {face["face_id"] for face in row["faces"] if face["status"] == "confirmed"}
        if sure:
            found[row["name"]] = sure
    return found


def test_one_name_brings_most_of_that_person(glimpse: Glimpse) -> None:
    glimpse.json("name", glimpse.face(BIRTHDAY, "portrait"), "Paul")
    about = person(glimpse, "Paul")
    faces = [*about["faces"], *about["suggested"]]
    assert len(faces) > 5
    assert {glimpse.who(face) for face in faces} == {"portrait"}
    assert about["automatic"] == len(about["faces"]) - 1


def test_from_the_first_name_to_the_last_undo(glimpse: Glimpse) -> None:
    one, other = glimpse.face(HOUSEWARMING, "seat 1"), glimpse.face(HOUSEWARMING, "seat 3")
    nothing = confirmed(glimpse)
    glimpse.json("name", one, "Anna")
    glimpse.json("name", other, "Ben")
    guess = min(shown(glimpse, "Anna") - {one})
    glimpse.json("confirm", guess)
    assert confirmed(glimpse) == {"Anna": {one, guess}, "Ben": {other}}
    wrong = max(shown(glimpse, "Ben") - {other})
    glimpse.json("reject", wrong)
    assert wrong not in shown(glimpse, "Ben")
    merge = glimpse.json("merge", "Anna", "Ben")["decision"]
    assert confirmed(glimpse) == {"Ben": {one, other, guess}}
    glimpse.json("split", "Ben", guess, "--name", "Cid")
    glimpse.json("undo", "--id", merge)
    assert confirmed(glimpse) == {"Anna": {one}, "Ben": {other}, "Cid": {guess}}
    glimpse.json("ignore", "--person", "Cid")
    glimpse.json("draw", glimpse.album / BIRTHDAY, 0.02, 0.02, 0.1, 0.1, "--name", "Dora")
    glimpse.json("rename", "Anna", "Anne")
    before = confirmed(glimpse)
    assert before.keys() == {"Anne", "Ben", "Cid", "Dora"}
    glimpse.json("rebuild-index")
    assert confirmed(glimpse) == before
    assert wrong not in shown(glimpse, "Ben")
    assert person(glimpse, "Cid")["hidden"]
    while glimpse("undo").code == 0:
        pass
    assert confirmed(glimpse) == nothing == {}
    assert all(row["undone"] for row in glimpse.json("history")["decisions"])


def test_names_come_back_from_the_log_alone(glimpse: Glimpse) -> None:
    one = glimpse.face(HOUSEWARMING, "seat 1")
    glimpse.json("name", one, "Anna")
    wrong = max(shown(glimpse, "Anna") - {one})
    glimpse.json("reject", wrong)
    glimpse.json("ignore", "--person", "Anna")
    with closing(sqlite3.connect(glimpse.library / "library.sqlite")) as database, database:
        for table in ("labels", "rejections", "links", "suggestions", "undone", "succession", "people"):
            database.execute(f"DELETE FROM {table}")
    glimpse.json("rebuild-index")
    assert confirmed(glimpse) == {"Anna": {one}}
    assert person(glimpse, "Anna")["hidden"]
    assert wrong not in shown(glimpse, "Anna")


def test_questions_name_the_whole_album(glimpse: Glimpse) -> None:
    """Somebody who knows the eight people answers until nothing is left."""
    asked = glimpse.json("review")["question"]
    answers = 0
    while asked is not None:
        answers += 1
        assert answers < 40
        who = {glimpse.who(face) for face in asked["faces"]}
        if len(who) > 1:
            for name in who:
                faces = [face["face_id"] for face in asked["faces"] if glimpse.who(face) == name]
                glimpse.json("name", *faces, name)
            asked = glimpse.json("review")["question"]
            continue
        (name,) = who
        if asked["kind"] == "same":
            same = {glimpse.who(face) for face in asked["others"]} == who
            asked = glimpse.json("answer", asked["id"], "yes" if same else "no")["next"]
        elif asked["kind"] == "is_person" and asked["person"]["name"] == name:
            asked = glimpse.json("answer", asked["id"], "yes")["next"]
        else:
            asked = glimpse.json("answer", asked["id"], "name", name)["next"]
    people = [row for row in glimpse.json("people")["people"] if row["name"]]
    assert len(people) == 8
    for row in people:
        assert {glimpse.who(face) for face in row["faces"]} == {row["name"]}
    assert sum(len(row["faces"]) for row in people) == 90
