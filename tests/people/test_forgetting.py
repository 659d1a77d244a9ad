"""Forgetting somebody changes nothing for anybody else, whatever was decided before."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glimpse_desktop.library import decision_log
from glimpse_desktop.people.forgetting import ForgetDecisions
from tests.people import test_log_properties as properties
from tests.people.test_log_properties import CONTENTS, PACKS, SLOTS, Bench
from tests.support.decision_model import Spot


def spots_of(real: Bench, person: int) -> set[Spot]:
    state = real.model.state()
    return {spot for n in range(CONTENTS) for s in range(len(SLOTS)) if state.label(spot := (n, s)) == person}


def expected_without(real: Bench, person: int) -> dict[str, object]:
    """What the model says of everybody but the person, and of all faces but theirs."""
    state, gone = real.model.state(), spots_of(real, person)
    said = real.expected()
    links = set()
    for number, one in enumerate(real.model.operations):
        if not one.live or one.kind not in ("same", "different"):
            continue
        sides = [
            (spot, int(one.kind == "different" and place >= one.first)) for place, spot in enumerate(one.spots)
        ]
        left = [(spot, side) for spot, side in sides if spot not in gone]
        if len(left) < 2 or (one.kind == "different" and len({side for _, side in left}) < 2):
            continue
        links |= {(spot, number, side, one.kind == "same") for spot, side in left if spot in said["labels"]}  # type: ignore[operator]
    everybody = {one: name for one, name in said["people"].items() if one != person}  # type: ignore[attr-defined]
    return {
        "labels": {spot: label for spot, label in said["labels"].items() if spot not in gone},  # type: ignore[attr-defined]
        "rejected": {
            (spot, who)
            for spot, who in said["rejected"]  # type: ignore[attr-defined]
            if spot not in gone and state.root(who) != person
        },
        "links": links,
        "people": everybody,
        "hidden": said["hidden"] - {person},  # type: ignore[operator]
        "covers": {who: spot for who, spot in said["covers"].items() if who != person},  # type: ignore[attr-defined]
    }


def forget(real: Bench, person: int) -> None:
    ForgetDecisions.beside(real.decisions).forget_person(real.person(person), keep_files=True)
    with real.library.reading() as connection:
        there = {entry.id for entry in decision_log.entries(connection)}
    # Links say by which entry: those that are left have their numbers.
    assert set(real.entries) & there <= there


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(properties.steps, max_size=22), st.integers(0, 3))
def test_for_everybody_else_all_is_as_before(taken: list[tuple[str, object, object]], which: int) -> None:
    with properties.bench() as real:
        for number in range(CONTENTS):
            real.analyse(number, 0)
        for step in taken:
            properties.take(step, real)
        people = sorted(real.model.state().people())
        if not people:
            return
        person = people[which % len(people)]
        wanted, gone = expected_without(real, person), spots_of(real, person)
        forget(real, person)
        assert real.says() == wanted
        tables = real.tables()
        real.decisions.replay_all()
        assert real.tables() == tables
        real.forget()
        real.decisions.replay_all()
        for number, pack_number in real.shown.items():
            real.maker.analyse(
                real.photos[number], str(number), properties.detected(number, pack_number), by=PACKS[pack_number]
            )
        assert real.says() == wanted
        for number in range(CONTENTS):
            for pack_number in range(len(PACKS)):
                real.analyse(number, pack_number)
                assert not gone & real.faces().keys()
