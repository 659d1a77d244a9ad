"""Where a command's words go."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from glimpse_desktop.domain.progress import CancelToken


class Console:
    """The answer goes to stdout, everything else to stderr."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self.cancel = CancelToken()

    def answer(self, data: dict[str, object], text: Callable[[], str]) -> None:
        """Print ``data`` as one JSON object, or what ``text`` says, as the person asked."""
        # Escaped to ASCII: file names that are no valid text survive any terminal and any pipe.
        line = json.dumps(data) if self.as_json else _printable(text())
        if line:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()

    def say(self, message: str) -> None:
        sys.stderr.write(_printable(message) + "\n")
        sys.stderr.flush()


def _printable(text: str) -> str:
    """``text`` with what the terminal's encoding lacks (undecodable file names) replaced."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
