"""The terminal's progress line."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from glimpse_desktop.cli.progress_bar import ProgressBar, describe, left_text, speed_text
from glimpse_desktop.domain.progress import IndexProgress, Phase, Slowed

BUSY = IndexProgress(
    phase=Phase.ANALYSING, total=980, done=490, faces=1204, problems=2, rate=11.0, seconds_left=50.4,
    current="/photos/2019/IMG_\n2041.jpg",
)  # fmt: skip


def test_line_says_counts_rate_time_left_and_file() -> None:
    assert (
        describe(BUSY)
        == "[############------------] 490/980  11 photos a second  about 50 s left  1,204 faces  2 problems"
        "  IMG_?2041.jpg"
    )


def test_scanning_counts_what_it_has_seen() -> None:
    assert describe(IndexProgress(phase=Phase.SCANNING, scanned=12345)) == "Looking for photos: 12,345"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "5 s"), (50.4, "50 s"), (59.6, "1 min"), (3599, "60 min"), (7325, "2 h")]
)
def test_time_left_is_as_exact_as_it_is_worth(seconds: float, text: str) -> None:
    assert left_text(seconds) == f"about {text} left"


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (1200.0, "1,200 photos a second"),
        (1.0, "1 photo a second"),
        (0.7, "42 photos a minute"),
        (0.01, "1 photo a"),
    ],
)
def test_speed_is_in_units_that_make_sense(rate: float, text: str) -> None:
    assert speed_text(rate).startswith(text)


def test_the_line_says_why_it_is_slow() -> None:
    assert describe(replace(BUSY, slowed=Slowed.ON_BATTERY)).startswith("On battery, gently: [####")
    assert describe(replace(BUSY, slowed=Slowed.MEASURING)).startswith("Measuring what is fastest here: [####")
    paused = replace(BUSY, phase=Phase.PAUSED, slowed=Slowed.ON_BATTERY)
    assert describe(paused) == "Paused on battery: [############------------] 490/980"
    assert describe(replace(paused, slowed=Slowed.NO)).startswith("Paused: [####")


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
