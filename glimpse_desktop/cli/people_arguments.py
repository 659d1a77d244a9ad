"""What can be typed after the commands about people. Imports nothing heavy."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from glimpse_desktop.cli.number_types import count, face_number, face_or_group, length, place, strictness

Add = Callable[[str, str], argparse.ArgumentParser]
"""Makes the parser of a command from its name and what it does."""

PEOPLE_COMMANDS = (
    "people", "name", "rename", "merge", "split", "reject", "confirm", "unname", "ignore", "not-a-face", "cover",
    "draw", "move", "undo", "redo", "history", "regroup", "review", "answer", "audit", "why",
)  # fmt: skip

ANSWERS = ("yes", "no", "name", "ignore", "not-a-face", "skip")

_PERSON = "a name, or a number of glimpse people; a negative number is a group without a name"
_FACES = "numbers of glimpse faces PHOTO; a negative number means every face of that group"


def add_people_commands(add: Add) -> None:
    """Add every command of PEOPLE_COMMANDS."""
    _add_looking(add)
    _add_naming(add)
    _add_boxes(add)
    _add_history(add)
    _add_review(add)


def wrong_usage(arguments: argparse.Namespace) -> str | None:
    """What is wrong with words that each are right; None when nothing is."""
    match arguments.command:
        case "split" if arguments.to is not None and (arguments.new or arguments.name is not None):
            return "argument --to: not allowed with --name and --new"
        case "ignore" if arguments.show and arguments.person is None:
            return "argument --show: needs --person"
        case "answer" if arguments.answer == "name" and arguments.name is None:
            return "the answer name needs a NAME"
        case "answer" if arguments.answer != "name" and arguments.name is not None:
            return f"the answer {arguments.answer} takes no NAME"
        case "duplicates" if arguments.yes and not arguments.trash:
            return "argument --yes: needs --trash"
        case "duplicates" if arguments.trash and arguments.kind == "scene":
            return "argument --trash: not allowed with --scenes, which are different pictures"
    return None


def _add_looking(add: Add) -> None:
    people = add("people", "list named people, and groups of faces without a name; or all about one of them")
    people.add_argument("person", metavar="PERSON", nargs="?", help=_PERSON)
    people.add_argument("--hidden", action="store_true", help="also the people who are hidden")
    why = add(
        "why", "say why somebody is suggested for a face: the named faces that it resembles, and who is next"
    )
    why.add_argument("face", metavar="FACE", type=face_number)


def _add_naming(add: Add) -> None:
    name = add("name", "say who faces are; somebody new when nobody has that name")
    _faces(name)
    name.add_argument("name", metavar="NAME")
    rename = add("rename", "give a person another name; the name of somebody else makes the two one person")
    rename.add_argument("person", metavar="PERSON", help=_PERSON)
    rename.add_argument("name", metavar="NAME")
    merge = add("merge", "say that two are one person; undo takes them apart again, even later (glimpse history)")
    merge.add_argument("person", metavar="PERSON", help=_PERSON)
    merge.add_argument("into", metavar="INTO", help="who they are; this name stays")
    split = add("split", "say that some faces of a person are somebody else; without more: nobody known")
    split.add_argument("person", metavar="PERSON", help=_PERSON)
    _faces(split)
    split.add_argument("--name", metavar="NAME", help="they are the person of this name, new or known")
    split.add_argument("--new", action="store_true", help="somebody new, even if another one has that name")
    split.add_argument("--to", metavar="PERSON", help="they are this person")
    reject = add("reject", "say that faces are not the person shown for them, who isn't suggested for them again")
    _faces(reject)
    reject.add_argument("--person", metavar="PERSON", help="whom they are not, instead of who is shown")
    confirm = add("confirm", "say that faces are who is suggested for them")
    which = confirm.add_mutually_exclusive_group(required=True)
    _faces(which, some=False)
    which.add_argument("--person", metavar="PERSON", help="every face suggested to be, or shown as, this person")
    unname = add("unname", "take back what was said about who faces are")
    _faces(unname)
    ignore = add("ignore", "leave faces, or a person, out of lists, results and questions")
    which = ignore.add_mutually_exclusive_group(required=True)
    _faces(which, some=False)
    which.add_argument("--person", metavar="PERSON", help="hide this person")
    ignore.add_argument("--show", action="store_true", help="show the person again")
    not_a_face = add("not-a-face", "say that these are no faces")
    _faces(not_a_face)
    cover = add("cover", "choose the face that stands for its person")
    cover.add_argument("face", metavar="FACE", type=face_number)


def _add_boxes(add: Add) -> None:
    draw = add("draw", "say where a face is that was not found")
    draw.add_argument("photo", metavar="PHOTO")
    _box(draw)
    draw.add_argument("--name", metavar="NAME", help="and whose it is")
    move = add("move", "say where exactly a face is; its name goes with it")
    move.add_argument("face", metavar="FACE", type=face_number)
    _box(move)


def _add_history(add: Add) -> None:
    for command, does in (
        ("undo", "undo the last decision, or an earlier one"),
        ("redo", "redo what was undone last, or an earlier one"),
    ):
        parser = add(command, does)
        parser.add_argument("--id", metavar="N", type=count, help="a decision of glimpse history")
    history = add("history", "list what was decided, the latest first")
    history.add_argument("--person", metavar="PERSON", help="only what is about this person")
    history.add_argument("--limit", metavar="N", type=count, default=50, help="at most N decisions (50)")


def _add_review(add: Add) -> None:
    regroup = add("regroup", "group all faces without a name anew")
    regroup.add_argument(
        "--strictness",
        metavar="S",
        type=strictness,
        help="from -1 (strict: surer groups) over 0 to 1 (loose: larger ones); kept",
    )
    review = add("review", "ask the question that settles most, with everything needed to answer it")
    review.add_argument("--skip", metavar="ID", action="append", default=[], help="ask another one than this")
    answer = add("answer", "answer a question of glimpse review; prints the next one")
    answer.add_argument("id", metavar="ID", help="the question's")
    answer.add_argument("answer", metavar="ANSWER", choices=ANSWERS, help=", ".join(ANSWERS))
    answer.add_argument("name", metavar="NAME", nargs="?", help="after the answer name: who it is")
    audit = add("audit", "list likely mistakes, the likeliest first")
    audit.add_argument("--limit", metavar="N", type=count, default=50, help="at most N (50)")
    settle = audit.add_mutually_exclusive_group()
    settle.add_argument(
        "--right", metavar="FACE", nargs="+", type=face_number, help="these faces are named rightly: ask no more"
    )
    settle.add_argument(
        "--different", metavar="PERSON", nargs=2, help="these two are different people, however alike: ask no more"
    )


def _faces(parser: argparse._ActionsContainer, *, some: bool = True) -> None:
    if some:
        parser.add_argument("faces", metavar="FACE", nargs="+", type=face_or_group, help=_FACES)
    else:
        parser.add_argument("faces", metavar="FACE", nargs="*", type=face_or_group, default=[], help=_FACES)


def _box(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("x", metavar="X", type=place, help="left edge, in fractions of the picture's width")
    parser.add_argument("y", metavar="Y", type=place, help="upper edge, in fractions of the picture's height")
    parser.add_argument("w", metavar="W", type=length, help="width, likewise")
    parser.add_argument("h", metavar="H", type=length, help="height, likewise")
