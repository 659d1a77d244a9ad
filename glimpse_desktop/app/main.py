"""The ``glimpse`` command: a sub-command runs without Qt, anything else opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from glimpse_desktop.cli.arguments import WINDOW, parse


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``glimpse`` with these words (None: the process's own); returns the exit code."""
    if getattr(sys, "frozen", False) and sys.argv[1:] == ["--decode-helper"]:
        # A packed program is its own helper: see imaging/helper_start.py.
        from glimpse_desktop.imaging.helper_main import main as help_decoding

        return help_decoding()
    arguments = parse(sys.argv[1:] if argv is None else argv)
    if arguments.command != WINDOW:
        from glimpse_desktop.cli.main import run

        return run(arguments)
    # Imported late: the command line works without Qt, and starts at once.
    from glimpse_desktop.app.window import run_window

    return run_window(arguments)


def window_main() -> int:
    """The ``glimpse-desktop`` command of menus and docks."""
    return main()
