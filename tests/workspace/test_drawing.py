"""What becomes of faces that a person drew: they are looked at, found and grouped, and are named in any case."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.drawing import Drawing
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine, draw_photo

RED = 0.0
MISSED = Box(200 / 320, 60 / 240, 40 / 320, 40 / 240)
"""Where the photo "missed" has a face that is too pale to be found."""


class Engine(SquareEngine):
    """Counts the boxes it was asked about; ``blind``: it makes nothing of them."""

    def __init__(self, pack: str = "squares-1", finds: bool = True) -> None:
        super().__init__(pack)
        self.asked = 0
        self.blind = False
        self.finds = finds

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        return super().analyse(photo) if self.finds else []

    def embed_at(self, photo: DecodedPhoto, box: Box) -> DetectedFace | None:
        self.asked += 1
        return None if self.blind else super().embed_at(photo, box)


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> dict[str, Engine]:
    """Two packs: the second one finds no faces by itself."""
    packs = {"squares-1": Engine(), "squares-2": Engine("squares-2", finds=False)}
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info for engine in packs.values()])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: packs[choice or "squares-1"].info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: packs[choice or "squares-1"])
    return packs


@pytest.fixture
def workspace(engines: dict[str, Engine], tmp_path: Path) -> Iterator[Workspace]:
    """Two red faces that are found, and a pale red one that isn't."""
    photos = tmp_path / "photos"
    draw_photo(photos / "one.png", [(RED, 40, 60, 60)])
    draw_photo(photos / "two.png", [(RED + 0.01, 120, 60, 60)], grey=91)
    missed = draw_photo(photos / "missed.png", [], grey=92)
    picture = Image.open(missed)
    ImageDraw.Draw(picture).rectangle((200, 60, 239, 99), fill=(255, 160, 160))
    picture.save(missed)
    workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    workspace.add_folder(photos, start=False)
    workspace.index_and_wait(CancelToken())
    yield workspace
    workspace.close()


def photo(workspace: Workspace, name: str) -> PhotoId:
    rows = workspace.photos(workspace.timeline().ids.tolist())
    return next(row.id for row in rows if row.path.name == name)


def row(workspace: Workspace, face: FaceId) -> FaceRow:
    (found,) = workspace.faces([face])
    return found


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)


def test_a_drawn_face_is_looked_at_and_found(workspace: Workspace) -> None:
    told: list[Changes] = []
    workspace.subscribe(told.append)
    drawn, _ = workspace.draw_face(photo(workspace, "missed.png"), MISSED)
    workspace.settle()
    seen = row(workspace, drawn)
    assert seen.has_embedding and seen.drawn and seen.box == MISSED
    assert seen.quality is not None and seen.quality.overall > 0
    assert any(drawn in changes.faces for changes in told[1:])
    (other,) = workspace.photo_faces(photo(workspace, "one.png"))
    assert drawn in [match.face.id for match in workspace.find_face(other.id)]
    # It belongs to the group of those who look so, or founded one with them.
    assert seen.group_id is not None
    assert drawn in [face.id for face in workspace.person_faces(seen.group_id)]
    assert workspace.face_thumbnails([drawn])[drawn].startswith(b"\xff\xd8")


def test_it_happens_by_itself(workspace: Workspace) -> None:
    drawn, _ = workspace.draw_face(photo(workspace, "missed.png"), MISSED)
    wait_for(lambda: row(workspace, drawn).has_embedding)
    moved, _ = workspace.move_face(drawn, Box(MISSED.x, MISSED.y, MISSED.w, MISSED.h * 1.1))
    assert moved != drawn
    wait_for(lambda: row(workspace, moved).has_embedding)
    workspace.undo()
    workspace.undo()
    workspace.redo()
    (back,) = workspace.photo_faces(photo(workspace, "missed.png"))
    wait_for(lambda: row(workspace, back.id).has_embedding)


def test_without_anything_to_look_at_no_model_is_loaded(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the models were loaded")

    monkeypatch.setattr(workspace._models, "engine", refuse)
    (face,) = workspace.photo_faces(photo(workspace, "one.png"))
    workspace.name_faces([face.id], "Anna")
    workspace.settle()
    assert workspace._drawing._thread is None


def test_what_the_pack_makes_nothing_of_is_asked_about_once_and_named(
    workspace: Workspace, engines: dict[str, Engine]
) -> None:
    engines["squares-1"].blind = True
    drawn, _ = workspace.draw_face(photo(workspace, "missed.png"), MISSED)
    workspace.name_faces([drawn], "Anna")
    workspace.settle()
    workspace.settle()
    assert engines["squares-1"].asked == 1
    assert row(workspace, drawn).person_name == "Anna" and not row(workspace, drawn).has_embedding


def test_a_named_face_that_another_pack_did_not_find(workspace: Workspace, engines: dict[str, Engine]) -> None:
    (face,) = workspace.photo_faces(photo(workspace, "one.png"))
    workspace.name_faces([face.id], "Anna")
    workspace.use_pack("squares-2")
    workspace.index_and_wait(CancelToken())
    (kept,) = workspace.photo_faces(photo(workspace, "one.png"))
    assert kept.person_name == "Anna" and kept.pack_id == "squares-2" and kept.has_embedding
    assert engines["squares-2"].asked == 1


def test_rebuilding_looks_at_kept_faces(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Drawing, "request", lambda self: None)
        drawn, _ = workspace.draw_face(photo(workspace, "missed.png"), MISSED)
        assert not row(workspace, drawn).has_embedding
    count = workspace.rebuild_index()
    assert row(workspace, drawn).has_embedding and count == 3


def test_a_file_that_is_another_one_or_gone_waits(
    workspace: Workspace, engines: dict[str, Engine], tmp_path: Path
) -> None:
    file = tmp_path / "photos" / "missed.png"
    bytes_ = file.read_bytes()
    for now in (b"something else", None):
        file.unlink() if now is None else file.write_bytes(now)
        drawn, _ = workspace.draw_face(photo(workspace, "missed.png"), MISSED)
        workspace.settle()
        assert engines["squares-1"].asked == 0 and not row(workspace, drawn).has_embedding
        workspace.undo()
    file.write_bytes(bytes_)
    workspace.redo()
    workspace.settle()
    assert workspace.photo_faces(photo(workspace, "missed.png"))[0].has_embedding


def test_without_the_pack_the_face_is_there_all_the_same(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise PackError("It is not here any more.")

    monkeypatch.setattr(workspace._models, "engine", missing)
    drawn, changes = workspace.draw_face(photo(workspace, "missed.png"), MISSED)
    workspace.settle()
    assert changes and not row(workspace, drawn).has_embedding


def test_a_moved_copy_shows_the_same_drawn_face(workspace: Workspace, tmp_path: Path) -> None:
    drawn, _ = workspace.draw_face(photo(workspace, "missed.png"), MISSED)
    workspace.name_faces([drawn], "Anna")
    workspace.settle()
    file = tmp_path / "photos" / "missed.png"
    file.rename(tmp_path / "photos" / "elsewhere.png")
    workspace.index_and_wait(CancelToken())
    (face,) = workspace.photo_faces(photo(workspace, "elsewhere.png"))
    assert face.id == drawn and face.person_name == "Anna" and face.has_embedding
