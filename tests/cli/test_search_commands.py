"""``glimpse search``."""

from __future__ import annotations

from tests.cli.conftest import BLUE, RED, RIGHT, Desk, square


def names_of(answer: dict) -> list[str]:  # type: ignore[type-arg]
    return sorted(photo["path"].rpartition("/")[2] for photo in answer["photos"])


def test_photos_with_when_and_who(desk: Desk) -> None:
    desk.draw("both.png", square(RED), square(BLUE, RIGHT))
    desk.index()
    for name in ("0.png", "1.png", "2.png", "both.png"):
        desk.json("name", desk.ids(name)[0], "Anna Meyer")
    desk.json("name", desk.ids("both.png")[1], "Ben")
    answer = desk.json("search", "person:anna", "person:ben")
    assert (answer["query"], answer["count"], names_of(answer)) == ("person:anna person:ben", 1, ["both.png"])
    (photo,) = answer["photos"]
    assert [person["name"] for person in photo["people"]] == ["Anna Meyer", "Ben"]
    assert photo["taken"] is None
    assert names_of(desk.json("search", "anna -ben")) == ["0.png", "1.png", "2.png"]
    assert names_of(desk.json("search", "-person:ben", "anna")) == ["0.png", "1.png", "2.png"]
    copies = desk.photos.parent / "copies"
    desk("export", str(copies), "--search", "-person:ben anna", "--flat")
    assert sorted(path.name for path in copies.iterdir()) == ["0.png", "1.png", "2.png"]
    assert names_of(desk.json("search", "blue.png")) == ["blue.png"]
    assert desk("search", "name:blue").out == f"{desk.photos / 'blue.png'}\n"
    assert desk("search", "name:green").out == "No photo is like that.\n"


def test_what_is_wrong_is_pointed_at(desk: Desk) -> None:
    message = desk.refused("search", "2019 person:Anna")
    assert message.splitlines() == [
        "glimpse: Nobody is called “Anna”.",
        "  2019 person:Anna",
        "       ^^^^^^^^^^^",
    ]
    assert "parenthesis" in desk.refused("search", "(2019")
    assert "What should" in desk.refused("search")


def test_saved_searches(desk: Desk) -> None:
    assert desk.json("search", "--saved") == {"saved": []}
    assert desk.json("search", "name:blue", "--save", "The blue one")["saved"] == "The blue one"
    assert desk.json("search", "--saved") == {"saved": [{"name": "The blue one", "query": "name:blue"}]}
    assert names_of(desk.json("search", "the", "blue", "one", "--saved")) == ["blue.png"]
    assert "no saved search" in desk.refused("search", "red", "--saved")
    desk.refused("search", "(", "--save", "Bad")
    assert len(desk.json("search", "--saved")["saved"]) == 1
