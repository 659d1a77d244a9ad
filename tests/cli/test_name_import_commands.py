"""``glimpse import-names``: shown first, taken over when it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from glimpse_desktop.cli.arguments import parse
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.metadata.xmp_write import with_people
from tests.support.digikam_maker import DigikamMaker

from .conftest import LEFT, RIGHT, SIDE, Desk

RED = Box(LEFT / 320, 60 / 240, SIDE / 320, SIDE / 240)
GREEN = Box(RIGHT / 320, 60 / 240, SIDE / 320, SIDE / 240)
FREE = Box(0.05, 0.75, 0.1, 0.15)


def sidecar(desk: Desk, name: str, *regions: tuple[str, Box]) -> None:
    people = PeopleMetadata(regions=tuple(PersonRegion(who, box, RegionForm.MWG) for who, box in regions))
    packet = with_people(None, people, orientation=1, stored_size=(320, 240))
    (desk.photos / f"{name}.xmp").write_bytes(packet)


@pytest.fixture
def named(desk: Desk) -> Desk:
    """Sidecars name the red and the green face of two photos, and a place without a face; Anna is known."""
    desk.json("name", desk.ids("2.png")[0], "Anna")
    sidecar(desk, "0.png", ("Anna", RED), ("Ben", GREEN))
    sidecar(desk, "1.png", ("anna", RED), ("Ben", FREE))
    return desk


def test_names_are_shown_and_nothing_is_taken(named: Desk) -> None:
    answer = named.json("import-names")
    assert answer["taken"] is None and answer["source"] == "files" and answer["photos"] == 4
    anna, ben = answer["names"]
    assert (anna["name"], anna["named"], anna["already"]) == ("Anna", 2, 0)
    assert anna["becomes"]["new"] is False and anna["same_name"][0]["name"] == "Anna"
    assert (ben["name"], ben["named"], ben["drawn"], ben["becomes"]["new"]) == ("Ben", 1, 1, True)
    text = named("import-names", "files").out
    assert text.splitlines() == [
        "Anna (joins Anna, 1 face): 2 without a name yet",
        "Ben (new): 1 without a name yet, 1 not found, to be drawn",
        "4 names (1 drawn) would be taken over with --take; nothing was.",
    ]
    assert set(named.names()) == {"Anna"}


def test_they_are_taken_over_and_back(named: Desk) -> None:
    answer = named.json("import-names", "--take")
    assert answer["taken"] == {"people": 2, "named": 3, "drawn": 1, "already": 0, "otherwise": 0, "gone": 0}
    found = named.names()
    assert {name: len(faces) for name, faces in found.items()} == {"Anna": 3, "Ben": 2}
    again = named("import-names", "--take")
    assert again.out.splitlines()[-1] == "Nothing was taken over."
    named.json("undo")
    assert set(named.names()) == {"Anna"}


def test_choices(named: Desk) -> None:
    assert "Nobody is called Zoe there" in named.refused("import-names", "--skip", "Zoe")
    answer = named.json("import-names", "--skip", "anna", "--as", "ben=Benjamin", "--take")
    assert answer["taken"]["people"] == 1
    assert {name: len(faces) for name, faces in named.names().items()} == {"Anna": 1, "Benjamin": 2}
    named.json("undo")
    assert "Ben (joins Anna, 1 face): " in named("import-names", "--as", "Ben=Anna").out
    named.json("import-names", "--only", "Ben", "--as", "Ben=Anna", "--take")
    assert {name: len(faces) for name, faces in named.names().items()} == {"Anna": 3}
    named.json("undo")
    sidecar = named.photos / "1.png.xmp"
    aside = sidecar.rename(named.photos / "aside")
    named.json("import-names", "--new", "Anna", "--skip", "Ben", "--take")
    assert {name: len(faces) for name, faces in named.names().items()} == {"Anna": 2}
    aside.rename(sidecar)
    people = [person for person in named.json("people")["people"] if person["name"] == "Anna"]
    assert len(people) == 2
    # Now there are two of that name, and nobody can say which one is meant.
    undecided = named.json("import-names", "--only", "Anna")["names"][0]
    assert undecided["becomes"] is None and len(undecided["same_name"]) == 2
    assert "2 people are called so" in named("import-names").out
    numbers = {person["id"] for person in people}
    assert {one["id"] for one in undecided["same_name"]} == numbers


def test_a_name_in_the_other_order_is_asked_for(named: Desk) -> None:
    named.json("name", named.ids("blue.png")[0], "Ben Maier")
    sidecar(named, "0.png", ("Maier, Ben", GREEN))
    (ben,) = (one for one in named.json("import-names")["names"] if one["name"] == "Maier, Ben")
    number = ben["alike"][0]["id"]
    line = f"Maier, Ben (new, or with --as Ben Maier, number {number}): 1 without a name yet"
    assert line in named("import-names").out
    named.json("import-names", "--as", f"Maier, Ben={number}", "--only", "Maier, Ben", "--take")
    assert {name: len(faces) for name, faces in named.names().items()} == {"Anna": 1, "Ben Maier": 2}


def test_digikam_and_what_cannot_be_read(named: Desk, tmp_path: Path) -> None:
    maker = DigikamMaker(tmp_path / "digikam")
    file = named.photos / "blue.png"
    maker.photo("photos/blue.png", size=file.stat().st_size, sides=(320, 240))
    maker.face("photos/blue.png", "Carla", (20, 60, 90, 90))
    maker.photo("elsewhere/x.png")
    maker.face("elsewhere/x.png", "Carla", (20, 60, 90, 90))
    path = maker.done()
    text = named("import-names", "digikam", path).out.splitlines()
    assert text == [
        "Carla (new): 1 without a name yet, 1 on photos that are not here",
        "Not in the library: 1 photo with names.",
        "1 name would be taken over with --take; nothing was.",
    ]
    named.json("import-names", "digikam", path, "--take")
    assert len(named.names()["Carla"]) == 1
    assert "no file" in named.refused("import-names", "digikam", tmp_path / "nothing.db")
    broken = named.photos / "2.png.xmp"
    broken.write_text("<broken")
    text = named("import-names").out.splitlines()
    assert text[-3] == "1 file could not be read:" and text[-2].startswith(f"{broken}: ")
    (unread,) = named.json("import-names")["unread_files"]
    assert unread["path"] == str(broken) and unread["reason"]
    assert named("import-names", "picasa").out == "No names were found.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["import-names", "lightroom"],
        ["import-names", "digikam"],
        ["import-names", "immich"],
        ["import-names", "files", "here"],
        ["import-names", "--as", "Ann"],
        ["import-names", "--as", "=Anna"],
    ],
)
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as error:
        parse(words)
    assert error.value.code == 2 and capsys.readouterr().err
