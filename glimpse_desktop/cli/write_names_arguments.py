"""What can be typed after ``glimpse write-names``. Imports nothing heavy."""

from __future__ import annotations

import argparse

from glimpse_desktop.cli.people_arguments import Add

WRITE_NAMES_COMMANDS = ("write-names",)


def add_write_names_command(add: Add) -> None:
    writing = add(
        "write-names",
        "write who is in photos as metadata that other programs read: beside them (photo.jpg.xmp), or into them",
    )
    writing.add_argument("photos", metavar="PHOTO", nargs="*", help="these photos, files of the library")
    writing.add_argument("--all", action="store_true", help="all photos in which somebody is named")
    writing.add_argument("--person", metavar="PERSON", help="the photos of a person")
    writing.add_argument("--dry-run", action="store_true", help="say what would change, and where; write nothing")
    writing.add_argument(
        "--into-files",
        action="store_true",
        help="into JPEG, PNG and WebP, and with ExifTool TIFF and HEIC; beside them where that is not safe",
    )
    writing.add_argument(
        "--automatic", action="store_true", help="also names that nobody confirmed since they are clear"
    )


def wrong_write_names(arguments: argparse.Namespace) -> str | None:
    """What is wrong with words that each are right; None when nothing is."""
    if sum((bool(arguments.photos), arguments.all, arguments.person is not None)) != 1:
        return "which photos? PHOTO..., --person PERSON, or --all"
    return None
