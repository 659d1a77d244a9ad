"""When faces without a name are grouped, and how alike they must be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.library import people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import grouping
from glimpse_desktop.workspace.finding import FaceFinder
from tests.support.library_maker import LibraryMaker, face, pack, unit

PACK = pack()


class _Models:
    def info(self):  # type: ignore[no-untyped-def]
        return PACK


@pytest.fixture
def grouper(library: Library, tmp_path: Path) -> grouping.Grouping:
    (tmp_path / "index").mkdir()
    finder = FaceFinder(library, tmp_path / "index", saves=False)
    return grouping.Grouping(library, finder, _Models())  # type: ignore[arg-type]


def sizes(library: Library) -> list[int]:
    with library.reading() as connection:
        return [group.faces for group in people_rows.groups(connection)]


def test_more_faces_must_be_more_alike() -> None:
    info = replace(
        PACK, calibration=Calibration(((0.2, 1e-3), (0.3, 1e-4), (0.4, 1e-5), (0.5, 1e-6)), default=0.25)
    )
    thresholds = [grouping._threshold(info, faces) for faces in (0, 10, 100, 1000, 10_000, 1_000_000)]
    assert [round(threshold, 3) for threshold in thresholds] == [0.3, 0.3, 0.3, 0.4, 0.5, 0.5]


def test_never_under_the_packs_own_mark() -> None:
    info = replace(PACK, calibration=Calibration(((0.2, 1e-3), (0.3, 1e-4)), default=0.6))
    assert grouping._threshold(info, 100) == 0.6


def test_new_faces_join_and_a_run_of_many_groups_anew(
    library: Library, maker: LibraryMaker, grouper: grouping.Grouping, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "_JOIN_SECONDS", 0.0)
    for number in range(3):
        maker.photo(f"a{number}.jpg", [face(0.3, embedding=unit(1.0, 0.01 * number))])
    assert grouper.settle().people_list
    assert sizes(library) == [3]
    maker.photo("a9.jpg", [face(0.3, embedding=unit(1.0, 0.02))])
    assert grouper.join_new().people_list
    assert sizes(library) == [4]
    for number in range(2):
        maker.photo(f"b{number}.jpg", [face(0.3, embedding=unit(0.0, 0.0, 1.0))])
    grouper.settle()
    assert sizes(library) == [4, 2]
    assert not grouper.join_new()


def test_named_faces_leave_their_group(
    library: Library, maker: LibraryMaker, decisions: Decisions, grouper: grouping.Grouping
) -> None:
    ids = []
    for number in range(4):
        photo = maker.photo(f"{number}.jpg", None)
        ids += maker.analyse(photo, f"{number}.jpg", [face(0.3)])
    grouper.regroup()
    assert sizes(library) == [4]
    decisions.name_faces(ids[:2], "Anna")
    assert sizes(library) == [2]
    decisions.undo()
    assert sizes(library) == [4]


def test_a_later_start_groups_nothing_twice(
    library: Library,
    maker: LibraryMaker,
    grouper: grouping.Grouping,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(40):
        maker.photo(f"{number}.jpg", [face(0.3)])
    grouper.settle()
    finder = FaceFinder(library, tmp_path / "index", saves=False)
    later = grouping.Grouping(library, finder, _Models())  # type: ignore[arg-type]
    touched: list[object] = []
    monkeypatch.setattr(grouping.groups, "regroup", lambda *_: touched.append("all"))
    monkeypatch.setattr(grouping.groups, "join", lambda _library, new, *_: touched.append(len(new)))
    later.settle()
    assert touched == []
    maker.photo("one more.jpg", [face(0.3)])
    later.settle()
    assert touched == [1]
    for number in range(3):
        maker.photo(f"more {number}.jpg", [face(0.3)])
    later.settle()
    assert touched == [1, "all"]
