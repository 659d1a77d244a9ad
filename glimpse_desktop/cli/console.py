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


_COMMANDS = {
    number: f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
    for number in (*range(9), *range(11, 32), *range(0x7F, 0xA0), 0x202D, 0x202E)
}
"""Controls but tab and line feed, and the two that turn the direction of all that follows."""


def _printable(text: str) -> str:
    """``text`` without what is a command to the terminal (it may stand in a file's name), and with what its
    encoding lacks (undecodable file names) replaced.
    """
    encoding = sys.stdout.encoding or "utf-8"
    return text.translate(_COMMANDS).encode(encoding, "backslashreplace").decode(encoding)
