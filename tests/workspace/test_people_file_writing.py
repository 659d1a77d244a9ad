"""The log as a file, and the file as a log."""

from __future__ import annotations

import gzip
import json
import os
import re
import stat
from pathlib import Path

import pytest

from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.marks import LABELS
from glimpse_desktop.domain.people_file import NewerPeopleFileError, PeopleFileError, PersonSummary
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey, Seal
from glimpse_desktop.library import decision_log, saved_searches, settings
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.people_file_reading import check_people_file, open_people_file
from glimpse_desktop.workspace.people_file_writing import FORMAT_TEXT, write_people_file
from glimpse_desktop.workspace.people_import import plan_import
from tests.support.library_maker import LibraryMaker, content, face


@pytest.fixture
def named(library: Library, decisions: Decisions, maker: LibraryMaker) -> Library:
    """Anna and Ben in three photos, one of them renamed, something undone, a search saved."""
    ids = [maker.analyse(maker.photo(name, None), name, [face(0.1), face(0.5)]) for name in ("a", "b", "ü/c")]
    decisions.name_faces([ids[0][0], ids[1][0]], "Anna")
    decisions.name_faces([ids[2][0]], "Bén")
    decisions.ignore([ids[2][1]])
    decisions.undo()
    library.write(lambda connection: saved_searches.put(connection, "Summer", "person:Anna summer"))
    library.write(lambda connection: settings.put(connection, "strictness", "0.5"))
    return library


def test_the_file_is_plain_json_that_says_everything(named: Library, tmp_path: Path) -> None:
    written = write_people_file(named, tmp_path / "people.json")
    found = json.loads((tmp_path / "people.json").read_text("utf-8"))
    assert (written.entries, written.last, written.people) == (4, 4, 2)
    assert [(one["name"], one["faces"]) for one in found["people"]] == [("Anna", 2), ("Bén", 1)]
    assert [one["kind"] for one in found["entries"]] == ["name", "name", "ignore", "undo"]
    assert found["entries"][0]["faces"][1] == {"photo": content("b").hex(), "box": [0.1, 0.2, 0.1, 0.1]}
    assert found["entries"][3]["target"] == 3
    assert found["folders"] == ["/photos"] and found["searches"] == [
        {"name": "Summer", "text": "person:Anna summer"}
    ]
    assert {"photo": content("ü/c").hex(), "files": [[0, "ü/c"]]} in found["photos"]
    assert "settings" not in found
    assert "Bén" in (tmp_path / "people.json").read_text("utf-8")  # readable, not escaped


def test_every_member_and_kind_is_described(named: Library, tmp_path: Path) -> None:
    write_people_file(named, tmp_path / "people.json", settings=True)
    found = json.loads((tmp_path / "people.json").read_bytes())
    assert all(f"\n{name} " in FORMAT_TEXT for name in found)
    assert all(kind.value in FORMAT_TEXT for kind in DecisionKind)


def test_the_example_in_the_description_is_one(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    path.write_text(FORMAT_TEXT[FORMAT_TEXT.index('{"format"') :])
    assert check_people_file(path).sum.count == 3
    plan = plan_import(library, path)
    assert (plan.new, plan.added) == (3, ("Anna",))


def test_the_colours_that_are_described_are_those_there_are() -> None:
    labels = re.findall(r'"(\w+)"', FORMAT_TEXT[FORMAT_TEXT.index("[label:") : FORMAT_TEXT.index("or null")])
    assert tuple(labels) == LABELS


def test_the_same_library_makes_the_same_bytes(named: Library, tmp_path: Path) -> None:
    for name in ("a.json.gz", "b.json.gz"):
        write_people_file(named, tmp_path / name)
    assert (tmp_path / "a.json.gz").read_bytes() == (tmp_path / "b.json.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.json.gz").read_bytes()).startswith(b'{\n"format"')


def test_it_comes_back_as_it_was(named: Library, tmp_path: Path) -> None:
    written = write_people_file(named, tmp_path / "people.json.gz", settings=True)
    with open_people_file(written.path) as file:
        entries = list(file.entries())
    with named.reading() as connection:
        assert entries == list(decision_log.entries(connection))
    assert file.sum.checksum() == written.checksum
    assert file.facts.searches == {"Summer": "person:Anna summer"} and file.facts.settings == {"strictness": "0.5"}
    assert PersonSummary(entries[0].person or "", "Anna", 2) in file.facts.people
    assert file.facts.folders == ("/photos",)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_only_who_wrote_it_can_read_it(named: Library, tmp_path: Path) -> None:
    write_people_file(named, tmp_path / "people.json")
    assert stat.S_IMODE((tmp_path / "people.json").stat().st_mode) == 0o600


def test_paths_are_a_choice(named: Library, tmp_path: Path) -> None:
    write_people_file(named, tmp_path / "people.json", paths=False)
    assert "photos" not in json.loads((tmp_path / "people.json").read_bytes())
    check_people_file(tmp_path / "people.json")


def test_a_file_name_that_is_no_text_does_no_harm(
    library: Library, decisions: Decisions, maker: LibraryMaker, tmp_path: Path
) -> None:
    name = os.fsdecode(b"bad\xff.jpg")
    decisions.name_faces(maker.analyse(maker.photo(name, None), name, [face(0.1)]), "Anna")
    write_people_file(library, tmp_path / "people.json")
    assert json.loads((tmp_path / "people.json").read_bytes())["photos"][0]["files"] == [[0, name]]
    check_people_file(tmp_path / "people.json")


def test_nothing_is_left_of_one_that_was_stopped(named: Library, tmp_path: Path) -> None:
    stopped = CancelToken()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write_people_file(named, tmp_path / "out.json", cancel=stopped)
    assert [path.name for path in tmp_path.iterdir() if "json" in path.name or "part" in path.name] == []


def test_what_is_there_is_replaced_only_when_asked(named: Library, tmp_path: Path) -> None:
    (tmp_path / "people.json").write_text("mine")
    with pytest.raises(PeopleFileError, match="is there already"):
        write_people_file(named, tmp_path / "people.json")
    assert (tmp_path / "people.json").read_text() == "mine"
    write_people_file(named, tmp_path / "people.json", replace=True)
    check_people_file(tmp_path / "people.json")
    with pytest.raises(PeopleFileError):
        write_people_file(named, tmp_path / "nowhere" / "people.json")


def test_a_sealed_one_is_read_with_its_key_only(named: Library, tmp_path: Path) -> None:
    seal, path = Seal(LibraryKey(b"k" * 32), "backups"), tmp_path / "people.json.gz.sealed"
    write_people_file(named, path, seal=seal)
    assert b"Anna" not in path.read_bytes() and check_people_file(path, seal=seal).sum.count == 4
    with pytest.raises(PeopleFileError, match="locked"):
        check_people_file(path)
    with pytest.raises(PeopleFileError):
        check_people_file(path, seal=Seal(LibraryKey(b"x" * 32), "backups"))
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(PeopleFileError):
        check_people_file(path, seal=seal)


@pytest.mark.parametrize("suffix", ["json", "json.gz"])
def test_damage_is_found(named: Library, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"people.{suffix}"
    write_people_file(named, path)
    whole = path.read_bytes()
    for length in (0, 1, len(whole) // 2, len(whole) - 20):
        path.write_bytes(whole[:length])
        with pytest.raises(PeopleFileError):
            check_people_file(path)
    broken = bytearray(whole)
    at = whole.index(b'"at": ') + 9 if suffix == "json" else len(whole) // 2
    broken[at] ^= 1
    path.write_bytes(broken)
    with pytest.raises(PeopleFileError):
        check_people_file(path)


def test_one_that_was_formatted_anew_is_read_and_one_that_was_changed_is_not(
    named: Library, tmp_path: Path
) -> None:
    path = tmp_path / "people.json"
    write_people_file(named, path)
    found = json.loads(path.read_bytes())
    path.write_text("\ufeff" + json.dumps(found, indent=4), "utf-8")
    assert check_people_file(path).sum.count == 4
    found["entries"][0]["name"] = "Hanna"
    path.write_text(json.dumps(found))
    with pytest.raises(PeopleFileError, match="checksum"):
        check_people_file(path)
    del found["checksum"]
    path.write_text(json.dumps(found))
    assert check_people_file(path).sum.count == 4


def test_other_files_and_newer_ones_are_told_apart(named: Library, tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    write_people_file(named, path)
    found = json.loads(path.read_bytes())
    path.write_text(json.dumps({**found, "version": 2}))
    with pytest.raises(NewerPeopleFileError, match="newer version"):
        check_people_file(path)
    for wrong in ({**found, "format": "other"}, {"entries": []}, {**found, "version": True}, {"format": "x"}):
        path.write_text(json.dumps(wrong))
        with pytest.raises(PeopleFileError):
            check_people_file(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PeopleFileError, match="damaged"):
        check_people_file(path)
