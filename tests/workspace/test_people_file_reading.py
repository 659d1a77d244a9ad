"""A people file that somebody made to do harm, or by hand, is read with bounds or refused."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.people_file import PeopleFileError, PersonSummary
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import folders
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import people_file_reading as module
from glimpse_desktop.workspace.people_file_reading import check_people_file
from glimpse_desktop.workspace.restoring import plan_restore, restore_log

HEAD = '{"format": "glimpse-people", "version": 1, '
NAMED = {
    "id": 1,
    "at": 5,
    "kind": "name",
    "person": "a",
    "name": "Anna",
    "faces": [{"photo": "ab" * 32, "box": [0.1, 0.1, 0.2, 0.2]}],
}


def written(folder: Path, **members: Any) -> Path:
    path = folder / "people.json"
    path.write_text(json.dumps({"format": "glimpse-people", "version": 1, "entries": [NAMED], **members}))
    return path


@pytest.mark.parametrize(
    "rest",
    [
        '"entries": [{"id": 1, "id": 2}]}',
        '"entries": [], "entries": []}',
        '"people": [{"name": NaN}], "entries": []}',
        '"other": ' + "[" * 5000 + "]" * 5000 + ', "entries": []}',
        '"settings": [], "entries": []}',
        ", ".join(f'"m{number}": 1' for number in range(1100)) + ', "entries": []}',
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, rest: str) -> None:
    path = tmp_path / "people.json"
    path.write_text(HEAD + rest)
    with pytest.raises(PeopleFileError):
        check_people_file(path)


def test_what_is_of_no_use_is_left_out(tmp_path: Path) -> None:
    people = [{"key": "a", "name": "Anna", "faces": 2}, {"key": 5}, "Ben", {"key": "c", "name": "\ud800"}]
    searches = [{"name": "Summer", "text": "summer"}, {"name": 5}, 7, {"name": "\ud800", "text": ""}]
    path = written(tmp_path, people=people, searches=searches, folders=["/photos", "/\ud800", 5, "a\0b", ""])
    facts = check_people_file(path).facts
    assert facts.people == (PersonSummary("a", "Anna", 2),)
    assert (dict(facts.searches), facts.folders) == ({"Summer": "summer"}, ("/photos",))


def test_a_list_takes_no_more_room_than_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, people=[{"key": "a", "name": "A" * 500}] * 9)
    monkeypatch.setattr(module, "MOST_CHARACTERS", 4000)
    with pytest.raises(PeopleFileError, match="too long"):
        check_people_file(path)


def test_reading_can_be_stopped_whatever_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "people.json.gz"
    path.write_bytes(gzip.compress(b"{" + b" " * (1 << 22)))
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        check_people_file(path, cancel=cancel)


def test_restoring_adds_folders_and_no_drives(tmp_path: Path, library: Library, decisions: Decisions) -> None:
    whole = tmp_path.anchor
    path = written(tmp_path, folders=[str(tmp_path), "here", whole, str(tmp_path / ".." / "x"), "/\ud800"])
    restore_log(decisions, path)
    with library.reading() as connection:
        assert [row.path for row in folders.every(connection)] == [tmp_path]


def test_what_was_written_by_hand_says_who_would_be_back(
    tmp_path: Path, library: Library, decisions: Decisions
) -> None:
    path = written(tmp_path)
    assert plan_restore(library, path).people_regained == ("Anna",)
    restore_log(decisions, path)
    plan = plan_restore(library, path)
    assert (plan.lost, plan.regained, plan.people_lost, plan.people_regained) == (0, 0, (), ())
