from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from glimpse_desktop.app.display import NO_DISPLAY, why_no_window

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there always is a display here")


def _start(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "glimpse_desktop", "--library", str(tmp_path / "library")],
        env={**clean, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":4711"},
        {"WAYLAND_DISPLAY": "wayland-4711"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "no-such-platform", "DISPLAY": ":4711"},
    ],
    ids=["nothing", "dead X", "dead Wayland", "X asked for", "unknown platform"],
)
def test_without_a_display_it_says_so_in_one_line(tmp_path: Path, environment: dict[str, str]) -> None:
    done = _start(tmp_path, **environment)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("glimpse: ")
    assert not (tmp_path / "library").exists()


def test_the_line_names_commands_that_work_without_one() -> None:
    assert why_no_window({}) == NO_DISPLAY
    assert "glimpse index" in NO_DISPLAY
    assert "glimpse find" in NO_DISPLAY


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600", "xcb;offscreen"])
def test_platforms_without_a_display_need_none(platform: str) -> None:
    assert why_no_window({"QT_QPA_PLATFORM": platform}) is None


def test_a_wayland_server_that_answers_is_enough(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wl"))
        environment = {"WAYLAND_DISPLAY": "wl", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert why_no_window(environment) == NO_DISPLAY
        server.listen()
        assert why_no_window(environment) is None
        assert why_no_window({"WAYLAND_DISPLAY": str(tmp_path / "wl")}) is None
        assert why_no_window({**environment, "QT_QPA_PLATFORM": "xcb"}) == NO_DISPLAY
