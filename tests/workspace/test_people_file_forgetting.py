"""Whoever was forgotten stays so, whatever an old file or another computer knows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.cli.backup_answers import plan_text
from glimpse_desktop.domain.people_file import RestorePlan
from glimpse_desktop.library import decision_log
from glimpse_desktop.ui.preferences.backup_words import import_lines
from tests.support.export_desk import GREEN, RED, photo
from tests.support.names_desk import NamesDesk, names_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NamesDesk]:
    with names_desk(tmp_path, monkeypatch) as made:
        made.workspace.searching.save("Her", "person:Anna")
        made.workspace.searching.save("Him", "person:Ben")
        yield made


def old_file(desk: NamesDesk) -> Path:
    return desk.workspace.backups.export(desk.folder / "old.json").path


def forget(desk: NamesDesk, name: str = "Anna") -> None:
    (person,) = (row.id for row in desk.workspace.people() if row.name == name)
    desk.workspace.forgetting.forget(person)


def log(desk: NamesDesk) -> list[Any]:
    with desk.workspace._library.reading() as connection:
        return list(decision_log.entries(connection))


def people(desk: NamesDesk) -> list[str]:
    return sorted(row.name or "" for row in desk.workspace.people())


def changed(file: Path, **members: Any) -> Path:
    """The file with other members, as somebody would write it."""
    written = json.loads(file.read_text())
    written.pop("checksum", None)
    file.write_text(json.dumps({**written, **members}))
    return file


def entries(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(file.read_text())["entries"]
    return found


def test_importing_a_file_from_before_changes_nothing(desk: NamesDesk) -> None:
    file = old_file(desk)
    forget(desk)
    before = log(desk)
    plan = desk.workspace.backups.plan_import(file)
    assert (plan.new, plan.added, plan.searches, plan.forgotten) == (0, (), (), 2)
    taken, backup = desk.workspace.backups.import_people(file)
    assert (taken.entries, taken.forgotten, backup) == (0, 2, None)
    assert log(desk) == before and people(desk) == ["Ben"]


def test_restoring_a_file_from_before_leaves_them_out_and_keeps_what_is_noted(desk: NamesDesk) -> None:
    file = old_file(desk)
    desk.workspace.rename_person(next(one.id for one in desk.workspace.people() if one.name == "Ben"), "Bernd")
    forget(desk)
    noted = log(desk)[-1]
    plan = desk.workspace.backups.look(file)
    assert plan == RestorePlan(
        entries=2,
        lost=1,
        regained=0,
        people_lost=(),
        people_regained=(),
        latest=plan.latest,
        forgotten=2,
    )
    before = log(desk)
    taken, backup = desk.workspace.backups.restore(file)
    assert (taken.entries, taken.forgotten) == (2, 2)
    assert [(one.kind, one.person) for one in log(desk)] == [("name", before[0].person), ("forgotten", None)]
    assert (log(desk)[-1].at, log(desk)[-1].faces, log(desk)[-1].payload) == (noted.at, noted.faces, noted.payload)
    assert desk.shown("both.jpg") == ["Ben"] and desk.workspace.searching.saved() == {"Him": "person:Ben"}
    desk.index()
    assert desk.shown("both.jpg") == ["Ben"] and desk.shown("alone.jpg") == []
    desk.workspace.backups.restore(backup.path)
    assert people(desk) == ["Bernd"]


def test_a_person_who_was_forgotten_is_known_where_the_photos_are_others(desk: NamesDesk) -> None:
    """The key is hers, whatever became of the photos on the other computer."""
    file = old_file(desk)
    elsewhere = entries(file)
    for one in elsewhere:
        for face in one["faces"]:
            face["photo"] = "ab" * 32
    forget(desk)
    plan = desk.workspace.backups.plan_import(changed(file, entries=elsewhere))
    assert (plan.joined, plan.added, plan.forgotten) == (("Ben",), (), 0)
    desk.workspace.backups.import_people(file)
    assert all(one.name != "Anna" for one in log(desk))


def test_somebody_else_who_named_her_on_the_same_photos_brings_no_name(desk: NamesDesk) -> None:
    file = old_file(desk)
    theirs = entries(file)
    for one in theirs:
        one["person"] = f"{one['person'][:-1]}Z"
        one["at"] += 10_000_000  # long after she was forgotten here
    both = next(one for one in theirs if one.get("name") == "Ben")
    more = {**both, "id": 90, "person": theirs[0]["person"], "name": "Anna"}
    more["faces"] = [{"photo": "cd" * 32, "box": [0.1, 0.1, 0.2, 0.2]}]
    forget(desk)
    changed(file, entries=theirs, people=[])
    assert desk.workspace.backups.plan_import(file).added == ("Ben",)
    plan = desk.workspace.backups.plan_import(changed(file, entries=[*theirs, more]))
    assert (plan.added, plan.forgotten) == (("Anna", "Ben"), 2)  # she has faces that nobody forgot
    desk.workspace.backups.import_people(file)
    assert desk.shown("alone.jpg") == [] and desk.shown("both.jpg") == ["Ben"]


def test_a_photo_that_changed_there_has_the_places_of_the_one_before(desk: NamesDesk) -> None:
    file = old_file(desk)
    theirs = [one for one in entries(file) if one.get("name") != "Ben"]
    old = theirs[0]["faces"][0]["photo"]
    for number, one in enumerate(theirs, 2):
        one.update(id=number, person="somebodyElse")
        one["faces"][0]["photo"] = "ef" * 32
    theirs = theirs[:1]
    succeed = {
        "id": 1,
        "at": 1.0,
        "actor": "program",
        "kind": "succeed",
        "faces": [{"photo": old}, {"photo": "ef" * 32}],
    }
    forget(desk)
    changed(file, entries=[succeed, *theirs])
    plan = desk.workspace.backups.plan_import(file)
    assert (plan.added, plan.forgotten, plan.new) == ((), 1, 1)


def test_what_was_decided_knowingly_afterwards_is_not_left_out(desk: NamesDesk) -> None:
    box = desk.faces("alone.jpg")[0].box
    forget(desk)
    face, _ = desk.workspace.draw_face(desk.id("alone.jpg"), box)
    desk.workspace.name_faces([face], "Bea")
    desk.workspace.settle()
    file, whole = old_file(desk), log(desk)
    desk.workspace.undo()
    plan = desk.workspace.backups.look(file)
    assert (plan.forgotten, plan.regained) == (0, 0)
    desk.workspace.backups.restore(file)
    assert log(desk) == whole and desk.shown("alone.jpg") == ["Bea"]
    assert desk.workspace.backups.plan_import(file).new == 0


def test_a_box_that_is_nearly_the_forgotten_one_is_meant(desk: NamesDesk) -> None:
    file = old_file(desk)
    forget(desk)
    place = log(desk)[-1].faces[0]
    assert place.box is not None
    x, y, w, h = place.box.as_list()
    for shift, new in ((0.3, 0), (0.5, 0), (0.9, 1)):
        face = {"photo": place.content.hex(), "box": [x + shift * w, y, w, h]}
        entry = {"id": 1, "at": 1.0, "kind": "name", "person": "other", "name": "Cid", "faces": [face]}
        changed(file, entries=[entry], people=[])
        assert desk.workspace.backups.plan_import(file).new == new, shift


def test_a_photo_edited_here_since_brings_nobody_back(desk: NamesDesk) -> None:
    file = old_file(desk)
    photo(desk.photos / "both.jpg", RED, GREEN, grey=44)
    desk.index()
    forget(desk)
    desk.workspace.backups.import_people(file)
    assert people(desk) == ["Ben"] and desk.shown("both.jpg") == ["Ben"]


def test_what_was_forgotten_elsewhere_is_said_before_it_is_left_alone_here(desk: NamesDesk) -> None:
    file = old_file(desk)
    places = [entries(file)[0]["faces"][0], {"photo": "ab" * 32, "box": [0.1, 0.1, 0.2, 0.2]}]
    forgotten = {"id": 1, "at": 4e9, "actor": "program", "kind": "forgotten", "faces": places}
    changed(file, entries=[forgotten], people=[])
    plan = desk.workspace.backups.plan_import(file)
    assert (plan.new, plan.nameless, plan.forgotten) == (1, 1, 0)
    assert any("forgotten there" in line for line in import_lines(plan))
    assert "with a name here" in plan_text(plan, None)
    desk.workspace.backups.import_people(file)
    assert desk.workspace.backups.plan_import(file).nameless == 0
    assert len(desk.shown("both.jpg")) + len(desk.shown("alone.jpg")) == 2  # of three
