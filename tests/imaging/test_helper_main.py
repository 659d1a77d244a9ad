"""What the helper answers is tested by ``test_foreign``, how it lives and dies by ``test_helper_process``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from glimpse_desktop.imaging import helper_start
from glimpse_desktop.imaging.helper_process import DecodeProcess
from tests.imaging.test_helper_process import ask, png, wait_until


def test_it_ends_with_its_pipe_and_says_nothing_else() -> None:
    done = subprocess.run(
        helper_start.command(), input=b"", capture_output=True, env=helper_start.environment(), timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout[4:] == b'{"ready": true, "sizes": []}'


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_memory_is_given_back_when_there_is_nothing_to_do() -> None:
    process = DecodeProcess()

    def weight() -> int:
        return int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])

    ask(process, png(3000, 2000))
    busy = weight()
    wait_until(lambda: weight() < busy - 4000)  # pages of 4 KB
    assert ask(process, png()).header["kind"] == "PNG"
    process.close()


def test_it_does_not_answer_nonsense() -> None:
    done = subprocess.run(
        helper_start.command(),
        input=b"\xff" * 100,
        capture_output=True,
        env=helper_start.environment(),
        timeout=60,
    )
    assert done.returncode == 1 and done.stdout.endswith(b'"sizes": []}')


def test_only_what_decodes_is_imported() -> None:
    """It starts in a moment and is small: neither Qt nor models nor OpenCV, no database, no network."""
    program = (
        "import sys; from glimpse_desktop.imaging import helper_main, decode, exif_block, resized\n"
        "print([name for name in ('PySide6', 'onnxruntime', 'cv2', 'sqlite3', 'socket', 'psutil', 'lxml')"
        " if name in sys.modules])"
    )
    command = [*helper_start.command()[:-1], program]
    command[-1] = helper_start.command()[-1].split("; from")[0] + "\n" + program
    done = subprocess.run(command, capture_output=True, text=True, env=helper_start.environment(), timeout=60)
    assert done.stdout.strip() == "[]", done.stderr + sys.executable
