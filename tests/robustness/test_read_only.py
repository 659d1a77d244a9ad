"""A library that nothing can be written to is looked at; photos on read-only media are as good as others."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.name_files import NamesWish
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.mounts import read_only
from tests.robustness.stand import Stand, squares
from tests.support.command_line import CommandLine, capturing


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    with squares():
        stand = Stand.make(tmp_path / "there")
        stand.draw(random.Random(3), 12)
        yield stand


_WINDOW = """
import subprocess, sys
from PySide6.QtCore import QTimer
from glimpse_desktop.app import session as sessions
from glimpse_desktop.app.main import main
from tests.robustness.stand import squares
library = sys.argv[1]
class Session(sessions.Session):
    times = 0
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.shown.connect(self.drive)
    def drive(self, window):
        self.times += 1
        workspace = window.context.workspace
        print(workspace.look_only, window.notice.isVisible(), window.page.name, flush=True)
        if self.times == 1:
            person = workspace.people()[0]
            window.open_page("person", person.id)
            window.page.commands._decisions.rename(person, "Zoe")
            QTimer.singleShot(500, lambda: self.try_again(window))
        else:
            QTimer.singleShot(0, window.quit)
    def try_again(self, window):
        print(window.messages.label.text(), [one.name for one in window.context.workspace.people()], flush=True)
        assert subprocess.run(["umount", "-l", library]).returncode == 0
        window.notice.again.click()
sessions.Session = Session
with squares():
    sys.exit(main(["--library", library]))
"""


def fill(stand: Stand) -> None:
    workspace = Workspace.open(stand.locations)
    workspace.add_folder(stand.photos, start=False)
    workspace.index_and_wait(CancelToken())
    workspace.settle()
    workspace.name_faces([face.id for face in workspace.photo_faces(workspace.timeline().ids.tolist()[0])], "Anna")
    workspace.rebuild_index()
    workspace.close()


def state(folder: Path) -> dict[Path, bytes]:
    return {path: hashlib.sha256(path.read_bytes()).digest() for path in folder.rglob("*") if path.is_file()}


def test_a_read_only_library_is_shown(stand: Stand, capsys: pytest.CaptureFixture[str]) -> None:
    fill(stand)
    library = stand.locations.library_dir
    before = state(library)
    line = CommandLine(library, capturing(capsys))
    with read_only(library):
        for words in (["status"], ["people"], ["folders"], ["problems"], ["verify"], ["search", "person:Anna"]):
            answer = line(*words)
            assert answer.code == 0, (words, answer.err)
            assert "can't be written to" in answer.err, words
        assert line.json("people")["people"][0]["name"] == "Anna"
        photo = min(stand.drawn)
        assert line.json("faces", photo)["faces"]
        face = line.json("faces", photo)["faces"][0]["id"]
        assert line("find", face, "--min-similarity", "0.1").code == 0
        for words in (["index"], ["name", str(face), "Ben"], ["undo"], ["backup"]):
            answer = line(*words)
            assert answer.code == 1 and "can only be looked at" in answer.err, (words, answer.err)
        workspace = Workspace.open(stand.locations, writes=False)
        try:
            ids = workspace.timeline().ids.tolist()
            assert len(workspace.photo_thumbnails(ids)) == 12
        finally:
            workspace.close()
        with pytest.raises(LibraryError, match="looked at"):
            Workspace.open(stand.locations)
    assert state(library) == before
    assert line("undo").code == 0


def test_the_window_looks_until_it_can_change_something(stand: Stand) -> None:
    fill(stand)
    library = stand.locations.library_dir
    before = state(library)
    with read_only(library):
        done = subprocess.run(
            [sys.executable, "-c", _WINDOW, str(library)],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.stdout.splitlines() == [
        "LookOnly.PROTECTED True photos",
        "This library can only be looked at: its folder is write-protected. ['Anna']",
        "None False person",
    ], (done.stdout, done.stderr)
    assert done.returncode == 0 and "Traceback" not in done.stderr
    # Written were only what a window writes that can change something: nothing of what was decided is lost.
    assert before.keys() <= state(library).keys()


def test_a_log_that_was_left_is_read_too(stand: Stand, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Killed, and then the disk is read-only: the last decisions are in the log, and shown or it is said."""
    fill(stand)
    workspace = Workspace.open(stand.locations)
    try:
        workspace.rename_person(workspace.people()[0].id, "Berta")
        copy = tmp_path / "copy"
        copy.mkdir()
        for path in stand.locations.library_dir.glob("*.sqlite*"):
            (copy / path.name).write_bytes(path.read_bytes())
    finally:
        workspace.close()
    line = CommandLine(copy, capturing(capsys))
    with read_only(copy):
        assert line.json("people")["people"][0]["name"] == "Berta"
        shm = copy / "library.sqlite-shm"
        assert shm.exists()
    shm.unlink()
    with read_only(copy):
        answer = line("people")
        assert answer.code == 1 and "was not closed properly" in answer.err


def test_photos_on_read_only_media(stand: Stand) -> None:
    with read_only(stand.photos):
        fill(stand)
        workspace = Workspace.open(stand.locations)
        try:
            summary = workspace.index_and_wait(CancelToken())
            assert (summary.photos, summary.faces, summary.problems) == (12, stand.faces, 0)
            written = workspace.name_files.write(NamesWish())
            assert not written.sidecars and "can't be written to" in written.failures[0].reason
        finally:
            workspace.close()
