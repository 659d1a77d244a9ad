from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from glimpse_desktop.imaging import helper_start
from glimpse_desktop.imaging.helper_process import DecodeProcess
from glimpse_desktop.imaging.helper_start import LIFELINE, UnavailableError
from tests.imaging.test_helper_process import REPOSITORY, ask, linux, png


@linux
def test_it_has_nothing_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file that is open here, no variable of the environment, not the current folder, neither Qt nor models."""
    monkeypatch.setenv("GLIMPSE_SECRET", "word")
    monkeypatch.chdir(tmp_path)
    with (tmp_path / "open").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        other = DecodeProcess()
        ask(other, png())
        about = Path(f"/proc/{other.pid}")
        opened = {str(link.readlink()) for link in (about / "fd").iterdir()}
        environment, folder = (about / "environ").read_bytes(), str((about / "cwd").readlink())
        modules = (about / "maps").read_text()
        other.close()
    assert all(name.startswith(("pipe:", "/dev/null")) for name in opened), opened
    assert b"GLIMPSE_SECRET" not in environment and folder == "/"
    assert not any(word in modules for word in ("Qt", "onnx", "sqlite"))


def test_no_end_of_a_pipe_is_left_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir())) if sys.platform == "linux" else 0
    process = DecodeProcess()
    ask(process, png())
    process.close()
    monkeypatch.setattr(helper_start, "command", lambda: [str(tmp_path / "nothing")])
    with pytest.raises(UnavailableError):
        helper_start.start_helper()
    assert before == (len(list(Path("/proc/self/fd").iterdir())) if sys.platform == "linux" else 0)


def test_a_packed_program_is_its_own_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert helper_start.command() == [sys.executable, helper_start.PACKED_PROGRAM_WORD]


BUSY = """
import time
from glimpse_desktop.imaging.helper_main import _die_with_parent
_die_with_parent()
print("busy", flush=True)
time.sleep(600)
"""


@linux
def test_it_dies_with_us_in_the_midst_of_its_work() -> None:
    theirs, ours = os.pipe()
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), LIFELINE: str(theirs)}
    busy = subprocess.Popen(
        [sys.executable, "-c", BUSY], stdout=subprocess.PIPE, env=environment, pass_fds=(theirs,)
    )
    os.close(theirs)
    assert busy.stdout is not None
    assert busy.stdout.readline() == b"busy\n"
    os.close(ours)
    assert busy.wait(60) == -signal.SIGIO
    busy.stdout.close()
