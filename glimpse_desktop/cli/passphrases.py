"""Where the command line has passphrases from: a terminal, a file, standard input. Never from its own words, nor
from the environment, which other programs can read.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.errors import GlimpseError, WrongPassphraseError
from glimpse_desktop.domain.file_names import typed_path
from glimpse_desktop.workspace.locations import Locations

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import LibraryKey

_MOST = 1 << 16
_TRIES = 3


def key_of(arguments: argparse.Namespace, console: Console, locations: Locations) -> LibraryKey | None:
    """What opens the library; None for one without a lock. Asks on a terminal, up to three times.

    Raises LibraryError, WrongPassphraseError, and GlimpseError where nobody can be asked.
    """
    # A library without a lock shows it by two files that aren't there, and needs none of what is below.
    if not (locations.lock_file.exists() or locations.lock_change.exists() or locations.backups.exists()):
        return None
    from glimpse_desktop.workspace import lock_care

    lock_care.settle(locations)
    if not lock_care.is_locked(locations):
        return None
    if arguments.passphrase_file is None:
        key = lock_care.key_without_asking(locations)
        if key is not None:
            return key
    return ask_until_right(arguments, console, locations)[1]


def ask_until_right(
    arguments: argparse.Namespace, console: Console, locations: Locations
) -> tuple[str, LibraryKey]:
    """The library's passphrase and its key. Raises as ``key_of``."""
    from glimpse_desktop.workspace.lock_care import library_key

    for left in reversed(range(_TRIES)):
        passphrase = _given(arguments.passphrase_file, "Passphrase: ")
        try:
            return passphrase, library_key(locations, passphrase)
        except WrongPassphraseError as error:
            if arguments.passphrase_file is not None or not left:
                raise
            console.say(f"{error} Try again.")
    raise AssertionError("the last try raises")


def new_passphrase(file: str | None) -> str:
    """A new one: asked for twice on a terminal, or in ``file``. Raises GlimpseError."""
    first = _given(file, "New passphrase: ", option="--new-passphrase-file")
    if not first:
        raise GlimpseError("A passphrase needs at least one character; a few words are best.")
    if file is None and _given(None, "The same again: ") != first:
        raise GlimpseError("These were two different passphrases. Nothing was changed.")
    return first


def _given(file: str | None, prompt: str, option: str = "--passphrase-file") -> str:
    if file == "-":
        return _first_line(sys.stdin.buffer.readline(_MOST + 1))
    if file is not None:
        try:
            with typed_path(file).open("rb") as stream:
                return _first_line(stream.readline(_MOST + 1))
        except OSError as error:
            raise GlimpseError(f"{file} can't be read: {error.strerror or error}.") from error
    if not sys.stdin.isatty():
        raise GlimpseError(f"The library needs a passphrase, and nobody can be asked: {option} FILE says it.")
    import getpass

    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise GlimpseError("No passphrase was typed.") from None


def _first_line(line: bytes) -> str:
    try:
        return line.rstrip(b"\r\n").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise GlimpseError("The passphrase in that file is not UTF-8 text.") from None
