"""A clock that jumps, back or ahead, mixes nothing up: what came later is what was decided later."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.stand import Stand, squares

YEAR = 365 * 86400.0


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    with squares():
        stand = Stand.make(tmp_path)
        stand.draw(random.Random(6), 8)
        yield stand


def test_decisions_and_backups(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    real = time.time
    ahead = 0.0
    monkeypatch.setattr(time, "time", lambda: real() + ahead)
    workspace = Workspace.open(stand.locations)
    try:
        workspace.add_folder(stand.photos, start=False)
        workspace.index_and_wait(CancelToken())
        ids = workspace.timeline().ids.tolist()
        face = next(face.id for faces in workspace.faces_in(ids).values() for face in faces)
        clock = workspace._decisions
        names = []
        for ahead, name in ((0.0, "Now"), (70 * YEAR, "Ahead"), (-50 * YEAR, "Back"), (0.0, "Now again")):
            clock._clock = lambda: real() + ahead  # noqa: B023 - of the moment
            workspace.name_faces([face], name)
            names.append(name)
            assert [row.person_name for row in workspace.faces([face])] == [name]
            made = workspace.backups.make(BackupReason.DAILY)
            assert made.path.exists()
        told = zip(workspace.history(), reversed(names), strict=False)
        assert [name for row, name in told if name in row.text] == names[::-1]
        for name in reversed(names[:-1]):
            workspace.undo()
            assert [row.person_name for row in workspace.faces([face])] == [name]
        workspace.close()
        workspace = Workspace.open(stand.locations)
        assert workspace.lost_decisions is None
        assert [row.person_name for row in workspace.faces([face])] == ["Now"]
        assert workspace.backups.missing_since() is None
    finally:
        workspace.close()


def test_files_from_the_future_and_from_before_the_beginning(stand: Stand) -> None:
    for path, moment in zip(sorted(stand.drawn), (0, -3e9, -1, 1.5e10, 4e9, 1, 2e9), strict=False):
        os.utime(path, (moment, moment))
    workspace = Workspace.open(stand.locations)
    try:
        workspace.add_folder(stand.photos, start=False)
        summary = workspace.index_and_wait(CancelToken())
        assert (summary.photos, summary.faces, summary.problems) == (8, stand.faces, 0)
        again = workspace.index_and_wait(CancelToken())
        assert (again.added, again.changed, again.removed) == (0, 0, 0)
        ids = workspace.timeline().ids.tolist()
        assert len(workspace.photos(ids)) == 8 and all(workspace.photo_details(photo) for photo in ids)
    finally:
        workspace.close()
