"""What becomes of single entries; that the whole means the same for everybody else: ``test_forgetting``."""

from __future__ import annotations

from typing import Any

from glimpse_desktop.domain.decisions import Actor, Decision, DecisionFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.people.forgetting_log import LogForgetter
from tests.support.library_maker import content

ANNA, BEN = PersonKey("a" * 32), PersonKey("b" * 32)


def place(name: str, x: float = 0.1) -> DecisionFace:
    return DecisionFace(content(name), Box(x, 0.1, 0.1, 0.1))


HERS, HIS, NOBODYS = place("one"), place("one", 0.5), place("two")


def entry(number: int, kind: str, *faces: DecisionFace, **fields: Any) -> Decision:
    return Decision(id=DecisionId(number), kind=kind, at=float(number), faces=faces, **fields)


def rewritten(*entries: Decision) -> tuple[list[Decision], LogForgetter]:
    forgetter = LogForgetter([ANNA], [HERS])
    return [kept for one in entries if (kept := forgetter.take(one)) is not None], forgetter


def test_what_is_about_the_person_goes_with_its_undoing() -> None:
    kept, forgetter = rewritten(
        entry(1, "name", HERS, person=ANNA, name="Anna"),
        entry(2, "rename", person=ANNA, name="Bella"),
        entry(3, "undo", target=DecisionId(2)),
        entry(4, "merge", person=ANNA, other=BEN),
        entry(5, "reject", NOBODYS, person=ANNA),
        entry(6, "cover", HERS, person=ANNA),
        entry(7, "name", HIS, person=BEN, name="Ben"),
        entry(8, "undo", target=DecisionId(7)),
    )
    assert [one.id for one in kept] == [7, 8]
    assert (forgetter.removed, forgetter.changed) == (6, 0)


def test_faces_that_are_somebody_else_by_now_are_nobodys_at_that_place() -> None:
    kept, _ = rewritten(entry(1, "name", HERS, HIS, person=ANNA, name="Anna", payload={"imported": "xmp"}))
    assert kept == [entry(1, "unname", HIS)]


def test_entries_about_several_faces_lose_hers() -> None:
    kept, forgetter = rewritten(
        entry(1, "ignore", HERS, NOBODYS),
        entry(2, "not_a_face", HERS),
        entry(3, "name", HERS, person=BEN, name="Ben"),
        entry(4, "same", HERS, HIS, NOBODYS),
        entry(5, "same", HERS, HIS),
        entry(6, "different", HERS, HIS, NOBODYS, payload={"first": 2}),
        entry(7, "different", HERS, HIS, payload={"first": 1}),
        entry(8, "move", HERS, place("one", 0.12)),
        entry(9, "name", HIS, person=BEN, payload={"from": ANNA}),
    )
    assert kept == [
        entry(1, "ignore", NOBODYS),
        entry(3, "name", person=BEN, name="Ben"),  # it also says that there is Ben
        entry(4, "same", HIS, NOBODYS),
        entry(6, "different", HIS, NOBODYS, payload={"first": 1}),
        entry(9, "name", HIS, person=BEN),
    ]
    assert (forgetter.removed, forgetter.changed) == (4, 5)


def test_a_step_that_lost_its_first_entry_begins_with_the_next() -> None:
    kept, _ = rewritten(
        entry(1, "reject", HIS, person=ANNA, payload={"batch": 1}),
        entry(2, "name", HIS, person=BEN, name="Ben", payload={"batch": 1}),
        entry(3, "ignore", NOBODYS, payload={"batch": 1}),
    )
    assert [one.payload for one in kept] == [{"batch": 2}, {"batch": 2}]


def test_places_of_everybody_who_was_forgotten_become_one_entry() -> None:
    _, forgetter = rewritten(entry(1, "forgotten", NOBODYS, HIS, actor=Actor.PROGRAM))
    mark = forgetter.mark(9.0)
    assert (mark.kind, mark.actor, mark.person, mark.name) == ("forgotten", Actor.PROGRAM, None, None)
    assert set(mark.faces) == {HERS, HIS, NOBODYS} and mark.faces == tuple(sorted(mark.faces, key=_order))


def _order(face: DecisionFace) -> tuple[bytes, list[float]]:
    assert face.box is not None
    return face.content, face.box.as_list()
