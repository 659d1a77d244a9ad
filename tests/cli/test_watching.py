"""``index --watch`` in a process of its own, as in a terminal."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.support.square_engine import draw_photo

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such signals")

_SQUARES = """
import sys
from glimpse_desktop.vision.packs import PackCatalogue
from tests.support.square_engine import SquareEngine
engine = SquareEngine()
PackCatalogue.available = lambda self: [engine.info]
PackCatalogue.describe = lambda self, choice=None: engine.info
PackCatalogue.load = lambda self, choice=None, **_: engine
from glimpse_desktop.app.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    running: list[subprocess.Popen[str]] = []
    timers: list[threading.Timer] = []

    def run(*words: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", _SQUARES, "--library", str(tmp_path / "library"), "index", *words],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), "XDG_CACHE_HOME": str(tmp_path / "cache")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        # Whatever goes wrong, nobody waits for a line for ever.
        timer = threading.Timer(60, process.kill)
        timer.start()
        timers.append(timer)
        return process

    yield run
    for process, timer in zip(running, timers, strict=True):
        process.kill()
        process.communicate()
        timer.cancel()
        timer.join()


def test_says_what_it_did_until_it_is_interrupted(
    tmp_path: Path, start: Callable[..., subprocess.Popen[str]]
) -> None:
    photos = tmp_path / "photos"
    first = draw_photo(photos / "a.png", [(0.0, 20, 20, 90)])
    process = start("--watch", str(photos))
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.readline().startswith("1 photos, 1 faces")
    assert process.stdout.readline() == "1 added, 0 changed, 0 unchanged, 0 removed\n"
    assert process.stderr.readline() == "Watching 1 folder. Ctrl+C to stop.\n"
    draw_photo(photos / "sub" / "b.png", [(0.3, 20, 20, 90), (0.6, 150, 20, 90)])
    assert process.stdout.readline() == "1 added, 0 changed, 0 removed: 2 photos, 3 faces now\n"
    first.unlink()
    assert process.stdout.readline() == "0 added, 0 changed, 1 removed: 1 photo, 2 faces now\n"
    process.send_signal(signal.SIGINT)
    out, errors = process.communicate(timeout=60)
    assert (process.returncode, out, errors) == (0, "", "")


def test_json_is_an_object_a_line(tmp_path: Path, start: Callable[..., subprocess.Popen[str]]) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    process = start("--watch", "--json", str(photos))
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["photos"] == 0
    draw_photo(photos / "a.png", [(0.0, 20, 20, 90)])
    found = json.loads(process.stdout.readline())
    assert (found["photos"], found["faces"], found["added"]) == (1, 1, 1)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
