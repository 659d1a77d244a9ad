"""``glimpse lock``: encrypting the library, and what belongs to it."""

from __future__ import annotations

import argparse
import sys

from glimpse_desktop.cli import passphrases
from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.errors import GlimpseError, LibraryError
from glimpse_desktop.workspace.locations import Locations

EXPLAINED = """\
A lock encrypts what Glimpse keeps of your photos: names, faces, thumbnails, searches and backups in the library's
folder. It protects them from whoever gets hold of this disk or a copy of it.

- It does not encrypt the photos themselves, nor names that were written into files, nor what is in other folders
  already: backups, exported photos, files of names. Backups that are made there later are encrypted, too.
- How large the library is, and when it is used, can still be seen.
- While Glimpse has the library open, other programs that you start could look at it.
- Without the passphrase nobody can open the library, nor can we. Your photos would stay, but all names would have
  to be given again. Write it down and keep it in a safe place.
- What was in plain is overwritten and deleted. Drives without moving parts may keep remnants of it for a while.
"""


def lock(arguments: argparse.Namespace, console: Console) -> int:
    """What ``arguments.what`` says."""
    from glimpse_desktop.workspace import lock_care

    locations = Locations.choose(arguments.library)
    if not locations.library_dir.is_dir():
        raise LibraryError("There is no library in {folder}.", folder=locations.library_dir)
    lock_care.settle(locations)
    steps = {"set": _set, "change": _change, "remove": _remove, "status": _status}
    said = steps[arguments.what](arguments, console, locations)
    data: dict[str, object] = {
        "library": str(locations.library_dir),
        "locked": lock_care.is_locked(locations),
        "keyring": lock_care.opens_from_keyring(locations),
    }
    console.answer(data, lambda: said)
    return 0


def _status(arguments: argparse.Namespace, console: Console, locations: Locations) -> str:
    from glimpse_desktop.workspace import lock_care

    if arguments.keyring is not None:
        _, key = passphrases.ask_until_right(arguments, console, locations)
        lock_care.use_keyring(locations, key, arguments.keyring == "yes")
    if not lock_care.is_locked(locations):
        return "The library is not locked (glimpse lock --set encrypts it)."
    if lock_care.opens_from_keyring(locations):
        return "The library is locked; this computer's keyring opens it, and so does its passphrase."
    return "The library is locked; its passphrase opens it."


def _set(arguments: argparse.Namespace, console: Console, locations: Locations) -> str:
    from glimpse_desktop.workspace import lock_care

    if lock_care.is_locked(locations):
        raise LibraryError("The library is locked already. Its passphrase can be changed.")
    console.say(EXPLAINED)
    if not arguments.yes:
        if not sys.stdin.isatty():
            raise GlimpseError("Nothing was changed: --yes says that this has been understood.")
        sys.stderr.write("Encrypt the library? Type yes: ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() != "yes":
            raise GlimpseError("Nothing was changed.")
    passphrase = passphrases.new_passphrase(arguments.new_passphrase_file)
    share = _Share(console)
    lock_care.set_lock(locations, passphrase, share, console.cancel, keyring=arguments.keyring == "yes")
    return "The library is encrypted."


def _change(arguments: argparse.Namespace, console: Console, locations: Locations) -> str:
    from glimpse_desktop.workspace import lock_care

    old, _ = passphrases.ask_until_right(arguments, console, locations)
    lock_care.change_passphrase(locations, old, passphrases.new_passphrase(arguments.new_passphrase_file))
    return (
        "The new passphrase opens the library. The old one only opens copies of it, and of its backups in other "
        "folders, that were made before."
    )


def _remove(arguments: argparse.Namespace, console: Console, locations: Locations) -> str:
    from glimpse_desktop.workspace import lock_care

    passphrase, _ = passphrases.ask_until_right(arguments, console, locations)
    lock_care.remove_lock(locations, passphrase, _Share(console), console.cancel)
    return "The library is in plain again: whoever has this disk can read it."


class _Share:
    """Says at every tenth how much is done, where it takes long enough for that."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._told = 0

    def __call__(self, done: int, total: int) -> None:
        tenth = 10 * done // total if total else 10
        if tenth > self._told:
            self._told = tenth
            if total > 1 << 28:
                self._console.say(f"{10 * tenth} %")
