"""Whatever is done with them, the files of photos stay as they are: bytes, times, modes, attributes."""

from __future__ import annotations

import hashlib
import os
import random
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.exporting import Export, Layout
from glimpse_desktop.domain.name_files import NamesInFiles, NamesWish
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.exporting import export_photos, photos_to_export
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.damage import KINDS
from tests.robustness.stand import Stand, squares
from tests.support.square_engine import draw_photo

State = tuple[bytes, int, int, int, dict[str, bytes]]


def state(path: Path) -> State:
    """Everything of a file but when it was last read."""
    status = path.stat()
    attributes: dict[str, bytes] = {}
    with suppress(OSError, AttributeError):  # not every system has them, nor every file system
        attributes = {name: os.getxattr(path, name) for name in os.listxattr(path)}
    return (
        hashlib.sha256(path.read_bytes()).digest(),
        status.st_mtime_ns,
        stat.S_IMODE(status.st_mode),
        status.st_ino,
        attributes,
    )


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    """Photos of every kind, some of them damaged, write-protected, with attributes, with sidecars of others."""
    chance = random.Random(4)
    stand = Stand.make(tmp_path)
    stand.draw(chance, 16)
    drawn = sorted(stand.drawn)
    for number, kind in enumerate(KINDS[:4]):
        damaged = stand.photos / f"damaged {number}.jpg"
        damaged.write_bytes(drawn[number].read_bytes())
        kind(damaged, damaged, chance)
    drawn[0].chmod(0o400)
    drawn[1].chmod(0o755)
    with suppress(OSError, AttributeError):
        os.setxattr(drawn[2], "user.comment", b"mine")
    with squares():
        yield stand
    drawn[0].chmod(0o600)


def everything(stand: Stand) -> dict[Path, State]:
    return {path: state(path) for path in stand.photos.rglob("*") if path.is_file() and path.suffix != ".xmp"}


def test_originals_are_only_read(stand: Stand, tmp_path: Path) -> None:
    before = everything(stand)
    assert len(before) == 20
    workspace = Workspace.open(stand.locations)
    try:
        workspace.add_folder(stand.photos, start=False)
        workspace.index_and_wait(CancelToken())
        workspace.settle()
        ids = [row.id for row in workspace.photos(workspace.timeline().ids.tolist()) if row.analysed]
        faces = [face.id for faces in workspace.faces_in(ids).values() for face in faces]
        workspace.name_faces(faces[:6], "Anna")
        workspace.name_faces(faces[6:9], "Ben")
        workspace.merge_people(workspace.people()[0].id, workspace.people()[1].id)
        workspace.reject_faces(faces[:1])
        workspace.undo()
        workspace.rate_photos(ids, 5)
        workspace.rotate_photos(ids[:3], 1)
        workspace.hide_photos(ids[3:5])
        workspace.search_face(faces[0])
        workspace.find_picture(min(stand.drawn))
        workspace.photo_thumbnails(ids)
        workspace.storage.clear_thumbnails()
        workspace.photo_thumbnails(ids)
        for path in before:
            with suppress(GlimpseError):
                workspace.picture(path)
        for layout in Layout:
            for side in (None, 100):
                wanted = Export(photos_to_export(workspace), tmp_path / f"{layout}{side}", layout, max_side=side)
                assert export_photos(workspace, wanted).written
        assert workspace.name_files.write(NamesWish()).sidecars
        assert list(workspace.name_files.look_ahead(NamesWish(into_files=True)))
        workspace.backups.make(BackupReason.BY_HAND)
        workspace.retry_problems()
        workspace.index_and_wait(CancelToken())
        workspace.rebuild_index()
        workspace.duplicates.settle()
        assert workspace.name_files.wanted() is NamesInFiles.OFF
    finally:
        workspace.close()
    assert everything(stand) == before


def test_a_change_would_be_noticed(tmp_path: Path) -> None:
    path = draw_photo(tmp_path / "a.jpg", [])
    before = state(path)
    os.utime(path, (1, 1))
    assert state(path) != before
