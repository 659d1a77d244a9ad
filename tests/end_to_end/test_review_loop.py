"""Somebody who knows everybody answers the questions of a library of real photos until none is left."""

from __future__ import annotations

from typing import Any

from .lfw_library import STRANGER, Lfw

PATIENCE = 120
"""Questions, for 117 faces."""


def test_every_question_answered_everybody_right(lfw: Lfw) -> None:
    truth = lfw.truth()
    asked = lfw.json("review")["question"]
    questions: list[str] = []
    while asked is not None:
        assert len(questions) < PATIENCE, questions
        assert asked["id"] not in questions, "asked twice"
        questions.append(asked["id"])
        described(asked)
        words = reply(lfw, asked, truth)
        if words:
            answer = lfw.json("answer", asked["id"], *words)
            assert answer["text"]
            asked = answer["next"]
        else:
            asked = lfw.json("review")["question"]
    assert lfw.json("review")["question"] is None
    shown: dict[str, set[int]] = {}
    for person in lfw.json("people")["people"]:
        for face in person["faces"]:
            if person["name"]:
                assert truth[face["face_id"]] == person["name"]
                shown.setdefault(person["name"], set()).add(face["face_id"])
    assert shown.keys() == set(lfw.people())
    right = sum(map(len, shown.values()))
    assert right >= 98, f"{right} of the 100 faces in the middle"
    # Naming the groups one by one is ten answers; strangers and single faces add some.
    assert len(questions) <= 40


def described(asked: dict[str, Any]) -> None:
    """Everything is there to decide by."""
    assert asked["text"].endswith("?")
    assert asked["settles"] >= 1
    assert asked["faces"]
    for face in (*asked["faces"], *asked["others"]):
        assert face["photo"].endswith(".jpg")
        assert len(face["box"]) == 4
    if asked["kind"] == "is_person":
        assert asked["person"]["name"]
        assert asked["evidence"]
        assert asked["word"]
    if asked["kind"] == "same":
        assert asked["others"]
    known = {face["face_id"] for face in asked["faces"]}
    assert {evidence["face_id"] for evidence in asked["evidence"]} <= known


def reply(lfw: Lfw, asked: dict[str, Any], truth: dict[int, str]) -> list[str]:
    """What somebody says who knows the truth; where there is no one answer, who is who: then nothing is said."""
    who = [truth[face["face_id"]] for face in asked["faces"]]
    if asked["kind"] == "same":
        others = {truth[face["face_id"]] for face in asked["others"]}
        return ["yes"] if set(who) == others and STRANGER not in others else ["no"]
    if len(set(who)) > 1:
        for person in set(who) - {STRANGER}:
            mine = [face["face_id"] for face in asked["faces"] if truth[face["face_id"]] == person]
            lfw.json("name", *mine, person)
        return []
    if who[0] == STRANGER:
        return ["ignore"]
    if asked["kind"] == "is_person" and asked["person"]["name"] == who[0]:
        return ["yes"]
    return ["name", who[0]]


def test_skipped_question_waits(lfw: Lfw) -> None:
    first = lfw.json("review")["question"]
    answer = lfw.json("answer", first["id"], "skip")
    assert answer["settled"] == 0
    assert answer["next"]["id"] != first["id"]
    assert lfw.json("review")["question"]["id"] == first["id"]
    assert lfw.json("review", "--skip", first["id"])["question"]["id"] != first["id"]


def test_answers_can_be_undone_and_questions_come_back(lfw: Lfw) -> None:
    first = lfw.json("review")["question"]
    before = lfw.decided()
    answer = lfw.json("answer", first["id"], "name", "Anna")
    assert answer["settled"] >= len(first["faces"])
    assert lfw.refused("answer", first["id"], "name", "Anna")
    assert "Anna" in lfw.json("undo")["undone"]
    assert lfw.decided() == before
    assert lfw.json("review")["question"] == first


def test_mistakes_are_found(named_lfw: Lfw) -> None:
    wrong = named_lfw.face("Hugo_Chavez", 4)
    named_lfw.json("name", wrong, "George_W_Bush")
    doubts = named_lfw.json("audit")["doubts"]
    assert [face["face_id"] for face in doubts[0]["faces"]] == [wrong]
    assert doubts[0]["person"]["name"] == "George_W_Bush"
    assert "George_W_Bush" in doubts[0]["text"]
    named_lfw.json("audit", "--right", wrong)
    left = named_lfw.json("audit")["doubts"]
    assert not [doubt for doubt in left if [face["face_id"] for face in doubt["faces"]] == [wrong]]
    named_lfw.json("undo")
    assert [face["face_id"] for face in named_lfw.json("audit")["doubts"][0]["faces"]] == [wrong]


def test_why_names_the_faces_it_resembles(named_lfw: Lfw) -> None:
    truth = named_lfw.truth()
    why = named_lfw.json("why", named_lfw.face("Tony_Blair", 6))
    assert why["person"]["name"] == "Tony_Blair"
    assert {truth[face["face_id"]] for face in why["resembles"]} == {"Tony_Blair"}
    assert "Tony_Blair" in why["reason"]
