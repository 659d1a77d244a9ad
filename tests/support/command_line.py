"""The command line, called in the test's own process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.cli import arguments
from glimpse_desktop.cli.arguments import parse
from glimpse_desktop.cli.main import run

# Making the parser of fifty commands takes longer than most commands do, and it doesn't change.
arguments.command_parser = cache(arguments.command_parser)


@dataclass
class Answer:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)


@dataclass
class CommandLine:
    """The command line on one library."""

    library: Path
    capture: Callable[[], tuple[str, str]] = field(repr=False)

    def __call__(self, *words: str | Path | float) -> Answer:
        code = run(parse([*map(str, words), "--library", str(self.library)]))
        out, err = self.capture()
        return Answer(code, out, err)

    def json(self, *words: str | Path | float) -> Any:
        answer = self(*words, "--json")
        assert answer.code == 0, answer.err
        return answer.json

    def refused(self, *words: str | Path | float) -> str:
        """Why the command could not."""
        answer = self(*words)
        assert (answer.code, answer.out) == (1, ""), answer.out
        assert answer.err.startswith("glimpse: ")
        return answer.err


def capturing(capsys: pytest.CaptureFixture[str]) -> Callable[[], tuple[str, str]]:
    """What has been written to stdout and stderr since the last call."""

    def capture() -> tuple[str, str]:
        captured = capsys.readouterr()
        return captured.out, captured.err

    return capture
