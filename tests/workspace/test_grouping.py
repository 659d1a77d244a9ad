"""When faces without a name are grouped, and how alike they must be."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.faces import Calibration, PackInfo
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import groups
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import grouping
from glimpse_desktop.workspace.finding import FaceFinder
from tests.support.library_maker import LibraryMaker, face, pack, unit

PACK = pack()


class _Models:
    def __init__(self) -> None:
        self.refined = 0

    def info(self) -> PackInfo:
        return PACK

    def calibration(self, _pack: object = None) -> Calibration:
        return PACK.calibration

    def refine(self, _cancel: CancelToken | None = None) -> None:
        self.refined += 1


@pytest.fixture
def grouper(library: Library, tmp_path: Path) -> grouping.Grouping:
    (tmp_path / "index").mkdir()
    finder = FaceFinder(library, tmp_path / "index", saves=False)
    return grouping.Grouping(library, finder, _Models())  # type: ignore[arg-type]


def sizes(library: Library) -> list[int]:
    with library.reading() as connection:
        return [group.faces for group in people_rows.groups(connection)]


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


def test_faces_that_lose_their_names_after_all_were_grouped_anew_find_their_group(
    library: Library, maker: LibraryMaker, decisions: Decisions, grouper: grouping.Grouping
) -> None:
    ids = []
    for number in range(6):
        photo = maker.photo(f"{number}.jpg", None)
        ids += maker.analyse(photo, f"{number}.jpg", [face(0.3)])
    grouper.regroup()
    decisions.name_faces(ids[:2], "Anna")
    grouper.regroup()  # the group is called after another face now
    changes = decisions.undo()
    grouper.decided(changes.faces)
    assert grouper.catch_up().people_list
    assert sizes(library) == [6]
    assert not grouper.catch_up()


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
    monkeypatch.setattr(grouping.groups, "regroup", lambda *_: touched.append("all") or Changes())
    monkeypatch.setattr(grouping.groups, "join", lambda _library, new, *_: touched.append(len(new)) or Changes())
    later.settle()
    assert touched == []
    maker.photo("one more.jpg", [face(0.3)])
    later.settle()
    assert touched == [1]
    for number in range(3):
        maker.photo(f"more {number}.jpg", [face(0.3)])
    later.settle()
    assert touched == [1, "all"]


def test_strictness_is_kept_and_groups_anew(
    library: Library, maker: LibraryMaker, grouper: grouping.Grouping, tmp_path: Path
) -> None:
    for number, turn in enumerate((0.0, 2.2)):
        maker.photo(f"{number}.jpg", [face(0.3, embedding=unit(1.0, turn))])  # their cosine is 0.41
    assert grouper.strictness() == 0.0
    assert grouper.settle()
    assert sizes(library) == [2]
    assert not grouper.set_strictness(0.0)
    assert grouper.set_strictness(-1.0).people_list
    assert sizes(library) == []
    finder = FaceFinder(library, tmp_path / "index", saves=False)
    later = grouping.Grouping(library, finder, _Models())  # type: ignore[arg-type]
    assert later.strictness() == -1.0
    later.set_strictness(5.0)
    assert later.strictness() == 1.0
    assert sizes(library) == [2]


def test_groups_follow_what_is_said_and_its_undoing(
    library: Library, maker: LibraryMaker, grouper: grouping.Grouping
) -> None:
    ids = []
    for number in range(2):
        for name, vector in (("a", unit(1.0)), ("b", unit(0.0, 1.0))):
            photo = maker.photo(f"{name}{number}.jpg", None)
            ids += maker.analyse(photo, f"{name}{number}.jpg", [face(0.3, embedding=vector)])
    grouper.regroup()
    assert sizes(library) == [2, 2]

    def say() -> Changes:
        library.write(
            lambda connection: connection.executemany(
                "INSERT INTO links (decision_id, face_id, side, same) VALUES (1, ?, 0, 1)", [(i,) for i in ids[:2]]
            )
        )
        return Changes(folders=True)

    def take_back() -> Changes:
        library.write(lambda connection: connection.execute("DELETE FROM links"))
        return Changes()

    changes = grouper.following(say)()
    assert changes.folders and changes.people_list
    assert sizes(library) == [4]
    assert grouper.following(take_back)().people_list
    assert sizes(library) == [2, 2]
    assert not grouper.following(Changes)()


def test_nobody_waits_for_a_full_pass_which_does_what_was_said_meanwhile(
    library: Library, maker: LibraryMaker, grouper: grouping.Grouping, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = []
    for name, vector in (("a", unit(1.0)), ("b", unit(0.0, 1.0))):
        photo = maker.photo(name, None)
        ids += maker.analyse(photo, name, [face(0.3, embedding=vector)])
    regroup = grouping.groups.regroup
    said: list[Changes] = []

    def say() -> Changes:
        library.write(
            lambda connection: connection.executemany(
                "INSERT INTO links (decision_id, face_id, side, same) VALUES (1, ?, 0, 1)", [(i,) for i in ids]
            )
        )
        return Changes(folders=True)

    def pass_with_a_decision(*arguments: object) -> Changes:
        changes = regroup(*arguments)  # type: ignore[arg-type]
        said.append(grouper.following(say)())
        return changes

    monkeypatch.setattr(grouping, "_PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(grouping.groups, "regroup", pass_with_a_decision)
    changes = grouper.regroup()
    assert said[0].folders and (said[0] | changes).people_list
    assert sizes(library) == [2]


def test_a_large_library_is_grouped_anew_beside_everything_else(
    library: Library, maker: LibraryMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "_AT_ONCE", 3)
    monkeypatch.setattr(grouping, "_JOIN_SECONDS", 0.0)
    told: list[Changes] = []
    (tmp_path / "index").mkdir()
    finder = FaceFinder(library, tmp_path / "index", saves=False)
    grouper = grouping.Grouping(library, finder, _Models(), told.append)  # type: ignore[arg-type]
    for number in range(4):
        maker.photo(f"a{number}.jpg", [face(0.3, embedding=unit(1.0, 0.01 * number))])
    going_on, may_write = threading.Event(), threading.Event()
    group_rows = groups.group_rows

    def slowly(*arguments: object) -> object:
        going_on.set()
        assert may_write.wait(10)
        return group_rows(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(groups, "group_rows", slowly)
    assert grouper.settle().people_list  # they have joined meanwhile
    assert going_on.wait(10)
    # New faces join at once, and once more when the groups are others.
    maker.photo("a9.jpg", [face(0.3, embedding=unit(1.0, 0.02))])
    assert grouper.join_new().people_list
    assert sizes(library) == [5]
    may_write.set()
    grouper.wait()
    assert sizes(library) == [5] and len(told) == 1
    assert not grouper.settle()
    grouper.close()


def test_closing_ends_what_is_grouped_in_the_background(
    library: Library, maker: LibraryMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouping, "_AT_ONCE", 0)
    (tmp_path / "index").mkdir()
    finder = FaceFinder(library, tmp_path / "index", saves=False)
    told: list[Changes] = []
    grouper = grouping.Grouping(library, finder, _Models(), told.append)  # type: ignore[arg-type]
    maker.photo("a.jpg", [face(0.3, embedding=unit(1.0))])
    maker.photo("b.jpg", [face(0.3, embedding=unit(1.0))])

    def until_cancelled(*arguments: object) -> object:
        cancel = arguments[-1]
        assert isinstance(cancel, CancelToken)
        while not cancel.wait(0.01):
            pass
        raise Cancelled

    monkeypatch.setattr(groups, "group_rows", until_cancelled)
    grouper.settle()
    grouper.close()
    assert not told and not [t for t in threading.enumerate() if t.name == "grouping"]
