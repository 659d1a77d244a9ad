"""Two copies of a log become one, whatever was decided where."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.people_file import PeopleFileError
from glimpse_desktop.library import decision_log, forgetting_rows, people_rows, saved_searches
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.forgetting import ForgetDecisions
from glimpse_desktop.workspace.people_file_writing import write_people_file
from glimpse_desktop.workspace.people_import import import_people, plan_import
from glimpse_desktop.workspace.restoring import plan_restore, restore_log
from tests.people.test_log_properties import Bench, steps, take
from tests.support.library_maker import LibraryMaker, content, face
from tests.support.people_views import names


class Computer:
    """A library with photos that others have, too: two faces in each. Its clock stands where it is put."""

    def __init__(self, folder: Path) -> None:
        self.library = Library.open(folder / "library.sqlite")
        self.now = 0.0
        self.decisions = Decisions(self.library, lambda: self.now)
        self.maker = LibraryMaker(self.library, self.decisions.relabel)
        self.photos = [self.maker.photo(name, None) for name in "ab"]
        self.faces = [
            self.maker.analyse(photo, name, [face(0.1), face(0.5)])
            for photo, name in zip(self.photos, "ab", strict=True)
        ]

    def name(self, photo: int, place: int, who: str, at: float) -> None:
        self.now = at
        self.decisions.name_faces([self.faces[photo][place]], who)

    def names(self) -> dict[tuple[int, int], str]:
        """Of every face that has one."""
        with self.library.reading() as connection:
            rows = dict(
                connection.execute(
                    "SELECT l.face_id, p.name FROM labels l JOIN people p ON p.id = l.person_id"
                ).fetchall()
            )
        return {
            (photo, place): rows[number]
            for photo, ids in enumerate(self.faces)
            for place, number in enumerate(ids)
            if number in rows
        }

    def log(self) -> list[tuple[str, float]]:
        with self.library.reading() as connection:
            return [(entry.kind, entry.at) for entry in decision_log.entries(connection)]

    def file(self, path: Path) -> Path:
        write_people_file(self.library, path, replace=True)
        return path


@contextmanager
def computers(folder: Path, count: int) -> Iterator[list[Computer]]:
    made = []
    try:
        for number in range(count):
            (folder / str(number)).mkdir(parents=True)
            made.append(Computer(folder / str(number)))
        yield made
    finally:
        for one in made:
            one.library.close()


def test_another_computer_with_the_same_photos_learns_everything(tmp_path: Path) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.name(0, 0, "Anna", 10)
        one.name(1, 1, "Ben", 11)
        one.decisions.undo()
        file = one.file(tmp_path / "people.json")
        plan = plan_import(two.library, file)
        assert (plan.entries, plan.new, plan.added, plan.photos, plan.photos_here) == (3, 3, ("Anna",), 2, 2)
        assert import_people(two.decisions, file)[0].entries == 3
        assert two.names() == one.names() == {(0, 0): "Anna"}
        two.decisions.redo_entry(decision_log.DecisionId(2))
        assert two.names() == {(0, 0): "Anna", (1, 1): "Ben"}


@pytest.mark.parametrize("here", ["a", "second", "third"])
def test_a_photo_that_names_were_written_into_counts_once(tmp_path: Path, here: str) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.name(0, 0, "Anna", 10)
        for old, new in (("a", "second"), ("second", "third"), ("third", "second")):
            one.library.write(
                lambda connection, old=old, new=new: one.decisions.record_succession(
                    connection, content(old), content(new)
                )
            )
        for photo in two.photos:
            two.library.write(
                lambda connection, photo=photo: connection.execute(
                    "UPDATE photos SET missing = 1 WHERE id = ?", (photo,)
                )
            )
        two.maker.photo("found", [], content_of=here)
        plan = plan_import(two.library, one.file(tmp_path / "people.json"))
        assert (plan.photos, plan.photos_here) == (1, 1)


def test_importing_it_again_changes_nothing(tmp_path: Path) -> None:
    with computers(tmp_path, 1) as (one,):
        one.name(0, 0, "Anna", 10)
        file = one.file(tmp_path / "old.json")
        one.name(0, 0, "Ben", 11)
        before = one.log()
        assert plan_import(one.library, file).new == 0
        assert import_people(one.decisions, file)[0].entries == 0
        assert (one.log(), one.names()) == (before, {(0, 0): "Ben"})


def forget(computer: Computer, at: float) -> None:
    """Whoever is the only one with a name there."""
    computer.now = at
    with computer.library.reading() as connection:
        (person,) = people_rows.ids(connection, people_rows.keys(connection)).values()
    ForgetDecisions.beside(computer.decisions).forget_person(person, keep_files=False)
    computer.library.write(forgetting_rows.finish)


def test_files_that_go_to_and_fro_bring_nothing_new_once_somebody_was_forgotten(tmp_path: Path) -> None:
    with computers(tmp_path, 3) as (one, two, three):
        one.name(0, 0, "Ben", 10)
        import_people(two.decisions, one.file(tmp_path / "one.json"))
        forget(two, 11)
        import_people(three.decisions, two.file(tmp_path / "two.json"))
        one.name(1, 1, "Ben", 12)  # without knowing: there it becomes a face of nobody known
        sizes = []
        for _ in range(4):
            files = one.file(tmp_path / "one.json"), two.file(tmp_path / "two.json")
            plans = plan_import(one.library, files[1]).new, plan_import(two.library, files[0]).new
            taken = import_people(one.decisions, files[1])[0], import_people(two.decisions, files[0])[0]
            assert plans == tuple(came.entries for came in taken)
            sizes.append((len(one.log()), len(two.log())))
        assert len(set(sizes[1:])) == 1, sizes
        assert two.names() == {}
        # What was said without him and what was said with him come together.
        import_people(three.decisions, one.file(tmp_path / "one.json"))
        assert three.log() == two.log()


def test_who_was_named_since_somebody_was_forgotten_there_is_named_at_once(tmp_path: Path) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.name(0, 0, "Anna", 10)
        forget(one, 11)
        two.name(0, 0, "Dora", 20)
        import_people(two.decisions, one.file(tmp_path / "one.json"))
        assert two.decisions.is_in_step()
        assert names(two.library, two.photos[0]) == ["Dora", None]


def test_of_two_logs_that_diverged_the_later_decision_counts_on_both(tmp_path: Path) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.name(0, 0, "Anna", 10)
        import_people(two.decisions, one.file(tmp_path / "start.json"))
        one.name(0, 0, "Ben", 20)  # both change their mind about one face, and decide about others
        one.name(1, 0, "Anna", 40)
        two.now = 15
        two.decisions.undo_entry(decision_log.DecisionId(1))
        two.name(0, 0, "Cid", 30)
        first, second = one.file(tmp_path / "one.json"), two.file(tmp_path / "two.json")
        import_people(one.decisions, second)
        import_people(two.decisions, first)
        assert one.log() == two.log()
        assert one.names() == two.names() == {(0, 0): "Cid", (1, 0): "Anna"}
        with one.library.reading() as connection:
            undo = next(entry for entry in decision_log.entries(connection) if entry.kind == "undo")
            target = decision_log.get(connection, undo.target or undo.id)
        assert target is not None and (target.at, target.name) == (10, "Anna")


def test_people_of_one_name_stay_two_until_it_is_said(tmp_path: Path) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.name(0, 0, "Anna", 10)
        two.name(1, 0, "ANNA", 11)
        file = one.file(tmp_path / "people.json")
        (same,) = plan_import(two.library, file).same_names
        assert same.name == "Anna"
        import_people(two.decisions, file)
        assert two.names() == {(0, 0): "Anna", (1, 0): "ANNA"}
        assert plan_import(two.library, file).joined == ("Anna",)


def test_searches_come_along_where_their_names_are_free(tmp_path: Path) -> None:
    with computers(tmp_path, 2) as (one, two):
        for computer, text in ((one, "a"), (two, "b")):
            computer.library.write(lambda connection, text=text: saved_searches.put(connection, "Summer", text))
        one.library.write(lambda connection: saved_searches.put(connection, "Winter", "w"))
        file = one.file(tmp_path / "people.json")
        assert plan_import(two.library, file).searches == ("Winter",)
        import_people(two.decisions, file)
        with two.library.reading() as connection:
            assert saved_searches.every(connection) == {"Summer": "b", "Winter": "w"}


def test_a_file_that_is_wrong_at_its_end_changes_nothing(tmp_path: Path) -> None:
    with computers(tmp_path, 2) as (one, two):
        two.name(0, 0, "Cid", 5)
        one.name(0, 0, "Anna", 10)
        file = one.file(tmp_path / "people.json")
        file.write_bytes(file.read_bytes().replace(b'"checksum": "', b'"checksum": "0'))
        for work in (import_people, restore_log):
            with pytest.raises(PeopleFileError):
                work(two.decisions, file)
        assert (two.names(), two.log()) == ({(0, 0): "Cid"}, [("name", 5)])
        two.name(0, 1, "Cid", 6)
        assert two.names() == {(0, 0): "Cid", (0, 1): "Cid"}


def test_restoring_brings_back_what_was(tmp_path: Path) -> None:
    with computers(tmp_path, 1) as (one,):
        one.name(0, 0, "Anna", 10)
        file = one.file(tmp_path / "people.json")
        one.name(0, 0, "Ben", 11)
        plan = plan_restore(one.library, file)
        assert (plan.entries, plan.lost, plan.regained, plan.latest) == (1, 1, 0, 10)
        assert (plan.people_lost, plan.people_regained) == (("Ben",), ("Anna",))
        restore_log(one.decisions, file)
        assert one.names() == {(0, 0): "Anna"}
        one.name(0, 1, "Dora", 12)  # the number of what is gone isn't used again
        with one.library.reading() as connection:
            assert [entry.id for entry in decision_log.entries(connection)] == [1, 3]


def test_whoever_has_the_same_name_before_and_after_is_neither_lost_nor_regained(tmp_path: Path) -> None:
    with computers(tmp_path, 2) as (one, two):
        one.name(0, 0, "Anna", 10)
        two.name(0, 1, "ANNA", 11)
        plan = plan_restore(two.library, one.file(tmp_path / "people.json"))
        assert (plan.lost, plan.regained, plan.people_lost, plan.people_regained) == (1, 1, (), ())


script = st.lists(steps, max_size=12)


def run(bench: Bench, steps: list[Any]) -> None:
    for number in bench.photos:
        bench.analyse(number, 0)
    for step in steps:
        take(step, bench)


_QUICKLY = settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


@_QUICKLY
@given(script)
def test_a_new_library_made_of_file_and_photos_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Any]
) -> None:
    folder = tmp_path_factory.mktemp("bench")
    bench = Bench(folder)
    try:
        run(bench, steps)
        before = bench.tables()
        file = write_people_file(bench.library, folder / "people.json").path
        restore_log(bench.decisions, file)
        assert bench.tables() == before
        assert import_people(bench.decisions, file)[0].entries == 0
        assert bench.tables() == before
        bench.forget()
        restore_log(bench.decisions, file)
        for number, which in bench.shown.items():
            bench.analyse(number, which)
        assert bench.says() == bench.expected()
    finally:
        bench.library.close()
        shutil.rmtree(folder)


@_QUICKLY
@given(script, script, script)
def test_two_libraries_that_exchange_their_files_come_to_say_the_same(
    tmp_path_factory: pytest.TempPathFactory, common: list[Any], here: list[Any], there: list[Any]
) -> None:
    folder = tmp_path_factory.mktemp("benches")
    first, other = folder / "first", folder / "other"
    first.mkdir()
    bench = Bench(first)
    libraries: list[Library] = [bench.library]
    try:
        run(bench, common)
        bench.library.close()
        shutil.copytree(first, other)
        libraries.clear()
        for where, steps in ((first, here), (other, there)):
            reopened = Library.open(where / "library.sqlite")
            bench.library, bench.decisions = reopened, Decisions(reopened)
            libraries.append(reopened)
            for kind, what, how in steps:
                _decide(bench, kind, what, how)
        one, two = libraries
        files = [write_people_file(lib, folder / f"{n}.json").path for n, lib in enumerate(libraries)]
        import_people(Decisions(one), files[1])
        import_people(Decisions(two), files[0])
        tables = []
        for library in libraries:
            bench.library = library
            tables.append(bench.tables())
        assert tables[0] == tables[1]
    finally:
        for library in libraries:
            library.close()
        shutil.rmtree(folder)


def _decide(bench: Bench, kind: str, what: Any, how: Any) -> None:
    """Some decision, without the model."""
    there = [number for number, _ in bench.faces().values()] if isinstance(what, list) else []
    if kind == "name" and there:
        bench.decisions.name_faces(there[: len(what)], how)
    elif kind in ("ignore", "unname", "not_a_face") and there:
        getattr(bench.decisions, kind)(there[: len(what)])
    elif kind == "undo" and bench.decisions.undo_text():
        bench.decisions.undo()
