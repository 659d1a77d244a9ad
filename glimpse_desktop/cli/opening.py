"""Opens the library that a command is about."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.passphrases import key_of
from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.workspace.locations import Locations

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


@contextmanager
def workspace(arguments: argparse.Namespace, console: Console, *, writes: bool) -> Iterator[Workspace]:
    """The library the person means. One that writes waits for its turn, the others only look."""
    from glimpse_desktop.workspace.recovering import TroubleKind, look_before_opening
    from glimpse_desktop.workspace.workspace import Workspace

    locations = Locations.choose(arguments.library)
    match look_before_opening(locations):
        case TroubleKind.GONE:
            # Even looking would make an empty one, and nobody would ask for the backups any more.
            raise LibraryError(
                "The library's file is gone, and there are backups of it: glimpse verify --repair restores the "
                "newest. To begin a new library, move the folder {folder} away.",
                folder=locations.backups,
            )
        case TroubleKind.DAMAGED:
            console.say("The library was found to be damaged. glimpse verify --repair makes it anew.")
    opened = Workspace.open(
        locations,
        key=key_of(arguments, console, locations),
        pack=arguments.pack,
        plain=getattr(arguments, "cpu", False),
        writes=writes,
        cancel=console.cancel,
        on_wait=lambda: console.say(
            "Glimpse is already open on this library; waiting until it is closed (Ctrl+C to stop)."
        ),
    )
    opened.on_mended = console.say
    if locations.is_read_only:
        console.say("This library can't be written to: it is shown as it is.")
    if opened.lost_decisions is not None:
        from glimpse_desktop.workspace.lost_decisions import lost_text

        console.say(lost_text(opened.lost_decisions))
    try:
        yield opened
    finally:
        opened.close()
