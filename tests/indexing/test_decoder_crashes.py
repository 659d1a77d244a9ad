"""A decoder that crashes costs one photo: in a helper process at once, in this process at the next start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from glimpse_desktop.imaging.crash_journal import end_journal, keep_journal
from glimpse_desktop.imaging.helper_messages import Message
from glimpse_desktop.imaging.helper_pool import helpers
from glimpse_desktop.imaging.helper_process import DecodeProcess
from glimpse_desktop.imaging.reasons import CRASHED
from tests.indexing.conftest import Bench
from tests.indexing.test_analyse import make_old
from tests.support.square_engine import draw_photo

REPOSITORY = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="crashes by signal")


def test_a_crash_in_a_helper_is_a_problem_of_one_photo(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        path = draw_photo(bench.photos / f"{number}.jpg", [(0.0, 40, 40, 60)], grey=20 + number)
        Image.open(path).save(path.with_suffix(".png"))
        path.unlink()
        make_old(path.with_suffix(".png"))
    deadly = (bench.photos / "3.png").read_bytes()
    real = DecodeProcess.ask

    def ask(
        process: DecodeProcess, operation: str, options: dict[str, object], data: bytes, **more: object
    ) -> Message:
        if data == deadly:
            real(process, "exif", {}, data)
            os.kill(process.pid, signal.SIGSEGV)
        return real(process, operation, options, data, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(DecodeProcess, "ask", ask)
    bench.add()
    summary = bench.index()
    assert (summary.photos, summary.faces, summary.problems) == (6, 5, 1)
    assert bench.problems() == {"3.png": CRASHED}


CRASHING = """
import os, signal, sys
from pathlib import Path
import simplejpeg
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.imaging.crash_journal import keep_journal
from glimpse_desktop.indexing.indexer import Indexer
from glimpse_desktop.library import folders
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from tests.support.square_engine import SquareEngine

root = Path(sys.argv[1])
deadly, real = (root / "photos" / "5.jpg").read_bytes(), simplejpeg.decode_jpeg

def decode_jpeg(data, *arguments, **more):
    if data == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(data, *arguments, **more)

simplejpeg.decode_jpeg = decode_jpeg
keep_journal(root / "in hand")
library = Library.open(root / "library" / "library.sqlite")
library.write(lambda connection: folders.add(connection, root / "photos"))
Indexer(
    library, ThumbnailStore.open(root / "library" / "thumbnails.sqlite"), SquareEngine,
    on_analysed=lambda connection, contents: Changes(), on_succeeded=lambda connection, old, new: Changes(),
    on_changes=lambda changes: None, on_idle=lambda: None, pack=lambda: SquareEngine().info, workers=2,
).start()
"""


def test_what_the_program_died_of_goes_to_a_helper(
    tmp_path: Path, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10):
        draw_photo(bench.photos / f"{number}.jpg", [(0.0, 40, 40, 60)], grey=20 + number)
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    program = [sys.executable, "-c", CRASHING, str(tmp_path)]
    assert subprocess.run(program, cwd=REPOSITORY, env=environment).returncode == -signal.SIGKILL
    asked: list[bytes] = []
    real = helpers.ask

    def ask(operation: str, options: dict[str, object], data: bytes, **more: object) -> Message:
        asked.append(data)
        return real(operation, options, data, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(helpers, "ask", ask)
    journal = keep_journal(tmp_path / "in hand")
    try:
        summary = bench.index()
    finally:
        end_journal(journal)
    assert (summary.photos, summary.faces, summary.problems) == (10, 10, 0)
    # With it, at most what the other worker had in hand.
    assert (bench.photos / "5.jpg").read_bytes() in asked and len(asked) <= 2
