"""On a full disk everything says so, loses nothing, and works again when there is room."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.exporting import Export
from glimpse_desktop.domain.name_files import NamesWish
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.exporting import export_photos, photos_to_export
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.mounts import SmallDisk, small_disk
from tests.robustness.stand import Known, Stand, known, squares

FULL = r"(?i)disk is full"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with squares(), small_disk(tmp_path / "disk", 6_000) as disk:
        yield disk


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    stand = Stand.make(tmp_path / "there")
    stand.draw(random.Random(2), 16)
    return stand


def opened(disk: SmallDisk) -> Workspace:
    return Workspace.open(Locations(disk.folder / "library", disk.folder / "cache"))


def faces_of(workspace: Workspace) -> list[int]:
    ids = workspace.timeline().ids.tolist()
    return [face.id for faces in workspace.faces_in(ids).values() for face in faces]


def names_in(workspace: Workspace) -> Known:
    with workspace._library.reading() as connection:
        return known(connection)


def test_indexing_stops_with_a_word_and_goes_on(disk: SmallDisk, stand: Stand) -> None:
    workspace = opened(disk)
    try:
        workspace.add_folder(stand.photos, start=False)
        disk.fill(left=64 << 10)
        with pytest.raises(GlimpseError, match=FULL):
            workspace.index_and_wait(CancelToken())
        assert not workspace.indexer.running
        disk.free()
        summary = workspace.index_and_wait(CancelToken())
        assert (summary.photos, summary.faces, summary.problems) == (16, stand.faces, 0)
        workspace.settle()
        assert workspace.verify() == []
    finally:
        workspace.close()


def test_naming_backups_thumbnails_and_the_index(disk: SmallDisk, stand: Stand) -> None:
    workspace = opened(disk)
    try:
        workspace.add_folder(stand.photos, start=False)
        workspace.index_and_wait(CancelToken())
        workspace.settle()
        faces, ids = faces_of(workspace), workspace.timeline().ids.tolist()
        workspace.name_faces(faces[:2], "Anna")  # type: ignore[arg-type]
        before = names_in(workspace)
        disk.fill()
        refused = 0
        for number in range(40):  # SQLite has some room of its own in its files
            try:
                workspace.name_faces(faces[2:], f"Somebody {number} " + "x" * 150)  # type: ignore[arg-type]
            except GlimpseError as error:
                assert "disk is full" in str(error).lower()
                refused += 1
                break
            before = names_in(workspace)
        assert refused and names_in(workspace) == before
        with pytest.raises(GlimpseError, match=FULL):
            workspace.backups.make(BackupReason.BY_HAND)
        assert not any(path.is_file() for path in workspace.backups.folder.rglob("*"))
        with pytest.raises(GlimpseError, match=FULL):
            workspace.storage.clear_thumbnails()
        assert len(workspace.photo_thumbnails(ids)) == 16  # shown all the same
        assert workspace.search_face(faces[0]).hits  # type: ignore[arg-type]
        workspace.close()  # says nothing either
        # With nothing free at all the library opens, or says why not.
        disk.fill()
        try:
            workspace = opened(disk)
        except GlimpseError as error:
            assert "full" in str(error)
            disk.free()
            workspace = opened(disk)
        assert names_in(workspace) == before
        disk.free()
        workspace.name_faces(faces[2:], "Ben")  # type: ignore[arg-type]
        assert workspace.backups.make(BackupReason.BY_HAND).path.exists()
        assert workspace.verify() == []
    finally:
        workspace.close()


def test_exports_and_sidecars(disk: SmallDisk, stand: Stand, tmp_path: Path) -> None:
    """The library has room, the disk that is written to has none."""
    photos = disk.folder / "photos"
    stand.photos.rename(tmp_path / "moved")
    for path in sorted((tmp_path / "moved").rglob("*.jpg")):
        photos.mkdir(exist_ok=True)
        (photos / path.name).write_bytes(path.read_bytes())
    workspace = Workspace.open(stand.locations)
    try:
        workspace.add_folder(photos, start=False)
        workspace.index_and_wait(CancelToken())
        workspace.name_faces(faces_of(workspace), "Anna")  # type: ignore[arg-type]
        originals = {path: path.read_bytes() for path in photos.iterdir()}
        disk.fill()
        written = workspace.name_files.write(NamesWish())
        assert not written.sidecars and {one.reason for one in written.failures} == {"the disk is full"}
        target = disk.folder / "out"
        done = export_photos(workspace, Export(photos_to_export(workspace), target))
        assert not done.written and done.stopped is not None and "full" in done.stopped
        assert {path: path.read_bytes() for path in photos.iterdir()} == originals
        assert not target.exists() or not any(path.is_file() for path in target.rglob("*"))
        disk.free()
        assert workspace.name_files.write(NamesWish()).sidecars == len(originals)
        done = export_photos(workspace, Export(photos_to_export(workspace), target))
        assert len(done.written) == len(originals) and done.stopped is None
        assert {path: path.read_bytes() for path in originals} == originals
        assert not [path for path in photos.iterdir() if path.name.startswith(".")]
    finally:
        workspace.close()
