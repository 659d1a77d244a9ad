"""Questions and answers, on coloured squares."""

from __future__ import annotations

from .conftest import Desk


def test_groups_are_asked_about_first_and_naming_one_settles_it(desk: Desk) -> None:
    asked = desk.json("review")
    question, progress = asked["question"], asked["progress"]
    assert question["kind"] == "who"
    assert question["text"] == "Who is this?"
    assert question["settles"] >= 3
    assert len(question["faces"]) == 3
    assert progress["settled"] == 0
    assert progress["faces"] == 7
    answer = desk.json("answer", question["id"], "name", "Anna")
    assert answer["settled"] == 3
    assert "Anna" in answer["text"]
    assert answer["progress"]["settled"] == 3
    assert answer["next"]["id"] != question["id"]
    assert desk.names() == {"Anna": sorted(face["face_id"] for face in question["faces"])}


def test_every_question_can_be_answered_to_the_end(desk: Desk) -> None:
    question = desk.json("review")["question"]
    for name in ("Anna", "Ben", "Cid"):
        question = desk.json("answer", question["id"], "name", name)["next"]
    assert question is None
    assert desk.json("review")["question"] is None
    assert "Nothing is left to ask" in desk("review").out
    assert sum(map(len, desk.names().values())) == 7


def test_text_shows_how_to_answer(desk: Desk) -> None:
    question = desk.json("review")["question"]
    out = desk("review").out
    assert out.startswith("Who is this?")
    assert f"glimpse answer {question['id']} name NAME" in out
    assert all(str(face["face_id"]) in out for face in question["faces"])


def test_ignoring_and_skipping(desk: Desk) -> None:
    question = desk.json("review")["question"]
    skipped = desk.json("answer", question["id"], "skip")
    assert skipped["settled"] == 0
    assert skipped["next"]["id"] != question["id"]
    assert desk.json("review", "--skip", question["id"])["question"]["id"] != question["id"]
    desk.json("answer", question["id"], "ignore")
    assert desk.json("review")["question"]["id"] != question["id"]
    desk.json("answer", desk.json("review")["question"]["id"], "not-a-face")
    assert len(desk.json("history")["decisions"]) == 2


def test_answers_that_do_not_fit_are_refused(desk: Desk) -> None:
    question = desk.json("review")["question"]
    assert desk.refused("answer", "nonsense", "yes")
    assert desk.refused("answer", question["id"], "yes")  # "Who is this?" has no yes
    desk.json("answer", question["id"], "name", "Anna")
    assert desk.refused("answer", question["id"], "name", "Anna")


def test_regroup_says_how_many_groups(desk: Desk) -> None:
    answer = desk.json("regroup")
    assert answer == {"groups": 2, "strictness": 0.0}
    assert desk.json("regroup", "--strictness", "-0.5")["strictness"] == -0.5
    assert desk.json("regroup")["strictness"] == -0.5
    assert desk("regroup").out == "2 groups of faces without a name.\n"


def test_why_shows_the_named_faces(desk: Desk) -> None:
    named, other = desk.ids("0.png")[0], desk.ids("1.png")[0]
    desk.json("name", named, "Anna")
    why = desk.json("why", other)
    assert why["person"]["name"] == "Anna"
    assert [face["face_id"] for face in why["resembles"]] == [named]
    assert why["reason"]
    assert str(named) in desk("why", other).out
    assert "99999 is not in the library" in desk.refused("why", 99999)


def test_audit_finds_nothing_odd_in_a_tidy_library(desk: Desk) -> None:
    desk.json("name", *desk.ids("0.png")[:1], "Anna")
    assert desk.json("audit")["doubts"] == []
    assert desk("audit").out == "No likely mistakes.\n"
