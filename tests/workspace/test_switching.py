"""Before a library changes its model pack somebody says what that means, and nothing has happened by then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled, DecisionError, PackError
from glimpse_desktop.domain.faces import DetectedFace, PackInfo
from glimpse_desktop.domain.ids import PackId, PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace import switching
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine, draw_photo

OLD, NEW = PackId("squares-1"), PackId("squares-2")


class Shortsighted(SquareEngine):
    """Another pack, which sees no small squares."""

    def __init__(self, folder: Path) -> None:
        super().__init__(NEW)
        self._info = replace(self._info, source=str(folder), name="Short-sighted")

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        return [face for face in super().analyse(photo) if face.box.w * photo.width > 50]


@dataclass
class Place:
    workspace: Workspace
    photos: Path
    old: SquareEngine
    new: Shortsighted
    folder: Path

    def index(self) -> None:
        self.workspace.add_folder(self.photos, start=False)
        self.workspace.index_and_wait(CancelToken())

    def name_all(self) -> None:
        for row in self.workspace.timeline().ids:
            for number, face in enumerate(self.workspace.photo_faces(PhotoId(int(row)))):
                self.workspace.name_faces([face.id], f"Person {number}")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    locations = Locations(tmp_path / "library", tmp_path / "cache")
    folder = locations.models_dir / "short"
    old, new = SquareEngine(OLD), Shortsighted(folder)
    engines = {OLD: old, str(folder): new, NEW: new}

    def describe(_self: PackCatalogue, choice: str | None = None) -> PackInfo:
        if choice is not None and choice not in engines:
            raise PackError("There is no model pack called {pack}.", pack=choice)
        return engines[choice or OLD].info

    monkeypatch.setattr(PackCatalogue, "available", lambda self: [old.info, new.info])
    monkeypatch.setattr(PackCatalogue, "describe", describe)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engines[choice or OLD])
    workspace = Workspace.open(locations)
    folder.mkdir()
    (folder / "detector.onnx").write_bytes(b"x" * 1000)
    yield Place(workspace, tmp_path / "photos", old, new, folder)
    workspace.close()


def test_a_dry_run_says_what_would_be_looked_at_and_changes_nothing(place: Place) -> None:
    for number in range(3):
        draw_photo(place.photos / f"{number}.png", [(0.0, 20, 20, 90 + number), (0.5, 200, 20, 30 + number)])
    place.index()
    place.name_all()
    heard: list[tuple[int, int]] = []
    outlook = place.workspace.switching.outlook(NEW, lambda done, total: heard.append((done, total)))
    assert (outlook.pack.id, outlook.photos, outlook.faces, outlook.people) == (NEW, 3, 6, 2)
    assert (outlook.tried_photos, outlook.tried_faces, outlook.missed_faces) == (3, 6, 3)
    assert outlook.seconds is not None and outlook.seconds > 0
    assert outlook.fits and 6 * 330 < outlook.needed < 6 * 500
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert place.workspace.current_pack().id == OLD
    assert place.workspace.status().waiting == 0
    assert [pack.seen for pack in place.workspace.switching.installed()] == [3, 0]


def test_what_a_pack_has_seen_already_needs_no_second_look(place: Place) -> None:
    draw_photo(place.photos / "a.png", [(0.0, 20, 20, 90)])
    place.index()
    place.name_all()
    place.workspace.use_pack(NEW)
    place.workspace.index_and_wait(CancelToken())
    back = place.workspace.switching.outlook(OLD)
    assert (back.photos, back.seconds, back.tried_photos, back.needed) == (0, 0.0, 0, 0)
    assert (back.faces, back.people) == (1, 1)  # shown by the other pack now: they are found again there


def test_a_photo_that_cannot_be_read_is_left_out_of_the_trial(place: Place) -> None:
    for number in range(2):
        draw_photo(place.photos / f"{number}.png", [(0.0, 20, 20, 90 + number)])
    place.index()
    (place.photos / "1.png").write_bytes(b"")
    outlook = place.workspace.switching.outlook(NEW)
    assert (outlook.photos, outlook.tried_photos) == (2, 1)


def test_an_empty_library_has_nothing_to_try(place: Place) -> None:
    outlook = place.workspace.switching.outlook(NEW)
    assert (outlook.photos, outlook.faces, outlook.tried_photos, outlook.needed) == (0, 0, 0, 0)


def test_a_sample_is_from_all_over_the_library_with_named_faces_first(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(switching, "TRIED_PHOTOS", 2)
    for number in range(4):
        draw_photo(place.photos / f"{number}.png", [(0.0, 20, 20, 90 + number)])
    place.index()
    photo = place.workspace.photo_by_path(place.photos / "3.png")
    assert photo is not None
    place.workspace.name_faces([place.workspace.photo_faces(photo.id)[0].id], "Anna")
    outlook = place.workspace.switching.outlook(NEW)
    assert (outlook.tried_photos, outlook.tried_faces, outlook.missed_faces) == (2, 1, 0)


def test_a_trial_can_be_ended(place: Place) -> None:
    draw_photo(place.photos / "a.png", [])
    place.index()
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        place.workspace.switching.outlook(NEW, cancel=cancel)


def test_a_pack_that_is_not_there_is_refused(place: Place) -> None:
    with pytest.raises(PackError, match="no model pack called"):
        place.workspace.switching.outlook(PackId("other"))


def test_packs_say_what_room_they_take_and_which_can_go(place: Place) -> None:
    own, new = place.workspace.switching.installed()
    assert (own.current, own.size, own.removable) == (True, 0, False)
    assert (new.current, new.size, new.removable) == (False, 1000, True)


def test_a_pack_nobody_uses_can_be_removed(place: Place) -> None:
    assert place.workspace.switching.remove(NEW) == 1000
    assert not place.folder.exists() and not list(place.folder.parent.iterdir())


def test_the_pack_in_use_stays(place: Place) -> None:
    place.workspace.use_pack(NEW)
    assert not any(pack.removable for pack in place.workspace.switching.installed() if pack.current)
    with pytest.raises(PackError, match="in use"):
        place.workspace.switching.remove(NEW)
    assert place.folder.is_dir()


def test_a_pack_that_lies_elsewhere_is_left_alone(place: Place, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    place.folder.rename(elsewhere)
    place.new._info = replace(place.new.info, source=str(elsewhere))
    with pytest.raises(PackError, match="leaves it alone"):
        place.workspace.switching.remove(NEW)
    assert (elsewhere / "detector.onnx").is_file()


def test_who_only_looks_removes_nothing(place: Place) -> None:
    watcher = Workspace.open(place.workspace.locations, writes=False)
    try:
        with pytest.raises(DecisionError):
            watcher.switching.remove(NEW)
    finally:
        watcher.close()
    assert place.folder.is_dir()
