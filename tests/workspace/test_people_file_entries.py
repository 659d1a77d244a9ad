"""Entries of a foreign file are checked before they are believed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.people_file import NewerPeopleFileError, PeopleFileError
from glimpse_desktop.workspace.people_file_entries import EntriesSoFar, to_json

PHOTO = "ab" * 32
FACE = {"photo": PHOTO, "box": [0.1, 0.2, 0.3, 0.4]}
NAME = {"id": 1, "at": 5.5, "actor": "person", "kind": "name", "person": "k1", "name": "Anna", "faces": [FACE]}
RATE = {"id": 2, "at": 6.0, "kind": "rate", "faces": [{"photo": PHOTO}], "more": {"stars": 3}}


def test_an_entry_comes_back_as_it_was() -> None:
    sofar = EntriesSoFar()
    entries = [
        NAME,
        {**RATE, "actor": "person", "step": 2, "more": {"stars": 3, "imported": "picasa"}},
        {"id": 5, "at": 0.0, "actor": "program", "kind": "undo", "target": 1},
    ]
    assert [to_json(sofar.take(entry)) for entry in entries] == entries


def test_unknown_fields_are_left_out() -> None:
    assert to_json(EntriesSoFar().take({**NAME, "mood": "good"})) == NAME


def test_a_kind_of_a_newer_version_is_said_to_be_one() -> None:
    with pytest.raises(NewerPeopleFileError, match="newer"):
        EntriesSoFar().take({**NAME, "kind": "teleport"})


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        {"id": 0},
        {"id": True},
        {"id": 2**60},
        {"at": "today"},
        {"at": 1e300},
        {"at": -1e11},
        {"at": -1},
        {"at": None},
        {"actor": "dog"},
        {"kind": None},
        {"person": None},
        {"person": "a b"},
        {"person": "x" * 65},
        {"name": ""},
        {"name": "\ud800"},
        {"name": "a\0b"},
        {"name": "x" * 1001},
        {"name": None},
        {"faces": {}},
        {"faces": [{"photo": PHOTO}]},
        {"faces": [{**FACE, "photo": "AB" * 32}]},
        {"faces": [{**FACE, "box": [0, 0, 1]}]},
        {"faces": [{**FACE, "box": [0, 0, -0.1, 1]}]},
        {"faces": [{**FACE, "box": [0, 0, 1, 1e9]}]},
        {"faces": [{**FACE, "box": [0.1, 0.1, 0, 0.2]}]},
        {"faces": [{**FACE, "box": [0, 0, 1e-300, 1e-300]}]},
        {"faces": [{**FACE, "box": [7, 0.1, 0.2, 0.2]}]},
        {"faces": [{**FACE, "box": [-0.2, 0.1, 0.2, 0.2]}]},
        {"faces": [{**FACE, "box": [0, 0, 1, 10**400]}]},
        {"target": 1},
        {"step": 2},
        {"more": []},
        {"more": {"checked": "yes"}},
        {"more": {"base": 1}},
        {"more": {"what": {"deep": []}}},
        {"kind": "forgotten", "more": {"people": ["k1"]}},
        {"more": {f"{n}": n for n in range(51)}},
        {"kind": "rename", "name": None},
        {"kind": "merge"},
        {"kind": "cover", "faces": [FACE, FACE]},
        {"kind": "move", "faces": [FACE, {**FACE, "photo": "cd" * 32}]},
        {"kind": "rate", "faces": [{"photo": PHOTO}]},
        {"kind": "rate", "faces": [{"photo": PHOTO}], "more": {"stars": 6}},
        {"kind": "rate", "more": {"stars": 5}},
        {"kind": "undo", "target": 7, "faces": []},
        {"kind": "succeed", "faces": [{"photo": PHOTO}]},
        {"kind": "different", "faces": [], "other": None},
    ],
)
def test_what_makes_no_sense_is_refused(wrong: Any) -> None:
    with pytest.raises(PeopleFileError):
        EntriesSoFar().take({**NAME, **wrong} if isinstance(wrong, dict) else wrong)


@pytest.mark.parametrize("target", [3, 4, 9])
def test_an_undo_is_of_a_decision_before_it(target: int) -> None:
    sofar = EntriesSoFar()
    sofar.take(NAME)
    sofar.take({"id": 3, "at": 1, "kind": "undo", "target": 1})
    with pytest.raises(PeopleFileError):
        sofar.take({"id": 4, "at": 1, "kind": "undo", "target": target})


def test_forgetting_somebody_cannot_be_undone() -> None:
    sofar = EntriesSoFar()
    forgotten = {"id": 1, "at": 1.0, "actor": "program", "kind": "forgotten", "more": {"people": ["ab" * 16]}}
    assert to_json(sofar.take(forgotten)) == forgotten
    with pytest.raises(PeopleFileError):
        sofar.take({"id": 2, "at": 1, "kind": "undo", "target": 1})


def test_numbers_only_grow() -> None:
    sofar = EntriesSoFar()
    sofar.take(NAME)
    with pytest.raises(PeopleFileError, match="number"):
        sofar.take(NAME)


def test_somebody_has_to_have_a_name_before_faces_are_named_so() -> None:
    sofar = EntriesSoFar()
    sofar.take(NAME)
    assert sofar.take({**NAME, "id": 2, "name": None}).name is None


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from([PHOTO, "k1"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
fields = st.sampled_from(
    ["id", "at", "actor", "kind", "person", "other", "name", "target", "step", "faces", "more", "extra"]
)


@settings(max_examples=60)
@given(st.sampled_from([kind.value for kind in DecisionKind]), st.dictionaries(fields, anything, max_size=4))
def test_whatever_comes_is_either_refused_or_can_be_written_again(kind: str, changed: dict[str, Any]) -> None:
    try:
        entry = EntriesSoFar().take({**NAME, "kind": kind, **changed})
    except PeopleFileError:
        return
    again = json.loads(json.dumps(to_json(entry)))
    assert EntriesSoFar().take(again) == entry
