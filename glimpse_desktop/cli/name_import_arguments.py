"""What can be typed after ``glimpse import-names``. Imports nothing heavy."""

from __future__ import annotations

import argparse

from glimpse_desktop.cli.people_arguments import Add

NAME_IMPORT_COMMANDS = ("import-names",)

SOURCES = ("files", "picasa", "digikam", "immich")


def add_name_import_command(add: Add) -> None:
    command = add(
        "import-names",
        "show the names that files, Picasa, digiKam or Immich know for faces in the library; take them over",
    )
    command.add_argument(
        "source",
        metavar="SOURCE",
        nargs="?",
        choices=SOURCES,
        default="files",
        help="files: the photos and the sidecars beside them (as without SOURCE); picasa: .picasa.ini in their "
        "folders; digikam: its database; immich: a backup of its database, or its answers in JSON",
    )
    command.add_argument(
        "path",
        metavar="PATH",
        nargs="?",
        help="digikam4.db, immich-db-backup-....sql.gz, a folder with one of them; Picasa's contacts.xml, where "
        "it isn't in its usual place",
    )
    command.add_argument("--take", action="store_true", help="take them over; without it they are only shown")
    command.add_argument(
        "--as",
        dest="becomes",
        metavar="NAME=PERSON",
        action="append",
        default=[],
        help="the name becomes this person, a name or a number; somebody new when nobody is called so",
    )
    command.add_argument(
        "--new",
        metavar="NAME",
        action="append",
        default=[],
        help="the name becomes somebody new, even if another one has that name",
    )
    command.add_argument("--skip", metavar="NAME", action="append", default=[], help="leave this name out")
    command.add_argument("--only", metavar="NAME", action="append", default=[], help="leave all others out")


def wrong_name_import(arguments: argparse.Namespace) -> str | None:
    """What is wrong with words that each are right; None when nothing is."""
    if arguments.source in ("digikam", "immich") and arguments.path is None:
        return f"{arguments.source} needs a PATH"
    if arguments.source == "files" and arguments.path is not None:
        return "files takes no PATH: it looks through all photos of the library"
    wrong = next((one for one in arguments.becomes if not all(part.strip() for part in one.partition("="))), None)
    return None if wrong is None else f"argument --as: {wrong} is not NAME=PERSON"
