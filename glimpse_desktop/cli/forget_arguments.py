"""What can be typed after ``glimpse forget``. Imports nothing heavy."""

from __future__ import annotations

from glimpse_desktop.cli.people_arguments import Add

FORGET_COMMANDS = ("forget",)


def add_forget_command(add: Add) -> None:
    forget = add(
        "forget",
        "say what forgetting a person for good would mean; with --yes do it: name, faces and decisions go, out of "
        "backups, too, and nothing brings them back",
    )
    forget.add_argument("person", metavar="PERSON", help="a name, or a number of glimpse people")
    forget.add_argument("--yes", action="store_true", help="forget them; without it nothing is changed")
    forget.add_argument(
        "--keep-files", action="store_true", help="leave the name in files into which Glimpse wrote it"
    )
