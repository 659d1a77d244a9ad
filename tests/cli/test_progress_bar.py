"""The terminal's progress line."""

from __future__ import annotations

import io

import pytest

from glimpse_desktop.cli.progress_bar import ProgressBar, clock, describe
from glimpse_desktop.domain.progress import IndexProgress, Phase

BUSY = IndexProgress(
    phase=Phase.ANALYSING, total=980, done=490, faces=1204, problems=2, rate=11.24, seconds_left=50.4,
    current="/photos/2019/IMG_\n2041.jpg",
)  # fmt: skip


def test_line_says_counts_rate_time_left_and_file() -> None:
    assert (
        describe(BUSY)
        == "[############------------] 490/980  11.2/s  0:50 left  1,204 faces  2 problems  IMG_?2041.jpg"
    )


def test_scanning_counts_what_it_has_seen() -> None:
    assert describe(IndexProgress(phase=Phase.SCANNING, scanned=12345)) == "Looking for photos: 12,345"


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (59.6, "1:00"), (3599, "59:59"), (7325, "2:02:05")])
def test_clock(seconds: float, text: str) -> None:
    assert clock(seconds) == text


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_terminal_line_is_redrawn_and_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    terminal = _Terminal()
    bar = ProgressBar(terminal)
    bar(BUSY)
    bar.finish()
    assert terminal.getvalue().startswith("\r[####")
    assert "\n" not in terminal.getvalue()
    assert terminal.getvalue().endswith("\r" + " " * 59 + "\r")


def test_short_run_says_nothing_in_a_log() -> None:
    log = io.StringIO()
    bar = ProgressBar(log)
    bar(BUSY)
    bar(BUSY)
    bar.finish()
    assert log.getvalue() == ""
