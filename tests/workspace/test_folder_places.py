"""Drives that come back under another mount, folders that were moved, photos that vanished."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError, PhotoAwayError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.watching import Watching
from glimpse_desktop.indexing import removals
from glimpse_desktop.indexing import watching as watching_module
from glimpse_desktop.indexing.watching import Surroundings
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.drives import Drives
from tests.support.square_engine import SquareEngine, draw_photo


class Desk:
    """A library of five photos on a drive that can be plugged in anywhere."""

    def __init__(self, root: Path, workspace: Workspace, drives: Drives, engine: SquareEngine) -> None:
        self.root = root
        self.workspace = workspace
        self.drives = drives
        self.engine = engine
        self.stick = root / "media" / "STICK"
        self.photos = self.stick / "Photos" / "all"
        for number in range(5):
            path = self.photos / f"sub{number % 2}" / f"{number}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            draw_photo(path, [(0.0, 8 * number, 8, 40)])
            os.utime(path, (1_600_000_000 + number, 1_600_000_000 + number))

    def index(self) -> None:
        self.workspace.indexer.start()
        self.workspace.indexer.wait()

    def add(self, volume: str | None = "uuid 1") -> None:
        self.drives.plug(self.stick, "stick", volume=volume)
        self.folder = self.workspace.add_folder(self.photos, start=False)
        self.index()

    def replug(self, name: str, volume: str | None = "uuid 1") -> Path:
        """The drive comes back elsewhere. Returns where the photos are then."""
        self.unplug()
        return self.plug(name, volume)

    def unplug(self) -> None:
        self.stick.rename(self.root / "unplugged")
        self.drives.unplug(self.stick)

    def plug(self, name: str, volume: str | None = "uuid 1") -> Path:
        place = self.root / "media" / name
        (self.root / "unplugged").rename(place)
        self.drives.plug(place, "stick2", volume=volume)
        return place / "Photos" / "all"

    def paths(self) -> list[Path]:
        timeline = self.workspace.timeline()
        return sorted(row.path for row in self.workspace.photos([PhotoId(int(photo)) for photo in timeline.ids]))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    monkeypatch.setattr(removals, "FEW", 2)
    workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    yield Desk(tmp_path, workspace, Drives(monkeypatch), engine)
    workspace.close()


def wait(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


def read_no_photo(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise AssertionError(f"read {path}")

    monkeypatch.setattr("glimpse_desktop.indexing.analyse.read_photo_file", refuse)


def test_recognised_drive_is_followed_and_nothing_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add()
    ids = desk.workspace.timeline().ids.tolist()
    heard: list[Changes] = []
    desk.workspace.subscribe(heard.append)
    read_no_photo(monkeypatch)
    place = desk.replug("STICK1")
    desk.index()
    assert [path.parent.parent for path in desk.paths()] == [place] * 5
    assert desk.workspace.timeline().ids.tolist() == ids
    (row,) = desk.workspace.folders()
    assert (row.path, row.reachable, row.came_from) == (place, True, desk.photos)
    (move,) = desk.workspace.places.moves()
    assert (move.old, move.new, move.by_person) == (desk.photos, place, False)
    assert any(changes.photo_list and changes.folders for changes in heard)
    assert desk.workspace.problems() == [] and desk.workspace.places.offers() == []


def test_photos_of_a_drive_that_is_away_stay_and_say_so(desk: Desk) -> None:
    desk.add()
    (photo, *_) = desk.workspace.timeline().ids.tolist()
    desk.unplug()
    desk.index()
    assert len(desk.paths()) == 5 and desk.workspace.photo_thumbnails([photo])
    with pytest.raises(PhotoAwayError, match="not connected"):
        desk.workspace.picture(photo)
    desk.plug("STICK")
    desk.index()
    assert desk.workspace.picture(photo).size


def test_by_its_files_alone_a_place_is_only_offered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add(volume=None)
    places = desk.workspace.places
    place = desk.replug("STICK1", volume=None)
    desk.index()
    (offer,) = places.offers()
    assert (offer.old, offer.new, offer.check.found, offer.check.asked) == (desk.photos, place, 5, 5)
    assert desk.workspace.folders()[0].path == desk.photos
    places.not_now(desk.folder)
    places.seek()
    assert places.offers() == []
    read_no_photo(monkeypatch)
    assert places.move(desk.folder, place) == 5
    desk.workspace.indexer.wait()
    (row,) = desk.workspace.folders()
    assert row.path == place and row.came_from is None  # whoever said so needs no telling
    assert places.offers() == []


def test_copied_to_a_drive_whose_clock_is_an_hour_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add()
    place = desk.replug("FAT", volume="uuid of another")
    for path in place.rglob("*.png"):
        at = path.stat().st_mtime + 3600
        os.utime(path, (at, at))
    desk.index()
    (offer,) = desk.workspace.places.offers()
    assert offer.check.hours == 1
    read_no_photo(monkeypatch)
    desk.workspace.places.move(desk.folder, place)
    desk.workspace.indexer.wait()
    assert desk.workspace.problems() == [] and desk.workspace.status().waiting == 0
    (changed,) = place.rglob("3.png")
    os.utime(changed, (1, 1))
    desk.index()  # a change from now on is one
    assert "an unexpected error" in desk.workspace.problems()[0].reason


def test_folder_with_other_files_is_not_offered(desk: Desk) -> None:
    desk.add(volume=None)
    place = desk.replug("STICK1", volume=None)
    for path in list(place.rglob("*.png"))[1:]:
        path.unlink()
    desk.index()
    assert desk.workspace.places.offers() == []
    check = desk.workspace.places.check(desk.folder, place)
    assert (check.found, check.asked) == (1, 5)


def test_a_place_that_is_in_the_library_is_not_taken(desk: Desk) -> None:
    desk.add()
    place = desk.replug("STICK1")
    desk.workspace.add_folder(place, start=False)
    desk.index()
    assert desk.workspace.places.offers() == [] and not desk.workspace.folders()[0].reachable
    with pytest.raises(GlimpseError, match="in the library already"):
        desk.workspace.places.move(desk.folder, place)
    with pytest.raises(NotFoundError):
        desk.workspace.places.move(desk.folder, place / "none")
    desk.workspace.indexer.wait()


def test_another_drive_in_its_place_can_be_said_to_be_it(desk: Desk) -> None:
    desk.add()
    desk.unplug()
    draw_photo_at = desk.photos / "new.png"
    draw_photo_at.parent.mkdir(parents=True)
    draw_photo(draw_photo_at, [])
    desk.drives.plug(desk.stick, "other", volume="uuid 2")
    desk.index()
    assert not desk.workspace.folders()[0].reachable and len(desk.paths()) == 5
    desk.workspace.places.move(desk.folder, desk.photos)
    desk.workspace.indexer.wait()
    assert desk.workspace.folders()[0].reachable
    (vanished,) = desk.workspace.places.vanished()
    assert vanished.photos == 5 and len(desk.paths()) == 6


def test_photos_that_vanished_are_asked_about_and_keep_their_names(desk: Desk) -> None:
    desk.add()
    places, workspace = desk.workspace.places, desk.workspace
    (face,) = workspace.photo_faces(workspace.timeline().ids.tolist()[0])
    workspace.name_faces([face.id], "Anna")
    workspace.settle()
    (before,) = workspace.people()
    (desk.photos / "sub0").rename(desk.root / "sub0")
    desk.index()
    (vanished,) = places.vanished()
    assert (vanished.folder, vanished.photos) == (desk.photos, 3) and len(desk.paths()) == 5
    assert workspace.people() == [before]
    held = next(row for row in workspace.photos(workspace.timeline().ids.tolist()) if not row.path.exists())
    with pytest.raises(PhotoAwayError, match="no longer found"):
        workspace.picture(held.id)
    assert places.keep_showing(desk.folder) == 3 and places.vanished() == []
    desk.index()
    assert places.vanished() == [] and len(desk.paths()) == 5
    assert places.accept_removals() == 3 and len(desk.paths()) == 2
    (desk.root / "sub0").rename(desk.photos / "sub0")
    desk.index()
    assert len(desk.paths()) == 5 and [(row.name, row.photos) for row in workspace.people()] == [("Anna", 5)]


def test_what_glimpse_removes_itself_is_not_asked_about(desk: Desk) -> None:
    desk.add()
    with desk.workspace.duplicates._trashing:  # files go to the trash, and a scan comes upon it
        (desk.photos / "sub0").rename(desk.root / "sub0")
        desk.index()
        assert desk.workspace.places.vanished() == []
    desk.index()
    assert len(desk.workspace.places.vanished()) == 1


def test_watcher_finds_a_drive_that_comes_back_elsewhere(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching_module, "TICK_SECONDS", 0.05)
    desk.workspace.watching.surroundings = Surroundings(mounts=lambda: list(desk.drives.mounts()))
    desk.workspace.watching.start()
    desk.add()
    desk.unplug()
    wait(lambda: desk.workspace.watching.states() == {desk.folder: Watching.AWAY})
    desk.workspace.indexer.wait()
    place = desk.plug("STICK1")
    wait(lambda: desk.workspace.folders()[0].path == place)
    wait(lambda: desk.workspace.watching.states() == {desk.folder: Watching.AT_ONCE})
    desk.workspace.indexer.wait()
    new = draw_photo(place / "new.png", [])
    wait(lambda: new in desk.paths())


def test_library_that_is_only_looked_at_moves_nothing(desk: Desk) -> None:
    desk.add()
    desk.workspace.close()
    looked_at = Workspace.open(desk.workspace.locations, writes=False)
    try:
        with pytest.raises(GlimpseError):
            looked_at.places.move(desk.folder, desk.root)
        with pytest.raises(GlimpseError):
            looked_at.places.accept_removals()
    finally:
        looked_at.close()
