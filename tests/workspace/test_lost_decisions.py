"""A library whose last decisions went with its write-ahead log says so until it is used again."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library import decision_log, people_rows
from glimpse_desktop.library.connection import wal_of
from glimpse_desktop.library.decision_note import LostDecisions
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import log_effects
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.forgetting import ForgetDecisions
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lost_decisions import look_for_lost_decisions, lost_text
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.stand import Stand, known, log, squares
from tests.support.command_line import CommandLine, capturing
from tests.support.library_maker import LibraryMaker, face
from tests.support.square_engine import draw_photo


def test_it_is_said_until_the_library_is_used_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draw_photo(tmp_path / "photos" / "a.jpg", [(0.0, 40, 40, 60)])
    line = CommandLine(tmp_path / "library", capturing(capsys))
    locations = Locations(tmp_path / "library", tmp_path / "cache")
    with squares():
        line.json("index", tmp_path / "photos")
        (face,) = (one["id"] for one in line.json("faces", tmp_path / "photos" / "a.jpg")["faces"])
        line.json("name", face, "Anna")
        whole = locations.database.read_bytes()
        line.json("name", face, "Ben")
        assert line.json("verify")["ok"]
        locations.database.write_bytes(whole)  # as it was before Ben
        answer = line("verify", "--json")
        assert answer.code == 1 and "1 decision" in answer.json["damage"][0]
        assert "1 decision" in line("people").err
        with closing(Workspace.open(locations)) as workspace:
            assert workspace.lost_decisions is not None and workspace.lost_decisions.count == 1
        with closing(Workspace.open(locations)) as workspace:
            assert workspace.lost_decisions is None
        assert line.json("verify")["ok"]


def in_use(tmp_path: Path) -> tuple[Locations, list[FaceId], object]:
    """A library after six names, one undone, all only in the write-ahead log; its faces; what is known."""
    locations, whole = Locations(tmp_path / "one", tmp_path / "cache"), tmp_path / "whole"
    locations.create()
    with closing(Library.open(locations.database)) as library:
        decisions = Decisions(library)
        maker = LibraryMaker(library, decisions.relabel)
        ids = [maker.analyse(maker.photo(name, None), name, [face(0.1)]) for name in "abcdef"]
        library._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        look_for_lost_decisions(library, locations, writes=True)
        for place, name in zip(ids, ("Anna", "Ben", "Anna", "Cid", "Dara", "Ben"), strict=True):
            decisions.name_faces(place, name)
        decisions.undo()
        shutil.copytree(locations.library_dir, whole)
        with library.reading() as connection:
            return Locations(whole, tmp_path / "cache"), ids, (known(connection), log(connection))


def test_what_was_found_again_stays_whatever_else_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, _, expected = in_use(tmp_path)
    data = bytearray(wal_of(broken.database).read_bytes())
    data[32 + 24 + 100] ^= 1
    wal_of(broken.database).write_bytes(data)

    def fail(*_: object) -> None:
        raise DamagedDatabaseError("The database is damaged.")

    with monkeypatch.context() as patch:
        patch.setattr(log_effects, "replay", fail)
        with closing(Library.open(broken.database)) as library, pytest.raises(DamagedDatabaseError):
            look_for_lost_decisions(library, broken, writes=True)
    with closing(Library.open(broken.database)) as library:
        assert look_for_lost_decisions(library, broken, writes=True) is None
        Decisions(library).replay_all()
        with library.reading() as connection:
            assert (known(connection), log(connection)) == expected


@pytest.mark.parametrize("frames", [1, 2])
def test_what_sqlite_gives_up_is_found_again(tmp_path: Path, frames: int) -> None:
    """A bit of the write-ahead log is another: SQLite drops all that follows."""
    broken, ids, expected = in_use(tmp_path)
    data = bytearray(wal_of(broken.database).read_bytes())
    data[32 + 24 + 100] ^= 1
    if frames == 2:  # the first decision's own page, too: of that nothing is left
        data[32 : 32 + 3 * 8216] = bytes(3 * 8216)
    wal_of(broken.database).write_bytes(data)
    for _ in range(2):
        with closing(Library.open(broken.database, migrates=False)) as library:  # whoever only looks
            lost = look_for_lost_decisions(library, broken, writes=False)
            assert lost is not None and lost.count == 7
    with closing(Library.open(broken.database)) as library:
        with library.reading() as connection:
            assert log(connection) == []
        lost = look_for_lost_decisions(library, broken, writes=True)
        assert lost is None, "each page of the log was written again later, whole"
        with library.reading() as connection:
            assert (known(connection), log(connection)) == expected
        assert look_for_lost_decisions(library, broken, writes=True) is None
        Decisions(library).name_faces(ids[5], "Eva")


def test_who_was_forgotten_in_what_was_lost_stays_so(tmp_path: Path) -> None:
    """SQLite goes back to where the person was known; that somebody was forgotten is found again."""
    broken, _, _ = in_use(tmp_path)
    whole = tmp_path / "forgotten"
    with closing(Library.open(broken.database)) as library:
        look_for_lost_decisions(library, broken, writes=True)
        begin = wal_of(broken.database).stat().st_size
        with library.reading() as connection:
            anna = people_rows.by_name(connection, "Anna")
        assert anna is not None
        ForgetDecisions.beside(Decisions(library)).forget_person(anna.id, keep_files=True)
        shutil.copytree(broken.library_dir, whole)
    locations = Locations(whole, tmp_path / "cache")
    data = bytearray(wal_of(locations.database).read_bytes())
    data[begin + 24 + 100] ^= 1
    wal_of(locations.database).write_bytes(data)
    with closing(Library.open(locations.database)) as library:
        with library.reading() as connection:
            assert people_rows.by_name(connection, "Anna") is not None
        look_for_lost_decisions(library, locations, writes=True)
        with library.reading() as connection:
            assert people_rows.by_name(connection, "Anna") is None
            entries = list(decision_log.entries(connection))
        assert all(entry.person != anna.key and entry.name != "Anna" for entry in entries)
        assert {"forgotten", "name"} <= {str(entry.kind) for entry in entries}
        assert Decisions(library).is_in_step()


def test_the_words() -> None:
    assert "1 decision of 1970-01-" in lost_text(LostDecisions(1, 86400.0))
    assert "1,234 decisions are missing" in lost_text(LostDecisions(1234, 86400.0))


def test_a_library_that_does_not_open_lets_go_of_its_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand = Stand.make(tmp_path)
    with squares():
        Workspace.open(stand.locations).close()

        def fail(*_: object) -> None:
            raise ZeroDivisionError

        for broken in ("library.thumbnails.ThumbnailStore.open", "workspace.suggesting.Suggesting.catch_up"):
            with monkeypatch.context() as patch:
                patch.setattr(f"glimpse_desktop.{broken}", fail)
                with pytest.raises(ZeroDivisionError):
                    Workspace.open(stand.locations, wait=False)
            Workspace.open(stand.locations, wait=False).close()
