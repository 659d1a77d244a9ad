"""What can be typed after ``glimpse export``. Imports nothing heavy."""

from __future__ import annotations

import argparse

from glimpse_desktop.cli.number_types import count, pages_side, quality
from glimpse_desktop.cli.people_arguments import Add

EXPORT_COMMANDS = ("export",)


def add_export_command(add: Add) -> None:
    export = add(
        "export",
        "copy photos to a folder, or make a contact sheet or a list of faces; the originals stay as they are",
    )
    export.add_argument("folder", metavar="FOLDER", nargs="?", help="where the copies go; made if need be")
    which = export.add_mutually_exclusive_group()
    which.add_argument(
        "--person", metavar="PERSON", help="the photos of a person, or of a group (its negative number)"
    )
    which.add_argument("--photos", metavar="PHOTO", nargs="+", help="these photos, files of the library")
    which.add_argument("--search", metavar="TEXT", help="the photos that `glimpse search TEXT` finds")
    which.add_argument("--all", action="store_true", help="all photos; what --sheet and --faces do by themselves")
    layout = export.add_mutually_exclusive_group()
    layout.add_argument(
        "--flat", action="store_true", help="all in one folder, instead of in the same folders as in the library"
    )
    layout.add_argument(
        "--pattern",
        metavar="P",
        help="names from dates and people, / between folders: {date} {time} {year} {month} {day} {people} {name}"
        ' {camera}, like "{year}/{date} {people}"',
    )
    export.add_argument(
        "--max-side", metavar="N", type=count, help="as JPEGs whose longer side has N pixels at most"
    )
    export.add_argument("--quality", metavar="Q", type=quality, default=90, help="of those JPEGs, 1 to 100 (90)")
    export.add_argument("--sheet", metavar="FILE.pdf", help="write a contact sheet")
    export.add_argument("--page", choices=("a4", "letter"), default="a4", help="of the contact sheet (a4)")
    export.add_argument("--rows", metavar="N", type=pages_side, default=5, help="of pictures on a page (5)")
    export.add_argument("--columns", metavar="N", type=pages_side, default=4, help="of pictures on a page (4)")
    export.add_argument(
        "--caption", choices=("name", "people", "nothing"), default="name", help="under each picture (name)"
    )
    export.add_argument("--faces", metavar="FILE", help="write a list of faces: FILE.csv or FILE.json")
    export.add_argument(
        "--yes",
        action="store_true",
        help="also into a folder of the library, which takes the copies in as photos; and in place of an older"
        " sheet or list",
    )


def wrong_export(arguments: argparse.Namespace) -> str | None:
    """What is wrong with words that each are right; None when nothing is."""
    targets = [arguments.folder, arguments.sheet, arguments.faces]
    if sum(target is not None for target in targets) != 1:
        return "needs one of FOLDER, --sheet FILE.pdf and --faces FILE (FOLDER goes before --photos)"
    if arguments.folder is None and (arguments.flat or arguments.pattern is not None or arguments.max_side):
        return "arguments --flat, --pattern, --max-side: need a FOLDER"
    if arguments.folder is not None and not (
        arguments.person or arguments.photos or arguments.search or arguments.all
    ):
        return "which photos? --person PERSON, --photos PHOTO..., --search TEXT, or --all"
    return None
