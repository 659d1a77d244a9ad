"""Decisions that a lost write-ahead log took along are noticed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from glimpse_desktop.library import decision_note
from glimpse_desktop.library.decision_note import DecisionNote, LostDecisions, Noted
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "last decision"


def decide(library: Library, maker: LibraryMaker, decisions: Decisions, count: int) -> None:
    for number in range(count):
        name = f"{count}-{number}"
        decisions.name_faces(maker.analyse(maker.photo(name, None), name, [face(0.1)]), name)


def test_it_follows_each_commit(library: Library, maker: LibraryMaker, decisions: Decisions, path: Path) -> None:
    library.after_commit = DecisionNote(path, clock=lambda: 1000.5).follow
    assert decision_note.read(path) is None
    decide(library, maker, decisions, 3)
    assert decision_note.read(path) == Noted(3, 1000.0)
    decisions.undo()
    assert decision_note.read(path) == Noted(4, 1000.0)
    with library.reading() as connection:
        assert decision_note.lost(path, connection) is None


def test_a_log_that_is_gone_is_noticed(
    library: Library, maker: LibraryMaker, decisions: Decisions, path: Path, tmp_path: Path
) -> None:
    library.after_commit = DecisionNote(path, clock=lambda: 77.0).follow
    decide(library, maker, decisions, 2)
    copy = tmp_path / "copy"
    copy.mkdir()
    library.close()  # what was written until now is in the file itself
    again = Library.open(library.path)
    again.after_commit = DecisionNote(path, clock=lambda: 99.0).follow
    Decisions(again).undo()
    shutil.copy(library.path, copy / "library.sqlite")  # without its log
    again.close()
    older = Library.open(copy / "library.sqlite")
    try:
        with older.reading() as connection:
            assert decision_note.lost(path, connection) == LostDecisions(1, 99.0)
    finally:
        older.close()


@pytest.mark.parametrize("damage", [b"", b"last decision 9 at 5 00000000\n", b"\0" * 64, b"x" * 200])
def test_a_damaged_note_says_nothing(
    library: Library, maker: LibraryMaker, decisions: Decisions, path: Path, damage: bytes
) -> None:
    path.write_bytes(damage)
    assert decision_note.read(path) is None
    library.after_commit = DecisionNote(path, clock=lambda: 5.0).follow
    decide(library, maker, decisions, 1)
    assert decision_note.read(path) == Noted(1, 5.0)


def test_where_it_cannot_be_written_decisions_are_made_all_the_same(
    library: Library, maker: LibraryMaker, decisions: Decisions, tmp_path: Path
) -> None:
    library.after_commit = DecisionNote(tmp_path / "nowhere" / "note").follow
    decide(library, maker, decisions, 1)
    assert decisions.undo_text() is not None
