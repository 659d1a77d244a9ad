"""What can be typed after the commands that keep what was decided, and bring it back. Imports nothing heavy."""

from __future__ import annotations

import argparse

from glimpse_desktop.cli.number_types import count
from glimpse_desktop.cli.people_arguments import Add

BACKUP_COMMANDS = ("export-people", "import-people", "backup", "restore", "prove")


def add_backup_commands(add: Add) -> None:
    """Add every command of BACKUP_COMMANDS."""
    exporting = add(
        "export-people", "write everything that was decided to a plain JSON file, which other programs can read"
    )
    exporting.add_argument("file", metavar="FILE", nargs="?", help="FILE.json, or FILE.json.gz to compress it")
    exporting.add_argument(
        "--without-paths", action="store_true", help="leave out where the photos are; importing doesn't need it"
    )
    exporting.add_argument("--format", action="store_true", help="describe the format of the file instead")
    exporting.add_argument("--yes", action="store_true", help="in place of a file that is there")
    importing = add(
        "import-people",
        "say what a file of export-people knows that this library doesn't, and take it over; decisions come in by "
        "their time, so that of two about one face the later one counts",
    )
    importing.add_argument("file", metavar="FILE")
    importing.add_argument("--yes", action="store_true", help="take it over; without it nothing is changed")
    importing.add_argument(
        "--same",
        metavar="NAME",
        action="append",
        default=[],
        help="with --yes: the NAME in the file and the NAME here are one person; without it they stay two",
    )
    importing.add_argument(
        "--same-names", action="store_true", help="with --yes: everybody who has the same name is one person"
    )
    backup = add("backup", "make a backup of everything that was decided, or list those there are")
    which = backup.add_mutually_exclusive_group()
    which.add_argument("--list", action="store_true", help="list the backups, newest first")
    which.add_argument("--to", metavar="FILE", help="write it to FILE.json.gz")
    backup.add_argument("--yes", action="store_true", help="with --to: in place of a file that is there")
    restore = add(
        "restore", "let everything be decided as it is in a backup; what is decided now is backed up before"
    )
    restore.add_argument("backup", metavar="FILE-or-NAME", help="a file, or a name of glimpse backup --list")
    restore.add_argument("--dry-run", action="store_true", help="say what would change")
    prove = add(
        "prove",
        "make the library anew in a scratch folder, of nothing but photos and decisions, and compare",
    )
    prove.add_argument(
        "--photos", metavar="N", type=count, help="N photos at random, of those that have decisions (all)"
    )


def wrong_backup(arguments: argparse.Namespace) -> str | None:
    """What is wrong with words that each are right; None when nothing is."""
    match arguments.command:
        case "export-people" if arguments.format == (arguments.file is not None):
            return "needs a FILE, or --format"
        case "import-people" if (arguments.same or arguments.same_names) and not arguments.yes:
            return "arguments --same, --same-names: need --yes"
        case "backup" if arguments.yes and arguments.to is None:
            return "argument --yes: needs --to"
    return None
