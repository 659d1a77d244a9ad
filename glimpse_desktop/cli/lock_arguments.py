"""What can be typed after ``glimpse lock``. No passphrase is ever typed there: other programs see those words."""

from __future__ import annotations

import argparse
from collections.abc import Callable

LOCK_COMMANDS = frozenset({"lock"})


def add_lock_command(add: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """The command, by what makes one."""
    lock = add("lock", "encrypt the library with a passphrase; say, change or remove its lock")
    what = lock.add_mutually_exclusive_group()
    what.add_argument(
        "--status",
        dest="what",
        action="store_const",
        const="status",
        help="say whether it is locked (the default)",
    )
    what.add_argument("--set", dest="what", action="store_const", const="set", help="encrypt the library")
    what.add_argument(
        "--change", dest="what", action="store_const", const="change", help="choose another passphrase"
    )
    what.add_argument(
        "--remove", dest="what", action="store_const", const="remove", help="write the library in plain again"
    )
    lock.set_defaults(what="status")
    lock.add_argument(
        "--new-passphrase-file",
        metavar="FILE",
        help="with --set and --change: its first line is the new passphrase (- for standard input)",
    )
    lock.add_argument(
        "--keyring", choices=("yes", "no"), help="whether this computer's keyring opens the library, too"
    )
    lock.add_argument("--yes", action="store_true", help="with --set: what a lock means has been understood")


def wrong_lock(arguments: argparse.Namespace) -> str | None:
    """What is wrong with words that each are right; None when nothing is."""
    if arguments.new_passphrase_file is not None and arguments.what not in ("set", "change"):
        return "argument --new-passphrase-file: needs --set or --change"
    if arguments.yes and arguments.what != "set":
        return "argument --yes: needs --set"
    if arguments.keyring == "no" and arguments.what == "set":
        return "argument --keyring: no is what --set does by itself"
    if arguments.keyring and arguments.what in ("change", "remove"):
        return f"argument --keyring: not together with --{arguments.what}"
    return None
