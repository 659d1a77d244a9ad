"""ExifTool as a process of its own, and what is done when there is none, or a wrong one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from glimpse_desktop.domain.name_files import DoubtError
from glimpse_desktop.metadata import exiftool
from glimpse_desktop.metadata.exiftool import ExifTool, find_exiftool, usable_exiftool, version_of
from glimpse_desktop.metadata.xmp_edit import as_bytes, fresh
from tests.support.fake_exiftool import fake_exiftool
from tests.support.square_engine import draw_photo


def test_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(exiftool, "_USUAL", (str(tmp_path / "elsewhere" / "exiftool"),))
    assert find_exiftool() is None and usable_exiftool() is None
    (tmp_path / "elsewhere").mkdir()
    program = fake_exiftool(tmp_path / "elsewhere")
    assert usable_exiftool() == (program, "12.76")
    assert find_exiftool() == program
    nearer = fake_exiftool(tmp_path, version="9.01")
    assert find_exiftool() == nearer and usable_exiftool() is None  # too old


@pytest.mark.parametrize("text", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\necho hello\n", "no program"])
def test_what_is_no_exiftool(tmp_path: Path, text: str) -> None:
    program = tmp_path / "exiftool"
    program.write_text(text)
    program.chmod(0o755)
    assert version_of(program) is None


def test_it_stays_open_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exiftool.tempfile, "tempdir", str(tmp_path))
    data = draw_photo(tmp_path / "photo.jpg", []).read_bytes()
    with ExifTool(fake_exiftool(tmp_path)) as tool:
        assert b"<one/>" in tool.with_packet(data, ".jpg", b"<one/>")
        process = tool._process
        assert b"<two/>" in tool.with_packet(data, ".jpg", b"<two/>")
        assert process is not None and tool._process is process
        process.kill()
        process.wait()
        assert b"<three/>" in tool.with_packet(data, ".jpg", b"<three/>")  # begun anew
        last = tool._process
    assert last is not None and last.poll() is not None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["exiftool", "photo.jpg"]


def test_what_does_not_answer(tmp_path: Path) -> None:
    for behaviour, words in (("slow", "too long"), ("dead", "unexpectedly"), ("unable", "could not write")):
        with (
            ExifTool(fake_exiftool(tmp_path, behaviour), seconds=0.3 if behaviour == "slow" else 20) as tool,
            pytest.raises(DoubtError, match=words),
        ):
            tool.with_packet(b"\xff\xd8", ".jpg", b"<x/>")
    with ExifTool(tmp_path / "nothing") as tool, pytest.raises(DoubtError, match="could not be used"):
        tool.with_packet(b"", ".jpg", b"")


@pytest.mark.skipif(not sys.platform.startswith("linux") or find_exiftool() is None, reason="asks the real one")
def test_it_ends_and_leaves_nothing_when_who_started_it_is_killed(tmp_path: Path) -> None:
    photo = draw_photo(tmp_path / "photo.jpg", [])
    (tmp_path / "scratch").mkdir()
    program = (
        "import sys, time\nfrom pathlib import Path\nfrom glimpse_desktop.metadata.exiftool import *\n"
        f"tool = ExifTool(Path({str(find_exiftool())!r}))\ndata = Path({str(photo)!r}).read_bytes()\n"
        f"tool.with_packet(data, '.jpg', {as_bytes(fresh())!r})\n"
        "print(tool._process.pid, flush=True)\ntime.sleep(600)\n"
    )
    scratch = {**os.environ, "TMPDIR": str(tmp_path / "scratch"), "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=scratch) as ours:
        assert ours.stdout is not None
        theirs = psutil.Process(int(ours.stdout.readline()))
        assert theirs.is_running() and os.listdir(tmp_path / "scratch")  # noqa: PTH208
        ours.kill()
    try:
        theirs.wait(20)
        assert not os.listdir(tmp_path / "scratch")  # noqa: PTH208
    finally:
        if theirs.is_running():
            theirs.kill()
