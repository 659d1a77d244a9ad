"""Duplicates of a real library of real files; the trash is a folder."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.duplicates import DuplicateKind, Removal
from glimpse_desktop.domain.errors import Cancelled, DecisionError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace import duplicates as duplicates_module
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.trash import TrashError
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.raw_files import dng, jpeg
from tests.support.scenery import brighter, cropped, pixels, save, scenery
from tests.support.square_engine import SquareEngine

NOON = datetime(2020, 6, 1, 12)
EXACT, PICTURE, SCENE = DuplicateKind


@dataclass
class Bin:
    """Stands for the system's trash. ``refuses``: names of files it won't take."""

    folder: Path
    refuses: set[str] = field(default_factory=set)

    def take(self, path: Path) -> None:
        if path.name in self.refuses:
            raise TrashError("its drive has no trash")
        self.folder.mkdir(exist_ok=True)
        shutil.move(path, self.folder / path.name)

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir()) if self.folder.exists() else []

    def put_back(self, name: str, to: Path) -> None:
        shutil.move(self.folder / name, to / name)


@dataclass
class Desk:
    photos: Path
    bin: Bin
    open: Callable[[], Workspace]
    workspace: Workspace

    def index(self) -> None:
        if not self.workspace.folders():
            self.workspace.add_folder(self.photos, start=False)
        self.workspace.index_and_wait(CancelToken())
        self.workspace.settle()
        while self.workspace.duplicates.progress().busy:  # in the background, what the run asked for
            time.sleep(0.005)

    def names(self, kind: DuplicateKind) -> list[list[str]]:
        """The sets as names of files, the one to keep first."""
        return [[self.name(photo) for photo in one.photos] for one in self.workspace.duplicates.sets(kind)]

    def name(self, photo: PhotoId) -> str:
        (row,) = self.workspace.photos([photo])
        return row.path.name

    def photo(self, name: str) -> PhotoId:
        row = self.workspace.photo_by_path(self.photos / name)
        assert row is not None
        return row.id

    def trash(self, remove: str, keep: str) -> list[str]:
        """Why the file was left; empty when it went."""
        done = self.workspace.duplicates.trash([Removal((self.photo(keep),), (self.photo(remove),))])
        return [failure.reason for failure in done.failures]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    rubbish = Bin(tmp_path / "trash")
    opened: list[Workspace] = []

    def make() -> Workspace:
        workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
        workspace.duplicates._trash = rubbish.take  # type: ignore[method-assign]
        opened.append(workspace)
        return workspace

    photos = tmp_path / "photos"
    photos.mkdir()
    yield Desk(photos, rubbish, make, make())
    for workspace in opened:
        workspace.close()


def copies(desk: Desk) -> None:
    """Two copies of one picture, and another picture."""
    save(scenery(1), desk.photos / "a.jpg")
    shutil.copy(desk.photos / "a.jpg", desk.photos / "a (1).jpg")
    save(scenery(2), desk.photos / "b.jpg")
    desk.index()


# -- finding ------------------------------------------------------------------------------------------------


def test_copies_and_versions_and_scenes_are_told_apart(desk: Desk) -> None:
    picture = scenery(1)
    save(picture, desk.photos / "a.jpg", taken=NOON)
    shutil.copy(desk.photos / "a.jpg", desk.photos / "a copy.jpg")
    save(picture.resize((320, 240)), desk.photos / "small.jpg", quality=60)
    save(brighter(picture), desk.photos / "bright.jpg", taken=NOON, quality=80)
    for number in range(3):
        moved = cropped(scenery(5), 0.08, left=number / 2)
        save(moved, desk.photos / f"burst {number}.jpg", taken=NOON + timedelta(hours=1, seconds=number))
    save(scenery(9), desk.photos / "alone.jpg", taken=NOON)
    desk.index()
    assert desk.names(EXACT) == [["a.jpg", "a copy.jpg"]]
    (versions,) = desk.names(PICTURE)
    assert versions[:2] == ["a.jpg", "a copy.jpg"]
    assert sorted(versions[2:]) == ["bright.jpg", "small.jpg"]
    (scene,) = desk.names(SCENE)
    assert sorted(scene) == ["burst 0.jpg", "burst 1.jpg", "burst 2.jpg"]
    assert desk.workspace.duplicates.counts() == {EXACT: 1, PICTURE: 1, SCENE: 1}


def test_what_was_taken_at_another_time_is_another_picture_however_alike(desk: Desk) -> None:
    """A tripod, a document, a webcam: nearly the same pixels, and not one picture twice."""
    save(scenery(1), desk.photos / "monday.jpg", taken=NOON)
    save(scenery(1), desk.photos / "tuesday.jpg", taken=NOON + timedelta(days=1, minutes=7), quality=91)
    save(scenery(2), desk.photos / "here.jpg", taken=NOON)
    save(scenery(2), desk.photos / "in another time zone.jpg", taken=NOON + timedelta(hours=2), quality=91)
    desk.index()
    assert [sorted(names) for names in desk.names(PICTURE)] == [["here.jpg", "in another time zone.jpg"]]


def test_new_photos_are_compared_with_the_old_ones(desk: Desk) -> None:
    save(scenery(1), desk.photos / "a.jpg")
    desk.index()
    assert desk.names(PICTURE) == []
    save(scenery(1), desk.photos / "a small.jpg", quality=50)
    desk.index()
    assert desk.names(PICTURE) == [["a.jpg", "a small.jpg"]]


def test_a_raw_and_what_was_developed_from_it_are_no_duplicates(desk: Desk) -> None:
    """Of the developed ones one would do, and of two files with the same RAW, too."""
    picture = scenery(1, (1000, 750))
    raw = dng(np.zeros((150, 200, 3), np.uint8), jpeg(pixels(picture)))
    (desk.photos / "a.dng").write_bytes(raw)
    (desk.photos / "a copy.dng").write_bytes(raw)
    save(picture, desk.photos / "a.jpg")
    save(picture.resize((500, 375)), desk.photos / "a small.jpg")
    desk.index()
    assert not [
        row.problem for row in desk.workspace.photos(desk.workspace.timeline().ids.tolist()) if row.problem
    ]
    assert desk.names(PICTURE) == [["a.jpg", "a small.jpg"]]
    assert desk.names(EXACT) == [["a.dng", "a copy.dng"]]
    assert desk.names(SCENE) == []
    why = ["it isn't known to look like a photo that stays"]
    assert desk.trash("a.dng", keep="a.jpg") == why and desk.trash("a.jpg", keep="a.dng") == why
    assert desk.bin.names() == []
    assert desk.trash("a small.jpg", keep="a.jpg") == []


def test_photos_analysed_before_anybody_asked_are_looked_at_by_their_thumbnails(desk: Desk) -> None:
    save(scenery(1), desk.photos / "a.jpg")
    save(scenery(1), desk.photos / "a small.jpg", quality=50)
    desk.index()
    desk.workspace._library.write(
        lambda connection: [connection.execute(f"DELETE FROM {table}") for table in ("looks", "alike")]
    )
    (desk.photos / "a.jpg").rename(desk.photos.parent / "elsewhere.jpg")  # the files aren't asked
    desk.workspace.duplicates._forget()
    assert desk.names(PICTURE) == []
    assert desk.workspace.duplicates.is_behind()
    heard: list[Changes] = []
    desk.workspace.subscribe(heard.append)
    desk.workspace.duplicates.settle()
    assert not desk.workspace.duplicates.is_behind()
    assert any(changes.duplicates for changes in heard)
    assert desk.names(PICTURE) == [["a.jpg", "a small.jpg"]]


def test_comparing_in_the_background_ends_by_itself_and_with_the_library(desk: Desk) -> None:
    copies(desk)
    told = threading.Event()
    desk.workspace.subscribe(lambda changes: told.set() if changes.duplicates else None)
    desk.workspace._library.write(lambda connection: connection.execute("UPDATE looks SET compared = 0"))
    desk.workspace.duplicates.request()
    assert told.wait(10)
    desk.workspace.duplicates.request()
    desk.workspace.close()  # the fixture of all tests fails where a thread is left
    assert not desk.workspace.duplicates.progress().busy


def test_comparing_stops_when_told_and_goes_on_later(desk: Desk) -> None:
    copies(desk)
    desk.workspace._library.write(lambda connection: connection.execute("DELETE FROM looks"))
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        desk.workspace.duplicates.settle(cancel)
    assert desk.workspace.duplicates.is_behind()
    desk.workspace.duplicates.settle()
    assert not desk.workspace.duplicates.is_behind()


def test_sets_are_known_after_a_restart_without_comparing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    save(scenery(1), desk.photos / "a.jpg")
    save(scenery(1), desk.photos / "a small.jpg", quality=50)
    desk.index()
    desk.workspace.close()
    desk.workspace = desk.open()
    monkeypatch.setattr("glimpse_desktop.workspace.comparing.near_pairs", None)
    desk.workspace.duplicates.settle()
    assert desk.names(PICTURE) == [["a.jpg", "a small.jpg"]]


def test_a_folder_that_is_removed_takes_its_duplicates_along(desk: Desk) -> None:
    copies(desk)
    assert len(desk.names(EXACT)) == 1
    desk.workspace.remove_folder(desk.workspace.folders()[0].id)
    assert desk.names(EXACT) == []


# -- keeping all --------------------------------------------------------------------------------------------


def test_keeping_all_is_a_decision_that_can_be_undone(desk: Desk) -> None:
    save(scenery(1), desk.photos / "a.jpg")
    save(scenery(1), desk.photos / "a small.jpg", quality=50)
    desk.index()
    (only,) = desk.workspace.duplicates.sets(PICTURE)
    assert desk.workspace.duplicates.keep_all(only).duplicates
    assert desk.names(PICTURE) == []
    assert desk.workspace.undo_text() == "Keep all of 2 photos that look alike"
    assert desk.workspace.undo().duplicates
    assert len(desk.names(PICTURE)) == 1
    desk.workspace.redo()
    assert desk.names(PICTURE) == []
    save(scenery(1), desk.photos / "a third.jpg", quality=70)
    desk.index()
    assert [sorted(names) for names in desk.names(PICTURE)] == [["a small.jpg", "a third.jpg", "a.jpg"]]


def test_wanted_copies_are_shown_again_when_there_are_more(desk: Desk) -> None:
    copies(desk)
    desk.workspace.duplicates.keep_all(desk.workspace.duplicates.sets(EXACT)[0])
    assert desk.names(EXACT) == []
    assert desk.workspace.history(limit=1)[0].text == "Keep all 2 copies of a photo"
    desk.workspace.rebuild_index()
    assert desk.names(EXACT) == []
    shutil.copy(desk.photos / "a.jpg", desk.photos / "a (2).jpg")
    desk.index()
    assert desk.names(EXACT) == [["a.jpg", "a (1).jpg", "a (2).jpg"]]


# -- the trash ----------------------------------------------------------------------------------------------


def test_a_copy_goes_to_the_trash_and_comes_back_with_its_names(desk: Desk) -> None:
    copies(desk)
    heard: list[Changes] = []
    desk.workspace.subscribe(heard.append)
    gone = desk.photo("a (1).jpg")
    size = (desk.photos / "a (1).jpg").stat().st_size
    done = desk.workspace.duplicates.trash([Removal((desk.photo("a.jpg"),), (gone,))])
    assert done.moved == {gone: desk.photos / "a (1).jpg"}
    assert (done.bytes, done.failures) == (size, ())
    assert desk.bin.names() == ["a (1).jpg"]
    assert done.changes.photo_list
    assert done.changes in heard
    assert desk.names(EXACT) == []
    assert [row.path.name for row in desk.workspace.photos(desk.workspace.timeline().ids.tolist())] == [
        "b.jpg",
        "a.jpg",
    ] or len(desk.workspace.timeline().ids) == 2
    desk.bin.put_back("a (1).jpg", desk.photos)
    desk.index()
    assert desk.names(EXACT) == [["a.jpg", "a (1).jpg"]]


def test_names_on_a_version_that_went_hold_when_it_comes_back(desk: Desk) -> None:
    from tests.support.square_engine import draw_photo

    draw_photo(desk.photos / "a.png", [(0.0, 40, 40, 90)])
    desk.index()
    shutil.copy(desk.photos / "a.png", desk.photos / "b.png")
    desk.index()
    (face, *_) = desk.workspace.photo_faces(desk.photo("b.png"))
    desk.workspace.name_faces([face.id], "Anna")
    assert desk.trash("b.png", keep="a.png") == []
    assert [row.name for row in desk.workspace.people()] == ["Anna"]
    desk.bin.put_back("b.png", desk.photos)
    desk.index()
    (again, *_) = desk.workspace.photo_faces(desk.photo("b.png"))
    assert again.person_name == "Anna"


def test_the_last_one_never_goes(desk: Desk) -> None:
    copies(desk)
    one, other = desk.photo("a.jpg"), desk.photo("a (1).jpg")
    for removals in (
        [Removal((), (one, other))],
        [Removal((one,), (one,))],
        [Removal((one,), (other,)), Removal((other,), (one,))],
    ):
        with pytest.raises(DecisionError, match="has to stay"):
            desk.workspace.duplicates.trash(removals)
    (desk.photos / "a.jpg").unlink()
    assert desk.trash("a (1).jpg", keep="a.jpg") == ["none of the photos that should stay is where it was"]
    assert desk.bin.names() == []


def test_what_is_no_duplicate_never_goes(desk: Desk) -> None:
    copies(desk)
    assert desk.trash("b.jpg", keep="a.jpg") == ["it isn't known to look like a photo that stays"]
    assert desk.bin.names() == []


def test_a_file_that_was_touched_since_stays(desk: Desk) -> None:
    copies(desk)
    with (desk.photos / "a (1).jpg").open("ab") as file:
        file.write(b"more")
    assert desk.trash("a (1).jpg", keep="a.jpg") == ["the file is gone or has changed since it was looked at"]
    assert desk.bin.names() == []


@pytest.mark.parametrize("changed", ["a.jpg", "a (1).jpg"])
def test_copies_are_read_again_before_one_goes(desk: Desk, changed: str) -> None:
    """Other bytes of the same size and time: only reading tells."""
    copies(desk)
    path = desk.photos / changed
    status, data = path.stat(), bytearray(path.read_bytes())
    data[-5] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    (reason,) = desk.trash("a (1).jpg", keep="a.jpg")
    assert "has changed since" in reason
    assert desk.bin.names() == []


@pytest.mark.parametrize("changed", ["a.jpg", "bright.jpg"])
def test_versions_are_read_again_before_one_goes(desk: Desk, changed: str) -> None:
    """What looked alike was the file as it was."""
    save(scenery(1), desk.photos / "a.jpg")
    save(brighter(scenery(1)), desk.photos / "bright.jpg")
    desk.index()
    path = desk.photos / changed
    status = path.stat()
    path.write_bytes(bytes(status.st_size))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    (reason,) = desk.trash("bright.jpg", keep="a.jpg")
    assert "has changed since" in reason
    assert desk.bin.names() == []


def test_when_the_one_that_stays_goes_away_meanwhile_the_rest_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies(desk)
    shutil.copy(desk.photos / "a.jpg", desk.photos / "a (2).jpg")
    desk.index()
    taken = desk.bin.take

    def take(path: Path) -> None:
        taken(path)
        (desk.photos / "a.jpg").unlink()  # by somebody else

    monkeypatch.setattr(desk.workspace.duplicates, "_trash", take)
    names = ("a (1).jpg", "a (2).jpg")
    done = desk.workspace.duplicates.trash([Removal((desk.photo("a.jpg"),), tuple(map(desk.photo, names)))])
    assert [(failure.path.name, failure.reason) for failure in done.failures] == [
        ("a (2).jpg", "none of the photos that should stay is where it was")
    ]
    assert (desk.photos / "a (2).jpg").exists()


def test_two_requests_at_once_leave_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each keeps what the other one takes away."""
    copies(desk)
    one, other = desk.photo("a.jpg"), desk.photo("a (1).jpg")
    taken, both = desk.bin.take, threading.Barrier(2)

    def take(path: Path) -> None:
        with suppress(threading.BrokenBarrierError):
            both.wait(0.3)  # for the other request to come as far, if it can
        taken(path)

    monkeypatch.setattr(desk.workspace.duplicates, "_trash", take)
    threads = [
        threading.Thread(target=desk.workspace.duplicates.trash, args=([Removal((keep,), (remove,))],))
        for keep, remove in ((one, other), (other, one))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desk.bin.names()) == 1


def test_a_link_to_the_file_that_stays_does_not_count_as_another(desk: Desk) -> None:
    copies(desk)
    status = (desk.photos / "a.jpg").stat()
    os.utime(desk.photos / "a (1).jpg", ns=(status.st_atime_ns, status.st_mtime_ns))
    desk.index()
    (desk.photos / "a.jpg").unlink()
    (desk.photos / "a.jpg").symlink_to(desk.photos / "a (1).jpg")
    assert desk.trash("a (1).jpg", keep="a.jpg") == ["it is the very file that should stay, by another path"]
    assert (desk.photos / "a (1).jpg").exists()


def test_a_file_that_the_trash_refuses_stays_and_the_others_go(desk: Desk) -> None:
    copies(desk)
    shutil.copy(desk.photos / "a.jpg", desk.photos / "a (2).jpg")
    desk.index()
    desk.bin.refuses.add("a (1).jpg")
    names = ("a (1).jpg", "a (2).jpg")
    done = desk.workspace.duplicates.trash([Removal((desk.photo("a.jpg"),), tuple(map(desk.photo, names)))])
    assert [(failure.path.name, failure.reason) for failure in done.failures] == [
        ("a (1).jpg", "its drive has no trash")
    ]
    assert desk.bin.names() == ["a (2).jpg"]
    assert desk.names(EXACT) == [["a.jpg", "a (1).jpg"]]


def test_what_went_before_something_broke_is_noted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    copies(desk)
    shutil.copy(desk.photos / "a.jpg", desk.photos / "a (2).jpg")
    desk.index()
    taken = desk.bin.take

    def take(path: Path) -> None:
        if path.name == "a (2).jpg":
            raise RuntimeError("a bug")
        taken(path)

    monkeypatch.setattr(desk.workspace.duplicates, "_trash", take)
    with pytest.raises(RuntimeError):
        desk.workspace.duplicates.trash(
            [Removal((desk.photo("a.jpg"),), (desk.photo("a (1).jpg"), desk.photo("a (2).jpg")))]
        )
    assert desk.names(EXACT) == [["a.jpg", "a (2).jpg"]]


def test_versions_can_go_though_they_only_look_like_a_third(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, quality in (("a.jpg", 95), ("b.jpg", 60), ("c.jpg", 40)):
        save(scenery(1), desk.photos / name, quality=quality)
    desk.index()
    desk.workspace._library.write(
        lambda connection: connection.execute(
            "DELETE FROM alike WHERE similarity = (SELECT min(similarity) FROM alike)"
        )
    )
    desk.workspace.duplicates._forget()
    (names,) = desk.names(PICTURE)
    assert len(names) == 3
    for name in names[1:]:
        assert desk.trash(name, keep=names[0]) == []
    assert desk.bin.names() == sorted(names[1:])


def test_without_the_right_to_write_nothing_goes(desk: Desk, tmp_path: Path) -> None:
    copies(desk)
    one, other = desk.photo("a.jpg"), desk.photo("a (1).jpg")
    reader = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"), writes=False)
    try:
        reader.duplicates.request()
        assert not reader.duplicates.progress().busy
        with pytest.raises(DecisionError, match="only to look at"):
            reader.duplicates.trash([Removal((one,), (other,))])
    finally:
        reader.close()


def test_the_real_trash_is_the_default() -> None:
    from glimpse_desktop.workspace.trash import move_to_trash

    assert duplicates_module.Duplicates.__init__.__kwdefaults__["trash"] is move_to_trash
