"""Each decision and its undo on real photos, through the command line."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from glimpse_desktop.domain.geometry import Box

from .lfw_library import NAMED_PHOTOS, Decided, Lfw

BLAIR, BUSH, CHAVEZ, POWELL = "Tony_Blair", "George_W_Bush", "Hugo_Chavez", "Colin_Powell"

Words = list[str | int | float]


@dataclass(frozen=True)
class Step:
    """A decision: the command, and what it makes of what was decided before."""

    name: str
    command: Callable[[Lfw], Words]
    effect: Callable[[Lfw, Decided], None]


def photo(lfw: Lfw, person: str, number: int) -> str:
    return lfw.photo(person, number).name


def _named(new: str, person: str, *numbers: int) -> Callable[[Lfw, Decided], None]:
    """These faces of ``person`` are called ``new`` and nobody else."""

    def effect(lfw: Lfw, decided: Decided) -> None:
        faces = {photo(lfw, person, number) for number in numbers}
        for name in list(decided.names):
            decided.names[name] -= faces
            if not decided.names[name]:
                del decided.names[name]
        decided.names.setdefault(new, set()).update(faces)

    return effect


def _unnamed(person: str, number: int) -> Callable[[Lfw, Decided], None]:
    return lambda lfw, decided: decided.names[person].discard(photo(lfw, person, number))


def _rejected(face: str, number: int, person: str) -> Callable[[Lfw, Decided], None]:
    def effect(lfw: Lfw, decided: Decided) -> None:
        decided.names[person].discard(photo(lfw, face, number))
        decided.rejected.add((photo(lfw, face, number), person))

    return effect


def _merged(person: str, into: str) -> Callable[[Lfw, Decided], None]:
    return lambda lfw, decided: decided.names[into].update(decided.names.pop(person))


def _all_confirmed(lfw: Lfw, decided: Decided) -> None:
    decided.names[BLAIR] = {photo(lfw, BLAIR, number) for number in range(10)}


def _moved_in(person: str, number: int) -> Callable[[Lfw, Decided], None]:
    return lambda lfw, decided: decided.drawn.update({photo(lfw, person, number): (0.3, 0.28, 0.4, 0.45)})


def _drawn_and_named(lfw: Lfw, decided: Decided) -> None:
    decided.drawn[photo(lfw, BLAIR, 0)] = (0.02, 0.7, 0.2, 0.25)
    decided.names["Somebody"] = {f"{photo(lfw, BLAIR, 0)}@0.12,0.82"}


def _away(lfw: Lfw, decided: Decided) -> None:
    decided.names[BLAIR].discard(photo(lfw, BLAIR, 1))
    decided.missing.add(photo(lfw, BLAIR, 1))


def _ignored(lfw: Lfw, decided: Decided) -> None:
    decided.names[BLAIR].discard(photo(lfw, BLAIR, 1))
    decided.ignored.add(photo(lfw, BLAIR, 1))


STEPS = [
    Step("name somebody new", lambda lfw: ["name", lfw.face(BLAIR, 5), "Anna"], _named("Anna", BLAIR, 5)),
    Step("name a known person", lambda lfw: ["name", lfw.face(BLAIR, 5), "tony_BLAIR"], _named(BLAIR, BLAIR, 5)),
    Step("someone else", lambda lfw: ["name", lfw.face(BLAIR, 5), BUSH], _named(BUSH, BLAIR, 5)),
    Step(
        "move named faces",
        lambda lfw: ["name", lfw.face(BLAIR, 0), lfw.face(BLAIR, 1), BUSH],
        _named(BUSH, BLAIR, 0, 1),
    ),
    Step("confirm", lambda lfw: ["confirm", lfw.face(BLAIR, 6)], _named(BLAIR, BLAIR, 6)),
    Step("confirm a person", lambda _: ["confirm", "--person", BLAIR], _all_confirmed),
    Step("reject a guess", lambda lfw: ["reject", lfw.face(BLAIR, 6)], _rejected(BLAIR, 6, BLAIR)),
    Step("reject a name", lambda lfw: ["reject", lfw.face(BLAIR, 1)], _rejected(BLAIR, 1, BLAIR)),
    Step(
        "reject somebody",
        lambda lfw: ["reject", lfw.face(BLAIR, 6), "--person", BUSH],
        _rejected(BLAIR, 6, BUSH),
    ),
    Step("merge", lambda _: ["merge", CHAVEZ, POWELL], _merged(CHAVEZ, POWELL)),
    Step(
        "split off somebody new",
        lambda lfw: ["split", BLAIR, lfw.face(BLAIR, 0), lfw.face(BLAIR, 1), "--name", "Cid"],
        _named("Cid", BLAIR, 0, 1),
    ),
    Step(
        "split to somebody known",
        lambda lfw: ["split", BLAIR, lfw.face(BLAIR, 0), "--to", BUSH],
        _named(BUSH, BLAIR, 0),
    ),
    Step("split to nobody", lambda lfw: ["split", BLAIR, lfw.face(BLAIR, 0)], _rejected(BLAIR, 0, BLAIR)),
    Step("take a name off", lambda lfw: ["unname", lfw.face(BLAIR, 1)], _unnamed(BLAIR, 1)),
    Step("ignore a face", lambda lfw: ["ignore", lfw.face(BLAIR, 1)], _ignored),
    Step("ignore a person", lambda _: ["ignore", "--person", BLAIR], lambda _, decided: decided.hidden.add(BLAIR)),
    Step("not a face", lambda lfw: ["not-a-face", lfw.face(BLAIR, 1)], _away),
    Step(
        "choose a cover",
        lambda lfw: ["cover", lfw.face(BLAIR, 2)],
        lambda lfw, decided: decided.covers.update({BLAIR: photo(lfw, BLAIR, 2)}),
    ),
    Step(
        "draw a box",
        lambda lfw: ["draw", str(lfw.photo(BLAIR, 0)), 0.02, 0.7, 0.2, 0.25],
        lambda lfw, decided: decided.drawn.update({photo(lfw, BLAIR, 0): (0.02, 0.7, 0.2, 0.25)}),
    ),
    Step("move a box", lambda lfw: ["move", lfw.face(BLAIR, 0), 0.3, 0.28, 0.4, 0.45], _moved_in(BLAIR, 0)),
    Step("rename", lambda _: ["rename", BLAIR, "Prime Minister"], lambda _, decided: _rename(decided)),
    Step("rename into somebody", lambda _: ["rename", CHAVEZ, POWELL], _merged(CHAVEZ, POWELL)),
]


def _rename(decided: Decided) -> None:
    decided.names["Prime Minister"] = decided.names.pop(BLAIR)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_decision_undo_redo_and_undo_from_the_history(named_lfw: Lfw, step: Step) -> None:
    before = named_lfw.decided()
    expected = copy.deepcopy(before)
    step.effect(named_lfw, expected)
    assert expected != before
    decision = named_lfw.json(*step.command(named_lfw))["decision"]
    assert named_lfw.decided() == expected
    named_lfw.json("undo")
    assert named_lfw.decided() == before
    named_lfw.json("redo")
    assert named_lfw.decided() == expected
    latest = named_lfw.json("history", "--limit", 1)["decisions"][0]
    assert (latest["id"], latest["undoable"], latest["undone"]) == (decision, True, False)
    named_lfw.json("undo", "--id", decision)
    assert named_lfw.decided() == before
    named_lfw.json("redo", "--id", decision)
    assert named_lfw.decided() == expected


def test_nothing_is_decided_twice(named_lfw: Lfw) -> None:
    decisions = len(named_lfw.json("history")["decisions"])
    assert named_lfw.json("name", named_lfw.face(BLAIR, 0), BLAIR)["decision"] is None
    assert len(named_lfw.json("history")["decisions"]) == decisions


def test_unmerge_later(named_lfw: Lfw) -> None:
    """A merge is taken back long after, with everything that was decided since left as it is."""
    merge = named_lfw.json("merge", CHAVEZ, POWELL)["decision"]
    named_lfw.json("name", named_lfw.face(CHAVEZ, 7), POWELL)
    named_lfw.json("reject", named_lfw.face(BUSH, 0))
    named_lfw.json("rename", BUSH, "Dubya")
    together = named_lfw.decided()
    assert CHAVEZ not in together.names
    named_lfw.json("undo", "--id", merge)
    apart = named_lfw.decided()
    assert apart.names[CHAVEZ] == {photo(named_lfw, CHAVEZ, number) for number in range(NAMED_PHOTOS)}
    # What was named Powell after the merge was named Powell.
    of_powell = {photo(named_lfw, POWELL, number) for number in range(NAMED_PHOTOS)}
    assert apart.names[POWELL] == of_powell | {photo(named_lfw, CHAVEZ, 7)}
    assert apart.names["Dubya"] == together.names["Dubya"]
    assert apart.rejected == together.rejected
    named_lfw.json("redo", "--id", merge)
    assert named_lfw.decided() == together


def test_undo_of_what_others_build_on_is_refused(named_lfw: Lfw) -> None:
    face = named_lfw.face(BLAIR, 5)
    first = named_lfw.json("name", face, "Anna")["decision"]
    second = named_lfw.json("name", face, "Ben")["decision"]
    (row,) = [row for row in named_lfw.json("history")["decisions"] if row["id"] == first]
    assert (row["undoable"], bool(row["reason"])) == (False, True)
    assert row["reason"] in named_lfw.refused("undo", "--id", first)
    named_lfw.json("undo", "--id", second)
    named_lfw.json("undo", "--id", first)
    assert "Anna" not in named_lfw.decided().names


def test_group_gets_a_name_at_once(lfw: Lfw) -> None:
    groups = [person for person in lfw.json("people")["people"] if not person["name"]]
    truth = lfw.truth()
    faces = {face["face_id"] for face in groups[0]["faces"]}
    assert len(faces) > 5
    (who,) = {truth[face] for face in faces}
    answer = lfw.json("name", groups[0]["id"], who)
    assert {face["face_id"] for face in answer["faces"]} == faces
    assert lfw.json("history")["decisions"][0]["face_count"] == len(faces)
    lfw.json("undo")
    assert [p["id"] for p in lfw.json("people")["people"]] == [group["id"] for group in groups]


def test_groups_merge_with_people_and_each_other(lfw: Lfw) -> None:
    def group_of(face: int) -> int:
        (group,) = [
            person["id"]
            for person in lfw.json("people")["people"]
            if any(member["face_id"] == face for member in person["faces"])
        ]
        return int(group)

    blair, bush, powell = lfw.face(BLAIR, 0), lfw.face(BUSH, 0), lfw.face(POWELL, 0)
    lfw.json("name", powell, POWELL)
    lfw.json("merge", group_of(blair), group_of(bush))
    assert group_of(blair) == group_of(bush)
    lfw.json("merge", group_of(blair), POWELL)
    named = lfw.decided().names[POWELL]
    assert {photo(lfw, BLAIR, 0), photo(lfw, BUSH, 0)} <= named
    lfw.json("undo")
    lfw.json("undo")
    assert group_of(blair) != group_of(bush)


def test_automatic_names_are_right_and_marked(named_lfw: Lfw) -> None:
    truth = named_lfw.truth()
    automatic = unsure = 0
    for person in named_lfw.json("people")["people"]:
        if person["name"]:
            marked = [face for face in person["faces"] if face["person"]["automatic"]]
            assert len(marked) == person["automatic"]
            assert {truth[face["face_id"]] for face in person["faces"]} == {person["name"]}
            automatic, unsure = automatic + len(marked), unsure + person["unsure"]
    # Ten people, six photos each that nobody was named in.
    assert automatic + unsure > 50
    assert automatic > 30


def test_drawn_face_is_recognised(named_lfw: Lfw) -> None:
    """A box is drawn where no face is (any more): whose it is, is seen at once."""
    face = named_lfw.middle(named_lfw.photo(BLAIR, 6))
    named_lfw.json("not-a-face", face["id"])
    inner = Box(*face["box"]).expanded(-0.2)
    (drawn,) = named_lfw.json("draw", named_lfw.photo(BLAIR, 6), *inner.as_list())["faces"]
    assert drawn["drawn"]
    assert drawn["suggestion"]["person"]["name"] == BLAIR
    again = named_lfw.json("faces", named_lfw.photo(BLAIR, 6))["faces"]
    assert [known["id"] for known in again if known["drawn"]] == [drawn["face_id"]]
    matches = named_lfw.json("find", drawn["face_id"])["matches"]
    assert BLAIR in matches[0]["photo"]


def test_split_makes_a_second_person_of_one_name(named_lfw: Lfw) -> None:
    faces = [named_lfw.face(BLAIR, number) for number in (0, 1)]
    named_lfw.json("split", BUSH, named_lfw.face(BUSH, 0), "--name", BUSH, "--new")
    same = [p["id"] for p in named_lfw.json("people")["people"] if p["name"] == BUSH]
    assert len(same) == 2
    refused = named_lfw.refused("name", *faces, BUSH)
    assert all(str(number) in refused for number in same)
    named_lfw.json("name", *faces, same[1])
    (person,) = [p for p in named_lfw.json("people")["people"] if p["id"] == same[1]]
    assert set(faces) <= {face["face_id"] for face in person["faces"]}


def test_hidden_people_are_out_of_the_way(named_lfw: Lfw) -> None:
    named_lfw.json("ignore", "--person", BLAIR)
    assert BLAIR not in {p["name"] for p in named_lfw.json("people")["people"]}
    (blair,) = [p for p in named_lfw.json("people", "--hidden")["people"] if p["name"] == BLAIR]
    assert blair["hidden"]
    assert named_lfw.json("people", BLAIR)["person"]["hidden"]
    named_lfw.json("ignore", "--person", BLAIR, "--show")
    assert BLAIR in {p["name"] for p in named_lfw.json("people")["people"]}
