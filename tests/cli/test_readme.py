"""What the README says of the command line."""

from __future__ import annotations

import re
import shlex

from glimpse_desktop.cli.arguments import WINDOW, command_names, parse
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text("utf-8")


def test_every_command_is_listed() -> None:
    (block,) = re.findall(r"All commands:\n\n```\n(.*?)```", README, re.DOTALL)
    words = set(re.findall(r"(?:^glimpse |\| |  )([a-z][a-z-]+)(?= |$)", re.sub(r"\[[^\]]*\]", "", block), re.M))
    assert command_names() <= words, command_names() - words


def test_examples_are_right_usage() -> None:
    examples = re.findall(r"^python3 packaging/bootstrap.py run (.*)$", README, re.MULTILINE)
    assert len(examples) >= 8
    for example in examples:
        arguments = parse(shlex.split(example))
        assert arguments.command in command_names() | {WINDOW}
