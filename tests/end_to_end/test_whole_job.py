"""The main job in the real window: index, click a face, find, name, undo, redo, close; open again, still there.

And its silence: the same job, and the command line's, under strace. DESIGN's reason for going that deep:
onnxruntime's sockets are native code, which no check inside Python sees.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REPOSITORY

SCRIPT = Path(__file__).with_name("whole_job.py")
PEOPLE_SCRIPT = Path(__file__).with_name("people_job.py")
FOLDERS = ("2018 Space Centre", "2019 Summer")

WRITING = re.compile(r'openat\([^,]+, "((?:[^"\\]|\\.)*)", [^)]*O_(?:WRONLY|RDWR|CREAT)[^)]*\)(?: += )(-?\d+)')
MAKING = re.compile(r'(?:mkdir|rename|unlink|link|symlink)(?:at2?)?\([^)]*?"((?:[^"\\]|\\.)*)"[^)]*\) += 0')
CONNECTING = re.compile(r"(?:connect|sendto|sendmsg)\(.*sa_family=(AF_\w+)")
LOOKING_UP = re.compile(r'openat\([^"]*"(/etc/(?:resolv\.conf|hosts|nsswitch\.conf|gai\.conf))"')


@pytest.fixture
def album(sample_library: tuple[Path, Path], tmp_path: Path) -> Path:
    """A part of the sample album: one person alone and six together."""
    for folder in FOLDERS:
        shutil.copytree(sample_library[0] / folder, tmp_path / "album" / folder)
    return tmp_path / "album"


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of a person whose home is a folder of the test."""
    folder = tmp_path / "home"
    for below in ("", "cache", "config", "data", "run", "tmp"):
        (folder / below).mkdir(exist_ok=True, mode=0o700)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "GLIMPSE_", "PYTEST", "ORT_"))}
    return {
        **kept,
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "TMPDIR": str(folder / "tmp"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(REPOSITORY),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def run(command: list[str], environment: dict[str, str]) -> Any:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, cwd=REPOSITORY)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_whole_job_and_again(album: Path, home: dict[str, str], tmp_path: Path) -> None:
    before = fingerprint(album)
    script = [sys.executable, str(SCRIPT)]
    library = str(tmp_path / "library")
    first = run([*script, "first", library, str(album)], home)
    assert first["photos"] == len(before)
    # The last photo of the grid is the oldest: the astronaut, who is in five photos of this album.
    assert first["found"] == 4
    assert first["named"] == 5
    again = run([*script, "again", library, str(album)], home)
    assert again == {"name": "Anna", "named": 5, "shown": 5}
    assert fingerprint(album) == before


def test_every_decision_about_people_and_its_undo(
    sample_library: tuple[Path, Path], home: dict[str, str], tmp_path: Path
) -> None:
    shutil.copytree(sample_library[1], tmp_path / "library")
    seen = run([sys.executable, str(PEOPLE_SCRIPT), str(tmp_path / "library")], home)
    assert seen["automatic"] >= 2
    assert seen["rejected"] == {"Anna": 2}
    assert seen["unmerged"].keys() == {"Anna", "Ben", "Cid", "Dora"}
    assert seen["unmerged"]["Dora"] == 1
    assert seen["drawn"] == [0.05, 0.7, 0.15, 0.2]
    assert seen["decided"].keys() == {"Anna", "Ben", "Cid", "Dora", "Finn"}
    assert seen["left"] == {}
    # Name, confirm, reject, two names, split, hide, ignore, draw, name; the merge was undone in History.
    assert seen["undone"] == 10


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_silence(album: Path, home: dict[str, str], tmp_path: Path) -> None:
    library, trace = tmp_path / "library", tmp_path / "trace"
    strace = ["strace", "-f", "-qq", "-s", "300", "-e", "signal=none", "-o"]
    calls = "trace=connect,sendto,sendmsg,openat,mkdir,mkdirat,rename,renameat2,unlink,unlinkat,link,symlink"
    glimpse = [sys.executable, "-m", "glimpse_desktop", "--library", str(library)]
    jobs: list[list[str]] = [
        [sys.executable, str(SCRIPT), "first", str(library), str(album)],
        [sys.executable, str(SCRIPT), "again", str(library), str(album)],
        [*glimpse, "find", str(album / FOLDERS[0] / "P1030456.jpg"), "--json"],
        [*glimpse, "index", "--json"],
        [*glimpse, "draw", str(album / FOLDERS[0] / "P1030456.jpg"), "0.05", "0.7", "0.15", "0.2", "--json"],
        [*glimpse, "review", "--json"],
        [*glimpse, "verify", "--json"],
    ]
    pack = REPOSITORY.parent / "shared/models/scrfd-mobilefacenet"
    if pack.is_dir():
        jobs.append([*glimpse, "index", "--json", "--pack", str(pack)])
    caches = [f"{home['XDG_CACHE_HOME']}/{name}" for name in ("glimpse-desktop", "fontconfig")]
    allowed = (str(library), *caches, home["TMPDIR"], home["XDG_RUNTIME_DIR"], "/dev/", "/proc/")
    lines = 0
    for number, job in enumerate(jobs):
        run([*strace, f"{trace}{number}", "-e", calls, *job], home)
        for line in Path(f"{trace}{number}").read_text(errors="replace").splitlines():
            lines += 1
            for family in CONNECTING.findall(line):
                assert family == "AF_UNIX", line
            assert not LOOKING_UP.search(line), line
            for path in written(line):
                assert not path.startswith("/") or path.startswith(allowed), line
    assert lines > 1000, "strace saw nothing"
    # Where onnxruntime's telemetry would write.
    assert not [path for path in Path(home["HOME"]).rglob("*") if "microsoft" in path.name.lower()]
    assert not [path for path in Path(home["TMPDIR"]).iterdir() if path.name == ".ses"]
    assert any(list(written(line)) for line in Path(f"{trace}0").read_text(errors="replace").splitlines())


def written(line: str) -> Iterator[str]:
    """Paths that a traced call wrote to, made or removed."""
    for path, result in WRITING.findall(line):
        if not result.startswith("-"):
            yield path
    yield from MAKING.findall(line)


def fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        str(path): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
