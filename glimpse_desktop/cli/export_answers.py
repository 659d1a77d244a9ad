"""What ``glimpse export`` says, as a JSON object and as text, and its line of progress."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Sequence
from typing import TextIO

from glimpse_desktop.cli.answers import Json, failures, many
from glimpse_desktop.cli.duplicate_answers import size
from glimpse_desktop.domain.exporting import Export, Exported, ExportFailure, ExportProgress, WrittenFile

_REDRAW_SECONDS = 0.1


class ExportLine:
    """Where an export is: one line that is redrawn on a terminal, nothing elsewhere."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._terminal = self._stream.isatty()
        self._last = 0.0
        self._drawn = False

    def __call__(self, progress: ExportProgress) -> None:
        now = time.monotonic()
        if not self._terminal or now - self._last < _REDRAW_SECONDS:
            return
        self._last = now
        name = progress.current.replace("\\", "/").rsplit("/", 1)[-1]
        line = f"{progress.done:,}/{progress.total:,}  " + "".join(c if c.isprintable() else "?" for c in name)
        width = shutil.get_terminal_size().columns - 1
        self._stream.write("\r" + line[:width].ljust(width))
        self._stream.flush()
        self._drawn = True

    def finish(self) -> None:
        """Leave the terminal's line empty for what comes next."""
        if self._drawn:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write("\r" + " " * width + "\r")
            self._stream.flush()
            self._drawn = False


def exported(wanted: Export, done: Exported) -> Json:
    return {
        "folder": str(wanted.target),
        "written": [str(path) for path in done.written],
        "already": done.already,
        "bytes": done.bytes,
        "failures": failures(done.failures),
        "stopped": done.stopped,
    }


def exported_text(wanted: Export, done: Exported) -> str:
    lines = _failure_lines(done.failures)
    there = f" {many(done.already, 'photo')} had been there before." if done.already else ""
    lines.append(f"{many(len(done.written), 'photo')}, {size(done.bytes)}, copied to {wanted.target}.{there}")
    if done.stopped is not None:
        left = len(wanted.photos) - len(done.written) - done.already - len(done.failures)
        lines.append(f"Stopped: {done.stopped} {many(left, 'photo')} left; the same command goes on from here.")
    return "\n".join(lines)


def written(done: WrittenFile) -> Json:
    return {
        "file": str(done.file),
        "photos": done.photos,
        "pages": done.pages,
        "faces": done.faces,
        "missing_letters": done.missing_letters,
        "failures": failures(done.failures),
    }


def written_text(done: WrittenFile) -> str:
    what = (
        f"{many(done.photos, 'photo')} on {many(done.pages, 'page')}"
        if done.pages
        else f"{many(done.faces, 'face')} in {many(done.photos, 'photo')}"
    )
    boxes = (
        f"No font of this system has {done.missing_letters}: boxes stand for that." if done.missing_letters else ""
    )
    return "\n".join([*_failure_lines(done.failures), *([boxes] if boxes else []), f"{what}: {done.file}"])


def _failure_lines(failures: Sequence[ExportFailure]) -> list[str]:
    return [f"{one.path.name or f'Photo {one.photo}'}: left out, {one.reason}." for one in failures]
