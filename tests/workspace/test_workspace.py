from __future__ import annotations

import io
import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from PIL import Image

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.imaging.crash_journal import fingerprint, in_hand, is_suspect
from glimpse_desktop.imaging.helper_pool import helpers
from glimpse_desktop.workspace import pictures
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace


def test_what_is_decoded_is_noted_in_the_library_that_is_written(tmp_path: Path) -> None:
    locations, mark = Locations(tmp_path / "library", tmp_path / "cache"), fingerprint(b"a photo")
    workspace = Workspace.open(locations)
    with in_hand(mark):
        left = locations.in_hand.read_bytes()
    assert mark in left and mark not in locations.in_hand.read_bytes()
    reader = Workspace.open(locations, writes=False)
    reader.close()
    with in_hand(mark):  # who only reads has no say in it
        assert mark in locations.in_hand.read_bytes()
    workspace.close()
    locations.in_hand.write_bytes(left)  # as a crash leaves it
    workspace = Workspace.open(locations)
    assert is_suspect(mark)
    workspace.close()
    assert not is_suspect(mark)


@pytest.mark.skipif(sys.platform == "win32", reason="stops a process by a signal")
def test_closing_does_not_wait_for_a_decoder_that_hangs(tmp_path: Path) -> None:
    workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    out = io.BytesIO()
    Image.new("RGB", (8, 6)).save(out, "PNG")
    photo = tmp_path / "a.png"
    photo.write_bytes(out.getvalue())
    pictures.picture(photo)
    for _, process in helpers._idle:
        os.kill(process.pid, signal.SIGSTOP)
    asked, real, ends = threading.Event(), helpers._take, []

    def take() -> object:
        asked.set()
        return real()

    def look() -> None:
        try:
            pictures.picture(photo)
        except Cancelled:
            ends.append("cancelled")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(helpers, "_take", take)
        thread = threading.Thread(target=look)
        thread.start()
        asked.wait()
        workspace.close()
        thread.join()
    assert ends == ["cancelled"]
    for _, process in helpers._idle:
        os.kill(process.pid, signal.SIGCONT)
