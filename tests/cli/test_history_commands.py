"""Undo, redo and the list of what was decided, on coloured squares."""

from __future__ import annotations

from .conftest import Desk


def test_history_lists_the_latest_first(desk: Desk) -> None:
    red, green = desk.ids("0.png")
    first = desk.json("name", red, "Anna")["decision"]
    second = desk.json("name", green, "Ben")["decision"]
    third = desk.json("rename", "Anna", "Cid")["decision"]
    rows = desk.json("history")["decisions"]
    assert [row["id"] for row in rows] == [third, second, first]
    assert rows[2]["faces"] == [red]
    assert [row["face_count"] for row in rows] == [0, 1, 1]
    assert rows[0]["at"].endswith("+00:00")
    assert [row["kind"] for row in rows] == ["rename", "name", "name"]
    assert [row["id"] for row in desk.json("history", "--limit", 1)["decisions"]] == [third]
    assert [row["id"] for row in desk.json("history", "--person", "Cid")["decisions"]] == [third, first]
    assert desk("history", "--limit", 2).out.count("\n") == 2


def test_earlier_decision_is_undone_and_redone_by_its_number(desk: Desk) -> None:
    red, green = desk.ids("0.png")
    first = desk.json("name", red, "Anna")["decision"]
    desk.json("name", green, "Ben")
    assert "Anna" in desk.json("undo", "--id", first)["undone"]
    assert desk.names() == {"Ben": [green]}
    (row,) = [row for row in desk.json("history")["decisions"] if row["id"] == first]
    assert (row["undone"], row["undoable"]) == (True, False)
    assert "undone" in desk("history").out
    assert "Anna" in desk.json("redo", "--id", first)["redone"]
    assert desk.names() == {"Anna": [red], "Ben": [green]}


def test_what_can_not_be_undone_is_said(desk: Desk) -> None:
    assert "no decision 7777" in desk.refused("undo", "--id", 7777)
    assert desk.refused("undo")
    assert desk.refused("redo")
    assert desk("history").out == "Nothing was decided yet.\n"
    red = desk.ids("0.png")[0]
    first = desk.json("name", red, "Anna")["decision"]
    desk.json("name", red, "Ben")
    refused = desk.refused("undo", "--id", first)
    (row,) = [row for row in desk.json("history")["decisions"] if row["id"] == first]
    assert row["reason"] in refused
