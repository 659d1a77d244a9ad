"""What can be typed after ``glimpse``. Imports nothing heavy: ``--help`` is instant."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import NoReturn

from glimpse_desktop import __version__
from glimpse_desktop.cli.backup_arguments import BACKUP_COMMANDS, add_backup_commands, wrong_backup
from glimpse_desktop.cli.dash_words import with_search_joined, with_text_last
from glimpse_desktop.cli.export_arguments import EXPORT_COMMANDS, add_export_command, wrong_export
from glimpse_desktop.cli.forget_arguments import FORGET_COMMANDS, add_forget_command
from glimpse_desktop.cli.lock_arguments import LOCK_COMMANDS, add_lock_command, wrong_lock
from glimpse_desktop.cli.name_import_arguments import (
    NAME_IMPORT_COMMANDS,
    add_name_import_command,
    wrong_name_import,
)
from glimpse_desktop.cli.number_types import count, similarity
from glimpse_desktop.cli.people_arguments import PEOPLE_COMMANDS, add_people_commands, wrong_usage
from glimpse_desktop.cli.write_names_arguments import (
    WRITE_NAMES_COMMANDS,
    add_write_names_command,
    wrong_write_names,
)
from glimpse_desktop.domain.marks import LABELS, MOST_STARS

WINDOW = "window"
"""``command`` of a call that names no command: open the window."""

_COMMANDS = frozenset(
    {
        "index",
        "status",
        "folders",
        "faces",
        "find",
        "compare",
        "search",
        "problems",
        "duplicates",
        "mark",
        "models",
        "doctor",
        "verify",
        "rebuild-index",
        *PEOPLE_COMMANDS,
        *EXPORT_COMMANDS,
        *WRITE_NAMES_COMMANDS,
        *NAME_IMPORT_COMMANDS,
        *LOCK_COMMANDS,
        *BACKUP_COMMANDS,
        *FORGET_COMMANDS,
    }
)

_DESCRIPTION = "An offline photo organizer: finds every face, remembers every name. Nothing leaves this computer."


class _Parser(argparse.ArgumentParser):
    """Exits with 2 and one line when the usage is wrong."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _common() -> _Parser:
    """Options of every command, accepted before and after its name."""
    common = _Parser(add_help=False)
    common.add_argument(
        "--library",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the library's folder (or the environment variable GLIMPSE_LIBRARY)",
    )
    common.add_argument(
        "--passphrase-file",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="of a locked library: the file's first line opens it (- for standard input)",
    )
    common.add_argument(
        "--pack",
        metavar="ID-or-FOLDER",
        default=argparse.SUPPRESS,
        help="the model pack to find faces with",
    )
    return common


def command_parser() -> _Parser:
    """The parser of all commands."""
    common = _common()
    parser = _Parser(
        prog="glimpse",
        description=_DESCRIPTION,
        parents=[common],
        epilog="glimpse [FOLDER...] opens the window; --sample opens it on a small album of sample pictures.",
    )
    parser.add_argument("--version", action="version", version=f"glimpse {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)

    def add(name: str, summary: str) -> _Parser:
        command = commands.add_parser(name, help=summary, description=summary, parents=[common])
        command.add_argument("--json", action="store_true", help="print one JSON object")
        return command

    index = add("index", "add folders, find new and changed photos, find the faces in them, and wait")
    index.add_argument("folders", metavar="FOLDER", nargs="*", help="none: all folders added before")
    index.add_argument("--sample", action="store_true", help="make the album of sample pictures and index it")
    index.add_argument(
        "--watch", action="store_true", help="go on: look at what is new or changes as it happens, until Ctrl+C"
    )
    index.add_argument("--cpu", action="store_true", help="use the processor only, whatever else there is")
    index.add_argument(
        "--accept-removals",
        action="store_true",
        help="very many photos are gone at once, and it is right so: take them out without asking",
    )
    add("status", "say what is in the library")
    folders = add(
        "folders", "list the library's folders and where they were, say that one is elsewhere now, or take one out"
    )
    which = folders.add_mutually_exclusive_group()
    which.add_argument(
        "--remove", metavar="FOLDER", help="take FOLDER out of the library: its files and every name stay"
    )
    which.add_argument(
        "--move",
        nargs=2,
        metavar=("OLD", "NEW"),
        help="the folder OLD is at NEW now: no photo is looked at again, and every name stays",
    )
    folders.add_argument("--yes", action="store_true", help="with --move: even if none of its photos is there")
    faces = add("faces", "list the faces in a photo")
    faces.add_argument("photo", metavar="PHOTO")
    find = add("find", "find the faces most like one face, or like those in a picture, nearest first")
    find.add_argument("query", metavar="PHOTO-or-FACE_ID")
    find.add_argument("--limit", type=count, default=50, metavar="N", help="at most N results (50)")
    find.add_argument(
        "--min-similarity",
        type=similarity,
        default=None,
        metavar="S",
        help="cosine similarity, -1 to 1; without it, the model pack's own mark for the same person",
    )
    compare = add("compare", "say how alike two faces are, or who is in both of two pictures")
    compare.add_argument("first", metavar="PHOTO-or-FACE_ID")
    compare.add_argument("second", metavar="PHOTO-or-FACE_ID")
    search = add("search", "find photos by people, dates, folders, cameras and marks")
    search.add_argument(
        "text",
        metavar="TEXT",
        nargs="*",
        help='for example "person:Anna -person:Ben summer 2019"',
    )
    search.add_argument("--save", metavar="NAME", help="keep this search under a name")
    search.add_argument(
        "--saved", action="store_true", help="TEXT is the name of a saved search; without it, list all of them"
    )
    add_people_commands(add)
    add("problems", "list photos and folders that could not be read")
    _add_duplicates(add)
    add_export_command(add)
    add_write_names_command(add)
    add_name_import_command(add)
    add_lock_command(add)
    _add_mark(add)
    models = add("models", "list, install and choose model packs")
    actions = models.add_subparsers(dest="action", metavar="ACTION", parser_class=_Parser)
    listing = actions.add_parser("list", help="list model packs", parents=[common])
    listing.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    adding = actions.add_parser("add", help="install a pack from a folder or zip file", parents=[common])
    adding.add_argument("path", metavar="PATH")
    adding.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    using = actions.add_parser("use", help="choose the pack of this library", parents=[common])
    using.add_argument("id", metavar="ID")
    using.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    trying = actions.add_parser("try", help="say what using a pack would mean; changes nothing", parents=[common])
    trying.add_argument("id", metavar="ID")
    trying.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    removing = actions.add_parser("remove", help="remove a pack that is not in use", parents=[common])
    removing.add_argument("id", metavar="ID")
    removing.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    measuring = actions.add_parser(
        "measure", help="measure anew how the pack in use runs fastest on this machine", parents=[common]
    )
    measuring.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    add("doctor", "say what models run on here and how fast, and everything else that helps to help")
    add_backup_commands(add)
    add_forget_command(add)
    verify = add("verify", "check database, index and thumbnails for damage")
    verify.add_argument(
        "--repair",
        action="store_true",
        help="make a damaged library anew, of its newest good backup and of what can still be read; the damaged "
        "file is kept",
    )
    add("rebuild-index", "make names and search index again from the decision log and the database")
    return parser


def _add_duplicates(add: Callable[[str, str], _Parser]) -> None:
    duplicates = add("duplicates", "list photos of which there are several, and move those too many to the trash")
    kind = duplicates.add_mutually_exclusive_group()
    kind.add_argument(
        "--near",
        dest="kind",
        action="store_const",
        const="picture",
        help="the same picture: resized, compressed again, edited (without it: exact copies)",
    )
    kind.add_argument(
        "--scenes",
        dest="kind",
        action="store_const",
        const="scene",
        help="pictures of one moment, one after another",
    )
    duplicates.set_defaults(kind="exact")
    duplicates.add_argument(
        "--trash",
        action="store_true",
        help="say what would go to the system's trash, all but the best of each set",
    )
    duplicates.add_argument("--yes", action="store_true", help="with --trash: move it there")


def _add_mark(add: Callable[[str, str], _Parser]) -> None:
    mark = add(
        "mark", "mark photos with stars and more, or say how they are marked; their files are left as they are"
    )
    mark.add_argument("photos", metavar="PHOTO", nargs="+")
    mark.add_argument(
        "--stars", metavar="N", type=int, choices=range(MOST_STARS + 1), help=f"0, for none, to {MOST_STARS}"
    )
    mark.add_argument("--favourite", choices=("yes", "no"))
    mark.add_argument("--label", metavar="COLOUR", choices=(*LABELS, "none"), help=", ".join((*LABELS, "none")))
    hidden = mark.add_mutually_exclusive_group()
    hidden.add_argument(
        "--hide",
        action="store_const",
        const=True,
        dest="hidden",
        help="leave them out of every view but is:hidden",
    )
    hidden.add_argument("--show", action="store_const", const=False, dest="hidden", help="show hidden ones again")
    mark.add_argument("--rotate", choices=("left", "right", "180"), help="show them turned")


def window_parser() -> _Parser:
    """The parser of a call without a command."""
    parser = _Parser(prog="glimpse", description=_DESCRIPTION, parents=[_common()])
    parser.add_argument("--sample", action="store_true", help="open a small album of sample pictures")
    parser.add_argument("folders", metavar="FOLDER", nargs="*", help="photo folders to add")
    return parser


def command_names() -> frozenset[str]:
    """Every word that is a command rather than a folder."""
    return _COMMANDS


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Parse the words after ``glimpse``.

    The result has ``command`` (WINDOW or a command's name), ``library`` and ``pack`` (None unless given) and what
    the command takes. Exits with 2 on wrong usage and 0 after ``--help``, as argparse does.
    """
    if _names_a_command(argv):
        parser = command_parser()
        arguments = parser.parse_args(_with_dashes(argv))
        wrong = _wrong(arguments)
        if wrong:
            parser.error(f"{arguments.command}: {wrong}")
    else:
        arguments = window_parser().parse_args(argv)
        arguments.command = WINDOW
    for option in ("library", "pack", "passphrase_file"):
        if not hasattr(arguments, option):
            setattr(arguments, option, None)
    return arguments


def _wrong(arguments: argparse.Namespace) -> str | None:
    """What is wrong with words that each are right; None when nothing is."""
    if arguments.command in EXPORT_COMMANDS:
        return wrong_export(arguments)
    if arguments.command in WRITE_NAMES_COMMANDS:
        return wrong_write_names(arguments)
    if arguments.command in NAME_IMPORT_COMMANDS:
        return wrong_name_import(arguments)
    if arguments.command in LOCK_COMMANDS:
        return wrong_lock(arguments)
    if arguments.command in BACKUP_COMMANDS:
        return wrong_backup(arguments)
    return wrong_usage(arguments)


def _names_a_command(argv: Sequence[str]) -> bool:
    """Whether a command is named, or something is asked for that the commands' parser answers."""
    place = _first_word(argv)
    return place is not None and (argv[place].startswith("-") or argv[place] in command_names())


def _first_word(argv: Sequence[str]) -> int | None:
    """Where the first word is that is no option and no option's value, or that asks for help or the version."""
    words = iter(enumerate(argv))
    for place, word in words:
        if word in ("-h", "--help", "--version"):
            return place
        if word == "--":
            return None
        if word in ("--library", "--pack", "--passphrase-file"):
            next(words, None)
        elif not word.startswith("-"):
            return place
    return None


def _with_dashes(argv: Sequence[str]) -> Sequence[str]:
    """``argv`` so that argparse takes the words of a search that begin with ``-`` for text."""
    place = _first_word(argv)
    ways = {"search": with_text_last, "export": with_search_joined}
    way = None if place is None else ways.get(argv[place])
    return argv if place is None or way is None else [*argv[: place + 1], *way(argv[place + 1 :])]
