"""The main job in the real window: index, click a face, find, name, undo, redo, close; open again, still there.

And its silence: the same job, and the command line's, under strace. DESIGN's reason for going that deep:
onnxruntime's sockets are native code, which no check inside Python sees. Where the system allows it, all of that
is in a network namespace without interfaces: there is nothing to connect to, not even this computer itself, and
the job is done all the same.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REPOSITORY

SCRIPT = Path(__file__).with_name("whole_job.py")
PEOPLE_SCRIPT = Path(__file__).with_name("people_job.py")
FOLDERS = ("2018 Space Centre", "2019 Summer")
STRACE = shutil.which("strace")
CALLS = "trace=connect,sendto,sendmsg,openat,mkdir,mkdirat,rename,renameat2,unlink,unlinkat,link,symlink"


def _namespace() -> tuple[str, ...]:
    """What to put in front of a command to run it without any network; empty where the system refuses."""
    for command in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        with contextlib.suppress(OSError):
            if subprocess.run([*command, "true"], capture_output=True).returncode == 0:
                return command
    return ()


NO_NETWORK = _namespace()

WRITING = re.compile(r'openat\([^,]+, "((?:[^"\\]|\\.)*)", [^)]*O_(?:WRONLY|RDWR|CREAT)[^)]*\)(?: += )(-?\d+)')
MAKING = re.compile(r'(?:mkdir|rename|unlink|link|symlink)(?:at2?)?\([^)]*?"((?:[^"\\]|\\.)*)"[^)]*\) += 0')
CONNECTING = re.compile(r"(?:connect|sendto|sendmsg)\(.*sa_family=(AF_\w+)")
SIDECAR = re.compile(r"\.xmp$|/\.glimpse-[0-9a-f]+\.names$")
"""What ``write-names`` may make beside photos: the file, and what it is before it has its name."""
LOOKING_UP = re.compile(r'openat\([^"]*"(/etc/(?:resolv\.conf|hosts|nsswitch\.conf|gai\.conf))"')


@dataclass(frozen=True)
class Job:
    """What the two windows of the main job saw, and what is left of it."""

    album: Path
    before: dict[str, tuple[str, int]]
    after: dict[str, tuple[str, int]]
    """The album's files before and after the windows, see ``fingerprint``."""
    library: Path
    home: dict[str, str]
    trace: Tracing
    first: Any
    again: Any


class Tracing:
    """Runs commands without a network, and under strace, where the system allows it and has it."""

    def __init__(self, folder: Path) -> None:
        self.files: list[Path] = []
        self._folder = folder

    def run(self, command: list[str], home: dict[str, str]) -> Any:
        if STRACE is None:
            return run([*NO_NETWORK, *command], home)
        self.files.append(self._folder / f"trace{len(self.files)}")
        # Stopping at these calls only: without seccomp-bpf every call of every thread would be stopped at.
        strace = [STRACE, "-f", "--seccomp-bpf", "-qq", "-s", "300", "-e", "signal=none", "-e", CALLS]
        return run([*NO_NETWORK, *strace, "-o", str(self.files[-1]), *command], home)


@pytest.fixture(scope="module")
def job(sample_library: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Job:
    """The main job, done once for the test of what it does and the one of its silence: from a computer on which
    nothing has been converted yet, on a part of the sample album, one person alone and six together.
    """
    folder = tmp_path_factory.mktemp("job")
    album, library = folder / "album", folder / "library"
    for part in FOLDERS:
        shutil.copytree(sample_library[0] / part, album / part)
    before, home, trace = fingerprint(album), make_home(folder / "home"), Tracing(folder)
    script = [sys.executable, str(SCRIPT)]
    first = trace.run([*script, "first", str(library), str(album)], home)
    again = trace.run([*script, "again", str(library), str(album)], home)
    return Job(album, before, fingerprint(album), library, home, trace, first, again)


def make_home(folder: Path) -> dict[str, str]:
    """The environment of a person whose home is this folder, made here."""
    for below in ("", "cache", "config", "data", "run", "tmp"):
        (folder / below).mkdir(parents=True, mode=0o700)
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


def test_whole_job_and_again(job: Job) -> None:
    assert job.first["photos"] == len(job.before)
    # The last photo of the grid is the oldest: the astronaut, who is in five photos of this album.
    assert job.first["found"] == 4
    assert job.first["named"] == 5
    assert job.again == {"name": "Anna", "named": 5, "shown": 5}
    assert job.after == job.before


def test_every_decision_about_people_and_its_undo(
    sample_library: tuple[Path, Path], builtin_cache: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample_library[1], tmp_path / "library")
    home = make_home(tmp_path / "home")
    home["XDG_CACHE_HOME"] = str(builtin_cache)
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


@pytest.mark.skipif(not NO_NETWORK, reason="the system lets nobody make a network namespace here")
def test_the_jobs_had_no_network() -> None:
    look = (
        "import json, socket\n"
        "asked = socket.socket()\n"
        "print(json.dumps([[name for _, name in socket.if_nameindex()], asked.connect_ex(('127.0.0.1', 9))]))"
    )
    interfaces, error = run([*NO_NETWORK, sys.executable, "-c", look], dict(os.environ))
    assert interfaces in ([], ["lo"])
    assert error == errno.ENETUNREACH, "even the loopback interface is down"


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_silence(job: Job) -> None:
    library, home, photo = job.library, job.home, str(job.album / FOLDERS[0] / "P1030456.jpg")
    glimpse = [sys.executable, "-m", "glimpse_desktop", "--library", str(library)]
    commands = [
        ["find", photo],
        ["index"],
        ["draw", photo, "0.05", "0.7", "0.15", "0.2"],
        ["review"],
        ["verify"],
        ["write-names", "--all"],
        ["import-names", "files"],
        ["export-people", str(library / "people.json")],
        ["backup"],
        ["prove", "--photos", "2"],
    ]
    pack = REPOSITORY.parent / "shared/models/scrfd-mobilefacenet"
    if pack.is_dir():
        commands.append(["index", "--pack", str(pack)])
    for command in commands:
        job.trace.run([*glimpse, *command, "--json"], home)
    caches = [f"{home['XDG_CACHE_HOME']}/{name}" for name in ("glimpse-desktop", "fontconfig")]
    allowed = (str(library), *caches, home["TMPDIR"], home["XDG_RUNTIME_DIR"], "/dev/", "/proc/")
    assert len(job.trace.files) == 2 + len(commands)
    for file in job.trace.files:
        lines = file.read_text(errors="replace").splitlines()
        assert len(lines) > 100, "strace saw nothing"
        for line in lines:
            for family in CONNECTING.findall(line):
                assert family == "AF_UNIX", line
            assert not LOOKING_UP.search(line), line
            for path in written(line):
                is_sidecar = path.startswith(str(job.album)) and SIDECAR.search(path)
                assert is_sidecar or not path.startswith("/") or path.startswith(allowed), line
    assert list(job.album.rglob("*.xmp"))
    assert {path: one for path, one in fingerprint(job.album).items() if ".xmp" not in path} == job.before
    # Where onnxruntime's telemetry would write.
    assert not [path for path in Path(home["HOME"]).rglob("*") if "microsoft" in path.name.lower()]
    assert not [path for path in Path(home["TMPDIR"]).iterdir() if path.name == ".ses"]
    assert any(list(written(line)) for line in job.trace.files[0].read_text(errors="replace").splitlines())


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
