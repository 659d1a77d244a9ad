"""Runs one command: opens the workspace as the command needs it, prints the answer, turns errors into exit codes.

Exit codes: 0 done (problems in photos included), 2 wrong usage, 1 could not.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.progress import CancelToken


def run(arguments: argparse.Namespace) -> int:
    """Run the command that ``arguments`` (of ``cli.arguments.parse``) names; returns the exit code."""
    from glimpse_desktop.cli import commands

    console = Console(getattr(arguments, "json", False))
    previous = signal.signal(signal.SIGINT, _cancelling(console.cancel))
    try:
        return commands.COMMANDS[arguments.command](arguments, console)
    except GlimpseError as error:
        console.say(f"glimpse: {error}")
        return 1
    except (Cancelled, KeyboardInterrupt):
        console.say("glimpse: stopped. What was finished is kept; the same command goes on from here.")
        return 1
    except BrokenPipeError:
        # The reader of our output has gone (``glimpse people | head``). Keep Python from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    finally:
        signal.signal(signal.SIGINT, previous)


def _cancelling(cancel: CancelToken) -> Callable[[int, FrameType | None], None]:
    def handler(_signal: int, _frame: FrameType | None) -> None:
        if cancel.cancelled:  # asked twice: the person means it
            raise KeyboardInterrupt
        cancel.cancel()

    return handler
