"""The line that says where an export is."""

from __future__ import annotations

import io
from pathlib import Path

from glimpse_desktop.cli.export_answers import ExportLine, written, written_text
from glimpse_desktop.domain.exporting import ExportProgress, WrittenFile


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_where_it_is_and_is_left_empty() -> None:
    stream = Terminal()
    line = ExportLine(stream)
    line(ExportProgress(1_200, 3_400, "/a/b/IMG\x1b_1.jpg"))
    assert stream.getvalue().rstrip() == "\r1,200/3,400  IMG?_1.jpg"
    line.finish()
    assert stream.getvalue().endswith("\r")
    assert not stream.getvalue().split("\r")[-2].strip()


def test_elsewhere_nothing_is_said() -> None:
    stream = io.StringIO()
    line = ExportLine(stream)
    line(ExportProgress(1, 2, "a.jpg"))
    line.finish()
    assert stream.getvalue() == ""


def test_letters_without_a_font_are_told() -> None:
    done = WrittenFile(Path("a.pdf"), 2, 1, missing_letters="안나")
    assert written(done)["missing_letters"] == "안나"
    assert (
        written_text(done) == "No font of this system has 안나: boxes stand for that.\n2 photos on 1 page: a.pdf"
    )
