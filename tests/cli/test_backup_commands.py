"""Backups, people files and the self-test on the command line."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from glimpse_desktop.cli.arguments import parse
from glimpse_desktop.library import log_keeping
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.workspace import damage_note
from tests.cli.conftest import RED, Desk, square


@pytest.fixture
def named(desk: Desk) -> Desk:
    """Anna and Ben are named."""
    desk("name", desk.ids("0.png")[0], "Anna")
    desk("name", desk.ids("blue.png")[0], "Ben")
    return desk


def test_everything_goes_into_a_file_and_into_another_library(
    named: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "people.json"
    assert "2 decisions about 2 people" in named("export-people", file).out
    assert "photos" in json.loads(file.read_bytes())
    assert "already. With --yes" in named.refused("export-people", file)
    assert named.json("export-people", file, "--yes", "--without-paths")["entries"] == 2
    assert "photos" not in json.loads(file.read_bytes())

    other = Desk(tmp_path / "other", named.capture, named.photos)
    other.index()
    other("name", other.ids("1.png")[0], "ANNA")
    plan = other.json("import-people", file)
    assert (plan["entries"], plan["new"], plan["imported"]) == (2, 2, None)
    assert plan["people"] == {"joined": [], "added": ["Anna", "Ben"]}
    assert [one["name"] for one in plan["same_names"]] == ["Anna"]
    assert set(other.names()) == {"ANNA"}  # only looked at
    text = other("import-people", file, "--yes").out
    assert "2 decisions came in" in text and "They stay two" in text
    assert set(other.names()) == {"ANNA", "Anna", "Ben"}
    assert "Nobody called Cid" in other.refused("import-people", file, "--yes", "--same", "Cid")
    again = other.json("import-people", file, "--yes")
    assert (again["new"], again["imported"], again["backup"]) == (0, 0, None)


def test_people_of_one_name_become_one_when_it_is_said(named: Desk, tmp_path: Path) -> None:
    file = tmp_path / "people.json.gz"
    named("export-people", file)
    other = Desk(tmp_path / "other", named.capture, named.photos)
    other.index()
    other("name", other.ids("1.png")[0], "ANNA")
    done = other.json("import-people", file, "--yes", "--same", "anna")
    assert done["merged"] == ["Anna"]
    assert set(other.names()) == {"ANNA", "Ben"} and len(other.names()["ANNA"]) == 2
    other("undo")
    assert set(other.names()) == {"ANNA", "Anna", "Ben"}


def test_who_was_forgotten_stays_so_whatever_is_imported_or_restored(named: Desk, tmp_path: Path) -> None:
    file = tmp_path / "people.json"
    named("export-people", file)
    named("forget", "Anna", "--yes")
    said = "1 face of it that you had forgotten stays forgotten."
    for words in (("import-people",), ("import-people", "--yes"), ("restore", "--dry-run"), ("restore",)):
        assert said in named(words[0], file, *words[1:]).out
        assert set(named.names()) == {"Ben"}
    plan, done = named.json("restore", file, "--dry-run"), named.json("restore", file)
    assert (plan["forgotten"], plan["entries"], plan["lost"], plan["regained"]) == (1, 2, 0, 0)
    assert (done["forgotten"], done["restored"]) == (1, 2)
    assert named.json("import-people", file)["forgotten"] == 1


def test_the_format_is_described(desk: Desk) -> None:
    assert "SHA-256" in desk("export-people", "--format").out


def test_a_backup_is_listed_and_brings_everything_back(named: Desk, tmp_path: Path) -> None:
    before = len(named.json("backup", "--list")["backups"])
    made = named.json("backup")
    listed = named.json("backup", "--list")["backups"]
    assert len(listed) == before + 1 and listed[0]["name"] == made["name"] and made["trouble"] is None
    named("rename", "Anna", "Hanna")
    dry = named.json("restore", made["name"], "--dry-run")
    assert (dry["lost"], dry["regained"], dry["restored"]) == (1, 0, None)
    assert set(named.names()) == {"Hanna", "Ben"}
    done = named.json("restore", made["name"])
    assert set(named.names()) == {"Anna", "Ben"}
    named("restore", done["before"])
    assert set(named.names()) == {"Hanna", "Ben"}
    file = tmp_path / "mine.json.gz"
    named("backup", "--to", file)
    assert "already" in named.refused("backup", "--to", file)
    named("unname", named.ids("blue.png")[0])
    assert "came back" not in named.refused("restore", tmp_path / "nothing")
    named("restore", file)
    assert set(named.names()) == {"Hanna", "Ben"}


def test_indexing_makes_the_daily_backup(named: Desk) -> None:
    assert named.json("backup", "--list")["backups"] == []
    named("index")
    assert [one["reason"] for one in named.json("backup", "--list")["backups"]] == ["daily"]
    named("index")
    assert len(named.json("backup", "--list")["backups"]) == 1


def test_the_library_is_proven(named: Desk) -> None:
    proof = named.json("prove")
    assert (proof["proven"], proof["photos"], proof["faces"], proof["same"]) == (True, 2, 2, 2)
    assert "photos and decisions alone" in named("prove", "--photos", 1).out
    library = Library.open(named.library / "library.sqlite")
    library.write(lambda connection: connection.execute("UPDATE people SET name = 'Eve' WHERE name = 'Ben'"))
    library.close()
    answer = named("prove")
    assert answer.code == 1 and "came out otherwise" in answer.out
    named("rebuild-index")
    library = Library.open(named.library / "library.sqlite")
    library.close()
    assert named("prove").code == 0


def test_a_damaged_library_is_repaired(named: Desk) -> None:
    named("backup")
    named.draw("late.png", square(RED))
    named("name", named.ids("1.png")[0], "Cid")
    assert named("verify", "--repair").out == "The library is sound; nothing was changed.\n"
    database = named.library / "library.sqlite"
    database.write_bytes(b"\0" * 100 + database.read_bytes()[100:])
    assert "verify --repair" in named.refused("people")
    done = named.json("verify", "--repair")
    assert done["repaired"] and done["restored"] == 2 and Path(done["aside"]).exists()
    named("index")  # the folder is in the backup
    assert {"Anna", "Ben"} <= set(named.names())
    assert named("verify").code == 0


def test_a_library_that_is_gone_is_noticed(named: Desk) -> None:
    named("backup")
    for file in named.library.glob("library.sqlite*"):
        file.unlink()
    for command in ("status", "index"):
        assert "verify --repair" in named.refused(command)
    assert named.json("verify", "--repair")["restored"] == 2
    assert "repair" not in named("status").err


def test_a_library_that_lost_its_end_says_so(named: Desk) -> None:
    made = Path(named.json("backup")["path"])
    made.rename(made.with_name(made.name.replace("-by-hand-2", "-by-hand-9")))
    answer = named("verify")
    assert answer.code == 1 and "import-people" in answer.out


@pytest.mark.parametrize(
    "words",
    [
        ["export-people"],
        ["export-people", "a.json", "--format"],
        ["import-people", "a.json", "--same", "Anna"],
        ["backup", "--yes"],
        ["backup", "--list", "--to", "x"],
        ["prove", "--photos", "none"],
    ],
)
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(words)
    assert stopped.value.code == 2 and words[0] in capsys.readouterr().err


def test_a_file_that_is_none_is_refused_in_one_line(named: Desk, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[1, 2")
    for words in (["import-people"], ["restore"]):
        assert named.refused(*words, tmp_path / "x.json").count("\n") == 1


def spoil(connection: Connection, statement: str) -> None:
    with log_keeping.unguarded(connection):
        connection.execute(statement)


def test_a_flipped_bit_is_found_and_put_right(named: Desk) -> None:
    """Of an entry that a backup has, of one that none has, and of what is derived."""
    named("backup")
    assert named.json("verify")["ok"]
    for statement, found, then in (
        ("UPDATE decisions SET name = 'Anma' WHERE id = 1", "Decision 1 is damaged", 0),
        ("UPDATE people SET name = 'Anma' WHERE id = 1", "Names on photos are damaged", 0),
        ("UPDATE decisions SET at = 5, sum = 7 WHERE id = 1", "Decision 1 is damaged", 1),
    ):
        with closing(Library.open(named.library / "library.sqlite")) as library:
            library.write(lambda connection, sql=statement: spoil(connection, sql))
        answer = named("verify", "--json")
        assert answer.code == 1 and answer.json["damage"][0].startswith(found)
        mended = named("verify", "--repair", "--json")
        assert mended.code == then and mended.json["repaired"] and mended.json["ok"] == (not then)
        assert named.json("verify")["ok"]
    damage_note.write(named.library, "an old note")
    assert named.json("verify", "--repair") == {"ok": True, "repaired": False}
    assert "damaged" not in named("people").err
    assert mended.json["kept"] == ["Anna"]
    assert "aside" not in mended.json, "nothing has to be made anew"
